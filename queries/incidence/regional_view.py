"""Regional capacity: what has each regional government in place for conflicts and disasters, beside what happens there?

What is exposed (vulnerability) stands beside what happened (incidence) and is never added to it.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.incidence.regional import headline_regional
from data.rules.shared.headlines import Headline
from data.store.schema.incidence import CAPACITIES
from queries.incidence.conflict_lines import ConflictMonthLine
from queries.incidence.conflicts_view import Conflicts, build_conflicts
from queries.incidence.emergencies_view import Emergencies, Figures, build_emergencies
from queries.incidence.exposure_view import Exposure, build_exposures
from queries.incidence.series import Mark, RegionName, build_marks, build_regions
from queries.shared.filters import Filters
from queries.shared.units import fetch_units


@dataclass(frozen=True)
class Incidence:
    """What happens in a region. `standing`: conflict cases in the last report, None without any; `year`: emergencies of the
    twelve months up to `until`, the last month that all regions under the filters know; None where one of them is unknown.
    """

    standing: ConflictMonthLine | None
    year: Figures | None
    until: date | None


@dataclass(frozen=True)
class District:
    """A district of a region, for what is exposed there."""

    ubigeo: str
    name: str
    province: str


@dataclass(frozen=True)
class RegionalLine:
    """A regional government. `capacities`: (capacity, what shows it, oldest first), every kind, with nothing where none is
    recorded. `trained`: people, where somebody counted. `places`: all its districts, by ubigeo.
    """

    region: RegionName
    capacities: tuple[tuple[str, tuple[Mark, ...]], ...]
    trained: int | None
    incidence: Incidence
    exposed: tuple[Exposure, ...]
    places: tuple[District, ...]
    origins: tuple[str, ...]

    @property
    def districts(self) -> int:
        return len(self.places)

    @property
    def in_place(self) -> int:
        """How many of the kinds of capacity are in place."""
        return sum(bool(marks) for _, marks in self.capacities)


@dataclass(frozen=True)
class RegionalCapacityView:
    """The regions under the filters by the day. `conflicts_demo`: whether the series of conflicts is made up; the origins
    are of each part: what is in place, conflicts, emergencies, what is exposed. `until`: the month up to which emergencies
    are counted, the same for all; `further`: regions of which later months are known (name, the last of them).
    """

    as_of: date
    lines: tuple[RegionalLine, ...]
    headline: Headline
    conflicts_demo: bool
    until: date | None
    further: tuple[tuple[str, date], ...]
    origins: tuple[str, ...]
    conflict_origins: tuple[str, ...]
    emergency_origins: tuple[str, ...]
    exposure_origins: tuple[str, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that was put in place, by region and kind."""
        return tuple(mark for line in self.lines for _, own in line.capacities for mark in own)


def build_regional_capacity(connection: Connection, viewer: Viewer, filters: Filters) -> RegionalCapacityView:
    """What regional governments have in place, with their incidence."""
    conflicts = build_conflicts(connection, viewer, filters)
    emergencies = build_emergencies(connection, viewer, filters)
    marks = build_marks(connection, viewer, filters)
    exposed = build_exposures(connection, viewer, filters)
    places = _list_districts(connection, filters)
    lines = tuple(
        _line(
            name,
            marks,
            incidence_of(name.ubigeo, conflicts, emergencies),
            exposed.get(name.ubigeo, ()),
            places[name.ubigeo],
        )
        for name in build_regions(connection, viewer, filters)
    )
    return RegionalCapacityView(
        as_of=filters.as_of,
        lines=lines,
        headline=headline_regional([{capacity for capacity, own in line.capacities if own} for line in lines]),
        conflicts_demo=conflicts.demo,
        until=emergencies.last,
        further=emergencies.further,
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
        conflict_origins=conflicts.origins,
        emergency_origins=emergencies.origins,
        exposure_origins=tuple(sorted({o for line in lines for one in line.exposed for o in one.origins})),
    )


def _list_districts(connection: Connection, filters: Filters) -> dict[str, tuple[District, ...]]:
    """region -> its districts."""
    units = list(fetch_units(connection, filters.region).itertuples())
    names = {unit.ubigeo: unit.name for unit in units}
    found: dict[str, list[District]] = defaultdict(list)
    for unit in units:
        if unit.level == "district":
            found[unit.region_ubigeo].append(District(unit.ubigeo, unit.name, names[unit.parent_ubigeo]))
    return defaultdict(tuple, {region: tuple(own) for region, own in found.items()})


def incidence_of(region: str, conflicts: Conflicts, emergencies: Emergencies) -> Incidence:
    """What two screens say of one region, over the same twelve months as of the others."""
    standing = next((one.on(conflicts.last) for one in conflicts.regions if one.region.ubigeo == region), None)
    own = next((one for one in emergencies.regions if one.region.ubigeo == region), None)
    return Incidence(standing, own.year_to(emergencies.last) if own else None, emergencies.last if own else None)


def _line(
    name: RegionName,
    marks: tuple[Mark, ...],
    incidence: Incidence,
    exposed: tuple[Exposure, ...],
    places: tuple[District, ...],
) -> RegionalLine:
    own = [mark for mark in marks if mark.region == name.ubigeo]
    trained = [mark.people for mark in own if mark.people is not None]
    return RegionalLine(
        region=name,
        capacities=tuple((code, tuple(mark for mark in own if mark.capacity == code)) for code in CAPACITIES),
        trained=sum(trained) if trained else None,
        incidence=incidence,
        exposed=exposed,
        places=places,
        origins=tuple(sorted({mark.origin for mark in own})),
    )
