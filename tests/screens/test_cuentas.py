"""The page of accounts: the chief adds, changes, gives offices, links, blocks; everybody else sees no account."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from data.accounts import digest
from data.clock import local_today
from data.language import LANGUAGES, translator
from tests.data.contents import by_hand, scalar
from tests.queries.entries import make_person, sign_in
from tests.screens.shown import Shown, open_page

SignIn = Callable[..., str]


def open_accounts(language: str = "es", **params: str) -> Shown:
    return open_page("cuentas", lang=language, **params)


def fill(shown: Shown, **values: str) -> Shown:
    """Fill in the fields of a new account."""
    for name, value in values.items():
        shown.widgets("accounts-add-0-")[f"accounts-add-0-{name}"].set_value(value)
    return shown


def choose_whom(shown: Shown, user: str) -> Shown:
    """To the fields of an account."""
    (what,) = (one for one in shown.at.get("button_group") if one.key == "accounts-what")
    what.set_value("change").run()
    return shown.choose("accounts-whom", user)


def find_link(shown: Shown) -> str:
    (code,) = shown.at.get("code")
    return str(code.value)


@pytest.mark.parametrize("role", [None, "viewer", "coordinator", "monitoring"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_else_sees_an_account(demo, signed_in: SignIn, role: str | None, language: str) -> None:
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
    fill(shown, user="AQuispe", name="Ana <b>Quispe</b>", email="Ana@Example.org")
    shown.at.multiselect(key="accounts-add-0-offices").set_value(["22", "16"])
    shown.press("accounts-add-0-do").assert_sound(language)
    assert t("accounts-added", user="AQuispe") in shown.told
    assert "Ana <b>Quispe</b>" in shown.text  # as text
    assert scalar(url, "SELECT email FROM people WHERE user_name = 'aquispe'") == "ana@example.org"
    assert scalar(url, "SELECT count(*) FROM assignments") == 2
    link = find_link(shown)
    token = re.search(rf"/clave\?lang={language}&token=([\w-]+)$", link)[1]
    assert scalar(url, f"SELECT count(*) FROM invitations WHERE token_sha256 = '{digest(token)}'") == 1
    assert shown.widgets("accounts-add-1-user")["accounts-add-1-user"].value == ""  # the next one begins empty
    shown.at.run()
    assert find_link(shown) == link  # still there: nothing else could tell it
    shown.press("accounts-link-done")
    assert not shown.at.get("code")
    assert token not in scalar(url, "SELECT group_concat(coalesce(after, '')) FROM changes")


def test_what_is_refused_is_told_and_stays_in_the_fields(signed_in: SignIn) -> None:
    url = signed_in("chief")
    shown = fill(open_accounts(), user="rosa", name="Otra").press("accounts-add-0-do")
    t = translator("es")
    assert t("error-person-refused", reason="user-name-taken", given="rosa") in shown.trouble
    assert shown.widgets("accounts-add-0-")["accounts-add-0-name"].value == "Otra"
    assert scalar(url, "SELECT count(*) FROM people") == 1
    assert not shown.at.get("code")


def test_name_role_and_address_are_changed_with_their_history(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "viewer")
    shown = choose_whom(open_accounts(), "luz").assert_sound("es")
    shown.widgets("accounts-luz-")["accounts-luz-name"].set_value("Luz Díaz")
    shown.widgets("accounts-luz-")["accounts-luz-role"].set_value("monitoring")
    shown.press("accounts-luz-save").assert_sound("es")
    assert scalar(url, "SELECT full_name || ' ' || role FROM people WHERE user_name = 'luz'") == "Luz Díaz monitoring"
    assert scalar(url, "SELECT count(*) FROM changes WHERE table_name = 'people' AND field = 'role'") == 1
    assert scalar(url, "SELECT max(person_name) FROM acts WHERE verb = 'user change'") == "Rosa"


def test_what_another_chief_changed_meanwhile_is_not_overwritten(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "viewer")
    shown = choose_whom(open_accounts(), "luz")
    with by_hand(url) as connection:
        connection.exec_driver_sql("UPDATE people SET role = 'coordinator' WHERE user_name = 'luz'")
    shown.widgets("accounts-luz-")["accounts-luz-name"].set_value("Luz Díaz")
    shown.press("accounts-luz-save")
    assert translator("es")("error-stale") in shown.trouble
    assert scalar(url, "SELECT full_name || ' ' || role FROM people WHERE user_name = 'luz'") == "Luz coordinator"
    assert shown.widgets("accounts-luz-")["accounts-luz-name"].value == "Luz Díaz"  # nothing that was typed is lost


def test_an_office_is_given_and_ended(signed_in: SignIn) -> None:
    url = signed_in("chief")
    make_person(url, "luz", "coordinator", "16")
    shown = choose_whom(open_accounts(), "luz").choose("accounts-luz-office", "22")
    shown.press("accounts-luz-give").assert_sound("es")
    assert scalar(url, "SELECT since FROM assignments WHERE office_region_ubigeo = '22'") == str(local_today())
    shown.press(f"accounts-luz-end-16-{date(2013, 1, 1)}").assert_sound("es")
    assert scalar(url, "SELECT until FROM assignments WHERE office_region_ubigeo = '16'") == str(local_today())


def test_who_is_blocked_is_out_at_the_next_click_and_gets_no_link(signed_in: SignIn, monkeypatch) -> None:
    url = signed_in("chief")
    sign_in(url, make_person(url, "luz", "coordinator"), "hers")
    shown = choose_whom(open_accounts(), "luz").press("accounts-luz-block").assert_sound("es")
    t = translator("es")
    assert t("accounts-blocked", user="luz") in shown.told
    assert t("accounts-state-blocked") in shown.text
    assert "accounts-luz-invite" not in shown.widgets("accounts-luz")
    monkeypatch.setattr("components.who.read_token", lambda: "hers")
    assert open_page("libro", lang="es").headline == t("workbook-sign-in")
    monkeypatch.setattr("components.who.read_token", lambda: "token")
    shown = choose_whom(open_accounts(), "luz").press("accounts-luz-unblock").assert_sound("es")
    assert scalar(url, "SELECT count(*) FROM people WHERE blocked_at IS NOT NULL") == 0


def test_a_new_link_may_end_what_there_is(signed_in: SignIn) -> None:
    url = signed_in("chief")
    sign_in(url, make_person(url, "luz", "coordinator"), "hers")
    with by_hand(url) as connection:
        connection.exec_driver_sql("UPDATE people SET password_hash = 'x' WHERE user_name = 'luz'")
    shown = choose_whom(open_accounts(), "luz").press("accounts-luz-invite").assert_sound("es")
    first = find_link(shown)
    assert scalar(url, "SELECT password_hash FROM people WHERE user_name = 'luz'") == "x"
    shown.at.checkbox(key="accounts-luz-ending").check()
    shown.press("accounts-luz-invite")
    assert find_link(shown) != first
    assert scalar(url, "SELECT password_hash FROM people WHERE user_name = 'luz'") is None
    assert scalar(url, "SELECT count(*) FROM invitations") == 1


def test_the_last_chief_stays(signed_in: SignIn) -> None:
    url = signed_in("chief")
    with by_hand(url) as connection:
        connection.exec_driver_sql("UPDATE people SET password_hash = 'x'")
    shown = choose_whom(open_accounts(), "rosa").press("accounts-rosa-block")
    assert translator("es")("error-person-refused", reason="last-chief") in shown.trouble
    shown.choose("accounts-rosa-role", "viewer").press("accounts-rosa-save")
    assert translator("es")("error-person-refused", reason="last-chief") in shown.trouble
    assert scalar(url, "SELECT count(*) FROM people WHERE role = 'chief' AND blocked_at IS NULL") == 1


def test_projected_it_is_a_list(signed_in: SignIn) -> None:
    signed_in("chief")
    shown = open_accounts(present="1").assert_sound("es")
    assert "Rosa" in shown.text
    assert not shown.widgets("accounts-")
