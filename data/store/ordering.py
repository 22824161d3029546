"""Orders rows by their references to each other, for engines that check each row as it is inserted."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Table

Row = dict[str, Any]


def refers_to_itself(table: Table) -> bool:
    """Return whether rows of a table may refer to other rows of it."""
    return bool(_self_references(table))


def parents_first(table: Table, rows: Iterable[Row]) -> list[Row]:
    """Return the rows, each after those of its table that it refers to, otherwise in the given order.

    Rows that refer to each other in a circle come last: the database decides about them.
    """
    waiting, ordered = list(rows), list[Row]()
    while waiting:
        missing = {
            constraint: {tuple(row[element.column.name] for element in constraint.elements) for row in waiting}
            for constraint in _self_references(table)
        }
        free, later = list[Row](), list[Row]()
        for row in waiting:
            (later if _waits(row, missing) else free).append(row)
        if not free:
            return ordered + waiting
        ordered, waiting = ordered + free, later
    return ordered


def _self_references(table: Table) -> list[ForeignKeyConstraint]:
    return [constraint for constraint in table.foreign_key_constraints if constraint.referred_table is table]


def _waits(row: Row, missing: dict[ForeignKeyConstraint, set[tuple[Any, ...]]]) -> bool:
    """Return whether a row refers to one that is still missing, other than itself."""
    for constraint, keys in missing.items():
        refers_to = tuple(row.get(element.parent.name) for element in constraint.elements)
        itself = tuple(row[element.column.name] for element in constraint.elements)
        if refers_to != itself and refers_to in keys:
            return True
    return False
