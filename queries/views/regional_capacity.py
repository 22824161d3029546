"""Regional capacity: what has each regional government in place for conflicts and disasters, beside what happens there?

What is exposed (vulnerability) stands beside what happened (incidence) and is never added to it.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Action, Viewer, require
from data.rules.headlines import Headline
from data.rules.regional import headline_regional
from data.schema.incidence import CAPACITIES
from queries.filters import Filters
from queries.incidence import fetch_vulnerabilities
from queries.views.conflicts import ConflictMonthLine, build_conflicts
from queries.views.emergencies import Figures, build_emergencies
from queries.views.incidence_parts import Mark, RegionName, build_marks, build_regions


@dataclass(frozen=True)
class Exposure:
    """People exposed to a hazard in districts of a region: over so many districts, in the source's year."""

    exposure: str
    people: int
    districts: int
    year: int


@dataclass(frozen=True)
class RegionalLine:
    """A regional government. `capacities`: (capacity, what shows it, oldest first), every kind, with nothing where it is not
    in place. `trained`: people, where somebody counted. `standing`: conflict cases in the last report; `year`: emergencies
    of the last twelve months.
    """

    region: RegionName
    capacities: tuple[tuple[str, tuple[Mark, ...]], ...]
    trained: int | None
    standing: ConflictMonthLine | None
    year: Figures | None
    exposed: tuple[Exposure, ...]
    origins: tuple[str, ...]

    @property
    def in_place(self) -> int:
        """How many of the kinds of capacity are in place."""
        return sum(bool(marks) for _, marks in self.capacities)


@dataclass(frozen=True)
class RegionalCapacityView:
    """The regions under the filters by the day. `conflicts_last`, `emergencies_last`: the months that their incidence is of;
    `conflicts_demo`: whether that series is made up.
    """

    as_of: date
    lines: tuple[RegionalLine, ...]
    headline: Headline
    conflicts_last: date | None
    conflicts_demo: bool
    emergencies_last: date | None
    origins: tuple[str, ...]


def build_regional_capacity(connection: Connection, viewer: Viewer, filters: Filters) -> RegionalCapacityView:
    """What regional governments have in place, with their incidence."""
    require(viewer, Action.READ_PROGRAM)
    conflicts = build_conflicts(connection, viewer, filters)
    emergencies = build_emergencies(connection, viewer, filters)
    marks = build_marks(connection, viewer, filters)
    exposed = _exposed(connection, viewer, filters)
    standing = {one.region.ubigeo: one.on(conflicts.last) for one in conflicts.regions}
    years = {one.region.ubigeo: one.year for one in emergencies.regions}
    lines = tuple(
        _line(name, marks, standing.get(name.ubigeo), years.get(name.ubigeo), exposed[name.ubigeo])
        for name in build_regions(connection, viewer, filters)
    )
    return RegionalCapacityView(
        as_of=filters.as_of,
        lines=lines,
        headline=headline_regional([{capacity for capacity, own in line.capacities if own} for line in lines]),
        conflicts_last=conflicts.last,
        conflicts_demo=conflicts.demo,
        emergencies_last=emergencies.last,
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
    )


def _line(
    name: RegionName,
    marks: tuple[Mark, ...],
    standing: ConflictMonthLine | None,
    year: Figures | None,
    exposed: tuple[Exposure, ...],
) -> RegionalLine:
    own = [mark for mark in marks if mark.region == name.ubigeo]
    trained = [mark.people for mark in own if mark.people is not None]
    return RegionalLine(
        region=name,
        capacities=tuple((code, tuple(mark for mark in own if mark.capacity == code)) for code in CAPACITIES),
        trained=sum(trained) if trained else None,
        standing=standing,
        year=year,
        exposed=exposed,
        origins=tuple(sorted({mark.origin for mark in own})),
    )


def _exposed(connection: Connection, viewer: Viewer, filters: Filters) -> dict[str, tuple[Exposure, ...]]:
    found: dict[str, dict[str, list]] = defaultdict(lambda: defaultdict(list))
    for row in fetch_vulnerabilities(connection, viewer, filters).itertuples():
        found[row.region_ubigeo][row.exposure].append(row)
    return defaultdict(
        tuple,
        {
            region: tuple(
                Exposure(code, sum(row.people for row in rows), len(rows), max(row.year for row in rows))
                for code, rows in kinds.items()
            )
            for region, kinds in found.items()
        },
    )
