"""Checks of any page that is drawn: axe-core's findings, overflow, requests to other hosts, and complaints."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

# Streamlit looks for its server beside a deep link first, and finds it at the root.
PROBES = re.compile(r"/\w+/_stcore/(health|host-config)$")
# A browser without WebGL is asked for it once, before it has said that it has none.
WITHOUT_WEBGL = "Failed to create WebGL context"

# What is wider than the window; a table scrolls in its own box, a drawing is cut by its own.
_STICKING_OUT = """() => [...document.querySelectorAll('[data-testid="stMainBlockContainer"] *')].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width && (box.right > innerWidth + 1 || box.left < -1)
    && !e.closest('.tablebox, .st-key-browser, [data-testid="stDeckGlJsonChart"], svg');
}).map(e => e.outerHTML.slice(0, 120))"""
_SCROLLING = """() => ['html', '[data-testid="stMain"]', '[data-testid="stMainBlockContainer"]']
  .map(s => document.querySelector(s)).filter(e => e.scrollWidth > e.clientWidth).map(e => e.className || e.tagName)"""


def faults(page: Page) -> list[str]:
    """Return the serious and critical violations: rule, count, and the first element."""
    return [
        f"{fault['id']} ({fault['impact']}, {len(fault['nodes'])}): {fault['nodes'][0]['html'][:200]}"
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in ("serious", "critical")
    ]


def sticking_out(page: Page) -> list[str]:
    """Return the elements beyond the window's sides, and those that would scroll sideways."""
    return [*page.evaluate(_SCROLLING), *page.evaluate(_STICKING_OUT)]


@dataclass
class Heard:
    """What a page requested and complained about."""

    urls: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.on("request", lambda request: self.urls.append(request.url))
        page.on("websocket", lambda socket: self.urls.append(socket.url))
        page.on("console", self._note)
        page.on("pageerror", lambda error: WITHOUT_WEBGL in str(error) or self.errors.append(str(error)))

    def _note(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        is_expected = ("404" in message.text and PROBES.search(where)) or WITHOUT_WEBGL in message.text
        if message.type == "error" and not is_expected:
            self.errors.append(f"{message.text} ({where})")

    def complaints(self) -> list[str]:
        """Return errors and addresses of other hosts.

        What the policy blocks appears as an error, what it lets through as an address; data: and blob: stay in the browser.
        """
        elsewhere = [url for url in self.urls if urlsplit(url).scheme not in ("data", "blob") and not _is_ours(url)]
        return elsewhere + self.errors


def _is_ours(url: str) -> bool:
    return urlsplit(url).hostname == "127.0.0.1"
