"""Every page in both languages: with demonstration data, in an empty program, for each region and kind of cluster."""

import csv
import io
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from components.overview.attention import MOST_SHOWN
from components.session.pages import OPEN_PAGES
from data.language import LANGUAGES, translator
from tests.support.shown import FOREIGN, OWN, Shown, open_page

KEYS = [entry.key for entry in OPEN_PAGES]
REGIONS = {"01": "Amazonas", "16": "Loreto", "17": "Madre de Dios", "22": "San Martín", "25": "Ucayali"}
# What each page's cards offer as a table, one click away or at once.
CARDS = {
    "panorama": {"regiones", "escalones", "capacidad-cambio", "pmcs-etapas", "incidencia"},
    "territorio": {"territorio"},
    "cluster": {
        "cluster-miembros",
        "cluster-criterios",
        "cluster-hitos",
        "cluster-tiempo",
        "cluster-decisiones",
        "focas-radar",
        "pmcs-cluster",
        "cluster-contexto",
    },
    "plan": {
        "metas",
        "hitos",
        "grupos",
        "planes",
        "reuniones",
        "definiciones",
        "contradicciones",
        "por-que-80",
        "por-que-29",
        "precedente-alac",
    },
    "capacidades": {"focas-radar", "focas-brechas", "focas-mapa-calor", "focas-cambio", "focas-rondas"},
    "fortalecimiento": {"brechas", "avance-areas", "acciones", "avance-gobiernos", "tiempo"},
    "capacitacion": {
        "capacitacion-tiempo",
        "capacitacion-region",
        "capacitacion-quarter",
        "capacitacion-area",
        "capacitacion-procedencia",
        "capacitacion-eventos",
    },
    "mejora": {"pmcs-ciclos", "pmcs-aspectos", "pmcs-auditoria"},
    "aprendizajes": {"aprendizajes", "publicado"},
    "ciclo": {
        "ciclo-etapas",
        "ciclo-medidas",
        "publicado",
        "ciclo-acciones",
        "ciclo-barreras",
        "ciclo-auditoria",
        "ciclo-areas",
    },
    "emergencias": {
        "emergencias-tiempo",
        "emergencias-estacion",
        "emergencias-mapa",
        "emergencias-tipos",
        "emergencias-personas",
        "emergencias-tendencia",
        "emergencias-fuentes",
    },
    "conflictos": {
        "conflictos-tiempo",
        "conflictos-estacion",
        "conflictos-tipos",
        "conflictos-casos",
        "conflictos-mapa",
        "conflictos-publicados",
        "conflictos-fuentes",
    },
    "regional": {"regional-capacidades", "regional-tiempo", "regional-expuesta"},
    "fuentes": {"origenes", "fuentes"},
}
COMPLETE = {
    "cluster": {"cluster": "SMA-1"},
    "ciclo": {"cycle": "SMA-2-E2"},
}  # with these, the pages show all their cards
FILTERS_IN_WORDS = {
    "plan": "San Martín · As of",
    "emergencias": "San Martín · As of",
    "conflictos": "San Martín · As of",
    "regional": "San Martín · As of",
    "fuentes": "",
}  # these pages do not name the filters that they ignore
AT_ONCE = {
    "metas",
    "hitos",
    "planes",
    "reuniones",
    "origenes",
    "fuentes",
    "focas-rondas",
    "emergencias-tendencia",
    "emergencias-fuentes",
    "conflictos-fuentes",
}
Files = dict[str, Callable[[], bytes]]


