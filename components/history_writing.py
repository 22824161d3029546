"""What a person does on the page of history: undo an act, mark a record as reviewed, return it. Callbacks of its buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import streamlit as st
from sqlalchemy import Connection

from components.session import Context
from components.who import writing_as
from data import errors
from data.clock import local_today
from data.permissions import Person
from data.recording import Act
from queries.accounts import find_person
from queries.updates.reviews import NewReview, review
from queries.updates.undo import undo, undoing
from queries.views.history import ActLine
from queries.views.history_parts import RecordLine

_TOLD, _REQUESTS = "history-told", "history-requests"


@dataclass(frozen=True)
class Told:
    """What came of a click. `key`, `params`: of the catalogue; `error`: what went wrong instead."""

    key: str = ""
    params: tuple[tuple[str, Any], ...] = ()
    error: errors.ProgramError | None = None


def take_told() -> Told | None:
    """What came of the click before this run, told once."""
    found: Told | None = st.session_state.pop(_TOLD, None)
    return found


def undo_act(context: Context, act: ActLine) -> None:
    """Undo an act under the name of who is signed in."""
    assert context.person is not None
    done = Told("history-undo-done", (("number", str(act.id)),))
    key = f"undo-{act.id}"
    asked = undoing(context.person, act.id, _request(key))
    _write(context, key, asked, lambda c, p: undo(c, p, act.id, local_today()), done)


def review_record(context: Context, record: RecordLine, what: str, field: str | None = None) -> None:
    """Mark a record as reviewed, or return it with the reason in a `field`. `what`: the record in words."""
    assert context.person is not None
    reason = st.session_state.get(field, "").strip() if field else ""
    if field and not reason:
        st.session_state[_TOLD] = Told("history-review-missing")
        return
    command = NewReview(
        record.table, record.row_key, reason, record.line, record.review.state if record.review else None
    )
    key = command.asked  # the same again, after it was changed, is another request: it names the line that was seen
    act = Act("form", "review", (context.person.id, context.person.name), _request(key), command.asked)
    done = Told(f"history-review-done-{command.state}", (("what", what),))
    _write(context, key, act, lambda c, p: review(c, p, command, local_today()), done)
    if field and st.session_state[_TOLD] is done:
        st.session_state[field] = ""


def _request(key: str) -> str:
    """The id of what a button asks: a second click asks the same."""
    requests: dict[str, str] = st.session_state.setdefault(_REQUESTS, {})
    return requests.setdefault(key, str(uuid4()))


def _write(context: Context, key: str, act: Act, verb: Callable[[Connection, Person], None], done: Told) -> None:
    assert context.person is not None
    st.session_state[_TOLD] = done
    try:
        with writing_as(context.url, context.person, act) as connection:
            person = find_person(connection, context.person.id)  # as they stand now
            assert person is not None
            verb(connection, person)
    except errors.Repeated:
        pass  # written already, and the answer got lost
    except errors.ProgramError as error:
        st.session_state[_TOLD] = Told(error=error)
        return
    st.session_state[_REQUESTS].pop(key, None)  # asked again later, it is something else
