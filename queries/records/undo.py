"""Undoes an entry by a new one: what it added goes, what it deleted comes back, and what it changed is as it was."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, select
from sqlalchemy.exc import IntegrityError

from data import errors
from data.permissions import Action, Person, Viewer, require
from data.rules.records.history import PEOPLE, REVIEWS, find_obstacle, find_undone
from data.store.audit import AuditEntry, Scope, audit_log_of, key_of
from data.store.schema import metadata
from data.store.values import format_value, parse_value
from queries.records.history_reads import fetch_undo_pairs
from queries.shared.writing import find_record, put_back

ACTS, CHANGES = metadata.tables["acts"], metadata.tables["changes"]
VERB = "undo"


@dataclass
class TouchedRecord:
    """A record that an entry touched, before and after it."""

    table: Table
    key: dict[str, Any]
    scope: Scope
    existed_before: bool
    existed_after: bool = True
    before: dict[str, str | None] = field(default_factory=dict)
    """The fields that changed, as they were before, as text."""
    after: dict[str, str | None] = field(default_factory=dict)
    """The same as they were after."""

    @property
    def row_key(self) -> str:
        """Its key as history keeps it."""
        return key_of(self.table, self.key)


def open_undo(person: Person, entry_id: int, request_id: str) -> AuditEntry:
    """Return the entry under which another is undone, for the door of writing."""
    return AuditEntry("undo", VERB, (person.id, person.name), request_id, f"undo {entry_id}", entry_id)


def undo(connection: Connection, person: Person, entry_id: int, today: date) -> None:
    """Reverse all of an entry or nothing, inside the transaction of the entry that `open_undo` returned.

    Raises `NotAllowed` unless the person may write today all that it changed; `UndoRefused` with a reason: unknown, those
    of `find_obstacle`, schema (what it wrote no longer has its place), needed (another record refers to one of it);
    `Stale` with the present record if somebody has changed one of its records since.
    """
    if audit_log_of(connection).audit_entry.undoes != entry_id:
        raise ValueError("another entry is open")
    require(person.viewer, Action.READ_PEOPLE)
    entry = connection.execute(select(ACTS.c.id, ACTS.c.via).where(ACTS.c.id == entry_id)).one_or_none()
    if entry is None:
        raise errors.UndoRefused(reason="unknown")
    changes = connection.execute(select(CHANGES).where(CHANGES.c.act_id == entry_id).order_by(CHANGES.c.id)).all()
    _check_permission(person.viewer, changes, today)
    touched = [(change.table_name, change.kind, change.field) for change in changes]
    obstacle = find_obstacle(
        entry.via, touched, undone=entry_id in find_undone(fetch_undo_pairs(connection, person.viewer))
    )
    if obstacle or not all(_has_place(change) for change in changes):
        raise errors.UndoRefused(reason=obstacle or "schema")
    records = _gather(changes)
    for record in records:
        _check_unchanged(connection, record, changes[-1].id)
    try:
        for record in reversed(records):  # what was added last may refer to what was added before
            before = {name: _parse(record.table.c[name], text) for name, text in record.before.items()}
            put_back(connection, record.table, record.key, before if record.existed_before else None, record.scope)
    except IntegrityError:
        raise errors.UndoRefused(reason="needed") from None


def _check_permission(viewer: Viewer, changes: Sequence[Row[Any]], today: date) -> None:
    for table, cluster, region in {(row.table_name, row.cluster_code, row.region_ubigeo) for row in changes}:
        if table in PEOPLE:
            require(viewer, Action.MANAGE_PEOPLE)
        elif table == REVIEWS:
            require(viewer, Action.REVIEW)
        else:
            require(viewer, Action.WRITE, cluster=cluster, region=region, on=today)


def _has_place(change: Row[Any]) -> bool:
    """Return whether what a change is about has its place in the schema of today."""
    table = metadata.tables.get(change.table_name)
    return table is not None and change.field in table.c and len(json.loads(change.row_key)) == len(table.primary_key)


def _gather(changes: Sequence[Row[Any]]) -> list[TouchedRecord]:
    """Return the records that an entry touched, in the order of the first touch, with first and last values of fields."""
    records: dict[tuple[str, str], TouchedRecord] = {}
    for change in changes:
        record_key, table = (change.table_name, change.row_key), metadata.tables[change.table_name]
        if record_key not in records:
            scope = Scope(change.cluster_code, change.region_ubigeo)
            key = _parse_key(table, change.row_key)
            records[record_key] = TouchedRecord(table, key, scope, existed_before=change.kind != "insert")
        record = records[record_key]
        record.existed_after = change.kind != "delete"
        record.before.setdefault(change.field, change.before)
        record.after[change.field] = change.after
    return list(records.values())


def _check_unchanged(connection: Connection, record: TouchedRecord, last_change: int) -> None:
    """Raise `Stale` unless a record is as the entry left it.

    That includes fields that only others have changed since: what is put back takes its former origin with it.
    """
    of_record = (CHANGES.c.table_name == record.table.name, CHANGES.c.row_key == record.row_key)
    later = (
        select(CHANGES.c.field, CHANGES.c.before).where(*of_record, CHANGES.c.id > last_change).order_by(CHANGES.c.id)
    )
    expected: dict[str, str | None] = {} if record.existed_before else dict.fromkeys(record.table.c.keys())
    since: dict[str, str | None] = {}
    for change in connection.execute(later):
        since.setdefault(change.field, change.before)
    expected |= since | record.after
    present = find_record(connection, record.table, record.key)
    if record.existed_after:
        unchanged = present is not None and all(
            format_value(present.get(name)) == text for name, text in expected.items()
        )
    else:
        unchanged = present is None
    if unchanged:
        return
    seen = {name: _parse(record.table.c[name], text) for name, text in expected.items() if name in record.table.c}
    raise errors.Stale(record.table.name, record.row_key, seen if record.existed_after else None, present)


def _parse_key(table: Table, row_key: str) -> dict[str, Any]:
    texts = json.loads(row_key)
    return {column.name: _parse(column, text) for column, text in zip(table.primary_key, texts, strict=True)}


def _parse(column: Column[Any], text: str | None) -> Any:
    return parse_value(column, text) if text else text  # an empty text was one; nothing was nothing
