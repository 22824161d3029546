"""Regions and smaller units with their population, which rates are computed for."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from queries.shared.filters import Filters
from queries.shared.options import fetch_regions
from queries.shared.units import fetch_units


@dataclass(frozen=True)
class UnitPeople:
    """A region, province or district with its latest known population."""

    ubigeo: str
    name: str
    people: int | None
    people_year: int | None
    """The year of the census or projection."""


def build_regions(connection: Connection, filters: Filters) -> tuple[UnitPeople, ...]:
    """Return the regions under the filters, in their fixed order."""
    units = {row.ubigeo: row for row in fetch_units(connection).itertuples() if row.level == "region"}
    return tuple(
        UnitPeople(ubigeo, name, _whole(units[ubigeo].people), _whole(units[ubigeo].population_year))
        for ubigeo, name in fetch_regions(connection)
        if filters.region in (None, ubigeo)
    )


def build_units(connection: Connection, filters: Filters) -> tuple[UnitPeople, ...]:
    """Return the provinces and districts of the regions under the filters, by ubigeo."""
    return tuple(
        UnitPeople(row.ubigeo, row.name, _whole(row.people), _whole(row.population_year))
        for row in fetch_units(connection, filters.region).itertuples()
        if row.level != "region"
    )


def _whole(value: float | None) -> int | None:
    """Return a number as an int; pandas may hold it as a float, and a missing one as NaN."""
    return None if value is None or pd.isna(value) else int(value)
