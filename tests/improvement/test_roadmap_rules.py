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
reports = st.lists(st.builds(Report, DAYS, percents), max_size=7, unique_by=lambda report: report.on)
some_day = st.none() | DAYS


def course(*percents: int) -> list[Report]:
    """Return a report a week from 1 January on."""
    return [Report(date(2013, 1, 1) + 7 * number * DAY, percent) for number, percent in enumerate(percents)]


def week(number: int) -> date:
    """Return the day of the report of a week."""
    return course(*range(number + 1))[number].on


@pytest.mark.parametrize(
    ("history", "begun", "done", "percent"),
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
def test_when_an_action_started_and_was_done(history, begun, done, percent):
    days = derive_days(history, None, None, TODAY)
    assert days.started_on == (None if begun is None else week(begun))
    assert days.done_on == (None if done is None else week(done))
    assert latest_percent(history, TODAY) == percent


@given(reports, some_day, some_day, DAYS, st.randoms())
def test_neither_the_order_of_reports_nor_later_reports_change_anything(history, due, cancelled, as_of, random):
    so_far = [report for report in history if report.on <= as_of]
    shuffled = random.sample(history, len(history))
    assert derive_days(shuffled, due, cancelled, as_of) == derive_days(so_far, due, cancelled, as_of)
    assert latest_percent(shuffled, as_of) == latest_percent(so_far, as_of)


@given(reports, some_day, some_day, DAYS)
def test_an_action_is_done_by_its_last_report_and_since_the_first_of_its_run(history, due, cancelled, as_of):
    days = derive_days(history, due, cancelled, as_of)
    assert (days.done_on is not None) == (latest_percent(history, as_of) == DONE)
    assert (days.state(as_of) is State.DONE) == (latest_percent(history, as_of) == DONE)
    if days.done_on:
        run = [report for report in history if days.done_on <= report.on <= as_of]
        before = [report for report in history if report.on < days.done_on]
        assert all(report.percent == DONE for report in run)
        assert min(report.on for report in run) == days.done_on
        assert not before or max(before, key=lambda report: report.on).percent < DONE


@given(reports, some_day, DAYS)
def test_an_action_starts_with_its_first_progress(history, due, as_of):
    begun = [report.on for report in history if report.on <= as_of and report.percent > 0]
    assert derive_days(history, due, None, as_of).started_on == min(begun, default=None)


@given(reports, some_day, DAYS, DAYS)
def test_a_done_action_is_not_cancelled_afterwards(history, due, cancelled, as_of):
    days = derive_days(history, due, cancelled, as_of)
    if latest_percent(history, as_of) == DONE:
        assert (days.state(as_of), days.cancelled_on) == (State.DONE, None)
    else:
        assert (days.state(as_of) is State.CANCELLED) == (cancelled <= as_of)


def test_a_report_below_a_hundred_opens_an_action_again():
    history, due = course(100, 90), week(1)
    states = [derive_days(history, due, None, day).state(day) for day in (week(0), week(1) - DAY, week(1))]
    assert states == [State.DONE, State.DONE, State.LATE]
    assert derive_days(history, due + DAY, None, week(1)).state(week(1)) is State.IN_PROGRESS
    # Cancelled on the day on which it was done, and opened again: then it is cancelled.
    both = [derive_days(history, due, week(0), day).state(day) for day in (week(0), week(1))]
    assert both == [State.DONE, State.CANCELLED]


def test_an_action_without_reports_has_only_its_dates():
    assert derive_days([], TODAY, None, TODAY) == Days(TODAY)
    assert derive_days([], TODAY, TODAY, TODAY) == Days(TODAY, cancelled_on=TODAY)


@given(st.lists(st.integers(0, 100), max_size=9), st.randoms())
def test_each_action_has_the_same_weight(values, random):
    mean = mean_percent(values)
    assert mean == mean_percent(random.sample(values, len(values)))
    assert mean is None if not values else mean == pytest.approx(fmean(values))
    assert mean is None or min(values) <= mean <= max(values)
    assert mean_percent([100] * len(values)) == (100 if values else None)


def test_no_actions_have_no_mean():
    assert mean_percent([]) is None
    assert mean_percent([0]) == 0
