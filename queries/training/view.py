"""Training and inclusion on a day: events and attendances against their plan, by region, area, quarter and origin of the
people, with the shares of women and of indigenous people.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from sqlalchemy import Connection

from data.permissions import Action, Viewer, may
from data.rules.capacity import AreaKey
from data.rules.shared.crossings import ALL, Row
from data.rules.shared.disclosure import IDENTITIES, SEXES, ShareOf
from data.rules.shared.headlines import Headline
from data.rules.shared.targets import Judgement, Status, Step, judge_dated, judge_target
from data.rules.training import (
    GROUPS,
    EventCount,
    EventDays,
    Quarter,
    count_events,
    count_quarters,
    headline_training,
)
from queries.capacity.instruments import Instrument, Instruments, build_instruments
from queries.shared.filters import Filters
from queries.shared.options import fetch_regions
from queries.shared.people import NOBODY, People, last_broken_down
from queries.training.reads import EventRow, fetch_training_events, fetch_training_people

GroupCode = str | AreaKey | Quarter
Amount = tuple[date | None, int]  # a day, and how much falls on it
Steps = tuple[tuple[date, int], ...]  # (day, cumulative amount)


@dataclass(frozen=True)
class GroupLine:
    """The events and attendances of a region, an area or a quarter."""

    code: GroupCode
    """The region's ubigeo, the area's key or the quarter."""
    events: EventCount
    people: People


@dataclass(frozen=True)
class EventLine:
    """An event on the day."""

    event: EventRow
    """The event as it was entered."""
    women: ShareOf
    indigenous: ShareOf
    status: Status
    origins: tuple[str, ...]

    @property
    def code(self) -> str:
        """The event's code."""
        return self.event.code

    @property
    def days(self) -> EventDays:
        """The planned day and the day on which it was held."""
        return self.event.planned_on, self.event.held_on


@dataclass(frozen=True)
class Course:
    """Something over time against its plan."""

    planned: Steps
    actual: Steps
    judged: Judgement
    """On the day."""
    events: int
    """How many events it counts."""


@dataclass(frozen=True)
class TrainingTotals:
    """What the report says about the day."""

    events: int
    participants: int
    women: int | None
    """None (null in JSON) where it may not be shown, and where what may be shown is of an earlier day than `participants`:
    nobody should take it for a part of them. So is `indigenous`."""
    indigenous: int | None


@dataclass(frozen=True)
class Training:
    """Everything that the page shows on a day."""

    as_of: date
    broken_down_to: date
    """The day up to which people are broken down by sex and identity."""
    headline: Headline
    events: EventCount
    event_course: Course
    people: People
    people_course: Course
    """Of the events whose plan says when and for how many people."""
    person_hours: float
    """Attendances multiplied by the hours of their event."""
    uncounted: int
    """Events held whose attendance nobody recorded."""
    regions: tuple[GroupLine, ...]
    areas: tuple[GroupLine, ...]
    quarters: tuple[GroupLine, ...]
    groups: tuple[tuple[str, People], ...]
    """(where people come from, people), in the order of the plan."""
    lines: tuple[EventLine, ...]
    """Overdue events first."""
    instruments: tuple[Instrument, ...]
    """The versions that the events name, the latest first."""
    narrowed: bool
    """Whether a cluster or service is chosen, so that events count for the actions that they serve."""
    sees_events: bool
    """Whether the viewer may see single events broken down."""
    origins: tuple[str, ...]

    @property
    def totals(self) -> TrainingTotals:
        """The figures of the report."""
        women, indigenous = self.people.count_of("woman", SEXES), self.people.count_of("indigenous", IDENTITIES)
        return TrainingTotals(self.events.held, self.people.total, women, indigenous)


