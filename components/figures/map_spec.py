"""What a map shows, before it is drawn: the same spec gives the WebGL map, the simple map and the legend."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.figures import palette


@dataclass(frozen=True)
class MapCategory:
    """A colour of the map, such as `MapCategory("wave", "1")`."""

    kind: str
    """This and `code`: of the palette."""
    code: str
    quiet: bool = False
    """A pale tint, to lie under stronger marks."""


@dataclass(frozen=True)
class MapShape:
    """A unit filled by category. Later shapes lie over earlier ones."""

    ubigeo: str
    name: str
    geometry: str | None
    """GeoJSON Polygon or MultiPolygon as text; None draws a point at lat, lon."""
    lat: float
    """This and `lon`: WGS84 degrees of a point inside the unit, at which its label is written."""
    lon: float
    category: MapCategory
    label: str = ""
    """Short text, or empty for none."""
    tooltip: str = ""
    """Plain text, its lines separated by newlines."""
    strong: bool = False
    """Drawn with a heavy outline."""


@dataclass(frozen=True)
class MapBorder:
    """An outline drawn as a line over the fills."""

    ubigeo: str
    geometry: str
    strong: bool = False
    """Thick for a region, thin for a province."""


@dataclass(frozen=True)
class MapPoint:
    """A small dot, such as a capital. Texts are plain."""

    name: str
    lat: float
    lon: float
    tooltip: str = ""


@dataclass(frozen=True)
class MapSpec:
    """A whole map; hashable, so that a drawn map can be stored under it."""

    fills: tuple[MapShape, ...] = ()
    borders: tuple[MapBorder, ...] = ()
    points: tuple[MapPoint, ...] = ()
    legend: tuple[MapCategory, ...] = ()
    """Categories in their order; empty for the palette's order."""
    selected: str = ""
    """Ubigeo of the fill to be marked, or empty."""
    scale: float = 1
    """How much larger than usual the words are."""


@dataclass(frozen=True)
class Look:
    """A category as drawn."""

    fill: str
    """Colour of the shape."""
    mark: str
    """Colour of its pattern or outline."""
    pattern: str
    """Of the palette."""


def look(category: MapCategory, dark: bool = False) -> Look:
    """Return fill, mark and pattern of a category on a light or dark page."""
    drawn = palette.swatch(category.kind, category.code)
    mark = palette.colour(category.kind, category.code, dark)
    if drawn.pattern == palette.OUTLINE:
        return Look(palette.colour("neutral", "ground", dark), mark, drawn.pattern)
    if drawn.pattern != palette.SOLID:
        return Look(palette.colour("neutral", "pale", dark), mark, drawn.pattern)
    if category.quiet:
        return Look(palette.quiet(category.kind, category.code, dark), mark, drawn.pattern)
    return Look(mark, mark, drawn.pattern)


def legend_items(spec: MapSpec, dark: bool = False) -> tuple[tuple[MapCategory, str, str, int], ...]:
    """Return (category, colour, pattern, number of units) for the legend that the card draws.

    The colour is the fill of a solid or quiet category, the lines of a patterned or outlined one. Categories of
    `spec.legend` without a unit count 0.
    """
    units: dict[MapCategory, set[str]] = {category: set() for category in spec.legend or _in_palette_order(spec)}
    for shape in spec.fills:
        if shape.category in units:
            units[shape.category].add(shape.ubigeo)
    looks = ((category, look(category, dark), len(members)) for category, members in units.items())
    return tuple(
        (category, drawn.fill if drawn.pattern == palette.SOLID else drawn.mark, drawn.pattern, count)
        for category, drawn, count in looks
    )


def _in_palette_order(spec: MapSpec) -> list[MapCategory]:
    order = {
        (kind, code): at for at, (kind, code) in enumerate((k, c) for k in palette.KINDS for c in palette.codes(k))
    }
    return sorted(
        {shape.category for shape in spec.fills},
        key=lambda category: (order[category.kind, category.code], category.quiet),
    )


def wanted_labels(spec: MapSpec) -> list[tuple[str, float, float, int]]:
    """Return (text, lon, lat, pixels) of each label, larger for regions, in the order of the fills: earlier ones win."""
    return [
        (s.label, s.lon, s.lat, round((13 if len(s.ubigeo) < 6 else 11) * spec.scale)) for s in spec.fills if s.label
    ]


def picked_unit(event: Mapping[str, Any] | None) -> str | None:
    """Return the ubigeo that a click picked, from what `st.pydeck_chart` or `st.plotly_chart` with `on_select` returned."""
    selection = (event or {}).get("selection") or {}
    for rows in (selection.get("objects") or {}).values():
        for row in rows:
            if row.get("id"):
                return str(row["id"])
    for point in selection.get("points") or ():
        if point.get("legendgroup"):
            return str(point["legendgroup"])
    return None
