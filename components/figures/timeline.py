"""Dated events against their plan, one in each row: a cluster's life, its milestones, the plan's waves with their slots."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe
from components.figures.theme import FormatDate, base_layout, date_ticks

ROW_PIXELS = 26


@dataclass(frozen=True)
class TimelineRow:
    """An event. Either date may be missing; an event without both is drawn at the right."""

    label: str
    """Translated."""
    planned_on: date | None = None
    actual_on: date | None = None
    state: str = "undated"
    """A status of the palette (reached, late, undated, not_due, …)."""
    note: str = ""
    """Plain text of the pointer's label, its lines separated by newlines."""


def build_timeline(
    rows: Sequence[TimelineRow],
    as_of: date,
    *,
    format_date: FormatDate,
    undated_name: str = "",
    axis_date: FormatDate | None = None,
    span: tuple[date, date] | None = None,
    dark: bool = False,
) -> go.Figure:
    """Draw rows from top to bottom, each `ROW_PIXELS` high; without rows the frame stays empty.

    A row shows the state's mark in its colour on the actual day, a tick on the planned day and a line between. An event
    that has not happened has its mark on the planned day and, when late, a dotted line to the as-of date. A dotted line
    marks `as_of`. Undated rows are in a lane at the right, named `undated_name`. `span`: first and last day of the axis.
    """
    start, end = span or _span(rows, as_of)
    lane = end + (end - start) * 0.06
    figure = go.Figure(
        layout=_layout(
            rows,
            (start, end, lane),
            as_of=as_of,
            axis_date=axis_date or format_date,
            undated_name=undated_name,
            dark=dark,
        )
    )
    if rows:
        figure.add_traces(_spans(rows, as_of, dark))
        figure.add_trace(_planned(rows, format_date, dark))
        figure.add_trace(_states(rows, lane, format_date, dark))
    return figure


def _span(rows: Sequence[TimelineRow], as_of: date) -> tuple[date, date]:
    days = [day for row in rows for day in (row.planned_on, row.actual_on) if day] + [as_of]
    margin = max(timedelta(days=30), (max(days) - min(days)) / 25)
    return min(days) - margin, max(days) + margin


def _layout(
    rows: Sequence[TimelineRow],
    span: tuple[date, date, date],
    *,
    as_of: date,
    axis_date: FormatDate,
    undated_name: str,
    dark: bool,
) -> dict[str, Any]:
    start, end, lane = span
    undated = any(not (row.planned_on or row.actual_on) for row in rows)
    ticks = date_ticks(start, end, axis_date, at_most=4)
    if undated and undated_name:
        ticks = {
            "tickvals": [*ticks["tickvals"], lane.isoformat()],
            "ticktext": [*ticks["ticktext"], safe(undated_name)],
        }
    last = lane + (lane - end) / 2 if undated else end
    dotted = {"color": palette.colour("neutral", "muted", dark), "width": 1, "dash": "dot"}
    day = as_of.isoformat()
    words = {"tickfont": {"color": palette.colour("neutral", "text", dark), "size": 13}, "ticks": "", "showline": False}
    return base_layout(
        dark,
        height=ROW_PIXELS * max(len(rows), 2) + 48,
        xaxis={
            "type": "date",
            "tickangle": 0,
            "range": [start.isoformat(), last.isoformat()],
            **ticks,
            "showline": True,
        },
        yaxis={
            **words,
            "range": [max(len(rows), 1) - 0.5, -0.5],
            "tickvals": list(range(len(rows))),
            "ticktext": [safe(row.label) for row in rows],
            "showgrid": True,
        },
        shapes=[{"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": dotted}],
    )


def _spans(rows: Sequence[TimelineRow], as_of: date, dark: bool) -> list[go.Scatter]:
    """Draw lines from the planned to the actual day, and from the planned day to the as-of date for what is late."""
    done: list[tuple[str | None, int | None]] = []
    waiting: list[tuple[str | None, int | None]] = []
    for at, row in enumerate(rows):
        if row.planned_on and row.actual_on:
            done += [(row.planned_on.isoformat(), at), (row.actual_on.isoformat(), at), (None, None)]
        elif row.planned_on and row.state == "late":
            waiting += [(row.planned_on.isoformat(), at), (as_of.isoformat(), at), (None, None)]
    lines = (
        (done, {"color": palette.colour("neutral", "border", dark), "width": 2}),
        (waiting, {"color": palette.colour("status", "late", dark), "width": 2, "dash": "dot"}),
    )
    return [
        go.Scatter(x=[x for x, _ in path], y=[y for _, y in path], mode="lines", line=line, hoverinfo="skip")
        for path, line in lines
        if path
    ]


def _planned(rows: Sequence[TimelineRow], format_date: FormatDate, dark: bool) -> go.Scatter:
    shown = [(at, row, row.planned_on) for at, row in enumerate(rows) if row.planned_on and row.actual_on]
    return go.Scatter(
        x=[day.isoformat() for _, _, day in shown],
        y=[at for at, _, _ in shown],
        mode="markers",
        marker={
            "symbol": "line-ns-open",
            "size": 11,
            "color": palette.colour("neutral", "muted", dark),
            "line": {"width": 2},
        },
        text=[_say(row, format_date) for _, row, _ in shown],
        hoverinfo="text",
    )


def _states(rows: Sequence[TimelineRow], lane: date, format_date: FormatDate, dark: bool) -> go.Scatter:
    looks = [palette.swatch("status", row.state) for row in rows]
    inks = [palette.colour("status", row.state, dark) for row in rows]
    return go.Scatter(
        x=[(row.actual_on or row.planned_on or lane).isoformat() for row in rows],
        y=list(range(len(rows))),
        mode="markers",
        marker={
            "symbol": [shown.marker for shown in looks],
            "size": 12,
            "color": inks,
            "line": {"width": 1.5, "color": inks},
        },
        text=[_say(row, format_date) for row in rows],
        hoverinfo="text",
    )


def _say(row: TimelineRow, format_date: FormatDate) -> str:
    days = " → ".join(format_date(day) for day in (row.planned_on, row.actual_on) if day)
    return safe("\n".join(part for part in (row.label, days, row.note) if part))
