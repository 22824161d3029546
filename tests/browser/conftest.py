"""One server a module and one browser of each kind. Without a browser these tests skip with the reason; in CI they fail."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.support.served import LAPTOP, NO_BROWSER, WITH_WEBGL, WITHOUT_WEBGL, Server, find_browser, launch, serving
from tests.support.stores import SqliteStore

OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Stopped with the module: its event loop would be in the way of other tests."""
    if find_browser() is None:
        pytest.fail(NO_BROWSER) if os.environ.get("CI") == "true" else pytest.skip(NO_BROWSER)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def webgl_browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser with WebGL, computed by the processor."""
    started = launch(playwright, *WITH_WEBGL)
    yield started
    started.close()


@pytest.fixture(scope="module")
def plain_browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser without WebGL: an old laptop, a remote desktop."""
    started = launch(playwright, *WITHOUT_WEBGL)
    yield started
    started.close()


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("servers")


@pytest.fixture(scope="module")
def demo_server(sqlite_store: SqliteStore, logs: Path) -> Iterator[Server]:
    """The app with demonstration data."""
    with serving(sqlite_store.fresh("demo"), logs / "demo.log") as server:
        yield server


@pytest.fixture(scope="module")
def program_server(sqlite_store: SqliteStore, logs: Path) -> Iterator[Server]:
    """The app with the facts that ship and no progress."""
    with serving(sqlite_store.fresh("program"), logs / "program.log") as server:
        yield server


def _opener(browser: Browser) -> Iterator[OpenPage]:
    contexts = []

    def opened(**options: object) -> Page:
        contexts.append(browser.new_context(**{"viewport": LAPTOP, "locale": "es-PE"} | options))  # type: ignore[arg-type]
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(plain_browser: Browser) -> Iterator[OpenPage]:
    """A new visitor's page: `open_page(viewport=…, color_scheme=…)`. Without WebGL: computing it takes seconds a map."""
    yield from _opener(plain_browser)


@pytest.fixture
def open_webgl_page(webgl_browser: Browser) -> Iterator[OpenPage]:
    """A new visitor's page in a browser with WebGL."""
    yield from _opener(webgl_browser)
