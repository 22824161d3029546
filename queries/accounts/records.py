"""Writes accounts: people, their role, their offices, whether they are blocked. Only those who manage people may."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, select, update

from data import errors
from data.clock import local_day
from data.permissions import Action, Role, Viewer, require
from data.rules.accounts import check_email, check_name, check_user_name, tidy_user_name
from data.store.audit import Scope
from data.store.doors import take_signing_lock
from data.store.schema import metadata
from data.store.schema.accounts import Assignment, Invitation, Person, SignIn
from queries.shared.options import fetch_regions
from queries.shared.writing import add_record, change_record, drop_record

PEOPLE, ASSIGNMENTS = metadata.tables["people"], metadata.tables["assignments"]
PROGRAM = Scope()  # of no region: a region's history does not show who has an account

AccountRow = dict[str, Any]  # of the table of people
Span = tuple[date, date | None]  # from a day until (not including) a day; None: without an end


@dataclass(frozen=True)
class NewPerson:
    """An account to add."""

    user_name: str
    name: str
    role: str
    """The value of a `Role`."""
    email: str | None = None
    offices: tuple[str, ...] = ()
    """The ubigeos of the regional offices for which they write from `since` on."""
    since: date | None = None
    """None: the day in Peru on which the account is added."""


def add_person(connection: Connection, viewer: Viewer, command: NewPerson, *, now: datetime) -> int:
    """Add an account without a password, and return its number. `now` is in UTC.

    Raises `NotAllowed`, `PersonRefused` with the reason, `UnknownRegion`.
    """
    require(viewer, Action.MANAGE_PEOPLE)
    number = insert_person(connection, command, now=now)
    for office in dict.fromkeys(command.offices):
        assign_office(connection, viewer, command.user_name, office, since=command.since or local_day(now))
    return number


def insert_person(
    connection: Connection, command: NewPerson, *, now: datetime, password_hash: str | None = None
) -> int:
    """Add the row of an account, and return its number; the caller has checked the permission. Raises `PersonRefused`."""
    user_name, email = check_user_name(command.user_name), check_email(command.email)
    row = {
        "user_name": user_name,
        "full_name": check_name(command.name),
        "email": email,
        "role": Role(command.role).value,
        "password_hash": password_hash,
        "made_at": now.replace(microsecond=0),
        "blocked_at": None,
    }
    _check_free(connection, "user-name-taken", Person.user_name == user_name, user_name)
    if email:
        _check_free(connection, "email-taken", Person.email == email, email)
    number: int = add_record(connection, PEOPLE, row, PROGRAM)["id"]
    return number


def change_person(
    connection: Connection,
    viewer: Viewer,
    user_name: str,
    *,
    now: datetime,
    full_name: str | None = None,
    role: str | None = None,
    email: str | None = None,
    seen: Mapping[str, str | None] | None = None,
) -> None:
    """Change a person's name, role or address; None leaves it as it is, and "" removes the address.

    `seen` holds `full_name`, `role` and `email` as the person who asks saw them. A change of the address ends the sign-ins,
    which may rest on it. `now` is in UTC.

    Raises `NotAllowed`, `UnknownPerson`, `Stale` if something has changed since it was seen, and `PersonRefused` with the
    reason: a name or an address that cannot be kept, an address of somebody else, the last chief.
    """
    account = _find(connection, viewer, user_name)
    values = {
        "full_name": account["full_name"] if full_name is None else check_name(full_name),
        "role": account["role"] if role is None else Role(role).value,
        "email": account["email"] if email is None else check_email(email),
    }
    if values["email"] and values["email"] != account["email"]:
        _check_free(connection, "email-taken", Person.email == values["email"], values["email"])
    if values["role"] != Role.CHIEF or (not values["email"] and account["password_hash"] is None):
        _check_not_last_chief(connection, account)
    change_record(connection, PEOPLE, {"id": account["id"]}, seen or {}, values, PROGRAM)
    if account["email"] and values["email"] != account["email"]:
        end_sign_ins(connection, SignIn.person_id == account["id"], now=now)


def assign_office(
    connection: Connection, viewer: Viewer, user_name: str, office: str, *, since: date, until: date | None = None
) -> None:
    """Let a person write for a regional office from a day until (not including) a day.

    Raises `NotAllowed`, `UnknownPerson`, `UnknownRegion`, and `PersonRefused` if the last day is not after the first, or if
    they write for it on one of the days already.
    """
    account = _find(connection, viewer, user_name)
    regions = [ubigeo for ubigeo, _ in fetch_regions(connection)]
    if office not in regions:
        raise errors.UnknownRegion(region=office, known=", ".join(regions))
    if until is not None and until <= since:
        raise errors.PersonRefused(reason="days")
    if any(_overlap((since, until), (row.since, row.until)) for row in _fetch_assignments(connection, account, office)):
        raise errors.PersonRefused(reason="office-attended", office=office)
    row = {"person_id": account["id"], "office_region_ubigeo": office, "since": since, "until": until}
    add_record(connection, ASSIGNMENTS, row, PROGRAM)


def end_assignment(connection: Connection, viewer: Viewer, user_name: str, office: str, *, until: date) -> None:
    """End a person's assignment to an office on a day, be it open or meant to end later.

    An assignment that would end on its first day is removed. Raises `NotAllowed`, `UnknownPerson`, and `PersonRefused` if
    there is none to end.
    """
    account = _find(connection, viewer, user_name)
    rows = _fetch_assignments(connection, account, office)
    ending = next((row for row in rows if row.since <= until and (row.until is None or row.until > until)), None)
    if ending is None:
        raise errors.PersonRefused(reason="office-not-attended", office=office)
    key = {"person_id": ending.person_id, "office_region_ubigeo": office, "since": ending.since}
    if ending.since == until:
        drop_record(connection, ASSIGNMENTS, key, {}, PROGRAM)
    else:
        change_record(connection, ASSIGNMENTS, key, {}, {"until": until}, PROGRAM)


def block(connection: Connection, viewer: Viewer, user_name: str, *, now: datetime) -> None:
    """Block an account: its sign-ins end at the next click, and its invitation ends.

    Raises `NotAllowed`, `UnknownPerson`, `PersonRefused` for the last chief.
    """
    account = _find(connection, viewer, user_name)
    if account["blocked_at"] is not None:
        return
    _check_not_last_chief(connection, account)
    _change(connection, account, blocked_at=now.replace(microsecond=0))
    end_sign_ins(connection, SignIn.person_id == account["id"], now=now)
    connection.execute(delete(Invitation).where(Invitation.person_id == account["id"]))


def unblock(connection: Connection, viewer: Viewer, user_name: str) -> None:
    """Unblock an account, with the password that it had. Raises `NotAllowed`, `UnknownPerson`."""
    _change(connection, _find(connection, viewer, user_name), blocked_at=None)


def end_sign_ins(connection: Connection, which: ColumnElement[bool], *, now: datetime) -> None:
    """End sign-ins.

    Their rows remain until their time is over, so that an organisation's token, which lasts as long, does not begin them
    again. Signing in waits until this is written; otherwise it could still succeed with the old password.
    """
    take_signing_lock(connection)
    connection.execute(update(SignIn).where(which, SignIn.ends_at > now).values(ends_at=now))


def find_account(connection: Connection, user_name: str) -> AccountRow:
    """Return the row of an account; the caller has checked the permission. Raises `UnknownPerson`."""
    name = tidy_user_name(user_name)
    row = connection.execute(select(PEOPLE).where(PEOPLE.c.user_name == name)).mappings().one_or_none()
    if row is None:
        raise errors.UnknownPerson(name=name)
    return dict(row)


def _find(connection: Connection, viewer: Viewer, user_name: str) -> AccountRow:
    """Return the row of an account, for those who manage people; nobody else learns which accounts there are."""
    require(viewer, Action.MANAGE_PEOPLE)
    return find_account(connection, user_name)


def _change(connection: Connection, account: AccountRow, **values: Any) -> None:
    change_record(connection, PEOPLE, {"id": account["id"]}, {}, values, PROGRAM)


def _check_free(connection: Connection, reason: str, is_taken: ColumnElement[bool], given: str) -> None:
    if connection.execute(select(Person.id).where(is_taken)).first():
        raise errors.PersonRefused(reason=reason, given=given)


def _check_not_last_chief(connection: Connection, account: AccountRow) -> None:
    """Raise `PersonRefused` if no other chief remains who can sign in, by a password or with an organisation's account."""
    if account["role"] != Role.CHIEF or account["blocked_at"] is not None:
        return
    others = select(func.count()).where(
        Person.role == Role.CHIEF.value,
        Person.blocked_at.is_(None),
        Person.id != account["id"],
        Person.password_hash.is_not(None) | Person.email.is_not(None),
    )
    if not connection.execute(others).scalar_one():
        raise errors.PersonRefused(reason="last-chief")


def _fetch_assignments(
    connection: Connection, account: AccountRow, office: str
) -> Sequence[Row[int, date, date | None]]:
    query = select(Assignment.person_id, Assignment.since, Assignment.until).where(
        Assignment.person_id == account["id"], Assignment.office_region_ubigeo == office
    )
    return connection.execute(query.order_by(Assignment.since)).all()


def _overlap(span: Span, other: Span) -> bool:
    """Return whether two spans of days have a day in common."""
    return (other[1] is None or span[0] < other[1]) and (span[1] is None or other[0] < span[1])
