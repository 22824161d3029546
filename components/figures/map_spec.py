"""What a map shows, before it is drawn: the same spec gives the WebGL map, the simple map and the legend."""

from collections.abc import Mapping
from dataclasses import dataclass

from components.figures import palette


@dataclass(frozen=True)
class MapCategory:
    """A colour of the map: a palette kind and code (`MapCategory("wave", "1")`). `quiet`: a pale tint beneath."""

    kind: str
    code: str
    quiet: bool = False


@dataclass(frozen=True)
class MapShape:
    """A unit filled by category. `geometry`: GeoJSON Polygon or MultiPolygon as text; None draws a point at lat, lon.

    `lat`, `lon`: WGS84 degrees of a point inside the unit, where its label stands. `label`: short text there, or "".
    `tooltip`: plain text, lines parted by newline. `strong`: a heavy outline. Later shapes lie over earlier ones.
    """

    ubigeo: str
    name: str
    geometry: str | None
    lat: float
    lon: float
    category: MapCategory
    label: str = ""
    tooltip: str = ""
    strong: bool = False


@dataclass(frozen=True)
class MapBorder:
    """An outline drawn over the fills as a line only: thin (province), or `strong` (region)."""

    ubigeo: str
    geometry: str
    strong: bool = False


@dataclass(frozen=True)
class MapPoint:
    """A small dot, such as a capital. Texts are plain."""

    name: str
    lat: float
    lon: float
    tooltip: str = ""


@dataclass(frozen=True)
class MapSpec:
    """A whole map; hashable, so a built map can be kept by it. `legend`: categories in their order (palette order when
    empty). `selected`: ubigeo of a fill to be marked, or "". `scale`: how much larger than usual its words are.
    """

    fills: tuple[MapShape, ...] = ()
    borders: tuple[MapBorder, ...] = ()
    points: tuple[MapPoint, ...] = ()
    legend: tuple[MapCategory, ...] = ()
    selected: str = ""
    scale: float = 1


@dataclass(frozen=True)
class Look:
    """A category as drawn: `fill` of the shape, `mark` of its pattern or outline, `pattern` of the palette."""

    fill: str
    mark: str
    pattern: str


def look(category: MapCategory, dark: bool = False) -> Look:
    """Fill, mark and pattern of a category on a light or dark page."""
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
    """(category, colour, pattern, units of it) for the legend that the card draws. Colour: the fill of a solid or quiet
    category, the lines of a patterned or outlined one. Categories of `spec.legend` without a unit count 0.
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
        {shape.category for shape in spec.fills}, key=lambda found: (order[found.kind, found.code], found.quiet)
    )


def wanted_labels(spec: MapSpec) -> list[tuple[str, float, float, int]]:
    """(text, lon, lat, pixels) of the labels, regions larger, in the order of the fills: earlier ones go first."""
    return [
        (s.label, s.lon, s.lat, round((13 if len(s.ubigeo) < 6 else 11) * spec.scale)) for s in spec.fills if s.label
    ]


def picked_unit(event: Mapping | None) -> str | None:
    """The ubigeo that a click picked, from what `st.pydeck_chart` or `st.plotly_chart` with `on_select` returned."""
    selection = (event or {}).get("selection") or {}
    for rows in (selection.get("objects") or {}).values():
        for row in rows:
            if row.get("id"):
                return str(row["id"])
    for point in selection.get("points") or ():
        if point.get("legendgroup"):
            return str(point["legendgroup"])
    return None
