"""Maps of the views: what to draw (a spec, per screen), and how to put it on the page with its legend."""

from collections.abc import Callable, Hashable

import streamlit as st

from components.cached import stored
from components.figures.map_spec import MapSpec, legend_items
from components.figures.map_svg import build_simple_map
from components.figures.maps import build_deck
from components.figures.palette import swatch
from components.figures.theme import figure_config
from components.markup import tag_legend
from components.session import Context


def is_dark() -> bool:
    """Whether the browser shows the dark theme."""
    return st.context.theme.type == "dark"


def render_map(
    context: Context,
    key: str,
    make_spec: Callable[[], MapSpec],
    question: tuple[Hashable, ...],
    *,
    name_category: Callable[[str, str, int], str],
    alt: str,
    height: int,
    width: int = 700,
) -> None:
    """Draw a map and its legend. `make_spec` runs once for each `question` (filters are part of it anyway), language,
    theme and state of the data. WebGL where there is one, else the simple map. `width`: pixels to fit the view to.

    `name_category(kind, code, count)`: the legend's words for a category and its number of units.
    """
    dark = is_dark()
    base = (key, context.filters, context.t.language, dark, width, height, *question)
    spec = stored(MapSpec, context.version, base, make_spec)
    if context.simple_map:
        figure = stored(build_simple_map, context.version, base, lambda: build_simple_map(spec, dark, width, height))
        st.plotly_chart(figure, key=f"map-{key}", config=figure_config(), height=height, alt=alt)
    else:
        deck = stored(build_deck, context.version, base, lambda: build_deck(spec, dark, width, height))
        st.pydeck_chart(deck, key=f"map-{key}", height=height, alt=alt)
    st.html(_legend(spec, dark, name_category))


def _legend(spec: MapSpec, dark: bool, name_category: Callable[[str, str, int], str]) -> str:
    return tag_legend(
        (
            colour,
            pattern,
            swatch(category.kind, category.code).symbol,
            name_category(category.kind, category.code, count),
        )
        for category, colour, pattern, count in legend_items(spec, dark)
    )
