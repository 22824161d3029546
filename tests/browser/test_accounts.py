"""Accounts in a real browser: the first start, staying in over a reload, who may see names, signing out, being blocked."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from os import environ
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.session.viewer import COOKIE
from data.language import translator
from data.permissions import OPERATOR, Role
from data.rules.accounts import utc_now
from data.store.doors import reading, signing
from queries.accounts.reads import find_accounts
from queries.accounts.records import NewPerson, add_person
from queries.accounts.sign_ins import invite, set_password
from queries.improvement.evidence_records import NewEvidence, add_evidence
from tests.browser.conftest import OpenPage
from tests.support.contents import by_hand
from tests.support.looks import faults, sticking_out
from tests.support.served import PHONE, ROOT, Server, arrive, serving, settle, tap_twice
from tests.support.stores import SqliteStore

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-b")]
PASSWORD = "cinco ríos crecidos"
ES = translator("es")
CYCLE, ACTION, ON = "MDD-2-A1", "MDD-2-A1-B1-1", date(2015, 6, 1)


@dataclass(frozen=True)
class House:
    """A served program. `log`: what the server printed."""

    server: Server
    url: str
    log: Path


@pytest.fixture(scope="module")
def house(sqlite_store: SqliteStore, logs: Path) -> Iterator[House]:
    """Nobody has an account: the first start."""
    url, log = sqlite_store.fresh("demo"), logs / "accounts.log"
    with serving(url, log) as server:
        yield House(server, url, log)


@pytest.fixture(scope="module")
def people(house: House) -> House:
    """The same, with a coordinator of San Martín, a viewer and two chiefs."""
    offices = {"ana": ("22",)}
    for name, role in (("ana", "coordinator"), ("vera", "viewer"), ("jefa", "chief"), ("otra", "chief")):
        with by_hand(house.url) as connection:
            new = NewPerson(name, name.title(), role, offices=offices.get(name, ()))
            add_person(connection, OPERATOR, new, now=utc_now())
        with signing(house.url) as connection:
            token = invite(connection, OPERATOR, name, now=utc_now())
        set_password(house.url, token, PASSWORD, now=utc_now())
    return house


def account(page: Page):  # type: ignore[no-untyped-def]
    return page.locator(".account")


def enter(page: Page, house: House, name: str, to: str = "fuentes") -> None:
    """Sign in as a person does, from the page's own link."""
    arrive(page, house.server.url(to, lang="es"))
    # The page's own link stands last, where the page asks for an account.
    page.get_by_role("link", name=ES("accounts-sign-in-title")).last.click()
    page.get_by_label(ES("accounts-field-user_name")).fill(name)
    page.get_by_label(ES("accounts-password")).fill(PASSWORD)
    page.keyboard.press("Enter")
    settle(page)


def test_the_first_start_leads_the_owner_in(house: House, open_page: OpenPage) -> None:
    """The link that the server printed once; name and password; in; still in after a reload; out."""
    link = re.findall(r"http://\S+/clave\?lang=es\S+", house.log.read_text(encoding="utf-8"))
    assert len(link) == 1
    page, asked = open_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(link[0])
    assert not faults(page)
    page.get_by_label(ES("accounts-field-full_name")).fill("La Jefa Primera")
    page.get_by_label(ES("accounts-field-user_name")).fill("primera")
    page.get_by_label(ES("accounts-password")).fill(PASSWORD)
    page.get_by_role("button", name=ES("accounts-password-do")).click()
    settle(page)
    expect(account(page)).to_contain_text("La Jefa Primera")
    page.reload()
    settle(page)
    expect(account(page)).to_contain_text(ES("accounts-role", role="chief"))
    (cookie,) = [cookie for cookie in page.context.cookies() if cookie["name"] == COOKIE]
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Lax", "/")
    kept = page.evaluate(
        "() => document.cookie + JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"
    )
    assert cookie["value"] not in kept
    assert cookie["value"] not in page.content()
    assert not [url for url in asked if cookie["value"] in url]
    assert cookie["value"] not in house.log.read_text(encoding="utf-8")
    account(page).get_by_role("button", name=ES("accounts-sign-out")).click()
    settle(page)
    expect(account(page).get_by_role("link", name=ES("accounts-sign-in-title"))).to_be_visible()
    assert COOKIE not in [cookie["name"] for cookie in page.context.cookies()]
    page.context.add_cookies([{"name": COOKIE, "value": cookie["value"], "url": house.server.address}])
    arrive(page, house.server.url(lang="es"))
    expect(account(page)).not_to_contain_text("La Jefa Primera")  # what was kept of it opens nothing any more
    with reading(house.url) as connection:
        accounts = find_accounts(connection, OPERATOR)
        assert [(account.user_name, account.role) for account in accounts] == [("primera", Role.CHIEF)]


