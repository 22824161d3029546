"""Changes of many governments by category: a dot for each, the mean, and the line between gain and decline."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any, NamedTuple

import plotly.graph_objects as go

from components.figures import palette
from components.figures.swarm import spread, swarm
from components.figures.text import safe, wrap
from components.figures.theme import base_layout

_DOT, _LINE, _PAD, _FRAME, _LEAST = 9, 17, 14, 88, 60  # pixels: a dot, a line of a label, air, axis and legend, no row
_ACROSS = 34  # dots that fit beside each other in the narrowest plot
_LABEL, _TITLE = 26, 36  # characters
_STEPS = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)
_DASH = "–"
# Which way a change goes: status whose colour and symbol say so. No change is neither.
_LOOKS = {1: "reached", 0: "not_due", -1: "late"}


class Dot(NamedTuple):
    """A change."""

    value: float
    name: str
    """Of the government."""


@dataclass(frozen=True)
class DotRow:
    """A category."""

    label: str
    """Translated, with n of N."""
    dots: tuple[Dot, ...]
    mean: float | None
    """The mean of the changes; None without any."""
    note: str = ""
    """Plain text for the pointer at the mean."""


def build_dots(
    rows: Sequence[DotRow],
    *,
    axis_title: str,
    format_value: Callable[[float], str],
    mean_name: str,
    dark: bool = False,
    height: int | None = None,
) -> go.Figure:
    """Draw rows from top to bottom in the order given; dots that would coincide stand above and below each other.

    `axis_title`: what changed and its unit. `format_value` writes a change; a plus sign is put before a gain that has none.
    `height`: in pixels; by default as the rows need. A row without dots shows a dash on the zero line.
    """
    labels = [wrap(row.label, _LABEL) for row in rows]
    means = [row.mean for row in rows if row.mean is not None]
    low, high = _range([*(dot.value for row in rows for dot in row.dots), *means])
    lanes = [swarm([dot.value for dot in row.dots], (high - low) / _ACROSS) for row in rows]
    heights = [
        max(_LINE * (1 + label.count("<br>")), _DOT * spread(row)) + _PAD
        for label, row in zip(labels, lanes, strict=True)
    ]
    middles = [sum(heights[:at]) + tall / 2 for at, tall in enumerate(heights)]

    def say(value: float) -> str:
        text = format_value(value)
        return f"+{text}" if value > 0 and not text.startswith("+") else text

    layout = _layout(labels, middles, height=sum(heights), span=(low, high), axis_title=axis_title, say=say, dark=dark)
    figure = go.Figure(layout=layout | ({"height": height} if height else {}))
    dots = [
        (dot.value, middle + _DOT * lane, safe(f"{dot.name}\n{row.label}: {say(dot.value)}"))
        for row, middle, row_lanes in zip(rows, middles, lanes, strict=True)
        for dot, lane in zip(row.dots, row_lanes, strict=True)
    ]
    figure.add_traces([_dots([dot for dot in dots if _way(dot[0]) == way], look, dark) for way, look in _LOOKS.items()])
    figure.add_trace(_means(rows, middles, name=mean_name, say=say, dark=dark))
    figure.add_trace(_empty([y for row, y in zip(rows, middles, strict=True) if not row.dots], dark))
    return figure


def _way(change: float) -> int:
    return (change > 0) - (change < 0)


def _range(values: list[float]) -> tuple[float, float]:
    """Return an axis that holds zero and leaves room on both sides, so that the smaller side does not look empty."""
    reach = max([abs(value) for value in values], default=0) or 1
    return min([*values, -reach / 3]) - reach * 0.1, max([*values, reach / 3]) + reach * 0.1


def _ticks(low: float, high: float) -> list[float]:
    step = next((step for step in _STEPS if (high - low) / step <= 8), (high - low) / 4)
    return [round(at * step, 6) for at in range(ceil(low / step), floor(high / step) + 1)]


def _dots(dots: list[tuple[float, float, str]], look: str, dark: bool) -> go.Scatter:
    ink, ground = palette.colour("status", look, dark), palette.colour("neutral", "ground", dark)
    hollow = palette.swatch("status", look).marker.endswith("-open")
    return go.Scatter(
        x=[value for value, _, _ in dots],
        y=[y for _, y, _ in dots],
        text=[text for _, _, text in dots],
        mode="markers",
        marker={
            "symbol": palette.swatch("status", look).marker,
            "size": _DOT,
            "color": ink,
            "line": {"color": ink if hollow else ground, "width": 1.5 if hollow else 1},
        },
        hoverinfo="text",
        showlegend=False,
    )


def _means(
    rows: Sequence[DotRow], middles: list[float], name: str, say: Callable[[float], str], dark: bool
) -> go.Scatter:
    shown = [(row, y, row.mean) for row, y in zip(rows, middles, strict=True) if row.mean is not None]
    ink = palette.colour("neutral", "actual", dark)
    return go.Scatter(
        x=[mean for _, _, mean in shown],
        y=[y for _, y, _ in shown],
        text=[safe("\n".join([row.label, f"{name}: {say(mean)}", row.note]).strip()) for row, _, mean in shown],
        name=safe(name),
        mode="markers",
        marker={"symbol": "line-ns-open", "size": 26, "color": ink, "line": {"width": 3.5}},
        hoverinfo="text",
    )


def _empty(middles: list[float], dark: bool) -> go.Scatter:
    return go.Scatter(
        x=[0] * len(middles),
        y=middles,
        mode="text",
        text=[f"{_DASH}  "] * len(middles),
        textposition="middle left",
        textfont={"size": 15, "color": palette.colour("neutral", "muted", dark)},
        hoverinfo="skip",
        showlegend=False,
    )


def _layout(
    labels: list[str],
    middles: list[float],
    *,
    height: int,
    span: tuple[float, float],
    axis_title: str,
    say: Callable[[float], str],
    dark: bool,
) -> dict[str, Any]:
    text, muted = palette.colour("neutral", "text", dark), palette.colour("neutral", "muted", dark)
    ticks, height = _ticks(*span), max(height, _LEAST)
    return base_layout(
        dark,
        height=height + _FRAME,
        xaxis={
            "range": list(span),
            "tickvals": ticks,
            "ticktext": [say(tick) for tick in ticks],
            "tickangle": 0,
            "showgrid": True,
            "zeroline": True,
            "zerolinecolor": muted,
            "zerolinewidth": 2,
            "title": {"text": wrap(axis_title, _TITLE), "font": {"color": muted, "size": 12}, "standoff": 6},
        },
        yaxis={
            "range": [height, 0],
            "tickvals": middles,
            "ticktext": labels,
            "ticks": "",
            "showline": False,
            "tickfont": {"color": text, "size": 13},
            "ticklabelstandoff": 6,
        },
        showlegend=True,
        legend={
            "orientation": "h",
            "x": 0,
            "xref": "container",
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "font": {"color": text, "size": 12},
            "itemclick": False,
            "itemdoubleclick": False,
        },
    )
