"""What a browser reports of itself, the phone's filters, and the projector."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.support.served import LAPTOP, PHONE, PROJECTOR, Server, arrive

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-a")]


@pytest.mark.rest
def test_a_browser_reports_itself_once(demo_server: Server, open_page: OpenPage) -> None:
    """A phone without WebGL costs a second run, and so does a change to a laptop; the next visit from there costs none. A
    message to the server begins a run.
    """
    page, runs = open_page(viewport=PHONE), []
    page.on("websocket", lambda socket: socket.on("framesent", lambda _: runs.append(socket.url)))
    for viewport, expected in ((PHONE, 2), (LAPTOP, 2), (LAPTOP, 1)):
        page.set_viewport_size(viewport)
        runs.clear()
        arrive(page, demo_server.url("plan"))
        assert len(runs) == expected


def test_phone_opens_the_filters_with_a_button(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    arrive(page, demo_server.url("territorio", lang="en"))
    expect(page.locator(".st-key-filter-region")).to_be_hidden()
    page.locator("details.filters-toggle summary").click()
    expect(page.locator(".st-key-filter-region")).to_be_visible()


@pytest.mark.rest
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
