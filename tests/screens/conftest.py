"""Screens read the address of the database from the environment, once a process: here it moves with each test."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from components.session import viewer as who
from data.settings import database_url
from tests.conftest import SqliteStore
from tests.queries.entries import make_person, sign_in


@pytest.fixture(scope="session", autouse=True)
def components_scanned_once() -> Iterator[None]:
    """Keep the first scan for Streamlit components: AppTest searches every installed package anew in each session."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


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


@dataclass(frozen=True)
class File:
    """What a download button would give: `name`, and its bytes when called."""

    name: str
    make: Callable[[], bytes]

    def __call__(self) -> bytes:
        return self.make()


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
