"""Training and inclusion on a day: events and attendances against their plan, by region, area, quarter and origin of the
people, with the shares of women and of indigenous people.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from sqlalchemy import Connection

from data.permissions import Action, Viewer, may
from data.rules.shared.disclosure import IDENTITIES, SEXES
from data.rules.shared.headlines import Headline
from data.rules.shared.targets import Status, Step, judge_dated, judge_target
from data.rules.training import GROUPS, EventCount, area_key, count_events, count_quarters, headline_training
from queries.capacity.instruments import Instrument, Instruments, build_instruments
from queries.shared.filters import Filters
from queries.shared.options import fetch_regions
from queries.shared.people import last_broken_down
from queries.training.lines import NOBODY, Course, EventLine, GroupLine, People, Steps, people_of
from queries.training.reads import fetch_training_events, fetch_training_people

Days = list[tuple[date | None, date | None]]  # planned, held


@dataclass(frozen=True)
class TrainingTotals:
    """What the report says of the day. `women`, `indigenous`: None (null in JSON) where they may not be shown, and where
    what may be shown is of an earlier day than `participants`, of whom nobody should take them for a part.
    """

    events: int
    participants: int
    women: int | None
    indigenous: int | None


@dataclass(frozen=True)
class Training:
    """Everything that the page says on a day.

    `broken_down_to`: the day up to which people are told by sex and identity; `people_course`: of the events whose plan says
    when and for how many people; `person_hours`: attendances by the hours of their event; `uncounted`: events held of which
    nobody recorded who came; `narrowed`: a cluster or service is chosen, so events count for the actions that they serve;
    `sees_events`: the viewer may see single events broken down.
    """

    as_of: date
    broken_down_to: date
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
    sees_events: bool
    origins: tuple[str, ...]

    @property
    def totals(self) -> TrainingTotals:
        women, indigenous = self.people.count_of("woman", SEXES), self.people.count_of("indigenous", IDENTITIES)
        return TrainingTotals(self.events.held, self.people.total, women, indigenous)


def build_training(connection: Connection, viewer: Viewer, filters: Filters) -> Training:
    """The events that the filters leave, and the people who came; small counts are hidden where they are read."""
    people = people_of(fetch_training_people(connection, viewer, filters))
    lines = tuple(
        _event(row, people.get(("event", row.code), NOBODY), filters.as_of)
        for row in fetch_training_events(connection, filters).itertuples()
    )
    instruments = _instruments(build_instruments(connection, viewer), lines, filters.as_of)
    events, everybody = count_events(_days(lines), filters.as_of), people.get(("all", None), NOBODY)
    return Training(
        as_of=filters.as_of,
        broken_down_to=last_broken_down(viewer, filters),
        headline=headline_training(events, everybody.total, everybody.women),
        events=events,
        event_course=_course([(e.planned_on, 1, e.held_on, 1) for e in lines], filters.as_of),
        people=everybody,
        people_course=_course(
            [(e.planned_on, e.expected, e.held_on, e.people or 0) for e in lines if e.planned_on and e.expected],
            filters.as_of,
        ),
        person_hours=sum((e.hours or 0) * (e.people or 0) for e in lines),
        uncounted=sum(e.held_on is not None and e.people is None for e in lines),
        regions=_group_lines("region", _regions(connection, filters, lines), lines, people, filters.as_of),
        areas=_group_lines("area", _areas(instruments), lines, people, filters.as_of),
        quarters=tuple(
            GroupLine(quarter, count, people.get(("quarter", quarter), NOBODY))
            for quarter, count in count_quarters(_days(lines), filters.as_of).items()
        ),
        groups=tuple((code, people.get(("group", code), NOBODY)) for code in GROUPS),
        lines=_in_order(lines),
        instruments=instruments,
        narrowed=bool(filters.cluster or filters.service),
        sees_events=may(viewer, Action.READ_PEOPLE),
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
    )


def _event(row, people: People, as_of: date) -> EventLine:  # type: ignore[no-untyped-def]
    return EventLine(
        code=row.code,
        title=row.title,
        region=row.region_ubigeo,
        place=row.place,
        instrument=row.instrument_code,
        area=area_key(row.instrument_code, row.area_code),
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


def _days(lines: Iterable[EventLine]) -> Days:
    return [(line.planned_on, line.held_on) for line in lines]


def _course(events: list[tuple[date | None, int, date | None, int]], as_of: date) -> Course:
    """`events`: (planned for a day, so much; held on a day, so much)."""
    steps = _accumulate([(day, amount) for day, amount, *_ in events])
    done = _accumulate([(day, amount) for *_, day, amount in events])
    reached = (done[-1][1] if done else 0) if steps or done else None
    return Course(steps, done, judge_target([Step(day, value) for day, value in steps], reached, as_of), len(events))


def _accumulate(amounts: list[tuple[date | None, int]]) -> Steps:
    """Cumulative sums, a step a day."""
    by_day: dict[date, int] = defaultdict(int)
    for day, amount in amounts:
        if day:
            by_day[day] += amount
    days = sorted(by_day)
    return tuple(zip(days, accumulate(by_day[day] for day in days), strict=True))


def _group_lines(
    dimension: str,
    codes: Iterable[str],
    lines: tuple[EventLine, ...],
    people: dict[tuple[str, str | None], People],
    as_of: date,
) -> tuple[GroupLine, ...]:
    """A line for each region or area (`dimension`, a field of the events)."""
    days: dict[str, Days] = defaultdict(list)
    for line in lines:
        days[getattr(line, dimension)].append((line.planned_on, line.held_on))
    return tuple(
        GroupLine(code, count_events(days[code], as_of), people.get((dimension, code), NOBODY)) for code in codes
    )


def _regions(connection: Connection, filters: Filters, lines: tuple[EventLine, ...]) -> list[str]:
    """All regions, those without events too; under a filter only those that it leaves."""
    codes = [code for code, _ in fetch_regions(connection)]
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
    return [area_key(instrument.code, area.code) for instrument in instruments for area in instrument.areas]


def _in_order(lines: tuple[EventLine, ...]) -> tuple[EventLine, ...]:
    """Overdue first, the longest first; then what comes, soonest first; then what was held, latest first."""

    def place(line: EventLine) -> tuple[int, int, str]:
        day = (line.held_on or line.planned_on or date.max).toordinal()
        if line.status is Status.REACHED:
            return 2, -day, line.code
        return (0 if line.status is Status.LATE else 1), day, line.code

    return tuple(sorted(lines, key=place))
