"""What a record type is: one thing that a person updates, alone in a form or as a row of a workbook's sheet.

Its declaration says what may be filled in, column by column, which records there are and what is wrong with them. The form,
its draft, the sheet of the workbook, history's words and the way back from a review follow from it.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from sqlalchemy import Boolean, Column, Connection, Date, Enum, Float, Integer, Row, String, Table, text

from data.permissions import Person
from data.rules.records.entering import Field, Problem
from data.store.audit import Scope
from data.store.schema.base import PUBLIC, words_of
from queries.shared.bilingual import Bilingual
from queries.shared.filters import parse_day
from queries.shared.homes import find_homes
from queries.shared.sql import to_date
from queries.shared.writing import add_record, change_record

Values = Mapping[str, Any]
State = TypeVar("State")
_KINDS = ((Enum, "choice"), (String, "text"), (Boolean, "flag"), (Integer, "whole"), (Float, "number"), (Date, "day"))


# --- what a record is ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Code:
    """A code whose words stand in the catalogues, under `<prefix>-<code>`."""

    prefix: str
    code: str


@dataclass(frozen=True)
class SpanishText:
    """A text as people entered it, in Spanish."""

    text: str


@dataclass(frozen=True)
class Government:
    """A government by its level (region, province, district) and its name."""

    level: str
    name: str


@dataclass(frozen=True)
class LastReport:
    """The latest report of an action's progress."""

    percent: int
    day: date


AboutValue = str | date | Bilingual | Code | SpanishText | Government | LastReport


class About(NamedTuple):
    """Something by which a person recognises a record. `label`: a catalogue's `records-form-about-<label>`."""

    label: str
    value: AboutValue


@dataclass(frozen=True)
class RecordForm(Generic[State]):
    """A record as it stands, or one to come."""

    record_type: str
    """The code of its record type."""
    record: str
    """Its name in an address."""
    fields: tuple[Field, ...]
    present: Values | None
    """What stands in the fields; None for a record to come."""
    about: tuple[About, ...]
    scopes: tuple[Scope, ...]
    """Whoever may write for one of them may write the record, and history keeps that one."""
    state: State
    """What else stands, with which the fields are compared."""
    table: Table | None = None
    """Where the record is kept, under `key`; None if writing it is more than a row."""
    key: Values = field(default_factory=dict)
    fixed: Values = field(default_factory=dict)
    """Columns that only a new row gets."""
    parts: tuple[tuple[Table, Values], ...] = ()
    """The rows of other tables that belong to the record, as history names them."""
    proposed: Values = field(default_factory=dict)
    """What the form of a record to come begins with."""
    takes_file: bool = False
    is_single: bool = True
    """Whether there can be one such record alone, not another beside those there are."""
    others: tuple[tuple[str, date], ...] = ()
    """The records that stand, latest first, with their days: to correct one of them instead."""

    @property
    def begins(self) -> dict[str, Any]:
        """What a form begins with: each field's value as it stands, or as it is proposed."""
        source = self.proposed if self.present is None else self.present
        return {one.name: source.get(one.name, one.tidy(None)) for one in self.fields}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.fields)

    @property
    def rows(self) -> tuple[tuple[Table, Values], ...]:
        """The rows behind the record, as history names them; none of a record to come."""
        if self.present is None or self.table is None:
            return ()
        return ((self.table, self.key), *self.parts)


@dataclass(frozen=True)
class Writing:
    """The transaction in which a record is written: by whom, for whom, and which day it is."""

    connection: Connection
    person: Person
    scope: Scope
    today: date


class ListedRecord(NamedTuple):
    """A record by its name in an address, with its cluster or region where one column tells it."""

    record: str
    cluster: str | None
    region: str | None


