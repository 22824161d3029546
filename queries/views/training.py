"""Training and inclusion on a day: events and attendances against their plan, by region, area, quarter and origin of the
people, with the shares of women and of indigenous people.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, may, require
from data.rules.disclosure import COLUMNS, SUPPRESSED, Count
from data.rules.headlines import Headline
from data.rules.targets import Judgement, Status, Step, judge_dated, judge_target
from data.rules.training import EventCount, Share, ShareOf, count_events, headline_training
from queries.filters import Filters
from queries.options import fetch_regions
from queries.training import fetch_training_events, fetch_training_people
from queries.views.instruments import Instrument, Instruments, build_instruments

GROUPS = ("region", "province", "district", "civil_society")  # where people come from, in the order of the plan
Steps = tuple[tuple[date, int], ...]


@dataclass(frozen=True)
class People:
    """Attendances and their breakdown. `counts`: (column of `data.rules.disclosure`, count or SUPPRESSED)."""

    total: int
    counts: tuple[tuple[str, Count], ...]

    def count(self, column: str) -> Count:
        """One count; zero where nobody came."""
        return dict(self.counts).get(column, 0)

    @property
    def women(self) -> ShareOf:
        """Women, of all attendances."""
        women = self.count("woman")
        if women is SUPPRESSED:
            return SUPPRESSED
        return Share(women, self.total) if self.total else None

    @property
    def indigenous(self) -> ShareOf:
        """Indigenous people, of the attendances whose identity was recorded."""
        indigenous, others = self.count("indigenous"), self.count("other")
        if indigenous is SUPPRESSED or others is SUPPRESSED:
            return SUPPRESSED
        return Share(indigenous, indigenous + others) if indigenous + others else None


NOBODY = People(0, ())


@dataclass(frozen=True)
class GroupLine:
    """A region, area (instrument/area) or quarter (2014-3): its events and its attendances."""

    code: str
    events: EventCount
    people: People


@dataclass(frozen=True)
class EventLine:
    """An event on the day. `people`: None before it is held, or where nobody counted. `actions`: capacity actions served."""

    code: str
    title: str
    region: str
    place: str
    instrument: str
    area: str
    planned_on: date | None
    held_on: date | None
    hours: float | None
    expected: int | None
    people: int | None
    women: ShareOf
    indigenous: ShareOf
    actions: int
    status: Status
    origins: tuple[str, ...]


@dataclass(frozen=True)
class Course:
    """Something over time against its plan: cumulative steps, and the judgement on the day."""

    planned: Steps
    actual: Steps
    judged: Judgement


@dataclass(frozen=True)
class TrainingTotals:
    """What the report says; None for a share's count that may not be shown."""

    events: int
    participants: int
    women: int | None
    indigenous: int | None


@dataclass(frozen=True)
class Training:
    """Everything that the page says on a day.

    `person_hours`: attendances by the hours of their event; `uncounted`: events held of which nobody recorded who came;
    `narrowed`: a cluster or service is chosen, so events count for the actions that they serve; `hides`: some count of the
    tables is not shown; `sees_events`: the viewer may see single events broken down.
    """

    as_of: date
    headline: Headline
    events: EventCount
    event_course: Course
    people: People
    people_course: Course
    person_hours: float
    uncounted: int
    regions: tuple[GroupLine, ...]
    areas: tuple[GroupLine, ...]
    quarters: tuple[GroupLine, ...]
    groups: tuple[tuple[str, People], ...]
    lines: tuple[EventLine, ...]
    instruments: tuple[Instrument, ...]
    narrowed: bool
    hides: bool
    sees_events: bool
    origins: tuple[str, ...]

    @property
    def totals(self) -> TrainingTotals:
        women, indigenous = self.people.count("woman"), self.people.count("indigenous")
        return TrainingTotals(
            self.events.held,
            self.people.total,
            None if women is SUPPRESSED else women,
            None if indigenous is SUPPRESSED else indigenous,
        )


def build_training(connection: Connection, viewer: Viewer, filters: Filters) -> Training:
    """The events that the filters leave, and the people who came; small counts are hidden where they are read."""
    require(viewer, Action.READ_PROGRAM)
    people = _people(fetch_training_people(connection, viewer, filters))
    lines = tuple(
        _event(row, people.get(("event", row.code), NOBODY), filters.as_of)
        for row in fetch_training_events(connection, viewer, filters).itertuples()
    )
    instruments = _instruments(build_instruments(connection, viewer), lines, filters.as_of)
    events, everybody = _count(lines, filters.as_of), people.get(("all", None), NOBODY)
    return Training(
        as_of=filters.as_of,
        headline=headline_training(events, everybody.total, everybody.women),
        events=events,
        event_course=_course([(e.planned_on, 1) for e in lines], [(e.held_on, 1) for e in lines], filters.as_of),
        people=everybody,
        people_course=_course(
            [(e.planned_on, e.expected or 0) for e in lines], [(e.held_on, e.people or 0) for e in lines], filters.as_of
        ),
        person_hours=sum((e.hours or 0) * (e.people or 0) for e in lines),
        uncounted=sum(e.held_on is not None and e.people is None for e in lines),
        regions=_group_lines("region", _regions(connection, viewer, filters, lines), lines, people, filters.as_of),
        areas=_group_lines("area", _areas(instruments), lines, people, filters.as_of),
        quarters=_group_lines("quarter", _quarters(lines, filters.as_of), lines, people, filters.as_of),
        groups=tuple((code, people.get(("group", code), NOBODY)) for code in GROUPS),
        lines=_in_order(lines),
        instruments=instruments,
        narrowed=bool(filters.cluster or filters.service),
        hides=any(SUPPRESSED in dict(own.counts).values() for (kind, _), own in people.items() if kind != "event"),
        sees_events=may(viewer, Action.READ_PEOPLE),
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
    )


