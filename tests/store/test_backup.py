"""Backups that are consistent while others write, restores that are checked, and files that are refused."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import literal, text

from data import errors
from data.store import backup as taking
from data.store import restore as restoring
from data.store.backup import take_backup
from data.store.connection import connecting, sqlite_path, sqlite_url
from data.store.create import create_database
from data.store.doors import data_version, reading
from data.store.migrations import head
from data.store.restore import restore_backup
from data.store.schema import metadata
from tests.support.contents import by_hand, change, contents, everything, scalar
from tests.support.tables import rows

pytestmark = pytest.mark.each_engine
# A backup is a SQLite file: the way to PostgreSQL and back goes over both engines.
to_the_other_engine = pytest.mark.parametrize(
    "store",
    [
        pytest.param("postgresql", marks=pytest.mark.postgres),
        pytest.param("sqlite", marks=pytest.mark.rest),
    ],
    indirect=True,
)

ADD_SOURCE = "INSERT INTO sources (code, kind, title, publisher) VALUES ('{}', 'ours', 't', 'p')"
ADD_PAIR = (
    "INSERT INTO contributions (code, partner, kind, stage, happened_on, amount_usd, origin)"
    " VALUES (:code, 'p', 'cash', 'received', '2014-01-01', 1, 'entered')"
)
WRITER = f"""
import sys, time
from sqlalchemy import text
from tests.support.contents import by_hand
for n in range(100_000):
    with by_hand(sys.argv[1]) as connection:
        for half in "ab":
            connection.execute(text("{ADD_PAIR}"), {{"code": f"W-{{n}}-{{half}}"}})
    print(n, flush=True)
    time.sleep(0.01)
