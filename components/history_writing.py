"""What a person does on the page of history: undo an act, mark a record as reviewed, return it. Callbacks of its buttons."""

import streamlit as st

from components.doing import Told, do, request_of, tell
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
    key, done = f"undo-{act.id}", Told("history-undo-done", (("number", str(act.id)),))
    asked = undoing(context.person, act.id, request_of(key))
    do(context, key, asked, lambda c, p: undo(c, p, act.id, local_today()), done)


def review_record(context: Context, record: RecordLine, what: str, field: str | None = None) -> None:
    """Mark a record as reviewed, or return it with the reason in a `field`. `what`: the record in words."""
    assert context.person is not None
    reason = st.session_state.get(field, "").strip() if field else ""
    if field and not reason:
        tell("history-review-missing", done=False)
        return
    command = NewReview(
        record.table, record.row_key, reason, record.line, record.review.state if record.review else None
    )
    key = command.asked  # the same again, after it was changed, is another request: it names the line that was seen
    act = Act("form", "review", (context.person.id, context.person.name), request_of(key), command.asked)
    done = Told(f"history-review-done-{command.state}", (("what", what),))
    if do(context, key, act, lambda c, p: review(c, p, command, local_today()), done) and field:
        st.session_state[field] = ""
