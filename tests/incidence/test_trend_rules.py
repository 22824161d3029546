"""Both Kendall tests agree with pymannkendall, stay silent where they must, and err no more often than stated."""

import math
import random
from datetime import date

import numpy as np
import pymannkendall
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.incidence.series import add_months
from data.rules.incidence.trend import (
    ALPHA,
    DEPENDENT,
    STOCK_ALPHA,
    Direction,
    Trend,
    chance_of_any,
    judge_trend,
    judge_trend_of_stock,
)
from tests.support.tables import rows

FIRST = date(2012, 1, 1)
NAMES = {"increasing": Direction.RISING, "decreasing": Direction.FALLING, "no trend": Direction.NONE}


def monthly(values) -> dict[date, float | None]:
    return {add_months(FIRST, at): value for at, value in enumerate(values)}


def reference(values) -> tuple[Direction, float, float]:
    """Return direction, p and slope by the reference implementation."""
    result = pymannkendall.seasonal_test([math.nan if v is None else float(v) for v in values], period=12, alpha=ALPHA)
    return NAMES[result.trend], float(result.p), float(result.slope)


def assert_agrees_with_reference(values) -> None:
    ours, (direction, p, slope) = judge_trend(monthly(values)), reference(values)
    assert ours.direction is direction
    assert ours.p == pytest.approx(p, abs=1e-9)
    assert ours.slope == pytest.approx(slope, abs=1e-9)
    assert ours.months == sum(value is not None for value in values)


