"""Draws actions as bars in time, filled as far as they are done, under their level of government."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import shorten
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe, wrap
from components.figures.theme import FormatDate, base_layout, date_ticks

_BAR, _LINE, _PADDING = 13, 16, 8  # pixels: a bar, a line of a label, space around both
_HEAD, _FRAME, _MINIMUM = 27, 44, 40  # pixels: a group's head, the axis, a figure without rows
_LABEL, _LONGEST = 44, 84  # characters: of a line, of a whole label (the rest shows on hover)
_LABEL_NARROW, _LONGEST_NARROW = 50, 98
_DAY = 86_400_000  # milliseconds
_SPACE = "\N{NO-BREAK SPACE}"
_SPAN = timedelta(days=60)  # of the axis, at least
_SHORTEST = timedelta(days=4)  # a bar that can still be seen


@dataclass(frozen=True)
class GanttRow:
    """An action."""

    label: str
    look: tuple[str, str]  # kind and code in the palette
    start: date  # planned or real, the earlier
    due: date | None  # planned
    ended: date | None  # done or cancelled
    percent: int
    caption: str  # state and percent in words
    note: str = ""  # plain text that shows on hover

    @property
    def end(self) -> date | None:
        """Return where its bar ends; None for an open one."""
        return self.ended or self.due


@dataclass(frozen=True)
class GanttGroup:
    """A level of government with its actions."""

    label: str  # translated
    rows: tuple[GanttRow, ...]  # in the order of the screen


@dataclass(frozen=True)
class _PlacedRow:
    """A row with its position in the figure."""

    row: GanttRow
    label: str  # wrapped
    top: float  # pixels from the top of the figure
    middle: float  # of its bar, in pixels from the top of the figure


def build_gantt(
    groups: Sequence[GanttGroup], as_of: date, *, axis_date: FormatDate, narrow: bool = False, dark: bool = False
) -> go.Figure:
    """Draw the groups from top to bottom, each row a bar from its start to its end or due day, filled to its percent.

    An overdue action goes on hatched to `as_of` (a dotted line); one that ended on another day than planned has a tick on
    the planned day; one without a due day is a dotted line up to `as_of`. `narrow` puts labels over the bars, for a phone.
    """
    placed, heads, height = _place_rows(groups, narrow)
    span = _span([row for group in groups for row in group.rows], as_of)
    left = span[0] - (span[1] - span[0]) / (5 if narrow else 11)  # for the words before the bars
    figure = go.Figure(
        layout=_layout(
            placed,
            heads,
            height=height,
            span=(left, *span),
            as_of=as_of,
            axis_date=axis_date,
            narrow=narrow,
            dark=dark,
        )
    )
    if placed:
        figure.add_traces([_bars(placed, dark), _fills(placed, dark)])
        figure.add_traces([*_tails(placed, as_of, dark), *_open(placed, as_of, dark)])
        figure.add_traces([_due(placed, dark), _captions(placed, left, dark)])
    return figure


def _place_rows(groups: Sequence[GanttGroup], narrow: bool) -> tuple[list[_PlacedRow], list[tuple[str, float]], float]:
    """Return the rows and the groups' heads with their positions, and the height of all."""
    width, longest = (_LABEL_NARROW, _LONGEST_NARROW) if narrow else (_LABEL, _LONGEST)
    placed, heads, top = [], [], 0.0
    for group in groups:
        heads.append((group.label, top + _HEAD / 2))
        top += _HEAD
        for row in group.rows:
            label = wrap(shorten(row.label, longest, placeholder="…"), width)
            words = _LINE * (1 + label.count("<br>"))
            height = words + _BAR + _PADDING if narrow else max(words, _BAR) + _PADDING
            middle = top + words + _BAR / 2 + 2 if narrow else top + height / 2
            placed.append(_PlacedRow(row, label, top, middle))
            top += height
    return placed, heads, max(top, _MINIMUM)


def _span(rows: Sequence[GanttRow], as_of: date) -> tuple[date, date]:
    days = [day for row in rows for day in (row.start, row.due, row.ended) if day] + [as_of]
    return min(days), max(*days, min(days) + _SPAN)


def _length(start: date, end: date) -> int:
    return max(end - start, _SHORTEST).days * _DAY


def _closed(placed: Sequence[_PlacedRow]) -> list[tuple[_PlacedRow, date]]:
    """Return the rows whose bar has an end, with it."""
    return [(bar, bar.row.end) for bar in placed if bar.row.end]


