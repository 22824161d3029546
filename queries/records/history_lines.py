"""The parts of history: a record that an act touched, by what it is about, with what moved in it and its review."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Column, Connection, LargeBinary

from data.clock import local_day
from data.permissions import Action, Viewer, require
from data.rules.records.history import ORIGIN, REVIEWS, is_correction
from data.store.schema import metadata
from data.store.schema.base import columns_that_tell, named_column
from data.store.values import tell_value
from queries.records import history_reads as reads
from queries.records.history_reads import PARTS

SILENT = {"up_to", "reviewed_on", "person_id", "person_name"}  # of a review: the act says as much


@dataclass(frozen=True)
class FieldValue:
    """A value of a field, as history keeps it (text); `names`: of what it stands for, in Spanish and in English."""

    table: str
    field: str
    text: str | None
    names: tuple[str, str] | None = None


@dataclass(frozen=True)
class FieldLine:
    """A field that moved. `hidden`: nobody reads what it holds (a password, a file's content), only that it moved."""

    field: str
    before: FieldValue
    after: FieldValue
    hidden: bool
    correction: bool


@dataclass(frozen=True)
class ReviewMark:
    """What monitoring said of a record, and whether it was changed `since`."""

    state: str
    reason: str | None
    on: date
    by: str
    since: bool


@dataclass(frozen=True)
class RecordLine:
    """A record that an act touched. `kind`: insert, update, delete; `about`: what it is. By now: `line`, its latest line of
    history, `audit_entry`, its latest act, `held`, the latest that holds (undoings aside), `stands`, whether it is there.
    `reviewable`: a record of facts. `cluster`, `region`: whose it was then.
    """

    table: str
    row_key: str
    kind: str
    about: tuple[FieldValue, ...]
    fields: tuple[FieldLine, ...]
    cluster: str | None
    region: str | None
    line: int
    audit_entry: int
    held: int
    stands: bool
    reviewable: bool
    review: ReviewMark | None

    @property
    def corrected(self) -> bool:
        return any(line.correction for line in self.fields)


def corrects(line: Any, via: str, at: datetime) -> bool:
    """Whether a line of an act puts right a fact of the past."""
    return is_correction(line.table_name, line.kind, line.field, line.before, via, local_day(at))


def find_reviews(
    connection: Connection, viewer: Viewer, tables: Collection[str], latest: Mapping[tuple[str, str], int]
) -> dict[tuple[str, str], ReviewMark]:
    """What monitoring said of the records of some tables, by table and key. `latest`: each record's latest line."""
    found = {}
    for row in reads.fetch_reviews(connection, viewer, tables).itertuples():
        place = (row.table_name, row.row_key)
        since = latest.get(place, 0) != row.up_to
        found[place] = ReviewMark(row.state, row.reason, row.reviewed_on, row.person_name, since)
    return found


class RecordReader:
    """Tells lines of history: what each record is about, what its codes stand for, what became of it."""

    def __init__(self, connection: Connection, viewer: Viewer, tables: frozenset[str], undone: frozenset[int]) -> None:
        require(viewer, Action.READ_PEOPLE)
        self._connection, self._viewer = connection, viewer
        last = reads.fetch_last_changes(connection, viewer, tables)
        self._latest = {(row.table_name, row.row_key): (row.line, row.act_id) for row in last.itertuples()}
        lines = {place: line for place, (line, _) in self._latest.items()}
        self._reviews = find_reviews(connection, viewer, tables, lines)
        held = reads.fetch_holding(connection, viewer, tables, undone)
        self._held = {(row.table_name, row.row_key): row.act_id for row in held.itertuples()}
        self._standing: dict[str, dict[str, dict[str, Any]]] = {}
        self._names: dict[Column[Any], dict[str, tuple[str, str]]] = {}

    def records(self, lines: pd.DataFrame, via: str, at: datetime) -> tuple[RecordLine, ...]:
        """The records that an act touched, in the order in which it did."""
        groups: dict[tuple[str, str], list[Any]] = {}
        for line in lines.itertuples():
            groups.setdefault((line.table_name, line.row_key), []).append(line)
        return tuple(self._record(*place, own, via, at) for place, own in groups.items())

    def about(self, table: str, row_key: str) -> tuple[FieldValue, ...]:
        """What a record is, as it stands."""
        return self._about(table, row_key, self._standing_of(table).get(row_key), ())

    def _record(self, table: str, row_key: str, lines: list[Any], via: str, at: datetime) -> RecordLine:
        first, last = lines[0], lines[-1]
        kind = "insert" if first.kind == "insert" else "delete" if last.kind == "delete" else "update"
        known = metadata.tables.get(table)
        record_form = self._standing_of(table).get(row_key) if known is not None else None
        reviewable = known is not None and "origin" in known.c and table not in PARTS
        shown = _gather(lines)
        return RecordLine(
            table,
            row_key,
            kind,
            self._about(table, row_key, record_form, shown),
            tuple(self._field(line, before, via, at) for line, before in shown if self._is_told(line, kind)),
            first.cluster_code,
            first.region_ubigeo,
            *self._latest.get((table, row_key), (0, 0)),
            self._held.get((table, row_key), 0),
            record_form is not None,
            reviewable,
            self._reviews.get((table, row_key)),
        )

    def _is_told(self, line: Any, kind: str) -> bool:
        """Where a fact comes from goes without saying when it is new; what a record is about is said before its fields."""
        table = metadata.tables.get(line.table_name)
        keys = {column.name for column in table.primary_key} if table is not None else set()
        keys |= set(_columns_that_tell(line.table_name)) if kind != "update" else set()
        keys |= SILENT if line.table_name == REVIEWS else set()
        keys |= {"made_at"} if line.table_name == "people" else set()  # the act's own moment
        return not (
            line.field in keys or line.field in ORIGIN - {"origin"} or (line.field == "origin" and kind != "update")
        )

    def _field(self, line: Any, before: str | None, via: str, at: datetime) -> FieldLine:
        column = _column_of(line.table_name, line.field)
        hidden = column is not None and (isinstance(column.type, LargeBinary) or line.field == "password_hash")
        told = (before, line.after) if not hidden else (None, None)
        old, new = (self._tell(line.table_name, line.field, text) for text in told)
        return FieldLine(line.field, old, new, hidden, corrects(line, via, at))

    def _tell(self, table: str, field: str, text: str | None) -> FieldValue:
        column = _column_of(table, field)
        target = named_column(column) if column is not None and text is not None else None
        names = self._names_of(target).get(text or "") if target is not None else None
        return FieldValue(table, field, text, names)

    def _about(
        self, table: str, row_key: str, record_form: Mapping[str, Any] | None, lines: Iterable[tuple[Any, str | None]]
    ) -> tuple[FieldValue, ...]:
        """What a record is: as it stands; of one that is gone, what the act tells of it, else its key."""
        if table == REVIEWS:  # what was reviewed is what it is about
            inner, key = json.loads(row_key)
            held = self._standing_of(inner).get(key) if inner in metadata.tables else None
            return (FieldValue(REVIEWS, "table_name", inner), *self._about(inner, key, held, ()))
        known = metadata.tables.get(table)
        keys = [column.name for column in known.primary_key] if known is not None else []
        told: dict[str, str | None] = dict(zip(keys, json.loads(row_key), strict=False))
        told |= {line.field: line.after if line.after is not None else before for line, before in lines}
        told |= {name: _text(value) for name, value in (record_form or {}).items()}
        wanted = [name for name in (_columns_that_tell(table) or keys) if told.get(name)]
        return tuple(self._tell(table, name, told[name]) for name in wanted or keys if name in told)

    def _standing_of(self, table: str) -> dict[str, dict[str, Any]]:
        """The records of a table as they stand, by key: what tells them apart."""
        if table not in self._standing:
            frame = reads.fetch_columns(self._connection, self._viewer, table, _columns_that_tell(table))
            keys = [column.name for column in metadata.tables[table].primary_key]
            self._standing[table] = {
                json.dumps([_text(row[name]) for name in keys], ensure_ascii=False): row
                for row in frame.to_dict("records")
            }
        return self._standing[table]

    def _names_of(self, target: Column[Any]) -> dict[str, tuple[str, str]]:
        """What the codes of a column stand for, in Spanish and in English."""
        if target not in self._names:
            spanish, english = target.info["stands_for"]
            columns = (target.name, spanish, english)
            frame = reads.fetch_columns(self._connection, self._viewer, target.table.name, columns)
            self._names[target] = {
                str(row[target.name]): (row[spanish], row[english]) for row in frame.to_dict("records")
            }
        return self._names[target]


def _gather(lines: list[Any]) -> list[tuple[Any, str | None]]:
    """Each field once, where an act moved it several times: its last line, and what stood before its first."""
    first: dict[str, str | None] = {}
    last: dict[str, Any] = {}
    for line in lines:
        first.setdefault(line.field, line.before)
        last[line.field] = line
    return [(line, first[name]) for name, line in last.items()]


def _text(value: Any) -> str | None:
    return tell_value(None if value is pd.NaT or value != value else value)


def _column_of(table: str, field: str) -> Column[Any] | None:
    """A column by the names that history keeps; None for one that an older version had."""
    found = metadata.tables.get(table)
    return found.c.get(field) if found is not None else None


def _columns_that_tell(table: str) -> tuple[str, ...]:
    found = metadata.tables.get(table)
    return columns_that_tell(found) if found is not None else ()
