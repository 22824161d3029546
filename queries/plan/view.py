"""The plan: each target with its date and source, the waves, "why 80?", and where the plan disagrees with itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.targets import Judgement, Status, judge_dated
from data.rules.territory.governments import (
    Member,
    Reconciliation,
    proposals_yield,
    reconcile_members,
    reconcile_plan,
)
from queries.indicators.reads import TargetRow
from queries.indicators.view import COVERED, TargetLine, build_progress, split_of, total_by
from queries.plan.reads import (
    AllianceMeasureRow,
    DisagreementRow,
    PlanMilestoneRow,
    PrecedentRow,
    fetch_alliance_measures,
    fetch_disagreements,
    fetch_plan_milestones,
    fetch_precedents,
)
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins
from queries.shared.units import fetch_units
from queries.territory.cluster_view import ClusterLine, build_clusters
from queries.territory.reads import (
    ImprovementPlanRow,
    MeetingRow,
    MilestoneRow,
    SlotRow,
    fetch_improvement_plans,
    fetch_meetings,
    fetch_milestones,
    fetch_slots,
)
from queries.territory.view import small_provinces


@dataclass(frozen=True)
class PromiseLine:
    """A target of the plan beside what had happened by its date and what has happened by now."""

    indicator: str
    unit: str
    promise: TargetRow
    actual_then: int | None  # None: its date is still to come, or nothing is recorded
    actual_now: int | None  # None: nothing is recorded
    status: Status


@dataclass(frozen=True)
class SlotLine:
    """A planned place for a cluster, and what fills it."""

    code: str
    region: str
    wave: int
    due_on: date
    cluster: str | None
    cluster_name: str | None
    formed_on: date | None  # None while no cluster is formed there
    status: Status
    source: str  # lines of the plan
    origins: tuple[str, ...]


@dataclass(frozen=True)
class MilestoneCount:
    """A milestone of the preparatory stage, counted over the records under the filters.

    The program's milestone has one record, a cluster's one for each cluster, a service's one for each cluster's service.
    """

    code: str
    scope: str  # program, cluster or cluster_service
    due_on: date | None
    reached: int
    late: int
    undated: int
    total: int
    source: str  # lines of the plan
    origins: tuple[str, ...]


@dataclass(frozen=True)
class DatedFact:
    """Something planned for a day: a government's improvement plan, or a group's meeting."""

    region: str
    name: str
    level: str
    year: int | None  # this and the next: of a meeting
    number: int | None
    planned_on: date | None
    done_on: date | None
    status: Status
    origin: str


@dataclass(frozen=True)
class Precedent:
    """An alliance before the program, which is never added to its totals."""

    alliance: PrecedentRow
    measures: tuple[AllianceMeasureRow, ...]


@dataclass(frozen=True)
class PlanView:
    """Everything that the plan page shows on a day."""

    as_of: date
    targets: tuple[TargetLine, ...]
    promises: tuple[PromiseLine, ...]
    slots: tuple[SlotLine, ...]
    milestones: tuple[MilestoneCount, ...]
    improvement_plans: tuple[DatedFact, ...]
    meetings: tuple[DatedFact, ...]
    exist_origins: tuple[str, ...]  # of `exists_80` and `exists_29`
    regions: int
    first_slots: int  # how many slots the first wave has
    all_slots: int
    why_80: Reconciliation  # from the definition to the plan's number
    exists_80: Reconciliation  # from the plan's number to what there is
    why_29: Reconciliation  # the same two for the first wave
    exists_29: Reconciliation
    proposals_yield: tuple[int, int]  # the fewest and the most governments that the proposals give
    too_small: tuple[str, ...]  # names of the provinces in which no cluster fits
    disagreements: tuple[DisagreementRow, ...]
    precedents: tuple[Precedent, ...]


def build_plan(connection: Connection, viewer: Viewer, filters: Filters) -> PlanView:
    """Build the plan under the region filter; "why 80?" is about the whole program whatever the filter."""
    whole = Filters(as_of=filters.as_of)
    scope = replace(filters, cluster=None, service=None)
    lines = build_progress(connection, viewer, scope)
    clusters = build_clusters(connection, viewer, whole)
    by_code = {cluster.code: cluster for cluster in clusters}
    slots = fetch_slots(connection, whole)
    first, last = _splits(build_progress(connection, viewer, whole) if scope.region else lines)
    regions = len({slot.region_ubigeo for slot in slots})
    first_slots = [slot for slot in slots if slot.wave == 1]
    first_codes = {slot.code for slot in first_slots}
    units = fetch_units(connection)
    names = {unit.ubigeo: unit.name for unit in units}
    return PlanView(
        as_of=filters.as_of,
        targets=lines,
        promises=_promise_lines(lines, filters.as_of),
        slots=tuple(
            _slot(slot, by_code.get(slot.cluster_code or ""), filters.as_of)
            for slot in slots
            if scope.region in (None, slot.region_ubigeo)
        ),
        milestones=_milestones(connection, scope, by_code),
        improvement_plans=_improvement_plans(fetch_improvement_plans(connection, scope), filters.as_of),
        meetings=_meetings(fetch_meetings(connection, scope), filters.as_of),
        exist_origins=collect_origins(*(cluster.origins for cluster in clusters if cluster.is_active)),
        regions=regions,
        first_slots=len(first_slots),
        all_slots=len(slots),
        why_80=reconcile_plan(split_of(last), len(slots), regions, last.source_locator),
        exists_80=reconcile_members(split_of(last), _active_members(clusters), len(slots)),
        why_29=reconcile_plan(split_of(first), len(first_slots), regions, first.source_locator),
        exists_29=reconcile_members(split_of(first), _active_members(clusters, first_codes), len(first_slots)),
        proposals_yield=proposals_yield(
            {cluster.code: cluster.members for cluster in clusters if cluster.origin == "plan"},
            Counter(slot.region_ubigeo for slot in first_slots),
        ),
        too_small=tuple(names[code] for code in small_provinces(units)),
        disagreements=fetch_disagreements(connection),
        precedents=_precedents(connection),
    )


def _splits(lines: Iterable[TargetLine]) -> tuple[TargetRow, TargetRow]:
    """Return the first and the last of the plan's numbers of governments that are split by level."""
    covered = next(line for line in lines if line.code == COVERED)
    split = [promise for promise in covered.promises if promise.regional is not None]
    return split[0], split[-1]


