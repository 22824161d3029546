"""What a browser may send that no link of ours does: addresses, tokens, a session with somebody else in it. No more rights,
and no page of an error that nobody foresaw. And a password that stands in the database's address is told to nobody.
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.engine import make_url

from components.session.address import PARAMS
from components.session.cache import CONTEXT
from components.session.pages import PAGES
from data.language import translator
from data.permissions import OPERATOR, Person
from data.rules.accounts import digest
from data.store.doors import reading
from queries.accounts.reads import find_person
from tests.support.contents import change, contents, scalar
from tests.support.entries import make_person, sign_in
from tests.support.files import File
from tests.support.shown import Shown, open_page
from tests.support.stores import PostgresStore, SqliteStore

ES = translator("es")
MINE, THEIRS = "LOR-2/civil_society_engaged", "SMA-1/civil_society_engaged"
Use = Callable[[str], None]


class Browser:
    """A browser that holds a token, in front of a database of its own with people in it."""

    def __init__(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.url, self._patch = url, monkeypatch
        self.people = {
            "eva": make_person(url, "eva", "coordinator", "16"),
            "rosa": make_person(url, "rosa", "chief"),
            "leo": make_person(url, "leo", "viewer", "16"),
        }
        for name, number in self.people.items():
            sign_in(url, number, f"token-of-{name}")

    def hold(self, token: str | None) -> None:
        self._patch.setattr("components.session.viewer.read_token", lambda: token)

    def be(self, name: str | None) -> None:
        self.hold(f"token-of-{name}" if name else None)

    def person(self, name: str) -> Person:
        with reading(self.url) as connection:
            found = find_person(connection, self.people[name])
        assert found
        return found


@pytest.fixture
def browser(sqlite_store: SqliteStore, use: Use, monkeypatch: pytest.MonkeyPatch) -> Browser:
    url = sqlite_store.fresh("demo")
    use(url)
    return Browser(url, monkeypatch)


def assert_foreseen(shown: Shown) -> None:
    """Neither an exception nor the number of an error that nobody foresaw, and nothing drawn that was typed as HTML."""
    assert not shown.at.exception
    assert ES("error-unexpected-do") not in shown.trouble
    assert "<img src=x" not in "".join(shown.html)


def fields(shown: Shown) -> list[str]:
    kinds = ("date_input", "number_input", "text_input", "text_area", "selectbox", "checkbox")
    return [one.key for kind in kinds for one in shown.at.get(kind) if (one.key or "").startswith("form-")]


# --- the address -------------------------------------------------------------------------------------------------------

STRANGE = (
    "' OR 1=1 --",
    "<img src=x onerror=alert(1)>",
    "![x](http://a.example/x.png)",
    "\u202etxt",
    "a" * 10_000,
    "\x00",
    "SMA-1/\x00",
    "../../etc/passwd",
    "=1+1",
    "🦜",
    "{{7*7}}",
    "%00",
    "-1",
    "[]",
    'commitments:["SMA-1","2201"]',
    "people:[1]",
    'people:["1"]',
    "commitments:[[1],{}]",
    "commitments:[1,2]",
    'milestone_records:["x"]',
    'milestone_records:["99999999999999999999"]',
    'gcd_meetings:["22","x","1"]',
    'cluster_events:["SMA-1","agreed","9"]',
    'commitments:["\\u0000","\\u0000"]',
    "milestone",
    "actualizar",
)
ASKED = ("actualizar", "historial", "mejora", "emergencias")


@pytest.mark.parametrize("name", [None, "leo", "eva"])
def test_strange_addresses_open_a_page_and_nothing_else(browser: Browser, name: str | None) -> None:
    """Each value in every parameter at once, and in a record and a fact beside a good topic."""
    browser.be(name)
    before = contents(browser.url, history=True)
    shown = open_page("fuentes", lang="es")
    for number, value in enumerate(STRANGE):
        everywhere = dict.fromkeys((one for one in PARAMS if one not in ("lang", "present")), value)
        assert_foreseen(shown.turn(ASKED[number % len(ASKED)], **everywhere))
        assert_foreseen(shown.turn("actualizar", topic="roadmap", record=value, back=value))
        assert not fields(shown)
        assert_foreseen(shown.turn("historial", fact=value))
    assert contents(browser.url, history=True) == before


@pytest.mark.postgres
def test_strange_addresses_on_a_server(postgres_store: PostgresStore, use: Use, monkeypatch) -> None:
    """It does not take what the other engine takes: a zero byte, a number that is too large."""
    url = postgres_store.fresh("demo")
    use(url)
    browser = Browser(url, monkeypatch)
    browser.be("eva")
    shown = open_page("fuentes", lang="es")
    for value in STRANGE:
        assert_foreseen(shown.turn("actualizar", topic="reading", record=value))
        assert_foreseen(shown.turn("historial", fact=value, q=value))


@pytest.mark.parametrize("back", ["actualizar", "historial", "nowhere", "//a.example", "importar"])
def test_the_way_back_is_a_page_of_ours(browser: Browser, back: str) -> None:
    browser.be("eva")
    shown = open_page("actualizar", lang="es", topic="milestone", record=MINE, back=back)
    assert_foreseen(shown)
    assert fields(shown)
    assert "a.example" not in "".join(str(link.proto) for link in shown.at.get("page_link"))


# --- the session -------------------------------------------------------------------------------------------------------


def plant(shown: Shown, browser: Browser) -> None:
    """Put the chief into a session in which nobody, or somebody else, is signed in."""
    rosa = browser.person("rosa")
    shown.at.session_state["person"] = rosa
    shown.at.session_state["viewer"] = OPERATOR
    shown.at.session_state["role"] = "chief"
    shown.at.session_state[CONTEXT] = replace(shown.at.session_state[CONTEXT], person=rosa, viewer=OPERATOR)


@pytest.mark.parametrize("name", [None, "leo"])
def test_who_is_planted_in_a_session_is_nobody(browser: Browser, name: str | None) -> None:
    browser.be(name)
    change(browser.url, "UPDATE conflict_months SET name = 'Caso de la Quispe'")
    shown = open_page("fuentes", lang="es")
    for page in ("importar", "libro", "historial", "actualizar", "conflictos", "mis-clusters"):
        plant(shown, browser)
        more = {"topic": "milestone", "record": THEIRS} if page == "actualizar" else {}
        assert_foreseen(shown.turn(page, **more))
        assert not fields(shown)
        assert not shown.at.get("file_uploader")
        assert "Rosa" not in shown.text
        assert "Quispe" not in shown.text


def test_somebody_elses_form_planted_in_a_session_is_not_opened(browser: Browser) -> None:
    """Their form of a record that one may not write: neither shown nor saved."""
    browser.be("rosa")
    theirs = open_page("actualizar", lang="es", topic="milestone", record=THEIRS)
    held = theirs.at.session_state["forms"]
    browser.be("eva")
    shown = open_page("fuentes", lang="es")
    shown.at.session_state["forms"] = {(browser.people["eva"], *key[1:]): form for key, form in held.items()}
    assert_foreseen(shown.turn("actualizar", topic="milestone", record=THEIRS))
    assert shown.headline == ES("records-form-may-not")
    assert not fields(shown)


def test_a_page_drawn_for_somebody_saves_nothing_once_another_sits_there(browser: Browser) -> None:
    browser.be("rosa")
    shown = open_page("actualizar", lang="es", topic="milestone", record=THEIRS)
    form = next(iter(shown.at.session_state["forms"].values()))
    form.draft.values["planned_on"] = None
    for name in ("eva", None):
        browser.be(name)
        shown.press("form-save") if "form-save" in shown.widgets("form-") else shown.at.run()
        assert not shown.at.exception
        assert scalar(browser.url, "SELECT count(*) FROM acts") == 0


# --- the token ---------------------------------------------------------------------------------------------------------

FORGED = (
    "",
    " ",
    "x",
    "a" * 10_000,
    "' OR 1=1 --",
    "token-of-rosa ",
    "TOKEN-OF-ROSA",
    "token-of-rosa\x00",
    "\x00",
    "🦜",
    "\u202e",
    digest("token-of-rosa"),
    "1",
    "null",
    '{"id": 2}',
    "%",
)


def test_a_forged_token_is_nobodys(browser: Browser) -> None:
    """Also what the database keeps of a good one, which somebody may have read in a copy."""
    shown = None
    for token in FORGED:
        browser.hold(token)
        shown = shown or open_page("fuentes", lang="es")
        assert_foreseen(shown.turn("actualizar", topic="milestone", record=THEIRS))
        assert shown.headline == ES("records-form-sign-in")
        assert "Rosa" not in shown.text
    browser.be("rosa")
    assert shown.turn("actualizar", topic="milestone", record=THEIRS).headline == ES("records-form-title-milestone")


@pytest.mark.parametrize("ends", ["DELETE FROM sign_ins", "UPDATE sign_ins SET ends_at = '2015-01-01 00:00:00'"])
def test_a_token_that_ended_is_nobodys(browser: Browser, ends: str) -> None:
    browser.be("rosa")
    shown = open_page("actualizar", lang="es", topic="milestone", record=THEIRS)
    assert fields(shown)
    change(browser.url, ends)
    shown.press("form-save")
    assert shown.headline == ES("records-form-sign-in")
    assert scalar(browser.url, "SELECT count(*) FROM acts") == 0


# --- the password ------------------------------------------------------------------------------------------------------

SECRET = "kept-t0-itself"


def everything_sent(shown: Shown) -> str:
    """All that goes to the browser in a run: every element as it is sent, whatever kind."""
    return "".join(str(node.proto) for node in shown.at._tree if getattr(node, "proto", None) is not None)


def unpacked(content: bytes) -> bytes:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


@pytest.mark.postgres
def test_a_databases_password_is_in_no_page_no_file_and_no_line_of_the_log(
    postgres_store: PostgresStore, use: Use, monkeypatch, files: dict[str, File], caplog, capfd
) -> None:
    """The server trusts whoever comes over its socket: a password in the address changes nothing there."""
    url = make_url(postgres_store.fresh("demo")).set(password=SECRET).render_as_string(hide_password=False)
    assert SECRET in url
    use(url)
    browser = Browser(url, monkeypatch)
    browser.be("rosa")
    shown = open_page("fuentes", lang="es")
    for entry in PAGES:
        more = {"topic": "milestone", "record": THEIRS} if entry.key == "actualizar" else {}
        shown.turn(entry.key, **more).assert_sound("es")
        sent = everything_sent(shown)
        assert len(sent) > 1000
        assert SECRET not in sent
        assert "postgresql:" not in sent
    assert len(files) > 20
    for file in files.values():
        assert SECRET.encode() not in unpacked(file())
    with monkeypatch.context() as broken:
        broken.setattr("components.session.visit.data_version", fail_with(url))
        shown.turn("territorio")
    assert ES("error-unexpected-do") in shown.trouble
    assert SECRET not in everything_sent(shown)
    assert "RuntimeError" in caplog.text
    assert SECRET not in caplog.text + "".join(capfd.readouterr())


def fail_with(said: str) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise RuntimeError(said)

    return fail
