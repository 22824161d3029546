"""What counts before an import: the rows in force, and for each month of a region the source that counts."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, exists, func, select

from data.importing.parsed import CountRow, Row
from data.rules.incidence.conflicts import contradict
from data.rules.incidence.coverage import Coverage, Span
from data.rules.incidence.series import PUBLISHED, end_of, month_of
from data.store.schema.incidence import ConflictMonth, EmergencyCount, Import
from queries.imports.reads import CoveringImport, CoveringImports
from queries.imports.tables import COUNTS, EMERGENCIES, ImportTable

Cell = tuple[str, date]
"""A region and a month."""


@dataclass(frozen=True)
class RowInForce:
    """An imported row that counts until now."""

    id: int
    kind: str
    """The kind of file that it came with."""
    region: str | None
    month: date
    values: tuple[Any, ...]
    """What it says, in the order of its table's columns."""


@dataclass(frozen=True)
class CurrentSource:
    """The source that counts for a month of a region until now."""

    covering: CoveringImport | None
    """None for the published counts."""
    rows: int
    """Its rows in force, or the published events."""


def fetch_rows_in_force(
    connection: Connection, import_table: ImportTable, coverage: Coverage
) -> tuple[RowInForce, ...]:
    """Return the rows of a table that are in force, from the first to the last covered month."""
    table, imports = import_table.table, Import.__table__
    query = (
        select(
            table.c.id,
            imports.c.kind,
            table.c.region_ubigeo,
            table.c[import_table.day].label("day"),
            *import_table.value_columns,
        )
        .join(imports, imports.c.id == table.c.import_id)
        .where(table.c.superseded_by.is_(None))
        .where(table.c[import_table.day].between(coverage.months[0], end_of(coverage.months[-1])))
        .order_by(table.c.id)
    )
    return tuple(
        RowInForce(id=number, kind=kind, region=region, month=month_of(day), values=tuple(values))
        for number, kind, region, day, *values in connection.execute(query)
    )


def find_contradicted(rows: Iterable[Row], in_force: Iterable[RowInForce]) -> frozenset[int]:
    """Return the ids of the counts in force that contradict the counts of `rows` for the same month and region."""
    new: dict[Cell, dict[tuple[str, str], int]] = defaultdict(dict)
    for row in rows:
        if isinstance(row, CountRow):
            new[row.region, row.month][row.type, row.state] = row.cases
    fields = [field for field, _ in COUNTS.columns]
    current: dict[Cell, dict[int, CountRow]] = defaultdict(dict)
    for row_in_force in in_force:
        count = CountRow(**dict(zip(fields, row_in_force.values, strict=True)))
        if (count.region, count.month) in new:
            current[count.region, count.month][row_in_force.id] = count
    return frozenset(
        number
        for cell, counts in current.items()
        if contradict({(count.type, count.state): count.cases for count in counts.values()} | new[cell])
        for number in counts
    )


def find_current_sources(
    connection: Connection,
    import_table: ImportTable,
    *,
    cells: frozenset[Cell],
    covering_imports: CoveringImports,
    in_force: Iterable[RowInForce],
) -> dict[Cell, CurrentSource]:
    """Return the source that counts for each cell until now; a cell without a source is missing."""
    family = import_table.family
    rows = Counter((row.kind, row.region, row.month) for row in in_force)
    covered = {cell: covering_imports[family, *cell] for cell in cells if (family, *cell) in covering_imports}
    published = _fetch_published(connection, cells - covered.keys()) if import_table is EMERGENCIES else {}
    return {cell: CurrentSource(covering, rows[covering.kind, *cell]) for cell, covering in covered.items()} | {
        cell: CurrentSource(None, events) for cell, events in published.items()
    }


def _fetch_published(connection: Connection, cells: Collection[Cell]) -> dict[Cell, int]:
    """Return the published events of cells. Within the published months, a month without a row had no event."""
    table = EmergencyCount.__table__
    rows = connection.execute(
        select(table.c.region_ubigeo, table.c.month, func.sum(table.c.events)).group_by(
            table.c.region_ubigeo, table.c.month
        )
    )
    events, published = {(region, month): int(count) for region, month, count in rows}, Span(*PUBLISHED)
    return {cell: events.get(cell, 0) for cell in cells if cell[1] in published}


def ends_demo(connection: Connection, family: str, covering_imports: CoveringImports) -> bool:
    """Tell whether an import would end the demonstration: its conflicts are shown only while none are imported."""
    if family != "conflicts" or any(covered == family for covered, _, _ in covering_imports):
        return False
    return bool(connection.execute(select(exists().where(ConflictMonth.origin == "demo"))).scalar_one())
