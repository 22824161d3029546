"""Time and incidence: flows are added, stocks are not, unknown stays unknown; what the page of emergencies says by rule."""

import itertools
from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.incidence.classes import CLASSES, class_width, class_within, equal_limits, widening_limits
from data.rules.incidence.emergencies import headline_emergencies
from data.rules.incidence.season import ABOVE, SeasonMonth, peak_months, season_of, years_of_most
from data.rules.incidence.series import (
    STEPS,
    Series,
    YearChange,
    add_months,
    change_of_flow,
    change_of_stock,
    find_gaps,
    first_seen,
    is_over,
    is_truncated,
    last_full_month,
    mean_periods,
    month_of,
    months_between,
    rate,
    source_switches,
    sum_periods,
    trailing_sums,
    twelve_months,
)

MONTHS = st.integers(0, 120).map(lambda count: add_months(date(2010, 1, 1), count))
VALUES = st.one_of(st.none(), st.integers(0, 500))


@st.composite
def series(draw, values=VALUES, least=1):  # type: ignore[no-untyped-def]
    """Consecutive months with values, some of them unknown."""
    first, found = draw(MONTHS), draw(st.lists(values, min_size=least, max_size=60))
    return {add_months(first, at): value for at, value in enumerate(found)}


# --- months --------------------------------------------------------------------------------------------------------------


@given(MONTHS, st.integers(-60, 60))
def test_months_are_counted_forth_and_back(month, count):
    later = add_months(month, count)
    assert later.day == 1
    assert add_months(later, -count) == month
    assert (later.year - month.year) * 12 + later.month - month.month == count


@given(st.dates(date(2010, 1, 1), date(2020, 12, 31)))
def test_a_month_is_over_on_its_last_day(day):
    month = month_of(day)
    assert is_over(month, day) == (month_of(day + timedelta(days=1)) != month)
    last = last_full_month(day)
    assert is_over(last, day)
    assert not is_over(add_months(last, 1), day)


@given(MONTHS, MONTHS)
def test_months_between_stand_in_order_and_without_a_hole(first, last):
    found = list(months_between(first, last))
    assert bool(found) == (first <= last)
    assert all(add_months(one, 1) == after for one, after in itertools.pairwise(found))
    assert not found or (found[0], found[-1]) == (first, last)
    assert find_gaps(found) == ()
    if len(found) > 2:
        assert find_gaps([found[0], found[-1]]) == tuple(found[1:-1])


@pytest.mark.parametrize(
    ("day", "truncated"),
    [(date(2015, 6, 30), False), (date(2015, 6, 28), False), (date(2015, 6, 27), True), (date(2015, 2, 28), False)],
)
def test_a_file_that_ends_three_days_early_may_have_lost_some(day, truncated):
    assert is_truncated(day) is truncated


# --- flows and stocks ----------------------------------------------------------------------------------------------------


@given(series(), st.sampled_from(sorted(STEPS)))
def test_a_flow_is_added_and_a_stock_is_not(found, step):
    last = max(found)
    sums, means = sum_periods(found, step, last), mean_periods(found, step, last)
    assert [one.start for one in sums] == [one.start for one in means]
    for one, mean in zip(sums, means, strict=True):
        own = [found.get(add_months(one.start, at)) for at in range(STEPS[step])]
        known = [value for value in own if value is not None]
        assert (one.known_months, one.months) == (mean.known_months, mean.months) == (len(known), STEPS[step])
        if not known:
            assert one.value is None
            assert mean.value is None
            continue
        assert one.value == sum(known)
        assert mean.value == pytest.approx(fmean(known))
        assert min(known) <= mean.value <= max(known) + 1e-9  # no stock is more than ever stood
        assert one.is_whole == (len(known) == STEPS[step])
    # Nothing of a flow is lost or counted twice, whatever the step.
    assert sum(one.value or 0 for one in sums) == sum(value or 0 for value in found.values())


@given(series(), st.integers(0, 59))
def test_periods_end_with_the_last_month_asked_for(found, count):
    last = add_months(min(found), count)
    told = sum(one.value or 0 for one in sum_periods(found, "month", last))
    assert told == sum(value or 0 for month, value in found.items() if month <= last)


@given(series(least=24))
def test_a_change_needs_every_month_of_a_flow_and_most_of_a_stock(found):
    last = max(found)
    own = [found.get(add_months(last, -back)) for back in range(24)]
    now, before = own[:12], own[12:]
    flow, stock = change_of_flow(found, last), change_of_stock(found, last)
    if None in own:
        assert flow is None
    else:
        assert flow == YearChange(sum(now), sum(before))
    counts = [sum(value is not None for value in part) for part in (now, before)]
    assert (stock is None) == (min(counts) < 10)
    if stock is not None:
        assert stock.now == pytest.approx(fmean(value for value in now if value is not None))
        assert stock.now <= max(value for value in now if value is not None) + 1e-9


