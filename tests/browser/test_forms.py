"""Forms in a real browser, on a phone: from the sign-in to the form, by the keyboard, saved once, seen where one was."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from data.language import translator
from data.permissions import OPERATOR
from data.rules.accounts import utc_now
from data.store.doors import signing
from queries.accounts.records import NewPerson, add_person
from queries.accounts.sign_ins import invite, set_password
from tests.browser.conftest import OpenPage
from tests.support.contents import by_hand, scalar
from tests.support.looks import faults
from tests.support.served import PHONE, Server, arrive, serving, settle
from tests.support.stores import SqliteStore

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-b")]
PASSWORD = "cinco ríos crecidos"
ES = translator("es")
RECORD = "SMA-1/civil_society_engaged"
REACHED = (
    "SELECT reached_on FROM milestone_records WHERE cluster_code = 'SMA-1' AND milestone_code = 'civil_society_engaged'"
)


@dataclass(frozen=True)
class House:
    """A served program with San Martín's coordinator."""

    server: Server
    url: str


@pytest.fixture(scope="module")
def house(sqlite_store: SqliteStore, logs: Path) -> Iterator[House]:
    url = sqlite_store.fresh("demo")
    with by_hand(url) as connection:
        add_person(connection, OPERATOR, NewPerson("ana", "Ana", "coordinator", offices=("22",)), now=utc_now())
    with signing(url) as connection:
        token = invite(connection, OPERATOR, "ana", now=utc_now())
    set_password(url, token, PASSWORD, now=utc_now())
    with serving(url, logs / "forms.log") as server:
        yield House(server, url)


def enter(page: Page) -> None:
    """Sign in on the entrance's page."""
    page.get_by_label(ES("accounts-field-user_name")).fill("ana")
    page.get_by_label(ES("accounts-password")).fill(PASSWORD)
    page.keyboard.press("Enter")
    settle(page)


def type_day(page: Page, label: str, day: str) -> None:
    """Type a day (ddmmyyyy) into a field, as the keyboard does, and close the calendar."""
    field(page, label).locator('[role="spinbutton"]').first.focus()
    page.keyboard.type(day)
    page.keyboard.press("Escape")
    settle(page)


def field(page: Page, label: str) -> Locator:
    return page.locator('[data-testid="stDateInput"]', has_text=label)


def test_a_milestone_is_updated_on_a_phone_and_seen_on_its_cluster(house: House, open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    address = house.server.url(
        "actualizar", lang="es", topic="milestone", record=RECORD, back="cluster", cluster="SMA-1"
    )
    arrive(page, address)
    page.locator(".signin").get_by_role("link", name=ES("accounts-sign-in-title")).click()
    enter(page)
    expect(page.locator(".headline")).to_have_text(ES("records-form-title-milestone"))
    assert not faults(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    type_day(page, ES("records-field-reached_on.asked"), "20052031")
    page.get_by_role("button", name=ES("records-form-save")).click()
    expect(page.locator("p.problem").first).to_be_visible()
    assert str(scalar(house.url, REACHED)) != "2031-05-20"
    page.reload()
    settle(page)
    expect(field(page, ES("records-field-reached_on.asked"))).to_contain_text("2031")  # the draft
    type_day(page, ES("records-field-reached_on.asked"), "20052015")
    page.get_by_role("button", name=ES("records-form-save")).click()
    expect(page.locator("p.note.saved")).to_contain_text("Moyobamba - Rioja")
    settle(page)
    expect(page.locator(".territory-milestones")).to_contain_text("20 may. 2015")
    assert str(scalar(house.url, REACHED)) == "2015-05-20"
    page.reload()
    settle(page)
    expect(page.locator("p.note.saved")).to_have_count(0)


def test_from_the_cluster_to_the_form_in_one_click_and_saved_once(house: House, open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    arrive(page, house.server.url("cluster", lang="es", cluster="SMA-2"))
    expect(page.locator("a.update")).to_have_count(0)
    page.goto(f"{house.server.address}/entrar?lang=es&to=cluster%3Flang%3Des%26cluster%3DSMA-2")
    enter(page)
    page.locator("a.update", has_text=ES("records-form-update")).first.click()
    settle(page)
    expect(page.locator(".formabout")).to_contain_text("Lamas")
    before = scalar(house.url, "SELECT count(*) FROM acts WHERE via = 'form'")
    label = page.locator('[data-testid="stDateInput"] label').last.inner_text()
    type_day(page, label, "21052015")
    page.get_by_role("button", name=ES("records-form-save")).dblclick()
    expect(page.locator("p.note.saved")).to_be_visible()
    settle(page)
    expect(page.locator(".headline")).to_contain_text("Lamas")
    assert scalar(house.url, "SELECT count(*) FROM acts WHERE via = 'form'") == int(str(before)) + 1
