"""Draws the preview of an import or of a workbook, and the reason why a file cannot be imported."""

from collections.abc import Iterable

import streamlit as st

from components.imports.words import Paragraph, say_refused_file
from components.kit.html import Markup
from components.session.context import Context
from data import errors

_OPEN = 7  # items that are shown without a click


def render_preview(paragraphs: Iterable[Paragraph]) -> None:
    """Draw the paragraphs of a preview below each other."""
    body = Markup("").join(tag_paragraph(paragraph) for paragraph in paragraphs)
    st.html(Markup('<div class="imports-preview">{}</div>').format(body))


def tag_paragraph(paragraph: Paragraph) -> Markup:
    """Return a paragraph as HTML. Many items open with a click, so that the next paragraph stays in view."""
    if not paragraph.items:
        return Markup("<p>{}</p>").format(paragraph.heading)
    items = Markup("").join(Markup("<li>{}</li>").format(item) for item in paragraph.items)
    is_long = len(paragraph.items) > _OPEN
    frame = "<details><summary>{}</summary><ul>{}</ul></details>" if is_long else "<p>{}</p><ul>{}</ul>"
    return Markup(frame).format(paragraph.heading, items)


def render_fault(*lines: str) -> None:
    """Draw what is wrong, beside the field or the button that it concerns."""
    body = Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)
    st.html(Markup('<div class="imports-fault" role="alert">{}</div>').format(body))


def render_refusal(context: Context, error: errors.ImportRefused) -> None:
    """Draw why a file cannot be imported, and what to do."""
    t = context.t
    render_fault(t("error-import-refused", reason=say_refused_file(t, error)), t("error-import-refused-do"))
