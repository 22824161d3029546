"""A map on the page: the spec of a screen, drawn with WebGL or as SVG, and its legend."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial

import streamlit as st

from components.figures.map_spec import MapCategory, MapShape, MapSpec, legend_items, picked_unit
from components.figures.map_svg import build_simple_map
from components.figures.maps import CompactDeck, build_deck
from components.figures.palette import swatch
from components.kit.charts import PROJECTOR, render_chart
from components.kit.html import Markup, tag_legend
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from components.session.visit import choose, current_choices
from data.language import Translator
from queries.shared.units import Outline


def render_map(
    context: Context,
    key: str,
    make_spec: Callable[[], MapSpec],
    *question: Hashable,
    name_category: Callable[[str, str, int], str],
    alt: str,
    height: int,
    width: int = 700,
    on_pick: Callable[[str], None] | None = None,
) -> None:
    """Draw a map and its legend, with WebGL if the browser has it, otherwise as the simple map.

    `make_spec` runs once for each `question` (and the filters), language, theme and state of the data. The view is fitted to
    `width` pixels. `name_category(kind, code, count)` gives the legend's words for a category and its number of units.
    `on_pick(ubigeo)` is called when a unit is clicked; the spec must name the chosen unit as `selected`.
    """
    dark = is_dark()

    def spec() -> MapSpec:
        return drawn(f"spec-{key}", make_spec, *question)

    pick = _picking(on_pick)
    if context.simple_map:
        # Each choice has its own key: plotly does not report a second click on the same point.
        render_chart(
            f"map-{key}-{context.filters.region}",
            lambda dark: build_simple_map(spec(), dark, width, height),
            *question,
            alt=alt,
            height=height,
            pick=pick,
        )
    else:
        factor = PROJECTOR if context.present else 1
        tall, wide = round(height * factor), round(width * factor)

        def make() -> CompactDeck:
            return build_deck(replace(spec(), scale=factor), dark, wide, tall)

        deck = drawn(f"deck-{key}", make, dark, factor, *question)
        name = f"map-{key}"
        st.pydeck_chart(deck, key=name, height=tall, alt=alt, on_select=partial(pick, name) if pick else "ignore")
    st.html(drawn(f"legend-{key}", lambda: _legend(spec(), dark, name_category), dark, *question))


def _picking(on_pick: Callable[[str], None] | None) -> Callable[[str], None] | None:
    """Return the callback of a chart, which reads the click from the session: the chart's return value comes a run later."""
    if on_pick is None:
        return None

    def pick(name: str) -> None:
        unit = picked_unit(st.session_state.get(name))
        if unit:
            on_pick(unit)

    return pick


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


def pick_region(ubigeo: str) -> None:
    """Choose the region of a clicked unit, or all regions if it is chosen already."""
    region = ubigeo[:2]
    choose(region=None if current_choices().region == region else region, cluster=None)


def render_map_switch(t: Translator) -> None:
    """Draw the switch between the interactive map and the simple one (SVG); the choice is remembered and in the address."""
    simple = current_choices().simple_map
    st.button(
        t("map-interactive" if simple else "map-simple"),
        key="map-switch",
        type="tertiary",
        icon=":material/public:" if simple else ":material/map:",
        on_click=choose,
        kwargs={"simple_map": not simple},
    )


def outline_shape(
    outline: Outline, category: MapCategory, *, label: str = "", tooltip: str = "", strong: bool = False
) -> MapShape:
    """Return the shape of a unit; without a tooltip of its own it bears the unit's name."""
    return MapShape(
        ubigeo=outline.ubigeo,
        name=outline.name,
        geometry=outline.geometry,
        lat=outline.lat,
        lon=outline.lon,
        category=category,
        label=label,
        tooltip=tooltip or outline.name,
        strong=strong,
    )
