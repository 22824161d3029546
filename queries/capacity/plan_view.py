"""Capacity plan: what is being done about the gaps, by whom and by when; what is overdue, and which gaps nothing covers."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.capacity import AreaKey, ScoreKey, headline_plan
from data.rules.shared.actions import Days, Progress, State, count_due, measure_progress, order_key, worst_first
from data.rules.shared.headlines import Headline
from queries.capacity.instruments import Area, Instrument, Instruments
from queries.capacity.reads import ActionEvent, ActionRow, fetch_action_events
from queries.capacity.view import Capacity, GovernmentName, build_capacity
from queries.shared.filters import Filters

NEXT_DAYS = 90  # what a coordinator prepares now


@dataclass(frozen=True)
class ActionLine:
    """An action and its state on the day."""

    action: ActionRow
    """The action as it was entered."""
    government: GovernmentName
    area: Area
    days: Days
    state: State
    events: tuple[ActionEvent, ...]
    """The training events that serve it."""

    @property
    def code(self) -> str:
        """The action's code."""
        return self.action.code

    @property
    def origins(self) -> set[str]:
        """Origins of the action and of its events."""
        return {self.action.origin} | {event.origin for event in self.events}


@dataclass(frozen=True)
class GapLine:
    """An area below its target that no action covers."""

    government: GovernmentName
    area: Area
    score: float
    """On the instrument's scale; so is the target."""
    target: float
    assessed_on: date


@dataclass(frozen=True)
class Basis:
    """What gaps are known from: without any, it is unknown whether there are gaps."""

    scores: int = 0
    """Areas with a score."""
    targets: int = 0
    """Those of them that have a target too."""


@dataclass(frozen=True)
class GovernmentProgress:
    """How far a government's actions are."""

    government: GovernmentName
    progress: Progress
    basis: Basis
    uncovered: int
    """Its gaps that nothing covers."""


@dataclass(frozen=True)
class AreaProgress:
    """How far an area's actions are, over all governments."""

    area: Area
    progress: Progress
    basis: Basis
    gaps: int
    """Governments below their target in this area."""
    uncovered: int
    """Those of them without an action."""


@dataclass(frozen=True)
class CapacityPlan:
    """Everything that the page of the capacity plans shows on a day."""

    as_of: date
    instruments: Instruments
    instrument: Instrument
    """The version in use."""
    headline: Headline
    in_scope: int
    """Governments of the formed clusters under the filters."""
    assessed: int
    """Those of them that have a round."""
    basis: Basis
    """What the gaps are known from."""
    gaps: int
    """Areas below target."""
    uncovered: tuple[GapLine, ...]
    """Those of them without an action: mandatory areas first, then the widest."""
    actions: tuple[ActionLine, ...]
    """Overdue actions first."""
    progress: Progress
    due_next: int
    """Actions that are due within `NEXT_DAYS`."""
    late_by: tuple[tuple[str | None, int], ...]
    """(provider, number of its overdue actions), the most first."""
    by_government: tuple[GovernmentProgress, ...]
    by_area: tuple[AreaProgress, ...]
    action_origins: tuple[str, ...]
    """The origins of the actions."""
    gap_origins: tuple[str, ...]
    """The origins of the gaps."""


def build_capacity_plan(connection: Connection, viewer: Viewer, filters: Filters) -> CapacityPlan:
    """Build the plans of the governments in scope: the actions agreed and the gaps known by the day."""
    capacity = build_capacity(connection, viewer, filters)
    actions = _build_actions(connection, filters, capacity)
    uncovered = _build_gaps(capacity)
    basis = _count_bases(capacity, lambda _key: "all")["all"]
    progress = measure_progress((action.days for action in actions), filters.as_of)
    assessed = sum(line.latest is not None for line in capacity.governments)
    targets = {target.origin for target in capacity.targets}
    return CapacityPlan(
        as_of=filters.as_of,
        instruments=capacity.instruments,
        instrument=capacity.instrument,
        headline=headline_plan(
            progress,
            len(uncovered),
            targets=basis.targets,
            assessed=assessed,
            governments=len(capacity.governments),
        ),
        in_scope=len(capacity.governments),
        assessed=assessed,
        basis=basis,
        gaps=len(capacity.gaps),
        uncovered=uncovered,
        actions=actions,
        progress=progress,
        due_next=count_due((line.days for line in actions), filters.as_of, filters.as_of + timedelta(days=NEXT_DAYS)),
        late_by=tuple(Counter(line.action.provider for line in actions if line.state is State.LATE).most_common()),
        by_government=_group_by_government(capacity, actions),
        by_area=_group_by_area(capacity, actions),
        action_origins=tuple(sorted({origin for line in actions for origin in line.origins})),
        gap_origins=tuple(sorted({origin for line in capacity.governments for origin in line.origins} | targets)),
    )


