"""Actions as bars from their beginning to their day, filled as far as they are done, under the level of government they
belong to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import shorten

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe, wrap
from components.figures.theme import FormatDate, base_layout, date_ticks

_BAR, _LINE, _PAD, _HEAD, _FRAME, _LEAST = (
    13,
    16,
    8,
    27,
    44,
    40,
)  # pixels: a bar, a line of a label, air, a group, the axis
_LABEL, _MOST = 44, 84  # characters: of a line, of a whole label (the pointer has the rest)
_NARROW, _MOST_NARROW = 50, 98
_DAY = 86_400_000  # milliseconds
_SPACE = "\N{NO-BREAK SPACE}"
_SPAN = timedelta(days=60)  # of the axis, at least
_SHORTEST = timedelta(days=4)  # a bar that can still be seen


@dataclass(frozen=True)
class GanttRow:
    """An action. `look`: kind and code in the palette. `start`: planned or real, the earlier; `due`: planned; `ended`: done
    or cancelled. `said`: state and percent in words; `note`: plain text of the pointer's label.
    """

    label: str
    look: tuple[str, str]
    start: date
    due: date | None
    ended: date | None
    percent: int
    said: str
    note: str = ""

    @property
    def end(self) -> date | None:
        """Where its bar ends; None for an open one."""
        return self.ended or self.due


@dataclass(frozen=True)
class GanttGroup:
    """A level of government with its actions, in the order of the screen. `label`: translated."""

    label: str
    rows: tuple[GanttRow, ...]


@dataclass(frozen=True)
class _Placed:
    """A row and the pixels from the top that it takes; `at`: the middle of its bar."""

    row: GanttRow
    label: str
    top: float
    tall: float
    at: float


def build_gantt(
    groups: Sequence[GanttGroup], as_of: date, *, axis_date: FormatDate, narrow: bool = False, dark: bool = False
) -> go.Figure:
    """Draw the groups from top to bottom, each row a bar: from its start to the day it ended or is due, filled to its
    percent. What is overdue goes on hatched to `as_of` (a dotted line); what ended on another day than planned has a tick on
    the planned one; without a due day it is a dotted line up to `as_of`. `narrow`: labels stand over the bars, for a phone.
    """
    placed, heads, height = _place(groups, narrow)
    span = _span([one.row for one in placed], as_of)
    left = span[0] - (span[1] - span[0]) / (5 if narrow else 11)  # for the words before the bars
    figure = go.Figure(layout=_layout(placed, heads, height, (left, *span), as_of, axis_date, narrow, dark))
    if placed:
        figure.add_traces([_bars(placed, dark), _fills(placed, dark)])
        figure.add_traces([*_tails(placed, as_of, dark), *_open(placed, as_of, dark)])
        figure.add_traces([_due(placed, dark), _words(placed, left, dark)])
    return figure


def _place(groups: Sequence[GanttGroup], narrow: bool) -> tuple[list[_Placed], list[tuple[str, float]], float]:
    """Rows and the groups' heads with their places, and the height of all."""
    width, most = (_NARROW, _MOST_NARROW) if narrow else (_LABEL, _MOST)
    placed, heads, top = [], [], 0.0
    for group in groups:
        heads.append((group.label, top + _HEAD / 2))
        top += _HEAD
        for row in group.rows:
            label = wrap(shorten(row.label, most, placeholder="…"), width)
            words = _LINE * (1 + label.count("<br>"))
            tall = words + _BAR + _PAD if narrow else max(words, _BAR) + _PAD
            at = top + words + _BAR / 2 + 2 if narrow else top + tall / 2
            placed.append(_Placed(row, label, top, tall, at))
            top += tall
    return placed, heads, max(top, _LEAST)


def _span(rows: Sequence[GanttRow], as_of: date) -> tuple[date, date]:
    days = [day for row in rows for day in (row.start, row.due, row.ended) if day] + [as_of]
    return min(days), max(*days, min(days) + _SPAN)


def _length(start: date, end: date) -> int:
    return max(end - start, _SHORTEST).days * _DAY


def _closed(placed: Sequence[_Placed]) -> list[tuple[_Placed, date]]:
    """Rows whose bar has an end, with it."""
    return [(one, one.row.end) for one in placed if one.row.end]


def _bars(placed: Sequence[_Placed], dark: bool) -> go.Bar:
    """The whole of each action, pale with an outline."""
    shown = _closed(placed)
    return _bar(
        [(one, one.row.start, _length(one.row.start, end)) for one, end in shown],
        {
            "color": [palette.quiet(*one.row.look, dark, 0.16) for one, _ in shown],
            "line": {"color": [palette.colour(*one.row.look, dark) for one, _ in shown], "width": 1},
        },
    )


def _fills(placed: Sequence[_Placed], dark: bool) -> go.Bar:
    """The part that is done."""
    shown = [(one, end) for one, end in _closed(placed) if one.row.percent]
    return _bar(
        [(one, one.row.start, round(_length(one.row.start, end) * one.row.percent / 100)) for one, end in shown],
        {"color": [palette.colour(*one.row.look, dark) for one, _ in shown], "line": {"width": 0}},
    )


