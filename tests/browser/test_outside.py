"""Signing in with an organisation's accounts, against an OpenID Connect provider that runs here, in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from oidc_provider_mock import User
from oidc_provider_mock import app as make_provider
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from data.language import translator
from data.permissions import OPERATOR
from data.rules.accounts import utc_now
from queries.accounts.records import NewPerson, add_person, block
from tests.browser.conftest import OpenPage
from tests.support.contents import by_hand
from tests.support.looks import faults
from tests.support.served import Server, serving, settle
from tests.support.stores import SqliteStore

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser-b"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # the provider's own
]
ES = translator("es")
USERS = (
    User(sub="ana", claims={"email": "Ana@example.org", "email_verified": True}),
    User(sub="ida", claims={"email": "ida@example.org", "email_verified": True}),
    User(sub="eva", claims={"email": "eva@example.org", "email_verified": False}),
    User(sub="bea", claims={"email": "bea@example.org", "email_verified": True}),
)
SECRETS = """
[auth]
redirect_uri = "http://127.0.0.1:{port}/oauth2callback"
cookie_secret = "only-for-this-test-only-for-this-test-0123"
client_id = "dashboard"
client_secret = "known to the provider"
server_metadata_url = "http://127.0.0.1:{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def house(
    sqlite_store: SqliteStore, logs: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Server, str]]:
    """A provider, and the app that knows it: ana and eva have an account, bea's is blocked, ida has none."""
    url, secrets = sqlite_store.fresh("demo"), tmp_path_factory.mktemp("secrets") / "secrets.toml"
    with by_hand(url) as connection:
        for name in ("ana", "eva", "bea"):
            new = NewPerson(name, name.title(), "coordinator", f"{name}@example.org", ("22",))
            add_person(connection, OPERATOR, new, now=utc_now())
        block(connection, OPERATOR, "bea", now=utc_now())
    provider = make_server("127.0.0.1", 0, make_provider(user_claims=USERS), threaded=True)
    Thread(target=provider.serve_forever, daemon=True).start()

    def options(port: int) -> list[str]:
        secrets.write_text(SECRETS.format(port=port, provider=provider.server_port), encoding="utf-8")
        return ["--secrets.files", str(secrets)]

    with serving(url, logs / "outside.log", options) as server:
        yield server, url
    provider.shutdown()
    provider.server_close()


def come(page: Page, house: tuple[Server, str], name: str) -> None:
    """Through the entrance's link to the provider, and back."""
    page.goto(f"{house[0].address}/entrar?lang=es")
    assert not faults(page)
    page.get_by_role("link", name=ES("accounts-sign-in-outside")).click()
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def test_a_verified_address_is_its_account_until_it_is_blocked(house: tuple[Server, str], open_page: OpenPage) -> None:
    """Signed in, still in after a reload, out with every copy of the cookie, in again; blocked, out at the next click."""
    page = open_page()
    come(page, house, "ana")
    account = page.locator(".account")
    expect(account).to_contain_text("Ana")
    expect(account).to_contain_text("San Martín")
    page.reload()
    settle(page)
    expect(account).to_contain_text("Ana")
    copied = page.context.cookies()
    account.get_by_role("button", name=ES("accounts-sign-out")).click()
    settle(page)
    expect(account.get_by_role("link", name=ES("accounts-sign-in-title"))).to_be_visible()
    page.reload()
    settle(page)
    expect(account.get_by_role("link", name=ES("accounts-sign-in-title"))).to_be_visible()
    page.context.add_cookies(copied)  # who took a copy of it is out, too
    page.reload()
    settle(page)
    expect(account).to_contain_text(ES("accounts-outside-unknown", email="ana@example.org"))
    account.get_by_role("button", name=ES("accounts-sign-out")).click()
    settle(page)
    come(page, house, "ana")
    expect(account).to_contain_text("San Martín")
    with by_hand(house[1]) as connection:
        block(connection, OPERATOR, "ana", now=utc_now())
    page.get_by_role("link", name=ES("page-plan-title"), exact=True).click()
    settle(page)
    expect(account).to_contain_text(ES("accounts-outside-unknown", email="ana@example.org"))


@pytest.mark.parametrize("name", ["eva", *(pytest.param(name, marks=pytest.mark.rest) for name in ("ida", "bea"))])
def test_nobodys_an_unverified_or_a_blocked_address_reads_what_is_public(
    house: tuple[Server, str], open_page: OpenPage, name: str
) -> None:
    page = open_page()
    come(page, house, name)
    expect(page.locator(".account")).to_contain_text(ES("accounts-outside-unknown", email=f"{name}@example.org"))
