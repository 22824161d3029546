"""One cycle of service improvement: its stages, measures, barriers with their actions, validation and capacity areas."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.cycles import headline_cycle
from data.rules.shared.actions import State
from data.rules.shared.headlines import Headline
from queries.capacity.instruments import Area, Instrument
from queries.capacity.profile_view import AreaLine, build_profile
from queries.capacity.view import CLUSTER, Unit, build_capacity
from queries.improvement.cycles import CycleLine, CycleRecords, build_records
from queries.improvement.measures import CycleMeasure, PublishedMeasure, build_published
from queries.improvement.reads import BarrierRow, CycleRow, fetch_cycles
from queries.improvement.roadmap import RoadmapAction
from queries.improvement.view import Improvement, summarise_cycles
from queries.shared.filters import Filters
from queries.shared.people import NOBODY, People

AreaKey = tuple[str | None, str | None]  # the codes of an instrument and of an area of it


@dataclass(frozen=True)
class BarrierLine:
    """A barrier and the actions against it."""

    code: str
    title: str  # as it was entered, in Spanish
    found_on: date
    area: Area | None  # the capacity area whose weakness it is
    carried_from: str | None  # the title of the previous cycle's barrier that was left over
    actions: tuple[RoadmapAction, ...]  # overdue ones first
    origin: str


@dataclass(frozen=True)
class Validation:
    """What providers and users found at the end of a cycle; texts are as they were entered, in Spanish."""

    outcome: str  # one of `data.rules.improvement.cycles.OUTCOMES`
    summary: str
    carried: str | None  # what is taken into the next cycle
    on: date | None
    origin: str


@dataclass(frozen=True)
class AuditPeople:
    """The people of one role who audited, between two days."""

    role: str  # provider or user
    total: int
    first_on: date
    last_on: date
    people: People  # broken down only for whoever may know
    origin: str


@dataclass(frozen=True)
class BarrierArea:
    """A capacity area that barriers of the cycle come from."""

    area: Area
    barriers: int  # how many
    line: AreaLine | None  # the cluster's score in it; None: never scored


@dataclass(frozen=True)
class CycleView:
    """One cycle on a day."""

    as_of: date
    improvement: Improvement  # of the cluster's service: all of its cycles
    line: CycleLine
    headline: tuple[Headline, ...]  # a sentence each
    measures: tuple[CycleMeasure, ...]
    barriers: tuple[BarrierLine, ...]
    actions: tuple[RoadmapAction, ...]  # the whole roadmap, overdue ones first
    audit: tuple[AuditPeople, ...]
    validation: Validation | None
    carried_into: int  # how many of its barriers the next cycle took over
    barriers_after: int  # how many barriers the next cycle found
    before: CycleLine | None  # the previous cycle of the same service
    after: CycleLine | None  # the next cycle of the same service
    areas: tuple[BarrierArea, ...]  # of `instrument`, those with most barriers first
    instrument: Instrument
    governments: int  # how many of the cluster the capacity figures are about
    area_origins: tuple[str, ...]
    published: tuple[PublishedMeasure, ...]  # what others published of this service


def build_cycle(connection: Connection, viewer: Viewer, filters: Filters, code: str) -> CycleView | None:
    """Build a cycle by its code, whatever region, cluster or service is chosen; None where there is none by the day."""
    cycles = fetch_cycles(connection, Filters(filters.as_of))
    cycle = next((cycle for cycle in cycles if cycle.code == code), None)
    if cycle is None:
        return None
    scope = Filters(filters.as_of, cluster=cycle.cluster_code, service=cycle.service_code)
    records = build_records(connection, viewer, scope)
    improvement = summarise_cycles(connection, viewer, scope, records)
    by_number = {line.number: line for line in improvement.cycles}
    line, after = by_number[cycle.number], by_number.get(cycle.number + 1)
    capacity = build_capacity(connection, viewer, Filters(filters.as_of, cluster=cycle.cluster_code))
    profile = build_profile(capacity, Unit(CLUSTER, cycle.cluster_code))
    areas: dict[AreaKey, Area] = {area.key: area for version in capacity.instruments.versions for area in version.areas}
    of_cycle = [barrier for barrier in records.barriers if barrier.cycle_code == code]
    actions = records.roadmaps.get(code, ())
    barriers = _join_barriers(of_cycle, records, areas, actions)
    return CycleView(
        as_of=filters.as_of,
        improvement=improvement,
        line=line,
        headline=headline_cycle(
            line.progress,
            line.measures,
            line.roadmap,
            barriers=len(barriers),
            waiting=sum(any(map(_is_overdue, barrier.actions)) for barrier in barriers),
            outcome=line.outcome,
        ),
        measures=records.measures.get(code, ()),
        barriers=barriers,
        actions=actions,
        audit=_join_audit(records, code),
        validation=_validation(cycle, line),
        carried_into=len({row.code for row in of_cycle} & {row.carried_from for row in records.barriers}),
        barriers_after=sum(row.cycle_code == after.code for row in records.barriers) if after else 0,
        before=by_number.get(cycle.number - 1),
        after=after,
        areas=_count_areas(of_cycle, areas, {line.area.key: line for line in profile.areas}),
        instrument=capacity.instrument,
        governments=len(profile.governments),
        area_origins=profile.origins,
        published=build_published(connection, scope),
    )


def _is_overdue(action: RoadmapAction) -> bool:
    return action.state is State.LATE and not action.left_over


def _validation(cycle: CycleRow, line: CycleLine) -> Validation | None:
    if cycle.outcome is None or cycle.summary is None or cycle.validation_origin is None:
        return None
    on = line.progress.validated_on
    return Validation(cycle.outcome, cycle.summary, cycle.carried, on, cycle.validation_origin)


def _join_barriers(
    barriers: Iterable[BarrierRow],
    records: CycleRecords,
    areas: Mapping[AreaKey, Area],
    actions: Iterable[RoadmapAction],
) -> tuple[BarrierLine, ...]:
    """Join the barriers of a cycle with its actions, and with the titles of those that they were carried over from."""
    titles = {barrier.code: barrier.title for barrier in records.barriers}
    by_barrier: dict[str, list[RoadmapAction]] = defaultdict(list)
    for action in actions:
        by_barrier[action.barrier].append(action)
    return tuple(
        BarrierLine(
            code=row.code,
            title=row.title,
            found_on=row.found_on,
            area=areas.get((row.instrument_code, row.area_code)),
            carried_from=titles.get(row.carried_from) if row.carried_from else None,
            actions=tuple(by_barrier[row.code]),
            origin=row.origin,
        )
        for row in barriers
    )


def _join_audit(records: CycleRecords, code: str) -> tuple[AuditPeople, ...]:
    return tuple(
        AuditPeople(
            role=row.role,
            total=row.people,
            first_on=row.first_on,
            last_on=row.last_on,
            people=records.people.get(("cycle_role", (code, row.role)), NOBODY),
            origin=row.origin,
        )
        for row in records.audits
        if row.cycle_code == code
    )


def _count_areas(
    barriers: Iterable[BarrierRow], areas: Mapping[AreaKey, Area], lines: Mapping[AreaKey, AreaLine]
) -> tuple[BarrierArea, ...]:
    """Count the barriers of each area; an area of another version of the instrument has no score here."""
    count = Counter((barrier.instrument_code, barrier.area_code) for barrier in barriers)
    return tuple(BarrierArea(areas[key], number, lines.get(key)) for key, number in count.most_common() if key in areas)
