"""The plan: every promise with its day and source, the waves, "why 80?", and where the plan disagrees with itself."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.targets import Judgement, Status, judge_dated
from data.rules.territory.governments import (
    LevelCount,
    Member,
    Reconciliation,
    proposals_yield,
    reconcile_members,
    reconcile_plan,
)
from queries.indicators.view import COVERED, Promise, TargetLine, build_progress, total_by
from queries.plan.reads import fetch_alliance_measures, fetch_alliances, fetch_disagreements, fetch_plan_milestones
from queries.shared.filters import Filters
from queries.shared.units import fetch_units
from queries.territory.cluster_view import ClusterLine, build_clusters
from queries.territory.reads import fetch_improvement_plans, fetch_meetings, fetch_milestones, fetch_slots
from queries.territory.view import small_provinces


@dataclass(frozen=True)
class PromiseLine:
    """A promise beside what had happened by its day (None: in the future of the as-of date, or nothing recorded)."""

    indicator: str
    unit: str
    promise: Promise
    actual_then: int | None
    status: Status


@dataclass(frozen=True)
class SlotLine:
    """A planned place: due, and what fills it; `formed_on` None while nothing stands there."""

    code: str
    region: str
    wave: int
    number: int
    due_on: date
    cluster: str | None
    cluster_name: str | None
    formed_on: date | None
    status: Status
    source: str
    origins: tuple[str, ...]


@dataclass(frozen=True)
class MilestoneCount:
    """A milestone of the preparatory stage over the whole scope: how many of its records are reached, late, undated.

    A program's milestone has one record, a cluster's one for each cluster, a service's one for each cluster's service.
    """

    code: str
    scope: str
    due_on: date | None
    reached: int
    late: int
    undated: int
    total: int
    source: str
    origins: tuple[str, ...]


@dataclass(frozen=True)
class Dated:
    """A thing with a day: a government's improvement plan, or a group's meeting (`number` of a `year`)."""

    region: str
    name: str
    level: str
    year: int | None
    number: int | None
    planned_on: date | None
    done_on: date | None
    status: Status
    origin: str


@dataclass(frozen=True)
class Disagreement:
    """A place where the plan contradicts itself; the words are in the catalogue."""

    code: str
    source: str
    locator: str


@dataclass(frozen=True)
class Precedent:
    """An alliance before the program, never added to its totals. `measures`: (code, unit, value, source line)."""

    code: str
    name: str
    partner: str
    place: str
    years: tuple[int, int | None]
    source: str
    measures: tuple[tuple[str, str, int, str], ...]


@dataclass(frozen=True)
class PlanView:
    """Everything that the plan page says on a day.

    `places`: for clusters, in the first wave and in all; `exist_origins`: what "what exists" rests on.
    """

    as_of: date
    targets: tuple[TargetLine, ...]
    promises: tuple[PromiseLine, ...]
    slots: tuple[SlotLine, ...]
    milestones: tuple[MilestoneCount, ...]
    improvement_plans: tuple[Dated, ...]
    meetings: tuple[Dated, ...]
    exist_origins: tuple[str, ...]
    regions: int
    places: tuple[int, int]
    why_80: Reconciliation
    exists_80: Reconciliation
    why_29: Reconciliation
    exists_29: Reconciliation
    proposals_yield: tuple[int, int]
    too_small: tuple[tuple[str, str], ...]
    disagreements: tuple[Disagreement, ...]
    precedents: tuple[Precedent, ...]


def build_plan(connection: Connection, viewer: Viewer, filters: Filters) -> PlanView:
    """The plan under the region filter; "why 80?" is about the whole program whatever the filter."""
    scope = Filters(as_of=filters.as_of, region=filters.region)
    lines = build_progress(connection, viewer, scope)
    whole = build_progress(connection, viewer, Filters(as_of=filters.as_of)) if scope.region else lines
    clusters = build_clusters(connection, viewer, Filters(as_of=filters.as_of))
    by_code = {cluster.code: cluster for cluster in clusters}
    slots = fetch_slots(connection, Filters(as_of=filters.as_of))
    first, last = _splits(whole)
    regions = len({slot.region_ubigeo for slot in slots.itertuples()})
    wave_1 = slots[slots["wave"] == 1]
    return PlanView(
        as_of=filters.as_of,
        targets=lines,
        promises=_promise_lines(lines, filters.as_of),
        slots=_slot_lines(fetch_slots(connection, scope), by_code, filters.as_of),
        milestones=_milestones(connection, scope, by_code),
        improvement_plans=_improvement_plans(connection, scope),
        meetings=_meetings(connection, scope),
        exist_origins=tuple(sorted({o for cluster in clusters if cluster.is_active for o in cluster.origins})),
        regions=regions,
        places=(len(wave_1), len(slots)),
        why_80=reconcile_plan(last[1], len(slots), regions, last[0]),
        exists_80=reconcile_members(last[1], _active(clusters), len(slots)),
        why_29=reconcile_plan(first[1], len(wave_1), regions, first[0]),
        exists_29=reconcile_members(first[1], _active(clusters, set(wave_1["code"])), len(wave_1)),
        proposals_yield=_proposals(clusters, wave_1),
        too_small=_too_small(connection),
        disagreements=tuple(
            Disagreement(row.code, row.source_code, row.source_locator)
            for row in fetch_disagreements(connection).itertuples()
        ),
        precedents=_precedents(connection),
    )


def _splits(lines: tuple[TargetLine, ...]) -> tuple[tuple[str, LevelCount], tuple[str, LevelCount]]:
    """The first and the last of the plan's numbers of governments, with their split and line."""
    covered = next(line for line in lines if line.code == COVERED)
    split = [promise for promise in covered.promises if promise.split]
    first, last = split[0], split[-1]
    return (first.locator, LevelCount(*first.split)), (last.locator, LevelCount(*last.split))  # type: ignore[misc]


