"""Counts what a database holds: the figures of `python -m data status`."""

from sqlalchemy import Connection, text

_MEMBERS = (
    "SELECT count(DISTINCT units.governed_by) FROM cluster_members AS members"
    " JOIN units ON units.ubigeo = members.ubigeo JOIN clusters ON clusters.code = members.cluster_code"
    " WHERE members.until IS NULL"
)
_REACHED = "EXISTS (SELECT 1 FROM cluster_events WHERE cluster_code = clusters.code AND stage = '{}')"

# Governments are counted once, by the unit whose government governs a member: the district of a province's capital is
# governed by the province. A cluster is formed once it is validated and agreed, until it is dropped. Rows are counted
# whatever their date; the views count what holds on a day.
COUNTS = {
    "regions": "SELECT count(*) FROM units WHERE level = 'region'",
    "provinces": "SELECT count(*) FROM units WHERE level = 'province'",
    "districts": "SELECT count(*) FROM units WHERE level = 'district'",
    "governments": "SELECT count(DISTINCT governed_by) FROM units",
    "governments_proposed": f"{_MEMBERS} AND clusters.origin = 'plan'",
    "governments_in_clusters": f"{_MEMBERS} AND {_REACHED.format('validated')} AND {_REACHED.format('agreed')}"
    f" AND NOT {_REACHED.format('dropped')}",
    "clusters_planned": "SELECT count(*) FROM cluster_slots",
    "clusters_proposed": "SELECT count(*) FROM clusters WHERE origin = 'plan'",
    "clusters": "SELECT count(*) FROM clusters",
    "targets": "SELECT count(*) FROM targets WHERE reading IN ('stated', 'ours')",
    "target_alternatives": "SELECT count(*) FROM targets WHERE reading = 'alternative'",
    "milestones": "SELECT count(*) FROM milestones",
    "selection_criteria": "SELECT count(*) FROM selection_criteria",
    "commitments": "SELECT count(*) FROM commitments",
    "milestone_records": "SELECT count(*) FROM milestone_records",
    "improvement_plans": "SELECT count(*) FROM improvement_plans",
    "gcd_meetings": "SELECT count(*) FROM gcd_meetings",
    "contributions": "SELECT count(*) FROM contributions",
    "assessments": "SELECT count(*) FROM assessments",
    "capacity_actions": "SELECT count(*) FROM capacity_actions",
    "training_events": "SELECT count(*) FROM training_events",
    "qsip_cycles": "SELECT count(*) FROM qsip_cycles",
    "qsip_actions": "SELECT count(*) FROM qsip_actions",
    "lessons": "SELECT count(*) FROM lessons",
    "emergencies_published": "SELECT COALESCE(SUM(events), 0) FROM emergency_counts",
    "emergencies": "SELECT count(*) FROM emergencies WHERE superseded_by IS NULL",
    "conflict_figures": "SELECT count(*) FROM conflict_figures",
    "imports": "SELECT count(*) FROM imports WHERE taken_back_at IS NULL",
    "sources": "SELECT count(*) FROM sources",
}


def fetch_counts(connection: Connection) -> dict[str, int]:
    """Fetch the counts, by the names of `COUNTS`.

    `clusters_proposed` counts the clusters of the plan and `clusters` all recorded ones; `governments_proposed` counts the
    governments of the plan's clusters and `governments_in_clusters` those of formed clusters.
    """
    return {name: connection.execute(text(query)).scalar_one() for name, query in COUNTS.items()}
