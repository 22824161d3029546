"""Nothing leaves the machine, nothing fails in the console, nothing sticks out, and the page says its language."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from components.registry import PAGES
from data.language import LANGUAGES, translator
from tests.browser.conftest import OpenPage
from tests.browser.served import PHONE, PROJECTOR, Server, arrive

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-a")]
KEYS = [entry.key for entry in PAGES]
# Streamlit looks for its server beside a deep link first, and finds it at the root.
PROBES = re.compile(r"/\w+/_stcore/(health|host-config)$")


@dataclass
class Heard:
    """What a page asked for and complained of."""

    urls: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.on("request", lambda request: self.urls.append(request.url))
        page.on("websocket", lambda socket: self.urls.append(socket.url))
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        if message.type == "error" and not ("404" in message.text and PROBES.search(where)):
            self.errors.append(f"{message.text} ({where})")

    @property
    def elsewhere(self) -> list[str]:
        """Addresses of other hosts; data: and blob: stay in the browser."""
        return [url for url in self.urls if urlsplit(url).scheme not in ("data", "blob") and not _is_ours(url)]


def _is_ours(url: str) -> bool:
    return urlsplit(url).hostname == "127.0.0.1"


@pytest.mark.parametrize("kind", ["demo", "program"])
@pytest.mark.parametrize("map_kind", ["", "simple"])
def test_no_other_host_and_no_error(
    request: pytest.FixtureRequest, open_page: OpenPage, kind: str, map_kind: str
) -> None:
    """All pages in one visit. What the policy blocks shows as an error; what it lets through, as an address."""
    server, heard, page = request.getfixturevalue(kind), Heard(), open_page()
    heard.listen(page)
    cluster = "SMA-1" if kind == "demo" else "AMA-1"
    for key in KEYS:
        if map_kind and key in ("plan", "fuentes"):
            continue
        arrive(page, server.url(key, cluster=cluster, **({"map": map_kind} if map_kind else {})))
        assert not heard.elsewhere, key
        assert not heard.errors, key
    asked = [urlsplit(url) for url in heard.urls]
    assert any(url.scheme == "ws" for url in asked)
    assert any(url.path.endswith(".woff2") for url in asked)  # fonts come from here
    assert any("/static/js/" in url.path for url in asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_says_its_language(demo: Server, open_page: OpenPage, language: str) -> None:
    """For screen readers; and it follows the switch, without a reload."""
    page, other = open_page(), next(code for code in LANGUAGES if code != language)
    for key in KEYS:
        arrive(page, demo.url(key, lang=language))
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page).to_have_title(re.compile(re.escape(translator(language)(f"page-{key}-title"))))
    page.locator(".st-key-language").get_by_role("radio", name=other.upper()).click()
    expect(page.locator("html")).to_have_attribute("lang", other)
    expect(page.locator("h1")).to_have_text(translator(other)(f"page-{KEYS[-1]}-question"))


STICKING_OUT = """() => [...document.querySelectorAll('[data-testid="stMainBlockContainer"] *')].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width && (box.right > innerWidth + 1 || box.left < -1)
    && !e.closest('.tablebox, .st-key-browser, [data-testid="stDeckGlJsonChart"], svg');
}).map(e => e.outerHTML.slice(0, 120))"""
WIDER = """() => ['html', '[data-testid="stMain"]', '[data-testid="stMainBlockContainer"]']
  .map(s => document.querySelector(s)).filter(e => e.scrollWidth > e.clientWidth).map(e => e.className || e.tagName)"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("viewport", [PHONE, PROJECTOR], ids=["phone", "projector"])
def test_nothing_sticks_out(demo: Server, open_page: OpenPage, viewport: dict[str, int], language: str) -> None:
    page = open_page(viewport=viewport)
    for key in KEYS:
        arrive(page, demo.url(key, lang=language, cluster="SMA-1"))
        assert page.evaluate(WIDER) == [], key
        assert page.evaluate(STICKING_OUT) == [], key


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
    for key in KEYS:
        arrive(page, demo.url(key, lang="en", cluster="SMA-1"))
        expect(page.get_by_test_id("stSidebar")).to_be_visible()
        usual = page.locator("p.headline").evaluate(size)
        arrive(page, demo.url(key, lang="en", cluster="SMA-1", present="1"))
        expect(page.get_by_test_id("stSidebar")).to_be_hidden()
        expect(page.locator(".st-key-filters")).to_have_count(0)
        assert page.locator("p.headline").evaluate(size) > 1.1 * usual
        assert page.locator("h1").bounding_box()["x"] < 100  # type: ignore[index]
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-filters")).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
