"""Emergencies: how many, where, of what kind, and whether there is a trend. Events that began in a month are a flow."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.incidence.season import SeasonMonth, season_of
from data.rules.incidence.series import (
    ALL,
    YEAR,
    Series,
    YearChange,
    add_months,
    change_of_flow,
    is_over,
    twelve_months,
)
from data.rules.incidence.trend import Trend
from queries.incidence.emergency_counts import (
    NOTHING,
    PUBLISHED_SOURCE,
    Cells,
    EmergencyCounts,
    Figures,
    KindFigures,
    RegionMonths,
    UnitEvents,
    add_cells,
    find_counts,
    sum_kinds,
)
from queries.incidence.reads import CapacityMark, Hazard, fetch_capacity_marks, fetch_hazards
from queries.incidence.regions import UnitPeople, build_regions, build_units
from queries.incidence.series import published_months, trend_of_flow
from queries.shared.filters import Filters


@dataclass(frozen=True)
class EmergencyMonth:
    """A month of a region."""

    month: date
    source: str | None
    """published, indeci or indeci_year; None if no source counts for it, and then `figures` is None too."""
    figures: Figures | None
    published: int | None
    """Published events, if an import counts instead of them."""
    is_over: bool  # by the as-of date
    file: str | None = None  # the imported file that covers it

    @property
    def value(self) -> int | None:
        """The flow: events that began."""
        return self.figures.events if self.figures else None

    @property
    def difference(self) -> int | None:
        """Imported events less published ones; None unless both are known."""
        return None if self.published is None or self.figures is None else self.figures.events - self.published


@dataclass(frozen=True)
class RegionEmergencies:
    """A region's emergencies of the kind asked for."""

    region: UnitPeople
    months: tuple[EmergencyMonth, ...]
    last: date | None  # the last month that is over and known
    year: Figures | None  # the twelve months up to `last`; None if one of them is unknown
    change: YearChange | None
    trend: Trend

    @cached_property
    def series(self) -> Series:
        """Events by month, of the months that are over."""
        return {line.month: line.value for line in self.months if line.is_over}

    def year_to(self, last: date | None) -> Figures | None:
        """Return the twelve months up to `last`; None if one of them is unknown."""
        lines = [line for line in self.months if last and add_months(last, -YEAR) < line.month <= last]
        figures = [line.figures for line in lines if line.figures is not None]
        return sum(figures, NOTHING) if len(figures) == YEAR else None

    @cached_property
    def total(self) -> Figures:
        """All months that have a source, including one that is not over."""
        return sum((line.figures for line in self.months if line.figures), NOTHING)

    @cached_property
    def covered_months(self) -> int:
        """How many months have a source."""
        return sum(line.figures is not None for line in self.months)


@dataclass(frozen=True)
class KindCount:
    """The emergencies of a kind."""

    hazard: Hazard
    year: int | None  # the last twelve months; None if one of them is unknown
    events: int  # all months shown
    regions: tuple[tuple[str, int], ...]  # (region, events of all months shown)


@dataclass(frozen=True)
class Emergencies:
    """Emergencies of the regions up to the as-of date."""

    as_of: date
    kind: str  # "all", a class of hazards, or a hazard
    hazards: tuple[Hazard, ...]
    regions: tuple[RegionEmergencies, ...]
    kinds: tuple[KindCount, ...]
    unit_events: tuple[UnitEvents, ...]
    """Imported events of the kind asked for by province or district."""
    depth: int
    """The length of the longest ubigeo of an imported event, of whatever kind."""
    units: tuple[UnitPeople, ...]  # provinces and districts
    last: date | None
    """The last month that is over and that all regions know."""
    year: Figures | None
    """The twelve months up to `last`, of all kinds; None if one of them is unknown."""
    year_of_kind: Figures | None
    """The same of the kind asked for."""
    natural: int | None  # events of natural hazards in `year`
    fires: int | None  # fires in `year`
    change: YearChange | None
    year_sources: tuple[str, ...]
    """The sources that count for the twelve months."""
    unmapped: int
    """Imported events whose kind is mapped to no hazard."""
    marks: tuple[CapacityMark, ...]
    sources: tuple[str, ...]
    """The sources that count for any month."""
    compared: int
    """Months, each of a region, that both an import and the published counts know."""
    differing: int
    """In how many of the compared months the two differ."""
    origins: tuple[str, ...]

    @cached_property
    def months(self) -> tuple[tuple[date, int | None, bool], ...]:
        """All regions together: (month, events or None if a region is unknown, whether the month is over)."""
        lines: dict[date, list[EmergencyMonth]] = defaultdict(list)
        for region in self.regions:
            for line in region.months:
                lines[line.month].append(line)
        return tuple(
            (month, _add_events(same, len(self.regions)), same[0].is_over) for month, same in sorted(lines.items())
        )

    @property
    def further(self) -> tuple[tuple[str, date], ...]:
        """Regions that know months after `last`: (name, the last of these months)."""
        return tuple(
            (region.region.name, region.last)
            for region in self.regions
            if region.last and self.last and region.last > self.last
        )

    @cached_property
    def season(self) -> tuple[SeasonMonth, ...]:
        """What is usual in each month of the year, all regions together, over months that are over."""
        return season_of({month: events for month, events, over in self.months if over})


def _add_events(lines: list[EmergencyMonth], regions: int) -> int | None:
    events = [line.figures.events for line in lines if line.figures]
    return sum(events) if len(events) == regions else None


