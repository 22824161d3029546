"""Plotly figures on the page: built once for each question, language, theme and state of the data."""

from collections.abc import Callable, Hashable

import plotly.graph_objects as go
import streamlit as st

from components.cached import stored
from components.figures.theme import figure_config
from components.maps import is_dark
from components.session import Context


def render_chart(
    context: Context,
    key: str,
    build: Callable[[bool], go.Figure],
    *,
    alt: str,
    question: tuple[Hashable, ...] = (),
) -> None:
    """Draw `build(dark)`; it runs once for the filters, `question`, language, theme and data that are on screen."""
    dark = is_dark()
    asked = (key, context.filters, context.t.language, dark, *question)
    figure = stored(render_chart, context.version, asked, lambda: build(dark))
    st.plotly_chart(figure, key=f"chart-{key}", config=figure_config(), alt=alt)
