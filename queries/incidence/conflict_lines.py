"""What the screen of conflicts is made of: a region's months, a case, a published figure, who speaks."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from data.rules.incidence.series import Series, YearChange, months_between
from data.rules.incidence.trend import Trend
from queries.incidence.series import RegionName

DEMO, CASES, COUNTS = "demo", "defensoria", "counts"  # who speaks for a month
RESOLVED = "resolved"
UNKNOWN_TYPE = "unclassified"


@dataclass(frozen=True)
class ConflictMonthLine:
    """A month of a region. `source`: defensoria, counts, demo, or None: no report, and the numbers are None too; of a table
    of counts those of which it has no row. `standing`: active and latent together; a table may tell only that. `told_by`:
    whom a table of counts names as its source.
    """

    month: date
    source: str | None
    active: int | None
    latent: int | None
    resolved: int | None
    standing: int | None
    told_by: tuple[str, ...] = ()

    @property
    def has_cases(self) -> bool:
        """Whether a panel speaks, which names each case."""
        return self.source in (CASES, DEMO)


@dataclass(frozen=True)
class RegionConflicts:
    """A region's cases of the type asked for. `change` and `trend`: of the cases standing. `begun`: (month, cases that no
    report had named before), None without a panel of cases; `older`: cases of its first report, which may be much older.
    """

    region: RegionName
    months: tuple[ConflictMonthLine, ...]
    change: YearChange | None
    trend: Trend
    begun: tuple[tuple[date, int], ...] | None
    older: int

    @cached_property
    def series(self) -> Series:
        """Cases standing by month."""
        return {line.month: line.standing for line in self.months}

    @cached_property
    def _lines(self) -> dict[date | None, ConflictMonthLine]:
        return {line.month: line for line in self.months}

    def on(self, month: date | None) -> ConflictMonthLine | None:
        """One month's line."""
        return self._lines.get(month)

    def is_known_before(self, month: date) -> bool:
        """Whether a panel of cases speaks for an earlier month."""
        return any(line.has_cases and line.month < month for line in self.months)

    def begun_in(self, first: date, last: date) -> int | None:
        """Cases that no report had named before, from a month to a month; None where no panel of cases speaks for one of
        them: nobody looked.
        """
        lines = [self.on(month) for month in months_between(first, last)]
        if self.begun is None or not all(line is not None and line.has_cases for line in lines):
            return None
        return sum(count for month, count in self.begun if first <= month <= last)


@dataclass(frozen=True)
class CaseLine:
    """A case of the panel: `region`, `state` and `type` in the last report that names it; `is_older`: the first report of
    its region named it already, so nobody knows since when it stands; `after_gap`: of the month before `first` there is no
    report, so it may have begun then or earlier. `name`, `place`: as the report writes them, in Spanish; the name None for
    whoever may not read of people. `departments`: what the report names, which is more than one or nothing where `region`
    is None. `report`: the number of the last report that names it.
    """

    code: str
    region: str | None
    departments: str | None
    type: str
    state: str
    first: date
    last: date
    is_older: bool
    name: str | None
    place: str | None
    origin: str
    after_gap: bool
    report: int | None = None


@dataclass(frozen=True)
class PublishedFigure:
    """A single figure that the press quoted; `type` and `state` may be "all". `told_by`: outlet, title and address, as they
    are; `source`: what it rests on, the report or a statement. `after`: of a month after the as-of date.
    """

    region: str
    month: date
    type: str
    state: str
    cases: int
    told_by: str
    source: str
    after: bool


@dataclass(frozen=True)
class Speaker:
    """Whose reports are in force: a register's file (None: the demonstration), for so many months of these regions."""

    register: str
    file: str | None
    regions: tuple[str, ...]
    first: date
    last: date
    months: int
