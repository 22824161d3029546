"""Incidence over time: emergencies that began (a flow), conflict cases that stood (a stock), month by month.

A month is its first day. A month without a value is unknown: no report, no source. It is never taken for zero; a sum or a
mean says over how many of how many months it stands.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

HAZARD_CLASSES = ("natural", "fire", "biological", "technological", "other")
CONFLICT_STATES = ("active", "latent", "resolved")
STANDING = ("active", "latent")  # resolved cases stand no longer
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
ALL = "all"  # types together, or the states of cases that stand: a figure that its source does not split
PER = 100_000  # people that rates are told for
YEAR = 12  # months
LEAST_REPORTS = 10  # of the twelve months of a mean
ABOVE = 1.25  # times the mean month: a month with so much stands out
LEAST_A_YEAR = 12  # events; in a year with fewer no month does
PUBLISHED = (date(2012, 1, 1), date(2017, 12, 1))  # months of the counts that ship: no row in one of them means none

Series = Mapping[date, float | None]


def month_of(day: date) -> date:
    """The month that a day lies in."""
    return day.replace(day=1)


def add_months(month: date, count: int) -> date:
    """The month so many later (earlier for a negative count)."""
    year, place = divmod(month.year * YEAR + month.month - 1 + count, YEAR)
    return date(year, place + 1, 1)


def months_between(first: date, last: date) -> Iterator[date]:
    """Every month from the first to the last, both included; none where the last is earlier."""
    month, end = month_of(first), month_of(last)
    while month <= end:
        yield month
        month = add_months(month, 1)


def end_of(month: date) -> date:
    """The last day of a month."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def is_over(month: date, day: date) -> bool:
    """Whether a month is complete by the end of a day."""
    return end_of(month) <= day


def last_full_month(day: date) -> date:
    """The last month that is over by the end of a day."""
    return month_of(day) if day == end_of(day) else add_months(month_of(day), -1)


@dataclass(frozen=True)
class Period:
    """A month, quarter or year: `value` over `known` of `of` months; None where none is known."""

    start: date
    value: float | None
    known: int
    of: int

    @property
    def is_whole(self) -> bool:
        return self.known == self.of


STEPS = {"month": 1, "quarter": 3, "year": 12}


def sum_periods(series: Series, step: str, last: date) -> tuple[Period, ...]:
    """A flow by months, quarters or years, up to the month `last`: sums over the months that are known."""
    return _periods(series, step, last, sum)


def mean_periods(series: Series, step: str, last: date) -> tuple[Period, ...]:
    """A stock by months, quarters or years: means over the months that are known, never sums."""
    return _periods(series, step, last, fmean)


def _periods(series: Series, step: str, last: date, combine) -> tuple[Period, ...]:  # type: ignore[no-untyped-def]
    size = STEPS[step]
    groups: dict[date, list[float | None]] = {}
    for month in sorted(series):
        if month <= last:
            place = (month.month - 1) // size * size + 1
            groups.setdefault(month.replace(month=place), []).append(series[month])
    found = []
    for start, values in groups.items():
        known = [value for value in values if value is not None]
        found.append(Period(start, combine(known) if known else None, len(known), size))
    return tuple(found)


def rate(value: float, people: int | None) -> float | None:
    """Per 100,000 people; None without a population."""
    return PER * value / people if people else None


@dataclass(frozen=True)
class YearChange:
    """The last twelve months beside the twelve before. For a flow sums, for a stock means. `share`: the difference as a part
    of `before`, None where that is zero.
    """

    now: float
    before: float

    @property
    def difference(self) -> float:
        return self.now - self.before

    @property
    def share(self) -> float | None:
        return self.difference / self.before if self.before else None


def twelve_months(series: Series, last: date) -> Sequence[float] | None:
    """The values of the twelve months up to `last`; None where one of them is unknown."""
    values = [series.get(add_months(last, -back)) for back in range(YEAR)]
    return (
        None if any(value is None for value in values) else [value for value in reversed(values) if value is not None]
    )


