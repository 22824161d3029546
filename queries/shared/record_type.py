"""What a topic is: one thing that a person updates, alone in a form or as a row of a workbook's sheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from sqlalchemy import Connection, Row, Table, text

from data.permissions import Person
from data.rules.records.entering import (
    Field,
    Problem,
)
from data.store.audit import Scope
from data.store.values import parse_value, tell_value
from queries.shared.filters import parse_day
from queries.shared.homes import find_homes
from queries.shared.writing import add_record, change_record

Values = Mapping[str, Any]


@dataclass(frozen=True)
class RecordForm:
    """A record as it stands, or one to come. `record`: its name in an address; `fields`: what is filled in.

    `present`: what stands in the fields, None for a record to come; `proposed`: what such a form begins with. `about`: what
    the record is, to recognise it: (kind, code or name). `scopes`: whoever may write for one of them may write it, and the
    history keeps that one. `more`: what else stands, that checks compare with and writing needs. `rows`: the rows behind it,
    as history names them.

    `is_one`: there can be one such record alone, not another beside those there are; `others`: those that stand, latest
    first, with their days: to correct one of them instead.
    """

    topic: str
    record: str
    fields: tuple[Field, ...]
    present: Values | None
    about: tuple[tuple[str, str], ...]
    scopes: tuple[Scope, ...]
    proposed: Values = field(default_factory=dict)
    more: Values = field(default_factory=dict)
    rows: tuple[tuple[Table, Values], ...] = ()
    takes_file: bool = False
    is_one: bool = True
    others: tuple[tuple[str, date], ...] = ()

    @property
    def begins(self) -> dict[str, Any]:
        """What a form begins with: each field's value as it stands, or as it is proposed."""
        source = self.proposed if self.present is None else self.present
        return {one.name: source.get(one.name, one.tidy(None)) for one in self.fields}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.fields)


@dataclass(frozen=True)
class Writing:
    """The transaction in which a record is written: by whom, for whom, and which day it is."""

    connection: Connection
    person: Person
    scope: Scope
    today: date


class RecordType(Protocol):
    """One thing that a person updates."""

    @property
    def code(self) -> str: ...

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        """The record of this name, as it stands or to come; None if there can be none."""

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        """What is wrong between the fields, and with what else stands; each field in itself is checked apart."""

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        """Write it, through `queries.shared.writing`."""


def row_of(connection: Connection, query: str, **params: Any) -> Row | None:
    """The one row of a query, or None."""
    return connection.execute(text(query), params).one_or_none()


def typed(table: Table, values: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """Columns of a row's mapping as Python values, whichever engine gave them."""
    return {name: parse_value(table.c[name], tell_value(values[name]) or "") for name in names}


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
