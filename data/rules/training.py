"""Training: how many events are planned, due, held and overdue on a day, by quarter too, and the headline."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from data.rules.shared.disclosure import Share, ShareOf
from data.rules.shared.headlines import Headline
from data.rules.shared.targets import Status, judge_dated

GROUPS = ("region", "province", "district", "civil_society")  # where people come from, in the order of the plan

EventDays = tuple[date | None, date | None]  # planned for, held on; None: no such day yet


class Quarter(NamedTuple):
    """A quarter of a year."""

    year: int
    number: int
    """1 for January to March."""


def quarter_of(day: date) -> Quarter:
    """Return the quarter that a day lies in."""
    return Quarter(day.year, (day.month + 2) // 3)


def list_quarters(first: date, last: date) -> list[Quarter]:
    """Return the quarters from one day to another, including those of the two days."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return list(dict.fromkeys(Quarter(month // 12, month % 12 // 3 + 1) for month in months))


@dataclass(frozen=True)
class EventCount:
    """Events on the as-of date.

    Events held early or without a plan are held too, so `held` and `overdue` may add up to more than `due`.
    """

    planned: int
    """With a planned day."""
    due: int
    """Planned for a day up to the as-of date."""
    held: int
    """Held by the as-of date."""
    overdue: int
    """Due and not held."""

    @property
    def status(self) -> Status:
        """Late as soon as one event is overdue: an event that was held early does not make up for another."""
        if not self.planned:
            return Status.NO_TARGET
        if self.overdue:
            return Status.LATE
        if not self.due and not self.held:
            return Status.NOT_DUE
        return Status.ON_TRACK if self.due < self.planned else Status.REACHED


def count_quarters(days: Iterable[EventDays], as_of: date) -> dict[Quarter, EventCount]:
    """Count the events of each quarter, from the first day of any event to the last one or to the as-of date.

    What was planned for a quarter stays in it, and is due or overdue in it; an event is held in the quarter of the day on
    which it was held. So each of the four counts adds up to that of `count_events`.
    """
    events = list(days)
    every = [day for pair in events for day in pair if day]
    if not every:
        return {}
    return {
        quarter: EventCount(planned.planned, planned.due, held.held, planned.overdue)
        for quarter in list_quarters(min(every), max(*every, as_of))
        for planned in [count_events((pair for pair in events if pair[0] and quarter_of(pair[0]) == quarter), as_of)]
        for held in [count_events((pair for pair in events if pair[1] and quarter_of(pair[1]) == quarter), as_of)]
    }


def count_events(days: Iterable[EventDays], as_of: date) -> EventCount:
    """Count events by their days on the as-of date."""
    events = list(days)
    statuses = [judge_dated(planned, held, as_of) for planned, held in events]
    return EventCount(
        planned=sum(planned is not None for planned, _ in events),
        due=sum(planned is not None and planned <= as_of for planned, _ in events),
        held=statuses.count(Status.REACHED),
        overdue=statuses.count(Status.LATE),
    )


def headline_training(events: EventCount, people: int, women: ShareOf) -> Headline:
    """Say how many events were held of those that were due, how many attendances they had, and the women's percentage.

    The percentage is left out where it is hidden, unknown, or not that of all these attendances.
    """
    counts = (("held", events.held), ("due", events.due), ("overdue", events.overdue), ("people", people))
    if not events.planned and not events.held:
        return Headline("training-headline-none")
    if not events.due and not events.held:
        return Headline("training-headline-not-due", (("planned", events.planned),))
    if not events.held:
        return Headline("training-headline-none-held", counts)
    state = "late" if events.overdue else "kept"
    if isinstance(women, Share) and women.whole == people:
        return Headline(f"training-headline-{state}-women", (*counts, ("women", round(100 * women.value))))
    return Headline(f"training-headline-{state}", counts)
