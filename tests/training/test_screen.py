"""The training page in both languages: full, empty and under filters; hidden counts are named as hidden."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from data.language import LANGUAGES, translator
from data.rules.shared.disclosure import COLUMNS
from data.settings import database_url
from tests.support.contents import by_hand
from tests.support.shown import OWN, Shown, open_page
from tests.support.stores import SqliteStore
from tests.support.training import count_people

PAGE = "capacitacion"
CARDS = ("tiempo", "region", "quarter", "area", "procedencia", "eventos")
LAST = date(2015, 6, 30)
CLUSTER = "SMA-1"
EARLY = "2014-03-31"  # with hidden counts; a test below holds the demonstration to it


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scope", [{}, {"region": "17"}, {"cluster": CLUSTER}, {"service": "health"}], ids=str)
def test_page_is_sound(demo_app: None, language: str, scope: dict[str, str]) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language, **scope).assert_sound(language)
    assert shown.question == t("page-capacitacion-question")
    assert OWN[language].search(shown.headline)
    assert {f"view-capacitacion-{card}" for card in CARDS} == shown.widgets("view-").keys()
    assert t("training-twice") in " ".join(shown.all('p class="cardnote"'))
    assert t("origin-demo") in shown.all('span class="origin demo"')
    assert len(shown.at.get("plotly_chart")) == 2


def test_figures_are_on_the_page(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    figures = [re.sub(r"\s+", " ", text) for text in shown.all('p class="figure"')]
    assert figures == [
        "97 de 109 previstos al corte",
        "2,936 de 3,891 esperadas al corte",
        "38% 1,129 de 2,936",
        "19% 541 de 2,860",
    ]
    assert "97 eventos de 109" in shown.headline and "38% de las 2,936" in shown.headline


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scope", [{}, {"region": "22"}], ids=str)
def test_empty_program_says_what_to_do(program_app: None, language: str, scope: dict[str, str]) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language, **scope).assert_sound(language)
    assert shown.headline == t("training-headline-none")
    assert t("training-empty-how") in shown.text
    assert (t("training-empty-filter") in shown.text) == bool(scope)
    assert not shown.widgets("view-")


def notes_of(shown: Shown) -> list[str]:
    return shown.all('p class="cardnote"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_hidden_counts_are_named(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language, corte=EARLY)
    assert t("training-hidden") in shown.all('span class="suppressed"')
    assert [note for note in notes_of(shown) if t("training-hidden-about") in note]
    everything = open_page(PAGE, lang=language)
    assert not everything.all('span class="suppressed"')
    assert t("training-hidden-about") not in everything.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_table_without_any_shown_share_has_no_share_columns(demo_app: None, language: str) -> None:
    """Under a cluster, and by quarter always: totals, and a note that the rest is hidden."""
    t, shown = translator(language), open_page(PAGE, lang=language, cluster=CLUSTER)
    assert len([note for note in notes_of(shown) if t("training-hidden-table") in note]) == 4
    assert [note for note in notes_of(shown) if t("training-whole-event") in note]
    assert t("training-hidden-figure") in shown.text
    assert not shown.all('td class="part"')
    whole = open_page(PAGE, lang=language)
    assert len([note for note in notes_of(whole) if t("training-hidden-table") in note]) == 1


def test_breakdown_names_its_last_day(demo_app: None) -> None:
    sentence = "Desglose por sexo e identidad: participaciones hasta el 31 de marzo de 2015."
    shown = open_page(PAGE, lang="es", corte="2015-05-20")
    assert (
        len([note for note in notes_of(shown) if sentence in note]) == 3
    )  # by region, by area, by where people come from
    assert len([text for text in shown.all('p class="next"') if sentence in text]) == 2
    assert "hasta el" not in open_page(PAGE, lang="es").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_attendances_are_compared_only_with_events_that_expect_people(
    sqlite_store: SqliteStore, use: Callable[[str], None], language: str
) -> None:
    use(sqlite_store.fresh("demo"))
    t = translator(language)
    assert "168" not in "".join(notes_of(open_page(PAGE, lang=language)))
    _forget_expectations("EV-22-01")
    shown = open_page(PAGE, lang=language).assert_sound(language)
    sentence = t("training-expecting", count=167, all=168)
    assert [note for note in notes_of(shown) if sentence in note]
    assert [text for text in shown.all('p class="next"') if sentence in text]
    _forget_expectations("%")
    shown = open_page(PAGE, lang=language).assert_sound(language)
    assert t("training-people-no-plan") in shown.text
    assert t("status-no_target") in shown.text
    assert len(shown.at.get("plotly_chart")) == 1


def _forget_expectations(code: str) -> None:
    with by_hand(database_url()) as connection:
        connection.execute(
            text("UPDATE training_events SET expected_people = NULL WHERE code LIKE :code"), {"code": code}
        )


def test_event_titles_stay_spanish(demo_app: None) -> None:
    shown = open_page(PAGE, lang="en")
    assert 'lang="es"' in " ".join(shown.html)
    assert {text for text in shown.all('span lang="es"') if text.startswith(("Curso", "Taller"))}


def small_cells() -> set[tuple[str, str]]:
    """Return row and column of the small counts in the early table of origins, which only an account sees."""
    t = translator("es")
    cells = {
        (t(f"training-group-{group}"), t(f"training-table-{name}"))
        for (dimension, group), counts in count_people({}, date.fromisoformat(EARLY)).items()
        for name in COLUMNS
        if dimension == "group" and counts[name] < 5 and (counts[name] or not name.endswith("not_recorded"))
    }
    assert cells, "the demonstration has no small cell here any more: choose another day"
    return cells


def test_files_hold_no_small_count(demo_app: None, files: dict[str, Callable[[], bytes]]) -> None:
    """Files agree with the screen: every small cell is named as hidden."""
    shown, hidden = open_page(PAGE, lang="es", corte=EARLY), translator("es")("training-hidden")
    shown.choose("view-capacitacion-procedencia", "table").assert_sound("es")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-capacitacion-procedencia"]()))
    heads, *lines = sheet.get_sheet_by_index(0).to_python()
    lines_of_csv = list(csv.reader(io.StringIO(files["csv-capacitacion-procedencia"]().decode("utf-8-sig"))))
    lines_of_csv = [line[: len(heads)] for line in lines_of_csv[1:]]  # the file has further columns
    for table in (lines, lines_of_csv):
        by_name = {line[0]: dict(zip(heads, line, strict=True)) for line in table}
        for group, column in small_cells():
            assert by_name[group][column] == hidden, (group, column)


def test_events_are_not_broken_down_without_an_account(demo_app: None, files: dict[str, Callable[[], bytes]]) -> None:
    t, shown = translator("es"), open_page(PAGE, lang="es")
    shown.choose("view-capacitacion-eventos", "table").assert_sound("es")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-capacitacion-eventos"]()))
    heads, *rows = sheet.get_sheet_by_index(0).to_python()
    assert t("training-table-people") in heads
    assert not {t(f"training-table-{name}") for name in ("women", "indigenous", "recorded")} & set(heads)
    assert len(rows) == 168


def test_table_of_the_course_has_the_figures_of_the_day(demo_app: None, files: dict[str, Callable[[], bytes]]) -> None:
    open_page(PAGE, lang="en").choose("view-capacitacion-tiempo", "table").assert_sound("en")
    lines = list(csv.reader(io.StringIO(files["csv-capacitacion-tiempo"]().decode("utf-8-sig"))))
    by_day = {row[0]: row[1:5] for row in lines[1:]}
    assert by_day["2015-06-30"] == ["109", "97", "3891", "2936"]
    assert [row[:2] for row in by_day.values()][-1] == ["168", ""]  # what is to come is planned, and not zero


def assert_table(shown: Shown, card: str) -> None:
    shown.choose(f"view-capacitacion-{card}", "table").assert_sound("es")
    assert [body for body in shown.html if 'class="tablebox"' in body]


@pytest.mark.parametrize("card", CARDS)
def test_every_card_has_a_table(demo_app: None, card: str) -> None:
    assert_table(open_page(PAGE, lang="es", cluster=CLUSTER), card)


def test_page_says_that_no_event_is_due_before_the_first(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", corte="2013-06-30").assert_sound("es")
    assert shown.headline == translator("es")("training-headline-not-due", planned=168)
