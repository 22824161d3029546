"""The views of the program's pages: the same on both engines, frozen, and there for every combination of filters."""

import dataclasses
from datetime import date
from itertools import product

import pytest
from sqlalchemy import Connection

from data.permissions import ANYONE
from queries.indicators.view import build_progress
from queries.overview.attention import build_attention
from queries.overview.view import build_overview
from queries.plan.view import build_plan
from queries.shared.filters import Filters
from queries.sources.view import build_sources
from queries.territory.cluster_view import build_cluster, build_clusters
from queries.territory.view import build_outlines, build_territory
from tests.support import expected
from tests.support.expected import DAYS, REGIONS
from tests.support.tables import members_of, rows

LAST = DAYS[-1]
CLUSTERS = {row["code"]: row for row in rows("clusters")}
SERVICES = {(row["cluster_code"], row["service_code"]) for row in rows("cluster_services")}
EVERY_FILTER = list(product((None, *REGIONS), (None, *CLUSTERS), (None, "health", "education", "environment")))


def in_scope(region: str | None, cluster: str | None, service: str | None) -> set[str]:
    return {
        code
        for code, row in CLUSTERS.items()
        if region in (None, row["region_ubigeo"])
        and cluster in (None, code)
        and (service is None or (code, service) in SERVICES)
    }


def build_every_view(connection: Connection, filters: Filters) -> dict[str, object]:
    """Build everything that the pages show under the filters; of the database itself only what two copies share."""
    sources = build_sources(connection, ANYONE, filters)
    return {
        "overview": build_overview(connection, ANYONE, filters),
        "territory": build_territory(connection, ANYONE, filters),
        "clusters": build_clusters(connection, ANYONE, filters),
        "cluster": build_cluster(connection, ANYONE, filters),
        "plan": build_plan(connection, ANYONE, filters),
        "attention": build_attention(connection, ANYONE, filters),
        "sources": dataclasses.replace(sources, engine="", state=dataclasses.replace(sources.state, database_id="")),
    } | {level: build_outlines(connection, ANYONE, filters, level) for level in ("region", "province", "district")}


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_give_the_same_views(connect, kind):
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for filters in (
        Filters(DAYS[0]),
        Filters(LAST, region="22", service="education"),
        Filters(date(2014, 3, 31), region="25", cluster="UCA-3"),
        Filters(LAST),
    ):
        views, others = build_every_view(sqlite, filters), build_every_view(postgres, filters)
        assert views.keys() == others.keys()
        for name in views:
            assert views[name] == others[name], (name, filters)


def test_views_are_frozen_and_hashable(demo_connection):
    for name, view in build_every_view(demo_connection, Filters(LAST, region="22", cluster="SMA-2")).items():
        assert hash(view) == hash(view), name
        for item in view if isinstance(view, tuple) else (view,):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(item, dataclasses.fields(item)[0].name, None)


@pytest.mark.parametrize("kind", ["demo", "program"])
def test_every_combination_of_filters_gives_a_view(connect, engine, kind):
    connection = connect(engine, kind)
    clusters = {row["code"] for row in rows("clusters", *(["facts"] if kind == "program" else []))}
    # SQLite runs them all on the demonstration; elsewhere every region meets every cluster, with the services in turn.
    runs_all = engine == "sqlite" and kind == "demo"
    chosen = EVERY_FILTER if runs_all else EVERY_FILTER[:: 7 if kind == "program" else 5]
    seen = set()
    formed_by_then = expected.clusters_formed(LAST)
    for number, (region, cluster, service) in enumerate(chosen):
        filters = Filters(LAST, region, cluster, service)
        expected_codes = in_scope(region, cluster, service) & clusters
        assert {line.code for line in build_clusters(connection, ANYONE, filters)} == expected_codes
        formed = build_progress(connection, ANYONE, filters)[0].judged
        if kind == "demo":
            assert formed.actual == len(expected_codes & formed_by_then)
            seen.add(formed.actual)
        else:
            assert formed.actual is None
        if number % 5 == 0:
            assert {line.cluster for line in build_attention(connection, ANYONE, filters)} <= {None, *expected_codes}
    assert seen >= ({0, 1, 3, 15} if kind == "demo" else set())


@pytest.mark.parametrize("kind", ["demo", "program"])
def test_every_view_exists_for_each_kind_of_filter(connect, engine, kind):
    connection = connect(engine, kind)
    for day, region, cluster, service in (
        (date(2012, 1, 1), None, None, None),
        (date(2020, 12, 31), None, None, None),
        (LAST, "16", None, None),
        (LAST, None, "LOR-3", None),
        (LAST, None, None, "environment"),
        (LAST, "01", "SMA-1", "health"),  # nothing fits
        (LAST, "99", "nowhere", "nothing"),  # nothing is so called
    ):
        views = build_every_view(connection, Filters(day, region, cluster, service))
        assert len(views["territory"].regions) == 5
        assert len(views["plan"].disagreements) == len(rows("plan_disagreements")) == 9
        is_there = cluster in CLUSTERS and (kind == "demo" or cluster in members_of("facts"))
        assert (views["cluster"] is not None) == is_there
        assert len(views["province"]) == {None: 31, "16": 7, "01": 7, "99": 0}[region]
