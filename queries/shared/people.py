"""What may be known about people by sex and identity, and by whom: one release for everybody without an account.

Without an account, people are broken down for the whole program only, in some dimensions, up to the end of a quarter (or of
a year, where a quarter holds few events), except what would let a small count follow (`data.rules.shared.crossings`). That
is one release a quarter or year, the same under all filters: a region shows its row of the release if it has one, a cluster
or a service shows nothing. So neither two filters nor two days between releases can be compared. Two gaps remain: two
releases differ by those who came in between, who may be few; and a correction shows if a release is read before and after
it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from data.permissions import Action, Viewer, may
from data.rules.shared.crossings import ALL, Record, Row, decide_shown
from data.rules.shared.disclosure import (
    COLUMNS,
    EVERYTHING,
    NOTHING,
    SUPPRESSED,
    Count,
    Share,
    ShareOf,
    disclose,
    end_of_quarter,
)
from queries.shared.filters import Filters

Cells = dict[tuple[str, str], int]
FetchRecords = Callable[[Filters], list[Record]]
ReleaseDay = Callable[[date], date]


@dataclass(frozen=True)
class People:
    """Attendances and their breakdown, which may reach fewer people than there are (`last_broken_down`)."""

    total: int
    """Attendances up to the day that is looked at."""
    counts: tuple[tuple[str, Count], ...]
    """(column of `data.rules.shared.disclosure`, count or SUPPRESSED)."""

    def count(self, column: str) -> Count:
        """Return one count; zero where nobody came."""
        return dict(self.counts).get(column, 0)

    @property
    def women(self) -> ShareOf:
        """Women among all attendances that are broken down."""
        return self._share("woman", "man")

    @property
    def indigenous(self) -> ShareOf:
        """Indigenous people among those whose identity was recorded."""
        return self._share("indigenous", "other")

    def _share(self, column: str, other: str) -> ShareOf:
        part, rest = self.count(column), self.count(other)
        if part is SUPPRESSED or rest is SUPPRESSED:
            return SUPPRESSED
        return Share(part, part + rest) if part + rest else None

    def count_of(self, column: str, columns: tuple[str, ...]) -> int | None:
        """Return one of the counts that together are the total; None where they are hidden or do not reach it."""
        counts = {name: count for name in columns if (count := self.count(name)) is not SUPPRESSED}
        return counts[column] if counts and sum(counts.values()) == self.total else None


NOBODY = People(0, ())


def break_down_people(
    viewer: Viewer,
    filters: Filters,
    fetch: FetchRecords,
    dimensions: Sequence[str],
    released: Sequence[str],
    release_day: ReleaseDay = end_of_quarter,
) -> dict[Row, People]:
    """Return the people of each row: `ALL` first, then by dimension, in the order of `dimensions`, and code.

    `fetch` returns the records under some filters; one of the dimensions must be "region". `released`: the dimensions that
    everybody without an account may see broken down, beside all. `release_day` returns up to when, on a day.
    """
    cells = _sum_cells(fetch(filters))
    if may(viewer, Action.READ_PEOPLE):
        counts = {row: disclose(its_cells, EVERYTHING) for row, its_cells in cells.items()}
    else:
        release = _release(fetch(Filters(last_broken_down(viewer, filters, release_day))), released)
        counts = {row: _read_release(release, row, filters, released) for row in cells}
    order = {dimension: position for position, dimension in enumerate((ALL[0], *dimensions))}
    return {
        row: People(sum(cells[row].values()), tuple((column, counts[row][column]) for column in COLUMNS))
        for row in sorted(cells, key=lambda row: (order[row[0]], row[1]))
    }


def last_broken_down(viewer: Viewer, filters: Filters, release_day: ReleaseDay = end_of_quarter) -> date:
    """Return the day up to which people are broken down: without an account, the last day of a release."""
    return filters.as_of if may(viewer, Action.READ_PEOPLE) else release_day(filters.as_of)


def _sum_cells(records: Sequence[Record]) -> dict[Row, Cells]:
    sums: dict[Row, Cells] = {}
    for rows, cells in records:
        for row in (ALL, *rows):
            its_cells = sums.setdefault(row, {})
            for cell, people in cells.items():
                its_cells[cell] = its_cells.get(cell, 0) + people
    return sums


def _release(records: Sequence[Record], released: Sequence[str]) -> dict[Row, dict[str, Count]]:
    """Return what anybody may know about the people up to the end of a quarter; rows without people are left out."""
    kept: list[Record] = [(tuple(row for row in rows if row[0] in released), cells) for rows, cells in records]
    shown = decide_shown(kept)
    return {row: disclose(cells, shown[row]) for row, cells in _sum_cells(kept).items()}


def _read_release(
    release: dict[Row, dict[str, Count]], row: Row, filters: Filters, released: Sequence[str]
) -> dict[str, Count]:
    """Return what the release shows of a row under these filters; nothing where none of its rows holds the same people."""
    row_released = _find_released(row, filters, released)
    if row_released is None:
        return disclose({}, NOTHING)
    return release.get(row_released) or disclose({}, EVERYTHING)


def _find_released(row: Row, filters: Filters, released: Sequence[str]) -> Row | None:
    """Return the row of the release that holds the same people as a row under these filters."""
    if filters.is_narrowed:
        return None
    if filters.region:
        return ("region", filters.region) if "region" in released and row[0] in (ALL[0], "region") else None
    return row if row[0] in (ALL[0], *released) else None
