"""What is usual in each month of the year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from statistics import fmean

from data.rules.incidence.series import YEAR, Series, twelve_months

ABOVE = 1.25  # a month stands out if it has so many times the mean month
LEAST_A_YEAR = 12  # events or cases: in a year with fewer, no month stands out
LEAST_WHOLE = 3  # calendar years with every month known that are needed to call anything usual
MOST = 2 / 3  # of these years: a month that usually stands out does so in so many


@dataclass(frozen=True)
class SeasonMonth:
    """A month of the year."""

    month: int  # 1 to 12
    mean: float | None
    years: int  # years in which the month is known
    whole: int  # calendar years of which every month is known
    above: int  # in how many of the whole years the month stands out from that year's mean month


def season_of(series: Series) -> tuple[SeasonMonth, ...]:
    """Return January to December, with what is usual in each."""
    years = {month.year for month in series}
    whole = [months for year in sorted(years) if (months := twelve_months(series, date(year, YEAR, 1))) is not None]
    season = []
    for number in range(1, YEAR + 1):
        values = [value for month, value in series.items() if month.month == number and value is not None]
        above = sum(sum(year) >= LEAST_A_YEAR and year[number - 1] >= ABOVE * fmean(year) for year in whole)
        season.append(SeasonMonth(number, fmean(values) if values else None, len(values), len(whole), above))
    return tuple(season)


def peak_months(season: Sequence[SeasonMonth]) -> tuple[int, ...]:
    """Return the months of the year (1 to 12) that usually stand out from the mean month.

    They stand out in the mean over the years, which one odd year can raise, and also in `years_of_most` of the whole years.
    Empty if none does, or if fewer than `LEAST_WHOLE` years are whole.
    """
    means = [month.mean for month in season if month.mean is not None and month.whole >= LEAST_WHOLE]
    if len(means) < len(season) or sum(means) < LEAST_A_YEAR:
        return ()
    usual = sum(means) / len(means)
    return tuple(
        month.month
        for month, mean in zip(season, means, strict=True)
        if mean >= ABOVE * usual and month.above >= years_of_most(month.whole)
    )


def years_of_most(whole: int) -> int:
    """Return how many of the whole years are most of them: at least two thirds."""
    return ceil(MOST * whole - 1e-9)
