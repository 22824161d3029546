"""Accounts: who may manage them, what is kept, signing in and its limits, invitations; on both engines."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta
from time import sleep

import pytest
from sqlalchemy import insert, select, text

from data import errors
from data.permissions import ANYONE, OPERATOR, Role, Viewer
from data.rules.accounts import INVITED, SESSION, Claimed, digest, hash_password, is_password
from data.store.audit import AuditEntry
from data.store.connection import connecting
from data.store.doors import reading, signing, writing
from data.store.schema import metadata
from data.store.schema.accounts import FailedSignIn, Invitation, Person, SignIn
from data.store.schema.history import FieldChangeRow
from queries.accounts.reads import find_accounts, find_signed_in
from queries.accounts.records import NewPerson, add_person, assign_office, block, change_person, end_assignment, unblock
from queries.accounts.sign_ins import begin_claimed, find_invited, invite, invite_owner, set_password, sign_in, sign_out
from tests.support.contents import by_hand, scalar

NOW = datetime(2014, 6, 1, 12)
MINUTE = timedelta(minutes=1)
PASSWORD = "cinco ríos crecidos"
ANA = NewPerson("Aruiz ", " Ana  Ruiz", "coordinator", "Ana@Example.org", ("22",), date(2014, 1, 1))


def add(url: str, *people: NewPerson) -> None:
    with by_hand(url) as connection:
        for person in people:
            add_person(connection, OPERATOR, person, now=NOW)


def link(url: str, name: str, at: datetime = NOW) -> str:
    with signing(url) as connection:
        return invite(connection, OPERATOR, name, now=at)


def let_in(url: str, name: str = "aruiz", password: str = PASSWORD) -> str:
    return set_password(url, link(url, name), password, now=NOW)


def who(url: str, token: str, at: datetime = NOW) -> str | None:
    with reading(url) as connection:
        found = find_signed_in(connection, digest(token), at)
    return found.user_name if found else None


def tries(url: str, count: int, name: str = "aruiz", at: datetime = NOW) -> list[str]:
    """What each of several wrong tries is told."""
    told = []
    for number in range(count):
        with pytest.raises(errors.SignInRefused) as refused:
            sign_in(url, name, f"not this one {number}", now=at)
        told.append(refused.value.params["reason"])
    return told


# --- people ------------------------------------------------------------------------------------------------------------


def test_an_account_is_kept_tidied_with_its_history(program_url):
    add(program_url, ANA)
    with reading(program_url) as connection:
        (ana,) = find_accounts(connection, OPERATOR)
        told = {
            (row.field, row.after) for row in connection.execute(select(FieldChangeRow.field, FieldChangeRow.after))
        }
    assert (ana.user_name, ana.name, ana.email) == ("aruiz", "Ana Ruiz", "ana@example.org")
    assert ana.offices == (("22", date(2014, 1, 1), None),)
    assert not ana.has_password
    assert not ana.blocked
    assert {("user_name", "aruiz"), ("role", "coordinator"), ("office_region_ubigeo", "22")} <= told


@pytest.mark.parametrize("viewer", [ANYONE, *(Viewer(role) for role in Role if role is not Role.CHIEF)])
def test_nobody_else_manages_people(program_url, viewer):
    add(program_url, ANA)
    attempts = (
        lambda found: add_person(found, viewer, NewPerson("x", "X", "chief"), now=NOW),
        lambda found: change_person(found, viewer, "aruiz", now=NOW, role="chief"),
        lambda found: assign_office(found, viewer, "aruiz", "16", since=NOW.date()),
        lambda found: end_assignment(found, viewer, "aruiz", "22", until=NOW.date()),
        lambda found: block(found, viewer, "aruiz", now=NOW),
        lambda found: unblock(found, viewer, "nobody"),  # nor do they learn who there is
        lambda found: invite(found, viewer, "aruiz", now=NOW),
        lambda found: find_accounts(found, viewer),
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
def test_what_is_no_account_is_refused_with_its_reason(program_url, changed, reason):
    add(program_url, ANA)
    other = {"user_name": "other", "name": "Other", "role": "viewer"} | changed
    with pytest.raises(errors.PersonRefused) as refused:
        add(program_url, NewPerson(**other))
    assert refused.value.params["reason"] == reason


def test_a_role_or_an_office_that_is_none(program_url):
    with pytest.raises(ValueError, match="king"):
        add(program_url, NewPerson("x", "X", "king"))
    with pytest.raises(errors.UnknownRegion):
        add(program_url, NewPerson("x", "X", "coordinator", offices=("15",)))
    assert scalar(program_url, "SELECT count(*) FROM people") == 0


def test_the_last_chief_stays_chief_and_in(program_url):
    add(program_url, NewPerson("uno", "Uno", "chief", "uno@example.org"), NewPerson("dos", "Dos", "chief"), ANA)
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "dos", now=NOW)
    for attempt in (
        lambda found: block(found, OPERATOR, "uno", now=NOW),
        lambda found: change_person(found, OPERATOR, "uno", now=NOW, role="viewer"),
    ):
        with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
            attempt(connection)
        assert refused.value.params["reason"] == "last-chief"
    add(program_url, NewPerson("tres", "Tres", "chief"))  # has no way in yet
    with pytest.raises(errors.PersonRefused), by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "uno", now=NOW, role="viewer")
    with by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "aruiz", now=NOW, role="chief")  # by her address
        change_person(connection, OPERATOR, "uno", now=NOW, role="viewer")


def test_name_and_address_are_changed_and_an_address_taken_away(program_url):
    add(program_url, ANA)
    number = scalar(program_url, "SELECT id FROM people")
    with by_hand(program_url) as connection:
        row = {"token_sha256": "b" * 64, "person_id": number, "begun_at": NOW, "ends_at": NOW + SESSION}
        connection.execute(insert(SignIn).values(**row))
        change_person(connection, OPERATOR, "aruiz", now=NOW, name=" Ana  Díaz ")
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
    [({"email": "uno@example.org"}, "email-taken"), ({"email": "x"}, "email"), ({"name": " "}, "name-missing")],
)
def test_a_change_that_cannot_be_kept_is_refused(program_url, changes, reason):
    add(program_url, ANA, NewPerson("uno", "Uno", "viewer", "uno@example.org"))
    with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "aruiz", now=NOW, **changes)
    assert refused.value.params["reason"] == reason


def test_the_only_chief_keeps_a_way_in(program_url):
    add(program_url, NewPerson("uno", "Uno", "chief", "uno@example.org"))  # comes in by an organisation's word only
    with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "uno", now=NOW, email="")
    assert refused.value.params["reason"] == "last-chief"


def test_an_account_that_changed_meanwhile_is_not_overwritten(program_url):
    add(program_url, ANA)
    seen = {"full_name": "Ana Ruiz", "role": "viewer", "email": "ana@example.org"}
    with pytest.raises(errors.Stale), by_hand(program_url) as connection:
        change_person(connection, OPERATOR, "aruiz", now=NOW, name="Ana Díaz", seen=seen)


def test_an_office_is_attended_once_on_a_day(program_url):
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
    assert ana.offices == (("22", first, later), ("16", later, None), ("22", later, date(2016, 1, 1)))
    for office, until, reason in (
        ("01", later, "office-not-attended"),
        ("22", date(2017, 1, 1), "office-not-attended"),
    ):
        with pytest.raises(errors.PersonRefused) as refused, by_hand(program_url) as connection:
            end_assignment(connection, OPERATOR, "aruiz", office, until=until)
        assert refused.value.params["reason"] == reason
    with pytest.raises(errors.PersonRefused, match="person-refused"), by_hand(program_url) as connection:
        assign_office(connection, OPERATOR, "aruiz", "01", since=later, until=later)


def test_an_office_that_ends_on_its_first_day_never_was(program_url):
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
    assert ana.offices == (("22", date(2014, 1, 1), None),)
    assert set(kinds) == {"insert", "delete"}  # history knows


# --- passwords and invitations -----------------------------------------------------------------------------------------


def test_a_hash_costs_a_guesser_as_much_as_rfc_9106_asks(cheap_hashes):
    """Its second recommended option: 64 MiB, three passes, four lanes."""
    assert cheap_hashes.hash(PASSWORD).startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_a_password_is_kept_as_argon2id_and_nowhere_else(program_url):
    add(program_url, ANA)
    let_in(program_url)
    kept = scalar(program_url, "SELECT password_hash FROM people")
    assert str(kept).startswith("$argon2id$")
    assert is_password(kept, PASSWORD)
    assert is_password(kept, PASSWORD.replace("í", "i\u0301"))  # the accent of another keyboard
    assert not is_password(kept, "cinco rios crecidos")
    assert not is_password(None, PASSWORD)
    assert not is_password("damaged", PASSWORD)
    with reading(program_url) as connection:
        told = connection.execute(
            select(FieldChangeRow.before, FieldChangeRow.after).where(FieldChangeRow.field == "password_hash")
        ).all()
    assert [tuple(row) for row in told] == [(None, "*")]


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
def test_what_is_no_password(program_url, password, reason):
    add(program_url, NewPerson("aruiz.norte", "Ana", "viewer"))
    token = link(program_url, "aruiz.norte")
    with pytest.raises(errors.PersonRefused) as refused:
        set_password(program_url, token, password, now=NOW)
    assert refused.value.params["reason"] == reason
    with reading(program_url) as connection:
        assert find_invited(connection, token, NOW).user_name == "aruiz.norte"  # the link still holds


def test_a_link_works_once_and_a_new_one_ends_it(program_url):
    add(program_url, ANA)
    first, second = link(program_url, "aruiz"), link(program_url, "aruiz")
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, first, PASSWORD, now=NOW)
    signed = set_password(program_url, second, PASSWORD, now=NOW)
    assert who(program_url, signed) == "aruiz"
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, second, "another password", now=NOW)


def test_a_link_ends_with_its_days_and_with_blocking(program_url):
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


def test_the_owners_link_makes_the_chief_and_only_the_first_account(program_url):
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
    assert who(program_url, signed) == "jefa"
    assert scalar(program_url, "SELECT person_name FROM acts") == "La Jefa"
    with signing(program_url) as connection:
        assert invite_owner(connection, now=NOW) is None


def test_the_owners_link_ends_when_somebody_else_has_an_account(program_url):
    with signing(program_url) as connection:
        token = invite_owner(connection, now=NOW)
    add(program_url, ANA)
    with pytest.raises(errors.InvitationEnded):
        set_password(program_url, str(token), PASSWORD, now=NOW, user_name="jefa", name="La Jefa")


def test_a_new_password_ends_what_was_signed_in(program_url):
    add(program_url, ANA)
    first = let_in(program_url)
    second = let_in(program_url, password="another password")
    assert (who(program_url, first), who(program_url, second)) == (None, "aruiz")
    with pytest.raises(errors.SignInRefused):
        sign_in(program_url, "aruiz", PASSWORD, now=NOW)


# --- signing in --------------------------------------------------------------------------------------------------------


def test_signing_in_lasts_twelve_hours_and_keeps_no_token(program_url):
    add(program_url, ANA)
    let_in(program_url)
    version = scalar(program_url, "SELECT data_version FROM program_state")
    token = sign_in(program_url, " ARuiz", PASSWORD, now=NOW)
    assert who(program_url, token, NOW + SESSION - MINUTE) == "aruiz"
    assert who(program_url, token, NOW + SESSION) is None
    with connecting(program_url) as connection:
        assert token not in connection.execute(select(SignIn.token_sha256)).scalars().all()
    assert scalar(program_url, "SELECT data_version FROM program_state") == version
    sign_out(program_url, token, now=NOW)
    assert who(program_url, token) is None


def test_signing_in_again_ends_the_browsers_earlier_one_and_clears_what_ended(program_url):
    add(program_url, ANA)
    first = let_in(program_url)
    second = sign_in(program_url, "aruiz", PASSWORD, now=NOW, held=first)
    assert (who(program_url, first), who(program_url, second)) == (None, "aruiz")
    sign_in(program_url, "aruiz", PASSWORD, now=NOW + SESSION)
    assert scalar(program_url, "SELECT count(*) FROM sign_ins") == 1


def test_who_is_blocked_while_they_sign_in_is_not_in(program_url):
    add(program_url, ANA)
    let_in(program_url)
    with ThreadPoolExecutor(1) as pool:
        with by_hand(program_url) as connection:
            block(connection, OPERATOR, "aruiz", now=NOW)
            begun = pool.submit(sign_in, program_url, "aruiz", PASSWORD, now=NOW)
            sleep(1)  # the time to judge a password, and more
            assert not begun.done()
        with pytest.raises(errors.SignInRefused):
            begun.result()
    query = select(SignIn).where(SignIn.ends_at > NOW)
    with connecting(program_url) as connection:
        assert connection.execute(query).first() is None


def claim(url: str, claimed: Claimed, at: datetime = NOW) -> str | None:
    """Who an organisation's word lets in."""
    begin_claimed(url, claimed, now=at)
    with reading(url) as connection:
        found = find_signed_in(connection, claimed.key, at)
    return found.user_name if found else None


