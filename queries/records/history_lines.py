"""The parts of history: a record that an entry touched, what the record is, what changed in it, and its review."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, LargeBinary

from data.clock import local_day
from data.permissions import Action, Viewer, require
from data.rules.records.history import ORIGIN, REVIEWS, is_correction
from data.store.schema import metadata
from data.store.schema.base import identifying_columns, named_column
from data.store.values import format_value
from queries.records import history_reads as reads
from queries.records.history_reads import PARTS, ChangeRow, FactChangeRow, RecordKey

IMPLIED_BY_REVIEW = {"up_to", "reviewed_on", "person_id", "person_name"}  # the entry itself says as much


@dataclass(frozen=True)
class FieldValue:
    """A value of a field, as history keeps it."""

    table: str
    field: str
    text: str | None
    names: tuple[str, str] | None = None
    """What the value stands for, in Spanish and in English; None if nothing names it."""


@dataclass(frozen=True)
class FieldLine:
    """A field that changed."""

    field: str
    before: FieldValue
    after: FieldValue
    hidden: bool
    """Whether nobody may read its values (a password, the content of a file), only that it changed."""
    correction: bool


@dataclass(frozen=True)
class ReviewMark:
    """What monitoring said of a record."""

    state: str
    """reviewed or returned."""
    reason: str | None
    on: date
    by: str
    since: bool
    """Whether the record has changed since then."""

    @property
    def is_returned(self) -> bool:
        """Whether monitoring returned the record as it is now."""
        return self.state == "returned" and not self.since


@dataclass(frozen=True)
class RecordLine:
    """A record that an entry touched."""

    table: str
    row_key: str
    kind: str
    """What happened to it: insert, update or delete."""
    about: tuple[FieldValue, ...]
    """The values that say which record it is."""
    fields: tuple[FieldLine, ...]
    cluster: str | None
    """The cluster whose record it was then."""
    region: str | None
    """The region whose record it was then."""
    last_change: int
    """The record's latest change, by now; 0 if the viewer sees none."""
    last_entry: int
    """The latest entry that changed it, by now."""
    last_in_force: int
    """The latest entry that left it as it is, apart from undone ones and undos."""
    exists: bool
    """Whether the record is still there."""
    reviewable: bool
    """Whether it is a record of facts."""
    review: ReviewMark | None


def corrects(change: ChangeRow | FactChangeRow, via: str, at: datetime) -> bool:
    """Return whether a change of an entry corrected a fact of the past."""
    return is_correction(change.table_name, change.kind, change.field, change.before, via, local_day(at))


def find_reviews(
    connection: Connection, viewer: Viewer, tables: Collection[str], latest: Mapping[RecordKey, int]
) -> dict[RecordKey, ReviewMark]:
    """Return what monitoring said of the records of some tables. `latest`: the latest change of each record."""
    reviews = {}
    for row in reads.fetch_reviews(connection, viewer, tables):
        record_key = (row.table_name, row.row_key)
        since = latest.get(record_key, 0) != row.up_to
        reviews[record_key] = ReviewMark(row.state, row.reason, row.reviewed_on, row.person_name, since)
    return reviews


