"""A person at the page: the address sets the widgets, the widgets write the address, and what is picked is shown."""

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from components.session.pages import OPEN_PAGES
from data.language import translator
from tests.browser.conftest import OpenPage
from tests.support.served import Server, address_of, arrive, settle

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-a")]
KEYS = [entry.key for entry in OPEN_PAGES]
FIRST_PAGES = list({entry.section: entry.key for entry in reversed(OPEN_PAGES)}.values())[::-1]  # one of each section
ADDRESS = {"lang": "en", "region": "22", "cluster": "SMA-2", "service": "education", "corte": "2014-03-31"}


def pick(page: Page, key: str, option: str) -> None:
    """Choose in a select box."""
    page.locator(f".st-key-{key} input").click()
    page.get_by_role("option", name=option, exact=True).click()


def expect_address(page: Page, **params: str) -> None:
    expect(page).to_have_url(re.compile(r"\?" + "&".join(f"{name}={value}" for name, value in params.items()) + "$"))


def expect_widgets(page: Page, region: str, cluster: str, service: str | None, day: str) -> None:
    expect(page.locator(".st-key-filter-region input")).to_have_value(region)
    expect(page.locator(".st-key-filter-cluster input")).to_have_value(cluster)
    chosen = page.locator(".st-key-filter-service").get_by_role("radio", checked=True)
    expect(chosen).to_have_text([re.compile(service)] if service else [])
    parts = page.locator(".st-key-filter-corte [role=spinbutton]")
    expect(parts).to_have_text(day.split("/"))


def test_address_sets_the_widgets_and_a_language_keeps_them(demo_server: Server, open_page: OpenPage) -> None:
    """One bar stands above all pages (tests/shell/test_filter_bar.py opens each). The switch also tells a screen reader the
    language, and the tab its title.
    """
    page = open_page()
    arrive(page, demo_server.url("plan", **ADDRESS))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect_widgets(page, "San Martín", "Lamas", "Education", "31/03/2014")
    assert address_of(page) == ADDRESS
    page.locator(".st-key-language").get_by_role("radio", name="ES").click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page).to_have_title(re.compile("^" + translator("es")("page-plan-title")))
    expect(page.locator("h1")).to_have_text(translator("es")("page-plan-question"))
    expect_address(page, **(ADDRESS | {"lang": "es"}))
    expect_widgets(page, "San Martín", "Lamas", "Educación", "31/03/2014")
    assert "/plan?" in page.url


@pytest.mark.rest
def test_address_sets_the_widgets_in_each_section(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page()
    for key in FIRST_PAGES:
        arrive(page, demo_server.url(key, **ADDRESS))
        expect_widgets(page, "San Martín", "Lamas", "Education", "31/03/2014")
        assert address_of(page) == ADDRESS


def test_widgets_write_the_address(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page()
    arrive(page, demo_server.url("territorio", lang="en"))
    pick(page, "filter-region", "Ucayali")
    expect_address(page, lang="en", region="25")
    pick(page, "filter-cluster", "Atalaya")
    expect_address(page, lang="en", region="25", cluster="UCA-2")
    page.locator(".st-key-filter-service").get_by_role("radio", name="Health").click()
    expect_address(page, lang="en", region="25", cluster="UCA-2", service="health")
    page.locator(".st-key-map-switch button").click()
    expect_address(page, lang="en", region="25", cluster="UCA-2", service="health", map="simple")
    settle(page)
    page.reload()
    settle(page)
    expect_widgets(page, "Ucayali", "Atalaya", "Health", "30/06/2015")


def test_region_changes_map_and_card_and_a_typed_day_the_headline(demo_server: Server, open_page: OpenPage) -> None:
    """The select box: the region's card, its districts on the map. The day, by the keyboard."""
    page = open_page()
    arrive(page, demo_server.url("territorio", lang="es", map="simple"))
    shapes = page.locator('[class*="st-key-chart-map-"] path.js-fill')
    expect(shapes.first).to_be_attached()
    before = shapes.evaluate_all("all => all.map(e => e.getAttribute('d')).join('')")
    expect(page.locator("section.territory-region")).to_have_count(0)
    for name in ("Loreto", "Madre de Dios"):
        pick(page, "filter-region", name)
        expect(page.locator("section.territory-region h2")).to_have_text(name)
        settle(page)
        after = shapes.evaluate_all("all => all.map(e => e.getAttribute('d')).join('')")
        assert after not in ("", before)
        before = after
    latest = page.locator("p.headline").inner_text()
    page.locator(".st-key-filter-corte [role=spinbutton]").first.click()
    page.keyboard.type("28022013")
    page.keyboard.press("Escape")
    expect_address(page, lang="es", region="17", corte="2013-02-28", map="simple")
    expect(page.locator("p.headline")).not_to_have_text(latest)


@pytest.mark.parametrize(
    "keys",
    [pytest.param(FIRST_PAGES, id="a page of each section"), pytest.param(KEYS, id="all", marks=pytest.mark.rest)],
)
def test_pages_keep_the_filters_and_back_returns(demo_server: Server, open_page: OpenPage, keys: Sequence[str]) -> None:
    page = open_page()
    arrive(page, demo_server.url(keys[0], **ADDRESS))
    links = page.get_by_test_id("stSidebarNavLink")
    for key in keys[1:]:
        links.nth(KEYS.index(key)).click()
        expect(page.locator("h1")).to_have_text(translator("en")(f"page-{key}-question"))
        expect_address(page, **ADDRESS)
    page.go_back()
    expect(page.locator("h1")).to_have_text(translator("en")(f"page-{keys[-2]}-question"))
    expect_address(page, **ADDRESS)


@pytest.mark.rest
def test_link_leads_to_where_it_is_settled(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page()
    arrive(page, demo_server.url(lang="es"))
    link = page.get_by_test_id("stPageLink").get_by_role("link").filter(has_text="Luya")
    link.click()
    expect(page.locator("h1")).to_have_text(translator("es")("page-cluster-question"))
    expect(page.locator("p.headline")).to_contain_text("Luya")
    expect_widgets(page, "Amazonas", "Luya", None, "30/06/2015")


def test_wrong_value_gets_a_note(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page()
    arrive(page, demo_server.url("plan", lang="en", region="<img src=x onerror=alert(1)>", corte="2013-02-31"))
    notes = page.get_by_role("status").filter(has_text="does not exist here")
    expect(notes).to_have_count(2)
    expect(notes.first).to_contain_text("<img src=x")
    expect_address(page, lang="en")


def test_download(demo_server: Server, open_page: OpenPage) -> None:
    """A real click gives a real file with the table's rows, as CSV and as Excel."""
    page = open_page()
    arrive(page, demo_server.url("territorio", lang="es", region="22"))
    page.get_by_role("radio", name="Tabla", exact=True).click()
    expect(page.locator(".tablebox tbody tr")).to_have_count(4)
    settle(page)
    with page.expect_download() as csv:
        page.get_by_role("button", name="CSV").click()
    assert csv.value.suggested_filename == "territorio-2015-06-30.csv"
    assert len(csv.value.path().read_text(encoding="utf-8-sig").splitlines()) == 5
    with page.expect_download() as excel:
        page.get_by_role("button", name="Excel").click()
    assert excel.value.suggested_filename == "territorio-2015-06-30.xlsx"
    workbook = CalamineWorkbook.from_path(str(excel.value.path()))
    assert len(workbook.get_sheet_by_index(0).to_python()) == 5
