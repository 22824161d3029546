"""What a browser may send although no link of ours does: addresses, tokens, a session with somebody else in it.

Nothing of it gives more rights or an unexpected error. And a password in the database's address is shown nowhere.
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
OWN_RECORD, OTHER_RECORD = "LOR-2/civil_society_engaged", "SMA-1/civil_society_engaged"
Use = Callable[[str], None]


class Browser:
    """A browser with a token, in front of its own database with people in it."""

    def __init__(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.url, self._patch = url, monkeypatch
        self.people = {
            "eva": make_person(url, "eva", "coordinator", "16"),
            "rosa": make_person(url, "rosa", "chief"),
            "leo": make_person(url, "leo", "viewer", "16"),
        }
        for name, number in self.people.items():
            sign_in(url, number, f"token-of-{name}")

    def set_token(self, token: str | None) -> None:
        self._patch.setattr("components.session.viewer.read_token", lambda: token)

    def sign_in_as(self, name: str | None) -> None:
        self.set_token(f"token-of-{name}" if name else None)

    def person(self, name: str) -> Person:
        with reading(self.url) as connection:
            person = find_person(connection, self.people[name])
        assert person
        return person


@pytest.fixture
def browser(sqlite_store: SqliteStore, use: Use, monkeypatch: pytest.MonkeyPatch) -> Browser:
    url = sqlite_store.fresh("demo")
    use(url)
    return Browser(url, monkeypatch)


def assert_handled(shown: Shown) -> None:
    """Check that there is neither an exception nor an unexpected error, and that no typed text is drawn as HTML."""
    assert not shown.at.exception
    assert ES("error-unexpected-do") not in shown.trouble
    assert "<img src=x" not in "".join(shown.html)


def fields(shown: Shown) -> list[str]:
    kinds = ("date_input", "number_input", "text_input", "text_area", "selectbox", "checkbox")
    widgets = (widget for kind in kinds for widget in shown.at.get(kind))
    return [widget.key for widget in widgets if (widget.key or "").startswith("form-")]


# --- the address -------------------------------------------------------------------------------------------------------

HOSTILE_VALUES = (
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
PAGES_WITH_PARAMS = ("actualizar", "historial", "mejora", "emergencias")


@pytest.mark.parametrize("name", [None, "eva", pytest.param("leo", marks=pytest.mark.rest)])
def test_hostile_addresses_only_open_a_page(browser: Browser, name: str | None) -> None:
    """Each value stands in every parameter at once, and in a record and a fact beside a valid topic."""
    browser.sign_in_as(name)
    before = contents(browser.url, history=True)
    shown = open_page("fuentes", lang="es")
    for number, value in enumerate(HOSTILE_VALUES):
        everywhere = dict.fromkeys((param for param in PARAMS if param not in ("lang", "present")), value)
        assert_handled(shown.turn(PAGES_WITH_PARAMS[number % len(PAGES_WITH_PARAMS)], **everywhere))
        assert_handled(shown.turn("actualizar", topic="roadmap", record=value, back=value))
        assert not fields(shown)
        assert_handled(shown.turn("historial", fact=value))
    assert contents(browser.url, history=True) == before


@pytest.mark.postgres
def test_hostile_addresses_only_open_a_page_on_postgresql(postgres_store: PostgresStore, use: Use, monkeypatch) -> None:
    """PostgreSQL refuses what SQLite takes: a zero byte, a number that is too large."""
    url = postgres_store.fresh("demo")
    use(url)
    browser = Browser(url, monkeypatch)
    browser.sign_in_as("eva")
    shown = open_page("fuentes", lang="es")
    for value in HOSTILE_VALUES:
        assert_handled(shown.turn("actualizar", topic="reading", record=value))
        assert_handled(shown.turn("historial", fact=value, q=value))


@pytest.mark.parametrize("back", ["actualizar", "historial", "nowhere", "//a.example", "importar"])
def test_the_page_to_return_to_is_one_of_this_app(browser: Browser, back: str) -> None:
    browser.sign_in_as("eva")
    shown = open_page("actualizar", lang="es", topic="milestone", record=OWN_RECORD, back=back)
    assert_handled(shown)
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
def test_a_person_planted_in_a_session_gives_no_rights(browser: Browser, name: str | None) -> None:
    browser.sign_in_as(name)
    change(browser.url, "UPDATE conflict_months SET name = 'Caso de la Quispe'")
    shown = open_page("fuentes", lang="es")
    for page in ("importar", "libro", "historial", "actualizar", "conflictos", "mis-clusters"):
        plant(shown, browser)
        more = {"topic": "milestone", "record": OTHER_RECORD} if page == "actualizar" else {}
        assert_handled(shown.turn(page, **more))
        assert not fields(shown)
        assert not shown.at.get("file_uploader")
        assert "Rosa" not in shown.text
        assert "Quispe" not in shown.text


def test_another_persons_form_planted_in_a_session_is_not_opened(browser: Browser) -> None:
    """Another person's form of a record that this person may not write is neither shown nor saved."""
    browser.sign_in_as("rosa")
    theirs = open_page("actualizar", lang="es", topic="milestone", record=OTHER_RECORD)
    forms = theirs.at.session_state["forms"]
    browser.sign_in_as("eva")
    shown = open_page("fuentes", lang="es")
    shown.at.session_state["forms"] = {(browser.people["eva"], *key[1:]): form for key, form in forms.items()}
    assert_handled(shown.turn("actualizar", topic="milestone", record=OTHER_RECORD))
    assert shown.headline == ES("records-form-may-not")
    assert not fields(shown)


