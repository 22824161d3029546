"""Who sits in front of the screen: asked of the database in every run, so that blocking somebody holds at the next click."""

import hashlib
from datetime import UTC, datetime

import streamlit as st
from sqlalchemy import Connection

from data.engine import reading
from data.errors import DatabaseError
from data.permissions import Person, Role
from queries.accounts import find_signed_in

COOKIE = "prodes_session"


def read_token() -> str | None:
    """The token that this browser holds, from its cookie; None without one."""
    token = st.context.cookies.get(COOKIE)
    return token if isinstance(token, str) else None  # where there is no browser, there is something else


def find_viewer(connection: Connection) -> Person | None:
    """The person who is signed in here; None: nobody, who reads what is public."""
    token = read_token()
    if not token:
        return None
    sha256 = hashlib.sha256(token.encode()).hexdigest()
    return find_signed_in(connection, sha256, datetime.now(UTC).replace(tzinfo=None))


def find_role(url: str) -> Role:
    """The role of who is signed in here, for what is drawn before the database is opened; without one, a viewer's."""
    if not read_token():
        return Role.VIEWER
    try:
        with reading(url) as connection:
            person = find_viewer(connection)
    except DatabaseError:
        return Role.VIEWER
    return person.viewer.role if person else Role.VIEWER
