"""`status`: which database this is, how much it holds, and which risks it runs."""

import sqlite3
from typing import Any

import click

from data.commands import Answer, Invocation
from data.commands.init import describe_address
from data.commands.usage import Command
from data.store.doors import data_version, reading
from data.store.migrations import head
from data.store.schema import metadata
from data.store.seeding import has_demo
from queries.sources.status import fetch_counts

# In earlier releases, when one of several connections resets the WAL, what another one wrote can be lost.
SAFE_SQLITE = (3, 51, 3)


@click.command(cls=Command, help="cli-help-status")
def status(call: Invocation) -> Answer:
    """Describe the database."""
    with reading(call.url) as connection:
        copy_of = connection.execute(metadata.tables["program_state"].select()).one().copy_of
        data: dict[str, Any] = {
            "engine": connection.dialect.name,
            "schema": head(),
            "data_version": data_version(connection)[1],
            "demo": has_demo(connection),
            "copy_of": copy_of.isoformat() if copy_of else None,
            "counts": fetch_counts(connection),
        }
    t, warnings = call.t, []
    if data["engine"] == "sqlite" and sqlite3.sqlite_version_info < SAFE_SQLITE:
        data["warnings"] = ["sqlite-wal-reset"]
        warnings.append(t("cli-warning-sqlite-wal-reset", version=sqlite3.sqlite_version))
    lines = [
        t("cli-status-place", place=describe_address(call.url), schema=data["schema"], version=data["data_version"]),
        t("cli-status-copy", date=copy_of) if copy_of else t("cli-status-own"),
        t("cli-status-demo" if data["demo"] else "cli-status-no-demo"),
        *(f"  {t('cli-count-' + name.replace('_', '-'))}: {t.number(n)}" for name, n in data["counts"].items()),
    ]
    return Answer(data, lines, warnings)
