"""Reads the cycles of service improvement up to a day: their stages, barriers and audits.

A cycle belongs to a cluster's service, so the filter by service leaves the cycles of that service.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlalchemy import Connection

from data.bilingual import Bilingual
from data.permissions import Viewer
from data.rules.shared.crossings import Record, Row
from data.rules.shared.disclosure import end_of_year
from queries.shared.filters import Filters
from queries.shared.people import People, break_down_people, last_broken_down
from queries.shared.sql import CLUSTER_SCOPE, fetch_rows, scope_params

SELECT_STAGES = """
SELECT code, name_es, name_en, weight, by_actions, source_code
FROM qsip_stages
ORDER BY position
"""

# The cycles under the filters that had opened by the day. A dropped cluster takes its cycles along.
CYCLE_SCOPE = f"""
{CLUSTER_SCOPE},
cycles AS (
    SELECT y.code, y.cluster_code, y.service_code, y.number, y.topic, y.opened_on, y.origin
    FROM qsip_cycles AS y
    JOIN scope ON scope.code = y.cluster_code
    WHERE y.opened_on <= :as_of
      AND (CAST(:service AS VARCHAR) IS NULL OR y.service_code = :service)
      AND NOT EXISTS (
            SELECT 1
            FROM cluster_events AS gone
            WHERE gone.cluster_code = y.cluster_code AND gone.stage = 'dropped' AND gone.happened_on <= :as_of)
)
"""

SELECT_CYCLES = f"""
WITH {CYCLE_SCOPE}
SELECT y.code, y.cluster_code, c.name AS cluster_name, c.region_ubigeo, y.service_code, y.number, y.topic, y.opened_on,
       y.origin, v.outcome, v.summary, v.carried, v.origin AS validation_origin,
       (SELECT MIN(later.opened_on)
        FROM cycles AS later
        WHERE later.cluster_code = y.cluster_code AND later.service_code = y.service_code
          AND later.number > y.number) AS next_opened_on
FROM cycles AS y
JOIN clusters AS c ON c.code = y.cluster_code
JOIN services AS s ON s.code = y.service_code
LEFT JOIN qsip_validations AS v
       ON v.cycle_code = y.code
      AND EXISTS (
            SELECT 1
            FROM qsip_cycle_stages AS reached
            WHERE reached.cycle_code = y.code AND reached.reached_on <= :as_of
              AND reached.stage_code = (SELECT code FROM qsip_stages ORDER BY position DESC LIMIT 1))
ORDER BY c.region_ubigeo, c.wave, c.code, s.position, y.number
"""

SELECT_STAGE_DATES = f"""
WITH {CYCLE_SCOPE}
SELECT d.cycle_code, d.stage_code, d.planned_on, d.origin,
       CASE WHEN d.reached_on <= :as_of THEN d.reached_on END AS reached_on
FROM qsip_cycle_stages AS d
JOIN cycles AS y ON y.code = d.cycle_code
JOIN qsip_stages AS s ON s.code = d.stage_code
ORDER BY d.cycle_code, s.position
"""

SELECT_BARRIERS = f"""
WITH {CYCLE_SCOPE}
SELECT b.code, b.cycle_code, b.title, b.found_on, b.instrument_code, b.area_code, b.carried_from, b.origin
FROM qsip_barriers AS b
JOIN cycles AS y ON y.code = b.cycle_code
WHERE b.found_on <= :as_of
ORDER BY b.cycle_code, b.position, b.code
"""

SELECT_AUDITS = f"""
WITH {CYCLE_SCOPE}
SELECT a.cycle_code, a.role, SUM(a.people) AS people, MIN(a.held_on) AS first_on, MAX(a.held_on) AS last_on,
       MIN(a.origin) AS origin
