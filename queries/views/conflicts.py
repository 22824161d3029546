"""Conflicts: how many cases stand, in which state, of what type, do they become more? A stock: never summed over months.

A month without a report is unknown, not zero. What stands for a month of a region is the import that covers it last; the
demonstration is shown only where nothing was imported, and single published figures never on its axes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from data.permissions import Action, Viewer, require
from data.rules.incidence import (
    CONFLICT_STATES,
    CONFLICT_TYPES,
    YEAR,
    Series,
    Sighting,
    YearChange,
    add_months,
    change_of_stock,
    find_gaps,
    first_seen,
    is_over,
    months_between,
)
from data.rules.trend import Trend
from queries.filters import Filters
from queries.incidence import (
    fetch_conflict_counts,
    fetch_conflict_coverage,
    fetch_conflict_figures,
    fetch_conflicts,
)
from queries.views.conflict_parts import (
    ALL,
    CASES,
    COUNTS,
    DEMO,
    STANDING,
    CaseLine,
    ConflictMonthLine,
    PublishedFigure,
    RegionConflicts,
    Speaker,
)
from queries.views.incidence_parts import Mark, RegionName, build_marks, build_regions, trend_of

Cells = dict[tuple[str, date], dict[str, int]]  # (region, month) -> state -> cases


@dataclass(frozen=True)
class Conflicts:
    """Conflict cases of the regions by the day. `first`, `last`: months of the first and last report. `active`, `latent`:
    standing in the last one, None where it does not speak for every region; `change` and `trend`: of all of them together.
    `first_seen`: distinct cases first reported in the twelve months up to `last`, None without a panel of cases;
    `seen_since`: the month that these are counted from, later where the reports began later.

    `unclassified`: cases standing in `last` that are told of no single region: apart, they may lie outside.
    `no_report`: months between the first and the last without one. `types`: (type, region, cases standing in `last`).
    `demo`: whether the series is made up. `figures`: published, on a chart of their own.
    """

    as_of: date
    type: str
    demo: bool
    regions: tuple[RegionConflicts, ...]
    first: date | None
    last: date | None
    active: int | None
    latent: int | None
    change: YearChange | None
    trend: Trend
    unclassified: int
    first_seen: int | None
    seen_since: date | None
    no_report: tuple[date, ...]
    types: tuple[tuple[str, str | None, int], ...]
    cases: tuple[CaseLine, ...]
    figures: tuple[PublishedFigure, ...]
    marks: tuple[Mark, ...]
    speakers: tuple[Speaker, ...]
    origins: tuple[str, ...]

    @property
    def standing(self) -> int | None:
        """Active and latent cases of the last report together."""
        return None if self.active is None or self.latent is None else self.active + self.latent


@dataclass(frozen=True)
class _Known:
    """The reports that are in force, of every region. `rows`: of the panel; `counts`: of plain tables. `source`: who speaks
    for a month of a region; `panel`: the months of a region (None: not classified) for which a panel speaks.
    """

    rows: list[Any]
    counts: list[Any]
    source: dict[tuple[str, date], str]
    panel: dict[str | None, frozenset[date]]
    speakers: tuple[Speaker, ...]


def build_conflicts(connection: Connection, viewer: Viewer, filters: Filters, type_code: str = ALL) -> Conflicts:
    """Cases of the regions under the filters, of one type or of all."""
    require(viewer, Action.READ_PROGRAM)
    names = build_regions(connection, viewer, filters)
    own = {name.ubigeo for name in names}
    known = _known(connection, viewer, filters)
    months = sorted({month for region, month in known.source if region in own})
    first, last = (months[0], months[-1]) if months else (None, None)
    cells, cases = _cells(known, type_code), _cases(known, type_code)
    regions = tuple(_region(name, known, months, cells, cases) for name in names)
    total: Series = {month: _add(one.series.get(month) for one in regions) for month in months}
    lines = [one.on(last) for one in regions]
    since = max(first, add_months(last, 1 - YEAR)) if first and last else None
    return Conflicts(
        as_of=filters.as_of,
        type=type_code,
        demo=any(speaker.register == DEMO for speaker in known.speakers),
        regions=regions,
        first=first,
        last=last,
        active=_add(line.active if line else None for line in lines),
        latent=_add(line.latent if line else None for line in lines),
        change=change_of_stock(total, last) if last else None,
        trend=trend_of(total, last),
        unclassified=len(_lost(known, type_code, last)),
        first_seen=_begun_since(regions, since),
        seen_since=since,
        no_report=find_gaps(months),
        types=_types(known, own, last),
        cases=tuple(case for case in cases if case.region in (None, *own)),
        figures=_figures(connection, viewer, filters),
        marks=build_marks(connection, viewer, filters),
        speakers=known.speakers,
        origins=tuple(sorted({row.origin for row in (*known.rows, *known.counts) if _is_of(row, own)})),
    )


def _known(connection: Connection, viewer: Viewer, filters: Filters) -> _Known:
    """What was imported; without any import the demonstration, whose reports speak for every region.

    One region's rows do not tell which months have a report: so all are read. An import that speaks only for later months
    takes the demonstration's place too.
    """
    everywhere = replace(filters, region=None)
    rows = list(fetch_conflicts(connection, viewer, everywhere).itertuples())
    covered = list(fetch_conflict_coverage(connection, viewer, replace(everywhere, as_of=date.max)).itertuples())
    if covered:
        rows = [row for row in rows if row.origin != DEMO]
        speaks = [
            (row.region_ubigeo, row.month, row.register, row.file_name)
            for row in covered
            if is_over(row.month, filters.as_of)
        ]
    else:
        regions = [name.ubigeo for name in build_regions(connection, viewer, everywhere)]
        speaks = [(region, month, DEMO, None) for month in sorted({row.month for row in rows}) for region in regions]
    source = {(region, month): register for region, month, register, _ in speaks}
    panel: dict[str | None, set[date]] = defaultdict(set)
    for (region, month), register in source.items():
        if register in (DEMO, CASES):
            panel[region].add(month)
            panel[None].add(month)
    counts = fetch_conflict_counts(connection, viewer, everywhere).itertuples()
    return _Known(
        rows=[row for row in rows if row.month in panel[row.region_ubigeo]],
        counts=[row for row in counts if source.get((row.region_ubigeo, row.month)) == COUNTS],
        source=source,
        panel={region: frozenset(own) for region, own in panel.items()},
        speakers=_speakers(speaks),
    )


def _speakers(speaks: list[tuple[str, date, str, str | None]]) -> tuple[Speaker, ...]:
    """The files by the first month that they speak for."""
    found: dict[tuple[str, str | None], list[tuple[str, date]]] = defaultdict(list)
    for region, month, register, file in speaks:
        found[register, file].append((region, month))
    made = []
    for (register, file), own in found.items():
        months = sorted({month for _, month in own})
        regions = tuple(sorted({region for region, _ in own}))
        made.append(Speaker(register, file, regions, months[0], months[-1], len(months)))
    return tuple(sorted(made, key=lambda one: (one.first, one.register, one.file or "")))


def _is_of(row: Any, regions: set[str]) -> bool:
    return row.region_ubigeo is None or row.region_ubigeo in regions


def _cells(known: _Known, type_code: str) -> Cells:
    found: Cells = defaultdict(lambda: dict.fromkeys(CONFLICT_STATES, 0))
    for row in known.rows:
        if row.region_ubigeo and type_code in (ALL, row.type_code):
            found[row.region_ubigeo, row.month][row.state] += 1
    for row in _tables(known, type_code):
        found[row.region_ubigeo, row.month][row.state] += int(row.cases)
    return found


def _tables(known: _Known, type_code: str) -> list[Any]:
    """Counts of plain tables; what is not split by state cannot be shown by state. Of all types the total where the table
    has one: its types are parts of it.
    """
    totals = {(row.region_ubigeo, row.month, row.state) for row in known.counts if row.type_code == ALL}
    return [
        row
        for row in known.counts
        if row.state in CONFLICT_STATES
        and (
            row.type_code == type_code or (type_code == ALL and (row.region_ubigeo, row.month, row.state) not in totals)
        )
    ]


def _region(
    name: RegionName, known: _Known, months: list[date], cells: Cells, cases: tuple[CaseLine, ...]
) -> RegionConflicts:
    lines = []
    for month in months_between(months[0], months[-1]) if months else ():
        source = known.source.get((name.ubigeo, month))
        own = cells[name.ubigeo, month] if source else dict.fromkeys(CONFLICT_STATES)
        lines.append(ConflictMonthLine(month, source, *(own[state] for state in CONFLICT_STATES)))
    series: Series = {line.month: line.standing for line in lines}
    last = months[-1] if months else None
    mine = [case for case in cases if case.region == name.ubigeo]
    begun = Counter(case.first for case in mine if not case.is_older)
    return RegionConflicts(
        region=name,
        months=tuple(lines),
        change=change_of_stock(series, last) if last else None,
        trend=trend_of(series, last),
        begun=tuple(sorted(begun.items())) if name.ubigeo in known.panel else None,
        older=sum(case.is_older for case in mine),
    )


def _add(numbers: Iterable[float | int | None]) -> Any:
    """A sum over regions of one month; None where one of them is unknown."""
    found = list(numbers)
    known = [number for number in found if number is not None]
    return sum(known) if found and len(known) == len(found) else None


def _lost(known: _Known, type_code: str, month: date | None) -> list[Any]:
    """Cases standing in a month that no single region can be told of."""
    return [
        row
        for row in known.rows
        if row.region_ubigeo is None
        and row.month == month
        and row.state in STANDING
        and type_code in (ALL, row.type_code)
    ]


def _begun_since(regions: tuple[RegionConflicts, ...], since: date | None) -> int | None:
    """Cases first seen from a month on; None where one of the regions has no panel of cases."""
    if since is None or any(one.begun is None for one in regions):
        return None
    return sum(count for one in regions for month, count in one.begun or () if month >= since)


def _cases(known: _Known, type_code: str) -> tuple[CaseLine, ...]:
    """The cases themselves, each as its last report tells it: those standing first, the latest first."""
    seen = first_seen(Sighting(row.case_code, row.month, row.state) for row in known.rows)
    latest = {row.case_code: row for row in sorted(known.rows, key=lambda row: row.month)}
    found = [
        CaseLine(
            row.case_code, row.region_ubigeo, row.departments, row.type_code, row.state, seen[row.case_code], row.month,
            seen[row.case_code] == min(known.panel[row.region_ubigeo]), row.name, row.place, row.origin,
        )
        for row in latest.values()
        if type_code in (ALL, row.type_code)
    ]  # fmt: skip
    order = {state: place for place, state in enumerate(CONFLICT_STATES)}
    return tuple(sorted(found, key=lambda line: (-line.last.toordinal(), order[line.state], line.code)))


def _types(known: _Known, own: set[str], last: date | None) -> tuple[tuple[str, str | None, int], ...]:
    """Cases standing in the last report by type and region, with those that no single region can be told of."""
    found: dict[tuple[str, str | None], int] = defaultdict(int)
    for row in known.rows:
        found[row.type_code, row.region_ubigeo] += row.month == last and row.state in STANDING
    for row in known.counts:
        if row.month == last and row.state in STANDING and row.type_code != ALL:
            found[row.type_code, row.region_ubigeo] += int(row.cases)
    place = {code: number for number, code in enumerate(CONFLICT_TYPES)}
    counted = sorted(found.items(), key=lambda one: (place[one[0][0]], str(one[0][1])))
    return tuple((code, region, count) for (code, region), count in counted if count and region in (None, *own))


def _figures(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[PublishedFigure, ...]:
    return tuple(
        PublishedFigure(
            row.region_ubigeo, row.month, row.type_code, row.state, row.cases, row.told_by, row.month > filters.as_of
        )
        for row in fetch_conflict_figures(connection, viewer, filters).itertuples()
    )
