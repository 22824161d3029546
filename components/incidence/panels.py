"""The grid of the pages of incidence: a panel a region beside each other, the legend in the place after the last."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from components.figures.series import HEIGHT, LARGE

ACROSS = 3  # panels beside each other
T = TypeVar("T")


def render_panels(places: Sequence[T], draw: Callable[[T, int], None], draw_legend: Callable[[], object]) -> None:
    """Draw each region's panel, at a height in pixels; a region alone is large, with its legend below."""
    if len(places) == 1:
        draw(places[0], LARGE)
        draw_legend()
        return
    cells: list[Callable[[], object]] = [lambda place=place: draw(place, HEIGHT) for place in places]  # type: ignore[misc]
    cells.append(draw_legend)
    for at in range(0, len(cells), ACROSS):
        for column, cell in zip(st.columns(ACROSS, gap="medium"), cells[at : at + ACROSS], strict=False):
            with column:
                cell()
