"""What is in force before an import: rows of the same family, who speaks for a month of a region, and with how much."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, exists, func, select

from data.importing.parsed import CountRow, Row
from data.rules.incidence.conflicts import contradict
from data.rules.incidence.coverage import Coverage, Span
from data.rules.incidence.series import PUBLISHED, end_of, month_of
from data.store.schema.incidence import ConflictMonth, EmergencyCount, Import
from queries.imports.reads import FAMILY, Speaker
from queries.imports.tables import EMERGENCIES, ImportTable

Cell = tuple[str, date]  # a region and a month
Told = tuple[Speaker | None, int]  # who speaks (None: the published counts), with how many rows or events
Speakers = Mapping[tuple[str, str, date], Speaker]


@dataclass(frozen=True)
class Held:
    """A row in force: its id, the kind of file that it came with, where it counts, and what it says."""

    id: int
    kind: str
    region: str | None
    month: date
    values: tuple[Any, ...]


def list_held(connection: Connection, import_table: ImportTable, coverage: Coverage) -> tuple[Held, ...]:
    """The imported rows of a shelf, from the first to the last month that is covered."""
    table, imports = import_table.table, Import.__table__
    query = (
        select(
            table.c.id,
            imports.c.kind,
            table.c.region_ubigeo,
            table.c[import_table.day].label("day"),
            *import_table.said,
        )
        .join(imports, imports.c.id == table.c.import_id)
        .where(table.c.superseded_by.is_(None))
        .where(table.c[import_table.day].between(coverage.months[0], end_of(coverage.months[-1])))
        .order_by(table.c.id)
    )
    return tuple(
        Held(number, kind, region, month_of(day), tuple(values))
        for number, kind, region, day, *values in connection.execute(query)
    )


def find_contradicted(rows: Iterable[Row], held: Iterable[Held]) -> frozenset[int]:
    """Counts in force, by their ids, of a month and region that the rows' counts contradict: what is told now stands."""
    told: dict[Cell, dict[tuple[str, str], int]] = defaultdict(dict)
    for row in rows:
        if isinstance(row, CountRow):
            told[row.region, row.month][row.type, row.state] = row.cases
    left: dict[Cell, dict[int, tuple[Any, ...]]] = defaultdict(dict)
    for one in held:
        region, month, *figure = one.values[:5]
        if (region, month) in told:
            left[region, month][one.id] = tuple(figure)
    return frozenset(
        number
        for cell, found in left.items()
        if contradict({(type_code, state): cases for type_code, state, cases in found.values()} | told[cell])
        for number in found
    )


def list_told(
    connection: Connection,
    import_table: ImportTable,
    kind: str,
    cells: frozenset[Cell],
    speakers: Speakers,
    held: Iterable[Held],
) -> dict[Cell, Told]:
    """What is told of cells until now; those of which nobody speaks are missing."""
    rows = Counter((one.kind, one.region, one.month) for one in held)
    speaks = {cell: speakers[FAMILY[kind], *cell] for cell in cells if (FAMILY[kind], *cell) in speakers}
    told: dict[Cell, Told] = {cell: (speaker, rows[speaker.kind, *cell]) for cell, speaker in speaks.items()}
    published = _fetch_published(connection, cells - set(speaks)) if import_table is EMERGENCIES else {}
    return told | {cell: (None, events) for cell, events in published.items()}


def _fetch_published(connection: Connection, cells: Collection[Cell]) -> dict[Cell, int]:
    """Events of cells as published; a month without a row had none, within the months that are published."""
    table = EmergencyCount.__table__
    rows = connection.execute(
        select(table.c.region_ubigeo, table.c.month, func.sum(table.c.events)).group_by(
            table.c.region_ubigeo, table.c.month
        )
    )
    events, published = {(region, month): int(count) for region, month, count in rows}, Span(*PUBLISHED)
    return {cell: events.get(cell, 0) for cell in cells if cell[1] in published}


def ends_demo(connection: Connection, family: str, speakers: Speakers) -> bool:
    """Made-up conflicts are shown only where no import of conflicts stands, of whatever months."""
    if family != "conflicts" or any(known == family for known, _, _ in speakers):
        return False
    return bool(connection.execute(select(exists().where(ConflictMonth.origin == "demo"))).scalar_one())
