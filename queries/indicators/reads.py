"""Reads the plan's targets and the dated facts that count towards them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, text

from data.rules.territory.governments import Spell
from queries.shared.filters import Filters
from queries.shared.sql import CLUSTER_SCOPE, fetch_rows, scope_params

SELECT_TARGETS = """
SELECT t.code, t.indicator_code, i.unit, t.region_ubigeo, t.due_on, t.value, t.reading, t.note_code,
       t.source_code, t.source_locator,
       MAX(CASE WHEN s.level = 'region' THEN s.value END) AS regional,
       MAX(CASE WHEN s.level = 'province' THEN s.value END) AS provincial,
       MAX(CASE WHEN s.level = 'district' THEN s.value END) AS district
FROM targets AS t
JOIN indicators AS i ON i.code = t.indicator_code
LEFT JOIN target_splits AS s ON s.target_code = t.code
GROUP BY t.code, t.indicator_code, i.position, i.unit, t.region_ubigeo, t.due_on, t.value, t.reading, t.note_code,
         t.source_code, t.source_locator
ORDER BY i.position, t.region_ubigeo, t.due_on, t.code
"""

# What each indicator counts, as dated changes. A cluster is formed on the later of two decisions and leaves when it is
# dropped; a plan counts from its approval, a meeting from its day, a contribution when it is received. A change that rests
# on several origins takes the least certain of them, which MIN gives: demo comes before entered, plan and published.
SELECT_INCREMENTS = f"""
WITH {CLUSTER_SCOPE},
life AS (
    SELECT e.cluster_code,
           MAX(CASE WHEN e.stage = 'validated' THEN e.happened_on END) AS validated_on,
           MAX(CASE WHEN e.stage = 'agreed' THEN e.happened_on END) AS agreed_on,
           MAX(CASE WHEN e.stage = 'dropped' THEN e.happened_on END) AS dropped_on,
           MIN(CASE WHEN e.stage IN ('validated', 'agreed') THEN e.origin END) AS origin
    FROM cluster_events AS e
    GROUP BY e.cluster_code
),
formed AS (
    SELECT c.region_ubigeo, l.origin, l.dropped_on,
           CASE WHEN l.validated_on > l.agreed_on THEN l.validated_on ELSE l.agreed_on END AS formed_on
    FROM life AS l
    JOIN clusters AS c ON c.code = l.cluster_code
    JOIN scope ON scope.code = c.code
    WHERE l.validated_on IS NOT NULL AND l.agreed_on IS NOT NULL
)
SELECT 'clusters_formed' AS indicator_code, region_ubigeo, formed_on AS happened_on, 1 AS amount, origin FROM formed
UNION ALL
SELECT 'clusters_formed', region_ubigeo, dropped_on, -1, origin FROM formed WHERE dropped_on IS NOT NULL
UNION ALL
SELECT 'improvement_plans', u.region_ubigeo, p.approved_on, 1, p.origin
FROM improvement_plans AS p
JOIN units AS u ON u.ubigeo = p.government_ubigeo
WHERE p.approved_on IS NOT NULL
  AND (CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region)
  AND ((CAST(:cluster AS VARCHAR) IS NULL AND CAST(:service AS VARCHAR) IS NULL) OR EXISTS (
        SELECT 1
        FROM cluster_members AS m
        JOIN scope ON scope.code = m.cluster_code
        JOIN units AS member ON member.ubigeo = m.ubigeo
        WHERE member.governed_by = p.government_ubigeo))
UNION ALL
SELECT 'gcd_meetings', g.region_ubigeo, g.held_on, 1, g.origin
FROM gcd_meetings AS g
WHERE g.held_on IS NOT NULL
  AND (CAST(:region AS VARCHAR) IS NULL OR g.region_ubigeo = :region)
  AND CAST(:cluster AS VARCHAR) IS NULL AND CAST(:service AS VARCHAR) IS NULL
