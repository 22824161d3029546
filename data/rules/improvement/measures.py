"""What an audit measures: is it better than at the beginning of the cycle, and how far on the way to its target?

A rate keeps its two parts. There is no rule that takes the mean of measures: they are unlike, so they are counted (better
in n of N), never averaged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

DIMENSIONS = ("effectiveness", "efficiency", "coverage", "satisfaction")  # L437-438
DIRECTIONS = ("more", "less")
MEASURERS = ("providers", "users", "together")
SMALL = 30  # ours: of fewer than that many, one or two more or less change the rate by several points


class Movement(StrEnum):
    """Since the baseline. unknown: there is no baseline, or no later reading."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


class Result(StrEnum):
    """met: at least as good as the target, even if later than its day. within: that too, but worse than at the baseline
    (of a target behind it). missed: the target's day has come, and it is not met. Before that day, or without one: nearer
    (better than at the baseline, not there yet) and away (neither).

    no_target: read again, but nothing to compare with. no_reading: only the baseline so far. no_baseline: never read.
    """

    MET = "met"
    WITHIN = "within"
    MISSED = "missed"
    NEARER = "nearer"
    AWAY = "away"
    NO_TARGET = "no_target"
    NO_READING = "no_reading"
    NO_BASELINE = "no_baseline"


class Caution(StrEnum):
    """What to know before reading too much into a result.

    target_behind: the target is worse than the baseline was. target_is_baseline: it asks for no change. small_base: a rate
    of fewer than `SMALL`. other_measurer: not measured by the same people as the baseline, as far as that is known.
    """

    TARGET_BEHIND = "target_behind"
    TARGET_IS_BASELINE = "target_is_baseline"
    SMALL_BASE = "small_base"
    OTHER_MEASURER = "other_measurer"


@dataclass(frozen=True)
class Reading:
    """A figure of a day: `value` in the measure's unit, of a rate in percent, with its parts. `precision` of the day: day,
    month or year (then it stands on the year's last day). `by`: of `MEASURERS`.
    """

    on: date
    value: float
    numerator: int | None = None
    denominator: int | None = None
    by: str | None = None
    precision: str = "day"
    origin: str = "entered"

    @property
    def is_small(self) -> bool:
        return self.denominator is not None and self.denominator < SMALL


def rate(numerator: int, denominator: int) -> float:
    """A rate in percent."""
    return 100 * numerator / denominator


@dataclass(frozen=True)
class Achievement:
    """A measure in a cycle. `share`: the part of the way from the baseline to the target that is gone, over 1 beyond it,
    under 0 away from it; None where there is no way (no target, or a target that is no improvement). `change`: latest less
    baseline, in the unit. `overdue`: the target's day has come without a second reading.
    """

    result: Result
    movement: Movement
    share: float | None
    change: float | None
    cautions: tuple[Caution, ...]
    overdue: bool = False


def readings_of_cycle(
    readings: Iterable[Reading], opened_on: date, next_opened_on: date | None, as_of: date
) -> tuple[Reading, ...]:
    """The readings of a cycle, by their days: from the day on which it opened until the next one of the same service did."""
    until = min(day for day in (next_opened_on, date.max) if day)
    found = (one for one in readings if opened_on <= one.on <= as_of and one.on < until)
    return tuple(sorted(found, key=lambda one: one.on))


def judge_measure(
    direction: str,
    readings: Sequence[Reading],
    target: float | None,
    due_on: date | None = None,
    as_of: date = date.max,
) -> Achievement:
    """Judge a cycle's readings, in the order of their days: the first is the baseline, the last the latest. `due_on`: the
    target's day, which has come if `as_of` is that day or later.

    ValueError for an unknown direction.
    """
    sign = {"more": 1, "less": -1}.get(direction)
    if sign is None:
        raise ValueError(direction)
    baseline, latest = (readings[0] if readings else None), (readings[-1] if len(readings) > 1 else None)
    cautions = _cautions(sign, baseline, latest, target)
    is_due = target is not None and due_on is not None and due_on <= as_of
    if baseline is None or latest is None:
        missing = Result.NO_READING if baseline else Result.NO_BASELINE
        return Achievement(missing, Movement.UNKNOWN, None, None, cautions, is_due)
    change = latest.value - baseline.value
    movement = Movement.SAME if change == 0 else Movement.BETTER if sign * change > 0 else Movement.WORSE
    if target is None:
        return Achievement(Result.NO_TARGET, movement, None, change, cautions)
    way = sign * (target - baseline.value)
    is_met = sign * (latest.value - target) >= 0
    result = _result(is_met, is_due, movement)
    return Achievement(result, movement, sign * change / way if way > 0 else None, change, cautions)


def _result(is_met: bool, is_due: bool, movement: Movement) -> Result:
    if is_met:
        return Result.WITHIN if movement is Movement.WORSE else Result.MET
    if is_due:
        return Result.MISSED
    return Result.NEARER if movement is Movement.BETTER else Result.AWAY


def _cautions(sign: int, baseline: Reading | None, latest: Reading | None, target: float | None) -> tuple[Caution, ...]:
    found = []
    if baseline and target is not None and sign * (target - baseline.value) <= 0:
        found.append(Caution.TARGET_IS_BASELINE if target == baseline.value else Caution.TARGET_BEHIND)
    if any(one.is_small for one in (baseline, latest) if one):
        found.append(Caution.SMALL_BASE)
    if baseline and latest and baseline.by and latest.by and baseline.by != latest.by:
        found.append(Caution.OTHER_MEASURER)
    return tuple(found)


@dataclass(frozen=True)
class MeasureCount:
    """How many measures of a cycle, or of several, are what. `of`: all; `read`: read again after the baseline; `unread`:
    only the baseline so far; the others were never read. `missed`: read again, and not met on the target's day.
    """

    of: int
    read: int
    better: int
    worse: int
    met: int
    missed: int = 0
    unread: int = 0


def count_measures(found: Iterable[Achievement]) -> MeasureCount:
    """Count measures by what became of them: the only thing that can be said of unlike ones together."""
    judged = list(found)
    moved = [one.movement for one in judged]
    return MeasureCount(
        of=len(judged),
        read=sum(movement is not Movement.UNKNOWN for movement in moved),
        better=moved.count(Movement.BETTER),
        worse=moved.count(Movement.WORSE),
        met=sum(one.result is Result.MET for one in judged),
        missed=sum(one.result is Result.MISSED for one in judged),
        unread=sum(one.result is Result.NO_READING for one in judged),
    )
