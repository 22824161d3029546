"""The page of accounts: the chief adds, changes, gives offices, links, blocks; everybody else sees no account."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from data.clock import local_day, local_today
from data.language import LANGUAGES, translator
from data.permissions import OPERATOR
from data.rules.accounts import INVITED, digest, utc_now
from queries.accounts.records import change_person
from queries.accounts.sign_ins import invite
from tests.support.contents import by_hand, scalar
from tests.support.entries import make_person, sign_in
from tests.support.shown import Shown, open_page

SignIn = Callable[..., str]


def open_accounts(language: str = "es", **params: str) -> Shown:
    return open_page("cuentas", lang=language, **params)


def fill(shown: Shown, **values: object) -> Shown:
    """Fill in fields one after the other: each is a run, as in a browser."""
    for name, value in values.items():
        shown.choose(f"accounts-{name}", value)
    return shown


def turn_to(shown: Shown, user: str) -> Shown:
    """To the fields of an account."""
    return shown.choose("accounts-doing", "change").choose("accounts-whom", user)


def find_link(shown: Shown) -> str:
    (code,) = shown.at.get("code")
    return str(code.value)


@pytest.mark.parametrize("role", [None, "viewer", "coordinator", "monitoring"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_else_sees_an_account(demo_app, signed_in: SignIn, role: str | None, language: str) -> None:
    if role:
        make_person(signed_in(role), "secreta", "viewer")
    shown = open_accounts(language).assert_sound(language)
    assert shown.headline == translator(language)("accounts-may-not" if role else "accounts-sign-in")
    assert "secreta" not in shown.text
    assert not shown.widgets("accounts-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_account_is_added_with_a_link_told_once(signed_in: SignIn, language: str) -> None:
    url, t = signed_in("chief"), translator(language)
    shown = open_accounts(language).assert_sound(language)
    assert shown.headline == t("accounts-headline", total=1, waiting=1, blocked=0)
    fill(shown, user="AQuispe", name="Ana <b>Quispe</b>", email="Ana@Example.org", office="22")
    shown.press("accounts-add").assert_sound(language)
    assert t("accounts-added", user="AQuispe") in shown.saved
    assert "Ana <b>Quispe</b>" in shown.text  # as text
    assert scalar(url, "SELECT email FROM people WHERE user_name = 'aquispe'") == "ana@example.org"
    assert scalar(url, "SELECT office_region_ubigeo FROM assignments") == "22"
    link = find_link(shown)
    token = re.search(rf"/clave\?lang={language}&token=([\w-]+)$", link)[1]
    assert scalar(url, f"SELECT count(*) FROM invitations WHERE token_sha256 = '{digest(token)}'") == 1
    assert not shown.widgets("accounts-user")  # the next one waits until this link is handed over
    shown.at.run()
    assert find_link(shown) == link  # still there: nothing else could tell it
    assert not open_accounts(language, present="1").at.get("code")
    shown.press("accounts-link-AQuispe")
    assert not shown.at.get("code")
    assert shown.widgets("accounts-user")["accounts-user"].value == ""  # the next one begins empty
    assert token not in scalar(url, "SELECT group_concat(coalesce(after, '')) FROM changes")


def test_two_links_stand_side_by_side_and_are_never_projected(signed_in: SignIn) -> None:
    make_person(signed_in("chief"), "dos", "viewer")
    shown = open_accounts()
    fill(shown, user="uno", name="Uno").press("accounts-add")
    turn_to(shown, "dos").press("accounts-invite")
    assert len(shown.at.get("code")) == 2
    shown.press("present-start").assert_sound("es")
    assert "Uno" in shown.text
    assert not shown.at.get("code")
    assert not shown.widgets("accounts-")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"user": "rosa", "name": "Otra"}, "user-name-taken"),
        ({"user": "otra"}, "name-missing"),
        ({"user": "otra", "name": "Otra", "email": "x"}, "email"),
    ],
)
def test_what_is_refused_is_told_at_its_field_and_nothing_typed_is_lost(
    signed_in: SignIn, values: dict[str, str], reason: str
) -> None:
    url, t = signed_in("chief"), translator("es")
    shown = fill(open_accounts(), **values).press("accounts-add").assert_sound("es")
    (said,) = shown.all('p class="problem" role="alert"')
    assert t("error-person-refused", reason=reason, given="rosa") in said
    assert {name: shown.widgets("accounts-")[f"accounts-{name}"].value for name in values} == values
    assert scalar(url, "SELECT count(*) FROM people") == 1
    assert not shown.at.get("code")


def test_name_role_and_address_are_changed_with_their_history(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "viewer")
    shown = turn_to(open_accounts(), "luz").assert_sound("es")
    fill(shown, name="Luz Díaz", role="monitoring").press("accounts-save").assert_sound("es")
    assert scalar(url, "SELECT full_name || ' ' || role FROM people WHERE user_name = 'luz'") == "Luz Díaz monitoring"
    assert scalar(url, "SELECT count(*) FROM changes WHERE table_name = 'people' AND field = 'role'") == 1
    assert scalar(url, "SELECT max(person_name) FROM acts WHERE verb = 'user change'") == "Rosa"
    shown.choose("accounts-role", "viewer")  # the next click still is about her, whatever she is called now
    assert shown.widgets("accounts-whom")["accounts-whom"].value == "luz"
    shown.press("accounts-save")
    assert scalar(url, "SELECT role FROM people WHERE user_name = 'luz'") == "viewer"
    acts = scalar(url, "SELECT count(*) FROM acts")
    assert translator("es")("records-form-unchanged") in shown.press("accounts-save").notes
    assert scalar(url, "SELECT count(*) FROM acts") == acts


def test_another_language_takes_nothing_away(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "viewer")
    shown = fill(turn_to(open_accounts(), "luz"), role="coordinator", name="Luz Díaz")
    shown.choose("language", "en").assert_sound("en")
    assert translator("en")("accounts-role-may", role="coordinator") in shown.text
    shown.press("accounts-save").assert_sound("en")
    assert scalar(url, "SELECT full_name || ' ' || role FROM people WHERE user_name = 'luz'") == "Luz Díaz coordinator"


def test_what_another_chief_changed_meanwhile_is_not_overwritten(signed_in: SignIn) -> None:
    url, t = signed_in("chief"), translator("es")
    make_person(url, "luz", "viewer")
    shown = turn_to(open_accounts(), "luz")
    with by_hand(url) as connection:
        change_person(connection, OPERATOR, "luz", now=utc_now(), role="monitoring", email="luz@example.org")
    fill(shown, name="Luz Díaz").press("accounts-save").assert_sound("es")  # another field: both hold
    kept = "SELECT full_name || ' ' || role || ' ' || email FROM people WHERE user_name = 'luz'"
    assert scalar(url, kept) == "Luz Díaz monitoring luz@example.org"
    with by_hand(url) as connection:
        change_person(connection, OPERATOR, "luz", now=utc_now(), name="Luz D.")
    fill(shown, name="Luz Díaz Rojas").press("accounts-save").assert_sound("es")
    assert scalar(url, kept) == "Luz D. monitoring luz@example.org"
    (said,) = shown.all('p class="problem" role="alert"')
    assert said == t("accounts-stale", now=f"Luz D. · {t('account-role', role='monitoring')} · luz@example.org")
    assert shown.widgets("accounts-name")["accounts-name"].value == "Luz Díaz Rojas"  # nothing that was typed is lost
    shown.press("accounts-save").assert_sound("es")  # now it is known what it takes the place of
    assert scalar(url, kept) == "Luz Díaz Rojas monitoring luz@example.org"


def test_an_office_is_given_and_ended(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "coordinator", "16")
    shown = turn_to(open_accounts(), "luz").choose("accounts-office", "22")
    shown.press("accounts-give").assert_sound("es")
    assert scalar(url, "SELECT since FROM assignments WHERE office_region_ubigeo = '22'") == str(local_today())
    shown.choose("accounts-office", "22").press("accounts-give")
    assert "San Martín" in shown.one('p class="problem" role="alert"')
    shown.press(f"accounts-end-22-{local_today()}").assert_sound("es")  # a slip: it never was
    assert scalar(url, "SELECT count(*) FROM assignments WHERE office_region_ubigeo = '22'") == 0
    shown.choose("accounts-office", "22").press("accounts-give").assert_sound("es")
    assert scalar(url, "SELECT until FROM assignments WHERE office_region_ubigeo = '22'") is None
    shown.press(f"accounts-end-16-{date(2013, 1, 1)}").assert_sound("es")
    assert scalar(url, "SELECT until FROM assignments WHERE office_region_ubigeo = '16'") == str(local_today())


def test_who_is_blocked_is_out_at_the_next_click_and_gets_no_link(signed_in: SignIn, monkeypatch) -> None:
    url, t = signed_in("chief"), translator("es")
    sign_in(url, make_person(url, "luz", "coordinator"), "hers")
    shown = turn_to(open_accounts(), "luz").press("accounts-invite")
    shown.press("accounts-block-yes").assert_sound("es")
    assert t("accounts-blocked", user="luz") in shown.saved
    assert t("accounts-state-blocked", until="") in shown.text
    assert not shown.at.get("code")  # the link is dead
    assert "accounts-invite" not in shown.widgets("accounts-")
    monkeypatch.setattr("components.session.viewer.read_token", lambda: "hers")
    assert open_page("libro", lang="es").headline == t("records-workbook-sign-in")
    monkeypatch.setattr("components.session.viewer.read_token", lambda: "token")
    for blocked in (False, True, False):  # each is another request than the one before, and is written
        shown.press("accounts-block-yes" if blocked else "accounts-unblock").assert_sound("es")
        assert scalar(url, "SELECT count(*) FROM people WHERE blocked_at IS NOT NULL") == blocked


def test_a_new_link_may_end_what_there_is(signed_in: SignIn) -> None:
    url = signed_in("chief")
    sign_in(url, make_person(url, "luz", "coordinator"), "hers")
    with by_hand(url) as connection:
        connection.exec_driver_sql("UPDATE people SET password_hash = 'x' WHERE user_name = 'luz'")
    shown = turn_to(open_accounts(), "luz").press("accounts-invite").assert_sound("es")
    first = find_link(shown)
    assert scalar(url, "SELECT password_hash FROM people WHERE user_name = 'luz'") == "x"
    shown.at.checkbox(key="accounts-end").check().run()
    shown.press("accounts-invite")
    assert find_link(shown) != first
    assert scalar(url, "SELECT password_hash FROM people WHERE user_name = 'luz'") is None
    assert scalar(url, "SELECT count(*) FROM invitations") == 1
    assert not shown.at.checkbox(key="accounts-end").value  # asked for once


def test_nobody_locks_themselves_out_here(signed_in: SignIn) -> None:
    url = signed_in("chief")
    with by_hand(url) as connection:
        connection.exec_driver_sql("UPDATE people SET password_hash = 'x'")
    shown = turn_to(open_accounts(), "rosa")
    assert not shown.at.get("checkbox")
    assert "accounts-block-yes" not in shown.widgets("accounts-")
    shown.press("accounts-invite")
    assert find_link(shown)
    shown.choose("accounts-role", "viewer").press("accounts-save")
    said = shown.one('p class="problem" role="alert"')
    assert translator("es")("error-person-refused", reason="last-chief") in said
    assert scalar(url, "SELECT count(*) FROM people WHERE role = 'chief' AND password_hash = 'x'") == 1


def test_how_each_gets_in_is_said(signed_in: SignIn) -> None:
    url, t = signed_in("chief"), translator("es")
    for name in ("clave", "correo", "enlace", "vencido"):
        make_person(url, name, "viewer")
    with by_hand(url) as connection:
        connection.exec_driver_sql("UPDATE people SET password_hash = 'x' WHERE user_name = 'clave'")
        connection.exec_driver_sql("UPDATE people SET email = 'a@example.org' WHERE user_name = 'correo'")
        invite(connection, OPERATOR, "enlace", now=utc_now())
        invite(connection, OPERATOR, "vencido", now=utc_now() - 2 * INVITED)
    shown = open_accounts().assert_sound("es")
    until = local_day(utc_now() + INVITED)
    for name, state in (("Clave", "password"), ("Correo", "outside"), ("Enlace", "invited"), ("Vencido", "no_link")):
        (line,) = (one for one in shown.all("li") if one.startswith(name))
        assert line.endswith(t(f"accounts-state-{state}", until=until))
    assert shown.headline == t("accounts-headline", total=5, waiting=3, blocked=0)
    assert "a@example.org" not in open_accounts(present="1").text
