"""Reads of service improvement: stages, cycles, what audits measured, the roadmap and its evidence, lessons, up to a day.

A cycle belongs to a cluster's service: the filter of services leaves the cycles of that service. What is published by
others is read whatever the day: it is a fact of its year, and says which.
"""

from datetime import date
from functools import partial

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, may
from data.rules.shared.crossings import Record, Row
from data.rules.shared.disclosure import end_of_year
from queries.shared.filters import Filters
from queries.shared.people import People, break_down_people, last_broken_down
from queries.shared.sql import CLUSTER_SCOPE, fetch_frame, scope_params

STAGES = """
SELECT code, position, name_es, name_en, weight, by_actions, origin, source_code, source_locator
FROM qsip_stages
ORDER BY position
"""

# A cluster that was dropped takes its cycles along.
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

CYCLES = f"""
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

CYCLE_STAGES = f"""
WITH {CYCLE_SCOPE}
SELECT d.cycle_code, d.stage_code, d.planned_on, d.origin,
       CASE WHEN d.reached_on <= :as_of THEN d.reached_on END AS reached_on
FROM qsip_cycle_stages AS d
JOIN cycles AS y ON y.code = d.cycle_code
JOIN qsip_stages AS s ON s.code = d.stage_code
ORDER BY d.cycle_code, s.position
"""

BARRIERS = f"""
WITH {CYCLE_SCOPE}
SELECT b.code, b.cycle_code, b.position, b.title, b.found_on, b.instrument_code, b.area_code, b.carried_from, b.origin
FROM qsip_barriers AS b
JOIN cycles AS y ON y.code = b.cycle_code
WHERE b.found_on <= :as_of
ORDER BY b.cycle_code, b.position, b.code
"""

ACTIONS = f"""
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

REPORTS = f"""
WITH {CYCLE_SCOPE}
SELECT r.action_code, b.cycle_code, r.reported_on, r.percent, r.note, r.origin
FROM qsip_action_reports AS r
JOIN qsip_actions AS x ON x.code = r.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN cycles AS y ON y.code = b.cycle_code
WHERE r.reported_on <= :as_of
ORDER BY r.action_code, r.reported_on
"""

EVIDENCE = f"""
WITH {CYCLE_SCOPE}
SELECT e.code, e.action_code, b.cycle_code, e.added_on, e.title, e.url, e.public, f.media_type, f.size_bytes, e.origin,
       CASE WHEN e.public OR :people THEN e.file_name END AS file_name
FROM qsip_evidence AS e
JOIN qsip_actions AS x ON x.code = e.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN cycles AS y ON y.code = b.cycle_code
LEFT JOIN evidence_files AS f ON f.sha256 = e.file_sha256
WHERE e.added_on <= :as_of
ORDER BY e.action_code, e.added_on, e.code
"""

# Not of a cycle, but of the services of clusters in scope; what others published only if it is asked for.
MEASURES = f"""
WITH {CLUSTER_SCOPE}
SELECT m.code, m.cluster_code, c.name AS cluster_name, m.service_code, m.dimension, m.position, m.name_es, m.name_en,
       m.unit, m.direction, m.numerator_es, m.numerator_en, m.denominator_es, m.denominator_en, m.origin, m.source_code,
       m.source_locator
FROM qsip_measures AS m
JOIN scope ON scope.code = m.cluster_code
JOIN clusters AS c ON c.code = m.cluster_code
JOIN services AS s ON s.code = m.service_code
WHERE (CAST(:service AS VARCHAR) IS NULL OR m.service_code = :service)
  AND (m.origin = 'published') = :published
ORDER BY m.cluster_code, s.position, m.position, m.code
"""

READINGS = f"""
WITH {CLUSTER_SCOPE}
SELECT r.measure_code, m.cluster_code, m.service_code, r.read_on, r.date_precision, r.measured_by, r.numerator,
       r.denominator, COALESCE(r.value, 100.0 * r.numerator / r.denominator) AS value, r.origin, r.source_code,
       r.source_locator
FROM qsip_readings AS r
JOIN qsip_measures AS m ON m.code = r.measure_code
JOIN scope ON scope.code = m.cluster_code
WHERE (CAST(:service AS VARCHAR) IS NULL OR m.service_code = :service)
  AND (m.origin = 'published') = :published
  AND (m.origin = 'published' OR r.read_on <= :as_of)
ORDER BY r.measure_code, r.read_on
"""

