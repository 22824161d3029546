"""The doors of the database: pragmas, data version, and errors."""

import sqlite3

import pytest
import sqlalchemy
from sqlalchemy import text

from data import errors
from data.store import connection as engine
from data.store import migrations as migrate
from data.store.connection import connecting, sqlite_path, sqlite_url
from data.store.doors import data_version, reading, trying
from tests.support.contents import by_hand, change, contents, scalar

ADD_SOURCE = "INSERT INTO sources (code, kind, title, publisher) VALUES ('{}', 'ours', 't', 'p')"
COUNT_SOURCES = "SELECT count(*) FROM sources"


def test_each_sqlite_connection_is_prepared(sqlite_store, quick_disk, monkeypatch):
    monkeypatch.setattr(engine, "SQLITE_PRAGMAS", quick_disk)
    url = sqlite_store.fresh("program")
    with reading(url) as first, by_hand(url) as second, connecting(url) as third:
        for connection in (first, second, third):
            pragmas = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            ]
            assert pragmas == ["wal", 2, 1, 5000]


def test_a_file_name_may_contain_any_character(tmp_path):
    path = tmp_path / "año 100% #1?.db"
    migrate.migrate(sqlite_url(path), create=True)
    assert sqlite_path(sqlite_url(path)) == path
    assert path.exists()


def test_each_write_transaction_raises_the_data_version_once(program_url):
    before = scalar(program_url, "SELECT data_version FROM program_state")
    with by_hand(program_url) as connection:
        connection.execute(text(ADD_SOURCE.format("a")))
        connection.execute(text(ADD_SOURCE.format("b")))
    with reading(program_url) as connection:
        assert data_version(connection)[1] == before + 1


def test_a_failed_write_leaves_nothing(program_url):
    before = scalar(program_url, "SELECT data_version FROM program_state"), scalar(program_url, COUNT_SOURCES)
    with pytest.raises(RuntimeError), by_hand(program_url) as connection:
        connection.execute(text(ADD_SOURCE.format("a")))
        raise RuntimeError
    assert (scalar(program_url, "SELECT data_version FROM program_state"), scalar(program_url, COUNT_SOURCES)) == before


def test_a_trial_is_seen_and_not_kept(program_url, monkeypatch):
    """This holds for a dated copy too; a trial waits for a writer, and ends its lock."""
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 50)
    change(program_url, "UPDATE program_state SET copy_of = '2015-06-30'")
    before = contents(program_url, history=True)
    with trying(program_url) as connection:
        count = connection.execute(text(COUNT_SOURCES)).scalar_one()
        connection.execute(text(ADD_SOURCE.format("a")))
        assert connection.execute(text(COUNT_SOURCES)).scalar_one() == count + 1
        with pytest.raises(errors.DatabaseLocked), trying(program_url):
            pytest.fail("two writers at a time")
    assert contents(program_url, history=True) == before
    change(program_url, "UPDATE program_state SET copy_of = NULL")
    with by_hand(program_url) as second:
        second.execute(text(ADD_SOURCE.format("a")))


def test_a_reader_sees_one_moment(program_url):
    with reading(program_url) as connection:
        before = connection.execute(text(COUNT_SOURCES)).scalar_one()
        with by_hand(program_url) as writer:
            writer.execute(text(ADD_SOURCE.format("a")))
        assert connection.execute(text(COUNT_SOURCES)).scalar_one() == before
    assert scalar(program_url, COUNT_SOURCES) == before + 1


@pytest.mark.postgres
def test_a_postgresql_reader_cannot_write(postgres_store):
    with pytest.raises(Exception, match="read-only"), reading(postgres_store.fresh("program")) as connection:
        connection.execute(text(ADD_SOURCE.format("a")))


def test_writers_wait_for_each_other_and_say_so(program_url, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 50)
    with by_hand(program_url) as first:
        with pytest.raises(errors.DatabaseLocked), by_hand(program_url):
            pytest.fail("two writers at a time")
        first.execute(text(ADD_SOURCE.format("a")))
    with by_hand(program_url) as second:
        second.execute(text(ADD_SOURCE.format("b")))


def test_a_dated_copy_is_read_but_not_written(program_url):
    change(program_url, "UPDATE program_state SET copy_of = '2015-06-30'")
    with reading(program_url) as connection:
        assert connection.execute(text(COUNT_SOURCES)).scalar_one() > 0
    with pytest.raises(errors.ReadOnlyCopy) as refused, by_hand(program_url):
        pytest.fail("a copy was opened for writing")
    assert refused.value.params["date"].isoformat() == "2015-06-30"


