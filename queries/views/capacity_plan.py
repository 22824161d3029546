"""Capacity plan: what is being done about the gaps, by whom and by when; what is overdue, and which gap nothing covers."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from data.permissions import Action, Viewer, require
from data.rules.actions import (
    Days,
    Progress,
    State,
    count_due,
    headline_actions,
    measure_progress,
    order_key,
    worst_first,
)
from data.rules.headlines import Headline
from queries.capacity import fetch_actions
from queries.capacity_plan import fetch_action_events
from queries.filters import Filters
from queries.views.capacity import Capacity, build_capacity
from queries.views.instruments import Area, Instrument, Instruments

NEXT_DAYS = 90  # what a coordinator prepares now


@dataclass(frozen=True)
class Place:
    """A government as lists name it. `region`: ubigeo of two digits; `level`: region, province or district."""

    ubigeo: str
    name: str
    level: str
    region: str


@dataclass(frozen=True)
class Serving:
    """A training event that serves an action; `held_on` None while it has not been held."""

    title: str
    place: str
    planned_on: date | None
    held_on: date | None
    origin: str


@dataclass(frozen=True)
class ActionLine:
    """An action and its state on the day. `title`, `audience`, `place`, `provider`: as they were entered, in Spanish."""

    code: str
    government: Place
    instrument: str
    area: Area
    kind: str
    title: str
    audience: str | None
    place: str | None
    provider: str | None
    agreed_on: date
    days: Days
    state: State
    events: tuple[Serving, ...]
    origin: str


@dataclass(frozen=True)
class GapLine:
    """An area below its target that no action covers; `score` and `target` on the instrument's scale."""

    government: Place
    area: Area
    score: float
    target: float
    assessed_on: date


@dataclass(frozen=True)
class GovernmentProgress:
    """How far a government's actions are, and how many of its gaps nothing covers."""

    government: Place
    progress: Progress
    uncovered: int


@dataclass(frozen=True)
class AreaProgress:
    """How far an area's actions are over all governments. `gaps`: governments below their target there; of these
    `uncovered` have no action.
    """

    instrument: str
    area: Area
    progress: Progress
    gaps: int
    uncovered: int


@dataclass(frozen=True)
class CapacityPlan:
    """All that the page of the capacity plans says on a day.

    `in_scope`: governments of the formed clusters under the filters; `assessed`: those with a round. `gaps`: areas below
    target, those in `uncovered` without an action. `due_next`: actions whose day
    comes within `NEXT_DAYS`. `late_by`: who delivers what is overdue, with how
    many, most first. Origins are what each part rests on.
    """

    as_of: date
    instruments: Instruments
    instrument: Instrument | None
    headline: Headline
    in_scope: int
    assessed: int
    gaps: int
    uncovered: tuple[GapLine, ...]
    actions: tuple[ActionLine, ...]
    progress: Progress
    due_next: int
    late_by: tuple[tuple[str | None, int], ...]
    by_government: tuple[GovernmentProgress, ...]
    by_area: tuple[AreaProgress, ...]
    action_origins: tuple[str, ...]
    gap_origins: tuple[str, ...]


def build_capacity_plan(connection: Connection, viewer: Viewer, filters: Filters) -> CapacityPlan:
    """The plans of the governments in scope: actions agreed and gaps known by the day."""
    require(viewer, Action.READ_PROGRAM)
    capacity = build_capacity(connection, viewer, filters)
    places = {line.ubigeo: Place(line.ubigeo, line.name, line.level, line.region) for line in capacity.governments}
    actions = _actions(connection, viewer, filters, capacity.instruments, places)
    uncovered = _uncovered(capacity, places)
    progress = measure_progress((line.days for line in actions), filters.as_of)
    assessed = sum(line.latest is not None for line in capacity.governments)
    action_origins = {line.origin for line in actions} | {event.origin for line in actions for event in line.events}
    targets = {target.origin for target in capacity.targets}
    return CapacityPlan(
        as_of=filters.as_of,
        instruments=capacity.instruments,
        instrument=capacity.instrument,
        headline=headline_actions(progress, len(uncovered), assessed, len(places)),
        in_scope=len(places),
        assessed=assessed,
        gaps=len(capacity.gaps),
        uncovered=uncovered,
        actions=actions,
        progress=progress,
        due_next=count_due((line.days for line in actions), filters.as_of, filters.as_of + timedelta(days=NEXT_DAYS)),
        late_by=tuple(Counter(line.provider for line in actions if line.state is State.LATE).most_common()),
        by_government=_by_government(places.values(), actions, uncovered, filters.as_of),
        by_area=_by_area(capacity, actions, filters.as_of),
        action_origins=tuple(sorted(action_origins)),
        gap_origins=tuple(sorted({o for line in capacity.governments for o in line.origins} | targets)),
    )


