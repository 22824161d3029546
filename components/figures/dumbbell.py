"""Scores of an institution by area as rows: from the earlier round to the latest, with what was agreed as a tick."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe, wrap
from components.figures.theme import base_layout

_LINE, _TRACK, _FRAME, _LEAST = 17, 30, 96, 60  # pixels: a line of a label, the marks under it, axis and legend, no row
_LABEL, _LEVEL = 46, 11  # characters
_DASH = "–"


@dataclass(frozen=True)
class DumbbellRow:
    """An area with its scores; None where a score is unknown."""

    label: str
    """Translated."""
    start: float | None
    end: float | None
    target: float | None
    note: str = ""
    """Plain text for the pointer."""


class _Track(NamedTuple):
    row: DumbbellRow
    y: float  # of the marks, in pixels from the top
    text: str  # of the pointer's label


def build_dumbbell(
    rows: Sequence[DumbbellRow],
    scale: tuple[float, float],
    levels: Sequence[tuple[float, str]],
    *,
    names: tuple[str, str, str],
    looks: tuple[str, str] = ("baseline", "midpoint"),
    format_value: Callable[[float], str],
    dark: bool = False,
) -> go.Figure:
    """Draw rows from top to bottom in the order given, each below its label: a phone has no room for it at the side.

    `scale`: lowest and highest score. `levels`: (score, its words) on the axis. `names`: of start, end and target,
    translated. `looks`: codes of `round` for start and end. `format_value` writes a score. A row with one score has that
    mark alone; a row without any has a dash at the left.
    """
    labels = [wrap(row.label, _LABEL) for row in rows]
    heights = [_LINE * (1 + label.count("<br>")) + _TRACK for label in labels]
    bottoms = list(accumulate(heights))
    tops = [bottom - height for bottom, height in zip(bottoms, heights, strict=True)]
    figure = go.Figure(layout=_layout(labels, tops, height=sum(heights), scale=scale, levels=levels, dark=dark))
    tracks = [
        _Track(row, bottom - _TRACK / 2, _say(row, names, format_value))
        for row, bottom in zip(rows, bottoms, strict=True)
    ]

    def marks(part: str, name: str, marker: dict[str, Any]) -> go.Scatter:
        shown = [(value, y, text) for row, y, text in tracks if (value := getattr(row, part)) is not None]
        x, y, text = zip(*shown, strict=True) if shown else ((), (), ())
        return go.Scatter(x=x, y=y, text=text, name=safe(name), mode="markers", marker=marker, hoverinfo="text")

    start, end = (_marker(look, size, dark) for look, size in zip(looks, (14, 11), strict=True))
    tick = {
        "symbol": "line-ns-open",
        "size": 20,
        "color": palette.colour("round", "target", dark),
        "line": {"width": 2.5},
    }
    figure.add_trace(_changes(tracks, dark))
    for part, name, marker in zip(("start", "end", "target"), names, (start, end, tick), strict=True):
        figure.add_trace(marks(part, name, marker))
    figure.add_trace(_unknown(tracks, scale[0], dark))
    return figure


def _marker(look: str, size: int, dark: bool) -> dict[str, Any]:
    """A hollow mark is filled with the ground, so that no line runs through it."""
    ink, shape = palette.colour("round", look, dark), palette.swatch("round", look).marker
    fill = palette.colour("neutral", "ground", dark) if shape.endswith("-open") else ink
    return {"symbol": shape.removesuffix("-open"), "size": size, "color": fill, "line": {"color": ink, "width": 2}}


def _changes(tracks: list[_Track], dark: bool) -> go.Scatter:
    both = [(row, y) for row, y, _ in tracks if row.start is not None and row.end is not None]
    return go.Scatter(
        x=[x for row, _ in both for x in (row.start, row.end, None)],
        y=[y for _, middle in both for y in (middle, middle, None)],
        mode="lines",
        line={"color": palette.colour("neutral", "border", dark), "width": 3},
        hoverinfo="skip",
        showlegend=False,
    )


def _unknown(tracks: list[_Track], lowest: float, dark: bool) -> go.Scatter:
    empty = [track for track in tracks if track.row.start is None and track.row.end is None]
    return go.Scatter(
        x=[lowest] * len(empty),
        y=[track.y for track in empty],
        mode="text",
        text=[_DASH] * len(empty),
        textposition="middle right",
        textfont={"size": 18, "color": palette.colour("neutral", "muted", dark)},
        hovertext=[track.text for track in empty],
        hoverinfo="text",
        showlegend=False,
    )


def _say(row: DumbbellRow, names: tuple[str, str, str], format_value: Callable[[float], str]) -> str:
    scores = zip(names, (row.start, row.end, row.target), strict=True)
    lines = [f"{name}: {_DASH if value is None else format_value(value)}" for name, value in scores]
    return safe("\n".join([row.label, *lines, *([row.note] if row.note else [])]))


def _layout(
    labels: list[str],
    tops: list[int],
    *,
    height: int,
    scale: tuple[float, float],
    levels: Sequence[tuple[float, str]],
    dark: bool,
) -> dict[str, Any]:
    text, ground = palette.colour("neutral", "text", dark), palette.colour("neutral", "ground", dark)
    height, margin = max(height, _LEAST), (scale[1] - scale[0]) * 0.06
    return base_layout(
        dark,
        height=height + _FRAME,
        xaxis={
            "range": [scale[0] - margin, scale[1] + margin],
            "tickvals": [value for value, _ in levels],
            "ticks": "",
            "ticktext": [wrap(name, _LEVEL) for _, name in levels],
            "tickangle": 0,
            "showgrid": True,
            "showline": False,
        },
        yaxis={"range": [height, 0], "showticklabels": False, "ticks": "", "showline": False},
        annotations=[
            {
                "text": label,
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "y": top,
                "yanchor": "top",
                "align": "left",
                "showarrow": False,
                "font": {"color": text, "size": 13},
                "bgcolor": ground,
                "borderpad": 0,
            }
            for label, top in zip(labels, tops, strict=True)
        ],
        showlegend=True,
        legend={
            "orientation": "h",
            "x": 0,
            "xref": "container",
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "font": {"color": text, "size": 12},
            "itemsizing": "constant",
            "itemclick": False,
            "itemdoubleclick": False,
        },
    )
