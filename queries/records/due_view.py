"""What is due of what somebody attends: tasks that are overdue on the day, and those of the days that follow."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from data.bilingual import Bilingual
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
    """Something that is planned and not done."""

    record_type: str
    record: str
    """With the record type: the form in which it is recorded as done."""
    cluster: str | None
    """None for a task of a region or of the program."""
    region: str | None
    """The region of a task without a cluster; None for a task of the program."""
    due_on: date
    subject: str
    """The code of a milestone or of a stage, a government's name, or a title that was entered in Spanish."""
    origin: str
    stage_name: Bilingual | None = None
    """The name of a stage."""
    detail: str | None = None
    """The service, the cycle, the government or the venue."""

    @property
    def owner(self) -> tuple[str | None, str | None]:
        """The cluster, or the region of a task without a cluster."""
        return self.cluster, None if self.cluster else self.region


@dataclass(frozen=True)
class DueView:
    """The tasks of what somebody attends."""

    as_of: date
    overdue: tuple[Task, ...]
    """Tasks that are planned for the day or earlier, the longest waiting first."""
    soon: tuple[Task, ...]
    """Tasks that are planned for the 30 days after it, the next one first."""
    clusters: int
    """How many clusters are attended, without those that are dropped or closed."""


def build_due(
    connection: Connection,
    viewer: Viewer,
    filters: Filters,
    clusters: tuple[str, ...] | None,
    regions: tuple[str, ...] | None,
) -> DueView:
    """Return what is due, on the filters' day, of these clusters and of these regions without a cluster.

    `clusters`, `regions`: None for all of them, and for the tasks of the program.
    """
    day, whole = filters.as_of, Filters(filters.as_of)
    ended = {event.cluster_code for event in fetch_events(connection, whole) if event.stage in ("dropped", "closed")}
    tasks = [
        *_list_commitments(connection, whole),
        *_list_milestones(connection, whole),
        *_list_actions(connection, whole, clusters),
        *_list_stages(connection, whole),
        *_list_roadmap_actions(connection, whole),
        *_list_training_events(connection, whole),
    ]
    attended = [
        task
        for task in tasks
        if task.cluster not in ended
        and (task.cluster in clusters if task.cluster and clusters is not None else True)
        and (task.cluster or regions is None or task.region in regions)
    ]
    attended.sort(key=lambda task: (task.due_on, task.region or "", task.cluster or "", task.record_type, task.record))
    open_clusters = {cluster.code for cluster in fetch_clusters(connection, whole)} - ended
    return DueView(
        as_of=day,
        overdue=tuple(task for task in attended if task.due_on <= day),
        soon=tuple(task for task in attended if day < task.due_on <= day + SOON),
        clusters=len(open_clusters if clusters is None else open_clusters & set(clusters)),
    )


def build_homes(connection: Connection, viewer: Viewer, filters: Filters) -> dict[str, tuple[str, ...]]:
    """Return the clusters of each municipality, by its ubigeo, as they are today whatever the filters."""
    return find_homes(connection)


def _list_commitments(connection: Connection, filters: Filters) -> Iterator[Task]:
    for row in fetch_commitments(connection, filters):
        if row.due_on and not row.signed_on:
            yield Task(
                record_type="commitment",
                record=f"{row.cluster_code}/{row.government_ubigeo}",
                cluster=row.cluster_code,
                region=None,
                due_on=row.due_on,
                subject=row.name,
                origin=row.origin,
            )


def _list_milestones(connection: Connection, filters: Filters) -> Iterator[Task]:
    for row in fetch_milestones(connection, filters):
        if row.planned_on and not row.reached_on:
            parts = (row.cluster_code or "program", row.milestone_code, row.service_code)
            yield Task(
                record_type="milestone",
                record="/".join(part for part in parts if part),
                cluster=row.cluster_code,
                region=None,
                due_on=row.planned_on,
                subject=row.milestone_code,
                origin=row.origin,
                detail=row.service_code,
            )


def _list_actions(connection: Connection, filters: Filters, clusters: tuple[str, ...] | None) -> Iterator[Task]:
    """List the actions of capacity plans.

    Those of a regional government belong to its region, those of a municipality to its cluster. Of several clusters, one
    that is attended counts.
    """
    homes = find_homes(connection)
    for row in fetch_actions(connection, filters):
        if row.planned_on and not (row.done_on or row.cancelled_on):
            governed = homes.get(row.government_ubigeo, ())
            cluster = min(governed, key=lambda code: clusters is not None and code not in clusters, default=None)
            yield Task(
                record_type="action",
                record=row.code,
                cluster=cluster,
                region=row.region_ubigeo,
                due_on=row.planned_on,
                subject=row.title,
                origin=row.origin,
                detail=row.name,
            )


def _list_stages(connection: Connection, filters: Filters) -> Iterator[Task]:
    names = {stage.code: stage.name for stage in fetch_stages(connection)}
    cycles = {cycle.code: cycle for cycle in fetch_cycles(connection, filters)}
    for row in fetch_stage_dates(connection, filters):
        cycle = cycles.get(row.cycle_code)
        if cycle is not None and row.planned_on and not row.reached_on:
            yield Task(
                record_type="stage",
                record=f"{row.cycle_code}/{row.stage_code}",
                cluster=cycle.cluster_code,
                region=None,
                due_on=row.planned_on,
                subject=row.stage_code,
                origin=row.origin,
                stage_name=names[row.stage_code],
                detail=row.cycle_code,
            )


def _list_roadmap_actions(connection: Connection, filters: Filters) -> Iterator[Task]:
    reports: dict[str, list[Report]] = defaultdict(list)
    for report in fetch_reports(connection, filters):
        reports[report.action_code].append(Report(report.reported_on, report.percent))
    for row in fetch_roadmap_actions(connection, filters):
        days = derive_days(reports[row.code], row.due_on, row.cancelled_on, filters.as_of)
        if row.due_on and not (days.done_on or days.cancelled_on or row.validated_on):
            yield Task(
                record_type="roadmap",
                record=row.code,
                cluster=row.cluster_code,
                region=None,
                due_on=row.due_on,
                subject=row.title,
                origin=row.origin,
                detail=row.cycle_code,
            )


def _list_training_events(connection: Connection, filters: Filters) -> Iterator[Task]:
    for row in fetch_training_events(connection, filters):
        if row.planned_on and not row.held_on:
            yield Task(
                record_type="training",
                record=row.code,
                cluster=None,
                region=row.region_ubigeo,
                due_on=row.planned_on,
                subject=row.title,
                origin=row.origin,
                detail=row.place,
            )