def _actions(
    connection: Connection, viewer: Viewer, filters: Filters, instruments: Instruments, places: dict[str, Place]
) -> tuple[ActionLine, ...]:
    events: dict[str, list[Serving]] = defaultdict(list)
    for row in fetch_action_events(connection, viewer, filters).itertuples():
        events[row.action_code].append(Serving(row.title, row.place, row.planned_on, row.held_on, row.origin))
    lines = []
    for row in fetch_actions(connection, viewer, filters).itertuples():
        days = Days(row.planned_on, row.started_on, row.done_on, row.cancelled_on)
        lines.append(
            ActionLine(
                code=row.code,
                government=places[row.government_ubigeo],
                instrument=row.instrument_code,
                area=instruments.of(row.instrument_code).area(row.area_code),
                kind=row.kind,
                title=row.title,
                audience=row.audience,
                place=row.place,
                provider=row.provider,
                agreed_on=row.agreed_on,
                days=days,
                state=days.state(filters.as_of),
                events=tuple(events[row.code]),
                origin=row.origin,
            )
        )
    return tuple(sorted(lines, key=lambda line: (*order_key(line.days, filters.as_of), line.code)))


def _uncovered(capacity: Capacity, places: dict[str, Place]) -> tuple[GapLine, ...]:
    """Gaps without an action: mandatory areas first, then the widest; of one width in the order of governments and areas."""
    order = {ubigeo: number for number, ubigeo in enumerate(places)}
    positions = {
        (version.code, area.code): (area, (number, position))
        for number, version in enumerate(capacity.instruments.versions)
        for position, area in enumerate(version.areas)
    }
    found = [(gap, *positions[gap.instrument, gap.area]) for gap in capacity.uncovered]
    found.sort(key=lambda one: (not one[1].mandatory, -one[0].size, order[one[0].government], one[2]))
    return tuple(
        GapLine(places[gap.government], area, gap.score, gap.target, gap.assessed_on) for gap, area, _ in found
    )


def _by_government(
    places: Iterable[Place], actions: tuple[ActionLine, ...], uncovered: tuple[GapLine, ...], as_of: date
) -> tuple[GovernmentProgress, ...]:
    days: dict[Place, list[Days]] = defaultdict(list)
    for line in actions:
        days[line.government].append(line.days)
    bare = [gap.government for gap in uncovered]
    lines = (GovernmentProgress(place, measure_progress(days[place], as_of), bare.count(place)) for place in places)
    return tuple(sorted(lines, key=lambda line: worst_first(line.progress)))  # of as bad ones the order stays


def _by_area(capacity: Capacity, actions: tuple[ActionLine, ...], as_of: date) -> tuple[AreaProgress, ...]:
    """Every area of the instrument in use, and of an earlier one those that still have actions or gaps."""
    current = capacity.instrument.code if capacity.instrument else ""
    days: dict[tuple[str, str], list[Days]] = defaultdict(list)
    for line in actions:
        days[line.instrument, line.area.code].append(line.days)
    gaps = [(gap.instrument, gap.area) for gap in capacity.gaps]
    bare = [(gap.instrument, gap.area) for gap in capacity.uncovered]
    return tuple(
        AreaProgress(version.code, area, measure_progress(days[place], as_of), gaps.count(place), bare.count(place))
        for version in capacity.instruments.versions
        for area in version.areas
        for place in [(version.code, area.code)]
        if version.code == current or place in days or place in gaps
    )
