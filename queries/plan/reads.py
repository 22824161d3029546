"""Reads what the plan says beside its targets: milestones, where it disagrees with itself, and earlier alliances."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from queries.shared.sql import fetch_rows

SELECT_DISAGREEMENTS = "SELECT code, source_code, source_locator FROM plan_disagreements ORDER BY position"

SELECT_MILESTONES = "SELECT code, scope, due_on, source_locator FROM milestones ORDER BY position"

SELECT_PRECEDENTS = """
SELECT code, name, partner, place, start_year, end_year, source_code
FROM alliances
WHERE is_precedent
ORDER BY start_year, code
"""

SELECT_MEASURES = """
SELECT alliance_code, measure_code, unit, value, source_locator
FROM alliance_measures
ORDER BY alliance_code, position
"""


@dataclass(frozen=True)
class DisagreementRow:
    """A point on which the plan contradicts itself; the words are in the catalogue."""

    code: str
    source_code: str
    source_locator: str


@dataclass(frozen=True)
class PlanMilestoneRow:
    """A milestone of the preparatory stage."""

    code: str
    scope: str  # program, cluster or cluster_service: whose milestone it is
    due_on: date | None
    source_locator: str


@dataclass(frozen=True)
class PrecedentRow:
    """An alliance before the program."""

    code: str
    name: str
    partner: str
    place: str
    start_year: int
    end_year: int | None
    source_code: str


@dataclass(frozen=True)
class AllianceMeasureRow:
    """A figure of an alliance."""

    alliance_code: str
    measure_code: str
    unit: str  # count or usd
    value: int
    source_locator: str


def fetch_disagreements(connection: Connection) -> tuple[DisagreementRow, ...]:
    """Fetch the points on which the plan contradicts itself, in their order."""
    return fetch_rows(connection, SELECT_DISAGREEMENTS, DisagreementRow)


def fetch_plan_milestones(connection: Connection) -> tuple[PlanMilestoneRow, ...]:
    """Fetch the eight milestones of the preparatory stage, in their order."""
    return fetch_rows(connection, SELECT_MILESTONES, PlanMilestoneRow)


def fetch_precedents(connection: Connection) -> tuple[PrecedentRow, ...]:
    """Fetch the alliances before the program, by the year in which they began."""
    return fetch_rows(connection, SELECT_PRECEDENTS, PrecedentRow)


def fetch_alliance_measures(connection: Connection) -> tuple[AllianceMeasureRow, ...]:
    """Fetch the figures of all alliances, by alliance and in their order."""
    return fetch_rows(connection, SELECT_MEASURES, AllianceMeasureRow)
