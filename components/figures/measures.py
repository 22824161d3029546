"""Draws one measure of an audit over time: its readings, the baseline marked, and its target on the day it is due.

Each measure has its own axis: unlike measures stand beside each other, never on the same scale.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, log10
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe
from components.figures.theme import FormatDate, base_layout, date_ticks

HEIGHT = 180
PERCENT = 100.0
_NEAR = 0.15  # of the axis: marks closer than that would cover each other's value
_HEADROOM = 1.22  # above the highest mark, for its label
_STEPS = (1, 2, 2.5, 5, 10)
_MARKERS = {"providers": "circle", "users": "square", "together": "diamond", None: "circle"}


@dataclass(frozen=True)
class MeasurePoint:
    """A reading."""

    day: date
    value: float
    label: str  # the value in words
    by: str | None = None  # providers, users or together measured, None if unknown: its shape
    note: str = ""  # plain text that shows on hover


@dataclass(frozen=True)
class MeasureTarget:
    """What is to be reached."""

    value: float
    label: str  # the value in words
    due: date | None = None  # None where nobody set a day
    note: str = ""  # plain text that shows on hover


def marker_of(by: str | None) -> str:
    """Return Plotly's symbol for who measured."""
    return _MARKERS[by]


def build_measure(
    before: Sequence[MeasurePoint],
    readings: Sequence[MeasurePoint],
    target: MeasureTarget | None,
    *,
    span: tuple[date, date],
    as_of: date,
    opened_on: date,
    format_value: Callable[[float], str],
    axis_date: FormatDate,
    ceiling: float | None = None,
    narrow: bool = False,
    dark: bool = False,
) -> go.Figure:
    """Draw a cycle's `readings` as a line, the first of them (its baseline) hollow.

    Readings of earlier cycles (`before`) are paler, with a thin line on the day this cycle opened. The target is a dashed
    line up to its mark on the day it is due (without a day, to the end). A dotted line marks `as_of`. `span` is the first
    and last day, the same for all measures of a cycle. The value axis begins at zero and ends at `ceiling` (100 for a
    percentage) or above the highest mark. `narrow` is for a phone. Without readings and target the frame stays empty.
    """
    values = [point.value for point in (*before, *readings)] + ([target.value] if target else [])
    top = _top(values, ceiling)
    figure = go.Figure(
        layout=_layout(
            span,
            top,
            as_of=as_of,
            opened_on=opened_on if before else None,
            format_value=format_value,
            axis_date=axis_date,
            narrow=narrow,
            dark=dark,
        )
    )
    sides = _sides(before, readings, target=target, span=span, top=top)
    if target:
        figure.add_traces(_target(target, readings, span=span, side=sides[1], dark=dark))
    if before:
        figure.add_trace(_line(before, sides[0], dark, pale=True))
    if readings:
        figure.add_trace(_line(readings, sides[0], dark))
    return figure


def _sides(
    before: Sequence[MeasurePoint],
    readings: Sequence[MeasurePoint],
    target: MeasureTarget | None,
    span: tuple[date, date],
    top: float,
) -> tuple[str, str]:
    """Return on which side of its mark the latest value is written, and the target's, so that they do not overlap."""
    points = [*before, *readings]
    if target is None or not points:
        return "middle right", "top left"
    first, last, end = (readings or points)[0], points[-1], target.due or span[1]
    over = last.value > target.value or (last.value == target.value and last.value >= first.value)
    up, down = ("top", "bottom") if over else ("bottom", "top")
    if abs(end - last.day) < (span[1] - span[0]) * _NEAR:
        return f"{up} center", f"{down} right"
    same_height = abs(last.value - target.value) < top * _NEAR / 2
    return f"{up} center" if same_height else "middle right", f"{down} left"


def _top(values: Sequence[float], ceiling: float | None) -> float:
    """Return the end of the value axis."""
    highest = max(values, default=0)
    if ceiling is not None and highest <= ceiling:
        return ceiling
    return highest * _HEADROOM or 1.0


def _ticks(top: float) -> list[float]:
    """Return zero and at most three round values up to the end of the axis."""
    rough = top / 3
    size = 10.0 ** (ceil(log10(rough)) - 1)
    step = next((size * factor for factor in _STEPS if size * factor >= rough * 0.999), size * 10)
    return [step * at for at in range(int(top / step + 1e-9) + 1)]


