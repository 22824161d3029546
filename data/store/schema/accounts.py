"""People with an account, the offices that they attend, and their sign-ins. None of it is public.

Passwords are stored as argon2id hashes, tokens (of a sign-in, of an invitation) as SHA-256: nobody can sign in with what is
in the database. Times are in UTC.
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from data.store.schema.base import Base, identified_by, named_by, one_of, words

ROLES = ("viewer", "coordinator", "monitoring", "chief")


class Person(Base):
    """An account. Accounts are blocked, never deleted: what a person wrote keeps its author."""

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint("user_name = lower(user_name)", name="user_name_small"),
        CheckConstraint("email = lower(email)", name="email_small"),
        identified_by("full_name", "user_name")
        | {"sqlite_autoincrement": True},  # a number is never given to another person
    )

    id: Mapped[int] = mapped_column(primary_key=True, info=named_by("full_name"))
    user_name: Mapped[str] = mapped_column(String(40), unique=True)
    """In small letters."""
    full_name: Mapped[str] = mapped_column(String(80))
    email: Mapped[str | None] = mapped_column(String(254), unique=True)
    """By which an organisation's sign-in identifies the person."""
    role: Mapped[str] = mapped_column(one_of("role", *ROLES), info=words("records-history-word"))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    """Empty if no password is set yet, or if the organisation's sign-in is used."""
    made_at: Mapped[datetime]
    blocked_at: Mapped[datetime | None]


class Assignment(Base):
    """A regional office for which a person writes, from a day until (not including) a day.

    Its clusters are those for which it is responsible (`responsibilities`), in whatever region they are.
    """

    __tablename__ = "assignments"
    __table_args__ = (
        CheckConstraint("length(office_region_ubigeo) = 2", name="office_is_region"),
        CheckConstraint("until IS NULL OR until >= since", name="dates_in_order"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    office_region_ubigeo: Mapped[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    until: Mapped[date | None]


class SignIn(Base):
    """A signed-in browser, until `ends_at`, which is set to now if the person signs out or is blocked.

    The row is deleted when its 12 hours are over. A sign-in by an organisation has a key in place of the token's SHA-256.
    """

    __tablename__ = "sign_ins"

    token_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    """The SHA-256 of the browser's token; for an organisation's sign-in, its key."""
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    begun_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    """Earlier than 12 hours after its beginning if the person signs out or is blocked."""


class Invitation(Base):
    """A link with which a person sets their password, once; without a person, for the owner, who has no account yet."""

    __tablename__ = "invitations"

    token_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    """Empty for the owner, who has no account yet."""
    ends_at: Mapped[datetime]


class FailedSignIn(Base):
    """A failed attempt to sign in, for the limit on attempts."""

    __tablename__ = "failed_sign_ins"

    id: Mapped[int] = mapped_column(primary_key=True)
    name_sha256: Mapped[str] = mapped_column(String(64), index=True)
    """Of the typed user name, whether it exists or not."""
    at: Mapped[datetime] = mapped_column(index=True)
