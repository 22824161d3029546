"""The command line: exit codes, one JSON object and nothing else, no secrets, no traceback, two languages."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from data.commands import demo as demo_command
from data.commands import progress, status
from data.store import seeding
from data.store.connection import sqlite_path, sqlite_url
from data.store.migrations import head
from tests.support.commands import Said
from tests.support.contents import by_hand, change, contents, everything, scalar
from tests.support.expected import clusters_formed, latest_fact
from tests.support.tables import rows

SECRET = "postgresql://someone:very-secret@127.0.0.1:1/program"


def run_alone(url: str, *words: str) -> Said:
    """Run a command as people do."""
    done = subprocess.run(
        [sys.executable, "-m", "data", *words],
        env=os.environ | {"DATABASE_URL": url},
        cwd=Path(__file__).parents[2],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def test_init_makes_the_demonstration_program(empty_url, say):
    said = say(empty_url, "init", "--json")
    assert said.code == 0
    assert (said.object["made"], said.object["demo"]) == (True, True)
    assert said.object["counts"]["districts"] == 238


def test_init_empty_makes_the_plan_alone(empty_url, say):
    assert say(empty_url, "init", "--empty").code == 0
    found = say(empty_url, "status", "--json").object
    assert (found["demo"], found["counts"]["clusters"], found["counts"]["commitments"]) == (False, 7, 0)


def test_init_refuses_a_database_that_is_there(program_url, say):
    before = everything(program_url)
    said = say(program_url, "init", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "database-exists")
    again = say(program_url, "init", "--if-needed", "--json")
    assert (again.code, again.object["made"], again.object["upgraded"]) == (0, False, False)
    assert everything(program_url) == before


def test_init_where_nothing_may_be_written_says_so(say, tmp_path):
    (tmp_path / "file").write_text("no folder")
    said = say(sqlite_url(tmp_path / "file" / "program.db"), "init", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "file-failed")


def test_status_tells_what_the_database_is(demo_url, say, monkeypatch):
    monkeypatch.setattr(status, "SAFE_SQLITE", (99,))
    said = say(demo_url, "status", "--json")
    sqlite = sqlite_path(demo_url) is not None
    found = said.object
    assert {name: found[name] for name in ("engine", "schema", "data_version", "demo", "copy_of")} == {
        "engine": "sqlite" if sqlite else "postgresql",
        "schema": head(),
        "data_version": scalar(demo_url, "SELECT data_version FROM program_state"),
        "demo": True,
        "copy_of": None,
    }
    expected = {
        "regions": 5,
        "provinces": 31,
        "districts": 238,
        "clusters_planned": 16,
        "clusters_proposed": 7,
        "governments": 243,
        "milestones": 8,
        "selection_criteria": 15,
        "targets": 60,
        "target_alternatives": 4,
    }
    assert {name: found["counts"][name] for name in expected} == expected
    assert found["counts"]["governments_proposed"] == governments_of({row["code"] for row in rows("clusters", "facts")})
    in_clusters = governments_of(clusters_formed(latest_fact()))
    assert found["counts"]["governments_in_clusters"] == in_clusters == 62
    assert found.get("warnings", []) == (["sqlite-wal-reset"] if sqlite else [])
    assert ("3.51.3" in said.err) == sqlite


def governments_of(clusters: set[str]) -> int:
    """Counted by hand from the files: a member's government, once."""
    governed = {row["ubigeo"]: row["governed_by"] for row in rows("units")}
    members = [row for row in rows("cluster_members") if row["cluster_code"] in clusters and not row["until"]]
    return len({governed[row["ubigeo"]] for row in members})


def test_an_empty_program_has_proposals_and_nothing_formed(program_url, say):
    counts = say(program_url, "status", "--json").object["counts"]
    assert counts["governments_in_clusters"] == 0
    assert counts["governments_proposed"] == governments_of({row["code"] for row in rows("clusters", "facts")}) > 0


def test_a_safe_sqlite_is_not_warned_of(sqlite_store, say, monkeypatch):
    monkeypatch.setattr(status, "SAFE_SQLITE", (3,))
    said = say(sqlite_store.fresh("program"), "status", "--json")
    assert (said.err, "warnings" in said.object) == ("", False)