"""


@pytest.fixture(scope="session")
def backup_of(sqlite_store, tmp_path_factory) -> Callable[[str], Path]:
    """backup_of("demo"): a backup of a database of this kind, taken once."""

    @cache
    def take(kind: str) -> Path:
        path = tmp_path_factory.mktemp("backup") / f"{kind}-backup.db"
        take_backup(sqlite_store.fresh(kind), path)
        return path

    return take


@pytest.fixture
def demo_backup(backup_of, tmp_path) -> Path:
    """A backup of the demonstration, which the test may damage."""
    return Path(shutil.copy(backup_of("demo"), tmp_path))


@pytest.fixture
def program_backup(backup_of, tmp_path) -> Path:
    """A backup of an empty program, which the test may damage: it takes a third of the time."""
    return Path(shutil.copy(backup_of("program"), tmp_path))


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_backup_is_a_single_file_with_everything(demo_url, tmp_path):
    manifest = take_backup(demo_url, tmp_path / "copies" / "b.db")
    assert [path.name for path in (tmp_path / "copies").iterdir()] == ["b.db"]
    assert manifest.tables == contents(demo_url, history=True)
    assert manifest.schema == head()
    with closing(sqlite3.connect(tmp_path / "copies" / "b.db")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        rows = connection.execute("SELECT table_name, row_count, sha256 FROM backup_manifest").fetchall()
    assert {name: (count, digest) for name, count, digest in rows} == {
        name: (present.rows, present.sha256) for name, present in manifest.tables.items()
    }


@pytest.fixture
def empty_sqlite_url(tmp_path):
    return sqlite_url(tmp_path / "own" / "program.db")


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such bits there")
def test_only_the_owner_can_read_a_backup_and_a_database(empty_sqlite_url, tmp_path):
    """Both contain people: other users of the machine can read neither, nor the files beside the database."""
    create_database(empty_sqlite_url, demo=False)
    take_backup(empty_sqlite_url, tmp_path / "copy.backup")
    path = sqlite_path(empty_sqlite_url)
    with by_hand(empty_sqlite_url) as connection:
        connection.execute(text("SELECT 1"))
        present = [tmp_path / "copy.backup", *path.parent.glob(f"{path.name}*")]
        assert len(present) > 1
        assert {file.name: oct(file.stat().st_mode & 0o777) for file in present} == {
            file.name: "0o600" for file in present
        }


@to_the_other_engine
def test_a_copy_can_be_moved_between_engines(store, sqlite_store, demo_backup):
    copy, back = store.fresh("empty"), sqlite_store.fresh("program")
    restored = restore_backup(copy, demo_backup)
    take_backup(copy, demo_backup.with_name("second.db"))
    restore_backup(back, demo_backup.with_name("second.db"), authoritative=True)
    fresh = contents(sqlite_store.fresh("demo"), history=True)
    assert restored.tables == fresh  # before the restore added its own line of history
    assert contents(copy) == contents(back) == contents(sqlite_store.fresh("demo"))
    restores = [scalar(url, "SELECT count(*) FROM acts WHERE via = 'restore'") for url in (copy, back)]
    assert restores == [1, 2]  # the second is a copy of the first, history included


ANY_BYTES = bytes(range(256)) * 4096  # a megabyte with a zero, quotes and every other byte in it
FILES = {hashlib.sha256(content).hexdigest(): content for content in (ANY_BYTES, b"\0", ANY_BYTES[::-1])}


def add_files(url: str) -> None:
    rows = [
        {"sha256": sha256, "media_type": "pdf", "size_bytes": len(content), "content": content, "origin": "entered"}
        for sha256, content in FILES.items()
    ]
    with by_hand(url) as connection:
        connection.execute(metadata.tables["evidence_files"].insert(), rows)


def files_in(url: str) -> dict[str, bytes]:
    with connecting(url) as connection:
        present = connection.execute(text("SELECT sha256, content FROM evidence_files WHERE origin = 'entered'"))
        return {row.sha256: bytes(row.content) for row in present}


@to_the_other_engine
def test_files_come_back_byte_for_byte_on_either_engine(store, sqlite_store, tmp_path):
    source, copy, back = store.fresh("program"), sqlite_store.fresh("empty"), store.fresh("program")
    add_files(source)
    take_backup(source, tmp_path / "first.db")
    restore_backup(copy, tmp_path / "first.db")
    take_backup(copy, tmp_path / "second.db")
    restore_backup(back, tmp_path / "second.db")
    assert files_in(source) == files_in(copy) == files_in(back) == FILES
    assert contents(source) == contents(copy) == contents(back)


def test_files_are_read_one_at_a_time(demo_url):
    """This saves memory; other rows are read a thousand at a time, on both engines."""
    add_files(demo_url)
    with connecting(demo_url) as connection:
        tables = taking.tables_in(connection)
        names = ("evidence_files", "qsip_action_reports")
        sizes = {name: [len(part) for part in taking.batches(connection, tables[name])] for name in names}
    assert sizes["evidence_files"] == [1] * 6
    assert sizes["qsip_action_reports"] == [len(rows("qsip_action_reports"))]


def test_a_single_byte_changes_the_fingerprint(demo_url):
    before = contents(demo_url)
    with connecting(demo_url, write=True) as connection:
        files = metadata.tables["evidence_files"]
        longer = files.update().values(content=files.c.content.concat(literal(b" ", files.c.content.type)))
        connection.execute(longer.where(files.c.media_type == "pdf"))
    assert {name for name, print_ in contents(demo_url).items() if print_ != before[name]} == {"evidence_files"}


def test_a_backup_is_whole_while_another_process_writes(program_url, tmp_path):
    before = scalar(program_url, "SELECT data_version FROM program_state")
    seen = []
    writer = subprocess.Popen([sys.executable, "-c", WRITER, program_url], stdout=subprocess.PIPE, text=True)
    try:
        for number in range(3):
            for _ in range(3):
                assert writer.stdout.readline()  # it has written since the last backup
            copy = tmp_path / f"{number}.db"
            take_backup(program_url, copy)
            with restoring.opened_backup(copy) as (connection, _):
                pairs = connection.execute(
                    text("SELECT count(*) FROM contributions WHERE code LIKE 'W-%'")
                ).scalar_one()
                version = connection.execute(text("SELECT data_version FROM program_state")).scalar_one()
            assert pairs == 2 * (version - before)
            seen.append(pairs)
    finally:
        writer.kill()
        writer.communicate()
    assert 0 < seen[0] < seen[1] < seen[2]


@pytest.mark.any_engine
def test_a_backup_never_overwrites_and_leaves_no_half_file(demo_url, tmp_path, monkeypatch):
    taken = tmp_path / "taken.db"
    taken.write_bytes(b"mine")
    with pytest.raises(errors.BackupExists):
        take_backup(demo_url, taken)
    assert taken.read_bytes() == b"mine"

    def fail(_path):
        raise OSError("no space left")

    monkeypatch.setattr(taking, "_make_single", fail)
    with pytest.raises(OSError, match="no space left"):
        take_backup(demo_url, tmp_path / "b.db")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.db"]


def test_a_copy_that_differs_from_the_database_is_refused(program_url, tmp_path, monkeypatch):
    honest = taking.fingerprint

    def lying(connection, table):
        true = honest(connection, table)
        return taking.Fingerprint(true.rows + 1, true.sha256) if "part" in str(_file(connection)) else true

    monkeypatch.setattr(taking, "fingerprint", lying)
    with pytest.raises(errors.BackupRefused):
        take_backup(program_url, tmp_path / "b.db")
    assert list(tmp_path.iterdir()) == []


def _file(connection) -> str:
    return connection.exec_driver_sql("PRAGMA database_list").all()[0][2] if connection.dialect.name == "sqlite" else ""


def test_a_missing_database_cannot_be_backed_up(empty_url, tmp_path):
    with pytest.raises(errors.DatabaseMissing):
        take_backup(empty_url, tmp_path / "b.db")
    assert list(tmp_path.iterdir()) == []


def test_a_restored_copy_is_dated_and_cannot_be_written(program_url, program_backup):
    before = scalar(program_url, "SELECT database_id FROM program_state")
    restored = restore_backup(program_url, program_backup)
    assert restored.copy_of.isoformat() == str(scalar(program_url, "SELECT copy_of FROM program_state"))
    with pytest.raises(errors.ReadOnlyCopy), by_hand(program_url):
        pytest.fail("a copy was written")
    theirs = scalar(sqlite_url(program_backup), "SELECT database_id FROM program_state")
    assert scalar(program_url, "SELECT database_id FROM program_state") not in {before, theirs}


@pytest.mark.any_engine
def test_an_authoritative_restore_can_be_written(program_url, program_backup):
    tamper(program_backup, "UPDATE program_state SET data_version = 70")
    change(program_url, "UPDATE program_state SET data_version = 500")
    assert restore_backup(program_url, program_backup, authoritative=True).copy_of is None
    assert scalar(program_url, "SELECT data_version FROM program_state") == 501
    with by_hand(program_url):
        pass  # it can be written


@pytest.mark.parametrize("authoritative", [True, pytest.param(False, marks=pytest.mark.rest)])
def test_no_id_and_version_ever_return_with_other_content(sqlite_store, tmp_path, authoritative):
    """After a deletion and a restore the version is counted from the backup's again, and must not match a cache."""
    url = sqlite_store.fresh("program")
    take_backup(url, tmp_path / "b.db")
    with by_hand(url) as connection:
        connection.execute(text(ADD_SOURCE.format("first")))
    with reading(url) as connection:
        seen = {data_version(connection)}
    sqlite_path(url).unlink()
    restore_backup(url, tmp_path / "b.db", authoritative=authoritative)
    change(url, "UPDATE program_state SET copy_of = NULL")
    for name in ("second", "third"):
        with by_hand(url) as connection:
            connection.execute(text(ADD_SOURCE.format(name)))
        with reading(url) as connection:
            assert data_version(connection) not in seen
            seen.add(data_version(connection))
    ids = {scalar(url, "SELECT database_id FROM program_state")}
    for _ in range(2):
        restore_backup(url, tmp_path / "b.db", authoritative=authoritative)
        ids.add(scalar(url, "SELECT database_id FROM program_state"))
    assert len(ids) == 3


