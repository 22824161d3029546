"""Writes an import and takes it back: all rows of a file that was read and compared, or none.

The caller holds the transaction (`data.store.doors.writing`), so that an error anywhere in it leaves nothing behind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from data import errors
from data.importing.parsed import Row
from data.permissions import Action, Viewer, require
from data.rules.incidence.series import month_of
from data.store.schema.incidence import Import, ImportMonth
from queries.imports.comparison import CellOrMonth, ImportPlan, plan_import
from queries.imports.tables import IMPORT_TABLES, ImportTable

T = TypeVar("T")
BATCH = 1000  # rows in a statement
LONGEST_NAME, LONGEST_LOCATOR = 160, 120  # the lengths of the columns that hold a file's name


@dataclass(frozen=True)
class TakeBackPlan:
    """What taking an import back would do."""

    id: int
    kind: str
    file_name: str
    removed: int
    """Its rows, which are deleted."""
    restored: int
    """The rows that it had replaced, which are in force again."""
    first: tuple[int, ...]
    """Later imports that depend on it and must be taken back before it, the latest first."""


def write_import(connection: Connection, viewer: Viewer, plan: ImportPlan) -> int:
    """Write an import as planned, and return its number.

    Raises `NotAllowed`, `StalePlan` if the rows in force have changed since the plan was made, and `ImportRefused`
    (nothing_new) for a plan that changes nothing.
    """
    require(viewer, Action.IMPORT)
    if plan_import(connection, viewer, plan.parsed, plan.declared) != plan:
        raise errors.StalePlan
    if plan.changes_nothing:
        raise errors.ImportRefused(reason="nothing_new")
    number = _add_record(connection, plan)
    import_table = IMPORT_TABLES[plan.parsed.kind]
    table = import_table.table
    # Before the new rows are added, because no two rows in force may have the same key.
    for ids in _batches([*(replaced for replaced, _ in plan.changed), *plan.gone]):
        connection.execute(update(table).where(table.c.id.in_(ids)).values(superseded_by=number))
    for rows in _batches([*plan.new, *(row for _, row in plan.changed)]):
        connection.execute(insert(table), [_build_row(import_table, plan, number, row) for row in rows])
    return number


def _add_record(connection: Connection, plan: ImportPlan) -> int:
    parsed, months = plan.parsed, sorted({month for _, month in plan.cells})
    number: int = connection.execute(
        insert(Import)
        .values(
            kind=parsed.kind,
            file_name=parsed.file_name[:LONGEST_NAME],
            sha256=parsed.sha256,
            covers_from=months[0],
            covers_to=months[-1],
            imported_at=_now(),
            rows_read=parsed.read,
            rows_new=len(plan.new),
            rows_changed=len(plan.changed),
            rows_unchanged=plan.unchanged,
            rows_outside=parsed.outside,
            rows_refused=len(parsed.refused),
        )
        .returning(Import.id)
    ).scalar_one()
    for cells in _batches(sorted(plan.cells)):
        rows = [{"import_id": number, "region_ubigeo": region, "month": month} for region, month in cells]
        connection.execute(insert(ImportMonth), rows)
    return number


def _build_row(import_table: ImportTable, plan: ImportPlan, number: int, row: Row) -> dict[str, Any]:
    return {
        **dict(zip((column for _, column in import_table.columns), import_table.values(row), strict=True)),
        "import_id": number,
        "origin": "published",
        "source_code": import_table.source,
        "source_locator": plan.parsed.file_name[:LONGEST_LOCATOR],
    }


def plan_take_back(connection: Connection, viewer: Viewer, number: int) -> TakeBackPlan:
    """Return what taking an import back would do. Raises `NotAllowed`, and `UnknownImport` if it is not in force."""
    require(viewer, Action.IMPORT)
    record = connection.execute(
        select(Import.kind, Import.file_name).where(Import.id == number, Import.taken_back_at.is_(None))
    ).one_or_none()
    if record is None:
        raise errors.UnknownImport(id=number)
    table = IMPORT_TABLES[record.kind].table
    return TakeBackPlan(
        id=number,
        kind=record.kind,
        file_name=record.file_name,
        removed=_count(connection, table.c.import_id == number),
        restored=_count(connection, table.c.superseded_by == number),
        first=_find_dependent(connection, IMPORT_TABLES[record.kind], number),
    )


def take_back(connection: Connection, viewer: Viewer, number: int) -> TakeBackPlan:
    """Undo an import: delete its rows and its coverage, and put the rows that it replaced in force again.

    The record of the import stays. Raises what `plan_take_back` does, and `ImportNeeded` if later imports depend on it.
    """
    plan = plan_take_back(connection, viewer, number)
    if plan.first:
        raise errors.ImportNeeded(id=number, first=", ".join(map(str, plan.first)))
    table = IMPORT_TABLES[plan.kind].table
    connection.execute(table.delete().where(table.c.import_id == number))
    connection.execute(update(table).where(table.c.superseded_by == number).values(superseded_by=None))
    connection.execute(delete(ImportMonth).where(ImportMonth.import_id == number))
    connection.execute(update(Import).where(Import.id == number).values(taken_back_at=_now()))
    return plan


def _find_dependent(connection: Connection, import_table: ImportTable, number: int) -> tuple[int, ...]:
    """Return the later imports that cover a month of a region in which this one added or replaced a row.

    Such an import did not write rows that it found in force, and may rely on rows that this one ended. Without this
    import, its months would differ from its file.
    """
    table = import_table.table
    touched = connection.execute(
        select(table.c.region_ubigeo, table.c[import_table.day])
        .where((table.c.import_id == number) | (table.c.superseded_by == number))
        .distinct()
    )
    touched_cells: set[CellOrMonth] = {(region, month_of(day)) for region, day in touched}
    kinds = [kind for kind, other in IMPORT_TABLES.items() if other is import_table]
    later = connection.execute(
        select(Import.id, ImportMonth.region_ubigeo, ImportMonth.month)
        .join(Import, Import.id == ImportMonth.import_id)
        .where(Import.id > number, Import.kind.in_(kinds), Import.taken_back_at.is_(None))
    )
    dependent = {
        other for other, region, month in later if (region, month) in touched_cells or (None, month) in touched_cells
    }
    return tuple(sorted(dependent, reverse=True))


def _count(connection: Connection, condition: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).where(condition)).scalar_one()


def _batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
