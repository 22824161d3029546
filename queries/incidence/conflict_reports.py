"""The reports on conflicts that count, and how many cases each of them gives for a month of a region.

For a month of a region counts the import that covers it last: a panel of cases or a table of counts. The demonstration
is shown only while nothing is imported.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.incidence.series import (
    ALL,
    CONFLICT_STATES,
    CONFLICT_TYPES,
    ONGOING,
    add_known,
    add_months,
    first_seen,
    is_over,
)
from queries.incidence.reads import (
    CaseCount,
    CaseMonth,
    fetch_conflict_counts,
    fetch_conflict_coverage,
    fetch_conflicts,
)
from queries.incidence.regions import build_regions
from queries.shared.filters import Filters

DEMO, CASES, COUNTS = "demo", "defensoria", "counts"  # registers
PANELS = (CASES, DEMO)  # registers that name each case
RESOLVED = "resolved"
UNKNOWN_TYPE = "unclassified"
REPORTED_TYPES = frozenset(CONFLICT_TYPES) - {UNKNOWN_TYPE}  # the types that the reports distinguish

Numbers = dict[str, int | None]
"""State, or "all" for active and latent cases together -> cases, None if they are unknown."""
MonthNumbers = dict[tuple[str, date], Numbers]
"""(region, month) -> numbers, of the months that have a report."""
TypeCounts = tuple[tuple[str, str | None, int], ...]
"""(type, region, cases); the region is None for cases that belong to no single region."""


@dataclass(frozen=True)
class ReportSource:
    """A file, or the demonstration, and the months for which it counts."""

    register: str
    file: str | None  # None for the demonstration
    regions: tuple[str, ...]
    first: date
    last: date
    months: int


@dataclass(frozen=True)
class CaseLine:
    """A conflict case: its state, type and region as in the last report that names it."""

    code: str
    region: str | None
    """None if the report names several departments or none."""
    departments: str | None
    type: str
    state: str
    first: date
    last: date
    is_older: bool
    """The first report of its region names it already, so its beginning is unknown."""
    name: str | None
    """In Spanish, as the report has it; None for viewers who may not read about people."""
    place: str | None  # in Spanish, as the report has it
    origin: str
    after_gap: bool
    """The month before `first` has no report: the case may have begun then or earlier."""
    report: int | None  # number of the last report that names it


@dataclass(frozen=True)
class ConflictReports:
    """The reports that count, of every region."""

    cases: tuple[CaseMonth, ...]  # of panels
    counts: tuple[CaseCount, ...]  # of tables of counts
    registers: dict[tuple[str, date], str]
    """(region, month) -> the register that counts."""
    panel_months: dict[str | None, frozenset[date]]
    """Region, None for cases of no single region -> the months for which a panel counts."""
    sources: tuple[ReportSource, ...]


def find_reports(connection: Connection, viewer: Viewer, filters: Filters) -> ConflictReports:
    """Read the reports up to the as-of date, whatever the region.

    The rows of one region do not tell which months have a report, so the rows of all regions are read. An import replaces
    the demonstration even if it covers later months only.
    """
    everywhere = replace(filters, region=None)
    cases = fetch_conflicts(connection, viewer, everywhere)
    covered = fetch_conflict_coverage(connection, replace(everywhere, as_of=date.max))
    coverage: list[tuple[str, date, str, str | None]]
    if covered:
        cases = tuple(row for row in cases if row.origin != DEMO)
        coverage = [
            (row.region_ubigeo, row.month, row.register, row.file_name)
            for row in covered
            if is_over(row.month, filters.as_of)
        ]
    else:
        regions = [region.ubigeo for region in build_regions(connection, everywhere)]
        months = sorted({row.month for row in cases})
        coverage = [(region, month, DEMO, None) for month in months for region in regions]
    registers = {(region, month): register for region, month, register, _ in coverage}
    panel_months: dict[str | None, set[date]] = defaultdict(set)
    for (region, month), register in registers.items():
        if register in PANELS:
            panel_months[region].add(month)
            panel_months[None].add(month)
    return ConflictReports(
        cases=tuple(row for row in cases if row.month in panel_months[row.region_ubigeo]),
        counts=tuple(
            row
            for row in fetch_conflict_counts(connection, everywhere)
            if registers.get((row.region_ubigeo, row.month)) == COUNTS
        ),
        registers=registers,
        panel_months={region: frozenset(months) for region, months in panel_months.items()},
        sources=_list_sources(coverage),
    )


def _list_sources(coverage: list[tuple[str, date, str, str | None]]) -> tuple[ReportSource, ...]:
    """List the files by the first month for which they count."""
    covered: dict[tuple[str, str | None], list[tuple[str, date]]] = defaultdict(list)
    for region, month, register, file in coverage:
        covered[register, file].append((region, month))
    sources = []
    for (register, file), pairs in covered.items():
        months = sorted({month for _, month in pairs})
        regions = tuple(sorted({region for region, _ in pairs}))
        sources.append(ReportSource(register, file, regions, months[0], months[-1], len(months)))
    return tuple(sorted(sources, key=lambda source: (source.first, source.register, source.file or "")))


def count_cases(reports: ConflictReports, kind: str) -> MonthNumbers:
    """Count the cases of a type, or of all, in each month that has a report.

    A month of a panel without a row has no case. A table of counts says nothing about a state or type without a row.
    """
    numbers: MonthNumbers = {
        key: dict.fromkeys((*CONFLICT_STATES, ALL), None if register == COUNTS else 0)
        for key, register in reports.registers.items()
    }
    for row in reports.cases:
        if row.region_ubigeo and kind in (ALL, row.type_code):
            month = numbers[row.region_ubigeo, row.month]
            for state in (row.state, *((ALL,) if row.state in ONGOING else ())):
                month[state] = (month[state] or 0) + 1
    return numbers | {key: _count_type(types, kind) for key, types in _table_numbers(reports).items()}


def _table_numbers(reports: ConflictReports) -> dict[tuple[str, date], dict[str, Numbers]]:
    """Return (region, month) -> type -> what the rows of a table of counts give."""
    numbers: dict[tuple[str, date], dict[str, Numbers]] = defaultdict(dict)
    for row in reports.counts:
        types = numbers[row.region_ubigeo, row.month]
        types.setdefault(row.type_code, dict.fromkeys((*CONFLICT_STATES, ALL)))[row.state] = row.cases
    return numbers


def _count_type(types: dict[str, Numbers], kind: str) -> Numbers:
    """Return a table's numbers of one type, or of all types together.

    The total of all types is what the table says, or else the sum of its types if it has each type of the reports: from
    some of the types alone no total is known.
    """
    numbers = dict(types.get(kind) or dict.fromkeys((*CONFLICT_STATES, ALL)))
    is_sum = kind == ALL and types.keys() >= REPORTED_TYPES
    parts = [_count_type(types, code) for code in types if code != ALL] if is_sum else []
    for state in CONFLICT_STATES:
        numbers[state] = add_known(part[state] for part in parts) if numbers[state] is None else numbers[state]
    if numbers[ALL] is None:
        numbers[ALL] = add_known(numbers[state] for state in ONGOING)
    if numbers[ALL] is None:
        numbers[ALL] = add_known(part[ALL] for part in parts)
    return numbers


def list_citations(reports: ConflictReports, kind: str) -> dict[tuple[str, date], tuple[str, ...]]:
    """Return (region, month) -> whom the table of counts names as its sources, each once."""
    citations: dict[tuple[str, date], dict[str, None]] = defaultdict(dict)
    for row in reports.counts:
        if kind in (ALL, row.type_code):
            citations[row.region_ubigeo, row.month][row.citation] = None
    return {key: tuple(names) for key, names in citations.items()}


def count_types(
    reports: ConflictReports, regions: set[str], month: date | None, states: tuple[str, ...], total: str
) -> TypeCounts:
    """Count the cases in some states in a month by type and region, also those of no single region.

    `total` is the key under which a table's numbers hold these states together.
    """
    counter = Counter(
        (row.type_code, row.region_ubigeo) for row in reports.cases if row.month == month and row.state in states
    )
    counts: dict[tuple[str, str | None], int] = dict(counter)
    for (region, at), types in _table_numbers(reports).items():
        numbers = {code: _count_type(types, code)[total] for code in types if code != ALL and at == month}
        counts |= {(code, region): count for code, count in numbers.items() if count is not None}
    order = {code: position for position, code in enumerate(CONFLICT_TYPES)}
    ordered = sorted(counts.items(), key=lambda item: (order[item[0][0]], str(item[0][1])))
    return tuple((code, region, count) for (code, region), count in ordered if region in (None, *regions))


def count_unclassified(reports: ConflictReports, regions: set[str], kind: str) -> tuple[tuple[date, int, int], ...]:
    """Count by month the ongoing cases of no single region, and those of the regions whose type is unknown."""
    unplaced: Counter[date] = Counter()
    untyped: Counter[date] = Counter()
    for row in reports.cases:
        if row.state in ONGOING and kind in (ALL, row.type_code):
            unplaced[row.month] += row.region_ubigeo is None
            untyped[row.month] += row.region_ubigeo in regions and row.type_code == UNKNOWN_TYPE
    for count in reports.counts:
        if count.region_ubigeo in regions and count.type_code == UNKNOWN_TYPE and count.state in ONGOING:
            untyped[count.month] += count.cases * (kind in (ALL, UNKNOWN_TYPE))
    return tuple((month, unplaced[month], untyped[month]) for month in sorted({*unplaced, *untyped}))


def list_cases(reports: ConflictReports, kind: str) -> tuple[CaseLine, ...]:
    """List the cases, each as its last report has it: ongoing cases first, the latest first."""
    seen = first_seen((row.case_code, row.month) for row in reports.cases)
    latest = {row.case_code: row for row in sorted(reports.cases, key=lambda row: row.month)}
    cases = [
        _case(row, seen[row.case_code], reports.panel_months[row.region_ubigeo])
        for row in latest.values()
        if kind in (ALL, row.type_code)
    ]
    order = {state: position for position, state in enumerate(CONFLICT_STATES)}
    return tuple(sorted(cases, key=lambda case: (-case.last.toordinal(), order[case.state], case.code)))


def _case(row: CaseMonth, first: date, panel_months: frozenset[date]) -> CaseLine:
    return CaseLine(
        code=row.case_code,
        region=row.region_ubigeo,
        departments=row.departments,
        type=row.type_code,
        state=row.state,
        first=first,
        last=row.month,
        is_older=first <= min(panel_months),
        name=row.name,
        place=row.place,
        origin=row.origin,
        after_gap=first > min(panel_months) and add_months(first, -1) not in panel_months,
        report=row.report_number,
    )
