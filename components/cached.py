"""Views built once for each state of the database, and shared by all sessions that may see the same.

The key holds what a view depends on: who builds it, the viewer's permissions, the filters, which database and which
data version. Never the language: views hold codes and figures. What is stored is frozen and handed out as it is.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any, TypeVar

import streamlit as st
from sqlalchemy import Connection

from data.engine import reading
from data.permissions import Viewer
from queries.filters import Filters

T = TypeVar("T")
MAX_VIEWS = 1024
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
    return _store(_Asked((build, version, question), make))


class _Asked:
    """A question with the means to answer it: two are the same when the questions are."""

    __slots__ = ("key", "make")

    def __init__(self, key: Hashable, make: Callable[[], Any]) -> None:
        self.key, self.make = key, make

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.key == other.key


# Not st.cache_resource: it hashes every argument anew (0.1 ms a look-up, a dozen a page). The values are frozen.
@lru_cache(maxsize=MAX_VIEWS)
def _store(asked: _Asked) -> Any:
    result = asked.make()
    asked.make = _spent  # the answer stays, what it was made from need not
    return result


def _spent() -> None:
    raise AssertionError("an answer is made once")


def open_view(connection: Connection, version: tuple[str, int], build: Callable[[Connection], T]) -> T:
    """As `cached_view`, for what everybody may see and no filter changes, over a connection that is open already."""
    return stored(build, version, (), lambda: build(connection))
