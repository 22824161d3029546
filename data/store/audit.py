"""The audit log: who writes, in what way, and what their transaction changed. It is written with the data or not at all."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Table, insert, select

from data import errors
from data.store.schema.history import AuditEntryRow, FieldChangeRow
from data.store.values import format_value


@dataclass(frozen=True)
class AuditEntry:
    """One write, before it is done."""

    via: str
    """form, workbook, command, import, upgrade, restore or undo."""
    verb: str
    """Which form, command or kind of import."""
    person: tuple[int, str] | None = None
    """Number and name; None for the command line."""
    request_id: str = field(default_factory=lambda: str(uuid4()))
    """The same for a repeated request, which is written once."""
    asked: str = ""
    """What is asked for, so that a request id with another content is not taken for a repetition."""
    undoes: int | None = None
    """The entry that this one undoes."""

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.asked.encode()).hexdigest()


@dataclass(frozen=True)
class Scope:
    """Whose a record is: a cluster's, a region's, or the program's (both None)."""

    cluster: str | None = None
    region: str | None = None


@dataclass(frozen=True)
class FieldChange:
    """A changed field of a record."""

    table: str
    key: str
    """The record's key, as `key_of` writes it."""
    kind: str
    """What happened to the record: insert, update or delete."""
    field: str
    before: str | None
    after: str | None
    scope: Scope


@dataclass
class AuditLog:
    """What a transaction has changed so far."""

    audit_entry: AuditEntry
    changes: list[FieldChange] = field(default_factory=list)
    answer: Any = None
    """What the writer is answered, a repeated request too; plain values."""


def key_of(table: Table, values: Mapping[str, Any]) -> str:
    """Return a record's key as history keeps it: a JSON list in the order of the table's key."""
    return json.dumps([format_value(values[column.name]) for column in table.primary_key], ensure_ascii=False)


def audit_log_of(connection: Connection) -> AuditLog:
    """Return the audit log of a write transaction. KeyError outside `data.store.doors.writing`: nothing bypasses the log."""
    audit_log: AuditLog = connection.get_execution_options()["audit_log"]
    return audit_log


def check_new(connection: Connection, audit_entry: AuditEntry) -> None:
    """Raise `Repeated`, with its answer, if this request was written before; `RequestReused` if its id was another's."""
    written = connection.execute(
        select(AuditEntryRow.digest, AuditEntryRow.answer).where(AuditEntryRow.request_id == audit_entry.request_id)
    ).one_or_none()
    if written is None:
        return
    if written.digest != audit_entry.digest:
        raise errors.RequestReused
    raise errors.Repeated(answer=json.loads(written.answer) if written.answer else None)


def write_history(connection: Connection, audit_log: AuditLog) -> int:
    """Write the entry and its changes, and return the entry's number."""
    audit_entry = audit_log.audit_entry
    number: int = connection.execute(
        insert(AuditEntryRow).returning(AuditEntryRow.id),
        {
            "request_id": audit_entry.request_id,
            "at": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
            "via": audit_entry.via,
            "verb": audit_entry.verb,
            "person_id": audit_entry.person[0] if audit_entry.person else None,
            "person_name": audit_entry.person[1] if audit_entry.person else None,
            "undoes": audit_entry.undoes,
            "digest": audit_entry.digest,
            "answer": None if audit_log.answer is None else json.dumps(audit_log.answer, ensure_ascii=False),
        },
    ).scalar_one()
    if audit_log.changes:
        connection.execute(
            insert(FieldChangeRow),
            [
                {
                    "act_id": number,
                    "table_name": change.table,
                    "row_key": change.key,
                    "kind": change.kind,
                    "field": change.field,
                    "before": change.before,
                    "after": change.after,
                    "cluster_code": change.scope.cluster,
                    "region_ubigeo": change.scope.region,
                }
                for change in audit_log.changes
            ],
        )
    return number
