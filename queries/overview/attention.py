"""What is past its day under the filters, from every dated fact that can be late."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.cycles import score_cycle
from data.rules.improvement.roadmap import Report, derive_days
from data.rules.overview import Attention, Overdue, gather_attention
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
    """All that is overdue on the day, worst first."""
    dates = {(row.cluster_code, row.stage): row.happened_on for row in fetch_events(connection, filters).itertuples()}
    regions = {row.code: row.region_ubigeo for row in fetch_clusters(connection, filters).itertuples()}
    dropped = {code for code in regions if (code, "dropped") in dates}
    overdue = [
        *_of_clusters(connection, filters, regions, dropped),
        *_of_plans(connection, filters),
        *_of_cycles(connection, filters),
        *_of_roadmaps(connection, filters, regions),
    ]
    if not (filters.cluster or filters.service):
        overdue += [*_of_slots(connection, filters, dates), *_of_regions(connection, filters)]
    return gather_attention(overdue, filters.as_of)


def _of_clusters(
    connection: Connection, filters: Filters, regions: dict[str, str], dropped: set[str]
) -> Iterator[Overdue]:
    for row in fetch_commitments(connection, filters).itertuples():
        if row.due_on and not row.signed_on and row.cluster_code not in dropped:
            yield Overdue(
                "commitment_unsigned", regions[row.cluster_code], row.cluster_code, row.due_on, row.name, row.origin
            )
    for row in fetch_milestones(connection, filters).itertuples():
        is_ours = row.cluster_code or not (filters.region or filters.cluster or filters.service)
        if row.planned_on and not row.reached_on and is_ours and row.cluster_code not in dropped:
            place = regions.get(row.cluster_code)  # none: the program's own milestone
            yield Overdue("milestone_late", place, row.cluster_code, row.planned_on, row.milestone_code, row.origin)


def _of_plans(connection: Connection, filters: Filters) -> Iterator[Overdue]:
    """Actions of capacity plans. A government may be in several clusters: its actions are its region's."""
    for row in fetch_actions(connection, filters):
        if row.planned_on and row.days.state(filters.as_of) is State.LATE:
            yield Overdue("action_late", row.region_ubigeo, None, row.planned_on, row.name, row.origin)


def _of_cycles(connection: Connection, filters: Filters) -> Iterator[Overdue]:
    """Cycles of service improvement with a stage past its day."""
    stages = fetch_stages(connection)
    dates: dict[str, dict[str, StageDatesRow]] = defaultdict(dict)
    for row in fetch_stage_dates(connection, filters):
        dates[row.cycle_code][row.stage_code] = row
    for cycle in fetch_cycles(connection, filters):
        rows = dates[cycle.code]
        late_since = score_cycle([join_dates(stage, rows) for stage in stages], None, filters.as_of).late_since
        if late_since:
            origin = next(row.origin for row in rows.values() if row.planned_on == late_since and not row.reached_on)
            yield Overdue("cycle_late", cycle.region_ubigeo, cycle.cluster_code, late_since, cycle.service_code, origin)


def _of_roadmaps(connection: Connection, filters: Filters, regions: dict[str, str]) -> Iterator[Overdue]:
    """Actions of the roadmaps: the cluster's, whichever of its governments is to do them."""
    reports: dict[str, list[Report]] = defaultdict(list)
    for report in fetch_reports(connection, filters):
        reports[report.action_code].append(Report(report.reported_on, report.percent))
    for row in fetch_roadmap_actions(connection, filters):
        days = derive_days(reports[row.code], row.due_on, row.cancelled_on, filters.as_of)
        is_late = days.state(filters.as_of) is State.LATE and not row.validated_on  # validated: it is left over
        if is_late and row.due_on:
            region = regions[row.cluster_code]
            yield Overdue("roadmap_late", region, row.cluster_code, row.due_on, row.name, row.origin)


def _of_slots(connection: Connection, filters: Filters, dates: dict) -> Iterator[Overdue]:
    for row in fetch_slots(connection, filters).itertuples():
        validated, agreed, dropped = (dates.get((row.cluster_code, s)) for s in ("validated", "agreed", "dropped"))
        if not is_formed(validated, agreed, dropped, filters.as_of):
            yield Overdue("slot_unfilled", row.region_ubigeo, row.cluster_code, row.due_on, row.code)


def _of_regions(connection: Connection, filters: Filters) -> Iterator[Overdue]:
    for row in fetch_improvement_plans(connection, filters).itertuples():
        if row.planned_on and not row.approved_on:
            yield Overdue("plan_unapproved", row.region_ubigeo, None, row.planned_on, row.name, row.origin)
    for row in fetch_meetings(connection, filters).itertuples():
        if row.planned_on and not row.held_on:
            yield Overdue(
                "meeting_missed", row.region_ubigeo, None, row.planned_on, f"{row.year}-{row.number}", row.origin
            )
