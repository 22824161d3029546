"""The page of accounts: the chief adds and changes accounts; nobody else sees them."""

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


def choose_account(shown: Shown, user: str) -> Shown:
    """Choose an account to change."""
    return shown.choose("accounts-task", "change").choose("accounts-user", user)


def find_link(shown: Shown) -> str:
    (code,) = shown.at.get("code")
    return str(code.value)


@pytest.mark.parametrize("role", [None, "viewer", "coordinator", "monitoring"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_chief_sees_accounts(demo_app, signed_in: SignIn, role: str | None, language: str) -> None:
    if role:
        make_person(signed_in(role), "secreta", "viewer")
    shown = open_accounts(language).assert_sound(language)
    assert shown.headline == translator(language)("accounts-may-not" if role else "accounts-sign-in")
    assert "secreta" not in shown.text
    assert not shown.widgets("accounts-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_account_is_added_and_its_link_is_shown_once(signed_in: SignIn, language: str) -> None:
    url, t = signed_in("chief"), translator(language)
    shown = open_accounts(language).assert_sound(language)
    assert shown.headline == t("accounts-headline", total=1, waiting=1, blocked=0)
    fill(shown, user_name="AQuispe", full_name="Ana <b>Quispe</b>", email="Ana@Example.org", office="22")
    shown.press("accounts-add").assert_sound(language)
    assert t("accounts-added", user="AQuispe") in shown.saved
    assert "Ana <b>Quispe</b>" in shown.text  # as text
    assert scalar(url, "SELECT email FROM people WHERE user_name = 'aquispe'") == "ana@example.org"
    assert scalar(url, "SELECT office_region_ubigeo FROM assignments") == "22"
    link = find_link(shown)
    token = re.search(rf"/clave\?lang={language}&token=([\w-]+)$", link)[1]
    assert scalar(url, f"SELECT count(*) FROM invitations WHERE token_sha256 = '{digest(token)}'") == 1
    assert not shown.widgets("accounts-user_name")  # the next one waits until this link is handed over
    shown.at.run()
    assert find_link(shown) == link  # it is still there: nothing else could show it again
    assert not open_accounts(language, present="1").at.get("code")
    shown.press("accounts-link-AQuispe")
    assert not shown.at.get("code")
    assert shown.widgets("accounts-user_name")["accounts-user_name"].value == ""  # the next one begins empty
    assert token not in scalar(url, "SELECT group_concat(coalesce(after, '')) FROM changes")


def test_links_are_not_shown_to_a_projector(signed_in: SignIn) -> None:
    make_person(signed_in("chief"), "dos", "viewer")
    shown = open_accounts()
    fill(shown, user_name="uno", full_name="Uno").press("accounts-add")
    choose_account(shown, "dos").press("accounts-invite")
    assert len(shown.at.get("code")) == 2
    shown.press("present-start").assert_sound("es")
    assert "Uno" in shown.text
    assert not shown.at.get("code")
    assert not shown.widgets("accounts-")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"user_name": "rosa", "full_name": "Otra"}, "user-name-taken"),
        ({"user_name": "otra"}, "name-missing"),
        ({"user_name": "otra", "full_name": "Otra", "email": "x"}, "email"),
    ],
)
def test_a_refusal_is_shown_at_its_field_and_nothing_typed_is_lost(
    signed_in: SignIn, values: dict[str, str], reason: str
) -> None:
    url, t = signed_in("chief"), translator("es")
    shown = fill(open_accounts(), **values).press("accounts-add").assert_sound("es")
    (problem,) = shown.all('p class="problem" role="alert"')
    assert t("error-person-refused", reason=reason, given="rosa") in problem
    assert {name: shown.widgets("accounts-")[f"accounts-{name}"].value for name in values} == values
    assert scalar(url, "SELECT count(*) FROM people") == 1
    assert not shown.at.get("code")


def test_name_role_and_address_are_changed_with_their_history(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "viewer")
    shown = choose_account(open_accounts(), "luz").assert_sound("es")
    fill(shown, full_name="Luz Díaz", role="monitoring").press("accounts-save").assert_sound("es")
    assert scalar(url, "SELECT full_name || ' ' || role FROM people WHERE user_name = 'luz'") == "Luz Díaz monitoring"
    assert scalar(url, "SELECT count(*) FROM changes WHERE table_name = 'people' AND field = 'role'") == 1
    assert scalar(url, "SELECT max(person_name) FROM acts WHERE verb = 'user change'") == "Rosa"
    shown.choose("accounts-role", "viewer")  # the next click is still about her, whatever her name is now
    assert shown.widgets("accounts-user")["accounts-user"].value == "luz"
    shown.press("accounts-save")
    assert scalar(url, "SELECT role FROM people WHERE user_name = 'luz'") == "viewer"
    acts = scalar(url, "SELECT count(*) FROM acts")
    assert translator("es")("records-form-unchanged") in shown.press("accounts-save").notes
    assert scalar(url, "SELECT count(*) FROM acts") == acts


def test_switching_the_language_keeps_what_was_typed(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "viewer")
    shown = fill(choose_account(open_accounts(), "luz"), role="coordinator", full_name="Luz Díaz")
    shown.choose("language", "en").assert_sound("en")
    assert translator("en")("accounts-role-may", role="coordinator") in shown.text
    shown.press("accounts-save").assert_sound("en")
    assert scalar(url, "SELECT full_name || ' ' || role FROM people WHERE user_name = 'luz'") == "Luz Díaz coordinator"


