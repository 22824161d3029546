"""The WebGL map: a `MapSpec` in deck.gl's JSON, small, drawn without tiles, base map or fonts from elsewhere."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pydeck

from components.figures import palette
from components.figures.map_geometry import Polygon, View, bounds, fit_view, hatch_lines, place_labels, polygons
from components.figures.map_spec import MapShape, MapSpec, look, wanted_labels

# Layers that answer a click; rows carry the ubigeo as `id`. The layer's id contains the selected unit: the browser forgets a
# selection that belongs to another id. Otherwise it would keep the selection, and dim everything that is not picked.
_FILLS, _SPOTS = "units-{}", "spots-{}"
_HATCH_PIXELS = 7


class CompactDeck(pydeck.Deck):  # type: ignore[misc]  # pydeck has no types
    """A deck whose compact JSON is made once, so that sessions can share it in `st.cache_resource`.

    It cannot change: Streamlit alters an ordinary deck when it draws it, and pydeck's `to_json` indents to four times the
    bytes.
    """

    _json: str

    def __init__(self, spec: Mapping[str, Any], tooltip: Mapping[str, Any]) -> None:
        fixed = {
            "_json": json.dumps(spec, ensure_ascii=False, separators=(",", ":")),
            "_tooltip": dict(tooltip),
            "layers": (),  # Streamlit looks here for data frames to convert; there are none
            "mapbox_key": None,  # otherwise pydeck would send a key of the environment to the browser
        }
        for name, value in fixed.items():
            object.__setattr__(self, name, value)

    def to_json(self) -> str:
        """Return the deck as deck.gl's JSON, always the same text."""
        return self._json

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a compact deck does not change; build another")

    def __repr__(self) -> str:
        return f"CompactDeck({len(self._json)} characters)"


def build_deck(spec: MapSpec, dark: bool = False, width: int = 360, height: int = 480) -> CompactDeck:
    """Draw a map for st.pydeck_chart; an empty spec gives an empty frame.

    `width` and `height` are the smallest size in pixels in which the whole map must show. The canvas does not adapt: a wider
    one shows more around the map, a narrower one cuts it.
    """
    view = fit_view(bounds(_coordinates(spec)), width, height)
    frame = json.loads(pydeck.Deck(map_provider=None).to_json())  # keeps pydeck's word for "no base map"
    frame["initialViewState"] = {
        "latitude": view.lat,
        "longitude": view.lon,
        "zoom": view.zoom,
        "maxZoom": view.zoom + 6,
    }
    turning = {"dragRotate": False, "touchRotate": False, "scrollZoom": False}  # the wheel scrolls the page
    frame["views"] = [{"@@type": "MapView", "controller": turning}]
    makers = (_fill_layer, _hatch_layer, _border_layer, _spot_layer, _selected_layer, _point_layer, _label_layer)
    frame["layers"] = [layer for make in makers if (layer := make(spec, dark, view))["data"]]
    return CompactDeck(frame, _tooltip_style(dark))


def _coordinates(spec: MapSpec) -> Iterator[tuple[float, float]]:
    for shape in spec.fills:
        yield shape.lon, shape.lat
        for part in polygons(shape.geometry) if shape.geometry else ():
            yield from part[0]


def _fill_layer(spec: MapSpec, dark: bool, view: View) -> dict[str, Any]:
    rows = []
    for shape in spec.fills:
        drawn = look(shape.category, dark)
        line, width = _outline(shape, dark)
        text = _plain(shape.tooltip or shape.name)
        row = {"id": shape.ubigeo, "t": text, "c": _rgb(drawn.fill), "l": line, "w": width}
        rows += [{**row, **_flat(part)} for part in (polygons(shape.geometry) if shape.geometry else ())]
    reads = {"getPolygon": "@@=p", "getFillColor": "@@=c", "getLineColor": "@@=l", "getLineWidth": "@@=w"}
    strokes = {"positionFormat": "XY", "lineWidthUnits": "pixels", "lineJointRounded": True}
    hover = {"autoHighlight": True, "highlightColor": [*_rgb(palette.colour("neutral", "text", dark)), 50]}
    return _layer("PolygonLayer", _FILLS.format(spec.selected), rows, **reads, **strokes, **hover, pickable=True)


def _hatch_layer(spec: MapSpec, dark: bool, view: View) -> dict[str, Any]:
    spacing = _HATCH_PIXELS / view.degree
    rows = []
    for shape in spec.fills:
        drawn = look(shape.category, dark)
        angle = palette.PATTERN_ANGLES.get(drawn.pattern)
        if angle is None or not shape.geometry:
            continue
        for part in polygons(shape.geometry):
            rows += [{"p": [*a, *b], "c": _rgb(drawn.mark)} for a, b in hatch_lines(part, spacing, angle)]
    return _lines("hatch", rows, getColor="@@=c", getWidth=1)


def _border_layer(spec: MapSpec, dark: bool, view: View) -> dict[str, Any]:
    rows = [
        {"p": [v for point in ring for v in point], "w": 1.6 if border.strong else 0.7}
        for border in spec.borders
        for part in polygons(border.geometry)
        for ring in part
    ]
    return _lines("borders", rows, getColor=_rgb(palette.colour("neutral", "border", dark)), getWidth="@@=w")


