"""Reads of incidence: emergencies, conflict cases, quoted figures, regional capacity and exposed people.

`fetch_emergency_coverage` and `fetch_conflict_coverage` tell which import counts for a month of a region. The other
functions read the rows of every source, so that a view can show where two sources differ. Only the region and the as-of
date narrow these reads: incidence belongs to regions, not to clusters or services.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from data.bilingual import Bilingual
from data.permissions import Action, Viewer, may
from data.rules.incidence.series import add_months, last_full_month
from queries.imports.tables import kinds_of
from queries.shared.filters import Filters
from queries.shared.sql import fetch_rows

HAZARDS = """
SELECT code, hazard_class, name_es, name_en, note_code
FROM hazards
ORDER BY CASE hazard_class WHEN 'natural' THEN 1 WHEN 'fire' THEN 2 WHEN 'biological' THEN 3 ELSE 4 END, code
"""

# A published count is known once its month is over.
PUBLISHED = """
SELECT region_ubigeo, month, hazard_code, events, affected, homeless
FROM emergency_counts
WHERE month < :month_after
  AND (CAST(:region AS VARCHAR) IS NULL OR region_ubigeo = :region)
ORDER BY region_ubigeo, month, hazard_code
"""

VALID_IMPORTS = "valid_imports AS (SELECT id, kind, file_name, imported_at FROM imports WHERE taken_back_at IS NULL)"

IMPORTED = f"""
WITH {VALID_IMPORTS}
SELECT e.region_ubigeo, e.unit_ubigeo, e.happened_on, e.hazard_code, s.kind AS register, COUNT(*) AS events,
       SUM(e.affected) AS affected, SUM(e.homeless) AS homeless, COUNT(e.affected) AS affected_reports,
       COUNT(e.homeless) AS homeless_reports
FROM emergencies AS e
JOIN valid_imports AS s ON s.id = e.import_id
WHERE e.superseded_by IS NULL AND e.happened_on <= :as_of
  AND (CAST(:region AS VARCHAR) IS NULL OR e.region_ubigeo = :region)
GROUP BY e.region_ubigeo, e.unit_ubigeo, e.happened_on, e.hazard_code, s.kind
ORDER BY e.region_ubigeo, e.happened_on, e.hazard_code, e.unit_ubigeo
"""

# If several imports cover a month, the latest decides which register counts: older files of the same register go on
# counting, files of another register do not.
COVERAGE = f"""
WITH {VALID_IMPORTS},
latest AS (
    SELECT m.region_ubigeo, m.month, MAX(m.import_id) AS import_id
    FROM import_months AS m
    JOIN valid_imports AS s ON s.id = m.import_id
    WHERE s.kind IN :kinds
    GROUP BY m.region_ubigeo, m.month
)
SELECT l.region_ubigeo, l.month, s.kind AS register, s.file_name
FROM latest AS l
JOIN valid_imports AS s ON s.id = l.import_id
WHERE l.month <= :as_of AND (CAST(:region AS VARCHAR) IS NULL OR l.region_ubigeo = :region)
ORDER BY l.region_ubigeo, l.month
"""

# A month of a stock is known once it is over: the report comes after it.
_CONFLICTS = f"""
WITH {VALID_IMPORTS}
SELECT c.case_code, c.month, c.report_number, c.state, c.type_code, c.region_ubigeo, c.departments, {{name}} AS name,
       c.place, c.origin
FROM conflict_months AS c
LEFT JOIN valid_imports AS s ON s.id = c.import_id
WHERE c.superseded_by IS NULL AND (c.import_id IS NULL OR s.id IS NOT NULL)
  AND c.month < :month_after
  AND (CAST(:region AS VARCHAR) IS NULL OR c.region_ubigeo = :region OR c.region_ubigeo IS NULL)
