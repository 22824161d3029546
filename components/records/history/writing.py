"""What a person does on the page of history: undo an entry, review records, return one. Callbacks of its buttons."""

import json

import streamlit as st

from components.kit.writing import Message, announce, announce_error, carry_out, request_of
from components.records.history.words import say_about
from components.session.context import Context
from data import errors
from data.clock import local_today
from data.store.audit import AuditEntry
from queries.records.history_lines import RecordLine
from queries.records.history_view import HistoryEntry
from queries.records.reviews import NewReview, review, review_all
from queries.records.undo import open_undo, undo


def undo_entry(context: Context, entry: HistoryEntry) -> None:
    """Undo an entry under the name of the signed-in person."""
    assert context.person is not None
    audit_entry = open_undo(context.person, entry.id, request_of(context, f"undo-{entry.id}"))
    done = Message("records-history-undo-done", (("number", str(entry.id)),))
    error = carry_out(context, audit_entry, lambda c, p: undo(c, p, entry.id, local_today()), done)
    if error is not None:
        announce_error(error)


def review_record(context: Context, record: RecordLine, what: str, widget: str | None = None) -> None:
    """Mark a record as reviewed, or return it with the reason typed into a `widget`. `what`: the record in words."""
    assert context.person is not None
    reason = st.session_state.get(f"reason-{widget}", "").strip() if widget else ""
    if widget and not reason:
        announce("records-history-review-missing", done=False)
        return
    command = _new_review(record, reason)
    error = carry_out(
        context,
        _audit_entry(context, command.asked),
        lambda c, p: review(c, p, command, local_today()),
        Message(f"records-history-review-done-{command.state}", (("what", what),)),
    )
    if error is not None:
        announce_error(error)
    elif widget:
        st.session_state.update({f"reason-{widget}": "", f"return-{widget}": False})  # emptied and closed


def review_all_records(context: Context, entry: HistoryEntry, waiting: tuple[RecordLine, ...]) -> None:
    """Mark the waiting records of an entry as reviewed: all of them, or none if one is no longer as it was on screen."""
    commands = tuple(_new_review(record) for record in waiting)
    asked = json.dumps([command.asked for command in commands])
    done = Message("records-history-review-all-done", (("count", len(waiting)), ("number", str(entry.id))))
    error = carry_out(
        context, _audit_entry(context, asked), lambda c, p: review_all(c, p, commands, local_today()), done
    )
    changed = None
    if isinstance(error, errors.Stale):
        stale = (error.table, error.key)
        changed = next((record for record in waiting if (record.table, record.row_key) == stale), None)
    if changed is not None:
        announce("records-history-review-all-stale", done=False, what=say_about(context.t, changed))
    elif error is not None:
        announce_error(error)


def _new_review(record: RecordLine, reason: str = "") -> NewReview:
    """Return what is said of a record as it was on screen."""
    seen_state = record.review.state if record.review else None
    return NewReview(record.table, record.row_key, reason, record.last_change, seen_state)


def _audit_entry(context: Context, asked: str) -> AuditEntry:
    assert context.person is not None
    return AuditEntry("form", "review", (context.person.id, context.person.name), request_of(context, asked), asked)
