"""Maps of the real units for the tests of figures, from the facts that ship."""

import csv
from functools import cache
from pathlib import Path

from components.figures.maps import MapBorder, MapCategory, MapPoint, MapShape, MapSpec

FACTS = Path(__file__).resolve().parents[2] / "data" / "facts"
WITHOUT_OUTLINE = ("010204", "010523")


@cache
def units() -> dict[str, dict[str, str]]:
    csv.field_size_limit(10**7)
    with (FACTS / "units.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["ubigeo"]: row for row in csv.DictReader(file)}
    with (FACTS / "boundaries.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["ubigeo"]]["geometry"] = row["geometry"]
    return rows


def shape(ubigeo: str, category: MapCategory, **changes: object) -> MapShape:
    row = units()[ubigeo]
    outline = {"geometry": row.get("geometry"), "lat": float(row["lat"]), "lon": float(row["lon"])}
    return MapShape(**{"ubigeo": ubigeo, "name": row["name"], "category": category, **outline, **changes})


def regions(**changes: object) -> MapSpec:
    category = MapCategory("status", "no_data")
    label = {code: {"label": units()[code]["name"], "tooltip": "x" * 100} for code in units()}
    return MapSpec(fills=tuple(shape(code, category, **label[code]) for code in units() if len(code) == 2), **changes)


def territory() -> MapSpec:
    """Return a map of five regions, 31 provinces, 90 member districts (more than the program has) and the capitals."""
    quiet = [
        shape(code, MapCategory("region", code, quiet=True), label=units()[code]["name"])
        for code in units()
        if len(code) == 2
    ]
    districts = [code for code in units() if len(code) == 6][::3] + list(WITHOUT_OUTLINE)
    members = [
        shape(c, MapCategory("wave", str(1 + n % 3)), strong=True, tooltip="x" * 100) for n, c in enumerate(districts)
    ]
    borders = tuple(MapBorder(c, row["geometry"], len(c) == 2) for c, row in units().items() if len(c) < 6)
    capitals = tuple(
        MapPoint(row["capital"], float(row["lat"]), float(row["lon"])) for c, row in units().items() if len(c) == 4
    )
    return MapSpec((*quiet, *members), borders, capitals)
