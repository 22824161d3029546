"""Emergencies: how many, where, of what kind, is there a trend? Events that began: a flow.

One source speaks for a month of a region: the import that covers it last, else the published counts. They are never added;
where both know a month, the other is kept as a difference.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy import Connection

from data.permissions import Action, Viewer, require
from data.rules.incidence import (
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
from data.rules.trend import Trend
from queries.filters import Filters
from queries.incidence import (
    fetch_emergency_coverage,
    fetch_hazards,
    fetch_imported_emergencies,
    fetch_published_emergencies,
)
from queries.views.incidence_parts import (
    Mark,
    RegionName,
    build_marks,
    build_regions,
    published_months,
    registers,
    trend_of,
)
from queries.views.instruments import Bilingual

ALL = "all"  # of the kinds; else a class of hazards, or a hazard's code
PUBLISHED_SOURCE = "published"


@dataclass(frozen=True)
class HazardName:
    """A kind of emergency; `note`: what to know of it (a code of the catalogues)."""

    code: str
    hazard_class: str
    name: Bilingual
    note: str | None


@dataclass(frozen=True)
class Figures:
    """Emergencies and the people they hit; affected and homeless (damnificados) are two figures, never added."""

    events: int = 0
    affected: int = 0
    homeless: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(self.events + other.events, self.affected + other.affected, self.homeless + other.homeless)


@dataclass(frozen=True)
class MonthLine:
    """A month of a region. `source`: published, indeci, indeci_year, or None: nobody speaks for it, `figures` is None too.

    `published`: events that the published counts have where an import is in force. `whole`: over by the as-of date.
    """

    month: date
    source: str | None
    figures: Figures | None
    published: int | None
    whole: bool


@dataclass(frozen=True)
class RegionEmergencies:
    """A region's emergencies of the kind asked for. `change`, `trend`, `season` of events, over whole months."""

    region: RegionName
    months: tuple[MonthLine, ...]
    last: date | None
    year: Figures | None
    change: YearChange | None
    trend: Trend
    season: tuple[SeasonMonth, ...]

    @cached_property
    def series(self) -> Series:
        """Events by month, whole months only."""
        return {line.month: line.figures.events if line.figures else None for line in self.months if line.whole}


@dataclass(frozen=True)
class KindLine:
    """A kind of emergency over the last twelve months and over all months shown; `regions`: (region, events) of all."""

    hazard: HazardName
    year: int
    events: int
    regions: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class PlaceLine:
    """Events of a place (region; province or district where an import tells it) in a month."""

    ubigeo: str
    month: date
    events: int


@dataclass(frozen=True)
class Emergencies:
    """Emergencies by the day. `kind`: ALL, a class, or a hazard. `last`: the last whole month that all regions know.

    `year`, `natural`, `fires`: the twelve months up to it, whatever `kind` says; None where one of them is unknown.
    `unmapped`: imported events of kinds that nobody mapped. `sources`: which speak, and `differing`: months in which an
    import and the published counts differ.
    """

    as_of: date
    kind: str
    hazards: tuple[HazardName, ...]
    regions: tuple[RegionEmergencies, ...]
    kinds: tuple[KindLine, ...]
    places: tuple[PlaceLine, ...]
    last: date | None
    year: Figures | None
    natural: int | None
    fires: int | None
    change: YearChange | None
    unmapped: int
    marks: tuple[Mark, ...]
    sources: tuple[str, ...]
    differing: int
    origins: tuple[str, ...]


Kinds = dict[str | None, Figures]  # hazard (None: not mapped) -> figures
Cells = dict[tuple[str, date], Kinds]  # (region, month) -> kinds
NOTHING = Figures()


