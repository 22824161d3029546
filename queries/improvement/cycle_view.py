"""One cycle of service improvement, whole: stages, measures, barriers with their actions, validation, capacity areas."""

from collections import Counter, defaultdict
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
from queries.improvement.lines import (
    CycleLine,
    MeasureLine,
    PublishedMeasure,
    RoadmapAction,
    build_actions,
    build_measures,
    build_published,
)
from queries.improvement.reads import fetch_audit_people, fetch_audits, fetch_barriers, fetch_cycles
from queries.improvement.view import Qsip, build_qsip
from queries.shared.filters import Filters
from queries.shared.people import NOBODY, People


@dataclass(frozen=True)
class BarrierLine:
    """A barrier and the actions against it, overdue ones first. `title`: as it was entered, in Spanish. `area`: the capacity
    area whose weakness it is. `carried_from`: the title of the earlier cycle's barrier that was left over.
    """

    code: str
    title: str
    found_on: date
    area: Area | None
    carried_from: str | None
    actions: tuple[RoadmapAction, ...]
    origin: str


@dataclass(frozen=True)
class Validation:
    """What was found at the end: `outcome` is a code; `summary`, `carried`: as they were entered, in Spanish."""

    outcome: str
    summary: str
    carried: str | None
    on: date | None
    origin: str


@dataclass(frozen=True)
class AuditPeople:
    """Who audited: providers or users of the service, between two days. `people`: broken down only for whoever may know."""

    role: str
    total: int
    first_on: date
    last_on: date
    people: People
    origin: str


@dataclass(frozen=True)
class BearingArea:
    """A capacity area that barriers of the cycle come from, and the cluster's score in it; `line` None: never scored."""

    area: Area
    barriers: int
    line: AreaLine | None


@dataclass(frozen=True)
class CycleView:
    """One cycle. `headline`: in sentences. `actions`: all of its roadmap, overdue first. `before`, `after`: the same
    service's neighbouring cycles; `carried_into`: how many of its barriers the next one took over, of `barriers_after` that
    it found. `areas`: with most barriers first, of `instrument`; `governments`: of the cluster, as far as capacity goes.
    `published`: what others published of this service.
    """

    as_of: date
    qsip: Qsip
    line: CycleLine
    headline: tuple[Headline, ...]
    measures: tuple[MeasureLine, ...]
    barriers: tuple[BarrierLine, ...]
    actions: tuple[RoadmapAction, ...]
    audit: tuple[AuditPeople, ...]
    validation: Validation | None
    carried_into: int
    barriers_after: int
    before: CycleLine | None
    after: CycleLine | None
    areas: tuple[BearingArea, ...]
    instrument: Instrument
    governments: int
    area_origins: tuple[str, ...]
    published: tuple[PublishedMeasure, ...]


def build_cycle(connection: Connection, viewer: Viewer, filters: Filters, code: str) -> CycleView | None:
    """A cycle by its code, whatever region, cluster or service is chosen; None where there is none by the day."""
    every = fetch_cycles(connection, Filters(filters.as_of))
    row = next((row for row in every.itertuples() if row.code == code), None)
    if row is None:
        return None
    own = Filters(filters.as_of, cluster=row.cluster_code, service=row.service_code)
    qsip = build_qsip(connection, viewer, own)
    line = next(one for one in qsip.cycles if one.code == code)
    actions = build_actions(connection, viewer, own)
    neighbours = {one.number: one for one in qsip.cycles}
    after = neighbours.get(line.number + 1)
    capacity = build_capacity(connection, viewer, Filters(filters.as_of, cluster=row.cluster_code))
    profile = build_profile(capacity, Unit(CLUSTER, row.cluster_code))
    areas = {(one.code, area.code): area for one in capacity.instruments.versions for area in one.areas}
    found = fetch_barriers(connection, own)
    barriers = _barriers(found, code, areas, actions.get(code, ()))
    carried = set(found[found["cycle_code"] == code]["code"]) & set(found["carried_from"])
    return CycleView(
        as_of=filters.as_of,
        qsip=qsip,
        line=line,
        headline=headline_cycle(
            line.stand,
            line.measures,
            line.roadmap,
            barriers=len(barriers),
            waiting=sum(
                any(action.state is State.LATE and not action.left_over for action in barrier.actions)
                for barrier in barriers
            ),
            outcome=line.outcome,
        ),
        measures=build_measures(connection, viewer, own, fetch_cycles(connection, own)).get(code, ()),
        barriers=barriers,
        actions=actions.get(code, ()),
        audit=_audit(connection, viewer, own, code),
        validation=_validation(row, line),
        carried_into=len(carried),
        barriers_after=int((found["cycle_code"] == after.code).sum()) if after else 0,
        before=neighbours.get(line.number - 1),
        after=after,
        areas=_areas(
            found[found["cycle_code"] == code],
            areas,
            {one.area.key: one for one in profile.areas},
        ),
        instrument=capacity.instrument,
        governments=len(profile.governments),
        area_origins=profile.origins,
        published=build_published(connection, viewer, own),
    )


def _validation(row, line: CycleLine) -> Validation | None:  # type: ignore[no-untyped-def]
    if row.outcome is None:
        return None
    return Validation(row.outcome, row.summary, row.carried, line.stand.validated_on, row.validation_origin)


def _barriers(  # type: ignore[no-untyped-def]
    found, cycle: str, areas: dict[tuple[str, str], Area], actions: tuple[RoadmapAction, ...]
) -> tuple[BarrierLine, ...]:
    titles = dict(zip(found["code"], found["title"], strict=True))
    by_barrier: dict[str, list[RoadmapAction]] = defaultdict(list)
    for action in actions:
        by_barrier[action.barrier].append(action)
    return tuple(
        BarrierLine(
            row.code,
            row.title,
            row.found_on,
            areas.get((row.instrument_code, row.area_code)),
            titles.get(row.carried_from),
            tuple(by_barrier[row.code]),
            row.origin,
        )
        for row in found[found["cycle_code"] == cycle].itertuples()
    )


def _audit(connection: Connection, viewer: Viewer, filters: Filters, cycle: str) -> tuple[AuditPeople, ...]:
    people = fetch_audit_people(connection, viewer, filters)
    rows = fetch_audits(connection, filters)
    return tuple(
        AuditPeople(
            row.role,
            int(row.people),
            row.first_on,
            row.last_on,
            people.get(("cycle_role", (cycle, row.role)), NOBODY),
            row.origin,
        )
        for row in rows[rows["cycle_code"] == cycle].itertuples()
    )


def _areas(  # type: ignore[no-untyped-def]
    found, areas: dict[tuple[str, str], Area], lines: dict[tuple[str, str], AreaLine]
) -> tuple[BearingArea, ...]:
    """Areas by how many barriers come from them; an area of another version of the instrument has no score here."""
    count = Counter((row.instrument_code, row.area_code) for row in found.itertuples())
    return tuple(BearingArea(areas[key], number, lines.get(key)) for key, number in count.most_common() if key in areas)
