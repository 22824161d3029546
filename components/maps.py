"""A map on the page: the spec of a screen, drawn with WebGL or as SVG, and its legend."""

from collections.abc import Callable, Hashable

import streamlit as st
from markupsafe import Markup

from components.cached import drawn
from components.charts import render_chart
from components.figures.map_spec import MapSpec, legend_items
from components.figures.map_svg import build_simple_map
from components.figures.maps import build_deck
from components.figures.palette import swatch
from components.markup import tag_legend
from components.session import Context
from components.theme import is_dark


def render_map(
    context: Context,
    key: str,
    make_spec: Callable[[], MapSpec],
    *question: Hashable,
    name_category: Callable[[str, str, int], str],
    alt: str,
    height: int,
    width: int = 700,
) -> None:
    """Draw a map and its legend. WebGL where there is one, else the simple map. `width`: pixels to fit the view to.

    `make_spec` runs once for each `question` (the filters count anyway), language, theme and state of the data.
    `name_category(kind, code, count)`: the legend's words for a category and its number of units.
    """
    dark = is_dark()

    def spec() -> MapSpec:
        return drawn(f"spec-{key}", make_spec, *question)

    if context.simple_map:
        render_chart(
            f"map-{key}", lambda dark: build_simple_map(spec(), dark, width, height), *question, alt=alt, height=height
        )
    else:
        deck = drawn(f"deck-{key}", lambda: build_deck(spec(), dark, width, height), dark, *question)
        st.pydeck_chart(deck, key=f"map-{key}", height=height, alt=alt)
    st.html(drawn(f"legend-{key}", lambda: _legend(spec(), dark, name_category), dark, *question))


def _legend(spec: MapSpec, dark: bool, name_category: Callable[[str, str, int], str]) -> Markup:
    return tag_legend(
        (
            colour,
            pattern,
            swatch(category.kind, category.code).symbol,
            name_category(category.kind, category.code, count),
        )
        for category, colour, pattern, count in legend_items(spec, dark)
    )
