"""What an import would do: a file that was read, compared row by row with what is in force. Nothing is written here.

For the months and regions that it covers a file takes the place of whoever spoke before: the published counts, an earlier
file of the same register (whose rows it confirms, changes, or no longer has), another register. They are never added.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from data import errors
from data.importing.parsed import Parsed, Row
from data.permissions import Action, Viewer, require
from data.rules.coverage import Coverage, Span, cover_register, cover_reports
from data.rules.incidence import end_of, month_of
from data.schema.incidence import EmergencyCount, Import
from queries.imports import FAMILY, Speaker, fetch_coverage
from queries.options import fetch_regions
from queries.updates.shelves import EMERGENCIES, SHELVES, Shelf, shelves_of

Cell = tuple[str, date]  # a region and a month
Place = tuple[str | None, date]  # the same, and where cases without a region count
NOTHING = Coverage((), (), (), None)


@dataclass(frozen=True)
class Displaced:
    """Who spoke for months of a region until now, and with how many rows or events beside those that come.

    `speaker`: None for the published counts.
    """

    region: str
    speaker: Speaker | None
    months: int
    before: int
    after: int


@dataclass(frozen=True)
class ImportPlan:
    """`said`, `said_regions`: what the person declared covered, if anything. `cells`: months of regions that are covered.

    `changed`: the row in force, by its id, and what takes its place; `gone`: rows in force, by their ids, that the file
    lacks; `left_out`: rows of months or regions that are not covered. `spoken_for`: the same kind of file speaks already for
    all that is covered.
    """

    parsed: Parsed
    said: Span | None
    said_regions: tuple[str, ...]
    regions: tuple[str, ...]
    coverage: Coverage
    cells: frozenset[Cell]
    new: tuple[Row, ...]
    changed: tuple[tuple[int, Row], ...]
    unchanged: int
    gone: tuple[int, ...]
    left_out: int
    displaced: tuple[Displaced, ...]
    spoken_for: bool

    @property
    def silent(self) -> tuple[str, ...]:
        """Regions that are covered, and of which the file has no row that could be kept: there nothing happened, or it is
        not of them."""
        return tuple(
            code for code in self.regions if self.cells and code not in {row.region for row in self.parsed.rows}
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether all of it stands already: written or not, the database would say the same."""
        return not self.cells or (self.spoken_for and not (self.new or self.changed or self.gone))


@dataclass(frozen=True)
class _Held:
    """A row in force: its id, the kind of file that it came with, where it counts, and what it says."""

    id: int
    kind: str
    region: str | None
    month: date
    values: tuple[Any, ...]


def plan_import(
    connection: Connection, viewer: Viewer, parsed: Parsed, said: Span | None = None, said_regions: tuple[str, ...] = ()
) -> ImportPlan:
    """Compare a file with what is in force, for the months and regions that the person declares or that it spans.

    A file that names other departments beside ours covers all five regions, another those that it names. Raises
    `NotAllowed`, `UnknownRegion`, `ImportRefused` where months are declared that are to come (covers_future) or none of
    which the file spans (covers_apart).
    """
    require(viewer, Action.IMPORT)
    shelf, coverage = SHELVES[parsed.kind], _cover(parsed, said)
    known = _fetch_regions(connection, viewer, said_regions)
    regions = tuple(code for code in known if code in (said_regions or _named(parsed, known)))
    cells = _cells(shelf, parsed, coverage, regions)
    places: frozenset[Place] = cells | {(None, month) for _, month in cells}
    accepted = tuple(row for row in parsed.rows if (row.region, shelf.month(row)) in places)
    held = {other: _fetch_held(connection, other, coverage) for other in shelves_of(FAMILY[parsed.kind]) if cells}
    # A case without a region may be of any: only who speaks for all of them can say that it is no more.
    theirs = places if regions == known else cells
    new, changed, gone = _compare(shelf, parsed.kind, theirs, accepted, held.get(shelf, ()))
    speaks = _speakers(connection, viewer, parsed.kind, cells)
    after = Counter((row.region, shelf.month(row)) for row in accepted)
    before = Counter((one.kind, one.region, one.month) for rows in held.values() for one in rows)
    return ImportPlan(
        parsed=parsed,
        said=said,
        said_regions=said_regions,
        regions=regions,
        coverage=coverage,
        cells=cells,
        new=new,
        changed=changed,
        unchanged=len(accepted) - len(new) - len(changed),
        gone=gone,
        left_out=len(parsed.rows) - len(accepted),
        displaced=_displace(speaks, _fetch_published(connection, shelf, cells - set(speaks)), before, after),
        spoken_for=all(cell in speaks and speaks[cell].kind == parsed.kind for cell in cells),
    )