FROM qsip_audit_people AS a
JOIN cycles AS y ON y.code = a.cycle_code
WHERE a.held_on <= :as_of
GROUP BY a.cycle_code, a.role
ORDER BY a.cycle_code, a.role
"""

SELECT_AUDIT_PEOPLE = f"""
WITH {CYCLE_SCOPE}
SELECT a.cycle_code, c.region_ubigeo, a.role, a.sex, a.identity, a.people
FROM qsip_audit_people AS a
JOIN cycles AS y ON y.code = a.cycle_code
JOIN clusters AS c ON c.code = y.cluster_code
WHERE a.held_on <= :as_of
ORDER BY a.cycle_code, a.held_on, a.role, a.sex, a.identity
"""

PEOPLE_DIMENSIONS = ("region", "role", "cycle", "cycle_role")


@dataclass(frozen=True)
class StageRow:
    """A stage of every cycle; its names and weight are data, and ours."""

    code: str
    name_es: str
    name_en: str
    weight: float  # in any unit: weights are only compared
    by_actions: bool  # until it is reached, the roadmap's actions count
    source_code: str

    @property
    def name(self) -> Bilingual:
        """Return its name in both languages."""
        return Bilingual(self.name_es, self.name_en)


@dataclass(frozen=True)
class CycleRow:
    """A cycle that had opened by the day, of a cluster that is not dropped."""

    code: str
    cluster_code: str
    cluster_name: str
    region_ubigeo: str
    service_code: str
    number: int  # within the cluster's service, from 1
    topic: str  # as it was entered, in Spanish
    opened_on: date
    next_opened_on: date | None  # of the same service's next cycle
    outcome: str | None  # this and the next three: None unless validated by the day
    summary: str | None
    carried: str | None
    validation_origin: str | None
    origin: str


@dataclass(frozen=True)
class StageDatesRow:
    """The dates of a cycle's stage."""

    cycle_code: str
    stage_code: str
    planned_on: date | None
    reached_on: date | None  # None unless by the day
    origin: str


@dataclass(frozen=True)
class BarrierRow:
    """A barrier found by the day."""

    code: str
    cycle_code: str
    title: str  # as it was entered, in Spanish
    found_on: date
    instrument_code: str | None  # this and the next: the capacity area whose weakness it is
    area_code: str | None
    carried_from: str | None  # the code of the previous cycle's barrier that was left over
    origin: str


@dataclass(frozen=True)
class AuditRow:
    """The people of one role who took part in a cycle's audit by the day."""

    cycle_code: str
    role: str  # provider or user
    people: int
    first_on: date
    last_on: date
    origin: str


@dataclass(frozen=True)
class _AuditPeopleRow:
    """The people of one role, sex and identity on a day of an audit."""

    cycle_code: str
    region_ubigeo: str
    role: str
    sex: str
    identity: str
    people: int


def fetch_stages(connection: Connection) -> tuple[StageRow, ...]:
    """Fetch the stages, in order."""
    return fetch_rows(connection, SELECT_STAGES, StageRow)


def fetch_cycles(connection: Connection, filters: Filters) -> tuple[CycleRow, ...]:
    """Fetch cycles, by region, wave, cluster, service and number."""
    return fetch_rows(connection, SELECT_CYCLES, CycleRow, **scope_params(filters))


def fetch_stage_dates(connection: Connection, filters: Filters) -> tuple[StageDatesRow, ...]:
    """Fetch the dates of the cycles' stages, by cycle and in the order of stages."""
    return fetch_rows(connection, SELECT_STAGE_DATES, StageDatesRow, **scope_params(filters))


def fetch_barriers(connection: Connection, filters: Filters) -> tuple[BarrierRow, ...]:
    """Fetch barriers, by cycle and in the order that the cycle gave them."""
    return fetch_rows(connection, SELECT_BARRIERS, BarrierRow, **scope_params(filters))


def fetch_audits(connection: Connection, filters: Filters) -> tuple[AuditRow, ...]:
    """Fetch how many people audited, by cycle and role."""
    return fetch_rows(connection, SELECT_AUDITS, AuditRow, **scope_params(filters))


def fetch_audit_people(connection: Connection, viewer: Viewer, filters: Filters) -> dict[Row, People]:
    """Fetch the people in the audits by row: see `queries.shared.people.break_down_people`.

    The codes of the dimensions: region: a ubigeo. role: provider or user. cycle: its code. cycle_role: (cycle, role).
    Without an account only all together are broken down, once a year: a region's quarter often holds one audit, so two
    releases would tell who came to it.
    """
    fetch = partial(_fetch_people_records, connection)
    return break_down_people(viewer, filters, fetch, PEOPLE_DIMENSIONS, (), end_of_year)


def audits_broken_down_to(viewer: Viewer, filters: Filters) -> date:
    """Return the day up to which `fetch_audit_people` breaks people down by sex and identity."""
    return last_broken_down(viewer, filters, end_of_year)


def _fetch_people_records(connection: Connection, filters: Filters) -> list[Record]:
    """Fetch the people of each audit, with the rows of the tables that they count in."""
    return [
        (
            (
                ("region", row.region_ubigeo),
                ("role", row.role),
                ("cycle", row.cycle_code),
                ("cycle_role", (row.cycle_code, row.role)),
            ),
            {(row.sex, row.identity): row.people},
        )
        for row in fetch_rows(connection, SELECT_AUDIT_PEOPLE, _AuditPeopleRow, **scope_params(filters))
    ]
