"""Take in what others publish, and take it back: a file that was read and compared becomes rows, all of them or none.

The caller holds the transaction (`data.store.doors.writing`): an error anywhere in it leaves nothing behind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from data import errors
from data.permissions import Action, Viewer, require
from data.rules.incidence.series import month_of
from data.store.schema.incidence import Import, ImportMonth
from queries.imports.comparison import ImportPlan, plan_import
from queries.imports.tables import IMPORT_TABLES, ImportTable

__all__ = ["ImportPlan", "TakingBack", "plan_import", "plan_taking_back", "take_back", "write_import"]

PART = 1000  # rows in a statement
LONGEST_NAME, LONGEST_LOCATOR = 160, 120  # as the columns that hold a file's name


@dataclass(frozen=True)
class TakingBack:
    """What taking an import back does: `removed` rows of its own go, `restored` ones that it had taken the place of come
    back into force. `first`: later imports, the latest first, that stand on it and must be taken back before.
    """

    id: int
    kind: str
    file_name: str
    removed: int
    restored: int
    first: tuple[int, ...]


def write_import(connection: Connection, viewer: Viewer, plan: ImportPlan) -> int:
    """Write what a plan says and return the import's number.

    Raises `NotAllowed`, `StalePlan` if what is in force is not what the plan was compared with, `ImportRefused`
    (nothing_new) for a plan that changes nothing.
    """
    require(viewer, Action.IMPORT)
    if plan_import(connection, viewer, plan.parsed, plan.said, plan.said_regions) != plan:
        raise errors.StalePlan
    if plan.changes_nothing:
        raise errors.ImportRefused(reason="nothing_new")
    number = _add_record(connection, plan)
    import_table = IMPORT_TABLES[plan.parsed.kind]
    table = import_table.table
    # Before the rows that take their place come: no two in force may have the same key.
    for ids in _parts([*(known for known, _ in plan.changed), *plan.gone]):
        connection.execute(update(table).where(table.c.id.in_(ids)).values(superseded_by=number))
    for rows in _parts([*plan.new, *(row for _, row in plan.changed)]):
        connection.execute(insert(table), [_as_row(import_table, plan, number, row) for row in rows])
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
    for cells in _parts(sorted(plan.cells)):
        rows = [{"import_id": number, "region_ubigeo": region, "month": month} for region, month in cells]
        connection.execute(insert(ImportMonth), rows)
    return number


def _as_row(import_table: ImportTable, plan: ImportPlan, number: int, row: Any) -> dict[str, Any]:
    return {
        **dict(zip((column for _, column in import_table.columns), import_table.values(row), strict=True)),
        "import_id": number,
        "origin": "published",
        "source_code": import_table.source,
        "source_locator": plan.parsed.file_name[:LONGEST_LOCATOR],
    }


def plan_taking_back(connection: Connection, viewer: Viewer, number: int) -> TakingBack:
    """What taking an import back would do. Raises `NotAllowed`, `UnknownImport` for one that does not stand."""
    require(viewer, Action.IMPORT)
    record = connection.execute(
        select(Import.kind, Import.file_name).where(Import.id == number, Import.taken_back_at.is_(None))
    ).one_or_none()
    if record is None:
        raise errors.UnknownImport(id=number)
    table = IMPORT_TABLES[record.kind].table
    return TakingBack(
        id=number,
        kind=record.kind,
        file_name=record.file_name,
        removed=_count(connection, table.c.import_id == number),
        restored=_count(connection, table.c.superseded_by == number),
        first=_standing_on(connection, IMPORT_TABLES[record.kind], number),
    )


def take_back(connection: Connection, viewer: Viewer, number: int) -> TakingBack:
    """Undo an import: its rows and its coverage go, what it had taken the place of is in force again, its record stays.

    Raises what `plan_taking_back` does, and `ImportStands` while later imports stand on it.
    """
    done = plan_taking_back(connection, viewer, number)
    if done.first:
        raise errors.ImportStands(id=number, first=", ".join(map(str, done.first)))
    table = IMPORT_TABLES[done.kind].table
    connection.execute(table.delete().where(table.c.import_id == number))
    connection.execute(update(table).where(table.c.superseded_by == number).values(superseded_by=None))
    connection.execute(delete(ImportMonth).where(ImportMonth.import_id == number))
    connection.execute(update(Import).where(Import.id == number).values(taken_back_at=_now()))
    return done


def _standing_on(connection: Connection, import_table: ImportTable, number: int) -> tuple[int, ...]:
    """Later imports that speak for a month of a region in which this one added a row or took the place of one.

    What such an import found in force it did not write again, and what it did not have it may have found gone: without
    this one its months would say what its file does not.
    """
    table = import_table.table
    touched = connection.execute(
        select(table.c.region_ubigeo, table.c[import_table.day])
        .where((table.c.import_id == number) | (table.c.superseded_by == number))
        .distinct()
    )
    places: set[tuple[str | None, date]] = {(region, month_of(day)) for region, day in touched}
    kinds = [kind for kind, other in IMPORT_TABLES.items() if other is import_table]
    later = connection.execute(
        select(Import.id, ImportMonth.region_ubigeo, ImportMonth.month)
        .join(Import, Import.id == ImportMonth.import_id)
        .where(Import.id > number, Import.kind.in_(kinds), Import.taken_back_at.is_(None))
    )
    found = {other for other, region, month in later if (region, month) in places or (None, month) in places}
    return tuple(sorted(found, reverse=True))


def _count(connection: Connection, which: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).where(which)).scalar_one()


def _parts(things: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(things), PART):
        yield things[start : start + PART]


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
