"""Adds, changes and deletes records, each with its changes in the history. Nothing is overwritten unseen."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, select

from data import errors
from data.store.audit import FieldChange, Scope, audit_log_of, key_of
from data.store.values import format_value

Values = Mapping[str, Any]
SECRET = {("people", "password_hash")}  # the history says that it changed, not its value
ENTERED = {
    "origin": "entered",
    "source_code": None,
    "source_locator": None,
}  # a value that a person enters has no other source


def add_record(connection: Connection, table: Table, values: Values, scope: Scope) -> dict[str, Any]:
    """Add a record as entered, and return it with the number that it may have got.

    Raises `Stale` if a record with this key exists, since somebody was faster.
    """
    row = {**values, **(ENTERED if "origin" in table.c else {})}
    if all(column.name in row for column in table.primary_key):
        present = find_record(connection, table, row)
        if present is not None:
            raise errors.Stale(table.name, key_of(table, row), None, present)
    key = connection.execute(table.insert().values(row)).inserted_primary_key
    assert key is not None
    added = dict(zip((column.name for column in table.primary_key), key, strict=True))
    record = find_record(connection, table, added)
    assert record is not None
    _log_changes(connection, table, "insert", record, {}, record, scope)
    return record


def change_record(
    connection: Connection, table: Table, key: Values, seen: Values, values: Values, scope: Scope
) -> dict[str, Any]:
    """Change fields of a record and return it. Without a difference, nothing is written.

    `seen`: the fields and values that the person saw. Raises `Stale`, with the present record, if one of them has changed or
    the record is gone.
    """
    present = find_record(connection, table, key)
    check_unchanged(table, key, seen, present)
    assert present is not None
    changes = {name: value for name, value in values.items() if present[name] != value}
    if not changes:
        return present
    if "origin" in table.c:
        changes |= {name: value for name, value in ENTERED.items() if present[name] != value}
    connection.execute(table.update().where(_has_key(table, key)).values(changes))
    _log_changes(connection, table, "update", present, present, {**present, **changes}, scope)
    return {**present, **changes}


def drop_record(connection: Connection, table: Table, key: Values, seen: Values, scope: Scope) -> None:
    """Delete a record. Raises `Stale` as `change_record` does."""
    present = find_record(connection, table, key)
    check_unchanged(table, key, seen, present)
    assert present is not None
    connection.execute(table.delete().where(_has_key(table, key)))
    _log_changes(connection, table, "delete", present, present, {}, scope)


def put_back(connection: Connection, table: Table, key: Values, values: Values | None, scope: Scope) -> None:
    """Restore a record, with its origin, to these values; None: delete it.

    For undoing, which checks before that nobody has changed the record since.
    """
    present = find_record(connection, table, key)
    if values is None:
        if present is not None:
            connection.execute(table.delete().where(_has_key(table, key)))
            _log_changes(connection, table, "delete", present, present, {}, scope)
    elif present is None:
        connection.execute(table.insert().values({**key, **values}))
        record = find_record(connection, table, key)
        assert record is not None
        _log_changes(connection, table, "insert", record, {}, record, scope)
    else:
        connection.execute(table.update().where(_has_key(table, key)).values(dict(values)))
        _log_changes(connection, table, "update", present, present, {**present, **values}, scope)


def note_written(
    connection: Connection, table: Table, record: Values, replaced: Values, columns: Sequence[str], scope: Scope
) -> None:
    """Log these columns of a record that an import wrote.

    `replaced`: the values of some of them in the record that it supersedes; empty, or all None, if it supersedes none.
    """
    replaced = {name: value for name, value in replaced.items() if value is not None}
    after = {name: record[name] for name in columns}
    kind, before = ("update", {**after, **replaced}) if replaced else ("insert", {})
    _log_changes(connection, table, kind, record, before, after, scope)


def find_record(connection: Connection, table: Table, key: Values) -> dict[str, Any] | None:
    """Return a record as it is in the caller's transaction; None if there is none."""
    row = connection.execute(select(table).where(_has_key(table, key))).mappings().one_or_none()
    return dict(row) if row is not None else None


def find_records(connection: Connection, table: Table, **key: Any) -> list[dict[str, Any]]:
    """Return the records with these values, in the order of their keys."""
    query = select(table).filter_by(**key).order_by(*table.primary_key)
    return [dict(row) for row in connection.execute(query).mappings()]


def check_unchanged(table: Table, key: Values, seen: Values, present: Values | None) -> None:
    """Raise `Stale` if the record is gone, or no longer has the values that were seen."""
    if present is None or any(present[name] != value for name, value in seen.items()):
        raise errors.Stale(table.name, key_of(table, key), dict(seen), dict(present) if present is not None else None)


def _has_key(table: Table, key: Values) -> ColumnElement[bool]:
    return and_(*(column == key[column.name] for column in table.primary_key))


def _log_changes(
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