@pytest.mark.parametrize(("viewport", "gap"), [(None, 0), pytest.param(PHONE, 150, marks=pytest.mark.rest)])
def test_the_chief_adds_somebody_who_gets_in(
    people: House, open_page: OpenPage, viewport: dict | None, gap: int
) -> None:
    """Added with two clicks, `gap` milliseconds apart, on a laptop and on a phone; the link leads in; then blocked, after a
    second thought.
    """
    page = open_page(viewport=viewport) if viewport else open_page()
    user, name = ("movil", "Luz del Campo") if viewport else ("mesa", "Luz de Mesa")
    enter(page, people, "jefa", "cuentas")
    assert not faults(page)
    assert not sticking_out(page)
    page.get_by_label(ES("records-form-required", label=ES("accounts-field-user_name"))).fill(user)
    page.get_by_label(ES("records-form-required", label=ES("accounts-field-full_name"))).fill(name)
    tap_twice(page.get_by_role("button", name=ES("accounts-add")), gap)
    link = page.locator(".st-key-accounts-form code")
    expect(link).to_contain_text(f"{people.server.address}/clave?lang=es&token=")
    settle(page)
    assert not page.locator(".trouble, .problem").count()
    expect(page.locator(".accounts")).to_contain_text(name)
    theirs = open_page()
    theirs.goto(link.inner_text())
    theirs.get_by_label(ES("accounts-password")).fill(PASSWORD)
    theirs.get_by_role("button", name=ES("accounts-password-do")).click()
    settle(theirs)
    expect(account(theirs)).to_contain_text(name)
    page.get_by_role("button", name=ES("accounts-link-done")).click()
    page.get_by_role("radio", name=ES("accounts-task-change")).click()
    page.locator(".st-key-accounts-user input").click()
    page.get_by_role("option", name=f"{name} · {user}").click()
    expect(page.get_by_label(ES("records-form-required", label=ES("accounts-field-full_name")))).to_have_value(name)
    settle(page)
    assert not faults(page)
    assert not sticking_out(page)
    page.get_by_role("button", name=ES("accounts-block"), exact=True).click()
    page.get_by_role("button", name=ES("accounts-block-yes")).click()
    expect(page.locator(".note.saved")).to_have_text(f"✓ {ES('accounts-blocked', user=user)}")
    arrive(theirs, people.server.url("historial", lang="es"))
    expect(account(theirs)).not_to_contain_text(name)


def test_a_sign_in_returns_to_the_page_it_began_on(people: House, open_page: OpenPage) -> None:
    page = open_page()
    arrive(page, people.server.url("cluster", lang="es", cluster="SMA-1"))
    account(page).get_by_role("link").click()
    page.get_by_label(ES("accounts-field-user_name")).fill("ana")
    page.get_by_label(ES("accounts-password")).fill("not the right one")
    page.get_by_role("button").click()
    expect(page.locator(".trouble")).to_contain_text(ES("error-sign-in-refused", reason="wrong"))
    page.get_by_label(ES("accounts-password")).fill(PASSWORD)
    page.get_by_role("button").click()
    settle(page)
    assert page.url == people.server.url("cluster", lang="es", cluster="SMA-1")
    expect(account(page)).to_contain_text("San Martín")


@pytest.mark.parametrize(
    ("name", "opens"), [("ana", True), pytest.param("vera", False, marks=pytest.mark.rest), (None, False)]
)
def test_names_are_for_those_who_attend(people: House, open_page: OpenPage, name: str | None, opens: bool) -> None:
    """A stored file that may name persons: its name and its button are for accounts that read people."""
    file = NewEvidence(ACTION, ON, f"Lista {name}", file_name=f"Quispe {name}.txt", content=f"{name}".encode())
    with by_hand(people.url) as connection:
        code = add_evidence(connection, OPERATOR, file, today=ON)
    page = open_page()
    if name:
        enter(page, people, name)
    arrive(page, people.server.url("ciclo", lang="es", cycle=CYCLE))
    expect(page.locator(f".st-key-improvement-evidence-file-{code}").get_by_role("button")).to_have_count(int(opens))
    assert ("Quispe" in page.content()) == opens


def test_blocking_by_the_command_line_ends_it_at_the_next_click(people: House, open_page: OpenPage) -> None:
    page = open_page()
    enter(page, people, "otra")
    expect(account(page)).to_contain_text("Otra")
    command = [sys.executable, "-m", "data", "user", "block", "otra"]
    environment = environ | {"DATABASE_URL": people.url}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    page.get_by_role("link", name=ES("page-plan-title"), exact=True).click()
    settle(page)
    expect(account(page).get_by_role("link", name=ES("accounts-sign-in-title"))).to_be_visible()


@pytest.mark.rest
@pytest.mark.parametrize(
    "cookies",
    [
        pytest.param(("0" * 43, "' OR 1=1 --", "a" * 3000), id="as long as a token, hostile, too long"),
        pytest.param(("", "x"), id="short", marks=pytest.mark.rest),
    ],
)
def test_a_forged_cookie_signs_nobody_in(people: House, open_page: OpenPage, cookies: Sequence[str]) -> None:
    page = open_page()
    for forged in cookies:
        page.context.add_cookies([{"name": COOKIE, "value": forged, "url": people.server.address}])
        arrive(page, people.server.url("fuentes", lang="es"))
        expect(account(page).get_by_role("link", name=ES("accounts-sign-in-title"))).to_be_visible()


def test_another_sites_form_signs_nobody_out_and_the_projector_shows_nobody(people: House, open_page: OpenPage) -> None:
    page = open_page()
    enter(page, people, "ana")
    page.goto("data:text/html,<form method=post action='" + people.server.address + "/salir'><button>x</button></form>")
    with page.expect_response("**/salir") as answered:
        page.get_by_role("button").click()
    assert answered.value.status == 403
    arrive(page, people.server.url(lang="es"))
    expect(account(page)).to_contain_text("Ana")
    arrive(page, people.server.url(lang="es", present="1"))
    expect(account(page)).to_have_count(0)


@pytest.mark.product("scheme", "viewport", "language")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [None, PHONE])
@pytest.mark.parametrize("language", ["es", "en"])
def test_the_entrance_is_for_everybody(
    house: House, open_page: OpenPage, scheme: str, viewport: dict | None, language: str
) -> None:
    page = open_page(color_scheme=scheme, **({"viewport": viewport} if viewport else {}))
    for path in ("entrar", "clave"):
        page.goto(f"{house.server.address}/{path}?lang={language}")
        assert not faults(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        expect(page.locator("html")).to_have_attribute("lang", language)
