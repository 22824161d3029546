"""Target against actual: every status, at the edges of the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.shared.targets import Judgement, Status, Step, judge_dated, judge_target, share_of_due_met
from tests.support.tables import DAYS

DAY = timedelta(days=1)
FIRST, SECOND = date(2013, 9, 30), date(2013, 12, 31)
STEPS = [Step(FIRST, 11), Step(SECOND, 16)]

cumulative = st.lists(st.tuples(st.one_of(st.none(), DAYS), st.integers(0, 20)), max_size=6).map(
    lambda drawn: [
        Step(day, value)
        for day, value in zip(
            sorted((day for day, _ in drawn), key=lambda day: (day is None, day or date.max)),
            sorted(value for _, value in drawn),
            strict=True,
        )
    ]
)
actuals = st.one_of(st.none(), st.integers(0, 25))


@pytest.mark.parametrize(
    ("steps", "actual", "as_of", "status"),
    [
        (STEPS, 16, SECOND, Status.REACHED),
        (STEPS, 16, FIRST - DAY, Status.REACHED),  # before its time
        (STEPS, 11, FIRST, Status.ON_TRACK),
        (STEPS, 12, SECOND - DAY, Status.ON_TRACK),
        (STEPS, 10, FIRST, Status.LATE),  # late on the very day
        (STEPS, 0, FIRST, Status.LATE),
        (STEPS, 15, SECOND, Status.LATE),
        (STEPS, 10, FIRST - DAY, Status.NOT_DUE),
        (STEPS, 0, FIRST - DAY, Status.NOT_DUE),
        (STEPS, None, FIRST - DAY, Status.NO_DATA),
        (STEPS, None, SECOND, Status.NO_DATA),
        ([], 3, SECOND, Status.NO_TARGET),
        ([], None, SECOND, Status.NO_TARGET),
        ([Step(None, 5)], 4, SECOND, Status.UNDATED),
        ([Step(None, 5)], 5, SECOND, Status.REACHED),
        ([Step(FIRST, 5), Step(None, 9)], 5, SECOND, Status.ON_TRACK),
    ],
)
def test_status(steps, actual, as_of, status):
    assert judge_target(steps, actual, as_of).status is status


@pytest.mark.parametrize(
    ("as_of", "target", "next_due", "next_target"),
    [
        (FIRST - DAY, 0, FIRST, 11),
        (FIRST, 11, SECOND, 16),
        (SECOND - DAY, 11, SECOND, 16),
        (SECOND, 16, None, None),
        (SECOND + DAY, 16, None, None),
    ],
)
def test_what_is_due_is_the_latest_number_not_their_sum(as_of, target, next_due, next_target):
    judged = judge_target(STEPS, 0, as_of)
    assert (judged.target, judged.next_due, judged.next_target) == (target, next_due, next_target)


def test_zero_is_not_no_data():
    zero, unknown = judge_target(STEPS, 0, FIRST), judge_target(STEPS, None, FIRST)
    assert (zero.actual, zero.share, zero.late_since) == (0, 0.0, FIRST)
    assert (unknown.actual, unknown.share, unknown.late_since, unknown.target) == (None, None, None, 11)


def test_without_a_target_there_is_nothing_to_compare_with():
    judged = judge_target([], 7, FIRST)
    assert (judged.target, judged.share, judged.next_target, judged.actual) == (None, None, None, 7)


def test_more_than_the_target_is_more_than_its_whole():
    assert judge_target(STEPS, 24, SECOND).share == 1.5


def test_before_the_first_day_progress_is_towards_the_next_number():
    assert judge_target([Step(SECOND, 750000)], 375000, FIRST).share == 0.5
    assert judge_target([Step(None, 8)], 2, FIRST).share == 0.25


def test_late_since_is_the_first_day_that_was_missed():
    assert judge_target(STEPS, 10, SECOND).late_since == FIRST
    assert judge_target(STEPS, 11, SECOND).late_since == SECOND


@given(cumulative, actuals, DAYS, st.randoms())
def test_the_order_of_the_steps_changes_nothing(steps, actual, as_of, random):
    shuffled = random.sample(steps, len(steps))
    assert judge_target(shuffled, actual, as_of) == judge_target(steps, actual, as_of)


@given(cumulative, actuals, DAYS)
def test_a_judgement_never_contradicts_itself(steps, actual, as_of):
    judged = judge_target(steps, actual, as_of)
    due = [step.value for step in steps if step.due_on and step.due_on <= as_of]
    assert judged.target == (max(due, default=0) if steps else None)
    assert (judged.status is Status.NO_TARGET) == (not steps)
    assert (judged.status is Status.NO_DATA) == (bool(steps) and actual is None)
    missed = bool(due) and actual is not None and actual < max(due)
    assert (judged.status is Status.LATE) == missed == (judged.late_since is not None)
    assert judged.next_due is None or judged.next_due > as_of


@given(cumulative.filter(bool), st.integers(0, 25), DAYS)
def test_more_is_never_worse(steps, actual, as_of):
    less, more = judge_target(steps, actual, as_of), judge_target(steps, actual + 1, as_of)
    rank = [Status.LATE, Status.UNDATED, Status.NOT_DUE, Status.ON_TRACK, Status.REACHED].index
    assert rank(more.status) >= rank(less.status)
    assert (more.share or 0) >= (less.share or 0)


@pytest.mark.parametrize(
    ("planned", "reached", "as_of", "status"),
    [
        (FIRST, FIRST, FIRST, Status.REACHED),
        (FIRST, SECOND, SECOND, Status.REACHED),  # late, but done
        (FIRST, SECOND, SECOND - DAY, Status.LATE),
        (FIRST, None, FIRST, Status.LATE),  # its day has come
        (FIRST, None, FIRST - DAY, Status.NOT_DUE),
        (None, None, SECOND, Status.UNDATED),
        (None, SECOND, SECOND - DAY, Status.UNDATED),
        (None, SECOND, SECOND, Status.REACHED),
    ],
)
def test_something_planned_for_a_day_is_judged(planned, reached, as_of, status):
    assert judge_dated(planned, reached, as_of) is status


def judged(status: Status, target: int | None) -> Judgement:
    return Judgement(status, target, 1, None, None, None, None)


def test_share_of_due_met_counts_only_what_is_due():
    lines = [
        judged(Status.REACHED, 5),
        judged(Status.ON_TRACK, 5),
        judged(Status.LATE, 5),
        judged(Status.NO_DATA, 5),
        judged(Status.NOT_DUE, 0),
        judged(Status.REACHED, 0),
        judged(Status.UNDATED, 0),
        judged(Status.NO_TARGET, None),
    ]
    assert share_of_due_met(lines) == (2, 4)
    assert share_of_due_met([]) == (0, 0)
