"""The cache: what is stored for a viewer and a state of the data, and made once."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Connection

from components.session import cache as cached
from components.session.cache import cached_view, drawn, open_view, stored
from data.permissions import ANYONE, Role, Viewer
from data.store.doors import data_version, reading
from queries.shared.filters import Filters
from tests.support.contents import by_hand
from tests.support.stores import SqliteStore

CHIEF, FILTERS, THREADS, PATIENCE = Viewer(Role.CHIEF), Filters(date(2026, 6, 30)), 20, 10
V1, V2 = ("one", 1), ("one", 2)


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """An empty cache, and a session that all threads of the test share."""
    state: dict[str, Any] = {}
    monkeypatch.setattr(cached, "_entries", OrderedDict())
    monkeypatch.setattr(cached, "_states", {})
    monkeypatch.setattr(cached, "st", SimpleNamespace(session_state=state))
    return state


def context(version: tuple[str, int] = V1, viewer: Viewer = ANYONE, language: str = "es", url: str = "") -> Any:
    return SimpleNamespace(
        version=version, viewer=viewer, filters=FILTERS, url=url, t=SimpleNamespace(language=language)
    )


def fail_to_build() -> Any:
    raise AssertionError("this is stored already")


def in_threads(ask: Callable[[], Any]) -> list[Any]:
    """Return what each thread got, or the exception that it met."""
    start = threading.Barrier(THREADS)

    def run() -> Any:
        start.wait(PATIENCE)
        try:
            return ask()
        except ValueError as error:
            return error

    with ThreadPoolExecutor(THREADS) as pool:
        return [asked.result(PATIENCE) for asked in [pool.submit(run) for _ in range(THREADS)]]


def test_a_viewer_never_gets_what_was_drawn_for_another_viewer(session: dict[str, Any]) -> None:
    for viewer in (ANYONE, CHIEF):
        for language in ("es", "en"):
            session[cached.CONTEXT] = context(viewer=viewer, language=language)
            assert drawn("list", lambda result=(viewer, language): result) == (viewer, language)
            assert drawn("list", fail_to_build) == (viewer, language)


def test_a_viewer_never_gets_the_view_of_another_viewer(session: dict[str, Any], sqlite_store: SqliteStore) -> None:
    url = sqlite_store.fresh("program")
    with reading(url) as connection:
        version = data_version(connection)
        builds = []

        def build(*_: Any) -> Any:
            builds.append(1)
            return len(builds)

        for number, viewer in enumerate((ANYONE, CHIEF), start=1):
            assert [open_view(connection, version, build, viewer) for _ in range(2)] == [number, number]
    session[cached.CONTEXT] = context(version, url=url)
    for number, viewer in enumerate((ANYONE, CHIEF), start=3):
        assert [cached_view(build, viewer, FILTERS) for _ in range(2)] == [number, number]


def test_of_many_threads_one_builds() -> None:
    made, meanwhile = [], threading.Event()

    def make() -> object:
        made.append(1)
        meanwhile.wait(0.2)
        return stored(make, V1, ("part",), object)

    answers = in_threads(lambda: stored(make, V1, ("whole",), make))
    assert len(made) == 1
    assert len({id(answer) for answer in answers}) == 1


def test_builds_share_parts_without_a_deadlock() -> None:
    parts = []

    def whole(name: str) -> tuple[str, int]:
        return name, stored(whole, V1, ("part",), lambda: parts.append(1) or len(parts))

    names = iter("abcd" * THREADS)
    answers = in_threads(lambda: stored(whole, V1, (name := next(names),), lambda: whole(name)))
    assert set(answers) == {(name, 1) for name in "abcd"}
    assert len(parts) == 1


def test_a_question_does_not_wait_for_another_question() -> None:
    """While one result is being made, others are returned."""
    go, building = threading.Event(), threading.Event()

    def slow() -> str:
        building.set()
        assert go.wait(PATIENCE)
        return "slow"

    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(stored, slow, V1, (), slow)
        assert building.wait(PATIENCE)
        assert stored(fail_to_build, V1, (), lambda: "quick") == "quick"
        go.set()
        assert asked.result(PATIENCE) == "slow"


def test_a_failure_is_not_stored_and_the_waiting_threads_try_again() -> None:
    made, all_fail, meanwhile = [], True, threading.Event()

    def make() -> str:
        made.append(1)
        meanwhile.wait(0.2)
        if all_fail or len(made) == 1:
            raise ValueError("no")
        return "yes"

    answers = in_threads(lambda: stored(make, V1, (), make))
    assert all(isinstance(answer, ValueError) for answer in answers)
    assert len(made) == THREADS
    all_fail = False
    made.clear()
    answers = in_threads(lambda: stored(make, V1, (), make))
    assert sum(isinstance(answer, ValueError) for answer in answers) == 1
    assert answers.count("yes") == THREADS - 1
    assert stored(make, V1, (), lambda: "yes") == stored(make, V1, (), fail_to_build) == "yes"


def test_a_view_of_newer_data_is_not_stored_under_the_older_version(
    session: dict[str, Any], sqlite_store: SqliteStore
) -> None:
    url = sqlite_store.fresh("program")

    def build(connection: Connection, *_: Any) -> tuple[str, int]:
        return data_version(connection)

    def begin() -> tuple[str, int]:
        with reading(url) as connection:
            version = data_version(connection)
            assert open_view(connection, version, build) == version
        return version

    old = begin()
    with by_hand(url):
        pass
    new = old[0], old[1] + 1
    session[cached.CONTEXT] = context(old, url=url)
    assert cached_view(build, ANYONE, FILTERS) == new
    assert [drawn("list", lambda result=result: result) for result in ("a", "b")] == ["a", "b"]
    assert not cached._entries
    # The next run has the new version, and stores; an old run that still goes on does not get what is stored.
    assert begin() == new
    session[cached.CONTEXT] = context(new, url=url)
    assert cached_view(build, ANYONE, FILTERS) == new
    assert [drawn("list", lambda result=result: result) for result in ("c", "d")] == ["c", "c"]
    session[cached.CONTEXT] = context(old, url=url)
    assert drawn("list", lambda: "e") == "e"


def test_a_result_of_an_outdated_version_is_not_stored() -> None:
    """The version changes while something is built, in this thread or another."""

    def make() -> str:
        cached._turn_to(V2)
        return "of version 2"

    assert stored(make, V1, (), make) == "of version 2"
    assert not cached._entries
    assert stored(make, V2, (), lambda: "again") == "again"


def test_older_states_are_dropped_and_other_databases_stay(session: dict[str, Any]) -> None:
    for version in (V1, ("two", 7)):
        for number in range(5):
            stored(context, version, (number,), lambda: "x")
    cached._turn_to(V2)
    assert {key[0] for key in cached._entries} == {"two"}
    # An earlier copy was restored: its version counts, though it is lower.
    stored(context, V2, (), lambda: "x")
    cached._turn_to(V1)
    assert stored(context, V1, (), lambda: "back") == stored(context, V1, (), fail_to_build) == "back"


def test_the_least_recently_used_result_is_dropped_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "MAX_STORED", 3)
    for name in ("a", "b", "c", "a", "d"):
        stored(context, V1, (name,), lambda name=name: name)
    assert [key[-1] for key in cached._entries] == [("c",), ("a",), ("d",)]
