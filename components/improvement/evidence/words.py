"""Puts a piece of evidence into words and lists. It is free of Streamlit: the command line uses it too."""

from urllib.parse import urlsplit

from components.kit.html import Markup, tag_spanish
from data.language import Translator
from queries.improvement.evidence_reads import Evidence


def tag_evidence(t: Translator, piece: Evidence) -> Markup:
    """Tag a piece of evidence within a list.

    A link opens beside the page and shows the host that it leads to; a file shows its kind and size, and whether it needs
    an account. `render_evidence` draws the button that opens a file.
    """
    if piece.url is not None:
        return Markup(
            '<a href="{}" target="_blank" rel="noopener noreferrer nofollow">{}</a> <span class="quiet">{} · {}</span>'
        ).format(piece.url, tag_spanish(piece.title), urlsplit(piece.url).hostname or "", t.date(piece.added_on))
    name = Markup("{} · ").format(piece.file_name) if piece.file_name else ""
    closed = "" if piece.may_open else f" · {t('improvement-evidence-closed')}"
    return Markup('{} <span class="quiet">{}{} · {}{}</span>').format(
        tag_spanish(piece.title), name, say_file(t, piece), t.date(piece.added_on), closed
    )


def say_file(t: Translator, piece: Evidence) -> str:
    """State the kind and size of a stored file: "PDF, 1.2 MB"."""
    kind = t(f"improvement-evidence-kind-{piece.media_type}")
    return t("improvement-evidence-file", kind=kind, size=say_size(t, piece.size_bytes or 0))


def say_size(t: Translator, size: int) -> str:
    """State a size in bytes, kB or MB (thousands)."""
    if size < 1000:
        return t("improvement-evidence-bytes", size=size)
    if size < 999_500:
        return t("improvement-evidence-kilobytes", size=t.number(size / 1000))
    return t("improvement-evidence-megabytes", size=t.number(size / 1_000_000, 1))
