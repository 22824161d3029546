"""Reads of where everything comes from."""

import pandas as pd
from sqlalchemy import Connection

from queries.shared.sql import fetch_frame


def fetch_sources(connection: Connection) -> pd.DataFrame:
    """The documents and data sets: code, kind, title, publisher, published."""
    return fetch_frame(connection, "SELECT code, kind, title, publisher, published FROM sources ORDER BY kind, code")


def fetch_state(connection: Connection) -> pd.DataFrame:
    """One row: database_id, data_version, copy_of (the day of the copy, None for the program's own database)."""
    sql = "SELECT database_id, data_version, copy_of FROM program_state"
    return fetch_frame(connection, sql, dates=("copy_of",))
