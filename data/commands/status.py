"""`status`: which database this is, how much it holds, and what to beware of."""

import argparse
import sqlite3
from typing import Any

from data.commands import Answer, Commands
from data.commands.init import place
from data.store.doors import data_version, reading
from data.store.migrations import head
from data.store.schema import metadata
from data.store.seeding import has_demo
from queries.sources.status import fetch_counts

# Before this release, a WAL reset by one of several connections could lose what another wrote.
SAFE_SQLITE = (3, 51, 3)


def register(commands: Commands) -> None:
    """Add `status`."""
    commands.add_parser("status").set_defaults(run=run)


def run(args: argparse.Namespace) -> Answer:
    """Look at the database. Raises a `DatabaseError`."""
    data: dict[str, Any]
    with reading(args.url) as connection:
        copy_of = connection.execute(metadata.tables["program_state"].select()).one().copy_of
        data = {
            "engine": connection.dialect.name,
            "schema": head(),
            "data_version": data_version(connection)[1],
            "demo": has_demo(connection),
            "copy_of": copy_of.isoformat() if copy_of else None,
            "counts": fetch_counts(connection),
        }
    t, warnings = args.t, []
    if data["engine"] == "sqlite" and sqlite3.sqlite_version_info < SAFE_SQLITE:
        data["warnings"] = ["sqlite-wal-reset"]
        warnings.append(t("cli-warning-sqlite-wal-reset", version=sqlite3.sqlite_version))
    lines = [
        t("cli-status-place", place=place(args.url), schema=data["schema"], version=data["data_version"]),
        t("cli-status-copy", date=copy_of) if copy_of else t("cli-status-own"),
        t("cli-status-demo" if data["demo"] else "cli-status-no-demo"),
        *(f"  {t('cli-count-' + name.replace('_', '-'))}: {t.number(n)}" for name, n in data["counts"].items()),
    ]
    return Answer(data, lines, warnings)
