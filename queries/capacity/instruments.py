"""The instruments as a screen needs them: areas and levels with their names in both languages, and what may be compared."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.capacity import Comparability
from queries.capacity.reads import (
    fetch_areas,
    fetch_instruments,
    fetch_instruments_assessed,
    fetch_levels,
    fetch_mappings,
)
from queries.shared.bilingual import Bilingual


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
    """All versions, the latest first, and which of their areas may be compared.

    `assessed`: (day, government, version) of every assessment, the earliest first.
    """

    versions: tuple[Instrument, ...]
    comparability: Comparability
    assessed: tuple[tuple[date, str, str], ...]

    def of(self, code: str) -> Instrument:
        """A version by its code. KeyError for an unknown one."""
        return {version.code: version for version in self.versions}[code]

    def in_use(self, day: date) -> Instrument:
        """The version with which most governments were assessed last, by the day; before any was, the latest that there
        was. A version that has just come takes over when most have met it, so that figures do not empty in between.

        LookupError without any version: a database of ours always has the one that ships.
        """
        last = {government: code for on, government, code in self.assessed if on <= day}
        counted = Counter(last.values())
        used = [version for version in self.versions if version.used_since <= day] or list(reversed(self.versions))
        if not used:
            raise LookupError("no instrument")
        return max(self.versions, key=lambda version: counted[version.code]) if counted else used[0]


def build_instruments(connection: Connection, viewer: Viewer) -> Instruments:
    """Every version of the instrument."""
    areas, levels = fetch_areas(connection), fetch_levels(connection)
    versions = tuple(
        _instrument(row, areas[areas["instrument_code"] == row.code], levels[levels["instrument_code"] == row.code])
        for row in fetch_instruments(connection).itertuples()
    )
    mapped = frozenset(
        pair
        for row in fetch_mappings(connection).itertuples()
        for one, other in [((row.instrument_code, row.area_code), (row.same_instrument_code, row.same_area_code))]
        for pair in ((one, other), (other, one))
    )
    assessed = fetch_instruments_assessed(connection)
    return Instruments(
        versions,
        Comparability(tuple((version.code, version.scale) for version in versions), mapped),
        tuple((row.held_on, row.government_ubigeo, row.instrument_code) for row in assessed.itertuples()),
    )


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
