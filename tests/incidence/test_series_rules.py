"""Rules of incidence in time: flows are added, stocks are not, unknown stays unknown; the headline of emergencies."""

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
    """Draw consecutive months with values, some of them unknown."""
    first, drawn = draw(MONTHS), draw(st.lists(values, min_size=least, max_size=60))
    return {add_months(first, at): value for at, value in enumerate(drawn)}


# --- months --------------------------------------------------------------------------------------------------------------


@given(MONTHS, st.integers(-60, 60))
def test_months_are_added_forward_and_back(month, count):
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
def test_months_between_are_in_order_without_a_gap(first, last):
    months = list(months_between(first, last))
    assert bool(months) == (first <= last)
    assert all(add_months(month, 1) == after for month, after in itertools.pairwise(months))
    assert not months or (months[0], months[-1]) == (first, last)
    assert find_gaps(months) == ()
    if len(months) > 2:
        assert find_gaps([months[0], months[-1]]) == tuple(months[1:-1])


@pytest.mark.parametrize(
    ("day", "truncated"),
    [(date(2015, 6, 30), False), (date(2015, 6, 28), False), (date(2015, 6, 27), True), (date(2015, 2, 28), False)],
)
def test_a_file_that_ends_three_days_early_may_be_truncated(day, truncated):
    assert is_truncated(day) is truncated


# --- flows and stocks ----------------------------------------------------------------------------------------------------


@given(series(), st.sampled_from(sorted(STEPS)))
def test_a_flow_is_added_and_a_stock_is_not(monthly, step):
    last = max(monthly)
    sums, means = sum_periods(monthly, step, last), mean_periods(monthly, step, last)
    assert [total.start for total in sums] == [total.start for total in means]
    for total, mean in zip(sums, means, strict=True):
        values = [monthly.get(add_months(total.start, at)) for at in range(STEPS[step])]
        present = [value for value in values if value is not None]
        assert (total.known_months, total.months) == (mean.known_months, mean.months) == (len(present), STEPS[step])
        if not present:
            assert total.value is None
            assert mean.value is None
            continue
        assert total.value == sum(present)
        assert mean.value == pytest.approx(fmean(present))
        assert min(present) <= mean.value <= max(present) + 1e-9  # no mean exceeds the largest stock
        assert total.is_whole == (len(present) == STEPS[step])
    # Nothing of a flow is lost or counted twice, whatever the step.
    assert sum(total.value or 0 for total in sums) == sum(value or 0 for value in monthly.values())


@given(series(), st.integers(0, 59))
def test_periods_end_with_the_last_month(monthly, count):
    last = add_months(min(monthly), count)
    total = sum(period.value or 0 for period in sum_periods(monthly, "month", last))
    assert total == sum(value or 0 for month, value in monthly.items() if month <= last)


@given(series(least=24))
def test_a_change_needs_every_month_of_a_flow_and_most_of_a_stock(monthly):
    last = max(monthly)
    values = [monthly.get(add_months(last, -back)) for back in range(24)]
    now, before = values[:12], values[12:]
    flow, stock = change_of_flow(monthly, last), change_of_stock(monthly, last)
    if None in values:
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
def test_a_trailing_sum_needs_twelve_known_months(monthly):
    lines = trailing_sums(monthly)
    assert [month for month, _ in lines] == sorted(monthly)
    for month, value in lines:
        year = twelve_months(monthly, month)
        assert value == (sum(year) if year is not None else None)
        assert (value is None) == any(monthly.get(add_months(month, -back)) is None for back in range(12))


@given(st.integers(0, 10_000), st.integers(1, 2_000_000))
def test_rates_are_per_hundred_thousand_people(value, people):
    assert rate(value, people) == pytest.approx(100_000 * value / people)
    assert rate(value, None) is None
    assert rate(value, 0) is None
    assert rate(0, people) == 0


# --- seasons -------------------------------------------------------------------------------------------------------------


@given(series())
def test_the_usual_value_of_a_month_is_the_mean_of_its_known_years(monthly):
    season = season_of(monthly)
    assert [usual.month for usual in season] == list(range(1, 13))
    for usual in season:
        values = [value for month, value in monthly.items() if month.month == usual.month and value is not None]
        assert usual.years == len(values)
        assert (usual.mean is None) == (not values)
        assert usual.mean is None or usual.mean == pytest.approx(fmean(values))


def season(*means: float | None, years: int = 3) -> tuple[SeasonMonth, ...]:
    """Return the season of identical years."""
    return season_of(by_years(*[means] * years))


def by_years(*years: tuple[float | None, ...]) -> Series:
    """Return the months of these years, the first of which is 2012."""
    return {date(2012 + at, month, 1): v for at, values in enumerate(years) for month, v in enumerate(values, 1)}


