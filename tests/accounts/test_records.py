"""Accounts: who may manage them, what is kept, signing in and its limits, invitations; on both engines."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta
from time import sleep

import pytest
from sqlalchemy import insert, select, text

from data import errors
from data.permissions import ANYONE, OPERATOR, Role, Viewer
from data.rules.accounts import INVITED, SESSION, Claims, digest, hash_password, is_password
from data.store.audit import AuditEntry
from data.store.connection import connecting
from data.store.doors import reading, signing, writing
from data.store.schema import PUBLIC_FIELDS, metadata
from data.store.schema.accounts import FailedSignIn, Invitation, Person, SignIn
from data.store.schema.history import FieldChangeRow
from queries.accounts.reads import Account, find_accounts, find_signed_in
from queries.accounts.records import NewPerson, add_person, assign_office, block, change_person, end_assignment, unblock
from queries.accounts.sign_ins import (
    begin_outside_sign_in,
    find_invited,
    invite,
    invite_owner,
    set_password,
    sign_in,
    sign_out,
)
from tests.support.contents import by_hand, scalar

NOW = datetime(2014, 6, 1, 12)
MINUTE = timedelta(minutes=1)
PASSWORD = "cinco ríos crecidos"
ANA = NewPerson("Aruiz ", " Ana  Ruiz", "coordinator", "Ana@Example.org", ("22",), date(2014, 1, 1))


def offices_of(account: Account) -> list[tuple[str, date, date | None]]:
    return [(assignment.office, assignment.since, assignment.until) for assignment in account.offices]


def add(url: str, *people: NewPerson) -> None:
    with by_hand(url) as connection:
        for person in people:
            add_person(connection, OPERATOR, person, now=NOW)


def link(url: str, name: str, at: datetime = NOW) -> str:
    with signing(url) as connection:
        return invite(connection, OPERATOR, name, now=at)


def let_in(url: str, name: str = "aruiz", password: str = PASSWORD) -> str:
    return set_password(url, link(url, name), password, now=NOW)


def holder_of(url: str, token: str, at: datetime = NOW) -> str | None:
    """Return the user name of the person who is signed in with a token."""
    with reading(url) as connection:
        person = find_signed_in(connection, digest(token), at)
    return person.user_name if person else None


def tries(url: str, count: int, name: str = "aruiz", at: datetime = NOW) -> list[str]:
    """Return why each of several tries with a wrong password is refused."""
    reasons = []
    for number in range(count):
        with pytest.raises(errors.SignInRefused) as refused:
            sign_in(url, name, f"not this one {number}", now=at)
        reasons.append(refused.value.params["reason"])
    return reasons


# --- people ------------------------------------------------------------------------------------------------------------


def test_an_account_is_tidied_and_its_history_is_kept(program_url):
    add(program_url, ANA)
    with reading(program_url) as connection:
        (ana,) = find_accounts(connection, OPERATOR)
        changes = {
            (row.field, row.after) for row in connection.execute(select(FieldChangeRow.field, FieldChangeRow.after))
        }
    assert (ana.user_name, ana.name, ana.email) == ("aruiz", "Ana Ruiz", "ana@example.org")
    assert offices_of(ana) == [("22", date(2014, 1, 1), None)]
    assert not ana.has_password
    assert not ana.blocked
    assert {("user_name", "aruiz"), ("role", "coordinator"), ("office_region_ubigeo", "22")} <= changes


def test_an_account_added_in_the_evening_of_peru_writes_from_that_day(program_url):
    with by_hand(program_url) as connection:
        evening = datetime(2014, 6, 2, 1)  # in UTC; in Peru still 1 June
        add_person(connection, OPERATOR, NewPerson("aruiz", "Ana Ruiz", "coordinator", offices=("22",)), now=evening)
    with reading(program_url) as connection:
        (ana,) = find_accounts(connection, OPERATOR)
    assert offices_of(ana) == [("22", date(2014, 6, 1), None)]


@pytest.mark.parametrize("viewer", [ANYONE, *(Viewer(role) for role in Role if role is not Role.CHIEF)])
def test_only_the_chief_manages_people(program_url, viewer):
    add(program_url, ANA)
    attempts = (
        lambda connection: add_person(connection, viewer, NewPerson("x", "X", "chief"), now=NOW),
        lambda connection: change_person(connection, viewer, "aruiz", now=NOW, role="chief"),
        lambda connection: assign_office(connection, viewer, "aruiz", "16", since=NOW.date()),
        lambda connection: end_assignment(connection, viewer, "aruiz", "22", until=NOW.date()),
        lambda connection: block(connection, viewer, "aruiz", now=NOW),
        lambda connection: unblock(connection, viewer, "nobody"),  # nor do they learn which accounts there are
        lambda connection: invite(connection, viewer, "aruiz", now=NOW),
        lambda connection: find_accounts(connection, viewer),
    )
    for attempt in attempts:
        with pytest.raises(errors.NotAllowed), by_hand(program_url) as connection:
            attempt(connection)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"user_name": "  "}, "user-name-missing"),
        ({"user_name": "ana ruiz"}, "user-name-characters"),
        ({"user_name": "añil"}, "user-name-characters"),
        ({"user_name": "<b>"}, "user-name-characters"),
        ({"user_name": "a" * 41}, "user-name-long"),
        ({"user_name": "ARUIZ"}, "user-name-taken"),
        ({"email": "ana@EXAMPLE.org"}, "email-taken"),
        ({"email": "ana"}, "email"),
        ({"name": ""}, "name-missing"),
        ({"name": "a" * 81}, "name-long"),
        ({"name": "Ana \u202e Ruiz"}, "name-characters"),
    ],
)
def test_an_invalid_account_is_refused_with_the_reason(program_url, changed, reason):
    add(program_url, ANA)
    other = {"user_name": "other", "name": "Other", "role": "viewer"} | changed
    with pytest.raises(errors.PersonRefused) as refused:
        add(program_url, NewPerson(**other))
    assert refused.value.params["reason"] == reason


def test_an_unknown_role_or_office_is_refused(program_url):
    with pytest.raises(ValueError, match="king"):
        add(program_url, NewPerson("x", "X", "king"))
    with pytest.raises(errors.UnknownRegion):
        add(program_url, NewPerson("x", "X", "coordinator", offices=("15",)))
    assert scalar(program_url, "SELECT count(*) FROM people") == 0


def test_the_last_chief_can_neither_be_blocked_nor_demoted(program_url):
    add(program_url, NewPerson("uno", "Uno", "chief", "uno@example.org"), NewPerson("dos", "Dos", "chief"), ANA)
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "dos", now=NOW)
    for attempt in (
        lambda connection: block(connection, OPERATOR, "uno", now=NOW),
        lambda connection: change_person(connection, OPERATOR, "uno", now=NOW, role="viewer"),
    ):
        with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
            attempt(connection)
        assert refused.value.params["reason"] == "last-chief"
    add(program_url, NewPerson("tres", "Tres", "chief"))  # cannot sign in yet
    with pytest.raises(errors.PersonRefused), by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "uno", now=NOW, role="viewer")
    with by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "aruiz", now=NOW, role="chief")  # by her address
        change_person(connection, OPERATOR, "uno", now=NOW, role="viewer")


def test_a_changed_address_ends_sign_ins_and_a_changed_name_does_not(program_url):
    add(program_url, ANA)
    number = scalar(program_url, "SELECT id FROM people")
    with by_hand(program_url) as connection:
        row = {"token_sha256": "b" * 64, "person_id": number, "begun_at": NOW, "ends_at": NOW + SESSION}
        connection.execute(insert(SignIn).values(**row))
        change_person(connection, OPERATOR, "aruiz", now=NOW, full_name=" Ana  Díaz ")
    with reading(program_url) as connection:
        assert find_signed_in(connection, "b" * 64, NOW) is not None
    with by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "aruiz", now=NOW, email="")
    with reading(program_url) as connection:
        (ana,) = find_accounts(connection, OPERATOR)
        assert (ana.name, ana.email, ana.role) == ("Ana Díaz", None, "coordinator")
        assert find_signed_in(connection, "b" * 64, NOW) is None  # it may have rested on the address


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"email": "uno@example.org"}, "email-taken"), ({"email": "x"}, "email"), ({"full_name": " "}, "name-missing")],
)
def test_an_invalid_change_is_refused(program_url, changes, reason):
    add(program_url, ANA, NewPerson("uno", "Uno", "viewer", "uno@example.org"))
    with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "aruiz", now=NOW, **changes)
    assert refused.value.params["reason"] == reason


def test_the_only_chief_keeps_a_way_to_sign_in(program_url):
    add(
        program_url, NewPerson("uno", "Uno", "chief", "uno@example.org")
    )  # signs in with an organisation's account only
    with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "uno", now=NOW, email="")
    assert refused.value.params["reason"] == "last-chief"


def test_an_account_that_somebody_else_changed_is_not_overwritten(program_url):
    add(program_url, ANA)
    seen = {"full_name": "Ana Ruiz", "role": "viewer", "email": "ana@example.org"}
    with pytest.raises(errors.Stale), by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "aruiz", now=NOW, full_name="Ana Díaz", seen=seen)


def test_assignments_to_an_office_do_not_overlap(program_url):
    add(program_url, ANA)
    first, later = date(2014, 1, 1), date(2015, 1, 1)
    with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
        assign_office(connection, OPERATOR, "aruiz", "22", since=later)
    assert refused.value.params["reason"] == "office-attended"
    with by_hand(program_url) as connection:
        end_assignment(connection, OPERATOR, "aruiz", "22", until=later)
        assign_office(connection, OPERATOR, "aruiz", "22", since=later, until=date(2016, 1, 1))
        assign_office(connection, OPERATOR, "aruiz", "16", since=later)
    with reading(program_url) as connection:
        (ana,) = find_accounts(connection, OPERATOR)
    assert offices_of(ana) == [("22", first, later), ("16", later, None), ("22", later, date(2016, 1, 1))]
    for office, until, reason in (
        ("01", later, "office-not-attended"),
        ("22", date(2017, 1, 1), "office-not-attended"),
    ):
        with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
            end_assignment(connection, OPERATOR, "aruiz", office, until=until)
        assert refused.value.params["reason"] == reason
    with pytest.raises(errors.PersonRefused, match="person-refused"), by_hand(program_url) as connection:
        assign_office(connection, OPERATOR, "aruiz", "01", since=later, until=later)


def test_an_assignment_that_ends_on_its_first_day_is_removed(program_url):
    add(program_url, ANA)
    for _ in range(2):  # given by mistake, and given again
        with by_hand(program_url) as connection:
            assign_office(connection, OPERATOR, "aruiz", "16", since=NOW.date())
        with by_hand(program_url) as connection:
            end_assignment(connection, OPERATOR, "aruiz", "16", until=NOW.date())
    with reading(program_url) as connection:
        (ana,) = find_accounts(connection, OPERATOR)
        kinds = (
            connection.execute(select(FieldChangeRow.kind).where(FieldChangeRow.row_key.contains('"16"')).distinct())
            .scalars()
            .all()
        )
    assert offices_of(ana) == [("22", date(2014, 1, 1), None)]
    assert set(kinds) == {"insert", "delete"}  # history keeps both


# --- passwords and invitations -----------------------------------------------------------------------------------------


def test_a_hash_costs_a_guesser_as_much_as_rfc_9106_asks(cheap_hashes):
    """Its second recommended option: 64 MiB, three passes, four lanes."""
    assert cheap_hashes.hash(PASSWORD).startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_a_password_is_kept_as_argon2id_and_nowhere_else(program_url):
    add(program_url, ANA)
    let_in(program_url)
    password_hash = scalar(program_url, "SELECT password_hash FROM people")
    assert str(password_hash).startswith("$argon2id$")
    assert is_password(password_hash, PASSWORD)
    assert is_password(password_hash, PASSWORD.replace("í", "i\u0301"))  # the accent of another keyboard
    assert not is_password(password_hash, "cinco rios crecidos")
    assert not is_password(None, PASSWORD)
    assert not is_password("damaged", PASSWORD)
    with reading(program_url) as connection:
        changes = connection.execute(
            select(FieldChangeRow.before, FieldChangeRow.after).where(FieldChangeRow.field == "password_hash")
        ).all()
    assert [tuple(row) for row in changes] == [(None, "*")]


def test_equal_passwords_have_unequal_hashes():
    assert hash_password(PASSWORD) != hash_password(PASSWORD)


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("", "password-short"),
        ("123456789", "password-short"),
        ("x" * 201, "password-long"),
        ("ARUIZ.NORTE", "password-name"),
        ("aaaaaaaaaaab", "password-simple"),
    ],
)
def test_a_weak_password_is_refused(program_url, password, reason):
    add(program_url, NewPerson("aruiz.norte", "Ana", "viewer"))
    token = link(program_url, "aruiz.norte")
    with pytest.raises(errors.PersonRefused) as refused:
        set_password(program_url, token, password, now=NOW)
    assert refused.value.params["reason"] == reason
    with reading(program_url) as connection:
        assert find_invited(connection, token, NOW).user_name == "aruiz.norte"  # the link is still valid


def test_a_link_works_once_and_a_new_link_ends_it(program_url):
    add(program_url, ANA)
    first, second = link(program_url, "aruiz"), link(program_url, "aruiz")
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, first, PASSWORD, now=NOW)
    signed = set_password(program_url, second, PASSWORD, now=NOW)
    assert holder_of(program_url, signed) == "aruiz"
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, second, "another password", now=NOW)


def test_a_link_ends_after_seven_days_and_with_blocking(program_url):
    add(program_url, ANA)
    token = link(program_url, "aruiz")
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, token, PASSWORD, now=NOW + INVITED)
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "aruiz", now=NOW)
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, token, PASSWORD, now=NOW)
    with pytest.raises(errors.PersonRefused) as refused:
        link(program_url, "aruiz")
    assert refused.value.params["reason"] == "blocked"
    for forged in ("", "no such token", "x" * 5000):
        with pytest.raises(errors.InvitationEnded):
            set_password(program_url, forged, PASSWORD, now=NOW)


def test_the_owners_link_makes_the_first_account_a_chief(program_url):
    with signing(program_url) as connection:
        replaced, token = invite_owner(connection, now=NOW), invite_owner(connection, now=NOW)
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, str(replaced), PASSWORD, now=NOW, user_name="jefa", name="La Jefa")
    with pytest.raises(errors.PersonRefused):
        set_password(program_url, str(token), PASSWORD, now=NOW, user_name="", name="La Jefa")
    signed = set_password(program_url, str(token), PASSWORD, now=NOW, user_name="Jefa", name="La Jefa")
    with reading(program_url) as connection:
        (owner,) = find_accounts(connection, OPERATOR)
        assert (owner.user_name, owner.role) == ("jefa", "chief")
    assert holder_of(program_url, signed) == "jefa"
    assert scalar(program_url, "SELECT person_name FROM acts") == "La Jefa"
    with signing(program_url) as connection:
        assert invite_owner(connection, now=NOW) is None


def test_the_owners_link_ends_when_somebody_else_has_an_account(program_url):
    with signing(program_url) as connection:
        token = invite_owner(connection, now=NOW)
    add(program_url, ANA)
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, str(token), PASSWORD, now=NOW, user_name="jefa", name="La Jefa")


def test_a_new_password_ends_earlier_sign_ins(program_url):
    add(program_url, ANA)
    first = let_in(program_url)
    second = let_in(program_url, password="another password")
    assert (holder_of(program_url, first), holder_of(program_url, second)) == (None, "aruiz")
    with pytest.raises(errors.SignInRefused):
        sign_in(program_url, "aruiz", PASSWORD, now=NOW)


# --- signing in --------------------------------------------------------------------------------------------------------


def test_a_sign_in_lasts_twelve_hours_and_its_token_is_not_kept(program_url):
    add(program_url, ANA)
    let_in(program_url)
    version = scalar(program_url, "SELECT data_version FROM program_state")
    token = sign_in(program_url, " ARuiz", PASSWORD, now=NOW)
    assert holder_of(program_url, token, NOW + SESSION - MINUTE) == "aruiz"
    assert holder_of(program_url, token, NOW + SESSION) is None
    with connecting(program_url) as connection:
        assert token not in connection.execute(select(SignIn.token_sha256)).scalars().all()
    assert scalar(program_url, "SELECT data_version FROM program_state") == version
    sign_out(program_url, token, now=NOW)
    assert holder_of(program_url, token) is None


def test_signing_in_again_ends_the_browsers_earlier_sign_in_and_clears_old_ones(program_url):
    add(program_url, ANA)
    first = let_in(program_url)
    second = sign_in(program_url, "aruiz", PASSWORD, now=NOW, held=first)
    assert (holder_of(program_url, first), holder_of(program_url, second)) == (None, "aruiz")
    sign_in(program_url, "aruiz", PASSWORD, now=NOW + SESSION)
    assert scalar(program_url, "SELECT count(*) FROM sign_ins") == 1


def test_a_person_blocked_while_signing_in_is_not_signed_in(program_url):
    add(program_url, ANA)
    let_in(program_url)
    with ThreadPoolExecutor(1) as pool:
        with by_hand(program_url) as connection:
            block(connection, OPERATOR, "aruiz", now=NOW)
            begun = pool.submit(sign_in, program_url, "aruiz", PASSWORD, now=NOW)
            sleep(1)  # longer than it takes to check a password
            assert not begun.done()
        with pytest.raises(errors.SignInRefused):
            begun.result()
    query = select(SignIn).where(SignIn.ends_at > NOW)
    with connecting(program_url) as connection:
        assert connection.execute(query).first() is None


def sign_in_outside(url: str, claims: Claims, at: datetime = NOW) -> str | None:
    """Sign in with an organisation's account, and return the user name of the person who is signed in then."""
    begin_outside_sign_in(url, claims, now=at)
    with reading(url) as connection:
        person = find_signed_in(connection, claims.key, at)
    return person.user_name if person else None


