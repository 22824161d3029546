"""Rows of a query get the types that their fields declare, on both engines."""

from dataclasses import dataclass
from datetime import date

import pytest

from data.store.doors import reading
from queries.shared.sql import fetch_rows


@dataclass(frozen=True)
class Milestone:
    code: str
    due_on: date | None
    is_program: bool
    share: float


QUERY = """
SELECT code, due_on, scope = 'program' AS is_program, 1 AS share
FROM milestones WHERE code IN (:first, :second) ORDER BY position
"""


def test_rows_have_the_types_of_their_fields(program_url):
    with reading(program_url) as connection:
        rows = fetch_rows(connection, QUERY, Milestone, first="team_trained", second="clusters_agreed")
    assert rows == (
        Milestone("team_trained", date(2013, 3, 31), True, 1.0),
        Milestone("clusters_agreed", None, False, 1.0),
    )
    assert {type(row.is_program) for row in rows} == {bool}
    assert {type(row.share) for row in rows} == {float}


def test_a_field_that_is_no_column_is_an_error(program_url):
    with reading(program_url) as connection, pytest.raises(KeyError):
        fetch_rows(connection, "SELECT code FROM milestones", Milestone)