def _tails(placed: Sequence[_Placed], as_of: date, dark: bool) -> list[go.Bar]:
    """From the due day to the as-of date: for how long an action has been overdue."""
    late = [
        (one, one.row.due, _length(one.row.due, as_of))
        for one in placed
        if one.row.due and not one.row.ended and one.row.due <= as_of
    ]
    ink, ground = palette.colour("status", "late", dark), palette.colour("neutral", "ground", dark)
    look = {
        "color": ground,
        "line": {"color": ink, "width": 1},
        "pattern": {"shape": "/", "fgcolor": ink, "bgcolor": ground, "size": 6, "solidity": 0.3},
    }
    return [_bar(late, look)] if late else []


def _bar(shown: Sequence[tuple[_Placed, date, int]], marker: dict) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[start.isoformat() for _, start, _ in shown],
        x=[length for _, _, length in shown],
        y=[one.at for one, _, _ in shown],
        width=_BAR,
        marker=marker,
        hovertext=[safe(one.row.note) for one, _, _ in shown],
        hoverinfo="text",
    )


def _open(placed: Sequence[_Placed], as_of: date, dark: bool) -> list[go.Scatter]:
    """Actions that nobody gave a day: a dotted line up to the as-of date."""
    return [
        go.Scatter(
            x=[one.row.start.isoformat(), max(as_of, one.row.start + _SHORTEST).isoformat()],
            y=[one.at] * 2,
            mode="lines",
            line={"color": palette.colour(*one.row.look, dark), "width": 3, "dash": "dot"},
            text=[safe(one.row.note)] * 2,
            hoverinfo="text",
        )
        for one in placed
        if one.row.end is None
    ]


def _due(placed: Sequence[_Placed], dark: bool) -> go.Scatter:
    """The planned day of what ended on another."""
    shown = [(one, one.row.due) for one in placed if one.row.ended and one.row.due and one.row.ended != one.row.due]
    return go.Scatter(
        x=[due.isoformat() for _, due in shown],
        y=[one.at for one, _ in shown],
        mode="markers",
        marker={
            "symbol": "line-ns-open",
            "size": _BAR + 3,
            "color": palette.colour("neutral", "text", dark),
            "line": {"width": 2},
        },
        text=[safe(one.row.note) for one, _ in shown],
        hoverinfo="text",
    )


def _words(placed: Sequence[_Placed], left: date, dark: bool) -> go.Scatter:
    """State and percent in a column before the bars, where nothing else is drawn."""
    return go.Scatter(
        x=[left.isoformat()] * len(placed),
        y=[one.at for one in placed],
        mode="text",
        text=[f"{_SPACE}{safe(one.row.said)}" for one in placed],
        textposition="middle right",
        textfont={"color": palette.colour("neutral", "text", dark)},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _layout(
    placed: Sequence[_Placed],
    heads: Sequence[tuple[str, float]],
    height: float,
    span: tuple[date, date, date],
    as_of: date,
    axis_date: FormatDate,
    narrow: bool,
    dark: bool,
) -> dict:
    text, pale = palette.colour("neutral", "text", dark), palette.colour("neutral", "pale", dark)
    left, start, end = span
    day = as_of.isoformat()
    bands = [
        {
            "type": "rect",
            "x0": 0,
            "x1": 1,
            "xref": "paper",
            "y0": at - _HEAD / 2 + 2,
            "y1": at + _HEAD / 2 - 2,
            "line": {"width": 0},
            "fillcolor": pale,
            "layer": "below",
        }
        for _, at in heads
    ]
    names = [] if narrow else [(one.at, one.label) for one in placed]
    return base_layout(
        dark,
        height=round(height) + _FRAME,
        barmode="overlay",
        margin={"l": 4, "r": 8, "t": 4, "b": 4, "pad": 0},
        xaxis={
            "type": "date",
            "side": "top",
            "tickangle": 0,
            "showgrid": True,
            "showline": False,
            "range": [left.isoformat(), (end + (end - start) / 40).isoformat()],
            **date_ticks(start, end, axis_date, at_most=4 if narrow else 7),
        },
        yaxis={
            "range": [height, 0],
            "ticks": "",
            "showline": False,
            "ticklabelstandoff": 6,
            "tickvals": [at for at, _ in names],
            "ticktext": [label for _, label in names],
            "tickfont": {"color": text, "size": 12},
        },
        shapes=[
            *bands,
            {
                "type": "line",
                "x0": day,
                "x1": day,
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "layer": "above",
                "line": {"color": palette.colour("neutral", "muted", dark), "width": 1.5, "dash": "dot"},
            },
        ],
        annotations=[
            *(_word(f"<b>{safe(label)}</b>", at, "middle", text, 13) for label, at in heads),
            *(
                _word(one.label, one.top + 1, "top", text, 12)
                | {"bgcolor": palette.colour("neutral", "ground", dark), "borderpad": 0}
                for one in placed
                if narrow
            ),
        ],
    )


def _word(text: str, at: float, anchor: str, ink: str, size: int) -> dict:
    return {
        "text": text,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": at,
        "yanchor": anchor,
        "align": "left",
        "showarrow": False,
        "font": {"color": ink, "size": size},
        "borderpad": 2,
    }
