"""Adds, changes and deletes records, each with its changes in the audit log. Nothing is overwritten unseen."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, select

from data import errors
from data.store.audit import FieldChange, Scope, audit_log_of, key_of
from data.store.values import format_value

Values = Mapping[str, Any]
SECRET = {("people", "password_hash")}  # history says that it changed, not what it is
ENTERED = {
    "origin": "entered",
    "source_code": None,
    "source_locator": None,
}  # what a person enters is their own word alone


def add_record(connection: Connection, table: Table, values: Values, scope: Scope) -> dict[str, Any]:
    """Add a record, as entered, and return all of it, with its number if it got one.

    Raises `Stale` if there is a record with this key: somebody was faster.
    """
    row = {**values, **(ENTERED if "origin" in table.c else {})}
    if all(column.name in row for column in table.primary_key):
        present = find_record(connection, table, row)
        if present is not None:
            raise errors.Stale(table.name, key_of(table, row), None, present)
    key = connection.execute(table.insert().values(row)).inserted_primary_key
    assert key is not None
    added = dict(zip((column.name for column in table.primary_key), key, strict=True))
    whole = find_record(connection, table, added)
    assert whole is not None
    _note(connection, table, "insert", whole, {}, whole, scope)
    return whole


def change_record(
    connection: Connection, table: Table, key: Values, seen: Values, values: Values, scope: Scope
) -> dict[str, Any]:
    """Change fields of a record, if it is still as the person saw it, and return all of it. Equal values change nothing.

    `seen`: the fields that were shown, with their values. Raises `Stale` with the present record if one of them has another
    value now, or if the record is gone.
    """
    present = find_record(connection, table, key)
    check_unchanged(table, key, seen, present)
    assert present is not None
    changes = {name: value for name, value in values.items() if present[name] != value}
    if not changes:
        return present
    if "origin" in table.c:
        changes |= {name: value for name, value in ENTERED.items() if present[name] != value}
    connection.execute(table.update().where(_is(table, key)).values(changes))
    _note(connection, table, "update", present, present, {**present, **changes}, scope)
    return {**present, **changes}


def drop_record(connection: Connection, table: Table, key: Values, seen: Values, scope: Scope) -> None:
    """Delete a record, if it is still as the person saw it. Raises `Stale` as `change_record` does."""
    present = find_record(connection, table, key)
    check_unchanged(table, key, seen, present)
    assert present is not None
    connection.execute(table.delete().where(_is(table, key)))
    _note(connection, table, "delete", present, present, {}, scope)


def put_back(connection: Connection, table: Table, key: Values, values: Values | None, scope: Scope) -> None:
    """Restore a record as it once was, with its origin; None: delete it.

    For undoing, which first checks that nobody has changed it since.
    """
    present = find_record(connection, table, key)
    if values is None:
        if present is not None:
            connection.execute(table.delete().where(_is(table, key)))
            _note(connection, table, "delete", present, present, {}, scope)
    elif present is None:
        connection.execute(table.insert().values({**key, **values}))
        whole = find_record(connection, table, key)
        assert whole is not None
        _note(connection, table, "insert", whole, {}, whole, scope)
    else:
        connection.execute(table.update().where(_is(table, key)).values(dict(values)))
        _note(connection, table, "update", present, present, {**present, **values}, scope)


def note_written(
    connection: Connection, table: Table, record: Values, was: Values, columns: Sequence[str], scope: Scope
) -> None:
    """Note in the audit log that an import wrote these columns of a record.

    `was`: what some of them held in the record that it replaces; without a value it replaces none.
    """
    before = {name: value for name, value in was.items() if value is not None}
    after = {name: record[name] for name in columns}
    _note(
        connection, table, "update" if before else "insert", record, {**after, **before} if before else {}, after, scope
    )


def find_record(connection: Connection, table: Table, key: Values) -> dict[str, Any] | None:
    """Return a record as the caller's transaction sees it; None if there is none."""
    row = connection.execute(select(table).where(_is(table, key))).mappings().one_or_none()
    return dict(row) if row is not None else None


def find_records(connection: Connection, table: Table, **key: Any) -> list[dict[str, Any]]:
    """Return the records whose keys hold these values, in the order of their keys."""
    query = select(table).filter_by(**key).order_by(*table.primary_key)
    return [dict(row) for row in connection.execute(query).mappings()]


def check_unchanged(table: Table, key: Values, seen: Values, present: Values | None) -> None:
    """Raise `Stale` unless the record is there and is as it was seen."""
    if present is None or any(present[name] != value for name, value in seen.items()):
        raise errors.Stale(table.name, key_of(table, key), dict(seen), dict(present) if present is not None else None)


def _is(table: Table, key: Values) -> ColumnElement[bool]:
    return and_(*(column == key[column.name] for column in table.primary_key))


def _note(
    connection: Connection, table: Table, kind: str, record: Values, before: Values, after: Values, scope: Scope
) -> None:
    changes = audit_log_of(connection).changes
    key = key_of(table, record)
    for column in table.c:
        old, new = format_value(before.get(column.name)), format_value(after.get(column.name))
        if old != new:
            if (table.name, column.name) in SECRET:
                old, new = old and "*", new and "*"
            changes.append(FieldChange(table.name, key, kind, column.name, old, new, scope))
