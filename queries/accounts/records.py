"""People with an account: add them, their role, what they attend, whether they are blocked. Only who manages people may."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from data import errors
from data.permissions import Action, Role, Viewer, require
from data.rules.accounts import check_email, check_name, check_user_name, tidy_user_name
from data.store.audit import Scope
from data.store.doors import take_signing_lock
from data.store.schema import metadata
from data.store.schema.accounts import Assignment, Invitation, Person, SignIn
from queries.shared.options import fetch_regions
from queries.shared.writing import add_record, change_record, drop_record

PEOPLE, ASSIGNMENTS = metadata.tables["people"], metadata.tables["assignments"]
OWN = Scope()  # nobody's but the program's: a region's history does not tell who has an account


@dataclass(frozen=True)
class NewPerson:
    """An account to make. `role`: a `Role`'s value; `offices`: regions' ubigeos that they attend from `since` on."""

    user_name: str
    name: str
    role: str
    email: str | None = None
    offices: tuple[str, ...] = ()
    since: date | None = None


def add_person(connection: Connection, viewer: Viewer, command: NewPerson, *, now: datetime) -> int:
    """Make an account without a password, and return its number. `now`: UTC.

    Raises `NotAllowed`, `PersonRefused` with the reason, `UnknownRegion`.
    """
    require(viewer, Action.MANAGE_PEOPLE)
    number = insert_person(connection, command, now=now)
    for office in dict.fromkeys(command.offices):
        assign_office(connection, viewer, command.user_name, office, since=command.since or now.date())
    return number


def insert_person(
    connection: Connection, command: NewPerson, *, now: datetime, password_hash: str | None = None
) -> int:
    """The row of an account; whoever calls has asked whether they may. Raises `PersonRefused`."""
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
    number: int = add_record(connection, PEOPLE, row, OWN)["id"]
    return number


def change_person(
    connection: Connection,
    viewer: Viewer,
    user_name: str,
    *,
    now: datetime,
    name: str | None = None,
    role: str | None = None,
    email: str | None = None,
    seen: Mapping[str, str | None] | None = None,
) -> None:
    """Change a person's name, role or address; None: as it is, "": no address. `seen`: `full_name`, `role` and `email` as
    they stood when it was asked. Another address, or none any more, ends their sign-ins: they may rest on it. `now`: UTC.

    Raises `NotAllowed`, `UnknownPerson`, `Stale` if it is not as seen any more, `PersonRefused` with the reason: a name or
    an address that cannot be kept, an address that is somebody else's, the last chief.
    """
    found = _find(connection, viewer, user_name)
    values = {
        "full_name": found["full_name"] if name is None else check_name(name),
        "role": found["role"] if role is None else Role(role).value,
        "email": found["email"] if email is None else check_email(email),
    }
    if values["email"] and values["email"] != found["email"]:
        _check_free(connection, "email-taken", Person.email == values["email"], values["email"])
    if values["role"] != Role.CHIEF or (not values["email"] and found["password_hash"] is None):
        _check_not_last_chief(connection, found)
    change_record(connection, PEOPLE, {"id": found["id"]}, seen or {}, values, OWN)
    if found["email"] and values["email"] != found["email"]:
        end_sign_ins(connection, SignIn.person_id == found["id"], now=now)


def assign_office(
    connection: Connection, viewer: Viewer, user_name: str, office: str, *, since: date, until: date | None = None
) -> None:
    """Let a person write for a regional office from a day until (not including) a day.

    Raises `NotAllowed`, `UnknownPerson`, `UnknownRegion`, `PersonRefused` if the days do not follow each other or if they
    attend it on one of them already.
    """
    found = _find(connection, viewer, user_name)
    known = [ubigeo for ubigeo, _ in fetch_regions(connection)]
    if office not in known:
        raise errors.UnknownRegion(region=office, known=", ".join(known))
    if until is not None and until <= since:
        raise errors.PersonRefused(reason="days")
    if any(_meet((since, until), (row.since, row.until)) for row in _assignments(connection, found, office)):
        raise errors.PersonRefused(reason="office-attended", office=office)
    row = {"person_id": found["id"], "office_region_ubigeo": office, "since": since, "until": until}
    add_record(connection, ASSIGNMENTS, row, OWN)


def end_assignment(connection: Connection, viewer: Viewer, user_name: str, office: str, *, until: date) -> None:
    """Let a person write for an office no longer from a day on; the assignment that is open, or that ends later, ends then.
    One that would end on its first day never was: it goes.

    Raises `NotAllowed`, `UnknownPerson`, `PersonRefused` if there is none to end.
    """
    found = _find(connection, viewer, user_name)
    rows = _assignments(connection, found, office)
    ending = next((row for row in rows if row.since <= until and (row.until is None or row.until > until)), None)
    if ending is None:
        raise errors.PersonRefused(reason="office-not-attended", office=office)
    key = {"person_id": ending.person_id, "office_region_ubigeo": office, "since": ending.since}
    if ending.since == until:
        drop_record(connection, ASSIGNMENTS, key, {}, OWN)
    else:
        change_record(connection, ASSIGNMENTS, key, {}, {"until": until}, OWN)


def block(connection: Connection, viewer: Viewer, user_name: str, *, now: datetime) -> None:
    """Let a person in no longer: who is signed in is not from their next click on, and their invitation ends.

    Raises `NotAllowed`, `UnknownPerson`, `PersonRefused` for the last chief.
    """
    found = _find(connection, viewer, user_name)
    if found["blocked_at"] is not None:
        return
    _check_not_last_chief(connection, found)
    _change(connection, found, blocked_at=now.replace(microsecond=0))
    end_sign_ins(connection, SignIn.person_id == found["id"], now=now)
    connection.execute(delete(Invitation).where(Invitation.person_id == found["id"]))


def unblock(connection: Connection, viewer: Viewer, user_name: str) -> None:
    """Let a person in again, with the password that they had. Raises `NotAllowed`, `UnknownPerson`."""
    _change(connection, _find(connection, viewer, user_name), blocked_at=None)


def end_sign_ins(connection: Connection, which: ColumnElement[bool], *, now: datetime) -> None:
    """End sign-ins. Their rows stay until their time is over: an organisation's word, which lasts as long, begins none
    again. Signing in waits for this to be over: else it could begin, by the old password, behind its back.
    """
    take_signing_lock(connection)
    connection.execute(update(SignIn).where(which, SignIn.ends_at > now).values(ends_at=now))


def find_account(connection: Connection, user_name: str) -> dict[str, Any]:
    """An account as it stands; whoever calls has asked whether they may. Raises `UnknownPerson`."""
    name = tidy_user_name(user_name)
    found = connection.execute(select(PEOPLE).where(PEOPLE.c.user_name == name)).mappings().one_or_none()
    if found is None:
        raise errors.UnknownPerson(name=name)
    return dict(found)


def _find(connection: Connection, viewer: Viewer, user_name: str) -> dict[str, Any]:
    """An account, for who manages people; nobody else learns whose there are."""
    require(viewer, Action.MANAGE_PEOPLE)
    return find_account(connection, user_name)


def _change(connection: Connection, found: dict[str, Any], **values: Any) -> None:
    change_record(connection, PEOPLE, {"id": found["id"]}, {}, values, OWN)


def _check_free(connection: Connection, reason: str, taken: ColumnElement[bool], given: str) -> None:
    if connection.execute(select(Person.id).where(taken)).first():
        raise errors.PersonRefused(reason=reason, given=given)


def _check_not_last_chief(connection: Connection, found: dict[str, Any]) -> None:
    """Somebody must stay who can let others in, and come in: by a password, or by an organisation's word."""
    if found["role"] != Role.CHIEF or found["blocked_at"] is not None:
        return
    others = select(func.count()).where(
        Person.role == Role.CHIEF.value,
        Person.blocked_at.is_(None),
        Person.id != found["id"],
        Person.password_hash.is_not(None) | Person.email.is_not(None),
    )
    if not connection.execute(others).scalar_one():
        raise errors.PersonRefused(reason="last-chief")


def _assignments(connection: Connection, found: dict[str, Any], office: str) -> list[Any]:
    query = select(ASSIGNMENTS).where(Assignment.person_id == found["id"], Assignment.office_region_ubigeo == office)
    return list(connection.execute(query.order_by(Assignment.since)).all())


def _meet(one: tuple[date, date | None], other: tuple[date, date | None]) -> bool:
    """Whether two spans of days have a day in common; None: without an end."""
    return (other[1] is None or one[0] < other[1]) and (one[1] is None or other[0] < one[1])