def test_numbers_continue_after_the_restored_ones(program_url, demo_backup):
    restore_backup(program_url, demo_backup, authoritative=True)
    highest = scalar(program_url, "SELECT max(id) FROM milestone_records")
    with by_hand(program_url) as connection:
        connection.execute(text("DELETE FROM milestone_records WHERE milestone_code = 'team_trained'"))
        row = "INSERT INTO milestone_records (milestone_code, scope, origin) VALUES ('team_trained', 'program', 'entered')"
        connection.execute(text(row))
    assert scalar(program_url, "SELECT id FROM milestone_records WHERE milestone_code = 'team_trained'") == highest + 1


@pytest.mark.any_engine
def test_a_copy_of_a_copy_shows_the_older_day(program_url, tmp_path):
    change(program_url, "UPDATE program_state SET copy_of = '2015-06-30'")
    take_backup(program_url, tmp_path / "b.db")
    assert restore_backup(program_url, tmp_path / "b.db").copy_of.isoformat() == "2015-06-30"


def test_a_backup_opened_as_a_database_cannot_be_written(program_backup):
    with pytest.raises(errors.ReadOnlyCopy), by_hand(sqlite_url(program_backup)):
        pytest.fail("a backup was written")


def test_readers_continue_during_a_restore(program_url, demo_backup):
    clusters = text("SELECT count(*) FROM clusters")
    with reading(program_url) as reader:
        assert reader.execute(clusters).scalar_one() == 7
        restore_backup(program_url, demo_backup)
        assert reader.execute(clusters).scalar_one() == 7
    with reading(program_url) as reader:
        assert reader.execute(clusters).scalar_one() == 17


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flip_a_letter(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Condorcanqui", b"Condorcanquj", 1))


def _flip_a_byte_of_a_file(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"%PDF-1.4", b"%PDF-1.5", 1))


