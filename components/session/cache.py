"""Views built once for each state of the database, and shared by all sessions that may see the same.

The key holds what a view depends on: who builds it, the viewer's permissions, the filters, which database and which
data version. Never the language: views hold codes and figures. What is stored is frozen and handed out as it is.
Only the latest state of a database that a run has met is stored; runs that began before it build for themselves.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, TypeVar

import streamlit as st
from sqlalchemy import Connection

from data.permissions import ANYONE, Viewer
from data.store.doors import data_version, reading
from queries.shared.filters import Filters

T = TypeVar("T")
Version = tuple[str, int]  # which database, which state of it
MAX_STORED = 1024
CONTEXT = "context"  # where the session keeps the run's context (components.session.context)


def cached_view(build: Callable[..., T], viewer: Viewer, filters: Filters, *details: Hashable) -> T:
    """`build(connection, viewer, filters, *details)`, or what it gave before for the same question and the same data.

    The data version was read when the run began, so a page opens the database only to build. Raises what build raises.
    """
    context = st.session_state[CONTEXT]

    def make() -> T:
        with reading(context.url) as connection:
            _turn(data_version(connection))  # somebody may have written since the run began: then this is not stored
            return build(connection, viewer, filters, *details)

    return stored(build, context.version, (viewer, filters, *details), make)


def drawn(key: str, make: Callable[[], T], *question: Hashable) -> T:
    """What a page makes of its views, made once: markup, a map, a chart. Such a thing speaks, so the language counts.

    `key` names the thing; what else decides how it looks (beyond viewer and filters) comes as `question`.
    """
    context = st.session_state[CONTEXT]
    return stored(drawn, context.version, (key, context.viewer, context.filters, context.t.language, *question), make)


def open_view(connection: Connection, version: Version, build: Callable[[Connection], T], viewer: Viewer = ANYONE) -> T:
    """As `cached_view`, for what no filter changes, over a connection that is open already and gave this version.

    `viewer`: for whom `build` reads. A run begins here: what is stored for other states of the database goes.
    """
    _turn(version)
    return stored(build, version, (viewer,), lambda: build(connection))


def stored(build: Callable[..., Any], version: Version, question: tuple[Hashable, ...], make: Callable[[], T]) -> T:
    """The stored result for a builder, a state of a database and a question; `make()` if there is none.

    Who asks first makes it, who asks meanwhile waits. What `make` raises is not stored: who waited makes their own.
    """
    place = _find_place(version, (version[0], build, question))
    if place is None:
        return make()
    if place.made:
        return place.answer
    with place.lock:
        if not (place.made or place.failed):
            try:
                place.answer = make()
                place.made = True
            except BaseException:
                place.failed = True
                raise
    return place.answer if place.made else make()


# Not st.cache_resource: it hashes every argument anew (0.1 ms a look-up, a dozen a page). The values are frozen.
class _Place:
    """Where one answer is or will be."""

    __slots__ = ("answer", "failed", "lock", "made")

    def __init__(self) -> None:
        self.answer: Any = None
        self.made = self.failed = False
        self.lock = RLock()  # held while making, which may ask for other answers, and by mistake for this one


_guard = Lock()  # over the two below; never held while anything is made
_places: OrderedDict[tuple[Hashable, ...], _Place] = OrderedDict()  # the longest unused first
_states: dict[str, int] = {}  # of each database, the state whose answers are stored


def _find_place(version: Version, key: tuple[Hashable, ...]) -> _Place | None:
    """The answer's place, new if need be; None for a state that is not the one whose answers are stored."""
    with _guard:
        if _states.setdefault(*version) != version[1]:
            return None
        place = _places.get(key)
        if place is None or place.failed:
            place = _places[key] = _Place()
            if len(_places) > MAX_STORED:
                _places.popitem(last=False)
        else:
            _places.move_to_end(key)
        return place


def _turn(version: Version) -> None:
    """Store answers for this state of a database. Places of its other states go; who still fills one, fills no key."""
    database, state = version
    with _guard:
        if _states.get(database) != state:
            _states[database] = state
            for key in [key for key in _places if key[0] == database]:
                del _places[key]
