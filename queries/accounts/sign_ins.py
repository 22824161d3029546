"""Signing in and out, and the links with which people set their passwords.

What is kept of a token is its SHA-256. Tries are limited by the name that was typed, known or not. Not in all: one client
could then keep everybody out, and what a crowd costs is bound where passwords are judged. The answer, and how long it
takes, is the same for an unknown name, a blocked account and a wrong password.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, delete, func, insert, select

from data import errors
from data.permissions import Action, Role, Viewer, require
from data.rules.accounts import (
    INVITED,
    SESSION,
    Claimed,
    check_name,
    check_password,
    check_user_name,
    digest,
    hash_password,
    is_password,
    make_token,
    tidy_user_name,
)
from data.store.audit import AuditEntry, audit_log_of
from data.store.doors import reading, signing, writing
from data.store.schema.accounts import FailedSignIn, Invitation, Person, SignIn
from queries.accounts.reads import find_by_email
from queries.accounts.records import OWN, PEOPLE, NewPerson, end_sign_ins, find_account, insert_person
from queries.shared.writing import change_record

KEY = re.compile(r"[0-9a-f]{64}")
TRIES, TRIES_WITHIN = 5, timedelta(minutes=15)  # of one name


@dataclass(frozen=True)
class Invited:
    """Whom a link is for. `owner`: nobody has an account yet; else number and names of an account."""

    number: int | None
    user_name: str = ""
    name: str = ""

    @property
    def owner(self) -> bool:
        return self.number is None


# --- signing in and out ------------------------------------------------------------------------------------------------


def sign_in(url: str, typed: str, password: str, *, now: datetime, held: str | None = None) -> str:
    """Sign somebody in and return the token that their browser keeps. `held`: the one that it has; it ends.

    Raises `SignInRefused`: "many" after too many tries, else "wrong"; a `DatabaseError`.
    """
    name = tidy_user_name(typed)[:200]
    with signing(url) as connection:
        _drop_what_ended(connection, now)
        many = _has_tried_enough(connection, digest(name), now)
        if not many:  # noted before it is judged: a hundred at once do not all find the door open
            connection.execute(insert(FailedSignIn).values(name_sha256=digest(name), at=now))
        found = connection.execute(_account(name)).one_or_none()
    if many:
        raise errors.SignInRefused(reason="many")
    kept = found.password_hash if found else None
    if not is_password(kept, password) or found is None:
        raise errors.SignInRefused(reason="wrong")
    with signing(url) as connection:
        if connection.execute(_account(name)).one_or_none() != found:
            raise errors.SignInRefused(reason="wrong")  # blocked, or given another password, in this very moment
        connection.execute(delete(FailedSignIn).where(FailedSignIn.name_sha256 == digest(name)))
        return _begin(connection, found.id, now, held)


def begin_claimed(url: str, claimed: Claimed, *, now: datetime) -> None:
    """Let in whom an organisation names, once for each of its sign-ins: one that ended does not begin again. Nothing for an
    address that is not verified or not of an account. Raises a `DatabaseError`.
    """
    if not claimed.verified:
        return
    with reading(url) as connection:
        if _is_known(connection, claimed) or find_by_email(connection, claimed.email) is None:
            return
    with signing(url) as connection:
        _drop_what_ended(connection, now)
        person = find_by_email(connection, claimed.email)
        if person is not None and not _is_known(connection, claimed):
            # Until it is over by itself the row stays, ended or not.
            begun_at, ends_at = claimed.ends_at - SESSION, claimed.ends_at
            row = {"token_sha256": claimed.key, "person_id": person.id, "begun_at": begun_at, "ends_at": ends_at}
            connection.execute(insert(SignIn).values(**row))


def _is_known(connection: Connection, claimed: Claimed) -> bool:
    return connection.execute(select(SignIn.person_id).where(SignIn.token_sha256 == claimed.key)).first() is not None


def sign_out(url: str, token: str | None, key: str = "", *, now: datetime) -> None:
    """End what this token stands for, and an organisation's sign-in by its key; nothing if they ended already. Raises a
    `DatabaseError`.
    """
    ending = [digest(token)] if token else []
    ending += [key] if KEY.fullmatch(key) else []
    with signing(url) as connection:
        end_sign_ins(connection, SignIn.token_sha256.in_(ending), now=now)


def _account(name: str):  # type: ignore[no-untyped-def]  # a Select of two columns
    return select(Person.id, Person.password_hash).where(Person.user_name == name, Person.blocked_at.is_(None))


def _has_tried_enough(connection: Connection, name_sha256: str, now: datetime) -> bool:
    own = select(func.count()).where(FailedSignIn.name_sha256 == name_sha256, FailedSignIn.at > now - TRIES_WITHIN)
    return bool(connection.execute(own).scalar_one() >= TRIES)


def _begin(connection: Connection, number: int, now: datetime, held: str | None = None) -> str:
    if held:
        end_sign_ins(connection, SignIn.token_sha256 == digest(held), now=now)
    token = make_token()
    connection.execute(
        insert(SignIn).values(token_sha256=digest(token), person_id=number, begun_at=now, ends_at=now + SESSION)
    )
    return token


def _drop_what_ended(connection: Connection, now: datetime) -> None:
    connection.execute(delete(SignIn).where(SignIn.begun_at <= now - SESSION))
    connection.execute(delete(Invitation).where(Invitation.ends_at <= now))
    connection.execute(delete(FailedSignIn).where(FailedSignIn.at <= now - TRIES_WITHIN))


# --- invitations -------------------------------------------------------------------------------------------------------


def invite(connection: Connection, viewer: Viewer, user_name: str, *, now: datetime, end: bool = False) -> str:
    """A link's token with which a person sets their password, once, within seven days; earlier ones end. `end`: so do their
    sign-ins and the password that they had, at once.

    Raises `NotAllowed`, `UnknownPerson`, `PersonRefused` for who is blocked.
    """
    require(viewer, Action.MANAGE_PEOPLE)
    found = find_account(connection, user_name)
    if found["blocked_at"] is not None:
        raise errors.PersonRefused(reason="blocked", given=found["user_name"])
    if end:
        end_sign_ins(connection, SignIn.person_id == found["id"], now=now)
        if found["password_hash"] is not None:
            change_record(connection, PEOPLE, {"id": found["id"]}, {}, {"password_hash": None}, OWN)
    return _invite(connection, found["id"], now)


def invite_owner(connection: Connection, *, now: datetime) -> str | None:
    """The same for the owner, while there is no account at all; None as soon as there is one."""
    if connection.execute(select(Person.id)).first():
        return None
    return _invite(connection, None, now)


def _invite(connection: Connection, number: int | None, now: datetime) -> str:
    connection.execute(delete(Invitation).where(Invitation.person_id.is_not_distinct_from(number)))
    token = make_token()
    connection.execute(insert(Invitation).values(token_sha256=digest(token), person_id=number, ends_at=now + INVITED))
    return token


def find_invited(connection: Connection, token: str, now: datetime) -> Invited:
    """Whom a link is for. Raises `InvitationEnded`. It asks for no permission: who holds the link is invited."""
    found = _find_invitation(connection, token, now)
    return Invited(found.person_id, found.user_name or "", found.full_name or "")


def _find_invitation(connection: Connection, token: str, now: datetime) -> Row:
    query = select(Invitation.person_id, Person.user_name, Person.full_name, Person.blocked_at).join_from(
        Invitation, Person, Person.id == Invitation.person_id, isouter=True
    )
    found = connection.execute(
        query.where(Invitation.token_sha256 == digest(token), Invitation.ends_at > now)
    ).one_or_none()
    nobody_yet = found is not None and found.person_id is None
    taken = nobody_yet and connection.execute(select(Person.id)).first() is not None
    if found is None or found.blocked_at is not None or taken:
        raise errors.InvitationEnded
    return found


def set_password(url: str, token: str, password: str, *, now: datetime, user_name: str = "", name: str = "") -> str:
    """Set the password of whom a link is for, sign them in and return the token that their browser keeps. The link and
    whatever else was signed in as them end. The owner says `user_name` and `name`, and becomes the chief.

    Raises `InvitationEnded`, `PersonRefused` with the reason, `ReadOnlyCopy`, a `DatabaseError`.
    """
    with reading(url) as connection:
        invited = find_invited(connection, token, now)
    own_name = check_user_name(user_name) if invited.owner else invited.user_name
    own = check_name(name) if invited.owner else invited.name
    check_password(password, own_name)
    kept = hash_password(password)
    person = None if invited.number is None else (invited.number, own)
    with writing(url, AuditEntry("form", "set password", person)) as connection:
        if find_invited(connection, token, now) != invited:
            raise errors.InvitationEnded
        number = invited.number
        if number is None:
            owner = NewPerson(own_name, own, Role.CHIEF)
            number = insert_person(connection, owner, now=now, password_hash=kept)
            audit_log = audit_log_of(connection)
            audit_log.audit_entry = replace(audit_log.audit_entry, person=(number, own))
        else:
            change_record(connection, PEOPLE, {"id": number}, {}, {"password_hash": kept}, OWN)
        end_sign_ins(connection, SignIn.person_id == number, now=now)
        connection.execute(delete(FailedSignIn).where(FailedSignIn.name_sha256 == digest(own_name)))
        connection.execute(delete(Invitation).where(Invitation.token_sha256 == digest(token)))
        return _begin(connection, number, now)
