"""Compares a file that was read, row by row, with what is in force: what would an import do? Nothing is written here.

For the months and regions that it covers, a file replaces the source that counted before: the published counts, an earlier
file of the same register (whose rows it confirms, changes or no longer has), or another register. Sources are never added
up. Unless a person declares it, a file does not cover

- a region of which it has no row, if another source has figures of that region: a missing row replaces nothing;
- a month of a region in which one of its rows was refused: a row that could not be read does not mean that there was none.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from sqlalchemy import Connection

from data import errors
from data.clock import local_today
from data.importing.parsed import ParsedFile, Row
from data.permissions import Action, Viewer, require
from data.rules.incidence.coverage import Coverage, Span, cover_register, cover_reports, find_doubtful
from data.rules.incidence.series import month_of
from queries.imports.in_force import (
    Cell,
    CurrentSource,
    RowInForce,
    ends_demo,
    fetch_rows_in_force,
    find_contradicted,
    find_current_sources,
)
from queries.imports.reads import CoveringImport, fetch_covering_imports
from queries.imports.tables import EMERGENCIES, IMPORT_TABLES, ImportTable, tables_of
from queries.shared.options import fetch_regions

CellOrMonth = tuple[str | None, date]
"""A cell, or with None the cases of a month that have no region."""
NOTHING = Coverage((), (), (), None)
# A file that names this many of Peru's 25 departments is of the whole country: in a short file, five may have no row.
NATION_WIDE = 20


@dataclass(frozen=True)
class Declaration:
    """What a person declares that a file covers."""

    months: Span | None = None
    """None for the months that the file spans."""
    regions: tuple[str, ...] = ()
    """Empty for the regions that the file names."""


UNDECLARED = Declaration()


@dataclass(frozen=True)
class DisplacedSource:
    """A source that counted for months of a region until now and no longer would."""

    region: str
    covering: CoveringImport | None
    """None for the published counts."""
    months: int
    before: int
    """Its rows or events in those months."""
    after: int
    """The rows or events of the file in those months."""


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do."""

    parsed: ParsedFile
    declared: Declaration
    regions: tuple[str, ...]
    """The regions that are covered."""
    coverage: Coverage
    cells: frozenset[Cell]
    """The months of regions that are covered."""
    new: tuple[Row, ...]
    changed: tuple[tuple[int, Row], ...]
    """The id of each row in force that changes, and the row that replaces it."""
    unchanged: int
    gone: tuple[int, ...]
    """The ids of the rows in force that the file lacks."""
    left_out: int
    """Rows of months or regions that are not covered."""
    held_back: tuple[str, ...]
    """Regions that are not covered because the file has no row of them, while another source has figures."""
    in_doubt: frozenset[Cell]
    """Months of regions in which a row was refused; they are covered only if the person declares the months."""
    displaced: tuple[DisplacedSource, ...]
    same_kind_counts: bool
    """Whether a file of the same kind counts already for everything that is covered."""
    ends_demo: bool
    """Whether the import would end the demonstration of conflicts."""

    @property
    def silent(self) -> tuple[str, ...]:
        """The covered regions of which the file has no accepted row: nothing happened there, or the file omits them."""
        regions_with_rows = {row.region for row in self.parsed.rows}
        return tuple(code for code in self.regions if self.cells and code not in regions_with_rows)

    @property
    def changes_nothing(self) -> bool:
        """Whether the figures in force would be the same with the import as without it."""
        return not self.cells or (self.same_kind_counts and not (self.new or self.changed or self.gone))


def plan_import(
    connection: Connection, viewer: Viewer, parsed: ParsedFile, declared: Declaration = UNDECLARED
) -> ImportPlan:
    """Compare a file with what is in force, for the months and regions that the person declares or that it spans.

    A file that names nearly all departments of Peru covers the five regions, any other file those that it names. Raises
    `NotAllowed`, `UnknownRegion`, and `ImportRefused` for declared months in the future (covers_future) or outside the
    span of the file (covers_apart).
    """
    require(viewer, Action.IMPORT)
    import_table, coverage = IMPORT_TABLES[parsed.kind], _find_coverage(parsed, declared.months)
    all_regions = _fetch_regions(connection, declared.regions)
    named = declared.regions or _find_named(parsed, all_regions)
    in_doubt = find_doubtful(parsed.in_doubt, coverage.months, named or all_regions, declared.regions or all_regions)
    possible = _find_cells(import_table, parsed, coverage, named) - (frozenset() if declared.months else in_doubt)
    tables = tables_of(import_table.family) if possible else ()
    in_force = {table: fetch_rows_in_force(connection, table, coverage) for table in tables}
    covering_imports = fetch_covering_imports(connection)
    current = find_current_sources(
        connection,
        import_table,
        cells=possible,
        covering_imports=covering_imports,
        in_force=chain.from_iterable(in_force.values()),
    )
    held_back = () if declared.regions else _find_held_back(parsed, all_regions, current)
    cells = frozenset(cell for cell in possible if cell[0] not in held_back)
    regions = tuple(code for code in all_regions if code in named and code not in held_back)
    # A case without a region may be of any region: only a file that covers all of them in its month can end it.
    whole_months = {month for _, month in cells if cells.issuperset((code, month) for code in all_regions)}
    covered: frozenset[CellOrMonth] = cells | {(None, month) for _, month in cells}
    accepted = tuple(row for row in parsed.rows if (row.region, import_table.month(row)) in covered)
    new, changed, gone = _compare(
        import_table,
        parsed.kind,
        replaceable=cells | {(None, month) for month in whole_months},
        accepted=accepted,
        in_force=in_force.get(import_table, ()),
    )
    return ImportPlan(
        parsed=parsed,
        declared=declared,
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
        displaced=_find_displaced(
            {cell: source for cell, source in current.items() if cell in cells},
            Counter((row.region, import_table.month(row)) for row in accepted),
        ),
        same_kind_counts=all(_kind_of(current.get(cell)) == parsed.kind for cell in cells),
        ends_demo=bool(cells) and ends_demo(connection, import_table.family, covering_imports),
    )