def test_an_organisations_word_begins_one_sign_in_and_ends_everywhere(program_url):
    add(program_url, ANA)
    word = Claimed("ana@example.org", True, "a" * 64, NOW + SESSION)
    assert claim(program_url, word) == claim(program_url, word, NOW + MINUTE) == "aruiz"
    assert scalar(program_url, "SELECT count(*) FROM sign_ins") == 1
    sign_out(program_url, None, word.key, now=NOW + MINUTE)
    for later in (MINUTE, SESSION - MINUTE):  # a copy of the cookie
        sign_in_others(program_url, NOW + later)
        assert claim(program_url, word, NOW + later) is None
    assert claim(program_url, replace(word, key="b" * 64), NOW + 2 * MINUTE) == "aruiz"
    for nobody in (replace(word, key="c" * 64, verified=False), replace(word, key="d" * 64, email="x@example.org")):
        assert claim(program_url, nobody) is None


def sign_in_others(url: str, at: datetime) -> None:
    """Whenever somebody signs in, what is over is cleared away."""
    with pytest.raises(errors.SignInRefused):
        sign_in(url, "nadie", PASSWORD, now=at)


def test_blocking_and_a_new_password_end_an_organisations_word(program_url):
    add(program_url, ANA)
    word = Claimed("ana@example.org", True, "a" * 64, NOW + SESSION)
    assert claim(program_url, word) == "aruiz"
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "aruiz", now=NOW)
    with by_hand(program_url) as connection:
        unblock(connection, OPERATOR, "aruiz")
    assert claim(program_url, word, NOW + MINUTE) is None
    again = replace(word, key="b" * 64)
    assert claim(program_url, again) == "aruiz"
    let_in(program_url)
    assert claim(program_url, again, NOW + MINUTE) is None


