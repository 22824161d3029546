"""Twelve months across and a year in each row: when in the year there is much. The colour only repeats the figure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe
from components.figures.theme import base_layout

STEPS = 5
KNOWN, OPEN, MISSING, OUTSIDE = "known", "open", "missing", "outside"
_ROW, _GAP, _FRAME = 28, 10, 34  # pixels: a year, the space above the means, the axis
_CELL = 0.94  # the width of a cell, of its column
_TYPE = 12  # pixels


@dataclass(frozen=True)
class SeasonCell:
    """A month of a year."""

    value: float | None
    step: int = 0  # its class: 0 for nothing, 1 to STEPS
    state: str = KNOWN
    """Known; open (not over, drawn hollow); missing (without data, hatched); outside (before the first month or after the
    last, empty)."""
    text: str = ""  # plain text of the pointer's label


@dataclass(frozen=True)
class SeasonRow:
    """A year, or the means over the years."""

    label: str  # translated
    cells: tuple[SeasonCell, ...]  # January to December


def build_season(
    rows: Sequence[SeasonRow],
    usual: SeasonRow | None,
    *,
    months: Sequence[str],
    format_value: Callable[[float], str],
    format_usual: Callable[[float], str],
    dark: bool = False,
    scale: float = 1,
) -> go.Figure:
    """Draw the years from top to bottom in the order given, and the means apart below them; without rows an empty frame.

    `months` are twelve short names. `format_value` and `format_usual` write the cells of the years and of the means. `scale`
    enlarges the words in the cells; `enlarge` does the rest.
    """
    tops = [at * _ROW for at in range(len(rows))]
    drawn = [(row, top, format_value) for row, top in zip(rows, tops, strict=True)]
    if usual is not None:
        drawn.append((usual, len(rows) * _ROW + _GAP, format_usual))
    height = max((top + _ROW for _, top, _ in drawn), default=_ROW)
    figure = go.Figure(layout=_layout([(row.label, top) for row, top, _ in drawn], months, height, dark))
    for row, top, say in drawn:
        figure.add_trace(_cells(row, top, say=say, dark=dark, size=round(_TYPE * scale)))
    return figure


def _cells(row: SeasonRow, top: float, say: Callable[[float], str], dark: bool, size: int) -> go.Bar:
    shown = [(month, cell) for month, cell in enumerate(row.cells) if cell.state != OUTSIDE]
    fills = [_fill(cell, dark) for _, cell in shown]
    border, muted = palette.colour("neutral", "grid", dark), palette.colour("neutral", "border", dark)
    return go.Bar(
        orientation="h",
        base=[month + (1 - _CELL) / 2 for month, _ in shown],
        x=[_CELL] * len(shown),
        y=[top + _ROW / 2] * len(shown),
        width=_ROW * 0.9,
        text=[say(cell.value) if cell.value is not None else "" for _, cell in shown],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={
            "size": size,
            "color": [_ink(cell, fill, dark) for (_, cell), fill in zip(shown, fills, strict=True)],
        },
        hovertext=[safe(cell.text) for _, cell in shown],
        hoverinfo="text",
        marker={
            "color": fills,
            "line": {
                "color": [muted if cell.state == OPEN else border for _, cell in shown],
                "width": [1.5 if cell.state == OPEN else 1 if not cell.step else 0 for _, cell in shown],
            },
            "pattern": {
                "shape": ["/" if cell.state == MISSING else "" for _, cell in shown],
                "fgcolor": muted,
                "bgcolor": palette.colour("neutral", "pale", dark),
                "size": 5,
                "solidity": 0.25,
            },
        },
    )


def _fill(cell: SeasonCell, dark: bool) -> str:
    if cell.state == KNOWN and cell.step:
        return palette.heat(cell.step, STEPS, dark)
    return palette.colour("neutral", "pale" if cell.state == MISSING else "ground", dark)


def _ink(cell: SeasonCell, fill: str, dark: bool) -> str:
    return palette.on_fill(fill) if cell.state == KNOWN and cell.step else palette.colour("neutral", "muted", dark)


def _layout(rows: Sequence[tuple[str, float]], months: Sequence[str], height: float, dark: bool) -> dict[str, Any]:
    text = palette.colour("neutral", "text", dark)
    plain = {"showline": False, "ticks": "", "tickfont": {"color": text, "size": 12}}
    return base_layout(
        dark,
        height=round(height) + _FRAME,
        barmode="overlay",
        bargap=0,
        xaxis={
            **plain,
            "range": [0, 12],
            "side": "top",
            "tickangle": 0,
            "tickvals": [month + 0.5 for month in range(12)],
            "ticktext": [safe(name) for name in months],
        },
        yaxis={
            **plain,
            "range": [height, 0],
            "tickvals": [top + _ROW / 2 for _, top in rows],
            "ticktext": [safe(label) for label, _ in rows],
            "ticklabelstandoff": 4,
        },
    )