def _people(frame: pd.DataFrame) -> dict[tuple[str, str | None], People]:
    """(dimension, code) -> attendances."""
    return {
        (row["dimension"], row["code"]): People(row["people"], tuple((name, row[name]) for name in COLUMNS))
        for row in frame.to_dict("records")
    }


def _event(row, people: People, as_of: date) -> EventLine:  # type: ignore[no-untyped-def]
    return EventLine(
        code=row.code,
        title=row.title,
        region=row.region_ubigeo,
        place=row.place,
        instrument=row.instrument_code,
        area=row.area_code,
        planned_on=row.planned_on,
        held_on=row.held_on,
        hours=row.hours,
        expected=row.expected_people,
        people=row.people,
        women=people.women,
        indigenous=people.indigenous,
        actions=row.actions,
        status=judge_dated(row.planned_on, row.held_on, as_of),
        origins=tuple(sorted({origin for origin in (row.origin, row.people_origin) if origin})),
    )


def _count(lines: Iterable[EventLine], as_of: date) -> EventCount:
    return count_events(((line.planned_on, line.held_on) for line in lines), as_of)


def _course(planned: list[tuple[date | None, int]], actual: list[tuple[date | None, int]], as_of: date) -> Course:
    steps, done = _accumulate(planned), _accumulate(actual)
    reached = (done[-1][1] if done else 0) if steps or done else None
    return Course(steps, done, judge_target([Step(day, value) for day, value in steps], reached, as_of))


def _accumulate(amounts: list[tuple[date | None, int]]) -> Steps:
    """Cumulative sums, a step a day."""
    by_day: dict[date, int] = defaultdict(int)
    for day, amount in amounts:
        if day:
            by_day[day] += amount
    days = sorted(by_day)
    return tuple(zip(days, accumulate(by_day[day] for day in days), strict=True))


_KEYS: dict[str, Callable[[EventLine], str]] = {
    "region": lambda line: line.region,
    "area": lambda line: f"{line.instrument}/{line.area}",
}


def _group_lines(
    dimension: str,
    codes: Iterable[str],
    lines: tuple[EventLine, ...],
    people: dict[tuple[str, str | None], People],
    as_of: date,
) -> tuple[GroupLine, ...]:
    """A line for each code. An event belongs to the quarter that it is planned for, and once held to that of its day."""
    days: dict[str, list[tuple[date | None, date | None]]] = defaultdict(list)
    for line in lines:
        if dimension != "quarter":
            days[_KEYS[dimension](line)].append((line.planned_on, line.held_on))
            continue
        days[quarter_of(line.held_on or line.planned_on)].append((line.planned_on, line.held_on))
    return tuple(
        GroupLine(code, count_events(days[code], as_of), people.get((dimension, code), NOBODY)) for code in codes
    )


def quarter_of(day: date | None) -> str:
    """2014-3 for July to September 2014; empty without a day."""
    return f"{day.year}-{(day.month + 2) // 3}" if day else ""


def _quarters(lines: tuple[EventLine, ...], as_of: date) -> list[str]:
    """Every quarter from the first event to the as-of date, those without events too; none without events."""
    first = min((day for line in lines for day in (line.planned_on, line.held_on) if day), default=None)
    if first is None:
        return []
    months = range(first.year * 12 + first.month - 1, as_of.year * 12 + as_of.month)
    return list(dict.fromkeys(quarter_of(date(month // 12, month % 12 + 1, 1)) for month in months))


def _regions(connection: Connection, viewer: Viewer, filters: Filters, lines: tuple[EventLine, ...]) -> list[str]:
    """All regions, those without events too; under a filter only those that it leaves."""
    codes = [code for code, _ in fetch_regions(connection, viewer)]
    if filters.region:
        return [filters.region]
    if filters.cluster or filters.service:
        return [code for code in codes if any(line.region == code for line in lines)]
    return codes


def _instruments(known: Instruments, lines: tuple[EventLine, ...], as_of: date) -> tuple[Instrument, ...]:
    """The versions that the events name, the one in use first; without events, the one in use."""
    named = {line.instrument for line in lines}
    if found := tuple(version for version in known.versions if version.code in named):
        return found
    current = known.in_use(as_of)
    return (current,) if current else ()


def _areas(instruments: tuple[Instrument, ...]) -> list[str]:
    return [f"{instrument.code}/{area.code}" for instrument in instruments for area in instrument.areas]


def _in_order(lines: tuple[EventLine, ...]) -> tuple[EventLine, ...]:
    """Overdue first, the longest first; then what comes, soonest first; then what was held, latest first."""

    def place(line: EventLine) -> tuple[int, int, str]:
        day = (line.held_on or line.planned_on or date.max).toordinal()
        if line.status is Status.REACHED:
            return 2, -day, line.code
        return (0 if line.status is Status.LATE else 1), day, line.code

    return tuple(sorted(lines, key=place))
