"""Base class of record types. A record type is something that people update, in a form or as a row of a workbook's sheet.

Its declaration lists the fields, column by column, the records, and the checks of their values. The form, its draft, the
sheet of the workbook, the words of the history and the link from a review to the form follow from it.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from sqlalchemy import Boolean, Column, Connection, Date, Enum, Float, Integer, Row, String, Table, text

from data.bilingual import Bilingual
from data.permissions import Person
from data.rules.records.entering import Field, Problem
from data.store.audit import Scope
from data.store.schema.base import PUBLIC, words_of
from queries.shared.filters import parse_day
from queries.shared.homes import find_homes
from queries.shared.sql import to_date
from queries.shared.writing import add_record, change_record

Values = Mapping[str, Any]
State = TypeVar("State")
_KINDS = ((Enum, "choice"), (String, "text"), (Boolean, "flag"), (Integer, "whole"), (Float, "number"), (Date, "day"))


# --- records -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Code:
    """A code that the catalogues name under `<prefix>-<code>`."""

    prefix: str
    code: str


@dataclass(frozen=True)
class SpanishText:
    """A text that people entered in Spanish."""

    text: str


@dataclass(frozen=True)
class Government:
    """A regional, provincial or district government."""

    level: str
    """region, province or district."""
    name: str


@dataclass(frozen=True)
class LastReport:
    """The latest report of an action's progress."""

    percent: int
    day: date


AboutValue = str | date | Bilingual | Code | SpanishText | Government | LastReport


class About(NamedTuple):
    """A fact by which a person recognises a record."""

    label: str
    """The catalogues name the fact under `records-form-about-<label>`."""
    value: AboutValue


@dataclass(frozen=True)
class RecordForm(Generic[State]):
    """A record with its fields: one that exists, or a new one."""

    record_type: str
    """The code of its record type."""
    record: str
    """Its name in addresses."""
    fields: tuple[Field, ...]
    present: Values | None
    """The fields' values in the database; None for a new record."""
    about: tuple[About, ...]
    """Facts by which a person recognises the record."""
    scopes: tuple[Scope, ...]
    """Whoever may write for one of them may write the record. The history keeps that one."""
    state: State
    """Other facts from the database that the checks compare the fields with."""
    table: Table | None = None
    """The table that keeps the record; None if the record is more than a row."""
    key: Values = field(default_factory=dict)
    """The key of its row."""
    fixed: Values = field(default_factory=dict)
    """Columns that are written in a new row only."""
    parts: tuple[tuple[Table, Values], ...] = ()
    """The rows of other tables that belong to the record, each by table and key."""
    proposed: Values = field(default_factory=dict)
    """Values that the form of a new record proposes."""
    takes_file: bool = False
    """Whether a file can be attached."""
    is_single: bool = True
    """Whether there can be only one record of this name. Otherwise the form adds another one."""
    existing: tuple[tuple[str, date], ...] = ()
    """The names and days of existing records, latest first, which the person may have meant to correct."""

    @property
    def initial(self) -> dict[str, Any]:
        """The values that the form shows at first: the present ones, or those that are proposed."""
        source = self.proposed if self.present is None else self.present
        return {field.name: source.get(field.name, field.tidy(None)) for field in self.fields}

    @property
    def field_names(self) -> tuple[str, ...]:
        """The fields' names, in their order."""
        return tuple(field.name for field in self.fields)

    @property
    def rows(self) -> tuple[tuple[Table, Values], ...]:
        """The rows of an existing record, each by table and key; none for a new record."""
        if self.present is None or self.table is None:
            return ()
        return ((self.table, self.key), *self.parts)


@dataclass(frozen=True)
class Writing:
    """The transaction in which a record is written."""

    connection: Connection
    person: Person
    """The person who writes."""
    scope: Scope
    """The cluster or region for which they may write the record."""
    today: date


class ListedRecord(NamedTuple):
    """An entry in the list of a record type's records."""

    record: str
    """Its name in addresses."""
    cluster: str | None
    """Its cluster, where the list has it."""
    region: str | None
    """Its region, where the list has it."""


