"""Writes under the name of the signed-in person, and the message about it that the next run shows.

Whoever touches `st.session_state` may be interrupted there by the next click. So nothing does between the commit and the end
of a callback: what it leaves behind is kept in objects that were taken before.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any
from uuid import UUID, uuid4, uuid5

import streamlit as st
from sqlalchemy import Connection

from components.kit.errors import render_error
from components.kit.html import Markup
from components.session.context import Context
from components.session.viewer import writing_as
from data import errors
from data.permissions import Person
from data.store.audit import AuditEntry
from queries.accounts.reads import find_person

_STATE = "writing"
SECONDS_SHOWN = 5.0  # the second tap of a hand runs the page again: without them the message would go before it is read


@dataclass(frozen=True)
class Message:
    """What came of a click."""

    key: str = ""
    """The catalogue's key."""
    params: tuple[tuple[str, Any], ...] = ()
    error: errors.ProgramError | None = None
    """What went wrong, in place of a key."""
    done: bool = True
    """False if nothing was written, for another reason than an error."""


@dataclass
class _State:
    """What a session keeps."""

    message: Message | None = None
    """What came of the last click."""
    drawn_at: float | None = None
    """When the message was first drawn."""
    seed: UUID = field(default_factory=uuid4)
    """What the ids of the session's requests are made from."""


def _state() -> _State:
    state: _State = st.session_state.setdefault(_STATE, _State())
    return state


def announce(key: str, *, done: bool = True, **params: Any) -> None:
    """Keep a message for the next run."""
    _keep(_state(), Message(key, tuple(params.items()), done=done))


def announce_error(error: errors.ProgramError) -> None:
    """Keep what went wrong for the next run."""
    _keep(_state(), Message(error=error))


def _keep(state: _State, message: Message) -> None:
    state.message, state.drawn_at = message, None


def is_read(drawn_at: float | None) -> bool:
    """Return whether a message has been seen long enough. A run may be interrupted: only what was drawn is seen."""
    return drawn_at is not None and monotonic() - drawn_at > SECONDS_SHOWN


def render_message(context: Context) -> None:
    """Draw what came of the click before this run, until it is read."""
    state = _state()
    message = state.message
    if message is None or is_read(state.drawn_at):
        return
    if message.error is not None:
        render_error(context.t, message.error)
    else:
        words = context.t(message.key, **dict(message.params))
        st.html(tag_saved(words) if message.done else Markup('<p class="note" role="status">{}</p>').format(words))
    state.drawn_at = state.drawn_at or monotonic()


def tag_saved(words: str) -> Markup:
    """Return the message that something was written."""
    return Markup('<p class="note saved" role="status"><b aria-hidden="true">✓</b> {}</p>').format(words)


def request_of(context: Context, key: str) -> str:
    """Return the request id of a button, for `AuditEntry`.

    A second click on the same button has the same id; a button drawn for another state of the data has another.
    `context`: the context for which the button was drawn.
    """
    return str(uuid5(_state().seed, f"{key}@{context.version}"))


def carry_out(
    context: Context, audit_entry: AuditEntry, write: Callable[[Connection, Person], object], done: Message
) -> errors.ProgramError | None:
    """Write under the name of the signed-in person and announce `done`, or return what went wrong, without announcing it.

    A repeated request was written before: it is announced again.
    """
    assert context.person is not None
    state = _state()
    try:
        with writing_as(context.url, context.person, audit_entry) as connection:
            person = find_person(connection, context.person.id)  # as they are now
            assert person is not None
            write(connection, person)
    except errors.Repeated:
        pass
    except errors.ProgramError as error:
        return error
    _keep(state, done)
    return None
