"""What the screens say: the same on both engines, frozen, for every filter, and never from the future."""

import dataclasses
from collections import Counter
from datetime import date, timedelta
from itertools import product

import pytest
from sqlalchemy import Connection

from data.permissions import ANYONE
from data.rules.shared.targets import Status
from data.store.doors import reading
from data.store.schema import ORIGINS
from queries.indicators.view import build_progress
from queries.overview.attention import build_attention
from queries.overview.view import build_overview
from queries.plan.view import build_plan
from queries.shared.filters import Filters
from queries.sources.view import build_sources
from queries.territory import reads
from queries.territory.cluster_view import ClusterLine, build_cluster, build_clusters
from queries.territory.view import build_outlines, build_territory
from tests.support import expected
from tests.support.expected import DAYS, REGIONS
from tests.support.tables import members_of, rows

DAY = timedelta(days=1)
LAST = DAYS[-1]
DROPPED = date(2014, 6, 30)
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


def every_view(connection: Connection, filters: Filters) -> dict[str, object]:
    """All that the screens show under the filters; of the database itself only what two copies share."""
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
def test_both_engines_say_the_same(connect, kind):
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for filters in (
        Filters(DAYS[0]),
        Filters(LAST, region="22", service="education"),
        Filters(date(2014, 3, 31), region="25", cluster="UCA-3"),
        Filters(LAST),
    ):
        one, other = every_view(sqlite, filters), every_view(postgres, filters)
        assert one.keys() == other.keys()
        for name in one:
            assert one[name] == other[name], (name, filters)


def test_views_are_frozen_and_fit_for_a_caches_key(demo_connection):
    for name, view in every_view(demo_connection, Filters(LAST, region="22", cluster="SMA-2")).items():
        assert hash(view) == hash(view), name
        for found in view if isinstance(view, tuple) else (view,):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(found, dataclasses.fields(found)[0].name, None)


@pytest.mark.parametrize("kind", ["demo", "program"])
def test_every_combination_of_filters_has_an_answer(connect, engine, kind):
    connection = connect(engine, kind)
    there = {row["code"] for row in rows("clusters", *(["facts"] if kind == "program" else []))}
    # SQLite takes them all on the demonstration; elsewhere each region with each cluster, the services in turn.
    thorough = engine == "sqlite" and kind == "demo"
    chosen = EVERY_FILTER if thorough else EVERY_FILTER[:: 7 if kind == "program" else 5]
    seen = set()
    formed_by_then = expected.clusters_formed(LAST)
    for number, (region, cluster, service) in enumerate(chosen):
        filters = Filters(LAST, region, cluster, service)
        expected_codes = in_scope(region, cluster, service) & there
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
def test_every_view_answers_for_each_kind_of_filter(connect, engine, kind):
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
        views = every_view(connection, Filters(day, region, cluster, service))
        assert len(views["territory"].regions) == 5
        assert len(views["plan"].disagreements) == len(rows("plan_disagreements")) == 9
        there = cluster in CLUSTERS and (kind == "demo" or cluster in members_of("facts"))
        assert (views["cluster"] is not None) == there
        assert len(views["province"]) == {None: 31, "16": 7, "01": 7, "99": 0}[region]


