"""A piece of evidence in words and within lists. No Streamlit: the command line uses it too."""

from urllib.parse import urlsplit

from components.kit.html import Markup, tag_spanish
from data.language import Translator
from queries.improvement.lines import EvidenceLine


def tag_evidence(t: Translator, line: EvidenceLine) -> Markup:
    """A piece of evidence within a list of HTML: a link opens beside the page, with the host that it leads to; a file is
    named with kind and size, and whether it needs an account. To open a file there must be its button (`render_evidence`).
    """
    if line.url is not None:
        return Markup(
            '<a href="{}" target="_blank" rel="noopener noreferrer nofollow">{}</a> <span class="quiet">{} · {}</span>'
        ).format(line.url, tag_spanish(line.title), urlsplit(line.url).hostname or "", t.date(line.added_on))
    name = Markup("{} · ").format(line.file_name) if line.file_name else ""
    closed = "" if line.may_open else f" · {t('improvement-evidence-closed')}"
    return Markup('{} <span class="quiet">{}{} · {}{}</span>').format(
        tag_spanish(line.title), name, say_file(t, line), t.date(line.added_on), closed
    )


def say_file(t: Translator, line: EvidenceLine) -> str:
    """Kind and size of a stored file: "PDF, 1.2 MB"."""
    return t(
        "improvement-evidence-file",
        kind=t(f"improvement-evidence-kind-{line.media_type}"),
        size=say_size(t, line.size or 0),
    )


def say_size(t: Translator, size: int) -> str:
    """A size in bytes, kB or MB (thousands)."""
    if size < 1000:
        return t("improvement-evidence-bytes", size=size)
    if size < 999_500:
        return t("improvement-evidence-kilobytes", size=t.number(size / 1000))
    return t("improvement-evidence-megabytes", size=t.number(size / 1_000_000, 1))
