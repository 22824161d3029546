"""Reads of training: the events, and the people who took part, with small counts hidden from whoever has no account.

Persons are not recorded: people are attendances, and who came to two events is counted twice. Under a region an event
counts where it is held; under a cluster or a service where it serves an action, agreed by the day, of a government of a
formed cluster, and then whole, whoever else came.
"""

from collections.abc import Sequence
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, may, require
from data.rules.crossings import ALL, Record, Row, decide_shown
from data.rules.disclosure import COLUMNS, EVERYTHING, NOTHING, Count, disclose
from data.rules.training import area_key, end_of_quarter, quarter_of
from queries.filters import Filters
from queries.sql import GOVERNMENT_SCOPE, fetch_frame, scope_params

# An event without a plan is known from the day on which it is held.
EVENT_SCOPE = f"""
{GOVERNMENT_SCOPE},
events AS (
    SELECT e.code, e.title, e.region_ubigeo, e.place, e.instrument_code, e.area_code, e.planned_on, e.hours,
           e.expected_people, e.origin, CASE WHEN e.held_on <= :as_of THEN e.held_on END AS held_on
    FROM training_events AS e
    WHERE (e.planned_on IS NOT NULL OR e.held_on <= :as_of)
      AND (CAST(:region AS VARCHAR) IS NULL OR e.region_ubigeo = :region)
      AND ((CAST(:cluster AS VARCHAR) IS NULL AND CAST(:service AS VARCHAR) IS NULL) OR EXISTS (
            SELECT 1
            FROM training_actions AS s
            JOIN capacity_actions AS x ON x.code = s.action_code
            JOIN memberships AS m ON m.government_ubigeo = x.government_ubigeo
            WHERE s.event_code = e.code AND x.agreed_on <= :as_of))
)
"""

EVENTS = f"""
WITH {EVENT_SCOPE}
SELECT e.code, e.title, e.region_ubigeo, e.place, e.instrument_code, e.area_code, e.planned_on, e.held_on, e.hours,
       e.expected_people, e.origin, p.people, p.origin AS people_origin,
       (SELECT COUNT(*) FROM training_actions AS s JOIN capacity_actions AS x ON x.code = s.action_code
        WHERE s.event_code = e.code AND x.agreed_on <= :as_of) AS actions
FROM events AS e
LEFT JOIN (
    SELECT event_code, SUM(people) AS people, MIN(origin) AS origin FROM training_people GROUP BY event_code
) AS p ON p.event_code = e.code AND e.held_on IS NOT NULL
ORDER BY COALESCE(e.planned_on, e.held_on), e.code
"""

# A row for each cell of who came to an event from one kind of place.
PEOPLE = f"""
WITH {EVENT_SCOPE}
SELECT e.code AS event, e.region_ubigeo AS region, e.instrument_code, e.area_code, e.held_on, p.group_code, p.sex,
       p.identity, p.people
FROM events AS e
JOIN training_people AS p ON p.event_code = e.code
WHERE e.held_on IS NOT NULL
ORDER BY e.code, p.group_code, p.sex, p.identity
"""

RELEASED = ("region", "area", "group")  # of these, and of all, breakdowns may be shown without an account
DIMENSIONS = (*RELEASED, "quarter", "event")


def fetch_training_events(connection: Connection, viewer: Viewer, filters: Filters) -> pd.DataFrame:
    """Events in scope: code, title, region_ubigeo, place, instrument_code, area_code, planned_on (None: held without a
    plan), held_on (None unless by the day), hours, expected_people, origin, people (attendances; None: not held by the day,
    or nobody counted), people_origin, actions (how many of the capacity plans it serves). By their days.
    """
    require(viewer, Action.READ_PROGRAM)
    return fetch_frame(connection, EVENTS, dates=("planned_on", "held_on"), **scope_params(filters))