def test_a_past_date_hides_what_came_later(demo_connection):
    """Whatever has a day on which it happened is not there before it."""
    dated = {
        reads.fetch_events: "happened_on",
        reads.fetch_members: "since",
        reads.fetch_commitments: "signed_on",
        reads.fetch_milestones: "reached_on",
        reads.fetch_scores: "scored_on",
        reads.fetch_improvement_plans: "approved_on",
        reads.fetch_meetings: "held_on",
    }
    for fetch, column in dated.items():
        days = [day for row in fetch(demo_connection, Filters(LAST)) if (day := getattr(row, column))]
        middle = sorted(days)[len(days) // 2]
        for cut in (middle - DAY, middle):
            found = [day for row in fetch(demo_connection, Filters(cut)) if (day := getattr(row, column))]
            assert sorted(found) == sorted(day for day in days if day <= cut), (column, cut)


def test_a_member_that_joined_later_is_not_there_before(demo_connection):
    joined = date(2014, 2, 1)
    (since,) = {date.fromisoformat(row["since"]) for row in rows("cluster_members") if row["ubigeo"] == "160706"}
    assert since >= joined
    counts = [
        len(build_clusters(demo_connection, ANYONE, Filters(day, cluster="LOR-2"))[0].members)
        for day in (since - DAY, since)
    ]
    assert counts == [5, 6]


def lines(connection: Connection, day: date) -> dict[str, ClusterLine]:
    return {line.code: line for line in build_clusters(connection, ANYONE, Filters(day))}


def test_a_dropped_cluster_is_there_before_and_gone_after(demo_connection):
    before, after = lines(demo_connection, DROPPED - DAY)["UCA-3"], lines(demo_connection, DROPPED)["UCA-3"]
    assert (before.is_active, before.stage, before.slot) == (True, "tools", "UCA-W3")
    assert (after.is_active, after.stage, after.slot) == (False, "dropped", None)
    assert before.formed_on == after.formed_on == date(2013, 12, 19)


def test_a_slot_is_empty_between_two_clusters(demo_connection):
    def slot(day: date):
        return next(s for s in build_plan(demo_connection, ANYONE, Filters(day)).slots if s.code == "UCA-W3")

    agreed = date(2014, 11, 20)
    found = [slot(day) for day in (date(2013, 12, 19), DROPPED - DAY, DROPPED, date(2014, 11, 5), agreed - DAY, agreed)]
    assert [s.cluster for s in found] == ["UCA-3", "UCA-3", None, None, "UCA-4", "UCA-4"]
    assert [s.formed_on for s in found] == [date(2013, 12, 19)] * 2 + [None] * 3 + [agreed]
    assert [s.status for s in found] == [Status.REACHED] * 2 + [Status.LATE] * 3 + [Status.REACHED]


def test_slots_waves_and_figures_agree_about_what_is_formed(demo_connection):
    for day in (*DAYS, DROPPED):
        formed = expected.clusters_formed(day)
        view = build_territory(demo_connection, ANYONE, Filters(day))
        assert {line.code for line in view.clusters if line.is_active} == formed
        waves = [wave for card in view.regions for wave in card.waves]
        assert (sum(w.planned for w in waves), sum(w.formed for w in waves)) == (16, len(formed))
        slots = build_plan(demo_connection, ANYONE, Filters(day)).slots
        assert {slot.cluster for slot in slots if slot.formed_on} == formed
        assert build_progress(demo_connection, ANYONE, Filters(day))[0].judged.actual == len(formed)


def test_the_territory_has_31_provinces_and_238_districts(program_connection):
    view = build_territory(program_connection, ANYONE, Filters(LAST))
    cards = {card.name: (card.provinces, card.districts, card.governments.total) for card in view.regions}
    assert cards == {
        "Amazonas": (7, 84, 1 + 84),
        "Loreto": (7, 51, 1 + 51),
        "Madre de Dios": (3, 11, 1 + 11),
        "San Martín": (10, 77, 1 + 77),
        "Ucayali": (4, 15, 1 + 15),
    }
    assert (view.provinces, view.districts) == (31, 238)
    assert [card.ubigeo for card in view.regions] == list(REGIONS)
    assert [card.seat for card in view.regions] == [f"{region}0101" for region in REGIONS]


def test_a_capital_district_has_no_government_of_its_own(program_connection):
    for card in build_territory(program_connection, ANYONE, Filters(LAST)).regions:
        # One municipality a province, and one a district but for each province's capital.
        assert card.governments.province == card.provinces
        assert card.governments.district == card.districts - card.provinces


def test_units_have_the_names_of_the_files(program_connection):
    names = dict(build_territory(program_connection, ANYONE, Filters(LAST)).names)
    assert names == {row["ubigeo"]: row["name"] for row in rows("units")}
    assert (names["16"], names["1603"], names["1607"]) == ("Loreto", "Loreto", "Datem del Marañón")
    assert Counter(names.values())["San Martín"] > 1  # names repeat across levels: a unit is known by its ubigeo


def test_every_region_card_says_who_can_form_no_cluster(program_connection):
    view = build_territory(program_connection, ANYONE, Filters(LAST))
    assert {card.ubigeo: card.too_small for card in view.regions if card.too_small} == {
        "01": ("0104",),
        "17": ("1703",),
        "25": ("2503", "2504"),
    }
    assert {card.ubigeo: card.finding.count for card in view.regions if card.finding} == {"22": 1}


def test_alto_amazonas_lies_in_loreto_and_is_attended_from_san_martin(demo_connection):
    line = build_clusters(demo_connection, ANYONE, Filters(LAST, cluster="LOR-1"))[0]
    assert (line.region, line.office, line.office_name) == ("16", "22", "San Martín")


def test_a_cluster_whole(demo_connection):
    view = build_cluster(demo_connection, ANYONE, Filters(LAST, cluster="MDD-1"))
    assert view is not None
    assert [member.ubigeo for member in view.members] == ["17", "1701", "170101", "170102", "170103", "170104"]
    capital = view.members[2]
    assert (capital.name, capital.governed_by, capital.government) == ("Tambopata", "1701", "Tambopata")
    assert view.line.governments.total == 5
    assert [finding.code for finding in view.findings] == ["capital_member", "many_services"]
    # Agreed before it was validated: formed on the later day.
    assert view.line.formed_on == date(2013, 3, 20)
    assert len(view.scores) == 15
    stages = [row["stage"] for row in rows("cluster_events") if row["cluster_code"] == "MDD-1"]
    assert [event.stage for event in view.events] == stages


def test_commitments_are_judged_on_the_day(demo_connection):
    own = [row for row in rows("commitments") if row["cluster_code"] == "AMA-1"]
    signed = max(date.fromisoformat(row["signed_on"]) for row in own if row["signed_on"])
    for day in (signed - DAY, signed):
        view = build_cluster(demo_connection, ANYONE, Filters(day, cluster="AMA-1"))
        assert view is not None
        done = {m.governed_by for m in view.members if m.commitment is Status.REACHED}
        assert done == {row["government_ubigeo"] for row in own if expected.by(row["signed_on"], day)}
    undated = build_cluster(demo_connection, ANYONE, Filters(LAST, cluster="MDD-3"))
    assert undated is not None
    assert Status.LATE not in {member.commitment for member in undated.members}


def test_no_cluster_is_asked_for_or_there(demo_connection):
    assert build_cluster(demo_connection, ANYONE, Filters(LAST)) is None
    assert build_cluster(demo_connection, ANYONE, Filters(LAST, cluster="nowhere")) is None


def test_why_80_and_why_29_add_up_on_every_day(demo_connection):
    for day in DAYS:
        view = build_plan(demo_connection, ANYONE, Filters(day))
        assert (view.why_80.planned, view.why_80.existing, view.why_29.planned, view.why_29.existing) == (
            69,
            80,
            29,
            29,
        )
        assert view.proposals_yield == (27, 28)
        formed, units = expected.clusters_formed(day), {row["ubigeo"]: row["governed_by"] for row in rows("units")}
        first = {
            row["cluster_code"]
            for row in rows("slot_fillings")
            if "-W1" in row["slot_code"] and expected.by(row["since"], day)
        }
        for found, chosen in ((view.exists_80, formed), (view.exists_29, formed & first)):
            governments = {
                units[row["ubigeo"]]
                for row in rows("cluster_members")
                if row["cluster_code"] in chosen and (not row["since"] or expected.by(row["since"], day))
            }
            assert found.existing == len(governments)
            assert found.planned + sum(line.amount for line in found.lines) == found.existing


def test_the_plan_is_asked_the_same_whatever_the_region(demo_connection):
    whole, own = (build_plan(demo_connection, ANYONE, Filters(LAST, region=region)) for region in (None, "17"))
    assert (whole.why_80, whole.exists_80, whole.why_29, whole.exists_29) == (
        own.why_80,
        own.exists_80,
        own.why_29,
        own.exists_29,
    )
    assert own.slots == tuple(slot for slot in whole.slots if slot.region == "17")
    assert len(whole.slots) == 16


def test_a_promise_is_beside_what_had_happened_by_its_day(demo_connection):
    view = build_plan(demo_connection, ANYONE, Filters(date(2013, 12, 31)))
    formed = [
        (line.promise.due_on, line.actual_then, line.status)
        for line in view.promises
        if line.indicator == "clusters_formed"
    ]
    assert formed == [
        (date(2013, 1, 31), 0, Status.REACHED),  # thirteen by now, but none by its day
        (date(2013, 9, 30), 9, Status.REACHED),
        (date(2013, 12, 31), 13, Status.LATE),
    ]
    early = build_plan(demo_connection, ANYONE, Filters(DAYS[0])).promises
    assert {line.actual_then for line in early if line.promise.due_on > DAYS[0]} == {None}


def test_milestones_of_the_plan_are_counted_over_the_scope(demo_connection):
    for region in (None, "22"):
        dropped = {code for code, reached in expected.stages(LAST).items() if "dropped" in reached}
        own = [
            row
            for row in rows("milestone_records")
            if row["cluster_code"] not in dropped
            and (region is None or not row["cluster_code"] or CLUSTERS[row["cluster_code"]]["region_ubigeo"] == region)
        ]
        for line in build_plan(demo_connection, ANYONE, Filters(LAST, region=region)).milestones:
            records = [row for row in own if row["milestone_code"] == line.code]
            assert line.total == len(records) > 0
            assert line.reached == sum(expected.by(row["reached_on"], LAST) for row in records)
            assert line.reached + line.late + line.undated <= line.total


def test_milestones_nobody_dates_are_undated_and_never_late(program_connection):
    assert all(
        line.late == 0
        for line in build_plan(program_connection, ANYONE, Filters(LAST)).milestones
        if line.due_on is None
    )


def test_the_precedent_is_shown_and_never_added(program_connection):
    (alac,) = build_plan(program_connection, ANYONE, Filters(LAST)).precedents
    measures = {measure.measure_code: measure.value for measure in alac.measures}
    years = (alac.alliance.start_year, alac.alliance.end_year)
    assert (years, measures["usaid_contribution"]) == ((2009, 2012), 50_000)
    funds = next(
        line for line in build_progress(program_connection, ANYONE, Filters(LAST)) if line.code == "funds_leveraged"
    )
    assert funds.judged.actual is None


def test_sources_count_every_row_by_its_origin(demo_connection, program_connection):
    view, bare = (
        build_sources(demo_connection, ANYONE, Filters(LAST)),
        build_sources(program_connection, ANYONE, Filters(LAST)),
    )
    for line in view.tables:
        counts = dict(zip(ORIGINS, line.counts, strict=True))
        assert counts["demo"] == len(rows(line.table, "demo")), line.table
        assert counts["plan"] + counts["published"] == len(rows(line.table, "facts")), line.table
    assert view.total("demo") > bare.total("demo") == 0
    assert (view.schema, view.state.copy_of, view.state.data_version) == (bare.schema, None, bare.state.data_version)
    assert {line.code for line in view.sources} == {row["code"] for row in rows("sources")}


def test_a_past_date_shows_no_cluster_that_nobody_had_thought_of(demo_url):
    """At the plan's own date there are the seven proposals of Annex III, and only they."""
    then = Filters(as_of=date(2013, 1, 31))
    with reading(demo_url) as connection:
        territory = build_territory(connection, ANYONE, then)
        assert sorted(c.code for c in territory.clusters) == [
            "AMA-1",
            "LOR-1",
            "MDD-1",
            "SMA-1",
            "SMA-2",
            "SMA-3",
            "UCA-1",
        ]
        assert dict(territory.headline.params)["proposed"] == 7
        assert build_cluster(connection, ANYONE, Filters(as_of=then.as_of, cluster="UCA-4")) is None
        plan = build_plan(connection, ANYONE, then)
        assert {m.code: m.total for m in plan.milestones}["clusters_agreed"] == 7


def test_what_rests_on_demonstration_rows_says_so(demo_url):
    """AMA-1 is proposed by the plan, but its commitments, milestones and decisions are made up."""
    with reading(demo_url) as connection:
        view = build_cluster(connection, ANYONE, Filters(as_of=date(2015, 6, 30), cluster="AMA-1"))
        plan = build_plan(connection, ANYONE, Filters(as_of=date(2015, 6, 30)))
    assert view.line.origin == "plan"
    assert "demo" in view.line.origins
    assert {"demo"} <= {origin for member in view.members for origin in member.origins}
    assert {milestone.origin for milestone in view.milestones} == {"demo"}
    assert "demo" in plan.exist_origins
    assert all("demo" in slot.origins for slot in plan.slots if slot.formed_on)
