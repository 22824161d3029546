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


class DrawnFigure(go.Figure):  # type: ignore[misc]  # plotly has no types
    """A finished figure, whose dictionary is made once: plotly copies a figure each time it is drawn (3 ms, measured)."""

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        self._drawn: dict[str, Any] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        """Return the finished dictionary; Streamlit reads it and does not write to it."""
        return self._drawn


PROJECTOR = 1.4


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

    def make() -> DrawnFigure:
        return DrawnFigure(enlarge(build(dark), PROJECTOR) if present else build(dark))

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