def _line(points: Sequence[MeasurePoint], side: str, dark: bool, *, pale: bool = False) -> go.Scatter:
    """Draw readings with a line through them; the shape tells who measured.

    `pale` is for earlier cycles. Of this cycle's readings the first is hollow, with its value before its mark; the value of
    the latest is on `side`.
    """
    ground, last = palette.colour("neutral", "ground", dark), len(points) - 1
    ink = palette.colour("round", "baseline" if pale else "final", dark)
    hollow = [pale or at == 0 for at in range(len(points))]
    return go.Scatter(
        x=[point.day.isoformat() for point in points],
        y=[point.value for point in points],
        mode="lines+markers" if pale else "lines+markers+text",
        line={"color": ink, "width": 1.2 if pale else 2.2},
        marker={
            "symbol": [marker_of(point.by) for point in points],
            "size": 7 if pale else 10,
            "color": [ground if empty else ink for empty in hollow],
            "line": {"color": ink, "width": 1.2 if pale else 2},
        },
        text=[safe(point.label) if at in (0, last) and not pale else "" for at, point in enumerate(points)],
        textposition=[side if at == last else "middle left" for at in range(len(points))],
        textfont=_words(dark),
        hovertext=[safe(point.note) for point in points],
        hoverinfo="text",
        opacity=0.75 if pale else 1,
        cliponaxis=False,
    )


def _words(dark: bool) -> dict[str, Any]:
    """Return type that reads over lines, with the page's ground around it; its size is the figure's."""
    ground = palette.colour("neutral", "ground", dark)
    halo = ", ".join(f"{x}px {y}px 2px {ground}" for x in (-1, 1) for y in (-1, 1))
    return {"color": palette.colour("neutral", "text", dark), "shadow": halo}


def _target(
    target: MeasureTarget, readings: Sequence[MeasurePoint], span: tuple[date, date], side: str, dark: bool
) -> list[go.Scatter]:
    """Draw a dashed line from the first reading of the cycle, and the mark on the due day with the value in words."""
    ink = palette.colour("round", "target", dark)
    begin, end = readings[0].day if readings else span[0], target.due or span[1]
    return [
        go.Scatter(
            x=[min(begin, end).isoformat(), end.isoformat()],
            y=[target.value] * 2,
            mode="lines",
            line={"color": ink, "width": 1.5, "dash": "dash"},
            hoverinfo="skip",
        ),
        go.Scatter(
            x=[end.isoformat()],
            y=[target.value],
            mode="markers+text" if target.due else "text",
            marker={
                "symbol": palette.swatch("round", "target").marker.removesuffix("-open"),
                "size": 11,
                "color": palette.colour("neutral", "ground", dark),
                "line": {"color": ink, "width": 2},
            },
            text=[safe(target.label)],
            textposition=side,
            textfont=_words(dark),
            hovertext=[safe(target.note)],
            hoverinfo="text",
            cliponaxis=False,
        ),
    ]


def _layout(
    span: tuple[date, date],
    top: float,
    *,
    as_of: date,
    opened_on: date | None,
    format_value: Callable[[float], str],
    axis_date: FormatDate,
    narrow: bool,
    dark: bool,
) -> dict[str, Any]:
    muted, border = (palette.colour("neutral", name, dark) for name in ("muted", "border"))
    lines = [(as_of, {"color": muted, "width": 1.2, "dash": "dot"})]
    lines += [(opened_on, {"color": border, "width": 1})] if opened_on else []
    days = span[1] - span[0]  # at both ends there is room for a value in words
    left = days / (30 if opened_on else 4 if narrow else 7)
    right = days / (5 if narrow else 9)
    ticks = _ticks(top)
    return base_layout(
        dark,
        height=HEIGHT,
        margin={"l": 4, "r": 12, "t": 14, "b": 4, "pad": 0},
        xaxis={
            "type": "date",
            "tickangle": 0,
            "range": [(span[0] - left).isoformat(), (span[1] + right).isoformat()],
            **date_ticks(*span, axis_date, at_most=4),
        },
        yaxis={
            "range": [0, top],
            "tickvals": ticks,
            "ticktext": [safe(format_value(value)) for value in ticks],
            "showgrid": True,
            "showline": False,
            "ticks": "",
        },
        shapes=[
            {
                "type": "line",
                "x0": day.isoformat(),
                "x1": day.isoformat(),
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "line": look,
                "layer": "below",
            }
            for day, look in lines
        ],
    )