def test_a_single_odd_year_makes_no_month_usual():
    """Each month is compared with the mean month of its year: Madre de Dios from 2012 to 2014."""
    years = (
        (2, 4, 1, 0, 1, 0, 10, 13, 17, 4, 2, 2),
        (3, 3, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0),
        (7, 0, 0, 1, 0, 3, 0, 4, 1, 0, 3, 1),
    )
    usual = season_of(by_years(*years))
    assert [month.month for month in usual if month.mean and month.mean >= ABOVE * 85 / 36] == [1, 7, 8, 9]
    assert [usual[number - 1].above for number in (1, 7, 8, 9)] == [1, 1, 2, 1]  # no month stands out in nine events
    assert peak_months(usual) == (8,)
    assert {month.whole for month in usual} == {3}


def test_a_usual_month_stands_out_in_two_thirds_of_at_least_three_whole_years():
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
    assert peak_months(season(*[10] * 11, 40, years=2)) == ()  # two years are too few
    assert peak_months(season(*[10] * 11, None)) == ()
    assert peak_months(season(*[0] * 11, 5)) == ()  # five events a year are too few


@given(st.lists(st.lists(st.integers(0, 100), min_size=12, max_size=12), min_size=3, max_size=8))
def test_a_peak_month_is_above_the_mean_in_most_years_and_not_all_months_are_peaks(years):
    peaks = peak_months(season_of(by_years(*map(tuple, years))))
    means = [fmean(values) for values in zip(*years, strict=True)]
    assert len(peaks) < 12
    for number in peaks:
        assert means[number - 1] >= ABOVE * fmean(means)
        assert sum(values[number - 1] >= ABOVE * fmean(values) for values in years) * 3 >= 2 * len(years)


def test_a_source_switches_where_another_begins_and_not_over_a_gap():
    def switches(*sources):
        return [
            month.month
            for month in source_switches((date(2015, at, 1), source) for at, source in enumerate(sources, 1))
        ]

    assert switches() == switches("a") == switches("a", "a") == switches(None, "a", None, "a", None) == []
    assert switches("a", "b", "b") == [2]
    assert switches("a", None, None, "b") == [4]  # the months between are unknown
    assert switches("a", "b", "a") == [2, 3]


# --- conflict cases ------------------------------------------------------------------------------------------------------

SIGHTINGS = st.lists(st.tuples(st.sampled_from("ABCDEF"), MONTHS), max_size=30)


@given(SIGHTINGS)
def test_a_case_is_first_seen_in_the_earliest_report_that_names_it(sightings):
    seen = first_seen(sightings)
    assert set(seen) == {case for case, _ in sightings}
    assert set(seen.items()) <= set(sightings)
    assert all(seen[case] <= month for case, month in sightings)


# --- the headline and the classes of emergencies -------------------------------------------------------------------------


@given(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000))
def test_the_headlines_parts_add_up(natural, fires, others, before):
    year = natural + fires + others
    headline = headline_emergencies(
        months=24, events=year + before, year=year, change=YearChange(year, before), natural=natural, fires=fires
    )
    params = dict(headline.params)
    if not year and not before:
        assert headline.code == "incidence-emergency-headline-none"
        return
    assert headline.code == "incidence-emergency-headline"
    assert params["natural"] + params["fires"] + params["others"] == params["events"] == year
    assert params["difference"] == year - before


def test_the_headline_says_what_is_missing():
    assert headline_emergencies(months=0, events=0).code == "incidence-emergency-headline-no-data"
    short = headline_emergencies(months=5, events=40, natural=3, fires=2)
    assert (short.code, dict(short.params)) == ("incidence-emergency-headline-short", {"events": 40, "months": 5})
    alone = dict(headline_emergencies(months=13, events=80, year=70).params)
    assert alone == {"events": 70}  # nothing to compare with, and no parts
    assert headline_emergencies(months=13, events=0, year=0).code == "incidence-emergency-headline-none"
    assert (
        headline_emergencies(months=24, events=9, year=0, change=YearChange(0, 9)).code
        == "incidence-emergency-headline"
    )


COUNTS = st.lists(st.integers(0, 100_000), max_size=20)


@given(COUNTS, st.booleans())
def test_classes_of_counts_cover_all_values_and_have_round_limits(values, widening):
    width = class_width(values, whole=True)
    equal = tuple(width * number for number in range(1, CLASSES + 1))
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
def test_classes_of_rates_cover_all_values(values):
    limits = widening_limits(values, whole=False)
    assert len(limits) == CLASSES
    assert max(values) <= min(limits[-1], CLASSES * class_width(values, whole=False)) * (1 + 1e-6)
    steps = [class_within(value, limits) for value in sorted(values)]
    assert steps == sorted(steps)
    assert all((step == 0) == (value == 0) for step, value in zip(steps, sorted(values), strict=True))
