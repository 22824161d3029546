"""Draws how many things are in which step, a bar a row: the steps are stacked in order, the late part of each hatched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe, wrap
from components.figures.theme import base_layout

_LINE, _BAR, _PADDING, _MINIMUM = 17, 24, 12, 60  # pixels: a line of a label, a bar, space, a figure without rows
_LABEL = 24  # characters
_DASH = "–"


@dataclass(frozen=True)
class Step:
    """A part of every bar."""

    kind: str  # this and the next: in the palette
    code: str
    name: str  # translated


@dataclass(frozen=True)
class StackRow:
    """A bar."""

    label: str  # translated, with how many there are
    counts: tuple[tuple[int, int], ...]  # (in time, late) in each step


def build_stacked(
    rows: Sequence[StackRow],
    steps: Sequence[Step],
    *,
    late_name: str,
    format_count: Callable[[float], str],
    dark: bool = False,
) -> go.Figure:
    """Draw rows from top to bottom, as long as their counts: step after step, in each what is in time, then what is late.

    A part bears its step's sign and its count; `late_name` names the late part on hover. A row without any has a dash.
    Raises ValueError for a row that does not count each step.
    """
    if any(len(row.counts) != len(steps) for row in rows):
        raise ValueError("a row counts each step")
    labels = [wrap(row.label, _LABEL) for row in rows]
    heights = [max(_BAR, _LINE * (1 + label.count("<br>"))) + _PADDING for label in labels]
    middles = [sum(heights[:at]) + tall / 2 for at, tall in enumerate(heights)]
    longest = max((sum(map(sum, row.counts)) for row in rows), default=0) or 1
    figure = go.Figure(layout=_layout(labels, middles, height=sum(heights), longest=longest, dark=dark))
    for at, step in enumerate(steps):
        for late in (False, True):
            parts = [
                (row, y, row.counts[at][late]) for row, y in zip(rows, middles, strict=True) if row.counts[at][late]
            ]
            if parts:
                name = f"{step.name} · {late_name}" if late else step.name
                figure.add_trace(_part(parts, step, name, late=late, format_count=format_count, dark=dark))
    figure.add_trace(_empty([y for row, y in zip(rows, middles, strict=True) if not any(map(any, row.counts))], dark))
    return figure


def _part(
    parts: list[tuple[StackRow, float, int]],
    step: Step,
    name: str,
    *,
    late: bool,
    format_count: Callable[[float], str],
    dark: bool,
) -> go.Bar:
    fill, ground = palette.colour(step.kind, step.code, dark), palette.colour("neutral", "ground", dark)
    sign = palette.swatch(step.kind, step.code).symbol
    hatch = {"shape": "/", "fillmode": "overlay", "fgcolor": ground, "fgopacity": 0.6, "size": 10, "solidity": 0.14}
    return go.Bar(
        x=[count for _, _, count in parts],
        y=[y for _, y, _ in parts],
        width=_BAR,
        orientation="h",
        name=safe(name),
        text=[safe(f"{sign} {format_count(count)}") for _, _, count in parts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": palette.on_fill(fill)},  # its size is the layout's, which a projector enlarges
        constraintext="none",
        hovertext=[safe(f"{row.label}\n{name}: {format_count(count)}") for row, _, count in parts],
        hoverinfo="text",
        marker={"color": fill, "line": {"color": ground, "width": 1.5}, **({"pattern": hatch} if late else {})},
    )


def _empty(middles: list[float], dark: bool) -> go.Scatter:
    return go.Scatter(
        x=[0] * len(middles),
        y=middles,
        mode="text",
        text=[_DASH] * len(middles),
        textposition="middle right",
        textfont={"size": 15, "color": palette.colour("neutral", "muted", dark)},
        hoverinfo="skip",
    )


def _layout(labels: list[str], middles: list[float], height: int, longest: int, dark: bool) -> dict[str, Any]:
    height = max(height, _MINIMUM)
    return base_layout(
        dark,
        height=height + 16,
        barmode="stack",
        xaxis={"range": [0, longest * 1.01], "showticklabels": False, "ticks": "", "showline": False},
        yaxis={
            "range": [height, 0],
            "tickvals": middles,
            "ticktext": labels,
            "ticks": "",
            "showline": False,
            "tickfont": {"color": palette.colour("neutral", "text", dark), "size": 13},
            "ticklabelstandoff": 6,
        },
    )
