"""The doors to the program's data, one for reading and three for writing. Each checks the schema first.

`reading(url)` gives a consistent view. `writing(url)` opens one transaction, refuses a dated copy, and raises the data
version once, so that the cache of every process notices. `trying(url)` opens a transaction and keeps nothing.
`signing(url)` is for sign-ins and drafts, which change no figure.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url

from data import errors
from data.store.audit import AuditEntry, AuditLog, audit_log_of, check_new, write_history
from data.store.connection import connecting, limit_lock_wait, sqlite_path
from data.store.migrations import check_revision

_SIGNING_LOCK = 1_936_287_598  # any number, the same in every process


@contextmanager
def reading(url: str) -> Iterator[Connection]:
    """Open a consistent view of a database with the schema of the code.

    Raises a `DatabaseError`: missing, unreadable, locked, down, older or newer than the code.
    """
    with connecting(url, pooled=True) as connection:
        check_revision(connection)
        yield connection


@contextmanager
def writing(url: str, audit_entry: AuditEntry, *, into_copy: bool = False) -> Iterator[Connection]:
    """Open a write transaction, with its lines of history; writers wait for each other.

    Raises `Repeated` for a request that was written before, `ReadOnlyCopy` for a dated copy unless `into_copy` (for
    restore, and for an upgrade: the facts that ship belong to the code, not to the copy), `DatabaseLocked` if another
    writer does not end in time.
    """
    with connecting(url, write=True) as connection:
        copy_of = _take_turn(connection, url)
        if copy_of is not None and not into_copy:
            raise errors.ReadOnlyCopy(date=date.fromisoformat(str(copy_of)))
        check_new(connection, audit_entry)
        connection = connection.execution_options(audit_log=AuditLog(audit_entry))
        yield connection
        write_history(connection, audit_log_of(connection))
        connection.execute(text("UPDATE program_state SET data_version = data_version + 1"))


@contextmanager
def trying(url: str) -> Iterator[Connection]:
    """Open a write transaction that is rolled back at its end, to see what writing would do.

    Nothing is written, neither history nor the data version, so that a dated copy allows it too. Writers wait for it as for
    each other.

    Raises a `DatabaseError`.
    """
    with connecting(url, write=True) as connection:
        _take_turn(connection, url)
        yield connection.execution_options(audit_log=AuditLog(AuditEntry("trial", "trial")))
        connection.rollback()


def _take_turn(connection: Connection, url: str) -> Any:
    """Wait for other writers, and return the day of which this database is a copy; None for the original."""
    check_revision(connection)
    state = connection.execute(text(_lock_state(connection))).one_or_none()
    if state is None:
        raise errors.DatabaseUnreadable(path=str(sqlite_path(url) or make_url(url).database))
    return state.copy_of


def _lock_state(connection: Connection) -> str:
    """Return the query that reads the state and, on PostgreSQL, locks it.

    SQLite has one writer at a time anyway. Without the lock a row that is written during a restore would survive it, and a
    transaction that began before the database became a copy could still write to it.
    """
    query = "SELECT copy_of FROM program_state"
    if connection.dialect.name != "postgresql":
        return query
    limit_lock_wait(connection)
    return f"{query} FOR UPDATE"


@contextmanager
def signing(url: str) -> Iterator[Connection]:
    """Open a write transaction for sign-ins, failed ones and drafts.

    No figure of the program changes, so the data version does not change either, and a dated copy allows it. Raises a
    `DatabaseError`.
    """
    with connecting(url, write=True) as connection:
        check_revision(connection)
        take_signing_lock(connection)
        yield connection


def take_signing_lock(connection: Connection) -> None:
    """Let no other transaction sign in until this one ends, as on SQLite anyway.

    Otherwise two attempts would count the same earlier attempts.
    """
    if connection.dialect.name == "postgresql":
        limit_lock_wait(connection)
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SIGNING_LOCK})")


def data_version(connection: Connection) -> tuple[str, int]:
    """Return which database this is and how often it was written: the part of a cache's key that depends on the data."""
    row = connection.execute(text("SELECT database_id, data_version FROM program_state")).one()
    return row.database_id, row.data_version
