"""What the filters offer, and what the frame says about the database it stands on."""

from datetime import date

from sqlalchemy import Connection, text

EMPTY_PROGRAM_AS_OF = date(2013, 1, 31)
# As-of dates that can be chosen, unless the program's facts reach further: the contract ran 2012-2017, and the plan's
# horizon lies inside.
MIN_DATE, MAX_DATE = date(2012, 1, 1), date(2020, 12, 31)

# The program's own dated facts. Published incidence does not count: it runs years past the program's last record. Nor does
# evidence: it shows a fact, and is added later.
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
    """(ubigeo, name) of the regions, by ubigeo: the one order in which they are shown everywhere."""
    rows = connection.execute(text("SELECT ubigeo, name FROM units WHERE level = 'region' ORDER BY ubigeo"))
    return tuple((row.ubigeo, row.name) for row in rows)


def fetch_clusters(connection: Connection) -> tuple[tuple[str, str, str], ...]:
    """(code, name, region's ubigeo) of all clusters, whatever became of them, by region, wave and code."""
    rows = connection.execute(text("SELECT code, name, region_ubigeo FROM clusters ORDER BY region_ubigeo, wave, code"))
    return tuple((row.code, row.name, row.region_ubigeo) for row in rows)


def fetch_services(connection: Connection) -> tuple[str, ...]:
    """Codes of the services, in their order."""
    return tuple(connection.execute(text("SELECT code FROM services ORDER BY position")).scalars())


def fetch_member_governments(connection: Connection) -> tuple[tuple[str, str, str], ...]:
    """(ubigeo, name, level) of the governments that are in any cluster, whatever became of it, each once."""
    rows = connection.execute(text(_MEMBER_GOVERNMENTS))
    return tuple((row.ubigeo, row.name, row.level) for row in rows)


def fetch_known_cycles(connection: Connection) -> tuple[tuple[str, str], ...]:
    """(code, cluster's code) of all cycles of service improvement."""
    rows = connection.execute(text("SELECT code, cluster_code FROM qsip_cycles ORDER BY code"))
    return tuple((row.code, row.cluster_code) for row in rows)


def fetch_hazard_codes(connection: Connection) -> tuple[str, ...]:
    """Codes of the kinds of emergencies."""
    return tuple(connection.execute(text("SELECT code FROM hazards ORDER BY code")).scalars())


def fetch_default_as_of(connection: Connection) -> date:
    """The day of the latest dated fact of the program; 2013-01-31 where there is none."""
    # Names come from the constant above, never from a request.
    each = " UNION ALL ".join(
        f"SELECT MAX({column}) AS day FROM {table} WHERE origin <> 'published'" for table, column in _DATED
    )
    found = connection.execute(text(f"SELECT MAX(day) FROM ({each}) AS days")).scalar()
    return _as_date(found) or EMPTY_PROGRAM_AS_OF


def fetch_copy_of(connection: Connection) -> date | None:
    """The day of the original if this database is a dated, read-only copy."""
    return _as_date(connection.execute(text("SELECT copy_of FROM program_state")).scalar())


def _as_date(value: date | str | None) -> date | None:
    """SQLite has no dates and gives text where SQL computed the value."""
    return date.fromisoformat(value) if isinstance(value, str) else value
