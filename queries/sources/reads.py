"""Reads where everything comes from, and which database this is."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from queries.shared.sql import fetch_rows

SELECT_SOURCES = "SELECT code, kind, title, publisher, published FROM sources ORDER BY kind, code"

SELECT_STATE = "SELECT database_id, data_version, copy_of FROM program_state"


@dataclass(frozen=True)
class SourceRow:
    """A document or data set."""

    code: str
    kind: str  # plan, published, law, ours or demo
    title: str
    publisher: str
    published: str | None  # when, as the document itself writes it


@dataclass(frozen=True)
class DatabaseState:
    """What the database says about itself."""

    database_id: str
    data_version: int
    copy_of: date | None
    """The day of the original that this is a copy of; None for the program's own database."""


def fetch_sources(connection: Connection) -> tuple[SourceRow, ...]:
    """Fetch the documents and data sets, by kind and code."""
    return fetch_rows(connection, SELECT_SOURCES, SourceRow)


def fetch_state(connection: Connection) -> DatabaseState:
    """Fetch what the database says about itself."""
    (state,) = fetch_rows(connection, SELECT_STATE, DatabaseState)
    return state
