"""Regional capacity: what each regional government has in place for conflicts and disasters, beside what happens there.

Exposure (vulnerability) is shown beside what happened (incidence) and is never added to it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.incidence.regional import headline_regional
from data.rules.shared.headlines import Headline
from data.store.schema.incidence import CAPACITIES
from queries.incidence.conflicts_view import ConflictMonth, Conflicts, build_conflicts
from queries.incidence.emergencies_view import Emergencies, build_emergencies
from queries.incidence.emergency_counts import Figures
from queries.incidence.exposure_view import Exposure, build_exposures
from queries.incidence.reads import CapacityMark
from queries.incidence.regions import UnitPeople, build_regions
from queries.shared.filters import Filters
from queries.shared.units import fetch_units


@dataclass(frozen=True)
class Incidence:
    """What happens in a region."""

    conflicts: ConflictMonth | None
    """The last report; None without any."""
    year: Figures | None
    """Emergencies of the twelve months up to `until`; None if one of them is unknown."""
    until: date | None
    """The last month that all regions under the filters know."""

    @property
    def ongoing(self) -> ConflictMonth | None:
        """The last report, if it gives the number of ongoing cases."""
        return self.conflicts if self.conflicts is not None and self.conflicts.ongoing is not None else None


@dataclass(frozen=True)
class District:
    """A district, for the people exposed there."""

    ubigeo: str
    name: str
    province: str


@dataclass(frozen=True)
class RegionalLine:
    """A regional government."""

    region: UnitPeople
    capacities: tuple[tuple[str, tuple[CapacityMark, ...]], ...]
    """Every kind of capacity with its marks, the oldest first; without marks if nothing is recorded."""
    trained: int | None
    """Staff trained, if any record gives a number."""
    incidence: Incidence
    exposed: tuple[Exposure, ...]
    districts: tuple[District, ...]  # all of them, by ubigeo
    origins: tuple[str, ...]

    @property
    def in_place(self) -> int:
        """How many kinds of capacity are in place."""
        return sum(bool(marks) for _, marks in self.capacities)


@dataclass(frozen=True)
class RegionalCapacityView:
    """The regional governments under the filters up to the as-of date."""

    as_of: date
    lines: tuple[RegionalLine, ...]
    headline: Headline
    conflicts_demo: bool
    """Whether the series of conflicts is made up."""
    until: date | None
    """The month up to which emergencies are counted, the same for all regions."""
    further: tuple[tuple[str, date], ...]
    """Regions that know later months: (name, the last of these months)."""
    origins: tuple[str, ...]  # of the capacities
    conflict_origins: tuple[str, ...]
    emergency_origins: tuple[str, ...]
    exposure_origins: tuple[str, ...]

    @property
    def marks(self) -> tuple[CapacityMark, ...]:
        """Everything that is in place, by region and kind."""
        return tuple(mark for line in self.lines for _, marks in line.capacities for mark in marks)


def build_regional_capacity(connection: Connection, viewer: Viewer, filters: Filters) -> RegionalCapacityView:
    """Build the view of the regional governments under the filters."""
    conflicts = build_conflicts(connection, viewer, filters)
    emergencies = build_emergencies(connection, viewer, filters)
    exposed = build_exposures(connection, filters)
    districts = _list_districts(connection, filters)
    lines = tuple(
        _line(
            region,
            conflicts.marks,
            incidence_of(region.ubigeo, conflicts, emergencies),
            exposed.get(region.ubigeo, ()),
            tuple(districts[region.ubigeo]),
        )
        for region in build_regions(connection, filters)
    )
    exposures = [exposure for line in lines for exposure in line.exposed]
    return RegionalCapacityView(
        as_of=filters.as_of,
        lines=lines,
        headline=headline_regional([{capacity for capacity, marks in line.capacities if marks} for line in lines]),
        conflicts_demo=conflicts.demo,
        until=emergencies.last,
        further=emergencies.further,
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
        conflict_origins=conflicts.origins,
        emergency_origins=emergencies.origins,
        exposure_origins=tuple(sorted({origin for exposure in exposures for origin in exposure.origins})),
    )


def _list_districts(connection: Connection, filters: Filters) -> dict[str, list[District]]:
    """Return region -> its districts."""
    units = fetch_units(connection, filters.region)
    names = {unit.ubigeo: unit.name for unit in units}
    districts: dict[str, list[District]] = defaultdict(list)
    for unit in units:
        if unit.level == "district" and unit.parent_ubigeo:
            districts[unit.region_ubigeo].append(District(unit.ubigeo, unit.name, names[unit.parent_ubigeo]))
    return districts


def incidence_of(region: str, conflicts: Conflicts, emergencies: Emergencies) -> Incidence:
    """Return what happens in a region, over the same twelve months as in the other regions."""
    reports = (series.on(conflicts.last) for series in conflicts.regions if series.region.ubigeo == region)
    series = next((series for series in emergencies.regions if series.region.ubigeo == region), None)
    if series is None:
        return Incidence(next(reports, None), None, None)
    return Incidence(next(reports, None), series.year_to(emergencies.last), emergencies.last)


def _line(
    region: UnitPeople,
    marks: Iterable[CapacityMark],
    incidence: Incidence,
    exposed: tuple[Exposure, ...],
    districts: tuple[District, ...],
) -> RegionalLine:
    region_marks = [mark for mark in marks if mark.region == region.ubigeo]
    trained = [mark.people for mark in region_marks if mark.people is not None]
    return RegionalLine(
        region=region,
        capacities=tuple((code, tuple(mark for mark in region_marks if mark.capacity == code)) for code in CAPACITIES),
        trained=sum(trained) if trained else None,
        incidence=incidence,
        exposed=exposed,
        districts=districts,
        origins=tuple(sorted({mark.origin for mark in region_marks})),
    )