def _build_actions(connection: Connection, filters: Filters, capacity: Capacity) -> tuple[ActionLine, ...]:
    events: dict[str, list[ActionEvent]] = defaultdict(list)
    for event in fetch_action_events(connection, filters):
        events[event.action_code].append(event)
    lines = [
        ActionLine(
            action=row,
            government=capacity.by_ubigeo[row.government_ubigeo],
            area=capacity.instruments.version(row.instrument_code).area(row.area_code),
            days=row.days,
            state=row.days.state(filters.as_of),
            events=tuple(events[row.code]),
        )
        for row in capacity.actions
    ]
    return tuple(sorted(lines, key=lambda line: (*order_key(line.days, filters.as_of), line.code)))


def _build_gaps(capacity: Capacity) -> tuple[GapLine, ...]:
    """Build the gaps without an action: mandatory areas first, then the widest, then by government and area."""
    governments = {ubigeo: number for number, ubigeo in enumerate(capacity.by_ubigeo)}
    areas = [area for version in capacity.instruments.versions for area in version.areas]
    positions = {area.key: (number, area) for number, area in enumerate(areas)}
    gaps = [(gap, *positions[gap.key.area_key]) for gap in capacity.uncovered]
    gaps.sort(key=lambda line: (not line[2].mandatory, -line[0].size, governments[line[0].key.government], line[1]))
    return tuple(
        GapLine(capacity.by_ubigeo[gap.key.government], area, gap.score, gap.target, gap.assessed_on)
        for gap, _, area in gaps
    )


def _count_bases(capacity: Capacity, group: Callable[[ScoreKey], Hashable]) -> dict[Hashable, Basis]:
    """Count scores and targets by groups of scores; a group without any has an empty basis."""
    targets = {target.key for target in capacity.targets}
    targeted: dict[Hashable, list[bool]] = defaultdict(list)
    for score in capacity.latest:
        targeted[group(score.key)].append(score.key in targets)
    return defaultdict(Basis, {name: Basis(len(scores), sum(scores)) for name, scores in targeted.items()})


def _group_by_government(capacity: Capacity, actions: tuple[ActionLine, ...]) -> tuple[GovernmentProgress, ...]:
    """Group the actions by government, the one with most overdue first; otherwise in the order of governments."""
    days: dict[str, list[Days]] = defaultdict(list)
    for line in actions:
        days[line.government.ubigeo].append(line.days)
    bases = _count_bases(capacity, lambda key: key.government)
    uncovered = Counter(gap.key.government for gap in capacity.uncovered)
    lines = (
        GovernmentProgress(government, measure_progress(days[ubigeo], capacity.as_of), bases[ubigeo], uncovered[ubigeo])
        for ubigeo, government in capacity.by_ubigeo.items()
    )
    return tuple(sorted(lines, key=lambda line: worst_first(line.progress)))


def _group_by_area(capacity: Capacity, actions: tuple[ActionLine, ...]) -> tuple[AreaProgress, ...]:
    """Group the actions by every area of the instrument in use, and by areas of earlier ones with actions or gaps left."""
    days: dict[AreaKey, list[Days]] = defaultdict(list)
    for line in actions:
        days[line.area.key].append(line.days)
    bases = _count_bases(capacity, lambda key: key.area_key)
    gaps = Counter(gap.key.area_key for gap in capacity.gaps)
    uncovered = Counter(gap.key.area_key for gap in capacity.uncovered)
    return tuple(
        AreaProgress(
            area=area,
            progress=measure_progress(days[area.key], capacity.as_of),
            basis=bases[area.key],
            gaps=gaps[area.key],
            uncovered=uncovered[area.key],
        )
        for version in capacity.instruments.versions
        for area in version.areas
        if version.code == capacity.instrument.code or area.key in days or area.key in gaps
    )
