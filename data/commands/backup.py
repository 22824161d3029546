"""`backup` and `restore`: one file that travels, and the way back."""

import argparse
from pathlib import Path
from typing import Any

from data.commands import Answer, Commands
from data.store.backup import Fingerprint, take_backup
from data.store.restore import restore_backup


def register(commands: Commands) -> None:
    """Add `backup DEST` and `restore SRC [--authoritative]`."""
    t = commands.t
    backup = commands.add_parser("backup")
    backup.add_argument("destination", metavar="DEST", type=Path, help=t("cli-help-backup-dest"))
    backup.set_defaults(run=run)
    restore = commands.add_parser("restore")
    restore.add_argument("source", metavar="SRC", type=Path, help=t("cli-help-restore-src"))
    restore.add_argument("--authoritative", action="store_true", help=t("cli-help-restore-authoritative"))
    restore.set_defaults(run=run_restore)


def run(args: argparse.Namespace) -> Answer:
    """Take a backup. Raises `BackupExists`, a `DatabaseError`, OSError."""
    taken = take_backup(args.url, args.destination)
    data = {
        "backup": str(args.destination),
        "taken_at": taken.taken_at.isoformat(),
        "engine": taken.engine,
        "schema": taken.schema,
        "tables": _tables(taken.tables),
    }
    rows = sum(found.rows for found in taken.tables.values())
    size = args.destination.stat().st_size
    line = args.t("cli-backup-done", path=str(args.destination), rows=rows, kilobytes=max(1, size // 1024))
    return Answer(data, [line])


def run_restore(args: argparse.Namespace) -> Answer:
    """Restore a backup. Raises `BackupRefused`, `RestoreUnproved`, a `DatabaseError`."""
    done = restore_backup(args.url, args.source, authoritative=args.authoritative)
    data = {
        "restored": True,
        "copy_of": done.copy_of.isoformat() if done.copy_of else None,
        "tables": _tables(done.tables),
    }
    rows = sum(found.rows for found in done.tables.values())
    nature = args.t("cli-restore-copy", date=done.copy_of) if done.copy_of else args.t("cli-restore-authoritative")
    return Answer(data, [args.t("cli-restore-done", rows=rows, tables=len(done.tables)), nature])


def _tables(prints: dict[str, Fingerprint]) -> dict[str, Any]:
    return {name: {"rows": found.rows, "sha256": found.sha256} for name, found in sorted(prints.items())}
