"""Who sits in front of the screen: the database is asked in every run, so that blocking a person takes effect at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st
from sqlalchemy import Connection

from components.session.organisation import read_claims
from data.errors import DatabaseError, SignedOut
from data.permissions import Person, Role
from data.rules.accounts import Claims, digest, utc_now
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from queries.accounts.reads import find_signed_in
from queries.accounts.sign_ins import begin_outside_sign_in

COOKIE = "prodes_session"


def read_token() -> str | None:
    """Return the token in this browser's cookie; None without one."""
    token = st.context.cookies.get(COOKIE)
    return token if isinstance(token, str) else None  # without a browser it is something else


@dataclass(frozen=True)
class Credentials:
    """What a browser has to prove who sits in front of it. Read while a page is drawn, for use outside its run."""

    token: str | None
    """The token of a person who signed in here."""
    claims: Claims | None
    """What an organisation says of a person who signed in there."""


def read_credentials() -> Credentials:
    """Return this browser's credentials."""
    return Credentials(read_token(), read_claims())


def find_holder(connection: Connection, credentials: Credentials) -> Person | None:
    """Return the person who is signed in now with these credentials; None for nobody, who reads what is public."""
    token, claims = credentials.token, credentials.claims
    person = find_signed_in(connection, digest(token), utc_now()) if token else None
    if person is None and claims and claims.verified:
        return find_signed_in(connection, claims.key, utc_now())
    return person


def find_visitor(connection: Connection) -> Person | None:
    """Return the person who is signed in here; None for nobody, who reads what is public."""
    return find_holder(connection, read_credentials())


def require_same(connection: Connection, credentials: Credentials, person: Person) -> Person:
    """Return the person for whom a page was drawn, with what they may do now.

    Raises `SignedOut` if somebody else, or nobody, is signed in with the credentials now.
    """
    holder = find_holder(connection, credentials)
    if holder is None or holder.id != person.id:
        raise SignedOut
    return holder


@contextmanager
def writing_as(url: str, person: Person, audit_entry: AuditEntry) -> Iterator[Connection]:
    """Open the database for writing under a person's name, from a click on a page that was drawn for them.

    Raises `SignedOut` if they have signed out or were blocked, or if somebody else has signed in; what `writing` raises.
    """
    with writing(url, audit_entry) as connection:
        require_same(connection, read_credentials(), person)
        yield connection


def find_role(url: str) -> Role:
    """Return the role of the person who is signed in here, for what is drawn before the database is opened.

    It is a viewer's if nobody is signed in, or if the database cannot be read. Each run begins here, and so does a sign-in
    with an organisation's account.
    """
    credentials = read_credentials()
    if not credentials.token and not credentials.claims:
        return Role.VIEWER
    try:
        if credentials.claims:
            begin_outside_sign_in(url, credentials.claims, now=utc_now())
        with reading(url) as connection:
            person = find_holder(connection, credentials)
    except DatabaseError:
        return Role.VIEWER
    return person.viewer.role if person else Role.VIEWER
