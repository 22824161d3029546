"""The whole round in a real browser: a milestone by the form on a phone and undone again, the workbook on a laptop, and a
record that is saved once.
"""

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from python_calamine import CalamineWorkbook
from sqlalchemy import text
from xlsxwriter.utility import xl_rowcol_to_cell

from data.importing.workbook import INDEX, RECORD
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
MILESTONE = "civil_society_engaged"
LATE, FILLED = "SMA-4", "SMA-2"  # the cluster whose milestone waits; the one whose milestone the workbook corrects
OF_MILESTONE = f"FROM milestone_records WHERE milestone_code = '{MILESTONE}' AND cluster_code"
ACTS = "SELECT count(*) FROM acts"


@dataclass(frozen=True)
class House:
    """A served program with San Martín's coordinator; a milestone of one of her clusters is overdue."""

    server: Server
    url: str

    def reached(self, cluster: str) -> str | None:
        day = scalar(self.url, f"SELECT reached_on {OF_MILESTONE} = '{cluster}'")
        return None if day is None else str(day)


@pytest.fixture(scope="module")
def house(sqlite_store: SqliteStore, logs: Path) -> Iterator[House]:
    url = sqlite_store.fresh("demo")
    with by_hand(url) as connection:
        waits = f"UPDATE milestone_records SET reached_on = NULL WHERE id = (SELECT id {OF_MILESTONE} = '{LATE}')"
        connection.execute(text(waits))
        add_person(connection, OPERATOR, NewPerson("ana", "Ana", "coordinator", offices=("22",)), now=utc_now())
    with signing(url) as connection:
        token = invite(connection, OPERATOR, "ana", now=utc_now())
    set_password(url, token, PASSWORD, now=utc_now())
    with serving(url, logs / "round.log") as server:
        yield House(server, url)


def sign_in(page: Page) -> None:
    """Fill in the entrance's form."""
    page.get_by_label(ES("accounts-field-user_name")).fill("ana")
    page.get_by_label(ES("accounts-password")).fill(PASSWORD)
    page.keyboard.press("Enter")
    settle(page)


def type_day(page: Page, field: Locator, day: str) -> None:
    """Type a day (ddmmyyyy) into a field, as the keyboard does, and close the calendar."""
    field.locator('[role="spinbutton"]').first.focus()
    page.keyboard.type(day)
    page.keyboard.press("Escape")
    settle(page)


def enter(page: Page, house: House, path: str) -> None:
    """From a page that asks for an account, by the entrance, back to it."""
    arrive(page, house.server.url(path, lang="es"))
    page.locator(".signin").get_by_role("link", name=ES("accounts-sign-in-title")).click()
    expect(page).to_have_url(re.compile(r"/entrar\?"))
    sign_in(page)
    expect(page).to_have_url(re.compile(rf"/{path}\?"))


def milestone_of(page: Page, house: House, cluster: str) -> Locator:
    """The milestone's line on its cluster's page."""
    arrive(page, house.server.url("cluster", lang="es", cluster=cluster))
    line = page.locator(".territory-milestones li", has_text=ES(f"milestone-{MILESTONE}"))
    expect(line).to_have_count(1)
    return line


def look_at_overview(page: Page, house: House) -> tuple[str, bool]:
    """What the overview of the region says: how much waits, and whether a milestone is among it."""
    arrive(page, house.server.url(lang="es", region="22"))
    card = page.locator(".st-key-card-pendientes")
    expect(card.locator("h2")).to_be_visible()
    return card.locator("h2").inner_text(), ES("overview-attention-milestone_late", count=1) in card.inner_text()


def assert_reviews_line(page: Page, entered: int) -> None:
    line = ES("records-history-reviews-line", entered=str(entered), reviewed="0", returned="0")
    expect(page.locator("p.quiet", has=page.locator("a.history"))).to_contain_text(line)


def expect_moved(audit_entry: Locator, before: str, after: str) -> Locator:
    """The act's line on the day that the milestone was reached."""
    line = audit_entry.locator("ul ul li", has_text=ES("records-field-reached_on"))
    expect(line.locator("del")).to_have_text(before)
    expect(line.locator("ins")).to_have_text(after)
    return line


