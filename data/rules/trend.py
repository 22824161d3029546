"""Is there a trend? The seasonal Kendall test (Hirsch, Slack and Smith 1982), with the slope of Sen.

It compares a January only with other Januaries, so that a rainy season is no trend; it needs no normal distribution and
bears single missing months. It does not bear everything: a change in how things are registered looks like a trend, and of
twenty tests without any trend one finds one. What it finds says nothing of a cause.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import sqrt
from statistics import NormalDist, median

from data.rules.incidence import YEAR, Series

ALPHA = 0.05
LEAST_YEARS = 3  # values of a calendar month
LEAST_SEASONS = 10  # calendar months with so many


class Direction(StrEnum):
    """none: no trend can be told from chance. unknown: too few months, or all the same."""

    RISING = "rising"
    FALLING = "falling"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Trend:
    """`p`: two-sided; `slope`: change a year in the series' unit (median of all pairs of one calendar month); both None
    where it cannot be said. `months`: known values.
    """

    direction: Direction
    p: float | None
    slope: float | None
    months: int


def judge_trend(series: Series, alpha: float = ALPHA) -> Trend:
    """Test a monthly series; months without a value are left out."""
    seasons = _seasons(series)
    known = sum(map(len, seasons))
    if sum(len(values) >= LEAST_YEARS for values in seasons) < LEAST_SEASONS:
        return Trend(Direction.UNKNOWN, None, None, known)
    score = sum(_score(values) for values in seasons)
    variance = sum(_variance([value for _, value in values]) for values in seasons)
    if variance <= 0:
        return Trend(Direction.UNKNOWN, None, None, known)
    z = (abs(score) - 1) / sqrt(variance) if score else 0.0
    p = min(2 * (1 - NormalDist().cdf(z)), 1.0)
    slope = median(
        (after - before) / (later - year)
        for values in seasons
        for (year, before), (later, after) in combinations(values, 2)
    )
    direction = Direction.NONE if p >= alpha else Direction.RISING if score > 0 else Direction.FALLING
    return Trend(direction, p, slope, known)


def _seasons(series: Series) -> list[list[tuple[int, float]]]:
    """(year, value) of each calendar month that is known, the earliest first."""
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for month in sorted(series):
        value = series[month]
        if value is not None:
            found[month.month].append((month.year, value))
    return [found[number] for number in range(1, YEAR + 1)]


def _score(values: Iterable[tuple[int, float]]) -> int:
    """Pairs that rise less pairs that fall."""
    return sum((after > before) - (after < before) for (_, before), (_, after) in combinations(values, 2))


def _variance(values: list[float]) -> float:
    """Of the score if there were no trend; equal values make it smaller."""
    n = len(values)
    ties = sum(t * (t - 1) * (2 * t + 5) for t in Counter(values).values())
    return (n * (n - 1) * (2 * n + 5) - ties) / 18


def expected_false(tests: int, alpha: float = ALPHA) -> float:
    """Of so many tests, how many find a trend where there is none."""
    return tests * alpha
