"""For which months a file speaks: what it spans, what is missing in it, and what the person says of it.

In a month that is covered, no row means none. So a month is not covered by itself where the file has no row from anywhere,
nor a first month whose beginning or a last one whose end may be missing or is to come, nor where a row was refused: what
could be read is not all that it says. Only a person can say that it is.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from data.rules.incidence.series import begins_late, is_truncated, month_of, months_between


@dataclass(frozen=True)
class Span:
    """Months from a first to a last, both included, as their first days."""

    first: date
    last: date

    def __contains__(self, month: date) -> bool:
        return self.first <= month <= self.last

    def __iter__(self) -> Iterator[date]:
        return months_between(self.first, self.last)


@dataclass(frozen=True)
class Coverage:
    """`months`: those for which the file speaks. `gaps`: without a row between its first and its last, as far as they were
    asked for; `beyond`: asked for, but before its first or after its last. `late`: its first month, if the beginning may
    be missing; `truncated`: its last, if the end may be, or the month is not over. All these are among the months only where
    a person said so.
    """

    months: tuple[date, ...]
    gaps: tuple[date, ...]
    beyond: tuple[date, ...]
    truncated: date | None
    late: date | None = None

    @property
    def span(self) -> Span | None:
        return Span(self.months[0], self.months[-1]) if self.months else None


def cover_register(
    first: date, last: date, months: frozenset[date], said: Span | None, is_cut: bool, today: date
) -> Coverage:
    """A register of events, by its first and last day and the months that have a row: what the person says holds.

    `is_cut`: the file ends in the middle of a row.
    """
    late = month_of(first) if begins_late(first) else None
    truncated = month_of(last) if is_cut or is_truncated(last) or month_of(last) >= month_of(today) else None
    span = Span(month_of(first), month_of(last))
    asked = tuple(said or span)
    gaps, beyond = _missing(asked, span, months)
    return Coverage(asked if said else tuple(sorted(months - {late, truncated})), gaps, beyond, truncated, late)


def cover_reports(
    first: date, last: date, months: frozenset[date], said: Span | None, is_cut: bool, today: date
) -> Coverage:
    """Monthly reports of a stock: a month without a row has no report, and nobody can say that its stock was zero."""
    truncated = month_of(last) if is_cut or month_of(last) >= month_of(today) else None
    span = Span(month_of(first), month_of(last))
    asked = tuple(said or span)
    gaps, beyond = _missing(asked, span, months)
    left = frozenset() if said else {truncated}
    return Coverage(tuple(month for month in asked if month in months - left), gaps, beyond, truncated)


def find_doubtful(
    refused: Iterable[tuple[str | None, date | None]],
    months: Collection[date],
    regions: Collection[str],
    known: Collection[str],
) -> frozenset[tuple[str, date]]:
    """The regions and months, of those asked for, in which a row was refused. `refused`: where its rows say that they count;
    one whose region is not certain (None) may be of any of `regions`, one that names it only of that, if it is `known`;
    one whose month is not certain (None) of any of the `months`.
    """
    found = (
        (region, month)
        for said, told in refused
        for region in ((said,) if said else regions)
        for month in ((told,) if told else months)
    )
    return frozenset((region, month) for region, month in found if region in known and month in months)


def _missing(asked: tuple[date, ...], span: Span, months: frozenset[date]) -> tuple[tuple[date, ...], tuple[date, ...]]:
    gaps = tuple(month for month in asked if month in span and month not in months)
    return gaps, tuple(month for month in asked if month not in span)