def _bars(placed: Sequence[_PlacedRow], dark: bool) -> go.Bar:
    """Draw the whole of each action, pale with an outline."""
    shown = _closed(placed)
    return _bar(
        [(bar, bar.row.start, _length(bar.row.start, end)) for bar, end in shown],
        {
            "color": [palette.quiet(*bar.row.look, dark, 0.16) for bar, _ in shown],
            "line": {"color": [palette.colour(*bar.row.look, dark) for bar, _ in shown], "width": 1},
        },
    )


def _fills(placed: Sequence[_PlacedRow], dark: bool) -> go.Bar:
    """Draw the part of each action that is done."""
    shown = [(bar, end) for bar, end in _closed(placed) if bar.row.percent]
    return _bar(
        [(bar, bar.row.start, round(_length(bar.row.start, end) * bar.row.percent / 100)) for bar, end in shown],
        {"color": [palette.colour(*bar.row.look, dark) for bar, _ in shown], "line": {"width": 0}},
    )


def _tails(placed: Sequence[_PlacedRow], as_of: date, dark: bool) -> list[go.Bar]:
    """Draw for how long actions have been overdue: from the due day to the as-of date."""
    late = [
        (bar, bar.row.due, _length(bar.row.due, as_of))
        for bar in placed
        if bar.row.due and not bar.row.ended and bar.row.due <= as_of
    ]
    ink, ground = palette.colour("status", "late", dark), palette.colour("neutral", "ground", dark)
    look = {
        "color": ground,
        "line": {"color": ink, "width": 1},
        "pattern": {"shape": "/", "fgcolor": ink, "bgcolor": ground, "size": 6, "solidity": 0.3},
    }
    return [_bar(late, look)] if late else []


def _bar(shown: Sequence[tuple[_PlacedRow, date, int]], marker: dict[str, Any]) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[start.isoformat() for _, start, _ in shown],
        x=[length for _, _, length in shown],
        y=[bar.middle for bar, _, _ in shown],
        width=_BAR,
        marker=marker,
        hovertext=[safe(bar.row.note) for bar, _, _ in shown],
        hoverinfo="text",
    )


def _open(placed: Sequence[_PlacedRow], as_of: date, dark: bool) -> list[go.Scatter]:
    """Draw actions without a due day: a dotted line up to the as-of date."""
    return [
        go.Scatter(
            x=[bar.row.start.isoformat(), max(as_of, bar.row.start + _SHORTEST).isoformat()],
            y=[bar.middle] * 2,
            mode="lines",
            line={"color": palette.colour(*bar.row.look, dark), "width": 3, "dash": "dot"},
            text=[safe(bar.row.note)] * 2,
            hoverinfo="text",
        )
        for bar in placed
        if bar.row.end is None
    ]


def _due(placed: Sequence[_PlacedRow], dark: bool) -> go.Scatter:
    """Mark the planned day of what ended on another."""
    shown = [(bar, bar.row.due) for bar in placed if bar.row.ended and bar.row.due and bar.row.ended != bar.row.due]
    return go.Scatter(
        x=[due.isoformat() for _, due in shown],
        y=[bar.middle for bar, _ in shown],
        mode="markers",
        marker={
            "symbol": "line-ns-open",
            "size": _BAR + 3,
            "color": palette.colour("neutral", "text", dark),
            "line": {"width": 2},
        },
        text=[safe(bar.row.note) for bar, _ in shown],
        hoverinfo="text",
    )


def _captions(placed: Sequence[_PlacedRow], left: date, dark: bool) -> go.Scatter:
    """Write state and percent in a column before the bars, where nothing else is drawn."""
    return go.Scatter(
        x=[left.isoformat()] * len(placed),
        y=[bar.middle for bar in placed],
        mode="text",
        text=[f"{_SPACE}{safe(bar.row.caption)}" for bar in placed],
        textposition="middle right",
        textfont={"color": palette.colour("neutral", "text", dark)},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _layout(
    placed: Sequence[_PlacedRow],
    heads: Sequence[tuple[str, float]],
    *,
    height: float,
    span: tuple[date, date, date],
    as_of: date,
    axis_date: FormatDate,
    narrow: bool,
    dark: bool,
) -> dict[str, Any]:
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
    names = [] if narrow else [(bar.middle, bar.label) for bar in placed]
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
            *(_word(f"<b>{safe(label)}</b>", at, anchor="middle", ink=text, size=13) for label, at in heads),
            *(
                _word(bar.label, bar.top + 1, anchor="top", ink=text, size=12)
                | {"bgcolor": palette.colour("neutral", "ground", dark), "borderpad": 0}
                for bar in placed
                if narrow
            ),
        ],
    )


def _word(text: str, at: float, anchor: str, ink: str, size: int) -> dict[str, Any]:
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
