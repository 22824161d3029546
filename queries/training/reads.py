"""Reads of training: the events and the people who took part, with small counts hidden from those without an account.

Persons are not recorded: people are attendances, and a person who came to two events is counted twice. Under a region an
event counts where it is held; under a cluster or a service it counts if it serves an action, agreed by the day, of a
government of a formed cluster, and then whole, with those who came from elsewhere.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.capacity import AreaKey
from data.rules.shared.crossings import Record, Row
from data.rules.training import quarter_of
from queries.shared.filters import Filters
from queries.shared.people import People, break_down_people
from queries.shared.sql import GOVERNMENT_SCOPE, fetch_rows, scope_params

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

# A row for each cell of the people who came to an event from one kind of government or group.
PEOPLE = f"""
WITH {EVENT_SCOPE}
SELECT e.code AS event, e.region_ubigeo AS region, e.instrument_code AS instrument, e.area_code AS area, e.held_on,
       p.group_code, p.sex, p.identity, p.people
FROM events AS e
JOIN training_people AS p ON p.event_code = e.code
WHERE e.held_on IS NOT NULL
ORDER BY e.code, p.group_code, p.sex, p.identity
"""

RELEASED = ("region", "area", "group")  # of these, and of all, breakdowns may be shown without an account
DIMENSIONS = (*RELEASED, "quarter", "event")


@dataclass(frozen=True)
class EventRow:
    """A training event. Title and place are as they were entered, in Spanish."""

    code: str
    title: str
    region_ubigeo: str
    place: str
    instrument_code: str
    area_code: str
    planned_on: date | None
    """None for an event that was held without a plan."""
    held_on: date | None
    """None unless by the day."""
    hours: float | None
    expected_people: int | None
    origin: str
    people: int | None
    """Attendances; None where it is not held by the day, or nobody counted them."""
    people_origin: str | None
    actions: int
    """How many actions of the capacity plans it serves."""

    @property
    def area(self) -> AreaKey:
        """The area that it trains."""
        return AreaKey(self.instrument_code, self.area_code)


@dataclass(frozen=True)
class CellRow:
    """People of one sex and identity who came to an event from one kind of government or group."""

    event: str
    region: str
    instrument: str
    area: str
    held_on: date
    group_code: str
    sex: str
    identity: str
    people: int


def fetch_training_events(connection: Connection, filters: Filters) -> tuple[EventRow, ...]:
    """Return the events in scope, by their days."""
    return fetch_rows(connection, EVENTS, EventRow, **scope_params(filters))


def fetch_training_people(connection: Connection, viewer: Viewer, filters: Filters) -> dict[Row, People]:
    """Return the attendances of the events held by the day, by row: see `queries.shared.people.break_down_people`.

    The codes of the dimensions: region: a ubigeo. area: an `AreaKey`. group: one of `data.rules.training.GROUPS`. quarter: a
    `Quarter`. event: the event's code. Region, area and group are broken down without an account too.
    """
    return break_down_people(viewer, filters, partial(_fetch_records, connection), DIMENSIONS, RELEASED)


def _fetch_records(connection: Connection, filters: Filters) -> list[Record]:
    """Return each cell with the rows of the tables that it counts in."""
    return [
        (
            (
                ("region", cell.region),
                ("area", AreaKey(cell.instrument, cell.area)),
                ("group", cell.group_code),
                ("quarter", quarter_of(cell.held_on)),
                ("event", cell.event),
            ),
            {(cell.sex, cell.identity): cell.people},
        )
        for cell in fetch_rows(connection, PEOPLE, CellRow, **scope_params(filters))
    ]
