"""The parts of what is said of emergencies: kinds, months of a region, places."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from data.rules.incidence.series import YEAR, SeasonMonth, Series, YearChange, add_months
from data.rules.incidence.trend import Trend
from queries.incidence.series import RegionName
from queries.shared.bilingual import Bilingual

ALL = "all"  # of the kinds; else a class of hazards, or a hazard's code
PUBLISHED_SOURCE = "published"


@dataclass(frozen=True)
class HazardName:
    """A kind of emergency; `note`: what to know of it (a code of the catalogues)."""

    code: str
    hazard_class: str
    name: Bilingual
    note: str | None


@dataclass(frozen=True)
class Figures:
    """Emergencies and the people they hit; affected and homeless (damnificados) are two figures, never added.
    `affected_told`, `homeless_told`: how many of the events tell it, `affected_sum`, `homeless_sum`: what these tell. Of an
    event that leaves it blank nobody knows how many people it hit.
    """

    events: int = 0
    affected_sum: int = 0
    homeless_sum: int = 0
    affected_told: int = 0
    homeless_told: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.events + other.events,
            self.affected_sum + other.affected_sum,
            self.homeless_sum + other.homeless_sum,
            self.affected_told + other.affected_told,
            self.homeless_told + other.homeless_told,
        )

    @property
    def affected(self) -> int | None:
        """People affected, by the events that tell; None where there are events and none of them does."""
        return self.affected_sum if self.affected_told or not self.events else None

    @property
    def homeless(self) -> int | None:
        """People made homeless, likewise."""
        return self.homeless_sum if self.homeless_told or not self.events else None

    def told(self, name: str) -> int:
        """How many events tell a figure: of the events themselves, all."""
        return {"affected": self.affected_told, "homeless": self.homeless_told}.get(name, self.events)


NOTHING = Figures()


@dataclass(frozen=True)
class MonthLine:
    """A month of a region. `source`: published, indeci, indeci_year, or None: nobody speaks for it, `figures` is None too.

    `published`: events that the published counts have where an import is in force. `whole`: over by the as-of date.
    `file`: the imported file that covers it.
    """

    month: date
    source: str | None
    figures: Figures | None
    published: int | None
    whole: bool
    file: str | None = None

    @property
    def difference(self) -> int | None:
        """Imported events less published ones; None where only one of them speaks."""
        return None if self.published is None or self.figures is None else self.figures.events - self.published


@dataclass(frozen=True)
class RegionEmergencies:
    """A region's emergencies of the kind asked for. `year`: the twelve months up to `last`, None where one is unknown;
    `change`, `trend`, `season` of events, over whole months.
    """

    region: RegionName
    months: tuple[MonthLine, ...]
    last: date | None
    year: Figures | None
    change: YearChange | None
    trend: Trend
    season: tuple[SeasonMonth, ...]

    @cached_property
    def series(self) -> Series:
        """Events by month, whole months only."""
        return {line.month: line.figures.events if line.figures else None for line in self.months if line.whole}

    def year_to(self, last: date | None) -> Figures | None:
        """The twelve months up to `last`; None where one of them is unknown."""
        found = [line.figures for line in self.months if last and add_months(last, -YEAR) < line.month <= last]
        known = [figures for figures in found if figures is not None]
        return sum(known, NOTHING) if len(known) == YEAR else None

    @cached_property
    def total(self) -> Figures:
        """Over all months that are known, one that is not over included."""
        return sum((line.figures for line in self.months if line.figures), NOTHING)

    @cached_property
    def known(self) -> int:
        """How many months somebody speaks for."""
        return sum(line.figures is not None for line in self.months)


@dataclass(frozen=True)
class KindLine:
    """A kind of emergency over the last twelve months (None where one of them is unknown) and over all months shown;
    `regions`: (region, events) of all.
    """

    hazard: HazardName
    year: int | None
    events: int
    regions: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class PlaceLine:
    """Imported events of the kind asked for in a province or district, in a month for which that import speaks."""

    ubigeo: str
    month: date
    events: int
