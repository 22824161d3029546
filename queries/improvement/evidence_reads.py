"""Read all evidence that is kept, whatever became of its cycle: for who looks after the database, not for screens."""

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, may
from queries.shared.sql import fetch_frame

KEPT = """
SELECT e.code, e.action_code, e.added_on, e.title, e.url, e.file_sha256, e.public, f.media_type, f.size_bytes, e.origin,
       CASE WHEN e.public OR :people THEN e.file_name END AS file_name
FROM qsip_evidence AS e
LEFT JOIN evidence_files AS f ON f.sha256 = e.file_sha256
WHERE CAST(:action AS VARCHAR) IS NULL OR e.action_code = :action
ORDER BY e.action_code, e.added_on, e.code
"""


def fetch_kept_evidence(connection: Connection, viewer: Viewer, action: str | None = None) -> pd.DataFrame:
    """Evidence of an action, or of all: code, action_code, added_on, title, url (None: a file), file_sha256, public,
    media_type, size_bytes, origin, file_name (None for a file that is not public, without an account).
    """
    people = may(viewer, Action.READ_PEOPLE)
    return fetch_frame(connection, KEPT, dates=("added_on",), flags=("public",), people=people, action=action)
