"""What is due of what somebody attends: overdue on the day, or planned for the days that follow, each with its form."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.roadmap import Report, derive_days
from queries.capacity.reads import fetch_actions
from queries.improvement.reads import fetch_cycles, fetch_stage_dates, fetch_stages
from queries.improvement.roadmap_reads import fetch_reports, fetch_roadmap_actions
from queries.shared.filters import Filters
from queries.shared.homes import find_homes
from queries.territory.reads import fetch_clusters, fetch_commitments, fetch_events, fetch_milestones
from queries.training.reads import fetch_training_events

SOON = timedelta(days=30)


@dataclass(frozen=True)
class Task:
    """A thing that is planned and not done."""

    record_type: str
    record: str
    """With the record type: its form."""
    cluster: str | None
    """None: the region's own, or without one the program's."""
    region: str | None
    due_on: date
    subject: str
    """A milestone's code, a government's name, or a title as it was entered in Spanish."""
    origin: str
    names: tuple[str, str] | None = None
    """Of a stage, in Spanish and in English."""
    more: str | None = None
    """The service, the cycle, the government or the place."""


@dataclass(frozen=True)
class Mine:
    """`overdue`: planned for the day or before, longest waiting first; `soon`: for the 30 days after it, next first.
    `clusters`: how many are attended, dropped ones left out.
    """

    as_of: date
    overdue: tuple[Task, ...]
    soon: tuple[Task, ...]
    clusters: int


def build_mine(
    connection: Connection,
    viewer: Viewer,
    filters: Filters,
    clusters: tuple[str, ...] | None,
    regions: tuple[str, ...] | None,
) -> Mine:
    """What is due on the filters' day of these clusters, and of what is these regions' own; None: of all, and what is the
    program's.
    """
    whole = Filters(filters.as_of)
    regions_of = {row.code: row.region_ubigeo for row in fetch_clusters(connection, whole)}
    gone = {event.cluster_code for event in fetch_events(connection, whole) if event.stage in ("dropped", "closed")}
    tasks = [
        *_commitments(connection, whole),
        *_milestones(connection, whole),
        *_actions(connection, viewer, whole, clusters),
        *_stages(connection, whole),
        *_roadmap(connection, whole),
        *_training(connection, whole),
    ]
    mine = [
        task
        for task in tasks
        if task.cluster not in gone
        and (task.cluster in clusters if task.cluster and clusters is not None else True)
        and (task.cluster or regions is None or task.region in regions)
    ]
    mine.sort(key=lambda task: (task.due_on, task.region or "", task.cluster or "", task.record_type, task.record))
    day = filters.as_of
    attended = set(regions_of) - gone
    return Mine(
        day,
        tuple(task for task in mine if task.due_on <= day),
        tuple(task for task in mine if day < task.due_on <= day + SOON),
        len(attended if clusters is None else attended & set(clusters)),
    )


def build_homes(connection: Connection, viewer: Viewer, filters: Filters) -> dict[str, tuple[str, ...]]:
    """The clusters whose a municipality is, by its ubigeo, for who writes: as they are today, whatever the filters."""
    return find_homes(connection)


def _commitments(connection: Connection, filters: Filters) -> Iterator[Task]:
    for row in fetch_commitments(connection, filters):
        if row.due_on and not row.signed_on:
            record = f"{row.cluster_code}/{row.government_ubigeo}"
            yield Task("commitment", record, row.cluster_code, None, row.due_on, row.name, row.origin)


def _milestones(connection: Connection, filters: Filters) -> Iterator[Task]:
    for row in fetch_milestones(connection, filters):
        if row.planned_on and not row.reached_on:
            parts = [
                row.cluster_code or "program",
                row.milestone_code,
                *([row.service_code] if row.service_code else []),
            ]
            code = row.milestone_code
            yield Task(
                "milestone",
                "/".join(parts),
                row.cluster_code,
                None,
                row.planned_on,
                code,
                row.origin,
                more=row.service_code,
            )


def _actions(
    connection: Connection, viewer: Viewer, filters: Filters, clusters: tuple[str, ...] | None
) -> Iterator[Task]:
    """Actions of capacity plans: a regional government's are its region's, a municipality's its cluster's (of several, one
    that is attended here).
    """
    homes = build_homes(connection, viewer, filters)
    for row in fetch_actions(connection, filters):
        if row.planned_on and not (row.done_on or row.cancelled_on):
            known = homes.get(row.government_ubigeo, ())
            own = sorted(known, key=lambda code: clusters is not None and code not in clusters)
            yield Task(
                "action",
                row.code,
                own[0] if own else None,
                row.region_ubigeo,
                row.planned_on,
                row.title,
                row.origin,
                more=row.name,
            )


def _stages(connection: Connection, filters: Filters) -> Iterator[Task]:
    names = {row.code: (row.name_es, row.name_en) for row in fetch_stages(connection)}
    cycles = {row.code: row for row in fetch_cycles(connection, filters)}
    for row in fetch_stage_dates(connection, filters):
        cycle = cycles.get(row.cycle_code)
        if cycle is not None and row.planned_on and not row.reached_on:
            yield Task(
                "stage",
                f"{row.cycle_code}/{row.stage_code}",
                cycle.cluster_code,
                None,
                row.planned_on,
                row.stage_code,
                row.origin,
                names=names[row.stage_code],
                more=row.cycle_code,
            )


def _roadmap(connection: Connection, filters: Filters) -> Iterator[Task]:
    reports: dict[str, list[Report]] = defaultdict(list)
    for report in fetch_reports(connection, filters):
        reports[report.action_code].append(Report(report.reported_on, report.percent))
    for row in fetch_roadmap_actions(connection, filters):
        days = derive_days(reports[row.code], row.due_on, row.cancelled_on, filters.as_of)
        if row.due_on and not (days.done_on or days.cancelled_on or row.validated_on):
            yield Task(
                "roadmap", row.code, row.cluster_code, None, row.due_on, row.title, row.origin, more=row.cycle_code
            )


def _training(connection: Connection, filters: Filters) -> Iterator[Task]:
    for row in fetch_training_events(connection, filters):
        if row.planned_on and not row.held_on:
            yield Task(
                "training", row.code, None, row.region_ubigeo, row.planned_on, row.title, row.origin, more=row.place
            )
