"""What a person does on the page of history: undo an act, mark records as reviewed, return one. Callbacks of its buttons."""

import json

import streamlit as st

from components.kit.writing import Told, do, request_of, tell, tell_error
from components.records.history.words import say_about
from components.session.context import Context
from data import errors
from data.clock import local_today
from data.store.audit import AuditEntry
from queries.records.history_lines import RecordLine
from queries.records.history_view import HistoryEntry
from queries.records.reviews import NewReview, review, review_all
from queries.records.undo import undo, undoing


def undo_entry(context: Context, audit_entry: HistoryEntry) -> None:
    """Undo an act under the name of who is signed in."""
    assert context.person is not None
    asked = undoing(context.person, audit_entry.id, request_of(context, f"undo-{audit_entry.id}"))
    done = Told("records-history-undo-done", (("number", str(audit_entry.id)),))
    error = do(context, asked, lambda c, p: undo(c, p, audit_entry.id, local_today()), done)
    if error is not None:
        tell_error(error)


def review_record(context: Context, record: RecordLine, what: str, place: str | None = None) -> None:
    """Mark a record as reviewed, or return it with the reason that stands at a `place`. `what`: the record in words."""
    assert context.person is not None
    reason = st.session_state.get(f"reason-{place}", "").strip() if place else ""
    if place and not reason:
        tell("records-history-review-missing", done=False)
        return
    command = _command(record, reason)
    error = do(
        context,
        _act(context, command.asked),
        lambda c, p: review(c, p, command, local_today()),
        Told(f"records-history-review-done-{command.state}", (("what", what),)),
    )
    if error is not None:
        tell_error(error)
    elif place:
        st.session_state.update({f"reason-{place}": "", f"return-{place}": False})  # emptied and closed


def review_all_records(context: Context, audit_entry: HistoryEntry, waiting: tuple[RecordLine, ...]) -> None:
    """Mark the records of an act that wait as reviewed: all of them, or none if one is not as it was on screen."""
    commands = tuple(_command(record) for record in waiting)
    asked = json.dumps([command.asked for command in commands])
    done = Told("records-history-review-all-done", (("count", len(waiting)), ("number", str(audit_entry.id))))
    error = do(context, _act(context, asked), lambda c, p: review_all(c, p, commands, local_today()), done)
    moved = None
    if isinstance(error, errors.Stale):
        moved = next((one for one in waiting if (one.table, one.row_key) == (error.table, error.key)), None)
    if moved is not None:
        tell("records-history-review-all-stale", done=False, what=say_about(context.t, moved))
    elif error is not None:
        tell_error(error)


def _command(record: RecordLine, reason: str = "") -> NewReview:
    """What is said of a record as it was on screen."""
    seen_state = record.review.state if record.review else None
    return NewReview(record.table, record.row_key, reason, record.line, seen_state)


def _act(context: Context, asked: str) -> AuditEntry:
    assert context.person is not None
    return AuditEntry("form", "review", (context.person.id, context.person.name), request_of(context, asked), asked)
