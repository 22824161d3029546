"""The simple map: the same `MapSpec` in SVG by plotly. It needs no WebGL, and fits itself to any width."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import plotly.graph_objects as go

from components.figures import palette
from components.figures.map_geometry import Polygon, View, bounds, fit_view, inner_grid, place_labels, polygons
from components.figures.map_spec import MapShape, MapSpec, look, wanted_labels
from components.figures.text import safe
from components.figures.theme import base_layout, figure_config

SIMPLE_MAP_CONFIG = figure_config()
_DEGREE_RATIO = 1.007  # a degree of latitude is this many degrees of longitude at 6.7° south
_TARGET_PIXELS = 15


def build_simple_map(spec: MapSpec, dark: bool = False, width: int = 360, height: int = 480) -> go.Figure:
    """Draw a map for st.plotly_chart(config=SIMPLE_MAP_CONFIG); an empty spec gives an empty frame.

    Labels are placed for `width` and `height` in pixels. Each unit is a trace, so that its whole area answers the pointer;
    its `legendgroup` is the ubigeo. In plotly a click picks points only, never areas, so each unit has a second trace of
    invisible points all over it (`picked_unit` reads the unit from either). There is no legend: the card draws it.
    """
    outline = [point for s in spec.fills for part in _parts(s) for point in part[0]]
    box = bounds([*outline, *((s.lon, s.lat) for s in spec.fills)])
    view = fit_view(box, width, height)
    figure = go.Figure(layout=_layout(box, height, dark, _labels(spec, dark, view)))
    figure.add_traces([_fill(shape, dark, shape.ubigeo == spec.selected) for shape in spec.fills if shape.geometry])
    figure.add_traces([_border_lines(spec, dark, strong) for strong in (False, True)])
    figure.add_traces([_spot(s, dark, s.ubigeo == spec.selected) for s in spec.fills if not s.geometry])
    figure.add_trace(_points(spec, dark))
    figure.add_traces(_targets(spec, view))
    return figure


def _layout(
    box: tuple[float, float, float, float], height: int, dark: bool, labels: list[dict[str, Any]]
) -> dict[str, Any]:
    west, south, east, north = box
    plain = {"visible": False, "fixedrange": True, "constrain": "domain"}
    square = {"scaleanchor": "x", "scaleratio": _DEGREE_RATIO}
    return base_layout(
        dark,
        height=height,
        annotations=labels,
        margin={"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        xaxis={**plain, "range": [round(west - 0.1, 3), round(east + 0.1, 3)]},
        yaxis={**plain, **square, "range": [round(south - 0.1, 3), round(north + 0.1, 3)]},
        hoverdistance=1,  # a point answers only under the pointer; elsewhere the area does
    )


def _fill(shape: MapShape, dark: bool, selected: bool) -> go.Scatter:
    drawn = look(shape.category, dark)
    lons, lats = _path(_parts(shape))
    hatch = palette.PLOTLY_PATTERNS[drawn.pattern]
    pattern = {"shape": hatch, "fgcolor": drawn.mark, "bgcolor": drawn.fill, "size": 7, "solidity": 0.2}
    return go.Scatter(
        x=lons,
        y=lats,
        mode="lines",
        fill="toself",
        fillcolor=drawn.fill,
        fillpattern=pattern if hatch else None,
        line=_outline(shape, dark, selected),
        hoveron="fills",
        text=safe(shape.tooltip or shape.name),
        hoverinfo="text",
        legendgroup=shape.ubigeo,
    )


def _outline(shape: MapShape, dark: bool, selected: bool) -> dict[str, Any]:
    drawn = look(shape.category, dark)
    if selected or shape.strong:
        return {"color": palette.colour("neutral", "text", dark), "width": 3 if selected else 1.3}
    if drawn.pattern != palette.SOLID:
        return {"color": drawn.mark, "width": 1.2}
    return {"color": palette.colour("neutral", "ground", dark), "width": 0.8}


def _border_lines(spec: MapSpec, dark: bool, strong: bool) -> go.Scatter:
    parts = [part for border in spec.borders if border.strong is strong for part in polygons(border.geometry)]
    lons, lats = _path(parts)
    line = {"color": palette.colour("neutral", "border", dark), "width": 1.6 if strong else 0.7}
    return go.Scatter(x=lons, y=lats, mode="lines", line=line, hoverinfo="skip")


def _spot(shape: MapShape, dark: bool, selected: bool) -> go.Scatter:
    edge = {
        "color": palette.colour("neutral", "text" if shape.strong else "ground", dark),
        "width": 3 if selected else 1,
    }
    marker = {"size": 10, "color": look(shape.category, dark).mark, "line": edge}
    return _dots([(shape.lon, shape.lat)], marker, text=safe(shape.tooltip or shape.name), legendgroup=shape.ubigeo)


def _points(spec: MapSpec, dark: bool) -> go.Scatter:
    ring = {"color": palette.colour("neutral", "ground", dark), "width": 1}
    marker = {"size": 6, "color": palette.colour("neutral", "text", dark), "line": ring}
    return _dots([(p.lon, p.lat) for p in spec.points], marker, text=[safe(p.tooltip or p.name) for p in spec.points])


def _targets(spec: MapSpec, view: View) -> list[go.Scatter]:
    grid = inner_grid([_parts(shape) for shape in spec.fills], view, _TARGET_PIXELS)
    unseen = {"opacity": 0, "size": 1.5 * _TARGET_PIXELS}  # circles that leave no gap
    return [
        _dots(
            points or [(shape.lon, shape.lat)],
            unseen,
            text=safe(shape.tooltip or shape.name),
            legendgroup=shape.ubigeo,
        )
        for shape, points in zip(spec.fills, grid, strict=True)
    ]


def _dots(points: Iterable[tuple[float, float]], marker: dict[str, Any], **props: object) -> go.Scatter:
    """Draw marks that look the same whether picked or not: the spec says what is selected."""
    numbers = np.round(np.array(list(points), dtype=np.float32).reshape(-1, 2), 3)
    same = {"marker": {"opacity": marker.get("opacity", 1)}}
    shape = {"x": numbers[:, 0], "y": numbers[:, 1], "mode": "markers", "marker": marker, "hoverinfo": "text"}
    return go.Scatter(**shape, selected=same, unselected=same, **props)


def _labels(spec: MapSpec, dark: bool, view: View) -> list[dict[str, Any]]:
    text, ground = (palette.colour("neutral", name, dark) for name in ("text", "ground"))
    pill = f"rgba({','.join(map(str, palette.channels(ground)))},0.85)"
    frame = {"showarrow": False, "bgcolor": pill, "borderpad": 1}
    return [
        {"x": i.lon, "y": i.lat, "text": safe(i.text), "font": {"color": text, "size": i.size, "weight": 600}, **frame}
        for i in place_labels(wanted_labels(spec), view)
    ]


def _parts(shape: MapShape) -> tuple[Polygon, ...]:
    return polygons(shape.geometry) if shape.geometry else ()


def _path(parts: Iterable[Polygon]) -> tuple[np.ndarray, np.ndarray]:
    """Join rings with a gap between them, as 32-bit numbers: plotly sends them in a third of the bytes."""
    joined = [point for part in parts for ring in part for point in (*ring, (np.nan, np.nan))][:-1]
    numbers = np.array(joined, dtype=np.float32).reshape(-1, 2)
    return numbers[:, 0], numbers[:, 1]
