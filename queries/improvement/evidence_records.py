"""Writes the evidence of actions: adds a link or a file, which is stored under the hash of its content; removes it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from sqlalchemy import Connection, select

from data import errors
from data.permissions import Action, Viewer, require
from data.rules.evidence import ENDING, FileFacts, check_file, check_link
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.schema.improvement import Evidence, EvidenceFile
from queries.shared.options import MAX_DATE, fetch_default_as_of
from queries.shared.sql import fetch_rows
from queries.shared.writing import add_record, change_record, drop_record

EVIDENCE, FILES = metadata.tables["qsip_evidence"], metadata.tables["evidence_files"]
LONGEST_TITLE = 160  # as the column that holds it

SELECT_ACTION = """
SELECT x.code, y.cluster_code, x.agreed_on, b.found_on, y.opened_on,
       (SELECT MAX(r.reported_on) FROM qsip_action_reports AS r WHERE r.action_code = x.code) AS reported_on
FROM qsip_actions AS x
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code
WHERE x.code = :code
"""

SELECT_EVIDENCE = """
SELECT e.code, e.url, e.file_sha256, y.cluster_code
FROM qsip_evidence AS e
JOIN qsip_actions AS x ON x.code = e.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code
WHERE e.code = :code
"""


@dataclass(frozen=True)
class NewEvidence:
    """A link or a file that shows what was done in an action."""

    action: str
    on: date | None = None  # the day it is of; None: the action's last report, or when it was agreed
    title: str = ""
    """Public to all; empty: a public file's name, or the link's host."""
    url: str | None = None
    file_name: str | None = None  # the name that the file came under
    content: bytes | None = None
    public: bool = False
    """Whoever adds the file declares that it names no person; links are public in any case."""


@dataclass(frozen=True)
class _ActionRow:
    """The action that evidence is added to."""

    code: str
    cluster_code: str
    agreed_on: date
    found_on: date  # of its barrier
    opened_on: date  # of its cycle
    reported_on: date | None  # of its last report


@dataclass(frozen=True)
class _EvidenceRow:
    """A piece of evidence that is changed."""

    code: str
    url: str | None
    file_sha256: str | None
    cluster_code: str


def add_evidence(connection: Connection, viewer: Viewer, command: NewEvidence, *, today: date) -> str:
    """Store a piece of evidence and return its code, `<action>-V<n>`; content that is already stored is not stored again.

    Raises `NotAllowed` unless the viewer may write for the action's cluster today (not on the day of the evidence: whoever
    no longer attends a cluster could date it back), `UnknownAction`, and `EvidenceRefused` with the reason.
    """
    action = next(iter(fetch_rows(connection, SELECT_ACTION, _ActionRow, code=command.action)), None)
    require(viewer, Action.WRITE, cluster=action.cluster_code if action else None, on=today)
    if action is None:
        raise errors.UnknownAction(action=command.action)
    added_on = _check_day(connection, command.on, action, today)
    url, facts = _check_content(command)
    title = _check_title(command.title) or _default_title(url, facts, command.public)
    sha256 = facts.sha256 if facts else None
    present = connection.execute(
        select(Evidence.code, Evidence.url, Evidence.file_sha256).where(Evidence.action_code == action.code)
    ).all()
    for row in present:
        if (row.url, row.file_sha256) == (url, sha256):
            raise errors.EvidenceRefused(reason="already", code=row.code)
    scope = Scope(action.cluster_code)
    if facts:
        _store_file(connection, facts, command.content or b"", scope)
    code = f"{action.code}-V{_next_number(row.code for row in present)}"
    values = {
        "code": code,
        "action_code": action.code,
        "added_on": added_on,
        "title": title,
        "url": url,
        "file_sha256": sha256,
        "file_name": facts.name if facts else None,
        "public": command.public or url is not None,
    }
    add_record(connection, EVIDENCE, values, scope)
    return code


def set_public(connection: Connection, viewer: Viewer, code: str, public: bool, *, today: date) -> None:
    """Declare that a stored file names no person, so that anyone may open it, or that it may name one.

    Raises `NotAllowed` as `add_evidence` does, and `UnknownEvidence` for a link or an unknown code.
    """
    evidence = _find(connection, viewer, code, today)
    if evidence.url is not None:
        raise errors.UnknownEvidence(code=code, wanted="file")
    change_record(connection, EVIDENCE, {"code": code}, {}, {"public": public}, Scope(evidence.cluster_code))


def set_title(connection: Connection, viewer: Viewer, code: str, title: str, *, today: date) -> str:
    """Give a piece of evidence another title, which is public to all, and return it as it is stored.

    Raises `NotAllowed` as `add_evidence` does, `UnknownEvidence`, and `EvidenceRefused` with the reason.
    """
    evidence = _find(connection, viewer, code, today)
    checked = _check_title(title)
    if not checked:
        raise errors.EvidenceRefused(reason="title-missing")
    change_record(connection, EVIDENCE, {"code": code}, {}, {"title": checked}, Scope(evidence.cluster_code))
    return checked


def remove_evidence(connection: Connection, viewer: Viewer, code: str, *, today: date) -> bool:
    """Remove a piece of evidence, with its stored content unless other evidence has the same; return whether content went.

    Raises `NotAllowed` as `add_evidence` does, and `UnknownEvidence`.
    """
    evidence = _find(connection, viewer, code, today)
    scope, sha256 = Scope(evidence.cluster_code), evidence.file_sha256
    drop_record(connection, EVIDENCE, {"code": code}, {}, scope)
    used = select(Evidence.code).where(Evidence.file_sha256 == sha256)
    if sha256 is None or connection.execute(used).first():
        return False
    drop_record(connection, FILES, {"sha256": sha256}, {}, scope)
    return True


def _find(connection: Connection, viewer: Viewer, code: str, today: date) -> _EvidenceRow:
    """Find a piece of evidence for whoever may write for its cluster; nobody else learns which codes exist."""
    evidence = next(iter(fetch_rows(connection, SELECT_EVIDENCE, _EvidenceRow, code=code)), None)
    require(viewer, Action.WRITE, cluster=evidence.cluster_code if evidence else None, on=today)
    if evidence is None:
        raise errors.UnknownEvidence(code=code, wanted="any")
    return evidence


def _check_day(connection: Connection, on: date | None, action: _ActionRow, today: date) -> date:
    """Return the day of the evidence.

    A day on which no screen shows the action would hide the evidence: before the action was there, or after the latest
    as-of date that can be chosen.
    """
    first = max(action.agreed_on, action.found_on, action.opened_on)
    day = on or max(first, action.reported_on or first)
    last = max(MAX_DATE, fetch_default_as_of(connection))
    if day < first:
        raise errors.EvidenceRefused(reason="day-early", first=first)
    if day > today:
        raise errors.EvidenceRefused(reason="day-future", today=today)
    if day > last:
        raise errors.EvidenceRefused(reason="day-late", last=last)
    return day


def _check_content(command: NewEvidence) -> tuple[str | None, FileFacts | None]:
    """Return the link, or the facts of the file. Raises ValueError unless it is exactly one of the two."""
    if (command.url is None) == (command.content is None):
        raise ValueError("evidence is a link or a file")
    if command.url is not None:
        return check_link(command.url), None
    return None, check_file(command.file_name or "", command.content or b"")


def _check_title(title: str) -> str:
    """Return a title in one line, which may be empty."""
    line = " ".join(title.split())
    if not line.isprintable():
        raise errors.EvidenceRefused(reason="title-characters")
    if len(line) > LONGEST_TITLE:
        raise errors.EvidenceRefused(reason="title-long", most=LONGEST_TITLE)
    return line


def _default_title(url: str | None, facts: FileFacts | None, public: bool) -> str:
    """Return the link's host or the file's name. A file that is not public needs a title: its name may be a person's."""
    if facts is None:
        return (urlsplit(url or "").hostname or "")[:LONGEST_TITLE]
    if not public:
        raise errors.EvidenceRefused(reason="title-missing")
    return ENDING.sub("", facts.name)


def _store_file(connection: Connection, facts: FileFacts, content: bytes, scope: Scope) -> None:
    """Store the content, unless it is stored already."""
    if connection.execute(select(EvidenceFile.sha256).where(EvidenceFile.sha256 == facts.sha256)).first():
        return
    row = {"sha256": facts.sha256, "media_type": facts.media_type, "size_bytes": facts.size, "content": content}
    add_record(connection, FILES, row, scope)


def _next_number(codes: Iterable[str]) -> int:
    """Return one more than the highest number in use, so that the code of a removed piece is not used again."""
    matches = (re.search(r"-V([0-9]+)$", code) for code in codes)
    return max((int(match[1]) for match in matches if match), default=0) + 1
