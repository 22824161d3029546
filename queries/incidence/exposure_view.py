"""Who is exposed to which hazard: vulnerability, which is shown beside what happened and never added to it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from data.store.schema.incidence import EXPOSURES
from queries.incidence.reads import DistrictExposure, fetch_exposures
from queries.shared.filters import Filters


@dataclass(frozen=True)
class Exposure:
    """People exposed to a hazard. Those exposed to two hazards may be the same people."""

    exposure: str
    districts: tuple[DistrictExposure, ...]  # with data, by ubigeo

    @property
    def people(self) -> int:
        """People exposed in all districts with data."""
        return sum(district.people for district in self.districts)

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the data."""
        return tuple(sorted({district.year for district in self.districts}))

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins of the data."""
        return tuple(sorted({district.origin for district in self.districts}))

    @property
    def sources(self) -> tuple[tuple[str | None, str | None], ...]:
        """The sources of the data: (code, locator)."""
        sources = {(district.source_code, district.source_locator) for district in self.districts}
        return tuple(sorted(sources, key=str))


def build_exposures(
    connection: Connection, filters: Filters, districts: Collection[str] | None = None
) -> dict[str, tuple[Exposure, ...]]:
    """Return region -> its hazards in their fixed order, over all districts with data or over those named."""
    rows: dict[str, dict[str, list[DistrictExposure]]] = defaultdict(lambda: defaultdict(list))
    for row in fetch_exposures(connection, filters):
        if districts is None or row.ubigeo in districts:
            rows[row.region][row.exposure].append(row)
    return {
        region: tuple(Exposure(code, tuple(hazards[code])) for code in EXPOSURES if code in hazards)
        for region, hazards in rows.items()
    }
