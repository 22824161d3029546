"""Reads of what the plan says beside its targets: disagreements with itself, and alliances."""

import pandas as pd
from sqlalchemy import Connection

from queries.shared.sql import fetch_frame


def fetch_disagreements(connection: Connection) -> pd.DataFrame:
    """Where the plan contradicts itself: code, position, source_code, source_locator."""
    sql = "SELECT code, position, source_code, source_locator FROM plan_disagreements ORDER BY position"
    return fetch_frame(connection, sql)


def fetch_plan_milestones(connection: Connection) -> pd.DataFrame:
    """The eight milestones of the preparatory stage: code, position, scope, due_on, source_locator."""
    sql = "SELECT code, position, scope, due_on, source_locator FROM milestones ORDER BY position"
    return fetch_frame(connection, sql, dates=("due_on",))


def fetch_alliances(connection: Connection) -> pd.DataFrame:
    """Alliances: code, name, partner, place, start_year, end_year, is_precedent, origin, source_code, source_locator."""
    sql = """
        SELECT code, name, partner, place, start_year, end_year, is_precedent, origin, source_code, source_locator
        FROM alliances
        ORDER BY start_year, code
    """
    return fetch_frame(connection, sql, flags=("is_precedent",))


def fetch_alliance_measures(connection: Connection) -> pd.DataFrame:
    """Figures of the alliances: alliance_code, measure_code, unit, value, source_locator."""
    sql = """
        SELECT alliance_code, measure_code, unit, value, source_locator
        FROM alliance_measures
        ORDER BY alliance_code, position
    """
    return fetch_frame(connection, sql)
