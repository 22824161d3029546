"""Every page in both languages and colour schemes, on a laptop, a phone and a projector: axe-core finds nothing serious or
critical, nothing sticks out, nothing is asked of another host, nothing fails in the console, and the page says its language.

Each pair of language, scheme and width is seen somewhere, not each of the twelve combinations: what a scheme breaks is a
colour, what a language breaks is a width.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from components.session.pages import OPEN_PAGES
from tests.browser.conftest import OpenPage, Scheme
from tests.support.looks import Heard, faults, sticking_out
from tests.support.served import LAPTOP, PHONE, PROJECTOR, Server, arrive, settle

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-b")]
KEYS = [entry.key for entry in OPEN_PAGES]


def look_at(page: Page, server: Server, keys: Sequence[str] = KEYS, **params: str) -> dict[str, list[str]]:
    """Return what is wrong on these pages: axe's faults, what sticks out, what a page complains of or asks of others, and a
    language that is not the one asked for.
    """
    wrong = {}
    for key in keys:
        heard = Heard()
        heard.listen(page)
        arrive(page, server.url(key, **params))
        wrong[key] = heard.complaints() + faults(page) + sticking_out(page)
        if (language := page.locator("html").get_attribute("lang")) != params["lang"]:
            wrong[key].append(f"lang={language}")
    return {key: complaints for key, complaints in wrong.items() if complaints}


SCREENS = {"laptop": LAPTOP, "projector": PROJECTOR, "phone": PHONE}
LOOKS = (
    ("laptop", "es", "light"),
    ("projector", "es", "dark"),
    ("phone", "en", "dark"),
    ("laptop", "en", "dark"),
    ("projector", "en", "light"),
    ("phone", "es", "light"),
)
# `make test` sees each page once, in one of three looks; `make test-all` sees each page in every look.
SEEN = [
    *(pytest.param(look, KEYS[first::3], id=f"some pages-{'-'.join(look)}") for first, look in enumerate(LOOKS[:3])),
    *(pytest.param(look, KEYS, id="-".join(look), marks=pytest.mark.rest) for look in LOOKS),
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


@pytest.mark.parametrize(
    "key", ["cluster", *(pytest.param(key, marks=pytest.mark.rest) for key in ("panorama", "territorio", "plan"))]
)
def test_tables_are_accessible(demo_server: Server, open_page: OpenPage, key: str) -> None:
    """The other side of each card of a page."""
    page = open_page()
    arrive(page, demo_server.url(key, lang="en", cluster="SMA-1"))
    choices = page.get_by_role("radio", name="Table", exact=True).all()
    for number, choice in enumerate(choices, start=1):
        choice.click()
        expect(page.get_by_role("radio", name="Table", exact=True, checked=True)).to_have_count(number)
    expect(page.locator(".tablebox").nth(len(choices) - 1)).to_be_visible()  # the server has drawn every one of them
    settle(page)
    assert faults(page) == []


@pytest.mark.rest
def test_the_list_of_clusters_and_a_regions_card_are_accessible(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page()
    for url in (demo_server.url("cluster", lang="es"), demo_server.url("territorio", lang="es", region="22")):
        arrive(page, url)
        assert faults(page) == [], url


def test_the_instruments_notice_what_is_wrong(demo_server: Server, open_page: OpenPage) -> None:
    """Requests of every kind; an element beyond the window; an image without words and a button without a label; a request
    to another host, which the policy blocks; an error of a script.
    """
    heard, page = Heard(), open_page(viewport=PHONE)
    heard.listen(page)
    arrive(page, demo_server.url("fuentes"))
    addresses = [urlsplit(url) for url in heard.urls]
    assert any(address.scheme == "ws" for address in addresses)
    assert any(address.path.endswith(".woff2") for address in addresses)  # fonts come from here
    assert any("/static/js/" in address.path for address in addresses)
    headline = page.locator("p.headline")
    headline.evaluate("e => { e.style.width = '500px' }")
    assert any("headline" in element for element in sticking_out(page))
    headline.evaluate("e => { e.innerHTML = '<img src=\"data:,\"><button></button>' }")
    assert {fault.split()[0] for fault in faults(page)} == {"image-alt", "button-name"}
    page.evaluate("() => { document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'})) }")
    page.evaluate("() => { setTimeout(() => { throw new Error('here') }) }")
    expect(page.locator("img[src*='example.org']")).to_be_attached()
    assert [error for error in heard.errors if "example.org" in error]
    assert [error for error in heard.errors if "here" in error]
