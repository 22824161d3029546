"""Reads of the capacity plans that no other screen needs: which training event serves which action."""

import pandas as pd
from sqlalchemy import Connection

from queries.shared.filters import Filters
from queries.shared.sql import GOVERNMENT_SCOPE, fetch_frame, scope_params

# Where an event lies does not matter: what counts is whose action it serves.
ACTION_EVENTS = f"""
WITH {GOVERNMENT_SCOPE}
SELECT s.action_code, e.code, e.title, e.place, e.planned_on, e.origin,
       CASE WHEN e.held_on <= :as_of THEN e.held_on END AS held_on
FROM training_actions AS s
JOIN training_events AS e ON e.code = s.event_code
JOIN capacity_actions AS x ON x.code = s.action_code
WHERE x.government_ubigeo IN (SELECT government_ubigeo FROM memberships)
  AND x.agreed_on <= :as_of
ORDER BY s.action_code, e.planned_on NULLS LAST, e.code
"""


def fetch_action_events(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Training events that serve the actions of the governments in scope, agreed by the day: action_code, code, title,
    place, planned_on, origin, held_on (None unless by the day). An event with several actions has a row for each.
    """
    return fetch_frame(connection, ACTION_EVENTS, dates=("planned_on", "held_on"), **scope_params(filters))
