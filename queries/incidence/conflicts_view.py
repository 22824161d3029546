"""Conflicts: how many cases stand, in which state, of what type, do they become more? A stock: never summed over months.

A month without a report is unknown, not zero. What stands for a month of a region is the import that covers it last; the
demonstration is shown only where nothing was imported, and single published figures never on its axes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.incidence.series import (
    ALL,
    CONFLICT_STATES,
    CONFLICT_TYPES,
    STANDING,
    YEAR,
    SeasonMonth,
    Series,
    Sighting,
    YearChange,
    add_months,
    change_of_stock,
    find_gaps,
    first_seen,
    is_over,
    months_between,
    season_of,
)
from data.rules.incidence.trend import Trend
from queries.incidence.conflict_lines import (
    CASES,
    COUNTS,
    DEMO,
    RESOLVED,
    UNKNOWN_TYPE,
    CaseLine,
    ConflictMonthLine,
    PublishedFigure,
    RegionConflicts,
    Speaker,
)
from queries.incidence.reads import (
    fetch_conflict_counts,
    fetch_conflict_coverage,
    fetch_conflict_figures,
    fetch_conflicts,
)
from queries.incidence.series import Mark, RegionName, build_marks, build_regions, trend_of_stock
from queries.shared.filters import Filters

REPORTED_TYPES = frozenset(CONFLICT_TYPES) - {UNKNOWN_TYPE}  # those that the reports know

Numbers = dict[str, int | None]  # state, or all of those that stand -> cases
Cells = dict[tuple[str, date], Numbers]  # (region, month), of those that somebody speaks for
Tellers = dict[tuple[str, date], tuple[str, ...]]  # (region, month), of those that a table speaks for


@dataclass(frozen=True)
class Conflicts:
    """Conflict cases of the regions by the day. `first`, `last`: months of the first and last report. `active`, `latent`:
    standing in the last one, `standing` together; each None where it is not told of every region. `change` and `trend`: of
    all regions together. `first_seen`: distinct cases first reported in the twelve months up to `last`, None where a panel
    of cases does not speak for each of them; `seen_since`: the month that these are counted from, later where the reports
    began later.

    `lost`: (month, cases standing told of no single region, of an unknown type): apart, the first may lie outside.
    `no_report`: months between the first and the last without one. `types`: (type, region, cases standing in `last`); of a
    region with a table of counts also the types of which it tells none; `resolved`: the same of cases resolved. `demo`:
    whether the series is made up. `figures`: published, on a chart of their own.
    """

    as_of: date
    type: str
    demo: bool
    regions: tuple[RegionConflicts, ...]
    first: date | None
    last: date | None
    active: int | None
    latent: int | None
    standing: int | None
    change: YearChange | None
    trend: Trend
    lost: tuple[tuple[date, int, int], ...]
    first_seen: int | None
    seen_since: date | None
    no_report: tuple[date, ...]
    types: tuple[tuple[str, str | None, int], ...]
    resolved: tuple[tuple[str, str | None, int], ...]
    cases: tuple[CaseLine, ...]
    figures: tuple[PublishedFigure, ...]
    marks: tuple[Mark, ...]
    speakers: tuple[Speaker, ...]
    origins: tuple[str, ...]

    @cached_property
    def months(self) -> tuple[tuple[date, int | None, bool], ...]:
        """All regions together: (month, cases standing, that it is over: else nobody reports it); None where one of them is
        unknown.
        """
        return tuple((month, cases, True) for month, cases in _together(self.regions).items())

    @cached_property
    def season(self) -> tuple[SeasonMonth, ...]:
        """What is usual in each month of the year, all regions together: means over the years."""
        return season_of(_together(self.regions))

    @property
    def first_seen_year(self) -> int | None:
        """`first_seen` where it is of twelve months: each region has an earlier report, which names the cases that stood."""
        since = self.seen_since
        is_whole = since and all(one.is_known_before(since) for one in self.regions)
        return self.first_seen if is_whole else None

    @property
    def unclassified(self) -> int:
        """Cases standing in the last report that are told of no single region."""
        return self.lost_in(self.last)[0]

    def lost_in(self, month: date | None) -> tuple[int, int]:
        """Cases standing in a month that are told of no single region, and of an unknown type."""
        return next(((places, types) for at, places, types in self.lost if at == month), (0, 0))


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
    names = build_regions(connection, viewer, filters)
    own = {name.ubigeo for name in names}
    known = _known(connection, viewer, filters)
    months = sorted({month for region, month in known.source if region in own})
    first, last = (months[0], months[-1]) if months else (None, None)
    cells, cases, tellers = _cells(known, type_code), _cases(known, type_code), _tellers(known, type_code)
    regions = tuple(_region(name, known, months, cells, cases, tellers) for name in names)
    total = _together(regions)
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
        standing=_add(line.standing if line else None for line in lines),
        change=change_of_stock(total, last) if last else None,
        trend=trend_of_stock(total, last),
        lost=_lost(known, own, type_code),
        first_seen=_begun_since(regions, since),
        seen_since=since,
        no_report=find_gaps(months),
        types=_types(known, own, last, STANDING, ALL),
        resolved=_types(known, own, last, (RESOLVED,), RESOLVED),
        cases=tuple(case for case in cases if case.region in (None, *own)),
        figures=_figures(connection, filters),
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
    covered = list(fetch_conflict_coverage(connection, replace(everywhere, as_of=date.max)).itertuples())
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
    counts = fetch_conflict_counts(connection, everywhere).itertuples()
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
    """What each source tells of the months that it speaks for. In a panel's month no row means none; a table of counts tells
    nothing of a state or a type of which it has no row.
    """
    found: Cells = {
        key: dict.fromkeys((*CONFLICT_STATES, ALL), None if source == COUNTS else 0)
        for key, source in known.source.items()
    }
    for row in known.rows:
        if row.region_ubigeo and type_code in (ALL, row.type_code):
            own = found[row.region_ubigeo, row.month]
            for name in (row.state, *((ALL,) if row.state in STANDING else ())):
                own[name] = (own[name] or 0) + 1
    return found | {key: _by_type(types, type_code) for key, types in _tables(known).items()}


def _tellers(known: _Known, type_code: str) -> Tellers:
    """Who told the counts of a month, each once."""
    found: dict[tuple[str, date], dict[str, None]] = defaultdict(dict)
    for row in known.counts:
        if type_code in (ALL, row.type_code):
            found[row.region_ubigeo, row.month][row.told_by] = None
    return {key: tuple(own) for key, own in found.items()}


def _tables(known: _Known) -> dict[tuple[str, date], dict[str, Numbers]]:
    """(region, month) -> type -> what a table of counts has rows of."""
    found: dict[tuple[str, date], dict[str, Numbers]] = defaultdict(dict)
    for row in known.counts:
        types = found[row.region_ubigeo, row.month]
        types.setdefault(row.type_code, dict.fromkeys((*CONFLICT_STATES, ALL)))[row.state] = int(row.cases)
    return found


def _by_type(types: dict[str, Numbers], type_code: str) -> Numbers:
    """Of one type; of all types what the table tells of them together, else their sum, where it tells each type of the
    reports: nobody knows the total of which only parts are told.
    """
    own = dict(types.get(type_code) or dict.fromkeys((*CONFLICT_STATES, ALL)))
    is_sum = type_code == ALL and types.keys() >= REPORTED_TYPES
    parts = [_by_type(types, code) for code in types if code != ALL] if is_sum else []
    for state in CONFLICT_STATES:
        own[state] = _add(part[state] for part in parts) if own[state] is None else own[state]
    if own[ALL] is None:
        own[ALL] = _add(own[state] for state in STANDING)
    if own[ALL] is None:
        own[ALL] = _add(part[ALL] for part in parts)
    return own


def _region(
    name: RegionName, known: _Known, months: list[date], cells: Cells, cases: tuple[CaseLine, ...], tellers: Tellers
) -> RegionConflicts:
    lines = []
    for month in months_between(months[0], months[-1]) if months else ():
        source = known.source.get((name.ubigeo, month))
        own = cells[name.ubigeo, month] if source else dict.fromkeys((*CONFLICT_STATES, ALL))
        active, latent, resolved = (own[state] for state in CONFLICT_STATES)
        tellers_of = tellers.get((name.ubigeo, month), ())
        lines.append(ConflictMonthLine(month, source, active, latent, resolved, own[ALL], tellers_of))
    series: Series = {line.month: line.standing for line in lines}
    last = months[-1] if months else None
    mine = [case for case in cases if case.region == name.ubigeo]
    begun = Counter(case.first for case in mine if not case.is_older)
    return RegionConflicts(
        region=name,
        months=tuple(lines),
        change=change_of_stock(series, last) if last else None,
        trend=trend_of_stock(series, last),
        begun=tuple(sorted(begun.items())) if name.ubigeo in known.panel else None,
        older=sum(case.is_older for case in mine),
    )


def _add(numbers: Iterable[float | int | None]) -> Any:
    """A sum over regions of one month; None where one of them is unknown."""
    found = list(numbers)
    known = [number for number in found if number is not None]
    return sum(known) if found and len(known) == len(found) else None


def _together(regions: tuple[RegionConflicts, ...]) -> dict[date, int | None]:
    """Cases standing by month, every month shown; None where one of the regions is unknown."""
    months = regions[0].series if regions else ()
    return {month: _add(one.series.get(month) for one in regions) for month in months}


def _lost(known: _Known, own: set[str], type_code: str) -> tuple[tuple[date, int, int], ...]:
    """By month the cases standing that no single region can be told of, and those of the regions with an unknown type."""
    places: Counter[date] = Counter()
    types: Counter[date] = Counter()
    for row in known.rows:
        if row.state in STANDING and type_code in (ALL, row.type_code):
            places[row.month] += row.region_ubigeo is None
            types[row.month] += row.region_ubigeo in own and row.type_code == UNKNOWN_TYPE
    for row in known.counts:
        if row.region_ubigeo in own and row.type_code == UNKNOWN_TYPE and row.state in STANDING:
            types[row.month] += int(row.cases) * (type_code in (ALL, UNKNOWN_TYPE))
    return tuple((month, places[month], types[month]) for month in sorted({*places, *types}))


def _begun_since(regions: tuple[RegionConflicts, ...], since: date | None) -> int | None:
    """Cases first seen from a month on; None where a panel of cases does not speak for each month of each region."""
    found = [one.begun_in(since, one.months[-1].month) if since else None for one in regions]
    return _add(found)


def _cases(known: _Known, type_code: str) -> tuple[CaseLine, ...]:
    """The cases themselves, each as its last report tells it: those standing first, the latest first."""
    seen = first_seen(Sighting(row.case_code, row.month, row.state) for row in known.rows)
    latest = {row.case_code: row for row in sorted(known.rows, key=lambda row: row.month)}
    found = [
        CaseLine(
            row.case_code,
            row.region_ubigeo,
            row.departments,
            row.type_code,
            row.state,
            seen[row.case_code],
            row.month,
            seen[row.case_code] <= min(known.panel[row.region_ubigeo]),
            row.name,
            row.place,
            row.origin,
            _follows_gap(seen[row.case_code], known.panel[row.region_ubigeo]),
            row.report_number,
        )
        for row in latest.values()
        if type_code in (ALL, row.type_code)
    ]
    order = {state: place for place, state in enumerate(CONFLICT_STATES)}
    return tuple(sorted(found, key=lambda line: (-line.last.toordinal(), order[line.state], line.code)))


def _follows_gap(first: date, panel: frozenset[date]) -> bool:
    return first > min(panel) and add_months(first, -1) not in panel


def _types(
    known: _Known, own: set[str], last: date | None, states: tuple[str, ...], name: str
) -> tuple[tuple[str, str | None, int], ...]:
    """Cases of these states in the last report by type and region, with those that no single region can be told of. `name`:
    what a table's numbers call the states together.
    """
    found: dict[tuple[str, str | None], int] = defaultdict(int)
    for row in known.rows:
        found[row.type_code, row.region_ubigeo] += row.month == last and row.state in states
    found = defaultdict(int, {key: count for key, count in found.items() if count})
    for (region, month), types in _tables(known).items():
        told = {code: _by_type(types, code)[name] for code in types if code != ALL and month == last}
        found |= {(code, region): count for code, count in told.items() if count is not None}
    place = {code: number for number, code in enumerate(CONFLICT_TYPES)}
    counted = sorted(found.items(), key=lambda one: (place[one[0][0]], str(one[0][1])))
    return tuple((code, region, count) for (code, region), count in counted if region in (None, *own))


def _figures(connection: Connection, filters: Filters) -> tuple[PublishedFigure, ...]:
    return tuple(
        PublishedFigure(
            row.region_ubigeo,
            row.month,
            row.type_code,
            row.state,
            row.cases,
            row.told_by,
            row.source_code,
            row.month > filters.as_of,
        )
        for row in fetch_conflict_figures(connection, filters).itertuples()
    )
