"""`backup` and `restore`: a copy of the whole database in one file, and the way back."""

from pathlib import Path
from typing import Any

import click

from data.commands import Answer, Invocation
from data.commands.usage import Command
from data.store.backup import Fingerprint, take_backup
from data.store.restore import restore_backup


@click.command(cls=Command, help="cli-help-backup")
@click.argument("destination", metavar="DEST", type=Path, help="cli-help-backup-dest")
def backup(call: Invocation, destination: Path) -> Answer:
    """Take a backup. Raises `BackupExists`, OSError."""
    manifest = take_backup(call.url, destination)
    data = {
        "backup": str(destination),
        "taken_at": manifest.taken_at.isoformat(),
        "engine": manifest.engine,
        "schema": manifest.schema,
        "tables": _as_object(manifest.tables),
    }
    kilobytes = max(1, destination.stat().st_size // 1024)
    rows = _count_rows(manifest.tables)
    return Answer(data, [call.t("cli-backup-done", path=str(destination), rows=rows, kilobytes=kilobytes)])


@click.command(cls=Command, help="cli-help-restore")
@click.argument("source", metavar="SRC", type=Path, help="cli-help-restore-src")
@click.option("--authoritative", is_flag=True, help="cli-help-restore-authoritative")
def restore(call: Invocation, source: Path, authoritative: bool) -> Answer:
    """Restore a backup. Raises `BackupRefused`, `RestoreUnproved`."""
    restored = restore_backup(call.url, source, authoritative=authoritative)
    copy_of, tables = restored.copy_of, restored.tables
    data = {
        "restored": True,
        "copy_of": copy_of.isoformat() if copy_of else None,
        "tables": _as_object(tables),
    }
    done = call.t("cli-restore-done", rows=_count_rows(tables), tables=len(tables))
    nature = call.t("cli-restore-copy", date=copy_of) if copy_of else call.t("cli-restore-authoritative")
    return Answer(data, [done, nature])


def _count_rows(tables: dict[str, Fingerprint]) -> int:
    return sum(fingerprint.rows for fingerprint in tables.values())


def _as_object(tables: dict[str, Fingerprint]) -> dict[str, Any]:
    return {name: {"rows": table.rows, "sha256": table.sha256} for name, table in sorted(tables.items())}
