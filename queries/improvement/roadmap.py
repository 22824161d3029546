"""The roadmaps of cycles on a day: each action with its state, its reports and its evidence."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.roadmap import Report, derive_days, latest_percent, mean_percent
from data.rules.shared.actions import Days, Progress, State, measure_progress, order_key
from queries.capacity.view import GovernmentName
from queries.improvement.evidence_reads import Evidence, fetch_evidence
from queries.improvement.roadmap_reads import ActionRow, ReportRow, fetch_reports, fetch_roadmap_actions
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins


@dataclass(frozen=True)
class RoadmapAction:
    """An action of a roadmap on a day."""

    code: str
    cycle: str
    barrier: str
    title: str  # as it was entered, in Spanish
    government: GovernmentName
    responsible: str | None  # a post or office in the government, in Spanish
    agreed_on: date
    starts_on: date | None
    days: Days
    percent: int  # of its last report; 0 without any
    state: State
    left_over: bool
    """It was neither done nor cancelled when its cycle was validated: whatever its state, it is no longer late."""
    reports: tuple[ReportRow, ...]  # oldest first
    evidence: tuple[Evidence, ...]  # oldest first
    origins: tuple[str, ...]


def build_roadmaps(connection: Connection, viewer: Viewer, filters: Filters) -> dict[str, tuple[RoadmapAction, ...]]:
    """Build the roadmap of each cycle: overdue actions first, the longest overdue on top (`order_key`)."""
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for piece in fetch_evidence(connection, viewer, filters):
        evidence[piece.action_code].append(piece)
    reports: dict[str, list[ReportRow]] = defaultdict(list)
    for report in fetch_reports(connection, filters):
        reports[report.action_code].append(report)
    roadmaps: dict[str, list[RoadmapAction]] = defaultdict(list)
    for row in fetch_roadmap_actions(connection, filters):
        action = _build_action(row, tuple(reports[row.code]), tuple(evidence[row.code]), filters.as_of)
        roadmaps[row.cycle_code].append(action)
    return {
        cycle: tuple(sorted(actions, key=lambda action: (*order_key(action.days, filters.as_of), action.code)))
        for cycle, actions in roadmaps.items()
    }


def _build_action(
    row: ActionRow, reports: tuple[ReportRow, ...], evidence: tuple[Evidence, ...], as_of: date
) -> RoadmapAction:
    reported = [Report(report.reported_on, report.percent) for report in reports]
    days = derive_days(reported, row.due_on, row.cancelled_on, as_of)
    state = days.state(as_of)
    return RoadmapAction(
        code=row.code,
        cycle=row.cycle_code,
        barrier=row.barrier_code,
        title=row.title,
        government=GovernmentName(row.government_ubigeo, row.name, row.level, row.region_ubigeo),
        responsible=row.responsible,
        agreed_on=row.agreed_on,
        starts_on=row.starts_on,
        days=days,
        percent=latest_percent(reported, as_of),
        state=state,
        left_over=row.validated_on is not None and state not in (State.DONE, State.CANCELLED),
        reports=reports,
        evidence=evidence,
        origins=collect_origins(
            [row.origin], (report.origin for report in reports), (piece.origin for piece in evidence)
        ),
    )


def count_progress(actions: Iterable[RoadmapAction], as_of: date) -> Progress:
    """Count actions by their state, those left over apart."""
    counted = list(actions)
    progress = measure_progress((action.days for action in counted if not action.left_over), as_of)
    left_over = sum(action.left_over for action in counted)
    return replace(progress, of=progress.of + left_over, left_over=left_over)


def mean_share(actions: Iterable[RoadmapAction]) -> float | None:
    """Return how far a roadmap is, 0 to 1: the mean over its actions but the cancelled; None without any."""
    mean = mean_percent([action.percent for action in actions if action.state is not State.CANCELLED])
    return None if mean is None else mean / 100
