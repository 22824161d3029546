"""Rows in an order that their references to each other allow, for engines that check each row as it comes."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Table

Row = dict[str, Any]


def refers_to_itself(table: Table) -> bool:
    """Whether rows of a table may refer to others of it."""
    return bool(_own(table))


def parents_first(table: Table, rows: Iterable[Row]) -> list[Row]:
    """The same rows, each after those of its table that it refers to; as they came where nothing asks for another order.

    Rows that refer to each other in a circle stay last: the database decides about them.
    """
    waiting, ordered = list(rows), list[Row]()
    while waiting:
        missing = {
            constraint: {tuple(row[element.column.name] for element in constraint.elements) for row in waiting}
            for constraint in _own(table)
        }
        free, later = list[Row](), list[Row]()
        for row in waiting:
            (later if _waits(row, missing) else free).append(row)
        if not free:
            return ordered + waiting
        ordered, waiting = ordered + free, later
    return ordered


def _own(table: Table) -> list[ForeignKeyConstraint]:
    return [constraint for constraint in table.foreign_key_constraints if constraint.referred_table is table]


def _waits(row: Row, missing: dict[ForeignKeyConstraint, set[tuple[Any, ...]]]) -> bool:
    """Whether a row refers to one that is still missing, other than itself."""
    for constraint, keys in missing.items():
        refers_to = tuple(row.get(element.parent.name) for element in constraint.elements)
        itself = tuple(row[element.column.name] for element in constraint.elements)
        if refers_to != itself and refers_to in keys:
            return True
    return False
