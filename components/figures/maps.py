"""The maps: a `MapSpec` says what is shown; `build_deck` draws it with WebGL, `build_simple_map` in SVG without it.

Neither loads anything from elsewhere: no tiles, no base map, no fonts. `legend_items` gives the legend, which the card draws
in HTML, `picked_unit` the unit that a click on either map picked.
"""

from components.figures.map_deck import CompactDeck, build_deck
from components.figures.map_spec import (
    MapBorder,
    MapCategory,
    MapPoint,
    MapShape,
    MapSpec,
    legend_items,
    look,
    picked_unit,
)
from components.figures.map_svg import SIMPLE_MAP_CONFIG, build_simple_map

__all__ = [
    "SIMPLE_MAP_CONFIG",
    "CompactDeck",
    "MapBorder",
    "MapCategory",
    "MapPoint",
    "MapShape",
    "MapSpec",
    "build_deck",
    "build_simple_map",
    "legend_items",
    "look",
    "picked_unit",
]
