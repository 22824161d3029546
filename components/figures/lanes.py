"""What was done and what is due, a lane for each area: trainings, assistance, agreed actions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.swarm import spread, swarm
from components.figures.text import safe, wrap
from components.figures.theme import FormatDate, base_layout, date_ticks

_MARK, _LINE, _PAD, _FRAME, _LEAST = 12, 17, 12, 44, 70  # pixels: a mark, a line of a label, air, the axis, no lane
_ACROSS = 60  # marks that fit beside each other; over five years a month's
_LABEL = 26  # characters


@dataclass(frozen=True)
class LaneMark:
    """An action on its day."""

    day: date
    status: str
    """A code of the palette's `kind`."""
    text: str
    """Plain text of the pointer's label."""
    kind: str = "status"


@dataclass(frozen=True)
class Lane:
    """An area with its actions."""

    label: str
    """Translated."""
    marks: tuple[LaneMark, ...]


def build_lanes(
    lanes: Sequence[Lane],
    as_of: date,
    *,
    format_date: FormatDate,
    axis_date: FormatDate | None = None,
    dark: bool = False,
) -> go.Figure:
    """Draw lanes from top to bottom in the order given, each mark on its day; marks of about one month are stacked.

    A dotted line marks `as_of`. `format_date` writes the day for the pointer; `axis_date`, shorter, for the axis.
    """
    start, end = _span(lanes, as_of)
    labels = [wrap(lane.label, _LABEL) for lane in lanes]
    rows = [swarm([mark.day.toordinal() for mark in lane.marks], (end - start).days / _ACROSS) for lane in lanes]
    heights = [
        max(_LINE * (1 + label.count("<br>")), _MARK * spread(row)) + _PAD
        for label, row in zip(labels, rows, strict=True)
    ]
    figure = go.Figure(
        layout=_layout(labels, heights, span=(start, end), as_of=as_of, axis_date=axis_date or format_date, dark=dark)
    )
    figure.add_trace(
        _marks(
            [
                (
                    mark,
                    top + tall / 2 + _MARK * at,
                    safe("\n".join(filter(None, (mark.text, lane.label, format_date(mark.day))))),
                )
                for lane, row, top, tall in zip(lanes, rows, _tops(heights), heights, strict=True)
                for mark, at in zip(lane.marks, row, strict=True)
            ],
            dark,
        )
    )
    return figure


def _span(lanes: Sequence[Lane], as_of: date) -> tuple[date, date]:
    days = [mark.day for lane in lanes for mark in lane.marks] + [as_of]
    margin = max(timedelta(days=30), (max(days) - min(days)) / 40)
    return min(days) - margin, max(days) + margin


def _tops(heights: list[int]) -> list[int]:
    return [sum(heights[:at]) for at in range(len(heights))]


def _marks(marks: list[tuple[LaneMark, float, str]], dark: bool) -> go.Scatter:
    inks = [palette.colour(mark.kind, mark.status, dark) for mark, _, _ in marks]
    return go.Scatter(
        x=[mark.day.isoformat() for mark, _, _ in marks],
        y=[y for _, y, _ in marks],
        text=[text for _, _, text in marks],
        mode="markers",
        marker={
            "symbol": [palette.swatch(mark.kind, mark.status).marker for mark, _, _ in marks],
            "size": 10,
            "color": inks,
            "line": {"width": 1.2, "color": inks},
        },
        hoverinfo="text",
    )


def _layout(
    labels: list[str],
    heights: list[int],
    *,
    span: tuple[date, date],
    as_of: date,
    axis_date: FormatDate,
    dark: bool,
) -> dict[str, Any]:
    tops, day, height = _tops(heights), as_of.isoformat(), max(sum(heights), _LEAST)
    dotted = {"color": palette.colour("neutral", "muted", dark), "width": 1.5, "dash": "dot"}
    grounds = [
        {
            "type": "rect",
            "x0": 0,
            "x1": 1,
            "xref": "paper",
            "y0": top,
            "y1": top + tall,
            "line": {"width": 0},
            "fillcolor": palette.colour("neutral", "pale", dark),
            "opacity": 0.6,
            "layer": "below",
        }
        for top, tall in list(zip(tops, heights, strict=True))[::2]
    ]
    return base_layout(
        dark,
        height=height + _FRAME,
        xaxis={
            "type": "date",
            "tickangle": 0,
            "range": [at.isoformat() for at in span],
            **date_ticks(*span, axis_date, at_most=6),
        },
        yaxis={
            "range": [height, 0],
            "tickvals": [top + tall / 2 for top, tall in zip(tops, heights, strict=True)],
            "ticktext": labels,
            "ticks": "",
            "showline": False,
            "ticklabelstandoff": 6,
            "tickfont": {"color": palette.colour("neutral", "text", dark), "size": 13},
        },
        shapes=[
            *grounds,
            {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": dotted, "layer": "below"},
        ],
    )
