"""The page of models and lessons: search, filters, links back, and published results beside them."""

import io
import re
from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from components.session.address import LONGEST_SEARCH
from data.language import LANGUAGES, translator
from tests.support.contents import by_hand
from tests.support.files import File
from tests.support.shown import OWN, Shown, open_page
from tests.support.stores import SqliteStore
from tests.support.tables import rows

PAGE = "aprendizajes"
LAST = date(2015, 6, 30)
LESSONS = {row["code"]: row for row in rows("lessons")}
CLUSTERS = {row["code"]: row for row in rows("clusters")}
BY_TITLE = {row["title"]: row for row in LESSONS.values()}


def numbers(words: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", words)]


def titles(shown: Shown) -> list[str]:
    """Return the titles of the entries, in order."""
    titles_in_html = [
        title for body in shown.html for title in re.findall(r'<h3><span lang="es">(.*?)</span></h3>', body)
    ]
    return [title.replace("&#34;", '"') for title in titles_in_html]


def links(shown: Shown) -> list[tuple[str, str, dict[str, str]]]:
    """Return page, label and parameters of each link."""
    protos = (element.proto for element in shown.at.get("page_link"))
    return [
        (link.page, link.label, {name: value for name, (value,) in parse_qs(link.query_string).items()})
        for link in protos
    ]


# --- the entries -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_models_come_first_then_lessons_the_latest_of_each_on_top(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language).assert_sound(language)
    expected = sorted(
        LESSONS.values(),
        key=lambda row: (row["kind"] != "model", -date.fromisoformat(row["documented_on"]).toordinal()),
    )
    assert titles(shown) == [row["title"] for row in expected]
    models = sum(row["kind"] == "model" for row in expected)
    validated, shared = (sum(bool(row[f"{name}_on"]) for row in expected) for name in ("validated", "shared"))
    assert numbers(shown.headline) == [models, len(expected) - models, validated, shared] == [3, 5, 5, 2]
    assert OWN[language].search(shown.headline)


def test_an_entry_shows_its_steps_by_sign_word_and_day(demo_app: None) -> None:
    t = translator("es")
    shown = open_page(PAGE, lang="es")
    steps = [re.findall(r"<li>(.*?)</li>", body) for body in shown.html if 'class="steps"' in body]
    assert len(steps) == len(LESSONS)
    for title, items in zip(titles(shown), steps, strict=True):
        for name, step in zip(("documented", "validated", "shared"), items, strict=True):
            day = BY_TITLE[title][f"{name}_on"]
            sign, words = (
                ("✓", t.date(date.fromisoformat(day))) if day else ("○", t(f"improvement-lessons-step-{name}-not"))
            )
            assert f'<b aria-hidden="true">{sign}</b>' in step
            assert words in step


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_others_can_reuse_is_set_apart_and_marked_as_spanish(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language)
    apart = [
        part for body in shown.html for part in re.findall(r'<p class="reusable"><b>(.*?)</b>(.*?)</p>', body, re.S)
    ]
    assert {label for label, _ in apart} == {translator(language)("improvement-lessons-reusable")}
    assert {content for _, content in apart} == {
        f'<span lang="es">{row["reusable"]}</span>' for row in LESSONS.values()
    }


def test_links_lead_back_to_cycle_and_cluster(demo_app: None) -> None:
    """The link gives the cycle's figures; filters stay, the search does not."""
    shown = open_page(PAGE, lang="es", service="education", q="materiales")
    assert titles(shown) == ["Distribución de materiales con rutas y veedores"]
    cycle, cluster = links(shown)
    assert cycle[0].endswith("ciclo")
    assert cycle[2] == {"lang": "es", "service": "education", "cycle": "SMA-2-E1"}
    (ended,) = [row["outcome"] for row in rows("qsip_validations") if row["cycle_code"] == "SMA-2-E1"]
    outcome = translator("es")(f"improvement-outcome-{ended}")
    expected = f"1.er ciclo: avance 100%, 4 de 4 medidas vueltas a medir mejoraron, {outcome}"
    assert re.sub(r"\\", "", cycle[1]) == expected
    assert cluster[0].endswith("cluster")
    assert cluster[2] == {"lang": "es", "region": "22", "cluster": "SMA-2", "service": "education"}
    assert cluster[1] == "Cluster Lamas"


def test_every_entry_has_its_links(demo_app: None) -> None:
    every = links(open_page(PAGE, lang="en"))
    assert [params["cycle"] for page, _, params in every if page.endswith("ciclo")] == [
        BY_TITLE[title]["cycle_code"] for title in titles(open_page(PAGE, lang="en"))
    ]
    assert len([page for page, _, _ in every if page.endswith("cluster")]) == len(LESSONS)


# --- search ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("padron", {"LEC-AMA-1"}),
        ("PADRÓN auditoría", {"LEC-AMA-1"}),
        ("rutas distribucion", {"MOD-SMA-2"}),
        ("distribucion rutas", {"MOD-SMA-2"}),
        ("  frecuen ", {"MOD-UCA-1"}),
        ("apafa", {"LEC-SMA-3"}),
        ("lamas", {"MOD-SMA-2"}),
        ("loreto", {"LEC-LOR-1"}),
        ("salud lamas", set()),
        ("<b>", set()),
        ("%", set()),
    ],
)
def test_words_find_entries(demo_app: None, typed: str, codes: set[str]) -> None:
    """Words match without accents, in any order and in part, in the names of cluster and region too; all must match."""
    shown = open_page(PAGE, lang="es").choose("improvement-lessons-search", typed).assert_sound("es")
    assert {BY_TITLE[title]["code"] for title in titles(shown)} == codes
    assert shown.address["q"] == typed.strip()
    counted = numbers(shown.titles[0].split("«")[0])
    assert counted == ([len(LESSONS)] if len(codes) < 2 else [len(codes), len(LESSONS)])
    assert f"«{typed.strip()}»" in shown.titles[0]


