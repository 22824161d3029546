"""Tests for a trend. A flow is tested with the seasonal Kendall test (Hirsch, Slack and Smith 1982) and Sen's slope, a stock
with the Mann-Kendall test on its yearly means.

The seasonal test compares a January only with other Januaries, so a rainy season is not taken for a trend. It does not
assume a normal distribution and tolerates single missing months. Its error rate, one trend found in twenty tests without
any, assumes that months are independent: that an emergency in May does not make one in June more likely.

Months are not independent. In the published counts, after season and trend are removed, the correlation of a month with the
month before is 0.35, 0.50, 0.34, 0.17 and 0.40 (Amazonas, Loreto, Madre de Dios, San Martín, Ucayali; logarithms, 2012 to
2017). In 400 simulated flows without a trend, of 42 and 72 months, the test found a trend in 10 to 13 of 100 with a
correlation of 0.35, and in 16 to 22 with one of 0.5. Hence `DEPENDENT`, which the note on the screen gives
(tests/incidence/test_trend_rules.py measures it again). The correction for dependence (Hirsch and Slack 1984) needs about
ten years, and the published counts have six: in 300 simulated flows that rise by 15 % a year, with a correlation of 0.5, it
found 25 of 100 with six years and none with four, where this test finds 74 and 37.

Ongoing cases are far more dependent: most cases of May are still ongoing in June. In simulated stocks of ten years without
a trend, the seasonal test found one in half of them if cases last six months, and in three of four if they last two years.
So a stock is judged by its yearly means, which are less dependent, and more strictly (`STOCK_ALPHA`). That reduces the
error but promises no rate, which depends on how long cases last: of 1,000 simulated stocks, 1 in 100 if they last six
months, 3 if a year, 7 if two years, 16 if five (tests/incidence/test_trend_rules.py measures it again).

Neither test withstands a change in how things are registered, which looks like a trend. A trend does not tell its cause.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import sqrt
from statistics import NormalDist, fmean, median

from data.rules.incidence.series import LEAST_REPORTS, YEAR, Series

ALPHA = 0.05
DEPENDENT = (10, 20)  # of 100 flows without a trend, as dependent as ours, in about so many the test finds one
LEAST_YEARS = 3  # values that a calendar month needs
LEAST_SEASONS = 10  # calendar months that need so many values
STOCK_ALPHA = 0.01
LEAST_STOCK_YEARS = 8  # calendar years with `LEAST_REPORTS` months; with fewer, one odd year would decide

Dated = tuple[int, float]
"""A year and a value."""


class Direction(StrEnum):
    """The direction of a trend."""

    RISING = "rising"
    FALLING = "falling"
    NONE = "none"  # no trend that differs from chance
    UNKNOWN = "unknown"  # too few months, or all the same


@dataclass(frozen=True)
class Trend:
    """The result of a test."""

    direction: Direction
    p: float | None  # two-sided; None if nothing was tested
    slope: float | None
    """Change a year in the unit of the series: the median of all pairs of one calendar month, or of a stock of all pairs of
    years. None if nothing was tested."""
    months: int  # known values


def judge_trend(series: Series, alpha: float = ALPHA) -> Trend:
    """Test a flow by month; months without a value are left out.

    If months are independent, `alpha` is the share of tests that find a trend where there is none; `DEPENDENT` gives the
    share for months like ours.
    """
    seasons = _seasons(series)
    months = sum(map(len, seasons))
    if sum(len(values) >= LEAST_YEARS for values in seasons) < LEAST_SEASONS:
        return Trend(Direction.UNKNOWN, None, None, months)
    return _judge(seasons, alpha, months)


def judge_trend_of_stock(series: Series, alpha: float = STOCK_ALPHA) -> Trend:
    """Test a stock by the means of its calendar years; years with fewer than `LEAST_REPORTS` known months are left out.

    The result is unknown for fewer than `LEAST_STOCK_YEARS` years. `alpha` is not an error rate: see above.
    """
    years = yearly_means(series)
    months = sum(value is not None for value in series.values())
    return (
        _judge([years], alpha, months)
        if len(years) >= LEAST_STOCK_YEARS
        else Trend(Direction.UNKNOWN, None, None, months)
    )


def yearly_means(series: Series) -> list[Dated]:
    """Return the calendar years with at least `LEAST_REPORTS` known months and their means, the earliest first."""
    years: dict[int, list[float]] = defaultdict(list)
    for month, value in series.items():
        if value is not None:
            years[month.year].append(value)
    return [(year, fmean(years[year])) for year in sorted(years) if len(years[year]) >= LEAST_REPORTS]


def _judge(groups: list[list[Dated]], alpha: float, months: int) -> Trend:
    """Compare the values within each group. `months` is the number of known months, for the result."""
    score = sum(_score(values) for values in groups)
    variance = sum(_variance([value for _, value in values]) for values in groups)
    if variance <= 0:
        return Trend(Direction.UNKNOWN, None, None, months)
    z = (abs(score) - 1) / sqrt(variance) if score else 0.0
    p = min(2 * (1 - NormalDist().cdf(z)), 1.0)
    slope = median(
        (after - before) / (later - year)
        for values in groups
        for (year, before), (later, after) in combinations(values, 2)
    )
    direction = Direction.NONE if p >= alpha else Direction.RISING if score > 0 else Direction.FALLING
    return Trend(direction, p, slope, months)


def _seasons(series: Series) -> list[list[Dated]]:
    """Return the (year, value) pairs of each calendar month, the earliest first."""
    seasons: dict[int, list[Dated]] = defaultdict(list)
    for month in sorted(series):
        value = series[month]
        if value is not None:
            seasons[month.month].append((month.year, value))
    return [seasons[number] for number in range(1, YEAR + 1)]


def _score(values: Iterable[Dated]) -> int:
    """Return the number of pairs that rise less the number of pairs that fall."""
    return sum((after > before) - (after < before) for (_, before), (_, after) in combinations(values, 2))


def _variance(values: list[float]) -> float:
    """Return the variance of the score without a trend; equal values reduce it."""
    n = len(values)
    ties = sum(t * (t - 1) * (2 * t + 5) for t in Counter(values).values())
    return (n * (n - 1) * (2 * n + 5) - ties) / 18


def chance_of_any(tests: int, alpha: float = ALPHA) -> float:
    """Return the probability that at least one of so many independent tests of flows finds a trend where there is none."""
    return 1 - (1 - alpha) ** tests
