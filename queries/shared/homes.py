"""The clusters to which a municipality belongs."""

from sqlalchemy import Connection, text

HOMES = """
SELECT DISTINCT u.governed_by AS government, m.cluster_code AS cluster
FROM cluster_members AS m
JOIN units AS u ON u.ubigeo = m.ubigeo
WHERE m.until IS NULL
  AND u.governed_by NOT IN (SELECT ubigeo FROM units WHERE level = 'region')
  AND NOT EXISTS (
        SELECT 1 FROM cluster_events AS e WHERE e.cluster_code = m.cluster_code AND e.stage IN ('dropped', 'closed'))
ORDER BY government, cluster
"""


def find_homes(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Return the clusters, neither closed nor dropped, that each municipality is in; one that is in none is not a key."""
    homes: dict[str, tuple[str, ...]] = {}
    for government, cluster in connection.execute(text(HOMES)):
        homes[government] = (*homes.get(government, ()), cluster)
    return homes
