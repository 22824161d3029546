"""The instruments as a screen needs them: areas and levels with their names in both languages, and what may be compared."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.capacity import Comparability
from queries.capacity import fetch_areas, fetch_instruments, fetch_levels, fetch_mappings


@dataclass(frozen=True)
class Bilingual:
    """A name that is data, in both languages."""

    es: str
    en: str

    def said(self, language: str) -> str:
        """The name in "es" or "en"."""
        return str(getattr(self, language))


@dataclass(frozen=True)
class Area:
    """A functional area. `source`: (source's code, lines)."""

    code: str
    name: Bilingual
    short: Bilingual
    mandatory: bool
    source: tuple[str, str | None]


@dataclass(frozen=True)
class Instrument:
    """A version of the instrument: its scale, the labels of the scale's levels, its areas in their fixed order."""

    code: str
    name: Bilingual
    scale: tuple[float, float]
    levels: tuple[tuple[int, Bilingual], ...]
    areas: tuple[Area, ...]
    illustrative: bool
    used_since: date
    origin: str

    def area(self, code: str) -> Area:
        """One of its areas. KeyError for a code of another instrument."""
        found = {area.code: area for area in self.areas}
        return found[code]


@dataclass(frozen=True)
class Instruments:
    """All versions, the one in use first, and which of their areas may be compared."""

    versions: tuple[Instrument, ...]
    comparability: Comparability

    def of(self, code: str) -> Instrument:
        """A version by its code. KeyError for an unknown one."""
        return {version.code: version for version in self.versions}[code]

    def in_use(self, day: date) -> Instrument:
        """The latest version that was in use on a day, or else the first that there was.

        LookupError without any: a database of ours always has the one that ships.
        """
        used = [version for version in self.versions if version.used_since <= day]
        found = next(iter(used or reversed(self.versions)), None)
        if found is None:
            raise LookupError("no instrument")
        return found


def build_instruments(connection: Connection, viewer: Viewer) -> Instruments:
    """Every version of the instrument."""
    areas, levels = fetch_areas(connection, viewer), fetch_levels(connection, viewer)
    versions = tuple(
        _instrument(row, areas[areas["instrument_code"] == row.code], levels[levels["instrument_code"] == row.code])
        for row in fetch_instruments(connection, viewer).itertuples()
    )
    mapped = frozenset(
        pair
        for row in fetch_mappings(connection, viewer).itertuples()
        for one, other in [((row.instrument_code, row.area_code), (row.same_instrument_code, row.same_area_code))]
        for pair in ((one, other), (other, one))
    )
    return Instruments(versions, Comparability(tuple((v.code, v.scale) for v in versions), mapped))


def _instrument(row, areas: pd.DataFrame, levels: pd.DataFrame) -> Instrument:  # type: ignore[no-untyped-def]
    return Instrument(
        code=row.code,
        name=Bilingual(row.name_es, row.name_en),
        scale=(row.scale_min, row.scale_max),
        levels=tuple((level.value, Bilingual(level.label_es, level.label_en)) for level in levels.itertuples()),
        areas=tuple(
            Area(
                area.area_code,
                Bilingual(area.name_es, area.name_en),
                Bilingual(area.short_es, area.short_en),
                area.mandatory,
                (area.source_code, area.source_locator),
            )
            for area in areas.itertuples()
        ),
        illustrative=row.illustrative,
        used_since=row.used_since,
        origin=row.origin,
    )