ORDER BY c.month, c.region_ubigeo, c.case_code
"""
CONFLICTS = _CONFLICTS.format(name="CAST(NULL AS VARCHAR)")
CONFLICTS_WITH_NAMES = _CONFLICTS.format(name="c.name")

CONFLICT_COUNTS = f"""
WITH {VALID_IMPORTS}
SELECT c.region_ubigeo, c.month, c.type_code, c.state, c.cases, c.told_by AS citation, c.origin
FROM conflict_counts AS c
JOIN valid_imports AS s ON s.id = c.import_id
WHERE c.superseded_by IS NULL AND c.month < :month_after
  AND (CAST(:region AS VARCHAR) IS NULL OR c.region_ubigeo = :region)
ORDER BY c.month, c.region_ubigeo, c.type_code, c.state
"""

FIGURES = """
SELECT region_ubigeo AS region, month, type_code AS type, state, cases, told_by AS citation, source_code AS source
FROM conflict_figures
WHERE CAST(:region AS VARCHAR) IS NULL OR region_ubigeo = :region
ORDER BY month, region_ubigeo, type_code, state
"""

CAPACITIES = """
SELECT region_ubigeo AS region, capacity, reached_on, date_precision AS precision, evidence, url, people, origin,
       source_code, source_locator
FROM regional_capacities
WHERE reached_on <= :as_of AND (CAST(:region AS VARCHAR) IS NULL OR region_ubigeo = :region)
ORDER BY region_ubigeo, reached_on, capacity
"""

VULNERABILITIES = """
SELECT v.district_ubigeo AS ubigeo, u.region_ubigeo AS region, v.exposure, v.year, v.people, v.origin, v.source_code,
       v.source_locator
FROM vulnerabilities AS v
JOIN units AS u ON u.ubigeo = v.district_ubigeo
WHERE v.year = (
        SELECT MAX(latest.year)
        FROM vulnerabilities AS latest
        WHERE latest.district_ubigeo = v.district_ubigeo AND latest.exposure = v.exposure AND latest.year <= :year)
  AND (CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region)
ORDER BY v.district_ubigeo, v.exposure
"""


@dataclass(frozen=True)
class Hazard:
    """A kind of emergency."""

    code: str
    hazard_class: str
    """natural, fire, biological, technological or other: a mapping of ours."""
    name_es: str
    name_en: str
    note_code: str | None
    """What a reader must know of the kind: volcanic, fire."""

    @property
    def name(self) -> Bilingual:
        """Its name in both languages."""
        return Bilingual(self.name_es, self.name_en)


@dataclass(frozen=True)
class PublishedCount:
    """Published emergencies of a kind in a month of a region."""

    region_ubigeo: str
    month: date
    hazard_code: str
    events: int
    affected: int  # people
    homeless: int  # people


@dataclass(frozen=True)
class ImportedCount:
    """Imported emergencies of a kind on a day in a district, province or region."""

    region_ubigeo: str
    unit_ubigeo: str | None
    """None if only the region is known."""
    happened_on: date
    hazard_code: str | None
    """None if the file's kind is mapped to no hazard."""
    register: str  # a kind of file of emergencies: indeci, indeci_year
    events: int
    affected: int | None  # people; None if no event gives a number
    homeless: int | None  # people; None if no event gives a number
    affected_reports: int
    """How many of the events give a number of people affected."""
    homeless_reports: int
    """How many of the events give a number of people made homeless."""


@dataclass(frozen=True)
class CoverageRow:
    """The import that counts for a month of a region."""

    region_ubigeo: str
    month: date
    register: str  # a kind of file: indeci, indeci_year, defensoria, counts
    file_name: str


@dataclass(frozen=True)
class CaseMonth:
    """A conflict case in a month, as a report names it."""

    case_code: str
    month: date
    report_number: int | None
    state: str
    type_code: str
    region_ubigeo: str | None
    """None if the report names several departments or none."""
    departments: str | None
    name: str | None
    """None for viewers who may not read about people."""
    place: str | None
    origin: str


@dataclass(frozen=True)
class CaseCount:
    """A number of conflict cases in a month of a region, from a table of counts."""

    region_ubigeo: str
    month: date
    type_code: str
    state: str
    cases: int
    citation: str
    """Whom the table names as its source."""
    origin: str