def _find_coverage(parsed: ParsedFile, declared: Span | None) -> Coverage:
    if parsed.first is None or parsed.last is None:
        return NOTHING
    today = local_today()
    if declared and declared.last > month_of(today):
        raise errors.ImportRefused(reason="covers_future")
    if declared and (declared.last < month_of(parsed.first) or declared.first > parsed.last):
        raise errors.ImportRefused(reason="covers_apart")
    cover = cover_register if IMPORT_TABLES[parsed.kind] is EMERGENCIES else cover_reports
    return cover(parsed.first, parsed.last, parsed.months, declared=declared, is_cut=parsed.is_cut, today=today)


def _fetch_regions(connection: Connection, declared: tuple[str, ...]) -> tuple[str, ...]:
    regions = tuple(code for code, _ in fetch_regions(connection))
    if unknown := set(declared) - set(regions):
        raise errors.UnknownRegion(region=min(unknown), known=", ".join(regions))
    return regions


def _find_named(parsed: ParsedFile, all_regions: tuple[str, ...]) -> tuple[str, ...]:
    """Return the regions that a file is about.

    A file that names nearly all departments is of the whole country, and also says where nothing happened. A file that
    names a few departments is a part, and is about those that it names.
    """
    named = {row.region for row in parsed.rows}
    is_whole = bool(named & set(all_regions)) and len(parsed.departments) >= NATION_WIDE
    return tuple(code for code in all_regions if is_whole or code in named)


def _find_held_back(
    parsed: ParsedFile, all_regions: tuple[str, ...], current: Mapping[Cell, CurrentSource]
) -> tuple[str, ...]:
    """Return the regions without a row of which another source has figures: only a person can say that there were none."""
    lost = {region for (region, _), source in current.items() if source.rows} - {row.region for row in parsed.rows}
    return tuple(code for code in all_regions if code in lost)


def _find_cells(
    import_table: ImportTable, parsed: ParsedFile, coverage: Coverage, regions: Iterable[str]
) -> frozenset[Cell]:
    """Return the months of regions that a file is about. A table of counts is only about those that its rows name."""
    cells = frozenset((region, month) for region in regions for month in coverage.months)
    return cells if import_table.whole else cells & {(row.region, import_table.month(row)) for row in parsed.rows}


def _compare(
    import_table: ImportTable,
    kind: str,
    *,
    replaceable: Collection[CellOrMonth],
    accepted: Collection[Row],
    in_force: Collection[RowInForce],
) -> tuple[tuple[Row, ...], tuple[tuple[int, Row], ...], tuple[int, ...]]:
    """Return the new rows, the changed rows with the ids of those that they replace, and the ids of the rows that go.

    Rows of another kind of file are not matched: they all go. Of a table of counts, only those go that contradict it.
    """
    by_key = {row.values[: import_table.key]: row for row in in_force if row.kind == kind}
    new: list[Row] = []
    changed: list[tuple[int, Row]] = []
    matched: set[int] = set()
    for row in accepted:
        values = import_table.values(row)
        earlier = by_key.get(values[: import_table.key])
        if earlier is None:
            new.append(row)
            continue
        matched.add(earlier.id)
        if earlier.values != values:
            changed.append((earlier.id, row))
    rest = [row for row in in_force if row.id not in matched]
    if not import_table.whole:
        contradicted = find_contradicted(accepted, (row for row in rest if row.kind == kind))
        rest = [row for row in rest if row.kind != kind or row.id in contradicted]
    gone = tuple(row.id for row in rest if (row.region, row.month) in replaceable)
    return tuple(new), tuple(changed), gone


def _kind_of(source: CurrentSource | None) -> str | None:
    return source.covering.kind if source and source.covering else None


def _find_displaced(current: Mapping[Cell, CurrentSource], after: Counter[CellOrMonth]) -> tuple[DisplacedSource, ...]:
    cells: dict[tuple[str, CoveringImport | None], list[Cell]] = defaultdict(list)
    for cell, source in current.items():
        cells[cell[0], source.covering].append(cell)
    displaced = (
        DisplacedSource(
            region=region,
            covering=covering,
            months=len(displaced_cells),
            before=sum(current[cell].rows for cell in displaced_cells),
            after=sum(after[cell] for cell in displaced_cells),
        )
        for (region, covering), displaced_cells in cells.items()
    )
    return tuple(
        sorted(displaced, key=lambda source: (source.region, source.covering.import_id if source.covering else 0))
    )
