"""What each page costs: a rerun against a blank page's, and its first view over the websocket. `python -m tests.bench`.

Ratios are of the same run, interleaved, so that a busy machine troubles both sides. Exits 1 if a page's rerun takes over
5 times as long as a blank page's (by the clock; the processor's time, in which AppTest's own waiting does not count, is
printed beside it), or its first view over 300 KB.
"""

import gc
import logging
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, WebSocket, expect, sync_playwright
from streamlit.testing.v1 import AppTest

from components.session.pages import OPEN_PAGES
from data.store.connection import sqlite_url
from data.store.create import create_database
from tests.support.served import LAPTOP, NO_BROWSER, WITH_WEBGL, Server, arrive, find_browser, launch, serving, settle
from tests.support.shown import open_page

RERUNS, SWITCHES = 25, 5
MOST_TIMES, MOST_BYTES = 5.0, 300_000
BLANK = "import streamlit as st\nst.write('blank')\n"
CLUSTER = "SMA-1"
REGIONS = ("Amazonas", "Loreto", "Madre de Dios", "San Martín", "Ucayali")


def main() -> int:
    """Measure, print, and say by the exit code whether the promises are kept."""
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        url = sqlite_url(Path(folder) / "demo.db")
        create_database(url, demo=True)
        os.environ["DATABASE_URL"] = url
        print_machine()
        kept = bench_reruns()
        if find_browser() is None:
            print(f"\nFirst views and clicks: skipped, {NO_BROWSER}.")
        else:
            kept = bench_browser(url, Path(folder) / "server.log") and kept
    print("\nAll kept." if kept else "\nNOT KEPT: see above.")
    return 0 if kept else 1


def print_machine() -> None:
    """Where this was measured."""
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("streamlit", "plotly", "pydeck", "pandas", "sqlalchemy")
    )
    print(f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}; {packages}")


def bench_reruns() -> bool:
    """Reruns of every page and of a blank one in turn; medians."""
    runs: dict[str, Callable[[], object]] = {"blank": AppTest.from_string(BLANK, default_timeout=30).run().run}
    for entry in OPEN_PAGES:
        runs[entry.key] = open_page(entry.key, lang="es", **params_of(entry.key)).at.run
    gc.collect()
    gc.freeze()  # as app.py does once its modules are there
    wall, cpu = ({name: [] for name in runs} for _ in range(2))
    for _ in range(RERUNS):
        for name, run in runs.items():
            began = time.perf_counter(), time.process_time()
            run()
            wall[name].append(time.perf_counter() - began[0])
            cpu[name].append(time.process_time() - began[1])
    print(f"\nRerun in AppTest, median of {RERUNS}; at most {MOST_TIMES:g} times a blank page's, by the clock")
    print(f"{'page':12} {'wall ms':>9} {'times':>6} {'cpu ms':>9} {'times':>6}")
    kept = True
    for name in runs:
        times = median(wall[name]) / median(wall["blank"])
        kept = kept and times <= MOST_TIMES
        print(
            f"{name:12} {1000 * median(wall[name]):9.1f} {times:6.2f} {1000 * median(cpu[name]):9.1f} "
            f"{median(cpu[name]) / median(cpu['blank']):6.2f}{'' if times <= MOST_TIMES else '  over'}"
        )
    return kept


def params_of(key: str) -> dict[str, str]:
    """The cluster page shows a cluster, not the list."""
    return {"cluster": CLUSTER} if key == "cluster" else {}


def bench_browser(database_url: str, log: Path) -> bool:
    """Bytes of first views and the time from a click to painted text, in a real browser."""
    with serving(database_url, log) as server, sync_playwright() as playwright:
        browser = launch(playwright, *WITH_WEBGL)
        print(f"\nFirst view over the websocket; at most {MOST_BYTES / 1000:g} KB. {browser.version}")
        kept = True
        for entry in OPEN_PAGES:
            received = bytes_of_first_view(browser, server, entry.key)
            kept = kept and received <= MOST_BYTES
            print(f"{entry.key:12} {received / 1000:9.1f} KB{'' if received <= MOST_BYTES else '  over'}")
        for simple in ("", "simple"):
            ms = 1000 * median(time_switches(browser, server, simple))
            print(f"Another region to painted text, {simple or 'WebGL'} map: {ms:.0f} ms (median of {SWITCHES})")
        browser.close()
    return kept


def bytes_of_first_view(browser: Browser, server: Server, key: str) -> int:
    """What the server sends until the page stands."""
    received: list[int] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda payload: received.append(len(payload)))

    context = browser.new_context(viewport=LAPTOP)  # type: ignore[arg-type]
    page = context.new_page()
    page.on("websocket", listen)
    arrive(page, server.url(key, **params_of(key)))
    context.close()
    return sum(received)


def time_switches(browser: Browser, server: Server, simple: str) -> list[float]:
    """Seconds from choosing a region to its card's title on the screen; each region was seen once before."""
    context = browser.new_context(viewport=LAPTOP)  # type: ignore[arg-type]
    page = context.new_page()
    arrive(page, server.url("territorio", lang="es", **({"map": simple} if simple else {})))
    for name in REGIONS:
        switch(page, name)
    times = [switch(page, REGIONS[number % len(REGIONS)]) for number in range(SWITCHES)]
    context.close()
    return times


def switch(page: Page, region: str) -> float:
    """Choose a region in the select box; the seconds from the click to the painted title."""
    page.locator(".st-key-filter-region input").click()
    option = page.get_by_role("option", name=region, exact=True)
    option.wait_for()
    seconds: float = option.evaluate(PAINTED, region)
    expect(page.locator("section.territory-region h2")).to_have_text(region)
    settle(page)
    return seconds / 1000


# In the page itself: Playwright's own polling would count. Two frames after the text is there, it is painted.
PAINTED = """(option, name) => new Promise(done => {
  const began = performance.now();
  const look = () => {
    if (document.querySelector('section.territory-region h2')?.textContent !== name) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
  };
  option.click();
  look();
})"""

if __name__ == "__main__":
    sys.exit(main())
