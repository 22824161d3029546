"""Reads what the filters offer, the default as-of date, and whether the database is a copy."""

from datetime import date

from sqlalchemy import Connection, text

from queries.shared.sql import to_date

EMPTY_PROGRAM_AS_OF = date(2013, 1, 31)
# As-of dates that can be chosen, unless the program's facts reach further: the contract ran 2012-2017, and the plan's
# horizon lies inside.
MIN_DATE, MAX_DATE = date(2012, 1, 1), date(2020, 12, 31)

# The program's dated facts. Published incidence does not count, because it continues for years after the program's last
# record; nor does evidence, which is added after the fact that it shows.
_DATED = (
    ("cluster_events", "happened_on"),
    ("commitments", "signed_on"),
    ("milestone_records", "reached_on"),
    ("tool_applications", "begun_on"),
    ("improvement_plans", "approved_on"),
    ("gcd_meetings", "held_on"),
    ("contributions", "happened_on"),
    ("assessments", "held_on"),
    ("capacity_actions", "done_on"),
    ("training_events", "held_on"),
    ("qsip_cycles", "opened_on"),
    ("qsip_cycle_stages", "reached_on"),
    ("qsip_audit_people", "held_on"),
    ("qsip_barriers", "found_on"),
    ("qsip_readings", "read_on"),
    ("qsip_action_reports", "reported_on"),
    ("lessons", "documented_on"),
)

_MEMBER_GOVERNMENTS = """
SELECT DISTINCT g.ubigeo, g.name, g.level
FROM cluster_members AS m
JOIN units AS u ON u.ubigeo = m.ubigeo
JOIN units AS g ON g.ubigeo = u.governed_by
ORDER BY g.ubigeo
"""


def fetch_regions(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Fetch (ubigeo, name) of the regions, by ubigeo: the order in which they are shown everywhere."""
    rows = connection.execute(text("SELECT ubigeo, name FROM units WHERE level = 'region' ORDER BY ubigeo"))
    return tuple((row.ubigeo, row.name) for row in rows)


def fetch_clusters(connection: Connection) -> tuple[tuple[str, str, str], ...]:
    """Fetch (code, name, region's ubigeo) of all clusters, also dropped ones, by region, wave and code."""
    rows = connection.execute(text("SELECT code, name, region_ubigeo FROM clusters ORDER BY region_ubigeo, wave, code"))
    return tuple((row.code, row.name, row.region_ubigeo) for row in rows)


def fetch_services(connection: Connection) -> tuple[str, ...]:
    """Fetch the codes of the services, in their order."""
    return tuple(connection.execute(text("SELECT code FROM services ORDER BY position")).scalars())


def fetch_member_governments(connection: Connection) -> tuple[tuple[str, str, str], ...]:
    """Fetch (ubigeo, name, level) of the governments that are in any cluster, also a dropped one, each once."""
    rows = connection.execute(text(_MEMBER_GOVERNMENTS))
    return tuple((row.ubigeo, row.name, row.level) for row in rows)


def fetch_known_cycles(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Fetch (code, cluster's code) of all cycles of service improvement."""
    rows = connection.execute(text("SELECT code, cluster_code FROM qsip_cycles ORDER BY code"))
    return tuple((row.code, row.cluster_code) for row in rows)


def fetch_hazard_codes(connection: Connection) -> tuple[str, ...]:
    """Fetch the codes of the kinds of emergencies."""
    return tuple(connection.execute(text("SELECT code FROM hazards ORDER BY code")).scalars())


def fetch_default_as_of(connection: Connection) -> date:
    """Fetch the day of the latest dated fact of the program; 2013-01-31 where there is none."""
    # Names come from the constant above, never from a request.
    each = " UNION ALL ".join(
        f"SELECT MAX({column}) AS day FROM {table} WHERE origin <> 'published'" for table, column in _DATED
    )
    latest = connection.execute(text(f"SELECT MAX(day) FROM ({each}) AS days")).scalar()
    return to_date(latest) or EMPTY_PROGRAM_AS_OF


def fetch_copy_of(connection: Connection) -> date | None:
    """Fetch the day of the original if this database is a dated, read-only copy."""
    return to_date(connection.execute(text("SELECT copy_of FROM program_state")).scalar())
