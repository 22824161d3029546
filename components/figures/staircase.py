"""A target over time: the plan's stairs, the actual's stairs up to the as-of date, and what was due then."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe
from components.figures.theme import FormatDate, base_layout, date_ticks

Steps = Sequence[tuple[date, float]]


def build_staircase(
    plan: Steps,
    actual: Steps,
    as_of: date,
    *,
    format_date: FormatDate,
    format_value: Callable[[float], str],
    plan_name: str,
    actual_name: str,
    status: str = "no_data",
    axis_date: FormatDate | None = None,
    span: tuple[date, date] | None = None,
    dark: bool = False,
    height: int = 150,
) -> go.Figure:
    """Draw plan against actual, small enough for five in a row; without both the frame stays empty.

    `plan` holds (due date, cumulative target), `actual` (date, cumulative number), both in the indicator's unit; what is
    later than `as_of` is left out of the actual. `status` is a code of the palette for the mark at the as-of date.
    `format_date` and `format_value` write the pointer's labels and the value axis, `axis_date` shorter words for the date
    axis. `span` is the first and last day of the axis, the same for figures side by side. `plan_name` and `actual_name` are
    translated.
    """
    plan, actual = sorted(plan), sorted(step for step in actual if step[0] <= as_of)
    start, end = span or _span(plan, actual, as_of)
    due = max((value for day, value in plan if day <= as_of), default=0)
    top = max([value for _, value in (*plan, *actual)], default=0)
    figure = go.Figure(
        layout=_layout(
            (start, end),
            top,
            as_of=as_of,
            axis_date=axis_date or format_date,
            format_value=format_value,
            dark=dark,
            height=height,
        )
    )

    def say(name: str, steps: Steps) -> list[str]:
        return [safe(f"{name}\n{format_date(day)}: {format_value(value)}") for day, value in steps]

    if plan:
        figure.add_traces(
            _stairs(plan, start, end=end, texts=say(plan_name, plan), ink=palette.colour("neutral", "plan", dark))
        )
    if actual:
        ink = palette.colour("neutral", "actual", dark)
        line, _ = _stairs(actual, start, end=as_of, texts=[], ink=ink, strong=True)
        figure.add_trace(line)
        now = (as_of, actual[-1][1])
        figure.add_trace(_mark(*now, palette.colour("status", status, dark), say(actual_name, [now])[0], status))
    if plan:
        figure.add_trace(
            _due_mark(as_of, due, palette.colour("neutral", "text", dark), say(plan_name, [(as_of, due)])[0])
        )
    return figure


def _span(plan: Steps, actual: Steps, as_of: date) -> tuple[date, date]:
    days = [day for day, _ in (*plan, *actual)] + [as_of]
    margin = max(timedelta(days=30), (max(days) - min(days)) / 20)
    return min(days) - margin, max(days) + margin


def _layout(
    span: tuple[date, date],
    top: float,
    *,
    as_of: date,
    axis_date: FormatDate,
    format_value: Callable[[float], str],
    dark: bool,
    height: int,
) -> dict[str, Any]:
    start, end = span
    ticks = date_ticks(start, end, axis_date, at_most=4)
    line = {"color": palette.colour("neutral", "muted", dark), "width": 1, "dash": "dot"}
    day = as_of.isoformat()
    values = [0, top] if top else []
    return base_layout(
        dark,
        height=height,
        xaxis={"range": [start.isoformat(), end.isoformat()], **ticks, "type": "date", "tickangle": 0},
        yaxis={"range": [0, (top or 1) * 1.15], "tickvals": values, "ticktext": [format_value(v) for v in values]},
        shapes=[
            {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": line, "layer": "below"}
        ],
    )


def _stairs(steps: Steps, start: date, end: date, texts: list[str], ink: str, strong: bool = False) -> list[go.Scatter]:
    """Draw the line from zero at the start to the end, and a mark on each step."""
    path = [(start, 0), *steps, (end, steps[-1][1])]
    line = go.Scatter(
        x=[day.isoformat() for day, _ in path],
        y=[value for _, value in path],
        mode="lines",
        line={"shape": "hv", "color": ink, "width": 3 if strong else 1.5, "dash": "solid" if strong else "dash"},
        hoverinfo="skip",
    )
    marks = go.Scatter(
        x=[day.isoformat() for day, _ in steps],
        y=[value for _, value in steps],
        mode="markers",
        marker={"symbol": "diamond-open", "size": 7, "color": ink},
        text=texts,
        hoverinfo="text",
    )
    return [line, marks]


def _mark(day: date, value: float, ink: str, text: str, status: str) -> go.Scatter:
    marker = {
        "symbol": palette.swatch("status", status).marker,
        "size": 11,
        "color": ink,
        "line": {"width": 1, "color": ink},
    }
    return go.Scatter(x=[day.isoformat()], y=[value], mode="markers", marker=marker, text=[text], hoverinfo="text")


def _due_mark(day: date, value: float, ink: str, text: str) -> go.Scatter:
    marker = {"symbol": "line-ew-open", "size": 15, "color": ink, "line": {"width": 2}}
    return go.Scatter(x=[day.isoformat()], y=[value], mode="markers", marker=marker, text=[text], hoverinfo="text")
