"""`demo remove`: remove the demonstration rows, and leave what people entered."""

import sys
from datetime import date
from typing import Any

import click

from data.commands import Answer, Decision, Invocation, confirm
from data.commands.usage import Group, yes_option
from data.language import Translator
from data.store.audit import AuditEntry, audit_log_of
from data.store.doors import reading, writing
from data.store.seeding import Stays, removable_demo, remove_demo

Keys = dict[str, list[tuple[Any, ...]]]  # primary keys by table

demo = Group("demo", help="cli-help-demo")


@demo.command(help="cli-help-demo-remove")
@click.option("--dry-run", is_flag=True, help="cli-help-demo-dry-run")
@yes_option
def remove(call: Invocation, dry_run: bool, yes: bool) -> Answer:
    """List the rows, ask the person at the terminal, and remove them in one transaction."""
    with reading(call.url) as connection:
        going, stays = removable_demo(connection)
    preview, removed = _list_rows(call.t, going, stays), 0
    decision = Decision("none")
    if going:
        # Without a terminal nobody can be asked, and the command means what it says.
        yes = yes or not sys.stdin.isatty()
        decision = confirm(preview, call.t("cli-demo-ask"), yes=yes, dry_run=dry_run)
    if decision.outcome == "written":
        with writing(call.url, AuditEntry("command", "demo remove")) as connection:
            # The second look is under the lock: a row entered since the first one keeps the rows it needs.
            going, stays = removable_demo(connection)
            removed = remove_demo(connection, going)
            audit_log_of(connection).answer = _count(going)
        preview = _list_rows(call.t, going, stays)
    data = {"removed": removed, "by_table": _count(going), "stays": [_as_object(row) for row in stays]}
    return decision.answer(call, data, preview, call.t(f"cli-demo-{decision.outcome}", n=removed))


def _count(keys: Keys) -> dict[str, int]:
    return {table: len(rows) for table, rows in sorted(keys.items())}


def _list_rows(t: Translator, going: Keys, stays: list[Stays]) -> list[str]:
    lines = [t("cli-demo-stays", n=len(stays))] if stays else []
    for row in stays:
        needed, by = f"{row.table} {_join(row.key)}", f"{row.needed_by} {_join(row.needed_by_key)}"
        lines.append(t("cli-demo-stay", row=needed, by=by, origin=row.needed_by_origin))
    counts = _count(going)
    lines += [t("cli-demo-going", n=sum(counts.values()))] if going else []
    return lines + [f"  {table}: {t.number(count)}" for table, count in counts.items()]


def _join(key: tuple[Any, ...]) -> str:
    return "/".join(map(str, key))


def _as_object(row: Stays) -> dict[str, Any]:
    needed_by = {"table": row.needed_by, "key": _list_key(row.needed_by_key), "origin": row.needed_by_origin}
    return {"table": row.table, "key": _list_key(row.key), "needed_by": needed_by}


def _list_key(key: tuple[Any, ...]) -> list[Any]:
    """Return the parts of a key as JSON can hold them."""
    return [part.isoformat() if isinstance(part, date) else part for part in key]