def test_a_missing_database_is_reported_and_not_created(empty_url):
    with pytest.raises(errors.DatabaseMissing), reading(empty_url):
        pytest.fail("there is nothing to read")
    path = sqlite_path(empty_url)
    assert path is None or not path.exists()


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b""])
def test_a_file_that_is_not_a_database_of_the_program_is_unreadable(tmp_path, content):
    path = tmp_path / "program.db"
    path.write_bytes(content)
    with pytest.raises(errors.DatabaseUnreadable), reading(sqlite_url(path)):
        pytest.fail("it was read")


def test_a_folder_and_a_foreign_database_are_unreadable(tmp_path):
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    for path in (tmp_path, foreign):
        with pytest.raises(errors.DatabaseUnreadable), reading(sqlite_url(path)):
            pytest.fail("it was read")


def test_a_damaged_file_is_unreadable_and_recovers(sqlite_store):
    url = sqlite_store.fresh("program")
    path = sqlite_path(url)
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 8000 + whole[8100:])
    with pytest.raises(errors.DatabaseUnreadable), reading(url):
        pytest.fail("it was read")
    path.write_bytes(whole)
    with reading(url) as connection:
        assert connection.execute(text(COUNT_SOURCES)).scalar_one() > 0


def test_older_newer_and_missing_schemas_are_distinguished(program_url, monkeypatch):
    present = migrate.head()
    monkeypatch.setattr(migrate, "list_revisions", lambda: ("9998", present))
    with pytest.raises(errors.DatabaseOlder), reading(program_url):
        pytest.fail("an older schema was read")
    change(program_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(errors.DatabaseNewer) as newer, by_hand(program_url):
        pytest.fail("a newer schema was written")
    assert newer.value.params == {"found": "9999", "known": "9998"}


def test_a_database_without_its_state_is_not_written(program_url):
    change(program_url, "DELETE FROM program_state")
    with pytest.raises(errors.DatabaseUnreadable), by_hand(program_url):
        pytest.fail("it was written")


def test_a_server_that_is_down_is_reported_without_its_password():
    url = "postgresql://someone:very-secret@127.0.0.1:1/program"
    with pytest.raises(errors.DatabaseDown) as down, reading(url):
        pytest.fail("nothing listens there")
    error, cause = down.value, down.value.__cause__
    assert "very-secret" not in f"{error!r}{error}{error.params}{cause!r}{cause}"


@pytest.mark.parametrize("url", ["secret", "mysql://u:secret@h/d", "postgresql://u:secret@h:x/d", "sqlite://"])
def test_an_invalid_address_is_reported_when_it_is_read(url):
    with pytest.raises(errors.BadAddress) as bad, reading(url):
        pytest.fail("it led somewhere")
    assert "secret" not in f"{bad.value!r}{bad.value}{bad.value.params}{bad.value.__cause__}"


@pytest.mark.postgres
def test_a_database_that_a_server_does_not_have_is_absent(postgres_store):
    with pytest.raises(errors.DatabaseAbsent) as absent, reading(postgres_store.address("nowhere")):
        pytest.fail("there is no such database")
    assert absent.value.params == {"name": "nowhere"}


@pytest.mark.postgres
def test_a_user_without_privileges_is_refused(postgres_store, guest):
    url = postgres_store.fresh("program")
    for door in (reading, by_hand):
        with pytest.raises(errors.DatabaseForbidden), door(guest(url)):
            pytest.fail("nothing was granted")
    with connecting(url, write=True) as connection:
        connection.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest"))
    with reading(guest(url)) as connection:
        assert connection.execute(text(COUNT_SOURCES)).scalar_one() > 0
    with pytest.raises(errors.DatabaseForbidden), by_hand(guest(url)):
        pytest.fail("it may only read")
    name = sqlalchemy.engine.make_url(url).database
    postgres_store.run(f"REVOKE CONNECT ON DATABASE {name} FROM PUBLIC")
    engine.engine_for(guest(url)).dispose()
    with pytest.raises(errors.DatabaseForbidden), reading(guest(url)):
        pytest.fail("it may not even connect")


@pytest.mark.postgres
def test_a_broken_connection_is_reported_and_replaced(postgres_store):
    url = postgres_store.fresh("program")
    kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'program_%'"
    with pytest.raises(errors.DatabaseDown), reading(url) as connection:
        postgres_store.run(kill)
        connection.execute(text(COUNT_SOURCES))
    with reading(url) as connection:
        assert connection.execute(text(COUNT_SOURCES)).scalar_one() > 0
    postgres_store.run(kill)
    with reading(url) as connection:  # the pool's connection was dead: it was noticed before use
        assert connection.execute(text(COUNT_SOURCES)).scalar_one() > 0
