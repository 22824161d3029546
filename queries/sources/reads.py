"""Reads of where everything comes from."""

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, require
from queries.shared.sql import fetch_frame


def fetch_sources(connection: Connection, viewer: Viewer) -> pd.DataFrame:
    """The documents and data sets: code, kind, title, publisher, published."""
    require(viewer, Action.READ_PROGRAM)
    return fetch_frame(connection, "SELECT code, kind, title, publisher, published FROM sources ORDER BY kind, code")


def fetch_state(connection: Connection, viewer: Viewer) -> pd.DataFrame:
    """One row: database_id, data_version, copy_of (the day of the copy, None for the program's own database)."""
    require(viewer, Action.READ_PROGRAM)
    sql = "SELECT database_id, data_version, copy_of FROM program_state"
    return fetch_frame(connection, sql, dates=("copy_of",))
