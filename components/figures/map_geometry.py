"""Plane geometry of the maps: rings from GeoJSON, the view that holds them, hatches, grids, labels that fit."""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]

AMAZONIA = (-79.2, -13.4, -68.6, 0.0)  # the five regions: west, south, east, north; the frame of an empty map
_WORLD = 512  # pixels of the world's width at zoom 0 in deck.gl


@lru_cache(maxsize=2048)
def polygons(geometry: str) -> tuple[Polygon, ...]:
    """Return the polygons of a GeoJSON geometry (Polygon or MultiPolygon; none of others), degrees at 3 decimals (100 m)."""
    shape = json.loads(geometry)
    parts = {"Polygon": [shape.get("coordinates")], "MultiPolygon": shape.get("coordinates")}.get(shape["type"], [])
    return tuple(
        tuple(tuple((round(lon, 3), round(lat, 3)) for lon, lat, *_ in ring) for ring in part) for part in parts
    )


@dataclass(frozen=True)
class View:
    """A map frame."""

    lat: float
    """This and `lon`: of the centre, in degrees."""
    lon: float
    zoom: float
    """As deck.gl counts it."""
    width: int
    """This and `height`: the pixels to which the view was fitted."""
    height: int

    @property
    def degree(self) -> float:
        """Return the pixels of a degree of longitude (near the equator, of latitude too)."""
        return _WORLD * 2**self.zoom / 360

    def pixel(self, lon: float, lat: float) -> Point:
        """Return the position of a point in the frame, in pixels from the top left."""
        down = (_mercator(self.lat) - _mercator(lat)) * self.degree
        return self.width / 2 + (lon - self.lon) * self.degree, self.height / 2 + down


def bounds(coordinates: Iterable[Point]) -> tuple[float, float, float, float]:
    """Return west, south, east and north of (lon, lat) points; the frame of the five regions if there are none."""
    points = list(coordinates)
    if not points:
        return AMAZONIA
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return min(lons), min(lats), max(lons), max(lats)


def fit_view(box: tuple[float, float, float, float], width: int, height: int, pad: int = 10) -> View:
    """Return the largest view that shows the whole box in width × height pixels."""
    west, south, east, north = box
    low, high = _mercator(south), _mercator(north)
    wide, tall = max(east - west, 0.05), max(high - low, 0.05)
    degree = min((width - 2 * pad) / wide, (height - 2 * pad) / tall)
    zoom = round(math.log2(degree * 360 / _WORLD), 3)
    return View(
        round(_inverse_mercator((low + high) / 2), 4),
        round((west + east) / 2, 4),
        zoom=zoom,
        width=width,
        height=height,
    )


def _mercator(lat: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def _inverse_mercator(y: float) -> float:
    return math.degrees(2 * math.atan(math.exp(math.radians(y))) - math.pi / 2)


def hatch_lines(polygon: Polygon, spacing: float, angle: int) -> list[tuple[Point, ...]]:
    """Return parallels inside a polygon with holes (even-odd), `spacing` degrees apart, turned by `angle` degrees."""
    sin, cos = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    turned = [[(x * cos + y * sin, y * cos - x * sin) for x, y in ring] for ring in polygon]
    heights = [y for ring in turned for _, y in ring]
    if not heights:
        return []
    lines: list[tuple[Point, ...]] = []
    for step in range(math.ceil(min(heights) / spacing), math.ceil(max(heights) / spacing)):
        level = step * spacing
        crossings = sorted(_crossings(turned, level))
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            ends = ((left, level), (right, level))
            lines.append(tuple((round(x * cos - y * sin, 3), round(x * sin + y * cos, 3)) for x, y in ends))
    return lines


def _crossings(rings: Sequence[Sequence[Point]], level: float) -> Iterable[float]:
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y0 <= level) != (y1 <= level):
                yield x0 + (level - y0) * (x1 - x0) / (y1 - y0)


def inner_grid(units: Sequence[Sequence[Polygon]], view: View, pixels: float = 15) -> list[list[Point]]:
    """Return for each unit the points of a grid of `pixels` that it covers; small units may get none.

    A point belongs to the topmost unit (the last that covers it), and is kept if its neighbours belong to that unit too.
    """
    half = pixels / 2 / view.degree
    columns, rows = int(view.width / pixels) * 2, int(view.height / pixels) * 2
    west, south = view.lon - columns / 2 * half, view.lat - rows / 2 * half
    owner = [[-1] * (columns + 1) for _ in range(rows + 1)]
    for at, parts in enumerate(units):
        for part in parts:
            _claim(owner, part, at=at, west=west, south=south, step=half)
    points: list[list[Point]] = [[] for _ in units]
    for row in range(1, rows, 2):
        for column in range(1, columns, 2):
            at = owner[row][column]
            around = (owner[row - 1][column], owner[row + 1][column], owner[row][column - 1], owner[row][column + 1])
            if at >= 0 and all(other == at for other in around):
                points[at].append((round(west + column * half, 3), round(south + row * half, 3)))
    return points


def _claim(owner: list[list[int]], part: Polygon, at: int, west: float, south: float, step: float) -> None:
    lats = [lat for _, lat in part[0]]
    first, last = math.ceil((min(lats) - south) / step), math.floor((max(lats) - south) / step)
    for row in range(max(first, 0), min(last + 1, len(owner))):
        ends = sorted(_crossings(part, south + row * step))
        for left, right in zip(ends[::2], ends[1::2], strict=False):
            start, stop = math.ceil((left - west) / step), math.floor((right - west) / step)
            for column in range(max(start, 0), min(stop + 1, len(owner[row]))):
                owner[row][column] = at


@dataclass(frozen=True)
class Label:
    """A text with its position on the map."""

    text: str
    lon: float
    """This and `lat`: of its middle, in degrees."""
    lat: float
    size: int
    """In pixels."""


def place_labels(wanted: Sequence[tuple[str, float, float, int]], view: View) -> list[Label]:
    """Place (text, lon, lat, size) in order of importance, so that no label covers another or leaves the frame.

    Each is tried at its point, then a line above and below, then two pixels smaller; a label that still collides is left out
    (the unit keeps its tooltip).
    """
    taken: list[tuple[float, float, float, float]] = []
    placed = []
    for text, lon, lat, size in wanted:
        for smaller, shift in ((0, 0), (0, -1), (0, 1), (2, 0), (2, -1), (2, 1), (2, -1.8), (2, 1.8)):
            points = size - smaller
            moved = lat - shift * points * 1.2 / view.degree
            box = _label_box(text, points, *view.pixel(lon, moved))
            if _inside(box, view) and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                placed.append(Label(text, round(lon, 3), round(moved, 3), points))
                break
    return placed


def _label_box(text: str, size: int, x: float, y: float) -> tuple[float, float, float, float]:
    lines = text.split("\n")
    half_width, half_height = max(map(len, lines)) * size * 0.28 + 2, len(lines) * size * 0.6 + 1
    return x - half_width, y - half_height, x + half_width, y + half_height


def _inside(box: tuple[float, float, float, float], view: View) -> bool:
    return box[0] >= -4 and box[1] >= -4 and box[2] <= view.width + 4 and box[3] <= view.height + 4


def _overlap(box: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
