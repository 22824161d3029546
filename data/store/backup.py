"""Backups: always a SQLite file, whatever the engine, so that copies can be moved; and the proof that one is complete.

A backup is read from one snapshot, so it is consistent while others write. It carries a manifest: for each table the number
of rows and a hash of their content, the same on every engine. Opened as a database it is a dated copy (read-only).
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, String, Table, select

from data import errors
from data.clock import local_day
from data.store.connection import connecting, sqlite_url
from data.store.files import new_file
from data.store.migrations import migrate, read_revision

BATCH = 1000
MANIFEST = Table(
    "backup_manifest",
    MetaData(),
    Column("table_name", String(64), primary_key=True),
    Column("row_count", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("taken_at", String(40), nullable=False),
    Column("engine", String(16), nullable=False),
    Column("schema", String(40), nullable=False),
)
# Nobody is signed in to a copy, and drafts are finished where they were begun.
PASSING_TABLES = frozenset({"sign_ins", "invitations", "failed_sign_ins", "drafts"})
# What a database is, not what it holds: each copy has its own, so that no hash compares them.
OWN_TABLES = frozenset({"alembic_version", "program_state", MANIFEST.name}) | PASSING_TABLES


@dataclass(frozen=True)
class Fingerprint:
    """The number of rows of a table, and a hash over them in the order of their keys."""

    rows: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """When a backup was taken, from which engine and schema revision, and the fingerprint of each table."""

    taken_at: datetime
    engine: str
    schema: str
    tables: dict[str, Fingerprint]


def tables_in(connection: Connection, names: set[str] | None = None) -> dict[str, Table]:
    """Return the tables that a database really has (all, or those named), parents before children."""
    present = MetaData()
    present.reflect(connection, only=sorted(names) if names is not None else None, resolve_fks=False)
    return {table.name: table for table in present.sorted_tables}


def in_order(connection: Connection, table: Table) -> Any:
    """Return a query of a table's rows ordered by key, with columns ordered by name: the same on every engine."""
    keys: list[Any] = sorted(table.primary_key, key=lambda column: column.name)
    if connection.dialect.name == "postgresql":  # its order otherwise follows the server's language
        keys = [column.collate("C") if isinstance(column.type, String) else column for column in keys]
    return select(*sorted(table.c, key=lambda column: column.name)).order_by(*keys)


def batches(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """Yield a table's rows in batches; rows with files come one by one, to save memory."""
    size = 1 if any(isinstance(column.type, LargeBinary) for column in table.c) else BATCH
    result = connection.execute(in_order(connection, table), execution_options={"yield_per": size})
    for part in result.mappings().partitions():
        yield [dict(row) for row in part]


def fingerprint(connection: Connection, table: Table) -> Fingerprint:
    """Count and hash a table's rows: equal content has an equal fingerprint on every engine."""
    digest, rows = hashlib.sha256(), 0
    for part in batches(connection, table):
        for row in part:
            digest.update(json.dumps(row, default=_plain, ensure_ascii=False).encode() + b"\n")
        rows += len(part)
    return Fingerprint(rows, digest.hexdigest())


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    raise TypeError(f"no canonical form for {type(value).__name__}")  # a new column type needs one: say so


def take_backup(url: str, destination: Path) -> Manifest:
    """Write a database's backup to a new file, and compare it with what was read.

    Raises `BackupExists`, `BackupRefused` (the copy is not what was read), a `DatabaseError` of the source, OSError if the
    file cannot be written. If anything fails, no file is left.
    """
    with connecting(url) as source:
        revision = read_revision(source)
        taken_at = datetime.now().astimezone().replace(microsecond=0)
        with new_file(destination, errors.BackupExists) as temporary:
            target = sqlite_url(temporary)
            migrate(target, revision, create=True)
            with connecting(target, write=True) as copy:
                manifest = Manifest(taken_at, source.dialect.name, revision, _copy_tables(source, copy, taken_at))
                _write_manifest(copy, manifest)
            _make_single(temporary)
    return manifest


def _copy_tables(source: Connection, copy: Connection, taken_at: datetime) -> dict[str, Fingerprint]:
    copy.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    targets = tables_in(copy)
    prints = {}
    for name, table in tables_in(source, set(targets) - {"alembic_version"} - PASSING_TABLES).items():
        for rows in batches(source, table):
            copy.execute(targets[name].insert(), rows)
        if name in OWN_TABLES:
            continue
        prints[name] = fingerprint(source, table)
        if fingerprint(copy, targets[name]) != prints[name]:
            raise errors.BackupRefused(reason="differs", table=name)
    state = targets["program_state"]
    # A copy of a copy shows the older day.
    copy.execute(state.update().where(state.c.copy_of.is_(None)).values(copy_of=local_day(taken_at.astimezone(UTC))))
    return prints


def _write_manifest(copy: Connection, manifest: Manifest) -> None:
    MANIFEST.create(copy)
    common = {"taken_at": manifest.taken_at.isoformat(), "engine": manifest.engine, "schema": manifest.schema}
    rows = [
        {"table_name": name, "row_count": table.rows, "sha256": table.sha256} | common
        for name, table in manifest.tables.items()
    ]
    copy.execute(MANIFEST.insert(), rows)


def _make_single(path: Path) -> None:
    """Take the file out of WAL mode: then it holds everything, and can be read where nothing may be written."""
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise errors.BackupRefused(reason="differs", table="")
