"""Actions of a capacity plan: in which state each is on a day, in which order they are listed, how far a group of them is.

What counts as late is the rule of every dated thing (`data.rules.shared.targets.judge_dated`): the planned day has
come and it is not done, begun or not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.rules.shared.headlines import Headline
from data.rules.shared.targets import Status, judge_dated


class State(StrEnum):
    """late: its planned day has come and it is not done. in_progress: begun, and not late. planned: not begun, for a day to
    come. undated: not begun, without a day. Written in the order of lists: what waits comes before what is over.
    """

    LATE = "late"
    IN_PROGRESS = "in_progress"
    PLANNED = "planned"
    UNDATED = "undated"
    DONE = "done"
    CANCELLED = "cancelled"


_ORDER = {state: place for place, state in enumerate(State)}
_LATEST_FIRST = (State.DONE, State.CANCELLED)


@dataclass(frozen=True)
class Days:
    """The days of an action; any may be missing, and what lies after the as-of date has not happened."""

    planned_on: date | None = None
    started_on: date | None = None
    done_on: date | None = None
    cancelled_on: date | None = None

    def state(self, as_of: date) -> State:
        """What the action is on a day."""
        status = judge_dated(self.planned_on, self.done_on, as_of)
        if status is Status.REACHED:
            return State.DONE
        if self.cancelled_on is not None and self.cancelled_on <= as_of:
            return State.CANCELLED
        if status is Status.LATE:
            return State.LATE
        if self.started_on is not None and self.started_on <= as_of:
            return State.IN_PROGRESS
        return State.UNDATED if status is Status.UNDATED else State.PLANNED

    def settled_on(self, as_of: date) -> date | None:
        """The day that orders actions of one state: done, cancelled, or else planned."""
        state = self.state(as_of)
        return {State.DONE: self.done_on, State.CANCELLED: self.cancelled_on}.get(state, self.planned_on)


def order_key(days: Days, as_of: date) -> tuple[int, bool, int]:
    """Sorts a list of actions: late ones first, the longest waiting on top; then running and planned ones by their day (the
    undated of them last), undated; done ones last but for the cancelled, each with the latest on top.
    """
    state, day = days.state(as_of), days.settled_on(as_of)
    place = day.toordinal() if day else 0
    return _ORDER[state], day is None, -place if state in _LATEST_FIRST else place


@dataclass(frozen=True)
class Progress:
    """How far a group of actions is. `of`: all but the cancelled, the sum of the counts but `late_begun`.

    `left_over`: actions not done of what is over (a roadmap whose cycle is validated), counted apart and in `of` too.
    `late_begun`: how many of the late ones have begun. `late_since`: the planned day of the one that waits the longest.
    `next_due`: the first planned day to come.
    """

    of: int
    done: int
    late: int
    in_progress: int
    planned: int
    undated: int
    cancelled: int
    late_begun: int = 0
    late_since: date | None = None
    next_due: date | None = None
    left_over: int = 0

    @property
    def share(self) -> float | None:
        """The part that is done; None without actions."""
        return self.done / self.of if self.of else None

    @property
    def status(self) -> Status:
        """reached: all are done. late: one is late. on_track: none is, some are done or begun. no_target: no action."""
        if not self.of:
            return Status.NO_TARGET
        if self.late:
            return Status.LATE
        if self.done == self.of:
            return Status.REACHED
        return Status.ON_TRACK if self.done or self.in_progress else Status.NOT_DUE


def measure_progress(actions: Iterable[Days], as_of: date) -> Progress:
    """Count a group of actions by their state on a day."""
    found = [(days.state(as_of), days) for days in actions]
    count = {state: sum(own is state for own, _ in found) for state in State}
    late = [days for state, days in found if state is State.LATE]
    coming = [
        days.planned_on
        for state, days in found
        if state in (State.IN_PROGRESS, State.PLANNED) and days.planned_on is not None
    ]
    return Progress(
        of=len(found) - count[State.CANCELLED],
        done=count[State.DONE],
        late=count[State.LATE],
        in_progress=count[State.IN_PROGRESS],
        planned=count[State.PLANNED],
        undated=count[State.UNDATED],
        cancelled=count[State.CANCELLED],
        late_begun=sum(days.started_on is not None and days.started_on <= as_of for days in late),
        late_since=min((days.planned_on for days in late if days.planned_on), default=None),
        next_due=min(coming, default=None),
    )


def worst_first(progress: Progress) -> tuple[int, float]:
    """Sorts groups: most late actions first, of as many the one with the smaller part done; without actions last."""
    return -progress.late, 2.0 if progress.share is None else progress.share


def count_due(actions: Iterable[Days], after: date, until: date) -> int:
    """How many actions that wait on the day `after` have a planned day to come, up to `until` (that day included)."""
    return sum(
        days.planned_on is not None and days.planned_on <= until
        for days in actions
        if days.state(after) in (State.IN_PROGRESS, State.PLANNED)
    )


def headline_actions(progress: Progress, uncovered: int, *, targets: int, assessed: int, governments: int) -> Headline:
    """Say how many actions are done and late, and how many gaps no action covers. `governments` in scope, those `assessed`;
    `targets`: areas with a score that have a target. Without a score or without a target nobody can know of gaps, which is
    not the same as having none.
    """
    unknown = "" if targets else "-no-targets" if assessed else "-not-assessed"
    gaps = () if unknown else (("gaps", uncovered),)
    if progress.of:
        stand = "all-done" if progress.done == progress.of else "some"
        counts = (("done", progress.done), ("of", progress.of), ("late", progress.late))
        return Headline(f"capacity-plan-headline-{stand}{unknown}", (*counts, *gaps))
    if progress.cancelled:
        return Headline(f"capacity-plan-headline-all-cancelled{unknown}", (("cancelled", progress.cancelled), *gaps))
    if uncovered:
        return Headline("capacity-plan-headline-only-gaps", gaps)
    if targets:
        return Headline("capacity-plan-headline-none", (("governments", assessed),))
    if assessed:
        return Headline("capacity-plan-headline-no-targets")
    return Headline("capacity-plan-headline-not-assessed" if governments else "capacity-plan-headline-no-governments")
