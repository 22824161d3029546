"""Undo an act by a new one: what it added goes, what it took away comes back, what it changed stands as before."""

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
from data.store.audit import AuditEntry, Scope, audit_log_of
from data.store.schema import metadata
from data.store.values import parse_value, tell_value
from queries.shared.writing import find_record, put_back

ACTS, CHANGES = metadata.tables["acts"], metadata.tables["changes"]
VERB = "undo"


@dataclass
class Touched:
    """A record that an act touched. `before`, `after`: its fields then, as text; `was`, `left`: whether there was one."""

    table: Table
    key: dict[str, Any]
    scope: Scope
    was: bool
    left: bool = True
    before: dict[str, str | None] = field(default_factory=dict)
    after: dict[str, str | None] = field(default_factory=dict)


def undoing(person: Person, act_id: int, request_id: str) -> AuditEntry:
    """The act that undoes another, for the door of writing."""
    return AuditEntry("undo", VERB, (person.id, person.name), request_id, f"undo {act_id}", act_id)


def undo(connection: Connection, person: Person, act_id: int, today: date) -> None:
    """Reverse an act, all of it or nothing, inside the transaction of the act that `undoing` tells of.

    Raises `NotAllowed` unless the person may write today all that it changed; `UndoRefused` with the reason: unknown, those
    of `find_obstacle`, schema (what it wrote has no place any more), needed (something else stands on it); `Stale` with the
    present record if somebody changed one of its records since.
    """
    if audit_log_of(connection).audit_entry.undoes != act_id:
        raise ValueError("another act is open")
    require(person.viewer, Action.READ_PEOPLE)
    audit_entry = connection.execute(select(ACTS.c.id, ACTS.c.via).where(ACTS.c.id == act_id)).one_or_none()
    if audit_entry is None:
        raise errors.UndoRefused(reason="unknown")
    lines = connection.execute(select(CHANGES).where(CHANGES.c.act_id == act_id).order_by(CHANGES.c.id)).all()
    _check_permission(person.viewer, lines, today)
    told = [(line.table_name, line.kind, line.field) for line in lines]
    obstacle = find_obstacle(audit_entry.via, told, undone=act_id in _fetch_undone(connection))
    if obstacle or not all(_is_known(line) for line in lines):
        raise errors.UndoRefused(reason=obstacle or "schema")
    records = _gather(lines)
    for record in records:
        _check_stands(connection, record, lines[-1].id)
    try:
        for record in reversed(records):  # what was added last may stand on what was added before
            before = {name: _value(record.table.c[name], text) for name, text in record.before.items()}
            put_back(connection, record.table, record.key, before if record.was else None, record.scope)
    except IntegrityError:
        raise errors.UndoRefused(reason="needed") from None


def _check_permission(viewer: Viewer, lines: Sequence[Row[Any]], today: date) -> None:
    for table, cluster, region in {(line.table_name, line.cluster_code, line.region_ubigeo) for line in lines}:
        if table in PEOPLE:
            require(viewer, Action.MANAGE_PEOPLE)
        elif table == REVIEWS:
            require(viewer, Action.REVIEW)
        else:
            require(viewer, Action.WRITE, cluster=cluster, region=region, on=today)


def _fetch_undone(connection: Connection) -> frozenset[int]:
    pairs = connection.execute(select(ACTS.c.id, ACTS.c.undoes).where(ACTS.c.undoes.is_not(None)))
    return find_undone((row.id, row.undoes) for row in pairs)


def _is_known(line: Row[Any]) -> bool:
    """Whether what a line tells of has its place in the schema of today."""
    table = metadata.tables.get(line.table_name)
    return table is not None and line.field in table.c and len(json.loads(line.row_key)) == len(table.primary_key)


def _gather(lines: Sequence[Row[Any]]) -> list[Touched]:
    """The records that an act touched, in the order in which it first did; fields from the first value to the last."""
    found: dict[tuple[str, str], Touched] = {}
    for line in lines:
        place, table = (line.table_name, line.row_key), metadata.tables[line.table_name]
        if place not in found:
            scope = Scope(line.cluster_code, line.region_ubigeo)
            found[place] = Touched(table, _key(table, line.row_key), scope, was=line.kind != "insert")
        record = found[place]
        record.left = line.kind != "delete"
        record.before.setdefault(line.field, line.before)
        record.after[line.field] = line.after
    return list(found.values())


def _check_stands(connection: Connection, record: Touched, last_line: int) -> None:
    """Raise `Stale` unless a record stands as the act left it: also in fields that only others moved since, as what is put
    back takes its former origin with it.
    """
    here = (CHANGES.c.table_name == record.table.name, CHANGES.c.row_key == _row_key(record))
    later = select(CHANGES.c.field, CHANGES.c.before).where(*here, CHANGES.c.id > last_line).order_by(CHANGES.c.id)
    expected: dict[str, str | None] = {} if record.was else dict.fromkeys(record.table.c.keys())
    since: dict[str, str | None] = {}
    for line in connection.execute(later):
        since.setdefault(line.field, line.before)
    expected |= since | record.after
    present = find_record(connection, record.table, record.key)
    stands = present is not None and all(tell_value(present.get(name)) == text for name, text in expected.items())
    if stands if record.left else present is None:
        return
    seen = {name: _value(record.table.c[name], text) for name, text in expected.items() if name in record.table.c}
    raise errors.Stale(record.table.name, _row_key(record), seen if record.left else None, present)


def _row_key(record: Touched) -> str:
    return json.dumps([tell_value(value) for value in record.key.values()], ensure_ascii=False)


def _key(table: Table, row_key: str) -> dict[str, Any]:
    told = json.loads(row_key)
    return {column.name: _value(column, text) for column, text in zip(table.primary_key, told, strict=True)}


def _value(column: Column[Any], text: str | None) -> Any:
    return parse_value(column, text) if text else text  # an empty text was one; nothing was nothing
