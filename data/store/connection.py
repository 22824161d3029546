"""Database addresses, engines and single transactions, whatever the schema; `data.store.doors` checks the schema.

SQLite runs with WAL, synchronous FULL and foreign keys on in every connection.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, QueuePool

from data import errors

BUSY_TIMEOUT_MS = 5000
SQLITE_PRAGMAS = ("foreign_keys = ON", "synchronous = FULL")

_NO_SUCH_DATABASE = re.compile(r'database "[^"]*" does not exist|no existe la base de datos')
_NOT_ALLOWED = re.compile(r"permission denied for database|permiso denegado a la base de datos")


def parse_address(url: str) -> URL:
    """Split a database's address into its parts. Raises `BadAddress`, which does not repeat the address."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise errors.BadAddress from None  # the parser's own error may quote the address, and the address a password
    if parsed.get_backend_name() not in {"sqlite", "postgresql", "postgres"} or not parsed.database:
        raise errors.BadAddress
    return parsed


def sqlite_path(url: str) -> Path | None:
    """Return the file of a sqlite: address; None for other engines. Raises `BadAddress`."""
    parsed = parse_address(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def sqlite_url(path: Path) -> str:
    """Return the sqlite: address of a file, whatever characters its name contains."""
    return URL.create("sqlite", database=path.as_posix()).render_as_string()


def engine_for(url: str, create: bool = False, pooled: bool = False) -> Engine:
    """Return the engine of an address, the same for the whole process; it pools a server's connections.

    A missing SQLite file is created only with `create`. `pooled` keeps a SQLite file open between runs; it is for the reads
    of pages alone, since a file that is written under a temporary name must be closed to be complete.
    """
    path = sqlite_path(url)
    return _make_engine(url, path, create and path is not None, pooled and path is not None)


@lru_cache(maxsize=16)
def _make_engine(url: str, path: Path | None, create: bool, pooled: bool) -> Engine:
    if path is None:
        secured = make_url(url).set(drivername="postgresql+psycopg")
        return create_engine(
            secured, pool_pre_ping=True, pool_size=5, hide_parameters=True, connect_args={"connect_timeout": 5}
        )
    mode = "rwc" if create else "rw"
    address = f"file:{quote(path.resolve().as_posix())}?mode={mode}"
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_MS / 1000, check_same_thread=False),
        hide_parameters=True,  # no log contains what people typed, or the hash of a password
        poolclass=QueuePool if pooled else NullPool,  # opening a file costs a page 0.9 ms of its 10 (measured)
    )

    def prepare(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
        _prepare_sqlite(connection)
        record.info["file"] = _identity(path)

    def check(_connection: sqlite3.Connection, record: ConnectionPoolEntry, _proxy: object) -> None:
        if record.info["file"] != _identity(path):
            raise DisconnectionError  # the file was deleted or replaced: the pool opens the present one

    event.listen(engine, "connect", prepare)
    event.listen(engine, "checkout", check)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _identity(path: Path) -> tuple[int, int] | None:
    """Return which file is at a path; None if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _prepare_sqlite(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None  # we send BEGIN ourselves: the driver's comes too late for DDL and reads
    for pragma in SQLITE_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("schema_change"):
        # Rebuilding a table deletes its rows first: with foreign keys on, child rows would be deleted too. Foreign keys can
        # only be switched outside a transaction; data.store.migrations checks them before it commits.
        raw = connection.connection.dbapi_connection
        raw.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
    immediate = options.get("write_transaction", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def database_errors(url: str) -> Iterator[None]:
    """Turn a driver's error into one of ours, which says what to do and contains no secret."""
    try:
        yield
    except DBAPIError as error:
        explained = _explain(url, error)
        if explained is None:
            raise
        raise explained from error


def _explain(url: str, error: DBAPIError) -> errors.DatabaseError | None:
    path, message = sqlite_path(url), str(error.orig).lower()
    if path is None:
        return _explain_postgresql(make_url(url).database or "", error, type(error.orig).__name__, message)
    if not path.exists():
        return errors.DatabaseMissing(path=str(path))
    if "locked" in message or "busy" in message:
        return errors.DatabaseLocked(path=str(path))
    if "disk is full" in message:
        return errors.DatabaseFull()
    if any(sign in message for sign in ("not a database", "malformed", "unable to open", "readonly", "disk i/o")):
        return errors.DatabaseUnreadable(path=str(path))
    return None


def _explain_postgresql(name: str, error: DBAPIError, kind: str, message: str) -> errors.DatabaseError | None:
    if kind == "LockNotAvailable":
        return errors.DatabaseLocked(path=name)
    if kind == "DiskFull":
        return errors.DatabaseFull()
    # What a server refuses during connecting comes without a code, in the server's language.
    if kind == "InvalidCatalogName" or (kind == "OperationalError" and _NO_SUCH_DATABASE.search(message)):
        return errors.DatabaseAbsent(name=name)
    if kind == "InsufficientPrivilege" or (kind == "OperationalError" and _NOT_ALLOWED.search(message)):
        return errors.DatabaseForbidden(name=name)
    down = error.connection_invalidated or kind in {"OperationalError", "ConnectionTimeout"}
    return errors.DatabaseDown() if down else None


@contextmanager
def connecting(
    url: str, *, write: bool = False, create: bool = False, schema_change: bool = False, pooled: bool = False
) -> Iterator[Connection]:
    """Open one transaction, whatever the schema: for migrations, copies and the doors."""
    with database_errors(url), engine_for(url, create, pooled).connect() as connection:
        if write:
            connection = connection.execution_options(write_transaction=True, schema_change=schema_change)
        elif connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


def limit_lock_wait(connection: Connection) -> None:
    """Let this PostgreSQL transaction wait for a lock as long as SQLite waits for its writer, and no longer."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {BUSY_TIMEOUT_MS}")
