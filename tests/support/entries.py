"""People with offices, and entries in records, for the tests of record types and forms."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from data.store.audit import AuditEntry
from data.store.connection import connecting
from data.store.doors import reading, writing
from data.store.schema.accounts import Assignment, SignIn
from data.store.schema.accounts import Person as PersonRow
from data.store.schema.history import AuditEntryRow, FieldChangeRow
from queries.records.saving import Entry, find_record_form, save_entry
from queries.shared.record_type import RecordForm

TODAY = date(2016, 3, 1)
SINCE = date(2013, 1, 1)


def make_person(url: str, name: str, role: str, *offices: str) -> int:
    """Add a person with a role and with offices since 2013, and return their number."""
    with connecting(url, write=True) as connection:
        number: int = connection.execute(
            insert(PersonRow).returning(PersonRow.id),
            {
                "user_name": name,
                "full_name": name.title(),
                "email": None,
                "role": role,
                "made_at": datetime(2013, 1, 1),
            },
        ).scalar_one()
        for office in offices:
            connection.execute(
                insert(Assignment).values(person_id=number, office_region_ubigeo=office, since=SINCE, until=None)
            )
    return number


def sign_in(url: str, person: int, token: str) -> None:
    """Sign a person in for an hour, in the browser that has this token."""
    now = datetime.now(UTC).replace(tzinfo=None)
    sha256 = hashlib.sha256(token.encode()).hexdigest()
    with connecting(url, write=True) as connection:
        row = {"token_sha256": sha256, "person_id": person, "begun_at": now, "ends_at": now + timedelta(hours=1)}
        connection.execute(insert(SignIn).values(**row))


def read_form(url: str, record_type: str, record: str) -> RecordForm[Any]:
    """Return a record as it is now."""
    with reading(url) as connection:
        return find_record_form(connection, record_type, record)


def entry_of(record_form: RecordForm[Any], values: Mapping[str, Any], confirmed: frozenset[str] = frozenset()) -> Entry:
    """Return the entry of somebody who saw the record like this and fills in these fields."""
    seen = None if record_form.present is None else record_form.initial
    return Entry(record_form.record_type, record_form.record, seen, {**record_form.initial, **values}, confirmed)


def save(url: str, person: int, entry: Entry, request_id: str | None = None, today: date = TODAY) -> None:
    """Save an entry as a form does."""
    more = {"request_id": request_id} if request_id else {}
    with writing(
        url, AuditEntry("form", entry.record_type, (person, "somebody"), asked=entry.asked, **more)
    ) as connection:
        save_entry(connection, person, entry, today=today)


def enter(url: str, person: int, record_type: str, record: str, **values: Any) -> None:
    """Open a record, fill in fields, confirm nothing, and save."""
    save(url, person, entry_of(read_form(url, record_type, record), values))


def list_changes(url: str) -> list[tuple[str, str, str, str | None, str | None]]:
    """List the changes in the history: table, kind, field, before, after."""
    with reading(url) as connection:
        query = select(
            FieldChangeRow.table_name,
            FieldChangeRow.kind,
            FieldChangeRow.field,
            FieldChangeRow.before,
            FieldChangeRow.after,
        ).join(AuditEntryRow)
        return [tuple(row) for row in connection.execute(query.order_by(FieldChangeRow.id))]
