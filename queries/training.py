"""Reads of training: the events, and the people who took part, with small counts hidden from whoever has no account.

Persons are not recorded: people are attendances, and who came to two events is counted twice. Under a region an event
counts where it is held; under a cluster or a service where it serves an action, agreed by the day, of a government of a
formed cluster, and then whole, whoever else came.
"""

from dataclasses import replace

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, may, require
from data.rules.crossings import hide_everywhere
from data.rules.disclosure import COLUMNS, NOTHING_HIDDEN, Cells, Count, Hiding, Hidings, disclose_people, hide_people
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

# A row for each cell of each group; an event says in which groups it lies. Quarters go by the day of the event (2014-3).
# Areas of two instruments are two.
PEOPLE = f"""
WITH {EVENT_SCOPE},
attended AS (
    SELECT e.code, e.region_ubigeo AS region, e.instrument_code || '/' || e.area_code AS area,
           substr(CAST(e.held_on AS VARCHAR), 1, 4) || '-'
               || ((CAST(substr(CAST(e.held_on AS VARCHAR), 6, 2) AS INTEGER) + 2) / 3) AS quarter,
           p.group_code, p.sex, p.identity, p.people
    FROM events AS e
    JOIN training_people AS p ON p.event_code = e.code
    WHERE e.held_on IS NOT NULL
)
SELECT 'region' AS dimension, region AS code, sex, identity, SUM(people) AS people, NULL AS region, NULL AS area,
       NULL AS quarter
FROM attended GROUP BY region, sex, identity
UNION ALL
SELECT 'area', area, sex, identity, SUM(people), NULL, NULL, NULL FROM attended GROUP BY area, sex, identity
UNION ALL
SELECT 'group', group_code, sex, identity, SUM(people), NULL, NULL, NULL
FROM attended GROUP BY group_code, sex, identity
UNION ALL
SELECT 'quarter', quarter, sex, identity, SUM(people), NULL, NULL, NULL FROM attended GROUP BY quarter, sex, identity
UNION ALL
SELECT 'event', code, sex, identity, SUM(people), region, area, quarter
FROM attended GROUP BY code, sex, identity, region, area, quarter
ORDER BY 1, 2, 3, 4
"""

CROSSED = ("region", "area", "quarter")  # tables whose rows are sums of whole events
DIMENSIONS = (*CROSSED, "group", "event")


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
    event's), people, and the columns of `data.rules.disclosure`: woman, man, indigenous, other, not_recorded, and both
    (woman_indigenous). A count or SUPPRESSED.

    Without an account, small counts are hidden here, before anything is shown, stored or exported, and with them what
    would give them back (data.rules.disclosure, data.rules.crossings); a single event is never broken down then. What is
    left open: two days or two filters that lie one event apart differ by that event's people.
    """
    require(viewer, Action.READ_PROGRAM)
    tables: dict[str, dict[str, dict[tuple[str, str], int]]] = {dimension: {} for dimension in DIMENSIONS}
    places: dict[str, dict[str, str]] = {dimension: {} for dimension in CROSSED}
    for row in fetch_frame(connection, PEOPLE, **scope_params(filters)).itertuples():
        tables[row.dimension].setdefault(row.code, {})[row.sex, row.identity] = int(row.people)
        if row.dimension == "event":
            for dimension in CROSSED:
                places[dimension][row.code] = getattr(row, dimension)
    hidings = {} if may(viewer, Action.READ_PEOPLE) else _hide(tables, places)
    told = {d: disclose_people(table, hidings.get(d, NOTHING_HIDDEN)) for d, table in tables.items()}
    rows = [_row(d, code, tables[d][code], counts) for d in DIMENSIONS for code, counts in told[d][0].items()]
    if rows:
        everybody = sum(sum(cells.values()) for cells in tables["region"].values())
        rows.insert(0, {"dimension": "all", "code": None, "people": everybody, **told["region"][1]})
    return pd.DataFrame(rows, columns=["dimension", "code", "people", *COLUMNS], dtype=object)


def _hide(
    tables: dict[str, dict[str, dict[tuple[str, str], int]]], places: dict[str, dict[str, str]]
) -> dict[str, Hidings]:
    """What is hidden of each table: every single event, and of all people together what any table hides of them."""
    events = Hiding(frozenset(tables["event"]), True)
    found = hide_everywhere(tables["event"], places) | {"group": hide_people(tables["group"])}
    for kind in ("sex", "identity", "both"):
        together = any(getattr(hidings, kind).overall for hidings in found.values())
        found = {d: replace(h, **{kind: replace(getattr(h, kind), overall=together)}) for d, h in found.items()}
    return found | {"event": Hidings(events, events, events)}


def _row(dimension: str, code: str, cells: Cells, told: dict[str, Count]) -> dict[str, object]:
    return {"dimension": dimension, "code": code, "people": sum(cells.values()), **told}