def _live_database(path: Path) -> None:
    tamper(path, "DROP TABLE backup_manifest")


SPOILED = {
    "missing": (lambda path: path.unlink(), "missing"),
    "folder": (lambda path: (path.unlink(), path.mkdir()), "missing"),
    "text": (lambda path: path.write_text("no database" * 1000), "not_a_database"),
    "empty": (lambda path: path.write_bytes(b""), "no_manifest"),
    "foreign": (_live_database, "no_manifest"),
    "truncated": (_truncate, "damaged"),
    "letter": (_flip_a_letter, "differs"),
    "byte": (_flip_a_byte_of_a_file, "differs"),
    "row_gone": (lambda path: tamper(path, "DELETE FROM contributions WHERE code = 'C-2013-01'"), "differs"),
    "table_more": (lambda path: tamper(path, "CREATE TABLE songs (title TEXT)"), "differs"),
    "manifest_short": (lambda path: tamper(path, "DELETE FROM backup_manifest WHERE table_name = 'units'"), "differs"),
    "manifest_empty": (lambda path: tamper(path, "DELETE FROM backup_manifest"), "no_manifest"),
    "bad_date": (lambda path: tamper(path, "UPDATE contributions SET happened_on = 'soon'"), "damaged"),
    "newer": (lambda path: tamper(path, "UPDATE alembic_version SET version_num = '9999'"), "newer"),
}


@pytest.mark.parametrize("case", SPOILED)
def test_a_spoiled_file_is_refused_and_nothing_changes(sqlite_store, demo_backup, case):
    spoil, reason = SPOILED[case]
    url = sqlite_store.fresh("program")
    spoil(demo_backup)
    before = everything(url)
    with pytest.raises(errors.BackupRefused) as refused:
        restore_backup(url, demo_backup)
    assert refused.value.params["reason"] == reason
    assert everything(url) == before


def test_a_restore_of_refused_rows_is_undone(program_url, demo_backup):
    """The hashes are right, but a wave is 9: the restore fails in the middle, when the old rows are deleted already."""
    tamper(demo_backup, "PRAGMA ignore_check_constraints = ON", "UPDATE clusters SET wave = 9 WHERE code = 'SMA-2'")
    with connecting(sqlite_url(demo_backup)) as connection:
        forged = taking.fingerprint(connection, taking.tables_in(connection)["clusters"])
    tamper(demo_backup, f"UPDATE backup_manifest SET sha256 = '{forged.sha256}' WHERE table_name = 'clusters'")
    tamper(demo_backup, "PRAGMA journal_mode = DELETE")
    before = everything(program_url)
    with pytest.raises(errors.BackupRefused):
        restore_backup(program_url, demo_backup)
    assert everything(program_url) == before


