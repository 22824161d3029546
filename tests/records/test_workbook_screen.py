"""The page of the workbook: downloaded, uploaded, looked at, saved once; the same at the command line."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from components.exports.workbook import FillBook, build_fill_book
from components.records.workbook.cells import parser_of
from components.records.workbook.sheets import say_book
from components.session import viewer as who
from data.importing.workbook import read_book
from data.language import LANGUAGES, translator
from data.store.doors import reading
from queries.accounts.reads import find_person
from queries.records.record_types import RECORD_TYPES
from queries.records.workbook import open_workbook, plan_workbook
from tests.records.test_workbook import fill
from tests.support.contents import contents, scalar
from tests.support.entries import enter, make_person, sign_in
from tests.support.shown import Shown, open_page

Enter = Callable[..., tuple[str, int]]
SMALL = ("milestone", "event")
RECORD = "SMA-4/civil_society_engaged"


@pytest.fixture
def signed_in(sqlite_store, use, monkeypatch) -> Enter:
    """signed_in("coordinator"): a database of its own, where the browser's token is that of a person with this role."""

    def enter_as(role: str, kind: str = "demo") -> tuple[str, int]:
        url = sqlite_store.fresh(kind)
        person = make_person(url, "ana", role, *(["22"] if role == "coordinator" else []))
        sign_in(url, person, "token")
        use(url)
        monkeypatch.setattr(who, "read_token", lambda: "token")
        return url, person

    return enter_as


def book_of(url: str, person: int, language: str = "es", topics=SMALL) -> FillBook:
    with reading(url) as connection:
        found = find_person(connection, person)
        assert found is not None
        records = open_workbook(connection, found.viewer, date.today(), topics)
    return say_book(translator(language), records, date.today(), "Ana")


def upload(shown: Shown, book: FillBook | bytes) -> Shown:
    content = book if isinstance(book, bytes) else build_fill_book(book)
    shown.at.get("file_uploader")[0].upload("libro.xlsx", content, "application/octet-stream")
    shown.at.run()
    return shown