def build_training(connection: Connection, viewer: Viewer, filters: Filters) -> Training:
    """Build the events that the filters leave, and the people who came; small counts are hidden where they are read."""
    as_of, people = filters.as_of, fetch_training_people(connection, viewer, filters)
    rows = fetch_training_events(connection, filters)
    lines = tuple(sorted((_build_event(row, people, as_of) for row in rows), key=_order))
    instruments = _list_instruments(build_instruments(connection, viewer), rows, as_of)
    events, total = count_events((line.days for line in lines), as_of), people.get(ALL, NOBODY)
    return Training(
        as_of=as_of,
        broken_down_to=last_broken_down(viewer, filters),
        headline=headline_training(events, total.total, total.women),
        events=events,
        event_course=_build_course([(row.planned_on, 1) for row in rows], [(row.held_on, 1) for row in rows], as_of),
        people=total,
        people_course=_build_people_course(rows, as_of),
        person_hours=sum((row.hours or 0) * (row.people or 0) for row in rows),
        uncounted=sum(row.held_on is not None and row.people is None for row in rows),
        regions=_build_regions(_list_regions(connection, filters, rows), lines, people, as_of),
        areas=_build_areas(instruments, lines, people, as_of),
        quarters=tuple(
            GroupLine(quarter, count, people.get(("quarter", quarter), NOBODY))
            for quarter, count in count_quarters((line.days for line in lines), as_of).items()
        ),
        groups=tuple((code, people.get(("group", code), NOBODY)) for code in GROUPS),
        lines=lines,
        instruments=instruments,
        narrowed=filters.is_narrowed,
        sees_events=may(viewer, Action.READ_PEOPLE),
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
    )


def _build_event(row: EventRow, people: Mapping[Row, People], as_of: date) -> EventLine:
    attendances = people.get(("event", row.code), NOBODY)
    return EventLine(
        event=row,
        women=attendances.women,
        indigenous=attendances.indigenous,
        status=judge_dated(row.planned_on, row.held_on, as_of),
        origins=tuple(sorted({origin for origin in (row.origin, row.people_origin) if origin})),
    )


def _order(line: EventLine) -> tuple[int, int, str]:
    """Sort events: overdue first, the longest overdue on top; then those to come, soonest first; then the latest held."""
    day = (line.event.held_on or line.event.planned_on or date.max).toordinal()
    if line.status is Status.REACHED:
        return 2, -day, line.code
    return (0 if line.status is Status.LATE else 1), day, line.code


def _build_people_course(rows: Iterable[EventRow], as_of: date) -> Course:
    expecting = [row for row in rows if row.planned_on and row.expected_people]
    return _build_course(
        [(row.planned_on, row.expected_people or 0) for row in expecting],
        [(row.held_on, row.people or 0) for row in expecting],
        as_of,
    )


def _build_course(planned: list[Amount], actual: list[Amount], as_of: date) -> Course:
    """Build the course of events: what each was planned to bring and when, and what it brought and when."""
    steps, reached = _accumulate(planned), _accumulate(actual)
    amount = (reached[-1][1] if reached else 0) if steps or reached else None
    judged = judge_target([Step(day, value) for day, value in steps], amount, as_of)
    return Course(steps, reached, judged, len(planned))


def _accumulate(amounts: list[Amount]) -> Steps:
    """Return cumulative sums, a step for each day."""
    by_day: dict[date, int] = defaultdict(int)
    for day, amount in amounts:
        if day:
            by_day[day] += amount
    days = sorted(by_day)
    return tuple(zip(days, accumulate(by_day[day] for day in days), strict=True))


def _build_regions(
    codes: Iterable[str], lines: Iterable[EventLine], people: Mapping[Row, People], as_of: date
) -> tuple[GroupLine, ...]:
    days: dict[str, list[EventDays]] = defaultdict(list)
    for line in lines:
        days[line.event.region_ubigeo].append(line.days)
    return tuple(
        GroupLine(code, count_events(days[code], as_of), people.get(("region", code), NOBODY)) for code in codes
    )


def _build_areas(
    instruments: Iterable[Instrument], lines: Iterable[EventLine], people: Mapping[Row, People], as_of: date
) -> tuple[GroupLine, ...]:
    days: dict[AreaKey, list[EventDays]] = defaultdict(list)
    for line in lines:
        days[line.event.area].append(line.days)
    return tuple(
        GroupLine(area.key, count_events(days[area.key], as_of), people.get(("area", area.key), NOBODY))
        for instrument in instruments
        for area in instrument.areas
    )


def _list_regions(connection: Connection, filters: Filters, rows: Iterable[EventRow]) -> list[str]:
    """List all regions, those without events too; under a filter only those that it leaves."""
    codes = [code for code, _ in fetch_regions(connection)]
    if filters.region:
        return [filters.region]
    if filters.is_narrowed:
        regions = {row.region_ubigeo for row in rows}
        return [code for code in codes if code in regions]
    return codes


def _list_instruments(instruments: Instruments, rows: Iterable[EventRow], as_of: date) -> tuple[Instrument, ...]:
    """List the versions that the events name, the latest first; without events, the one in use."""
    named = {row.instrument_code for row in rows}
    versions = tuple(version for version in instruments.versions if version.code in named)
    return versions or (instruments.in_use(as_of),)
