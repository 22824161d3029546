"""Nothing leaves the machine and nothing fails in the console; the language, the phone's filters, the projector."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from data.language import translator
from tests.browser.conftest import OpenPage
from tests.support.looks import Heard
from tests.support.served import LAPTOP, PHONE, PROJECTOR, Server, arrive

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-a")]
MAP_PAGES = ("panorama", "territorio", "cluster", "conflictos", "emergencias")


def test_no_other_host_and_no_error(demo_server: Server, open_webgl_page: OpenPage) -> None:
    """The pages with maps, in one visit, with WebGL; all pages without it: tests/browser/test_access.py."""
    heard, page = Heard(), open_webgl_page()
    heard.listen(page)
    for key in MAP_PAGES:
        arrive(page, demo_server.url(key, cluster="SMA-1"))
        assert not heard.complaints(), key
    asked = [urlsplit(url) for url in heard.urls]
    assert any(url.scheme == "ws" for url in asked)
    assert any(url.path.endswith(".woff2") for url in asked)  # fonts come from here
    assert any("/static/js/" in url.path for url in asked)


def test_language_follows_the_switch(demo_server: Server, open_page: OpenPage) -> None:
    """For screen readers, without a reload: the lang attribute, and the tab's title."""
    page = open_page()
    arrive(page, demo_server.url("plan", lang="es"))
    expect(page).to_have_title(re.compile("^" + translator("es")("page-plan-title")))
    page.locator(".st-key-language").get_by_role("radio", name="EN").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_text(translator("en")("page-plan-question"))


def test_what_a_browser_told_is_known_at_its_next_visit(demo_server: Server, open_page: OpenPage) -> None:
    """A phone without WebGL costs a second run once, and so does a change of mind; a message to the server begins a run."""
    page, runs = open_page(viewport=PHONE), []
    page.on("websocket", lambda socket: socket.on("framesent", lambda _: runs.append(socket.url)))
    for viewport, expected in ((PHONE, 2), (PHONE, 1), (LAPTOP, 2), (LAPTOP, 1)):
        page.set_viewport_size(viewport)
        runs.clear()
        arrive(page, demo_server.url("plan"))
        assert len(runs) == expected


def test_instrument_hears(demo_server: Server, open_page: OpenPage) -> None:
    """A request elsewhere that the policy blocks, and an error of a script, are both heard."""
    heard, page = Heard(), open_page()
    heard.listen(page)
    arrive(page, demo_server.url("fuentes"))
    page.evaluate("() => { document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'})) }")
    page.evaluate("() => { setTimeout(() => { throw new Error('here') }) }")
    expect(page.locator("img[src*='example.org']")).to_be_attached()
    assert [error for error in heard.errors if "example.org" in error]
    assert [error for error in heard.errors if "here" in error]


def test_phone_opens_the_filters_with_a_button(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    arrive(page, demo_server.url("territorio", lang="en"))
    expect(page.locator(".st-key-filter-region")).to_be_hidden()
    page.locator("details.filters-toggle summary").click()
    expect(page.locator(".st-key-filter-region")).to_be_visible()


def test_projector_view(demo_server: Server, open_page: OpenPage) -> None:
    """1920 × 1080: the sidebar and the controls go, type grows; Escape ends it. One frame stands around all pages."""
    page = open_page(viewport=PROJECTOR)
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    arrive(page, demo_server.url("territorio", lang="en"))
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
    usual = page.locator("p.headline").evaluate(size)
    for key in ("cluster", "emergencias"):
        arrive(page, demo_server.url(key, lang="en", cluster="SMA-1", present="1"))
        expect(page.get_by_test_id("stSidebar")).to_be_hidden()
        expect(page.locator(".st-key-filters")).to_have_count(0)
        assert page.locator("p.headline").evaluate(size) > 1.1 * usual
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-filters")).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
