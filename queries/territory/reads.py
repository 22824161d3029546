"""Reads clusters up to a day: their stages, members, services, commitments, milestones and scorecards; and the plan's slots.

Other dated facts of the territory are read here too: governments' improvement plans and groups' meetings.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from queries.shared.filters import Filters
from queries.shared.sql import CLUSTER_SCOPE, fetch_rows, scope_params

SELECT_CLUSTERS = f"""
WITH {CLUSTER_SCOPE}
SELECT c.code, c.name, c.region_ubigeo, r.name AS region_name, c.province_ubigeo, p.name AS province_name, c.wave,
       c.origin, c.source_code, c.source_locator, f.slot_code, s.wave AS slot_wave, s.due_on AS slot_due_on,
       o.office_region_ubigeo, office.name AS office_name, o.source_code AS office_source,
       o.source_locator AS office_locator, f.origin AS slot_origin
FROM clusters AS c
JOIN scope ON scope.code = c.code
JOIN units AS r ON r.ubigeo = c.region_ubigeo
JOIN units AS p ON p.ubigeo = c.province_ubigeo
LEFT JOIN slot_fillings AS f
       ON f.cluster_code = c.code AND f.since <= :as_of AND (f.until IS NULL OR f.until > :as_of)
LEFT JOIN cluster_slots AS s ON s.code = f.slot_code
LEFT JOIN responsibilities AS o
       ON o.cluster_code = c.code
      AND (o.since IS NULL OR o.since <= :as_of) AND (o.until IS NULL OR o.until > :as_of)
LEFT JOIN units AS office ON office.ubigeo = o.office_region_ubigeo
ORDER BY c.region_ubigeo, COALESCE(s.wave, c.wave), c.code, o.since DESC NULLS LAST, f.since DESC NULLS LAST
"""

SELECT_EVENTS = f"""
WITH {CLUSTER_SCOPE}
SELECT e.cluster_code, e.stage, e.happened_on, e.date_precision, e.decided_with, e.note, e.origin, e.source_code,
       e.source_locator
FROM cluster_events AS e
JOIN scope ON scope.code = e.cluster_code
WHERE e.happened_on <= :as_of
ORDER BY e.cluster_code, e.happened_on
"""

SELECT_MEMBERS = f"""
WITH {CLUSTER_SCOPE}
SELECT m.cluster_code, m.ubigeo, u.level, u.name, u.governed_by, g.name AS government_name, parent.name AS parent_name,
       m.since, m.origin