def test_demo_remove_lists_what_stays_and_removes_the_rest(demo_url, say):
    with by_hand(demo_url) as connection:
        connection.execute(
            text(
                "INSERT INTO commitments (cluster_code, government_ubigeo, origin) VALUES ('AMA-2', '0103', 'entered')"
            )
        )
    before = everything(demo_url)
    look = say(demo_url, "demo", "remove", "--dry-run", "--json").object
    assert everything(demo_url) == before
    done = say(demo_url, "demo", "remove", "--json").object
    assert look["removed"] == 0
    assert done["removed"] == sum(done["by_table"].values()) == sum(look["by_table"].values()) > 500
    assert done["stays"] == [
        {
            "table": "clusters",
            "key": ["AMA-2"],
            "needed_by": {"table": "commitments", "key": ["AMA-2", "0103"], "origin": "entered"},
        }
    ]
    assert "clusters AMA-2" in say(demo_url, "demo", "remove").out


@pytest.mark.parametrize(("typed", "goes"), [("s\n", True), ("sí\n", True), ("\n", False), ("n\n", False), ("", False)])
def test_at_a_terminal_demo_remove_asks(sqlite_store, say, monkeypatch, typed, goes):
    class Terminal:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return typed

    monkeypatch.setattr(demo_command.sys, "stdin", Terminal())
    url = sqlite_store.fresh("demo")
    said = say(url, "demo", "remove", "--json")
    assert (said.object["removed"] > 0) == goes
    assert "[s/N]" in said.err
    assert "[s/N]" not in say(sqlite_store.fresh("demo"), "demo", "remove", "--yes").err


def test_upgrade_twice_changes_nothing_the_second_time(program_url, say):
    change(program_url, "DELETE FROM alliance_measures WHERE position = 1")
    first, second = (say(program_url, "upgrade", "--json").object for _ in range(2))
    assert (first["facts_added"], second["facts_added"], second["upgraded"]) == (1, 0, False)
    assert (first["facts_corrected"], second["facts_corrected"]) == (0, 0)


@pytest.mark.parametrize(
    ("language", "told"), [("es", "Se corrigieron 7 filas"), ("en", "7 rows of facts were corrected")]
)
def test_upgrade_says_what_it_corrected(sqlite_store, say, language, told):
    url = sqlite_store.fresh("program")
    change(url, "UPDATE clusters SET name = name || '!'")
    assert told in say(url, "upgrade", "--lang", language).out
    change(url, "UPDATE clusters SET name = name || '!' WHERE code = 'AMA-1'")
    assert say(url, "upgrade", "--json").object["facts_corrected"] == 1


def test_backup_and_restore(store, say, tmp_path):
    demo, program, copy = store.fresh("demo"), store.fresh("program"), tmp_path / "b.db"
    taken = say(demo, "backup", str(copy), "--json")
    assert taken.code == 0
    again = say(demo, "backup", str(copy), "--json")
    assert (again.code, again.object["error"]["code"]) == (1, "backup-exists")
    restored = say(program, "restore", str(copy), "--json").object
    assert restored["restored"] is True
    assert restored["copy_of"] == taken.object["taken_at"][:10]
    assert restored["tables"] == taken.object["tables"]
    assert contents(program) == contents(demo)
    assert say(program, "status", "--json").object["copy_of"] == restored["copy_of"]
    refused = say(program, "demo", "remove", "--json")
    assert (refused.code, refused.object["error"]["code"]) == (1, "read-only-copy")
    own = say(program, "restore", str(copy), "--authoritative", "--json").object
    assert own["copy_of"] is None
    assert say(program, "demo", "remove").code == 0


def test_a_refused_backup_says_why_in_words(sqlite_store, say, tmp_path):
    (tmp_path / "b.db").write_text("letters" * 500)
    said = say(sqlite_store.fresh("program"), "restore", str(tmp_path / "b.db"), "--json")
    assert said.code == 1
    assert "no es una base de datos SQLite" in said.object["error"]["message"]
    assert "not_a_database" not in said.out