@pytest.mark.any_engine
def test_a_restore_that_cannot_be_proved_is_undone(store, program_backup, monkeypatch):
    program, empty = store.fresh("program"), store.fresh("empty")
    before = everything(program)
    honest = restoring.fingerprint

    def lying(connection, table):
        true = honest(connection, table)
        return true if _file(connection) == str(program_backup) else taking.Fingerprint(true.rows, "0" * 64)

    monkeypatch.setattr(restoring, "fingerprint", lying)
    for url in (program, empty):
        with pytest.raises(errors.RestoreUnproved):
            restore_backup(url, program_backup)
    assert everything(program) == before
    with pytest.raises(errors.DatabaseMissing), reading(empty):
        pytest.fail("a half-made database stayed")


def test_a_broken_present_database_is_reported_and_left_alone(sqlite_store, program_backup, tmp_path):
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"broken" * 1000)
    with pytest.raises(errors.DatabaseUnreadable):
        restore_backup(sqlite_url(broken), program_backup)
    assert broken.read_bytes() == b"broken" * 1000


def test_the_log_of_a_deleted_database_is_not_replayed_into_the_restored_one(sqlite_store, demo_backup):
    url = sqlite_store.fresh("program")
    path = sqlite_path(url)
    with by_hand(url) as connection:
        connection.execute(text(ADD_SOURCE.format("ghost")))
        holder = sqlite3.connect(path)
        holder.execute("SELECT count(*) FROM sources").fetchone()  # keeps the log from being merged into the file
    log = Path(f"{path}-wal")
    kept = log.read_bytes()
    holder.close()
    for leftover in path.parent.glob(f"{path.name}*"):
        leftover.unlink()
    log.write_bytes(kept)
    restore_backup(url, demo_backup)
    assert contents(url) == contents(sqlite_store.fresh("demo"))


@pytest.mark.any_engine
def test_an_older_backup_is_upgraded_during_the_restore(store, demo_backup, next_version):
    old = store.fresh("program")
    next_version()
    with pytest.raises(errors.DatabaseOlder):
        restore_backup(old, demo_backup)  # the present database first: `upgrade` says what it changes
    new = store.fresh("empty")
    untouched = demo_backup.read_bytes()
    restore_backup(new, demo_backup)
    assert scalar(new, "SELECT version_num FROM alembic_version") == "next"
    assert scalar(new, "SELECT count(*) FROM clusters WHERE name LIKE '%!'") == 17
    assert demo_backup.read_bytes() == untouched


def test_a_read_only_folder_of_copies_can_be_read(program_backup):
    """As on a DVD: SQLite would have to write beside a file in WAL mode."""
    elsewhere = program_backup.parent / "disc"
    elsewhere.mkdir()
    shutil.copy(program_backup, elsewhere)
    with restoring.opened_backup(elsewhere / program_backup.name):
        assert [path.name for path in elsewhere.iterdir()] == [program_backup.name]


@to_the_other_engine
def test_rows_are_restored_whatever_the_order_of_their_keys(store, sqlite_store, tmp_path):
    """The code of a carried barrier may come before that of the original."""
    source, copy = sqlite_store.fresh("demo"), store.fresh("program")
    for code, carried_from in (("1-C", "AMA-1-S1-B1"), ("0-B", "1-C"), ("2-A", "0-B")):
        change(
            source,
            "INSERT INTO qsip_barriers (code, cycle_code, position, title, found_on, carried_from, origin)"
            f" VALUES ('{code}', 'AMA-1-S2', 9, 't', '2015-06-01', '{carried_from}', 'entered')",
        )
    take_backup(source, tmp_path / "b.db")
    restore_backup(copy, tmp_path / "b.db")
    assert contents(copy) == contents(source)