class RecordType(ABC, Generic[State]):
    """One thing that a person updates."""

    code: ClassVar[str]
    """Its name in addresses, drafts, workbooks and history."""
    records: ClassVar[str] = ""
    """SQL of all records that there are or may be: record, cluster, region, and day, which ends the record's name."""
    corrects: ClassVar[tuple[tuple[str, int], ...]] = ()
    """The tables whose rows its form corrects: how many parts of a row's key are the record's name."""
    is_nameless: ClassVar[bool] = False
    """Whether its records to come have no key of their own until they are written."""

    def list_records(self, connection: Connection) -> Iterator[ListedRecord]:
        """List the records that there are or may be, in the order of the workbook's sheet."""
        for row in connection.execute(text(self.records)).mappings():
            day = to_date(row.get("day"))
            yield ListedRecord(f"{row['record']}/{day}" if day else row["record"], row["cluster"], row["region"])

    @abstractmethod
    def find(self, connection: Connection, record: str) -> RecordForm[State] | None:
        """Return the record of this name, as it stands or to come; None if there can be none."""

    def check(self, record_form: RecordForm[State], values: Values, today: date) -> Iterator[Problem]:
        """Yield what is wrong between the fields, and with what else stands; each field in itself is checked apart."""
        yield from ()

    def write(self, writing: Writing, record_form: RecordForm[State], values: Values) -> None:
        """Write the fields that are columns of the record's table; those of its key tell which row it is."""
        table = record_form.table
        assert table is not None
        key = {**record_form.key, **{name: values[name] for name in values if name in table.primary_key.columns}}
        kept = {name: values[name] for name in values if name in table.c and name not in key}
        write_row(writing, table, key, record_form.present, kept, record_form.fixed)


# --- its fields ----------------------------------------------------------------------------------------------------------


def column_field(column: Column[Any], **declared: Any) -> Field:
    """Declare a field that is kept in a column.

    Its name, kind, length, options, the words of its codes, whether it must be filled in and whether anyone reads it follow
    from the column; `declared` adds the limits and whatever is otherwise in this form.
    """
    kind = declared.get("kind") or next(name for type_, name in _KINDS if isinstance(column.type, type_))
    follows: dict[str, Any] = {"name": column.name, "kind": kind, "required": not column.nullable and kind != "flag"}
    if kind == "text":
        follows |= {"longest": getattr(column.type, "length", 0), "private": not column.info.get(PUBLIC)}
    if kind == "choice":
        follows |= {"options": tuple(getattr(column.type, "enums", ())), "words": words_of(column) or ""}
    return Field(**follows | declared)


def values_of(fields: Sequence[Field], row: Values | None) -> dict[str, Any] | None:
    """Return what stands in fields that are columns of a row; None without a row."""
    return None if row is None else {one.name: row[one.name] for one in fields}


# --- reading and writing it ----------------------------------------------------------------------------------------------


def row_of(connection: Connection, query: str, **params: Any) -> Row | None:
    """Return the only row of a query, or None."""
    return connection.execute(text(query), params).one_or_none()


def write_row(
    writing: Writing, table: Table, key: Values, present: Values | None, values: Values, fixed: Values | None = None
) -> None:
    """Add the row, or change it where it stands. `fixed`: columns that only a new row gets."""
    if present is None:
        add_record(writing.connection, table, {**key, **(fixed or {}), **values}, writing.scope)
    else:
        seen = {name: present[name] for name in values if name in present}
        change_record(writing.connection, table, key, seen, values, writing.scope)


def scopes_of_government(connection: Connection, government: str) -> tuple[Scope, ...]:
    """Whose a government is: a regional one its region's, a municipality its clusters'; without any, its region's."""
    region = (Scope(region=government[:2]),)
    if len(government) == 2:
        return region
    return tuple(Scope(cluster=code) for code in find_homes(connection).get(government, ())) or region


def split_day(record: str) -> tuple[str, date | None] | None:
    """A record's name and its day: `SMA-1-S-1/2014-05-12`; None where the day is none."""
    name, _, day = record.partition("/")
    try:
        return name, parse_day(day) if day else None
    except ValueError:
        return None


def correct_instead(
    record: str, day_column: str, rows: Sequence[Values], most: int | None = None
) -> tuple[tuple[str, date], ...]:
    """The records of the latest days on which there is something: whoever made a slip, made it there."""
    days = sorted((row[day_column] for row in rows), reverse=True)
    return tuple((f"{record}/{day.isoformat()}", day) for day in days[:most])