class RecordReader:
    """Reads changes as records: what each record is, what its codes stand for, and what became of it."""

    def __init__(self, connection: Connection, viewer: Viewer, tables: frozenset[str], undone: frozenset[int]) -> None:
        require(viewer, Action.READ_PEOPLE)
        self._connection, self._viewer = connection, viewer
        last = reads.fetch_last_changes(connection, viewer, tables)
        self._latest = {(row.table_name, row.row_key): (row.line, row.act_id) for row in last}
        lines = {record_key: line for record_key, (line, _) in self._latest.items()}
        self._reviews = find_reviews(connection, viewer, tables, lines)
        self._in_force = reads.fetch_entries_in_force(connection, viewer, tables, undone)
        self._present: dict[str, dict[str, dict[str, Any]]] = {}
        self._names: dict[Column[Any], dict[str, tuple[str, str]]] = {}

    def read_records(self, changes: Iterable[ChangeRow], via: str, at: datetime) -> tuple[RecordLine, ...]:
        """Return the records that an entry touched, in the order in which it touched them."""
        groups: dict[RecordKey, list[ChangeRow]] = {}
        for change in changes:
            groups.setdefault((change.table_name, change.row_key), []).append(change)
        return tuple(self._read_record(*record_key, group, via, at) for record_key, group in groups.items())

    def describe(self, table: str, row_key: str) -> tuple[FieldValue, ...]:
        """Return the values that say which record it is, as it is now."""
        return self._describe(table, row_key, self._find_present(table).get(row_key), ())

    def _read_record(self, table: str, row_key: str, changes: list[ChangeRow], via: str, at: datetime) -> RecordLine:
        first, last = changes[0], changes[-1]
        kind = "insert" if first.kind == "insert" else "delete" if last.kind == "delete" else "update"
        schema = metadata.tables.get(table)
        present = self._find_present(table).get(row_key) if schema is not None else None
        shown = _gather(changes)
        last_change, last_entry = self._latest.get((table, row_key), (0, 0))
        return RecordLine(
            table=table,
            row_key=row_key,
            kind=kind,
            about=self._describe(table, row_key, present, shown),
            fields=tuple(
                self._read_field(change, before, via, at) for change, before in shown if _is_shown(change, kind)
            ),
            cluster=first.cluster_code,
            region=first.region_ubigeo,
            last_change=last_change,
            last_entry=last_entry,
            last_in_force=self._in_force.get((table, row_key), 0),
            exists=present is not None,
            reviewable=schema is not None and "origin" in schema.c and table not in PARTS,
            review=self._reviews.get((table, row_key)),
        )

    def _read_field(self, change: ChangeRow, before: str | None, via: str, at: datetime) -> FieldLine:
        column = _column_of(change.table_name, change.field)
        hidden = column is not None and (isinstance(column.type, LargeBinary) or change.field == "password_hash")
        texts = (before, change.after) if not hidden else (None, None)
        old, new = (self._name_value(change.table_name, change.field, text) for text in texts)
        return FieldLine(change.field, old, new, hidden, corrects(change, via, at))

    def _name_value(self, table: str, field: str, text: str | None) -> FieldValue:
        column = _column_of(table, field)
        target = named_column(column) if column is not None and text is not None else None
        names = self._find_names(target).get(text or "") if target is not None else None
        return FieldValue(table, field, text, names)

    def _describe(
        self,
        table: str,
        row_key: str,
        present: Mapping[str, Any] | None,
        changes: Iterable[tuple[ChangeRow, str | None]],
    ) -> tuple[FieldValue, ...]:
        """Return what a record is: as it is now; if it is gone, as the entry says, else by its key."""
        if table == REVIEWS:  # a review is of a record, and that record says what it is about
            inner, key = json.loads(row_key)
            reviewed = self._find_present(inner).get(key) if inner in metadata.tables else None
            return (FieldValue(REVIEWS, "table_name", inner), *self._describe(inner, key, reviewed, ()))
        schema = metadata.tables.get(table)
        keys = [column.name for column in schema.primary_key] if schema is not None else []
        values: dict[str, str | None] = dict(zip(keys, json.loads(row_key), strict=False))
        values |= {change.field: before if change.after is None else change.after for change, before in changes}
        values |= {name: format_value(value) for name, value in (present or {}).items()}
        wanted = [name for name in (_identifying_columns(table) or keys) if values.get(name)]
        return tuple(self._name_value(table, name, values[name]) for name in wanted or keys if name in values)

    def _find_present(self, table: str) -> dict[str, dict[str, Any]]:
        """Return the records of a table that are there now, by key, with the columns that tell them apart."""
        if table not in self._present:
            rows = reads.fetch_columns(self._connection, self._viewer, table, _identifying_columns(table))
            keys = [column.name for column in metadata.tables[table].primary_key]
            self._present[table] = {
                json.dumps([format_value(row[name]) for name in keys], ensure_ascii=False): row for row in rows
            }
        return self._present[table]

    def _find_names(self, target: Column[Any]) -> dict[str, tuple[str, str]]:
        """Return what the codes of a column stand for, in Spanish and in English."""
        if target not in self._names:
            spanish, english = target.info["named_by"]
            columns = (target.name, spanish, english)
            rows = reads.fetch_columns(self._connection, self._viewer, target.table.name, columns)
            self._names[target] = {str(row[target.name]): (row[spanish], row[english]) for row in rows}
        return self._names[target]


def _is_shown(change: ChangeRow, kind: str) -> bool:
    """Return whether a list names a change: not what says which record it is, nor the source of a new fact."""
    table = metadata.tables.get(change.table_name)
    implied = {column.name for column in table.primary_key} if table is not None else set()
    implied |= set(_identifying_columns(change.table_name)) if kind != "update" else set()
    implied |= IMPLIED_BY_REVIEW if change.table_name == REVIEWS else set()
    implied |= {"made_at"} if change.table_name == "people" else set()  # the moment of the entry itself
    implied |= ORIGIN if kind != "update" else ORIGIN - {"origin"}
    return change.field not in implied


def _gather(changes: list[ChangeRow]) -> list[tuple[ChangeRow, str | None]]:
    """Return each field once: its last change, and what was there before its first."""
    first: dict[str, str | None] = {}
    last: dict[str, ChangeRow] = {}
    for change in changes:
        first.setdefault(change.field, change.before)
        last[change.field] = change
    return [(change, first[name]) for name, change in last.items()]


def _column_of(table: str, field: str) -> Column[Any] | None:
    """Return the column that history's names stand for; None if only an older version had it."""
    schema = metadata.tables.get(table)
    return schema.c.get(field) if schema is not None else None


def _identifying_columns(table: str) -> tuple[str, ...]:
    schema = metadata.tables.get(table)
    return identifying_columns(schema) if schema is not None else ()
