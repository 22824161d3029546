"""Every page in both languages and colour schemes, on a laptop, a phone and a projector: axe-core finds nothing serious or
critical, nothing sticks out, nothing is asked of another host, nothing fails in the console, and the page says its language.

Each pair of language, scheme and width is seen somewhere, not each of the twelve combinations: what a scheme breaks is a
colour, what a language breaks is a width.
"""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, expect

from components.session.pages import OPEN_PAGES
from tests.browser.conftest import OpenPage, Scheme
from tests.support.looks import Heard, faults, sticking_out
from tests.support.served import LAPTOP, PHONE, PROJECTOR, Server, arrive, settle

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-b")]
KEYS = [entry.key for entry in OPEN_PAGES]


def look_at(page: Page, server: Server, keys: Sequence[str] = KEYS, **params: str) -> dict[str, list[str]]:
    """What is wrong on these pages: axe's faults, what sticks out, what it complains of or asks of others, a language that
    the page does not own up to.
    """
    found = {}
    for key in keys:
        heard = Heard()
        heard.listen(page)
        arrive(page, server.url(key, **params))
        wrong = heard.complaints() + faults(page) + sticking_out(page)
        said = page.locator("html").get_attribute("lang")
        wrong += [f"lang={said}"] if said != params["lang"] else []
        if wrong:
            found[key] = wrong
    return found


SCREENS = {"laptop": LAPTOP, "projector": PROJECTOR, "phone": PHONE}
LOOKS = (
    ("laptop", "es", "light"),
    ("projector", "es", "dark"),
    ("phone", "en", "dark"),
    ("laptop", "en", "dark"),
    ("projector", "en", "light"),
    ("phone", "es", "light"),
)
# `make test` sees each page once, every third one alike; `make test-all` sees each in every look.
SEEN = [
    *((look, KEYS[number::3]) for number, look in enumerate(LOOKS[:3])),
    *(pytest.param(look, KEYS, marks=pytest.mark.rest) for look in LOOKS),
]


@pytest.mark.parametrize(("look", "keys"), SEEN)
def test_every_page_is_accessible_and_fits(
    demo_server: Server, open_page: OpenPage, look: tuple[str, str, Scheme], keys: Sequence[str]
) -> None:
    screen, language, scheme = look
    page = open_page(color_scheme=scheme, viewport=SCREENS[screen])
    params = {"lang": language, "cluster": "SMA-1"} | ({"present": "1"} if screen == "projector" else {})
    assert look_at(page, demo_server, keys, **params) == {}
    ground = page.get_by_test_id("stApp").evaluate("e => getComputedStyle(e).backgroundColor")
    assert (ground != "rgb(255, 255, 255)") == (scheme == "dark")  # the scheme was really there


@pytest.mark.rest
def test_empty_program(program_server: Server, open_page: OpenPage) -> None:
    assert look_at(open_page(), program_server, lang="es") == {}


def test_tables_and_lists(demo_server: Server, open_page: OpenPage) -> None:
    """The other side of each card, the list of clusters, and a region's card."""
    page = open_page()
    for key in ("panorama", "territorio", "cluster", "plan"):
        arrive(page, demo_server.url(key, lang="en", cluster="SMA-1"))
        for number, choice in enumerate(page.get_by_role("radio", name="Table", exact=True).all(), start=1):
            choice.click()
            expect(page.get_by_role("radio", name="Table", exact=True, checked=True)).to_have_count(number)
        expect(page.locator(".tablebox").nth(number - 1)).to_be_visible()  # the server has drawn every one of them
        settle(page)
        assert faults(page) == [], key
    for url in (demo_server.url("cluster", lang="es"), demo_server.url("territorio", lang="es", region="22")):
        arrive(page, url)
        assert faults(page) == [], url


def test_axe_sees_faults(demo_server: Server, open_page: OpenPage) -> None:
    """The instrument works: an image without words and an unlabelled button are found."""
    page = open_page()
    arrive(page, demo_server.url("fuentes"))
    page.locator("p.headline").evaluate("e => { e.innerHTML = '<img src=\"data:,\"><button></button>' }")
    assert {fault.split()[0] for fault in faults(page)} == {"image-alt", "button-name"}


def test_what_sticks_out_is_seen(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    arrive(page, demo_server.url("fuentes"))
    page.locator("p.headline").evaluate("e => { e.style.width = '500px' }")
    assert any("headline" in found for found in sticking_out(page))
