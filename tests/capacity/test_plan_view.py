"""The view of the capacity plans: states, gaps and progress agree with the files on both engines."""

from collections import Counter
from datetime import date

import pytest

from data.permissions import ANYONE
from data.rules.shared.actions import State
from data.store.doors import reading
from queries.capacity.plan_view import CapacityPlan, build_capacity_plan
from queries.overview.attention import build_attention
from queries.shared.filters import Filters
from tests.support.capacity import Gap, gaps, scores, state, targets
from tests.support.contents import change
from tests.support.expected import DAYS, REGIONS, by, capacity_actions, governments_in_clusters, late_actions
from tests.support.tables import rows

LAST = DAYS[-1]
SERVICE = "environment"
CLUSTERS = {row["code"]: row["region_ubigeo"] for row in rows("clusters")}
MANDATORY = {
    (row["instrument_code"], row["area_code"]) for row in rows("instrument_areas") if row["mandatory"] == "true"
}


def list_uncovered(view: CapacityPlan) -> list[Gap]:
    """Return the gaps without an action in the view, in the form of `gaps`."""
    return [
        (gap.government.ubigeo, gap.area.code, gap.score, gap.target, gap.assessed_on.isoformat())
        for gap in view.uncovered
    ]


def chosen() -> list[tuple[Filters, list[str]]]:
    """Return filters with the clusters that they leave."""
    served = {row["cluster_code"] for row in rows("cluster_services") if row["service_code"] == SERVICE}
    return [
        *((Filters(day), list(CLUSTERS)) for day in DAYS),
        *((Filters(LAST, region), [code for code, at in CLUSTERS.items() if at == region]) for region in REGIONS),
        (Filters(LAST, "16", "LOR-2"), ["LOR-2"]),
        (Filters(date(2014, 3, 31), cluster="UCA-3"), ["UCA-3"]),  # before it was dropped
        (Filters(LAST, cluster="UCA-3"), ["UCA-3"]),  # and after
        (Filters(LAST, service=SERVICE), [code for code in CLUSTERS if code in served]),
    ]


@pytest.mark.parametrize(("filters", "clusters"), chosen(), ids=lambda value: str(value)[:60])
def test_states_gaps_and_progress_agree_with_the_files(demo_connection, filters, clusters):
    view, day = build_capacity_plan(demo_connection, ANYONE, filters), filters.as_of
    expected = {row["code"]: state(row, day) for row in capacity_actions(day, *clusters)}
    assert {line.code: line.state.value for line in view.actions} == expected
    assert len(view.actions) == len(expected)
    count = Counter(expected.values())
    progress = view.progress
    assert (progress.done, progress.late, progress.cancelled) == (count["done"], count["late"], count["cancelled"])
    assert progress.of == len(expected) - count["cancelled"]
    every, bare = gaps(day, *clusters)
    assert view.gaps == len(every)
    scored = scores(day, *clusters)
    assert (view.basis.scores, view.basis.targets) == (len(scored), len(set(scored) & set(targets(day))))
    assert sorted(list_uncovered(view)) == sorted(bare)
    assert view.in_scope == len(view.by_government) == len(governments_in_clusters(day, *clusters))
    assert sum(number for _, number in view.late_by) == count["late"]
    for part in (view.by_government, view.by_area):
        assert sum(line.progress.of for line in part) == progress.of
        assert sum(line.progress.late for line in part) == progress.late
        assert sum(line.uncovered for line in part) == len(bare)
        assert sum(line.basis.targets for line in part) == view.basis.targets


def test_the_demonstration_has_something_of_everything(demo_connection):
    view = build_capacity_plan(demo_connection, ANYONE, Filters(LAST))
    assert {line.state for line in view.actions} >= set(State) - {State.UNDATED}
    assert {line.action.kind for line in view.actions} == {"training", "technical_assistance"}
    assert 0 < len(view.uncovered) < view.gaps
    assert {gap.area.mandatory for gap in view.uncovered} == {True, False}
    assert view.action_origins == view.gap_origins == ("demo",)


def test_mandatory_gaps_come_first_then_the_widest(demo_connection):
    view = build_capacity_plan(demo_connection, ANYONE, Filters(LAST))
    _, bare = gaps(LAST)
    keys = [(("focas-1", area) not in MANDATORY, score - target) for _, area, score, target, _ in list_uncovered(view)]
    assert keys == sorted(keys)
    assert sum(not key[0] for key in keys) == sum(("focas-1", area) in MANDATORY for _, area, *_ in bare) > 0


def test_overdue_actions_come_first_with_the_longest_wait_on_top(demo_connection):
    view = build_capacity_plan(demo_connection, ANYONE, Filters(LAST))
    late = late_actions(LAST)
    first = view.actions[: len(late)]
    assert {line.code for line in first} == {row["code"] for row in late}
    days = [line.days.planned_on for line in first]
    assert days == sorted(days)
    assert view.progress.late_since == days[0]
    assert view.progress.late_begun == sum(by(row["started_on"], LAST) for row in late)


def test_governments_are_sorted_worst_first_and_areas_in_their_order(demo_connection):
    view = build_capacity_plan(demo_connection, ANYONE, Filters(LAST))
    late = Counter(row["government_ubigeo"] for row in late_actions(LAST))
    assert [line.progress.late for line in view.by_government] == sorted(
        (late[line.government.ubigeo] for line in view.by_government), reverse=True
    )
    order = [row["area_code"] for row in rows("instrument_areas", "facts")]
    assert [line.area.code for line in view.by_area if line.area.key.instrument == "focas-1"] == order
    every, _ = gaps(LAST)
    assert {line.area.code: line.gaps for line in view.by_area} == dict(Counter(area for _, area, *_ in every))


