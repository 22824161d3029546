"""Reads what audits measure: measures, their readings up to a day, and the targets of cycles.

What others published is read whatever the day: it is a fact of its year, and states which.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.bilingual import Bilingual
from queries.improvement.reads import CYCLE_SCOPE
from queries.shared.filters import Filters
from queries.shared.sql import CLUSTER_SCOPE, fetch_rows, scope_params

# Measures belong to the services of clusters in scope, not to cycles; what others published is read only on request.
SELECT_MEASURES = f"""
WITH {CLUSTER_SCOPE}
SELECT m.code, m.cluster_code, c.name AS cluster_name, m.service_code, m.dimension, m.name_es, m.name_en, m.unit,
       m.direction, m.numerator_es, m.numerator_en, m.denominator_es, m.denominator_en, m.origin, m.source_code,
       m.source_locator
FROM qsip_measures AS m
JOIN scope ON scope.code = m.cluster_code
JOIN clusters AS c ON c.code = m.cluster_code
JOIN services AS s ON s.code = m.service_code
WHERE (CAST(:service AS VARCHAR) IS NULL OR m.service_code = :service)
  AND (m.origin = 'published') = :published
ORDER BY m.cluster_code, s.position, m.position, m.code
"""

SELECT_READINGS = f"""
WITH {CLUSTER_SCOPE}
SELECT r.measure_code, r.read_on, r.date_precision, r.measured_by, r.numerator, r.denominator,
       COALESCE(r.value, 100.0 * r.numerator / r.denominator) AS value, r.origin
FROM qsip_readings AS r
JOIN qsip_measures AS m ON m.code = r.measure_code
JOIN scope ON scope.code = m.cluster_code
WHERE (CAST(:service AS VARCHAR) IS NULL OR m.service_code = :service)
  AND (m.origin = 'published') = :published
  AND (m.origin = 'published' OR r.read_on <= :as_of)
ORDER BY r.measure_code, r.read_on
"""

SELECT_TARGETS = f"""
WITH {CYCLE_SCOPE}
SELECT t.cycle_code, t.measure_code, t.set_on, t.value, t.due_on, t.origin
FROM qsip_targets AS t
JOIN cycles AS y ON y.code = t.cycle_code
JOIN qsip_measures AS m ON m.code = t.measure_code
WHERE t.set_on <= :as_of
ORDER BY t.cycle_code, m.position, m.code
"""


@dataclass(frozen=True)
class Measure:
    """What audits measure of a cluster's service. Names that were not entered in English stay in Spanish."""

    code: str
    cluster_code: str
    cluster_name: str
    service_code: str
    dimension: str  # one of `data.rules.improvement.measures.DIMENSIONS`
    name_es: str
    name_en: str | None
    unit: str
    direction: str  # more or less: which is better
    numerator_es: str | None  # this and the next three: what a rate counts, out of what
    numerator_en: str | None
    denominator_es: str | None
    denominator_en: str | None
    origin: str
    source_code: str | None
    source_locator: str | None

    @property
    def name(self) -> Bilingual:
        """Return its name in both languages."""
        return Bilingual(self.name_es, self.name_en or self.name_es)

    @property
    def numerator(self) -> Bilingual | None:
        """Return what a rate counts; None if it is no rate."""
        return Bilingual(self.numerator_es, self.numerator_en or self.numerator_es) if self.numerator_es else None

    @property
    def denominator(self) -> Bilingual | None:
        """Return out of what a rate counts; None if it is no rate."""
        if not self.denominator_es:
            return None
        return Bilingual(self.denominator_es, self.denominator_en or self.denominator_es)


@dataclass(frozen=True)
class ReadingRow:
    """A measure read on a day."""

    measure_code: str
    read_on: date
    date_precision: str  # day, month or year
    measured_by: str | None
    numerator: int | None
    denominator: int | None
    value: float  # in the measure's unit; a rate in percent
    origin: str


@dataclass(frozen=True)
class TargetRow:
    """What a cycle agreed to measure and to reach."""

    cycle_code: str
    measure_code: str
    set_on: date
    value: float | None  # None: measured without a target
    due_on: date | None
    origin: str


def fetch_measures(connection: Connection, filters: Filters, *, published: bool = False) -> tuple[Measure, ...]:
    """Fetch the measures of the services in scope: the program's own, or those that others published."""
    return fetch_rows(connection, SELECT_MEASURES, Measure, published=published, **scope_params(filters))


def fetch_readings(connection: Connection, filters: Filters, *, published: bool = False) -> tuple[ReadingRow, ...]:
    """Fetch the readings of these measures, by measure and day: the program's up to the day, all that are published."""
    return fetch_rows(connection, SELECT_READINGS, ReadingRow, published=published, **scope_params(filters))


def fetch_targets(connection: Connection, filters: Filters) -> tuple[TargetRow, ...]:
    """Fetch what cycles had agreed by the day to measure and to reach."""
    return fetch_rows(connection, SELECT_TARGETS, TargetRow, **scope_params(filters))
