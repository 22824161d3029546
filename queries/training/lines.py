"""The parts of training on a day: people and their shares, lines of progress, single events, a course over time."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.rules.shared.disclosure import COLUMNS, SUPPRESSED, Count
from data.rules.shared.targets import Judgement, Status
from data.rules.training import EventCount, Share, ShareOf

Steps = tuple[tuple[date, int], ...]


@dataclass(frozen=True)
class People:
    """Attendances and their breakdown. `counts`: (column of `data.rules.shared.disclosure`, count or SUPPRESSED), of
    those whom the breakdown reaches, who may be fewer than `total` (`Training.broken_down_to`).
    """

    total: int
    counts: tuple[tuple[str, Count], ...]

    def count(self, column: str) -> Count:
        """One count; zero where nobody came."""
        return dict(self.counts).get(column, 0)

    @property
    def women(self) -> ShareOf:
        """Women, of all attendances that are broken down."""
        return self._share("woman", "man")

    @property
    def indigenous(self) -> ShareOf:
        """Indigenous people, of those of them whose identity was recorded."""
        return self._share("indigenous", "other")

    def _share(self, column: str, other: str) -> ShareOf:
        part, rest = self.count(column), self.count(other)
        if part is SUPPRESSED or rest is SUPPRESSED:
            return SUPPRESSED
        return Share(part, part + rest) if part + rest else None

    def count_of(self, column: str, columns: tuple[str, ...]) -> int | None:
        """One of the counts that together are the total; None where they are hidden or do not reach it."""
        counts = {name: count for name in columns if (count := self.count(name)) is not SUPPRESSED}
        return counts[column] if counts and sum(counts.values()) == self.total else None


NOBODY = People(0, ())


def people_of(frame: pd.DataFrame) -> dict[tuple[str, str | None], People]:
    """(dimension, code) -> people, of a frame that `queries.shared.people.tell_people` made."""
    return {
        (row["dimension"], row["code"]): People(row["people"], tuple((name, row[name]) for name in COLUMNS))
        for row in frame.to_dict("records")
    }


@dataclass(frozen=True)
class GroupLine:
    """A region, area (instrument/area) or quarter (2014-3): its events and its attendances."""

    code: str
    events: EventCount
    people: People


@dataclass(frozen=True)
class EventLine:
    """An event on the day. `area`: instrument/area. `people`: None before it is held, or where nobody counted. `actions`:
    capacity actions served.
    """

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
    """Something over time against its plan: cumulative steps, and the judgement on the day. `events`: of how many events."""

    planned: Steps
    actual: Steps
    judged: Judgement
    events: int
