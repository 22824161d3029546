"""Compares what audits measured: is it better than at the start of the cycle, and how near is it to its target?

A rate keeps its two parts. No rule takes the mean of measures: they are unlike, so they are counted (better in n of N),
never averaged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

DIMENSIONS = ("effectiveness", "efficiency", "coverage", "satisfaction")  # L437-438
DIRECTIONS = ("more", "less")
MEASURERS = ("providers", "users", "together")
SMALL = 30  # ours: below that denominator, one or two more or less change a rate by several points


class Movement(StrEnum):
    """The change since the baseline."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"
    """There is no baseline, or no later reading."""


class Result(StrEnum):
    """A measure against its target."""

    MET = "met"
    """At least as good as the target, even if later than its day."""
    WITHIN = "within"
    """Met, but worse than the baseline, which was better than the target."""
    MISSED = "missed"
    """The target's day has come, and it is not met."""
    NEARER = "nearer"
    """Not due yet, not met, and better than the baseline."""
    AWAY = "away"
    """Not due yet, not met, and no better than the baseline."""
    NO_TARGET = "no_target"
    """Read again, with nothing to compare it with."""
    NO_READING = "no_reading"
    """Only the baseline was read so far."""
    NO_BASELINE = "no_baseline"
    """Never read."""


class Caution(StrEnum):
    """What to know before reading too much into a result."""

    TARGET_BEHIND = "target_behind"
    """The target is worse than the baseline was."""
    TARGET_IS_BASELINE = "target_is_baseline"
    """The target asks for no change."""
    SMALL_BASE = "small_base"
    """A rate has a denominator below `SMALL`."""
    OTHER_MEASURER = "other_measurer"
    """Others measured than at the baseline, as far as both are known."""


@dataclass(frozen=True)
class Reading:
    """A measure read on a day."""

    on: date
    value: float  # in the measure's unit; a rate in percent
    numerator: int | None = None
    denominator: int | None = None
    by: str | None = None  # one of `MEASURERS`, if known
    precision: str = "day"
    """How exactly the day is known: day, month, or year (then it is the year's last day)."""
    origin: str = "entered"

    @property
    def is_small(self) -> bool:
        """Return whether it is a rate of so few that single cases move it."""
        return self.denominator is not None and self.denominator < SMALL


def rate(numerator: int, denominator: int) -> float:
    """Return a rate in percent."""
    return 100 * numerator / denominator


@dataclass(frozen=True)
class Achievement:
    """What became of a measure in a cycle."""

    result: Result
    movement: Movement
    share: float | None
    """The part of the way from baseline to target that is covered: over 1 beyond the target, below 0 away from it. None
    where there is no way (no target, or one that asks for no improvement).
    """
    change: float | None  # the latest reading less the baseline, in the measure's unit
    cautions: tuple[Caution, ...]
    overdue: bool = False  # the target's day has come without a second reading


def select_readings(
    readings: Iterable[Reading], opened_on: date, next_opened_on: date | None, as_of: date
) -> tuple[Reading, ...]:
    """Return the readings of a cycle: from the day it opened until the next cycle of the same service opened."""
    until = min(day for day in (next_opened_on, date.max) if day)
    selected = (reading for reading in readings if opened_on <= reading.on <= as_of and reading.on < until)
    return tuple(sorted(selected, key=lambda reading: reading.on))


def compare_readings(
    direction: str,
    readings: Sequence[Reading],
    target: float | None,
    due_on: date | None = None,
    as_of: date = date.max,
) -> Achievement:
    """Compare the readings of a cycle, in the order of their days, with each other and with the target.

    The first reading is the baseline, the last one the latest. `due_on` is the target's day, which has come if `as_of` is
    that day or later. Raises ValueError for an unknown direction.
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
    share = sign * change / way if way > 0 else None
    return Achievement(_result(is_met, is_due, movement), movement, share, change, cautions)


def _result(is_met: bool, is_due: bool, movement: Movement) -> Result:
    if is_met:
        return Result.WITHIN if movement is Movement.WORSE else Result.MET
    if is_due:
        return Result.MISSED
    return Result.NEARER if movement is Movement.BETTER else Result.AWAY


def _cautions(sign: int, baseline: Reading | None, latest: Reading | None, target: float | None) -> tuple[Caution, ...]:
    cautions = []
    if baseline and target is not None and sign * (target - baseline.value) <= 0:
        cautions.append(Caution.TARGET_IS_BASELINE if target == baseline.value else Caution.TARGET_BEHIND)
    if any(reading.is_small for reading in (baseline, latest) if reading):
        cautions.append(Caution.SMALL_BASE)
    if baseline and latest and baseline.by and latest.by and baseline.by != latest.by:
        cautions.append(Caution.OTHER_MEASURER)
    return tuple(cautions)


@dataclass(frozen=True)
class MeasureCount:
    """Measures of a cycle, or of several, by what became of them."""

    of: int
    read: int  # read again after the baseline
    better: int
    worse: int
    met: int
    missed: int = 0  # read again, and not met on the target's day
    unread: int = 0  # only the baseline so far; the rest were never read


def count_measures(achievements: Iterable[Achievement]) -> MeasureCount:
    """Count measures by what became of them: nothing else can be stated of unlike measures together."""
    counted = list(achievements)
    movements = [achievement.movement for achievement in counted]
    results = [achievement.result for achievement in counted]
    return MeasureCount(
        of=len(counted),
        read=len(counted) - movements.count(Movement.UNKNOWN),
        better=movements.count(Movement.BETTER),
        worse=movements.count(Movement.WORSE),
        met=results.count(Result.MET),
        missed=results.count(Result.MISSED),
        unread=results.count(Result.NO_READING),
    )
