"""Emergencies by region, month and kind, from the source that counts: the last import, or else the published counts.

The two are never added. If both know a month, the view shows the difference.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.rules.incidence.series import month_of, months_between
from queries.incidence.reads import (
    fetch_emergency_coverage,
    fetch_imported_emergencies,
    fetch_published_emergencies,
)
from queries.incidence.series import published_months
from queries.shared.filters import Filters

PUBLISHED_SOURCE = "published"


@dataclass(frozen=True)
class Figures:
    """Emergencies and the people that they hit. People affected and people made homeless are never added.

    Some events leave the number of people blank, which means that it is unknown.
    """

    events: int = 0
    affected_sum: int = 0
    homeless_sum: int = 0
    affected_reports: int = 0
    """How many of the events give a number of people affected."""
    homeless_reports: int = 0
    """How many of the events give a number of people made homeless."""

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            events=self.events + other.events,
            affected_sum=self.affected_sum + other.affected_sum,
            homeless_sum=self.homeless_sum + other.homeless_sum,
            affected_reports=self.affected_reports + other.affected_reports,
            homeless_reports=self.homeless_reports + other.homeless_reports,
        )

    @property
    def affected(self) -> int | None:
        """People affected (afectados); None if there are events and none of them gives a number."""
        return self.affected_sum if self.affected_reports or not self.events else None

    @property
    def homeless(self) -> int | None:
        """People made homeless (damnificados); None if there are events and none of them gives a number."""
        return self.homeless_sum if self.homeless_reports or not self.events else None

    def count_reports(self, name: str) -> int:
        """Return how many events give a figure; each of them counts as an event."""
        return {"affected": self.affected_reports, "homeless": self.homeless_reports}.get(name, self.events)


NOTHING = Figures()

KindFigures = dict[str | None, Figures]
"""Hazard, None if the kind is not mapped -> figures."""
Cells = dict[tuple[str, date], KindFigures]
"""(region, month) -> figures by kind."""
RegionMonths = dict[str, tuple[tuple[date, str | None], ...]]
"""Region -> (month, the source that counts for it)."""


@dataclass(frozen=True)
class UnitEvents:
    """Imported events of a province or district in a month for which that import counts."""

    ubigeo: str
    month: date
    events: int


@dataclass(frozen=True)
class EmergencyCounts:
    """What is known of the regions under the filters."""

    months: RegionMonths
    """Of each region every month from the first to the last that any of them has a source for."""
    cells: Cells  # from the source that counts
    published: Cells
    files: dict[tuple[str, date], str]
    """(region, month) -> the imported file that covers it."""
    unit_events: tuple[UnitEvents, ...]  # of the kinds asked for
    depth: int
    """The length of the longest ubigeo of an imported event, of whatever kind."""


def find_counts(
    connection: Connection, filters: Filters, regions: Iterable[str], kinds: set[str | None]
) -> EmergencyCounts:
    """Read the emergencies up to the as-of date. `kinds` are the hazards whose events are counted by unit."""
    coverage = fetch_emergency_coverage(connection, filters)
    registers = {(row.region_ubigeo, row.month): row.register for row in coverage}
    published = _count_published(connection, filters)
    imported, unit_events, depth = _count_imported(connection, filters, registers, kinds)
    months = _list_months(regions, filters.as_of, registers)
    return EmergencyCounts(
        months=months,
        cells={
            key: (imported if key in registers else published).get(key, {})
            for region, region_months in months.items()
            for month, source in region_months
            if source and (key := (region, month))
        },
        published=published,
        files={(row.region_ubigeo, row.month): row.file_name for row in coverage},
        unit_events=unit_events,
        depth=depth,
    )


def _count_published(connection: Connection, filters: Filters) -> Cells:
    cells: Cells = defaultdict(dict)
    for row in fetch_published_emergencies(connection, filters):
        cells[row.region_ubigeo, row.month][row.hazard_code] = Figures(
            row.events, row.affected, row.homeless, row.events, row.events
        )
    return cells


def _count_imported(
    connection: Connection, filters: Filters, registers: dict[tuple[str, date], str], kinds: set[str | None]
) -> tuple[Cells, tuple[UnitEvents, ...], int]:
    """Count the imported events of the months for which their register counts."""
    depth = 0
    cells: Cells = defaultdict(dict)
    units: dict[tuple[str, date], int] = defaultdict(int)
    for row in fetch_imported_emergencies(connection, filters):
        month = month_of(row.happened_on)
        if registers.get((row.region_ubigeo, month)) != row.register:
            continue
        depth = max(depth, len(row.unit_ubigeo or ""))
        cell = cells[row.region_ubigeo, month]
        cell[row.hazard_code] = cell.get(row.hazard_code, NOTHING) + Figures(
            row.events, row.affected or 0, row.homeless or 0, row.affected_reports, row.homeless_reports
        )
        if row.unit_ubigeo and row.hazard_code in kinds:
            units[row.unit_ubigeo, month] += row.events
    return cells, tuple(UnitEvents(unit, month, events) for (unit, month), events in sorted(units.items())), depth


def _list_months(regions: Iterable[str], as_of: date, registers: dict[tuple[str, date], str]) -> RegionMonths:
    published = dict.fromkeys(published_months(as_of), PUBLISHED_SOURCE)
    sources = {
        region: published
        | {month: register for (at, month), register in registers.items() if at == region and month <= as_of}
        for region in regions
    }
    every = {month for months in sources.values() for month in months}
    shown = tuple(months_between(min(every), max(every))) if every else ()
    return {region: tuple((month, months.get(month)) for month in shown) for region, months in sources.items()}


def sum_kinds(cell: KindFigures, kinds: set[str | None]) -> Figures:
    """Add up the figures of some kinds."""
    return sum((figures for hazard, figures in cell.items() if hazard in kinds), NOTHING)


def add_cells(cells: Iterable[KindFigures | None]) -> KindFigures | None:
    """Add up the figures of several regions, kind by kind; None if one of the regions is unknown."""
    total: KindFigures = {}
    for cell in cells:
        if cell is None:
            return None
        for hazard, figures in cell.items():
            total[hazard] = total.get(hazard, NOTHING) + figures
    return total
