"""Reads of incidence: emergencies as published and as imported, conflict cases, single published figures, what regions have.

Which source speaks for a month of a region is told by `fetch_emergency_coverage` and `fetch_conflict_coverage`; the rows of
the others are read too, so that a difference can be shown. Clusters and services have no incidence: only the filter of
regions and the as-of date narrow these reads.
"""

from typing import Any

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, may
from data.rules.incidence.series import add_months, last_full_month
from queries.shared.filters import Filters
from queries.shared.sql import fetch_frame

HAZARDS = """
SELECT code, hazard_class, name_es, name_en, note_code, origin, source_code, source_locator
FROM hazards
ORDER BY CASE hazard_class WHEN 'natural' THEN 1 WHEN 'fire' THEN 2 WHEN 'biological' THEN 3 ELSE 4 END, code
"""

# A published count is known when its month is over.
PUBLISHED = """
SELECT region_ubigeo, month, hazard_code, events, affected, homeless, origin, source_code, source_locator
FROM emergency_counts
WHERE month < :month_after
  AND (CAST(:region AS VARCHAR) IS NULL OR region_ubigeo = :region)
ORDER BY region_ubigeo, month, hazard_code
"""

STANDING = "standing AS (SELECT id, kind, file_name, imported_at FROM imports WHERE taken_back_at IS NULL)"

IMPORTED = f"""
WITH {STANDING}
SELECT e.region_ubigeo, e.unit_ubigeo, e.happened_on, e.hazard_code, s.kind AS register, COUNT(*) AS events,
       SUM(e.affected) AS affected, SUM(e.homeless) AS homeless, COUNT(e.affected) AS affected_told,
       COUNT(e.homeless) AS homeless_told, SUM(e.deaths) AS deaths, MIN(e.origin) AS origin
FROM emergencies AS e
JOIN standing AS s ON s.id = e.import_id
WHERE e.superseded_by IS NULL AND e.happened_on <= :as_of
  AND (CAST(:region AS VARCHAR) IS NULL OR e.region_ubigeo = :region)
GROUP BY e.region_ubigeo, e.unit_ubigeo, e.happened_on, e.hazard_code, s.kind
ORDER BY e.region_ubigeo, e.happened_on, e.hazard_code, e.unit_ubigeo
"""

# Of several imports that cover a month the latest speaks, and with it its register: older files of the same register go on
# counting, of another register they do not.
COVERAGE = f"""
WITH {STANDING},
latest AS (
    SELECT m.region_ubigeo, m.month, MAX(m.import_id) AS import_id
    FROM import_months AS m
    JOIN standing AS s ON s.id = m.import_id
    WHERE s.kind IN (:first, :second)
    GROUP BY m.region_ubigeo, m.month
)
SELECT l.region_ubigeo, l.month, s.kind AS register, s.file_name
FROM latest AS l
JOIN standing AS s ON s.id = l.import_id
WHERE l.month <= :as_of AND (CAST(:region AS VARCHAR) IS NULL OR l.region_ubigeo = :region)
ORDER BY l.region_ubigeo, l.month
"""

# The month of a stock is known when it is over: the report comes after it.
_CONFLICTS = f"""
WITH {STANDING}
SELECT c.case_code, c.month, c.report_number, c.state, c.type_code, c.region_ubigeo, c.departments, {{name}} AS name,
       c.place, c.origin
FROM conflict_months AS c
LEFT JOIN standing AS s ON s.id = c.import_id
WHERE c.superseded_by IS NULL AND (c.import_id IS NULL OR s.id IS NOT NULL)
  AND c.month < :month_after
  AND (CAST(:region AS VARCHAR) IS NULL OR c.region_ubigeo = :region OR c.region_ubigeo IS NULL)
ORDER BY c.month, c.region_ubigeo, c.case_code
"""
CONFLICTS = _CONFLICTS.format(name="CAST(NULL AS VARCHAR)")
CONFLICTS_WITH_NAMES = _CONFLICTS.format(name="c.name")

CONFLICT_COUNTS = f"""
WITH {STANDING}
SELECT c.region_ubigeo, c.month, c.type_code, c.state, c.cases, c.told_by, c.origin
FROM conflict_counts AS c
JOIN standing AS s ON s.id = c.import_id
WHERE c.superseded_by IS NULL AND c.month < :month_after
  AND (CAST(:region AS VARCHAR) IS NULL OR c.region_ubigeo = :region)
ORDER BY c.month, c.region_ubigeo, c.type_code, c.state
"""

FIGURES = """
SELECT code, region_ubigeo, month, type_code, state, cases, told_by, origin, source_code, source_locator
FROM conflict_figures
WHERE CAST(:region AS VARCHAR) IS NULL OR region_ubigeo = :region
ORDER BY month, region_ubigeo, type_code, state
"""

