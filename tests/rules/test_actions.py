"""Actions of a capacity plan: one state a day, a list that loses nothing, counts that add up."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.language import LANGUAGES, translator
from data.rules.capacity import headline_plan
from data.rules.shared.actions import Days, State, count_due, measure_progress, order_key, worst_first
from data.rules.shared.targets import Status, judge_dated
from tests.support.tables import DAYS

TODAY = date(2013, 2, 1)
DAY = timedelta(days=1)
BEFORE, AFTER = TODAY - DAY, TODAY + DAY

some_day = st.none() | DAYS
actions = st.builds(Days, some_day, some_day, some_day, some_day)
groups = st.lists(actions, max_size=12)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (Days(), State.UNDATED),
        (Days(planned_on=AFTER), State.PLANNED),
        (Days(planned_on=TODAY), State.LATE),
        (Days(planned_on=BEFORE, started_on=BEFORE), State.LATE),  # begun is not done
        (Days(planned_on=AFTER, started_on=TODAY), State.IN_PROGRESS),
        (Days(planned_on=AFTER, started_on=AFTER), State.PLANNED),
        (Days(started_on=BEFORE), State.IN_PROGRESS),
        (Days(planned_on=BEFORE, done_on=TODAY), State.DONE),
        (Days(planned_on=BEFORE, done_on=AFTER), State.LATE),
        (Days(planned_on=AFTER, done_on=BEFORE), State.DONE),
        (Days(planned_on=BEFORE, cancelled_on=TODAY), State.CANCELLED),
        (Days(planned_on=BEFORE, cancelled_on=AFTER), State.LATE),
        (Days(planned_on=AFTER, cancelled_on=AFTER), State.PLANNED),
    ],
)
def test_state_on_a_day(days, state):
    assert days.state(TODAY) is state


@given(actions, DAYS)
def test_the_state_refines_the_rule_of_dated_things(days, as_of):
    coarse = {
        State.DONE: {Status.REACHED},
        State.LATE: {Status.LATE},
        State.PLANNED: {Status.NOT_DUE},
        State.UNDATED: {Status.UNDATED},
        State.IN_PROGRESS: {Status.NOT_DUE, Status.UNDATED},
        State.CANCELLED: {Status.LATE, Status.NOT_DUE, Status.UNDATED},
    }
    assert judge_dated(days.planned_on, days.done_on, as_of) in coarse[days.state(as_of)]


@given(actions, DAYS, DAYS)
def test_a_finished_action_stays_finished(days, item, other):
    first, second = sorted((item, other))
    if days.state(first) is State.DONE:
        assert days.state(second) is State.DONE
    if days.state(first) is State.CANCELLED:
        assert days.state(second) in (State.CANCELLED, State.DONE)


@given(actions, DAYS)
def test_days_to_come_change_nothing(days, as_of):
    past = [day if day and day <= as_of else None for day in (days.started_on, days.done_on, days.cancelled_on)]
    assert Days(days.planned_on, *past).state(as_of) is days.state(as_of)


@given(groups, DAYS, st.randoms())
def test_a_list_puts_waiting_actions_first(result, as_of, random):
    listed = sorted(result, key=lambda days: order_key(days, as_of))
    states = [days.state(as_of) for days in listed]
    assert states == sorted(states, key=list(State).index)
    late = [days.planned_on for days in listed if days.state(as_of) is State.LATE]
    assert late == sorted(late)
    done = [days.done_on for days in listed if days.state(as_of) is State.DONE]
    assert done == sorted(done, reverse=True)
    running = [days.planned_on for days in listed if days.state(as_of) is State.IN_PROGRESS]
    dated = [day for day in running if day]
    assert running == sorted(dated) + [None] * (len(running) - len(dated))
    again = sorted(random.sample(result, len(result)), key=lambda days: order_key(days, as_of))
    assert [order_key(days, as_of) for days in again] == [order_key(days, as_of) for days in listed]


@given(groups, DAYS)
def test_progress_adds_up(result, as_of):
    progress = measure_progress(result, as_of)
    parts = (progress.done, progress.late, progress.in_progress, progress.planned, progress.undated)
    assert sum(parts) == progress.of == len(result) - progress.cancelled
    assert (progress.share is None) == (progress.of == 0)
    assert (progress.late_since is None) == (progress.late == 0)
    unbegun = [Days(days.planned_on, None, days.done_on, days.cancelled_on) for days in result]
    assert progress.late_begun <= progress.late == measure_progress(unbegun, as_of).late
    assert measure_progress(unbegun, as_of).late_begun == 0
    assert progress.late_since is None or progress.late_since <= as_of
    assert progress.next_due is None or progress.next_due > as_of
    assert (progress.next_due is None) <= (progress.planned == 0)
    assert (progress.status is Status.LATE) == (progress.late > 0)
    assert (progress.status is Status.REACHED) == (0 < progress.of == progress.done)


@given(groups, groups, DAYS)
def test_two_groups_together_have_the_sum_of_their_counts(some, others, as_of):
    item, two, both = (measure_progress(result, as_of) for result in (some, others, [*some, *others]))
    for name in ("of", "done", "late", "in_progress", "planned", "undated", "cancelled"):
        assert getattr(both, name) == getattr(item, name) + getattr(two, name)
    assert both.next_due == min((day for day in (item.next_due, two.next_due) if day), default=None)
    assert both.late_since == min((day for day in (item.late_since, two.late_since) if day), default=None)


@given(groups, DAYS, st.integers(0, 30))
def test_the_next_due_action_is_dated_waiting_and_not_late(result, as_of, ahead):
    progress = measure_progress(result, as_of)
    until = as_of + ahead * DAY
    due = count_due(result, as_of, until)
    assert due <= progress.in_progress + progress.planned
    assert (due > 0) == (progress.next_due is not None and progress.next_due <= until)
    over = (State.DONE, State.CANCELLED)
    waiting = [days for days in result if days.planned_on and days.planned_on > as_of and days.state(as_of) not in over]
    assert count_due(result, as_of, date.max) == len(waiting)


def progress(late: int = 0, done: int = 0, planned: int = 0, cancelled: int = 0):
    days = (
        [Days(planned_on=BEFORE)] * late
        + [Days(done_on=BEFORE)] * done
        + [Days(planned_on=AFTER)] * planned
        + [Days(cancelled_on=BEFORE)] * cancelled
    )
    return measure_progress(days, TODAY)


def test_late_actions_that_have_begun_are_counted_apart():
    begun = [Days(BEFORE, day) for day in (BEFORE, TODAY, AFTER, None)]
    assert (measure_progress(begun, TODAY).late, measure_progress(begun, TODAY).late_begun) == (4, 2)


def test_the_group_with_most_late_actions_comes_first():
    listed = [
        progress(late=3, done=9),
        progress(late=2, done=1),
        progress(late=2, done=4),
        progress(done=1),
        progress(),
    ]
    assert sorted(reversed(listed), key=worst_first) == listed


UNKNOWN = {"es": re.compile("no se puede saber|no hay plan"), "en": re.compile("nobody can know|there is no plan")}


@pytest.mark.parametrize(
    ("result", "gaps", "targets", "assessed", "code"),
    [
        (progress(late=1, done=2), 3, 9, 5, "capacity-plan-headline-some"),
        (progress(planned=1), 0, 9, 5, "capacity-plan-headline-some"),
        (progress(planned=1), 0, 0, 5, "capacity-plan-headline-some-no-targets"),
        (progress(planned=1), 0, 0, 0, "capacity-plan-headline-some-not-assessed"),
        (progress(done=2, cancelled=1), 0, 9, 5, "capacity-plan-headline-all-done"),
        (progress(done=2), 0, 0, 5, "capacity-plan-headline-all-done-no-targets"),
        (progress(done=2), 0, 0, 0, "capacity-plan-headline-all-done-not-assessed"),
        (progress(cancelled=2), 1, 9, 5, "capacity-plan-headline-all-cancelled"),
        (progress(cancelled=2), 0, 0, 5, "capacity-plan-headline-all-cancelled-no-targets"),
        (progress(cancelled=2), 0, 0, 0, "capacity-plan-headline-all-cancelled-not-assessed"),
        (progress(), 4, 9, 5, "capacity-plan-headline-only-gaps"),
        (progress(), 0, 9, 5, "capacity-plan-headline-none"),
        (progress(), 0, 0, 5, "capacity-plan-headline-no-targets"),
        (progress(), 0, 0, 0, "capacity-plan-headline-not-assessed"),
        (progress(), 0, 0, None, "capacity-plan-headline-no-governments"),
    ],
)
def test_the_headline_fits_the_actions(result, gaps, targets, assessed, code):
    governments = 0 if assessed is None else 9
    headline = headline_plan(result, gaps, targets=targets, assessed=assessed or 0, governments=governments)
    assert headline.code == code
    figures = dict(headline.params)
    assert figures.get("gaps", gaps) == gaps
    assert figures.get("of", result.of) == result.of
    for language in LANGUAGES:
        words = translator(language)(headline.code, **figures)
        assert UNKNOWN[language].search(words) if not targets else not UNKNOWN[language].search(words)


@given(groups, DAYS, st.integers(0, 9))
def test_without_targets_the_headline_mentions_no_gaps(result, as_of, assessed):
    headline = headline_plan(measure_progress(result, as_of), 0, targets=0, assessed=assessed, governments=9)
    assert "gaps" not in dict(headline.params)
    assert headline.code.endswith(("-no-targets", "-not-assessed"))