def test_a_milestone_goes_round_on_a_phone(house: House, open_page: OpenPage) -> None:
    """Signed in; a day to come refused and kept as a draft; a day recorded, seen on the cluster and the overview and in its
    history, undone, and as it was.
    """
    page = open_page(viewport=PHONE)
    name = ES(f"milestone-{MILESTONE}")
    waiting = look_at_overview(page, house)
    assert waiting[1]
    enter(page, house, "mis-clusters")
    task = page.get_by_role("link", name=ES("records-form-update-of", what=name), exact=True)
    task.click()
    settle(page)
    expect(page.locator(".headline")).to_have_text(ES("records-form-title-milestone"))
    assert not faults(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    field = page.locator('[data-testid="stDateInput"]', has_text=ES("records-field-reached_on.asked"))
    type_day(page, field, "20052031")
    page.get_by_role("button", name=ES("records-form-save")).click()
    expect(page.locator("p.problem").first).to_be_visible()
    assert house.reached(LATE) is None
    page.reload()
    settle(page)
    expect(field).to_contain_text("2031")  # the draft
    type_day(page, field, "20062015")
    page.get_by_role("button", name=ES("records-form-save")).click()
    expect(page.locator("p.note.saved")).to_contain_text(name)
    settle(page)
    expect(task).to_have_count(0)
    assert house.reached(LATE) == "2015-06-20"
    page.reload()
    settle(page)
    expect(page.locator("p.note.saved")).to_have_count(0)

    line = milestone_of(page, house, LATE)
    expect(line).to_contain_text("20 jun. 2015")
    done = look_at_overview(page, house)
    assert_reviews_line(page, 1)
    assert done[0] != waiting[0]
    assert not done[1]

    milestone_of(page, house, LATE).locator("a.history").click()
    settle(page)
    audit_entry = page.locator("article.act")
    expect(audit_entry).to_have_count(1)
    expect(audit_entry.locator("header b")).to_have_text("Ana")
    expect(audit_entry.locator("header time")).to_have_text(re.compile(r"^\d{1,2} \S+ \d{4}, \d\d:\d\d$"))
    expect(audit_entry.locator("header")).to_contain_text(ES("records-history-via-form"))
    expect_moved(audit_entry, ES("records-history-nothing"), "20 jun. 2015")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]

    page.locator('[class*="st-key-undo-"]').get_by_role("button").click()
    confirm = page.get_by_role("button", name=ES("records-history-undo-yes"))
    expect(confirm).to_be_visible()
    assert house.reached(LATE) == "2015-06-20"
    confirm.click()
    expect(audit_entry).to_have_count(2)
    expect(page.locator("p.note.saved")).to_be_visible()
    settle(page)
    expect_moved(audit_entry.nth(0), "20 jun. 2015", ES("records-history-nothing"))
    expect(audit_entry.nth(1).locator("header .undone")).to_have_text(ES("records-history-undone"))
    assert house.reached(LATE) is None
    expect(milestone_of(page, house, LATE)).to_contain_text(f"{ES('table-planned')}: 17 ene. 2014")
    assert look_at_overview(page, house) == waiting


def fill_cell(content: bytes, topic: str, record: str, field: str, words: str) -> bytes:
    """The downloaded file with a text typed into one cell; everything else byte for byte."""
    opened = CalamineWorkbook.from_filelike(BytesIO(content))
    index = [json.loads(row[0]) for row in opened.get_sheet_by_name(INDEX).to_python()[1:]]
    sheet = next(entry for entry in index if entry["topic"] == topic)
    fields = [code for _, code in sheet["columns"]]
    rows = opened.get_sheet_by_name(sheet["name"]).to_python()
    (row,) = (at for at, cells in enumerate(rows) if cells[fields.index(RECORD)] == record)
    cell = xl_rowcol_to_cell(row, fields.index(field))
    part = f"xl/worksheets/sheet{opened.sheet_names.index(sheet['name']) + 1}.xml"
    pattern = re.compile(rf'<c r="{cell}"( s="\d+")?[^>]*?(/>|>.*?</c>)')
    typed = rf'<c r="{cell}"\1 t="inlineStr"><is><t>{words}</t></is></c>'
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after:
        for part_info in before.infolist():
            data = before.read(part_info)
            if part_info.filename == part:
                changed, times = pattern.subn(typed, data.decode())
                assert times == 1
                data = changed.encode()
            after.writestr(part_info, data)
    return held.getvalue()


