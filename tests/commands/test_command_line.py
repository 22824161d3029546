"""The command line: exit codes, exactly one JSON object, no secrets, no traceback, two languages."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import click
import pytest
from sqlalchemy import text

from data.__main__ import program
from data.commands import progress, status
from data.store import seeding
from data.store.connection import sqlite_path, sqlite_url
from data.store.migrations import head
from tests.support.commands import CommandResult
from tests.support.contents import by_hand, change, contents, everything, scalar
from tests.support.entries import enter, make_person
from tests.support.expected import clusters_formed, latest_fact
from tests.support.tables import rows

pytestmark = pytest.mark.any_engine

PERU = timezone(timedelta(hours=-5))
SECRET = "postgresql://someone:very-secret@127.0.0.1:1/program"


def run_process(url: str, *words: str) -> CommandResult:
    """Run a command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "data", *words],
        env=os.environ | {"DATABASE_URL": url},
        cwd=Path(__file__).parents[2],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return CommandResult(done.returncode, done.stdout, done.stderr)


@pytest.mark.each_engine
def test_init_creates_the_demonstration_program(empty_url, run):
    result = run(empty_url, "init", "--json")
    assert result.code == 0
    assert (result.object["made"], result.object["demo"]) == (True, True)
    assert result.object["counts"]["districts"] == 238


def test_init_empty_creates_a_program_with_only_the_plan(empty_url, run):
    assert run(empty_url, "init", "--empty").code == 0
    data = run(empty_url, "status", "--json").object
    assert (data["demo"], data["counts"]["clusters"], data["counts"]["commitments"]) == (False, 7, 0)


def test_init_refuses_an_existing_database(program_url, run):
    before = everything(program_url)
    assert run(program_url, "init", "--json").failure == (1, "database-exists")
    again = run(program_url, "init", "--if-needed", "--json")
    assert (again.code, again.object["made"], again.object["upgraded"]) == (0, False, False)
    assert everything(program_url) == before


