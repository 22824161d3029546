"""Signing in and out, and the links with which people set their passwords.

Only the SHA-256 of a token is kept. Tries are limited for each name that is typed, whether an account has it or not. They
are not limited in total, since one client could then keep everybody out; the cost of many tries is limited where passwords
are checked. The answer, and the time it takes, is the same for an unknown name, a blocked account and a wrong password.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, Select, delete, func, insert, select

from data import errors
from data.permissions import Action, Role, Viewer, require
from data.rules.accounts import (
    INVITED,
    SESSION,
    Claims,
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
from queries.accounts.records import PEOPLE, PROGRAM, NewPerson, end_sign_ins, find_account, insert_person
from queries.shared.writing import change_record

KEY = re.compile(r"[0-9a-f]{64}")
TRIES, TRIES_WITHIN = 5, timedelta(minutes=15)  # for each name


@dataclass(frozen=True)
class Invited:
    """The person whom a link invites to set a password."""

    number: int | None
    """The account's number; None for the owner, who makes the first account."""
    user_name: str = ""
    name: str = ""

    @property
    def owner(self) -> bool:
        """Whether it invites the owner: nobody has an account yet."""
        return self.number is None


# --- signing in and out ------------------------------------------------------------------------------------------------


def sign_in(url: str, typed: str, password: str, *, now: datetime, held: str | None = None) -> str:
    """Sign a person in, and return the token that their browser keeps. The sign-in of `held`, its former token, ends.

    Raises `SignInRefused` ("many" after too many tries, else "wrong"), a `DatabaseError`.
    """
    name = tidy_user_name(typed)[:200]
    with signing(url) as connection:
        _drop_ended(connection, now)
        many = _has_tried_enough(connection, digest(name), now)
        if not many:  # recorded before the password is checked, so that simultaneous tries count too
            connection.execute(insert(FailedSignIn).values(name_sha256=digest(name), at=now))
        account = connection.execute(_account(name)).one_or_none()
    if many:
        raise errors.SignInRefused(reason="many")
    password_hash = account.password_hash if account else None
    if not is_password(password_hash, password) or account is None:
        raise errors.SignInRefused(reason="wrong")
    with signing(url) as connection:
        if connection.execute(_account(name)).one_or_none() != account:
            raise errors.SignInRefused(reason="wrong")  # blocked, or given another password, at this very moment
        connection.execute(delete(FailedSignIn).where(FailedSignIn.name_sha256 == digest(name)))
        return _begin(connection, account.id, now, held)


def begin_outside_sign_in(url: str, claims: Claims, *, now: datetime) -> None:
    """Begin the sign-in of a person whom an organisation names, unless it has begun, or ended, before.

    An address that is not verified, or that no account has, begins nothing. Raises a `DatabaseError`.
    """
    if not claims.verified:
        return
    with reading(url) as connection:
        if _is_known(connection, claims) or find_by_email(connection, claims.email) is None:
            return
    with signing(url) as connection:
        _drop_ended(connection, now)
        person = find_by_email(connection, claims.email)
        if person is not None and not _is_known(connection, claims):
            # The row remains until its time is over, even if the sign-in ends earlier.
            begun_at, ends_at = claims.ends_at - SESSION, claims.ends_at
            row = {"token_sha256": claims.key, "person_id": person.id, "begun_at": begun_at, "ends_at": ends_at}
            connection.execute(insert(SignIn).values(**row))


def _is_known(connection: Connection, claims: Claims) -> bool:
    return connection.execute(select(SignIn.person_id).where(SignIn.token_sha256 == claims.key)).first() is not None


def sign_out(url: str, token: str | None, key: str = "", *, now: datetime) -> None:
    """End the sign-in of a token, and that of an organisation's key, unless they have ended already.

    Raises a `DatabaseError`.
    """
    ending = [digest(token)] if token else []
    ending += [key] if KEY.fullmatch(key) else []
    with signing(url) as connection:
        end_sign_ins(connection, SignIn.token_sha256.in_(ending), now=now)


def _account(name: str) -> Select[int, str | None]:
    return select(Person.id, Person.password_hash).where(Person.user_name == name, Person.blocked_at.is_(None))


def _has_tried_enough(connection: Connection, name_sha256: str, now: datetime) -> bool:
    tries = select(func.count()).where(FailedSignIn.name_sha256 == name_sha256, FailedSignIn.at > now - TRIES_WITHIN)
    return connection.execute(tries).scalar_one() >= TRIES


def _begin(connection: Connection, number: int, now: datetime, held: str | None = None) -> str:
    if held:
        end_sign_ins(connection, SignIn.token_sha256 == digest(held), now=now)
    token = make_token()
    connection.execute(
        insert(SignIn).values(token_sha256=digest(token), person_id=number, begun_at=now, ends_at=now + SESSION)
    )
    return token


