"""Passwords, tokens, and what they must be like. No database, no screen.

Passwords are kept as argon2id hashes with the library's settings (64 MiB and about 0.15 s each: two at a time, so that a
crowd at the door does not take the memory of all others). Tokens are random; only their SHA-256 is kept.
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

SESSION = timedelta(hours=12)  # of a sign-in
INVITED = timedelta(days=7)  # of an invitation
SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 200
LONGEST_USER_NAME, LONGEST_NAME, LONGEST_EMAIL = 40, 80, 254  # as the columns that hold them

_CLOCKS_APART = 300  # seconds
_HASHER = PasswordHasher()
_AT_ONCE = BoundedSemaphore(2)
_USER_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*", re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def hash_password(password: str) -> str:
    """The argon2id hash to keep of a password."""
    with _AT_ONCE:
        return _HASHER.hash(_same(password))


def is_password(kept: str | None, password: str) -> bool:
    """Whether this is the password of a kept hash. Without one (an unknown name, an account that has none) the answer is no
    after the same time.
    """
    with _AT_ONCE:
        try:
            _HASHER.verify(kept or _nobodys_hash(), _same(password[: LONGEST_PASSWORD + 1]))
        except (VerificationError, InvalidHashError):
            return False
    return kept is not None


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return _HASHER.hash(secrets.token_urlsafe(32))


def _same(password: str) -> str:
    """The same letters whatever keyboard wrote them: an accent may come with its letter or after it."""
    return unicodedata.normalize("NFKC", password)


def utc_now() -> datetime:
    """The present moment as the database keeps it: UTC, without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)


def make_token() -> str:
    """A secret that nobody guesses, for a cookie or a link: 43 characters."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is kept of a token, or of a name that was tried: its SHA-256."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def tidy_user_name(typed: str) -> str:
    """A user name as it is kept, however a phone's keyboard wrote it. Signs that nobody sees go: some no server takes."""
    return "".join(sign for sign in typed if sign.isprintable()).strip().lower()


def check_user_name(typed: str) -> str:
    """A user name fit to be kept. Raises `PersonRefused` with the reason."""
    name = tidy_user_name(typed)
    if not name:
        raise errors.PersonRefused(reason="user-name-missing")
    if len(name) > LONGEST_USER_NAME:
        raise errors.PersonRefused(reason="user-name-long", most=LONGEST_USER_NAME)
    if not _USER_NAME.fullmatch(name):
        raise errors.PersonRefused(reason="user-name-characters")
    return name


def check_name(typed: str) -> str:
    """A person's name in one line. Raises `PersonRefused` with the reason."""
    name = " ".join(typed.split())
    if not name:
        raise errors.PersonRefused(reason="name-missing")
    if len(name) > LONGEST_NAME:
        raise errors.PersonRefused(reason="name-long", most=LONGEST_NAME)
    if not name.isprintable():
        raise errors.PersonRefused(reason="name-characters")
    return name


def check_email(typed: str | None) -> str | None:
    """An address as it is kept; None for none. Raises `PersonRefused` with the reason."""
    email = (typed or "").strip().lower()
    if not email:
        return None
    if len(email) > LONGEST_EMAIL or not email.isprintable() or not _EMAIL.fullmatch(email):
        raise errors.PersonRefused(reason="email")
    return email


def check_password(password: str, user_name: str) -> None:
    """Raise `PersonRefused` with the reason unless it may be this person's password."""
    if len(password) < SHORTEST_PASSWORD:
        raise errors.PersonRefused(reason="password-short", least=SHORTEST_PASSWORD)
    if len(password) > LONGEST_PASSWORD:
        raise errors.PersonRefused(reason="password-long", most=LONGEST_PASSWORD)
    if tidy_user_name(password) == user_name:
        raise errors.PersonRefused(reason="password-name")
    if len(set(password)) < 4:
        raise errors.PersonRefused(reason="password-simple")


@dataclass(frozen=True)
class Claimed:
    """Whom an organisation's sign-in names. `verified`: it says that the address is theirs; else it means nothing. `key`:
    of this one sign-in of theirs, as it is kept; `ends_at`: UTC.
    """

    email: str
    verified: bool
    key: str
    ends_at: datetime


def judge_claims(claims: Mapping[str, Any], now: datetime) -> Claimed | None:
    """Whom the claims of an ID token name, for 12 hours from when it was issued (`iat`, which each has to say). None: too
    old, from the future, or without an address. `now`: UTC.
    """
    email, issued, present = claims.get("email"), claims.get("iat"), now.replace(tzinfo=UTC).timestamp()
    if not isinstance(email, str) or not isinstance(issued, int | float):
        return None
    if not present - SESSION.total_seconds() < issued <= present + _CLOCKS_APART:
        return None
    begun_at, tidy = datetime.fromtimestamp(issued, UTC).replace(tzinfo=None), email.strip().lower()
    told = json.dumps([claims.get("iss"), claims.get("sub"), tidy, issued], default=str)
    # Not `digest`: who knows these four could then send them as a cookie's token, and would be in.
    key = hashlib.blake2b(told.encode(), digest_size=32).hexdigest()
    return Claimed(tidy, claims.get("email_verified") in (True, "true"), key, begun_at + SESSION)
