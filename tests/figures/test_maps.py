"""Maps: small, safe with people's words, whole in the frame, and unchanged by drawing."""

import json

import pytest
from streamlit.elements import deck_gl_json_chart

from components.figures.map_geometry import bounds, fit_view, hatch_lines, inner_grid, place_labels, polygons
from components.figures.maps import (
    MapBorder,
    MapCategory,
    MapShape,
    MapSpec,
    build_deck,
    build_simple_map,
    legend_items,
    picked_unit,
)
from tests.support.figures import WITHOUT_OUTLINE, regions, shape, territory

WAVE = MapCategory("wave", "1")
SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0))
HOLE = ((1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0), (1.0, 1.0))
NASTY = '<img src=x onerror=alert(1)> & "@@" {t}'


def layers(spec: MapSpec, dark: bool = False) -> dict[str, dict]:
    return {layer["id"].split("-")[0]: layer for layer in json.loads(build_deck(spec, dark).to_json())["layers"]}


@pytest.mark.parametrize(("spec", "most"), [(regions(), 40_000), (territory(), 150_000)], ids=["regions", "territory"])
def test_the_first_map_is_small(spec: MapSpec, most: int) -> None:
    assert len(build_deck(spec).to_json().encode()) < most
    assert len(build_simple_map(spec).to_json().encode()) < most


def test_maps_load_nothing_from_elsewhere() -> None:
    deck = json.loads(build_deck(territory()).to_json())
    assert "http" not in build_deck(territory()).to_json()
    assert deck["mapStyle"] == "__MAP_STYLE__" and "mapProvider" not in deck  # Streamlit's word for "no base map"
    assert {trace.type for trace in build_simple_map(territory()).data} == {"scatter"}


def test_drawing_leaves_the_deck_as_it_was() -> None:
    deck = build_deck(territory())
    before = deck.to_json()
    deck_gl_json_chart._prepare_pydeck_for_json(deck)
    assert deck.to_json() is before
    assert isinstance(deck_gl_json_chart._get_pydeck_tooltip(deck), dict)
    with pytest.raises(AttributeError):
        deck.layers = []


def test_no_key_of_the_environment_reaches_the_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAPBOX_API_KEY", "secret")
    deck = build_deck(regions())
    assert deck.mapbox_key is None and "secret" not in deck.to_json()


@pytest.mark.parametrize("dark", [False, True])
def test_empty_map_draws_an_empty_frame(dark: bool) -> None:
    deck = json.loads(build_deck(MapSpec(), dark).to_json())
    assert deck["layers"] == [] and -12 < deck["initialViewState"]["latitude"] < 0
    assert build_simple_map(MapSpec(), dark).to_json()
    assert legend_items(MapSpec()) == ()


def test_text_of_people_stays_text() -> None:
    spec = MapSpec(
        fills=(shape("16", WAVE, name="@@=alert(1)", label="@@#x", tooltip=""), shape("22", WAVE, tooltip=NASTY))
    )
    layers_by_id = layers(spec)
    assert [row["t"] for row in layers_by_id["units"]["data"]] == [
        " @@=alert(1)",
        NASTY,
    ]  # text, not HTML: shown as it is
    assert layers_by_id["labels"]["data"][0]["t"] == " @@#x"
    assert set(build_deck(spec)._tooltip) == {"text", "style"}
    figure = build_simple_map(spec)
    texts = [trace.text for trace in figure.data if trace.text] + [note.text for note in figure.layout.annotations]
    assert not any("<img" in str(text) for text in texts)
    assert any("&lt;img" in str(text) and "&amp;" in str(text) for text in texts)


def test_districts_without_an_outline_are_points() -> None:
    spec = territory()
    assert {row["id"] for row in layers(spec)["spots"]["data"]} == set(WITHOUT_OUTLINE)
    shown = {trace.legendgroup for trace in build_simple_map(spec).data if trace.mode == "markers"}
    assert set(WITHOUT_OUTLINE) <= shown


def test_no_data_is_hatched_in_both_maps() -> None:
    assert len(layers(regions())["hatch"]["data"]) > 100
    assert {trace.fillpattern.shape for trace in build_simple_map(regions()).data if trace.fill} == {"/"}


