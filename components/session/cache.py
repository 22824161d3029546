"""Views that are built once for each state of the database, and shared by all sessions that may see the same.

The key holds what a view depends on: its builder, the viewer's permissions, the filters, the database and its data version.
It never holds the language: views hold codes and figures. What is stored is frozen and handed out as it is. Only the latest
state of a database that a run has met is stored; runs that began before it build for themselves.
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
Version = tuple[str, int]  # which database, and which state of its data
MAX_STORED = 1024
CONTEXT = "context"  # the session keeps the run's context (components.session.context) under it


def cached_view(build: Callable[..., T], viewer: Viewer, filters: Filters, *details: Hashable) -> T:
    """Return `build(connection, viewer, filters, *details)`, or the stored result for the same question and the same data.

    The data version was read when the run began, so a page opens the database only to build. Raises what `build` raises.
    """
    context = st.session_state[CONTEXT]

    def make() -> T:
        with reading(context.url) as connection:
            _turn_to(data_version(connection))  # if somebody has written since the run began, this is not stored
            return build(connection, viewer, filters, *details)

    return stored(build, context.version, (viewer, filters, *details), make)


def drawn(key: str, make: Callable[[], T], *question: Hashable) -> T:
    """Return what a page makes of its views (markup, a map, a chart), made once for each language.

    `key` names it; `question` holds whatever else decides its looks, beyond viewer and filters.
    """
    context = st.session_state[CONTEXT]
    asked = (key, context.viewer, context.filters, context.t.language, *question)
    result: T = stored(drawn, context.version, asked, make)
    return result


def open_view(connection: Connection, version: Version, build: Callable[[Connection], T], viewer: Viewer = ANYONE) -> T:
    """Return what `cached_view` returns, for a view that no filter changes, over an open connection that gave this version.

    `build` reads for `viewer`. A run begins here: what is stored for other states of the database is dropped.
    """
    _turn_to(version)
    return stored(build, version, (viewer,), lambda: build(connection))


def stored(build: Callable[..., Any], version: Version, question: tuple[Hashable, ...], make: Callable[[], T]) -> T:
    """Return the stored result for a builder, a state of a database and a question; `make()` if there is none.

    The first thread that asks makes it, and the others wait. If `make` raises, nothing is stored, and each of the others
    makes its own.
    """
    entry = _find_entry(version, (version[0], build, question))
    if entry is None:
        return make()
    if not entry.made:
        with entry.lock:
            if not (entry.made or entry.failed):
                try:
                    entry.result = make()
                    entry.made = True
                except BaseException:
                    entry.failed = True
                    raise
    result: T = entry.result if entry.made else make()
    return result


# Not st.cache_resource: it hashes every argument anew (0.1 ms a look-up, a dozen a page). The values are frozen.
class _Entry:
    """A result that is stored, or is being made."""

    __slots__ = ("failed", "lock", "made", "result")

    def __init__(self) -> None:
        self.result: Any = None
        self.made = self.failed = False
        self.lock = RLock()  # held while making, which may ask for other results, and by mistake for this one


_guard = Lock()  # over the two below; never held while anything is made
_entries: OrderedDict[tuple[Hashable, ...], _Entry] = OrderedDict()  # the longest unused first
_states: dict[str, int] = {}  # the state of each database whose results are stored


def _find_entry(version: Version, key: tuple[Hashable, ...]) -> _Entry | None:
    """Return the entry of a result, new if necessary; None for a state of which nothing is stored."""
    with _guard:
        if _states.setdefault(*version) != version[1]:
            return None
        entry = _entries.get(key)
        if entry is None or entry.failed:
            entry = _entries[key] = _Entry()
            if len(_entries) > MAX_STORED:
                _entries.popitem(last=False)
        else:
            _entries.move_to_end(key)
        return entry


def _turn_to(version: Version) -> None:
    """Store results for this state of a database, and drop those of its other states.

    Whoever still makes a result for a dropped entry stores nothing.
    """
    database, state = version
    with _guard:
        if _states.get(database) != state:
            _states[database] = state
            for key in [key for key in _entries if key[0] == database]:
                del _entries[key]
