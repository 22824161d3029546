"""What is counted and kept while a file is read."""

from collections.abc import Iterable
from datetime import date
from itertools import product

from data.importing.parsed import Parsed, Refusal, Row
from data.importing.reasons import SHOWN, RowRefused, refuse_file
from data.importing.source import Source
from data.importing.texts import shorten
from data.rules.incidence.series import month_of

MOST_ROWS = 500_000  # kept: all of the register's years are 142,000, of the whole country
MOST_REFUSED = 50_000  # a file that is refused nearly whole is another file
LONGEST_NAME = 160


class Tally:
    """Rows kept and refused, in the order of the file however they were found out; how many were others'."""

    def __init__(self) -> None:
        self._kept: list[tuple[int, Row]] = []
        self._refused: list[Refusal] = []
        self._unclassified: list[Refusal] = []
        self._days: set[date] = set()
        self._departments: set[str] = set()
        self._accepted: set[date] = set()
        self._in_doubt: set[tuple[str | None, date | None]] = set()
        self.read, self.outside, self.unclassified, self.repeated = 0, 0, 0, 0
        self.region_only, self.by_code = 0, 0

    def keep(self, row: int, one: Row, day: date) -> None:
        """A row that can be written."""
        if len(self._kept) >= MOST_ROWS:
            raise refuse_file("too_many_rows", limit=MOST_ROWS)
        self._kept.append((row, one))
        self._accepted.add(day)

    def refuse(self, row: int, refused: RowRefused) -> None:
        """A row that stays out."""
        if len(self._refused) >= MOST_REFUSED:
            raise refuse_file("too_many_refused", limit=MOST_REFUSED)
        self._refused.append(Refusal(row, refused.reason, shorten(refused.value, SHOWN) or ""))

    def leave_unclassified(self, row: int, reason: str, value: str) -> None:
        """A row that is kept, but not classified: the first ones are listed, all are counted."""
        self.unclassified += 1
        if len(self._unclassified) < MOST_REFUSED:
            self._unclassified.append(Refusal(row, reason, shorten(value, SHOWN) or ""))

    def see(self, day: date) -> None:
        """A day that the file speaks of."""
        self._days.add(day)

    def accept(self, day: date) -> None:
        """A day of a row that is kept, or that is others'."""
        self._accepted.add(day)

    def doubt(self, regions: Iterable[str | None], months: Iterable[date]) -> None:
        """Where a row that is refused may count (region None: anywhere; no month: in any): what else the file has there is
        not all."""
        self._in_doubt.update(product(regions, frozenset(months) or (None,)))

    def name(self, departments: Iterable[str]) -> None:
        """Departments that a row names, by their codes."""
        self._departments.update(departments)

    @property
    def kept(self) -> list[Row]:
        return [one for _, one in sorted(self._kept, key=lambda pair: pair[0])]

    def close(self, kind: str, source: Source, rows: list[Row], empty: int, is_cut: bool) -> Parsed:
        """All of it. Refused: `no_rows`, for a heading alone."""
        if not self.read:
            raise refuse_file("no_rows")
        months = frozenset(map(month_of, self._days))
        # Where all that it says of a month is refused, it says nothing of it, of whatever region.
        self._in_doubt.update((None, month) for month in months - set(map(month_of, self._accepted)))
        return Parsed(
            kind=kind,
            file_name=shorten(source.name, LONGEST_NAME) or "",
            sha256=source.sha256,
            rows=tuple(rows),
            refused=tuple(sorted(self._refused, key=lambda one: one.row)),
            read=self.read,
            outside=self.outside,
            unclassified=self.unclassified,
            first=min(self._days, default=None),
            last=max(self._days, default=None),
            months=months,
            empty=empty,
            repeated=self.repeated,
            is_cut=is_cut,
            departments=frozenset(self._departments),
            in_doubt=frozenset(self._in_doubt),
            region_only=self.region_only,
            by_code=self.by_code,
            unclassified_rows=tuple(sorted(self._unclassified, key=lambda one: one.row)),
        )
