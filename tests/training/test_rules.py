"""Rules of training: events on a day, quarters, release days, and the headline."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.shared.disclosure import SUPPRESSED, Share, end_of_quarter, end_of_year
from data.rules.shared.targets import Status
from data.rules.training import (
    GROUPS,
    EventCount,
    Quarter,
    count_events,
    count_quarters,
    headline_training,
    list_quarters,
    quarter_of,
)
from data.store.schema import training

DAY = date(2014, 6, 30)
DAYS = st.dates(date(2013, 10, 1), date(2014, 9, 30))
BEFORE, AFTER = date(2014, 6, 1), date(2014, 7, 1)


@pytest.mark.parametrize(
    ("days", "count", "status"),
    [
        ([], (0, 0, 0, 0), Status.NO_TARGET),
        ([(AFTER, None)], (1, 0, 0, 0), Status.NOT_DUE),
        ([(AFTER, BEFORE)], (1, 0, 1, 0), Status.ON_TRACK),  # held early
        ([(None, BEFORE)], (0, 0, 1, 0), Status.NO_TARGET),  # held without a plan
        ([(DAY, None)], (1, 1, 0, 1), Status.LATE),  # due on its day
        ([(BEFORE, AFTER)], (1, 1, 0, 1), Status.LATE),  # held, but later
        ([(BEFORE, DAY)], (1, 1, 1, 0), Status.REACHED),
        ([(BEFORE, DAY), (AFTER, None)], (2, 1, 1, 0), Status.ON_TRACK),
        ([(BEFORE, None), (AFTER, BEFORE)], (2, 1, 1, 1), Status.LATE),  # early does not make up for overdue
    ],
)
def test_events_on_a_day(days, count, status):
    result = count_events(days, DAY)
    assert result == EventCount(*count)
    assert result.status is status


@pytest.mark.parametrize(
    ("events", "women", "code"),
    [
        ((0, 0, 0, 0), None, "training-headline-none"),
        ((3, 0, 0, 0), None, "training-headline-not-due"),
        ((3, 2, 0, 2), None, "training-headline-none-held"),
        ((3, 2, 1, 1), None, "training-headline-late"),
        ((3, 2, 1, 1), SUPPRESSED, "training-headline-late"),
        ((3, 2, 1, 1), Share(10, 30), "training-headline-late-women"),
        ((3, 2, 1, 1), Share(9, 29), "training-headline-late"),  # of an earlier day: not a part of these 30
        ((3, 2, 2, 0), SUPPRESSED, "training-headline-kept"),
        ((3, 2, 2, 0), Share(20, 30), "training-headline-kept-women"),
        ((0, 0, 1, 0), Share(20, 30), "training-headline-kept-women"),
    ],
)
def test_headline(events, women, code):
    result = headline_training(EventCount(*events), 30, women)
    assert result.code == code
    if code.endswith("-women"):
        assert dict(result.params)["women"] == round(100 * women.part / women.whole)
    else:
        assert "women" not in dict(result.params)


def test_groups_are_those_of_the_schema():
    assert GROUPS == training.GROUPS


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2015, 3, 30), date(2014, 12, 31)),
        (date(2015, 3, 31), date(2015, 3, 31)),  # over at the end of its last day
        (date(2015, 4, 1), date(2015, 3, 31)),
        (date(2015, 12, 31), date(2015, 12, 31)),
        (date(2016, 2, 29), date(2015, 12, 31)),
    ],
)
def test_end_of_the_last_complete_quarter(day, end):
    assert end_of_quarter(day) == end


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2014, 12, 30), date(2013, 12, 31)),
        (date(2014, 12, 31), date(2014, 12, 31)),
        (date(2015, 1, 1), date(2014, 12, 31)),
        (date(2015, 6, 30), date(2014, 12, 31)),
    ],
)
def test_end_of_the_last_complete_year(day, end):
    assert end_of_year(day) == end


def test_quarters_follow_each_other():
    assert list_quarters(date(2013, 11, 30), date(2014, 7, 1)) == [
        Quarter(2013, 4),
        *(Quarter(2014, number) for number in (1, 2, 3)),
    ]
    assert list_quarters(DAY, DAY) == [quarter_of(DAY)] == [Quarter(2014, 2)]


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS)), DAYS)
def test_quarters_add_up(days, as_of):
    days = [(planned, held if held and held <= as_of else None) for planned, held in days]
    result, whole = count_quarters(days, as_of), count_events(days, as_of)
    for part in ("planned", "due", "held", "overdue"):
        assert sum(getattr(count, part) for count in result.values()) == getattr(whole, part)


def test_late_quarter_is_late():
    """Planned for June, held in July: June's quarter planned one and held none; July's held one that it had not planned."""
    june, july = date(2014, 6, 1), date(2014, 7, 1)
    result = count_quarters([(june, july), (june, None), (date(2015, 1, 1), None)], july)
    assert result == {
        Quarter(2014, 2): EventCount(planned=2, due=2, held=0, overdue=1),
        Quarter(2014, 3): EventCount(planned=0, due=0, held=1, overdue=0),
        Quarter(2014, 4): EventCount(0, 0, 0, 0),
        Quarter(2015, 1): EventCount(planned=1, due=0, held=0, overdue=0),
    }
    assert count_quarters([], july) == {}
