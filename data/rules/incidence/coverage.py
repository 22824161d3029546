"""The months that an imported file covers: what it spans, what it lacks, and what the person declares.

A covered month without a row has no event. So a file does not by itself cover a month in which it has no row at all, a
first month whose beginning may be missing, a last month whose end may be missing or is still to come, or a month with a
refused row. Only a person can declare that the file is complete for such a month.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from data.rules.incidence.series import begins_late, is_truncated, month_of, months_between


@dataclass(frozen=True)
class Span:
    """Months from a first to a last, both included, given by their first days."""

    first: date
    last: date

    def __contains__(self, month: date) -> bool:
        return self.first <= month <= self.last

    def __iter__(self) -> Iterator[date]:
        return months_between(self.first, self.last)


@dataclass(frozen=True)
class Coverage:
    """The months that a file covers, and the doubtful ones, which it covers only if the person declares so."""

    months: tuple[date, ...]
    gaps: tuple[date, ...]
    """Months asked for without a row, between the file's first and last month."""
    beyond: tuple[date, ...]
    """Months asked for before the file's first or after its last month."""
    truncated: date | None
    """The last month, if its end may be missing or it is not over."""
    late: date | None = None
    """The first month, if its beginning may be missing."""

    @property
    def span(self) -> Span | None:
        """From the first to the last month covered; None if there is none."""
        return Span(self.months[0], self.months[-1]) if self.months else None


def cover_register(
    first: date, last: date, months: frozenset[date], *, declared: Span | None, is_cut: bool, today: date
) -> Coverage:
    """Return what a register of events covers; what the person declares holds.

    `first` and `last` are the days of its first and last event, `months` those that have a row. `is_cut` tells that the file
    ends in the middle of a row.
    """
    late = month_of(first) if begins_late(first) else None
    truncated = month_of(last) if is_cut or is_truncated(last) or month_of(last) >= month_of(today) else None
    span = Span(month_of(first), month_of(last))
    asked = tuple(declared or span)
    gaps, beyond = _missing(asked, span, months)
    return Coverage(asked if declared else tuple(sorted(months - {late, truncated})), gaps, beyond, truncated, late)


def cover_reports(
    first: date, last: date, months: frozenset[date], *, declared: Span | None, is_cut: bool, today: date
) -> Coverage:
    """Return what monthly reports of a stock cover.

    A month without a row has no report, and nobody can declare that its stock was zero. The parameters are those of
    `cover_register`.
    """
    truncated = month_of(last) if is_cut or month_of(last) >= month_of(today) else None
    span = Span(month_of(first), month_of(last))
    asked = tuple(declared or span)
    gaps, beyond = _missing(asked, span, months)
    left = frozenset() if declared else {truncated}
    return Coverage(tuple(month for month in asked if month in months - left), gaps, beyond, truncated)


def find_doubtful(
    refused: Iterable[tuple[str | None, date | None]],
    months: Collection[date],
    regions: Collection[str],
    program_regions: Collection[str],
) -> frozenset[tuple[str, date]]:
    """Return the regions and months, of those asked for, in which a row was refused.

    `refused` holds the region and the month of each refused row. If its region is uncertain (None), it may belong to any of
    `regions`; if its month is, to any of `months`. A region outside `program_regions` does not count.
    """
    pairs = (
        (region, month)
        for row_region, row_month in refused
        for region in ((row_region,) if row_region else regions)
        for month in ((row_month,) if row_month else months)
    )
    return frozenset((region, month) for region, month in pairs if region in program_regions and month in months)


def _missing(asked: tuple[date, ...], span: Span, months: frozenset[date]) -> tuple[tuple[date, ...], tuple[date, ...]]:
    gaps = tuple(month for month in asked if month in span and month not in months)
    return gaps, tuple(month for month in asked if month not in span)
