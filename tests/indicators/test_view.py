"""Targets against actuals, beside the same figures counted from the files."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from data.permissions import ANYONE
from data.rules.shared.targets import Status
from data.store.doors import reading
from queries.indicators.view import build_progress
from queries.overview.attention import build_attention
from queries.overview.view import build_overview
from queries.shared.filters import Filters
from tests.support import expected
from tests.support.contents import change
from tests.support.expected import DAYS, FIGURES, MONTHS, REGIONS

DAY = timedelta(days=1)


def actuals(connection, day: date, **filters: str) -> dict[str, int | None]:
    return {line.code: line.judged.actual for line in build_progress(connection, ANYONE, Filters(as_of=day, **filters))}


def targets(connection, day: date, region: str | None = None) -> dict[str, int | None]:
    lines = build_progress(connection, ANYONE, Filters(as_of=day, region=region))
    return {line.code: line.judged.target for line in lines}


@pytest.mark.parametrize("kind", ["demo", "program"])
def test_the_targets_due_do_not_depend_on_what_has_happened(connect, engine, kind):
    connection = connect(engine, kind)
    due = [targets(connection, day) for day in DAYS]
    assert [line["clusters_formed"] for line in due] == [6, 11, 16, 16, 16]
    assert [line["governments_covered"] for line in due] == [0, 29, 54, 80, 80]
    assert [line["improvement_plans"] for line in due] == [0, 29, 29, 80, 80]
    assert [line["gcd_meetings"] for line in due] == [0, 5, 15, 15, 30]
    assert [line["funds_leveraged"] for line in due] == [0, 0, 0, 0, 0]
    assert targets(connection, date(2017, 12, 31))["funds_leveraged"] == 750_000
    assert targets(connection, date(2017, 12, 31))["gcd_meetings"] == 75


def test_a_target_is_due_on_its_date_and_not_the_day_before(program_connection):
    for day, before, on in (
        (date(2013, 1, 31), 0, 6),
        (date(2013, 9, 30), 6, 11),
        (date(2013, 12, 31), 11, 16),
    ):
        assert targets(program_connection, day - DAY)["clusters_formed"] == before
        assert targets(program_connection, day)["clusters_formed"] == on


def test_regions_have_the_targets_that_the_plan_splits(program_connection):
    for region in REGIONS:
        due = [targets(program_connection, day, region) for day in DAYS]
        assert [line["clusters_formed"] for line in due] == ([2, 3, 4, 4, 4] if region == "22" else [1, 2, 3, 3, 3])
        assert [line["gcd_meetings"] for line in due] == [0, 1, 3, 3, 6]
        for code in ("governments_covered", "improvement_plans", "funds_leveraged"):
            assert [line[code] for line in due] == [None] * 5  # the plan splits none


def test_a_region_without_a_split_shows_its_actual_and_the_programs_source(demo_connection):
    lines = {line.code: line for line in build_progress(demo_connection, ANYONE, Filters(as_of=DAYS[-1], region="22"))}
    covered = lines["governments_covered"]
    assert covered.judged.status is Status.NO_TARGET
    assert covered.judged.actual == len(expected.governments_covered(DAYS[-1], "22")) > 0
    assert (covered.promises, covered.judged.share) == ((), None)
    assert "L1027-1039" in covered.source


def test_alternative_readings_are_shown_and_never_counted(program_connection):
    plans = build_progress(program_connection, ANYONE, Filters(as_of=date(2013, 12, 31)))[2]
    assert (plans.code, plans.judged.target) == ("improvement_plans", 29)
    assert [(p.due_on, p.value, p.reading) for p in plans.promises] == [
        (date(2013, 9, 30), 29, "ours"),
        (date(2014, 3, 31), 80, "ours"),
    ]
    assert len(plans.alternatives) == 4
    assert {p.reading for p in plans.alternatives} == {"alternative"}


def test_the_target_of_governments_is_split_by_level(program_connection):
    covered = build_progress(program_connection, ANYONE, Filters(as_of=DAYS[0]))[1]
    assert [(p.value, p.regional, p.provincial, p.district) for p in covered.promises] == [
        (29, 5, 6, 18),
        (54, 5, 11, 38),
        (80, 5, 16, 59),
    ]
    assert all(p.regional + p.provincial + p.district == p.value for p in covered.promises)


def test_the_demonstration_has_these_actuals(demo_connection):
    for number, day in enumerate(DAYS):
        assert actuals(demo_connection, day) == {code: figures[number] for code, figures in FIGURES.items()}
        assert expected.actuals(day) == {code: figures[number] for code, figures in FIGURES.items()}


def test_actuals_of_each_month_and_region_are_those_of_the_files(demo_connection):
    last = {line.code: line for line in build_progress(demo_connection, ANYONE, Filters(as_of=MONTHS[-1]))}
    for number, day in enumerate(MONTHS):
        region = (None, *REGIONS)[number % 6]
        assert actuals(demo_connection, day, **({"region": region} if region else {})) == expected.actuals(
            day, region or ""
        )
        # The increments of a later view give the same figures for that day.
        earlier = {code: sum(i.amount for i in line.increments if i.on <= day) for code, line in last.items()}
        assert earlier == expected.actuals(day)


def test_the_regions_add_up_to_the_whole_program(demo_connection):
    for day in DAYS:
        whole = actuals(demo_connection, day)
        parts = [actuals(demo_connection, day, region=region) for region in REGIONS]
        total = {code: sum(part[code] for part in parts) for code in whole}
        nowhere = sum(
            int(row["amount_usd"])
            for row in expected.rows("contributions")
            if row["stage"] == "received" and not row["region_ubigeo"] and expected.by(row["happened_on"], day)
        )
        assert total | {"funds_leveraged": total["funds_leveraged"] + nowhere} == whole


def test_the_overview_judges_each_region_as_the_region_filter_does(demo_connection):
    for day in DAYS:
        view = build_overview(demo_connection, ANYONE, Filters(as_of=day, region="25"))
        assert [line.ubigeo for line in view.regions] == list(REGIONS)
        for line in view.regions:
            targets = build_progress(demo_connection, ANYONE, Filters(as_of=day, region=line.ubigeo))
            assert line.judged == tuple((target.code, target.judged) for target in targets)


def test_a_cluster_has_actuals_and_no_targets(demo_connection):
    day = DAYS[-1]
    lines = {
        line.code: line.judged for line in build_progress(demo_connection, ANYONE, Filters(as_of=day, cluster="LOR-2"))
    }
    assert {judged.target for judged in lines.values()} == {None}
    governments = {r["government_ubigeo"] for r in expected.rows("tool_applications") if r["cluster_code"] == "LOR-2"}
    assert lines["governments_covered"].actual == len(governments) == 4
    assert lines["clusters_formed"].actual == 1
    assert lines["gcd_meetings"].actual is None  # a group belongs to a region


def test_under_a_service_only_the_clusters_that_name_it_count(demo_connection):
    day = DAYS[-1]
    for service in ("health", "education", "environment"):
        named = {r["cluster_code"] for r in expected.rows("cluster_services") if r["service_code"] == service}
        figures = actuals(demo_connection, day, service=service)
        assert figures["clusters_formed"] == len(named & expected.clusters_formed(day))
        reached = expected.stages(day)
        assert figures["governments_covered"] == len(
            {
                row["government_ubigeo"]
                for row in expected.rows("tool_applications")
                if row["cluster_code"] in named and "dropped" not in reached[row["cluster_code"]]
            }
        )


def test_an_empty_program_has_no_data_instead_of_zero(program_connection):
    for day in DAYS:
        for region in (None, "22"):
            view = build_overview(program_connection, ANYONE, Filters(as_of=day, region=region))
            assert view.demo is False
            assert [line.judged.actual for line in view.targets] == [None] * 5
            assert {line.judged.status for line in view.targets} <= {Status.NO_DATA, Status.NO_TARGET}
            assert all(line.increments == () and line.origins == () for line in view.targets)
            assert all(line.share is None and line.met == 0 for line in view.regions)
    assert view.headline.code == "indicators-headline-no-data"


def test_a_dropped_cluster_stops_counting_on_that_day(demo_connection):
    dropped = date(2014, 6, 30)
    for region in ("25", None):
        before = actuals(demo_connection, dropped - DAY, **({"region": region} if region else {}))
        after = actuals(demo_connection, dropped, **({"region": region} if region else {}))
        assert before["clusters_formed"] - after["clusters_formed"] == 1
        assert before["governments_covered"] > after["governments_covered"]
    formed = [
        actuals(demo_connection, day, cluster="UCA-3")["clusters_formed"]
        for day in (date(2013, 12, 18), dropped - DAY, dropped)
    ]
    assert formed == [0, 1, 0]


def test_origins_are_those_of_what_had_happened_by_the_day(demo_connection):
    early = build_overview(demo_connection, ANYONE, Filters(as_of=DAYS[0]))
    late = build_overview(demo_connection, ANYONE, Filters(as_of=DAYS[-1]))
    assert {line.origins for line in early.targets} == {()}
    assert {line.origins for line in late.targets} == {("demo",)}
    assert (early.demo, late.demo) == (True, True)


def test_everything_overdue_needs_attention(demo_connection):
    for day in (*DAYS, date(2014, 6, 30), date(2014, 11, 6)):
        view = build_overview(demo_connection, ANYONE, Filters(as_of=day))
        counts: Counter[tuple[str, str | None]] = Counter()
        for line in view.attention:
            counts[line.kind, line.cluster or line.region] += line.count
            assert line.since <= day
        assert counts == Counter(expected.overdue(day)), day
        assert len({(line.kind, line.region, line.cluster) for line in view.attention}) == len(view.attention)


def test_a_region_shows_its_part_of_what_needs_attention(demo_connection):
    filters = Filters(as_of=DAYS[-1])
    whole = build_overview(demo_connection, ANYONE, filters).attention
    assert whole
    for region in REGIONS:
        in_region = build_overview(demo_connection, ANYONE, replace(filters, region=region)).attention
        assert in_region == tuple(line for line in whole if line.region == region)
    in_cluster = build_overview(demo_connection, ANYONE, replace(filters, cluster="LOR-2")).attention
    expected_lines = tuple(line for line in whole if line.cluster == "LOR-2" and line.kind != "slot_unfilled")
    assert tuple(line for line in in_cluster if line.kind != "action_late") == expected_lines
    # Actions belong to a government and not to a cluster.
    late = sum(line.count for line in in_cluster if line.kind == "action_late")
    assert late == len(expected.late_actions(DAYS[-1], "LOR-2")) > 0


def improvement(url: str, day: date, **filters: str) -> dict[tuple[str, str | None], tuple[int, date, tuple[str, ...]]]:
    """Return count, date and subjects of what is overdue in cycles of service improvement, by (kind, cluster)."""
    with reading(url) as connection:
        attention = build_attention(connection, ANYONE, Filters(day, **filters))
    kinds = ("cycle_late", "roadmap_late")
    return {
        (line.kind, line.cluster): (line.count, line.since, line.subjects) for line in attention if line.kind in kinds
    }


CYCLE = (
    "INSERT INTO qsip_cycles (code, cluster_code, service_code, number, topic, opened_on, origin)"
    " VALUES ('X', 'UCA-3', 'environment', 1, 'Algo', '2014-02-01', 'entered')"
)
STAGE = (
    "INSERT INTO qsip_cycle_stages (cycle_code, stage_code, planned_on, reached_on, origin)"
    " VALUES ('X', '{}', '{}', {}, 'entered')"
)


def test_a_dropped_cluster_has_no_late_cycle(demo_url):
    change(demo_url, CYCLE)
    change(demo_url, STAGE.format("preparation", "2014-03-01", "NULL"))
    dropped = date(2014, 6, 30)
    late = improvement(demo_url, dropped - DAY)
    assert late["cycle_late", "UCA-3"] == (1, date(2014, 3, 1), ("environment",))
    assert ("cycle_late", "UCA-3") not in improvement(demo_url, date(2014, 2, 28))
    assert not [cluster for _, cluster in improvement(demo_url, dropped) if cluster == "UCA-3"]


def test_a_validated_cycle_is_not_late_whatever_stage_was_left_out(demo_url):
    change(demo_url, CYCLE)
    change(demo_url, STAGE.format("audit", "2014-03-01", "NULL"))
    change(demo_url, STAGE.format("validation", "2014-05-01", "'2014-05-10'"))
    assert improvement(demo_url, date(2014, 5, 9))["cycle_late", "UCA-3"][1] == date(2014, 3, 1)
    assert ("cycle_late", "UCA-3") not in improvement(demo_url, date(2014, 5, 10))


def test_late_cycles_are_shown_under_their_cluster_and_service(demo_url):
    whole = improvement(demo_url, DAYS[-1])
    for cluster in ("MDD-1", "LOR-1"):
        in_cluster = improvement(demo_url, DAYS[-1], cluster=cluster)
        assert in_cluster == {key: value for key, value in whole.items() if key[1] == cluster} != {}
    health = improvement(demo_url, DAYS[-1], service="health")
    assert {subjects for (kind, _), (_, _, subjects) in health.items() if kind == "cycle_late"} == {("health",)}
