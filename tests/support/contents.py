"""What a database holds, to be compared before and after."""

from contextlib import AbstractContextManager

from sqlalchemy import Connection, text

from data.store.audit import AuditEntry
from data.store.backup import OWN_TABLES, Fingerprint, fingerprint
from data.store.connection import connecting, sqlite_path
from data.store.doors import writing
from data.store.schema import metadata
from data.store.schema.history import GUARDED

TABLES = [table for table in metadata.sorted_tables if table.name not in OWN_TABLES]


def contents(url: str, *, history: bool = False) -> dict[str, Fingerprint]:
    """Each table's rows and hash; those of history, which every write moves, only if asked."""
    with connecting(url) as connection:
        asked = [table for table in TABLES if history or table.name not in GUARDED]
        return {table.name: fingerprint(connection, table) for table in asked}


def everything(url: str) -> tuple[object, ...]:
    """Contents, state and revision; of a SQLite database also the very bytes of its file."""
    with connecting(url) as connection:
        state = tuple(connection.execute(text("SELECT * FROM program_state")).one())
        revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    path = sqlite_path(url)
    return contents(url), state, revision, path.read_bytes() if path else None


def scalar(url: str, query: str) -> object:
    """One figure of a database."""
    with connecting(url) as connection:
        return connection.execute(text(query)).scalar_one()


def change(url: str, statement: str) -> None:
    """Change a database behind the doors' backs."""
    with connecting(url, write=True) as connection:
        connection.execute(text(statement))


def by_hand(url: str) -> AbstractContextManager[Connection]:
    """The door for writing, opened by a test."""
    return writing(url, AuditEntry("command", "test"))