def _cover(parsed: Parsed, said: Span | None) -> Coverage:
    if parsed.first is None or parsed.last is None:
        return NOTHING
    if said and said.last > month_of(date.today()):
        raise errors.ImportRefused(reason="covers_future")
    if said and (said.last < month_of(parsed.first) or said.first > parsed.last):
        raise errors.ImportRefused(reason="covers_apart")
    cover = cover_register if SHELVES[parsed.kind] is EMERGENCIES else cover_reports
    return cover(parsed.first, parsed.last, parsed.months, said, parsed.is_cut)


def _fetch_regions(connection: Connection, viewer: Viewer, said: tuple[str, ...]) -> tuple[str, ...]:
    known = tuple(code for code, _ in fetch_regions(connection, viewer))
    if unknown := set(said) - set(known):
        raise errors.UnknownRegion(region=min(unknown), known=", ".join(known))
    return known


def _named(parsed: Parsed, known: tuple[str, ...]) -> Collection[str | None]:
    """A file that names others beside ours is of the whole country: it tells also where nothing happened."""
    ours = {row.region for row in parsed.rows} & set(known)
    return known if ours and parsed.outside else ours


def _cells(shelf: Shelf, parsed: Parsed, coverage: Coverage, regions: tuple[str, ...]) -> frozenset[Cell]:
    """Of a table that somebody filled in, only what it names: it need not tell all regions of a month."""
    cells = frozenset((region, month) for region in regions for month in coverage.months)
    return cells if shelf.whole else cells & {(row.region, shelf.month(row)) for row in parsed.rows}


def _fetch_held(connection: Connection, shelf: Shelf, coverage: Coverage) -> tuple[_Held, ...]:
    table, imports = shelf.table, Import.__table__
    query = (
        select(table.c.id, imports.c.kind, table.c.region_ubigeo, table.c[shelf.day].label("day"), *shelf.said)
        .join(imports, imports.c.id == table.c.import_id)
        .where(table.c.superseded_by.is_(None))
        .where(table.c[shelf.day].between(coverage.months[0], end_of(coverage.months[-1])))
        .order_by(table.c.id)
    )
    return tuple(
        _Held(number, kind, region, month_of(day), tuple(values))
        for number, kind, region, day, *values in connection.execute(query)
    )


def _compare(
    shelf: Shelf, kind: str, theirs: Collection[Place], accepted: Iterable[Row], held: Iterable[_Held]
) -> tuple[tuple[Row, ...], tuple[tuple[int, Row], ...], tuple[int, ...]]:
    """New rows, changed ones with what they take the place of, and what is no more. Of another register nothing is known
    again: its rows go, whatever they say."""
    known = {one.values[: shelf.key]: one for one in held if one.kind == kind}
    new: list[Row] = []
    changed: list[tuple[int, Row]] = []
    met: set[int] = set()
    for row in accepted:
        values = shelf.values(row)
        one = known.get(values[: shelf.key])
        if one is None:
            new.append(row)
            continue
        met.add(one.id)
        if one.values != values:
            changed.append((one.id, row))
    no_more = (one for one in held if one.id not in met and (shelf.whole or one.kind != kind))
    return tuple(new), tuple(changed), tuple(one.id for one in no_more if (one.region, one.month) in theirs)


def _speakers(connection: Connection, viewer: Viewer, kind: str, cells: Collection[Cell]) -> dict[Cell, Speaker]:
    found = fetch_coverage(connection, viewer)
    return {cell: speaker for cell in cells if (speaker := found.get((FAMILY[kind], *cell)))}


def _fetch_published(connection: Connection, shelf: Shelf, cells: Collection[Cell]) -> dict[Cell, int]:
    """Events of cells as published; a month without a row had none, within the months that are published."""
    if shelf is not EMERGENCIES or not cells:
        return {}
    table = EmergencyCount.__table__
    first, last = connection.execute(select(func.min(table.c.month), func.max(table.c.month))).one()
    rows = connection.execute(
        select(table.c.region_ubigeo, table.c.month, func.sum(table.c.events)).group_by(
            table.c.region_ubigeo, table.c.month
        )
    )
    events = {(region, month): int(count) for region, month, count in rows}
    return {cell: events.get(cell, 0) for cell in cells if first and first <= cell[1] <= last}


def _displace(
    speaks: dict[Cell, Speaker], published: dict[Cell, int], before: Counter[Any], after: Counter[Any]
) -> tuple[Displaced, ...]:
    told: dict[tuple[str, Speaker | None], list[tuple[int, int]]] = {}
    for cell, speaker in speaks.items():
        told.setdefault((cell[0], speaker), []).append((before[speaker.kind, *cell], after[cell]))
    for cell, events in published.items():
        told.setdefault((cell[0], None), []).append((events, after[cell]))
    found = (
        Displaced(region, speaker, len(pairs), *(sum(side) for side in zip(*pairs, strict=True)))
        for (region, speaker), pairs in told.items()
    )
    return tuple(sorted(found, key=lambda one: (one.region, one.speaker.import_id if one.speaker else 0)))
