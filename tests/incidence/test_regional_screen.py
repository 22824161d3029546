"""The regional page and its part of the cluster's page: dates as exact as their source, what is not recorded, links."""

import io
import re
from collections.abc import Callable
from datetime import date

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from data.language import LANGUAGES, translator
from data.store.schema.incidence import CAPACITIES
from tests.support.contents import by_hand
from tests.support.expected import REGIONS
from tests.support.files import File
from tests.support.regional import exposed, recorded
from tests.support.shown import OWN, Shown, open_page
from tests.support.stores import SqliteStore
from tests.support.tables import rows

PAGE = "regional"
LAST = date(2015, 6, 30)
NAMES = {row["ubigeo"]: row["name"] for row in rows("units") if row["level"] == "region"}


def matrix(shown: Shown) -> dict[str, list[str]]:
    """Return the HTML of each region's cells, by the region's name."""
    table = re.search(r'<table class="incidence-regional">(.*?)</table>', " ".join(shown.html), re.S)
    assert table
    body = re.findall(r'<tr><th scope="row">(.*?)<small>.*?</small></th>(.*?)</tr>', table[1], re.S)
    return {name: re.findall(r"<td[^>]*>(.*?)</td>", cells, re.S) for name, cells in body}


def strip_tags(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html)).strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_government_shows_what_it_has_and_what_is_not_recorded(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language).assert_sound(language)
    assert OWN[language].search(shown.headline)
    cells = matrix(shown)
    assert list(cells) == [NAMES[region] for region in REGIONS]
    for region in REGIONS:
        by_capacity = {row["capacity"]: row for row in reversed(recorded(LAST, region))}
        for code, cell in zip(CAPACITIES, cells[NAMES[region]], strict=False):
            if code in by_capacity:
                assert 'class="status reached"><b aria-hidden="true">✓</b>' in cell
                assert by_capacity[code]["evidence"] in cell and '<span lang="es">' in cell
            else:
                assert t("incidence-regional-not-recorded") in cell and "✓" not in cell
    assert t("incidence-regional-not-recorded-note") in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_is_as_exact_as_its_source(demo_app: None, language: str) -> None:
    """Only the month of San Martín's team is known, so that no day is shown anywhere."""
    t, shown = translator(language), open_page(PAGE, lang=language)
    cell = matrix(shown)["San Martín"][0]
    month = t.month(date(2014, 2, 28))
    assert month in strip_tags(cell) and t.date(date(2014, 2, 28)) not in cell
    assert t("origin-published") in strip_tags(cell)
    shown.choose("view-regional-tiempo", "table").choose("view-regional-capacidades", "table")
    assert month in shown.text and t.date(date(2014, 2, 28)) not in shown.text


def test_links_open_in_a_new_tab_and_only_with_http(sqlite_store: SqliteStore, use: Callable[[str], None]) -> None:
    url = sqlite_store.fresh("demo")
    with by_hand(url) as connection:
        connection.execute(
            text(
                "INSERT INTO regional_capacities"
                " (region_ubigeo, capacity, reached_on, date_precision, evidence, url, origin)"
                " VALUES ('25', 'plan_approved', '2014-12-31', 'year', :evidence, :url, 'entered')"
            ),
            {
                "evidence": '<b onclick="x">Plan</b> [a](javascript:1)',
                "url": 'https://example.org/"><script>1</script>',
            },
        )
    use(url)
    shown = open_page(PAGE, lang="es").assert_sound("es")
    cell = matrix(shown)["Ucayali"][2]
    assert "<b onclick" not in cell and "<script>" not in cell and "&lt;b onclick" in cell
    assert "desde 2014" in strip_tags(cell) and "31 dic." not in cell
    links = [link for link in re.findall(r"<a [^>]*>", " ".join(shown.html)) if "./entrar?" not in link]
    assert len(links) == 3
    for link in links:
        assert re.search(r'href="https?://', link) and 'target="_blank"' in link and 'rel="noopener nofollow"' in link


