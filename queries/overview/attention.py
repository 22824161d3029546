"""What is overdue under the filters, from every dated fact that can be late."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.cycles import score_cycle
from data.rules.improvement.roadmap import Report, derive_days
from data.rules.overview import Attention, Meeting, Overdue, gather_attention
from data.rules.shared.actions import State
from data.rules.territory.clusters import is_formed
from queries.capacity.reads import fetch_actions
from queries.improvement.cycles import join_dates
from queries.improvement.reads import StageDatesRow, fetch_cycles, fetch_stage_dates, fetch_stages
from queries.improvement.roadmap_reads import fetch_reports, fetch_roadmap_actions
from queries.shared.filters import Filters
from queries.territory.reads import (
    fetch_clusters,
    fetch_commitments,
    fetch_events,
    fetch_improvement_plans,
    fetch_meetings,
    fetch_milestones,
    fetch_slots,
)


def build_attention(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[Attention, ...]:
    """Build everything that is overdue on the day, worst first."""
    dates = {(row.cluster_code, row.stage): row.happened_on for row in fetch_events(connection, filters)}
    regions = {row.code: row.region_ubigeo for row in fetch_clusters(connection, filters)}
    dropped = {code for code in regions if (code, "dropped") in dates}
    overdue = [
        *_of_clusters(connection, filters, regions, dropped),
        *_of_plans(connection, filters),
        *_of_cycles(connection, filters),
        *_of_roadmaps(connection, filters, regions),
    ]
    if not filters.is_narrowed:
        overdue += [*_of_slots(connection, filters, dates), *_of_regions(connection, filters)]
    return gather_attention(overdue, filters.as_of)


def _of_clusters(
    connection: Connection, filters: Filters, regions: Mapping[str, str], dropped: Collection[str]
) -> Iterator[Overdue]:
    for commitment in fetch_commitments(connection, filters):
        if commitment.due_on and not commitment.signed_on and commitment.cluster_code not in dropped:
            yield Overdue(
                "commitment_unsigned",
                regions[commitment.cluster_code],
                commitment.cluster_code,
                commitment.due_on,
                commitment.name,
                origin=commitment.origin,
            )
    is_whole = not (filters.region or filters.is_narrowed)
    for milestone in fetch_milestones(connection, filters):
        cluster = milestone.cluster_code
        if not milestone.planned_on or milestone.reached_on or cluster in dropped:
            continue
        if cluster or is_whole:  # without a cluster it is the program's own milestone
            region = regions[cluster] if cluster else None
            code, origin = milestone.milestone_code, milestone.origin
            yield Overdue("milestone_late", region, cluster, milestone.planned_on, code, origin=origin)


def _of_plans(connection: Connection, filters: Filters) -> Iterator[Overdue]:
    """Yield the late actions of capacity plans, by region: a government may be in several clusters."""
    for row in fetch_actions(connection, filters):
        if row.planned_on and row.days.state(filters.as_of) is State.LATE:
            yield Overdue("action_late", row.region_ubigeo, None, row.planned_on, row.name, origin=row.origin)


def _of_cycles(connection: Connection, filters: Filters) -> Iterator[Overdue]:
    """Yield the cycles of service improvement that have an overdue stage."""
    stages = fetch_stages(connection)
    dates: dict[str, dict[str, StageDatesRow]] = defaultdict(dict)
    for row in fetch_stage_dates(connection, filters):
        dates[row.cycle_code][row.stage_code] = row
    for cycle in fetch_cycles(connection, filters):
        rows = dates[cycle.code]
        late_since = score_cycle([join_dates(stage, rows) for stage in stages], None, filters.as_of).late_since
        if late_since:
            origin = next(row.origin for row in rows.values() if row.planned_on == late_since and not row.reached_on)
            cluster, service = cycle.cluster_code, cycle.service_code
            yield Overdue("cycle_late", cycle.region_ubigeo, cluster, late_since, service, origin=origin)


def _of_roadmaps(connection: Connection, filters: Filters, regions: Mapping[str, str]) -> Iterator[Overdue]:
    """Yield the late actions of the roadmaps, by cluster, whichever of its governments is responsible for them."""
    reports: dict[str, list[Report]] = defaultdict(list)
    for report in fetch_reports(connection, filters):
        reports[report.action_code].append(Report(report.reported_on, report.percent))
    for row in fetch_roadmap_actions(connection, filters):
        days = derive_days(reports[row.code], row.due_on, row.cancelled_on, filters.as_of)
        is_late = days.state(filters.as_of) is State.LATE and not row.validated_on  # else it is left over
        if is_late and row.due_on:
            region = regions[row.cluster_code]
            yield Overdue("roadmap_late", region, row.cluster_code, row.due_on, row.name, origin=row.origin)


def _of_slots(connection: Connection, filters: Filters, dates: Mapping[tuple[str, str], date]) -> Iterator[Overdue]:
    for slot in fetch_slots(connection, filters):
        cluster = slot.cluster_code
        validated, agreed, dropped = (
            dates.get((cluster, stage)) if cluster else None for stage in ("validated", "agreed", "dropped")
        )
        if not is_formed(validated, agreed, dropped, filters.as_of):
            yield Overdue("slot_unfilled", slot.region_ubigeo, cluster, slot.due_on, slot.code)


def _of_regions(connection: Connection, filters: Filters) -> Iterator[Overdue]:
    for plan in fetch_improvement_plans(connection, filters):
        if plan.planned_on and not plan.approved_on:
            yield Overdue("plan_unapproved", plan.region_ubigeo, None, plan.planned_on, plan.name, origin=plan.origin)
    for row in fetch_meetings(connection, filters):
        if row.planned_on and not row.held_on:
            meeting = Meeting(row.year, row.number)
            yield Overdue("meeting_missed", row.region_ubigeo, None, row.planned_on, meeting=meeting, origin=row.origin)
