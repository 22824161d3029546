"""Is there a trend? For a flow the seasonal Kendall test (Hirsch, Slack and Smith 1982), with the slope of Sen; for a stock
the test of Mann and Kendall over yearly means.

The seasonal test compares a January only with other Januaries, so that a rainy season is no trend; it needs no normal
distribution and bears single missing months. Its error rate, of twenty tests without any trend one that finds one, assumes
that months do not depend on each other: that an emergency in May makes none in June likelier.

They do. In the published counts, without their season and trend, a month goes with the one before by 0.35, 0.50, 0.34, 0.17
and 0.40 (Amazonas, Loreto, Madre de Dios, San Martín, Ucayali; logarithms, 2012 to 2017). Of 400 made-up flows without a
trend the test called 10 to 13 in 100 a trend where months depend by 0.35, and 16 to 22 where by 0.5, of 42 and 72 months:
hence `DEPENDENT`, which the note tells (tests/rules/test_trend.py measures it again). The correction for it (Hirsch and
Slack 1984) needs about ten years, and the published counts have six: of 300 such flows that rise by 15 % a year, their
months dependent by 0.5, it found 25 in 100 with six years and none with four, where this test finds 74 and 37.

Cases that stand depend far more: most of those of May stand in June too. Of made-up stocks of ten years without any trend
the seasonal test called one in two a trend where cases stay for six months, three in four where they stay for two years. So
a stock is judged by its yearly means, which depend on each other less, and more strictly (`STOCK_ALPHA`). That makes the
error smaller; it promises no rate, for that depends on how long cases stay: 1 in 100 of 1,000 such stocks where they stay
for six months, 3 for a year, 7 for two years, 16 for five (tests/rules/test_trend.py measures it again).

Neither bears everything: a change in how things are registered looks like a trend. What is found says nothing of a cause.
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
DEPENDENT = (10, 20)  # of 100 flows without a trend whose months depend as ours do, about so many have one by the test
LEAST_YEARS = 3  # values of a calendar month
LEAST_SEASONS = 10  # calendar months with so many
STOCK_ALPHA = 0.01
LEAST_STOCK_YEARS = 8  # calendar years with `LEAST_REPORTS` months: of fewer a single odd year decides

Dated = tuple[int, float]
"""A year and a value."""


class Direction(StrEnum):
    """none: no trend can be told from chance. unknown: too few months, or all the same."""

    RISING = "rising"
    FALLING = "falling"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Trend:
    """`p`: two-sided; `slope`: change a year in the series' unit (median of all pairs of one calendar month, of a stock of
    all pairs of years); both None where it cannot be said. `months`: known values.
    """

    direction: Direction
    p: float | None
    slope: float | None
    months: int


def judge_trend(series: Series, alpha: float = ALPHA) -> Trend:
    """Test a flow by month; months without a value are left out. That `alpha` is the share of tests without a trend that
    find one assumes that months do not depend on each other; `DEPENDENT` tells how many do where they depend.
    """
    seasons = _seasons(series)
    known = sum(map(len, seasons))
    if sum(len(values) >= LEAST_YEARS for values in seasons) < LEAST_SEASONS:
        return Trend(Direction.UNKNOWN, None, None, known)
    return _judge(seasons, alpha, known)


def judge_trend_of_stock(series: Series, alpha: float = STOCK_ALPHA) -> Trend:
    """Test a stock by month through the means of its calendar years; years with fewer than `LEAST_REPORTS` known months are
    left out. Unknown for fewer than `LEAST_STOCK_YEARS`. `alpha` is a bound for how surely it must be told, not a rate of
    error: see above.
    """
    years = yearly_means(series)
    known = sum(value is not None for value in series.values())
    return (
        _judge([years], alpha, known)
        if len(years) >= LEAST_STOCK_YEARS
        else Trend(Direction.UNKNOWN, None, None, known)
    )


def yearly_means(series: Series) -> list[Dated]:
    """The calendar years that are known well enough (`LEAST_REPORTS`), with the mean of their months, the earliest first."""
    found: dict[int, list[float]] = defaultdict(list)
    for month, value in series.items():
        if value is not None:
            found[month.year].append(value)
    return [(year, fmean(found[year])) for year in sorted(found) if len(found[year]) >= LEAST_REPORTS]


def _judge(groups: list[list[Dated]], alpha: float, known: int) -> Trend:
    """Values are compared within their group only. `known`: months, for the answer."""
    score = sum(_score(values) for values in groups)
    variance = sum(_variance([value for _, value in values]) for values in groups)
    if variance <= 0:
        return Trend(Direction.UNKNOWN, None, None, known)
    z = (abs(score) - 1) / sqrt(variance) if score else 0.0
    p = min(2 * (1 - NormalDist().cdf(z)), 1.0)
    slope = median(
        (after - before) / (later - year)
        for values in groups
        for (year, before), (later, after) in combinations(values, 2)
    )
    direction = Direction.NONE if p >= alpha else Direction.RISING if score > 0 else Direction.FALLING
    return Trend(direction, p, slope, known)


def _seasons(series: Series) -> list[list[Dated]]:
    """(year, value) of each calendar month that is known, the earliest first."""
    found: dict[int, list[Dated]] = defaultdict(list)
    for month in sorted(series):
        value = series[month]
        if value is not None:
            found[month.month].append((month.year, value))
    return [found[number] for number in range(1, YEAR + 1)]


def _score(values: Iterable[Dated]) -> int:
    """Pairs that rise less pairs that fall."""
    return sum((after > before) - (after < before) for (_, before), (_, after) in combinations(values, 2))


def _variance(values: list[float]) -> float:
    """Of the score if there were no trend; equal values make it smaller."""
    n = len(values)
    ties = sum(t * (t - 1) * (2 * t + 5) for t in Counter(values).values())
    return (n * (n - 1) * (2 * n + 5) - ties) / 18


def chance_of_any(tests: int, alpha: float = ALPHA) -> float:
    """How likely one or more of so many tests of flows find a trend where there is none, if they do not depend on each
    other.
    """
    return 1 - (1 - alpha) ** tests
