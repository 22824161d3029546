"""The sign-in routes, asked as a browser asks: forms, cookie, the return address, what is refused; on both engines."""

import asyncio
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.requests import Request

from components.accounts.sign_in.first_start import announce_owner
from components.accounts.sign_in.request import clean_address, is_secure
from components.accounts.sign_in.routes import sign_in_routes
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
SAME_SITE = {"sec-fetch-site": "same-origin"}
HOST = "tablero.example"


class Reply:
    """A reply of the app: status, headers, text, and the cookie that it sets."""

    def __init__(self, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
        self.status, self.text = status, body.decode()
        self.headers = {name.decode(): value.decode() for name, value in headers}
        self.cookie = self.headers.get("set-cookie", "")

    @property
    def token(self) -> str:
        match = re.match(f"{COOKIE}=([^;]*);", self.cookie)
        return match[1] if match else ""


Ask = Callable[..., Reply]


@pytest.fixture
def point(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def to(url: str) -> None:
        monkeypatch.setenv("DATABASE_URL", url)
        database_url.cache_clear()

    yield to
    database_url.cache_clear()


@pytest.fixture
def ask(point: Callable[[str], None], program_url: str) -> Ask:
    """A function that asks the app: `ask("/entrar?lang=en")`, `ask("/entrar", form={…}, headers={…})`."""
    point(program_url)
    return asker(Starlette(routes=sign_in_routes("")))


def asker(app: Starlette, scheme: str = "http") -> Ask:
    def asked(path: str, form: dict[str, str] | bytes | None = None, headers: dict[str, str] = SAME_SITE) -> Reply:
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
        messages: list[dict] = []

        async def receive() -> dict:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict) -> None:
            messages.append(message)

        asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
        start = next(message for message in messages if message["type"] == "http.response.start")
        return Reply(start["status"], start["headers"], b"".join(message.get("body", b"") for message in messages))

    return asked


@pytest.fixture
def ana(program_url: str) -> str:
    """A database with an account that has a password."""
    with by_hand(program_url) as connection:
        add_person(connection, OPERATOR, NewPerson("ana", "Ana <b>Ruiz</b>", "coordinator"), now=utc_now())
    with signing(program_url) as connection:
        token = invite(connection, OPERATOR, "ana", now=utc_now())
    set_password(program_url, token, PASSWORD, now=utc_now())
    return program_url


def enter(ask: Ask, name: str = "ana", password: str = PASSWORD, **more: str) -> Reply:
    return ask("/entrar", {"username": name, "password": password, "lang": "es", **more})


def holder_of(url: str, token: str) -> str | None:
    """Return the user name of the person who is signed in with a token."""
    with reading(url) as connection:
        person = find_signed_in(connection, digest(token), utc_now())
    return person.user_name if person else None


# --- signing in --------------------------------------------------------------------------------------------------------


def test_signing_in_sets_a_cookie_that_scripts_cannot_read_and_returns_to_the_page(ask, ana):
    reply = enter(ask, to="cluster?cluster=SMA-1&lang=en")
    assert (reply.status, reply.headers["location"]) == (303, "./cluster?cluster=SMA-1&lang=es")
    parts = {part.strip().lower() for part in reply.cookie.split(";")[1:]}
    assert parts == {"httponly", "max-age=43200", "path=/", "samesite=lax"}
    assert reply.headers["cache-control"] == "no-store"
    assert holder_of(ana, reply.token) == "ana"
    assert reply.token not in reply.headers["location"] + reply.text


@pytest.mark.parametrize(("scheme", "headers"), [("https", {}), ("http", {"x-forwarded-proto": "https"})])
def test_over_https_the_cookie_is_secure(ask, ana, scheme, headers):
    asked = asker(Starlette(routes=sign_in_routes("")), scheme)
    reply = asked("/entrar", {"username": "ana", "password": PASSWORD}, SAME_SITE | headers)
    assert "; secure" in reply.cookie.lower()


def test_wrong_unknown_and_blocked_get_the_same_page(ask, ana):
    with by_hand(ana) as connection:
        add_person(connection, OPERATOR, NewPerson("eva", "Eva", "viewer"), now=utc_now())
        block(connection, OPERATOR, "eva", now=utc_now())
    pages = [enter(ask, name, "not the right one") for name in ("ana", "eva", "ida")]
    assert {(page.status, page.cookie) for page in pages} == {(200, "")}
    assert len({re.sub('value="(ana|eva|ida)"', "", page.text) for page in pages}) == 1
    assert translator("es")("error-sign-in-refused", reason="wrong") in pages[0].text


@pytest.mark.parametrize("name", ["ana", "nadie"])
def test_after_five_tries_the_page_says_when_to_try_again(ask, ana, name):
    pages = [enter(ask, name, "not the right one").text for _ in range(6)]
    t = translator("es")
    many = t("error-sign-in-refused", reason="many")
    assert [many in text for text in pages] == [False] * 5 + [True]
    assert t("error-sign-in-refused-do", reason="many", minutes=15) in pages[-1]
    assert not enter(ask, name).cookie


def test_the_typed_name_stays_as_text_and_the_password_does_not(ask, ana):
    typed = '"><script>alert(1)</script>'
    reply = enter(ask, typed, "a secret of mine")
    assert "<script" not in reply.text
    assert 'value="&#34;&gt;&lt;script&gt;' in reply.text
    assert "a secret of mine" not in reply.text


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_form_has_both_languages_and_serves_password_managers(ask, language):
    reply = ask(f"/entrar?lang={language}&to=plan")
    assert f'<html lang="{language}">' in reply.text
    assert f"<h1>{translator(language)('accounts-sign-in-title')}</h1>" in reply.text
    for part in ('autocomplete="username"', 'autocomplete="current-password"', 'method="post"', 'for="username"'):
        assert part in reply.text
    assert f'name="to" value="plan?lang={language}"' in reply.text
    assert "<script" not in reply.text
    assert "http://" not in reply.text.replace("http://www.w3.org", "")


def test_a_person_who_is_signed_in_is_told_so_and_can_sign_out(ask, ana):
    token = enter(ask).token
    signed_in = SAME_SITE | {"cookie": f"{COOKIE}={token}"}
    reply = ask("/entrar?lang=es", headers=signed_in)
    assert "Ana &lt;b&gt;Ruiz" in reply.text
    out = ask("/salir", {"to": "plan?lang=en"}, signed_in)
    assert (out.status, out.headers["location"]) == (303, "./plan?lang=en")
    assert "max-age=0" in out.cookie.lower()
    assert holder_of(ana, token) is None
    assert ask("/salir", {}, SAME_SITE).status == 303  # without a cookie too
    assert ask("/salir", headers=signed_in).status == 405  # a link must not sign anybody out


def test_signing_in_again_ends_the_browsers_earlier_token(ask, ana):
    first = enter(ask).token
    again = ask("/entrar", {"username": "ana", "password": PASSWORD}, SAME_SITE | {"cookie": f"{COOKIE}={first}"})
    assert (holder_of(ana, first), holder_of(ana, again.token)) == (None, "ana")


# --- the return address, and other sites ------------------------------------------------------------------------------


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
def test_an_address_that_is_no_page_of_this_app_becomes_the_first_page(wanted):
    assert clean_address(wanted, "es") == "?lang=es"


def test_the_return_address_keeps_what_was_chosen():
    assert clean_address("plan?region=22&lang=en", "es") == "plan?region=22&lang=es"
    assert clean_address("?region=22", "en") == "?region=22&lang=en"
    assert clean_address("plan?a=//evil.example&b=%0d%0aset-cookie:x", "es") == (
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
    reply = ask(path, form, headers | {"cookie": f"{COOKIE}={token}"})
    assert (reply.status != 403) == welcome
    if not welcome:
        assert not reply.cookie
        assert holder_of(ana, token) == "ana"


def test_a_body_that_is_no_form_counts_as_an_empty_form(ask, ana):
    for body, kind in (
        (b'{"username":"ana"}', "application/json"),
        (b"username=ana&password=" + b"x" * 20_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"a%d=1" % n for n in range(100)), "application/x-www-form-urlencoded"),
        (b"\xff\xfe=\xff", "application/x-www-form-urlencoded"),
    ):
        reply = ask("/entrar", body, SAME_SITE | {"content-type": kind})
        assert (reply.status, reply.cookie) == (200, "")


# --- passwords and the first start -------------------------------------------------------------------------------------


def test_the_owner_sets_name_and_password_and_is_signed_in(ask, program_url):
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
    reply = ask("/clave", {"token": token, "name": "La Jefa", "username": "jefa", "password": PASSWORD, "lang": "en"})
    assert (reply.status, reply.headers["location"]) == (303, "./?lang=en")
    assert holder_of(program_url, reply.token) == "jefa"
    with reading(program_url) as connection:
        assert [account.role for account in find_accounts(connection, OPERATOR)] == ["chief"]
    assert ask(f"/clave?lang=en&token={token}").status == 409


def test_an_invited_person_cannot_change_their_name(ask, ana):
    with signing(ana) as connection:
        token = invite(connection, OPERATOR, "ana", now=utc_now())
    reply = ask("/clave", {"token": token, "username": "other", "name": "Other", "password": "another password"})
    assert holder_of(ana, reply.token) == "ana"
    with reading(ana) as connection:
        assert [account.name for account in find_accounts(connection, OPERATOR)] == ["Ana <b>Ruiz</b>"]


def test_each_start_shows_a_new_link_until_there_is_an_account(program_url, capsys):
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


def test_a_copy_shows_no_link_at_its_start(program_url, capsys):
    change(program_url, "UPDATE program_state SET copy_of = '2014-06-01'")
    announce_owner(program_url)
    assert capsys.readouterr().out == ""
    assert scalar(program_url, "SELECT count(*) FROM invitations") == 0


@pytest.mark.parametrize("url", ["postgresql://nobody:s3cret@127.0.0.1:1/none", "sqlite:////", "nonsense"])
def test_an_unusable_database_does_not_stop_the_start_and_no_secret_is_shown(point, tmp_path, capsys, caplog, url):
    for address in (url, sqlite_url(tmp_path / "none.db")):
        announce_owner(address)
        point(address)
        reply = asker(Starlette(routes=sign_in_routes("")))("/entrar", {"username": "ana", "password": "x"})
        assert reply.status == 503
        assert 'class="trouble"' in reply.text
        output = capsys.readouterr()
        assert "s3cret" not in reply.text + output.out + output.err + caplog.text
        assert not output.out


def test_an_unexpected_error_shows_only_a_number(ask, monkeypatch, caplog):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("postgresql://u:s3cret@host/db")

    monkeypatch.setattr("components.accounts.sign_in.forms.sign_in", fail)
    reply = enter(ask)
    assert reply.status == 500
    number = re.search("número ([0-9a-f]{8})", reply.text)
    assert number and number[1] in caplog.text
    assert "s3cret" not in reply.text


def test_the_routes_lie_below_the_base_path(point, ana):
    point(ana)
    asked = asker(Starlette(routes=sign_in_routes("/tablero")))
    assert asked("/entrar").status == 404
    assert asked("/tablero/entrar", {"username": "ana", "password": PASSWORD}).headers["location"] == "./?lang=es"


def test_the_first_forwarded_protocol_counts(ask):
    for protocols, secure in (("https, http", True), ("http, https", False), ("", False)):
        scope = {"type": "http", "scheme": "http", "headers": [(b"x-forwarded-proto", protocols.encode())], "path": "/"}
        assert is_secure(Request(scope | {"server": (HOST, 80), "query_string": b""})) is secure