def build_emergencies(connection: Connection, viewer: Viewer, filters: Filters, kind: str = ALL) -> Emergencies:
    """Build the view of the regions under the filters, of one kind of emergency or of all."""
    hazards = fetch_hazards(connection)
    chosen = [hazard for hazard in hazards if kind in (ALL, hazard.hazard_class, hazard.code)]
    kinds: set[str | None] = {hazard.code for hazard in chosen} | ({None} if kind == ALL else set())
    people = build_regions(connection, filters)
    counts = find_counts(connection, filters, [region.ubigeo for region in people], kinds)
    regions = tuple(_region(region, counts, filters.as_of, kinds) for region in people)
    last = min((region.last for region in regions if region.last), default=None)
    every_month = sorted({month for months in counts.months.values() for month, _ in months})
    totals = {month: add_cells(counts.cells.get((region.ubigeo, month)) for region in people) for month in every_month}
    year = _year(totals, last)
    differences = [line.difference for region in regions for line in region.months if line.difference is not None]
    return Emergencies(
        as_of=filters.as_of,
        kind=kind,
        hazards=hazards,
        regions=regions,
        kinds=_count_kinds(chosen, counts.cells, people, last if year is not None else None),
        unit_events=counts.unit_events,
        depth=counts.depth,
        units=build_units(connection, filters),
        last=last,
        year=_sum_year(year, {hazard.code for hazard in hazards} | {None}),
        year_of_kind=_sum_year(year, kinds),
        natural=_count_class(year, hazards, "natural"),
        fires=_count_class(year, hazards, "fire"),
        change=_change(totals, kinds, last),
        year_sources=_list_sources(counts.months, lambda month: _in_year(month, last)),
        unmapped=sum(cell.get(None, NOTHING).events for cell in counts.cells.values()),
        marks=fetch_capacity_marks(connection, filters),
        sources=_list_sources(counts.months, lambda month: True),
        compared=len(differences),
        differing=sum(map(bool, differences)),
        origins=("published",) if counts.cells else (),
    )


def _region(region: UnitPeople, counts: EmergencyCounts, as_of: date, kinds: set[str | None]) -> RegionEmergencies:
    lines = tuple(
        _month(counts, region.ubigeo, month, source, as_of=as_of, kinds=kinds)
        for month, source in counts.months[region.ubigeo]
    )
    series: Series = {line.month: line.value for line in lines if line.is_over}
    last = max((month for month, value in series.items() if value is not None), default=None)
    is_whole = last is not None and twelve_months(series, last) is not None
    year = [line.figures for line in lines if line.figures and _in_year(line.month, last)]
    return RegionEmergencies(
        region=region,
        months=lines,
        last=last,
        year=sum(year, NOTHING) if is_whole else None,
        change=change_of_flow(series, last) if last else None,
        trend=trend_of_flow(series, last),
    )


def _month(
    counts: EmergencyCounts, region: str, month: date, source: str | None, *, as_of: date, kinds: set[str | None]
) -> EmergencyMonth:
    has_both = source not in (None, PUBLISHED_SOURCE) and month in published_months(as_of)
    return EmergencyMonth(
        month=month,
        source=source,
        figures=sum_kinds(counts.cells[region, month], kinds) if source else None,
        published=sum_kinds(counts.published.get((region, month), {}), kinds).events if has_both else None,
        is_over=is_over(month, as_of),
        file=counts.files.get((region, month)),
    )


def _in_year(month: date, last: date | None) -> bool:
    return last is not None and add_months(last, -YEAR) < month <= last


def _year(totals: dict[date, KindFigures | None], last: date | None) -> list[KindFigures] | None:
    """Return the twelve months up to `last`; None if one of them is unknown."""
    months = [totals.get(add_months(last, -back)) for back in range(YEAR)] if last else []
    cells = [cell for cell in months if cell is not None]
    return cells if len(cells) == YEAR else None


def _sum_year(year: list[KindFigures] | None, kinds: set[str | None]) -> Figures | None:
    return None if year is None else sum((sum_kinds(cell, kinds) for cell in year), NOTHING)


def _count_class(year: list[KindFigures] | None, hazards: tuple[Hazard, ...], hazard_class: str) -> int | None:
    figures = _sum_year(year, {hazard.code for hazard in hazards if hazard.hazard_class == hazard_class})
    return figures.events if figures else None


def _change(totals: dict[date, KindFigures | None], kinds: set[str | None], last: date | None) -> YearChange | None:
    series = {month: sum_kinds(cell, kinds).events if cell is not None else None for month, cell in totals.items()}
    return change_of_flow(series, last) if last else None


def _list_sources(months: RegionMonths, is_shown: Callable[[date], bool]) -> tuple[str, ...]:
    return tuple(sorted({source for pairs in months.values() for month, source in pairs if source and is_shown(month)}))


def _count_kinds(
    hazards: list[Hazard], cells: Cells, regions: tuple[UnitPeople, ...], last: date | None
) -> tuple[KindCount, ...]:
    """Count the kinds that have any event, the most frequent first.

    `last` ends the twelve months; it is None if they are not all known.
    """
    counts = []
    for hazard in hazards:
        by_region: dict[str, int] = defaultdict(int)
        year = 0
        for (region, month), cell in cells.items():
            events = cell.get(hazard.code, NOTHING).events
            by_region[region] += events
            year += events if _in_year(month, last) else 0
        if any(by_region.values()):
            shown = tuple((region.ubigeo, by_region[region.ubigeo]) for region in regions)
            counts.append(KindCount(hazard, year if last else None, sum(by_region.values()), shown))
    return tuple(sorted(counts, key=lambda count: (-count.events, count.hazard.code)))
