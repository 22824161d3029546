"""The months that a file covers: by its content, by what a person declares, and what is missing in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.incidence.coverage import Span, cover_register, cover_reports, find_doubtful

JAN, FEB, MAR, APR, MAY = (date(2013, month, 1) for month in range(1, 6))
END = date(2013, 4, 30)
TODAY = date(2015, 7, 10)
ALL = frozenset({JAN, FEB, MAR, APR})


def test_a_register_covers_the_months_that_have_a_row():
    coverage = cover_register(date(2013, 1, 3), END, ALL, declared=None, is_cut=False, today=TODAY)
    assert (coverage.months, coverage.gaps, coverage.beyond, coverage.truncated) == ((JAN, FEB, MAR, APR), (), (), None)
    assert coverage.span == Span(JAN, APR)


def test_a_month_without_a_row_is_a_gap_and_covered_only_if_declared():
    coverage = cover_register(date(2013, 1, 3), END, ALL - {FEB}, declared=None, is_cut=False, today=TODAY)
    assert (coverage.months, coverage.gaps) == ((JAN, MAR, APR), (FEB,))
    declared = cover_register(date(2013, 1, 3), END, ALL - {FEB}, declared=Span(JAN, MAR), is_cut=False, today=TODAY)
    assert (declared.months, declared.gaps) == ((JAN, FEB, MAR), (FEB,))


@pytest.mark.parametrize(("last", "is_cut", "left"), [(28, False, False), (27, False, True), (30, True, True)])
def test_a_last_month_that_may_lack_its_end_is_covered_only_if_declared(last, is_cut, left):
    first, end = date(2013, 1, 3), date(2013, 4, last)
    coverage = cover_register(first, end, ALL, declared=None, is_cut=is_cut, today=TODAY)
    assert (coverage.truncated == APR, APR not in coverage.months) == (left, left)
    declared = cover_register(first, end, ALL, declared=Span(MAR, APR), is_cut=is_cut, today=TODAY)
    assert (declared.months, declared.truncated == APR) == ((MAR, APR), left)


@pytest.mark.parametrize(("first", "is_late"), [(1, False), (3, False), (4, True), (31, True)])
def test_a_first_month_that_may_lack_its_beginning_is_covered_only_if_declared(first, is_late):
    begin = date(2013, 1, first)
    coverage = cover_register(begin, END, ALL, declared=None, is_cut=False, today=TODAY)
    assert (coverage.late, coverage.months) == ((JAN, (FEB, MAR, APR)) if is_late else (None, (JAN, FEB, MAR, APR)))
    declared = cover_register(begin, END, ALL, declared=Span(JAN, FEB), is_cut=False, today=TODAY)
    assert (declared.late, declared.months) == (JAN if is_late else None, (JAN, FEB))


def test_months_declared_beyond_the_file_are_covered_and_named():
    coverage = cover_register(date(2013, 2, 3), END, ALL - {JAN}, declared=Span(JAN, MAY), is_cut=False, today=TODAY)
    assert (coverage.months, coverage.beyond) == ((JAN, FEB, MAR, APR, MAY), (JAN, MAY))


def test_a_month_without_a_report_is_never_covered():
    """A month without a row in a register had no event; a month without a report is unknown."""
    for declared in (None, Span(JAN, MAY)):
        coverage = cover_reports(JAN, APR, ALL - {FEB}, declared=declared, is_cut=False, today=TODAY)
        assert (coverage.months, coverage.gaps) == ((JAN, MAR, APR), (FEB,))
        assert coverage.beyond == ((MAY,) if declared else ())
    assert cover_reports(JAN, APR, ALL, declared=Span(FEB, MAR), is_cut=False, today=TODAY).months == (FEB, MAR)


def test_the_last_report_of_a_file_that_is_cut_off_is_left_out():
    coverage = cover_reports(JAN, APR, ALL, declared=None, is_cut=True, today=TODAY)
    assert (coverage.months, coverage.truncated) == ((JAN, FEB, MAR), APR)
    assert cover_reports(JAN, APR, ALL, declared=Span(APR, APR), is_cut=True, today=TODAY).months == (APR,)


def test_a_file_of_a_single_incomplete_month_covers_nothing():
    coverage = cover_register(
        date(2013, 4, 5), date(2013, 4, 9), frozenset({APR}), declared=None, is_cut=False, today=TODAY
    )
    assert (coverage.months, coverage.span, coverage.late, coverage.truncated) == ((), None, APR, APR)


@pytest.mark.parametrize("cover", [cover_register, cover_reports])
def test_a_month_that_is_not_over_is_covered_only_if_declared(cover):
    for today, left in ((date(2013, 4, 28), True), (END, True), (MAY, False)):
        coverage = cover(JAN, min(END, today), ALL, declared=None, is_cut=False, today=today)
        assert (coverage.truncated == APR, APR not in coverage.months) == (left, left)
        assert cover(JAN, min(END, today), ALL, declared=Span(MAR, APR), is_cut=False, today=today).months == (MAR, APR)


def test_a_refused_row_without_a_certain_month_puts_every_month_in_doubt():
    refused = {("16", None), (None, MAR), ("15", None)}
    assert find_doubtful(refused, (JAN, MAR), ("16", "22"), ("16", "22")) == {("16", JAN), ("16", MAR), ("22", MAR)}
    assert find_doubtful({(None, None)}, (JAN,), ("16", "22"), ("16", "22")) == {("16", JAN), ("22", JAN)}


def test_a_refused_row_puts_only_its_region_in_doubt_unless_that_is_uncertain():
    refused = {("16", FEB), (None, MAR), ("15", JAN), ("22", MAY)}
    assert find_doubtful(refused, (JAN, FEB, MAR), ("22", "25"), ("16", "22", "25")) == {
        ("16", FEB),
        ("22", MAR),
        ("25", MAR),
    }


MONTHS = [date(year, month, 1) for year in (2012, 2013, 2014) for month in range(1, 13)]


@given(st.sets(st.sampled_from(MONTHS), min_size=1), st.tuples(st.sampled_from(MONTHS), st.sampled_from(MONTHS)))
def test_every_declared_month_has_rows_or_is_a_gap_or_lies_beyond_the_file(months, ends):
    named, declared = frozenset(months), Span(min(ends), max(ends))
    for cover in (cover_register, cover_reports):
        coverage = cover(min(named), max(named), named, declared=declared, is_cut=False, today=TODAY)
        asked = set(declared)
        assert (asked & named) | set(coverage.gaps) | set(coverage.beyond) == asked
        assert not (named & set(coverage.gaps)) and not (set(coverage.gaps) & set(coverage.beyond))
        assert set(coverage.months) == (asked if cover is cover_register else asked & named)
