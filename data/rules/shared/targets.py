"""Target against actual on a date.

Targets are cumulative: what is due by a date is the latest number whose due date has come. A target is due on its day, so
that a missed one is late from that day on. The numbers come from the plan (each target has its lines).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """The status of a target on a day."""

    REACHED = "reached"
    """The last target is met."""
    ON_TRACK = "on_track"
    """All that is due is met, and more is to come."""
    LATE = "late"
    """Something that is due is not met."""
    NOT_DUE = "not_due"
    """Nothing is due yet."""
    NO_DATA = "no_data"
    """Nobody has recorded this yet."""
    NO_TARGET = "no_target"
    """The plan has no target for this scope."""
    UNDATED = "undated"
    """The target has no date."""


@dataclass(frozen=True)
class Step:
    """A cumulative number due by a day."""

    due_on: date | None
    """None if the source gives no date."""
    value: int


@dataclass(frozen=True)
class Judgement:
    """A target and the actual on a day."""

    status: Status
    target: int | None
    """What is due by the day: 0 before the first target, None if the plan has none."""
    actual: int | None
    next_due: date | None
    next_target: int | None
    share: float | None
    """The actual by the target that is due (by the next one if nothing is due yet); may exceed 1; None without both."""
    late_since: date | None
    """The due date that was missed first."""


def judge_target(steps: Sequence[Step], actual: int | None, as_of: date) -> Judgement:
    """Compare the actual with what is due by `as_of`. An actual of None means that nothing was ever recorded."""
    dated = sorted((step.due_on, step.value) for step in steps if step.due_on)
    due = [Step(day, value) for day, value in dated if day <= as_of]
    coming = [Step(day, value) for day, value in dated if day > as_of]
    target = (due[-1].value if due else 0) if steps else None
    following = max((step for step in coming if step.due_on == coming[0].due_on), key=_value, default=None)
    missed = next((step for step in due if actual is not None and actual < step.value), None)
    return Judgement(
        status=_status(steps, due, coming=coming, actual=actual, missed=missed),
        target=target,
        actual=actual,
        next_due=following.due_on if following else None,
        next_target=following.value if following else None,
        share=_share(target or (following.value if following else None) or _highest(steps), actual),
        late_since=missed.due_on if missed else None,
    )


def _value(step: Step) -> int:
    return step.value


def _status(
    steps: Sequence[Step], due: Sequence[Step], coming: Sequence[Step], actual: int | None, missed: Step | None
) -> Status:
    if not steps:
        return Status.NO_TARGET
    if actual is None:
        return Status.NO_DATA
    if actual >= _highest(steps):
        return Status.REACHED
    if not due:
        return Status.NOT_DUE if coming else Status.UNDATED
    return Status.LATE if missed else Status.ON_TRACK


def _highest(steps: Sequence[Step]) -> int:
    return max((step.value for step in steps), default=0)


def _share(target: int | None, actual: int | None) -> float | None:
    return actual / target if target and actual is not None else None


def judge_dated(planned_on: date | None, reached_on: date | None, as_of: date) -> Status:
    """Judge something planned for a day: reached by `as_of`, late, not due, or undated (then it is never late)."""
    if reached_on is not None and reached_on <= as_of:
        return Status.REACHED
    if planned_on is None:
        return Status.UNDATED
    return Status.LATE if planned_on <= as_of else Status.NOT_DUE


def share_of_due_met(judgements: Sequence[Judgement]) -> tuple[int, int]:
    """Count the due targets that are met: (met, due). Without data a due target is not met."""
    due = [judged for judged in judgements if judged.target]
    met = [judged for judged in due if judged.status in (Status.REACHED, Status.ON_TRACK)]
    return len(met), len(due)
