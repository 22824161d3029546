"""Who sits in front of the screen: asked of the database in every run, so that blocking somebody holds at the next click."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st
from sqlalchemy import Connection

from components.session.organisation import read_claimed
from data.errors import DatabaseError, SignedOut
from data.permissions import Person, Role
from data.rules.accounts import Claimed, digest, utc_now
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from queries.accounts.reads import find_signed_in
from queries.accounts.sign_ins import begin_claimed

COOKIE = "prodes_session"


def read_token() -> str | None:
    """The token that this browser holds, from its cookie; None without one."""
    token = st.context.cookies.get(COOKIE)
    return token if isinstance(token, str) else None  # where there is no browser, there is something else


@dataclass(frozen=True)
class Held:
    """What this browser holds to say who it is. Taken while a page is drawn, for what is asked outside its run."""

    token: str | None
    claimed: Claimed | None


def read_held() -> Held:
    """What this browser holds."""
    return Held(read_token(), read_claimed())


def find_held(connection: Connection, held: Held) -> Person | None:
    """The person who is signed in now with what a browser holds; None: nobody, who reads what is public."""
    person = find_signed_in(connection, digest(held.token), utc_now()) if held.token else None
    if person is None and held.claimed and held.claimed.verified:
        return find_signed_in(connection, held.claimed.key, utc_now())
    return person


def find_viewer(connection: Connection) -> Person | None:
    """The person who is signed in here; None: nobody, who reads what is public."""
    return find_held(connection, read_held())


def find_same(connection: Connection, held: Held, person: Person) -> Person:
    """The person for whom a page was drawn, with what they may do by now. Raises `SignedOut` if it is not them any more."""
    here = find_held(connection, held)
    if here is None or here.id != person.id:
        raise SignedOut
    return here


@contextmanager
def writing_as(url: str, person: Person, audit_entry: AuditEntry) -> Iterator[Connection]:
    """The door for writing under somebody's name, from a click on a page that was drawn for them.

    Raises `SignedOut` if meanwhile they signed out, were blocked, or somebody else signed in here; what `writing` raises.
    """
    with writing(url, audit_entry) as connection:
        find_same(connection, read_held(), person)
        yield connection


def find_role(url: str) -> Role:
    """The role of who is signed in here, for what is drawn before the database is opened; without one, a viewer's. Each run
    begins here: with an organisation's word, so does a sign-in.
    """
    held = read_held()
    if not held.token and not held.claimed:
        return Role.VIEWER
    try:
        if held.claimed:
            begin_claimed(url, held.claimed, now=utc_now())
        with reading(url) as connection:
            person = find_held(connection, held)
    except DatabaseError:
        return Role.VIEWER
    return person.viewer.role if person else Role.VIEWER
