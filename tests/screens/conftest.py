"""Screens read the address of the database from the environment, once a process: here it moves with each test."""

from collections.abc import Callable, Iterator

import pytest

from data.settings import database_url
from tests.conftest import SqliteStore


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Point the app at a database."""

    def point(url: str) -> None:
        monkeypatch.setenv("DATABASE_URL", url)
        database_url.cache_clear()

    yield point
    database_url.cache_clear()


@pytest.fixture(scope="session")
def screen_databases(sqlite_store: SqliteStore) -> dict[str, str]:
    """One of each kind, which no test changes: what the app has stored of it serves the next test."""
    return {kind: sqlite_store.fresh(kind) for kind in ("demo", "program")}


@pytest.fixture
def demo(screen_databases: dict[str, str], use: Callable[[str], None]) -> None:
    """The app shows facts and demonstration data."""
    use(screen_databases["demo"])


@pytest.fixture
def program(screen_databases: dict[str, str], use: Callable[[str], None]) -> None:
    """The app shows an empty program: the facts that ship, and no progress."""
    use(screen_databases["program"])