def test_an_organisations_token_begins_one_sign_in_that_ends_everywhere(program_url):
    add(program_url, ANA)
    claims = Claims("ana@example.org", True, "a" * 64, NOW + SESSION)
    assert sign_in_outside(program_url, claims) == sign_in_outside(program_url, claims, NOW + MINUTE) == "aruiz"
    assert scalar(program_url, "SELECT count(*) FROM sign_ins") == 1
    sign_out(program_url, None, claims.key, now=NOW + MINUTE)
    for later in (MINUTE, SESSION - MINUTE):  # a copy of the cookie
        sign_in_others(program_url, NOW + later)
        assert sign_in_outside(program_url, claims, NOW + later) is None
    assert sign_in_outside(program_url, replace(claims, key="b" * 64), NOW + 2 * MINUTE) == "aruiz"
    for stranger in (
        replace(claims, key="c" * 64, verified=False),
        replace(claims, key="d" * 64, email="x@example.org"),
    ):
        assert sign_in_outside(program_url, stranger) is None


def sign_in_others(url: str, at: datetime) -> None:
    """Try to sign in as somebody else: each sign-in clears away what has ended."""
    with pytest.raises(errors.SignInRefused):
        sign_in(url, "nadie", PASSWORD, now=at)


def test_blocking_and_a_new_password_end_an_organisations_sign_in(program_url):
    add(program_url, ANA)
    claims = Claims("ana@example.org", True, "a" * 64, NOW + SESSION)
    assert sign_in_outside(program_url, claims) == "aruiz"
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "aruiz", now=NOW)
    with by_hand(program_url) as connection:
        unblock(connection, OPERATOR, "aruiz")
    assert sign_in_outside(program_url, claims, NOW + MINUTE) is None
    again = replace(claims, key="b" * 64)
    assert sign_in_outside(program_url, again) == "aruiz"
    let_in(program_url)
    assert sign_in_outside(program_url, again, NOW + MINUTE) is None


