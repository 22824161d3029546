"""The filter bar and the address: each filter narrows the page, is written into the address, and may be wrong."""

from datetime import date

import pytest

from components.session.pages import OPEN_PAGES
from data.language import LANGUAGES, translator
from tests.support.shown import open_page

KEYS = [entry.key for entry in OPEN_PAGES]
ADDRESS = {"lang": "es", "region": "22", "cluster": "SMA-2", "service": "education", "corte": "2014-03-31"}


def test_a_region_narrows_the_clusters_until_it_is_removed(demo_app: None) -> None:
    shown = open_page("territorio", lang="es")
    everywhere = shown.widgets("filter-cluster")["filter-cluster"].options
    shown.choose("filter-region", "25").assert_sound("es")
    assert shown.address == {"lang": "es", "region": "25"}
    assert "Ucayali" in shown.titles
    assert 1 < len(shown.widgets("filter-cluster")["filter-cluster"].options) < len(everywhere)
    shown.choose("filter-region", "").assert_sound("es")
    assert shown.address == {"lang": "es"}
    assert "Ucayali" not in shown.titles
    assert shown.widgets("filter-cluster")["filter-cluster"].options == everywhere


def test_another_region_drops_the_cluster(demo_app: None) -> None:
    shown = open_page("cluster", lang="es", region="22", cluster="SMA-2")
    assert shown.headline.startswith("Lamas")
    shown.choose("filter-region", "16").assert_sound("es")
    assert shown.address == {"lang": "es", "region": "16"}
    assert "Lamas" not in shown.headline


def test_a_cluster_can_be_chosen(demo_app: None) -> None:
    shown = open_page("cluster", lang="es").choose("filter-cluster", "MDD-1").assert_sound("es")
    assert shown.address == {"lang": "es", "cluster": "MDD-1"}
    assert shown.headline.startswith("Tambopata")


def test_a_service_narrows_the_clusters(demo_app: None) -> None:
    """Fewer clusters are listed with a service than without; pressing the pill again lists them all."""
    shown = open_page("cluster", lang="es", region="22")
    links = {link.label for link in shown.at.get("page_link")}
    shown.choose("filter-service", "health").assert_sound("es")
    assert shown.address == {"lang": "es", "region": "22", "service": "health"}
    narrowed = {link.label for link in shown.at.get("page_link")}
    assert narrowed < links
    assert any("Moyobamba" in label for label in narrowed)
    shown.choose("filter-service", None)
    assert {link.label for link in shown.at.get("page_link")} == links


def test_a_past_date_hides_later_facts(demo_app: None) -> None:
    shown = open_page("territorio", lang="es")
    latest = shown.headline
    shown.choose("filter-corte", date(2013, 2, 28)).assert_sound("es")
    assert shown.address == {"lang": "es", "corte": "2013-02-28"}
    assert shown.headline != latest
    assert shown.headline.startswith("2 de 16")  # SMA-1 on 21 and SMA-2 on 26 February
    shown.choose("filter-corte", date(2015, 6, 30))
    assert shown.address == {"lang": "es"}  # the default is not written
    assert shown.headline == latest


@pytest.mark.parametrize("page", KEYS)
def test_the_address_sets_every_widget(demo_app: None, page: str) -> None:
    shown = open_page(page, **ADDRESS)
    shown.assert_sound("es")
    assert not shown.notes
    values = {key: widget.value for key, widget in shown.widgets("filter-").items()}
    assert values == {
        "filter-region": "22",
        "filter-cluster": "SMA-2",
        "filter-service": "education",
        "filter-corte": date(2014, 3, 31),
    }
    assert shown.address == ADDRESS


def test_every_run_sends_the_choices_to_the_browser(demo_app: None) -> None:
    """A first run that is cut short (a browser without WebGL asks for a second run) may never have reached the browser."""
    shown = open_page("territorio", **ADDRESS)
    for _ in range(2):
        shown.at.run()
        keys = [key for key, widget in shown.widgets("").items() if getattr(widget.proto, "set_value", False)]
        assert sorted(keys) == ["filter-cluster", "filter-corte", "filter-region", "filter-service", "language"]


