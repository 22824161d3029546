"""Views built once for each state of the database, and shared by all sessions that may see the same.

The key holds what a view depends on: who builds it, the viewer's permissions, the filters, which database and which
data version. Never the language: views hold codes and figures. What is stored is frozen and handed out as it is.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

import streamlit as st
from sqlalchemy import Connection

from data.engine import reading
from data.permissions import Viewer
from queries.filters import Filters

T = TypeVar("T")
MAX_VIEWS = 2048
CONTEXT = "context"  # where the session keeps the run's context (components.session)


def cached_view(build: Callable[..., T], viewer: Viewer, filters: Filters, *details: Hashable) -> T:
    """`build(connection, viewer, filters, *details)`, or what it gave before for the same question and the same data.

    The data version was read when the run began, so a page opens the database only to build. Raises what build raises.
    """
    context = st.session_state[CONTEXT]

    def make() -> T:
        with reading(context.url) as connection:
            return build(connection, viewer, filters, *details)

    return stored(build, context.version, (viewer, filters, *details), make)


def drawn(key: str, make: Callable[[], T], *question: Hashable) -> T:
    """What a page makes of its views, made once: markup, a map, a chart. Such a thing speaks, so the language counts.

    `key` names the thing; what else decides how it looks (beyond the filters) comes as `question`.
    """
    context = st.session_state[CONTEXT]
    return stored(drawn, context.version, (key, context.filters, context.t.language, *question), make)


def stored(
    build: Callable[..., Any], version: tuple[str, int], question: tuple[Hashable, ...], make: Callable[[], T]
) -> T:
    """The stored result for a builder, a state of a database and a question; `make()` if there is none."""
    name = f"{build.__module__}.{build.__qualname__}"
    return _store(repr((name, version, question)), make)


# The underscore keeps the function out of the key. A resource, not data: no pickling; one thread builds, others wait.
@st.cache_resource(max_entries=MAX_VIEWS, show_spinner=False)
def _store(key: str, _make: Callable[[], T]) -> T:
    return _make()


def open_view(connection: Connection, version: tuple[str, int], build: Callable[[Connection], T]) -> T:
    """As `cached_view`, for what everybody may see and no filter changes, over a connection that is open already."""
    return stored(build, version, (), lambda: build(connection))
