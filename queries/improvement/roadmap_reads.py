"""Reads the roadmaps of cycles up to a day: actions against barriers, and the reports of how far each is."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from queries.improvement.reads import CYCLE_SCOPE
from queries.shared.filters import Filters
from queries.shared.sql import fetch_rows, scope_params

SELECT_ACTIONS = f"""
WITH {CYCLE_SCOPE}
SELECT x.code, b.cycle_code, x.barrier_code, x.title, x.government_ubigeo, g.name, g.level, g.region_ubigeo,
       y.cluster_code, x.responsible, x.agreed_on, x.starts_on, x.due_on, x.origin,
       CASE WHEN x.cancelled_on <= :as_of THEN x.cancelled_on END AS cancelled_on,
       (SELECT last.reached_on
        FROM qsip_cycle_stages AS last
        WHERE last.cycle_code = b.cycle_code AND last.reached_on <= :as_of
          AND last.stage_code = (SELECT code FROM qsip_stages ORDER BY position DESC LIMIT 1)) AS validated_on
FROM qsip_actions AS x
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN cycles AS y ON y.code = b.cycle_code
JOIN units AS g ON g.ubigeo = x.government_ubigeo
WHERE x.agreed_on <= :as_of AND b.found_on <= :as_of
ORDER BY b.cycle_code, x.due_on NULLS LAST, x.code
"""

SELECT_REPORTS = f"""
WITH {CYCLE_SCOPE}
SELECT r.action_code, r.reported_on, r.percent, r.note, r.origin
FROM qsip_action_reports AS r
JOIN qsip_actions AS x ON x.code = r.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN cycles AS y ON y.code = b.cycle_code
WHERE r.reported_on <= :as_of
ORDER BY r.action_code, r.reported_on
"""


@dataclass(frozen=True)
class ActionRow:
    """An action of a roadmap that was agreed by the day, with the government that is to carry it out."""

    code: str
    cycle_code: str
    barrier_code: str
    cluster_code: str
    title: str  # as it was entered, in Spanish
    government_ubigeo: str
    name: str  # this, `level` and `region_ubigeo` are the government's
    level: str
    region_ubigeo: str
    responsible: str | None  # a post or office in the government, in Spanish
    agreed_on: date
    starts_on: date | None
    due_on: date | None
    cancelled_on: date | None  # None unless by the day
    validated_on: date | None
    """The day its cycle was validated, None unless by the day: since then an action not done is left over, not late."""
    origin: str


@dataclass(frozen=True)
class ReportRow:
    """How far an action was on a day."""

    action_code: str
    reported_on: date
    percent: int
    note: str | None  # in Spanish
    origin: str


def fetch_roadmap_actions(connection: Connection, filters: Filters) -> tuple[ActionRow, ...]:
    """Fetch the actions of the roadmaps, by cycle and due day."""
    return fetch_rows(connection, SELECT_ACTIONS, ActionRow, **scope_params(filters))


def fetch_reports(connection: Connection, filters: Filters) -> tuple[ReportRow, ...]:
    """Fetch the reports of the actions, by action and day."""
    return fetch_rows(connection, SELECT_REPORTS, ReportRow, **scope_params(filters))
