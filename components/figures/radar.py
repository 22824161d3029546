"""Scores of an institution by area, as closed lines on spokes: an earlier round, the latest, what was agreed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe, wrap
from components.figures.theme import base_layout

MOST_LINES = 3
# Line width in pixels, dash, marker size of a round's look.
_STROKES = {"baseline": (1.5, "solid", 7), "target": (2, "dash", 8)}
_STROKE = (3, "solid", 9)
_LETTER, _ROW = 0.5, 1.3  # mean width of a letter and height of a line, in ems
_GAP, _REACH = 14, 80  # pixels: between plot and words; the least radius


@dataclass(frozen=True)
class RadarLine:
    """One closed line. `name`: translated. `values`: an area each, None where not assessed. `look`: a code of `round`.
    `notes`: what the pointer says of each value instead of the bare figure.
    """

    name: str
    values: tuple[float | None, ...]
    look: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Size:
    wrap: int  # characters
    type: int  # pixels
    height: int  # pixels
    legend_rows: int


_WIDE, _NARROW = _Size(20, 13, 520, 2), _Size(13, 11, 430, 4)


def build_radar(
    areas: Sequence[str],
    lines: Sequence[RadarLine],
    scale: tuple[float, float],
    levels: Sequence[tuple[float, str]],
    *,
    format_value: Callable[[float], str],
    missing: str,
    dark: bool = False,
    height: int | None = None,
    narrow: bool = False,
) -> go.Figure:
    """Draw at most three lines over `areas`, clockwise from the top in the order given.

    `scale`: lowest and highest score. `levels`: (score, its words, such as "2 · En desarrollo"), each a circle and a line
    of words on the first spoke. An area that is not assessed is a gap in its line and a mark beyond the scale that says
    `missing`. `narrow`: for about 360 to 480 pixels. `height`: pixels, by default 520, narrow 430.
    ValueError for a fourth line.
    """
    if len(lines) > MOST_LINES:
        raise ValueError(f"{len(lines)} lines: a radar is read with {MOST_LINES} at most")
    size = _NARROW if narrow else _WIDE
    angles = [360 * at / len(areas) for at in range(len(areas))]
    names = [wrap(area, size.wrap) for area in areas]
    figure = go.Figure(layout=_layout(names, angles, scale, levels, size, dark, height or size.height))
    for line in lines:
        notes = line.notes or [format_value(value) if value is not None else "" for value in line.values]
        said = [
            safe(f"{area}\n{line.name}: {missing if value is None else note}")
            for area, value, note in zip(areas, line.values, notes, strict=True)
        ]
        figure.add_trace(_line(line, angles, said, dark))
    assessed = [line for line in lines if line.look != "target"]  # an area without a target is assessed all the same
    if gaps := {
        angle: safe("\n".join([area, *(f"{line.name}: {missing}" for line in assessed if line.values[at] is None)]))
        for at, (area, angle) in enumerate(zip(areas, angles, strict=True))
        if any(line.values[at] is None for line in assessed)
    }:
        figure.add_trace(_gaps(gaps, _rim(scale), missing, dark))
    return figure


def _line(line: RadarLine, angles: list[float], said: list[str], dark: bool) -> go.Scatterpolar:
    ink, (width, dash, mark) = palette.colour("round", line.look, dark), _STROKES.get(line.look, _STROKE)
    return go.Scatterpolar(
        theta=[*angles, *angles[:1]],
        r=[*line.values, *line.values[:1]],  # an unknown first area stays unknown at the end
        text=[*said, *said[:1]],
        name=safe(line.name),
        mode="lines+markers",
        connectgaps=False,
        line={"color": ink, "width": width, "dash": dash},
        marker={
            "symbol": palette.swatch("round", line.look).marker,
            "size": mark,
            "color": ink,
            "line": {"color": ink, "width": 1.5},
        },
        hoverinfo="text",
    )


def _gaps(said: dict[float, str], rim: float, missing: str, dark: bool) -> go.Scatterpolar:
    ink = palette.colour("status", "no_data", dark)
    return go.Scatterpolar(
        theta=list(said),
        r=[rim] * len(said),
        text=list(said.values()),
        name=safe(missing),
        mode="markers",
        marker={
            "symbol": palette.swatch("status", "no_data").marker,
            "size": 8,
            "color": ink,
            "line": {"color": ink, "width": 2},
        },
        cliponaxis=False,
        hoverinfo="text",
    )


def _rim(scale: tuple[float, float]) -> float:
    """Just beyond the highest score: no score can stand there."""
    return scale[1] + (scale[1] - scale[0]) * 0.05


def _layout(names: list[str], angles: list[float], scale, levels, size: _Size, dark: bool, height: int):
    text, muted, grid, ground = (palette.colour("neutral", name, dark) for name in ("text", "muted", "grid", "ground"))
    # In little room the levels' words stand between two spokes, else they would reach the names beside the first.
    halo = ", ".join([f"0 0 2px {ground}"] * 4)
    ray = 90 - (180 / len(angles) if size is _NARROW and angles else 0)
    unseen = {"ticks": "outside", "ticklen": 6, "tickcolor": "rgba(0,0,0,0)"}  # hold the words off the marks
    angular: dict[str, Any] = {
        "rotation": 90,
        "direction": "clockwise",
        "tickvals": angles,
        "ticktext": names,
        **unseen,
        "tickfont": {"size": size.type, "color": text},
        "gridcolor": grid,
        "showline": False,
    }
    radial: dict[str, Any] = {
        # The lowest score has a circle of its own: at the very centre all areas would be one.
        "range": [scale[0] - (scale[1] - scale[0]) * 0.15, 2 * _rim(scale) - scale[1]],
        "angle": ray,
        "side": "counterclockwise",
        "layer": "above traces",
        "tickvals": [value for value, _ in levels],
        "ticktext": [safe(name) for _, name in levels],
        **unseen,
        "tickfont": {"size": min(size.type, 12), "color": muted, "shadow": halo},
        "tickangle": ray,
        "gridcolor": grid,
        "showline": False,
    }
    return base_layout(
        dark,
        height=height,
        margin=_margins(names, angles, size.type, size.legend_rows),
        polar={"bgcolor": "rgba(0,0,0,0)", "angularaxis": angular, "radialaxis": radial},
        showlegend=True,
        legend={
            "orientation": "h",
            "x": 0.5,
            "xref": "container",
            "xanchor": "center",
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "font": {"size": size.type, "color": text},
            "itemclick": False,
            "itemdoubleclick": False,
        },
    )


def _margins(names: list[str], angles: list[float], type_size: int, legend_rows: int) -> dict[str, float]:
    """Pixels on each side for the words around the circle: plotly makes none for a polar plot's."""
    side = top = bottom = 0.0
    for name, angle in zip(names, angles, strict=True):
        rows = name.split("<br>")
        right, up = sin(radians(angle)), cos(radians(angle))
        side = max(side, max(map(len, rows)) * type_size * _LETTER - _REACH * (1 - abs(right)))
        beyond = len(rows) * type_size * _ROW * (0.5 + abs(up) / 2) - _REACH * (1 - abs(up))
        top, bottom = max(top, beyond if up > -0.1 else 0), max(bottom, beyond if up < 0.1 else 0)
    legend = legend_rows * type_size * 1.6 + 6
    return {"l": side + _GAP, "r": side + _GAP, "t": top + _GAP, "b": bottom + _GAP + legend}
