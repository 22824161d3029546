"""What a person does on the page of history: undo an act, mark a record as reviewed, return it. Callbacks of its buttons."""

import streamlit as st

from components.doing import Told, do, request_of, tell, tell_error
from components.session import Context
from data.clock import local_today
from data.recording import Act
from queries.updates.reviews import NewReview, review
from queries.updates.undo import undo, undoing
from queries.views.history import ActLine
from queries.views.history_parts import RecordLine


def undo_act(context: Context, act: ActLine) -> None:
    """Undo an act under the name of who is signed in."""
    assert context.person is not None
    asked = undoing(context.person, act.id, request_of(context, f"undo-{act.id}"))
    done = Told("history-undo-done", (("number", str(act.id)),))
    error = do(context, asked, lambda c, p: undo(c, p, act.id, local_today()), done)
    if error is not None:
        tell_error(error)


def review_record(context: Context, record: RecordLine, what: str, place: str | None = None) -> None:
    """Mark a record as reviewed, or return it with the reason that stands at a `place`. `what`: the record in words."""
    assert context.person is not None
    reason = st.session_state.get(f"reason-{place}", "").strip() if place else ""
    if place and not reason:
        tell("history-review-missing", done=False)
        return
    command = NewReview(
        record.table, record.row_key, reason, record.line, record.review.state if record.review else None
    )
    who = (context.person.id, context.person.name)
    act = Act("form", "review", who, request_of(context, command.asked), command.asked)
    done = Told(f"history-review-done-{command.state}", (("what", what),))
    error = do(context, act, lambda c, p: review(c, p, command, local_today()), done)
    if error is not None:
        tell_error(error)
    elif place:
        st.session_state.update({f"reason-{place}": "", f"return-{place}": False})  # emptied and closed