TARGETS = f"""
WITH {CYCLE_SCOPE}
SELECT t.cycle_code, t.measure_code, t.set_on, t.value, t.due_on, t.origin
FROM qsip_targets AS t
JOIN cycles AS y ON y.code = t.cycle_code
JOIN qsip_measures AS m ON m.code = t.measure_code
WHERE t.set_on <= :as_of
ORDER BY t.cycle_code, m.position, m.code
"""

AUDITS = f"""
WITH {CYCLE_SCOPE}
SELECT a.cycle_code, a.role, SUM(a.people) AS people, MIN(a.held_on) AS first_on, MAX(a.held_on) AS last_on,
       MIN(a.origin) AS origin
FROM qsip_audit_people AS a
JOIN cycles AS y ON y.code = a.cycle_code
WHERE a.held_on <= :as_of
GROUP BY a.cycle_code, a.role
ORDER BY a.cycle_code, a.role
"""

PEOPLE = f"""
WITH {CYCLE_SCOPE}
SELECT a.cycle_code, c.region_ubigeo, a.role, a.sex, a.identity, a.people
FROM qsip_audit_people AS a
JOIN cycles AS y ON y.code = a.cycle_code
JOIN clusters AS c ON c.code = y.cluster_code
WHERE a.held_on <= :as_of
ORDER BY a.cycle_code, a.held_on, a.role, a.sex, a.identity
"""

LESSONS = f"""
WITH {CLUSTER_SCOPE}
SELECT l.code, l.kind, l.title, l.summary, l.reusable, l.cluster_code, c.name AS cluster_name, c.region_ubigeo,
       l.service_code, l.cycle_code, l.documented_on, l.origin,
       CASE WHEN l.validated_on <= :as_of THEN l.validated_on END AS validated_on,
       CASE WHEN l.shared_on <= :as_of THEN l.shared_on END AS shared_on
FROM lessons AS l
JOIN scope ON scope.code = l.cluster_code
JOIN clusters AS c ON c.code = l.cluster_code
WHERE l.documented_on <= :as_of
  AND (CAST(:service AS VARCHAR) IS NULL OR l.service_code = :service)
ORDER BY l.documented_on DESC, l.code
"""

# Each piece of evidence decides for itself who may open its file, also where another holds the same content.
FILE = """
SELECT e.file_name, f.media_type, f.content
FROM qsip_evidence AS e
JOIN evidence_files AS f ON f.sha256 = e.file_sha256
WHERE e.code = :code AND (e.public OR :people)
"""

DIMENSIONS = ("region", "role", "cycle", "cycle_role")


def fetch_stages(connection: Connection) -> pd.DataFrame:
    """Stages in their order: code, position, name_es, name_en, weight, by_actions, origin, source_code, source_locator."""
    return fetch_frame(connection, STAGES, flags=("by_actions",))