def test_a_change_of_another_chief_is_not_overwritten_unseen(signed_in: SignIn) -> None:
    url, t = signed_in("chief"), translator("es")
    make_person(url, "luz", "viewer")
    shown = choose_account(open_accounts(), "luz")
    with by_hand(url) as connection:
        change_person(connection, OPERATOR, "luz", now=utc_now(), role="monitoring", email="luz@example.org")
    fill(shown, full_name="Luz Díaz").press("accounts-save").assert_sound("es")  # another field: both changes are kept
    kept = "SELECT full_name || ' ' || role || ' ' || email FROM people WHERE user_name = 'luz'"
    assert scalar(url, kept) == "Luz Díaz monitoring luz@example.org"
    with by_hand(url) as connection:
        change_person(connection, OPERATOR, "luz", now=utc_now(), full_name="Luz D.")
    fill(shown, full_name="Luz Díaz Rojas").press("accounts-save").assert_sound("es")
    assert scalar(url, kept) == "Luz D. monitoring luz@example.org"
    (problem,) = shown.all('p class="problem" role="alert"')
    assert problem == t("accounts-stale", now=f"Luz D. · {t('accounts-role', role='monitoring')} · luz@example.org")
    assert shown.widgets("accounts-full_name")["accounts-full_name"].value == "Luz Díaz Rojas"  # nothing typed is lost
    shown.press("accounts-save").assert_sound("es")  # now the person has seen what is overwritten
    assert scalar(url, kept) == "Luz Díaz Rojas monitoring luz@example.org"


def test_an_office_is_given_and_ended(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "coordinator", "16")
    shown = choose_account(open_accounts(), "luz").choose("accounts-office", "22")
    shown.press("accounts-give").assert_sound("es")
    assert scalar(url, "SELECT since FROM assignments WHERE office_region_ubigeo = '22'") == str(local_today())
    shown.choose("accounts-office", "22").press("accounts-give")
    assert "San Martín" in shown.only('p class="problem" role="alert"')
    shown.press(f"accounts-end-22-{local_today()}").assert_sound("es")  # a slip: it never was
    assert scalar(url, "SELECT count(*) FROM assignments WHERE office_region_ubigeo = '22'") == 0
    shown.choose("accounts-office", "22").press("accounts-give").assert_sound("es")
    assert scalar(url, "SELECT until FROM assignments WHERE office_region_ubigeo = '22'") is None
    shown.press(f"accounts-end-16-{date(2013, 1, 1)}").assert_sound("es")
    assert scalar(url, "SELECT until FROM assignments WHERE office_region_ubigeo = '16'") == str(local_today())


def test_a_blocked_person_is_signed_out_at_the_next_click_and_gets_no_link(signed_in: SignIn, monkeypatch) -> None:
    url, t = signed_in("chief"), translator("es")
    sign_in(url, make_person(url, "luz", "coordinator"), "hers")
    shown = choose_account(open_accounts(), "luz").press("accounts-invite")
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


def test_a_new_link_can_end_sign_ins_and_password(signed_in: SignIn) -> None:
    url = signed_in("chief")
    sign_in(url, make_person(url, "luz", "coordinator"), "hers")
    with by_hand(url) as connection:
        connection.exec_driver_sql("UPDATE people SET password_hash = 'x' WHERE user_name = 'luz'")
    shown = choose_account(open_accounts(), "luz").press("accounts-invite").assert_sound("es")
    first = find_link(shown)
    assert scalar(url, "SELECT password_hash FROM people WHERE user_name = 'luz'") == "x"
    shown.at.checkbox(key="accounts-end").check().run()
    shown.press("accounts-invite")
    assert find_link(shown) != first
    assert scalar(url, "SELECT password_hash FROM people WHERE user_name = 'luz'") is None
    assert scalar(url, "SELECT count(*) FROM invitations") == 1
    assert not shown.at.checkbox(key="accounts-end").value  # asked for once


def test_the_chief_cannot_lock_themselves_out(signed_in: SignIn) -> None:
    url = signed_in("chief")
    with by_hand(url) as connection:
        connection.exec_driver_sql("UPDATE people SET password_hash = 'x'")
    shown = choose_account(open_accounts(), "rosa")
    assert not shown.at.get("checkbox")
    assert "accounts-block-yes" not in shown.widgets("accounts-")
    shown.press("accounts-invite")
    assert find_link(shown)
    shown.choose("accounts-role", "viewer").press("accounts-save")
    problem = shown.only('p class="problem" role="alert"')
    assert translator("es")("error-person-refused", reason="last-chief") in problem
    assert scalar(url, "SELECT count(*) FROM people WHERE role = 'chief' AND password_hash = 'x'") == 1


def test_the_list_shows_how_each_person_signs_in(signed_in: SignIn) -> None:
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
        (line,) = (item for item in shown.all("li") if item.startswith(name))
        assert line.endswith(t(f"accounts-state-{state}", until=until))
    assert shown.headline == t("accounts-headline", total=5, waiting=3, blocked=0)
    assert "a@example.org" not in open_accounts(present="1").text
