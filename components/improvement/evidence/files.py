"""Stored files of actions on the page: they open as downloads only, never in the page.

Links: components.improvement.evidence.words.
"""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components.improvement.evidence.words import say_file
from components.kit.words import plain
from components.session.context import Context
from components.session.viewer import Held, find_held, read_held
from data.permissions import ANYONE
from data.store.doors import reading
from queries.improvement.lines import EvidenceLine
from queries.improvement.reads import fetch_evidence_file

MIME = {  # what the browser is told of a download; nosniff (components.shell.headers) makes it keep to that
    "pdf": "application/pdf",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text": "text/plain",
}


class EvidenceGone(Exception):
    """Between drawing and click a file went, or this viewer's permission."""


def render_evidence(context: Context, files: Sequence[EvidenceLine]) -> None:
    """A button for each file, all of which `is_download`; nothing without any. Several calls on a page are fine as long as
    no file is in two.
    """
    if not files:
        return
    with st.container(key=f"improvement-evidence-{files[0].code}", horizontal=True, gap="small"):
        for line in files:
            _render_download(context, line)


def is_download(line: EvidenceLine) -> bool:
    """Whether it is a stored file that this viewer may open."""
    return line.url is None and line.may_open


def _render_download(context: Context, line: EvidenceLine) -> None:
    t, name = context.t, line.file_name or line.code
    st.download_button(
        plain(f"{line.title} · {t.date(line.added_on)} · {name} ({say_file(t, line)})"),
        partial(_read_file, context.url, read_held(), line.code),
        name,
        MIME[line.media_type or "text"],
        key=f"improvement-evidence-file-{line.code}",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
    )


def _read_file(url: str, held: Held, code: str) -> bytes:
    """The stored bytes, read when the button is pressed: only then is asked who that is, and whether they may."""
    with reading(url) as connection:
        person = find_held(connection, held)
        found = fetch_evidence_file(connection, person.viewer.reader if person else ANYONE, code)
    if found is None:
        raise EvidenceGone
    return found[2]
