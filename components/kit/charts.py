"""Plotly figures on the page, each built once for a question, language, theme and state of the data."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.figures.theme import enlarge, figure_config
from components.session.cache import drawn
from components.session.theme import is_dark
from components.session.visit import current

PROJECTOR = 1.4


def _finish(figure: go.Figure) -> go.Figure:
    """Make the figure's dictionary once: plotly copies a figure each time it is drawn (3 ms, measured).

    Streamlit reads the dictionary and does not write to it.
    """
    finished: dict[str, Any] = figure.to_dict()
    figure.to_dict = lambda: finished
    return figure


def render_chart(
    key: str,
    build: Callable[[bool], go.Figure],
    *question: Hashable,
    alt: str,
    height: int | None = None,
    pick: Callable[[str], None] | None = None,
) -> None:
    """Draw `build(dark)`, which runs once for the filters, `question`, language, theme and data on the screen.

    `pick(name)` is called when a mark is clicked; the click is in the session under `name`.
    """
    dark, name = is_dark(), f"chart-{key}"
    present = current().present

    def make() -> go.Figure:
        return _finish(enlarge(build(dark), PROJECTOR) if present else build(dark))

    figure = drawn(name, make, dark, present, *question)
    st.plotly_chart(
        figure,
        key=name,
        config=figure_config(),
        height=round(height * PROJECTOR) if height and present else height or "content",
        alt=alt,
        on_select=partial(pick, name) if pick else "ignore",
        selection_mode="points",
    )
