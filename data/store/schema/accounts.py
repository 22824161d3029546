"""People with an account, what they attend, and how they sign in. None of it is public.

Passwords are kept as argon2id hashes, tokens (of a sign-in, of an invitation) as SHA-256: what is in the database lets
nobody in. Times are UTC.
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from data.store.schema.base import Base, identified_by, one_of, stands_for, words

ROLES = ("viewer", "coordinator", "monitoring", "chief")


class Person(Base):
    """An account. `user_name`: small letters, what one signs in with; `email`: what an organisation's own sign-in tells.

    `password_hash` empty: none is set (yet, or because the organisation's sign-in is used). Accounts are blocked, never
    deleted: what they wrote stays theirs.
    """

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint("user_name = lower(user_name)", name="user_name_small"),
        CheckConstraint("email = lower(email)", name="email_small"),
        identified_by("full_name", "user_name")
        | {"sqlite_autoincrement": True},  # a number is nobody else's, whatever becomes of its row
    )

    id: Mapped[int] = mapped_column(primary_key=True, info=stands_for("full_name"))
    user_name: Mapped[str] = mapped_column(String(40), unique=True)
    full_name: Mapped[str] = mapped_column(String(80))
    email: Mapped[str | None] = mapped_column(String(254), unique=True)
    role: Mapped[str] = mapped_column(one_of("role", *ROLES), info=words("records-history-word"))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    made_at: Mapped[datetime]
    blocked_at: Mapped[datetime | None]


class Assignment(Base):
    """A regional office for which a person writes, from a day until (not including) a day. Its clusters are those that
    `responsibilities` gives it, wherever they lie.
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
    """A browser that is signed in, until `ends_at`, which comes early if the person signs out or is blocked. The row goes
    when its 12 hours are over. Of an organisation's sign-in, a key stands where others have their token's SHA-256.
    """

    __tablename__ = "sign_ins"

    token_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    begun_at: Mapped[datetime]
    ends_at: Mapped[datetime]


class Invitation(Base):
    """A link with which a person sets their password, once. `person_id` empty: the owner's, who has no account yet."""

    __tablename__ = "invitations"

    token_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    ends_at: Mapped[datetime]


class FailedSignIn(Base):
    """A try to sign in that failed, for the limit on tries. `name_sha256`: of the name that was typed, known or not."""

    __tablename__ = "failed_sign_ins"

    id: Mapped[int] = mapped_column(primary_key=True)
    name_sha256: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