@pytest.mark.parametrize(
    ("language", "kind", "service"), [("es", "modelo", "ambiente"), ("en", "model", "environment")]
)
def test_kind_and_service_match_in_the_words_of_the_screen(
    demo_app: None, language: str, kind: str, service: str
) -> None:
    shown = open_page(PAGE, lang=language, q=f"{service} {kind}")
    assert titles(shown) == [LESSONS["MOD-UCA-1"]["title"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_without_matches_says_what_to_do(demo_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language, q="zzz").assert_sound(language)
    assert titles(shown) == []
    assert t("improvement-lessons-title-found", query="zzz", matches=0, of=8) in shown.titles
    assert t("improvement-lessons-nothing-found") in shown.text
    shown.press("improvement-lessons-clear").assert_sound(language)
    assert len(titles(shown)) == len(LESSONS)
    assert "q" not in shown.address
    assert "improvement-lessons-clear" not in shown.widgets("")
    assert shown.widgets("improvement-lessons-search")["improvement-lessons-search"].value == ""


def test_an_empty_field_does_not_search(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", q="padron").choose("improvement-lessons-search", "   ")
    assert len(titles(shown)) == len(LESSONS)
    assert "q" not in shown.address


def test_the_address_sets_the_field_and_has_a_limit(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", q="padrón")
    assert shown.widgets("improvement-lessons-search")["improvement-lessons-search"].value == "padrón"
    shown = open_page(PAGE, lang="es", q="a" * (LONGEST_SEARCH + 1))
    assert len(titles(shown)) == len(LESSONS)
    assert len(shown.notes) == 1


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "![x](http://example.org)", "{ $count }", "`rm`"])
def test_the_search_is_shown_as_text(demo_app: None, typed: str) -> None:
    shown = open_page(PAGE, lang="es", q=typed).assert_sound("es") if "$" not in typed else open_page(PAGE, q=typed)
    assert f"«{typed}»" in shown.titles[0]
    assert "<script" not in " ".join(shown.html)


# --- filters, days -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("params", "matches"),
    [
        ({"region": "22"}, lambda row: CLUSTERS[row["cluster_code"]]["region_ubigeo"] == "22"),
        ({"service": "health"}, lambda row: row["service_code"] == "health"),
        ({"cluster": "AMA-1"}, lambda row: row["cluster_code"] == "AMA-1"),
        ({"corte": "2014-12-31"}, lambda row: row["documented_on"] <= "2014-12-31"),
    ],
    ids=["region", "service", "cluster", "day"],
)
def test_filters_narrow_the_library(demo_app: None, params: dict[str, str], matches: Callable, language: str) -> None:
    shown = open_page(PAGE, lang=language, **params).assert_sound(language)
    expected = {row["title"] for row in LESSONS.values() if matches(row)}
    assert set(titles(shown)) == expected
    assert len(titles(shown)) == len(expected) > 1


def test_search_and_filter_apply_together(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", region="01", q="auditoria")
    assert titles(shown) == ["El padrón primero"]
    assert numbers(shown.titles[0]) == [2]


def test_a_past_date_shows_what_had_happened_by_then(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", corte="2014-11-30", q="publicar la espera")
    (steps,) = [body for body in shown.html if 'class="steps"' in body]
    assert "Validado el 30 oct. 2014" in steps
    assert "Sin compartir" in steps


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "params", [{"corte": "2013-02-28"}, {"cluster": "UCA-3"}, {"region": "16", "service": "education"}]
)
def test_an_empty_library_says_how_to_fill_it(demo_app: None, params: dict[str, str], language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language, **params).assert_sound(language)
    assert shown.headline == t("improvement-lessons-headline-none")
    assert t("improvement-lessons-empty-how") in shown.text
    assert (t("improvement-lessons-empty-filter") in shown.text) is ("corte" not in params)
    assert "improvement-lessons-search" not in shown.widgets("")


# --- published ---------------------------------------------------------------------------------------------------------


def published(shown: Shown) -> str:
    (body,) = [body for body in shown.html if 'class="improvement-published"' in body]
    return body


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_program_shows_published_results(program_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language).assert_sound(language)
    assert shown.headline == t("improvement-lessons-headline-none")
    assert t("origin-published") in shown.all('span class="origin published"')
    assert t("origin-demo") not in shown.text
    body = published(shown)
    years = re.findall(r'class="year">(\d+)<', body)
    days = [int(number) for number in re.findall(r"<b>(\d+) d", body)]
    assert (years, days) == (["2013", "2017"], [81, 10])
    widths = [float(number) for number in re.findall(r"width:([\d.]+)%", body)]
    assert widths == [100.0, pytest.approx(100 * 10 / 81, abs=0.1)]
    assert t("improvement-cycle-direction-less") in body
    assert "88%" in body
    assert t("source-us_embassy") in shown.text


@pytest.mark.parametrize(
    ("day", "later"), [("2013-06-30", ["2013", "2017"]), ("2015-06-30", ["2017"]), ("2017-12-31", [])]
)
def test_a_reading_after_the_as_of_date_says_so(demo_app: None, day: str, later: list[str]) -> None:
    shown = open_page(PAGE, lang="es", corte=day).assert_sound("es")
    marked = re.findall(r'<li class="later"><span class="year">(\d+)<.*?después del corte', published(shown))
    assert marked == later
    assert ("Publicado para" in shown.text) is bool(later)


@pytest.mark.parametrize(
    ("params", "is_shown"), [({"region": "16"}, False), ({"service": "health"}, False), ({"cluster": "SMA-2"}, True)]
)
def test_published_results_follow_the_filters(demo_app: None, params: dict[str, str], is_shown: bool) -> None:
    assert ('class="improvement-published"' in " ".join(open_page(PAGE, lang="es", **params).html)) is is_shown


# --- files, projector, entered text ------------------------------------------------------------------------------------


def test_the_table_holds_the_matches(demo_app: None, files: dict[str, File]) -> None:
    shown = open_page(PAGE, lang="en", q="lamas").choose("view-aprendizajes", "table").assert_sound("en")
    assert files["xlsx-aprendizajes"].name == "aprendizajes-lamas-2015-06-30.xlsx"
    book = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-aprendizajes"]()))
    heads, row = book.get_sheet_by_index(0).to_python()
    line = dict(zip(heads, row, strict=True))
    assert line["Title"] == LESSONS["MOD-SMA-2"]["title"]
    assert (line["Cycle"], line["Progress of the cycle (%)"]) == ("Lamas · Education · cycle 1", 100)
    assert (line["Measures that got better"], line["Measures in all"], line["Outcome of the cycle"]) == (
        4,
        4,
        "partly achieved",
    )
    assert line["Shared on"] == date(2015, 3, 19)
    about = [cell for line in book.get_sheet_by_index(1).to_python() for cell in line]
    assert "Search: “lamas”" in about
    assert shown.address["q"] == "lamas"


def test_the_published_table_gives_years(demo_app: None, files: dict[str, File]) -> None:
    open_page(PAGE, lang="en").choose("view-publicado", "table")
    _, *lines = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-publicado"]())).get_sheet_by_index(0).to_python()
    assert [(row[4], row[5], row[7]) for row in lines] == [("2013", 81, "No"), ("2017", 10, "Yes")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_projected_page_has_nothing_to_press(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language, present="1", q="lamas").assert_sound(language)
    assert set(shown.widgets("")) == {"present-stop"}
    assert links(shown) == []
    assert titles(shown) == [LESSONS["MOD-SMA-2"]["title"]]
    assert [line for line in shown.all('p class="from quiet"') if "100%" in line]
    assert "«lamas»" in shown.text or "“lamas”" in shown.text


EVIL = '<img src=x onerror="alert(1)"> [x](http://example.org) **{$a}**'


@pytest.fixture
def evil(sqlite_store: SqliteStore, use: Callable[[str], None]) -> None:
    """Show lessons without a cycle whose texts are markup, more of them than a page shows."""
    url = sqlite_store.fresh("demo")
    sql = """INSERT INTO lessons (code, kind, title, summary, reusable, cluster_code, service_code, documented_on, origin)
             VALUES (:code, 'model', :text, :text, :text, 'AMA-1', 'health', '2015-06-01', 'entered')"""
    with by_hand(url) as connection:
        for number in range(7):
            connection.execute(text(sql), {"code": f"X-{number}", "text": EVIL})
    use(url)


@pytest.mark.parametrize("language", LANGUAGES)
def test_entered_text_is_shown_as_text(demo_app: None, evil: None, language: str) -> None:
    shown = open_page(PAGE, lang=language)
    assert not shown.at.exception
    whole = " ".join(shown.html)
    assert "<img" not in whole
    assert "&lt;img src=x" in whole
    assert len(titles(shown)) == 12
    assert translator(language)("rows-more", count=3) in shown.all("p")
    first = links(shown)[:7]
    assert [page for page, _, _ in first] == [first[0][0]] * 7  # without a cycle there is only the link to the cluster
    assert first[0][0].endswith("cluster")
    table = shown.choose("view-aprendizajes", "table")
    assert "<img" not in " ".join(table.html)
