"""Training: how many events are planned, due, held and overdue on a day, their quarters, and the finding in a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from data.rules.shared.disclosure import Hidden
from data.rules.shared.headlines import Headline
from data.rules.shared.targets import Status, judge_dated

GROUPS = ("region", "province", "district", "civil_society")  # where people come from, in the order of the plan


def area_key(instrument: str, area: str) -> str:
    """An area of one version of the instrument; areas of two versions are two."""
    return f"{instrument}/{area}"


def quarter_of(day: date) -> str:
    """2014-3 for July to September 2014."""
    return f"{day.year}-{(day.month + 2) // 3}"


def list_quarters(first: date, last: date) -> list[str]:
    """The quarters from one day to another, both of them in."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return list(dict.fromkeys(quarter_of(date(month // 12, month % 12 + 1, 1)) for month in months))


def end_of_quarter(day: date) -> date:
    """The last day of the last quarter that is over at the end of `day`."""
    following = day + timedelta(days=1)
    return date(following.year, (following.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)


def end_of_year(day: date) -> date:
    """The last day of the last year that is over at the end of `day`."""
    following = day + timedelta(days=1)
    return date(following.year, 1, 1) - timedelta(days=1)


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


def count_quarters(days: Iterable[tuple[date | None, date | None]], as_of: date) -> dict[str, EventCount]:
    """{quarter: events} from the first day of any to the last, or to the as-of date, those without events too.

    What was planned for a quarter stays there, and is due or overdue there; it is held in the quarter of the day on which it
    was. So each of the four adds up to that of `count_events`.
    """
    found = list(days)
    every = [day for pair in found for day in pair if day]
    if not every:
        return {}
    return {
        quarter: EventCount(planned.planned, planned.due, held.held, planned.overdue)
        for quarter in list_quarters(min(every), max(*every, as_of))
        for planned in [count_events((pair for pair in found if pair[0] and quarter_of(pair[0]) == quarter), as_of)]
        for held in [count_events((pair for pair in found if pair[1] and quarter_of(pair[1]) == quarter), as_of)]
    }


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

    Where the share is hidden, is not that of all these attendances, or there is none, the sentence goes without it.
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
