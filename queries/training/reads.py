"""Reads of training: the events, and the people who took part, with small counts hidden from whoever has no account.

Persons are not recorded: people are attendances, and who came to two events is counted twice. Under a region an event
counts where it is held; under a cluster or a service where it serves an action, agreed by the day, of a government of a
formed cluster, and then whole, whoever else came.
"""

from functools import partial

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.crossings import Record
from data.rules.training import area_key, quarter_of
from queries.shared.filters import Filters
from queries.shared.people import tell_people
from queries.shared.sql import GOVERNMENT_SCOPE, fetch_frame, scope_params

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


def fetch_training_events(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Events in scope: code, title, region_ubigeo, place, instrument_code, area_code, planned_on (None: held without a
    plan), held_on (None unless by the day), hours, expected_people, origin, people (attendances; None: not held by the day,
    or nobody counted), people_origin, actions (how many of the capacity plans it serves). By their days.
    """
    return fetch_frame(connection, EVENTS, dates=("planned_on", "held_on"), **scope_params(filters))


def fetch_training_people(connection: Connection, viewer: Viewer, filters: Filters) -> pd.DataFrame:
    """Attendances of the events held by the day, a row a group: dimension (all, region, area, group, quarter, event),
    code (None for all; instrument/area; region, province, district or civil_society; 2014-3 for July to September; an
    event's), and people as `queries.shared.people.tell_people` tells them; by region, area and group also without an
    account.
    """
    return tell_people(viewer, filters, partial(_fetch_records, connection), DIMENSIONS, RELEASED)


def _fetch_records(connection: Connection, filters: Filters) -> list[Record]:
    """Each row of `PEOPLE` with the rows of the tables that it counts in."""
    return [
        (
            (
                ("region", row.region),
                ("area", area_key(row.instrument_code, row.area_code)),
                ("group", row.group_code),
                ("quarter", quarter_of(row.held_on)),
                ("event", row.event),
            ),
            {(row.sex, row.identity): int(row.people)},
        )
        for row in fetch_frame(connection, PEOPLE, dates=("held_on",), **scope_params(filters)).itertuples()
    ]