def fetch_cycles(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Cycles that were open by the day, of clusters that are not dropped: code, cluster_code, cluster_name, region_ubigeo,
    service_code, number, topic, opened_on, origin, outcome, summary, carried and validation_origin (None unless validated by
    the day), next_opened_on (of the same service's next cycle). By region, wave, cluster, service and number.
    """
    return _fetch(connection, CYCLES, filters, "opened_on", "next_opened_on")


def fetch_cycle_stages(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Dates of the cycles' stages: cycle_code, stage_code, planned_on, reached_on (None unless by the day), origin."""
    return _fetch(connection, CYCLE_STAGES, filters, "planned_on", "reached_on")


def fetch_barriers(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Barriers found by the day: code, cycle_code, position, title, found_on, instrument_code, area_code, carried_from,
    origin.
    """
    return _fetch(connection, BARRIERS, filters, "found_on")


def fetch_roadmap(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Actions agreed by the day: code, cycle_code, barrier_code, title, government_ubigeo, name, level, region_ubigeo,
    cluster_code, responsible, agreed_on, starts_on, due_on, cancelled_on (None unless by the day), validated_on (the
    cycle's: from then on an action that is not done is left over, not late; None unless by the day), origin.
    """
    dates = ("agreed_on", "starts_on", "due_on", "cancelled_on", "validated_on")
    return _fetch(connection, ACTIONS, filters, *dates)


def fetch_reports(connection: Connection, filters: Filters) -> pd.DataFrame:
    """How far actions were, by the day: action_code, cycle_code, reported_on, percent, note, origin."""
    return _fetch(connection, REPORTS, filters, "reported_on")


def fetch_evidence(connection: Connection, viewer: Viewer, filters: Filters) -> pd.DataFrame:
    """Evidence added by the day: code, action_code, cycle_code, added_on, title, url (None: a file), public, media_type,
    size_bytes, origin, file_name (None for a file that is not public, without an account: it may name somebody).
    """
    people = may(viewer, Action.READ_PEOPLE)
    scope = scope_params(filters)
    return fetch_frame(connection, EVIDENCE, dates=("added_on",), flags=("public",), people=people, **scope)


def fetch_measures(connection: Connection, filters: Filters, *, published: bool = False) -> pd.DataFrame:
    """Measures of the services in scope, the program's own or those that others published: code, cluster_code,
    cluster_name, service_code, dimension, position, name_es, name_en, unit, direction, numerator_es, numerator_en,
    denominator_es, denominator_en, origin, source_code, source_locator.
    """
    return fetch_frame(connection, MEASURES, published=published, **scope_params(filters))


def fetch_readings(connection: Connection, filters: Filters, *, published: bool = False) -> pd.DataFrame:
    """Readings of these measures, the program's by the day, the published ones all: measure_code, cluster_code,
    service_code, read_on, date_precision, measured_by, numerator, denominator, value (in the measure's unit), origin,
    source_code, source_locator.
    """
    return fetch_frame(connection, READINGS, dates=("read_on",), published=published, **scope_params(filters))


def fetch_measure_targets(connection: Connection, filters: Filters) -> pd.DataFrame:
    """What cycles had agreed by the day to measure and to reach: cycle_code, measure_code, set_on, value (None: no target),
    due_on, origin.
    """
    return _fetch(connection, TARGETS, filters, "set_on", "due_on")


def fetch_audits(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Who audited, by the day: cycle_code, role (provider, user), people, first_on, last_on, origin."""
    return _fetch(connection, AUDITS, filters, "first_on", "last_on")


def fetch_audit_people(connection: Connection, viewer: Viewer, filters: Filters) -> dict[Row, People]:
    """Return the people in the audits by the day, by row: see `queries.shared.people.break_down_people`.

    The codes of the dimensions: region: a ubigeo. role: provider or user. cycle: its code. cycle_role: (cycle, role).
    Without an account all together only, once a year: a region's quarter often holds one audit, so that two releases would
    tell who came to it.
    """
    return break_down_people(viewer, filters, partial(_fetch_records, connection), DIMENSIONS, (), end_of_year)


def audits_broken_down_to(viewer: Viewer, filters: Filters) -> date:
    """The day up to which `fetch_audit_people` tells people by sex and identity."""
    return last_broken_down(viewer, filters, end_of_year)


def fetch_lessons(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Lessons and models documented by the day, latest first: code, kind, title, summary, reusable, cluster_code,
    cluster_name, region_ubigeo, service_code, cycle_code, documented_on, validated_on and shared_on (None unless by the
    day), origin.
    """
    return _fetch(connection, LESSONS, filters, "documented_on", "validated_on", "shared_on")


def fetch_evidence_file(connection: Connection, viewer: Viewer, code: str) -> tuple[str, str, bytes] | None:
    """(name, media type, content) of a piece of evidence; None where there is no such file, or none for this viewer."""
    people = may(viewer, Action.READ_PEOPLE)
    found = fetch_frame(connection, FILE, code=code, people=people)
    if found.empty:
        return None
    row = found.iloc[0]
    return row["file_name"], row["media_type"], bytes(row["content"])


def _fetch_records(connection: Connection, filters: Filters) -> list[Record]:
    """Each row of `PEOPLE` with the rows of the tables that it counts in."""
    return [
        (
            (
                ("region", row.region_ubigeo),
                ("role", row.role),
                ("cycle", row.cycle_code),
                ("cycle_role", (row.cycle_code, row.role)),
            ),
            {(row.sex, row.identity): int(row.people)},
        )
        for row in fetch_frame(connection, PEOPLE, **scope_params(filters)).itertuples()
    ]


def _fetch(connection: Connection, sql: str, filters: Filters, *dates: str) -> pd.DataFrame:
    return fetch_frame(connection, sql, dates=dates, **scope_params(filters))