def test_a_broken_present_database_is_to_be_moved_away(say, tmp_path):
    (tmp_path / "p.db").write_text("letters" * 500)
    said = say(sqlite_url(tmp_path / "p.db"), "status", "--lang", "en", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "database-unreadable")
    assert "move it" in said.object["error"]["message"]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dance",),
        ("demo",),
        ("status", "--loud"),
        ("init", "--demo", "--empty"),
        ("backup",),
        ("status", "--lang", "fr"),
        ("status", "--lang"),
    ],
)
def test_what_is_not_understood_is_exit_code_2(empty_url, say, words):
    said = say(empty_url, *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("uso:")
    spoken = say(empty_url, "--json", *words)
    assert (spoken.code, spoken.object["error"]["code"]) == (2, "usage")
    path = sqlite_path(empty_url)
    assert path is None or not path.exists()


def test_language_is_said_before_or_after_the_command(empty_url, say):
    spanish = say(empty_url, "status").err
    english = {say(empty_url, *words).err for words in (("--lang", "en", "status"), ("status", "--lang=en"))}
    assert spanish.startswith("Todavía no hay una base de datos")
    assert len(english) == 1
    assert english.pop().startswith("There is no database yet")


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_command_has_help(say, capsys, language, tmp_path):
    evidence = [("evidence", verb) for verb in ("add", "list", "save", "open", "close", "title", "remove")]
    imports = [("import",), ("imports",), ("imports", "take-back")]
    plain = [(), ("init",), ("upgrade",), ("demo", "remove"), ("status",), ("backup",), ("restore",)]
    for words in (*plain, *evidence, *imports):
        with pytest.raises(SystemExit) as left:
            say(sqlite_url(tmp_path / "none.db"), *words, "--help", "--lang", language)
        out = capsys.readouterr().out
        assert left.value.code == 0
        assert out.count("uso:" if language == "es" else "usage:") == 1
        assert not re.search(r"\bcli-[a-z-]+\b", out)


@pytest.mark.parametrize("words", ["status", "init", "upgrade", "demo remove", "backup x.db"])
def test_a_server_that_is_down_is_an_error_without_a_secret(say, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    said = say(SECRET, *words.split(), "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "database-down")
    assert "very-secret" not in said.out + said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url", ["very-secret", "mysql://u:very-secret@h/d", "postgresql://u:very-secret@h:x/d", "sqlite://"]
)
def test_an_address_that_is_none_is_not_repeated(say, url):
    said = say(url, "status", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "bad-address")
    assert "very-secret" not in said.out + said.err


@pytest.mark.postgres
def test_a_user_who_may_not_is_told_what_is_missing(postgres_store, guest, say, tmp_path):
    empty, program = guest(postgres_store.fresh("empty")), guest(postgres_store.fresh("program"))
    for url, words in ((empty, "init"), (program, "status"), (program, "upgrade"), (program, f"backup {tmp_path}/b")):
        said = say(url, *words.split(), "--json")
        assert (said.code, said.object["error"]["code"]) == (1, "database-forbidden"), words
        assert "(CREATE)" in said.object["error"]["message"]
        assert "guest-secret" not in said.out + said.err
        assert "SELECT" not in said.out + said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.postgres
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_server_without_the_database_says_so(postgres_store, say, language):
    for words in ("init", "status", "upgrade"):
        said = say(postgres_store.address("nowhere"), words, "--json", "--lang", language)
        assert (said.code, said.object["error"]["code"]) == (1, "database-absent")
        assert "createdb nowhere" in said.object["error"]["message"]


@pytest.mark.parametrize("language", ["es", "en"])
def test_whatever_else_a_database_refuses_is_one_object(program_url, say, monkeypatch, language):
    def fail(connection):
        connection.execute(text("INSERT INTO services (code, position) VALUES ('very-secret', 1)"))

    monkeypatch.setattr(status, "fetch_counts", lambda *_: fail_writing(program_url, fail))
    said = say(program_url, "status", "--json", "--lang", language)
    assert (said.code, said.object["error"]["code"]) == (1, "database-failed")
    assert said.object["error"]["message"] == said.err.strip()
    assert not re.search("very-secret|INSERT|Traceback", said.out + said.err)


def fail_writing(url: str, work) -> None:
    with by_hand(url) as connection:
        work(connection)


@pytest.mark.parametrize("words", [("init",), ("init", "--if-needed"), ("init", "--empty")])
@pytest.mark.parametrize("content", ["text", "another", "nothing"])
def test_init_on_what_is_no_database_of_ours_says_so(say, tmp_path, content, words):
    path = tmp_path / "p.db"
    path.write_text("letters" * 500 if content == "text" else "")
    if content == "another":
        change(sqlite_url(path), "CREATE TABLE songs (title TEXT)")
    before = path.read_bytes()
    for language, away in (("es", "muévalo"), ("en", "move it")):
        said = say(sqlite_url(path), *words, "--json", "--lang", language)
        assert (said.code, said.object["error"]["code"]) == (1, "database-foreign")
        assert away in said.object["error"]["message"]
        assert "upgrade" not in said.object["error"]["message"]
    assert content == "nothing" or path.read_bytes() == before


@pytest.mark.postgres
def test_init_in_a_database_of_others_says_so(postgres_store, say):
    url = postgres_store.fresh("empty")
    change(url, "CREATE TABLE songs (title TEXT)")
    said = say(url, "init", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "database-foreign")


@pytest.mark.parametrize(("language", "at"), [("es", "línea"), ("en", "line")])
def test_a_faulty_fact_is_told_with_its_line_if_it_has_one(empty_url, say, tmp_path, monkeypatch, language, at):
    monkeypatch.setattr(seeding, "FACTS", tmp_path)
    for content, told in (("code,position\nx,1\ny,many\n", f" {at} 3."), ("code,position\nx,1\ny,1\n", None)):
        (tmp_path / "services.csv").write_text(content)
        said = say(empty_url, "init", "--json", "--lang", language)
        message = said.object["error"]["message"]
        assert (said.code, said.object["error"]["code"]) == (1, "bad-seed")
        assert "services.csv" in message
        assert told in message if told else at not in message


def test_slow_work_is_told_on_standard_error(empty_url, say, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.0)
    said = say(empty_url, "init", "--json")
    assert said.object["made"]
    assert "Cargando los hechos del plan" in said.err


def test_quick_work_is_not_told(sqlite_store, say, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 60.0)
    assert say(sqlite_store.fresh("empty"), "init").err == ""


def test_as_people_run_it(sqlite_store, tmp_path):
    empty_url = sqlite_store.fresh("empty")
    made = run_alone(empty_url, "init")
    assert (made.code, "238" in made.out) == (0, True)
    assert run_alone(empty_url, "status", "--json").object["counts"]["provinces"] == 31
    refused = run_alone(empty_url, "restore", str(tmp_path / "nothing.db"), "--json")
    assert (refused.code, refused.object["error"]["code"]) == (1, "backup-refused")
    assert "Traceback" not in refused.err
    assert run_alone(empty_url, "wrong").code == 2


def test_report_is_one_object_of_what_is_due_by_the_day(demo_url, say):
    due = {}
    for day in ("2013-01-31", "2013-09-30", "2013-12-31", "2014-03-31"):
        found = say(demo_url, "report", "--as-of", day, "--json").object
        targets = {line["code"]: line["target"] for line in found["targets"]}
        assert (found["as_of"], found["demo"]) == (day, True)
        due[day] = (targets["clusters_formed"], targets["governments_covered"])
    assert list(due.values()) == [(6, 0), (11, 29), (16, 54), (16, 80)]


def test_report_of_nowhere_and_of_no_day(program_url, say):
    said = say(program_url, "report", "--region", "99", "--json")
    assert (said.code, said.object["error"]["code"]) == (1, "unknown-region")
    said = say(program_url, "report", "--as-of", "soon", "--json")
    assert (said.code, said.object["error"]["code"]) == (2, "usage")


def test_two_that_make_the_database_at_once_both_end_well(empty_url):
    command = [sys.executable, "-m", "data", "init", "--if-needed", "--json"]
    both = [
        subprocess.Popen(
            command,
            env=os.environ | {"DATABASE_URL": empty_url},
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted(json.loads(out)["made"] for out, _ in said) == [False, True]
