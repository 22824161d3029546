"""Reads of the territory: units, their people, outlines."""

import pandas as pd
from sqlalchemy import Connection

from queries.shared.sql import fetch_frame

UNITS = """
SELECT u.ubigeo, u.level, u.name, u.parent_ubigeo, u.region_ubigeo, u.governed_by, u.capital, u.area_km2, u.lat, u.lon,
       u.p20_pilot, p.year AS population_year, p.people, p.kind AS population_kind,
       p.source_code AS population_source
FROM units AS u
LEFT JOIN unit_populations AS p
       ON p.ubigeo = u.ubigeo
      AND p.year = (SELECT MAX(latest.year) FROM unit_populations AS latest WHERE latest.ubigeo = u.ubigeo)
WHERE CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region
ORDER BY length(u.ubigeo), u.ubigeo
"""

OUTLINES = """
SELECT u.ubigeo, u.level, u.name, u.lat, u.lon, b.geometry
FROM units AS u
LEFT JOIN boundaries AS b ON b.ubigeo = u.ubigeo
WHERE u.level = :level AND (CAST(:region AS VARCHAR) IS NULL OR u.region_ubigeo = :region)
ORDER BY u.ubigeo
"""


def fetch_units(connection: Connection, region: str | None = None) -> pd.DataFrame:
    """Units of the five regions or of one: ubigeo, level, name, parent_ubigeo, region_ubigeo, governed_by, capital,
    area_km2, lat, lon, p20_pilot, and the latest population: population_year, people, population_kind, population_source.
    """
    return fetch_frame(connection, UNITS, flags=("p20_pilot",), region=region)


def fetch_outlines(connection: Connection, level: str, region: str | None = None) -> pd.DataFrame:
    """Outlines of one level: ubigeo, level, name, lat, lon, geometry (GeoJSON text; None: no polygon in the source)."""
    return fetch_frame(connection, OUTLINES, level=level, region=region)
