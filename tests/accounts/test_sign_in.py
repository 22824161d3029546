"""The entrance's routes, asked as a browser asks: forms, cookie, the way back, who is refused; on both engines."""

import asyncio
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.requests import Request

from components.accounts.sign_in.first_start import announce_owner
from components.accounts.sign_in.request import way_back
from components.accounts.sign_in.routes import entrance_routes
from components.session.viewer import COOKIE
from data.language import translator
from data.permissions import OPERATOR
from data.rules.accounts import digest, utc_now
from data.settings import database_url
from data.store.connection import sqlite_url
from data.store.doors import reading, signing
from queries.accounts.reads import find_accounts, find_signed_in
from queries.accounts.records import NewPerson, add_person, block
from queries.accounts.sign_ins import invite, invite_owner, set_password
from tests.support.contents import by_hand, change, scalar

pytestmark = pytest.mark.any_engine

PASSWORD = "cinco ríos crecidos"
OWN = {"sec-fetch-site": "same-origin"}
HOST = "tablero.example"


class Said:
    """What was answered: status, headers, text; `cookie`: what the browser was told to keep."""

    def __init__(self, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
        self.status, self.text = status, body.decode()
        self.headers = {name.decode(): value.decode() for name, value in headers}
        self.cookie = self.headers.get("set-cookie", "")

    @property
    def token(self) -> str:
        found = re.match(f"{COOKIE}=([^;]*);", self.cookie)
        return found[1] if found else ""


Ask = Callable[..., Said]


@pytest.fixture
def point(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def to(url: str) -> None:
        monkeypatch.setenv("DATABASE_URL", url)
        database_url.cache_clear()

    yield to
    database_url.cache_clear()


@pytest.fixture
def ask(point: Callable[[str], None], program_url: str) -> Ask:
    """ask("/entrar?lang=en"), ask("/entrar", form={…}, headers={…}): what the app answers."""
    point(program_url)
    return asker(Starlette(routes=entrance_routes("")))


def asker(app: Starlette, scheme: str = "http") -> Ask:
    def asked(path: str, form: dict[str, str] | bytes | None = None, headers: dict[str, str] = OWN) -> Said:
        body = form if isinstance(form, bytes) else urlencode(form or {}).encode()
        sent = {"host": HOST, "content-type": "application/x-www-form-urlencoded", **headers}
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": "GET" if form is None else "POST",
            "scheme": scheme,
            "path": path.partition("?")[0],
            "query_string": path.partition("?")[2].encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
            "server": (HOST, 80),
        }
        told: list[dict] = []

        async def receive() -> dict:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict) -> None:
            told.append(message)

        asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
        start = next(message for message in told if message["type"] == "http.response.start")
        return Said(start["status"], start["headers"], b"".join(message.get("body", b"") for message in told))

    return asked


@pytest.fixture
def ana(program_url: str) -> str:
    """The database, with an account that has a password."""
    with by_hand(program_url) as connection:
        add_person(connection, OPERATOR, NewPerson("ana", "Ana <b>Ruiz</b>", "coordinator"), now=utc_now())
    with signing(program_url) as connection:
        token = invite(connection, OPERATOR, "ana", now=utc_now())
    set_password(program_url, token, PASSWORD, now=utc_now())
    return program_url


def enter(ask: Ask, name: str = "ana", password: str = PASSWORD, **more: str) -> Said:
    return ask("/entrar", {"username": name, "password": password, "lang": "es", **more})


def who(url: str, token: str) -> str | None:
    with reading(url) as connection:
        found = find_signed_in(connection, digest(token), utc_now())
    return found.user_name if found else None


# --- signing in --------------------------------------------------------------------------------------------------------


def test_signing_in_sets_a_cookie_that_scripts_cannot_read_and_leads_back(ask, ana):
    said = enter(ask, to="cluster?cluster=SMA-1&lang=en")
    assert (said.status, said.headers["location"]) == (303, "./cluster?cluster=SMA-1&lang=es")
    parts = {part.strip().lower() for part in said.cookie.split(";")[1:]}
    assert parts == {"httponly", "max-age=43200", "path=/", "samesite=lax"}
    assert said.headers["cache-control"] == "no-store"
    assert who(ana, said.token) == "ana"
    assert said.token not in said.headers["location"] + said.text


@pytest.mark.parametrize(("scheme", "headers"), [("https", {}), ("http", {"x-forwarded-proto": "https"})])
def test_over_https_the_cookie_is_secure(ask, ana, scheme, headers):
    asked = asker(Starlette(routes=entrance_routes("")), scheme)
    said = asked("/entrar", {"username": "ana", "password": PASSWORD}, OWN | headers)
    assert "; secure" in said.cookie.lower()


