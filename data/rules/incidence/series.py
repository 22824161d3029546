"""Incidence month by month: emergencies that began are a flow, ongoing conflict cases are a stock.

A month is represented by its first day. A month without a value is unknown (no report, no source) and never taken for
zero. A sum or a mean tells over how many of how many months it was computed.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean
from typing import TypeVar

HAZARD_CLASSES = ("natural", "fire", "biological", "technological", "other")
CONFLICT_STATES = ("active", "latent", "resolved")
ONGOING = ("active", "latent")  # states of the cases that go on; resolved cases do not
CONFLICT_TYPES = (
    "local_government",
    "regional_government",
    "national_government",
    "communal",
    "coca",
    "demarcation",
    "electoral",
    "labour",
    "socioenvironmental",
    "other",
    "unclassified",
)
ALL = "all"  # all kinds or types together, or all ongoing cases: a figure that its source does not split
PER = 100_000  # rates are per so many people
YEAR = 12  # months
LEAST_REPORTS = 10  # months that a mean of twelve months needs
PUBLISHED = (date(2012, 1, 1), date(2017, 12, 1))
"""The months of the counts that ship: a month between them without a row has no emergency."""
STEPS = {"month": 1, "quarter": 3, "year": 12}
"""Months of a period."""

Series = Mapping[date, float | None]
Number = TypeVar("Number", int, float)


def month_of(day: date) -> date:
    """Return the month in which a day lies."""
    return day.replace(day=1)


def add_months(month: date, count: int) -> date:
    """Return the month `count` months later, or earlier if it is negative."""
    year, index = divmod(month.year * YEAR + month.month - 1 + count, YEAR)
    return date(year, index + 1, 1)


def months_between(first: date, last: date) -> Iterator[date]:
    """Yield every month from the first to the last, both included; none if the last is earlier."""
    month, end = month_of(first), month_of(last)
    while month <= end:
        yield month
        month = add_months(month, 1)


def end_of(month: date) -> date:
    """Return the last day of a month."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def is_over(month: date, day: date) -> bool:
    """Tell whether a month is complete by the end of a day."""
    return end_of(month) <= day


def last_full_month(day: date) -> date:
    """Return the last month that is over by the end of a day."""
    return month_of(day) if day == end_of(day) else add_months(month_of(day), -1)


def start_of(month: date, step: str) -> date:
    """Return the first month of the period (month, quarter or year) in which a month lies."""
    size = STEPS[step]
    return month.replace(day=1, month=(month.month - 1) // size * size + 1)


def find_gaps(covered: Iterable[date]) -> tuple[date, ...]:
    """Return the months that are missing between the first and the last of those covered."""
    months = sorted(set(covered))
    return tuple(month for month in months_between(months[0], months[-1]) if month not in months) if months else ()


def is_truncated(last_day: date) -> bool:
    """Tell whether a file that ends on a day may lack the end of its last month: three days or more are missing."""
    return end_of(last_day) - last_day >= timedelta(days=3)


def begins_late(first_day: date) -> bool:
    """Tell whether a file that begins on a day may lack the beginning of its first month: three days or more."""
    return first_day - month_of(first_day) >= timedelta(days=3)


@dataclass(frozen=True)
class Period:
    """A month, quarter or year."""

    start: date
    value: float | None  # a sum or a mean over the known months; None if there is none
    known_months: int
    months: int

    @property
    def is_whole(self) -> bool:
        """Whether every month of the period is known."""
        return self.known_months == self.months


def sum_periods(series: Series, step: str, last: date) -> tuple[Period, ...]:
    """Divide a flow into periods up to the month `last`, each with the sum of its known months."""
    return _periods(series, step, last, sum)


def mean_periods(series: Series, step: str, last: date) -> tuple[Period, ...]:
    """Divide a stock into periods up to the month `last`, each with the mean of its known months."""
    return _periods(series, step, last, fmean)


def _periods(series: Series, step: str, last: date, combine: Callable[[list[float]], float]) -> tuple[Period, ...]:
    groups: dict[date, list[float | None]] = {}
    for month in sorted(series):
        if month <= last:
            groups.setdefault(start_of(month, step), []).append(series[month])
    periods = []
    for start, values in groups.items():
        numbers = [value for value in values if value is not None]
        periods.append(Period(start, combine(numbers) if numbers else None, len(numbers), STEPS[step]))
    return tuple(periods)


def rate(value: float, people: int | None) -> float | None:
    """Return the rate per 100,000 people; None without a population."""
    return PER * value / people if people else None


@dataclass(frozen=True)
class YearChange:
    """The last twelve months compared with the twelve before: sums of a flow, means of a stock."""

    now: float
    before: float

    @property
    def difference(self) -> float:
        """The change, in the unit of the series."""
        return self.now - self.before

    @property
    def share(self) -> float | None:
        """The change as a share of `before`; None if that is zero."""
        return self.difference / self.before if self.before else None


def twelve_months(series: Series, last: date) -> Sequence[float] | None:
    """Return the values of the twelve months up to `last`; None if one of them is unknown."""
    values = _known_year(series, last)
    return values if len(values) == YEAR else None


def trailing_sums(series: Series) -> tuple[tuple[date, float | None], ...]:
    """Return for each month of a flow the sum of the twelve months up to it; None if one of them is unknown."""
    years = ((month, twelve_months(series, month)) for month in sorted(series))
    return tuple((month, sum(values) if values is not None else None) for month, values in years)


def change_of_flow(series: Series, last: date) -> YearChange | None:
    """Compare the twelve months up to `last` with the twelve before; None if one of the 24 is unknown."""
    now, before = twelve_months(series, last), twelve_months(series, add_months(last, -YEAR))
    return YearChange(sum(now), sum(before)) if now is not None and before is not None else None


def change_of_stock(series: Series, last: date) -> YearChange | None:
    """Compare the means of the same months; None if fewer than `LEAST_REPORTS` months of either twelve are known.

    A missing report does not make a mean wrong.
    """
    now, before = _known_year(series, last), _known_year(series, add_months(last, -YEAR))
    return YearChange(fmean(now), fmean(before)) if min(len(now), len(before)) >= LEAST_REPORTS else None


def _known_year(series: Series, last: date) -> list[float]:
    months = (add_months(last, -back) for back in reversed(range(YEAR)))
    return [value for month in months if (value := series.get(month)) is not None]


def source_switches(sources: Iterable[tuple[date, str | None]]) -> tuple[date, ...]:
    """Return the months in which another source begins to count.

    The months come in order, each with its source. A month without a source changes nothing.
    """
    switches, before = [], None
    for month, source in sources:
        if source and before and source != before:
            switches.append(month)
        before = source or before
    return tuple(switches)


def first_seen(sightings: Iterable[tuple[str, date]]) -> dict[str, date]:
    """Return conflict case -> the month of the first report that names it, from (case, month of a report)."""
    seen: dict[str, date] = {}
    for case, month in sightings:
        seen[case] = min(month, seen.get(case, month))
    return seen


def add_known(numbers: Iterable[Number | None]) -> Number | None:
    """Add numbers up; return None if there is none or if one of them is unknown."""
    every = list(numbers)
    added = [number for number in every if number is not None]
    return sum(added) if every and len(added) == len(every) else None
