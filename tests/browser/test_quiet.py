"""Nothing leaves the machine and nothing fails in the console; the language, the phone's filters, the projector."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from components.registry import OPEN_PAGES
from data.language import translator
from tests.browser.conftest import OpenPage
from tests.browser.served import PHONE, PROJECTOR, Server, arrive

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-a")]
KEYS = [entry.key for entry in OPEN_PAGES]
# Streamlit looks for its server beside a deep link first, and finds it at the root.
PROBES = re.compile(r"/\w+/_stcore/(health|host-config)$")
# A browser without WebGL is asked for it once, before it has said that it has none.
WITHOUT_WEBGL = "Failed to create WebGL context"


@dataclass
class Heard:
    """What a page asked for and complained of."""

    urls: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.on("request", lambda request: self.urls.append(request.url))
        page.on("websocket", lambda socket: self.urls.append(socket.url))
        page.on("console", self._note)
        page.on("pageerror", lambda error: WITHOUT_WEBGL in str(error) or self.errors.append(str(error)))

    def _note(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        known = ("404" in message.text and PROBES.search(where)) or WITHOUT_WEBGL in message.text
        if message.type == "error" and not known:
            self.errors.append(f"{message.text} ({where})")

    @property
    def elsewhere(self) -> list[str]:
        """Addresses of other hosts; data: and blob: stay in the browser."""
        return [url for url in self.urls if urlsplit(url).scheme not in ("data", "blob") and not _is_ours(url)]


def _is_ours(url: str) -> bool:
    return urlsplit(url).hostname == "127.0.0.1"


@pytest.mark.parametrize(
    ("kind", "opener"), [("demo", "open_webgl_page"), ("demo", "open_page"), ("program", "open_page")]
)
def test_no_other_host_and_no_error(request: pytest.FixtureRequest, kind: str, opener: str) -> None:
    """All pages in one visit. What the policy blocks shows as an error; what it lets through, as an address."""
    server, heard, page = request.getfixturevalue(kind), Heard(), request.getfixturevalue(opener)()
    heard.listen(page)
    for key in KEYS:
        arrive(page, server.url(key, cluster="SMA-1"))
        assert not heard.elsewhere, key
        assert not heard.errors, key
    asked = [urlsplit(url) for url in heard.urls]
    assert any(url.scheme == "ws" for url in asked)
    assert any(url.path.endswith(".woff2") for url in asked)  # fonts come from here
    assert any("/static/js/" in url.path for url in asked)


def test_language_follows_the_switch(demo: Server, open_page: OpenPage) -> None:
    """For screen readers, without a reload: the lang attribute, and the tab's title."""
    page = open_page()
    arrive(page, demo.url("plan", lang="es"))
    expect(page).to_have_title(re.compile("^" + translator("es")("page-plan-title")))
    page.locator(".st-key-language").get_by_role("radio", name="EN").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_text(translator("en")("page-plan-question"))


def test_instrument_hears(demo: Server, open_page: OpenPage) -> None:
    """A request elsewhere that the policy blocks, and an error of a script, are both heard."""
    heard, page = Heard(), open_page()
    heard.listen(page)
    arrive(page, demo.url("fuentes"))
    page.evaluate("() => { document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'})) }")
    page.evaluate("() => { setTimeout(() => { throw new Error('here') }) }")
    expect(page.locator("img[src*='example.org']")).to_be_attached()
    assert [error for error in heard.errors if "example.org" in error]
    assert [error for error in heard.errors if "here" in error]


def test_phone_opens_the_filters_with_a_button(demo: Server, open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    arrive(page, demo.url("territorio", lang="en"))
    expect(page.locator(".st-key-filter-region")).to_be_hidden()
    page.locator("details.filters-toggle summary").click()
    expect(page.locator(".st-key-filter-region")).to_be_visible()


def test_projector_view(demo: Server, open_page: OpenPage) -> None:
    """1920 × 1080: the sidebar and the controls go, type grows; Escape ends it."""
    page = open_page(viewport=PROJECTOR)
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    arrive(page, demo.url("territorio", lang="en"))
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
    usual = page.locator("p.headline").evaluate(size)
    for key in KEYS:
        arrive(page, demo.url(key, lang="en", cluster="SMA-1", present="1"))
        expect(page.get_by_test_id("stSidebar")).to_be_hidden()
        expect(page.locator(".st-key-filters")).to_have_count(0)
        assert page.locator("p.headline").evaluate(size) > 1.1 * usual
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-filters")).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