@pytest.mark.parametrize("role", [None, "viewer"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_writes_nothing_gets_no_workbook(demo_app, signed_in, files, role, language):
    if role:
        signed_in(role)
    shown = open_page("libro", lang=language).assert_sound(language)
    assert shown.headline == translator(language)("records-workbook-may-not" if role else "records-workbook-sign-in")
    assert not shown.at.get("file_uploader")
    assert files == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_downloaded_and_comes_back_unchanged(signed_in, files, language):
    url, _ = signed_in("coordinator")
    shown, t = open_page("libro", lang=language).assert_sound(language), translator(language)
    content = files["workbook-download"]()
    names = CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names
    assert [t(f"records-workbook-sheet-{topic}") for topic in RECORD_TYPES] == names[1:-2]
    before = contents(url, history=True)
    upload(shown, content).assert_sound(language)
    assert f"{t('records-workbook-count-changed')}: 0" in shown.all("li")
    assert t("records-workbook-nothing") in shown.text
    assert "workbook-write" not in shown.widgets("")
    assert contents(url, history=True) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_saved_by_the_button_and_told(signed_in, files, language):
    url, ana = signed_in("coordinator")
    t = translator(language)
    book = fill(book_of(url, ana, language), "milestone", RECORD, reached_on=date(2015, 7, 2))
    book = fill(book, "event", "SMA-1/agreed", happened_on="<b>ayer</b>", note="![](http://x.example/a.png)")
    shown = upload(open_page("libro", lang=language), book).assert_sound(language)
    assert f"{t('records-workbook-count-refused')}: 1" in shown.all("li")
    assert "<b>ayer" not in "".join(shown.html)
    back = CalamineWorkbook.from_filelike(io.BytesIO(files["workbook-refused"]())).get_sheet_by_index(1).to_python()
    assert "<b>ayer</b>" in str(back)
    shown.press("workbook-write").assert_sound(language)
    assert t("records-workbook-done", n=1) in shown.told
    assert (
        scalar(url, "SELECT count(*) FROM milestone_records WHERE reached_on = '2015-07-02' AND cluster_code = 'SMA-4'")
        == 1
    )
    assert scalar(url, "SELECT via FROM acts ORDER BY id DESC LIMIT 1") == "workbook"
    assert "workbook-write" not in shown.widgets("")


def test_refused_rows_come_back_in_the_workbooks_language(signed_in, files):
    """Whoever reads the page in another: the words of the cells stay as they were chosen, and are read again."""
    url, ana = signed_in("coordinator")
    wrong = {"decided_with": translator("es")("territory-decided-gcd"), "happened_on": "ayer"}
    book = fill(book_of(url, ana), "event", "SMA-1/agreed", **wrong)
    upload(open_page("libro", lang="en"), book).assert_sound("en")
    back = read_book(files["workbook-refused"]())
    with reading(url) as connection:
        viewer = find_person(connection, ana).viewer
        plan = plan_workbook(connection, viewer, back.rows, parser_of(back.language), date.today())
    assert (back.language, [row.cells["decided_with"] for row in back.rows]) == ("es", [wrong["decided_with"]])
    assert [one.code for line in plan.turned_down for one in line.problems] == ["no-day"]


def test_a_conflict_shows_the_three_and_is_not_saved(signed_in):
    url, ana = signed_in("coordinator")
    book = fill(book_of(url, ana), "event", "SMA-1/agreed", note="Lo mío")
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    shown = upload(open_page("libro", lang="es"), book).assert_sound("es")
    assert "Lo de otro" in shown.text
    assert "Lo mío" in shown.text
    assert "workbook-write" not in shown.widgets("")


def test_what_changed_between_look_and_click_saves_nothing_and_is_shown(signed_in):
    url, ana = signed_in("coordinator")
    t = translator("es")
    shown = upload(open_page("libro", lang="es"), fill(book_of(url, ana), "event", "SMA-1/agreed", note="Lo mío"))
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    shown.press("workbook-write").assert_sound("es")
    assert (
        scalar(url, "SELECT note FROM cluster_events WHERE cluster_code = 'SMA-1' AND stage = 'agreed'") == "Lo de otro"
    )
    assert any(note.startswith("No se ha escrito nada: Etapas del cluster, fila") for note in shown.notes)
    assert f"{t('records-workbook-count-conflict')}: 1" in shown.all("li")


def test_what_changed_before_the_click_is_compared_again(signed_in):
    url, ana = signed_in("coordinator")
    shown = upload(open_page("libro", lang="es"), fill(book_of(url, ana), "event", "SMA-1/agreed", note="Lo mío"))
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    shown.at.run()
    assert translator("es")("records-workbook-again") in shown.assert_sound("es").notes
    assert "workbook-write" not in shown.widgets("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_none_says_why(signed_in, language):
    signed_in("coordinator")
    t = translator(language)
    shown = upload(open_page("libro", lang=language), b"a,b\n1,2\n").assert_sound(language)
    assert t("error-import-refused", reason=t("imports-refused-not_workbook")) in shown.text


# --- the command line --------------------------------------------------------------------------------------------------


@pytest.fixture
def filled(demo_url, tmp_path) -> tuple[str, Path]:
    """A workbook in which one row changes and one cannot be, on each engine."""
    ana = make_person(demo_url, "ana", "coordinator", "22")
    book = fill(book_of(demo_url, ana), "milestone", RECORD, reached_on=date(2015, 7, 2))
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


def test_the_command_does_the_same_as_the_page(filled, monkeypatch, capsys):
    url, path = filled
    before = contents(url, history=True)
    code, said = run(url, monkeypatch, capsys, str(path), "--as", "ana", "--dry-run")
    assert (code, said["outcome"], said["changed"], said["refused"], said["written"]) == (0, "dry", 1, 1, 0)
    assert (said["rows"][0]["sheet"], said["rows"][0]["kind"]) == ("Etapas del cluster", "refused")
    assert run(url, monkeypatch, capsys, str(path), "--as", "ana")[1]["outcome"] == "unconfirmed"
    assert contents(url, history=True) == before
    code, said = run(url, monkeypatch, capsys, str(path), "--as", "ana", "--yes")
    assert (code, said["outcome"], said["written"]) == (0, "written", 1)
    assert scalar(url, "SELECT person_name FROM acts ORDER BY id DESC LIMIT 1") == "Ana"
    assert run(url, monkeypatch, capsys, str(path), "--as", "ana", "--yes")[1]["outcome"] == "nothing"


def test_the_command_refuses_who_may_not_and_what_is_none(filled, monkeypatch, capsys):
    url, path = filled
    make_person(url, "leo", "viewer")
    assert run(url, monkeypatch, capsys, str(path))[0] == 2
    assert run(url, monkeypatch, capsys, str(path), "--as", "nadie")[1]["error"]["code"] == "unknown-person"
    assert run(url, monkeypatch, capsys, str(path), "--as", "leo", "--yes")[1]["error"]["code"] == "not-allowed"
    path.write_bytes(b"PK\x03\x04")
    assert run(url, monkeypatch, capsys, str(path), "--as", "ana")[1]["error"]["code"] == "import-refused"
    assert run(url, monkeypatch, capsys, str(path.with_name("none.xlsx")), "--as", "ana")[0] == 1