def test_a_page_saves_nothing_once_another_person_is_signed_in(browser: Browser) -> None:
    browser.sign_in_as("rosa")
    shown = open_page("actualizar", lang="es", topic="milestone", record=OTHER_RECORD)
    form = next(iter(shown.at.session_state["forms"].values()))
    form.draft.values["planned_on"] = None
    for name in ("eva", None):
        browser.sign_in_as(name)
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


def test_a_forged_token_signs_nobody_in(browser: Browser) -> None:
    """This includes what the database keeps of a valid token, which somebody may have read in a copy."""
    shown = None
    for token in FORGED:
        browser.set_token(token)
        shown = shown or open_page("fuentes", lang="es")
        assert_handled(shown.turn("actualizar", topic="milestone", record=OTHER_RECORD))
        assert shown.headline == ES("records-form-sign-in")
        assert "Rosa" not in shown.text
    browser.sign_in_as("rosa")
    assert shown.turn("actualizar", topic="milestone", record=OTHER_RECORD).headline == ES(
        "records-form-title-milestone"
    )


@pytest.mark.parametrize("ends", ["DELETE FROM sign_ins", "UPDATE sign_ins SET ends_at = '2015-01-01 00:00:00'"])
def test_an_ended_token_signs_nobody_in(browser: Browser, ends: str) -> None:
    browser.sign_in_as("rosa")
    shown = open_page("actualizar", lang="es", topic="milestone", record=OTHER_RECORD)
    assert fields(shown)
    change(browser.url, ends)
    shown.press("form-save")
    assert shown.headline == ES("records-form-sign-in")
    assert scalar(browser.url, "SELECT count(*) FROM acts") == 0


# --- the password ------------------------------------------------------------------------------------------------------

SECRET = "kept-t0-itself"


def everything_sent(shown: Shown) -> str:
    """Return all that goes to the browser in a run: every element of whatever kind, as it is sent."""
    return "".join(str(node.proto) for node in shown.at._tree if getattr(node, "proto", None) is not None)


def unpacked(content: bytes) -> bytes:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


@pytest.mark.postgres
def test_the_databases_password_is_in_no_page_no_file_and_no_log(
    postgres_store: PostgresStore, use: Use, monkeypatch, files: dict[str, File], caplog, capfd
) -> None:
    """The server trusts all connections over its socket, so a password in the address changes nothing for it."""
    url = make_url(postgres_store.fresh("demo")).set(password=SECRET).render_as_string(hide_password=False)
    assert SECRET in url
    use(url)
    browser = Browser(url, monkeypatch)
    browser.sign_in_as("rosa")
    shown = open_page("fuentes", lang="es")
    for entry in PAGES:
        more = {"topic": "milestone", "record": OTHER_RECORD} if entry.key == "actualizar" else {}
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


def fail_with(text: str) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise RuntimeError(text)

    return fail
