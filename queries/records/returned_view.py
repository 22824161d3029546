"""What monitoring returned of what somebody attends, and where it is put right: for who has an account, as history."""

import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from queries.records.history_lines import FieldValue, RecordReader
from queries.records.history_reads import fetch_returned
from queries.records.record_types import RECORD_TYPES
from queries.shared.filters import Filters

# The form in which a table's records are changed, and how many parts of the key its address has. A milestone's key is a
# number, its address what it is about.
FORMS = {table: (code, length) for code, record_type in RECORD_TYPES.items() for table, length in record_type.corrects}
MILESTONES = "milestone_records"


@dataclass(frozen=True)
class Returned:
    """A record that was returned and stands as it did then."""

    table: str
    row_key: str
    about: tuple[FieldValue, ...]
    """What tells it from the others."""
    form: tuple[str, str] | None
    """The record type and the record of its form; None without one."""
    cluster: str | None
    """None: the region's own."""
    region: str | None
    """None beside no cluster: the program's."""
    reason: str
    on: date
    by: str


def build_returned(
    connection: Connection,
    viewer: Viewer,
    filters: Filters,
    clusters: tuple[str, ...] | None,
    regions: tuple[str, ...] | None,
) -> tuple[Returned, ...]:
    """What waits to be put right of these clusters and of what is these regions' own (None: of all), whatever the filters,
    the longest waiting first. Raises `NotAllowed` for who has no account.
    """
    found = fetch_returned(connection, viewer, clusters, regions)
    if found.empty:
        return ()
    teller = RecordReader(connection, viewer, frozenset(found["table_name"]), frozenset())
    lines = []
    for row in found.itertuples():
        about = teller.about(row.table_name, row.row_key)
        lines.append(
            Returned(
                row.table_name,
                row.row_key,
                about,
                find_form(row.table_name, row.row_key, about),
                row.cluster_code,
                row.region_ubigeo,
                row.reason or "",
                row.reviewed_on,
                row.person_name,
            )
        )
    return tuple(lines)


def find_form(table: str, row_key: str, about: tuple[FieldValue, ...]) -> tuple[str, str] | None:
    """Topic and record of the form in which a record is changed; None without one."""
    if table == MILESTONES:
        told = {one.field: one.text for one in about}
        parts = [told.get("cluster_code") or "program", told.get("milestone_code"), told.get("service_code")]
        return "milestone", "/".join(part for part in parts if part)
    if table not in FORMS:
        return None
    record_type, length = FORMS[table]
    return record_type, "/".join(json.loads(row_key)[:length])