def assert_answers(shown: Shown, page: str, language: str) -> None:
    """Check that a page is sound, asks its question, and answers in the language."""
    shown.assert_sound(language)
    assert shown.question == translator(language)(f"page-{page}-question")
    assert OWN[language].search(shown.headline)
    assert not FOREIGN[language].search(shown.headline)
    assert shown.address == {"lang": language} | {k: v for k, v in shown.address.items() if k != "lang"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", KEYS)
def test_every_page_of_the_demonstration(demo_app: None, page: str, language: str) -> None:
    shown = open_page(page, lang=language)
    assert_answers(shown, page, language)
    assert translator(language)("shell-mark-demo") in shown.all('p class="mark"')


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", KEYS)
def test_every_page_of_an_empty_program(program_app: None, page: str, language: str) -> None:
    """With facts only, every page is drawn without the mark of demonstration data, and says what is missing."""
    shown = open_page(page, lang=language)
    assert_answers(shown, page, language)
    assert not shown.all('p class="mark"')
    assert translator(language)("origin-demo") not in shown.all('span class="origin demo"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_program_says_how_progress_is_entered(program_app: None, language: str) -> None:
    t = translator(language)
    assert t("empty-title") in open_page("panorama", lang=language).text
    sources = open_page("fuentes", lang=language)
    assert sources.headline == t("sources-headline-empty")
    assert "python -m data init --empty" in sources.text


@pytest.mark.product("page language", "region")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", KEYS)
@pytest.mark.parametrize("region", REGIONS)
def test_every_page_for_each_region(demo_app: None, page: str, language: str, region: str) -> None:
    shown = open_page(page, lang=language, region=region)
    assert_answers(shown, page, language)
    assert shown.address["region"] == region
    assert shown.widgets("filter-region")["filter-region"].value == region


@pytest.mark.product("page", "region")
@pytest.mark.parametrize("page", KEYS)
@pytest.mark.parametrize("region", REGIONS)
def test_every_page_of_an_empty_program_for_each_region(program_app: None, page: str, region: str) -> None:
    assert_answers(open_page(page, lang="es", region=region), page, "es")


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_has_its_card(demo_app: None, region: str) -> None:
    """The territory page shows the chosen region's card, and no other card."""
    titles = open_page("territorio", lang="es", region=region).titles
    assert [name for name in REGIONS.values() if name in titles] == [REGIONS[region]]


@pytest.mark.parametrize(
    ("code", "name", "phrase"),
    [
        ("UCA-1", "Coronel Portillo", {"es": "formado", "en": "has been formed"}),
        ("UCA-3", "Padre Abad", {"es": "se retiró", "en": "dropped"}),
        ("LOR-3", "Maynas", {"es": "todavía no", "en": "not formed"}),
        ("SMA-1", "Moyobamba - Rioja", {"es": "formado", "en": "has been formed"}),
    ],
    ids=["formed", "dropped", "not-formed", "two-provinces"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cluster_shows_its_state(demo_app: None, code: str, name: str, phrase: dict[str, str], language: str) -> None:
    shown = open_page("cluster", lang=language, cluster=code)
    assert_answers(shown, "cluster", language)
    assert name in shown.headline
    assert phrase[language] in shown.headline


def test_a_cluster_of_two_provinces_names_the_other_province(demo_app: None) -> None:
    """Awajún lies in Rioja: its member row alone says so, and a check remarks on it."""
    shown = open_page("cluster", lang="es", cluster="SMA-1")
    members = [row for row in shown.all("li") if "Municipalidad distrital" in row]
    assert len(members) == 3
    assert [row for row in members if "en Rioja" in row] == [row for row in members if "Awajún" in row] != []
    assert translator("es")("territory-finding-outside_province", count=1, units="Awajún") in shown.all("li")


def test_every_cluster_opens(demo_app: None) -> None:
    shown = open_page("cluster", lang="es")
    codes = shown.at.session_state["context"].options.clusters_in(None)
    assert len(codes) == 17  # the plan's seven and the demonstration's ten
    for code in codes:
        shown.choose("filter-cluster", code).assert_sound("es")
        assert shown.address["cluster"] == code
        assert code in shown.only('p class="territory-facts"')


@pytest.mark.product("page card", "language")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("page", "card"), [(page, card) for page in KEYS for card in sorted(CARDS[page])])
def test_every_card_has_its_table_and_files(demo_app: None, files: Files, page: str, card: str, language: str) -> None:
    """Each card has its table one click away; xlsx and csv hold the same rows, and tell where they come from."""
    shown = open_page(page, lang=language, **COMPLETE.get(page, {}))
    if card not in AT_ONCE:
        assert f"xlsx-{card}" not in files
        shown.choose(f"view-{card}", "table")
    shown.assert_sound(language)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files[f"xlsx-{card}"]()))
    heads, *rows = sheet.get_sheet_by_index(0).to_python()
    assert (heads, len(rows)) in tables(shown)
    assert rows
    lines = list(csv.reader(io.StringIO(files[f"csv-{card}"]().decode("utf-8-sig"))))
    assert lines[0][: len(heads)] == heads
    assert len(lines) - 1 == len(rows)
    about = sheet.get_sheet_by_index(1).to_python()
    dated = "2015-06-30" in [cell for line in about for cell in line]
    assert dated is (page != "fuentes")  # the as-of date is in the file if the rows depend on it


def tables(shown: Shown) -> list[tuple[list[str], int]]:
    """Return the heads and the number of rows of each table on the screen."""
    return [
        ([unescape(head) for head in re.findall(r'<th scope="col"[^>]*>(.*?)</th>', body)], body.count("<tr><td"))
        for body in shown.html
        if 'class="tablebox"' in body
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_government_is_named_with_its_level(demo_app: None, files: Files, language: str) -> None:
    """A province and a district may share their name; a region's office has its own."""
    open_page("plan", lang=language)
    rows = list(csv.DictReader(io.StringIO(files["csv-planes"]().decode("utf-8-sig"))))
    levels = {f"{translator(language)(f'level-{level}')} · " for level in ("region", "province", "district")}
    assert rows
    assert all(any(next(iter(row.values())).startswith(level) for level in levels) for row in rows)


@pytest.mark.parametrize("page", KEYS)
def test_every_page_has_all_its_cards(demo_app: None, page: str) -> None:
    shown = open_page(page, lang="es", **COMPLETE.get(page, {}))
    offered = {key.removeprefix("view-") for key in shown.widgets("view-")}
    offered |= {key.removeprefix("xlsx-") for key in shown.widgets("xlsx-")}
    assert offered == CARDS[page]


@pytest.mark.parametrize("page", KEYS)
def test_a_projectors_view_has_no_button_but_the_one_that_ends_it(demo_app: None, page: str) -> None:
    shown = open_page(page, lang="en", present="1", region="22", cluster="SMA-1")
    shown.assert_sound("en")
    assert set(shown.widgets("")) - {"map-switch", "territory-fill"} == {"present-stop"}
    assert 'class="present"' in shown.html[0]
    filters = shown.only('p class="corte"')
    assert filters.startswith(FILTERS_IN_WORDS.get(page, "San Martín · Moyobamba - Rioja · As of"))
    shown.press("present-stop").assert_sound("en")
    assert "filter-region" in shown.widgets("")
    assert "present" not in shown.address
    shown.press("present-start")
    assert shown.address["present"] == "1"


@pytest.mark.postgres
def test_postgresql_shows_the_same(postgres_store: Any, use: Callable[[str], None], demo_app: None) -> None:
    """The pages do not depend on the engine."""
    expected = [open_page(page, lang="es", region="22", cluster="SMA-1").text for page in KEYS[:-1]]
    use(postgres_store.fresh("demo"))
    assert [open_page(page, lang="es", region="22", cluster="SMA-1").text for page in KEYS[:-1]] == expected
    assert "postgresql" in open_page("fuentes", lang="es").text.lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_pending_matters_are_one_click_away(demo_app: None, language: str) -> None:
    """The overview shows six matters, and the others once they are opened, but not on a projector."""
    t, shown = translator(language), open_page("panorama", lang=language)
    title = next(title for title in shown.titles if title == t("overview-attention-title", count=_number(title)))
    left = _number(title) - MOST_SHOWN
    assert left > 0
    links = len(shown.at.get("page_link"))
    assert [box.label for box in shown.at.get("expander")] == [t("overview-attention-rest", count=left)]
    shown.at.session_state["attention-rest"] = True
    shown.at.run()
    shown.assert_sound(language)
    assert len(shown.at.get("page_link")) == links + left
    assert not open_page("panorama", lang=language, present="1").at.get("expander")


def _number(text: str) -> int:
    return int("".join(re.findall(r"\d", text)) or 0)
