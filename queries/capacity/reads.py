"""Reads of capacity: instruments, the governments to be assessed, assessments, scores, targets and actions up to a day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.rules.capacity import GapAction, ScoreKey
from data.rules.shared.actions import Days
from queries.shared.filters import Filters
from queries.shared.sql import GOVERNMENT_SCOPE, fetch_rows, scope_params

INSTRUMENTS = """
SELECT code, name_es, name_en, scale_min, scale_max, illustrative, used_since, origin
FROM instruments
WHERE family = 'focas'
ORDER BY used_since DESC, version DESC, code
"""

AREAS = """
SELECT instrument_code AS instrument, area_code AS area, name_es, name_en, short_es, short_en, mandatory
FROM instrument_areas
ORDER BY instrument_code, position
"""

LEVELS = """
SELECT instrument_code AS instrument, value, label_es, label_en
FROM instrument_levels
ORDER BY instrument_code, value
"""

MAPPINGS = """
SELECT instrument_code AS instrument, area_code AS area, same_instrument_code AS same_instrument,
       same_area_code AS same_area
FROM area_mappings
ORDER BY instrument_code, area_code, same_instrument_code
"""

ASSESSED = """
SELECT a.government_ubigeo AS government, a.instrument_code AS instrument, a.held_on
FROM assessments AS a
WHERE EXISTS (
        SELECT 1
        FROM assessment_scores AS s
        WHERE s.government_ubigeo = a.government_ubigeo AND s.round = a.round AND s.score IS NOT NULL)
ORDER BY a.held_on, a.government_ubigeo
"""

GOVERNMENTS = f"""
WITH {GOVERNMENT_SCOPE}
SELECT g.ubigeo, g.level, g.name, g.region_ubigeo AS region, m.cluster_code AS cluster
FROM memberships AS m
JOIN units AS g ON g.ubigeo = m.government_ubigeo
ORDER BY g.region_ubigeo, length(g.ubigeo), g.ubigeo, m.cluster_code
"""

SCORES = f"""
WITH {GOVERNMENT_SCOPE}
SELECT a.government_ubigeo AS government, a.round, a.instrument_code AS instrument, a.held_on, a.origin, p.people,
       s.area_code AS area, s.score, s.reason
FROM assessments AS a
LEFT JOIN (
    SELECT government_ubigeo, round, SUM(people) AS people FROM assessment_people GROUP BY government_ubigeo, round
) AS p ON p.government_ubigeo = a.government_ubigeo AND p.round = a.round
LEFT JOIN assessment_scores AS s ON s.government_ubigeo = a.government_ubigeo AND s.round = a.round
WHERE a.government_ubigeo IN (SELECT government_ubigeo FROM memberships)
  AND a.held_on <= :as_of
ORDER BY a.government_ubigeo, a.held_on, a.round, s.area_code
"""

TARGETS = f"""
WITH {GOVERNMENT_SCOPE}
SELECT t.government_ubigeo AS government, t.instrument_code AS instrument, t.area_code AS area, t.score, t.set_on,
       t.due_on, t.origin
FROM capacity_targets AS t
WHERE t.government_ubigeo IN (SELECT government_ubigeo FROM memberships)
  AND t.set_on = (
        SELECT MAX(later.set_on)
        FROM capacity_targets AS later
        WHERE later.government_ubigeo = t.government_ubigeo AND later.instrument_code = t.instrument_code
          AND later.area_code = t.area_code AND later.set_on <= :as_of)
ORDER BY t.government_ubigeo, t.instrument_code, t.area_code
"""

ACTIONS = f"""
WITH {GOVERNMENT_SCOPE}
SELECT x.code, x.government_ubigeo, g.name, g.region_ubigeo, x.instrument_code, x.area_code, x.kind, x.title, x.audience,
       x.place, x.provider, x.agreed_on, x.planned_on, x.origin,
       CASE WHEN x.started_on <= :as_of THEN x.started_on END AS started_on,
       CASE WHEN x.done_on <= :as_of THEN x.done_on END AS done_on,
       CASE WHEN x.cancelled_on <= :as_of THEN x.cancelled_on END AS cancelled_on
FROM capacity_actions AS x
JOIN units AS g ON g.ubigeo = x.government_ubigeo
WHERE x.government_ubigeo IN (SELECT government_ubigeo FROM memberships)
  AND x.agreed_on <= :as_of
ORDER BY x.planned_on NULLS LAST, x.code
"""

# Where an event lies does not matter: what counts is whose action it serves.
ACTION_EVENTS = f"""
WITH {GOVERNMENT_SCOPE}
SELECT s.action_code, e.title, e.place, e.planned_on, e.origin,
       CASE WHEN e.held_on <= :as_of THEN e.held_on END AS held_on
FROM training_actions AS s
JOIN training_events AS e ON e.code = s.event_code
JOIN capacity_actions AS x ON x.code = s.action_code
WHERE x.government_ubigeo IN (SELECT government_ubigeo FROM memberships)
  AND x.agreed_on <= :as_of
