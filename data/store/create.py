"""Make a database, whole or not at all, and bring an old one up to date."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, inspect

from data import errors
from data.store import seeding
from data.store.audit import AuditEntry, audit_log_of
from data.store.backup import take_backup
from data.store.connection import connecting, sqlite_path, sqlite_url
from data.store.doors import reading, writing
from data.store.files import new_file
from data.store.migrations import current_revision, head, known_revision, lock_schema, migrate, migrate_connection

SQLITE_BEGINNING = b"SQLite format 3\0"

Say = Callable[[str], None]
"""Is told the step that begins: schema, facts, demo, backup."""


@dataclass(frozen=True)
class Upgraded:
    """What an upgrade did: revision before and after, facts added and corrected, demonstration rows added, the backup before
    a schema change.
    """

    before: str
    after: str
    facts_added: int
    facts_corrected: int
    demo_added: int
    backup: Path | None


def quiet(_step: str) -> None:
    """Tells nobody."""


def is_missing(url: str) -> bool:
    """Whether there is nothing yet: no SQLite file, no table in the PostgreSQL database."""
    path = sqlite_path(url)
    if path is not None:
        return not path.exists()
    with connecting(url) as connection:
        return not inspect(connection).get_table_names()


def check_ours(url: str) -> None:
    """Raise `DatabaseForeign` unless what is there is a database of the program, of whatever version.

    A database of ours that cannot be used raises its own `DatabaseError`.
    """
    path = sqlite_path(url)
    if path is not None and path.is_file() and _beginning(path) not in (SQLITE_BEGINNING, b""):
        raise errors.DatabaseForeign(place=str(path))
    with connecting(url) as connection:
        if current_revision(connection) is None:
            raise errors.DatabaseForeign(place=str(path or connection.engine.url.database))


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(SQLITE_BEGINNING))


@contextmanager
def new_database(url: str) -> Iterator[Connection]:
    """The transaction in which a new database gets its rows; it has the schema and its state row already.

    When the block fails, nothing stays. Raises `DatabaseExists` when there is something already, OSError when the
    SQLite file's folder cannot be written.
    """
    path = sqlite_path(url)
    if path is None:
        with connecting(url, write=True) as connection:
            lock_schema(connection)
            if inspect(connection).get_table_names():
                raise errors.DatabaseExists(path=str(connection.engine.url.database))
            migrate_connection(connection)
            seeding.create_state(connection)
            yield connection
        return
    with new_file(path, errors.DatabaseExists) as temporary:
        migrate(sqlite_url(temporary), create=True)
        with connecting(sqlite_url(temporary), write=True) as connection:
            seeding.create_state(connection)
            yield connection


def create_database(url: str, *, demo: bool = True, say: Say = quiet) -> None:
    """A new database with the facts that ship and, unless an empty program is wanted, the demonstration data.

    Raises what `new_database` does, and `BadSeed` when a table that ships is faulty.
    """
    say("schema")
    with new_database(url) as connection:
        say("facts")
        seeding.load_facts(connection)
        if demo:
            say("demo")
            seeding.load_demo(connection)


def upgrade_database(url: str, say: Say = quiet) -> Upgraded:
    """Bring schema and facts to those of the code; a second time changes nothing.

    Before the schema of a SQLite database changes, a backup is put beside it. A database that holds the demonstration
    whole gets that of its new tables too; one from which rows were removed does not. Raises a `DatabaseError`.
    """
    with connecting(url) as connection:
        before = known_revision(connection)
        old_tables = frozenset(inspect(connection).get_table_names())
    backup = None
    if before != head():
        backup = _backup_beside(url, before, say)
        say("schema")
        migrate(url)
    say("facts")
    with reading(url) as connection:
        differ = seeding.facts_differ(connection)
        demo = before != head() and seeding.holds_demo(connection, old_tables)
    loaded, demo_added = seeding.Loaded(), 0
    if differ or demo:
        with writing(url, AuditEntry("upgrade", head()), into_copy=True) as connection:
            loaded = seeding.load_facts(connection)
            demo_added = seeding.load_demo(connection) if demo else 0
            told = {"added": loaded.added, "corrected": loaded.corrected, "demo": demo_added}
            audit_log_of(connection).answer = told
    return Upgraded(before, head(), loaded.added, loaded.corrected, demo_added, backup)


def _backup_beside(url: str, revision: str, say: Say) -> Path | None:
    path = sqlite_path(url)
    if path is None:
        return None
    say("backup")
    moment = datetime.now().strftime("%Y%m%d-%H%M%S")
    destination = path.with_name(f"{path.stem}-{revision}-{moment}.backup.db")
    take_backup(url, destination)
    return destination
