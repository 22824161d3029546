"""The workbook's page, from download to saving, and the same on the command line."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from components.exports.workbook import FillBook, build_fill_book
from components.records.workbook.cells import parser_of
from components.session import viewer
from data.clock import local_today
from data.importing.workbook import read_book
from data.language import LANGUAGES, translator
from data.store.doors import reading
from queries.accounts.reads import find_person
from queries.records.record_types import RECORD_TYPES
from queries.records.workbook import plan_workbook
from tests.support.contents import contents, scalar
from tests.support.entries import enter, make_person, sign_in
from tests.support.shown import Shown, open_page
from tests.support.workbooks import fill, open_book

SignIn = Callable[..., tuple[str, int]]
RECORD = "SMA-4/civil_society_engaged"


@pytest.fixture
def sign_in_as(sqlite_store, use, monkeypatch) -> SignIn:
    """`sign_in_as("coordinator")` signs Ana in with this role, and returns the address of her database and her number."""

    def enter_as(role: str, kind: str = "demo") -> tuple[str, int]:
        url = sqlite_store.fresh(kind)
        person = make_person(url, "ana", role, *(["22"] if role == "coordinator" else []))
        sign_in(url, person, "token")
        use(url)
        monkeypatch.setattr(viewer, "read_token", lambda: "token")
        return url, person

    return enter_as


def upload(shown: Shown, book: FillBook | bytes) -> Shown:
    content = book if isinstance(book, bytes) else build_fill_book(book)
    shown.at.get("file_uploader")[0].upload("libro.xlsx", content, "application/octet-stream")
    shown.at.run()
    return shown


@pytest.mark.parametrize("role", [None, "viewer"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_who_may_write_nothing_gets_no_workbook(demo_app, sign_in_as, files, role, language):
    if role:
        sign_in_as(role)
    shown = open_page("libro", lang=language).assert_sound(language)
    assert shown.headline == translator(language)("records-workbook-may-not" if role else "records-workbook-sign-in")
    assert not shown.at.get("file_uploader")
    assert files == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_downloaded_workbook_can_be_uploaded_unchanged(sign_in_as, files, language):
    url, _ = sign_in_as("coordinator")
    shown, t = open_page("libro", lang=language).assert_sound(language), translator(language)
    content = files["workbook-download"]()
    names = CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names
    assert [t(f"records-workbook-sheet-{record_type}") for record_type in RECORD_TYPES] == names[1:-2]
    before = contents(url, history=True)
    upload(shown, content).assert_sound(language)
    assert f"{t('records-workbook-count-changed')}: 0" in shown.all("li")
    assert t("records-workbook-nothing") in shown.text
    assert "workbook-write" not in shown.widgets("")
    assert contents(url, history=True) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_saves_the_workbook_and_says_so(sign_in_as, files, language):
    url, ana = sign_in_as("coordinator")
    t = translator(language)
    book = fill(open_book(url, ana, language, day=local_today()), "milestone", RECORD, reached_on=date(2015, 7, 2))
    book = fill(book, "event", "SMA-1/agreed", happened_on="<b>ayer</b>", note="![](http://x.example/a.png)")
    shown = upload(open_page("libro", lang=language), book).assert_sound(language)
    assert f"{t('records-workbook-count-refused')}: 1" in shown.all("li")
    assert "<b>ayer" not in "".join(shown.html)
    back = CalamineWorkbook.from_filelike(io.BytesIO(files["workbook-refused"]())).get_sheet_by_index(1).to_python()
    assert "<b>ayer</b>" in str(back)
    shown.press("workbook-write").assert_sound(language)
    assert t("records-workbook-done", n=1) in shown.saved
    assert (
        scalar(url, "SELECT count(*) FROM milestone_records WHERE reached_on = '2015-07-02' AND cluster_code = 'SMA-4'")
        == 1
    )
    assert scalar(url, "SELECT via FROM acts ORDER BY id DESC LIMIT 1") == "workbook"
    assert "workbook-write" not in shown.widgets("")


def test_refused_rows_come_back_in_the_workbooks_language(sign_in_as, files):
    """This holds on a page in the other language too: the words of the cells stay as they were chosen."""
    url, ana = sign_in_as("coordinator")
    wrong = {"decided_with": translator("es")("territory-decided-gcd"), "happened_on": "ayer"}
    book = fill(open_book(url, ana, day=local_today()), "event", "SMA-1/agreed", **wrong)
    upload(open_page("libro", lang="en"), book).assert_sound("en")
    back = read_book(files["workbook-refused"]())
    with reading(url) as connection:
        person = find_person(connection, ana)
        plan = plan_workbook(connection, person.viewer, back.rows, parser_of(back.language), local_today())
    assert (back.language, [row.cells["decided_with"] for row in back.rows]) == ("es", [wrong["decided_with"]])
    assert [problem.code for line in plan.turned_down for problem in line.problems] == ["no-day"]


def test_a_conflict_shows_the_three_values_and_is_not_saved(sign_in_as):
    url, ana = sign_in_as("coordinator")
    book = fill(open_book(url, ana, day=local_today()), "event", "SMA-1/agreed", note="Lo mío")
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    shown = upload(open_page("libro", lang="es"), book).assert_sound("es")
    assert "Lo de otro" in shown.text
    assert "Lo mío" in shown.text
    assert "workbook-write" not in shown.widgets("")


def test_a_record_that_changed_before_the_click_is_not_saved_and_is_shown(sign_in_as):
    url, ana = sign_in_as("coordinator")
    t = translator("es")
    shown = upload(
        open_page("libro", lang="es"),
        fill(open_book(url, ana, day=local_today()), "event", "SMA-1/agreed", note="Lo mío"),
    )
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    shown.press("workbook-write").assert_sound("es")
    assert (
        scalar(url, "SELECT note FROM cluster_events WHERE cluster_code = 'SMA-1' AND stage = 'agreed'") == "Lo de otro"
    )
    assert any(note.startswith("No se ha escrito nada: Etapas del cluster, fila") for note in shown.notes)
    assert f"{t('records-workbook-count-conflict')}: 1" in shown.all("li")


def test_a_workbook_is_compared_again_after_a_change(sign_in_as):
    url, ana = sign_in_as("coordinator")
    shown = upload(
        open_page("libro", lang="es"),
        fill(open_book(url, ana, day=local_today()), "event", "SMA-1/agreed", note="Lo mío"),
    )
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    shown.at.run()
    assert translator("es")("records-workbook-again") in shown.assert_sound("es").notes
    assert "workbook-write" not in shown.widgets("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_not_a_workbook_is_refused_with_the_reason(sign_in_as, language):
    sign_in_as("coordinator")
    t = translator(language)
    shown = upload(open_page("libro", lang=language), b"a,b\n1,2\n").assert_sound(language)
    assert t("error-import-refused", reason=t("imports-refused-not_workbook")) in shown.text


# --- the command line --------------------------------------------------------------------------------------------------


@pytest.fixture
def filled(demo_url, tmp_path) -> tuple[str, Path]:
    """A database and a workbook in which one row changes a record and one is impossible, on each engine."""
    ana = make_person(demo_url, "ana", "coordinator", "22")
    book = fill(open_book(demo_url, ana, day=local_today()), "milestone", RECORD, reached_on=date(2015, 7, 2))
    path = tmp_path / "libro.xlsx"
    path.write_bytes(build_fill_book(fill(book, "event", "SMA-1/agreed", happened_on="ayer")))
    return demo_url, path


def run(url: str, monkeypatch, capsys, *words: str) -> tuple[int, dict]:
    import json

    from data.__main__ import main
    from data.settings import database_url

    monkeypatch.setenv("DATABASE_URL", url)
    database_url.cache_clear()
    try:
        code = main(["import", "workbook", *words, "--json"])
    finally:
        database_url.cache_clear()
    return code, json.loads(capsys.readouterr().out)


def test_the_command_does_what_the_page_does(filled, monkeypatch, capsys):
    url, path = filled
    before = contents(url, history=True)
    code, answer = run(url, monkeypatch, capsys, str(path), "--as", "ana", "--dry-run")
    assert (code, answer["outcome"], answer["changed"], answer["refused"], answer["written"]) == (0, "dry", 1, 1, 0)
    assert (answer["rows"][0]["sheet"], answer["rows"][0]["kind"]) == ("Etapas del cluster", "refused")
    assert run(url, monkeypatch, capsys, str(path), "--as", "ana")[1]["outcome"] == "unconfirmed"
    assert contents(url, history=True) == before
    code, answer = run(url, monkeypatch, capsys, str(path), "--as", "ana", "--yes")
    assert (code, answer["outcome"], answer["written"]) == (0, "written", 1)
    assert scalar(url, "SELECT person_name FROM acts ORDER BY id DESC LIMIT 1") == "Ana"
    assert run(url, monkeypatch, capsys, str(path), "--as", "ana", "--yes")[1]["outcome"] == "nothing"


def test_the_command_refuses_people_without_permission_and_bad_files(filled, monkeypatch, capsys):
    url, path = filled
    make_person(url, "leo", "viewer")
    assert run(url, monkeypatch, capsys, str(path))[0] == 2
    assert run(url, monkeypatch, capsys, str(path), "--as", "nadie")[1]["error"]["code"] == "unknown-person"
    assert run(url, monkeypatch, capsys, str(path), "--as", "leo", "--yes")[1]["error"]["code"] == "not-allowed"
    path.write_bytes(b"PK\x03\x04")
    assert run(url, monkeypatch, capsys, str(path), "--as", "ana")[1]["error"]["code"] == "import-refused"
    assert run(url, monkeypatch, capsys, str(path.with_name("none.xlsx")), "--as", "ana")[0] == 1
