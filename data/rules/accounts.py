"""Passwords, tokens and names: how they are made, and what they must be like. No database, no screen.

Passwords are kept as argon2id hashes with the library's settings (64 MiB and about 0.15 s each: two at a time, so that many
sign-ins at once do not use up the memory). Tokens are random; only their SHA-256 is kept.
"""

import hashlib
import json
import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from threading import BoundedSemaphore
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from data import errors

SESSION = timedelta(hours=12)  # how long a sign-in lasts
INVITED = timedelta(days=7)  # how long an invitation lasts
SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 200
LONGEST_USER_NAME, LONGEST_NAME, LONGEST_EMAIL = 40, 80, 254  # as the columns that hold them

_CLOCK_SKEW = 300  # seconds by which two clocks may differ
_HASHER = PasswordHasher()
_AT_ONCE = BoundedSemaphore(2)
_USER_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*", re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def hash_password(password: str) -> str:
    """Return the argon2id hash to keep of a password."""
    with _AT_ONCE:
        return _HASHER.hash(_normalize(password))


def is_password(password_hash: str | None, password: str) -> bool:
    """Return whether this is the password of a hash.

    Without a hash (an unknown name, an account without a password) the answer is no, after the same time.
    """
    with _AT_ONCE:
        try:
            _HASHER.verify(password_hash or _random_hash(), _normalize(password[: LONGEST_PASSWORD + 1]))
        except (VerificationError, InvalidHashError):
            return False
    return password_hash is not None


@lru_cache(maxsize=1)
def _random_hash() -> str:
    return _HASHER.hash(secrets.token_urlsafe(32))


def _normalize(password: str) -> str:
    """Return the same letters whatever keyboard wrote them: an accent may come with its letter or after it."""
    return unicodedata.normalize("NFKC", password)


def utc_now() -> datetime:
    """Return the present moment as the database keeps it: UTC, without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)


def make_token() -> str:
    """Return a secret that nobody can guess, for a cookie or a link: 43 characters."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """Return what is kept of a token, or of a name that was tried: its SHA-256."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def tidy_user_name(typed: str) -> str:
    """Return a user name as it is kept, however a phone's keyboard wrote it.

    Invisible characters are left out: a server would refuse some of them.
    """
    return "".join(character for character in typed if character.isprintable()).strip().lower()


def check_user_name(typed: str) -> str:
    """Return a user name as it is kept. Raises `PersonRefused` with the reason if it cannot be."""
    name = tidy_user_name(typed)
    if not name:
        raise errors.PersonRefused(reason="user-name-missing")
    if len(name) > LONGEST_USER_NAME:
        raise errors.PersonRefused(reason="user-name-long", most=LONGEST_USER_NAME)
    if not _USER_NAME.fullmatch(name):
        raise errors.PersonRefused(reason="user-name-characters")
    return name


def check_name(typed: str) -> str:
    """Return a person's name as it is kept, on one line. Raises `PersonRefused` with the reason if it cannot be."""
    name = " ".join(typed.split())
    if not name:
        raise errors.PersonRefused(reason="name-missing")
    if len(name) > LONGEST_NAME:
        raise errors.PersonRefused(reason="name-long", most=LONGEST_NAME)
    if not name.isprintable():
        raise errors.PersonRefused(reason="name-characters")
    return name


def check_email(typed: str | None) -> str | None:
    """Return an e-mail address as it is kept; None for none. Raises `PersonRefused` if it is no address."""
    email = (typed or "").strip().lower()
    if not email:
        return None
    if len(email) > LONGEST_EMAIL or not email.isprintable() or not _EMAIL.fullmatch(email):
        raise errors.PersonRefused(reason="email")
    return email


def check_password(password: str, user_name: str) -> None:
    """Raise `PersonRefused` with the reason unless this person may have this password."""
    if len(password) < SHORTEST_PASSWORD:
        raise errors.PersonRefused(reason="password-short", least=SHORTEST_PASSWORD)
    if len(password) > LONGEST_PASSWORD:
        raise errors.PersonRefused(reason="password-long", most=LONGEST_PASSWORD)
    if tidy_user_name(password) == user_name:
        raise errors.PersonRefused(reason="password-name")
    if len(set(password)) < 4:
        raise errors.PersonRefused(reason="password-simple")


@dataclass(frozen=True)
class Claims:
    """What an organisation's sign-in says of a person."""

    email: str
    verified: bool
    """Whether the organisation vouches that the address is theirs; otherwise it proves nothing."""
    key: str
    """The key of this sign-in, as it is kept."""
    ends_at: datetime
    """When it ends (UTC)."""


def check_claims(claims: Mapping[str, Any], now: datetime) -> Claims | None:
    """Return what an ID token says of a person, which holds for 12 hours from the moment it was issued (`iat`, required).

    None if the token is too old, from the future, or without an address. `now` is in UTC.
    """
    email, issued, present = claims.get("email"), claims.get("iat"), now.replace(tzinfo=UTC).timestamp()
    if not isinstance(email, str) or not isinstance(issued, int | float):
        return None
    if not present - SESSION.total_seconds() < issued <= present + _CLOCK_SKEW:
        return None
    begun_at, address = datetime.fromtimestamp(issued, UTC).replace(tzinfo=None), email.strip().lower()
    sign_in = json.dumps([claims.get("iss"), claims.get("sub"), address, issued], default=str)
    # Not `digest`: anybody who knows these four values could then send them as a cookie's token, and would be signed in.
    key = hashlib.blake2b(sign_in.encode(), digest_size=32).hexdigest()
    return Claims(address, claims.get("email_verified") in (True, "true"), key, begun_at + SESSION)
