"""Who writes, in what way, and what their transaction changed: history is written with it or not at all."""

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
from data.store.values import tell_value


@dataclass(frozen=True)
class AuditEntry:
    """One write, before it is done. `via`: form, workbook, command, import, upgrade, restore, undo; `verb`: which one.

    `person`: id and name, None for the command line; `request_id`: the same for a repeated request, which writes once;
    `asked`: what it asks, so that a request id with another content is not taken for a repetition.
    """

    via: str
    verb: str
    person: tuple[int, str] | None = None
    request_id: str = field(default_factory=lambda: str(uuid4()))
    asked: str = ""
    undoes: int | None = None

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
    """A field of a record, from what to what."""

    table: str
    key: str
    kind: str
    field: str
    before: str | None
    after: str | None
    scope: Scope


@dataclass
class AuditLog:
    """What a transaction changed so far. `answer`: what is told of it, also to a repeated request; plain values."""

    audit_entry: AuditEntry
    changes: list[FieldChange] = field(default_factory=list)
    answer: Any = None


def key_of(table: Table, values: Mapping[str, Any]) -> str:
    """A record's key as history keeps it: a JSON list in the order of the table's key."""
    return json.dumps([tell_value(values[column.name]) for column in table.primary_key], ensure_ascii=False)


def audit_log_of(connection: Connection) -> AuditLog:
    """The ledger of a write transaction. KeyError outside `data.store.doors.writing`: nothing is written past it."""
    audit_log: AuditLog = connection.get_execution_options()["audit_log"]
    return audit_log


def check_new(connection: Connection, audit_entry: AuditEntry) -> None:
    """Raise `Repeated`, with what was answered, if this request was written already; `RequestReused` if another was."""
    known = connection.execute(
        select(AuditEntryRow.digest, AuditEntryRow.answer).where(AuditEntryRow.request_id == audit_entry.request_id)
    ).one_or_none()
    if known is None:
        return
    if known.digest != audit_entry.digest:
        raise errors.RequestReused
    raise errors.Repeated(answer=json.loads(known.answer) if known.answer else None)


def write_history(connection: Connection, audit_log: AuditLog) -> int:
    """Write the act and its changes; returns the act's number."""
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
                    "table_name": one.table,
                    "row_key": one.key,
                    "kind": one.kind,
                    "field": one.field,
                    "before": one.before,
                    "after": one.after,
                    "cluster_code": one.scope.cluster,
                    "region_ubigeo": one.scope.region,
                }
                for one in audit_log.changes
            ],
        )
    return number