def test_legend_counts_units_in_order() -> None:
    late, reached = MapCategory("status", "late"), MapCategory("status", "reached")
    spec = MapSpec(fills=(shape("16", late), shape("22", reached), shape("25", late)))
    assert [(item[0], item[2], item[3]) for item in legend_items(spec)] == [(reached, "solid", 1), (late, "solid", 2)]
    asked = MapSpec(fills=spec.fills, legend=(late, MapCategory("status", "no_data")))
    assert [(item[0].code, item[3]) for item in legend_items(asked)] == [("late", 2), ("no_data", 0)]


def test_selected_unit_is_marked_and_renames_the_layer() -> None:
    drawn = json.loads(build_deck(regions(selected="16")).to_json())["layers"]
    assert {"units-16", "selected"} <= {layer["id"] for layer in drawn}
    widths = {
        trace.legendgroup: trace.line.width for trace in build_simple_map(regions(selected="16")).data if trace.fill
    }
    assert widths["16"] == max(widths.values()) > widths["22"]


def test_a_click_picks_the_unit() -> None:
    assert picked_unit({"selection": {"objects": {"units-": [{"id": "16"}]}, "indices": {"units-": [1]}}}) == "16"
    assert picked_unit({"selection": {"points": [{"curve_number": 9, "legendgroup": "17"}]}}) == "17"
    for nothing in (
        None,
        {},
        {"selection": {"objects": {}, "points": []}},
        {"selection": {"objects": {"points": [{"t": ""}]}}},
    ):
        assert picked_unit(nothing) is None


def test_every_unit_can_be_clicked_in_the_simple_map() -> None:
    spec = territory()
    targets = {trace.legendgroup for trace in build_simple_map(spec).data if trace.marker.opacity == 0}
    assert targets == {fill.ubigeo for fill in spec.fills}


def test_multipolygons_and_holes() -> None:
    parts = {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE], [[(9, 9), (9.5, 9), (9.5, 9.5), (9, 9)]]]}
    spec = MapSpec(
        fills=(MapShape("99", "x", json.dumps(parts), 2, 0.5, WAVE),), borders=(MapBorder("99", json.dumps(parts)),)
    )
    first, second = layers(spec)["units"]["data"]
    assert first["id"] == second["id"] and first["p"]["holeIndices"] == [10] and len(first["p"]["positions"]) == 20
    assert len(layers(spec)["borders"]["data"]) == 3
    assert build_simple_map(spec).to_json()
    assert legend_items(spec)[0][3] == 1


def test_hatch_stays_inside_and_out_of_holes() -> None:
    lines = hatch_lines((SQUARE, HOLE), 0.5, 0)
    assert lines and all(0 <= x <= 4 and 0 <= y <= 4 for line in lines for x, y in line)
    assert [line for line in lines if line[0][1] == 2.0] == [((0.0, 2.0), (1.0, 2.0)), ((3.0, 2.0), (4.0, 2.0))]


def test_a_point_belongs_to_the_topmost_unit() -> None:
    view = fit_view((0, 0, 4, 4), 200, 200)
    below, above = inner_grid([[(SQUARE,)], [(HOLE,)]], view, 10)
    assert above and all(1 <= x <= 3 and 1 <= y <= 3 for x, y in above)
    assert below and not any(1.2 < x < 2.8 and 1.2 < y < 2.8 for x, y in below)


def test_the_view_contains_the_map() -> None:
    points = [point for fill in regions().fills for part in polygons(fill.geometry or "") for point in part[0]]
    view = fit_view(bounds(points), 360, 480)
    pixels = [view.pixel(*point) for point in points]
    assert all(0 <= x <= 360 and 0 <= y <= 480 for x, y in pixels)
    assert max(y for _, y in pixels) > 460 or max(x for x, _ in pixels) > 340  # and fills it


def test_labels_do_not_cover_each_other() -> None:
    view = fit_view((0, 0, 4, 4), 200, 200)
    crowd = [(f"Madre de Dios {n}", 2.0, 2.0, 13) for n in range(9)]
    placed = place_labels(crowd, view)
    assert 1 < len(placed) < 9 and placed[0].text == "Madre de Dios 0"
    assert len({label.lat for label in placed}) == len(placed)
    assert {row["t"] for row in layers(regions())["labels"]["data"]} == {fill.label for fill in regions().fills}
