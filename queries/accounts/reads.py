"""Accounts, and the person behind a sign-in with their responsibilities.

A sign-in is resolved before any permission is asked, so these reads ask for none, except the list of accounts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, DateTime, text

from data.permissions import Action, Person, Responsibility, Role, Viewer, require
from queries.shared.sql import fetch_rows

# A person has one link at most: a new one replaces the earlier one.
_ACCOUNTS = text("""
SELECT p.*, i.ends_at AS invited_until
FROM people AS p
LEFT JOIN invitations AS i ON i.person_id = p.id
ORDER BY p.user_name
""").columns(invited_until=DateTime)

_ASSIGNMENTS = """
SELECT person_id, office_region_ubigeo AS office, since, until
FROM assignments
ORDER BY since, office_region_ubigeo
"""

# An office is responsible for its region itself and for the clusters that were given to it; a cluster that was given to no
# office belongs to that of its region.
_RESPONSIBILITIES = """
SELECT a.since, a.until, a.office_region_ubigeo AS region, NULL AS cluster, NULL AS office_since, NULL AS office_until
FROM assignments AS a
WHERE a.person_id = :person
UNION ALL
SELECT a.since, a.until, NULL, r.cluster_code, r.since, r.until
FROM assignments AS a
JOIN responsibilities AS r ON r.office_region_ubigeo = a.office_region_ubigeo
WHERE a.person_id = :person
UNION ALL
SELECT a.since, a.until, NULL, c.code, NULL, NULL
FROM assignments AS a
JOIN clusters AS c ON c.region_ubigeo = a.office_region_ubigeo
WHERE a.person_id = :person AND NOT EXISTS (SELECT 1 FROM responsibilities AS r WHERE r.cluster_code = c.code)
"""


@dataclass(frozen=True)
class OfficeAssignment:
    """A regional office for which a person writes."""

    person_id: int
    office: str
    """The ubigeo of its region."""
    since: date
    until: date | None
    """The first day on which it holds no longer; None if it lasts."""


@dataclass(frozen=True)
class Account:
    """An account, for those who manage people."""

    user_name: str
    name: str
    email: str | None
    role: str
    offices: tuple[OfficeAssignment, ...]
    has_password: bool
    blocked: bool
    invited_until: datetime | None
    """Until when a link for its password is valid (UTC); None without a link."""


class _PersonRow(NamedTuple):
    id: int
    user_name: str
    full_name: str
    role: str


@dataclass(frozen=True)
class _OfficeResponsibility:
    """What a person is responsible for through an office."""

    since: date
    until: date | None
    region: str | None
    cluster: str | None
    office_since: date | None
    """The days of the office's own responsibility for the cluster."""
    office_until: date | None


def find_accounts(connection: Connection, viewer: Viewer) -> tuple[Account, ...]:
    """Return all accounts by user name. Raises `NotAllowed` unless the viewer manages people."""
    require(viewer, Action.MANAGE_PEOPLE)
    offices: dict[int, list[OfficeAssignment]] = {}
    for assignment in fetch_rows(connection, _ASSIGNMENTS, OfficeAssignment):
        offices.setdefault(assignment.person_id, []).append(assignment)
    return tuple(
        Account(
            user_name=row.user_name,
            name=row.full_name,
            email=row.email,
            role=row.role,
            offices=tuple(offices.get(row.id, ())),
            has_password=row.password_hash is not None,
            blocked=row.blocked_at is not None,
            invited_until=row.invited_until,
        )
        for row in connection.execute(_ACCOUNTS)
    )


def has_accounts(connection: Connection) -> bool:
    """Return whether anybody has an account yet."""
    return connection.execute(text("SELECT id FROM people LIMIT 1")).first() is not None


def find_signed_in(connection: Connection, token_sha256: str, now: datetime) -> Person | None:
    """Return the person whose browser has this token; None if the sign-in has ended or the person is blocked.

    `now` is in UTC.
    """
    signed_in = "id = (SELECT person_id FROM sign_ins WHERE token_sha256 = :token AND ends_at > :now)"
    return _find_person(connection, signed_in, token=token_sha256, now=now)


def find_person(connection: Connection, number: int) -> Person | None:
    """Return a person with their present permissions, inside the transaction in which they write; None if blocked."""
    return _find_person(connection, "id = :number", number=number)


def find_by_email(connection: Connection, email: str) -> Person | None:
    """Return the person whom an organisation's sign-in names by their address; None without one, or if blocked."""
    return _find_person(connection, "email = :email", email=email.strip().lower())


def _find_person(connection: Connection, condition: str, **params: Any) -> Person | None:
    query = f"SELECT id, user_name, full_name, role FROM people WHERE blocked_at IS NULL AND {condition}"
    for row in fetch_rows(connection, query, _PersonRow, **params):  # one row at most
        viewer = Viewer(Role(row.role), tuple(_find_responsibilities(connection, row.id)))
        return Person(row.id, row.user_name, row.full_name, viewer)
    return None


def _find_responsibilities(connection: Connection, number: int) -> Iterator[Responsibility]:
    """Yield a person's responsibilities, for the days on which both the assignment and the office's responsibility hold."""
    for row in fetch_rows(connection, _RESPONSIBILITIES, _OfficeResponsibility, person=number):
        since = max(filter(None, (row.since, row.office_since)))
        until = min(filter(None, (row.until, row.office_until)), default=None)
        if until is None or since < until:
            yield Responsibility(row.cluster, since, until, row.region)


def clusters_of(person: Person, day: date) -> tuple[str, ...]:
    """Return the clusters for which a person is responsible on a day."""
    held = [responsibility for responsibility in person.viewer.responsibilities if responsibility.holds_on(day)]
    return tuple(sorted({responsibility.cluster for responsibility in held if responsibility.cluster}))


def regions_of(person: Person, day: date) -> tuple[str, ...]:
    """Return the regional offices for which a person writes on a day."""
    held = [responsibility for responsibility in person.viewer.responsibilities if responsibility.holds_on(day)]
    return tuple(sorted({responsibility.region for responsibility in held if responsibility.region}))
