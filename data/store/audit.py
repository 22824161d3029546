"""The audit log: who writes, in what way, and what the transaction changed. It is written with the change or not at all."""

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
    """A write, before it is done."""

    via: str
    """The way in: form, workbook, command, import, upgrade, restore or undo."""
    verb: str
    """Which of them: the record type of a form, the name of a command."""
    person: tuple[int, str] | None = None
    """Id and name; None for the command line."""
    request_id: str = field(default_factory=lambda: str(uuid4()))
    """The same for a repeated request, which writes once."""
    asked: str = ""
    """What the request asks, so that another content under the same id is not taken for a repetition."""
    undoes: int | None = None
    """The number of the entry that this one undoes."""

    @property
    def digest(self) -> str:
        """Return the hash of what the request asks."""
        return hashlib.sha256(self.asked.encode()).hexdigest()


@dataclass(frozen=True)
class Scope:
    """To what a record belongs: a cluster, a region, or the program (both None)."""

    cluster: str | None = None
    region: str | None = None


@dataclass(frozen=True)
class FieldChange:
    """The change of a field of a record."""

    table: str
    key: str
    """As `key_of` writes it."""
    kind: str
    """insert, update or delete."""
    field: str
    before: str | None
    """This and `after`: as `format_value` writes them."""
    after: str | None
    scope: Scope


@dataclass
class AuditLog:
    """What a transaction has changed so far."""

    audit_entry: AuditEntry
    changes: list[FieldChange] = field(default_factory=list)
    answer: Any = None
    """The result in plain values, which a repeated request gets too."""


def key_of(table: Table, values: Mapping[str, Any]) -> str:
    """Return a record's key as history keeps it: a JSON list in the order of the table's key."""
    return json.dumps([format_value(values[column.name]) for column in table.primary_key], ensure_ascii=False)


def audit_log_of(connection: Connection) -> AuditLog:
    """Return the log of a write transaction. Raises KeyError outside `data.store.doors.writing`, the only way to write."""
    audit_log: AuditLog = connection.get_execution_options()["audit_log"]
    return audit_log


def check_new(connection: Connection, audit_entry: AuditEntry) -> None:
    """Raise `Repeated` with the answer if this request was written before, `RequestReused` if another had its id."""
    earlier = connection.execute(
        select(AuditEntryRow.digest, AuditEntryRow.answer).where(AuditEntryRow.request_id == audit_entry.request_id)
    ).one_or_none()
    if earlier is None:
        return
    if earlier.digest != audit_entry.digest:
        raise errors.RequestReused
    raise errors.Repeated(answer=json.loads(earlier.answer) if earlier.answer else None)


def write_history(connection: Connection, audit_log: AuditLog) -> int:
    """Write the entry with its changes, and return its number."""
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