def test_wrong_unknown_and_blocked_are_answered_with_the_same_page(ask, ana):
    with by_hand(ana) as connection:
        add_person(connection, OPERATOR, NewPerson("eva", "Eva", "viewer"), now=utc_now())
        block(connection, OPERATOR, "eva", now=utc_now())
    pages = [enter(ask, name, "not the right one") for name in ("ana", "eva", "ida")]
    assert {(page.status, page.cookie) for page in pages} == {(200, "")}
    assert len({re.sub('value="(ana|eva|ida)"', "", page.text) for page in pages}) == 1
    assert translator("es")("error-sign-in-refused", reason="wrong") in pages[0].text


@pytest.mark.parametrize("name", ["ana", "nadie"])
def test_after_five_tries_it_says_so_and_when_to_come_back(ask, ana, name):
    told = [enter(ask, name, "not the right one").text for _ in range(6)]
    t = translator("es")
    many = t("error-sign-in-refused", reason="many")
    assert [many in text for text in told] == [False] * 5 + [True]
    assert t("error-sign-in-refused-do", reason="many", minutes=15) in told[-1]
    assert not enter(ask, name).cookie


def test_what_was_typed_stays_but_not_the_password_and_is_only_text(ask, ana):
    typed = '"><script>alert(1)</script>'
    said = enter(ask, typed, "a secret of mine")
    assert "<script" not in said.text
    assert 'value="&#34;&gt;&lt;script&gt;' in said.text
    assert "a secret of mine" not in said.text


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_form_speaks_both_languages_and_serves_password_managers(ask, language):
    said = ask(f"/entrar?lang={language}&to=plan")
    assert f'<html lang="{language}">' in said.text
    assert f"<h1>{translator(language)('sign-in-title')}</h1>" in said.text
    for part in ('autocomplete="username"', 'autocomplete="current-password"', 'method="post"', 'for="username"'):
        assert part in said.text
    assert f'name="to" value="plan?lang={language}"' in said.text
    assert "<script" not in said.text
    assert "http://" not in said.text.replace("http://www.w3.org", "")


def test_who_is_in_already_is_told_so_and_can_leave(ask, ana):
    token = enter(ask).token
    held = OWN | {"cookie": f"{COOKIE}={token}"}
    said = ask("/entrar?lang=es", headers=held)
    assert "Ana &lt;b&gt;Ruiz" in said.text
    out = ask("/salir", {"to": "plan?lang=en"}, held)
    assert (out.status, out.headers["location"]) == (303, "./plan?lang=en")
    assert "max-age=0" in out.cookie.lower()
    assert who(ana, token) is None
    assert ask("/salir", {}, OWN).status == 303  # without a cookie too
    assert ask("/salir", headers=held).status == 405  # a link signs nobody out


def test_signing_in_again_ends_the_token_that_the_browser_held(ask, ana):
    first = enter(ask).token
    again = ask("/entrar", {"username": "ana", "password": PASSWORD}, OWN | {"cookie": f"{COOKIE}={first}"})
    assert (who(ana, first), who(ana, again.token)) == (None, "ana")


# --- the way back, and who asks ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "http:evil.example",
        "evil.example",
        "../x",
        "/plan",
        "plan/../../x",
        "plan\r\nset-cookie: a=b",
        "%2F%2Fevil.example",
        "salir",
        "clave",
        "entrar?to=x",
        "media/x",
        "_stcore/health",
        "@evil.example",
        "plan#//evil.example",
        "",
        "x" * 5000,
    ],
)
def test_the_way_back_is_a_page_of_this_app(wanted):
    assert way_back(wanted, "es") == "?lang=es"


def test_the_way_back_keeps_what_was_chosen():
    assert way_back("plan?region=22&lang=en", "es") == "plan?region=22&lang=es"
    assert way_back("?region=22", "en") == "?region=22&lang=en"
    assert way_back("plan?a=//evil.example&b=%0d%0aset-cookie:x", "es") == (
        "plan?a=%2F%2Fevil.example&b=%0D%0Aset-cookie%3Ax&lang=es"
    )


@pytest.mark.parametrize(
    ("headers", "welcome"),
    [
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "same-site"}, False),
        ({"sec-fetch-site": "cross-site", "origin": f"http://{HOST}"}, False),
        ({"sec-fetch-site": "none"}, False),
        ({"origin": f"http://{HOST}"}, True),
        ({"origin": f"https://{HOST}"}, True),
        ({"origin": "https://outer.example", "x-forwarded-host": "outer.example"}, True),
        ({"origin": "http://evil.example"}, False),
        ({"origin": f"http://{HOST}.evil.example"}, False),
        ({"origin": f"http://{HOST}:8080"}, False),
        ({"origin": "null"}, False),
        ({}, False),
    ],
)
@pytest.mark.parametrize("path", ["/entrar", "/salir", "/clave"])
def test_forms_of_other_sites_are_refused(ask, ana, path, headers, welcome):
    token = enter(ask).token
    form = {"username": "ana", "password": PASSWORD, "token": "x"}
    said = ask(path, form, headers | {"cookie": f"{COOKIE}={token}"})
    assert (said.status != 403) == welcome
    if not welcome:
        assert not said.cookie
        assert who(ana, token) == "ana"