def test_filters_outlive_pages_and_languages(demo_app: None) -> None:
    shown = open_page("panorama", **ADDRESS)
    for page in (*KEYS[1:], KEYS[0]):
        shown.turn(page).assert_sound("es")
        assert shown.question == translator("es")(f"page-{page}-question")
        assert shown.address == ADDRESS
        shown.choose("language", "en").assert_sound("en")
        assert shown.question == translator("en")(f"page-{page}-question")
        assert shown.address == ADDRESS | {"lang": "en"}
        shown.choose("language", "es")
        assert shown.address == ADDRESS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("param", "value"),
    [
        ("region", "99"),
        ("region", "2201"),
        ("cluster", "XXX-9"),
        ("service", "roads"),
        ("corte", "2013-02-31"),
        ("corte", "1812-01-01"),
        ("corte", "9999-12-31"),
        ("corte", "31/12/2013"),
        ("map", "photo"),
        ("present", "yes"),
        ("region", "<img src=x>"),
        ("cluster", "' OR 1=1 --"),
    ],
)
def test_a_wrong_value_gets_a_note_and_is_ignored(demo_app: None, language: str, param: str, value: str) -> None:
    shown = open_page("territorio", **{"lang": language, "service": "health", param: value})
    shown.assert_sound(language)
    assert shown.notes == [translator(language)("shell-filters-ignored", param=param, value=value)]
    rest = {} if param == "service" else {"service": "health"}
    assert shown.address == {"lang": language} | rest
    assert "<img" not in "".join(shown.html)
    shown.choose("filter-region", "01")
    assert not shown.notes  # the note disappears once something is chosen


def test_a_wrong_language_gets_the_default_and_a_note(demo_app: None) -> None:
    shown = open_page("plan", lang="fr").assert_sound("es")
    assert shown.notes == [translator("es")("shell-filters-ignored", param="lang", value="fr")]
    assert shown.address == {"lang": "es"}


def test_a_cluster_of_another_region_gets_a_note(demo_app: None) -> None:
    shown = open_page("cluster", lang="es", region="22", cluster="UCA-1").assert_sound("es")
    assert len(shown.notes) == 1
    assert "UCA-1" in shown.notes[0]
    assert shown.address == {"lang": "es", "region": "22"}


def test_unknown_parameters_are_ignored_without_a_note(demo_app: None) -> None:
    shown = open_page("panorama", lang="es", utm_source="mail").assert_sound("es")
    assert not shown.notes


def test_a_long_value_is_cut_in_its_note(demo_app: None) -> None:
    shown = open_page("panorama", lang="es", region="9" * 5000).assert_sound("es")
    assert len(shown.notes[0]) < 200


@pytest.mark.parametrize("page", ["panorama", "territorio", "cluster"])
def test_the_simple_map_can_be_chosen_and_left(demo_app: None, page: str) -> None:
    shown = open_page(page, lang="es", cluster="SMA-1")
    charts = len(shown.at.get("plotly_chart"))
    assert len(shown.at.get("deck_gl_json_chart")) == 1
    shown.press("map-switch").assert_sound("es")
    assert shown.address["map"] == "simple"
    assert not shown.at.get("deck_gl_json_chart")
    assert len(shown.at.get("plotly_chart")) == charts + 1
    shown.press("map-switch").assert_sound("es")
    assert "map" not in shown.address
    assert len(shown.at.get("deck_gl_json_chart")) == 1


@pytest.mark.parametrize("fill", ["wave", "service", "status"])
def test_the_map_is_coloured_by_the_chosen_subject(demo_app: None, fill: str) -> None:
    words = {"wave": "Grupo 1", "service": "Educación", "status": "Conformado"}
    shown = open_page("territorio", lang="es")
    if fill != "wave":
        shown.choose("territory-fill", fill).assert_sound("es")
    legend = " ".join(shown.only('ul class="legend"').split())
    assert [name for name, word in words.items() if word in legend] == [fill]
