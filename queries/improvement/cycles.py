"""The cycles of service improvement on a day, one by one: how far each is, what is due next, what it measured."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.cycles import CycleProgress, Stage, score_cycle
from data.rules.improvement.measures import MeasureCount, count_measures
from data.rules.shared.actions import Progress
from data.rules.shared.crossings import Row
from queries.improvement.measures import CycleMeasure, build_measures
from queries.improvement.reads import (
    AuditRow,
    BarrierRow,
    CycleRow,
    StageDatesRow,
    StageRow,
    fetch_audit_people,
    fetch_audits,
    fetch_barriers,
    fetch_cycles,
    fetch_stage_dates,
    fetch_stages,
)
from queries.improvement.roadmap import RoadmapAction, build_roadmaps, count_progress, mean_share
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins
from queries.shared.people import People


@dataclass(frozen=True)
class CycleRecords:
    """All that is recorded of the cycles under some filters, each table read once."""

    stages: tuple[StageRow, ...]
    cycles: tuple[CycleRow, ...]
    stage_dates: tuple[StageDatesRow, ...]
    barriers: tuple[BarrierRow, ...]
    audits: tuple[AuditRow, ...]
    roadmaps: Mapping[str, tuple[RoadmapAction, ...]]  # by the cycle's code
    measures: Mapping[str, tuple[CycleMeasure, ...]]  # by the cycle's code
    people: Mapping[Row, People]  # who audited, by dimension and code


@dataclass(frozen=True)
class NextStep:
    """What is due next in a cycle."""

    on: date
    stage: str | None  # its code, if it is a stage
    action: str | None  # its title in Spanish, if it is an action


@dataclass(frozen=True)
class CycleLine:
    """A cycle in a list."""

    code: str
    cluster: str
    cluster_name: str
    region: str
    service: str
    number: int
    topic: str  # as it was entered, in Spanish
    opened_on: date
    next_opened_on: date | None
    progress: CycleProgress
    roadmap: Progress
    roadmap_share: float | None  # how far its roadmap is, 0 to 1; None without actions
    measures: MeasureCount
    next_step: NextStep | None
    outcome: str | None  # once validated, if it was recorded
    origins: tuple[str, ...]  # of all that the line rests on


def build_records(connection: Connection, viewer: Viewer, filters: Filters) -> CycleRecords:
    """Read all that is recorded of the cycles under the filters by the day."""
    cycles = fetch_cycles(connection, filters)
    return CycleRecords(
        stages=fetch_stages(connection),
        cycles=cycles,
        stage_dates=fetch_stage_dates(connection, filters),
        barriers=fetch_barriers(connection, filters),
        audits=fetch_audits(connection, filters),
        roadmaps=build_roadmaps(connection, viewer, filters),
        measures=build_measures(connection, filters, cycles),
        people=fetch_audit_people(connection, viewer, filters),
    )


def list_cycles(records: CycleRecords, as_of: date) -> tuple[CycleLine, ...]:
    """List the cycles on a day, by region, wave, cluster, service and number."""
    dates: dict[str, dict[str, StageDatesRow]] = defaultdict(dict)
    for row in records.stage_dates:
        dates[row.cycle_code][row.stage_code] = row
    recorded: dict[str, list[date]] = defaultdict(list)
    for barrier in records.barriers:
        recorded[barrier.cycle_code].append(barrier.found_on)
    for audit in records.audits:
        recorded[audit.cycle_code].append(audit.last_on)
    return tuple(
        _line(
            cycle,
            {stage.code: join_dates(stage, dates[cycle.code]) for stage in records.stages},
            records.roadmaps.get(cycle.code, ()),
            records.measures.get(cycle.code, ()),
            recorded[cycle.code],
            collect_origins(row.origin for row in dates[cycle.code].values()),
            as_of,
        )
        for cycle in records.cycles
    )


def join_dates(stage: StageRow, dates: Mapping[str, StageDatesRow]) -> Stage:
    """Join a stage with its dates in a cycle; `dates` are by the stage's code."""
    row = dates.get(stage.code)
    planned_on, reached_on = (row.planned_on, row.reached_on) if row else (None, None)
    return Stage(stage.code, stage.weight, stage.by_actions, planned_on, reached_on)


def _line(
    cycle: CycleRow,
    stages: dict[str, Stage],
    actions: tuple[RoadmapAction, ...],
    measures: tuple[CycleMeasure, ...],
    recorded: list[date],
    origins: tuple[str, ...],
    as_of: date,
) -> CycleLine:
    reached = [stage.reached_on for stage in stages.values() if stage.reached_on]
    reported = [day for action in actions for day in _recorded_days(action)]
    read = [reading.on for measure in measures for reading in measure.readings]
    share = mean_share(actions)
    active_on = [cycle.opened_on, *reached, *reported, *read, *recorded]
    progress = score_cycle(list(stages.values()), share, as_of, active_on)
    roadmap = count_progress(actions, as_of)
    return CycleLine(
        code=cycle.code,
        cluster=cycle.cluster_code,
        cluster_name=cycle.cluster_name,
        region=cycle.region_ubigeo,
        service=cycle.service_code,
        number=cycle.number,
        topic=cycle.topic,
        opened_on=cycle.opened_on,
        next_opened_on=cycle.next_opened_on,
        progress=progress,
        roadmap=roadmap,
        roadmap_share=share,
        measures=count_measures(measure.achievement for measure in measures),
        next_step=_next_step(progress, actions, roadmap),
        outcome=cycle.outcome,
        origins=collect_origins(
            (cycle.origin, cycle.validation_origin),
            origins,
            *(action.origins for action in actions),
            *(measure.origins for measure in measures),
        ),
    )


def _recorded_days(action: RoadmapAction) -> Iterator[date]:
    """Yield the days on which anything was written down of an action."""
    yield action.agreed_on
    yield from (report.reported_on for report in action.reports)
    yield from (piece.added_on for piece in action.evidence)
    if action.days.cancelled_on:
        yield action.days.cancelled_on


def _next_step(progress: CycleProgress, actions: tuple[RoadmapAction, ...], roadmap: Progress) -> NextStep | None:
    """Return the next stage or action due, the stage if both are due on one day; None once validated."""
    stage_due, action_due = progress.next_due, roadmap.next_due
    if progress.validated_on:
        return None
    if stage_due and (action_due is None or stage_due <= action_due):
        coming = [stage for stage in progress.stages if stage.reached_on is None and stage.planned_on == stage_due]
        return NextStep(stage_due, coming[0].code, None)
    if action_due is None:
        return None
    waiting = [action for action in actions if action.days.planned_on == action_due and action.days.done_on is None]
    return NextStep(action_due, None, waiting[0].title)