UNION ALL
SELECT 'funds_leveraged', f.region_ubigeo, f.happened_on, f.amount_usd, f.origin
FROM contributions AS f
WHERE f.stage = 'received'
  AND (CAST(:region AS VARCHAR) IS NULL OR f.region_ubigeo = :region)
  AND ((CAST(:cluster AS VARCHAR) IS NULL AND CAST(:service AS VARCHAR) IS NULL)
       OR f.cluster_code IN (SELECT code FROM scope))
ORDER BY 1, 3
"""

# Where nobody recorded the day on which a tool began in a government, its first assessment shows that FOCAS had begun, in
# each cluster to which it belongs. QSIP's cycles do not say which of a cluster's governments they reached.
SELECT_COVERAGE = f"""
WITH {CLUSTER_SCOPE},
begun AS (
    SELECT government_ubigeo, cluster_code, begun_on, origin FROM tool_applications
    UNION ALL
    SELECT a.government_ubigeo, m.cluster_code, a.held_on, a.origin
    FROM assessments AS a
    JOIN units AS u ON u.governed_by = a.government_ubigeo
    JOIN cluster_members AS m ON m.ubigeo = u.ubigeo
    WHERE NOT EXISTS (SELECT 1 FROM tool_applications AS t WHERE t.government_ubigeo = a.government_ubigeo)
)
SELECT t.government_ubigeo AS government, MIN(t.begun_on) AS begun_on, d.happened_on AS ended_on, MIN(t.origin) AS origin
FROM begun AS t
JOIN scope ON scope.code = t.cluster_code
LEFT JOIN cluster_events AS d ON d.cluster_code = t.cluster_code AND d.stage = 'dropped'
GROUP BY t.government_ubigeo, t.cluster_code, d.happened_on
ORDER BY begun_on, t.government_ubigeo
"""

SELECT_RECORDED = """
SELECT 'clusters_formed' AS indicator_code
WHERE EXISTS (SELECT 1 FROM cluster_events WHERE stage IN ('validated', 'agreed'))
UNION ALL SELECT 'governments_covered'
WHERE EXISTS (SELECT 1 FROM tool_applications) OR EXISTS (SELECT 1 FROM assessments)
UNION ALL SELECT 'improvement_plans' WHERE EXISTS (SELECT 1 FROM improvement_plans)
UNION ALL SELECT 'funds_leveraged' WHERE EXISTS (SELECT 1 FROM contributions)
UNION ALL SELECT 'gcd_meetings' WHERE EXISTS (SELECT 1 FROM gcd_meetings)
"""


@dataclass(frozen=True)
class TargetRow:
    """A number that the plan promises by a date."""

    code: str
    indicator_code: str
    unit: str  # of the indicator: count or usd
    region_ubigeo: str | None  # None: the whole program
    due_on: date | None
    value: int  # cumulative; a count or whole US dollars
    reading: str  # stated, ours, or alternative, which is shown and never counted
    note_code: str | None
    source_code: str
    source_locator: str
    regional: int | None  # governments of each level; None where the plan does not split the number
    provincial: int | None
    district: int | None


@dataclass(frozen=True)
class IncrementRow:
    """A change of an indicator's figure on a day."""

    indicator_code: str
    region_ubigeo: str | None
    happened_on: date
    amount: int  # a count or whole US dollars
    origin: str


def fetch_targets(connection: Connection) -> tuple[TargetRow, ...]:
    """Fetch every target, by indicator in the plan's order, then by region and date."""
    return fetch_rows(connection, SELECT_TARGETS, TargetRow)


def fetch_increments(connection: Connection, filters: Filters) -> tuple[IncrementRow, ...]:
    """Fetch the dated changes of all indicators except coverage, whatever the as-of date."""
    return fetch_rows(connection, SELECT_INCREMENTS, IncrementRow, **scope_params(filters))


def fetch_coverage(connection: Connection, filters: Filters) -> tuple[Spell, ...]:
    """Fetch the time of each government under a tool in each cluster, whatever the as-of date."""
    return fetch_rows(connection, SELECT_COVERAGE, Spell, **scope_params(filters))


def fetch_recorded(connection: Connection) -> frozenset[str]:
    """Fetch the codes of the indicators of which anything is recorded: for the others a zero would be a guess."""
    return frozenset(connection.execute(text(SELECT_RECORDED)).scalars())
