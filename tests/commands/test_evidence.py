"""`evidence`: kept whole or not at all, listed, saved, opened and closed; refusals say what to do."""

import hashlib
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.permissions import ANYONE
from data.rules.evidence import LARGEST_FILE
from data.store.doors import reading
from queries.improvement.evidence_reads import fetch_evidence_file
from tests.support.contents import change, contents, everything, scalar

ACTION = "LOR-1-S1-B1-1"
PDF = b"%PDF-1.4\nhello\n%%EOF\n"
AGREED = date(2014, 4, 30)


@pytest.fixture
def action(demo_url) -> str:
    """An action without evidence, agreed on a day that the tests know."""
    found = scalar(demo_url, f"SELECT agreed_on FROM qsip_actions WHERE code = '{ACTION}'")
    assert str(found) == AGREED.isoformat()
    assert scalar(demo_url, f"SELECT COUNT(*) FROM qsip_evidence WHERE action_code = '{ACTION}'") == 0
    return ACTION


@pytest.fixture
def minutes(tmp_path) -> Path:
    path = tmp_path / "Acta de sesión.pdf"
    path.write_bytes(PDF)
    return path


def test_a_file_is_kept_listed_and_saved(demo_url, say, action, minutes, tmp_path):
    said = say(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta", "--on", "2015-02-12", "--json")
    assert said.code == 0
    assert said.object == {
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
    kept = {name: value for name, value in said.object.items() if name != "added"}
    assert say(demo_url, "evidence", "list", action, "--json").object == {"evidence": [kept]}
    assert kept in say(demo_url, "evidence", "list", "--json").object["evidence"]
    line = say(demo_url, "evidence", "list", action).out
    assert line == f"  {action}-V1 · 12 feb. 2015 · Acta · Acta de sesión.pdf, 21 bytes\n"
    saved = say(demo_url, "evidence", "save", f"{action}-V1", str(tmp_path / "copy.pdf"), "--json")
    assert saved.object["saved"] == str(tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == PDF


def test_without_a_name_a_file_is_saved_under_its_own(demo_url, say, action, minutes, tmp_path, monkeypatch):
    say(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path / "folder")
    for words in ((), (str(tmp_path / "folder"),)):
        assert say(demo_url, "evidence", "save", f"{action}-V1", *words).code == 0
        (found,) = Path().iterdir()
        assert (found.name, found.read_bytes()) == (minutes.name, PDF)
        found.unlink()


def test_saving_overwrites_nothing(demo_url, say, action, minutes, tmp_path):
    say(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    other = tmp_path / "other.pdf"
    other.write_text("mine")
    said = say(demo_url, "evidence", "save", f"{action}-V1", str(other), "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "file-exists")
    assert other.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".pdf") == [minutes.name, "other.pdf"]


def test_a_link_is_kept_as_it_leads(demo_url, say, action):
    words = ("evidence", "add", action, "--link", "HTTPS://Ñandú.pe/acta", "--title", "  Acta \t publicada ")
    said = say(demo_url, *words, "--on", AGREED.isoformat(), "--json").object
    assert (said["url"], said["title"], said["public"]) == ("https://xn--and-6ma2c.pe/acta", "Acta publicada", True)
    assert (said["on"], said["file"]) == (AGREED.isoformat(), None)
    said = say(demo_url, "evidence", "save", f"{action}-V1", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "unknown-evidence")


def test_it_says_from_which_day_it_shows(demo_url, say, action, minutes):
    """Without a day: from the last report, where screens show it; a later one must be chosen there."""
    last = str(scalar(demo_url, f"SELECT MAX(reported_on) FROM qsip_action_reports WHERE action_code = '{ACTION}'"))
    said = say(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta", "--json").object
    assert (said["on"], said["title"]) == (last, "Acta")
    for words, told in (
        (("http://example.org/1", "--on", "2015-06-30"), "from Jun 30, 2015 on."),
        (("http://example.org/2", "--on", "2015-07-01"), "The screens open at Jun 30, 2015"),
    ):
        out = say(demo_url, "evidence", "add", action, "--link", *words, "--lang", "en").out
        assert told in out.splitlines()[-1]


def test_the_same_twice_is_refused_and_named(demo_url, say, action, minutes, tmp_path):
    say(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    say(demo_url, "evidence", "add", action, "--link", "http://example.org/x")
    before = everything(demo_url)
    again = tmp_path / "another name.pdf"
    again.write_bytes(PDF)
    for words, code in (
        ((str(again), "--title", "Otro"), "V1"),
        (("--link", "http://EXAMPLE.org/x", "--title", "Otro"), "V2"),
    ):
        said = say(demo_url, "evidence", "add", action, *words, "--json")
        assert (said.code, said.object["error"]["code"]) == (1, "evidence-refused")
        assert f"{action}-{code}" in said.object["error"]["message"]
    assert everything(demo_url) == before


def test_only_who_may_opens_a_file_that_is_not_public(demo_url, say, action, minutes):
    def opened() -> bool:
        with reading(demo_url) as connection:
            return fetch_evidence_file(connection, ANYONE, f"{action}-V1") is not None

    assert "account" in say(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta", "--lang", "en").out
    assert not opened()
    said = say(demo_url, "evidence", "open", f"{action}-V1", "--json")
    assert said.object == {"code": f"{action}-V1", "public": True}
    assert opened()
    assert say(demo_url, "evidence", "close", f"{action}-V1").code == 0
    assert not opened()
    assert say(demo_url, "evidence", "save", f"{action}-V1", str(minutes.with_name("copy.pdf"))).code == 0


def test_public_is_said_when_it_is_added(demo_url, say, action, minutes):
    assert say(demo_url, "evidence", "add", action, str(minutes), "--public", "--json").object["public"] is True
    with reading(demo_url) as connection:
        assert fetch_evidence_file(connection, ANYONE, f"{action}-V1") == (minutes.name, "pdf", PDF)


def test_what_was_added_is_taken_back(demo_url, say, action, minutes):
    before = contents(demo_url)
    say(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    said = say(demo_url, "evidence", "title", f"{action}-V1", " Acta  de junio ", "--json")
    assert said.object == {"code": f"{action}-V1", "title": "Acta de junio"}
    said = say(demo_url, "evidence", "title", f"{action}-V1", "", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "evidence-refused")
    say(demo_url, "evidence", "add", action, "--link", "http://example.org")
    for number, gone in ((2, False), (1, True)):
        said = say(demo_url, "evidence", "remove", f"{action}-V{number}", "--json")
        assert said.object == {"removed": f"{action}-V{number}", "content_removed": gone}
    assert contents(demo_url) == before


def test_a_stored_name_is_never_a_path(demo_url, say, action, minutes, tmp_path, monkeypatch):
    say(demo_url, "evidence", "add", action, str(minutes), "--title", "Acta")
    change(demo_url, f"UPDATE qsip_evidence SET file_name = '../out.pdf' WHERE action_code = '{action}'")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path / "folder")
    assert say(demo_url, "evidence", "save", f"{action}-V1").code == 0
    assert [path.name for path in Path().iterdir()] == ["out.pdf"]


@pytest.mark.parametrize("words", [("save",), ("open",), ("close",), ("remove",), ("title", "Otro")])
def test_an_unknown_code_is_said_so(program_url, say, words):
    said = say(program_url, "evidence", words[0], "NO-1-V1", *words[1:], "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "unknown-evidence")
    assert "evidence list" in said.object["error"]["message"]


def test_an_empty_program_has_none(program_url, say):
    assert say(program_url, "evidence", "list", "--json").object == {"evidence": []}
    assert say(program_url, "evidence", "list").out == "No hay sustentos guardados.\n"
    said = say(program_url, "evidence", "add", ACTION, "--link", "http://example.org", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "unknown-action")


TOMORROW = (date.today() + timedelta(days=1)).isoformat()
EARLY = (AGREED - timedelta(days=1)).isoformat()


@pytest.mark.product("words told", "language")
@pytest.mark.parametrize(
    ("words", "told"),
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
def test_what_is_refused_is_told_and_leaves_nothing(sqlite_store, say, tmp_path, monkeypatch, words, told, language):
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
    said = say(url, "evidence", "add", ACTION, *words, "--json", "--lang", language)
    error = said.object["error"]
    assert (said.code, error["code"]) == (1, "evidence-refused")
    assert told[language] in error["message"]
    assert len(error["message"].splitlines()) == 2  # what happened, and what to do
    assert "secret" not in error["message"]
    assert everything(url) == before


def test_a_huge_file_is_not_read(sqlite_store, say, tmp_path):
    path = tmp_path / "huge.pdf"
    with path.open("wb") as huge:
        huge.truncate(1_000_000_000_000)
    said = say(sqlite_store.fresh("demo"), "evidence", "add", ACTION, str(path), "--json")
    assert said.object["error"]["code"] == "evidence-refused"


def test_a_name_that_is_no_text_is_told(sqlite_store, say, tmp_path):
    name = os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.pdf")
    try:
        Path(name).write_bytes(PDF)
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")
    said = say(sqlite_store.fresh("demo"), "evidence", "add", ACTION, name, "--json")
    assert said.object["error"]["code"] == "evidence-refused"
    assert "nombre" in said.object["error"]["message"]


def test_a_file_that_may_not_be_read_is_told(sqlite_store, say, minutes, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(minutes))

    monkeypatch.setattr(Path, "open", refuse)
    said = say(sqlite_store.fresh("demo"), "evidence", "add", ACTION, str(minutes), "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "file-failed")
    assert minutes.name in said.object["error"]["message"]


@pytest.mark.parametrize(
    "words",
    [("add",), ("add", ACTION), ("add", ACTION, "a.pdf", "--link", "http://a.pe"), ("add", ACTION, "a", "--on", "x")],
)
def test_what_is_not_understood(sqlite_store, say, words):
    said = say(sqlite_store.fresh("demo"), "evidence", *words, "--json")
    assert (said.code, said.object["error"]["code"]) == (2, "usage")
    assert "arguments" not in said.object["error"]["message"]


def test_a_copy_takes_no_evidence(sqlite_store, say, tmp_path, minutes):
    url = sqlite_store.fresh("program")
    say(sqlite_store.fresh("demo"), "backup", str(tmp_path / "b.db"))
    say(url, "restore", str(tmp_path / "b.db"))
    said = say(url, "evidence", "add", ACTION, str(minutes), "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "read-only-copy")
