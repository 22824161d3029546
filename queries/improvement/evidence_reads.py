"""Reads the evidence of actions: links, and stored files, which may name persons."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from data.permissions import Action, Viewer, may
from queries.improvement.reads import CYCLE_SCOPE
from queries.shared.filters import Filters
from queries.shared.sql import fetch_rows, scope_params

SELECT_EVIDENCE = f"""
WITH {CYCLE_SCOPE}
SELECT e.code, e.action_code, e.added_on, e.title, e.url, f.media_type, f.size_bytes, e.origin,
       e.url IS NOT NULL OR e.public OR :people AS may_open,
       CASE WHEN e.public OR :people THEN e.file_name END AS file_name
FROM qsip_evidence AS e
JOIN qsip_actions AS x ON x.code = e.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN cycles AS y ON y.code = b.cycle_code
LEFT JOIN evidence_files AS f ON f.sha256 = e.file_sha256
WHERE e.added_on <= :as_of
ORDER BY e.action_code, e.added_on, e.code
"""

SELECT_STORED_EVIDENCE = """
SELECT e.code, e.action_code, e.added_on, e.title, e.url, e.file_sha256, e.public, f.media_type, f.size_bytes, e.origin,
       CASE WHEN e.public OR :people THEN e.file_name END AS file_name
FROM qsip_evidence AS e
LEFT JOIN evidence_files AS f ON f.sha256 = e.file_sha256
WHERE CAST(:action AS VARCHAR) IS NULL OR e.action_code = :action
ORDER BY e.action_code, e.added_on, e.code
"""

# Each piece of evidence decides for itself who may open its file, even where another holds the same content.
SELECT_FILE = """
SELECT e.file_name, f.media_type, f.content
FROM qsip_evidence AS e
JOIN evidence_files AS f ON f.sha256 = e.file_sha256
WHERE e.code = :code AND (e.public OR :people)
"""


@dataclass(frozen=True)
class Evidence:
    """A link or a stored file that shows what was done in an action."""

    code: str
    action_code: str
    title: str  # in Spanish
    added_on: date
    url: str | None  # None for a file
    file_name: str | None
    """The name that a file came under; None for a link, and for a file that this viewer may not open."""
    media_type: str | None
    size_bytes: int | None
    may_open: bool  # whether this viewer may
    origin: str


@dataclass(frozen=True)
class StoredEvidence:
    """A piece of evidence as it is stored, whatever became of its cycle."""

    code: str
    action_code: str
    title: str  # in Spanish
    added_on: date
    url: str | None  # None for a file
    file_name: str | None  # None for a link, and without an account for a file that is not public
    file_sha256: str | None
    media_type: str | None
    size_bytes: int | None
    public: bool  # whether anyone may open it
    origin: str


class StoredFile(NamedTuple):
    """A stored file of a piece of evidence."""

    file_name: str
    media_type: str
    content: bytes


def fetch_evidence(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[Evidence, ...]:
    """Fetch the evidence added by the day to the actions of the cycles under the filters."""
    people = may(viewer, Action.READ_PEOPLE)
    return fetch_rows(connection, SELECT_EVIDENCE, Evidence, people=people, **scope_params(filters))


def fetch_stored_evidence(
    connection: Connection, viewer: Viewer, action: str | None = None
) -> tuple[StoredEvidence, ...]:
    """Fetch the evidence of an action, or of all, for whoever looks after the database; screens use `fetch_evidence`."""
    people = may(viewer, Action.READ_PEOPLE)
    return fetch_rows(connection, SELECT_STORED_EVIDENCE, StoredEvidence, people=people, action=action)


def fetch_evidence_file(connection: Connection, viewer: Viewer, code: str) -> StoredFile | None:
    """Fetch the file of a piece of evidence; None where there is none, or none that this viewer may open."""
    people = may(viewer, Action.READ_PEOPLE)
    return next(iter(fetch_rows(connection, SELECT_FILE, StoredFile, code=code, people=people)), None)
