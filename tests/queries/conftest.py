"""Databases that nobody writes to, kept for the whole session: a read needs no fresh one."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from sqlalchemy import Connection

from data.store.connection import engine_for
from data.store.doors import reading

ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]

Open = Callable[[str, str], Connection]


@pytest.fixture(scope="session")
def lasting_url(request: pytest.FixtureRequest) -> Iterator[Callable[[str, str], str]]:
    """lasting_url("sqlite", "demo"): the address of a database that stays for the session."""
    made: dict[tuple[str, str], str] = {}

    def address(engine: str, kind: str) -> str:
        if (engine, kind) not in made:
            store = request.getfixturevalue("sqlite_store" if engine == "sqlite" else "postgres_session")
            made[engine, kind] = store.fresh(kind)
            if engine != "sqlite":
                store._made.pop()  # the server goes with the session, and this database with it
        return made[engine, kind]

    yield address
    for url in made.values():
        engine_for(url).dispose()


@pytest.fixture
def connect(lasting_url: Callable[[str, str], str]) -> Iterator[Open]:
    """connect("postgresql", "demo"): a connection that only reads."""
    with ExitStack() as stack:
        yield lambda engine, kind: stack.enter_context(reading(lasting_url(engine, kind)))


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return request.param


@pytest.fixture
def demo(engine: str, connect: Open) -> Connection:
    """Facts and demonstration data, on each engine in turn."""
    return connect(engine, "demo")


@pytest.fixture
def program(engine: str, connect: Open) -> Connection:
    """The facts that ship and nothing else, on each engine in turn."""
    return connect(engine, "program")
