"""The app served on a free port, an installed browser, and a page that has come to rest. Also for tests/bench.py."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

from playwright.sync_api import Browser, Locator, Page, Playwright, Response, expect

from components.session.pages import HOME

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# Whatever is not this machine does not exist: what draws here draws without internet.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
WITH_WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
WITHOUT_WEBGL = ("--disable-webgl", "--disable-3d-apis")
NO_BROWSER = "no Chrome, Chromium or Edge is installed (Debian: apt-get install chromium)"
LAPTOP, PROJECTOR, PHONE = (
    {"width": width, "height": height} for width, height in ((1366, 768), (1920, 1080), (390, 844))
)
PATIENCE_MS = 20_000


def find_browser() -> str | None:
    """The path of an installed Chrome, Chromium or Edge."""
    paths = (shutil.which(name) for name in NAMES)
    return next((path for path in (*paths, *PLACES) if path and Path(path).exists()), None)


def launch(playwright: Playwright, *flags: str) -> Browser:
    """A headless browser that reaches this machine only."""
    expect.set_options(timeout=PATIENCE_MS)
    return playwright.chromium.launch(executable_path=find_browser(), args=[*QUIET, *flags])


@dataclass(frozen=True)
class Server:
    """A running app. `address`: without a slash at the end."""

    address: str

    def url(self, page: str = HOME.key, **params: str) -> str:
        path = "" if page == HOME.key else page
        return f"{self.address}/{path}" + (f"?{urlencode(params)}" if params else "")


@contextmanager
def serving(database_url: str, log: Path, options: Callable[[int], list[str]] = lambda _: []) -> Iterator[Server]:
    """`streamlit run app.py` as `make run` does it, on a free port, until the block ends. `options`: more of them, once the
    port is known.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), *options(port)]
    environment = os.environ | {"DATABASE_URL": database_url}
    with log.open("wb") as written:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=written, stderr=subprocess.STDOUT)
        try:
            server = Server(f"http://127.0.0.1:{port}")
            _wait_until_healthy(server, process, log)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_until_healthy(server: Server, process: subprocess.Popen[bytes], log: Path, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urlopen(f"{server.address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"the app did not start:\n{log.read_text(errors='replace')}")


def arrive(page: Page, url: str) -> Response:
    """Open an address and wait until its page stands."""
    response = page.goto(url)
    settle(page)
    assert response
    return response


def settle(page: Page) -> None:
    """Wait until the page's script has run and what it draws is there."""
    expect(page.locator("p.headline")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-settled", "true")  # a phone, no WebGL: the second run
    expect(page.locator('[data-testid="stApp"]')).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator('[data-testid="stSkeleton"]')).to_have_count(0)
    expect(page.locator('[data-testid="stPlotlyChart"]:not(:has(.main-svg .bglayer))')).to_have_count(0)
    expect(page.locator('[data-testid="stElementContainer"][data-stale="true"]')).to_have_count(0)


def tap_twice(button: Locator, gap: int) -> None:
    """Two clicks at one place, `gap` milliseconds apart: the second on whatever stands there by then."""
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    point = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    button.page.mouse.click(*point)
    button.page.wait_for_timeout(gap)
    button.page.mouse.click(*point)


def address_of(page: Page) -> dict[str, str]:
    """The parameters in the address bar."""
    query = page.url.partition("?")[2]
    return dict(re.findall(r"([\w-]+)=([^&]*)", query))
