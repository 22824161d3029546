"""Scores how far an annual cycle of service improvement has come and whether it keeps its dates.

Progress is the weighted sum of the stages reached; until it is reached, the stage of implementation counts by its actions.
The weights are data, and ours. The schedule follows the dates of stages alone; overdue actions are counted apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import floor

from data.rules.improvement.measures import MeasureCount
from data.rules.shared.actions import Progress
from data.rules.shared.headlines import Headline
from data.rules.shared.targets import Status, judge_dated

OUTCOMES = ("achieved", "partly", "not_achieved")
IDLE = timedelta(days=180)  # ours: half an annual cycle without anything written down


class StageState(StrEnum):
    """The state of a stage on a day."""

    REACHED = "reached"
    """It is finished."""
    LATE = "late"
    """Its planned day has come, and it is not finished."""
    CURRENT = "current"
    """The first stage that is not finished, if it is in time or has no date."""
    NOT_STARTED = "not_started"
    """Any other stage."""


@dataclass(frozen=True)
class Stage:
    """A stage of a cycle with its dates; what lies after the as-of date has not happened."""

    code: str
    weight: float  # in any unit: weights are only compared
    by_actions: bool = False  # until it is reached, the roadmap's actions count
    planned_on: date | None = None
    reached_on: date | None = None


@dataclass(frozen=True)
class StageProgress:
    """A stage on a day."""

    code: str
    state: StageState
    share: float  # how much of it is done, 0 to 1
    weight: float  # its part of the whole cycle, 0 to 1
    planned_on: date | None
    reached_on: date | None
    days_late: int
    """Days from the planned day to the day reached, or so far; 0 in time or without a planned day."""

    @property
    def points(self) -> float:
        """Return what the stage adds to the cycle's hundred points."""
        return 100 * self.share * self.weight


@dataclass(frozen=True)
class CycleProgress:
    """A cycle on a day."""

    stages: tuple[StageProgress, ...]
    share: float  # 0 to 1, the weighted sum of its stages
    status: Status
    """Reached (validated: the last stage is reached), late, on track, or undated (no stage to come has a date)."""
    current: str | None
    """The code of the first stage that is not reached; None once validated."""
    late_since: date | None  # the first planned day that was missed
    next_due: date | None  # the next planned day of a stage
    validated_on: date | None
    idle_since: date | None
    """The last day on which anything was written down, if that is `IDLE` or longer ago."""

    @property
    def percent(self) -> int:
        """Return progress in whole percent, rounded down: only a whole cycle shows 100."""
        return floor(100 * self.share + 1e-6)


def score_cycle(
    stages: Sequence[Stage], roadmap: float | None, as_of: date, active_on: Iterable[date] = ()
) -> CycleProgress:
    """Score a cycle on a day.

    `stages` are all of its stages, in order; `roadmap` is the share of its roadmap that is done, 0 to 1, or None without
    actions; `active_on` are the days on which anything was recorded of it. Raises ValueError without stages.
    """
    if not stages:
        raise ValueError(stages)
    total = sum(stage.weight for stage in stages)
    reached = [judge_dated(stage.planned_on, stage.reached_on, as_of) is Status.REACHED for stage in stages]
    current = next((stage for stage, done in zip(stages, reached, strict=True) if not done), None)
    scored = tuple(_score_stage(stage, stage is current, roadmap, total, as_of) for stage in stages)
    validated_on = scored[-1].reached_on
    missed = [stage.planned_on for stage in scored if stage.state is StageState.LATE and stage.planned_on]
    coming = [
        stage.planned_on
        for stage in scored
        if stage.reached_on is None and stage.planned_on and stage.planned_on > as_of
    ]
    last_active = max((day for day in active_on if day <= as_of), default=None)
    status = Status.LATE if missed else Status.ON_TRACK if coming else Status.UNDATED
    return CycleProgress(
        stages=scored,
        share=min(sum(stage.share * stage.weight for stage in scored), 1.0),
        status=Status.REACHED if validated_on else status,
        current=current.code if current and not validated_on else None,
        late_since=None if validated_on else min(missed, default=None),
        next_due=None if validated_on else min(coming, default=None),
        validated_on=validated_on,
        idle_since=last_active if last_active and not validated_on and as_of - last_active >= IDLE else None,
    )


def _score_stage(stage: Stage, is_current: bool, roadmap: float | None, total: float, as_of: date) -> StageProgress:
    status = judge_dated(stage.planned_on, stage.reached_on, as_of)
    done = status is Status.REACHED
    state = {Status.REACHED: StageState.REACHED, Status.LATE: StageState.LATE}.get(
        status, StageState.CURRENT if is_current else StageState.NOT_STARTED
    )
    reached_on = stage.reached_on if done else None
    return StageProgress(
        code=stage.code,
        state=state,
        share=1.0 if done else (roadmap or 0.0) if stage.by_actions else 0.0,
        weight=stage.weight / total,
        planned_on=stage.planned_on,
        reached_on=reached_on,
        days_late=max(((reached_on or as_of) - stage.planned_on).days, 0) if stage.planned_on else 0,
    )


