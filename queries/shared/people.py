"""What may be told of people by sex and identity, to whom: one release for all who have no account.

Without an account people are broken down for the whole program only, in some dimensions, up to the end of a quarter
(or of a year, where a quarter holds few events), less what would let a small count follow
(`data.rules.shared.crossings`). That is one release a quarter or year, the same under whatever filters: of a region
they show its row of the release if it has one, of a cluster or a service nothing. So neither two filters nor two days
between releases can be compared. What stays open: two releases differ by who came in between, which may be few; and
one release, before and after something in it is put right, by what was put right.
"""

from collections.abc import Callable, Sequence
from datetime import date

import pandas as pd

from data.permissions import Action, Viewer, may
from data.rules.shared.crossings import ALL, Record, Row, decide_shown
from data.rules.shared.disclosure import COLUMNS, EVERYTHING, NOTHING, Count, disclose
from data.rules.training import end_of_quarter
from queries.shared.filters import Filters

Cells = dict[tuple[str, str], int]
FetchRecords = Callable[[Filters], list[Record]]
ReleaseDay = Callable[[date], date]

SECRET = disclose({}, NOTHING)
NOBODY = disclose({}, EVERYTHING)


def tell_people(
    viewer: Viewer,
    filters: Filters,
    fetch: FetchRecords,
    dimensions: Sequence[str],
    released: Sequence[str],
    release_day: ReleaseDay = end_of_quarter,
) -> pd.DataFrame:
    """People in the rows that they count in: dimension ("all" first, then in the order of `dimensions`), code (None
    for all), people (to the day), and the columns of `data.rules.shared.disclosure` to `last_broken_down`: a count or
    SUPPRESSED.

    `fetch`: the records under some filters; one of the dimensions must be "region". `released`: the dimensions that whoever
    has no account may see broken down, beside all; `release_day`: up to when, on a day.
    """
    rows = _tabulate(fetch(filters))
    if may(viewer, Action.READ_PEOPLE):
        told = {row: disclose(cells, EVERYTHING) for row, cells in rows.items()}
    else:
        release = _release(fetch(Filters(last_broken_down(viewer, filters, release_day))), released)
        told = {
            row: release.get(named, NOBODY) if (named := _in_release(row, filters, released)) else SECRET
            for row in rows
        }
    order = {dimension: place for place, dimension in enumerate((ALL[0], *dimensions))}
    found = [
        {"dimension": row[0], "code": row[1] or None, "people": sum(rows[row].values()), **told[row]}
        for row in sorted(rows, key=lambda row: (order[row[0]], row[1]))
    ]
    return pd.DataFrame(found, columns=["dimension", "code", "people", *COLUMNS], dtype=object)


def last_broken_down(viewer: Viewer, filters: Filters, release_day: ReleaseDay = end_of_quarter) -> date:
    """The day up to which people are told by sex and identity: without an account, the last day of a release."""
    return filters.as_of if may(viewer, Action.READ_PEOPLE) else release_day(filters.as_of)


def _tabulate(records: Sequence[Record]) -> dict[Row, Cells]:
    found: dict[Row, Cells] = {}
    for rows, cells in records:
        for row in (ALL, *rows):
            own = found.setdefault(row, {})
            for cell, people in cells.items():
                own[cell] = own.get(cell, 0) + people
    return found


def _release(records: Sequence[Record], released: Sequence[str]) -> dict[Row, dict[str, Count]]:
    """What anyone may know of who came up to the end of a quarter; rows in which nobody was by then are left out."""
    kept: list[Record] = [(tuple(row for row in rows if row[0] in released), cells) for rows, cells in records]
    shown = decide_shown(kept)
    return {row: disclose(cells, shown[row]) for row, cells in _tabulate(kept).items()}


def _in_release(row: Row, filters: Filters, released: Sequence[str]) -> Row | None:
    """Which row of the release holds the same people as a row under these filters."""
    if filters.cluster or filters.service:
        return None
    if filters.region:
        return ("region", filters.region) if "region" in released and row[0] in (ALL[0], "region") else None
    return row if row[0] in (ALL[0], *released) else None