def build_emergencies(connection: Connection, viewer: Viewer, filters: Filters, kind: str = ALL) -> Emergencies:
    """Emergencies of the regions under the filters, of one kind or of all."""
    require(viewer, Action.READ_PROGRAM)
    hazards = _hazards(connection, viewer)
    speaks = registers(fetch_emergency_coverage(connection, viewer, filters))
    published = _published(connection, viewer, filters)
    imported, places = _imported(connection, viewer, filters, speaks)
    names = build_regions(connection, viewer, filters)
    months = {name.ubigeo: _months(name.ubigeo, filters.as_of, speaks) for name in names}
    cells = {
        key: (imported if key in speaks else published).get(key, {})
        for region, own in months.items()
        for month, source in own
        if source and (key := (region, month))
    }
    asked = [code for code, hazard in hazards.items() if kind in (ALL, hazard.hazard_class, code)]
    wanted: set[str | None] = {*asked, None} if kind == ALL else set(asked)
    regions = tuple(_region(name, months[name.ubigeo], filters.as_of, cells, published, wanted) for name in names)
    last = min((one.last for one in regions if one.last), default=None)
    totals = {month: _total([cells.get((name.ubigeo, month)) for name in names]) for month in _all_months(months)}
    return Emergencies(
        as_of=filters.as_of,
        kind=kind,
        hazards=tuple(hazards.values()),
        regions=regions,
        kinds=_kinds([hazards[code] for code in asked], cells, names, last),
        places=tuple(places),
        last=last,
        year=_sum(_year(totals, last)),
        natural=_events(_year(totals, last), {code for code, one in hazards.items() if one.hazard_class == "natural"}),
        fires=_events(_year(totals, last), {code for code, one in hazards.items() if one.hazard_class == "fire"}),
        change=change_of_flow(
            {m: _of(own, wanted).events if own is not None else None for m, own in totals.items()}, last
        )
        if last
        else None,
        unmapped=sum(own.get(None, NOTHING).events for own in cells.values()),
        marks=build_marks(connection, viewer, filters),
        sources=tuple(sorted({source for own in months.values() for _, source in own if source})),
        differing=sum(
            line.published is not None and line.figures is not None and line.published != line.figures.events
            for one in regions
            for line in one.months
        ),
        origins=("published",) if cells else (),
    )


def _hazards(connection: Connection, viewer: Viewer) -> dict[str, HazardName]:
    return {
        row.code: HazardName(row.code, row.hazard_class, Bilingual(row.name_es, row.name_en), row.note_code)
        for row in fetch_hazards(connection, viewer).itertuples()
    }


def _published(connection: Connection, viewer: Viewer, filters: Filters) -> Cells:
    found: Cells = defaultdict(dict)
    for row in fetch_published_emergencies(connection, viewer, filters).itertuples():
        found[row.region_ubigeo, row.month][row.hazard_code] = Figures(row.events, row.affected, row.homeless)
    return found


def _imported(
    connection: Connection, viewer: Viewer, filters: Filters, speaks: dict[tuple[str, date], str]
) -> tuple[Cells, list[PlaceLine]]:
    """Imported events of the months for which their register speaks: by kind, and by place."""
    cells: Cells = defaultdict(dict)
    places: dict[tuple[str, date], int] = defaultdict(int)
    for row in fetch_imported_emergencies(connection, viewer, filters).itertuples():
        month = month_of(row.happened_on)
        if speaks.get((row.region_ubigeo, month)) == row.register:
            own = Figures(int(row.events), int(row.affected or 0), int(row.homeless or 0))
            kinds = cells[row.region_ubigeo, month]
            kinds[row.hazard_code] = kinds.get(row.hazard_code, NOTHING) + own
            if row.unit_ubigeo:
                places[row.unit_ubigeo, month] += own.events
    return cells, [PlaceLine(unit, month, events) for (unit, month), events in sorted(places.items())]


def _months(region: str, as_of: date, speaks: dict[tuple[str, date], str]) -> tuple[tuple[date, str | None], ...]:
    """Every month between the first and the last that anybody speaks for, and who does."""
    known = {month: register for (ubigeo, month), register in speaks.items() if ubigeo == region and month <= as_of}
    known = dict.fromkeys(published_months(as_of), PUBLISHED_SOURCE) | known
    if not known:
        return ()
    return tuple((month, known.get(month)) for month in months_between(min(known), max(known)))


def _all_months(months: dict[str, tuple[tuple[date, str | None], ...]]) -> list[date]:
    return sorted({month for own in months.values() for month, _ in own})


def _region(
    name: RegionName,
    months: tuple[tuple[date, str | None], ...],
    as_of: date,
    cells: Cells,
    published: Cells,
    wanted: set[str | None],
) -> RegionEmergencies:
    lines = tuple(
        MonthLine(
            month, source, _of(cells[name.ubigeo, month], wanted) if source else None,
            _of(published[name.ubigeo, month], wanted).events
            if source not in (None, PUBLISHED_SOURCE) and month in published_months(as_of) else None,
            is_over(month, as_of),
        )
        for month, source in months
    )  # fmt: skip
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


def _events(year: list[Kinds] | None, wanted: set[str | None]) -> int | None:
    return None if year is None else sum(_of(kinds, wanted).events for kinds in year)


def _kinds(
    hazards: list[HazardName], cells: Cells, names: tuple[RegionName, ...], last: date | None
) -> tuple[KindLine, ...]:
    """Kinds with any event, most first."""
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
            found.append(KindLine(hazard, year, sum(regions.values()), by_region))
    return tuple(sorted(found, key=lambda line: (-line.events, line.hazard.code)))
