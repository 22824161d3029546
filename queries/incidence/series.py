"""What conflicts and emergencies share over time: the shape of their series, changes of source, tested trends."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Protocol

from data.rules.incidence.season import SeasonMonth
from data.rules.incidence.series import (
    PUBLISHED,
    YEAR,
    Series,
    YearChange,
    add_months,
    is_over,
    months_between,
    source_switches,
)
from data.rules.incidence.trend import Trend, judge_trend, judge_trend_of_stock
from queries.incidence.reads import CapacityMark
from queries.incidence.regions import UnitPeople

COMPARED = 2 * YEAR  # months that a change compares: twelve, and the twelve before
TESTED = 10 * YEAR  # a trend is tested on the last months only


class SourcedMonth(Protocol):
    """A month of a region, and the source that counts for it."""

    @property
    def month(self) -> date: ...
    @property
    def source(self) -> str | None: ...
    @property
    def value(self) -> int | None: ...


class RegionSeries(Protocol):
    """A region over time."""

    @property
    def region(self) -> UnitPeople: ...
    @property
    def months(self) -> Sequence[SourcedMonth]: ...
    @property
    def last(self) -> date | None: ...
    @property
    def change(self) -> YearChange | None: ...
    @property
    def trend(self) -> Trend: ...


class IncidenceView(Protocol):
    """The view of one measure of incidence: emergencies (a flow) or conflicts (a stock)."""

    @property
    def as_of(self) -> date: ...
    @property
    def kind(self) -> str: ...
    @property
    def regions(self) -> Sequence[RegionSeries]: ...
    @property
    def last(self) -> date | None: ...
    @property
    def marks(self) -> tuple[CapacityMark, ...]: ...
    @property
    def origins(self) -> tuple[str, ...]: ...
    @property
    def months(self) -> tuple[tuple[date, int | None, bool], ...]: ...
    @property
    def season(self) -> tuple[SeasonMonth, ...]: ...


def trend_of_flow(series: Series, last: date | None) -> Trend:
    """Test the trend of a flow in the last `TESTED` months, without an incomplete month."""
    return judge_trend(_tested(series, last))


def trend_of_stock(series: Series, last: date | None) -> Trend:
    """Test the trend of a stock in the last `TESTED` months."""
    return judge_trend_of_stock(_tested(series, last))


def _tested(series: Series, last: date | None) -> Series:
    first = add_months(last, 1 - TESTED) if last else date.max
    return {month: value for month, value in series.items() if last and first <= month <= last}


def switches_of(months: Iterable[SourcedMonth], last: date | None = None, count: int = TESTED) -> tuple[date, ...]:
    """Return the months of a region in which another source begins, among all of them or the `count` up to `last`."""
    return source_switches(
        (line.month, line.source) for line in months if last is None or add_months(last, -count) < line.month <= last
    )


@lru_cache(maxsize=8)
def published_months(as_of: date) -> tuple[date, ...]:
    """Return the months of the published counts that were over on a day."""
    return tuple(month for month in months_between(*PUBLISHED) if is_over(month, as_of))