def _spot_layer(spec: MapSpec, dark: bool, view: View) -> dict[str, Any]:
    rows = [
        {
            "id": shape.ubigeo,
            "t": _plain(shape.tooltip or shape.name),
            "p": [round(shape.lon, 3), round(shape.lat, 3)],
            "l": _rgb(palette.colour("neutral", "text" if shape.strong else "ground", dark)),
            "c": _rgb(look(shape.category, dark).mark),
        }
        for shape in spec.fills
        if not shape.geometry
    ]
    return _dots(
        _SPOTS.format(spec.selected), rows, pickable=True, getRadius=5, getFillColor="@@=c", getLineColor="@@=l"
    )


def _selected_layer(spec: MapSpec, dark: bool, view: View) -> dict[str, Any]:
    chosen = [s for s in spec.fills if spec.selected and s.ubigeo == spec.selected and s.geometry]
    rows = [
        {"p": [v for xy in ring for v in xy]} for s in chosen for part in polygons(s.geometry or "") for ring in part
    ]
    return _lines("selected", rows, getColor=_rgb(palette.colour("neutral", "text", dark)), getWidth=3)


def _point_layer(spec: MapSpec, dark: bool, view: View) -> dict[str, Any]:
    rows = [{"t": _plain(p.tooltip or p.name), "p": [round(p.lon, 3), round(p.lat, 3)]} for p in spec.points]
    ink, ground = _rgb(palette.colour("neutral", "text", dark)), _rgb(palette.colour("neutral", "ground", dark))
    return _dots("points", rows, pickable=True, getFillColor=ink, getLineColor=ground, getRadius=2.5)


def _label_layer(spec: MapSpec, dark: bool, view: View) -> dict[str, Any]:
    rows = [
        {"t": _plain(label.text), "p": [label.lon, label.lat], "s": label.size}
        for label in place_labels(wanted_labels(spec), view)
    ]
    text, ground = (_rgb(palette.colour("neutral", name, dark)) for name in ("text", "ground"))
    written = {"getText": "@@=t", "getPosition": "@@=p", "getSize": "@@=s", "getColor": text, "fontWeight": 600}
    letters = {"characterSet": "auto", "fontFamily": "sans-serif"}  # auto: accents too
    pill = {"background": True, "getBackgroundColor": [*ground, 215], "backgroundPadding": [4, 1]}
    return _layer("TextLayer", "labels", rows, **written, **letters, **pill, backgroundBorderRadius=4)


def _layer(kind: str, name: str, rows: list[dict[str, Any]], **props: object) -> dict[str, Any]:
    return {"@@type": kind, "id": name, "data": rows, "pickable": False, **props}


def _lines(name: str, rows: list[dict[str, Any]], **props: object) -> dict[str, Any]:
    shape = {"getPath": "@@=p", "positionFormat": "XY", "widthUnits": "pixels", "jointRounded": True}
    return _layer("PathLayer", name, rows, **shape, **props)


def _dots(name: str, rows: list[dict[str, Any]], **props: object) -> dict[str, Any]:
    shape = {
        "getPosition": "@@=p",
        "radiusUnits": "pixels",
        "stroked": True,
        "lineWidthUnits": "pixels",
        "getLineWidth": 1,
    }
    return _layer("ScatterplotLayer", name, rows, **shape, **props)


def _outline(shape: MapShape, dark: bool) -> tuple[list[int], float]:
    drawn = look(shape.category, dark)
    if shape.strong:
        return _rgb(palette.colour("neutral", "text", dark)), 1.8
    outlined = drawn.pattern != palette.SOLID
    return _rgb(drawn.mark if outlined else palette.colour("neutral", "ground", dark)), 1.2 if outlined else 0.7


def _flat(part: Polygon) -> dict[str, Any]:
    """Return a polygon as deck.gl's flat numbers: half the brackets, half the parsing. A hole is given by its start."""
    numbers = [v for ring in part for point in ring for v in point]
    if len(part) == 1:
        return {"p": numbers}
    starts, at = [], 0
    for ring in part[:-1]:
        at += 2 * len(ring)
        starts.append(at)
    return {"p": {"positions": numbers, "holeIndices": starts}}


def _rgb(hex_colour: str) -> list[int]:
    return list(palette.channels(hex_colour))


def _plain(text: str) -> str:
    """Return text that deck.gl's JSON reader leaves alone: it would run a string that begins with @@ as an expression."""
    return f" {text}" if text.startswith("@@") else text


def _tooltip_style(dark: bool) -> dict[str, Any]:
    """Return a tooltip of plain text: the browser gets it as text, never as HTML, so nothing in it can be markup."""
    ground, text, border = (palette.colour("neutral", name, dark) for name in ("ground", "text", "border"))
    box = {"backgroundColor": ground, "color": text, "border": f"1px solid {border}", "borderRadius": "4px"}
    type_ = {"fontFamily": "inherit", "fontSize": "0.85rem", "padding": "6px 8px", "maxWidth": "280px"}
    return {"text": "{t}", "style": {**box, **type_}}
