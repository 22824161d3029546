"""Who is exposed to which hazard: vulnerability, which stands beside what happened and is never added to it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from data.permissions import Viewer
from data.store.schema.incidence import EXPOSURES
from queries.incidence.reads import fetch_vulnerabilities
from queries.shared.filters import Filters


@dataclass(frozen=True)
class DistrictExposure:
    """People of a district exposed to a hazard, as a source tells it of its latest year by the day."""

    ubigeo: str
    people: int
    year: int
    origin: str
    source: tuple[str | None, str | None]


@dataclass(frozen=True)
class Exposure:
    """People exposed to a hazard in so many districts, in the sources' years. Of two hazards they may be the same people.

    `told`: the districts behind it, by ubigeo.
    """

    exposure: str
    people: int
    districts: int
    years: tuple[int, ...]
    origins: tuple[str, ...]
    sources: tuple[tuple[str | None, str | None], ...]
    told: tuple[DistrictExposure, ...]


def build_exposures(
    connection: Connection, viewer: Viewer, filters: Filters, districts: Collection[str] | None = None
) -> dict[str, tuple[Exposure, ...]]:
    """region -> its hazards in their fixed order, over all its districts that a source tells of, or over those named."""
    found: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in fetch_vulnerabilities(connection, filters).itertuples():
        if districts is None or row.district_ubigeo in districts:
            found[row.region_ubigeo][row.exposure].append(row)
    return {
        region: tuple(_exposure(code, kinds[code]) for code in EXPOSURES if code in kinds)
        for region, kinds in found.items()
    }


def _exposure(code: str, rows: list[Any]) -> Exposure:
    return Exposure(
        exposure=code,
        people=sum(row.people for row in rows),
        districts=len(rows),
        years=tuple(sorted({row.year for row in rows})),
        origins=tuple(sorted({row.origin for row in rows})),
        sources=tuple(sorted({(row.source_code, row.source_locator) for row in rows}, key=str)),
        told=tuple(
            DistrictExposure(
                row.district_ubigeo, row.people, row.year, row.origin, (row.source_code, row.source_locator)
            )
            for row in rows
        ),
    )
