"""Reads of capacity: instruments, the governments to be assessed, assessments, scores, targets and actions up to a day."""

import pandas as pd
from sqlalchemy import Connection

from queries.shared.filters import Filters
from queries.shared.sql import GOVERNMENT_SCOPE, fetch_frame, scope_params

INSTRUMENTS = """
SELECT code, version, name_es, name_en, scale_min, scale_max, illustrative, used_since, origin, source_code,
       source_locator
FROM instruments
WHERE family = 'focas'
ORDER BY used_since DESC, version DESC, code
"""

AREAS = """
SELECT instrument_code, area_code, position, name_es, name_en, short_es, short_en, mandatory, source_code, source_locator
FROM instrument_areas
ORDER BY instrument_code, position
"""

LEVELS = """
SELECT instrument_code, value, label_es, label_en
FROM instrument_levels
ORDER BY instrument_code, value
"""

MAPPINGS = """
SELECT instrument_code, area_code, same_instrument_code, same_area_code
FROM area_mappings
ORDER BY instrument_code, area_code, same_instrument_code
"""

ASSESSED = """
SELECT a.government_ubigeo, a.instrument_code, a.held_on
FROM assessments AS a
WHERE EXISTS (
        SELECT 1
        FROM assessment_scores AS s
        WHERE s.government_ubigeo = a.government_ubigeo AND s.round = a.round AND s.score IS NOT NULL)
ORDER BY a.held_on, a.government_ubigeo
"""

GOVERNMENTS = f"""
WITH {GOVERNMENT_SCOPE}
SELECT g.ubigeo, g.level, g.name, g.region_ubigeo, p.name AS parent_name, m.cluster_code
FROM memberships AS m
JOIN units AS g ON g.ubigeo = m.government_ubigeo
LEFT JOIN units AS p ON p.ubigeo = g.parent_ubigeo
ORDER BY g.region_ubigeo, length(g.ubigeo), g.ubigeo, m.cluster_code
"""

SCORES = f"""
WITH {GOVERNMENT_SCOPE}
SELECT a.government_ubigeo, a.round, a.instrument_code, a.held_on, a.origin, p.people, s.area_code, s.score, s.reason
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
SELECT t.government_ubigeo, t.instrument_code, t.area_code, t.score, t.set_on, t.due_on, t.origin
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
SELECT x.code, x.government_ubigeo, g.name, g.level, g.region_ubigeo, x.instrument_code, x.area_code, x.kind, x.title,
       x.audience, x.place, x.provider, x.agreed_on, x.planned_on, x.origin,
       CASE WHEN x.started_on <= :as_of THEN x.started_on END AS started_on,
       CASE WHEN x.done_on <= :as_of THEN x.done_on END AS done_on,
       CASE WHEN x.cancelled_on <= :as_of THEN x.cancelled_on END AS cancelled_on
FROM capacity_actions AS x
JOIN units AS g ON g.ubigeo = x.government_ubigeo
WHERE x.government_ubigeo IN (SELECT government_ubigeo FROM memberships)
  AND x.agreed_on <= :as_of
ORDER BY x.planned_on NULLS LAST, x.code
"""


def fetch_instruments(connection: Connection) -> pd.DataFrame:
    """Versions of the instrument, the one in use first: code, version, name_es, name_en, scale_min, scale_max,
    illustrative, used_since, origin, source_code, source_locator.
    """
    return fetch_frame(connection, INSTRUMENTS, dates=("used_since",), flags=("illustrative",))


def fetch_areas(connection: Connection) -> pd.DataFrame:
    """Areas of every instrument in their order: instrument_code, area_code, position, name_es, name_en, short_es,
    short_en, mandatory, source_code, source_locator.
    """
    return fetch_frame(connection, AREAS, flags=("mandatory",))


def fetch_levels(connection: Connection) -> pd.DataFrame:
    """Steps of every instrument's scale: instrument_code, value, label_es, label_en."""
    return fetch_frame(connection, LEVELS)


def fetch_mappings(connection: Connection) -> pd.DataFrame:
    """Areas of two instruments that may be compared: instrument_code, area_code, same_instrument_code, same_area_code."""
    return fetch_frame(connection, MAPPINGS)


def fetch_instruments_assessed(connection: Connection) -> pd.DataFrame:
    """Every assessment with scores, whatever the filters and the day, the earliest first: government_ubigeo,
    instrument_code, held_on.
    """
    return fetch_frame(connection, ASSESSED, dates=("held_on",))


def fetch_governments(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Governments of the formed clusters in scope on the day: ubigeo, level, name, region_ubigeo, parent_name,
    cluster_code. A row for each cluster that a government is in.
    """
    return _fetch(connection, GOVERNMENTS, filters)


def fetch_scores(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Assessments held by the day, a row an area: government_ubigeo, round, instrument_code, held_on, origin, people (who
    took part; None: nobody counted), area_code (None: no area entered yet), score (on the instrument's scale; None: not
    assessed), reason.
    """
    return _fetch(connection, SCORES, filters, "held_on")


def fetch_capacity_targets(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Targets, of each area the last that was set by the day: government_ubigeo, instrument_code, area_code, score, set_on,
    due_on, origin.
    """
    return _fetch(connection, TARGETS, filters, "set_on", "due_on")


def fetch_actions(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Actions of the capacity plans that were agreed by the day: code, government_ubigeo, name, level, region_ubigeo,
    instrument_code, area_code, kind, title, audience, place, provider, agreed_on, planned_on, origin, and started_on,
    done_on, cancelled_on (None unless by the day). Earliest planned first.
    """
    return _fetch(connection, ACTIONS, filters, "agreed_on", "planned_on", "started_on", "done_on", "cancelled_on")


def _fetch(connection: Connection, sql: str, filters: Filters, *dates: str) -> pd.DataFrame:
    return fetch_frame(connection, sql, dates=dates, **scope_params(filters))
