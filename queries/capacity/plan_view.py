"""Capacity plan: what is being done about the gaps, by whom and by when; what is overdue, and which gap nothing covers."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.capacity import Score
from data.rules.shared.actions import (
    Days,
    Progress,
    State,
    count_due,
    headline_actions,
    measure_progress,
    order_key,
    worst_first,
)
from data.rules.shared.headlines import Headline
from queries.capacity.instruments import Area, Instrument, Instruments
from queries.capacity.plan_reads import fetch_action_events
from queries.capacity.reads import fetch_actions
from queries.capacity.view import Capacity, build_capacity
from queries.shared.filters import Filters

NEXT_DAYS = 90  # what a coordinator prepares now


@dataclass(frozen=True)
class GovernmentName:
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
    government: GovernmentName
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

    government: GovernmentName
    area: Area
    score: float
    target: float
    assessed_on: date


@dataclass(frozen=True)
class Basis:
    """What gaps are known from: areas with a score, and `targets`, those of them with a target too. Without any, it is not
    known whether there are gaps.
    """

    scores: int = 0
    targets: int = 0


@dataclass(frozen=True)
class GovernmentProgress:
    """How far a government's actions are, and how many of its gaps nothing covers."""

    government: GovernmentName
    progress: Progress
    basis: Basis
    uncovered: int


@dataclass(frozen=True)
class AreaProgress:
    """How far an area's actions are over all governments. `gaps`: governments below their target there; of these
    `uncovered` have no action.
    """

    instrument: str
    area: Area
    progress: Progress
    basis: Basis
    gaps: int
    uncovered: int


@dataclass(frozen=True)
class CapacityPlan:
    """All that the page of the capacity plans says on a day.

    `in_scope`: governments of the formed clusters under the filters; `assessed`: those with a round. `gaps`: areas below
    target, those in `uncovered` without an action; `basis`: what they are known from. `due_next`: actions whose day comes
    within `NEXT_DAYS`. `late_by`: who delivers what is overdue, with how many, most first. Origins are what each part rests
    on.
    """

    as_of: date
    instruments: Instruments
    instrument: Instrument
    headline: Headline
    in_scope: int
    assessed: int
    basis: Basis
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
    capacity = build_capacity(connection, viewer, filters)
    names = {
        line.ubigeo: GovernmentName(line.ubigeo, line.name, line.level, line.region) for line in capacity.governments
    }
    actions = _actions(connection, filters, capacity.instruments, names)
    uncovered = _uncovered(capacity, names)
    basis = _bases(capacity, lambda _score: "all")["all"]
    progress = measure_progress((line.days for line in actions), filters.as_of)
    assessed = sum(line.latest is not None for line in capacity.governments)
    action_origins = {line.origin for line in actions} | {event.origin for line in actions for event in line.events}
    targets = {target.origin for target in capacity.targets}
    return CapacityPlan(
        as_of=filters.as_of,
        instruments=capacity.instruments,
        instrument=capacity.instrument,
        headline=headline_actions(
            progress, len(uncovered), targets=basis.targets, assessed=assessed, governments=len(names)
        ),
        in_scope=len(names),
        assessed=assessed,
        basis=basis,
        gaps=len(capacity.gaps),
        uncovered=uncovered,
        actions=actions,
        progress=progress,
        due_next=count_due((line.days for line in actions), filters.as_of, filters.as_of + timedelta(days=NEXT_DAYS)),
        late_by=tuple(Counter(line.provider for line in actions if line.state is State.LATE).most_common()),
        by_government=_by_government(capacity, names.values(), actions, uncovered),
        by_area=_by_area(capacity, actions),
        action_origins=tuple(sorted(action_origins)),
        gap_origins=tuple(sorted({o for line in capacity.governments for o in line.origins} | targets)),
    )


def _actions(
    connection: Connection, filters: Filters, instruments: Instruments, names: dict[str, GovernmentName]
) -> tuple[ActionLine, ...]:
    events: dict[str, list[Serving]] = defaultdict(list)
    for row in fetch_action_events(connection, filters).itertuples():
        events[row.action_code].append(Serving(row.title, row.place, row.planned_on, row.held_on, row.origin))
    lines = []
    for row in fetch_actions(connection, filters).itertuples():
        days = Days(row.planned_on, row.started_on, row.done_on, row.cancelled_on)
        lines.append(
            ActionLine(
                code=row.code,
                government=names[row.government_ubigeo],
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


def _uncovered(capacity: Capacity, names: dict[str, GovernmentName]) -> tuple[GapLine, ...]:
    """Gaps without an action: mandatory areas first, then the widest; of one width in the order of governments and areas."""
    order = {ubigeo: number for number, ubigeo in enumerate(names)}
    positions = {
        (version.code, area.code): (area, (number, position))
        for number, version in enumerate(capacity.instruments.versions)
        for position, area in enumerate(version.areas)
    }
    found = [(gap, *positions[gap.instrument, gap.area]) for gap in capacity.uncovered]
    found.sort(key=lambda one: (not one[1].mandatory, -one[0].size, order[one[0].government], one[2]))
    return tuple(GapLine(names[gap.government], area, gap.score, gap.target, gap.assessed_on) for gap, area, _ in found)


def _bases(capacity: Capacity, group: Callable[[Score], Hashable]) -> dict[Hashable, Basis]:
    """Scores and targets by groups of scores; a group without any has an empty basis."""
    targets = {target.key for target in capacity.targets}
    found: dict[Hashable, list[bool]] = defaultdict(list)
    for score in capacity.latest:
        found[group(score)].append((score.government, score.instrument, score.area) in targets)
    return defaultdict(Basis, {name: Basis(len(known), sum(known)) for name, known in found.items()})


def _by_government(
    capacity: Capacity,
    names: Iterable[GovernmentName],
    actions: tuple[ActionLine, ...],
    uncovered: tuple[GapLine, ...],
) -> tuple[GovernmentProgress, ...]:
    days: dict[GovernmentName, list[Days]] = defaultdict(list)
    for line in actions:
        days[line.government].append(line.days)
    bases = _bases(capacity, lambda score: score.government)
    bare = Counter(gap.government for gap in uncovered)
    lines = (
        GovernmentProgress(name, measure_progress(days[name], capacity.as_of), bases[name.ubigeo], bare[name])
        for name in names
    )
    return tuple(sorted(lines, key=lambda line: worst_first(line.progress)))  # of as bad ones the order stays


def _by_area(capacity: Capacity, actions: tuple[ActionLine, ...]) -> tuple[AreaProgress, ...]:
    """Every area of the instrument in use, and of an earlier one those that still have actions or gaps."""
    days: dict[tuple[str, str], list[Days]] = defaultdict(list)
    for line in actions:
        days[line.instrument, line.area.code].append(line.days)
    bases = _bases(capacity, lambda score: (score.instrument, score.area))
    gaps = Counter((gap.instrument, gap.area) for gap in capacity.gaps)
    bare = Counter((gap.instrument, gap.area) for gap in capacity.uncovered)
    return tuple(
        AreaProgress(version.code, area, measure_progress(days[key], capacity.as_of), bases[key], gaps[key], bare[key])
        for version in capacity.instruments.versions
        for area in version.areas
        for key in [(version.code, area.code)]
        if version.code == capacity.instrument.code or key in days or key in gaps
    )
