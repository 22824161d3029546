"""Single quoted figures, one row for each region: each number on its month, without a line, because what lies between is
unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.swarm import swarm
from components.figures.text import safe
from components.figures.theme import FormatDate, base_layout, date_ticks

_ROW, _FRAME = 46, 52  # pixels
_ACROSS = 16  # numbers that fit beside each other
_LANE = 0.3  # of a row: how far marks of about one month stand apart


@dataclass(frozen=True)
class Quote:
    """A number of a month."""

    month: date
    number: str
    text: str  # plain text of the pointer's label
    part: bool = False  # of some cases only: another shape
    after: bool = False  # later than the as-of date: hollow


def build_quotes(
    rows: Sequence[tuple[str, str, tuple[Quote, ...]]],
    as_of: date,
    *,
    axis_date: FormatDate,
    none: str,
    dark: bool = False,
) -> go.Figure:
    """Draw the rows, given as (region's ubigeo, its name, its figures), from top to bottom; a dotted line marks `as_of`.

    `none` are the words of a row without a figure.
    """
    days = [as_of, *(quote.month for _, _, quotes in rows for quote in quotes)]
    margin = max(timedelta(days=60), (max(days) - min(days)) / 12)
    start, end = min(days) - margin, max(days) + margin
    figure = go.Figure(
        layout=_layout([name for _, name, _ in rows], start, end=end, as_of=as_of, axis_date=axis_date, dark=dark)
    )
    for at, (region, _, quotes) in enumerate(rows):
        if quotes:
            figure.add_trace(_row(at, region, quotes=quotes, gap=(end - start).days / _ACROSS, dark=dark))
    empty = [at for at, (_, _, quotes) in enumerate(rows) if not quotes]
    muted = {"color": palette.colour("neutral", "muted", dark)}
    figure.add_trace(
        go.Scatter(
            x=[(start + margin / 4).isoformat()] * len(empty),
            y=empty,
            mode="text",
            text=[safe(none)] * len(empty),
            textposition="middle right",
            textfont=muted,
            hoverinfo="skip",
        )
    )
    return figure


def _row(at: int, region: str, quotes: Sequence[Quote], gap: float, dark: bool) -> go.Scatter:
    ink = palette.colour("region", region, dark)
    lanes = swarm([quote.month.toordinal() for quote in quotes], gap)
    shapes = ["diamond" if quote.part else "circle" for quote in quotes]
    return go.Scatter(
        x=[quote.month.isoformat() for quote in quotes],
        y=[at + lane * _LANE for lane in lanes],
        mode="markers+text",
        marker={
            "size": 10,
            "color": ink,
            "symbol": [f"{shape}-open" if q.after else shape for shape, q in zip(shapes, quotes, strict=True)],
            "line": {"width": 1.5, "color": ink},
        },
        text=[f"<b>{safe(quote.number)}</b>" for quote in quotes],
        textposition="middle right",
        textfont={"color": palette.colour("neutral", "text", dark)},
        hovertext=[safe(quote.text) for quote in quotes],
        hoverinfo="text",
    )


def _layout(names: list[str], start: date, end: date, as_of: date, axis_date: FormatDate, dark: bool) -> dict[str, Any]:
    day = as_of.isoformat()
    dotted = {"color": palette.colour("neutral", "muted", dark), "width": 1.5, "dash": "dot"}
    grounds = [
        {
            "type": "rect",
            "x0": 0,
            "x1": 1,
            "xref": "paper",
            "y0": at - 0.5,
            "y1": at + 0.5,
            "line": {"width": 0},
            "fillcolor": palette.colour("neutral", "pale", dark),
            "opacity": 0.6,
            "layer": "below",
        }
        for at in range(0, len(names), 2)
    ]
    line = {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": dotted, "layer": "below"}
    return base_layout(
        dark,
        height=_ROW * max(len(names), 1) + _FRAME,
        xaxis={
            "type": "date",
            "tickangle": 0,
            "range": [start.isoformat(), end.isoformat()],
            **date_ticks(start, end, axis_date, at_most=5),
        },
        yaxis={
            "range": [len(names) - 0.5, -0.5],
            "tickvals": list(range(len(names))),
            "ticktext": [safe(name) for name in names],
            "ticks": "",
            "showline": False,
            "ticklabelstandoff": 6,
            "tickfont": {"color": palette.colour("neutral", "text", dark), "size": 13},
        },
        shapes=[*grounds, line],
    )
