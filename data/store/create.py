"""Creates a database, completely or not at all, and brings an old one up to date."""

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
from data.store.migrations import current_revision, head, lock_schema, migrate, migrate_connection, read_revision

SQLITE_BEGINNING = b"SQLite format 3\0"

Say = Callable[[str], None]
"""Receives the name of the step that begins: schema, facts, demo, backup."""


@dataclass(frozen=True)
class Upgraded:
    """What an upgrade did."""

    before: str
    """This and `after`: schema revisions."""
    after: str
    facts_added: int
    facts_corrected: int
    demo_added: int
    """How many rows of the demonstration were added."""
    backup: Path | None
    """The backup of a SQLite database whose schema was changed."""


def quiet(_step: str) -> None:
    """Ignore the steps."""


def is_missing(url: str) -> bool:
    """Return whether there is nothing yet: no SQLite file, no table in the PostgreSQL database."""
    path = sqlite_path(url)
    if path is not None:
        return not path.exists()
    with connecting(url) as connection:
        return not inspect(connection).get_table_names()


def check_ours(url: str) -> None:
    """Raise `DatabaseForeign` unless there is a database of the program, of whatever version.

    A database of the program that cannot be used raises its own `DatabaseError`.
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
    """Open the transaction in which a new database gets its rows; it has its schema and its state row already.

    If the block fails, nothing is left. Raises `DatabaseExists` if there is something already, OSError if the folder of the
    SQLite file cannot be written.
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
    """Create a database with the facts that ship and, with `demo`, the demonstration data.

    Raises what `new_database` raises, and `BadSeed` if a table that ships is faulty.
    """
    say("schema")
    with new_database(url) as connection:
        say("facts")
        seeding.load_facts(connection)
        if demo:
            say("demo")
            seeding.load_demo(connection)


def upgrade_database(url: str, say: Say = quiet) -> Upgraded:
    """Bring schema and facts up to date with the code; a second run changes nothing.

    Before the schema of a SQLite database changes, a backup is written beside it. A database with the complete demonstration
    gets that of new tables too; one from which rows were removed does not. Raises a `DatabaseError`.
    """
    with connecting(url) as connection:
        before = read_revision(connection)
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
            answer = {"added": loaded.added, "corrected": loaded.corrected, "demo": demo_added}
            audit_log_of(connection).answer = answer
    return Upgraded(
        before, head(), facts_added=loaded.added, facts_corrected=loaded.corrected, demo_added=demo_added, backup=backup
    )


def _backup_beside(url: str, revision: str, say: Say) -> Path | None:
    path = sqlite_path(url)
    if path is None:
        return None
    say("backup")
    moment = datetime.now().strftime("%Y%m%d-%H%M%S")
    destination = path.with_name(f"{path.stem}-{revision}-{moment}.backup.db")
    take_backup(url, destination)
    return destination
