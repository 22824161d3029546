"""The page of capacity scores in both languages: a unit alone and beside another, a single round, no scores."""

import re

import pytest

from data.language import LANGUAGES, translator
from tests.support.files import File
from tests.support.shown import OWN, Shown, open_page

PAGE = "capacidades"
NOT_MIXED = {"es": "no se mezclan", "en": "not mixed"}


def assert_says(shown: Shown, language: str) -> Shown:
    shown.assert_sound(language)
    assert OWN[language].search(shown.headline)
    return shown


def alts(shown: Shown) -> list[str]:
    return [str(chart.proto.alt) for chart in shown.at.get("plotly_chart")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_program(demo_app: None, language: str) -> None:
    shown = assert_says(open_page(PAGE, lang=language), language)
    assert "62" in shown.headline
    assert "50" in shown.headline  # comparable governments
    assert "0.5" in shown.headline
    assert len(shown.all('th scope="row"')) == 62
    # Every card with scores says that the instrument is illustrative.
    parts = translator(language)("capacity-instrument-illustrative", name="*").split("*")
    assert shown.text.count(parts[0]) == len(shown.titles) == 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["region-22", "cluster-SMA-2", "gov-2205"])
def test_unit_alone_and_beside_another(demo_app: None, unit: str, language: str) -> None:
    alone = assert_says(open_page(PAGE, lang=language, unit=unit), language)
    beside = assert_says(open_page(PAGE, lang=language, unit=unit, versus="all"), language)
    assert alone.headline == beside.headline
    assert alone.titles[0] != beside.titles[0]
    assert alone.address == {"lang": language, "unit": unit}
    assert beside.address == {"lang": language, "unit": unit, "versus": "all"}
    assert all(re.search("62", alt) for alt in alts(beside)[:2])


def test_choice_is_written_to_the_address_and_all_is_left_out(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    shown.choose("capacity-unit", "cluster-SMA-2").choose("capacity-versus", "all")
    assert shown.address == {"lang": "es", "unit": "cluster-SMA-2", "versus": "all"}
    assert "Cluster Lamas" in shown.headline
    shown.choose("capacity-unit", "all").choose("capacity-versus", "none")
    assert shown.address == {"lang": "es"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_single_government_has_no_dots(demo_app: None, language: str) -> None:
    shown = assert_says(open_page(PAGE, lang=language, unit="gov-220510"), language)
    assert len(alts(shown)) == 2
    assert shown.all('th scope="row"') == [f"Tabalosos{translator(language)('level-district')}"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_single_round(demo_app: None, language: str) -> None:
    shown = assert_says(open_page(PAGE, lang=language, corte="2014-03-31"), language)
    assert translator(language)("capacity-rounds-title-one") in shown.titles
    assert len(alts(shown)) == 2  # no change, no dots


@pytest.mark.parametrize("language", LANGUAGES)
def test_round_that_cannot_be_compared(demo_app: None, language: str) -> None:
    t = translator(language)
    before = assert_says(open_page(PAGE, lang=language, unit="gov-160206", corte="2014-06-30"), language)
    assert NOT_MIXED[language] in before.headline
    assert alts(before) == []
    after = assert_says(open_page(PAGE, lang=language, unit="gov-160206"), language)
    assert t("capacity-refused-other_scale") in after.text
    assert (
        t("capacity-radar-title-round", name=t("government-name", level=t("level-district"), name="Lagunas"))
        in after.titles
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_empty_program_has_no_profile(program_app: None, language: str) -> None:
    shown = assert_says(open_page(PAGE, lang=language), language)
    assert shown.headline == translator(language)("capacity-headline-nobody")
    assert alts(shown) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_unit_outside_the_filters_is_reported_and_all_are_shown(demo_app: None, language: str) -> None:
    shown = assert_says(open_page(PAGE, lang=language, region="16", unit="gov-2205"), language)
    assert translator(language)("capacity-outside") in shown.notes
    assert shown.widgets("capacity-unit")["capacity-unit"].value == "all"


def test_sorting_moves_rows_and_loses_none(demo_app: None) -> None:
    shown = open_page(PAGE, lang="en")
    rows = {}
    for sort in ("region", "level", "index", "change"):
        shown.choose("capacity-sort", sort)
        rows[sort] = shown.all('th scope="row"')
    assert len({tuple(headings) for headings in rows.values()}) == 4
    assert len({tuple(sorted(headings)) for headings in rows.values()}) == 1
    assert rows["region"][0] == "AmazonasRegional government"
    assert [headings.endswith("Regional government") for headings in rows["level"]].index(False) == 5


def test_table_is_that_of_the_unit_on_screen(demo_app: None) -> None:
    """Three people look at three units; none of them sees the table of another."""
    captions = {}
    for unit in ("cluster-SMA-2", "gov-2205", "region-16"):
        shown = open_page(PAGE, lang="es", unit=unit).choose("view-focas-radar", "table")
        captions[unit] = shown.all("caption")[0]
        assert captions[unit] == shown.titles[0]
    assert len(set(captions.values())) == 3


def test_table_of_two_units_has_both(demo_app: None) -> None:
    columns = []
    for more in ({}, {"versus": "region-16"}):
        shown = open_page(PAGE, lang="es", unit="cluster-SMA-2", **more).choose("view-focas-radar", "table")
        table = next(body for body in shown.html if "<caption>" in body)
        columns.append(re.findall(r'<th scope="col"[^>]*>(.*?)</th>', table))
    alone, beside = columns
    assert beside[: len(alone)] == alone
    assert len(beside) == len(alone) + 5
    assert all("Región Loreto" in head for head in beside[len(alone) :])


def test_file_names_its_unit_and_its_caveats(demo_app: None, files: dict[str, File]) -> None:
    open_page(PAGE, lang="es", unit="cluster-SMA-2", versus="all").choose("view-focas-radar", "table")
    file = files["csv-focas-radar"]
    assert file.name == "focas-radar-cluster-SMA-2-all-2015-06-30.csv"
    text = file().decode("utf-8-sig")
    assert "Cluster Lamas y los 62 gobiernos en clusters" in text
    assert "Instrumento ilustrativo" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_cluster_page_shows_the_whole_cluster_under_any_service(demo_app: None, language: str) -> None:
    """Lamas works on education; its capacity is the same under another service."""
    titles = [
        open_page("cluster", lang=language, cluster="SMA-2", **more).titles for more in ({}, {"service": "health"})
    ]
    assert titles[0] == titles[1]


def test_filtered_region_is_shown_as_all(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", region="22", unit="region-22").assert_sound("es")
    assert not shown.notes
    assert shown.widgets("capacity-unit")["capacity-unit"].value == "all"
