"""Stored files of actions as buttons: they open as downloads only, never in the page.

Links are in `components.improvement.evidence.words`.
"""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components.improvement.evidence.words import say_file
from components.kit.words import plain
from components.session.context import Context
from components.session.viewer import Credentials, find_holder, read_credentials
from data.permissions import ANYONE
from data.store.doors import reading
from queries.improvement.evidence_reads import Evidence, fetch_evidence_file

MIME = {  # the type that the browser is given; nosniff (components.shell.headers) holds it to that
    "pdf": "application/pdf",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text": "text/plain",
}


class EvidenceGone(Exception):
    """A file went, or this viewer's permission, between drawing and click."""


def render_evidence(context: Context, files: Sequence[Evidence]) -> None:
    """Draw a button for each file, all of which `is_download`; nothing without any.

    A page may call this several times, as long as no file comes twice.
    """
    if not files:
        return
    with st.container(key=f"improvement-evidence-{files[0].code}", horizontal=True, gap="small"):
        for piece in files:
            _render_download(context, piece)


def is_download(piece: Evidence) -> bool:
    """Return whether it is a stored file that this viewer may open."""
    return piece.url is None and piece.may_open


def _render_download(context: Context, piece: Evidence) -> None:
    t, name = context.t, piece.file_name or piece.code
    st.download_button(
        plain(f"{piece.title} · {t.date(piece.added_on)} · {name} ({say_file(t, piece)})"),
        partial(_read_file, context.url, read_credentials(), piece.code),
        name,
        MIME[piece.media_type or "text"],
        key=f"improvement-evidence-file-{piece.code}",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
    )


def _read_file(url: str, credentials: Credentials, code: str) -> bytes:
    """Read the stored bytes when the button is pressed: only then it is checked who that is and what they may read."""
    with reading(url) as connection:
        person = find_holder(connection, credentials)
        file = fetch_evidence_file(connection, person.viewer.reader if person else ANYONE, code)
    if file is None:
        raise EvidenceGone
    return file.content
