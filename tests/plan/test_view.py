"""The plan as of a day, beside the same figures counted from the files."""

from datetime import date, timedelta

from data.permissions import ANYONE
from data.rules.shared.targets import Status
from queries.indicators.view import build_progress
from queries.plan.view import SlotLine, build_plan
from queries.shared.filters import Filters
from tests.support import expected
from tests.support.expected import DAYS
from tests.support.tables import rows

DAY = timedelta(days=1)
LAST = DAYS[-1]
DROPPED = date(2014, 6, 30)
CLUSTERS = {row["code"]: row for row in rows("clusters")}


def test_a_slot_is_empty_between_two_clusters(demo_connection):
    def slot(day: date) -> SlotLine:
        return next(s for s in build_plan(demo_connection, ANYONE, Filters(day)).slots if s.code == "UCA-W3")

    agreed = date(2014, 11, 20)
    slots = [slot(day) for day in (date(2013, 12, 19), DROPPED - DAY, DROPPED, date(2014, 11, 5), agreed - DAY, agreed)]
    assert [s.cluster for s in slots] == ["UCA-3", "UCA-3", None, None, "UCA-4", "UCA-4"]
    assert [s.formed_on for s in slots] == [date(2013, 12, 19)] * 2 + [None] * 3 + [agreed]
    assert [s.status for s in slots] == [Status.REACHED] * 2 + [Status.LATE] * 3 + [Status.REACHED]


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
        for reconciled, clusters in ((view.exists_80, formed), (view.exists_29, formed & first)):
            governments = {
                units[row["ubigeo"]]
                for row in rows("cluster_members")
                if row["cluster_code"] in clusters and (not row["since"] or expected.by(row["since"], day))
            }
            assert reconciled.existing == len(governments)
            assert reconciled.planned + sum(line.amount for line in reconciled.lines) == reconciled.existing


def test_why_80_and_why_29_are_the_same_whatever_the_region(demo_connection):
    whole, region = (build_plan(demo_connection, ANYONE, Filters(LAST, region=region)) for region in (None, "17"))
    assert (whole.why_80, whole.exists_80, whole.why_29, whole.exists_29) == (
        region.why_80,
        region.exists_80,
        region.why_29,
        region.exists_29,
    )
    assert region.slots == tuple(slot for slot in whole.slots if slot.region == "17")
    assert len(whole.slots) == 16


def test_a_promise_stands_beside_what_had_happened_by_its_date(demo_connection):
    view = build_plan(demo_connection, ANYONE, Filters(date(2013, 12, 31)))
    formed = [
        (line.promise.due_on, line.actual_then, line.status)
        for line in view.promises
        if line.indicator == "clusters_formed"
    ]
    assert formed == [
        (date(2013, 1, 31), 0, Status.REACHED),  # thirteen on the as-of date, but none by its own date
        (date(2013, 9, 30), 9, Status.REACHED),
        (date(2013, 12, 31), 13, Status.LATE),
    ]
    early = build_plan(demo_connection, ANYONE, Filters(DAYS[0])).promises
    assert {line.actual_then for line in early if line.promise.due_on > DAYS[0]} == {None}


def test_milestones_are_counted_over_the_clusters_in_scope(demo_connection):
    for region in (None, "22"):
        dropped = {code for code, reached in expected.stages(LAST).items() if "dropped" in reached}
        in_scope = [
            row
            for row in rows("milestone_records")
            if row["cluster_code"] not in dropped
            and (region is None or not row["cluster_code"] or CLUSTERS[row["cluster_code"]]["region_ubigeo"] == region)
        ]
        for line in build_plan(demo_connection, ANYONE, Filters(LAST, region=region)).milestones:
            records = [row for row in in_scope if row["milestone_code"] == line.code]
            assert line.total == len(records) > 0
            assert line.reached == sum(expected.by(row["reached_on"], LAST) for row in records)
            assert line.reached + line.late + line.undated <= line.total


def test_milestones_without_a_date_are_never_late(program_connection):
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
