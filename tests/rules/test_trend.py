"""The seasonal Kendall test against a known implementation (pymannkendall), and where it must keep silent."""

import math
from datetime import date

import pymannkendall
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.incidence import add_months
from data.rules.trend import ALPHA, Direction, Trend, expected_false, judge_trend

FIRST = date(2012, 1, 1)
NAMES = {"increasing": Direction.RISING, "decreasing": Direction.FALLING, "no trend": Direction.NONE}


def monthly(values) -> dict[date, float | None]:
    return {add_months(FIRST, at): value for at, value in enumerate(values)}


def known(values) -> tuple[Direction, float, float]:
    """Direction, p and slope by the known implementation."""
    found = pymannkendall.seasonal_test([math.nan if v is None else float(v) for v in values], period=12, alpha=ALPHA)
    return NAMES[found.trend], float(found.p), float(found.slope)


def assert_as_known(values) -> None:
    ours, (direction, p, slope) = judge_trend(monthly(values)), known(values)
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
def test_made_series_are_judged_as_the_known_test_judges_them(name):
    assert_as_known(MADE[name])


def test_made_series_say_what_they_were_made_for():
    said = {name: judge_trend(monthly(values)).direction for name, values in MADE.items()}
    assert said["rising"] is said["steep"] is said["steps"] is Direction.RISING
    assert said["falling"] is Direction.FALLING
    assert said["flat"] is said["seasonal"] is said["mostly-zero"] is Direction.NONE


@pytest.mark.parametrize("gaps", [(3,), (0, 40, 41), tuple(range(24, 30)), (70, 71)], ids=str)
def test_months_without_a_value_are_left_out(gaps):
    values = [None if at in gaps else value for at, value in enumerate(MADE["falling"])]
    assert_as_known(values)


@given(st.lists(st.integers(0, 40), min_size=36, max_size=96), st.sets(st.integers(0, 95), max_size=8))
def test_any_series_is_judged_as_the_known_test_judges_it(values, gaps):
    series = [None if at in gaps else value for at, value in enumerate(values)]
    seasons = [[v for v in series[month::12] if v is not None] for month in range(12)]
    ours = judge_trend(monthly(series))
    enough = sum(len(own) >= 3 for own in seasons) >= 10
    varies = any(len(set(own)) > 1 for own in seasons)
    if not (enough and varies):
        assert ours == Trend(Direction.UNKNOWN, None, None, sum(map(len, seasons)))
        return
    padded = series + [None] * (-len(series) % 12)  # the known test wants whole years
    direction, p, slope = known(padded)
    assert ours.p == pytest.approx(p, abs=1e-9)
    assert ours.slope == pytest.approx(slope, abs=1e-9)
    assert ours.direction is direction


@pytest.mark.parametrize(
    "values",
    [[], [4], list(range(33)), [7] * 72, [RAIN[at % 12] for at in range(72)], [None] * 72,
     [at if at % 12 < 9 else None for at in range(72)]],
    ids=["empty", "one", "33-months", "all-equal", "same-each-year", "no-value", "nine-months-a-year"],
)  # fmt: skip
def test_too_few_months_and_what_never_varies_cannot_be_said(values):
    found = judge_trend(monthly(values))
    assert (found.direction, found.p, found.slope) == (Direction.UNKNOWN, None, None)
    assert found.months == sum(value is not None for value in values)


def test_the_order_in_which_months_come_is_nothing():
    series = monthly(MADE["rising"])
    assert judge_trend(dict(reversed(series.items()))) == judge_trend(series)


@given(st.lists(st.integers(0, 30), min_size=48, max_size=60))
def test_turning_a_series_round_turns_the_trend_round(values):
    up, down = judge_trend(monthly(values)), judge_trend(monthly([-value for value in values]))
    turned = {Direction.RISING: Direction.FALLING, Direction.FALLING: Direction.RISING}
    assert down.direction is turned.get(up.direction, up.direction)
    assert down.p == up.p


def test_a_season_is_no_trend_though_a_year_ends_higher_than_it_began():
    values = [at % 12 * 10 + (2, 4, 0, 3, 1)[at // 12] for at in range(60)]
    assert judge_trend(monthly(values)).direction is Direction.NONE


def test_many_tests_find_something_by_chance():
    assert expected_false(5) == pytest.approx(0.25)
    assert expected_false(20) == pytest.approx(1)