def test_what_is_no_form_of_ours_is_an_empty_one(ask, ana):
    for body, kind in (
        (b'{"username":"ana"}', "application/json"),
        (b"username=ana&password=" + b"x" * 20_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"a%d=1" % n for n in range(100)), "application/x-www-form-urlencoded"),
        (b"\xff\xfe=\xff", "application/x-www-form-urlencoded"),
    ):
        said = ask("/entrar", body, OWN | {"content-type": kind})
        assert (said.status, said.cookie) == (200, "")


# --- passwords and the first start -------------------------------------------------------------------------------------


def test_the_owner_sets_name_and_password_and_is_in(ask, program_url):
    with signing(program_url) as connection:
        token = invite_owner(connection, now=utc_now())
    shown = ask(f"/clave?lang=en&token={token}")
    assert 'autocomplete="new-password"' in shown.text
    assert 'autocomplete="name"' in shown.text
    wrong = ask(
        "/clave", {"token": token, "name": "La Jefa", "username": "la jefa", "password": PASSWORD, "lang": "en"}
    )
    reason = translator("en")("error-person-refused", reason="user-name-characters")
    assert reason in wrong.text
    assert 'aria-invalid="true"' in wrong.text
    assert 'value="La Jefa"' in wrong.text
    assert PASSWORD not in wrong.text
    said = ask("/clave", {"token": token, "name": "La Jefa", "username": "jefa", "password": PASSWORD, "lang": "en"})
    assert (said.status, said.headers["location"]) == (303, "./?lang=en")
    assert who(program_url, said.token) == "jefa"
    with reading(program_url) as connection:
        assert [one.role for one in find_accounts(connection, OPERATOR)] == ["chief"]
    assert ask(f"/clave?lang=en&token={token}").status == 409


def test_an_invited_person_does_not_choose_who_they_are(ask, ana):
    with signing(ana) as connection:
        token = invite(connection, OPERATOR, "ana", now=utc_now())
    said = ask("/clave", {"token": token, "username": "other", "name": "Other", "password": "another password"})
    assert who(ana, said.token) == "ana"
    with reading(ana) as connection:
        assert [one.name for one in find_accounts(connection, OPERATOR)] == ["Ana <b>Ruiz</b>"]


def test_the_first_start_says_once_how_to_begin(program_url, capsys):
    announce_owner(program_url)
    first = capsys.readouterr().out
    es, en = re.findall(r"http://\S+/clave\?lang=(?:es|en)&token=(\S+)", first)
    assert es == en
    announce_owner(program_url)
    (again, _) = re.findall(r"token=(\S+)", capsys.readouterr().out)
    assert again != es
    set_password(program_url, again, PASSWORD, now=utc_now(), user_name="jefa", name="La Jefa")
    announce_owner(program_url)
    assert capsys.readouterr().out == ""


def test_a_copy_has_no_first_start(program_url, capsys):
    change(program_url, "UPDATE program_state SET copy_of = '2014-06-01'")
    announce_owner(program_url)
    assert capsys.readouterr().out == ""
    assert scalar(program_url, "SELECT count(*) FROM invitations") == 0


@pytest.mark.parametrize("url", ["postgresql://nobody:s3cret@127.0.0.1:1/none", "sqlite:////", "nonsense"])
def test_a_database_that_is_none_stops_nothing_and_tells_no_secret(point, tmp_path, capsys, caplog, url):
    for address in (url, sqlite_url(tmp_path / "none.db")):
        announce_owner(address)
        point(address)
        said = asker(Starlette(routes=entrance_routes("")))("/entrar", {"username": "ana", "password": "x"})
        assert said.status == 503
        assert 'class="trouble"' in said.text
        told = capsys.readouterr()
        assert "s3cret" not in said.text + told.out + told.err + caplog.text
        assert not told.out


def test_what_nobody_foresaw_is_a_number(ask, monkeypatch, caplog):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("postgresql://u:s3cret@host/db")

    monkeypatch.setattr("components.accounts.sign_in.forms.sign_in", fail)
    said = enter(ask)
    assert said.status == 500
    number = re.search("número ([0-9a-f]{8})", said.text)
    assert number and number[1] in caplog.text
    assert "s3cret" not in said.text


def test_below_a_base_path_the_routes_move_along(point, ana):
    point(ana)
    asked = asker(Starlette(routes=entrance_routes("/tablero")))
    assert asked("/entrar").status == 404
    assert asked("/tablero/entrar", {"username": "ana", "password": PASSWORD}).headers["location"] == "./?lang=es"


def test_the_browsers_word_for_https_is_the_first(ask):
    from components.accounts.sign_in.request import is_secure

    for said, secure in (("https, http", True), ("http, https", False), ("", False)):
        scope = {"type": "http", "scheme": "http", "headers": [(b"x-forwarded-proto", said.encode())], "path": "/"}
        assert is_secure(Request(scope | {"server": (HOST, 80), "query_string": b""})) is secure
