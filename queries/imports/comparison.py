"""What an import would do: a file that was read, compared row by row with what is in force. Nothing is written here.

For the months and regions that it covers a file takes the place of whoever spoke before: the published counts, an earlier
file of the same register (whose rows it confirms, changes, or no longer has), another register. They are never added.
By itself it covers a region without a row only where nothing was told of it until now: silence takes nobody's place; and
no month of a region in which a row of it was refused: what could not be read is not nothing.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from data import errors
from data.clock import local_today
from data.importing.parsed import Parsed, Row
from data.permissions import Action, Viewer, require
from data.rules.incidence.coverage import Coverage, Span, cover_register, cover_reports, find_doubtful
from data.rules.incidence.series import month_of
from queries.imports.in_force import Cell, Held, Told, ends_demo, find_contradicted, list_held, list_told
from queries.imports.reads import FAMILY, Speaker, fetch_coverage
from queries.imports.tables import EMERGENCIES, IMPORT_TABLES, ImportTable, import_tables_of
from queries.shared.options import fetch_regions

Place = tuple[str | None, date]  # a cell, or where cases without a region count
NOTHING = Coverage((), (), (), None)
# Departments of Peru's 25 that a file of the whole country names: that five have nothing in a short file can be, more not.
NATION_WIDE = 20


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
    lacks; `left_out`: rows of months or regions that are not covered. `held_back`: regions without a row, of which something
    was told until now: not covered, unless the person names them. `in_doubt`: months of regions in which a row was refused:
    not covered, unless the person declares the months. `spoken_for`: the same kind of file speaks already for all that is
    covered. `ends_demo`: made-up conflicts are shown until now, and no longer with this import.
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
    held_back: tuple[str, ...]
    in_doubt: frozenset[Cell]
    displaced: tuple[Displaced, ...]
    spoken_for: bool
    ends_demo: bool

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


def plan_import(
    connection: Connection, viewer: Viewer, parsed: Parsed, said: Span | None = None, said_regions: tuple[str, ...] = ()
) -> ImportPlan:
    """Compare a file with what is in force, for the months and regions that the person declares or that it spans.

    A file that names nearly all departments of Peru covers all five regions, another those that it names. Raises
    `NotAllowed`, `UnknownRegion`, `ImportRefused` where months are declared that are to come (covers_future) or none of
    which the file spans (covers_apart).
    """
    require(viewer, Action.IMPORT)
    import_table, coverage = IMPORT_TABLES[parsed.kind], _cover(parsed, said)
    known = _fetch_regions(connection, said_regions)
    named = said_regions or _named(parsed, known)
    in_doubt = find_doubtful(parsed.in_doubt, coverage.months, named or known, said_regions or known)
    asked = _cells(import_table, parsed, coverage, named) - (frozenset() if said else in_doubt)
    held = {other: list_held(connection, other, coverage) for other in import_tables_of(FAMILY[parsed.kind]) if asked}
    speakers = fetch_coverage(connection)
    told = list_told(
        connection, import_table, parsed.kind, asked, speakers, [one for rows in held.values() for one in rows]
    )
    held_back = () if said_regions else _hold_back(parsed, known, told)
    cells = frozenset(cell for cell in asked if cell[0] not in held_back)
    regions = tuple(code for code in known if code in named and code not in held_back)
    places: frozenset[Place] = cells | {(None, month) for _, month in cells}
    accepted = tuple(row for row in parsed.rows if (row.region, import_table.month(row)) in places)
    # A case without a region may be of any: only who speaks for all of them in its month can say that it is no more.
    theirs = cells | {(None, month) for _, month in cells if cells.issuperset((code, month) for code in known)}
    new, changed, gone = _compare(import_table, parsed.kind, theirs, accepted, held.get(import_table, ()))
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
        held_back=held_back,
        in_doubt=in_doubt,
        displaced=_displace(
            {cell: told[cell] for cell in told if cell in cells},
            Counter((row.region, import_table.month(row)) for row in accepted),
        ),
        spoken_for=all(_kind_of(told, cell) == parsed.kind for cell in cells),
        ends_demo=bool(cells) and ends_demo(connection, FAMILY[parsed.kind], speakers),
    )


def _cover(parsed: Parsed, said: Span | None) -> Coverage:
    if parsed.first is None or parsed.last is None:
        return NOTHING
    today = local_today()
    if said and said.last > month_of(today):
        raise errors.ImportRefused(reason="covers_future")
    if said and (said.last < month_of(parsed.first) or said.first > parsed.last):
        raise errors.ImportRefused(reason="covers_apart")
    cover = cover_register if IMPORT_TABLES[parsed.kind] is EMERGENCIES else cover_reports
    return cover(parsed.first, parsed.last, parsed.months, declared=said, is_cut=parsed.is_cut, today=today)


def _fetch_regions(connection: Connection, said: tuple[str, ...]) -> tuple[str, ...]:
    known = tuple(code for code, _ in fetch_regions(connection))
    if unknown := set(said) - set(known):
        raise errors.UnknownRegion(region=min(unknown), known=", ".join(known))
    return known


def _named(parsed: Parsed, known: tuple[str, ...]) -> tuple[str, ...]:
    """A file that names nearly all departments is of the whole country: it tells also where nothing happened. One that
    names a few beside ours is a part, and tells of those that it names."""
    ours = {row.region for row in parsed.rows}
    is_whole = bool(ours & set(known)) and len(parsed.departments) >= NATION_WIDE
    return tuple(code for code in known if is_whole or code in ours)


def _hold_back(parsed: Parsed, known: tuple[str, ...], told: Mapping[Cell, Told]) -> tuple[str, ...]:
    """Regions without a row of which something was told until now: only a person can say that there was nothing."""
    lost = {region for (region, _), (_, before) in told.items() if before} - {row.region for row in parsed.rows}
    return tuple(code for code in known if code in lost)


def _cells(import_table: ImportTable, parsed: Parsed, coverage: Coverage, regions: Iterable[str]) -> frozenset[Cell]:
    """Of a table that somebody filled in, only what it names: it need not tell all regions of a month."""
    cells = frozenset((region, month) for region in regions for month in coverage.months)
    return cells if import_table.whole else cells & {(row.region, import_table.month(row)) for row in parsed.rows}


def _compare(
    import_table: ImportTable, kind: str, theirs: Collection[Place], accepted: Collection[Row], held: Collection[Held]
) -> tuple[tuple[Row, ...], tuple[tuple[int, Row], ...], tuple[int, ...]]:
    """New rows, changed ones with what they take the place of, and what is no more. Of another register nothing is known
    again: its rows go, whatever they say; of a table that need not tell all, those that contradict it."""
    known = {one.values[: import_table.key]: one for one in held if one.kind == kind}
    new: list[Row] = []
    changed: list[tuple[int, Row]] = []
    met: set[int] = set()
    for row in accepted:
        values = import_table.values(row)
        one = known.get(values[: import_table.key])
        if one is None:
            new.append(row)
            continue
        met.add(one.id)
        if one.values != values:
            changed.append((one.id, row))
    left = [one for one in held if one.id not in met]
    refuted = (
        frozenset() if import_table.whole else find_contradicted(accepted, (one for one in left if one.kind == kind))
    )
    no_more = (one for one in left if import_table.whole or one.kind != kind or one.id in refuted)
    return tuple(new), tuple(changed), tuple(one.id for one in no_more if (one.region, one.month) in theirs)


def _kind_of(told: Mapping[Cell, Told], cell: Cell) -> str | None:
    speaker, _ = told.get(cell, (None, 0))
    return speaker.kind if speaker else None


def _displace(told: Mapping[Cell, Told], after: Counter[Any]) -> tuple[Displaced, ...]:
    pairs: dict[tuple[str, Speaker | None], list[tuple[int, int]]] = {}
    for cell, (speaker, before) in told.items():
        pairs.setdefault((cell[0], speaker), []).append((before, after[cell]))
    found = (
        Displaced(region, speaker, len(own), *(sum(side) for side in zip(*own, strict=True)))
        for (region, speaker), own in pairs.items()
    )
    return tuple(sorted(found, key=lambda one: (one.region, one.speaker.import_id if one.speaker else 0)))
