"""Maps draw without internet: with WebGL as a canvas, without it as SVG. A click on either picks the region."""

import io
import time
from contextlib import suppress

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.support.looks import Heard, faults
from tests.support.served import Server, arrive, settle

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-b")]
MAPS = [
    ("panorama", {}),
    pytest.param("territorio", {}, marks=pytest.mark.rest),
    pytest.param("territorio", {"region": "25"}, marks=pytest.mark.rest),
    ("cluster", {"cluster": "SMA-1"}),
    pytest.param("conflictos", {}, marks=pytest.mark.rest),
    pytest.param("emergencias", {}, marks=pytest.mark.rest),
]
SHAPES = {"panorama": 5, "territorio": 31, "cluster": 3, "conflictos": 3, "emergencias": 3}  # at least so many outlines
AT_REST = """() => new Promise(done => {
  let timer;
  const wait = () => { clearTimeout(timer); timer = setTimeout(() => { watcher.disconnect(); done(); }, 400); };
  const watcher = new MutationObserver(wait);
  watcher.observe(document.querySelector('[data-testid="stMain"]'), { subtree: true, childList: true, attributes: true });
  wait();
})"""
SMALL = {"width": 800, "height": 600}  # the fewer points the processor draws, the sooner the map hears a click
IN_LORETO = (0.46, 0.22)  # a part of the map's width and height, far inside the largest region


def painted(chart: Locator) -> tuple[int, float]:
    """Colours on an element, and the part of it that is not its commonest colour."""
    image = Image.open(io.BytesIO(chart.screenshot())).convert("RGB")
    colours = image.getcolors(maxcolors=image.width * image.height) or []
    return len(colours), 1 - max(count for count, _ in colours) / (image.width * image.height)


def wait_until_painted(chart: Locator, seconds: float = 15) -> tuple[int, float]:
    """A canvas tells nobody when it has drawn: look until it has."""
    until = time.monotonic() + seconds
    while (seen := painted(chart))[0] < 20 and time.monotonic() < until:
        chart.page.wait_for_timeout(100)
    return seen


@pytest.mark.parametrize(("page_key", "params"), MAPS)
def test_map_with_webgl(demo_server: Server, open_webgl_page: OpenPage, page_key: str, params: dict[str, str]) -> None:
    heard, page = Heard(), open_webgl_page()
    heard.listen(page)
    arrive(page, demo_server.url(page_key, **params))
    chart = page.get_by_test_id("stDeckGlJsonChart")
    expect(chart).to_have_count(1)
    colours, share = wait_until_painted(chart)
    assert colours >= 20
    assert share > 0.03
    assert chart.locator("canvas").first.evaluate("c => Boolean(c.getContext('webgl2'))")
    assert faults(page) == []
    assert heard.complaints() == []


@pytest.mark.parametrize(("page_key", "params"), MAPS)
def test_map_without_webgl(demo_server: Server, open_page: OpenPage, page_key: str, params: dict[str, str]) -> None:
    """Nobody chose the simple map; the browser said that it cannot do the other."""
    page = open_page()
    arrive(page, demo_server.url(page_key, **params))
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_have_count(0)
    fills = simple_map(page).locator("path.js-fill")
    expect(fills.first).to_be_attached()
    filled = fills.evaluate_all("all => all.map(e => e.getAttribute('d')).join('').split('M').length - 1")
    assert filled >= (15 if params.get("region") else SHAPES[page_key])
    colours, share = painted(simple_map(page))
    assert colours >= 20
    assert share > 0.03
    assert "map=" not in page.url  # what the browser lacks is not what a person chose


def simple_map(page: Page) -> Locator:
    return page.locator('[class*="st-key-chart-map-"]')


def click_in_loreto(chart: Locator, tooltip: str) -> None:
    """As a hand does it: the page is at rest, the pointer comes, the map says what lies under it, then the click."""
    chart.page.evaluate(AT_REST)  # a map that is drawn again under the pointer hears neither
    box = chart.bounding_box()
    assert box
    where = box["x"] + IN_LORETO[0] * box["width"], box["y"] + IN_LORETO[1] * box["height"]
    chart.page.mouse.move(where[0] - 9, where[1])
    chart.page.mouse.move(*where, steps=3)
    expect(chart.page.locator(tooltip)).to_be_visible()
    chart.page.evaluate(AT_REST)  # plotly looks under the pointer at intervals; a click takes what it saw last
    chart.page.mouse.click(*where)


def test_a_person_leaves_the_simple_map_and_picks_a_region(demo_server: Server, open_webgl_page: OpenPage) -> None:
    """The simple map by choice; back to the other; a click on it."""
    page = open_webgl_page(viewport=SMALL)
    arrive(page, demo_server.url("territorio", map="simple"))
    chart = page.get_by_test_id("stDeckGlJsonChart")
    expect(simple_map(page).locator("path.js-fill").first).to_be_attached()
    expect(chart).to_have_count(0)
    page.locator(".st-key-map-switch button").click()
    expect(chart).to_be_visible()
    assert wait_until_painted(chart)[0] >= 20
    expect(simple_map(page)).to_have_count(0)
    chosen = page.locator("section.territory-region h2")
    for _ in range(6):  # where no graphics card draws, the map may take a press for too long a one: a hand clicks again
        click_in_loreto(chart, ".deck-tooltip")
        with suppress(AssertionError):
            expect(chosen).to_be_visible(timeout=7_000)
            break
    expect(chosen).to_have_text("Loreto")
    expect(page.locator(".st-key-filter-region input")).to_have_value("Loreto")
    settle(page)
    assert "region=16" in page.url


@pytest.mark.rest
def test_click_on_the_simple_map_picks_the_region(demo_server: Server, open_page: OpenPage) -> None:
    page = open_page()
    arrive(page, demo_server.url("territorio"))
    expect(simple_map(page).locator("path.js-fill").first).to_be_attached()
    click_in_loreto(simple_map(page), ".hoverlayer .hovertext")
    expect(page.locator("section.territory-region h2")).to_have_text("Loreto")
    expect(page.locator(".st-key-filter-region input")).to_have_value("Loreto")
