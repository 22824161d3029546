"""What a click does under the name of who is signed in, and telling it, at the next run.

Whoever touches `st.session_state` may be interrupted there, by the next click. So nothing does between the commit and the
end of a callback: what it leaves behind stands in objects that were taken before.
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

_DESK = "doing"
STANDS = 5.0  # seconds: the second tap of a hand runs the page again, and what was told would be gone before it is read


@dataclass(frozen=True)
class Told:
    """What came of a click. `key`, `params`: of the catalogue; `error`: what went wrong instead; `done`: False where nothing
    was written, for another reason than an error.
    """

    key: str = ""
    params: tuple[tuple[str, Any], ...] = ()
    error: errors.ProgramError | None = None
    done: bool = True


@dataclass
class _Desk:
    """Of one session. `told`: of the click before; `drawn_at`: since when it is seen; `seed`: of the ids of its requests."""

    told: Told | None = None
    drawn_at: float | None = None
    seed: UUID = field(default_factory=uuid4)


def _desk() -> _Desk:
    desk: _Desk = st.session_state.setdefault(_DESK, _Desk())
    return desk


def tell(key: str, *, done: bool = True, **params: Any) -> None:
    """Keep what happened, to be said in the next run."""
    _keep(_desk(), Told(key, tuple(params.items()), done=done))


def tell_error(error: errors.ProgramError) -> None:
    """The same of what went wrong."""
    _keep(_desk(), Told(error=error))


def _keep(desk: _Desk, told: Told) -> None:
    desk.told, desk.drawn_at = told, None


def is_read(drawn_at: float | None) -> bool:
    """Whether what was told has been seen long enough. A run may be interrupted: only what was drawn is seen."""
    return drawn_at is not None and monotonic() - drawn_at > STANDS


def render_told(context: Context) -> None:
    """What came of the click before this run, until it is read."""
    desk = _desk()
    told = desk.told
    if told is None or is_read(desk.drawn_at):
        return
    if told.error is not None:
        render_error(context.t, told.error)
    else:
        said = context.t(told.key, **dict(told.params))
        st.html(tag_saved(said) if told.done else Markup('<p class="note" role="status">{}</p>').format(said))
    desk.drawn_at = desk.drawn_at or monotonic()


def tag_saved(said: str) -> Markup:
    """That something was written."""
    return Markup('<p class="note saved" role="status"><b aria-hidden="true">✓</b> {}</p>').format(said)


def request_of(context: Context, key: str) -> str:
    """Return the request id of a button, for `AuditEntry`.

    A second click on the same button has the same id; a button drawn for another state of the data has another.
    `context`: the context for which the button was drawn.
    """
    return str(uuid5(_desk().seed, f"{key}@{context.version}"))


def do(
    context: Context, audit_entry: AuditEntry, verb: Callable[[Connection, Person], object], done: Told
) -> errors.ProgramError | None:
    """Write under the name of who is signed in, and tell `done`; returns what went wrong instead, told by nobody yet. A
    repeated request was written before: it is told again.
    """
    assert context.person is not None
    desk = _desk()
    try:
        with writing_as(context.url, context.person, audit_entry) as connection:
            person = find_person(connection, context.person.id)  # as they stand now
            assert person is not None
            verb(connection, person)
    except errors.Repeated:
        pass
    except errors.ProgramError as error:
        return error
    _keep(desk, done)
    return None
