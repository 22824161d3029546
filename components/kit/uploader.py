"""A field for a file in the screen's language: Streamlit's own says "Upload" and "40MB per file" in every language."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from components.kit.html import Markup
from data.language import Translator

_ZONE = '[data-testid="stFileUploaderDropzone"]'
_WORD = _ZONE + ' > span button [data-testid="stMarkdownContainer"] p'
_RULES = (
    _WORD
    + " {{ font-size: 0 }}"  # not hidden: it is the button's name for screen readers
    + _WORD
    + '::after {{ content: "{}"; font-size: 0.93rem }}'
    + _ZONE
    + ' [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none }}'
)


def render_uploader(
    t: Translator,
    label: str,
    key: str,
    megabytes: int,
    on_change: Callable[..., None] | None = None,
    args: tuple[Any, ...] = (),
) -> Any:
    """Draw the field and return the chosen file, or None. The label says how large it may be; the reader checks it again."""
    st.html(Markup(f"<style>{_RULES}</style>").format(t("kit-upload-choose")))
    return st.file_uploader(label, key=key, max_upload_size=megabytes, on_change=on_change, args=args)
