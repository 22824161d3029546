"""Twelve months across, a year a row: when in the year there is much. The figure stands in each cell; colour repeats it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe
from components.figures.theme import base_layout

STEPS = 5
KNOWN, OPEN, MISSING, OUTSIDE = "known", "open", "missing", "outside"
_ROW, _GAP, _FRAME = 28, 10, 34  # pixels: a year, the air before the usual, the axis
_CELL = 0.94  # of its place
_TYPE = 12  # pixels


@dataclass(frozen=True)
class SeasonCell:
    """A month of a year. `step`: 0 for nothing, 1 to STEPS. `state`: known; open (not over: hollow); missing (nobody speaks
    for it: hatched); outside (before the first month or after the last: empty). `text`: plain words of the pointer's label.
    """

    value: float | None
    step: int = 0
    state: str = KNOWN
    text: str = ""


@dataclass(frozen=True)
class SeasonRow:
    """A year, or what is usual. `label`: translated. `cells`: January to December."""

    label: str
    cells: tuple[SeasonCell, ...]


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
    """Draw years from top to bottom in the order given, and below them, apart, what is usual. `months`: twelve short names.

    `format_value`, `format_usual`: what stands in a cell of a year and of the usual. `scale`: how much larger than usual the
    cells' words are; the rest is for `enlarge`. Without rows the frame stays empty.
    """
    tops = [at * _ROW for at in range(len(rows))]
    placed = [(row, top, format_value) for row, top in zip(rows, tops, strict=True)]
    if usual is not None:
        placed.append((usual, len(rows) * _ROW + _GAP, format_usual))
    height = max((top + _ROW for _, top, _ in placed), default=_ROW)
    figure = go.Figure(layout=_layout([(row.label, top) for row, top, _ in placed], months, height, dark))
    for row, top, say in placed:
        figure.add_trace(_cells(row, top, say, dark, round(_TYPE * scale)))
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


def _layout(rows: Sequence[tuple[str, float]], months: Sequence[str], height: float, dark: bool) -> dict:
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
