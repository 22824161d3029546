"""For which months a file speaks: its span by itself, what a person says of it, and what is missing in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tests.rules  # noqa: F401  # Hypothesis as in the tests of the rules
from data.rules.incidence.coverage import Span, cover_register, cover_reports, find_doubtful
from data.rules.incidence.series import months_between

JAN, FEB, MAR, APR, MAY = (date(2013, month, 1) for month in range(1, 6))
END = date(2013, 4, 30)
TODAY = date(2015, 7, 10)
ALL = frozenset({JAN, FEB, MAR, APR})


def test_a_register_covers_the_months_that_have_a_row():
    found = cover_register(date(2013, 1, 3), END, ALL, declared=None, is_cut=False, today=TODAY)
    assert (found.months, found.gaps, found.beyond, found.truncated) == ((JAN, FEB, MAR, APR), (), (), None)
    assert found.span == Span(JAN, APR)


def test_a_month_that_nobody_names_is_a_gap_and_not_covered_by_itself():
    found = cover_register(date(2013, 1, 3), END, ALL - {FEB}, declared=None, is_cut=False, today=TODAY)
    assert (found.months, found.gaps) == ((JAN, MAR, APR), (FEB,))
    said = cover_register(date(2013, 1, 3), END, ALL - {FEB}, declared=Span(JAN, MAR), is_cut=False, today=TODAY)
    assert (said.months, said.gaps) == ((JAN, FEB, MAR), (FEB,))


@pytest.mark.parametrize(("last", "is_cut", "left"), [(28, False, False), (27, False, True), (30, True, True)])
def test_a_last_month_whose_end_may_be_missing_is_not_covered_by_itself(last, is_cut, left):
    first, end = date(2013, 1, 3), date(2013, 4, last)
    found = cover_register(first, end, ALL, declared=None, is_cut=is_cut, today=TODAY)
    assert (found.truncated == APR, APR not in found.months) == (left, left)
    said = cover_register(first, end, ALL, declared=Span(MAR, APR), is_cut=is_cut, today=TODAY)
    assert (said.months, said.truncated == APR) == ((MAR, APR), left)


@pytest.mark.parametrize(("first", "is_late"), [(1, False), (3, False), (4, True), (31, True)])
def test_a_first_month_whose_beginning_may_be_missing_is_not_covered_by_itself(first, is_late):
    begin = date(2013, 1, first)
    found = cover_register(begin, END, ALL, declared=None, is_cut=False, today=TODAY)
    assert (found.late, found.months) == ((JAN, (FEB, MAR, APR)) if is_late else (None, (JAN, FEB, MAR, APR)))
    said = cover_register(begin, END, ALL, declared=Span(JAN, FEB), is_cut=False, today=TODAY)
    assert (said.late, said.months) == (JAN if is_late else None, (JAN, FEB))


def test_what_is_asked_beyond_the_file_is_covered_and_told():
    found = cover_register(date(2013, 2, 3), END, ALL - {JAN}, declared=Span(JAN, MAY), is_cut=False, today=TODAY)
    assert (found.months, found.beyond) == ((JAN, FEB, MAR, APR, MAY), (JAN, MAY))


def test_a_month_without_a_report_is_never_covered():
    """A register without a row says none; a report that nobody has says nothing."""
    for said in (None, Span(JAN, MAY)):
        found = cover_reports(JAN, APR, ALL - {FEB}, declared=said, is_cut=False, today=TODAY)
        assert (found.months, found.gaps) == ((JAN, MAR, APR), (FEB,))
        assert found.beyond == ((MAY,) if said else ())
    assert cover_reports(JAN, APR, ALL, declared=Span(FEB, MAR), is_cut=False, today=TODAY).months == (FEB, MAR)


def test_the_last_of_the_reports_of_a_file_that_is_cut_is_left():
    found = cover_reports(JAN, APR, ALL, declared=None, is_cut=True, today=TODAY)
    assert (found.months, found.truncated) == ((JAN, FEB, MAR), APR)
    assert cover_reports(JAN, APR, ALL, declared=Span(APR, APR), is_cut=True, today=TODAY).months == (APR,)


def test_a_file_of_one_month_that_may_be_incomplete_covers_nothing():
    found = cover_register(
        date(2013, 4, 5), date(2013, 4, 9), frozenset({APR}), declared=None, is_cut=False, today=TODAY
    )
    assert (found.months, found.span, found.late, found.truncated) == ((), None, APR, APR)


@pytest.mark.parametrize("cover", [cover_register, cover_reports])
def test_a_month_that_is_not_over_is_not_covered_by_itself(cover):
    for today, left in ((date(2013, 4, 28), True), (END, True), (MAY, False)):
        found = cover(JAN, min(END, today), ALL, declared=None, is_cut=False, today=today)
        assert (found.truncated == APR, APR not in found.months) == (left, left)
        assert cover(JAN, min(END, today), ALL, declared=Span(MAR, APR), is_cut=False, today=today).months == (MAR, APR)


def test_a_row_whose_month_is_not_certain_may_be_of_any_month_that_is_asked_for():
    refused = {("16", None), (None, MAR), ("15", None)}
    assert find_doubtful(refused, (JAN, MAR), ("16", "22"), ("16", "22")) == {("16", JAN), ("16", MAR), ("22", MAR)}
    assert find_doubtful({(None, None)}, (JAN,), ("16", "22"), ("16", "22")) == {("16", JAN), ("22", JAN)}


def test_where_a_row_was_refused_only_its_own_region_is_in_doubt_and_all_where_it_is_not_certain():
    refused = {("16", FEB), (None, MAR), ("15", JAN), ("22", MAY)}
    assert find_doubtful(refused, (JAN, FEB, MAR), ("22", "25"), ("16", "22", "25")) == {
        ("16", FEB),
        ("22", MAR),
        ("25", MAR),
    }


MONTHS = list(months_between(date(2012, 1, 1), date(2014, 12, 1)))


@given(st.sets(st.sampled_from(MONTHS), min_size=1), st.tuples(st.sampled_from(MONTHS), st.sampled_from(MONTHS)))
def test_every_month_that_is_asked_for_is_known_missing_or_beyond(months, ends):
    known, said = frozenset(months), Span(min(ends), max(ends))
    for cover in (cover_register, cover_reports):
        found = cover(min(known), max(known), known, declared=said, is_cut=False, today=TODAY)
        asked = set(said)
        assert (asked & known) | set(found.gaps) | set(found.beyond) == asked
        assert not (known & set(found.gaps)) and not (set(found.gaps) & set(found.beyond))
        assert set(found.months) == (asked if cover is cover_register else asked & known)
