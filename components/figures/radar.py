"""Scores of an institution by area, as closed lines on spokes: an earlier round, the latest, the target."""

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
    """A closed line."""

    name: str
    """Translated."""
    values: tuple[float | None, ...]
    """A score for each area; None where it was not assessed."""
    look: str
    """A code of `round` in the palette."""
    notes: tuple[str, ...] = ()
    """What the pointer shows for each value instead of the bare figure."""


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

    `scale`: lowest and highest score. `levels`: (score, its words, such as "2 · En desarrollo"), each drawn as a circle with
    its words on the first spoke. `format_value` writes a score. An area that was not assessed is a gap in its line and a
    mark beyond the scale that says `missing`. `narrow`: for a width of about 360 to 480 pixels. `height`: in pixels, by
    default 520, narrow 430. Raises ValueError for a fourth line.
    """
    if len(lines) > MOST_LINES:
        raise ValueError(f"{len(lines)} lines: a radar is read with {MOST_LINES} at most")
    size = _NARROW if narrow else _WIDE
    angles = [360 * at / len(areas) for at in range(len(areas))]
    names = [wrap(area, size.wrap) for area in areas]
    figure = go.Figure(
        layout=_layout(names, angles, scale=scale, levels=levels, size=size, dark=dark, height=height or size.height)
    )
    for line in lines:
        notes = line.notes or [format_value(value) if value is not None else "" for value in line.values]
        texts = [
            safe(f"{area}\n{line.name}: {missing if value is None else note}")
            for area, value, note in zip(areas, line.values, notes, strict=True)
        ]
        figure.add_trace(_line(line, angles, texts, dark))
    assessed = [line for line in lines if line.look != "target"]  # an area without a target is assessed all the same
    if gaps := {
        angle: safe("\n".join([area, *(f"{line.name}: {missing}" for line in assessed if line.values[at] is None)]))
        for at, (area, angle) in enumerate(zip(areas, angles, strict=True))
        if any(line.values[at] is None for line in assessed)
    }:
        figure.add_trace(_gaps(gaps, _rim(scale), missing, dark))
    return figure


def _line(line: RadarLine, angles: list[float], texts: list[str], dark: bool) -> go.Scatterpolar:
    ink, (width, dash, mark) = palette.colour("round", line.look, dark), _STROKES.get(line.look, _STROKE)
    return go.Scatterpolar(
        theta=[*angles, *angles[:1]],
        r=[*line.values, *line.values[:1]],  # an unknown first area stays unknown at the end
        text=[*texts, *texts[:1]],
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


def _gaps(texts: dict[float, str], rim: float, missing: str, dark: bool) -> go.Scatterpolar:
    ink = palette.colour("status", "no_data", dark)
    return go.Scatterpolar(
        theta=list(texts),
        r=[rim] * len(texts),
        text=list(texts.values()),
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
    """Return a radius just beyond the highest score, where no score can lie."""
    return scale[1] + (scale[1] - scale[0]) * 0.05


def _layout(
    names: list[str],
    angles: list[float],
    *,
    scale: tuple[float, float],
    levels: Sequence[tuple[float, str]],
    size: _Size,
    dark: bool,
    height: int,
) -> dict[str, Any]:
    text, muted, grid, ground = (palette.colour("neutral", name, dark) for name in ("text", "muted", "grid", "ground"))
    # Where there is little room the levels' words stand between two spokes: they would reach the names beside the first.
    halo = ", ".join([f"0 0 2px {ground}"] * 4)
    ray = 90 - (180 / len(angles) if size is _NARROW and angles else 0)
    unseen = {"ticks": "outside", "ticklen": 6, "tickcolor": "rgba(0,0,0,0)"}  # keep the words away from the marks
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
        # The lowest score has a circle of its own: at the very centre all areas would coincide.
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
    """Return the pixels on each side for the words around the circle: plotly makes no room for a polar plot's."""
    side = top = bottom = 0.0
    for name, angle in zip(names, angles, strict=True):
        rows = name.split("<br>")
        right, up = sin(radians(angle)), cos(radians(angle))
        side = max(side, max(map(len, rows)) * type_size * _LETTER - _REACH * (1 - abs(right)))
        beyond = len(rows) * type_size * _ROW * (0.5 + abs(up) / 2) - _REACH * (1 - abs(up))
        top, bottom = max(top, beyond if up > -0.1 else 0), max(bottom, beyond if up < 0.1 else 0)
    legend = legend_rows * type_size * 1.6 + 6
    return {"l": side + _GAP, "r": side + _GAP, "t": top + _GAP, "b": bottom + _GAP + legend}