def test_unknown_blocked_passwordless_and_wrong_get_the_same_answer(program_url):
    add(program_url, ANA, NewPerson("nueva", "Nueva", "viewer"), NewPerson("otro", "Otro", "viewer"))
    let_in(program_url)
    let_in(program_url, "otro")
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "otro", now=NOW)
    for name, password in (("nadie", PASSWORD), ("otro", PASSWORD), ("nueva", PASSWORD), ("aruiz", "x"), ("", "")):
        with pytest.raises(errors.SignInRefused) as refused:
            sign_in(program_url, name, password, now=NOW)
        assert refused.value.params == {"reason": "wrong"}


def test_a_name_with_invisible_characters_is_tidied_or_unknown(program_url):
    add(program_url, ANA)
    let_in(program_url)
    for typed in ("\0", "nadie\0", "\ud800", "nadie\x1b"):
        with pytest.raises(errors.SignInRefused) as refused:
            sign_in(program_url, typed, PASSWORD, now=NOW)
        assert refused.value.params == {"reason": "wrong"}
        with pytest.raises(errors.UnknownPerson):
            link(program_url, typed)
    assert sign_in(program_url, "a\0ruiz\u200b", PASSWORD, now=NOW)


@pytest.mark.parametrize("name", ["aruiz", "nadie"])
def test_tries_are_limited_for_existing_and_unknown_names(program_url, name):
    add(program_url, ANA)
    let_in(program_url)
    assert tries(program_url, 7, name) == ["wrong"] * 5 + ["many"] * 2
    if name == "aruiz":
        with pytest.raises(errors.SignInRefused) as refused:
            sign_in(program_url, name, PASSWORD, now=NOW + 14 * MINUTE)  # not even with the right password
        assert refused.value.params == {"reason": "many"}
        sign_in(program_url, name, PASSWORD, now=NOW + 15 * MINUTE)
        assert tries(program_url, 5, name, NOW + 15 * MINUTE) == ["wrong"] * 5
    else:
        assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)  # other names are not affected


