"""What conflicts and emergencies share on a screen: regions with their people, what was done, which source speaks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.incidence.series import PUBLISHED, YEAR, Series, add_months, is_over, months_between, source_switches
from data.rules.incidence.trend import Trend, judge_trend, judge_trend_of_stock
from queries.incidence.reads import fetch_regional_capacities
from queries.shared.filters import Filters
from queries.shared.options import fetch_regions
from queries.shared.units import fetch_units

COMPARED = 2 * YEAR  # months of a change: twelve, and the twelve before
TESTED = 10 * YEAR  # a trend is asked of the last months only


@dataclass(frozen=True)
class RegionName:
    """A region and its people, for rates: of `people_year`, by census or projection; None where no source tells."""

    ubigeo: str
    name: str
    people: int | None
    people_year: int | None


class Spoken(Protocol):
    """A month of a region, and who speaks for it."""

    @property
    def month(self) -> date: ...
    @property
    def source(self) -> str | None: ...


@dataclass(frozen=True)
class Mark:
    """Something that the program or a regional government did, for the axis of time. `people`: staff trained."""

    region: str
    capacity: str
    on: date
    precision: str
    evidence: str
    url: str | None
    people: int | None
    origin: str
    source: tuple[str | None, str | None]


def build_regions(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[RegionName, ...]:
    """The regions under the filters, in their fixed order, with their latest known population."""
    units = fetch_units(connection)
    people = {row.ubigeo: (row.people, row.population_year) for row in units[units["level"] == "region"].itertuples()}
    return tuple(
        RegionName(ubigeo, name, *people.get(ubigeo, (None, None)))
        for ubigeo, name in fetch_regions(connection)
        if filters.region in (None, ubigeo)
    )


def build_units(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[RegionName, ...]:
    """Provinces and districts of the regions under the filters, by ubigeo, with their latest known population."""
    units = fetch_units(connection, filters.region)
    return tuple(
        RegionName(
            row.ubigeo,
            row.name,
            None if pd.isna(row.people) else int(row.people),
            None if pd.isna(row.population_year) else int(row.population_year),
        )
        for row in units[units["level"] != "region"].itertuples()
    )


def build_marks(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[Mark, ...]:
    """What regional governments had in place by the day, by region and date."""
    return tuple(
        Mark(
            row.region_ubigeo,
            row.capacity,
            row.reached_on,
            row.date_precision,
            row.evidence,
            row.url,
            row.people,
            row.origin,
            (row.source_code, row.source_locator),
        )
        for row in fetch_regional_capacities(connection, filters).itertuples()
    )


def registers(coverage: pd.DataFrame) -> dict[tuple[str, date], str]:
    """(region, month) -> the register whose import speaks for it."""
    return {(row.region_ubigeo, row.month): row.register for row in coverage.itertuples()}


def trend_of(series: Series, last: date | None) -> Trend:
    """The trend of a flow in the last `TESTED` months, without an incomplete one."""
    return judge_trend(_tested(series, last))


def trend_of_stock(series: Series, last: date | None) -> Trend:
    """The same for a stock."""
    return judge_trend_of_stock(_tested(series, last))


def _tested(series: Series, last: date | None) -> Series:
    first = add_months(last, 1 - TESTED) if last else date.max
    return {month: value for month, value in series.items() if last and first <= month <= last}


def switches_of(lines: Iterable[Spoken], last: date | None = None, months: int = TESTED) -> tuple[date, ...]:
    """The months of a region from which on another source speaks: of all its months, or of so many up to `last`."""
    return source_switches(
        (line.month, line.source) for line in lines if last is None or add_months(last, -months) < line.month <= last
    )


@lru_cache(maxsize=8)
def published_months(as_of: date) -> tuple[date, ...]:
    """The months that the published counts speak for, as far as they were over by the day."""
    return tuple(month for month in months_between(*PUBLISHED) if is_over(month, as_of))