def _active(clusters: tuple[ClusterLine, ...], slots: set[str] | None = None) -> list[Member]:
    """Members of the clusters that are formed and standing; only those in `slots` where they are given."""
    return [
        member
        for cluster in clusters
        if cluster.is_active and (slots is None or cluster.slot in slots)
        for member in cluster.members
    ]


def _proposals(clusters: tuple[ClusterLine, ...], wave_1) -> tuple[int, int]:  # type: ignore[no-untyped-def]
    proposals = {cluster.code: cluster.members for cluster in clusters if cluster.origin == "plan"}
    return proposals_yield(proposals, wave_1["region_ubigeo"].value_counts().to_dict())


def _promise_lines(lines: tuple[TargetLine, ...], as_of: date) -> tuple[PromiseLine, ...]:
    result = []
    for line in lines:
        for promise in (*line.promises, *line.alternatives):
            known = line.judged.actual is not None and promise.due_on is not None and promise.due_on <= as_of
            then = total_by(line.increments, promise.due_on) if known and promise.due_on else None
            result.append(
                PromiseLine(line.code, line.unit, promise, then, _promise_status(line.judged, promise, as_of))
            )
    return tuple(result)


def _promise_status(judged: Judgement, promise: Promise, as_of: date) -> Status:
    """One promise by itself, against the actual on the as-of date."""
    if promise.due_on is None:
        return Status.UNDATED
    if judged.actual is None:
        return Status.NO_DATA if promise.due_on <= as_of else Status.NOT_DUE
    if judged.actual >= promise.value:
        return Status.REACHED
    return Status.LATE if promise.due_on <= as_of else Status.NOT_DUE


def _slot_lines(slots: pd.DataFrame, clusters: dict[str, ClusterLine], as_of: date) -> tuple[SlotLine, ...]:
    result = []
    for row in slots.itertuples():
        cluster = clusters.get(row.cluster_code)
        day = cluster.formed_on if cluster and cluster.is_active else None
        result.append(
            SlotLine(
                row.code,
                row.region_ubigeo,
                row.wave,
                row.number,
                row.due_on,
                row.cluster_code,
                cluster.name if cluster else None,
                day,
                judge_dated(row.due_on, day, as_of),
                row.source_locator,
                tuple(sorted({"plan", *(cluster.origins if cluster else ())})),
            )
        )
    return tuple(result)


def _milestones(
    connection: Connection, filters: Filters, clusters: dict[str, ClusterLine]
) -> tuple[MilestoneCount, ...]:
    judged: dict[str, list[Status]] = defaultdict(list)
    origins: dict[str, set[str]] = defaultdict(lambda: {"plan"})
    for row in fetch_milestones(connection, filters).itertuples():
        if row.cluster_code is None or clusters[row.cluster_code].stage != "dropped":
            judged[row.milestone_code].append(judge_dated(row.planned_on, row.reached_on, filters.as_of))
            origins[row.milestone_code].add(row.origin)
    return tuple(
        MilestoneCount(
            row.code,
            row.scope,
            row.due_on,
            judged[row.code].count(Status.REACHED),
            judged[row.code].count(Status.LATE),
            judged[row.code].count(Status.UNDATED),
            len(judged[row.code]),
            row.source_locator,
            tuple(sorted(origins[row.code])),
        )
        for row in fetch_plan_milestones(connection).itertuples()
    )


def _improvement_plans(connection: Connection, filters: Filters) -> tuple[Dated, ...]:
    return _worst_first(
        Dated(
            row.region_ubigeo,
            row.name,
            row.level,
            None,
            None,
            row.planned_on,
            row.approved_on,
            judge_dated(row.planned_on, row.approved_on, filters.as_of),
            row.origin,
        )
        for row in fetch_improvement_plans(connection, filters).itertuples()
    )


def _meetings(connection: Connection, filters: Filters) -> tuple[Dated, ...]:
    return _worst_first(
        Dated(
            row.region_ubigeo,
            row.region_name,
            "region",
            row.year,
            row.number,
            row.planned_on,
            row.held_on,
            judge_dated(row.planned_on, row.held_on, filters.as_of),
            row.origin,
        )
        for row in fetch_meetings(connection, filters).itertuples()
    )


def _worst_first(lines: Iterable[Dated]) -> tuple[Dated, ...]:
    """Late ones first, oldest first; then by their day."""
    return tuple(
        sorted(lines, key=lambda line: (line.status is not Status.LATE, line.planned_on or date.max, line.name))
    )


def _too_small(connection: Connection) -> tuple[tuple[str, str], ...]:
    units = fetch_units(connection)
    names = dict(zip(units["ubigeo"], units["name"], strict=True))
    return tuple((code, names[code]) for code in small_provinces(units))


def _precedents(connection: Connection) -> tuple[Precedent, ...]:
    measures = fetch_alliance_measures(connection)
    return tuple(
        Precedent(
            row.code,
            row.name,
            row.partner,
            row.place,
            (row.start_year, row.end_year),
            row.source_code,
            tuple(
                (m.measure_code, m.unit, m.value, m.source_locator)
                for m in measures[measures["alliance_code"] == row.code].itertuples()
            ),
        )
        for row in fetch_alliances(connection).itertuples()
        if row.is_precedent
    )
