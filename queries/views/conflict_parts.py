"""What the screen of conflicts is made of: a region's months, a case, a published figure, who speaks."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from data.rules.incidence import Series, YearChange
from data.rules.trend import Trend
from queries.views.incidence_parts import RegionName

ALL = "all"
DEMO, CASES, COUNTS = "demo", "defensoria", "counts"  # who speaks for a month
STANDING = ("active", "latent")  # resolved cases stand no longer


@dataclass(frozen=True)
class ConflictMonthLine:
    """A month of a region. `source`: defensoria, counts, demo, or None: no report, and the numbers are None too."""

    month: date
    source: str | None
    active: int | None
    latent: int | None
    resolved: int | None

    @property
    def standing(self) -> int | None:
        """Active and latent cases together."""
        return None if self.active is None or self.latent is None else self.active + self.latent


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


@dataclass(frozen=True)
class CaseLine:
    """A case of the panel: `region`, `state` and `type` in the last report that names it; `is_older`: the first report of
    its region named it already, so nobody knows since when it stands. `name`, `place`: as the report writes them, in
    Spanish. `departments`: what the report names, which is more than one or nothing where `region` is None.
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


@dataclass(frozen=True)
class PublishedFigure:
    """A single figure that the press quoted; `type` and `state` may be "all". `after`: of a month after the as-of date."""

    region: str
    month: date
    type: str
    state: str
    cases: int
    told_by: str
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
