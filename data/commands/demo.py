"""`demo remove`: take the demonstration rows away, and leave what people entered."""

import argparse
import sys
from typing import Any

from data.commands import Answer, Commands, ask, tell
from data.language import Translator
from data.store.audit import AuditEntry, audit_log_of
from data.store.doors import reading, writing
from data.store.seeding import Stays, removable_demo, remove_demo

Going = dict[str, list[tuple[Any, ...]]]


def register(commands: Commands) -> None:
    """Add `demo remove [--dry-run] [--yes]`."""
    remove = commands.add_group("demo").add_parser("remove")
    remove.add_argument("--dry-run", action="store_true", help=commands.t("cli-help-demo-dry-run"))
    remove.add_argument("--yes", action="store_true", help=commands.t("cli-help-demo-yes"))
    remove.set_defaults(run=run)


def run(args: argparse.Namespace) -> Answer:
    """List, ask (a person at a terminal), then remove in one transaction. Raises a `DatabaseError`, `ReadOnlyCopy`."""
    with reading(args.url) as connection:
        going, stays = removable_demo(connection)
    if args.dry_run or not going:
        return _answer(args.t, going, stays, removed=0, closing="cli-demo-dry" if going else "cli-demo-none")
    asked = sys.stdin.isatty() and not args.yes
    if asked:
        for line in _listing(args.t, going, stays):
            tell(line)
        if not ask(args.t("cli-demo-ask")):
            return _answer(args.t, going, stays, removed=0, closing="cli-demo-kept", listed=True)
    with writing(args.url, AuditEntry("command", "demo remove")) as connection:
        # Looked at again under the lock: a row entered since then keeps what it stands on.
        going, stays = removable_demo(connection)
        removed = remove_demo(connection, going)
        audit_log_of(connection).answer = {table: len(keys) for table, keys in sorted(going.items())}
    return _answer(args.t, going, stays, removed, closing="cli-demo-removed", listed=asked)


def _listing(t: Translator, going: Going, stays: list[Stays]) -> list[str]:
    lines = [t("cli-demo-stays", n=len(stays))] if stays else []
    lines += [
        t(
            "cli-demo-stay",
            row=f"{row.table} {_shown(row.key)}",
            by=f"{row.needed_by} {_shown(row.needed_by_key)}",
            origin=row.needed_by_origin,
        )
        for row in stays
    ]
    lines += [t("cli-demo-going", n=sum(map(len, going.values())))] if going else []
    return lines + [f"  {table}: {t.number(len(keys))}" for table, keys in sorted(going.items())]


def _shown(key: tuple[Any, ...]) -> str:
    return "/".join(str(part) for part in key)


def _answer(
    t: Translator, going: Going, stays: list[Stays], removed: int, closing: str, listed: bool = False
) -> Answer:
    data = {
        "removed": removed,
        "by_table": {table: len(keys) for table, keys in sorted(going.items())},
        "stays": [
            {
                "table": row.table,
                "key": list(row.key),
                "needed_by": {"table": row.needed_by, "key": list(row.needed_by_key), "origin": row.needed_by_origin},
            }
            for row in stays
        ],
    }
    return Answer(data, [*([] if listed else _listing(t, going, stays)), t(closing, n=removed)])