def _active_members(clusters: Iterable[ClusterLine], slots: Set[str] | None = None) -> list[Member]:
    """Return the members of the clusters that are formed and not dropped; with `slots`, only of those that fill them."""
    return [
        member
        for cluster in clusters
        if cluster.is_active and (slots is None or cluster.slot in slots)
        for member in cluster.members
    ]


def _promise_lines(lines: Iterable[TargetLine], as_of: date) -> tuple[PromiseLine, ...]:
    return tuple(
        PromiseLine(
            indicator=line.code,
            unit=line.unit,
            promise=promise,
            actual_then=_actual_then(line, promise, as_of),
            actual_now=line.judged.actual,
            status=_promise_status(line.judged, promise, as_of),
        )
        for line in lines
        for promise in (*line.promises, *line.alternatives)
    )


def _actual_then(line: TargetLine, promise: TargetRow, as_of: date) -> int | None:
    if line.judged.actual is None or promise.due_on is None or promise.due_on > as_of:
        return None
    return total_by(line.increments, promise.due_on)


def _promise_status(judged: Judgement, promise: TargetRow, as_of: date) -> Status:
    """Judge one target by itself, against the actual on the as-of date."""
    if promise.due_on is None:
        return Status.UNDATED
    if judged.actual is None:
        return Status.NO_DATA if promise.due_on <= as_of else Status.NOT_DUE
    if judged.actual >= promise.value:
        return Status.REACHED
    return Status.LATE if promise.due_on <= as_of else Status.NOT_DUE


def _slot(row: SlotRow, cluster: ClusterLine | None, as_of: date) -> SlotLine:
    formed_on = cluster.formed_on if cluster and cluster.is_active else None
    return SlotLine(
        code=row.code,
        region=row.region_ubigeo,
        wave=row.wave,
        due_on=row.due_on,
        cluster=row.cluster_code,
        cluster_name=cluster.name if cluster else None,
        formed_on=formed_on,
        status=judge_dated(row.due_on, formed_on, as_of),
        source=row.source_locator,
        origins=collect_origins(("plan",), cluster.origins if cluster else ()),
    )


def _milestones(
    connection: Connection, filters: Filters, clusters: Mapping[str, ClusterLine]
) -> tuple[MilestoneCount, ...]:
    records: dict[str, list[MilestoneRow]] = defaultdict(list)
    for row in fetch_milestones(connection, filters):
        if row.cluster_code is None or clusters[row.cluster_code].stage != "dropped":
            records[row.milestone_code].append(row)
    return tuple(
        _count_milestone(milestone, records[milestone.code], filters.as_of)
        for milestone in fetch_plan_milestones(connection)
    )


def _count_milestone(milestone: PlanMilestoneRow, records: Sequence[MilestoneRow], as_of: date) -> MilestoneCount:
    judged = Counter(judge_dated(record.planned_on, record.reached_on, as_of) for record in records)
    return MilestoneCount(
        code=milestone.code,
        scope=milestone.scope,
        due_on=milestone.due_on,
        reached=judged[Status.REACHED],
        late=judged[Status.LATE],
        undated=judged[Status.UNDATED],
        total=len(records),
        source=milestone.source_locator,
        origins=collect_origins(("plan",), (record.origin for record in records)),
    )


def _improvement_plans(rows: Iterable[ImprovementPlanRow], as_of: date) -> tuple[DatedFact, ...]:
    return _worst_first(
        DatedFact(
            region=row.region_ubigeo,
            name=row.name,
            level=row.level,
            year=None,
            number=None,
            planned_on=row.planned_on,
            done_on=row.approved_on,
            status=judge_dated(row.planned_on, row.approved_on, as_of),
            origin=row.origin,
        )
        for row in rows
    )


def _meetings(rows: Iterable[MeetingRow], as_of: date) -> tuple[DatedFact, ...]:
    return _worst_first(
        DatedFact(
            region=row.region_ubigeo,
            name=row.region_name,
            level="region",
            year=row.year,
            number=row.number,
            planned_on=row.planned_on,
            done_on=row.held_on,
            status=judge_dated(row.planned_on, row.held_on, as_of),
            origin=row.origin,
        )
        for row in rows
    )


def _worst_first(facts: Iterable[DatedFact]) -> tuple[DatedFact, ...]:
    """Return late ones first, each group by planned date."""
    return tuple(
        sorted(facts, key=lambda fact: (fact.status is not Status.LATE, fact.planned_on or date.max, fact.name))
    )


def _precedents(connection: Connection) -> tuple[Precedent, ...]:
    measures = fetch_alliance_measures(connection)
    return tuple(
        Precedent(alliance, tuple(measure for measure in measures if measure.alliance_code == alliance.code))
        for alliance in fetch_precedents(connection)
    )