def test_shares_of_a_change():
    assert (YearChange(15, 10).difference, YearChange(15, 10).share) == (5, 0.5)
    assert YearChange(15, 0).share is None


@given(series())
def test_the_line_of_a_flow_stands_on_twelve_known_months(found):
    lines = trailing_sums(found)
    assert [month for month, _ in lines] == sorted(found)
    for month, value in lines:
        own = twelve_months(found, month)
        assert value == (sum(own) if own is not None else None)
        assert (value is None) == any(found.get(add_months(month, -back)) is None for back in range(12))


@given(st.integers(0, 10_000), st.integers(1, 2_000_000))
def test_rates_are_of_a_hundred_thousand(value, people):
    assert rate(value, people) == pytest.approx(100_000 * value / people)
    assert rate(value, None) is None
    assert rate(value, 0) is None
    assert rate(0, people) == 0


# --- seasons -------------------------------------------------------------------------------------------------------------


@given(series())
def test_what_is_usual_in_a_month_is_the_mean_of_the_years_that_know_it(found):
    season = season_of(found)
    assert [one.month for one in season] == list(range(1, 13))
    for one in season:
        own = [value for month, value in found.items() if month.month == one.month and value is not None]
        assert one.years == len(own)
        assert (one.mean is None) == (not own)
        assert one.mean is None or one.mean == pytest.approx(fmean(own))


def season(*means: float | None, years: int = 3) -> tuple[SeasonMonth, ...]:
    """Each of so many years alike."""
    return season_of(by_years(*[means] * years))


def by_years(*years: tuple[float | None, ...]) -> Series:
    """January to December of 2012 and the years after it."""
    return {date(2012 + at, month, 1): v for at, own in enumerate(years) for month, v in enumerate(own, 1)}


def test_one_odd_year_makes_no_month_usual():
    """Tested beside the years' own mean month: July, August and September of Madre de Dios, 2012 to 2014."""
    found = (
        (2, 4, 1, 0, 1, 0, 10, 13, 17, 4, 2, 2),
        (3, 3, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0),
        (7, 0, 0, 1, 0, 3, 0, 4, 1, 0, 3, 1),
    )
    usual = season_of(by_years(*found))
    assert [month.month for month in usual if month.mean and month.mean >= ABOVE * 85 / 36] == [1, 7, 8, 9]
    assert [usual[number - 1].above for number in (1, 7, 8, 9)] == [1, 1, 2, 1]  # in nine events no month stands out
    assert peak_months(usual) == (8,)
    assert {month.whole for month in usual} == {3}


def test_a_usual_month_is_so_in_two_thirds_of_three_whole_years_or_more():
    odd, even = (*[10] * 11, 40), (10,) * 12
    assert [years_of_most(whole) for whole in (3, 4, 5, 6, 9)] == [2, 3, 4, 4, 6]
    assert peak_months(season_of(by_years(odd, odd, even))) == (12,)
    assert peak_months(season_of(by_years(odd, odd, even, even))) == ()  # the mean alone would name it
    assert peak_months(season_of(by_years(odd, odd))) == ()
    half = (*odd[:6], *[None] * 5, 40)
    assert {month.whole for month in season_of(by_years(odd, half, odd))} == {2}
    assert peak_months(season_of(by_years(odd, half, odd))) == ()  # two whole years, however many Decembers


def test_a_month_stands_out_from_the_mean_month():
    assert peak_months(season(*[10] * 11, 40)) == (12,)
    assert peak_months(season(*[10] * 12)) == ()
    assert peak_months(season(20, *[10] * 5, 20, *[10] * 5)) == (1, 7)
    assert peak_months(season(*[10] * 11, 40, years=2)) == ()  # two years are not what is usual
    assert peak_months(season(*[10] * 11, None)) == ()
    assert peak_months(season(*[0] * 11, 5)) == ()  # five a year say nothing


@given(st.lists(st.lists(st.integers(0, 100), min_size=12, max_size=12), min_size=3, max_size=8))
def test_what_stands_out_is_above_the_mean_and_in_most_years_and_never_everything(years):
    found = peak_months(season_of(by_years(*map(tuple, years))))
    means = [fmean(own) for own in zip(*years, strict=True)]
    assert len(found) < 12
    for number in found:
        assert means[number - 1] >= ABOVE * fmean(means)
        assert sum(own[number - 1] >= ABOVE * fmean(own) for own in years) * 3 >= 2 * len(years)