FROM cluster_members AS m
JOIN scope ON scope.code = m.cluster_code
JOIN units AS u ON u.ubigeo = m.ubigeo
JOIN units AS g ON g.ubigeo = u.governed_by
LEFT JOIN units AS parent ON parent.ubigeo = u.parent_ubigeo
WHERE (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
ORDER BY m.cluster_code, length(m.ubigeo), m.ubigeo
"""

SELECT_SERVICES = f"""
WITH {CLUSTER_SCOPE}
SELECT cs.cluster_code, cs.service_code, cs.origin
FROM cluster_services AS cs
JOIN scope ON scope.code = cs.cluster_code
JOIN services AS s ON s.code = cs.service_code
ORDER BY cs.cluster_code, s.position
"""

SELECT_COMMITMENTS = f"""
WITH {CLUSTER_SCOPE}
SELECT k.cluster_code, k.government_ubigeo, u.name, k.due_on, k.origin,
       CASE WHEN k.signed_on <= :as_of THEN k.signed_on END AS signed_on
FROM commitments AS k
JOIN scope ON scope.code = k.cluster_code
JOIN units AS u ON u.ubigeo = k.government_ubigeo
ORDER BY k.cluster_code, length(k.government_ubigeo), k.government_ubigeo
"""

SELECT_MILESTONES = f"""
WITH {CLUSTER_SCOPE}
SELECT m.code AS milestone_code, m.position, m.source_locator, r.id, r.cluster_code, r.service_code, r.origin,
       COALESCE(r.planned_on, m.due_on) AS planned_on,
       CASE WHEN r.reached_on <= :as_of THEN r.reached_on END AS reached_on
FROM milestones AS m
JOIN milestone_records AS r ON r.milestone_code = m.code
LEFT JOIN services AS s ON s.code = r.service_code
WHERE (r.cluster_code IN (SELECT code FROM scope) OR r.cluster_code IS NULL)
  AND (r.service_code IS NULL OR CAST(:service AS VARCHAR) IS NULL OR r.service_code = :service)
ORDER BY r.cluster_code, m.position, s.position
"""

SELECT_UNRECORDED = """
SELECT m.code AS milestone_code, m.position, CAST(NULL AS VARCHAR) AS service_code, 0 AS service_position
FROM milestones AS m
WHERE m.scope = 'cluster'
  AND NOT EXISTS (SELECT 1 FROM milestone_records AS r WHERE r.milestone_code = m.code AND r.cluster_code = :cluster)
UNION ALL
SELECT m.code, m.position, c.service_code, s.position
FROM cluster_services AS c
JOIN services AS s ON s.code = c.service_code
JOIN milestones AS m ON m.scope = 'cluster_service'
WHERE c.cluster_code = :cluster
  AND NOT EXISTS (SELECT 1 FROM milestone_records AS r WHERE r.milestone_code = m.code
                  AND r.cluster_code = c.cluster_code AND r.service_code = c.service_code)
ORDER BY position, service_position
"""

SELECT_SCORES = f"""
WITH {CLUSTER_SCOPE}
SELECT scope.code AS cluster_code, k.code AS criterion_code, k.level, k.source_locator, x.score, x.scored_on, x.note,
       x.origin
FROM scope
CROSS JOIN selection_criteria AS k
LEFT JOIN criterion_scores AS x
       ON x.cluster_code = scope.code AND x.criterion_code = k.code AND x.scored_on <= :as_of
ORDER BY scope.code, CASE k.level WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END, k.position
"""

SELECT_SLOTS = """
SELECT s.code, s.region_ubigeo, s.wave, s.number, s.due_on, s.source_locator, f.cluster_code, f.origin
FROM cluster_slots AS s
LEFT JOIN slot_fillings AS f
       ON f.slot_code = s.code AND f.since <= :as_of AND (f.until IS NULL OR f.until > :as_of)
WHERE CAST(:region AS VARCHAR) IS NULL OR s.region_ubigeo = :region
ORDER BY s.due_on, s.region_ubigeo, s.number, f.since DESC NULLS LAST
"""

SELECT_IMPROVEMENT_PLANS = """
SELECT p.government_ubigeo, u.level, u.name, u.region_ubigeo, p.planned_on, p.origin,
       CASE WHEN p.approved_on <= :as_of THEN p.approved_on END AS approved_on
FROM improvement_plans AS p
JOIN units AS u ON u.ubigeo = p.government_ubigeo
WHERE CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region
ORDER BY p.government_ubigeo
"""

SELECT_MEETINGS = """
SELECT g.region_ubigeo, u.name AS region_name, g.year, g.number, g.planned_on, g.origin,
       CASE WHEN g.held_on <= :as_of THEN g.held_on END AS held_on
FROM gcd_meetings AS g
JOIN units AS u ON u.ubigeo = g.region_ubigeo
WHERE CAST(:region AS VARCHAR) IS NULL OR g.region_ubigeo = :region
ORDER BY g.year, g.number, g.region_ubigeo
"""


@dataclass(frozen=True)
class ClusterRow:
    """A cluster with the slot that it fills and the office that attends it on the day."""

    code: str
    name: str
    region_ubigeo: str
    region_name: str
    province_ubigeo: str
    province_name: str
    wave: int  # for which it was proposed
    origin: str
    source_code: str | None
    source_locator: str | None
    slot_code: str | None  # this and the next three: None while it fills no slot
    slot_wave: int | None
    slot_due_on: date | None
    slot_origin: str | None
    office_region_ubigeo: str | None  # this and the next three: None while no office is responsible
    office_name: str | None
    office_source: str | None
    office_locator: str | None


@dataclass(frozen=True)
class EventRow:
    """A stage that a cluster had reached by the day."""

    cluster_code: str
    stage: str
    happened_on: date
    date_precision: str  # day, month or year: how exactly the source gives the date
    decided_with: str | None  # who took part, if it was a decision
    note: str | None
    origin: str
    source_code: str | None
    source_locator: str | None


@dataclass(frozen=True)
class MemberRow:
    """A unit that belongs to a cluster on the day."""

    cluster_code: str
    ubigeo: str
    level: str  # region, province or district
    name: str
    governed_by: str  # the ubigeo of the unit whose government governs it
    government_name: str
    parent_name: str | None
    since: date | None  # None: from the proposal on
    origin: str


@dataclass(frozen=True)
class ClusterServiceRow:
    """A service that a cluster names."""

    cluster_code: str
    service_code: str
    origin: str


@dataclass(frozen=True)
class CommitmentRow:
    """A government's expression of commitment in a cluster."""

    cluster_code: str
    government_ubigeo: str
    name: str  # of the government's unit
    due_on: date | None
    signed_on: date | None  # None unless by the day
    origin: str


@dataclass(frozen=True)
class MilestoneRow:
    """A milestone of the preparatory stage, of which something is recorded."""

    milestone_code: str
    position: int  # of the milestone in the plan
    source_locator: str
    id: int  # the record's number in the history
    cluster_code: str | None  # None: a milestone of the whole program
    service_code: str | None  # None unless it is a milestone of a cluster's service
    planned_on: date | None
    reached_on: date | None  # None unless by the day
    origin: str


@dataclass(frozen=True)
class UnrecordedMilestone:
    """A milestone of a cluster of which nothing is recorded, neither a planned date nor a real one."""

    milestone_code: str
    service_code: str | None  # None unless it is a milestone of the cluster's service


@dataclass(frozen=True)
class ScoreRow:
    """A line of a cluster's scorecard: a selection criterion and how the cluster scored."""

    cluster_code: str
    criterion_code: str
    level: str  # province, district or cluster: what the criterion judges
    source_locator: str
    score: int | None  # this and the next three: None unless it was scored by the day
    scored_on: date | None
    note: str | None
    origin: str | None


@dataclass(frozen=True)
class SlotRow:
    """A planned place for a cluster, and what fills it on the day."""

    code: str
    region_ubigeo: str
    wave: int
    number: int  # within the region and wave
    due_on: date
    source_locator: str
    cluster_code: str | None
    origin: str | None  # of the filling; None while nothing fills it


@dataclass(frozen=True)
class ImprovementPlanRow:
    """A government's institutional improvement plan."""

    government_ubigeo: str
    level: str
    name: str
    region_ubigeo: str
    planned_on: date | None
    approved_on: date | None  # None unless by the day
    origin: str


@dataclass(frozen=True)
class MeetingRow:
    """A meeting of a department's consultative group."""

    region_ubigeo: str
    region_name: str
    year: int
    number: int  # within the year
    planned_on: date | None
    held_on: date | None  # None unless by the day
    origin: str


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


_CodedRow = TypeVar("_CodedRow", bound=_Coded)


def fetch_clusters(connection: Connection, filters: Filters) -> tuple[ClusterRow, ...]:
    """Fetch the clusters in scope, by region, wave and code; of two offices or slots on one day the later counts."""
    return _keep_first(fetch_rows(connection, SELECT_CLUSTERS, ClusterRow, **scope_params(filters)))


def fetch_events(connection: Connection, filters: Filters) -> tuple[EventRow, ...]:
    """Fetch the stages reached by the day, by cluster and date."""
    return fetch_rows(connection, SELECT_EVENTS, EventRow, **scope_params(filters))


def fetch_members(connection: Connection, filters: Filters) -> tuple[MemberRow, ...]:
    """Fetch the units of the clusters on the day, by cluster, level and ubigeo."""
    return fetch_rows(connection, SELECT_MEMBERS, MemberRow, **scope_params(filters))


def fetch_cluster_services(connection: Connection, filters: Filters) -> tuple[ClusterServiceRow, ...]:
    """Fetch the services that the clusters name, by cluster and in the services' fixed order."""
    return fetch_rows(connection, SELECT_SERVICES, ClusterServiceRow, **scope_params(filters))


def fetch_commitments(connection: Connection, filters: Filters) -> tuple[CommitmentRow, ...]:
    """Fetch the expressions of commitment, by cluster, level and government."""
    return fetch_rows(connection, SELECT_COMMITMENTS, CommitmentRow, **scope_params(filters))


def fetch_milestones(connection: Connection, filters: Filters) -> tuple[MilestoneRow, ...]:
    """Fetch the milestones of the clusters in scope and those of the program, by cluster and in the plan's order."""
    return fetch_rows(connection, SELECT_MILESTONES, MilestoneRow, **scope_params(filters))


def fetch_unrecorded_milestones(connection: Connection, cluster: str) -> tuple[UnrecordedMilestone, ...]:
    """Fetch a cluster's milestones of which nothing is recorded, in the plan's order."""
    return fetch_rows(connection, SELECT_UNRECORDED, UnrecordedMilestone, cluster=cluster)


def fetch_scores(connection: Connection, filters: Filters) -> tuple[ScoreRow, ...]:
    """Fetch every criterion for every cluster in scope, by cluster, level and position."""
    return fetch_rows(connection, SELECT_SCORES, ScoreRow, **scope_params(filters))


def fetch_slots(connection: Connection, filters: Filters) -> tuple[SlotRow, ...]:
    """Fetch the slots of the filters' region, by due date; of two clusters in one slot on a day the later counts."""
    params = {"region": filters.region, "as_of": filters.as_of}
    return _keep_first(fetch_rows(connection, SELECT_SLOTS, SlotRow, **params))


def fetch_improvement_plans(connection: Connection, filters: Filters) -> tuple[ImprovementPlanRow, ...]:
    """Fetch the improvement plans in the filters' region, by government."""
    params = {"region": filters.region, "as_of": filters.as_of}
    return fetch_rows(connection, SELECT_IMPROVEMENT_PLANS, ImprovementPlanRow, **params)


def fetch_meetings(connection: Connection, filters: Filters) -> tuple[MeetingRow, ...]:
    """Fetch the groups' meetings in the filters' region, by year and number."""
    params = {"region": filters.region, "as_of": filters.as_of}
    return fetch_rows(connection, SELECT_MEETINGS, MeetingRow, **params)


def _keep_first(rows: Iterable[_CodedRow]) -> tuple[_CodedRow, ...]:
    """Return the first row of each code."""
    first: dict[str, _CodedRow] = {}
    for row in rows:
        first.setdefault(row.code, row)
    return tuple(first.values())
