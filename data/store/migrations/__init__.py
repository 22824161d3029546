"""Schema revisions: creates, upgrades, downgrades, and checks whether a database has the schema of the code."""

from functools import lru_cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from data import errors
from data.store.connection import connecting, sqlite_path

FOLDER = Path(__file__).parent
SCHEMA_LOCK = 5_402_013  # any number, the same in every process


@lru_cache(maxsize=1)
def list_revisions() -> tuple[str, ...]:
    """Return the revisions that this code has, newest first."""
    return tuple(script.revision for script in ScriptDirectory(str(FOLDER)).walk_revisions())


def head() -> str:
    """Return the revision that this code works with."""
    return list_revisions()[0]


def current_revision(connection: Connection) -> str | None:
    """Return the revision of a database; None if it is not one of the program."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def check_revision(connection: Connection) -> None:
    """Check that the schema is that of the code.

    Raises `DatabaseOlder`, `DatabaseNewer` or, if it is not a database of the program, `DatabaseMissing` on PostgreSQL and
    `DatabaseUnreadable` for a SQLite file, in whose place no database can be created.
    """
    try:
        present = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except DBAPIError as error:
        if type(error.orig).__name__ != "UndefinedTable" and "no such table" not in str(error.orig):
            raise
        present = None
    if present == head():
        return
    raise errors.DatabaseOlder(found=_check_known(connection, present), known=head())


def read_revision(connection: Connection) -> str:
    """Return the revision of a database, which may be older than the code's. Raises the other errors of `check_revision`."""
    return _check_known(connection, current_revision(connection))


def _check_known(connection: Connection, present: str | None) -> str:
    if present is None and connection.dialect.name == "sqlite":
        raise errors.DatabaseUnreadable(path=connection.exec_driver_sql("PRAGMA database_list").all()[0][2])
    if present is None:
        raise errors.DatabaseMissing(path=str(connection.engine.url.database))
    if present not in list_revisions():
        raise errors.DatabaseNewer(found=present, known=head())
    return present


def migrate(url: str, revision: str = "head", *, create: bool = False) -> None:
    """Bring a database up or down to a revision, completely or not at all."""
    with connecting(url, write=True, create=create, schema_change=True) as connection:
        migrate_connection(connection, revision)
        if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise errors.DatabaseUnreadable(path=str(sqlite_path(url)))


def migrate_connection(connection: Connection, revision: str = "head") -> None:
    """Bring a database up or down to a revision inside the caller's transaction. Raises `DatabaseNewer`."""
    lock_schema(connection)
    present = current_revision(connection)
    if present is not None and present not in list_revisions():
        raise errors.DatabaseNewer(found=present, known=head())
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    older = revision == "base" or (present and revision in list_revisions() and _is_older(revision, present))
    (command.downgrade if older else command.upgrade)(config, revision)


def lock_schema(connection: Connection) -> None:
    """Let one process at a time create or change the schema; on SQLite the write transaction does so already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": SCHEMA_LOCK})


def _is_older(wanted: str, present: str) -> bool:
    order = list_revisions()
    return order.index(wanted) > order.index(present)
