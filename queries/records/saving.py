"""Saving an entry: checks the person's permission, that the record has not changed meanwhile, and the values.

A form saves one entry; a workbook saves one for each of its rows in a single transaction.
"""

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, desc, select

from data import errors
from data.permissions import Action, Viewer, may
from data.rules.records.entering import Problem, Severity, check_field
from data.store.audit import Scope, audit_log_of, key_of
from data.store.schema.history import AuditEntryRow, FieldChangeRow
from queries.accounts.reads import find_person
from queries.records.record_types import RECORD_TYPES
from queries.shared.record_type import RecordForm, Values, Writing


class UnknownRecord(errors.ProgramError):
    """The record type or the record does not exist."""

    code = "unknown-record"


class EntryRefused(errors.ProgramError):
    """The entry has problems that refuse it, or that nobody confirmed."""

    code = "entry-refused"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(count=len(problems))
        self.problems = problems
        """What is wrong."""


@dataclass(frozen=True)
class Entry:
    """What a person enters in a record's fields."""

    record_type: str
    record: str
    seen: Values | None
    """The fields' values when the person began; None for a new record."""
    values: Values
    """The values of all fields, and under `file` the name and content of a file."""
    confirmed: Collection[str] = frozenset()
    """The keys of the problems that the person confirmed."""

    @property
    def asked(self) -> str:
        """The request as text, by which a repeated one is recognised.

        The same values are another request if the person saw other ones before.
        """
        seen, values = (
            None if values is None else {name: _to_json(value) for name, value in sorted(values.items())}
            for values in (self.seen, self.values)
        )
        return json.dumps([self.record_type, self.record, seen, values], ensure_ascii=False)


def _to_json(value: Any) -> Any:
    if isinstance(value, tuple) and len(value) == 2:
        return [value[0], hashlib.sha256(value[1]).hexdigest()]
    return value.isoformat() if isinstance(value, date) else value


def find_record_form(connection: Connection, record_type: str, record: str) -> RecordForm[Any]:
    """Return a record, existing or new. Raises `UnknownRecord`.

    This checks no permission: `allowed_scope` does.
    """
    is_valid = record_type in RECORD_TYPES and record.isprintable()
    record_form = RECORD_TYPES[record_type].find(connection, record) if is_valid else None
    if record_form is None:
        raise UnknownRecord(record_type=record_type, record=record[:40])
    return record_form


def allowed_scope(viewer: Viewer, record_form: RecordForm[Any], today: date) -> Scope | None:
    """Return the first of the record's scopes for which the viewer may write today; None without one."""
    for scope in record_form.scopes:
        if may(viewer, Action.WRITE, cluster=scope.cluster, region=scope.region, on=today):
            return scope
    return None


def tidy_values(record_form: RecordForm[Any], values: Values) -> dict[str, Any]:
    """Return the values of all fields as they are kept, and the file, if there is one."""
    tidied = {field.name: field.tidy(values.get(field.name)) for field in record_form.fields}
    return tidied | ({"file": values["file"]} if values.get("file") and record_form.takes_file else {})


def check_entry(record_form: RecordForm[Any], values: Values, today: date) -> tuple[Problem, ...]:
    """Return all problems of tidied values. A value that does not change is not checked by itself again."""
    return tuple(_check(record_form, values, today))


def _check(record_form: RecordForm[Any], values: Values, today: date) -> Iterator[Problem]:
    present, refused = record_form.present or {}, set()
    for field in record_form.fields:
        value = values[field.name]
        if value is not None and value == present.get(field.name):
            continue
        for problem in check_field(field, value, today):
            if problem.severity is Severity.REFUSE:
                refused.add(problem.field)
            yield problem
    # A refused value may be of the wrong type and cannot be compared with others.
    valid = {name: None if name in refused else value for name, value in values.items()}
    for problem in RECORD_TYPES[record_form.record_type].check(record_form, valid, today):
        if problem.field not in refused:
            yield problem


def save_entry(connection: Connection, person: int, entry: Entry, *, today: date) -> RecordForm[Any]:
    """Write an entry in the caller's transaction, and return the record as it was before.

    Raises `NotAllowed`, `UnknownRecord`, `Stale` with the values as seen and as they are now, `EntryRefused` with the
    problems, and `EvidenceRefused`. The person is read anew, so that somebody who was blocked meanwhile writes nothing.
    """
    writer = find_person(connection, person)
    if writer is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    record_form = find_record_form(connection, entry.record_type, entry.record)
    scope = allowed_scope(writer.viewer, record_form, today)
    if scope is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    check_seen(record_form, entry.seen)
    values = tidy_values(record_form, entry.values)
    problems = check_entry(record_form, values, today)
    remaining = tuple(
        problem for problem in problems if problem.severity is Severity.REFUSE or problem.key not in entry.confirmed
    )
    if remaining:
        raise EntryRefused(remaining)
    RECORD_TYPES[entry.record_type].write(Writing(connection, writer, scope, today), record_form, values)
    audit_log_of(connection).answer = {"topic": entry.record_type, "record": entry.record}
    return record_form


def check_seen(record_form: RecordForm[Any], seen: Values | None) -> None:
    """Raise `Stale` if the record has changed since the person saw it."""
    if is_as_seen(record_form, seen):
        return
    table, key = (
        (record_form.rows[0][0].name, key_of(*record_form.rows[0]))
        if record_form.rows
        else (record_form.record_type, "")
    )
    present = dict(record_form.present) if record_form.present is not None else None
    raise errors.Stale(table, key, dict(seen) if seen is not None else None, present)


def is_as_seen(record_form: RecordForm[Any], seen: Values | None) -> bool:
    """Whether a record still has the values that were seen."""
    if record_form.present is None or seen is None:
        return record_form.present is None and seen is None
    return all(record_form.present[name] == seen.get(name) for name in record_form.present)


def find_last_change(connection: Connection, record_form: RecordForm[Any]) -> tuple[str | None, datetime] | None:
    """Return who last changed a record, and when in UTC; None if nobody did.

    For viewers who may read people's names.
    """
    latest = None
    for table, key in record_form.rows:
        row = connection.execute(
            select(AuditEntryRow.id, AuditEntryRow.person_name, AuditEntryRow.at)
            .join(FieldChangeRow, FieldChangeRow.act_id == AuditEntryRow.id)
            .where(FieldChangeRow.table_name == table.name, FieldChangeRow.row_key == key_of(table, key))
            .order_by(desc(AuditEntryRow.id))
            .limit(1)
        ).one_or_none()
        if row is not None and (latest is None or row.id > latest.id):
            latest = row
    return (latest.person_name, latest.at) if latest is not None else None
