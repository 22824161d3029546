"""axe-core finds nothing serious or critical: every page, both languages, both colour schemes, phone and projector."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from components.registry import PAGES
from data.language import LANGUAGES
from tests.browser.conftest import OpenPage
from tests.browser.served import PHONE, PROJECTOR, Server, arrive

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-b")]
KEYS = [entry.key for entry in PAGES]


def faults(page: Page) -> list[str]:
    """Serious and critical violations: rule, times, and the first element."""
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']} ({fault['impact']}, {len(fault['nodes'])}): {fault['nodes'][0]['html'][:200]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
    ]


def look_at_all(page: Page, server: Server, **params: str) -> dict[str, list[str]]:
    """Faults of every page that has any."""
    found = {}
    for key in KEYS:
        arrive(page, server.url(key, cluster="SMA-1", **params))
        if here := faults(page):
            found[key] = here
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page(demo: Server, open_page: OpenPage, language: str, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    assert look_at_all(page, demo, lang=language) == {}
    dark = (
        page.locator('[data-testid="stApp"]').evaluate("e => getComputedStyle(e).backgroundColor")
        != "rgb(255, 255, 255)"
    )
    assert dark == (scheme == "dark")  # the scheme was really there


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_projector(demo: Server, open_page: OpenPage, scheme: str) -> None:
    assert look_at_all(open_page(color_scheme=scheme, viewport=PROJECTOR), demo, lang="es", present="1") == {}


def test_phone(demo: Server, open_page: OpenPage) -> None:
    assert look_at_all(open_page(viewport=PHONE), demo, lang="es") == {}


def test_tables_and_lists(demo: Server, open_page: OpenPage) -> None:
    """The other side of each card, the list of clusters, and a region's card."""
    page = open_page()
    for key in KEYS:
        arrive(page, demo.url(key, lang="en", cluster="SMA-1"))
        for choice in page.get_by_role("radio", name="Table", exact=True).all():
            choice.click()
        arrive_again(page)
        assert faults(page) == [], key
    for url in (demo.url("cluster", lang="es"), demo.url("territorio", lang="es", region="22")):
        arrive(page, url)
        assert faults(page) == [], url


def arrive_again(page: Page) -> None:
    from tests.browser.served import settle

    settle(page)


def test_empty_program(program: Server, open_page: OpenPage) -> None:
    page = open_page()
    for key in KEYS:
        arrive(page, program.url(key, lang="es"))
        assert faults(page) == [], key


def test_axe_sees_faults(demo: Server, open_page: OpenPage) -> None:
    """The instrument works: an image without words and an unlabelled button are found."""
    page = open_page()
    arrive(page, demo.url("fuentes"))
    page.locator("p.headline").evaluate("e => { e.innerHTML = '<img src=\"data:,\"><button></button>' }")
    assert {fault.split()[0] for fault in faults(page)} == {"image-alt", "button-name"}
