"""Counts and collects the rows while a file is read."""

from collections.abc import Iterable
from datetime import date
from itertools import product
from operator import attrgetter, itemgetter

from data.importing.parsed import ParsedFile, Refusal, Row
from data.importing.reasons import SHOWN, RowRefused, refuse_file
from data.importing.source import Source
from data.importing.texts import shorten
from data.rules.incidence.series import month_of

MOST_ROWS = 500_000  # that are kept; the register's 23 years have 142,000 rows for the whole country
MOST_REFUSED = 50_000  # beyond this, the file is probably another kind of table
LONGEST_NAME = 160


class Tally:
    """The rows that are kept and refused, and the counts of the others. Rows may be added in any order."""

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

    def keep(self, number: int, row: Row, day: date) -> None:
        """Add a row that can be written."""
        if len(self._kept) >= MOST_ROWS:
            raise refuse_file("too_many_rows", limit=MOST_ROWS)
        self._kept.append((number, row))
        self._accepted.add(day)

    def refuse(self, row: int, refused: RowRefused) -> None:
        """Add a row that stays out."""
        if len(self._refused) >= MOST_REFUSED:
            raise refuse_file("too_many_refused", limit=MOST_REFUSED)
        self._refused.append(Refusal(row, refused.reason, shorten(refused.value, SHOWN) or ""))

    def leave_unclassified(self, row: int, reason: str, value: str) -> None:
        """Count a row that is kept but not classified, and list it while there are not too many."""
        self.unclassified += 1
        if len(self._unclassified) < MOST_REFUSED:
            self._unclassified.append(Refusal(row, reason, shorten(value, SHOWN) or ""))

    def add_day(self, day: date) -> None:
        """Add a day that a row of the file names."""
        self._days.add(day)

    def accept(self, day: date) -> None:
        """Add a day of a row that is kept or lies outside."""
        self._accepted.add(day)

    def doubt(self, regions: Iterable[str | None], months: Iterable[date]) -> None:
        """Record where a refused row may count, so that the file is not taken as complete there.

        Region None is any region; without months, it may be any month.
        """
        self._in_doubt.update(product(regions, frozenset(months) or (None,)))

    def add_departments(self, departments: Iterable[str]) -> None:
        """Add the codes of departments that a row names."""
        self._departments.update(departments)

    @property
    def kept(self) -> list[Row]:
        """The rows that are kept, in the order of the file."""
        return [row for _, row in sorted(self._kept, key=itemgetter(0))]

    def close(self, kind: str, source: Source, rows: list[Row], *, empty: int, is_cut: bool) -> ParsedFile:
        """Return the file as it was read. Raises `ImportRefused`: `no_rows`, for a heading alone."""
        if not self.read:
            raise refuse_file("no_rows")
        months = frozenset(map(month_of, self._days))
        # A month of which every row is refused is in doubt for all regions.
        self._in_doubt.update((None, month) for month in months - set(map(month_of, self._accepted)))
        return ParsedFile(
            kind=kind,
            file_name=shorten(source.name, LONGEST_NAME) or "",
            sha256=source.sha256,
            rows=tuple(rows),
            refused=tuple(sorted(self._refused, key=attrgetter("row"))),
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
            unclassified_rows=tuple(sorted(self._unclassified, key=attrgetter("row"))),
        )
