"""The page of the capacity plans agrees with the files, in both languages: full, empty and under filters."""

import io
import re
from collections.abc import Callable
from datetime import date

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from data.language import LANGUAGES, translator
from tests.support.capacity import gaps, state
from tests.support.contents import by_hand
from tests.support.expected import REGIONS, capacity_actions, late_actions
from tests.support.files import File
from tests.support.shown import OWN, Shown, open_page
from tests.support.stores import SqliteStore
from tests.support.tables import rows

LAST = date(2015, 6, 30)
PAGE = "fortalecimiento"
CLUSTERS = {row["code"]: row["region_ubigeo"] for row in rows("clusters")}


def numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def figures(*clusters: str) -> list[int]:
    """Return the headline's figures: actions done, all actions, late ones, gaps without an action."""
    states = [state(row, LAST) for row in capacity_actions(LAST, *clusters)]
    cancelled = states.count("cancelled")
    return [states.count("done"), len(states) - cancelled, states.count("late"), len(gaps(LAST, *clusters)[1])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headline_has_the_figures_of_the_files(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language).assert_sound(language)
    assert numbers(shown.headline) == figures()
    assert OWN[language].search(shown.headline)


@pytest.mark.parametrize("region", REGIONS)
def test_region_shows_its_figures(demo_app: None, region: str) -> None:
    codes = [code for code, at in CLUSTERS.items() if at == region]
    shown = open_page(PAGE, lang="en", region=region).assert_sound("en")
    expected = figures(*codes)
    shown_figures = numbers(shown.headline)
    assert shown_figures == expected if min(expected) > 1 else shown_figures[:2] == expected[:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cluster_page_cuts_no_list_and_repeats_no_region(demo_app: None, language: str) -> None:
    """With few governments no list needs the table to be complete, and no region is repeated."""
    shown = open_page(PAGE, lang=language, cluster="SMA-2").assert_sound(language)
    governments = {row["government_ubigeo"] for row in capacity_actions(LAST, "SMA-2")}
    assert len(listed(shown, "progress")) == 8 + len(governments)
    assert "Lamas" in listed(shown, "actions")[0]
    assert not [row for row in listed(shown, "progress") if "San Martín</span>" in row]


def listed(shown: Shown, name: str) -> list[str]:
    """Return the rows of the lists of a kind."""
    bodies = [
        part
        for body in shown.html
        for part in re.findall(rf'<ul class="planrows capacity-{name}">(.*?)</ul>', body, re.S)
    ]
    return [row for body in bodies for row in re.findall(r"<li>(.*?)</li>", body, re.S)]


def test_lists_say_how_many_rows_they_leave_out(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    t = translator("es")
    bare, actions = len(gaps(LAST)[1]), len(capacity_actions(LAST))
    assert (len(listed(shown, "gaps")), len(listed(shown, "actions"))) == (8, 12)
    assert {t("rows-more", count=bare - 8), t("rows-more", count=actions - 12)} <= set(shown.all("p"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_projected_lists_do_not_mention_a_table(demo_app: None, language: str) -> None:
    """Opened after the usual view, so that nothing stored for that view is shown."""
    t = translator(language)
    usual = open_page(PAGE, lang=language)
    shown = open_page(PAGE, lang=language, present="1").assert_sound(language)
    bare, actions = len(gaps(LAST)[1]), len(capacity_actions(LAST))
    more = {"gaps": bare - 8, "actions": actions - 12}
    for count in more.values():
        assert t("rows-more", count=count) in usual.all("p")
        assert t("rows-more-untold", count=count) in shown.all("p")
    assert not [line for line in shown.all("p") if line.endswith(("en la tabla.", "in the table."))]
    assert t("rows-more", count=actions - 12) in open_page(PAGE, lang=language).all("p")


def test_next_actions_are_listed_by_their_day(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", region="22")
    coming = [
        (row["planned_on"], row["code"], row["title"])
        for row in capacity_actions(LAST)
        if row["government_ubigeo"].startswith("22") and state(row, LAST) in ("in_progress", "planned")
    ]
    for row, (day, _, title) in zip(listed(shown, "coming"), sorted(coming)[:6], strict=True):
        assert translator("es").date(date.fromisoformat(day)) in row
        assert f'<span lang="es">{title}</span>' in row


def test_overdue_actions_are_marked_by_sign_and_word(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    first = listed(shown, "actions")[0]
    oldest = min(late_actions(LAST), key=lambda row: (row["planned_on"], row["code"]))
    assert oldest["title"] in first
    assert re.search(r'class="status late"><b aria-hidden="true">!</b> Atrasada desde el ', first)
    mandatory = [row for row in listed(shown, "gaps") if "Obligatoria" in row]
    assert listed(shown, "gaps")[: len(mandatory)] == mandatory != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_entered_spanish_text_is_marked_up_and_not_translated(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language)
    titles = {row["title"] for row in capacity_actions(LAST)}
    for row in listed(shown, "actions"):
        assert {title for title in re.findall(r'<span lang="es">(.*?)</span>', row)} & titles
    shown.choose("view-acciones", "table").assert_sound(language)
    table = next(body for body in shown.html if 'class="tablebox"' in body)
    assert len(re.findall(r'<span lang="es">', table)) >= 4 * len(capacity_actions(LAST))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_says_that_the_instrument_is_illustrative(demo_app: None, language: str) -> None:
    """The cards are gaps, actions, areas, governments and timeline."""
    shown = open_page(PAGE, lang=language)
    notes = shown.all('p class="cardnote"')
    word = {"es": "ilustrativo", "en": "Illustrative"}[language]
    assert [word in note for note in notes] == [True] * len(shown.titles) == [True] * 5


@pytest.fixture
def without_targets(sqlite_store: SqliteStore, use: Callable[[str], None]) -> Callable[[str], None]:
    """Show the demonstration after its targets, and more, were deleted."""

    def point(*more: str) -> None:
        url = sqlite_store.fresh("demo")
        with by_hand(url) as connection:
            for statement in ("DELETE FROM capacity_targets", *more):
                connection.execute(text(statement))
        use(url)

    return point


CLAIMS = re.compile(
    "toda brecha|ninguna brecha|sin brechas|ni áreas bajo|por debajo de su meta"
    "|every gap|no gap|nor areas below|No area is below|has nothing",
    re.I,
)
UNKNOWN = {"es": "no se puede saber qué brechas hay", "en": "nobody can know the gaps"}
ACTIONS = ("DELETE FROM training_actions", "DELETE FROM capacity_actions")


@pytest.mark.parametrize("deleted", [(), ACTIONS], ids=["targets", "actions-too"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_targets_are_not_shown_as_success(without_targets, language: str, deleted: tuple[str, ...]) -> None:
    without_targets(*deleted)
    shown = open_page(PAGE, lang=language).assert_sound(language)
    t = translator(language)
    assert UNKNOWN[language] in shown.headline
    assert t("capacity-plan-gaps-title-no-targets") in shown.titles
    assert not CLAIMS.search(shown.text)
    for row in listed(shown, "progress"):
        assert t("capacity-plan-progress-no-targets") in row or t("capacity-plan-progress-not-assessed") in row


@pytest.mark.parametrize("language", LANGUAGES)
def test_actions_without_an_assessment_are_not_shown_as_success(without_targets, language: str) -> None:
    without_targets("DELETE FROM assessment_people", "DELETE FROM assessment_scores", "DELETE FROM assessments")
    shown = open_page(PAGE, lang=language).assert_sound(language)
    t = translator(language)
    assert UNKNOWN[language] in shown.headline
    assert t("capacity-plan-gaps-title-unknown") in shown.titles
    assert not CLAIMS.search(shown.text)
    assert all(t("capacity-plan-progress-not-assessed") in row for row in listed(shown, "progress"))


def test_tables_leave_unknown_gaps_empty(without_targets) -> None:
    without_targets()
    shown = open_page(PAGE, lang="en").choose("view-avance-areas", "table")
    table = next(body for body in shown.html if 'class="tablebox"' in body)
    lines = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.S) for row in re.findall(r"<tr>(.*?)</tr>", table, re.S)]
    assert {tuple(cells[-2:]) for cells in lines if cells} == {("–", "–")}


ODD = re.compile(r"Quién la da|\b[Hh]ech[ao]s?\b|pasó su fecha|evalua(?:d|ci)", re.I)


def test_spanish_words_are_those_of_the_program(demo_app: None) -> None:
    """The words are on the page and in the headings of its tables."""
    shown = open_page(PAGE, lang="es")
    for card in ("brechas", "acciones", "avance-areas", "avance-gobiernos", "tiempo"):
        assert not ODD.findall(shown.text)
        shown.choose(f"view-{card}", "table")
    assert not ODD.findall(shown.text)
    assert {"Responsable", "Ejecutada", "Ejecutadas"} <= set(re.findall(r">(\w+)</th>", " ".join(shown.html)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_empty_program_explains_how_a_plan_begins(program_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language).assert_sound(language)
    assert shown.headline == t("capacity-plan-headline-no-governments")
    assert t("capacity-plan-empty-how") in shown.text
    assert not shown.titles


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"corte": "2013-01-31"}, "capacity-plan-headline-no-governments"),
        ({"corte": "2013-02-28"}, "capacity-plan-headline-not-assessed"),
        ({"cluster": "UCA-3"}, "capacity-plan-headline-no-governments"),  # dropped by then
        ({"region": "16", "service": "education"}, "capacity-plan-headline-no-governments"),
    ],
    ids=["before", "not-assessed", "dropped", "service"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_empty_page_says_what_to_do(demo_app: None, params: dict, code: str, language: str) -> None:
    shown = open_page(PAGE, lang=language, **params).assert_sound(language)
    assert shown.headline == translator(language)(code)
    assert translator(language)("capacity-plan-empty-how") in shown.text


def test_exports_hold_the_rows(demo_app: None, files: dict[str, File]) -> None:
    shown = open_page(PAGE, lang="en")
    for card in ("acciones", "brechas", "tiempo"):
        shown.choose(f"view-{card}", "table")
    sheets = {
        key: CalamineWorkbook.from_filelike(io.BytesIO(data())).get_sheet_by_index(0).to_python()
        for key, data in files.items()
        if key.startswith("xlsx-")
    }
    actions = capacity_actions(LAST)
    lines = [dict(zip(sheets["xlsx-acciones"][0], row, strict=True)) for row in sheets["xlsx-acciones"][1:]]
    assert sorted((row["What"], row["Government"]) for row in lines) == sorted(
        (row["title"], {unit["ubigeo"]: unit["name"] for unit in rows("units")}[row["government_ubigeo"]])
        for row in actions
    )
    assert sum(row["State"] == "! Overdue" for row in lines) == len(late_actions(LAST))
    assert len(sheets["xlsx-brechas"]) - 1 == len(gaps(LAST)[1])
    cancelled = sum(state(row, LAST) == "cancelled" for row in actions)
    assert len(sheets["xlsx-tiempo"]) - 1 == len(actions) - cancelled


UNDATED = """(code, government_ubigeo, instrument_code, area_code, kind, title, agreed_on, origin)
VALUES ('X-1', '2205', 'focas-1', 'revenue', 'training', '<b>Algo</b>', '2015-06-01', 'entered')"""


def test_an_action_without_a_day_is_named_below_the_timeline(
    demo_app: None, sqlite_store: SqliteStore, use: Callable[[str], None]
) -> None:
    url = sqlite_store.fresh("demo")
    with by_hand(url) as connection:
        connection.execute(text(f"INSERT INTO capacity_actions {UNDATED}"))
    use(url)
    shown = open_page(PAGE, lang="es", cluster="SMA-2").assert_sound("es")
    below = [line for line in shown.all("p") if line.startswith("Sin fecha, no están en el gráfico")]
    assert below
    assert "Municipalidad provincial de Lamas, movilización y gestión de ingresos" in below[0]
    assert "<b>Algo</b>" not in " ".join(shown.html)


@pytest.mark.parametrize("language", LANGUAGES)
def test_overview_links_to_the_plans(demo_app: None, language: str) -> None:
    """A region's overdue actions need attention, and the link keeps the region."""
    shown = open_page("panorama", lang=language, region="22").assert_sound(language)
    late = [row for row in late_actions(LAST) if row["government_ubigeo"].startswith("22")]
    links = [element.proto for element in shown.at.get("page_link")]
    label = translator(language)("overview-attention-action_late", count=len(late))
    (link,) = [link for link in links if label in link.label]
    assert link.page.endswith(PAGE)
    assert "region=22" in link.query_string
