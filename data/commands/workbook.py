"""`import workbook FILE --as USER`: import a workbook of progress as this person would on the page."""

from datetime import date
from pathlib import Path
from typing import Any

from components.imports.words import write_lines
from components.records.workbook.cells import parser_of
from components.records.workbook.words import list_plan, say_reason
from data import errors
from data.clock import local_today
from data.commands import Answer, Decision, Invocation, confirm
from data.commands.usage import refuse
from data.importing.reasons import refuse_file
from data.importing.source import MEGABYTE
from data.importing.workbook import LARGEST, read_book
from data.language import Translator
from data.permissions import Action, Person
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from queries.accounts.reads import find_person
from queries.accounts.records import find_account
from queries.records.workbook import BookPlan, describe_request, write_workbook
from queries.records.workbook_trial import compare_workbook

WORKBOOK = "workbook"


def import_workbook(call: Invocation, file: Path, user: str, *, dry_run: bool, yes: bool) -> Answer:
    """Read the workbook, compare it, show what would change, ask, and write all accepted rows in one transaction.

    Raises `click.UsageError` without a user, `UnknownPerson`, `NotAllowed`, `ImportRefused`, `StalePlan`, OSError.
    """
    if not user:
        refuse("records-workbook-as-missing")
    book, today = read_book(_read(file)), local_today()
    person = _find_person(call, user)
    plan = compare_workbook(call.url, person, book.rows, parser_of(book.language), today)
    preview, decision = write_lines(list_plan(call.t, plan, book.lacking)), Decision("nothing")
    if plan.accepted:
        decision = confirm(preview, call.t("records-workbook-ask"), yes=yes, dry_run=dry_run)
    count = _write(call, person, plan, today) if decision.outcome == "written" else 0
    written = decision.outcome in ("written", "nothing")
    closing = (
        call.t("records-workbook-done", n=count) if written else call.t(f"records-workbook-end-{decision.outcome}")
    )
    return decision.answer(call, _as_object(call.t, plan, decision.outcome, count), preview, closing)


def _read(path: Path) -> bytes:
    with path.open("rb") as handle:
        content = handle.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise refuse_file("too_big", limit=LARGEST // MEGABYTE)
    return content


def _find_person(call: Invocation, user: str) -> Person:
    with reading(call.url) as connection:
        person = find_person(connection, find_account(connection, user)["id"])
    if person is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    return person


def _write(call: Invocation, person: Person, plan: BookPlan, today: date) -> int:
    audit_entry = AuditEntry("workbook", WORKBOOK, (person.id, person.name), asked=describe_request(plan))
    with writing(call.url, audit_entry) as connection:
        return write_workbook(connection, person.id, plan, today)


def _as_object(t: Translator, plan: BookPlan, outcome: str, written: int) -> dict[str, Any]:
    """Return the preview as plain values, with the reason for each row that stays out."""
    kinds = ("new", "changed", "unchanged", "refused", "conflict")
    return {
        **{kind: len(plan.of(kind)) for kind in kinds},
        "rows": [
            {"sheet": line.row.sheet, "row": line.row.row, "kind": line.kind, "reason": say_reason(t, line)}
            for line in plan.turned_down
        ],
        "outcome": outcome,
        "written": written,
    }