RAIN = (30, 26, 22, 14, 9, 6, 5, 8, 20, 17, 12, 10)
MADE = {
    "rising": [RAIN[at % 12] + at // 12 * 3 + at % 5 for at in range(60)],
    "falling": [80 + RAIN[at % 12] - at // 12 * 4 - at % 3 for at in range(72)],
    "flat": [10 + (at * 7) % 11 for at in range(72)],
    "seasonal": [RAIN[at % 12] + (at * 5) % 7 for at in range(72)],
    "steep": [float(10 ** (at / 8)) for at in range(96)],
    "short": [RAIN[at % 12] + at // 12 for at in range(36)],
    "steps": [0] * 36 + [5] * 36,
    "mostly-zero": [1 if at % 11 == 0 else 0 for at in range(72)],
}


@pytest.mark.parametrize("name", MADE)
def test_made_series_are_judged_as_by_the_reference(name):
    assert_agrees_with_reference(MADE[name])


def test_made_series_have_the_direction_that_they_were_made_for():
    directions = {name: judge_trend(monthly(values)).direction for name, values in MADE.items()}
    assert directions["rising"] is directions["steep"] is directions["steps"] is Direction.RISING
    assert directions["falling"] is Direction.FALLING
    assert directions["flat"] is directions["seasonal"] is directions["mostly-zero"] is Direction.NONE


@pytest.mark.parametrize("gaps", [(3,), (0, 40, 41), tuple(range(24, 30)), (70, 71)], ids=str)
def test_months_without_a_value_are_left_out(gaps):
    values = [None if at in gaps else value for at, value in enumerate(MADE["falling"])]
    assert_agrees_with_reference(values)


@given(st.lists(st.integers(0, 40), min_size=36, max_size=96), st.sets(st.integers(0, 95), max_size=8))
def test_any_series_is_judged_as_by_the_reference(values, gaps):
    series = [None if at in gaps else value for at, value in enumerate(values)]
    seasons = [[v for v in series[month::12] if v is not None] for month in range(12)]
    ours = judge_trend(monthly(series))
    enough = sum(len(season) >= 3 for season in seasons) >= 10
    varies = any(len(set(season)) > 1 for season in seasons)
    if not (enough and varies):
        assert ours == Trend(Direction.UNKNOWN, None, None, sum(map(len, seasons)))
        return
    padded = series + [None] * (-len(series) % 12)  # the reference needs whole years
    direction, p, slope = reference(padded)
    assert ours.p == pytest.approx(p, abs=1e-9)
    assert ours.slope == pytest.approx(slope, abs=1e-9)
    assert ours.direction is direction


@pytest.mark.parametrize(
    "values",
    [
        [],
        [4],
        list(range(33)),
        [7] * 72,
        [RAIN[at % 12] for at in range(72)],
        [None] * 72,
        [at if at % 12 < 9 else None for at in range(72)],
    ],
    ids=["empty", "one", "33-months", "all-equal", "same-each-year", "no-value", "nine-months-a-year"],
)
def test_too_few_months_or_constant_values_have_no_direction(values):
    trend = judge_trend(monthly(values))
    assert (trend.direction, trend.p, trend.slope) == (Direction.UNKNOWN, None, None)
    assert trend.months == sum(value is not None for value in values)


def test_the_order_of_the_months_does_not_matter():
    series = monthly(MADE["rising"])
    assert judge_trend(dict(reversed(series.items()))) == judge_trend(series)


@given(st.lists(st.integers(0, 30), min_size=48, max_size=60))
def test_a_negated_series_has_the_opposite_trend(values):
    up, down = judge_trend(monthly(values)), judge_trend(monthly([-value for value in values]))
    turned = {Direction.RISING: Direction.FALLING, Direction.FALLING: Direction.RISING}
    assert down.direction is turned.get(up.direction, up.direction)
    assert down.p == up.p


def test_a_season_is_no_trend_although_each_year_ends_higher_than_it_began():
    values = [at % 12 * 10 + (2, 4, 0, 3, 1)[at // 12] for at in range(60)]
    assert judge_trend(monthly(values)).direction is Direction.NONE


def test_many_tests_find_something_by_chance():
    assert chance_of_any(1) == pytest.approx(ALPHA)
    assert chance_of_any(5) == pytest.approx(0.2262, abs=1e-4)
    assert chance_of_any(20) == pytest.approx(0.6415, abs=1e-4)
    assert chance_of_any(0) == 0


# --- stocks ------------------------------------------------------------------------------------------------------------

YEARLY = (12, 11, 14, 13, 17, 16, 19, 22, 21, 24)


def stock(years, missing=()) -> dict[date, float | None]:
    """Return a stock whose months lie in turn above and below the level of their year."""
    values = [level + (1, -1)[month % 2] for level in years for month in range(12)]
    return monthly([None if at in missing else value for at, value in enumerate(values)])


@pytest.mark.parametrize("alpha", [STOCK_ALPHA, ALPHA])
@pytest.mark.parametrize(
    "years", [YEARLY, tuple(reversed(YEARLY)), (5, 9, 4, 8, 6, 7, 5, 9), (3, 3, 4, 4, 5, 5, 5, 6, 7)], ids=str
)
def test_yearly_means_are_judged_as_by_the_reference(years, alpha):
    ours, expected = judge_trend_of_stock(stock(years), alpha), pymannkendall.original_test(years, alpha=alpha)
    assert (ours.direction, ours.months) == (NAMES[expected.trend], 12 * len(years))
    assert (ours.p, ours.slope) == (pytest.approx(expected.p, abs=1e-9), pytest.approx(expected.slope, abs=1e-9))


def test_years_with_too_few_months_are_left_out():
    assert judge_trend_of_stock(stock(YEARLY[:8])).direction is Direction.RISING
    assert judge_trend_of_stock(stock(YEARLY[:8], missing=(0, 1))).direction is Direction.RISING
    assert judge_trend_of_stock(stock(YEARLY[:8], missing=(0, 1, 2))) == Trend(Direction.UNKNOWN, None, None, 93)
    assert judge_trend_of_stock(stock(YEARLY[:7])) == Trend(Direction.UNKNOWN, None, None, 84)
    assert judge_trend_of_stock(stock([4] * 9)).direction is Direction.UNKNOWN
    assert judge_trend_of_stock({}) == Trend(Direction.UNKNOWN, None, None, 0)


def drawn_stock(chance: random.Random, years: int, stay: float) -> dict[date, float | None]:
    """Draw cases that come and go without any trend, some twenty at a time; each stays `stay` months on average."""
    leaves, cases, values = 1 - math.exp(-1 / stay), 20, []
    for _ in range(12 * years):
        cases -= sum(chance.random() < leaves for _ in range(cases))
        cases += sum(chance.random() < 20 * leaves / 50 for _ in range(50))
        values.append(cases)
    return monthly(values)


# Measured over 400 stocks of ten years without a trend: the share where one is found by years, and by months.
ERRS = {6: (0.005, 0.48), 12: (0.0375, 0.64), 24: (0.07, 0.73), 60: (0.19, 0.765)}  # months that cases stay


@pytest.mark.parametrize("stay", ERRS)
def test_how_often_a_trend_is_found_in_a_stock_without_any(stay):
    """Years mislead far less often than months; how often depends on how long cases stay."""
    chance = random.Random(20130630)
    drawn = [drawn_stock(chance, 10, stay) for _ in range(400)]
    by_year, by_month = (
        sum(test(series).direction in (Direction.RISING, Direction.FALLING) for series in drawn) / len(drawn)
        for test in (judge_trend_of_stock, judge_trend)
    )
    assert (by_year, by_month) == (pytest.approx(ERRS[stay][0], abs=0.005), pytest.approx(ERRS[stay][1], abs=0.005))


def drawn_flow(chance: random.Random, months: int, rho: float) -> dict[date, float | None]:
    """Draw events without any trend, some fifteen a month; the log of their mean depends on the month before by `rho`."""
    level, values = chance.gauss(0, 1), []
    for _ in range(months):
        least, count, product = math.exp(-15 * math.exp(0.6 * level)), 0, chance.random()
        while product > least:
            count, product = count + 1, product * chance.random()
        values.append(count)
        level = rho * level + math.sqrt(1 - rho * rho) * chance.gauss(0, 1)
    return monthly(values)


# Measured over 400 flows without a trend: (dependence, months) -> the share that the test finds one in.
DEPENDS = {(0, 42): 0.04, (0, 72): 0.0475, (0.35, 42): 0.0975, (0.35, 72): 0.125, (0.5, 42): 0.1575, (0.5, 72): 0.215}


@pytest.mark.parametrize(("rho", "months"), DEPENDS)
def test_how_often_a_trend_is_found_in_a_flow_without_any(rho, months):
    """As often as promised where months do not depend on each other, and as often as the note says where they do."""
    chance = random.Random(1)
    directions = [judge_trend(drawn_flow(chance, months, rho)).direction for _ in range(400)]
    share = sum(direction in (Direction.RISING, Direction.FALLING) for direction in directions) / 400
    assert share == pytest.approx(DEPENDS[rho, months], abs=0.005)
    low, high = DEPENDENT if rho else (100 * ALPHA,) * 2
    assert low - 1.5 <= 100 * share <= high + 2


def test_how_much_the_published_months_depend_on_each_other():
    """The flows above are drawn with this dependence of neighbouring months, net of season and straight line."""
    dependence = {}
    for region in ("01", "16", "17", "22", "25"):
        counts = [
            sum(
                int(row["events"])
                for row in rows("emergency_counts", "facts")
                if (row["region_ubigeo"], row["month"]) == (region, add_months(date(2012, 1, 1), at).isoformat())
            )
            for at in range(72)
        ]
        logs = np.log1p(counts).reshape(6, 12)
        rest, at = (logs - logs.mean(axis=0)).ravel(), np.arange(72)
        rest = rest - np.polyval(np.polyfit(at, rest, 1), at)
        dependence[region] = round(float(np.corrcoef(rest[:-1], rest[1:])[0, 1]), 2)
    assert dependence == {"01": 0.35, "16": 0.5, "17": 0.34, "22": 0.17, "25": 0.4}
