"""Emergencies: how many, where, of what kind, is there a trend? Events that began: a flow.

One source speaks for a month of a region: the import that covers it last, else the published counts. They are never added;
where both know a month, the other is kept as a difference.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.incidence.series import (
    YEAR,
    SeasonMonth,
    Series,
    YearChange,
    add_months,
    change_of_flow,
    is_over,
    month_of,
    months_between,
    season_of,
    twelve_months,
)
from queries.incidence.emergency_lines import (
    ALL,
    NOTHING,
    PUBLISHED_SOURCE,
    Figures,
    HazardName,
    KindLine,
    MonthLine,
    PlaceLine,
    RegionEmergencies,
)
from queries.incidence.reads import (
    fetch_emergency_coverage,
    fetch_hazards,
    fetch_imported_emergencies,
    fetch_published_emergencies,
)
from queries.incidence.series import (
    Mark,
    RegionName,
    build_marks,
    build_regions,
    build_units,
    published_months,
    registers,
    trend_of,
)
from queries.shared.bilingual import Bilingual
from queries.shared.filters import Filters


@dataclass(frozen=True)
class Emergencies:
    """Emergencies by the day. `kind`: ALL, a class, or a hazard. `last`: the last whole month that all regions know.

    `year`, `natural`, `fires`: the twelve months up to it, whatever `kind` says; `asked`: of the kind asked for; None where
    one of them is unknown. `places`: imported events of the kind asked for by place; `depth`: the longest ubigeo that any
    imported event has, of whatever kind; `units`: provinces and districts with their people. `year_sources`: which sources
    speak for these months. `unmapped`: imported events of kinds that nobody mapped. `sources`: which speak at all;
    `compared`: months, each of a region, that an import and the published counts both know, and `differing`: in which of
    them the two differ.
    """

    as_of: date
    kind: str
    hazards: tuple[HazardName, ...]
    regions: tuple[RegionEmergencies, ...]
    kinds: tuple[KindLine, ...]
    places: tuple[PlaceLine, ...]
    depth: int
    units: tuple[RegionName, ...]
    last: date | None
    year: Figures | None
    asked: Figures | None
    natural: int | None
    fires: int | None
    change: YearChange | None
    year_sources: tuple[str, ...]
    unmapped: int
    marks: tuple[Mark, ...]
    sources: tuple[str, ...]
    compared: int
    differing: int
    origins: tuple[str, ...]

    @cached_property
    def months(self) -> tuple[tuple[date, int | None, bool], ...]:
        """All regions together: (month, events, whether it is over); None where one of them is unknown."""
        found: dict[date, list[MonthLine]] = defaultdict(list)
        for region in self.regions:
            for line in region.months:
                found[line.month].append(line)
        return tuple(
            (month, sum(one.figures.events for one in lines if one.figures), lines[0].whole)
            if len(lines) == len(self.regions) and all(one.figures for one in lines)
            else (month, None, lines[0].whole)
            for month, lines in sorted(found.items())
        )

    @property
    def further(self) -> tuple[tuple[str, date], ...]:
        """Regions of which whole months are known after `last`: (name, the last of them)."""
        return tuple(
            (one.region.name, one.last) for one in self.regions if one.last and self.last and one.last > self.last
        )

    @cached_property
    def season(self) -> tuple[SeasonMonth, ...]:
        """What is usual in each month of the year, all regions together, over whole months."""
        return season_of({month: events for month, events, whole in self.months if whole})


Kinds = dict[str | None, Figures]  # hazard (None: not mapped) -> figures
Cells = dict[tuple[str, date], Kinds]  # (region, month) -> kinds
Months = dict[str, tuple[tuple[date, str | None], ...]]  # region -> (month, who speaks for it)


def build_emergencies(connection: Connection, viewer: Viewer, filters: Filters, kind: str = ALL) -> Emergencies:
    """Emergencies of the regions under the filters, of one kind or of all."""
    hazards = _hazards(connection)
    coverage = fetch_emergency_coverage(connection, filters)
    speaks, files = registers(coverage), _files(coverage)
    published = _published(connection, filters)
    asked = [code for code, hazard in hazards.items() if kind in (ALL, hazard.hazard_class, code)]
    wanted: set[str | None] = {*asked, None} if kind == ALL else set(asked)
    imported, places, depth = _imported(connection, filters, speaks, wanted)
    names = build_regions(connection, viewer, filters)
    months = _months(names, filters.as_of, speaks)
    cells = {
        key: (imported if key in speaks else published).get(key, {})
        for region, own in months.items()
        for month, source in own
        if source and (key := (region, month))
    }
    regions = tuple(
        _region(name, months[name.ubigeo], filters.as_of, cells, published, wanted, files) for name in names
    )
    last = min((one.last for one in regions if one.last), default=None)
    totals = {month: _total([cells.get((name.ubigeo, month)) for name in names]) for month in _all_months(months)}
    year = _year(totals, last)
    differences = [line.difference for one in regions for line in one.months if line.difference is not None]
    return Emergencies(
        as_of=filters.as_of,
        kind=kind,
        hazards=tuple(hazards.values()),
        regions=regions,
        kinds=_kinds([hazards[code] for code in asked], cells, names, last if year is not None else None),
        places=tuple(places),
        depth=depth,
        units=build_units(connection, viewer, filters),
        last=last,
        year=_sum(year),
        asked=_sum([_of(kinds, wanted) for kinds in year]) if year is not None else None,
        natural=_events(year, hazards, "natural"),
        fires=_events(year, hazards, "fire"),
        change=_change(totals, wanted, last),
        year_sources=_sources(months, lambda month: _in_year(month, last)),
        unmapped=sum(own.get(None, NOTHING).events for own in cells.values()),
        marks=build_marks(connection, viewer, filters),
        sources=_sources(months, lambda month: True),
        compared=len(differences),
        differing=sum(map(bool, differences)),
        origins=("published",) if cells else (),
    )


def _files(coverage: pd.DataFrame) -> dict[tuple[str, date], str]:
    return {(row.region_ubigeo, row.month): row.file_name for row in coverage.itertuples()}


def _hazards(connection: Connection) -> dict[str, HazardName]:
    return {
        row.code: HazardName(row.code, row.hazard_class, Bilingual(row.name_es, row.name_en), row.note_code)
        for row in fetch_hazards(connection).itertuples()
    }


def _published(connection: Connection, filters: Filters) -> Cells:
    found: Cells = defaultdict(dict)
    for row in fetch_published_emergencies(connection, filters).itertuples():
        found[row.region_ubigeo, row.month][row.hazard_code] = Figures(
            row.events, row.affected, row.homeless, row.events, row.events
        )
    return found


def _imported(
    connection: Connection,
    filters: Filters,
    speaks: dict[tuple[str, date], str],
    wanted: set[str | None],
) -> tuple[Cells, list[PlaceLine], int]:
    """Imported events of the months for which their register speaks: by kind, and those wanted by place; and the longest
    ubigeo of any of them.
    """
    depth = 0
    cells: Cells = defaultdict(dict)
    places: dict[tuple[str, date], int] = defaultdict(int)
    for row in fetch_imported_emergencies(connection, filters).itertuples():
        month = month_of(row.happened_on)
        if speaks.get((row.region_ubigeo, month)) == row.register:
            own = Figures(
                int(row.events),
                int(row.affected or 0),
                int(row.homeless or 0),
                int(row.affected_told),
                int(row.homeless_told),
            )
            depth = max(depth, len(row.unit_ubigeo or ""))
            kinds = cells[row.region_ubigeo, month]
            kinds[row.hazard_code] = kinds.get(row.hazard_code, NOTHING) + own
            if row.unit_ubigeo and row.hazard_code in wanted:
                places[row.unit_ubigeo, month] += own.events
    return cells, [PlaceLine(unit, month, events) for (unit, month), events in sorted(places.items())], depth


def _months(names: tuple[RegionName, ...], as_of: date, speaks: dict[tuple[str, date], str]) -> Months:
    """Of each region every month between the first and the last that anybody speaks for in any of them, and who does."""
    published = dict.fromkeys(published_months(as_of), PUBLISHED_SOURCE)
    known = {
        name.ubigeo: published
        | {m: register for (at, m), register in speaks.items() if at == name.ubigeo and m <= as_of}
        for name in names
    }
    every = {month for own in known.values() for month in own}
    shown = tuple(months_between(min(every), max(every))) if every else ()
    return {region: tuple((month, own.get(month)) for month in shown) for region, own in known.items()}


def _all_months(months: Months) -> list[date]:
    return sorted({month for own in months.values() for month, _ in own})


def _region(
    name: RegionName,
    months: tuple[tuple[date, str | None], ...],
    as_of: date,
    cells: Cells,
    published: Cells,
    wanted: set[str | None],
    files: dict[tuple[str, date], str],
) -> RegionEmergencies:
    lines = tuple(
        MonthLine(
            month,
            source,
            _of(cells[name.ubigeo, month], wanted) if source else None,
            _of(published[name.ubigeo, month], wanted).events
            if source not in (None, PUBLISHED_SOURCE) and month in published_months(as_of)
            else None,
            is_over(month, as_of),
            files.get((name.ubigeo, month)),
        )
        for month, source in months
    )
    series: Series = {line.month: line.figures.events if line.figures else None for line in lines if line.whole}
    last = max((month for month, value in series.items() if value is not None), default=None)
    year = twelve_months(series, last) if last else None
    return RegionEmergencies(
        region=name,
        months=lines,
        last=last,
        year=_sum([line.figures for line in lines if line.figures and _in_year(line.month, last)]) if year else None,
        change=change_of_flow(series, last) if last else None,
        trend=trend_of(series, last),
        season=season_of(series),
    )


def _of(kinds: Kinds, wanted: set[str | None]) -> Figures:
    return sum((own for hazard, own in kinds.items() if hazard in wanted), NOTHING)


def _total(cells: list[Kinds | None]) -> Kinds | None:
    """All regions together; None where one of them is unknown."""
    found: Kinds = {}
    for kinds in cells:
        if kinds is None:
            return None
        for hazard, own in kinds.items():
            found[hazard] = found.get(hazard, NOTHING) + own
    return found


def _in_year(month: date, last: date | None) -> bool:
    return last is not None and add_months(last, -YEAR) < month <= last


def _year(totals: dict[date, Kinds | None], last: date | None) -> list[Kinds] | None:
    """The twelve months up to `last`; None where one of them is unknown."""
    found = [totals.get(add_months(last, -back)) for back in range(YEAR)] if last else [None]
    return None if any(one is None for one in found) else [one for one in found if one is not None]


def _sum(found: list[Kinds] | list[Figures] | None) -> Figures | None:
    if found is None:
        return None
    return sum((own for one in found for own in (one.values() if isinstance(one, dict) else (one,))), NOTHING)


def _events(year: list[Kinds] | None, hazards: dict[str, HazardName], hazard_class: str) -> int | None:
    wanted: set[str | None] = {code for code, one in hazards.items() if one.hazard_class == hazard_class}
    return None if year is None else sum(_of(kinds, wanted).events for kinds in year)


def _change(totals: dict[date, Kinds | None], wanted: set[str | None], last: date | None) -> YearChange | None:
    series = {month: _of(kinds, wanted).events if kinds is not None else None for month, kinds in totals.items()}
    return change_of_flow(series, last) if last else None


def _sources(months: Months, is_asked: Callable[[date], bool]) -> tuple[str, ...]:
    return tuple(sorted({source for own in months.values() for month, source in own if source and is_asked(month)}))


def _kinds(
    hazards: list[HazardName], cells: Cells, names: tuple[RegionName, ...], last: date | None
) -> tuple[KindLine, ...]:
    """Kinds with any event, most first. `last`: of twelve months that are all known, None where they are not."""
    found = []
    for hazard in hazards:
        regions: dict[str, int] = defaultdict(int)
        year = 0
        for (region, month), kinds in cells.items():
            events = kinds.get(hazard.code, NOTHING).events
            regions[region] += events
            year += events if _in_year(month, last) else 0
        if any(regions.values()):
            by_region = tuple((name.ubigeo, regions[name.ubigeo]) for name in names)
            found.append(KindLine(hazard, year if last else None, sum(regions.values()), by_region))
    return tuple(sorted(found, key=lambda line: (-line.events, line.hazard.code)))
