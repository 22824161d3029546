"""`evidence`: stored whole or not at all, listed, saved, opened and closed; refusals come with advice."""

import hashlib
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.clock import local_today
from data.permissions import ANYONE
from data.rules.evidence import LARGEST_FILE
from data.store.doors import reading
from queries.improvement.evidence_reads import fetch_evidence_file
from tests.support.contents import change, contents, everything, scalar

pytestmark = pytest.mark.any_engine

ACTION = "LOR-1-S1-B1-1"
PDF = b"%PDF-1.4\nhello\n%%EOF\n"
AGREED = date(2014, 4, 30)


@pytest.fixture
def action(demo_url) -> str:
    """An action without evidence, agreed on the date AGREED."""
    agreed_on = scalar(demo_url, f"SELECT agreed_on FROM qsip_actions WHERE code = '{ACTION}'")
    assert str(agreed_on) == AGREED.isoformat()
    assert scalar(demo_url, f"SELECT COUNT(*) FROM qsip_evidence WHERE action_code = '{ACTION}'") == 0
    return ACTION


@pytest.fixture
def minutes(tmp_path) -> Path:
    path = tmp_path / "Acta de sesión.pdf"
    path.write_bytes(PDF)
    return path


def test_a_file_is_stored_listed_and_saved(demo_url, run, action, minutes, tmp_path):
    result = run(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta", "--on", "2015-02-12", "--json")
    assert result.code == 0
    assert result.object == {
        "added": f"{action}-V1",
        "code": f"{action}-V1",
        "action": action,
        "on": "2015-02-12",
        "title": "Acta",
        "public": False,
        "url": None,
        "file": {
            "name": "Acta de sesión.pdf",
            "kind": "pdf",
            "size": len(PDF),
            "sha256": hashlib.sha256(PDF).hexdigest(),
        },
        "origin": "entered",
    }
    stored = {name: value for name, value in result.object.items() if name != "added"}
    assert run(demo_url, "evidence", "list", action, "--json").object == {"evidence": [stored]}
    assert stored in run(demo_url, "evidence", "list", "--json").object["evidence"]
    line = run(demo_url, "evidence", "list", action).out
    assert line == f"  {action}-V1 · 12 feb. 2015 · Acta · Acta de sesión.pdf, 21 bytes\n"
    saved = run(demo_url, "evidence", "save", f"{action}-V1", str(tmp_path / "copy.pdf"), "--json")
    assert saved.object["saved"] == str(tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == PDF


def test_a_file_is_saved_under_its_stored_name_by_default(demo_url, run, action, minutes, tmp_path, monkeypatch):
    run(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path / "folder")
    for words in ((), (str(tmp_path / "folder"),)):
        assert run(demo_url, "evidence", "save", f"{action}-V1", *words).code == 0
        (saved,) = Path().iterdir()
        assert (saved.name, saved.read_bytes()) == (minutes.name, PDF)
        saved.unlink()


def test_saving_overwrites_nothing(demo_url, run, action, minutes, tmp_path):
    run(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    other = tmp_path / "other.pdf"
    other.write_text("mine")
    assert run(demo_url, "evidence", "save", f"{action}-V1", str(other), "--json").failure == (1, "file-exists")
    assert other.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".pdf") == [minutes.name, "other.pdf"]


def test_a_link_is_stored_in_its_normal_form(demo_url, run, action):
    words = ("evidence", "add", action, "--link", "HTTPS://Ñandú.pe/acta", "--title", "  Acta \t publicada ")
    data = run(demo_url, *words, "--on", AGREED.isoformat(), "--json").object
    assert (data["url"], data["title"], data["public"]) == ("https://xn--and-6ma2c.pe/acta", "Acta publicada", True)
    assert (data["on"], data["file"]) == (AGREED.isoformat(), None)
    assert run(demo_url, "evidence", "save", f"{action}-V1", "--json").failure == (1, "unknown-evidence")


def test_adding_evidence_tells_from_which_date_it_shows(demo_url, run, action, minutes):
    """Without --on it shows from the last report on, like the screens by default. A later date must be chosen there."""
    last = str(scalar(demo_url, f"SELECT MAX(reported_on) FROM qsip_action_reports WHERE action_code = '{ACTION}'"))
    data = run(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta", "--json").object
    assert (data["on"], data["title"]) == (last, "Acta")
    for words, expected in (
        (("http://example.org/1", "--on", "2015-06-30"), "from Jun 30, 2015 on."),
        (("http://example.org/2", "--on", "2015-07-01"), "The screens open at Jun 30, 2015"),
    ):
        out = run(demo_url, "evidence", "add", action, "--link", *words, "--lang", "en").out
        assert expected in out.splitlines()[-1]


def test_a_duplicate_is_refused_with_the_code_of_the_first(demo_url, run, action, minutes, tmp_path):
    run(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    run(demo_url, "evidence", "add", action, "--link", "http://example.org/x")
    before = everything(demo_url)
    again = tmp_path / "another name.pdf"
    again.write_bytes(PDF)
    for words, code in (
        ((str(again), "--title", "Otro"), "V1"),
        (("--link", "http://EXAMPLE.org/x", "--title", "Otro"), "V2"),
    ):
        result = run(demo_url, "evidence", "add", action, *words, "--json")
        assert result.failure == (1, "evidence-refused")
        assert f"{action}-{code}" in result.message
    assert everything(demo_url) == before


def test_a_file_that_is_not_public_opens_only_with_an_account(demo_url, run, action, minutes):
    def opened() -> bool:
        with reading(demo_url) as connection:
            return fetch_evidence_file(connection, ANYONE, f"{action}-V1") is not None

    assert "account" in run(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta", "--lang", "en").out
    assert not opened()
    result = run(demo_url, "evidence", "open", f"{action}-V1", "--json")
    assert result.object == {"code": f"{action}-V1", "public": True}
    assert opened()
    assert run(demo_url, "evidence", "close", f"{action}-V1").code == 0
    assert not opened()
    assert run(demo_url, "evidence", "save", f"{action}-V1", str(minutes.with_name("copy.pdf"))).code == 0


def test_a_file_can_be_public_from_the_start(demo_url, run, action, minutes):
    assert run(demo_url, "evidence", "add", action, str(minutes), "--public", "--json").object["public"] is True
    with reading(demo_url) as connection:
        assert fetch_evidence_file(connection, ANYONE, f"{action}-V1") == (minutes.name, "pdf", PDF)


def test_evidence_is_removed_without_a_trace(demo_url, run, action, minutes):
    before = contents(demo_url)
    run(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    result = run(demo_url, "evidence", "title", f"{action}-V1", " Acta  de junio ", "--json")
    assert result.object == {"code": f"{action}-V1", "title": "Acta de junio"}
    assert run(demo_url, "evidence", "title", f"{action}-V1", "", "--json").failure == (1, "evidence-refused")
    run(demo_url, "evidence", "add", action, "--link", "http://example.org")
    for number, gone in ((2, False), (1, True)):
        result = run(demo_url, "evidence", "remove", f"{action}-V{number}", "--json")
        assert result.object == {"removed": f"{action}-V{number}", "content_removed": gone}
    assert contents(demo_url) == before


def test_a_stored_name_is_never_a_path(demo_url, run, action, minutes, tmp_path, monkeypatch):
    run(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    change(demo_url, f"UPDATE qsip_evidence SET file_name = '../out.pdf' WHERE action_code = '{action}'")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path / "folder")
    assert run(demo_url, "evidence", "save", f"{action}-V1").code == 0
    assert [path.name for path in Path().iterdir()] == ["out.pdf"]


@pytest.mark.parametrize("words", [("save",), ("open",), ("close",), ("remove",), ("title", "Otro")])
def test_an_unknown_code_is_refused(program_url, run, words):
    result = run(program_url, "evidence", words[0], "NO-1-V1", *words[1:], "--json")
    assert result.failure == (1, "unknown-evidence")
    assert "evidence list" in result.message


def test_an_empty_program_has_no_evidence(program_url, run):
    assert run(program_url, "evidence", "list", "--json").object == {"evidence": []}
    assert run(program_url, "evidence", "list").out == "No hay sustentos guardados.\n"
    added = run(program_url, "evidence", "add", ACTION, "--link", "http://example.org", "--json")
    assert added.failure == (1, "unknown-action")


TOMORROW = (local_today() + timedelta(days=1)).isoformat()
EARLY = (AGREED - timedelta(days=1)).isoformat()


@pytest.mark.product("words expected", "language")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("big.pdf",), {"es": "pasa de 10 MB", "en": "over 10 MB"}),
        (("empty.pdf",), {"es": "vacío", "en": "empty"}),
        (("notes.pdf",), {"es": "termine en «.txt»", "en": "ends in “.txt”"}),
        (("none.pdf",), {"es": "No hay ningún archivo en", "en": "no file at"}),
        (("folder",), {"es": "no es un archivo", "en": "is no file"}),
        (("pipe",), {"es": "no es un archivo", "en": "is no file"}),
        (("--link", "javascript:alert(1)"), {"es": "http:// ni https://", "en": "http:// or https://"}),
        (("--link", "http://u:secret@h.pe"), {"es": "usuario o una clave", "en": "user or a password"}),
        (("good.pdf", "--title", "Acta", "--on", EARLY), {"es": "30 abr. 2014", "en": "Apr 30, 2014"}),
        (("good.pdf", "--title", "Acta", "--on", TOMORROW), {"es": "posterior a hoy", "en": "after today"}),
        (("good.pdf",), {"es": "no debe nombrar a ninguna persona", "en": "must name no person"}),
        (("--link", "http://a.pe", "--on", "2021-01-01"), {"es": "31 dic. 2020", "en": "Dec 31, 2020"}),
        (("good.pdf", "--title", "a" * 161), {"es": "160 caracteres", "en": "160 characters"}),
        (("good.pdf", "--title", "a\u202eb"), {"es": "no se ven", "en": "do not show"}),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_refusal_is_explained_and_stores_nothing(sqlite_store, run, tmp_path, monkeypatch, words, expected, language):
    monkeypatch.chdir(tmp_path)
    Path("good.pdf").write_bytes(PDF)
    Path("notes.pdf").write_text("only text")
    Path("empty.pdf").touch()
    Path("folder").mkdir()
    with Path("big.pdf").open("wb") as big:
        big.truncate(LARGEST_FILE + 1)
    os.mkfifo("pipe")
    url = sqlite_store.fresh("demo")
    before = everything(url)
    result = run(url, "evidence", "add", ACTION, *words, "--json", "--lang", language)
    error = result.object["error"]
    assert (result.code, error["code"]) == (1, "evidence-refused")
    assert expected[language] in error["message"]
    assert len(error["message"].splitlines()) == 2  # what happened, and what to do
    assert "secret" not in error["message"]
    assert everything(url) == before


def test_a_huge_file_is_not_read(sqlite_store, run, tmp_path):
    path = tmp_path / "huge.pdf"
    with path.open("wb") as huge:
        huge.truncate(1_000_000_000_000)
    result = run(sqlite_store.fresh("demo"), "evidence", "add", ACTION, str(path), "--json")
    assert result.object["error"]["code"] == "evidence-refused"


def test_a_file_name_that_is_not_text_is_refused(sqlite_store, run, tmp_path):
    name = os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.pdf")
    try:
        Path(name).write_bytes(PDF)
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")
    result = run(sqlite_store.fresh("demo"), "evidence", "add", ACTION, name, "--json")
    assert result.object["error"]["code"] == "evidence-refused"
    assert "nombre" in result.message


def test_an_unreadable_file_is_reported(sqlite_store, run, minutes, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(minutes))

    monkeypatch.setattr(Path, "open", refuse)
    result = run(sqlite_store.fresh("demo"), "evidence", "add", ACTION, str(minutes), "--json")
    assert result.failure == (1, "file-failed")
    assert minutes.name in result.message


@pytest.mark.parametrize(
    "words",
    [("add",), ("add", ACTION), ("add", ACTION, "a.pdf", "--link", "http://a.pe"), ("add", ACTION, "a", "--on", "x")],
)
def test_a_usage_error_is_explained_in_our_words(sqlite_store, run, words):
    result = run(sqlite_store.fresh("demo"), "evidence", *words, "--json")
    assert result.failure == (2, "usage")
    assert "arguments" not in result.message


def test_a_restored_copy_takes_no_evidence(sqlite_store, run, tmp_path, minutes):
    url = sqlite_store.fresh("program")
    run(sqlite_store.fresh("demo"), "backup", str(tmp_path / "b.db"))
    run(url, "restore", str(tmp_path / "b.db"))
    assert run(url, "evidence", "add", ACTION, str(minutes), "--json").failure == (1, "read-only-copy")
