"""One server and one browser of each kind for all journeys.

Without a browser these tests skip with the reason; in CI they fail.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize, sync_playwright

from tests.support.served import LAPTOP, NO_BROWSER, WITH_WEBGL, WITHOUT_WEBGL, Server, find_browser, launch, serving
from tests.support.stores import SqliteStore

OpenPage = Callable[..., Page]
Scheme = Literal["light", "dark"]
LOCALE = "es-PE"


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """Stopped with the package: its event loop would be in the way of other tests."""
    if find_browser() is None:
        pytest.fail(NO_BROWSER) if os.environ.get("CI") == "true" else pytest.skip(NO_BROWSER)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="package")
def webgl_browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser with WebGL, computed by the processor."""
    started = launch(playwright, *WITH_WEBGL)
    yield started
    started.close()


@pytest.fixture(scope="package")
def plain_browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser without WebGL: an old laptop, a remote desktop."""
    started = launch(playwright, *WITHOUT_WEBGL)
    yield started
    started.close()


@pytest.fixture(scope="package")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("servers")


@pytest.fixture(scope="package")
def demo_server(sqlite_store: SqliteStore, logs: Path) -> Iterator[Server]:
    """The app with demonstration data."""
    with serving(sqlite_store.fresh("demo"), logs / "demo.log") as server:
        yield server


@pytest.fixture(scope="package")
def program_server(sqlite_store: SqliteStore, logs: Path) -> Iterator[Server]:
    """The app with the facts that ship and no progress."""
    with serving(sqlite_store.fresh("program"), logs / "program.log") as server:
        yield server


def _opener(browser: Browser, lasting: Page) -> Iterator[OpenPage]:
    """A test's first page is the lasting one, whose engine keeps the app's scripts compiled: that spares it three of four
    seconds. Any other is a window of its own.
    """
    contexts: list[BrowserContext] = []

    def opened(viewport: ViewportSize = LAPTOP, color_scheme: Scheme = "light") -> Page:
        if contexts:
            contexts.append(browser.new_context(viewport=viewport, color_scheme=color_scheme, locale=LOCALE))
            return contexts[-1].new_page()
        contexts.append(lasting.context)
        lasting.set_viewport_size(viewport)
        lasting.emulate_media(color_scheme=color_scheme)
        return lasting

    yield opened
    for context in contexts[1:]:
        context.close()
    lasting.context.clear_cookies()
    if lasting.url.startswith("http"):
        lasting.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")


@pytest.fixture(scope="package")
def lasting_page(plain_browser: Browser) -> Page:
    return plain_browser.new_context(locale=LOCALE).new_page()


@pytest.fixture(scope="package")
def lasting_webgl_page(webgl_browser: Browser) -> Page:
    return webgl_browser.new_context(locale=LOCALE).new_page()


@pytest.fixture
def open_page(plain_browser: Browser, lasting_page: Page) -> Iterator[OpenPage]:
    """A new visitor's page: `open_page(viewport=…, color_scheme=…)`. Without WebGL: computing it takes seconds a map."""
    yield from _opener(plain_browser, lasting_page)


@pytest.fixture
def open_webgl_page(webgl_browser: Browser, lasting_webgl_page: Page) -> Iterator[OpenPage]:
    """A new visitor's page in a browser with WebGL."""
    yield from _opener(webgl_browser, lasting_webgl_page)
