"""How far an annual cycle of service improvement is, and whether it is on its dates.

Progress is the weighted part of the stages that are reached; the stage of implementation counts by its actions until it
is reached. The weights are ours and data. The schedule knows only the dates of stages; overdue actions are counted apart.
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
    """reached: finished. late: its planned day has come and it is not. current: the first that is not finished, in time or
    without a date. not_started: the others.
    """

    REACHED = "reached"
    LATE = "late"
    CURRENT = "current"
    NOT_STARTED = "not_started"


@dataclass(frozen=True)
class Stage:
    """A stage of a cycle with its dates; what lies after the as-of date has not happened."""

    code: str
    weight: float
    by_actions: bool = False
    planned_on: date | None = None
    reached_on: date | None = None


@dataclass(frozen=True)
class StageStand:
    """A stage on a day. `part`: how much of it is done, 0 to 1; `of`: its part of the whole cycle, 0 to 1. `late_by`: days
    past the planned one, on the day reached or (not reached) so far; 0 in time or without a date.
    """

    code: str
    state: StageState
    part: float
    of: float
    planned_on: date | None
    reached_on: date | None
    late_by: int


@dataclass(frozen=True)
class CycleStand:
    """A cycle on a day. `progress`: 0 to 1, the sum of its stages' parts. `status`: reached (validated: its last stage is
    reached), late, on_track, or undated (none of the stages to come has a date). `current`: the first stage that is not
    reached, None once validated. `late_since`: the planned day missed first. `idle_since`: the last day on which anything
    was written down, if that is `IDLE` or longer ago.
    """

    stages: tuple[StageStand, ...]
    progress: float
    status: Status
    current: str | None
    late_since: date | None
    next_due: date | None
    validated_on: date | None
    idle_since: date | None

    @property
    def percent(self) -> int:
        """Progress in whole percent, rounded down: 100 is said of a whole cycle only."""
        return floor(100 * self.progress + 1e-6)


def judge_cycle(
    stages: Sequence[Stage], actions: float | None, as_of: date, active_on: Iterable[date] = ()
) -> CycleStand:
    """Judge a cycle. `stages`: all, in their order; `actions`: how far its roadmap is, 0 to 1, None without any;
    `active_on`: days on which anything was recorded of it. ValueError without stages.
    """
    if not stages:
        raise ValueError(stages)
    whole = sum(stage.weight for stage in stages)
    reached = [judge_dated(stage.planned_on, stage.reached_on, as_of) is Status.REACHED for stage in stages]
    current = next((stage for stage, done in zip(stages, reached, strict=True) if not done), None)
    stands = tuple(_stand(stage, stage is current, actions, whole, as_of) for stage in stages)
    validated_on = stands[-1].reached_on
    missed = [one.planned_on for one in stands if one.state is StageState.LATE and one.planned_on]
    coming = [one.planned_on for one in stands if one.reached_on is None and one.planned_on and one.planned_on > as_of]
    last = max((day for day in active_on if day <= as_of), default=None)
    status = Status.LATE if missed else Status.ON_TRACK if coming else Status.UNDATED
    return CycleStand(
        stages=stands,
        progress=min(sum(one.part * one.of for one in stands), 1.0),
        status=Status.REACHED if validated_on else status,
        current=current.code if current and not validated_on else None,
        late_since=None if validated_on else min(missed, default=None),
        next_due=None if validated_on else min(coming, default=None),
        validated_on=validated_on,
        idle_since=last if last and not validated_on and as_of - last >= IDLE else None,
    )


def _stand(stage: Stage, is_current: bool, actions: float | None, whole: float, as_of: date) -> StageStand:
    status = judge_dated(stage.planned_on, stage.reached_on, as_of)
    done = status is Status.REACHED
    state = {Status.REACHED: StageState.REACHED, Status.LATE: StageState.LATE}.get(
        status, StageState.CURRENT if is_current else StageState.NOT_STARTED
    )
    reached_on = stage.reached_on if done else None
    late_by = max(((reached_on or as_of) - stage.planned_on).days, 0) if stage.planned_on else 0
    part = 1.0 if done else (actions or 0.0) if stage.by_actions else 0.0
    return StageStand(stage.code, state, part, stage.weight / whole, stage.planned_on, reached_on, late_by)


@dataclass(frozen=True)
class CycleCount:
    """Cycles by where they stand; `of` is the sum of validated, on_schedule, late and undated. `by_stage`: those that are
    not validated, by the stage they are in, in the order of stages. `idle`: of those not validated, how many stand still.
    """

    of: int
    validated: int
    on_schedule: int
    late: int
    undated: int
    idle: int
    by_stage: tuple[tuple[str, int], ...]


def count_cycles(stages: Sequence[str], cycles: Iterable[CycleStand]) -> CycleCount:
    """Count cycles. `stages`: codes of all stages, in their order."""
    found = list(cycles)
    by_status = {status: sum(one.status is status for one in found) for status in Status}
    return CycleCount(
        of=len(found),
        validated=by_status[Status.REACHED],
        on_schedule=by_status[Status.ON_TRACK],
        late=by_status[Status.LATE],
        undated=by_status[Status.UNDATED],
        idle=sum(one.idle_since is not None for one in found),
        by_stage=tuple((code, sum(one.current == code for one in found)) for code in stages),
    )


def worst_first(cycle: CycleStand) -> tuple[int, int, float]:
    """Sorts cycles: late ones first, the longest waiting on top, then those that stand still, undated and running ones (the
    least advanced first), validated ones last.
    """
    order = {Status.LATE: 0, Status.UNDATED: 2, Status.ON_TRACK: 2, Status.REACHED: 3}
    place = 1 if cycle.idle_since and cycle.status is not Status.LATE else order[cycle.status]
    return place, cycle.late_since.toordinal() if cycle.late_since else 0, cycle.progress


def headline_cycles(count: CycleCount, *, clusters: int) -> Headline:
    """Say how many cycles are validated, on schedule, late, without dates, and of those not validated how many stand still.
    `clusters`: formed, under the filters.
    """
    if not count.of:
        return Headline(
            "improvement-headline-none" if clusters else "improvement-headline-no-clusters", (("clusters", clusters),)
        )
    counts = (
        ("cycles", count.of),
        ("validated", count.validated),
        ("on_schedule", count.on_schedule),
        ("late", count.late),
        ("undated", count.undated),
        ("idle", count.idle),
    )
    return Headline(
        "improvement-headline-all-validated" if count.validated == count.of else "improvement-headline", counts
    )


def headline_cycle(
    stand: CycleStand, measures: MeasureCount, roadmap: Progress, *, barriers: int, waiting: int, outcome: str | None
) -> tuple[Headline, ...]:
    """Say of one cycle, a sentence each: where it stands, what got better, and which barriers wait.

    `barriers`: all; `waiting`: those with an overdue action; `outcome`: of the validation, if anybody recorded one. The
    first sentence has as subject the current stage, or the outcome. Of what is not measured, found or agreed yet nothing is
    said.
    """
    subject = outcome if stand.validated_on else stand.current
    first = Headline(
        f"improvement-cycle-headline-{stand.status.value}", (("percent", stand.percent),), (subject,) if subject else ()
    )
    return (first, *_headline_measures(measures), *_headline_roadmap(stand, roadmap, barriers, waiting))


def _headline_measures(measures: MeasureCount) -> tuple[Headline, ...]:
    if not (measures.read or measures.unread):
        return ()
    if not measures.read:
        return (Headline("improvement-cycle-headline-not-read", (("of", measures.unread),)),)
    counts = (("better", measures.better), ("read", measures.read), ("worse", measures.worse), ("met", measures.met))
    return (Headline("improvement-cycle-headline-measures", counts),)


def _headline_roadmap(stand: CycleStand, roadmap: Progress, barriers: int, waiting: int) -> tuple[Headline, ...]:
    if not roadmap.of:
        return (Headline("improvement-cycle-headline-bare", (("barriers", barriers),)),) if barriers else ()
    cancelled = ("cancelled", roadmap.cancelled)  # not among `of`
    counts = (("barriers", waiting), ("late", roadmap.late), ("done", roadmap.done), ("of", roadmap.of), cancelled)
    if roadmap.done == roadmap.of:
        return (Headline("improvement-cycle-headline-all-done", counts),)
    if stand.validated_on:  # what was left over can no longer hold this cycle up
        return (
            Headline(
                "improvement-cycle-headline-left", (("left", roadmap.of - roadmap.done), ("of", roadmap.of), cancelled)
            ),
        )
    return (Headline(f"improvement-cycle-headline-{'late-actions' if roadmap.late else 'none-late'}", counts),)