def fetch_training_people(connection: Connection, viewer: Viewer, filters: Filters) -> pd.DataFrame:
    """Attendances of the events held by the day, a row a group: dimension (all, region, area, group, quarter, event), code
    (None for all; instrument/area; region, province, district or civil_society; 2014-3 for July to September; an
    event's), people (to the day), and the columns of `data.rules.disclosure`: woman, man, indigenous, other, not_recorded,
    and both (woman_indigenous), of the events held by `last_broken_down`. A count or SUPPRESSED.

    Without an account people are broken down for the whole program only: all, by region, by area and by where people come
    from, up to the end of a quarter, less what would let a small count follow (`data.rules.crossings`). That is one
    release a quarter, the same under whatever filters: of a region they show its row of the release, of a cluster, a
    service, an area in a region, a quarter or an event nothing. So neither two filters nor two days of a quarter can be
    compared. What stays open: two releases differ by who came in between, which in a quarter of few events may be few; and
    one release, before and after something in it is put right, by what was put right.
    """
    require(viewer, Action.READ_PROGRAM)
    rows = _tabulate(_fetch_records(connection, filters))
    if may(viewer, Action.READ_PEOPLE):
        told = {row: disclose(cells, EVERYTHING) for row, cells in rows.items()}
    else:
        release = _fetch_release(connection, last_broken_down(viewer, filters))
        told = {row: release.get(named, NOBODY) if (named := _in_release(row, filters)) else SECRET for row in rows}
    order = {dimension: place for place, dimension in enumerate(("all", *DIMENSIONS))}
    found = [
        {"dimension": row[0], "code": row[1] or None, "people": sum(rows[row].values()), **told[row]}
        for row in sorted(rows, key=lambda row: (order[row[0]], row[1]))
    ]
    return pd.DataFrame(found, columns=["dimension", "code", "people", *COLUMNS], dtype=object)


def last_broken_down(viewer: Viewer, filters: Filters) -> date:
    """The day up to which people are told by sex and identity: without an account, the end of the last quarter gone by."""
    return filters.as_of if may(viewer, Action.READ_PEOPLE) else end_of_quarter(filters.as_of)


SECRET = disclose({}, NOTHING)
NOBODY = disclose({}, EVERYTHING)


def _fetch_records(connection: Connection, filters: Filters) -> list[Record]:
    """Each row of `PEOPLE` with the rows of the tables that it counts in."""
    return [
        (
            (
                ("region", row.region), ("area", area_key(row.instrument_code, row.area_code)), ("group", row.group_code),
                ("quarter", quarter_of(row.held_on)), ("event", row.event),
            ),
            {(row.sex, row.identity): int(row.people)},
        )
        for row in fetch_frame(connection, PEOPLE, dates=("held_on",), **scope_params(filters)).itertuples()
    ]  # fmt: skip


def _tabulate(records: Sequence[Record]) -> dict[Row, dict[tuple[str, str], int]]:
    found: dict[Row, dict[tuple[str, str], int]] = {}
    for rows, cells in records:
        for row in (ALL, *rows):
            own = found.setdefault(row, {})
            for cell, people in cells.items():
                own[cell] = own.get(cell, 0) + people
    return found


def _fetch_release(connection: Connection, day: date) -> dict[Row, dict[str, Count]]:
    """What anyone may know of who came up to the end of a quarter; rows in which nobody was by then are left out."""
    records: list[Record] = [
        (tuple(row for row in rows if row[0] in RELEASED), cells)
        for rows, cells in _fetch_records(connection, Filters(day))
    ]
    shown = decide_shown(records)
    return {row: disclose(cells, shown[row]) for row, cells in _tabulate(records).items()}


def _in_release(row: Row, filters: Filters) -> Row | None:
    """Which row of the release holds the same people as a row under these filters."""
    if filters.cluster or filters.service:
        return None
    if filters.region:
        return ("region", filters.region) if row[0] in ("all", "region") else None
    return row if row[0] in ("all", *RELEASED) else None
