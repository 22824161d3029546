"""Who sits in front of the screen: asked of the database in every run, so that blocking somebody holds at the next click."""

import hashlib
from datetime import UTC, datetime

import streamlit as st
from sqlalchemy import Connection

from data.permissions import Person
from queries.accounts import find_signed_in

COOKIE = "prodes_session"


def read_token() -> str | None:
    """The token that this browser holds, from its cookie; None without one."""
    token: str | None = st.context.cookies.get(COOKIE)
    return token


def find_viewer(connection: Connection) -> Person | None:
    """The person who is signed in here; None: nobody, who reads what is public."""
    token = read_token()
    if not token:
        return None
    sha256 = hashlib.sha256(token.encode()).hexdigest()
    return find_signed_in(connection, sha256, datetime.now(UTC).replace(tzinfo=None))