def upload(page: Page, content: bytes) -> Locator:
    """Choose the file: what it would change."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    file = {"name": "libro.xlsx", "mimeType": kind, "buffer": content}
    page.locator('[data-testid="stFileUploaderDropzoneInput"]').set_input_files(file)
    plan = page.locator(".imports-preview")
    expect(plan).to_be_visible()
    settle(page)
    return plan


def expect_counts(plan: Locator, **counts: int) -> None:
    for name, count in counts.items():
        line = plan.locator("li", has_text=re.compile(rf"^{re.escape(ES(f'records-workbook-count-{name}'))}: {count}$"))
        expect(line).to_have_count(1)


def test_a_workbook_goes_round_on_a_laptop(house: House, open_page: OpenPage) -> None:
    """Downloaded, a cell corrected, looked at, saved, seen on the cluster and in the history; again, it writes nothing."""
    page = open_page()
    enter(page, house, "libro")
    with page.expect_download() as started:
        page.get_by_role("button", name=ES("records-workbook-download")).click()
    assert re.fullmatch(r"libro-avances-\d{4}-\d\d-\d\d\.xlsx", started.value.suggested_filename)
    downloaded = started.value.path().read_bytes()
    content = fill_cell(downloaded, "milestone", f"{FILLED}/{MILESTONE}", "reached_on", "20/05/2013")

    before = int(str(scalar(house.url, ACTS)))
    plan = upload(page, content)
    expect_counts(plan, new=0, changed=1, refused=0, conflict=0)
    moved = ES(
        "records-workbook-moved", field=ES("records-field-reached_on.asked"), before="8 may. 2013", after="20 may. 2013"
    )
    expect(plan).to_contain_text(moved)
    assert scalar(house.url, ACTS) == before
    page.get_by_role("button", name=ES("records-workbook-write", n=1)).click()
    expect(page.locator("p.note", has_text=ES("records-workbook-done", n=1))).to_be_visible()
    settle(page)
    assert house.reached(FILLED) == "2013-05-20"
    assert scalar(house.url, ACTS) == before + 1

    plan = upload(page, content)
    expect_counts(plan, new=0, changed=0, refused=0, conflict=0)
    expect(page.locator("p.note", has_text=ES("records-workbook-nothing"))).to_be_visible()
    expect(page.get_by_role("button", name=ES("records-workbook-write", n=1))).to_have_count(0)
    assert scalar(house.url, ACTS) == before + 1

    line = milestone_of(page, house, FILLED)
    expect(line).to_contain_text("20 may. 2013")
    line.locator("a.history").click()
    settle(page)
    audit_entry = page.locator("article.act")
    expect(audit_entry).to_have_count(1)
    expect(audit_entry.locator("header b")).to_have_text("Ana")
    expect(audit_entry.locator("header")).to_contain_text(ES("records-history-via-workbook"))
    moved = expect_moved(audit_entry, "8 may. 2013", "20 may. 2013")
    expect(moved.locator(".correction")).to_have_text(ES("records-history-correction"))


def test_from_the_cluster_to_the_form_in_one_click_and_saved_once(house: House, open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    arrive(page, house.server.url("cluster", lang="es", cluster=FILLED))
    expect(page.locator("a.update")).to_have_count(0)
    page.goto(f"{house.server.address}/entrar?lang=es&to=cluster%3Flang%3Des%26cluster%3D{FILLED}")
    sign_in(page)
    page.locator("a.update", has_text=ES("records-form-update")).first.click()
    settle(page)
    expect(page.locator(".formabout")).to_contain_text("Lamas")
    before = int(str(scalar(house.url, ACTS)))
    type_day(page, page.locator('[data-testid="stDateInput"]').last, "21052015")
    page.get_by_role("button", name=ES("records-form-save")).dblclick()
    expect(page.locator("p.note.saved")).to_be_visible()
    settle(page)
    expect(page.locator(".headline")).to_contain_text("Lamas")
    assert scalar(house.url, ACTS) == before + 1


@pytest.mark.rest
def test_a_sign_in_returns_to_the_form_that_asked_for_it(house: House, open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    address = {"topic": "milestone", "record": f"{FILLED}/{MILESTONE}", "back": "cluster", "cluster": FILLED}
    arrive(page, house.server.url("actualizar", lang="es", **address))
    page.locator(".signin").get_by_role("link", name=ES("accounts-sign-in-title")).click()
    sign_in(page)
    expect(page.locator(".headline")).to_have_text(ES("records-form-title-milestone"))
