"""A filled-in workbook compared with what stands, as it would be written: its rows one after the other, in a transaction
that is taken back. What only shows between two of its rows is asked or refused there, before anybody saves it.
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
from queries.records.workbook import BookPlan, Line, Parse, judge_row, plan_workbook


def compare_workbook(url: str, person: Person, rows: Sequence[BookRow], parse: Parse, today: date) -> BookPlan:
    """What a workbook would change. What can be told of each row by itself is read, so that other writers wait no longer
    than for those that are left. Raises `NotAllowed` for who may write nothing at all, a `DatabaseError`.
    """
    with reading(url) as connection:
        plan = plan_workbook(connection, person.viewer, rows, parse, today)
    if not plan.accepted:
        return plan
    with trying(url) as connection:
        known = find_person(connection, person.id)
        if known is None:
            raise errors.NotAllowed(action=Action.WRITE.value)
        return BookPlan(tuple(_try(connection, known, line, parse, today) for line in plan.lines))


def _try(connection: Connection, person: Person, line: Line, parse: Parse, today: date) -> Line:
    """What becomes of a row after those above it; of an accepted one, what it says stands from then on."""
    if line.kind in ("unchanged", "conflict") or line.reason:
        return line
    again = judge_row(connection, person.viewer, line.row, parse, today)
    doubled = replace(again, kind="refused", entry=None, reason="doubled", problems=())
    if again.kind == "conflict":  # it was none before: a row above says something of the same
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
