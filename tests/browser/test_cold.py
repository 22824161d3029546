"""A server that has served nobody yet: a deep link runs app.py, whatever the section. And a database that comes back."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from components.session.pages import HOME, OPEN_PAGES
from data.language import translator
from data.store.connection import sqlite_path, sqlite_url
from tests.browser.conftest import OpenPage
from tests.support.served import arrive, serving, settle
from tests.support.stores import SqliteStore

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-a")]
FIRST = {entry.section: entry.key for entry in reversed(OPEN_PAGES)}  # a folder's first page: they lie alike in each
DEEP, *OTHERS = sorted(FIRST.values(), key=lambda key: key == HOME.key)


@pytest.fixture(scope="module")
def cold_database(sqlite_store: SqliteStore) -> str:
    return sqlite_store.fresh("demo")


@pytest.mark.parametrize("page_key", [DEEP, *(pytest.param(key, marks=pytest.mark.rest) for key in OTHERS)])
def test_first_visit_at_a_deep_link_runs_the_app(
    cold_database: str, open_page: OpenPage, logs: Path, page_key: str
) -> None:
    """Streamlit would serve the page's file itself: no frame, no filters, no permissions. Ours stands around it."""
    with serving(cold_database, logs / f"cold-{page_key}.log") as server:
        page = open_page()
        response = arrive(page, f"{server.address}/{page_key}?lang=en&region=22")
        expect(page.locator("h1")).to_have_text(translator("en")(f"page-{page_key}-question"))
        expect(page.locator(".st-key-filters")).to_be_visible()
        expect(page.locator(".st-key-filter-region input")).to_have_value("San Martín")
        expect(page.get_by_test_id("stSidebarNavLink")).to_have_count(len(OPEN_PAGES))
        headers = response.headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "same-origin"
        expected = "/" if page_key == HOME.key else f"/{page_key}"
        assert page.url.removeprefix(server.address).partition("?")[0] == expected


def test_page_returns_by_itself(open_page: OpenPage, logs: Path, sqlite_store: SqliteStore) -> None:
    """No database: the message, in the language asked for. Then there is one: nobody presses anything."""
    path = sqlite_path(sqlite_store.fresh("demo"))
    assert path
    away = path.rename(path.with_suffix(".away"))
    with serving(sqlite_url(path), logs / "missing.log") as server:
        page = open_page()
        page.goto(server.url("territorio", lang="en", region="25"))
        expect(page.get_by_role("alert")).to_contain_text(translator("en")("error-database-missing"))
        assert not page.locator("p.headline").count()
        away.rename(path)
        settle(page)
        expect(page.get_by_role("alert")).to_have_count(0)
        expect(page.locator(".st-key-filter-region input")).to_have_value("Ucayali")
