"""Keep what shows that an action was done: a link, or a file under the hash of its content; open it to all; take it back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from sqlalchemy import Connection, Row, select, text

from data import errors
from data.permissions import Action, Viewer, require
from data.rules.evidence import ENDING, FileFacts, check_file, check_link
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.schema.improvement import EvidenceFile, QsipEvidence
from queries.shared.options import MAX_DATE, fetch_default_as_of
from queries.shared.sql import to_date
from queries.shared.writing import add_record, change_record, drop_record

EVIDENCES, FILES = metadata.tables["qsip_evidence"], metadata.tables["evidence_files"]
LONGEST_TITLE = 160  # as the column that holds it

ACTION = """
SELECT x.code, y.cluster_code, x.agreed_on, b.found_on, y.opened_on,
       (SELECT MAX(r.reported_on) FROM qsip_action_reports AS r WHERE r.action_code = x.code) AS reported_on
FROM qsip_actions AS x
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code
WHERE x.code = :code
"""

EVIDENCE = """
SELECT e.code, e.url, e.file_sha256, y.cluster_code
FROM qsip_evidence AS e
JOIN qsip_actions AS x ON x.code = e.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code
WHERE e.code = :code
"""


@dataclass(frozen=True)
class NewEvidence:
    """A link, or a file with the name that it came under, that shows an action as it was `on` a day (None: of its last
    report, or when it was agreed). `title`: everybody sees it; empty for a public file's name or the link's host.
    `public`: whoever adds it says that it names no person; links are open to all anyway.
    """

    action: str
    on: date | None = None
    title: str = ""
    url: str | None = None
    file_name: str | None = None
    content: bytes | None = None
    public: bool = False


def add_evidence(connection: Connection, viewer: Viewer, command: NewEvidence, *, today: date) -> str:
    """Keep it and return its code, `<action>-V<n>`. A content that is stored already is not stored again.

    Raises `NotAllowed` unless the viewer may write for the action's cluster today (not on the day that they say it is of:
    who no longer attends a cluster could date back), `UnknownAction`, `EvidenceRefused` with the reason.
    """
    action = connection.execute(text(ACTION), {"code": command.action}).one_or_none()
    require(viewer, Action.WRITE, cluster=action.cluster_code if action else None, on=today)
    if action is None:
        raise errors.UnknownAction(action=command.action)
    on = _check_day(connection, command.on, action, today)
    url, facts = _check_what(command)
    title = _check_title(command.title) or _own_title(url, facts, command.public)
    present = connection.execute(
        select(QsipEvidence.code, QsipEvidence.url, QsipEvidence.file_sha256).where(
            QsipEvidence.action_code == action.code
        )
    ).all()
    for row in present:
        if (row.url, row.file_sha256) == (url, facts.sha256 if facts else None):
            raise errors.EvidenceRefused(reason="already", code=row.code)
    if facts:
        _store(connection, facts, command.content or b"", Scope(action.cluster_code))
    code = f"{action.code}-V{_next_number(row.code for row in present)}"
    stored = {
        "code": code,
        "action_code": action.code,
        "added_on": on,
        "title": title,
        "url": url,
        "file_sha256": facts.sha256 if facts else None,
        "file_name": facts.name if facts else None,
        "public": command.public or url is not None,
    }
    add_record(connection, EVIDENCES, stored, Scope(action.cluster_code))
    return code


def set_public(connection: Connection, viewer: Viewer, code: str, public: bool, *, today: date) -> None:
    """Say that a stored file names no person, so that anyone may open it, or that it may: then only with an account.

    Raises `NotAllowed` as `add_evidence` does, `UnknownEvidence` for a link or an unknown code.
    """
    found = _find(connection, viewer, code, today)
    if found.url is not None:
        raise errors.UnknownEvidence(code=code, wanted="file")
    change_record(connection, EVIDENCES, {"code": code}, {}, {"public": public}, Scope(found.cluster_code))


def set_title(connection: Connection, viewer: Viewer, code: str, title: str, *, today: date) -> str:
    """Give a piece of evidence another title, which everybody sees; returns it as it is kept.

    Raises `NotAllowed` as `add_evidence` does, `UnknownEvidence`, `EvidenceRefused` with the reason.
    """
    found = _find(connection, viewer, code, today)
    kept = _check_title(title)
    if not kept:
        raise errors.EvidenceRefused(reason="title-missing")
    change_record(connection, EVIDENCES, {"code": code}, {}, {"title": kept}, Scope(found.cluster_code))
    return kept


def remove_evidence(connection: Connection, viewer: Viewer, code: str, *, today: date) -> bool:
    """Take a piece of evidence back, and the stored content with it unless other evidence has the same; returns whether
    content went. Raises `NotAllowed` as `add_evidence` does, `UnknownEvidence`.
    """
    found = _find(connection, viewer, code, today)
    scope, sha256 = Scope(found.cluster_code), found.file_sha256
    drop_record(connection, EVIDENCES, {"code": code}, {}, scope)
    used = select(QsipEvidence.code).where(QsipEvidence.file_sha256 == sha256)
    if sha256 is None or connection.execute(used).first():
        return False
    drop_record(connection, FILES, {"sha256": sha256}, {}, scope)
    return True


def _find(connection: Connection, viewer: Viewer, code: str, today: date) -> Row:
    """A piece of evidence for who may write for its cluster; nobody else learns which codes there are."""
    found = connection.execute(text(EVIDENCE), {"code": code}).one_or_none()
    require(viewer, Action.WRITE, cluster=found.cluster_code if found else None, on=today)
    if found is None:
        raise errors.UnknownEvidence(code=code, wanted="any")
    return found


def _check_day(connection: Connection, on: date | None, action: Row, today: date) -> date:
    """The day of the evidence. One on which no screen shows the action would hide it: before the action is there, or after
    the latest as-of date that can be chosen.
    """
    days = (to_date(action.agreed_on), to_date(action.found_on), to_date(action.opened_on))
    first = max(day for day in days if day)
    said = on or max(first, to_date(action.reported_on) or first)
    last = max(MAX_DATE, fetch_default_as_of(connection))
    if said < first:
        raise errors.EvidenceRefused(reason="day-early", first=first)
    if said > today:
        raise errors.EvidenceRefused(reason="day-future", today=today)
    if said > last:
        raise errors.EvidenceRefused(reason="day-late", last=last)
    return said


def _check_what(command: NewEvidence) -> tuple[str | None, FileFacts | None]:
    """The link, or what is kept of the file. ValueError unless it is exactly one of the two."""
    if (command.url is None) == (command.content is None):
        raise ValueError("evidence is a link or a file")
    if command.url is not None:
        return check_link(command.url), None
    return None, check_file(command.file_name or "", command.content or b"")


def _check_title(title: str) -> str:
    """A title in one line; empty if nothing was said."""
    kept = " ".join(title.split())
    if not kept.isprintable():
        raise errors.EvidenceRefused(reason="title-characters")
    if len(kept) > LONGEST_TITLE:
        raise errors.EvidenceRefused(reason="title-long", most=LONGEST_TITLE)
    return kept


def _own_title(url: str | None, facts: FileFacts | None, public: bool) -> str:
    """The link's host or the file's name. Not of a file that is not public: its name may be a person's."""
    if facts is None:
        return (urlsplit(url or "").hostname or "")[:LONGEST_TITLE]
    if not public:
        raise errors.EvidenceRefused(reason="title-missing")
    return ENDING.sub("", facts.name)


def _store(connection: Connection, facts: FileFacts, content: bytes, scope: Scope) -> None:
    """Keep the content, unless it is there."""
    if connection.execute(select(EvidenceFile.sha256).where(EvidenceFile.sha256 == facts.sha256)).first():
        return
    row = {"sha256": facts.sha256, "media_type": facts.media_type, "size_bytes": facts.size, "content": content}
    add_record(connection, FILES, row, scope)


def _next_number(codes: Iterable[str]) -> int:
    """One more than the highest in use: taking back one of several gives its code to no other."""
    used = (re.search(r"-V([0-9]+)$", code) for code in codes)
    return max((int(found[1]) for found in used if found), default=0) + 1
