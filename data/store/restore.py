"""Replaces the present database by a backup, in one transaction, and proves that it is the same.

First the file is checked against its own manifest; until then nothing is touched. Then every row is replaced, and the
fingerprint of every table is compared before the transaction ends. This works while the app runs; an error undoes it all.
"""

import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, Table, create_engine, event, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.pool import NullPool

from data import errors
from data.store import seeding
from data.store.audit import AuditEntry, AuditLog, audit_log_of, write_history
from data.store.backup import (
    MANIFEST,
    OWN_TABLES,
    PASSING_TABLES,
    Fingerprint,
    Manifest,
    batches,
    fingerprint,
    tables_in,
)
from data.store.connection import sqlite_url
from data.store.create import is_missing, new_database
from data.store.doors import writing
from data.store.migrations import current_revision, head, list_revisions, migrate
from data.store.ordering import parents_first, refers_to_itself
from data.store.schema import metadata
from data.store.schema.history import guard, unguard


@dataclass(frozen=True)
class Restored:
    """What a restore did."""

    copy_of: date | None
    """The day of which the database is now a read-only copy; None if it is the program's database."""
    tables: dict[str, Fingerprint]


@contextmanager
def opened_backup(path: Path) -> Iterator[tuple[Connection, Manifest]]:
    """Open a backup read-only, checked against its manifest.

    Raises `BackupRefused` with a reason: missing, not_a_database, no_manifest, newer, damaged, differs.
    """
    if not path.is_file():
        raise errors.BackupRefused(reason="missing")
    with ExitStack() as stack:
        with _refusing():
            connection = stack.enter_context(_read_only(path).connect())
            stack.enter_context(connection.begin())
            manifest = _check(connection)
        yield connection, manifest  # what fails from here on is not the backup's fault


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        reason = "not_a_database" if "not a database" in str(error.orig) else "damaged"
        raise errors.BackupRefused(reason=reason) from error
    except (ValueError, LookupError, TypeError) as error:  # a cell that its column's type cannot read
        raise errors.BackupRefused(reason="damaged") from error


def _read_only(path: Path) -> Engine:
    address = f"file:{quote(path.resolve().as_posix())}?mode=ro"
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, isolation_level=None),
        poolclass=NullPool,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _check(connection: Connection) -> Manifest:
    present = tables_in(connection)
    if MANIFEST.name not in present or "program_state" not in present:
        raise errors.BackupRefused(reason="no_manifest")
    if current_revision(connection) not in list_revisions():
        raise errors.BackupRefused(reason="newer")
    if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
        raise errors.BackupRefused(reason="damaged")
    manifest = _read_manifest(connection)
    if set(manifest.tables) != set(present) - OWN_TABLES:
        raise errors.BackupRefused(reason="differs")
    for name, expected in manifest.tables.items():
        if fingerprint(connection, present[name]) != expected:
            raise errors.BackupRefused(reason="differs", table=name)
    return manifest


def _read_manifest(connection: Connection) -> Manifest:
    rows = connection.execute(select(MANIFEST)).all()
    if not rows:
        raise errors.BackupRefused(reason="no_manifest")
    tables = {row.table_name: Fingerprint(row.row_count, row.sha256) for row in rows}
    return Manifest(datetime.fromisoformat(rows[0].taken_at), rows[0].engine, rows[0].schema, tables)


@contextmanager
def _at_head(path: Path) -> Iterator[Connection]:
    """Open a checked backup at the code's revision: the file itself, or an upgraded copy of an older one."""
    with opened_backup(path) as (connection, manifest):
        if manifest.schema == head() == current_revision(connection):
            yield connection
            return
        with tempfile.TemporaryDirectory() as folder:
            upgraded = Path(folder) / "upgraded.db"
            with closing(sqlite3.connect(upgraded)) as target:
                raw = connection.connection.driver_connection
                assert isinstance(raw, sqlite3.Connection)
                raw.backup(target)
            migrate(sqlite_url(upgraded))
            with _read_only(upgraded).connect() as current, current.begin():
                yield current


def restore_backup(url: str, source: Path, *, authoritative: bool = False) -> Restored:
    """Replace the content of the database by a backup; a missing database is created.

    The result is a dated copy, which cannot be written, unless `authoritative`. Raises `BackupRefused` (nothing was
    touched), `RestoreUnproved` (undone), or a `DatabaseError` of the present database.
    """
    with _at_head(source) as backup:
        audit_entry, missing = AuditEntry("restore", "restore"), is_missing(url)
        door = new_database(url) if missing else writing(url, audit_entry, into_copy=True)
        with door as connection:
            tables = _replace_rows(connection, backup)
            copy_of = _set_state(connection, backup, authoritative)
            audit_log = AuditLog(audit_entry) if missing else audit_log_of(connection)
            audit_log.answer = {"backup": _taken_at(backup), "authoritative": authoritative}
            if missing:
                write_history(connection, audit_log)
    return Restored(copy_of, tables)


def _replace_rows(connection: Connection, backup: Connection) -> dict[str, Fingerprint]:
    tables = [table for table in metadata.sorted_tables if table.name not in OWN_TABLES]
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    unguard(connection)
    for table in [*(metadata.tables[name] for name in sorted(PASSING_TABLES)), *reversed(tables)]:
        connection.execute(table.delete())
    guard(connection)
    prints = {}
    for table in tables:
        try:
            for rows in _in_turn(backup, table):
                connection.execute(table.insert(), rows)
        except (IntegrityError, DataError, LookupError) as error:  # constraints, lengths, a word not in a list
            raise errors.BackupRefused(reason="rows_refused", table=table.name) from error
        prints[table.name] = fingerprint(connection, table)
        if prints[table.name] != fingerprint(backup, table):
            raise errors.RestoreUnproved(table=table.name)
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise errors.BackupRefused(reason="rows_refused")
    seeding.align_numbers(connection)
    return prints


def _taken_at(backup: Connection) -> str:
    return str(backup.execute(select(MANIFEST.c.taken_at)).scalar())


def _in_turn(backup: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """Yield a table's rows in batches; those of a table that refers to itself all at once, parents first.

    PostgreSQL checks the references of each row as it is inserted.
    """
    parts = batches(backup, table)
    if not refers_to_itself(table):
        yield from parts
    elif rows := parents_first(table, chain.from_iterable(parts)):
        yield rows


def _set_state(connection: Connection, backup: Connection, authoritative: bool) -> date | None:
    state = metadata.tables["program_state"]
    theirs, ours = backup.execute(select(state)).one(), connection.execute(select(state)).one()
    copy_of = None if authoritative else theirs.copy_of
    connection.execute(
        state.update().values(
            # Caches identify a database by its id and version, so the pair must never return with other content. It could
            # with the backup's id, since a version can be counted twice; it cannot with a new id.
            database_id=str(uuid.uuid4()),
            data_version=max(ours.data_version, theirs.data_version),
            copy_of=copy_of,
        )
    )
    return copy_of