def test_unknown_blocked_without_password_and_wrong_are_told_alike(program_url):
    add(program_url, ANA, NewPerson("nueva", "Nueva", "viewer"), NewPerson("otro", "Otro", "viewer"))
    let_in(program_url)
    let_in(program_url, "otro")
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "otro", now=NOW)
    for name, password in (("nadie", PASSWORD), ("otro", PASSWORD), ("nueva", PASSWORD), ("aruiz", "x"), ("", "")):
        with pytest.raises(errors.SignInRefused) as refused:
            sign_in(program_url, name, password, now=NOW)
        assert refused.value.params == {"reason": "wrong"}


def test_what_no_server_takes_is_an_unknown_name(program_url):
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
def test_tries_of_a_name_are_limited_whether_it_exists_or_not(program_url, name):
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
        assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)  # others are not kept out


def test_tries_at_the_same_time_are_counted_all(program_url):
    add(program_url, ANA)
    with ThreadPoolExecutor(12) as pool:
        told = [one for found in pool.map(lambda _: tries(program_url, 1), range(12)) for one in found]
    assert sorted(told) == ["many"] * 7 + ["wrong"] * 5


def test_tries_of_other_names_keep_nobody_out(program_url):
    add(program_url, ANA)
    let_in(program_url)
    with signing(program_url) as connection:
        connection.execute(insert(FailedSignIn), [{"name_sha256": digest(f"n{n}"), "at": NOW} for n in range(500)])
    assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)
    sign_in(program_url, "aruiz", PASSWORD, now=NOW + 16 * MINUTE)
    assert scalar(program_url, "SELECT count(*) FROM failed_sign_ins") == 0  # nothing piles up


