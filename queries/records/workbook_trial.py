"""Trial run of a filled-in workbook: its rows are written one after the other, in a transaction that is rolled back.

It finds what shows only between two rows of the workbook, before anybody saves it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from data import errors
from data.importing.workbook import BookRow
from data.permissions import Action, Person
from data.store.doors import reading, trying
from queries.accounts.reads import find_person
from queries.records.saving import EntryRefused, save_entry
from queries.records.workbook import BookPlan, Line, ParseCells, compare_row, plan_workbook


def compare_workbook(url: str, person: Person, rows: Sequence[BookRow], parse: ParseCells, today: date) -> BookPlan:
    """Return what a workbook would change.

    What each row tells by itself is compared without a write lock, so that other writers wait for the remaining rows only.
    Raises `NotAllowed` for viewers who may write nothing, and a `DatabaseError`.
    """
    with reading(url) as connection:
        plan = plan_workbook(connection, person.viewer, rows, parse, today)
    if not plan.accepted:
        return plan
    with trying(url) as connection:
        writer = find_person(connection, person.id)
        if writer is None:
            raise errors.NotAllowed(action=Action.WRITE.value)
        return BookPlan(tuple(_try_line(connection, writer, line, parse, today) for line in plan.lines))


def _try_line(connection: Connection, person: Person, line: Line, parse: ParseCells, today: date) -> Line:
    """Compare a row again after those above it. An accepted one is written, so that those below see it."""
    if line.kind in ("unchanged", "conflict") or line.reason:
        return line
    again = compare_row(connection, person.viewer, line.row, parse, today)
    doubled = replace(again, kind="refused", entry=None, reason="doubled", problems=())
    if again.kind == "conflict":  # there was no conflict before: a row above is about the same record
        return doubled
    if again.entry is None:
        return again
    try:
        with connection.begin_nested():
            save_entry(connection, person.id, again.entry, today=today)
    except (errors.Stale, EntryRefused):
        return doubled
    except errors.EvidenceRefused as refusal:
        return replace(again, kind="refused", entry=None, problems=(), refusal=refusal)
    return again
