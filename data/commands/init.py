"""`init` and `upgrade`: make a database, bring one up to date."""

import argparse
from typing import Any

from sqlalchemy.engine import make_url

from data import errors
from data.commands import Answer, Commands
from data.commands.progress import Progress
from data.language import Translator
from data.store.connection import sqlite_path
from data.store.create import Upgraded, check_ours, create_database, upgrade_database
from data.store.doors import reading
from data.store.migrations import head
from data.store.seeding import has_demo
from queries.sources.status import fetch_counts


def register(commands: Commands) -> None:
    """Add `init [--demo | --empty] [--if-needed]` and `upgrade`."""
    t = commands.t
    init = commands.add_parser("init")
    filled = init.add_mutually_exclusive_group()
    filled.add_argument("--demo", dest="demo", action="store_true", default=True, help=t("cli-help-init-demo"))
    filled.add_argument("--empty", dest="demo", action="store_false", help=t("cli-help-init-empty"))
    init.add_argument("--if-needed", action="store_true", help=t("cli-help-init-if-needed"))
    init.set_defaults(run=run)
    commands.add_parser("upgrade").set_defaults(run=run_upgrade)


def run(args: argparse.Namespace) -> Answer:
    """Make a database. Raises `DatabaseExists` unless --if-needed: then what is there is brought up to date.

    Raises `DatabaseForeign` when what is there is no database of the program.
    """
    with Progress(args.t) as progress:
        try:
            create_database(args.url, demo=args.demo, say=progress)
        except errors.DatabaseExists:
            check_ours(args.url)
            if not args.if_needed:
                raise
            upgraded = upgrade_database(args.url, progress)
            data, lines = _upgrade_answer(args.t, upgraded)
            return Answer({"made": False} | data, [args.t("cli-init-there"), *lines])
    with reading(args.url) as connection:
        counts, demo = fetch_counts(connection), has_demo(connection)
    lines = [
        args.t("cli-init-made", place=place(args.url)),
        args.t("cli-init-territory", **{name: counts[name] for name in ("regions", "provinces", "districts")}),
        args.t(
            "cli-init-plan", **{name: counts[name] for name in ("clusters_planned", "clusters_proposed", "targets")}
        ),
        args.t("cli-init-demo" if demo else "cli-init-empty"),
    ]
    return Answer({"made": True, "schema": head(), "demo": demo, "counts": counts}, lines)


def run_upgrade(args: argparse.Namespace) -> Answer:
    """Bring schema and facts up to date. Raises a `DatabaseError`."""
    with Progress(args.t) as progress:
        upgraded = upgrade_database(args.url, progress)
    return Answer(*_upgrade_answer(args.t, upgraded))


def _upgrade_answer(t: Translator, done: Upgraded) -> tuple[dict[str, Any], list[str]]:
    lines = []
    if done.before != done.after:
        lines.append(t("cli-upgrade-schema", before=done.before, after=done.after))
    if done.backup:
        lines.append(t("cli-upgrade-backup", path=str(done.backup)))
    if done.facts_added:
        lines.append(t("cli-upgrade-facts", n=done.facts_added))
    if done.facts_corrected:
        lines.append(t("cli-upgrade-corrected", n=done.facts_corrected))
    if done.demo_added:
        lines.append(t("cli-upgrade-demo", n=done.demo_added))
    data = {
        "upgraded": bool(lines),
        "schema_before": done.before,
        "schema": done.after,
        "facts_added": done.facts_added,
        "facts_corrected": done.facts_corrected,
        "demo_added": done.demo_added,
        "backup": str(done.backup) if done.backup else None,
    }
    return data, lines or [t("cli-upgrade-nothing", schema=done.after)]


def place(url: str) -> str:
    """Where a database is, in words that hold no secret: the file, or server and name."""
    path, parsed = sqlite_path(url), make_url(url)
    return str(path) if path else f"PostgreSQL {parsed.host or ''}/{parsed.database or ''}"
