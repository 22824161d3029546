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
from data.store.schema.history import Act as ActRow
from data.store.schema.history import Change as ChangeRow
from data.store.values import tell_value


@dataclass(frozen=True)
class Act:
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
class Moved:
    """A field of a record, from what to what."""

    table: str
    key: str
    kind: str
    field: str
    before: str | None
    after: str | None
    scope: Scope


@dataclass
class Ledger:
    """What a transaction changed so far. `answer`: what is told of it, also to a repeated request; plain values."""

    act: Act
    moved: list[Moved] = field(default_factory=list)
    answer: Any = None


def key_of(table: Table, values: Mapping[str, Any]) -> str:
    """A record's key as history keeps it: a JSON list in the order of the table's key."""
    return json.dumps([tell_value(values[column.name]) for column in table.primary_key], ensure_ascii=False)


def ledger_of(connection: Connection) -> Ledger:
    """The ledger of a write transaction. KeyError outside `data.store.engine.writing`: nothing is written past it."""
    ledger: Ledger = connection.get_execution_options()["ledger"]
    return ledger


def check_new(connection: Connection, act: Act) -> None:
    """Raise `Repeated`, with what was answered, if this request was written already; `RequestReused` if another was."""
    known = connection.execute(
        select(ActRow.digest, ActRow.answer).where(ActRow.request_id == act.request_id)
    ).one_or_none()
    if known is None:
        return
    if known.digest != act.digest:
        raise errors.RequestReused
    raise errors.Repeated(answer=json.loads(known.answer) if known.answer else None)


def write_history(connection: Connection, ledger: Ledger) -> int:
    """Write the act and its changes; returns the act's number."""
    act = ledger.act
    number: int = connection.execute(
        insert(ActRow).returning(ActRow.id),
        {
            "request_id": act.request_id,
            "at": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
            "via": act.via,
            "verb": act.verb,
            "person_id": act.person[0] if act.person else None,
            "person_name": act.person[1] if act.person else None,
            "undoes": act.undoes,
            "digest": act.digest,
            "answer": None if ledger.answer is None else json.dumps(ledger.answer, ensure_ascii=False),
        },
    ).scalar_one()
    if ledger.moved:
        connection.execute(
            insert(ChangeRow),
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
                for one in ledger.moved
            ],
        )
    return number
