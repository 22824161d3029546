"""Training: how many events are planned, due, held and overdue on a day, and the finding in a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.rules.disclosure import Hidden
from data.rules.headlines import Headline
from data.rules.targets import Status, judge_dated


@dataclass(frozen=True)
class Share:
    """`part` of `whole`; the whole is never zero."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        return self.part / self.whole


ShareOf = Share | Hidden | None  # hidden: it exists and is not shown; None: nobody to take a share of


@dataclass(frozen=True)
class EventCount:
    """Events: `planned` for a day, `due` by the as-of date, `held` by then, `overdue` (due and not held).

    Those held early or without a plan are held too, so `held` and `overdue` may add up to more than `due`.
    """

    planned: int
    due: int
    held: int
    overdue: int

    @property
    def status(self) -> Status:
        """Late as soon as one is overdue: events are not exchangeable, so one held early makes up for none."""
        if not self.planned:
            return Status.NO_TARGET
        if self.overdue:
            return Status.LATE
        if not self.due and not self.held:
            return Status.NOT_DUE
        return Status.ON_TRACK if self.due < self.planned else Status.REACHED


def count_events(days: Iterable[tuple[date | None, date | None]], as_of: date) -> EventCount:
    """Count events by their days (planned, held; None: no such day yet) on the as-of date."""
    found = list(days)
    statuses = [judge_dated(planned, held, as_of) for planned, held in found]
    return EventCount(
        planned=sum(planned is not None for planned, _ in found),
        due=sum(planned is not None and planned <= as_of for planned, _ in found),
        held=statuses.count(Status.REACHED),
        overdue=statuses.count(Status.LATE),
    )


def headline_training(events: EventCount, people: int, women: ShareOf) -> Headline:
    """Say how many events were held of those that were due, how many attendances, and the women's share in percent.

    Where the share is hidden or there is none, the sentence goes without it.
    """
    counts = (("held", events.held), ("due", events.due), ("overdue", events.overdue), ("people", people))
    if not events.planned and not events.held:
        return Headline("headline-training-none")
    if not events.due and not events.held:
        return Headline("headline-training-not-due", (("planned", events.planned),))
    if not events.held:
        return Headline("headline-training-none-held", counts)
    state = "late" if events.overdue else "kept"
    if isinstance(women, Share):
        return Headline(f"headline-training-{state}-women", (*counts, ("women", round(100 * women.value))))
    return Headline(f"headline-training-{state}", counts)
