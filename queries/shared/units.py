"""Reads the territorial units, their population and their outlines."""

from dataclasses import dataclass

from sqlalchemy import Connection

from queries.shared.sql import fetch_rows

SELECT_UNITS = """
SELECT u.ubigeo, u.level, u.name, u.parent_ubigeo, u.region_ubigeo, u.governed_by, u.capital, u.area_km2,
       p.year AS population_year, p.people, p.source_code AS population_source
FROM units AS u
LEFT JOIN unit_populations AS p
       ON p.ubigeo = u.ubigeo
      AND p.year = (SELECT MAX(latest.year) FROM unit_populations AS latest WHERE latest.ubigeo = u.ubigeo)
WHERE CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region
ORDER BY length(u.ubigeo), u.ubigeo
"""

SELECT_OUTLINES = """
SELECT u.ubigeo, u.level, u.name, u.lat, u.lon, b.geometry
FROM units AS u
LEFT JOIN boundaries AS b ON b.ubigeo = u.ubigeo
WHERE u.level = :level AND (CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region)
ORDER BY u.ubigeo
"""


@dataclass(frozen=True)
class UnitRow:
    """A region, province or district with its latest population."""

    ubigeo: str
    level: str  # region, province or district
    name: str
    parent_ubigeo: str | None  # None: a region
    region_ubigeo: str
    governed_by: str  # the unit whose government governs it: its own, or its province's
    capital: str | None
    area_km2: float
    population_year: int | None  # this and the next two: None where no population is known
    people: int | None
    population_source: str | None


@dataclass(frozen=True)
class Outline:
    """The shape of a unit, as a map draws it."""

    ubigeo: str
    level: str
    name: str
    lat: float
    lon: float
    geometry: str | None
    """GeoJSON text. None: the source has no polygon, so a point stands for the unit."""


def fetch_units(connection: Connection, region: str | None = None) -> tuple[UnitRow, ...]:
    """Fetch the units of the five regions or of one: first regions, then provinces, then districts, each by ubigeo."""
    return fetch_rows(connection, SELECT_UNITS, UnitRow, region=region)


def fetch_outlines(connection: Connection, level: str, region: str | None = None) -> tuple[Outline, ...]:
    """Fetch the outlines of one level, by ubigeo."""
    return fetch_rows(connection, SELECT_OUTLINES, Outline, level=level, region=region)
