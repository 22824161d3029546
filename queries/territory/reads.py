"""Reads of clusters: their lives up to a day, members, services, commitments, milestones and scorecards."""

import pandas as pd
from sqlalchemy import Connection

from queries.shared.filters import Filters
from queries.shared.sql import CLUSTER_SCOPE, fetch_frame, scope_params

CLUSTERS = f"""
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

EVENTS = f"""
WITH {CLUSTER_SCOPE}
SELECT e.cluster_code, e.stage, e.happened_on, e.date_precision, e.decided_with, e.note, e.origin, e.source_code,
       e.source_locator
FROM cluster_events AS e
JOIN scope ON scope.code = e.cluster_code
WHERE e.happened_on <= :as_of
ORDER BY e.cluster_code, e.happened_on
"""

MEMBERS = f"""
WITH {CLUSTER_SCOPE}
SELECT m.cluster_code, m.ubigeo, u.level, u.name, u.governed_by, g.name AS government_name, u.parent_ubigeo,
       parent.name AS parent_name, u.governed_by_source, m.since, m.origin, m.source_locator
FROM cluster_members AS m
JOIN scope ON scope.code = m.cluster_code
JOIN units AS u ON u.ubigeo = m.ubigeo
JOIN units AS g ON g.ubigeo = u.governed_by
LEFT JOIN units AS parent ON parent.ubigeo = u.parent_ubigeo
WHERE (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
ORDER BY m.cluster_code, length(m.ubigeo), m.ubigeo
"""

SERVICES = f"""
WITH {CLUSTER_SCOPE}
SELECT cs.cluster_code, cs.service_code, cs.origin
FROM cluster_services AS cs
JOIN scope ON scope.code = cs.cluster_code
JOIN services AS s ON s.code = cs.service_code
ORDER BY cs.cluster_code, s.position
"""

COMMITMENTS = f"""
WITH {CLUSTER_SCOPE}
SELECT k.cluster_code, k.government_ubigeo, u.level, u.name, k.due_on, k.origin,
       CASE WHEN k.signed_on <= :as_of THEN k.signed_on END AS signed_on
FROM commitments AS k
JOIN scope ON scope.code = k.cluster_code
JOIN units AS u ON u.ubigeo = k.government_ubigeo
ORDER BY k.cluster_code, length(k.government_ubigeo), k.government_ubigeo
"""

MILESTONES = f"""
WITH {CLUSTER_SCOPE}
SELECT m.code AS milestone_code, m.position, m.scope, m.source_locator, r.id, r.cluster_code, r.service_code, r.origin,
       COALESCE(r.planned_on, m.due_on) AS planned_on,
       CASE WHEN r.reached_on <= :as_of THEN r.reached_on END AS reached_on
FROM milestones AS m
JOIN milestone_records AS r ON r.milestone_code = m.code
LEFT JOIN services AS s ON s.code = r.service_code
WHERE (r.cluster_code IN (SELECT code FROM scope) OR r.cluster_code IS NULL)
  AND (r.service_code IS NULL OR CAST(:service AS VARCHAR) IS NULL OR r.service_code = :service)
ORDER BY r.cluster_code, m.position, s.position
"""

UNRECORDED = """
SELECT m.code AS milestone_code, m.position, CAST(NULL AS VARCHAR) AS service_code, 0 AS place
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
ORDER BY position, place
"""

SCORES = f"""
WITH {CLUSTER_SCOPE}
SELECT scope.code AS cluster_code, k.code AS criterion_code, k.level, k.position, k.source_locator,
       x.score, x.scored_on, x.note, x.origin
FROM scope
CROSS JOIN selection_criteria AS k
LEFT JOIN criterion_scores AS x
       ON x.cluster_code = scope.code AND x.criterion_code = k.code AND x.scored_on <= :as_of
ORDER BY scope.code, CASE k.level WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END, k.position
"""

SLOTS = """
SELECT s.code, s.region_ubigeo, s.wave, s.number, s.due_on, s.source_locator, f.cluster_code, f.origin
FROM cluster_slots AS s
LEFT JOIN slot_fillings AS f
       ON f.slot_code = s.code AND f.since <= :as_of AND (f.until IS NULL OR f.until > :as_of)
WHERE CAST(:region AS VARCHAR) IS NULL OR s.region_ubigeo = :region
ORDER BY s.due_on, s.region_ubigeo, s.number, f.since DESC NULLS LAST
"""

IMPROVEMENT_PLANS = """
SELECT p.government_ubigeo, u.level, u.name, u.region_ubigeo, p.planned_on, p.horizon_years, p.origin,
       CASE WHEN p.approved_on <= :as_of THEN p.approved_on END AS approved_on
FROM improvement_plans AS p
JOIN units AS u ON u.ubigeo = p.government_ubigeo
WHERE CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region
ORDER BY p.government_ubigeo
"""

MEETINGS = """
SELECT g.region_ubigeo, u.name AS region_name, g.year, g.number, g.planned_on, g.origin,
       CASE WHEN g.held_on <= :as_of THEN g.held_on END AS held_on
FROM gcd_meetings AS g
JOIN units AS u ON u.ubigeo = g.region_ubigeo
WHERE CAST(:region AS VARCHAR) IS NULL OR g.region_ubigeo = :region
ORDER BY g.year, g.number, g.region_ubigeo
"""


def fetch_clusters(connection: Connection, filters: Filters) -> pd.DataFrame:
    """The clusters in scope, with the slot they fill and the office that attends them on the day: code, name,
    region_ubigeo, region_name, province_ubigeo, province_name, wave, origin, source_code, source_locator, slot_code,
    slot_wave, slot_due_on, office_region_ubigeo, office_name, office_source, office_locator, slot_origin.

    One row a cluster: of two offices or slots on one day the later counts.
    """
    found = _fetch(connection, CLUSTERS, filters, dates=("slot_due_on",))
    return found.drop_duplicates("code", ignore_index=True)


def fetch_events(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Stages reached by the day: cluster_code, stage, happened_on, date_precision, decided_with, note, origin,
    source_code, source_locator.
    """
    return _fetch(connection, EVENTS, filters, dates=("happened_on",))


def fetch_members(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Units of the clusters on the day: cluster_code, ubigeo, level, name, governed_by, government_name,
    parent_ubigeo, parent_name, governed_by_source, since, origin, source_locator.
    """
    return _fetch(connection, MEMBERS, filters, dates=("since",))


def fetch_cluster_services(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Services that the clusters name, in their fixed order: cluster_code, service_code, origin."""
    return fetch_frame(connection, SERVICES, **scope_params(filters))


def fetch_commitments(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Expressions of commitment: cluster_code, government_ubigeo, level, name, due_on, signed_on (None unless signed by
    the day), origin.
    """
    return _fetch(connection, COMMITMENTS, filters, dates=("due_on", "signed_on"))


def fetch_milestones(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Milestones of the clusters and of the program (cluster_code None): milestone_code, position, scope,
    source_locator, id, cluster_code, service_code, planned_on, reached_on (None unless by the day), origin.
    """
    return _fetch(connection, MILESTONES, filters, dates=("planned_on", "reached_on"))


def fetch_unrecorded_milestones(connection: Connection, cluster: str) -> pd.DataFrame:
    """A cluster's milestones of which nothing is recorded, neither planned nor reached: milestone_code, service_code."""
    return fetch_frame(connection, UNRECORDED, cluster=cluster)[["milestone_code", "service_code"]]


def fetch_scores(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Every criterion for every cluster: cluster_code, criterion_code, level, position, source_locator, score (None:
    not scored), scored_on, note, origin.
    """
    return _fetch(connection, SCORES, filters, dates=("scored_on",))


def fetch_slots(connection: Connection, filters: Filters) -> pd.DataFrame:
    """The planned places for clusters and what fills them on the day: code, region_ubigeo, wave, number, due_on,
    source_locator, cluster_code, origin. One row a place: of two clusters in it on one day the later counts.
    """
    found = fetch_frame(connection, SLOTS, dates=("due_on",), region=filters.region, as_of=filters.as_of)
    return found.drop_duplicates("code", ignore_index=True)


def fetch_improvement_plans(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Institutional improvement plans: government_ubigeo, level, name, region_ubigeo, planned_on, approved_on (None
    unless by the day), horizon_years, origin.
    """
    dates = ("planned_on", "approved_on")
    return fetch_frame(connection, IMPROVEMENT_PLANS, dates=dates, region=filters.region, as_of=filters.as_of)


def fetch_meetings(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Meetings of the consultative groups: region_ubigeo, region_name, year, number, planned_on, held_on (None unless
    by the day), origin.
    """
    dates = ("planned_on", "held_on")
    return fetch_frame(connection, MEETINGS, dates=dates, region=filters.region, as_of=filters.as_of)


def _fetch(connection: Connection, sql: str, filters: Filters, dates: tuple[str, ...]) -> pd.DataFrame:
    return fetch_frame(connection, sql, dates=dates, **scope_params(filters))