def _drop_ended(connection: Connection, now: datetime) -> None:
    connection.execute(delete(SignIn).where(SignIn.begun_at <= now - SESSION))
    connection.execute(delete(Invitation).where(Invitation.ends_at <= now))
    connection.execute(delete(FailedSignIn).where(FailedSignIn.at <= now - TRIES_WITHIN))


# --- invitations -------------------------------------------------------------------------------------------------------


def invite(connection: Connection, viewer: Viewer, user_name: str, *, now: datetime, end: bool = False) -> str:
    """Return the token of a link with which a person sets their password, once, within seven days; earlier links end.

    With `end`, their sign-ins and their present password end at once too. Raises `NotAllowed`, `UnknownPerson`, and
    `PersonRefused` if the account is blocked.
    """
    require(viewer, Action.MANAGE_PEOPLE)
    account = find_account(connection, user_name)
    if account["blocked_at"] is not None:
        raise errors.PersonRefused(reason="blocked", given=account["user_name"])
    if end:
        end_sign_ins(connection, SignIn.person_id == account["id"], now=now)
        if account["password_hash"] is not None:
            change_record(connection, PEOPLE, {"id": account["id"]}, {}, {"password_hash": None}, PROGRAM)
    return _invite(connection, account["id"], now)


def invite_owner(connection: Connection, *, now: datetime) -> str | None:
    """Return the token of the link with which the owner makes the first account; None if there is an account."""
    if connection.execute(select(Person.id)).first():
        return None
    return _invite(connection, None, now)


def _invite(connection: Connection, number: int | None, now: datetime) -> str:
    connection.execute(delete(Invitation).where(Invitation.person_id.is_not_distinct_from(number)))
    token = make_token()
    connection.execute(insert(Invitation).values(token_sha256=digest(token), person_id=number, ends_at=now + INVITED))
    return token


def find_invited(connection: Connection, token: str, now: datetime) -> Invited:
    """Return the person whom a link invites. It asks for no permission: whoever has the link is invited.

    Raises `InvitationEnded`.
    """
    invitation = _find_invitation(connection, token, now)
    return Invited(invitation.person_id, invitation.user_name or "", invitation.full_name or "")


def _find_invitation(connection: Connection, token: str, now: datetime) -> Row[int | None, str, str, datetime | None]:
    query = select(Invitation.person_id, Person.user_name, Person.full_name, Person.blocked_at).join_from(
        Invitation, Person, Person.id == Invitation.person_id, isouter=True
    )
    valid = query.where(Invitation.token_sha256 == digest(token), Invitation.ends_at > now)
    invitation = connection.execute(valid).one_or_none()
    if invitation is None or invitation.blocked_at is not None:
        raise errors.InvitationEnded
    if invitation.person_id is None and connection.execute(select(Person.id)).first():
        raise errors.InvitationEnded  # somebody else has become the owner
    return invitation


def set_password(url: str, token: str, password: str, *, now: datetime, user_name: str = "", name: str = "") -> str:
    """Set the password of the person whom a link invites, sign them in, and return the token that their browser keeps.

    The link and their other sign-ins end. The owner gives `user_name` and `name`, and becomes the chief.

    Raises `InvitationEnded`, `PersonRefused` with the reason, `ReadOnlyCopy`, a `DatabaseError`.
    """
    with reading(url) as connection:
        invited = find_invited(connection, token, now)
    if invited.owner:
        user_name, name = check_user_name(user_name), check_name(name)
    else:
        user_name, name = invited.user_name, invited.name
    check_password(password, user_name)
    password_hash = hash_password(password)
    person = None if invited.number is None else (invited.number, name)
    with writing(url, AuditEntry("form", "set password", person)) as connection:
        if find_invited(connection, token, now) != invited:
            raise errors.InvitationEnded
        number = invited.number
        if number is None:
            owner = NewPerson(user_name, name, Role.CHIEF)
            number = insert_person(connection, owner, now=now, password_hash=password_hash)
            audit_log = audit_log_of(connection)
            audit_log.audit_entry = replace(audit_log.audit_entry, person=(number, name))
        else:
            change_record(connection, PEOPLE, {"id": number}, {}, {"password_hash": password_hash}, PROGRAM)
        end_sign_ins(connection, SignIn.person_id == number, now=now)
        connection.execute(delete(FailedSignIn).where(FailedSignIn.name_sha256 == digest(user_name)))
        connection.execute(delete(Invitation).where(Invitation.token_sha256 == digest(token)))
        return _begin(connection, number, now)