@pytest.mark.parametrize("language", LANGUAGES)
def test_incidence_is_marked_with_its_origin(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language)
    heads = re.search(r'<table class="incidence-regional">.*?</thead>', " ".join(shown.html), re.S)
    assert heads
    conflicts, emergencies = re.findall(r'<th scope="col"><b>(.*?)</th>', heads[0], re.S)
    assert 'class="origin demo"' in conflicts and t.month(date(2015, 6, 1)) in conflicts
    assert 'class="origin published"' in emergencies and t.month(date(2015, 6, 1)) in emergencies
    assert [strip_tags(cells[5]).split()[0] for cells in matrix(shown).values()] == ["322", "94", "20", "195", "94"]
    assert [strip_tags(cells[4]).split()[0] for cells in matrix(shown).values()] == ["7", "10", "3", "3", "5"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_exposed_people_have_a_separate_card_that_says_so(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language)
    assert any(note.startswith(t("incidence-regional-exposed-note")) for note in shown.all('p class="cardnote"'))
    table = re.search(r'<table class="incidence-regional exposed">(.*?)</table>', " ".join(shown.html), re.S)
    assert table
    for region in REGIONS:
        row = re.search(rf'<th scope="row">{NAMES[region]}</th>(.*?)</tr>', table[1], re.S)
        assert row
        for people, districts in exposed(region).values():
            assert t("incidence-people", count=people) in row[1]
            assert re.search(rf"\b{districts} (de|of) \d+ ", strip_tags(row[1]))


def test_links_lead_to_each_region(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    links = [(element.proto.page, element.proto.query_string) for element in shown.at.get("page_link")]
    for page in ("conflictos", "emergencias"):
        assert [query for target, query in links if target == page] == [
            f"lang=es&region={region}" for region in REGIONS
        ]
    assert not open_page(PAGE, lang="es", present="1").at.get("page_link")


@pytest.mark.parametrize(
    ("params", "es", "en"),
    [
        ({"corte": "2013-01-31"}, "No hay registro de que alguno de los 5", "There is no record that any of the 5"),
        ({"corte": "2013-09-15"}, "; uno tiene plan o personal capacitado.", "; one has a plan or trained staff."),
        (
            {"corte": "2014-02-27"},
            "ninguno tiene registrada como formalizada la gestión de conflictos y 2 la del",
            "none is recorded as having formalised conflict management and 2 disaster",
        ),
        (
            {"corte": "2014-03-01"},
            "uno tiene formalizada la gestión de conflictos y 2 la del riesgo de desastres; uno, am",
            "one has formalised conflict management and 2 disaster risk management; one has both",
        ),
        (
            {},
            "3 tienen formalizada la gestión de conflictos y 3 la del riesgo de desastres; 2, ambas",
            "3 have formalised conflict management and 3 disaster risk management; 2 have both",
        ),
        (
            {"region": "22"},
            "El gobierno regional de San Martín tiene formalizadas la gestión de conflictos y la del riesgo",
            "The regional government of San Martín has formalised both",
        ),
        ({"region": "17"}, "la de conflictos no consta", "conflict management is not recorded"),
        ({"region": "01"}, "la del riesgo de desastres no consta", "disaster risk management is not recorded"),
        (
            {"region": "25"},
            "No hay registro de que el gobierno regional de Ucayali",
            "There is no record that the regional",
        ),
    ],
)
def test_the_headline_for_no_region_a_single_region_and_several(
    demo_app: None, params: dict[str, str], es: str, en: str
) -> None:
    assert es in open_page(PAGE, lang="es", **params).assert_sound("es").headline
    assert en in open_page(PAGE, lang="en", **params).assert_sound("en").headline


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_program_has_the_published_team_and_says_how_to_add_more(program_app: None, language: str) -> None:
    t = translator(language)
    early = open_page(PAGE, lang=language).assert_sound(language)
    assert t("incidence-regional-matrix-title-none") in early.titles
    assert t("incidence-regional-time-how") in early.text and t("incidence-regional-exposed-how") in early.text
    shown = open_page(PAGE, lang=language, corte="2014-12-31").assert_sound(language)
    assert "Equipo Técnico de Diálogo y Sostenibilidad" in matrix(shown)["San Martín"][0]
    assert not shown.all('span class="origin demo"')
    assert t("incidence-conflict-no-report") in matrix(shown)["San Martín"][4]


def test_exports_hold_what_is_in_place_and_the_figures(demo_app: None, files: dict[str, File]) -> None:
    shown = open_page(PAGE, lang="en")
    for card in ("capacidades", "tiempo", "expuesta"):
        shown.choose(f"view-regional-{card}", "table")
    sheets = {
        key: CalamineWorkbook.from_filelike(io.BytesIO(data())).get_sheet_by_index(0).to_python()
        for key, data in files.items()
        if key.startswith("xlsx-")
    }
    expected = rows("regional_capacities")
    evidence = [row[4] for row in sheets["xlsx-regional-tiempo"][1:]]
    assert sorted(evidence) == sorted(row["evidence"] for row in expected)
    figures = [
        dict(zip(sheets["xlsx-regional-capacidades"][0], row, strict=True))
        for row in sheets["xlsx-regional-capacidades"][1:]
    ]
    assert [row["Regional government"] for row in figures] == list(NAMES.values())
    assert [row["Emergencies in 12 months"] for row in figures] == [322, 94, 20, 195, 94]
    assert figures[0]["Emergencies per 100,000 people"] == pytest.approx(100_000 * 322 / figures[0]["Population"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", [None, "22"])
def test_exposed_people_are_traced_to_their_districts(
    demo_app: None, files: dict[str, File], language: str, region: str | None
) -> None:
    """The table has a row for each district and hazard: people, year and source, or that there is no data."""
    t, asked = translator(language), [region] if region else list(REGIONS)
    shown = open_page(PAGE, lang=language, **({"region": region} if region else {}))
    assert t("incidence-regional-exposed-by-district") in " ".join(shown.all('p class="cardnote"'))
    shown.choose("view-regional-expuesta", "table").assert_sound(language)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-regional-expuesta"]())).get_sheet_by_index(0)
    lines = {(row[0], row[4]): row for row in sheet.to_python()[1:]}
    districts = {
        row["ubigeo"]: row for row in rows("units") if row["level"] == "district" and row["ubigeo"][:2] in asked
    }
    expected = {
        (row["district_ubigeo"], t(f"incidence-exposure-{row['exposure']}")): row
        for row in rows("vulnerabilities")
        if row["district_ubigeo"] in districts
    }
    assert set(lines) == {(ubigeo, hazard) for ubigeo in districts for _, hazard in expected}
    for (ubigeo, hazard), row in lines.items():
        source = expected.get((ubigeo, hazard))
        assert (row[1], row[3]) == (NAMES[ubigeo[:2]], districts[ubigeo]["name"])
        assert row[5:7] == ([int(source["people"]), source["year"]] if source else ["", ""])
        assert row[7:] == ([t("source-demo"), t("origin-demo")] if source else [t("status-no_data"), ""])
    keys = [
        (row[1], row[4], row[5] == "") for row in lines.values()
    ]  # within a region and hazard, the districts with data come first
    blocks = list(dict.fromkeys((region, hazard) for region, hazard, _ in keys))
    assert keys == sorted(keys, key=lambda row: (blocks.index(row[:2]), row[2]))
    (most,) = re.findall(r'<div class="tablebox".*?</div>', " ".join(shown.html), re.S)
    assert most.count("<tr>") == 1 + len(lines)
    assert f'<td class="number" data-label="{t("incidence-regional-exposed-table-people")}">–</td>' in most


# --- the cluster's page ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cluster_labels_the_figures_of_its_region_as_the_regions(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page("cluster", lang=language, cluster="SMA-2").assert_sound(language)
    (title,) = [title for title in shown.titles if title.startswith(("En San Martín:", "In San Martín:"))]
    assert "195" in title and "3" in title
    assert t("incidence-context-region", region="San Martín") in shown.all("h3")
    assert [
        text
        for text in shown.all('p class="subtitle"')
        if text == t("incidence-context-subtitle", region="San Martín", day=LAST)
    ]
    districts = {r["ubigeo"] for r in rows("cluster_members") if r["cluster_code"] == "SMA-2" and len(r["ubigeo"]) == 6}
    for people, number in exposed("22", districts).values():
        assert (
            t("incidence-regional-exposed", people=people, districts=number, all=len(districts), years="2013")
            in shown.text
        )
    links = [(element.proto.page, element.proto.query_string) for element in shown.at.get("page_link")]
    assert {target for target, query in links if "region=22" in query} >= {"conflictos", "emergencias", "regional"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cluster_of_an_empty_program_says_what_is_unknown(program_app: None, language: str) -> None:
    t, shown = translator(language), open_page("cluster", lang=language, cluster="SMA-2").assert_sound(language)
    assert t("incidence-context-exposed-none") in shown.text
    assert t("status-no_data") in shown.text
