"""What can be said of any page that stands: axe-core's faults, and what sticks out of the window."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# What is wider than the window; a table scrolls in its own box, a drawing is cut by its own.
_STICKING_OUT = """() => [...document.querySelectorAll('[data-testid="stMainBlockContainer"] *')].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width && (box.right > innerWidth + 1 || box.left < -1)
    && !e.closest('.tablebox, .st-key-browser, [data-testid="stDeckGlJsonChart"], svg');
}).map(e => e.outerHTML.slice(0, 120))"""
_SCROLLING = """() => ['html', '[data-testid="stMain"]', '[data-testid="stMainBlockContainer"]']
  .map(s => document.querySelector(s)).filter(e => e.scrollWidth > e.clientWidth).map(e => e.className || e.tagName)"""


def faults(page: Page) -> list[str]:
    """Serious and critical violations: rule, times, and the first element."""
    return [
        f"{fault['id']} ({fault['impact']}, {len(fault['nodes'])}): {fault['nodes'][0]['html'][:200]}"
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in ("serious", "critical")
    ]


def sticking_out(page: Page) -> list[str]:
    """Elements beyond the window's sides, and what would scroll sideways."""
    return [*page.evaluate(_SCROLLING), *page.evaluate(_STICKING_OUT)]
