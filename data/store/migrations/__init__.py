"""Schema versions: make, upgrade, downgrade, and tell whether a database's schema is the code's."""

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
SCHEMA_LOCK = 5_402_013  # any number, as long as every process of ours says the same


@lru_cache(maxsize=1)
def known_revisions() -> tuple[str, ...]:
    """The revisions that this code knows, newest first."""
    return tuple(script.revision for script in ScriptDirectory(str(FOLDER)).walk_revisions())


def head() -> str:
    """The revision that this code works with."""
    return known_revisions()[0]


def current_revision(connection: Connection) -> str | None:
    """The revision of a database; None where there is none of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def check_revision(connection: Connection) -> None:
    """Raise unless the schema is the code's.

    `DatabaseOlder`, `DatabaseNewer`; without a schema of ours a PostgreSQL database is `DatabaseMissing`, a SQLite file
    `DatabaseUnreadable`: it stands in the way of the one that could be made.
    """
    try:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except DBAPIError as error:
        if type(error.orig).__name__ != "UndefinedTable" and "no such table" not in str(error.orig):
            raise
        found = None
    if found == head():
        return
    raise errors.DatabaseOlder(found=_known(connection, found), known=head())


def known_revision(connection: Connection) -> str:
    """The revision of a database of ours, older or the code's. Raises what `check_revision` does but `DatabaseOlder`."""
    return _known(connection, current_revision(connection))


def _known(connection: Connection, found: str | None) -> str:
    if found is None and connection.dialect.name == "sqlite":
        raise errors.DatabaseUnreadable(path=connection.exec_driver_sql("PRAGMA database_list").all()[0][2])
    if found is None:
        raise errors.DatabaseMissing(path=str(connection.engine.url.database))
    if found not in known_revisions():
        raise errors.DatabaseNewer(found=found, known=head())
    return found


def migrate(url: str, revision: str = "head", *, create: bool = False) -> None:
    """Bring a database up or down to a revision, whole or not at all."""
    with connecting(url, write=True, create=create, schema_change=True) as connection:
        migrate_connection(connection, revision)
        if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise errors.DatabaseUnreadable(path=str(sqlite_path(url)))


def migrate_connection(connection: Connection, revision: str = "head") -> None:
    """Bring a database up or down to a revision inside the caller's transaction. Raises `DatabaseNewer`."""
    lock_schema(connection)
    found = current_revision(connection)
    if found is not None and found not in known_revisions():
        raise errors.DatabaseNewer(found=found, known=head())
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    older = revision == "base" or (found and revision in known_revisions() and _is_older(revision, found))
    (command.downgrade if older else command.upgrade)(config, revision)


def lock_schema(connection: Connection) -> None:
    """One process at a time makes or changes the schema: SQLite's write transaction says so already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": SCHEMA_LOCK})


def _is_older(wanted: str, found: str) -> bool:
    order = known_revisions()
    return order.index(wanted) > order.index(found)
