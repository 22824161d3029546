"""Regions and smaller units with their population, which rates are computed for."""

from dataclasses import dataclass

from sqlalchemy import Connection

from queries.shared.filters import Filters
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
    return tuple(
        UnitPeople(unit.ubigeo, unit.name, unit.people, unit.population_year)
        for unit in fetch_units(connection)
        if unit.level == "region" and filters.region in (None, unit.ubigeo)
    )


def build_units(connection: Connection, filters: Filters) -> tuple[UnitPeople, ...]:
    """Return the provinces and districts of the regions under the filters, by ubigeo."""
    return tuple(
        UnitPeople(unit.ubigeo, unit.name, unit.people, unit.population_year)
        for unit in fetch_units(connection, filters.region)
        if unit.level != "region"
    )
