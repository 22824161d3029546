"""Who somebody is: the person behind a sign-in, with what they attend. Asked before any permission, so it asks for none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, DateTime, Row, bindparam, text

from data.permissions import Action, Attends, Person, Role, Viewer, require
from queries.shared.sql import to_date

_PERSON = "SELECT id, user_name, full_name, role FROM people WHERE blocked_at IS NULL"
SIGNED_IN = text(
    f"{_PERSON} AND id = (SELECT person_id FROM sign_ins WHERE token_sha256 = :token AND ends_at > :now)"
).bindparams(bindparam("now", type_=DateTime))

# A link is one of a person: an earlier one ends with the next.
WITH_LINKS = text("""
SELECT p.*, i.ends_at AS invited_until
FROM people AS p
LEFT JOIN invitations AS i ON i.person_id = p.id
ORDER BY p.user_name
""").columns(invited_until=DateTime)

# What an office attends: its own region's, and the clusters that are its responsibility; one that nobody was given is its
# own region's.
OFFICES = """
SELECT a.since, a.until, a.office_region_ubigeo AS region, NULL AS cluster, NULL AS from_day, NULL AS to_day
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
class Account:
    """An account as who manages people sees it. `offices`: (region's ubigeo, since, until), until None if it lasts;
    `invited_until`: until when a link for its password holds (UTC), None without one.
    """

    user_name: str
    name: str
    email: str | None
    role: str
    offices: tuple[tuple[str, date, date | None], ...]
    has_password: bool
    blocked: bool
    invited_until: datetime | None


def find_accounts(connection: Connection, viewer: Viewer) -> tuple[Account, ...]:
    """All accounts, by user name. Raises `NotAllowed` unless the viewer manages people."""
    require(viewer, Action.MANAGE_PEOPLE)
    offices: dict[int, list[tuple[str, date, date | None]]] = {}
    for row in connection.execute(text("SELECT * FROM assignments ORDER BY since, office_region_ubigeo")):
        since = to_date(row.since)
        assert since is not None
        offices.setdefault(row.person_id, []).append((row.office_region_ubigeo, since, to_date(row.until)))
    people = connection.execute(WITH_LINKS)
    return tuple(
        Account(
            row.user_name,
            row.full_name,
            row.email,
            row.role,
            tuple(offices.get(row.id, ())),
            row.password_hash is not None,
            row.blocked_at is not None,
            row.invited_until,
        )
        for row in people
    )


def has_accounts(connection: Connection) -> bool:
    """Whether anybody has an account yet."""
    return connection.execute(text("SELECT id FROM people LIMIT 1")).first() is not None


def find_signed_in(connection: Connection, token_sha256: str, now: datetime) -> Person | None:
    """The person whose browser holds this token; None if it ended, or if they are blocked. `now`: UTC."""
    found = connection.execute(SIGNED_IN, {"token": token_sha256, "now": now}).one_or_none()
    return _person(connection, found)


def find_person(connection: Connection, number: int) -> Person | None:
    """A person as they stand now, inside the transaction in which they write; None if they are blocked."""
    found = connection.execute(text(f"{_PERSON} AND id = :id"), {"id": number}).one_or_none()
    return _person(connection, found)


def find_by_email(connection: Connection, email: str) -> Person | None:
    """The person whom an organisation's sign-in names by their address."""
    found = connection.execute(text(f"{_PERSON} AND email = :email"), {"email": email.strip().lower()}).one_or_none()
    return _person(connection, found)


def _person(connection: Connection, row: Row | None) -> Person | None:
    if row is None:
        return None
    viewer = Viewer(Role(row.role), tuple(_attends(connection, row.id)))
    return Person(row.id, row.user_name, row.full_name, viewer)


def _attends(connection: Connection, number: int) -> Iterator[Attends]:
    """What a person attends, while both the assignment and the office's responsibility hold."""
    for row in connection.execute(text(OFFICES), {"person": number}):
        first = [day for day in (to_date(row.since), to_date(row.from_day)) if day]
        last = [day for day in (to_date(row.until), to_date(row.to_day)) if day]
        since, until = max(first, default=None), min(last, default=None)
        if until is None or since is None or since < until:
            yield Attends(row.cluster, since, until, row.region)


def clusters_of(person: Person, day: date) -> tuple[str, ...]:
    """The clusters that a person attends on a day."""
    return tuple(sorted({one.cluster for one in person.viewer.attends if one.cluster and one.holds_on(day)}))


def regions_of(person: Person, day: date) -> tuple[str, ...]:
    """The regional offices that a person attends on a day."""
    return tuple(sorted({one.region for one in person.viewer.attends if one.region and one.holds_on(day)}))
