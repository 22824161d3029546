"""The roadmap's actions: how far each is, since when it is done, and what opens it again."""

from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.improvement.roadmap import DONE, Report, derive_days, latest_percent, mean_percent
from data.rules.shared.actions import Days, State
from tests.support.tables import DAYS

TODAY = date(2013, 2, 1)
DAY = timedelta(days=1)

percents = st.sampled_from([0, 1, 50, 99, 100, 100])
reports = st.lists(st.builds(Report, DAYS, percents), max_size=7, unique_by=lambda one: one.on)
some_day = st.none() | DAYS


def course(*percents: int) -> list[Report]:
    """A report a week from 1 January on."""
    return [Report(date(2013, 1, 1) + 7 * place * DAY, percent) for place, percent in enumerate(percents)]


def week(place: int) -> date:
    return course(*range(place + 1))[place].on


@pytest.mark.parametrize(
    ("found", "begun", "done", "percent"),
    [
        ([], None, None, 0),
        (course(0), None, None, 0),
        (course(0, 0, 5), 2, None, 5),
        (course(40, 75), 0, None, 75),
        (course(100), 0, 0, 100),
        (course(40, 100), 0, 1, 100),
        (course(40, 100, 100, 100), 0, 1, 100),  # the first of the run, not the last report
        (course(100, 90), 0, None, 90),  # it fell back
        (course(100, 90, 100), 0, 2, 100),  # the run since then, not the one before
        (course(100, 100, 99, 100, 100), 0, 3, 100),
        (course(100, 0), 0, None, 0),
    ],
)
def test_begun_and_done(found, begun, done, percent):
    days = derive_days(found, None, None, TODAY)
    assert days.started_on == (None if begun is None else week(begun))
    assert days.done_on == (None if done is None else week(done))
    assert latest_percent(found, TODAY) == percent


@given(reports, some_day, some_day, DAYS, st.randoms())
def test_the_order_of_reports_and_those_to_come_change_nothing(found, due, cancelled, as_of, random):
    known = [one for one in found if one.on <= as_of]
    shuffled = random.sample(found, len(found))
    assert derive_days(shuffled, due, cancelled, as_of) == derive_days(known, due, cancelled, as_of)
    assert latest_percent(shuffled, as_of) == latest_percent(known, as_of)


@given(reports, some_day, some_day, DAYS)
def test_done_is_what_the_last_report_says_and_since_the_first_day_of_its_run(found, due, cancelled, as_of):
    days = derive_days(found, due, cancelled, as_of)
    assert (days.done_on is not None) == (latest_percent(found, as_of) == DONE)
    assert (days.state(as_of) is State.DONE) == (latest_percent(found, as_of) == DONE)
    if days.done_on:
        run = [one for one in found if days.done_on <= one.on <= as_of]
        before = [one for one in found if one.on < days.done_on]
        assert all(one.percent == DONE for one in run)
        assert min(one.on for one in run) == days.done_on
        assert not before or max(before, key=lambda one: one.on).percent < DONE


@given(reports, some_day, DAYS)
def test_begun_is_the_first_percent(found, due, as_of):
    begun = [one.on for one in found if one.on <= as_of and one.percent > 0]
    assert derive_days(found, due, None, as_of).started_on == min(begun, default=None)


@given(reports, some_day, DAYS, DAYS)
def test_what_was_done_is_not_cancelled_afterwards(found, due, cancelled, as_of):
    days = derive_days(found, due, cancelled, as_of)
    if latest_percent(found, as_of) == DONE:
        assert (days.state(as_of), days.cancelled_on) == (State.DONE, None)
    else:
        assert (days.state(as_of) is State.CANCELLED) == (cancelled <= as_of)


def test_a_report_below_a_hundred_opens_an_action_again():
    found, due = course(100, 90), week(1)
    states = [derive_days(found, due, None, day).state(day) for day in (week(0), week(1) - DAY, week(1))]
    assert states == [State.DONE, State.DONE, State.LATE]
    assert derive_days(found, due + DAY, None, week(1)).state(week(1)) is State.IN_PROGRESS
    # Cancelled on the day on which it was done, and opened again: then it is cancelled.
    both = [derive_days(found, due, week(0), day).state(day) for day in (week(0), week(1))]
    assert both == [State.DONE, State.CANCELLED]


def test_an_action_without_reports_has_only_its_dates():
    assert derive_days([], TODAY, None, TODAY) == Days(TODAY)
    assert derive_days([], TODAY, TODAY, TODAY) == Days(TODAY, cancelled_on=TODAY)


@given(st.lists(st.integers(0, 100), max_size=9), st.randoms())
def test_each_action_counts_the_same(found, random):
    mean = mean_percent(found)
    assert mean == mean_percent(random.sample(found, len(found)))
    assert mean is None if not found else mean == pytest.approx(fmean(found))
    assert mean is None or min(found) <= mean <= max(found)
    assert mean_percent([100] * len(found)) == (100 if found else None)


def test_no_actions_are_not_zero():
    assert mean_percent([]) is None
    assert mean_percent([0]) == 0