def test_a_source_switches_where_another_one_speaks_and_not_over_a_gap():
    def switches(*sources):
        return [month.month for month in source_switches((date(2015, at, 1), own) for at, own in enumerate(sources, 1))]

    assert switches() == switches("a") == switches("a", "a") == switches(None, "a", None, "a", None) == []
    assert switches("a", "b", "b") == [2]
    assert switches("a", None, None, "b") == [4]  # of the months between nobody knows
    assert switches("a", "b", "a") == [2, 3]


# --- conflict cases ------------------------------------------------------------------------------------------------------

SIGHTINGS = st.lists(st.tuples(st.sampled_from("ABCDEF"), MONTHS), max_size=30)


@given(SIGHTINGS)
def test_a_case_is_first_seen_in_the_earliest_report_that_names_it(sightings):
    seen = first_seen(sightings)
    assert set(seen) == {case for case, _ in sightings}
    assert set(seen.items()) <= set(sightings)
    assert all(seen[case] <= month for case, month in sightings)


# --- what the page of emergencies says -----------------------------------------------------------------------------------


@given(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000))
def test_the_headlines_parts_add_up(natural, fires, others, before):
    year = natural + fires + others
    found = headline_emergencies(
        months=24, events=year + before, year=year, change=YearChange(year, before), natural=natural, fires=fires
    )
    params = dict(found.params)
    if not year and not before:
        assert found.code == "incidence-emergency-headline-none"
        return
    assert found.code == "incidence-emergency-headline"
    assert params["natural"] + params["fires"] + params["others"] == params["events"] == year
    assert params["difference"] == year - before


def test_the_headline_says_what_is_missing():
    assert headline_emergencies(months=0, events=0).code == "incidence-emergency-headline-no-data"
    short = headline_emergencies(months=5, events=40, natural=3, fires=2)
    assert (short.code, dict(short.params)) == ("incidence-emergency-headline-short", {"events": 40, "months": 5})
    alone = dict(headline_emergencies(months=13, events=80, year=70).params)
    assert alone == {"events": 70}  # nothing to compare with, nothing told apart
    assert headline_emergencies(months=13, events=0, year=0).code == "incidence-emergency-headline-none"
    assert (
        headline_emergencies(months=24, events=9, year=0, change=YearChange(0, 9)).code
        == "incidence-emergency-headline"
    )


COUNTS = st.lists(st.integers(0, 100_000), max_size=20)


@given(COUNTS, st.booleans())
def test_classes_of_counts_hold_all_and_have_round_limits(values, widening):
    width = class_width(values, whole=True)
    equal = tuple(width * place for place in range(1, CLASSES + 1))
    limits = widening_limits(values, whole=True) if widening else equal
    assert len(limits) == CLASSES
    assert limits == tuple(sorted(set(limits)))
    assert all(limit == int(limit) >= 1 for limit in limits)
    assert max(values, default=0) <= limits[-1]
    for value in values:
        step = class_within(value, limits) if widening else class_within(value, equal_limits(width))
        assert (step == 0) == (value == 0)
        assert step == 0 or (0, *limits)[step - 1] < value <= limits[step - 1]


@pytest.mark.parametrize(
    ("top", "width", "widening"),
    [
        (0, 1, (1, 2, 3, 4, 5)),
        (5, 1, (1, 2, 3, 4, 5)),
        (8, 2, (1, 2, 5, 10, 20)),
        (158, 50, (10, 20, 50, 100, 200)),
        (380, 100, (20, 50, 100, 200, 500)),
        (500, 100, (20, 50, 100, 200, 500)),
        (501, 200, (50, 100, 200, 500, 1000)),
    ],
)
def test_limits_of_classes(top, width, widening):
    assert class_width([top], whole=True) == width
    assert widening_limits([top, 0], whole=True) == widening


@given(st.lists(st.floats(0, 5000), min_size=1, max_size=20))
def test_classes_of_rates_hold_all(values):
    limits = widening_limits(values, whole=False)
    assert len(limits) == CLASSES
    assert max(values) <= min(limits[-1], CLASSES * class_width(values, whole=False)) * (1 + 1e-6)
    steps = [class_within(value, limits) for value in sorted(values)]
    assert steps == sorted(steps)
    assert all((step == 0) == (value == 0) for step, value in zip(steps, sorted(values), strict=True))
