"""`init` and `upgrade`: create a database, bring one up to date."""

from typing import Any

import click
from sqlalchemy.engine import make_url

from data import errors
from data.commands import Answer, Invocation
from data.commands.progress import Progress
from data.commands.usage import Command, refuse
from data.language import Translator
from data.store.connection import sqlite_path
from data.store.create import Upgraded, check_ours, create_database, upgrade_database
from data.store.doors import reading
from data.store.migrations import head
from data.store.seeding import has_demo
from queries.sources.status import fetch_counts


@click.command(cls=Command, help="cli-help-init")
@click.option("--demo", is_flag=True, help="cli-help-init-demo")
@click.option("--empty", is_flag=True, help="cli-help-init-empty")
@click.option("--if-needed", is_flag=True, help="cli-help-init-if-needed")
def init(call: Invocation, demo: bool, empty: bool, if_needed: bool) -> Answer:
    """Create a database, with demonstration data unless --empty is given.

    Raises `DatabaseExists`, unless --if-needed is given: then an existing database is brought up to date.
    Raises `DatabaseForeign` if the existing database is not one of the program.
    """
    if demo and empty:
        refuse("cli-usage-conflict", what="--empty", other="--demo")
    with Progress(call.t) as progress:
        try:
            create_database(call.url, demo=not empty, say=progress)
        except errors.DatabaseExists:
            check_ours(call.url)
            if not if_needed:
                raise
            upgraded = _as_answer(call.t, upgrade_database(call.url, progress))
            return Answer({"made": False} | upgraded.data, [call.t("cli-init-there"), *upgraded.lines])
    with reading(call.url) as connection:
        counts, filled = fetch_counts(connection), has_demo(connection)
    lines = [
        call.t("cli-init-made", place=describe_address(call.url)),
        call.t("cli-init-territory", **{name: counts[name] for name in ("regions", "provinces", "districts")}),
        call.t(
            "cli-init-plan", **{name: counts[name] for name in ("clusters_planned", "clusters_proposed", "targets")}
        ),
        call.t("cli-init-demo" if filled else "cli-init-empty"),
    ]
    return Answer({"made": True, "schema": head(), "demo": filled, "counts": counts}, lines)


@click.command(cls=Command, help="cli-help-upgrade")
def upgrade(call: Invocation) -> Answer:
    """Bring schema and facts up to date."""
    with Progress(call.t) as progress:
        return _as_answer(call.t, upgrade_database(call.url, progress))


def _as_answer(t: Translator, upgraded: Upgraded) -> Answer:
    lines = []
    if upgraded.before != upgraded.after:
        lines.append(t("cli-upgrade-schema", before=upgraded.before, after=upgraded.after))
    if upgraded.backup:
        lines.append(t("cli-upgrade-backup", path=str(upgraded.backup)))
    counts = {"facts": upgraded.facts_added, "corrected": upgraded.facts_corrected, "demo": upgraded.demo_added}
    lines += [t(f"cli-upgrade-{name}", n=count) for name, count in counts.items() if count]
    data: dict[str, Any] = {
        "upgraded": bool(lines),
        "schema_before": upgraded.before,
        "schema": upgraded.after,
        "facts_added": upgraded.facts_added,
        "facts_corrected": upgraded.facts_corrected,
        "demo_added": upgraded.demo_added,
        "backup": str(upgraded.backup) if upgraded.backup else None,
    }
    return Answer(data, lines or [t("cli-upgrade-nothing", schema=upgraded.after)])


def describe_address(url: str) -> str:
    """Describe where a database is without any secret: the file, or the server and the name."""
    path, parsed = sqlite_path(url), make_url(url)
    return str(path) if path else f"PostgreSQL {parsed.host or ''}/{parsed.database or ''}"
