"""Evidence of an action on the page: links that lead out, stored files that open as downloads only, never in the page."""

from collections.abc import Sequence
from functools import partial
from urllib.parse import urlsplit

import streamlit as st

from components.markup import Markup, tag_list, tag_spanish
from components.session import Context
from components.words import plain
from data.engine import reading
from data.language import Translator
from data.permissions import Viewer
from queries.qsip import fetch_evidence_file
from queries.views.qsip_parts import EvidenceLine

MIME = {  # what the browser is told of a download; nosniff (components.headers) makes it keep to that
    "pdf": "application/pdf",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text": "text/plain",
}


class EvidenceGone(Exception):
    """Between drawing and click a file went, or this viewer's permission."""


def render_evidence(context: Context, lines: Sequence[EvidenceLine]) -> None:
    """Links and what may not be opened as a list, then a button a file; nothing without evidence. Several calls on a page
    are fine as long as no piece of evidence is in two. In projector view files are named, as there is nothing to press.
    """
    if not lines:
        return
    files = [line for line in lines if is_download(line) and not context.present]
    told = [tag_evidence(context.t, line) for line in lines if line not in files]
    if told:
        st.html(tag_list(told, "evidence"))
    if files:
        with st.container(key=f"evidence-{files[0].code}", horizontal=True, gap="small"):
            for line in files:
                _render_download(context, line)


def is_download(line: EvidenceLine) -> bool:
    """Whether it is a stored file that this viewer may open."""
    return line.url is None and line.may_open


def tag_evidence(t: Translator, line: EvidenceLine) -> Markup:
    """A piece of evidence within a list of HTML: a link opens beside the page, with the host that it leads to; a file is
    named with kind and size, and whether it needs an account. To open a file there must be its button (`render_evidence`).
    """
    if line.url is not None:
        return Markup(
            '<a href="{}" target="_blank" rel="noopener noreferrer nofollow">{}</a> <span class="quiet">{} · {}</span>'
        ).format(line.url, tag_spanish(line.title), urlsplit(line.url).hostname or "", t.date(line.added_on))
    name = Markup("{} · ").format(line.file_name) if line.file_name else ""
    closed = Markup(' <span class="quiet">{}</span>').format(t("evidence-closed")) if not line.may_open else ""
    return Markup('{} <span class="quiet">{}{} · {}</span>{}').format(
        tag_spanish(line.title), name, say_file(t, line), t.date(line.added_on), closed
    )


def say_file(t: Translator, line: EvidenceLine) -> str:
    """Kind and size of a stored file: "PDF, 1.2 MB"."""
    return t("evidence-file", kind=t(f"evidence-kind-{line.media_type}"), size=say_size(t, line.size or 0))


def say_size(t: Translator, size: int) -> str:
    """A size in bytes, kB or MB (thousands)."""
    if size < 1000:
        return t("evidence-bytes", size=size)
    if size < 999_500:
        return t("evidence-kilobytes", size=t.number(size / 1000))
    return t("evidence-megabytes", size=t.number(size / 1_000_000, 1))


def _render_download(context: Context, line: EvidenceLine) -> None:
    t, name = context.t, line.file_name or line.code
    st.download_button(
        plain(f"{line.title} · {name} ({say_file(t, line)})"),
        partial(_read_file, context.url, context.viewer, line.code),
        name,
        MIME[line.media_type or "text"],
        key=f"evidence-file-{line.code}",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
    )


def _read_file(url: str, viewer: Viewer, code: str) -> bytes:
    """The stored bytes, read when the button is pressed: only then the permission is asked for again."""
    with reading(url) as connection:
        found = fetch_evidence_file(connection, viewer, code)
    if found is None:
        raise EvidenceGone
    return found[2]
