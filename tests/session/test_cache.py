"""What is stored: for one viewer, for one state of the data, made once."""

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
    """An empty store, and a session that every thread of the test shares."""
    state: dict[str, Any] = {}
    monkeypatch.setattr(cached, "_places", OrderedDict())
    monkeypatch.setattr(cached, "_states", {})
    monkeypatch.setattr(cached, "st", SimpleNamespace(session_state=state))
    return state


def context(version: tuple[str, int] = V1, viewer: Viewer = ANYONE, language: str = "es", url: str = "") -> Any:
    return SimpleNamespace(
        version=version, viewer=viewer, filters=FILTERS, url=url, t=SimpleNamespace(language=language)
    )


def must_not() -> Any:
    raise AssertionError("this is stored")


def in_threads(ask: Callable[[], Any]) -> list[Any]:
    """What each thread got, or the exception that it met."""
    start = threading.Barrier(THREADS)

    def run() -> Any:
        start.wait(PATIENCE)
        try:
            return ask()
        except ValueError as error:
            return error

    with ThreadPoolExecutor(THREADS) as pool:
        return [asked.result(PATIENCE) for asked in [pool.submit(run) for _ in range(THREADS)]]


def test_a_viewer_never_gets_what_was_drawn_for_another(session: dict[str, Any]) -> None:
    for viewer in (ANYONE, CHIEF):
        for language in ("es", "en"):
            session[cached.CONTEXT] = context(viewer=viewer, language=language)
            assert drawn("list", lambda seen=(viewer, language): seen) == (viewer, language)
            assert drawn("list", must_not) == (viewer, language)


def test_a_viewer_never_gets_a_view_of_another(session: dict[str, Any], sqlite_store: SqliteStore) -> None:
    url = sqlite_store.fresh("program")
    with reading(url) as connection:
        version = data_version(connection)
        asked = []

        def build(*_: Any) -> Any:
            asked.append(1)
            return len(asked)

        for number, viewer in enumerate((ANYONE, CHIEF), start=1):
            assert [open_view(connection, version, build, viewer) for _ in range(2)] == [number, number]
    session[cached.CONTEXT] = context(version, url=url)
    for number, viewer in enumerate((ANYONE, CHIEF), start=3):
        assert [cached_view(build, viewer, FILTERS) for _ in range(2)] == [number, number]


def test_many_ask_and_one_builds() -> None:
    made, meanwhile = [], threading.Event()

    def make() -> object:
        made.append(1)
        meanwhile.wait(0.2)
        return stored(make, V1, ("part",), object)

    answers = in_threads(lambda: stored(make, V1, ("whole",), make))
    assert len(made) == 1
    assert len({id(answer) for answer in answers}) == 1


def test_builds_ask_for_shared_parts_and_none_waits_for_ever() -> None:
    parts = []

    def whole(name: str) -> tuple[str, int]:
        return name, stored(whole, V1, ("part",), lambda: parts.append(1) or len(parts))

    names = iter("abcd" * THREADS)
    answers = in_threads(lambda: stored(whole, V1, (name := next(names),), lambda: whole(name)))
    assert set(answers) == {(name, 1) for name in "abcd"}
    assert len(parts) == 1


def test_a_question_does_not_wait_for_another() -> None:
    """While one is built, others are answered."""
    go, building = threading.Event(), threading.Event()

    def slow() -> str:
        building.set()
        assert go.wait(PATIENCE)
        return "slow"

    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(stored, slow, V1, (), slow)
        assert building.wait(PATIENCE)
        assert stored(must_not, V1, (), lambda: "quick") == "quick"
        go.set()
        assert asked.result(PATIENCE) == "slow"


def test_a_failure_is_not_stored_and_who_waited_tries() -> None:
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
    assert stored(make, V1, (), lambda: "yes") == stored(make, V1, (), must_not) == "yes"


def test_what_was_written_since_the_run_began_is_not_stored_as_older(
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
    assert [drawn("list", lambda said=said: said) for said in ("a", "b")] == ["a", "b"]
    assert not cached._places
    # The next run knows, and stores; the old one, if it still runs, does not reach what is stored.
    assert begin() == new
    session[cached.CONTEXT] = context(new, url=url)
    assert cached_view(build, ANYONE, FILTERS) == new
    assert [drawn("list", lambda said=said: said) for said in ("c", "d")] == ["c", "c"]
    session[cached.CONTEXT] = context(old, url=url)
    assert drawn("list", lambda: "e") == "e"


def test_a_build_that_is_overtaken_is_not_stored() -> None:
    """The version moves while something is built, in this thread or another."""

    def make() -> str:
        cached._turn(V2)
        return "of version 2"

    assert stored(make, V1, (), make) == "of version 2"
    assert not cached._places
    assert stored(make, V2, (), lambda: "again") == "again"


def test_older_states_go_and_other_databases_stay(session: dict[str, Any]) -> None:
    for version in (V1, ("two", 7)):
        for number in range(5):
            stored(context, version, (number,), lambda: "x")
    cached._turn(V2)
    assert {key[0] for key in cached._places} == {"two"}
    # A copy from before was put back: its version counts, though it is lower.
    stored(context, V2, (), lambda: "x")
    cached._turn(V1)
    assert stored(context, V1, (), lambda: "back") == stored(context, V1, (), must_not) == "back"


def test_the_longest_unused_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "MAX_STORED", 3)
    for name in ("a", "b", "c", "a", "d"):
        stored(context, V1, (name,), lambda name=name: name)
    assert [key[-1] for key in cached._places] == [("c",), ("a",), ("d",)]