@dataclass(frozen=True)
class CycleCount:
    """Cycles by their status."""

    of: int  # all: the sum of the four counts below
    validated: int
    on_schedule: int
    late: int
    undated: int
    idle: int  # of those not validated, how many are at a standstill
    by_stage: tuple[tuple[str, int], ...]
    """Cycles that are not validated, by the code of their current stage, in the order of stages."""


def count_cycles(stages: Sequence[str], cycles: Iterable[CycleProgress]) -> CycleCount:
    """Count cycles; `stages` are the codes of all stages, in order."""
    counted = list(cycles)
    by_status = {status: sum(cycle.status is status for cycle in counted) for status in Status}
    return CycleCount(
        of=len(counted),
        validated=by_status[Status.REACHED],
        on_schedule=by_status[Status.ON_TRACK],
        late=by_status[Status.LATE],
        undated=by_status[Status.UNDATED],
        idle=sum(cycle.idle_since is not None for cycle in counted),
        by_stage=tuple((code, sum(cycle.current == code for cycle in counted)) for code in stages),
    )


def worst_first(cycle: CycleProgress) -> tuple[int, int, float]:
    """Return a sort key: late cycles first, the longest late on top, then those at a standstill, then undated and running
    ones (the least advanced first), and validated ones last.
    """
    order = {Status.LATE: 0, Status.UNDATED: 2, Status.ON_TRACK: 2, Status.REACHED: 3}
    rank = 1 if cycle.idle_since and cycle.status is not Status.LATE else order[cycle.status]
    return rank, cycle.late_since.toordinal() if cycle.late_since else 0, cycle.share


def headline_cycles(count: CycleCount, *, clusters: int) -> Headline:
    """State how many cycles are validated, on schedule, late and undated, and how many are at a standstill.

    `clusters` is the number of formed clusters under the filters.
    """
    if not count.of:
        code = "improvement-headline-none" if clusters else "improvement-headline-no-clusters"
        return Headline(code, (("clusters", clusters),))
    counts = (
        ("cycles", count.of),
        ("validated", count.validated),
        ("on_schedule", count.on_schedule),
        ("late", count.late),
        ("undated", count.undated),
        ("idle", count.idle),
    )
    all_validated = count.validated == count.of
    return Headline("improvement-headline-all-validated" if all_validated else "improvement-headline", counts)


def headline_cycle(
    progress: CycleProgress,
    measures: MeasureCount,
    roadmap: Progress,
    *,
    barriers: int,
    waiting: int,
    outcome: str | None,
) -> tuple[Headline, ...]:
    """State of one cycle, a sentence each: how far it is, what improved, and which barriers wait.

    `barriers` counts all of them, `waiting` those with an overdue action; `outcome` is that of the validation, if it was
    recorded. The subject of the first sentence is the outcome of a validated cycle, else the current stage. What has not
    been measured, found or agreed yet gets no sentence.
    """
    subject = outcome if progress.validated_on else progress.current
    first = Headline(
        f"improvement-cycle-headline-{progress.status.value}",
        (("percent", progress.percent),),
        (subject,) if subject else (),
    )
    return (first, *_headline_measures(measures), *_headline_roadmap(progress, roadmap, barriers, waiting))


def _headline_measures(measures: MeasureCount) -> tuple[Headline, ...]:
    if not (measures.read or measures.unread):
        return ()
    if not measures.read:
        return (Headline("improvement-cycle-headline-not-read", (("of", measures.unread),)),)
    counts = (("better", measures.better), ("read", measures.read), ("worse", measures.worse), ("met", measures.met))
    return (Headline("improvement-cycle-headline-measures", counts),)


def _headline_roadmap(progress: CycleProgress, roadmap: Progress, barriers: int, waiting: int) -> tuple[Headline, ...]:
    if not roadmap.of:
        return (Headline("improvement-cycle-headline-bare", (("barriers", barriers),)),) if barriers else ()
    cancelled = ("cancelled", roadmap.cancelled)  # not included in `of`
    counts = (("barriers", waiting), ("late", roadmap.late), ("done", roadmap.done), ("of", roadmap.of), cancelled)
    if roadmap.done == roadmap.of:
        return (Headline("improvement-cycle-headline-all-done", counts),)
    if progress.validated_on:  # what was left over can no longer hold up this cycle
        left = (("left", roadmap.of - roadmap.done), ("of", roadmap.of), cancelled)
        return (Headline("improvement-cycle-headline-left", left),)
    return (Headline(f"improvement-cycle-headline-{'late-actions' if roadmap.late else 'none-late'}", counts),)
