"""The records that monitoring returned, and the forms that correct them: for people with an account, like history."""

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
# number; its address holds the cluster, the milestone and the service instead.
FORMS = {table: (code, length) for code, record_type in RECORD_TYPES.items() for table, length in record_type.corrects}
MILESTONES = "milestone_records"


@dataclass(frozen=True)
class Returned:
    """A record that was returned and has not changed since."""

    table: str
    row_key: str
    about: tuple[FieldValue, ...]
    """The values that say which record it is."""
    form: tuple[str, str] | None
    """The record type and the record that open its form; None if no form changes it."""
    cluster: str | None
    """None: it belongs to the region itself."""
    region: str | None
    """None beside no cluster: it belongs to the program."""
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
    """Return the returned records of these clusters and those of these regions themselves (None: all), whatever the filters.

    The longest waiting come first. Raises `NotAllowed` for anybody without an account.
    """
    rows = fetch_returned(connection, viewer, clusters, regions)
    if not rows:
        return ()
    reader = RecordReader(connection, viewer, frozenset(row.table_name for row in rows), frozenset())
    records = []
    for row in rows:
        about = reader.describe(row.table_name, row.row_key)
        records.append(
            Returned(
                table=row.table_name,
                row_key=row.row_key,
                about=about,
                form=find_form(row.table_name, row.row_key, about),
                cluster=row.cluster_code,
                region=row.region_ubigeo,
                reason=row.reason or "",
                on=row.reviewed_on,
                by=row.person_name,
            )
        )
    return tuple(records)


def find_form(table: str, row_key: str, about: tuple[FieldValue, ...]) -> tuple[str, str] | None:
    """Return the record type and the record that open the form in which a record is changed; None if there is no form."""
    if table == MILESTONES:
        values = {value.field: value.text for value in about}
        parts = [values.get("cluster_code") or "program", values.get("milestone_code"), values.get("service_code")]
        return "milestone", "/".join(part for part in parts if part)
    if table not in FORMS:
        return None
    record_type, length = FORMS[table]
    return record_type, "/".join(json.loads(row_key)[:length])
