"""Evidence in a real browser: a stored file arrives as it is, never shown; a private one has no button; links lead out."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response, ViewportSize, expect

from data.language import translator
from data.permissions import OPERATOR
from queries.improvement.evidence_records import NewEvidence, add_evidence, set_public
from tests.browser.conftest import OpenPage
from tests.support.contents import by_hand
from tests.support.documents import EXCEL
from tests.support.served import LAPTOP, PHONE, Server, arrive, serving, settle
from tests.support.stores import SqliteStore
from tests.support.tables import rows

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-b")]
CYCLE, ACTION = "MDD-2-A1", "MDD-2-A1-B1-1"
ON = date(2015, 6, 1)
NAME = "Padrón «final» [1] & más.xlsx"
MARKUP = "<script>alert(1)</script>\n"


@dataclass(frozen=True)
class Kept:
    """A served program with evidence of each kind. `excel`, `text`, `closed`: codes of stored files."""

    server: Server
    url: str
    excel: str
    text: str
    closed: str


@pytest.fixture(scope="module")
def kept(sqlite_store: SqliteStore, logs: Path) -> Iterator[Kept]:
    url = sqlite_store.fresh("demo")
    commands = (
        NewEvidence(ACTION, ON, "Padrón *de* <b>rutas</b>", file_name=NAME, content=EXCEL, public=True),
        NewEvidence(ACTION, ON, file_name="nota.txt", content=MARKUP.encode(), public=True),
        NewEvidence(ACTION, ON, "Lista de asistentes", file_name="Quispe Rojas.txt", content=b"nombres", public=False),
        NewEvidence(ACTION, ON, "Acta publicada", url="https://example.org/acta?a=1&b=2"),
    )
    with by_hand(url) as connection:
        codes = [add_evidence(connection, OPERATOR, command, today=ON) for command in commands]
    with serving(url, logs / "evidence.log") as server:
        yield Kept(server, url, *codes[:3])


def button(page: Page, code: str):  # type: ignore[no-untyped-def]
    return page.locator(f".st-key-improvement-evidence-file-{code}").get_by_role("button")


def take(page: Page, code: str) -> tuple[str, bytes, Response]:
    """Press a file's button: the name and the bytes that arrive, and how the server sent them."""
    with page.expect_response("**/media/**") as sent, page.expect_download() as started:
        button(page, code).click()
    return started.value.suggested_filename, started.value.path().read_bytes(), sent.value


@pytest.mark.parametrize("viewport", [PHONE, pytest.param(LAPTOP, marks=pytest.mark.rest)])
def test_a_file_arrives_as_it_was_stored(kept: Kept, open_page: OpenPage, viewport: ViewportSize) -> None:
    page = open_page(viewport=viewport)
    arrive(page, kept.server.url("ciclo", lang="es", cycle=CYCLE))
    stored = {row["sha256"]: bytes.fromhex(row["content"]) for row in rows("evidence_files")}
    demo = next(row for row in rows("qsip_evidence") if row["action_code"] == ACTION)
    name, content, sent = take(page, demo["code"])
    assert (name, content) == (demo["file_name"], stored[demo["file_sha256"]])
    assert hashlib.sha256(content).hexdigest() == demo["file_sha256"]
    assert sent.headers["content-type"] == "application/pdf"
    assert page.url.startswith(kept.server.url("ciclo"))  # nothing opened in the page's place


def test_each_piece_of_evidence_is_what_it_is_and_nothing_else(kept: Kept, open_page: OpenPage) -> None:
    """A file is sent to be saved, whatever it holds; a title is text; a link leads out; a private file has neither a button
    nor a name.
    """
    page = open_page()
    arrive(page, kept.server.url("ciclo", lang="es", cycle=CYCLE))
    for code, file_name, file_content, media_type in (
        (kept.excel, NAME, EXCEL, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (kept.text, "nota.txt", MARKUP.encode(), "text/plain; charset=utf-8"),
    ):
        name, content, sent = take(page, code)
        assert (name, content) == (file_name, file_content)
        assert sent.headers["content-disposition"].startswith("attachment;")
        assert sent.headers["x-content-type-options"] == "nosniff"
        assert sent.headers["content-type"] == media_type
    expect(button(page, kept.excel)).to_contain_text("Padrón *de* <b>rutas</b>")
    link = page.get_by_role("link", name="Acta publicada")
    expect(link).to_have_attribute("href", "https://example.org/acta?a=1&b=2")
    expect(link).to_have_attribute("target", "_blank")
    assert {"noopener", "noreferrer"} <= set((link.get_attribute("rel") or "").split())
    expect(page.get_by_text("example.org").first).to_be_visible()
    expect(button(page, kept.closed)).to_have_count(0)
    expect(page.get_by_text(translator("es")("improvement-evidence-closed")).first).to_be_visible()
    expect(page.get_by_text("Lista de asistentes").first).to_be_visible()
    assert "Quispe" not in page.content()  # nor the stem of its name


def test_permission_is_asked_for_at_the_click(kept: Kept, open_page: OpenPage) -> None:
    """A file that was closed after the page was drawn does not arrive; opened again, it does."""
    page, sent = open_page(), []
    arrive(page, kept.server.url("ciclo", lang="es", cycle=CYCLE))
    page.on("response", lambda response: sent.append(response.url) if "/media/" in response.url else None)
    with by_hand(kept.url) as connection:
        set_public(connection, OPERATOR, kept.text, False, today=ON)
    try:
        button(page, kept.text).click()
        page.wait_for_timeout(1500)
        assert not [url for url in sent if "/static/" not in url]
        assert "Traceback" not in page.content()
        page.reload()
        settle(page)
        expect(button(page, kept.text)).to_have_count(0)
    finally:
        with by_hand(kept.url) as connection:
            set_public(connection, OPERATOR, kept.text, True, today=ON)
    page.reload()
    settle(page)
    assert take(page, kept.text)[1] == MARKUP.encode()
