"""The twelve months up to each month: what the line over bars and steps shows."""

from datetime import date
from statistics import fmean

from data.rules.incidence.series import LEAST_REPORTS, YEAR, Series, add_months, twelve_months


def trailing_sums(series: Series) -> tuple[tuple[date, float | None], ...]:
    """Of a flow, month by month: the sum of the twelve months up to it; None where one of them is unknown."""
    found = ((month, twelve_months(series, month)) for month in sorted(series))
    return tuple((month, sum(values) if values is not None else None) for month, values in found)


def trailing_means(series: Series) -> tuple[tuple[date, float | None], ...]:
    """Of a stock, month by month: the mean of the twelve months up to it; None where fewer than `LEAST_REPORTS` of them are
    known.
    """
    found = []
    for month in sorted(series):
        values = [value for back in range(YEAR) if (value := series.get(add_months(month, -back))) is not None]
        found.append((month, fmean(values) if len(values) >= LEAST_REPORTS else None))
    return tuple(found)