def change_of_flow(series: Series, last: date) -> YearChange | None:
    """Twelve months up to `last` against the twelve before; None where one of the twenty-four is unknown."""
    now, before = twelve_months(series, last), twelve_months(series, add_months(last, -YEAR))
    return YearChange(sum(now), sum(before)) if now is not None and before is not None else None


def change_of_stock(series: Series, last: date) -> YearChange | None:
    """The same for cases that stand: means, which a missing report does not make wrong; None where fewer than
    `LEAST_REPORTS` of twelve months are known.
    """
    now, before = _known_year(series, last), _known_year(series, add_months(last, -YEAR))
    return YearChange(fmean(now), fmean(before)) if min(len(now), len(before)) >= LEAST_REPORTS else None


def _known_year(series: Series, last: date) -> list[float]:
    return [value for back in range(YEAR) if (value := series.get(add_months(last, -back))) is not None]


def source_switches(speaks: Iterable[tuple[date, str | None]]) -> tuple[date, ...]:
    """The months, given one after the other, from which on another source speaks than before; a month that nobody speaks for
    switches nothing.
    """
    found, before = [], None
    for month, source in speaks:
        if source and before and source != before:
            found.append(month)
        before = source or before
    return tuple(found)


@dataclass(frozen=True)
class SeasonMonth:
    """A month of the year: the mean over `years` in which it is known; `above`: in how many of the `whole` calendar years,
    of which every month is known, it stands out from that year's own mean month.
    """

    month: int
    mean: float | None
    years: int
    whole: int
    above: int


def season_of(series: Series) -> tuple[SeasonMonth, ...]:
    """January to December: what is usual in each."""
    years = {month.year for month in series}
    whole = [own for year in sorted(years) if (own := twelve_months(series, date(year, YEAR, 1))) is not None]
    found = []
    for number in range(1, YEAR + 1):
        values = [value for month, value in series.items() if month.month == number and value is not None]
        above = sum(sum(own) >= LEAST_A_YEAR and own[number - 1] >= ABOVE * fmean(own) for own in whole)
        found.append(SeasonMonth(number, fmean(values) if values else None, len(values), len(whole), above))
    return tuple(found)


@dataclass(frozen=True)
class Sighting:
    """A conflict case in a month, in a state."""

    case: str
    month: date
    state: str


def first_seen(sightings: Iterable[Sighting]) -> dict[str, date]:
    """case -> the month of the first report that names it. Those of the very first report are older than it
    (`older_than_first`)."""
    found: dict[str, date] = {}
    for one in sightings:
        found[one.case] = min(one.month, found.get(one.case, one.month))
    return found


def older_than_first(seen: Mapping[str, date]) -> frozenset[str]:
    """Cases whose beginning nobody knows: those that the first report names already."""
    first = min(seen.values(), default=None)
    return frozenset(case for case, month in seen.items() if month == first)


def cases_begun(seen: Mapping[str, date], first: date, last: date) -> int:
    """How many cases were first seen from the month `first` to the month `last`, without those of the first report."""
    older = older_than_first(seen)
    return sum(first <= month <= last for case, month in seen.items() if case not in older)


def find_gaps(covered: Iterable[date]) -> tuple[date, ...]:
    """Months that are missing between the first and the last of those covered."""
    known = sorted(set(covered))
    return tuple(month for month in months_between(known[0], known[-1]) if month not in known) if known else ()


def is_truncated(last_day: date) -> bool:
    """Whether a file that ends on this day may have lost the rest of its last month: three days or more are missing."""
    return end_of(last_day) - last_day >= timedelta(days=3)


def begins_late(first_day: date) -> bool:
    """Whether a file that begins on this day may have lost what was before in its first month: three days or more are
    missing."""
    return first_day - month_of(first_day) >= timedelta(days=3)