ORDER BY s.action_code, e.planned_on NULLS LAST, e.code
"""


@dataclass(frozen=True)
class InstrumentRow:
    """A version of the instrument."""

    code: str
    name_es: str
    name_en: str
    scale_min: float
    scale_max: float
    illustrative: bool
    """Whether it is not the official one."""
    used_since: date
    origin: str


@dataclass(frozen=True)
class AreaRow:
    """An area of a version of the instrument."""

    instrument: str
    area: str
    name_es: str
    name_en: str
    short_es: str
    short_en: str
    mandatory: bool
    """Whether the plan makes it mandatory."""


@dataclass(frozen=True)
class LevelRow:
    """A step of an instrument's scale."""

    instrument: str
    value: int
    label_es: str
    label_en: str


@dataclass(frozen=True)
class MappingRow:
    """Two areas of two instruments that may be compared."""

    instrument: str
    area: str
    same_instrument: str
    same_area: str


@dataclass(frozen=True)
class InstrumentUse:
    """That a government was assessed with a version of the instrument on a day."""

    government: str
    instrument: str
    held_on: date


@dataclass(frozen=True)
class GovernmentRow:
    """A government in a cluster; one that is in several clusters has a row for each."""

    ubigeo: str
    level: str
    name: str
    region: str
    """The region's ubigeo."""
    cluster: str


@dataclass(frozen=True)
class ScoreRow:
    """An area in an assessment."""

    government: str
    round: str
    instrument: str
    held_on: date
    origin: str
    people: int | None
    """How many took part in the round; None where nobody counted them."""
    area: str | None
    """None for an assessment of which no area has been entered yet."""
    score: float | None
    """On the instrument's scale; None where the area was not assessed."""
    reason: str | None
    """Code of the reason why it was not assessed."""


@dataclass(frozen=True)
class Target:
    """The score that a government aims for in an area of an instrument."""

    government: str
    instrument: str
    area: str
    score: float
    set_on: date
    due_on: date | None
    origin: str

    @property
    def key(self) -> ScoreKey:
        """The area of the government that the target belongs to."""
        return ScoreKey(self.government, self.instrument, self.area)


@dataclass(frozen=True)
class ActionRow:
    """An action of a capacity plan. Title, audience, place and provider are as they were entered, in Spanish."""

    code: str
    government_ubigeo: str
    name: str
    """The government's name."""
    region_ubigeo: str
    instrument_code: str
    area_code: str
    kind: str
    title: str
    audience: str | None
    place: str | None
    provider: str | None
    agreed_on: date
    planned_on: date | None
    started_on: date | None
    """None unless by the day; so are `done_on` and `cancelled_on`."""
    done_on: date | None
    cancelled_on: date | None
    origin: str

    @property
    def days(self) -> Days:
        """The days that decide the action's state."""
        return Days(self.planned_on, self.started_on, self.done_on, self.cancelled_on)

    @property
    def gap_action(self) -> GapAction:
        """The action as far as it covers a gap."""
        key = ScoreKey(self.government_ubigeo, self.instrument_code, self.area_code)
        return GapAction(key, self.done_on, self.cancelled_on)


@dataclass(frozen=True)
class ActionEvent:
    """A training event that serves an action. Title and place are as they were entered, in Spanish."""

    action_code: str
    title: str
    place: str
    planned_on: date | None
    held_on: date | None
    """None while it has not been held."""
    origin: str


def fetch_instruments(connection: Connection) -> tuple[InstrumentRow, ...]:
    """Return the versions of the instrument, the latest first."""
    return fetch_rows(connection, INSTRUMENTS, InstrumentRow)


def fetch_areas(connection: Connection) -> tuple[AreaRow, ...]:
    """Return the areas of every instrument, in their order."""
    return fetch_rows(connection, AREAS, AreaRow)


def fetch_levels(connection: Connection) -> tuple[LevelRow, ...]:
    """Return the steps of every instrument's scale, the lowest first."""
    return fetch_rows(connection, LEVELS, LevelRow)


def fetch_mappings(connection: Connection) -> tuple[MappingRow, ...]:
    """Return the areas of two instruments that may be compared."""
    return fetch_rows(connection, MAPPINGS, MappingRow)


def fetch_instrument_uses(connection: Connection) -> tuple[InstrumentUse, ...]:
    """Return every assessment that has scores, whatever the filters and the day, the earliest first."""
    return fetch_rows(connection, ASSESSED, InstrumentUse)


def fetch_governments(connection: Connection, filters: Filters) -> tuple[GovernmentRow, ...]:
    """Return the governments of the formed clusters in scope on the day, by region, level and ubigeo."""
    return fetch_rows(connection, GOVERNMENTS, GovernmentRow, **scope_params(filters))


def fetch_scores(connection: Connection, filters: Filters) -> tuple[ScoreRow, ...]:
    """Return the assessments held by the day, a row for each area; of a government the earliest first."""
    return fetch_rows(connection, SCORES, ScoreRow, **scope_params(filters))


def fetch_capacity_targets(connection: Connection, filters: Filters) -> tuple[Target, ...]:
    """Return for each area the last target that was set by the day."""
    return fetch_rows(connection, TARGETS, Target, **scope_params(filters))


def fetch_actions(connection: Connection, filters: Filters) -> tuple[ActionRow, ...]:
    """Return the actions of the capacity plans that were agreed by the day, the earliest planned first."""
    return fetch_rows(connection, ACTIONS, ActionRow, **scope_params(filters))


def fetch_action_events(connection: Connection, filters: Filters) -> tuple[ActionEvent, ...]:
    """Return the training events that serve these actions. An event that serves several actions has a row for each."""
    return fetch_rows(connection, ACTION_EVENTS, ActionEvent, **scope_params(filters))