def test_init_explains_that_a_folder_is_not_writable(run, tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert run(sqlite_url(tmp_path / "file" / "program.db"), "init", "--json").failure == (1, "file-failed")


def test_status_describes_the_database(demo_url, run, monkeypatch):
    monkeypatch.setattr(status, "SAFE_SQLITE", (99,))
    result = run(demo_url, "status", "--json")
    sqlite = sqlite_path(demo_url) is not None
    data = result.object
    assert {name: data[name] for name in ("engine", "schema", "data_version", "demo", "copy_of")} == {
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
    assert {name: data["counts"][name] for name in expected} == expected
    assert data["counts"]["governments_proposed"] == governments_of({row["code"] for row in rows("clusters", "facts")})
    in_clusters = governments_of(clusters_formed(latest_fact()))
    assert data["counts"]["governments_in_clusters"] == in_clusters == 62
    assert data.get("warnings", []) == (["sqlite-wal-reset"] if sqlite else [])
    assert ("3.51.3" in result.err) == sqlite


def governments_of(clusters: set[str]) -> int:
    """Count the governments of the members in the files, each once."""
    governed = {row["ubigeo"]: row["governed_by"] for row in rows("units")}
    members = [row for row in rows("cluster_members") if row["cluster_code"] in clusters and not row["until"]]
    return len({governed[row["ubigeo"]] for row in members})


def test_an_empty_program_has_proposed_clusters_only(program_url, run):
    counts = run(program_url, "status", "--json").object["counts"]
    assert counts["governments_in_clusters"] == 0
    assert counts["governments_proposed"] == governments_of({row["code"] for row in rows("clusters", "facts")}) > 0


def test_a_safe_sqlite_gets_no_warning(sqlite_store, run, monkeypatch):
    monkeypatch.setattr(status, "SAFE_SQLITE", (3,))
    result = run(sqlite_store.fresh("program"), "status", "--json")
    assert (result.err, "warnings" in result.object) == ("", False)


def test_demo_remove_lists_the_rows_that_stay_and_removes_the_rest(demo_url, run):
    with by_hand(demo_url) as connection:
        connection.execute(
            text(
                "INSERT INTO commitments (cluster_code, government_ubigeo, origin) VALUES ('AMA-2', '0103', 'entered')"
            )
        )
    before = everything(demo_url)
    look = run(demo_url, "demo", "remove", "--dry-run", "--json").object
    assert everything(demo_url) == before
    done = run(demo_url, "demo", "remove", "--json").object
    assert look["removed"] == 0
    assert done["removed"] == sum(done["by_table"].values()) == sum(look["by_table"].values()) > 500
    assert done["stays"] == [
        {
            "table": "clusters",
            "key": ["AMA-2"],
            "needed_by": {"table": "commitments", "key": ["AMA-2", "0103"], "origin": "entered"},
        }
    ]
    assert "clusters AMA-2" in run(demo_url, "demo", "remove").out


@pytest.mark.parametrize(
    ("typed", "removes"), [("s\n", True), ("sí\n", True), ("\n", False), ("n\n", False), ("", False)]
)
def test_demo_remove_asks_at_a_terminal(sqlite_store, run, monkeypatch, typed, removes):
    class Terminal:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return typed

    monkeypatch.setattr("sys.stdin", Terminal())
    url = sqlite_store.fresh("demo")
    result = run(url, "demo", "remove", "--json")
    assert (result.object["removed"] > 0) == removes
    assert "[s/N]" in result.err


def test_demo_remove_names_a_row_with_a_date_in_its_key(demo_url, run):
    ana = make_person(demo_url, "ana", "coordinator", "22")
    enter(demo_url, ana, "roadmap", "SMA-2-E2-B1-1", reported_on=date(2015, 9, 1), percent=100)
    stays = run(demo_url, "demo", "remove", "--dry-run", "--json").object["stays"]
    assert {"table": "qsip_action_reports", "key": ["SMA-2-E2-B1-1", "2015-09-01"], "origin": "entered"} in [
        row["needed_by"] for row in stays
    ]


def test_demo_remove_does_not_ask_where_yes_is_given(demo_url, run):
    assert "[s/N]" not in run(demo_url, "demo", "remove", "--yes").err


def test_a_second_upgrade_changes_nothing(program_url, run):
    change(program_url, "DELETE FROM alliance_measures WHERE position = 1")
    first, second = (run(program_url, "upgrade", "--json").object for _ in range(2))
    assert (first["facts_added"], second["facts_added"], second["upgraded"]) == (1, 0, False)
    assert (first["facts_corrected"], second["facts_corrected"]) == (0, 0)


@pytest.mark.parametrize(
    ("language", "expected"), [("es", "Se corrigieron 7 filas"), ("en", "7 rows of facts were corrected")]
)
def test_upgrade_reports_its_corrections(sqlite_store, run, language, expected):
    url = sqlite_store.fresh("program")
    change(url, "UPDATE clusters SET name = name || '!'")
    assert expected in run(url, "upgrade", "--lang", language).out
    change(url, "UPDATE clusters SET name = name || '!' WHERE code = 'AMA-1'")
    assert run(url, "upgrade", "--json").object["facts_corrected"] == 1


def test_backup_and_restore(store, run, tmp_path):
    demo, program, copy = store.fresh("demo"), store.fresh("program"), tmp_path / "b.db"
    taken = run(demo, "backup", str(copy), "--json").object
    assert run(demo, "backup", str(copy), "--json").failure == (1, "backup-exists")
    restored = run(program, "restore", str(copy), "--json").object
    assert restored["restored"] is True
    assert restored["copy_of"] == str(datetime.fromisoformat(taken["taken_at"]).astimezone(PERU).date())
    assert restored["tables"] == taken["tables"]
    assert contents(program) == contents(demo)
    assert run(program, "status", "--json").object["copy_of"] == restored["copy_of"]
    assert run(program, "demo", "remove", "--json").failure == (1, "read-only-copy")
    assert run(program, "restore", str(copy), "--authoritative", "--json").object["copy_of"] is None
    assert run(program, "demo", "remove").code == 0


def test_a_refused_backup_is_explained_in_words(sqlite_store, run, tmp_path):
    (tmp_path / "b.db").write_text("letters" * 500)
    result = run(sqlite_store.fresh("program"), "restore", str(tmp_path / "b.db"), "--json")
    assert result.failure == (1, "backup-refused")
    assert "no es una base de datos SQLite" in result.message
    assert "not_a_database" not in result.out


def test_a_broken_database_is_to_be_moved_away(run, tmp_path):
    (tmp_path / "p.db").write_text("letters" * 500)
    result = run(sqlite_url(tmp_path / "p.db"), "status", "--lang", "en", "--json")
    assert result.failure == (1, "database-unreadable")
    assert "move it" in result.message


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
def test_a_usage_error_has_exit_code_2(empty_url, run, words):
    result = run(empty_url, *words)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("uso:")
    assert run(empty_url, "--json", *words).failure == (2, "usage")
    path = sqlite_path(empty_url)
    assert path is None or not path.exists()


def test_the_language_option_stands_before_or_after_the_command(empty_url, run):
    spanish = run(empty_url, "status").err
    english = {run(empty_url, *words).err for words in (("--lang", "en", "status"), ("status", "--lang=en"))}
    assert spanish.startswith("Todavía no hay una base de datos")
    assert len(english) == 1
    assert english.pop().startswith("There is no database yet")


def list_commands(group: click.Group = program, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of the group, of its commands and of theirs."""
    yield path
    with click.Context(group) as ctx:
        for name in group.list_commands(ctx):
            command = group.get_command(ctx, name)
            yield from list_commands(command, (*path, name)) if isinstance(command, click.Group) else [(*path, name)]


@pytest.mark.parametrize(("language", "usage"), [("es", "uso:"), ("en", "usage:")])
def test_every_command_has_help(run, language, usage, tmp_path):
    paths = list(list_commands())
    assert len(paths) > 25
    for path in paths:
        result = run(sqlite_url(tmp_path / "none.db"), *path, "--help", "--lang", language)
        assert (result.code, result.err) == (0, "")
        assert result.out.startswith(f"{usage} python -m data {' '.join(path)}".rstrip())
        assert not re.search(r"\bcli-[a-z-]+\b", result.out)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), {"es": "falta ORDEN", "en": "COMMAND is missing"}),
        (("--json",), {"es": "falta ORDEN", "en": "COMMAND is missing"}),
        (("dance",), {"es": "ORDEN: no puede ser «dance»; puede ser 'init', ", "en": "COMMAND: cannot be “dance”"}),
        (("status", "x", "y"), {"es": "no se conoce x y", "en": "x y is not known"}),
        (("status", "--loud"), {"es": "no se conoce --loud", "en": "--loud is not known"}),
        (("status", "--json=1"), {"es": "--json no lleva ningún valor", "en": "--json takes no value"}),
        (("report", "--region"), {"es": "--region necesita un valor", "en": "--region needs a value"}),
        (("report", "--region", "--json"), {"es": "--region necesita un valor", "en": "--region needs a value"}),
        (("restore",), {"es": "falta SRC", "en": "SRC is missing"}),
        (("user", "add", "a", "--name", "A"), {"es": "falta --role", "en": "--role is missing"}),
        (("user", "role", "a", "king"), {"es": "ROLE: no puede ser «king»", "en": "ROLE: cannot be “king”"}),
        (("init", "--demo", "--empty"), {"es": "--empty y --demo no van", "en": "--empty and --demo do not go"}),
        (("import", "workbook", "f"), {"es": "dígalo con --as", "en": "say who with --as"}),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_usage_errors_are_explained_in_the_chosen_language(run, tmp_path, words, expected, language):
    result = run(sqlite_url(tmp_path / "none.db"), "--lang", language, *words)
    assert result.code == 2
    assert expected[language] in result.err


def test_the_usage_line_names_the_required_options(run, tmp_path):
    usage = run(sqlite_url(tmp_path / "none.db"), "user", "add").err
    assert usage.startswith("uso: python -m data user add --name N --role ROLE [--email E] [--office 22]")


@pytest.mark.parametrize("words", ["status", "init", "upgrade", "demo remove", "backup x.db"])
def test_a_server_that_is_down_is_reported_without_the_password(run, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    result = run(SECRET, *words.split(), "--json")
    assert result.failure == (1, "database-down")
    assert "very-secret" not in result.out + result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url", ["very-secret", "mysql://u:very-secret@h/d", "postgresql://u:very-secret@h:x/d", "sqlite://"]
)
def test_an_invalid_address_is_not_repeated(run, url):
    result = run(url, "status", "--json")
    assert result.failure == (1, "bad-address")
    assert "very-secret" not in result.out + result.err


@pytest.mark.postgres
def test_missing_privileges_are_named(postgres_store, guest, run, tmp_path):
    empty, program = guest(postgres_store.fresh("empty")), guest(postgres_store.fresh("program"))
    for url, words in ((empty, "init"), (program, "status"), (program, "upgrade"), (program, f"backup {tmp_path}/b")):
        result = run(url, *words.split(), "--json")
        assert result.failure == (1, "database-forbidden"), words
        assert "(CREATE)" in result.message
        assert "guest-secret" not in result.out + result.err
        assert "SELECT" not in result.out + result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.postgres
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_missing_database_on_a_server_is_reported(postgres_store, run, language):
    for words in ("init", "status", "upgrade"):
        result = run(postgres_store.address("nowhere"), words, "--json", "--lang", language)
        assert result.failure == (1, "database-absent")
        assert "createdb nowhere" in result.message


@pytest.mark.parametrize("language", ["es", "en"])
def test_any_other_database_error_is_one_object(program_url, run, monkeypatch, language):
    def fail(connection):
        connection.execute(text("INSERT INTO services (code, position) VALUES ('very-secret', 1)"))

    monkeypatch.setattr(status, "fetch_counts", lambda *_: fail_writing(program_url, fail))
    result = run(program_url, "status", "--json", "--lang", language)
    assert result.failure == (1, "database-failed")
    assert result.message == result.err.strip()
    assert not re.search("very-secret|INSERT|Traceback", result.out + result.err)


def fail_writing(url: str, work) -> None:
    with by_hand(url) as connection:
        work(connection)


@pytest.mark.parametrize("words", [("init",), ("init", "--if-needed"), ("init", "--empty")])
@pytest.mark.parametrize("content", ["text", "another", "nothing"])
def test_init_refuses_a_foreign_database(run, tmp_path, content, words):
    path = tmp_path / "p.db"
    path.write_text("letters" * 500 if content == "text" else "")
    if content == "another":
        change(sqlite_url(path), "CREATE TABLE songs (title TEXT)")
    before = path.read_bytes()
    for language, away in (("es", "muévalo"), ("en", "move it")):
        result = run(sqlite_url(path), *words, "--json", "--lang", language)
        assert result.failure == (1, "database-foreign")
        assert away in result.message
        assert "upgrade" not in result.message
    assert content == "nothing" or path.read_bytes() == before


@pytest.mark.postgres
def test_init_refuses_a_foreign_database_on_a_server(postgres_store, run):
    url = postgres_store.fresh("empty")
    change(url, "CREATE TABLE songs (title TEXT)")
    assert run(url, "init", "--json").failure == (1, "database-foreign")


@pytest.mark.parametrize(("language", "at"), [("es", "línea"), ("en", "line")])
def test_a_faulty_fact_is_reported_with_its_line(empty_url, run, tmp_path, monkeypatch, language, at):
    monkeypatch.setattr(seeding, "FACTS", tmp_path)
    for content, expected in (("code,position\nx,1\ny,many\n", f" {at} 3."), ("code,position\nx,1\ny,1\n", None)):
        (tmp_path / "services.csv").write_text(content)
        result = run(empty_url, "init", "--json", "--lang", language)
        message = result.message
        assert result.failure == (1, "bad-seed")
        assert "services.csv" in message
        assert expected in message if expected else at not in message


def test_slow_work_is_reported_on_standard_error(empty_url, run, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.0)
    result = run(empty_url, "init", "--json")
    assert result.object["made"]
    assert "Cargando los hechos del plan" in result.err


def test_quick_work_is_not_reported(sqlite_store, run, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 60.0)
    assert run(sqlite_store.fresh("empty"), "init").err == ""


def test_commands_run_in_a_process_of_their_own(sqlite_store, tmp_path):
    empty_url = sqlite_store.fresh("empty")
    made = run_process(empty_url, "init")
    assert (made.code, "238" in made.out) == (0, True)
    assert run_process(empty_url, "status", "--json").object["counts"]["provinces"] == 31
    refused = run_process(empty_url, "restore", str(tmp_path / "nothing.db"), "--json")
    assert refused.failure == (1, "backup-refused")
    assert "Traceback" not in refused.err
    assert run_process(empty_url, "wrong").code == 2


@pytest.mark.each_engine
def test_the_report_counts_what_is_due_by_its_date(demo_url, run):
    due = {}
    for day in ("2013-01-31", "2013-09-30", "2013-12-31", "2014-03-31"):
        data = run(demo_url, "report", "--as-of", day, "--json").object
        targets = {line["code"]: line["target"] for line in data["targets"]}
        assert (data["as_of"], data["demo"]) == (day, True)
        due[day] = (targets["clusters_formed"], targets["governments_covered"])
    assert list(due.values()) == [(6, 0), (11, 29), (16, 54), (16, 80)]


def test_the_report_refuses_an_unknown_region_and_an_invalid_date(program_url, run):
    assert run(program_url, "report", "--region", "99", "--json").failure == (1, "unknown-region")
    assert run(program_url, "report", "--as-of", "soon", "--json").failure == (2, "usage")


@pytest.mark.each_engine
def test_two_simultaneous_inits_both_succeed(empty_url):
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
    result = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], result
    assert sorted(json.loads(out)["made"] for out, _ in result) == [False, True]