def test_simultaneous_tries_are_all_counted(program_url):
    add(program_url, ANA)
    with ThreadPoolExecutor(12) as pool:
        reasons = [reason for refused in pool.map(lambda _: tries(program_url, 1), range(12)) for reason in refused]
    assert sorted(reasons) == ["many"] * 7 + ["wrong"] * 5


def test_tries_with_other_names_keep_nobody_out(program_url):
    add(program_url, ANA)
    let_in(program_url)
    with signing(program_url) as connection:
        connection.execute(insert(FailedSignIn), [{"name_sha256": digest(f"n{n}"), "at": NOW} for n in range(500)])
    assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)
    sign_in(program_url, "aruiz", PASSWORD, now=NOW + 16 * MINUTE)
    assert scalar(program_url, "SELECT count(*) FROM failed_sign_ins") == 0  # nothing accumulates


def test_a_new_password_lifts_the_limit_of_tries(program_url):
    add(program_url, ANA)
    tries(program_url, 6)
    let_in(program_url)
    assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)


def test_blocking_ends_sign_ins_and_unblocking_does_not_restore_them(program_url):
    add(program_url, ANA)
    token = let_in(program_url)
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "aruiz", now=NOW)
    assert holder_of(program_url, token) is None
    with by_hand(program_url) as connection:
        unblock(connection, OPERATOR, "aruiz")
    assert holder_of(program_url, token) is None
    assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)


def test_a_copy_lets_people_sign_in_but_takes_no_new_password(program_url):
    add(program_url, ANA)
    let_in(program_url)
    token = link(program_url, "aruiz")
    with connecting(program_url, write=True) as connection:
        connection.execute(text("UPDATE program_state SET copy_of = '2014-06-01'"))
    assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)
    with pytest.raises(errors.ReadOnlyCopy):
        set_password(program_url, token, "another password", now=NOW)


def test_blocking_takes_effect_within_its_transaction(program_url):
    """Blocking ends sign-ins and invitations within its own transaction."""
    add(program_url, ANA)
    let_in(program_url)
    with writing(program_url, AuditEntry("command", "block")) as connection:
        block(connection, OPERATOR, "aruiz", now=NOW)
        assert connection.execute(select(Person.blocked_at)).scalar_one() == NOW
        assert connection.execute(select(SignIn).where(SignIn.ends_at > NOW)).first() is None
        assert connection.execute(select(Invitation)).first() is None


def test_no_table_of_accounts_is_public():
    assert not {"people", "assignments", "sign_ins", "invitations", "failed_sign_ins"} & set(PUBLIC_FIELDS)
    assert "people" in metadata.tables