class RecordType(ABC, Generic[State]):
    """A kind of record that people update."""

    code: ClassVar[str]
    """The record type's name in addresses, drafts, workbooks and the history."""
    records: ClassVar[str] = ""
    """A statement that lists all existing and possible records: record, cluster, region and, where the record's name ends
    with one, day."""
    corrects: ClassVar[tuple[tuple[str, int], ...]] = ()
    """The tables whose rows its form corrects, each with how many parts of a row's key make up the record's name."""
    is_nameless: ClassVar[bool] = False
    """Whether a new record gets its key only when it is written."""

    def list_records(self, connection: Connection) -> Iterator[ListedRecord]:
        """List all existing and possible records, in the order of the workbook's sheet."""
        for row in connection.execute(text(self.records)).mappings():
            day = to_date(row.get("day"))
            yield ListedRecord(f"{row['record']}/{day}" if day else row["record"], row["cluster"], row["region"])

    @abstractmethod
    def find(self, connection: Connection, record: str) -> RecordForm[State] | None:
        """Return the record of this name, existing or new; None if there can be none."""

    def check(self, record_form: RecordForm[State], values: Values, today: date) -> Iterator[Problem]:
        """Check the values against each other and against other records. Each value by itself is checked elsewhere."""
        yield from ()

    def write(self, writing: Writing, record_form: RecordForm[State], values: Values) -> None:
        """Write the fields that are columns of the record's table. Fields of its key select the row."""
        table = record_form.table
        assert table is not None
        key = {**record_form.key, **{name: values[name] for name in values if name in table.primary_key.columns}}
        kept = {name: values[name] for name in values if name in table.c and name not in key}
        write_row(writing, table, key, record_form.present, kept, record_form.fixed)


# --- fields ------------------------------------------------------------------------------------------------------------


def column_field(column: Column[Any], **declared: Any) -> Field:
    """Declare a field that is kept in a column.

    Its name, kind, length, options and their words, whether it is required and whether it is public follow from the column.
    `declared` adds the limits, and what differs in this form.
    """
    kind = declared.get("kind") or next(name for type_, name in _KINDS if isinstance(column.type, type_))
    follows: dict[str, Any] = {"name": column.name, "kind": kind, "required": not column.nullable and kind != "flag"}
    if kind == "text":
        follows |= {"max_length": getattr(column.type, "length", 0), "private": not column.info.get(PUBLIC)}
    if kind == "choice":
        follows |= {"options": tuple(getattr(column.type, "enums", ())), "words": words_of(column) or ""}
    return Field(**follows | declared)


def pick_values(fields: Sequence[Field], row: Values | None) -> dict[str, Any] | None:
    """Return the values of fields that are columns of a row; None without a row."""
    return None if row is None else {field.name: row[field.name] for field in fields}


# --- reading and writing -----------------------------------------------------------------------------------------------


def fetch_row(connection: Connection, query: str, **params: Any) -> Row[Any] | None:
    """Return the only row of a query, or None."""
    return connection.execute(text(query), params).one_or_none()


def write_row(
    writing: Writing, table: Table, key: Values, present: Values | None, values: Values, fixed: Values | None = None
) -> None:
    """Change a row that is present, or add it. `fixed`: columns that are written in a new row only."""
    if present is None:
        add_record(writing.connection, table, {**key, **(fixed or {}), **values}, writing.scope)
    else:
        seen = {name: present[name] for name in values if name in present}
        change_record(writing.connection, table, key, seen, values, writing.scope)


def find_government_scopes(connection: Connection, government: str) -> tuple[Scope, ...]:
    """Return the scopes of a government: its region for a regional one, its clusters for a municipality.

    The scope of a municipality without a cluster is its region.
    """
    region = (Scope(region=government[:2]),)
    if len(government) == 2:
        return region
    return tuple(Scope(cluster=code) for code in find_homes(connection).get(government, ())) or region


def split_day(record: str) -> tuple[str, date | None] | None:
    """Split a record's name from its day, as in `SMA-1-S-1/2014-05-12`; None where the day is not valid."""
    name, _, day = record.partition("/")
    try:
        return name, parse_day(day) if day else None
    except ValueError:
        return None


def list_correctable(
    record: str, day_column: str, rows: Sequence[Values], most: int | None = None
) -> tuple[tuple[str, date], ...]:
    """List the records of the latest days, by name and day: a slip is most likely in one of them."""
    days = sorted((row[day_column] for row in rows), reverse=True)
    return tuple((f"{record}/{day.isoformat()}", day) for day in days[:most])
