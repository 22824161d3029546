"""Dated actions: the state of each on a day, their order in lists, and how far a group of them is.

The capacity plans and the roadmaps of service improvement use them. What counts as late is the rule of every dated thing
(`data.rules.shared.targets.judge_dated`): the planned day has come and the action is not done, begun or not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.rules.shared.targets import Status, judge_dated


class State(StrEnum):
    """The state of an action, in the order of lists: what is open comes before what is over."""

    LATE = "late"
    """Its planned day has come and it is not done."""
    IN_PROGRESS = "in_progress"
    """Begun and not late."""
    PLANNED = "planned"
    """Not begun, planned for a day to come."""
    UNDATED = "undated"
    """Not begun, without a planned day."""
    DONE = "done"
    CANCELLED = "cancelled"


_ORDER = {state: position for position, state in enumerate(State)}
_LATEST_FIRST = (State.DONE, State.CANCELLED)


@dataclass(frozen=True)
class Days:
    """The days of an action. Any may be missing; what lies after the as-of date has not happened."""

    planned_on: date | None = None
    started_on: date | None = None
    done_on: date | None = None
    cancelled_on: date | None = None

    def state(self, as_of: date) -> State:
        """Return the action's state on a day."""
        status = judge_dated(self.planned_on, self.done_on, as_of)
        if status is Status.REACHED:
            return State.DONE
        if self.cancelled_on is not None and self.cancelled_on <= as_of:
            return State.CANCELLED
        if status is Status.LATE:
            return State.LATE
        if self.is_begun(as_of):
            return State.IN_PROGRESS
        return State.UNDATED if status is Status.UNDATED else State.PLANNED

    def is_begun(self, as_of: date) -> bool:
        """Return whether the action has begun by a day."""
        return self.started_on is not None and self.started_on <= as_of

    def settled_on(self, as_of: date) -> date | None:
        """Return the day that orders actions of one state: when it was done or cancelled, otherwise the planned day."""
        state = self.state(as_of)
        return {State.DONE: self.done_on, State.CANCELLED: self.cancelled_on}.get(state, self.planned_on)


def order_key(days: Days, as_of: date) -> tuple[int, bool, int]:
    """Sort a list of actions by their states.

    Late actions come first, the one that has waited longest on top; then running and planned ones by their day (the undated
    of them last), then the undated; then done and cancelled ones, the latest on top.
    """
    state, day = days.state(as_of), days.settled_on(as_of)
    number = day.toordinal() if day else 0
    return _ORDER[state], day is None, -number if state in _LATEST_FIRST else number


@dataclass(frozen=True)
class Progress:
    """How far a group of actions is."""

    of: int
    """All actions except the cancelled: the sum of the counts of states."""
    done: int
    late: int
    in_progress: int
    planned: int
    undated: int
    cancelled: int
    late_begun: int = 0
    """How many of the late actions have begun."""
    late_since: date | None = None
    """The planned day of the action that has waited longest."""
    next_due: date | None = None
    """The first planned day to come."""
    left_over: int = 0
    """Actions not done of what is over (a roadmap whose cycle is validated), counted apart and in `of` too."""

    @property
    def share(self) -> float | None:
        """The part that is done; None without actions."""
        return self.done / self.of if self.of else None

    @property
    def status(self) -> Status:
        """The status of the group.

        reached: all are done. late: one is late. on_track: none is late, some are done or begun. no_target: no action.
        """
        if not self.of:
            return Status.NO_TARGET
        if self.late:
            return Status.LATE
        if self.done == self.of:
            return Status.REACHED
        return Status.ON_TRACK if self.done or self.in_progress else Status.NOT_DUE


def measure_progress(actions: Iterable[Days], as_of: date) -> Progress:
    """Count a group of actions by their state on a day."""
    states = [(days.state(as_of), days) for days in actions]
    count = {state: sum(reached is state for reached, _ in states) for state in State}
    late = [days for state, days in states if state is State.LATE]
    coming = [
        days.planned_on
        for state, days in states
        if state in (State.IN_PROGRESS, State.PLANNED) and days.planned_on is not None
    ]
    return Progress(
        of=len(states) - count[State.CANCELLED],
        done=count[State.DONE],
        late=count[State.LATE],
        in_progress=count[State.IN_PROGRESS],
        planned=count[State.PLANNED],
        undated=count[State.UNDATED],
        cancelled=count[State.CANCELLED],
        late_begun=sum(days.is_begun(as_of) for days in late),
        late_since=min((days.planned_on for days in late if days.planned_on), default=None),
        next_due=min(coming, default=None),
    )


def worst_first(progress: Progress) -> tuple[int, float]:
    """Sort groups: most late actions first, then the smaller part done; groups without actions last."""
    return -progress.late, 2.0 if progress.share is None else progress.share


def count_due(actions: Iterable[Days], after: date, until: date) -> int:
    """Count the actions that are open on the day `after` and planned for a day up to `until` (that day included)."""
    return sum(
        days.planned_on is not None and days.planned_on <= until
        for days in actions
        if days.state(after) in (State.IN_PROGRESS, State.PLANNED)
    )
