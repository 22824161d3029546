"""The instruments as a screen needs them: areas and levels with their names in both languages, and what may be compared."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.bilingual import Bilingual
from data.permissions import Viewer
from data.rules.capacity import AreaKey, Comparability
from queries.capacity.reads import (
    AreaRow,
    InstrumentRow,
    InstrumentUse,
    LevelRow,
    fetch_areas,
    fetch_instrument_uses,
    fetch_instruments,
    fetch_levels,
    fetch_mappings,
)


@dataclass(frozen=True)
class Area:
    """A functional area of a version of the instrument."""

    key: AreaKey
    name: Bilingual
    short: Bilingual
    """A name for narrow columns."""
    mandatory: bool
    """Whether the plan makes it mandatory."""

    @property
    def code(self) -> str:
        """Its code within the version."""
        return self.key.area


@dataclass(frozen=True)
class Instrument:
    """A version of the instrument."""

    code: str
    name: Bilingual
    scale: tuple[float, float]
    """The lowest and the highest score."""
    levels: tuple[tuple[int, Bilingual], ...]
    """(score, its label), the lowest first."""
    areas: tuple[Area, ...]
    """In their fixed order."""
    illustrative: bool
    """Whether it is not the official one."""
    used_since: date
    origin: str

    def area(self, code: str) -> Area:
        """Return one of its areas. Raises KeyError for a code of another instrument."""
        return {area.code: area for area in self.areas}[code]


@dataclass(frozen=True)
class Instruments:
    """All versions of the instrument, and which of their areas may be compared."""

    versions: tuple[Instrument, ...]
    """The latest first."""
    comparability: Comparability
    uses: tuple[InstrumentUse, ...]
    """Every assessment with scores, the earliest first."""

    def version(self, code: str) -> Instrument:
        """Return a version by its code. Raises KeyError for an unknown one."""
        return {version.code: version for version in self.versions}[code]

    def in_use(self, day: date) -> Instrument:
        """Return the version that most governments were last assessed with by the day; before any was, the latest one.

        A new version takes over once most governments have been assessed with it, so that figures do not empty in between.
        Raises LookupError without any version: a database of ours always has the one that ships.
        """
        last = {use.government: use.instrument for use in self.uses if use.held_on <= day}
        counted = Counter(last.values())
        available = [version for version in self.versions if version.used_since <= day] or list(reversed(self.versions))
        if not available:
            raise LookupError("no instrument")
        return max(self.versions, key=lambda version: counted[version.code]) if counted else available[0]


def build_instruments(connection: Connection, viewer: Viewer) -> Instruments:
    """Build every version of the instrument."""
    areas, levels = fetch_areas(connection), fetch_levels(connection)
    versions = tuple(_build_instrument(row, areas, levels) for row in fetch_instruments(connection))
    mapped = frozenset(
        pair
        for row in fetch_mappings(connection)
        for first, second in [(AreaKey(row.instrument, row.area), AreaKey(row.same_instrument, row.same_area))]
        for pair in ((first, second), (second, first))
    )
    return Instruments(
        versions,
        Comparability(tuple((version.code, version.scale) for version in versions), mapped),
        fetch_instrument_uses(connection),
    )


def _build_instrument(row: InstrumentRow, areas: tuple[AreaRow, ...], levels: tuple[LevelRow, ...]) -> Instrument:
    return Instrument(
        code=row.code,
        name=Bilingual(row.name_es, row.name_en),
        scale=(row.scale_min, row.scale_max),
        levels=tuple(
            (level.value, Bilingual(level.label_es, level.label_en)) for level in levels if level.instrument == row.code
        ),
        areas=tuple(
            Area(
                AreaKey(area.instrument, area.area),
                Bilingual(area.name_es, area.name_en),
                Bilingual(area.short_es, area.short_en),
                area.mandatory,
            )
            for area in areas
            if area.instrument == row.code
        ),
        illustrative=row.illustrative,
        used_since=row.used_since,
        origin=row.origin,
    )
