"""Keep what shows that an action was done: a link, or a file under the hash of its content; say who may open it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from sqlalchemy import Connection, Row, insert, select, text, update

from data import errors
from data.evidence import ENDING, FileFacts, check_file, check_link
from data.permissions import Action, Viewer, require
from data.schema.qsip import EvidenceFile, QsipEvidence
from queries.sql import to_date

LONGEST_TITLE = 160  # as the column that holds it

ACTION = """
SELECT x.code, x.agreed_on, y.cluster_code
FROM qsip_actions AS x
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code
WHERE x.code = :code
"""

FILE = """
SELECT e.code, y.cluster_code
FROM qsip_evidence AS e
JOIN qsip_actions AS x ON x.code = e.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code
WHERE e.code = :code AND e.url IS NULL
"""


@dataclass(frozen=True)
class NewEvidence:
    """A link, or a file with the name that it came under, that shows an action as it was `on` a day. `title`: empty for the
    file's name or the link's host. `public`: whoever adds it says that it names no person; links are open to all anyway.
    """

    action: str
    on: date
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
    _check_day(command.on, action, today)
    url, facts = _check_what(command)
    title = _check_title(command.title, url, facts)
    present = connection.execute(
        select(QsipEvidence.code, QsipEvidence.url, QsipEvidence.file_sha256).where(
            QsipEvidence.action_code == action.code
        )
    ).all()
    for row in present:
        if (row.url, row.file_sha256) == (url, facts.sha256 if facts else None):
            raise errors.EvidenceRefused(reason="already", code=row.code)
    if facts:
        _store(connection, facts, command.content or b"")
    code = f"{action.code}-V{_next_number(row.code for row in present)}"
    connection.execute(
        insert(QsipEvidence).values(
            code=code, action_code=action.code, added_on=command.on, title=title, url=url,
            file_sha256=facts.sha256 if facts else None, file_name=facts.name if facts else None,
            public=command.public or url is not None, origin="entered",
        )
    )  # fmt: skip
    return code


def set_public(connection: Connection, viewer: Viewer, code: str, public: bool, *, today: date) -> None:
    """Say that a stored file names no person, so that anyone may open it, or that it may: then only with an account.

    Raises `NotAllowed` as `add_evidence` does, `UnknownEvidence` for a link or an unknown code.
    """
    file = connection.execute(text(FILE), {"code": code}).one_or_none()
    require(viewer, Action.WRITE, cluster=file.cluster_code if file else None, on=today)
    if file is None:
        raise errors.UnknownEvidence(code=code)
    connection.execute(update(QsipEvidence).where(QsipEvidence.code == code).values(public=public))


def _check_day(on: date, action: Row, today: date) -> None:
    agreed_on = to_date(action.agreed_on)
    if agreed_on and on < agreed_on:
        raise errors.EvidenceRefused(reason="day-early", agreed=agreed_on)
    if on > today:
        raise errors.EvidenceRefused(reason="day-future", today=today)


def _check_what(command: NewEvidence) -> tuple[str | None, FileFacts | None]:
    """The link, or what is kept of the file. ValueError unless it is exactly one of the two."""
    if (command.url is None) == (command.content is None):
        raise ValueError("evidence is a link or a file")
    if command.url is not None:
        return check_link(command.url), None
    return None, check_file(command.file_name or "", command.content or b"")


def _check_title(title: str, url: str | None, facts: FileFacts | None) -> str:
    kept = " ".join(title.split())
    if not kept.isprintable():
        raise errors.EvidenceRefused(reason="title-characters")
    if len(kept) > LONGEST_TITLE:
        raise errors.EvidenceRefused(reason="title-long", most=LONGEST_TITLE)
    return kept or (ENDING.sub("", facts.name) if facts else (urlsplit(url or "").hostname or "")[:LONGEST_TITLE])


def _store(connection: Connection, facts: FileFacts, content: bytes) -> None:
    """Keep the content, unless it is there."""
    if connection.execute(select(EvidenceFile.sha256).where(EvidenceFile.sha256 == facts.sha256)).first():
        return
    connection.execute(
        insert(EvidenceFile).values(
            sha256=facts.sha256, media_type=facts.media_type, size_bytes=facts.size, content=content, origin="entered"
        )
    )


def _next_number(codes: Iterable[str]) -> int:
    """One more than the highest in use, so that what refers to a code never comes to mean another."""
    used = (re.search(r"-V([0-9]+)$", code) for code in codes)
    return max((int(found[1]) for found in used if found), default=0) + 1