@dataclass(frozen=True)
class QuotedFigure:
    """A number of conflict cases that the press quoted."""

    region: str
    month: date
    type: str  # a conflict type, or "all"
    state: str  # a state, or "all"
    cases: int
    citation: str
    """Outlet, title and address, as they are."""
    source: str
    """What the figure rests on: a report or a statement."""


@dataclass(frozen=True)
class CapacityMark:
    """Something that a regional government has in place since a date; on the axis of time, a mark."""

    region: str
    capacity: str
    reached_on: date
    precision: str  # of the date: day, month, year
    evidence: str  # in Spanish, as it was entered
    url: str | None
    people: int | None  # staff trained
    origin: str
    source_code: str | None
    source_locator: str | None


@dataclass(frozen=True)
class DistrictExposure:
    """People of a district who are exposed to a hazard, in the latest year by the as-of date that a source gives."""

    ubigeo: str
    region: str
    exposure: str
    year: int
    people: int
    origin: str
    source_code: str | None
    source_locator: str | None


def fetch_hazards(connection: Connection) -> tuple[Hazard, ...]:
    """Return the kinds of emergencies, natural hazards first."""
    return fetch_rows(connection, HAZARDS, Hazard)


def fetch_published_emergencies(connection: Connection, filters: Filters) -> tuple[PublishedCount, ...]:
    """Return the published counts of the months that are over."""
    return fetch_rows(connection, PUBLISHED, PublishedCount, **_scope(filters))


def fetch_imported_emergencies(connection: Connection, filters: Filters) -> tuple[ImportedCount, ...]:
    """Return imported emergencies up to the as-of date."""
    return fetch_rows(connection, IMPORTED, ImportedCount, as_of=filters.as_of, region=filters.region)


def fetch_emergency_coverage(connection: Connection, filters: Filters) -> tuple[CoverageRow, ...]:
    """Return the months of regions that an import of emergencies covers."""
    return _fetch_coverage(connection, filters, "emergencies")


def fetch_conflict_coverage(connection: Connection, filters: Filters) -> tuple[CoverageRow, ...]:
    """Return the months of regions that an import of conflicts covers."""
    return _fetch_coverage(connection, filters, "conflicts")


def fetch_conflicts(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[CaseMonth, ...]:
    """Return cases by month, of the months that are over; those of no single region come whatever region is chosen."""
    sql = CONFLICTS_WITH_NAMES if may(viewer, Action.READ_PEOPLE) else CONFLICTS
    return fetch_rows(connection, sql, CaseMonth, **_scope(filters))


def fetch_conflict_counts(connection: Connection, filters: Filters) -> tuple[CaseCount, ...]:
    """Return numbers of cases from tables of counts, of the months that are over."""
    return fetch_rows(connection, CONFLICT_COUNTS, CaseCount, **_scope(filters))


def fetch_quoted_figures(connection: Connection, filters: Filters) -> tuple[QuotedFigure, ...]:
    """Return single figures that the press quoted, also those of months after the as-of date."""
    return fetch_rows(connection, FIGURES, QuotedFigure, region=filters.region)


def fetch_capacity_marks(connection: Connection, filters: Filters) -> tuple[CapacityMark, ...]:
    """Return what regional governments have in place by the as-of date, by region and date."""
    return fetch_rows(connection, CAPACITIES, CapacityMark, as_of=filters.as_of, region=filters.region)


def fetch_exposures(connection: Connection, filters: Filters) -> tuple[DistrictExposure, ...]:
    """Return the people of districts who are exposed to a hazard."""
    return fetch_rows(connection, VULNERABILITIES, DistrictExposure, year=filters.as_of.year, region=filters.region)


def _fetch_coverage(connection: Connection, filters: Filters, family: str) -> tuple[CoverageRow, ...]:
    params = {"kinds": kinds_of(family), "as_of": filters.as_of, "region": filters.region}
    return fetch_rows(connection, COVERAGE, CoverageRow, **params)


def _scope(filters: Filters) -> dict[str, Any]:
    return {"region": filters.region, "month_after": add_months(last_full_month(filters.as_of), 1)}
