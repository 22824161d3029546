"""What a click does under the name of who is signed in, and telling it once, at the top of the next run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import streamlit as st
from sqlalchemy import Connection

from components.markup import Markup
from components.session import Context
from components.trouble import render_error
from components.who import writing_as
from data import errors
from data.permissions import Person
from data.recording import Act
from queries.accounts import find_person

_TOLD, _REQUESTS = "told", "requests"


@dataclass(frozen=True)
class Told:
    """What came of a click. `key`, `params`: of the catalogue; `error`: what went wrong instead; `done`: False where nothing
    was written, for another reason than an error.
    """

    key: str = ""
    params: tuple[tuple[str, Any], ...] = ()
    error: errors.ProgramError | None = None
    done: bool = True


def tell(key: str, *, done: bool = True, **params: Any) -> None:
    """Keep what happened, to be said at the top of the next run."""
    st.session_state[_TOLD] = Told(key, tuple(params.items()), done=done)


def tell_error(error: errors.ProgramError) -> None:
    """The same of what went wrong."""
    st.session_state[_TOLD] = Told(error=error)


def render_told(context: Context) -> None:
    """What came of the click before this run, told once."""
    told: Told | None = st.session_state.pop(_TOLD, None)
    if told is None:
        return
    if told.error is not None:
        render_error(context.t, told.error)
        return
    said = context.t(told.key, **dict(told.params))
    st.html(tag_saved(said) if told.done else Markup('<p class="note" role="status">{}</p>').format(said))


def tag_saved(said: str) -> Markup:
    """That something was written."""
    return Markup('<p class="note saved" role="status"><b aria-hidden="true">✓</b> {}</p>').format(said)


def request_of(key: str) -> str:
    """The id of what a button asks: a second click asks the same."""
    requests: dict[str, str] = st.session_state.setdefault(_REQUESTS, {})
    return requests.setdefault(key, str(uuid4()))


def do(context: Context, key: str, act: Act, verb: Callable[[Connection, Person], Any], done: Told) -> bool:
    """Write under the name of who is signed in, and tell `done` or what went wrong; whether it is written. `key`: of
    `request_of`, which `act` carries; asked again later, it is another request.
    """
    assert context.person is not None
    try:
        with writing_as(context.url, context.person, act) as connection:
            person = find_person(connection, context.person.id)  # as they stand now
            assert person is not None
            verb(connection, person)
    except errors.Repeated:
        pass  # written already, and the answer got lost
    except errors.ProgramError as error:
        tell_error(error)
        return False
    st.session_state[_TOLD] = done
    st.session_state[_REQUESTS].pop(key, None)
    return True
