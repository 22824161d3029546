"""Reads lessons and management models documented by a day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from queries.shared.filters import Filters
from queries.shared.sql import CLUSTER_SCOPE, fetch_rows, scope_params

SELECT_LESSONS = f"""
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


@dataclass(frozen=True)
class LessonRow:
    """A lesson, or a model; its texts are as they were entered, in Spanish."""

    code: str
    kind: str  # lesson or model
    title: str
    summary: str
    reusable: str  # what others can take over
    cluster_code: str
    cluster_name: str
    region_ubigeo: str
    service_code: str
    cycle_code: str | None  # the cycle that it came from
    documented_on: date
    validated_on: date | None  # None unless by the day
    shared_on: date | None  # None unless by the day
    origin: str


def fetch_lessons(connection: Connection, filters: Filters) -> tuple[LessonRow, ...]:
    """Fetch lessons and models, the latest first."""
    return fetch_rows(connection, SELECT_LESSONS, LessonRow, **scope_params(filters))