CAPACITIES = """
SELECT region_ubigeo, capacity, reached_on, date_precision, evidence, url, people, origin, source_code, source_locator
FROM regional_capacities
WHERE reached_on <= :as_of AND (CAST(:region AS VARCHAR) IS NULL OR region_ubigeo = :region)
ORDER BY region_ubigeo, reached_on, capacity
"""

VULNERABILITIES = """
SELECT v.district_ubigeo, u.name, u.region_ubigeo, u.parent_ubigeo, v.exposure, v.year, v.people, v.origin,
       v.source_code, v.source_locator
FROM vulnerabilities AS v
JOIN units AS u ON u.ubigeo = v.district_ubigeo
WHERE v.year = (
        SELECT MAX(latest.year)
        FROM vulnerabilities AS latest
        WHERE latest.district_ubigeo = v.district_ubigeo AND latest.exposure = v.exposure AND latest.year <= :year)
  AND (CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region)
ORDER BY v.district_ubigeo, v.exposure
"""


def fetch_hazards(connection: Connection) -> pd.DataFrame:
    """Kinds of emergencies, natural ones first: code, hazard_class, name_es, name_en, note_code, origin, source_code,
    source_locator.
    """
    return fetch_frame(connection, HAZARDS)


def fetch_published_emergencies(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Counts of the months that are over, as published: region_ubigeo, month (its first day), hazard_code, events, affected,
    homeless (people), origin, source_code, source_locator.
    """
    return fetch_frame(connection, PUBLISHED, dates=("month",), **_scope(filters))


def fetch_imported_emergencies(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Imported emergencies up to the day, by place, day, kind and register: region_ubigeo, unit_ubigeo (None: only the
    region is known), happened_on, hazard_code (None: not mapped), register, events, affected, homeless, deaths (None:
    no row tells any), affected_told, homeless_told (how many events tell it), origin.
    """
    return fetch_frame(connection, IMPORTED, dates=("happened_on",), as_of=filters.as_of, region=filters.region)


def fetch_emergency_coverage(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Months of regions for which an import speaks: region_ubigeo, month, register (indeci, indeci_year), file_name."""
    return _fetch_coverage(connection, filters, "indeci", "indeci_year")


def fetch_conflict_coverage(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Months of regions for which an import speaks: region_ubigeo, month, register (defensoria, counts), file_name."""
    return _fetch_coverage(connection, filters, "defensoria", "counts")


def fetch_conflicts(connection: Connection, viewer: Viewer, filters: Filters) -> pd.DataFrame:
    """Cases by month, of the months that are over: case_code, month, report_number, state, type_code, region_ubigeo (None:
    not classified; these come whatever the region), departments, name (None for whoever may not read of people), place,
    origin (demo: made up).
    """
    sql = CONFLICTS_WITH_NAMES if may(viewer, Action.READ_PEOPLE) else CONFLICTS
    return fetch_frame(connection, sql, dates=("month",), **_scope(filters))


def fetch_conflict_counts(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Counts from plain tables, of the months that are over: region_ubigeo, month, type_code, state, cases, told_by,
    origin.
    """
    return fetch_frame(connection, CONFLICT_COUNTS, dates=("month",), **_scope(filters))


def fetch_conflict_figures(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Single figures that the press quoted, whatever the day: code, region_ubigeo, month, type_code, state, cases, told_by,
    origin, source_code, source_locator.
    """
    return fetch_frame(connection, FIGURES, dates=("month",), region=filters.region)


def fetch_regional_capacities(connection: Connection, filters: Filters) -> pd.DataFrame:
    """What regional governments have in place by the day: region_ubigeo, capacity, reached_on, date_precision, evidence,
    url, people, origin, source_code, source_locator.
    """
    return fetch_frame(connection, CAPACITIES, dates=("reached_on",), as_of=filters.as_of, region=filters.region)


def fetch_vulnerabilities(connection: Connection, filters: Filters) -> pd.DataFrame:
    """People of districts exposed to a hazard, the latest year by the day: district_ubigeo, name, region_ubigeo,
    parent_ubigeo, exposure, year, people, origin, source_code, source_locator.
    """
    return fetch_frame(connection, VULNERABILITIES, year=filters.as_of.year, region=filters.region)


def _fetch_coverage(connection: Connection, filters: Filters, first: str, second: str) -> pd.DataFrame:
    return fetch_frame(
        connection, COVERAGE, dates=("month",), first=first, second=second, as_of=filters.as_of, region=filters.region
    )


def _scope(filters: Filters) -> dict[str, Any]:
    return {"region": filters.region, "month_after": add_months(last_full_month(filters.as_of), 1)}