def test_action_lists_the_events_that_serve_it(demo_connection):
    events = {row["code"]: row for row in rows("training_events")}
    for day in (LAST, date(2014, 3, 31)):
        view = build_capacity_plan(demo_connection, ANYONE, Filters(day))
        result = {
            (line.code, event.title, event.place, event.held_on is not None)
            for line in view.actions
            for event in line.events
        }
        actions = {row["code"] for row in capacity_actions(day)}
        assert result == {
            (row["action_code"], event["title"], event["place"], by(event["held_on"], day))
            for row in rows("training_actions")
            if row["action_code"] in actions
            for event in [events[row["event_code"]]]
        }
        assert {held for *_, held in result} == {True, False}


def test_due_next_counts_the_next_ninety_days(demo_connection):
    view = build_capacity_plan(demo_connection, ANYONE, Filters(LAST))
    until = date(2015, 9, 28)
    coming = [
        row
        for row in capacity_actions(LAST)
        if state(row, LAST) in ("planned", "in_progress") and by(row["planned_on"], until)
    ]
    assert view.due_next == len(coming) > 0


def test_no_assessments_mean_no_plan(program_connection):
    view = build_capacity_plan(program_connection, ANYONE, Filters(LAST))
    assert (view.actions, view.uncovered, view.gaps, view.by_government) == ((), (), 0, ())
    assert view.headline.code == "capacity-plan-headline-no-governments"
    assert (view.action_origins, view.gap_origins) == ((), ())
    assert len(view.by_area) == 8  # the instrument ships


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_give_the_same_view(connect, kind):
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for filters, _ in chosen():
        view = build_capacity_plan(sqlite, ANYONE, filters)
        assert view == build_capacity_plan(postgres, ANYONE, filters)
        assert hash(view) == hash(view)


def test_attention_counts_the_same_overdue_actions(demo_connection):
    for filters, clusters in chosen():
        lines = [line for line in build_attention(demo_connection, ANYONE, filters) if line.kind == "action_late"]
        late = late_actions(filters.as_of, *clusters)
        assert {line.region: line.count for line in lines} == dict(Counter(r["government_ubigeo"][:2] for r in late))
        assert {line.cluster for line in lines} <= {None}
        for line in lines:
            planned_days = [row["planned_on"] for row in late if row["government_ubigeo"].startswith(line.region)]
            assert line.since.isoformat() == min(planned_days)


def test_missing_targets_are_not_taken_for_an_absence_of_gaps(demo_url):
    change(demo_url, "DELETE FROM capacity_targets")
    with reading(demo_url) as connection:
        view = build_capacity_plan(connection, ANYONE, Filters(LAST))
    assert (view.gaps, view.basis.targets, view.headline.code) == (0, 0, "capacity-plan-headline-some-no-targets")
    assert view.basis.scores == len(scores(LAST)) > 0


def test_single_target_counts_for_its_area_only(demo_url):
    government, instrument, area = next(cell for cell in scores(LAST) if cell in targets(LAST))
    kept = f"government_ubigeo = '{government}' AND instrument_code = '{instrument}' AND area_code = '{area}'"
    change(demo_url, f"DELETE FROM capacity_targets WHERE NOT ({kept})")
    with reading(demo_url) as connection:
        view = build_capacity_plan(connection, ANYONE, Filters(LAST))
    assert view.headline.code == "capacity-plan-headline-some"
    assert view.basis.targets == 1
    assert [line.government.ubigeo for line in view.by_government if line.basis.targets] == [government]
    assert [line.area.code for line in view.by_area if line.basis.targets] == [area]


ENTERED = (
    "INSERT INTO capacity_actions (code, government_ubigeo, instrument_code, area_code, kind, title, agreed_on, {}origin)"
    " VALUES ('X-1', '{}', 'focas-1', '{}', 'training', 'Algo', '2015-06-01', {}'entered')"
)


def test_new_undated_action_covers_its_gap(demo_url):
    """An entered row counts beside the demonstration's; only a title was entered for it."""
    _, bare = gaps(LAST)
    government, area, *_ = bare[0]
    change(demo_url, ENTERED.format("", government, area, ""))
    with reading(demo_url) as connection:
        view = build_capacity_plan(connection, ANYONE, Filters(LAST))
    (line,) = [line for line in view.actions if line.code == "X-1"]
    assert (line.state, line.action.audience, line.action.place, line.action.provider) == (
        State.UNDATED,
        None,
        None,
        None,
    )
    assert view.progress.undated == 1
    assert sorted(list_uncovered(view)) == sorted(bare[1:])
    assert view.action_origins == ("demo", "entered")


def test_cancelled_action_covers_nothing_and_does_not_count(demo_url):
    _, bare = gaps(LAST)
    government, area, *_ = bare[0]
    change(demo_url, ENTERED.format("planned_on, cancelled_on, ", government, area, "'2015-06-10', '2015-06-20', "))
    with reading(demo_url) as connection:
        before, after = (
            build_capacity_plan(connection, ANYONE, Filters(day)) for day in (date(2015, 6, 19), date(2015, 6, 20))
        )
    states = [next(line.state for line in view.actions if line.code == "X-1") for view in (before, after)]
    assert states == [State.LATE, State.CANCELLED]
    assert (government, area) not in {gap[:2] for gap in list_uncovered(before)}
    assert (government, area) in {gap[:2] for gap in list_uncovered(after)}
    day = after.as_of
    assert after.progress.of == len([row for row in capacity_actions(day) if not by(row["cancelled_on"], day)])
