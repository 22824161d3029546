"""Rules of improvement cycles: a cycle worked out by hand, and what holds for every cycle."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.language import LANGUAGES, translator
from data.rules.improvement.cycles import (
    IDLE,
    CycleProgress,
    Stage,
    StageState,
    count_cycles,
    headline_cycles,
    score_cycle,
    worst_first,
)
from data.rules.improvement.measures import Caution, Movement, Reading, Result, compare_readings, select_readings
from data.rules.improvement.roadmap import Report, derive_days, latest_percent, mean_percent
from data.rules.shared.targets import Status
from tests.support.tables import DAYS

TODAY = date(2013, 2, 1)
DAY = timedelta(days=1)
BEFORE, AFTER = TODAY - DAY, TODAY + DAY
CODES = ("preparation", "audit", "analysis", "implementation", "validation")

some_day = st.none() | DAYS
weights = st.integers(1, 50).map(float) | st.sampled_from([0.1, 0.3, 12.5])


@st.composite
def stages(draw: st.DrawFn) -> tuple[Stage, ...]:
    """Draw up to seven stages, with and without dates, in any order; any of them may depend on its actions."""
    many = draw(st.integers(1, 7))
    return tuple(
        Stage(f"s{position}", draw(weights), draw(st.booleans()), draw(some_day), draw(some_day))
        for position in range(many)
    )


reports = st.lists(st.builds(Report, DAYS, st.integers(0, 100)), max_size=5, unique_by=lambda report: report.on)
roadmaps = st.lists(reports, max_size=8)
parts = st.none() | st.floats(0, 1)


def share(roadmap: list[list[Report]], as_of: date) -> float | None:
    """Return how far a roadmap is, from 0 to 1, as the reads hand it to the rule."""
    mean = mean_percent([latest_percent(action, as_of) for action in roadmap])
    return None if mean is None else mean / 100


# --- a cycle by hand -------------------------------------------------------------------------------------------------------

# Weights 10, 20, 20, 40, 10. Preparation three days late, the audit in time, the analysis on its day; implementation is
# due in September 2014 and validation in November. Looked at on 2014-06-30.
BY_HAND = (
    Stage("preparation", 10, False, date(2013, 9, 27), date(2013, 9, 30)),
    Stage("audit", 20, False, date(2013, 11, 15), date(2013, 11, 8)),
    Stage("analysis", 20, False, date(2014, 1, 17), date(2014, 1, 17)),
    Stage("implementation", 40, True, date(2014, 9, 12), None),
    Stage("validation", 10, False, date(2014, 11, 14), None),
)
# One action done since March, one at 60 after 25, one never reported, one that fell back from 100 to 90; and one to come.
ROADMAP = [
    [Report(date(2014, 2, 10), 50), Report(date(2014, 3, 3), 100)],
    [Report(date(2014, 3, 3), 25), Report(date(2014, 5, 5), 60), Report(date(2014, 7, 7), 100)],
    [],
    [Report(date(2014, 3, 3), 100), Report(date(2014, 4, 4), 90)],
]
DAY_BY_HAND = date(2014, 6, 30)


def judge_by_hand(day: date) -> CycleProgress:
    return score_cycle(BY_HAND, share(ROADMAP, day), day, [date(2013, 8, 27), date(2014, 5, 5), date(2014, 7, 7)])


def test_a_cycle_worked_out_by_hand():
    """Actions: (100 + 60 + 0 + 90) / 4 = 62.5 percent. Stages: 10 + 20 + 20 of 100 reached, and 0.625 of 40: 25. Together 75
    of 100. The report of July has not come: with it the second action is at 100, the mean at 72.5, the whole at 79.
    """
    progress = judge_by_hand(DAY_BY_HAND)
    assert [scored.share for scored in progress.stages] == [1, 1, 1, 0.625, 0]
    assert [scored.weight for scored in progress.stages] == [0.1, 0.2, 0.2, 0.4, 0.1]
    assert progress.share == pytest.approx(0.75)
    assert progress.percent == 75
    assert judge_by_hand(date(2014, 7, 7)).share == pytest.approx((10 + 20 + 20 + 0.725 * 40) / 100)
    assert judge_by_hand(date(2014, 7, 7)).percent == 79
    # Nothing is missed: the next that is due is the implementation. Three days late, seven early, on the day.
    assert (progress.status, progress.current, progress.late_since) == (Status.ON_TRACK, "implementation", None)
    assert (progress.next_due, progress.validated_on, progress.idle_since) == (date(2014, 9, 12), None, None)
    assert [scored.days_late for scored in progress.stages] == [3, 0, 0, 0, 0]
    assert [scored.state.value for scored in progress.stages] == [
        "reached",
        "reached",
        "reached",
        "current",
        "not_started",
    ]


def test_the_same_cycle_on_other_days_by_hand():
    """Look at it before its audit, when its implementation is due, a fortnight later, and half a year after a report."""
    early = judge_by_hand(date(2013, 11, 7))
    assert (early.percent, early.current, early.next_due) == (10, "audit", date(2013, 11, 15))
    due = judge_by_hand(date(2014, 9, 12))
    assert (due.status, due.late_since, due.next_due) == (Status.LATE, date(2014, 9, 12), date(2014, 11, 14))
    assert (due.stages[3].state, due.stages[3].days_late) == (StageState.LATE, 0)
    assert judge_by_hand(date(2014, 9, 26)).stages[3].days_late == 14
    assert judge_by_hand(date(2014, 9, 26)).percent == 79  # being late takes nothing away
    # From 7 July to 3 January are 24 + 31 + 30 + 31 + 30 + 31 + 3 = 180 days.
    assert judge_by_hand(date(2015, 1, 2)).idle_since is None
    still = judge_by_hand(date(2015, 1, 3))
    assert still.idle_since == date(2014, 7, 7)
    assert (still.status, still.late_since, still.next_due) == (Status.LATE, date(2014, 9, 12), None)


def test_the_same_cycle_validated_by_hand():
    """Both last stages are reached and count in full, whatever the actions say; nothing is due and nothing waits."""
    over = (
        *BY_HAND[:3],
        replace(BY_HAND[3], reached_on=date(2014, 10, 2)),
        replace(BY_HAND[4], reached_on=date(2014, 11, 14)),
    )
    progress = score_cycle(over, 0.725, date(2015, 6, 30), [date(2014, 7, 7)])
    assert (progress.share, progress.percent, progress.status) == (1, 100, Status.REACHED)
    assert (progress.current, progress.next_due, progress.late_since, progress.idle_since) == (None, None, None, None)
    assert progress.validated_on == date(2014, 11, 14)
    assert [scored.days_late for scored in progress.stages] == [
        3,
        0,
        0,
        20,
        0,
    ]  # on 2 October, planned for 12 September


def test_the_roadmap_of_that_cycle_by_hand():
    """An action is done since the first of its final reports at 100; the fourth was done for a month and no longer is."""
    days = [derive_days(action, None, None, DAY_BY_HAND) for action in ROADMAP]
    assert [dates.done_on for dates in days] == [date(2014, 3, 3), None, None, None]
    assert [dates.started_on for dates in days] == [date(2014, 2, 10), date(2014, 3, 3), None, date(2014, 3, 3)]
    assert derive_days(ROADMAP[3], None, None, date(2014, 4, 3)).done_on == date(2014, 3, 3)
    assert derive_days(ROADMAP[1], None, None, date(2014, 7, 7)).done_on == date(2014, 7, 7)


OPENED, NEXT_OPENED = date(2013, 8, 27), date(2014, 11, 18)
MEASURES = {
    # 20 of 50 are 40 percent, 33 of 60 are 55: 15 of the 30 points to 70, a half. In November the next cycle is open.
    "materials complete": (
        "more",
        70.0,
        [("2013-10-31", 20, 50), ("2014-06-05", 33, 60), ("2014-11-18", 60, 60)],
        (Result.NEARER, Movement.BETTER, 0.5, 15.0, ()),
    ),
    # 81 days to 41, with a target of 21: 40 of the 60 days.
    "days until delivery": (
        "less",
        21.0,
        [("2013-10-31", 81.0), ("2014-06-05", 41.0)],
        (Result.NEARER, Movement.BETTER, 2 / 3, -40.0, ()),
    ),
    # 100 soles to 73, with a target of 80: 27 of 20, beyond the target. The reading between them does not count.
    "cost of delivery": (
        "less",
        80.0,
        [("2013-10-31", 100.0), ("2014-03-03", 140.0), ("2014-06-05", 73.0)],
        (Result.MET, Movement.BETTER, 1.35, -27.0, ()),
    ),
    # 12 of 20 are 60, 13 of 26 are 50: ten points away from the target of 80, and both with a small base.
    "families satisfied": (
        "more",
        80.0,
        [("2013-10-31", 12, 20), ("2014-06-05", 13, 26)],
        (Result.AWAY, Movement.WORSE, -0.5, -10.0, (Caution.SMALL_BASE,)),
    ),
    # A reading from before the cycle and a single one in it: only a baseline.
    "schools reached": (
        "more",
        90.0,
        [("2013-08-26", 10.0), ("2013-10-31", 70.0)],
        (Result.NO_READING, Movement.UNKNOWN, None, None, ()),
    ),
    # Read only in July: nothing by the day.
    "teachers trained": ("more", 90.0, [("2014-07-01", 10.0)], (Result.NO_BASELINE, Movement.UNKNOWN, None, None, ())),
    "parcels lost": (
        "less",
        None,
        [("2013-08-27", 4.0), ("2014-06-30", 4.0)],
        (Result.NO_TARGET, Movement.SAME, None, 0.0, ()),
    ),
}


@pytest.mark.parametrize("name", MEASURES)
def test_the_measures_of_that_cycle_by_hand(name):
    direction, target, figures, expected = MEASURES[name]
    readings = [
        Reading(date.fromisoformat(day), 100 * parts[0] / parts[1], *parts)
        if len(parts) == 2
        else Reading(date.fromisoformat(day), parts[0])
        for day, *parts in figures
    ]
    selected = select_readings(readings, OPENED, NEXT_OPENED, DAY_BY_HAND)
    achievement = compare_readings(direction, selected, target)
    assert (achievement.result, achievement.movement, achievement.cautions) == (expected[0], expected[1], expected[4])
    assert (achievement.share, achievement.change) == (pytest.approx(expected[2]), pytest.approx(expected[3]))


# --- progress -------------------------------------------------------------------------------------------------------------


@given(stages(), parts, DAYS)
def test_progress_is_the_sum_of_its_parts(cycle, done, as_of):
    progress = score_cycle(cycle, done, as_of)
    assert 0 <= progress.share <= 1
    assert 0 <= progress.percent <= 100
    assert progress.share == pytest.approx(sum(scored.share * scored.weight for scored in progress.stages))
    assert sum(scored.weight for scored in progress.stages) == pytest.approx(1)
    for stage, scored in zip(cycle, progress.stages, strict=True):
        assert scored.weight == pytest.approx(stage.weight / sum(other.weight for other in cycle))
        reached = stage.reached_on is not None and stage.reached_on <= as_of
        assert scored.share == (1 if reached else (done or 0) if stage.by_actions else 0)


@given(stages(), roadmaps.filter(bool), st.data(), DAYS)
def test_progress_never_falls_when_an_action_advances(cycle, roadmap, data, as_of):
    position = data.draw(st.integers(0, len(roadmap) - 1))
    before = latest_percent(roadmap[position], as_of)
    further = data.draw(st.integers(before, 100))
    action = [report for report in roadmap[position] if report.on != as_of]
    advanced = [*roadmap[:position], [*action, Report(as_of, further)], *roadmap[position + 1 :]]
    first, second = (score_cycle(cycle, share(actions, as_of), as_of) for actions in (roadmap, advanced))
    assert second.share >= first.share
    assert second.percent >= first.percent
    both = zip(cycle, first.stages, strict=True)
    waiting = any(stage.by_actions and scored.state is not StageState.REACHED for stage, scored in both)
    assert (second.share > first.share) == (waiting and further > before)


@given(stages(), roadmaps, DAYS, st.randoms())
def test_the_order_of_actions_changes_nothing(cycle, roadmap, as_of, random):
    shuffled = [random.sample(action, len(action)) for action in random.sample(roadmap, len(roadmap))]
    assert score_cycle(cycle, share(shuffled, as_of), as_of) == score_cycle(cycle, share(roadmap, as_of), as_of)


@given(stages(), parts, DAYS, st.data())
def test_reaching_a_stage_never_lowers_progress(cycle, done, as_of, data):
    """Not even where its actions are far from done."""
    position = data.draw(st.integers(0, len(cycle) - 1))
    on = data.draw(DAYS.filter(lambda day: day <= as_of))
    after = (*cycle[:position], replace(cycle[position], reached_on=on), *cycle[position + 1 :])
    first, second = score_cycle(cycle, done, as_of), score_cycle(after, done, as_of)
    assert second.share >= first.share
    assert second.stages[position].share == 1


@given(stages(), roadmaps, DAYS)
def test_only_a_whole_cycle_is_at_a_hundred_percent(cycle, roadmap, as_of):
    progress = score_cycle(cycle, share(roadmap, as_of), as_of)
    assert (progress.percent == 100) == all(scored.share == 1 for scored in progress.stages)
    if not any(stage.by_actions for stage in cycle):
        assert (progress.percent == 100) == all(scored.state is StageState.REACHED for scored in progress.stages)
    assert progress.percent <= 100 * progress.share + 1e-6


@given(stages(), DAYS)
def test_without_actions_only_reached_stages_count(cycle, as_of):
    assert score_cycle(cycle, None, as_of) == score_cycle(cycle, 0.0, as_of)


def test_a_cycle_without_stages_is_an_error():
    with pytest.raises(ValueError):
        score_cycle((), None, TODAY)


# --- the schedule ---------------------------------------------------------------------------------------------------------


@given(stages(), parts, DAYS)
def test_the_status_follows_from_the_dates(cycle, done, as_of):
    progress = score_cycle(cycle, done, as_of)
    late = [scored for scored in progress.stages if scored.state is StageState.LATE]
    waiting = [scored for scored in progress.stages if scored.state is not StageState.REACHED]
    coming = [scored.planned_on for scored in waiting if scored.planned_on and scored.planned_on > as_of]
    if cycle[-1].reached_on and cycle[-1].reached_on <= as_of:
        assert (progress.status, progress.validated_on) == (Status.REACHED, cycle[-1].reached_on)
        assert (progress.current, progress.late_since, progress.next_due, progress.idle_since) == (
            None,
            None,
            None,
            None,
        )
        return
    assert progress.validated_on is None
    assert progress.current == waiting[0].code
    assert progress.status is (Status.LATE if late else Status.ON_TRACK if coming else Status.UNDATED)
    assert progress.late_since == min((scored.planned_on for scored in late), default=None)
    assert progress.next_due == min(coming, default=None)


@given(stages(), parts, DAYS)
def test_each_stage_has_a_single_state(cycle, done, as_of):
    progress = score_cycle(cycle, done, as_of)
    first = next(
        (position for position, scored in enumerate(progress.stages) if scored.state is not StageState.REACHED), None
    )
    for position, (stage, scored) in enumerate(zip(cycle, progress.stages, strict=True)):
        reached = stage.reached_on is not None and stage.reached_on <= as_of
        due = stage.planned_on is not None and stage.planned_on <= as_of
        assert scored.state is (
            StageState.REACHED
            if reached
            else StageState.LATE
            if due
            else StageState.CURRENT
            if position == first
            else StageState.NOT_STARTED
        )
        until = stage.reached_on if reached else as_of
        assert scored.days_late == (max((until - stage.planned_on).days, 0) if stage.planned_on else 0)
        assert scored.reached_on == (stage.reached_on if reached else None)


@given(stages(), parts, DAYS, st.data())
def test_a_stage_that_is_not_reached_is_late_from_its_planned_day_on(cycle, done, planned, data):
    position = data.draw(st.integers(0, len(cycle) - 1))
    after = (*cycle[:position], replace(cycle[position], planned_on=planned, reached_on=None), *cycle[position + 1 :])
    on_the_day, before = (score_cycle(after, done, day) for day in (planned, planned - DAY))
    assert on_the_day.stages[position].state is StageState.LATE
    assert before.stages[position].state is not StageState.LATE
    if not on_the_day.validated_on:
        assert on_the_day.status is Status.LATE
        assert on_the_day.late_since <= planned


@given(stages(), parts, DAYS)
def test_a_stage_without_a_date_is_never_late(cycle, done, as_of):
    undated = tuple(replace(stage, planned_on=None) for stage in cycle)
    progress = score_cycle(undated, done, as_of)
    assert progress.status is (Status.REACHED if progress.validated_on else Status.UNDATED)
    assert StageState.LATE not in [scored.state for scored in progress.stages]
    assert (progress.late_since, progress.next_due, [scored.days_late for scored in progress.stages]) == (
        None,
        None,
        [0] * len(cycle),
    )


@given(stages(), DAYS, st.lists(DAYS, min_size=1, max_size=4))
def test_a_cycle_is_idle_after_half_a_year_to_the_day(cycle, as_of, active):
    last = max(active)
    waiting = tuple(replace(stage, reached_on=None) for stage in cycle)
    assert IDLE == 180 * DAY
    for days, still in ((179, False), (180, True), (181, True), (2000, True)):
        progress = score_cycle(waiting, None, last + days * DAY, active)
        assert progress.idle_since == (last if still else None)
        to_come = [*active, last + (days + 1) * DAY]
        assert score_cycle(waiting, None, last + days * DAY, to_come) == progress
    assert score_cycle(waiting, None, as_of).idle_since is None  # it is unknown when anything was recorded
    over = (*waiting[:-1], replace(waiting[-1], reached_on=last))
    assert score_cycle(over, None, last + 2000 * DAY, active).idle_since is None


@given(stages(), roadmaps, DAYS, st.lists(DAYS, max_size=4))
def test_later_events_change_nothing(cycle, roadmap, as_of, active):
    so_far = tuple(
        stage if stage.reached_on and stage.reached_on <= as_of else replace(stage, reached_on=None) for stage in cycle
    )
    reported = [[report for report in action if report.on <= as_of] for action in roadmap]
    seen = [day for day in active if day <= as_of]
    later = as_of + 200 * DAY
    assert score_cycle(so_far, share(reported, as_of), as_of, seen) == score_cycle(
        cycle, share(roadmap, as_of), as_of, [*active, later]
    )


# --- many cycles ----------------------------------------------------------------------------------------------------------


@st.composite
def programs(draw: st.DrawFn) -> list[CycleProgress]:
    """Draw cycles of the five stages on a single day."""
    as_of = draw(DAYS)
    return [
        score_cycle(
            [Stage(code, 1, False, draw(some_day), draw(some_day)) for code in CODES],
            None,
            as_of + 150 * DAY,
            draw(st.lists(DAYS, max_size=2)),
        )
        for _ in range(draw(st.integers(0, 8)))
    ]


@given(programs())
def test_counts_add_up(cycles):
    count = count_cycles(CODES, cycles)
    assert count.of == len(cycles) == count.validated + count.on_schedule + count.late + count.undated
    assert [code for code, _ in count.by_stage] == list(CODES)
    assert sum(number for _, number in count.by_stage) + count.validated == count.of
    assert count.idle <= count.of - count.validated
    assert count.idle == sum(progress.idle_since is not None for progress in cycles)
    assert count.late == sum(progress.late_since is not None for progress in cycles)
    assert count_cycles(CODES, reversed(cycles)) == count


@given(programs())
def test_the_worst_cycles_come_first(cycles):
    listed = sorted(cycles, key=worst_first)
    late = [progress.status is Status.LATE for progress in listed]
    assert late == sorted(late, reverse=True)
    since = [progress.late_since for progress in listed if progress.late_since]
    assert since == sorted(since)
    over = [progress.status is Status.REACHED for progress in listed]
    assert over == sorted(over)
    running = [progress for progress in listed if progress.status in (Status.ON_TRACK, Status.UNDATED)]
    still = [progress.idle_since is not None for progress in running]
    assert still == sorted(still, reverse=True)
    moving = [progress.share for progress in running if not progress.idle_since]
    assert moving == sorted(moving)


def progress_of(status: Status, *, idle: bool = False, since: date | None = None, share: float = 0.5) -> CycleProgress:
    over = TODAY if status is Status.REACHED else None
    late = since or TODAY if status is Status.LATE else None
    return CycleProgress((), share, status, None if over else "audit", late, None, over, BEFORE if idle else None)


def test_the_cycle_that_is_late_the_longest_comes_first_even_if_another_is_idle():
    listed = [
        progress_of(Status.LATE, since=BEFORE, share=0.9),
        progress_of(Status.LATE, since=TODAY, share=0.1, idle=True),
        progress_of(Status.LATE, since=TODAY, share=0.2),
        progress_of(Status.ON_TRACK, idle=True, share=0.8),
        progress_of(Status.UNDATED, share=0.1),
        progress_of(Status.ON_TRACK, share=0.3),
        progress_of(Status.REACHED, share=1),
    ]
    assert sorted(reversed(listed), key=worst_first) == listed


LATE, ON, UNDATED, OVER = (
    progress_of(Status.LATE),
    progress_of(Status.ON_TRACK),
    progress_of(Status.UNDATED),
    progress_of(Status.REACHED),
)


@pytest.mark.parametrize(
    ("cycles", "clusters", "code", "figures"),
    [
        ([], 0, "improvement-headline-no-clusters", {"clusters": 0}),
        ([], 3, "improvement-headline-none", {"clusters": 3}),
        (
            [OVER],
            1,
            "improvement-headline-all-validated",
            {"cycles": 1, "validated": 1, "on_schedule": 0, "late": 0, "idle": 0},
        ),
        ([OVER, OVER], 1, "improvement-headline-all-validated", {"cycles": 2, "validated": 2}),
        ([OVER, LATE], 1, "improvement-headline", {"cycles": 2, "validated": 1, "late": 1, "idle": 0}),
        ([ON], 1, "improvement-headline", {"cycles": 1, "validated": 0, "on_schedule": 1, "late": 0}),
        ([UNDATED], 1, "improvement-headline", {"cycles": 1, "validated": 0, "on_schedule": 0, "late": 0}),
        (
            [LATE, progress_of(Status.LATE, idle=True), ON, UNDATED, OVER],
            4,
            "improvement-headline",
            {"cycles": 5, "validated": 1, "on_schedule": 1, "late": 2, "undated": 1, "idle": 1},
        ),
    ],
)
def test_the_headline_fits_the_cycles(cycles, clusters, code, figures):
    headline = headline_cycles(count_cycles(CODES, cycles), clusters=clusters)
    assert headline.code == code
    assert dict(headline.params).items() >= figures.items()
    for language in LANGUAGES:
        sentence = translator(language)(headline.code, **dict(headline.params))
        assert sentence and code not in sentence
        assert "{" not in sentence


@given(programs(), st.integers(0, 9))
def test_the_headline_counts_the_cycles(cycles, clusters):
    assume(cycles)
    count = count_cycles(CODES, cycles)
    figures = dict(headline_cycles(count, clusters=clusters).params)
    assert figures == {
        "cycles": count.of,
        "validated": count.validated,
        "on_schedule": count.on_schedule,
        "late": count.late,
        "undated": count.undated,
        "idle": count.idle,
    }
