"""`import workbook FILE --as USER`: a workbook that was filled in, looked at and written as its person would at the page."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from components.records.workbook.words import list_plan, parser_of, say_reason
from data import errors
from data.clock import local_today
from data.commands import Answer, UsageError, confirm
from data.importing.reasons import refuse_file
from data.importing.source import MEGABYTE
from data.importing.workbook import LARGEST, read_book
from data.language import Translator
from data.permissions import Action, Person
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from queries.accounts.reads import find_person
from queries.accounts.records import find_account
from queries.records.workbook import BookPlan, say_asked, write_workbook
from queries.records.workbook_trial import compare_workbook

WORKBOOK = "workbook"


def run_workbook(args: argparse.Namespace) -> Answer:
    """Read, compare, show, ask (a person at a terminal), then write all accepted rows in one transaction.

    Raises `UsageError` without --as, `UnknownPerson`, `NotAllowed`, `ImportRefused`, `StalePlan`, a `DatabaseError`,
    `ReadOnlyCopy`, OSError.
    """
    if not args.as_name:
        raise UsageError(args.t("records-workbook-as-missing"), "")
    book, today = read_book(_content(args.file)), local_today()
    with reading(args.url) as connection:
        number = find_account(connection, args.as_name)["id"]
        person = find_person(connection, number)
        if person is None:
            raise errors.NotAllowed(action=Action.WRITE.value)
    plan = compare_workbook(args.url, person, book.rows, parser_of(book.language), today)
    lines = list_plan(args.t, plan, book.lacking)
    how, listed = _confirm(args, plan, lines)
    count = _write(args, person, plan, today) if how == "written" else 0
    closing = (
        args.t("records-workbook-done", n=count)
        if how in ("written", "nothing")
        else args.t(f"records-workbook-end-{how}")
    )
    warnings = [closing] if how == "unconfirmed" and args.json else []
    return Answer(_as_object(args.t, plan, how, count), [*([] if listed else lines), closing], warnings)


def _content(path: Path) -> bytes:
    with path.open("rb") as handle:
        content = handle.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise refuse_file("too_big", limit=LARGEST // MEGABYTE)
    return content


def _confirm(args: argparse.Namespace, plan: BookPlan, lines: list[str]) -> tuple[str, bool]:
    """What is to become of it (written, kept, unconfirmed, dry, nothing), and whether its lines were shown."""
    if not plan.accepted:
        return "nothing", False
    return confirm(args, lines, args.t("records-workbook-ask"))


def _write(args: argparse.Namespace, person: Person, plan: BookPlan, today: date) -> int:
    audit_entry = AuditEntry("workbook", WORKBOOK, (person.id, person.name), asked=say_asked(plan))
    with writing(args.url, audit_entry) as connection:
        return write_workbook(connection, person.id, plan, today)


def _as_object(t: Translator, plan: BookPlan, how: str, count: int) -> dict[str, Any]:
    """The preview as plain values: all rows that stay out, with their reasons."""
    kinds = ("new", "changed", "unchanged", "refused", "conflict")
    return {
        **{kind: len(plan.of(kind)) for kind in kinds},
        "rows": [
            {"sheet": line.row.sheet, "row": line.row.row, "kind": line.kind, "reason": say_reason(t, line)}
            for line in plan.turned_down
        ],
        "outcome": how,
        "written": count,
    }