def test_a_link_lifts_the_limit_of_its_name(program_url):
    add(program_url, ANA)
    tries(program_url, 6)
    let_in(program_url)
    assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)


def test_blocking_ends_what_is_signed_in_and_unblocking_does_not_bring_it_back(program_url):
    add(program_url, ANA)
    token = let_in(program_url)
    with by_hand(program_url) as connection:
        block(connection, OPERATOR, "aruiz", now=NOW)
    assert who(program_url, token) is None
    with by_hand(program_url) as connection:
        unblock(connection, OPERATOR, "aruiz")
    assert who(program_url, token) is None
    assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)


def test_a_dated_copy_lets_in_but_takes_no_password(program_url):
    add(program_url, ANA)
    let_in(program_url)
    token = link(program_url, "aruiz")
    with connecting(program_url, write=True) as connection:
        connection.execute(text("UPDATE program_state SET copy_of = '2014-06-01'"))
    assert sign_in(program_url, "aruiz", PASSWORD, now=NOW)
    with pytest.raises(errors.ReadOnlyCopy):
        set_password(program_url, token, "another password", now=NOW)


def test_a_write_by_who_was_blocked_meanwhile_has_nobody_behind_it(program_url):
    """The account is the same row: what was signed in before blocking is refused inside the transaction that writes."""
    add(program_url, ANA)
    let_in(program_url)
    with writing(program_url, AuditEntry("command", "block")) as connection:
        block(connection, OPERATOR, "aruiz", now=NOW)
        assert connection.execute(select(Person.blocked_at)).scalar_one() == NOW
        assert connection.execute(select(SignIn).where(SignIn.ends_at > NOW)).first() is None
        assert connection.execute(select(Invitation)).first() is None


def test_every_table_of_accounts_is_nobodys_business():
    from data.store.schema import PUBLIC_FIELDS

    assert not {"people", "assignments", "sign_ins", "invitations", "failed_sign_ins"} & set(PUBLIC_FIELDS)
    assert "people" in metadata.tables
