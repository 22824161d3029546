"""The top of a page: its finding, and the notice of an empty program."""

import streamlit as st

from components.kit.html import Markup, with_commands
from data.language import Translator


def render_empty(t: Translator) -> None:
    """Say that nobody has recorded progress yet, and by which command or form it is recorded."""
    st.html(Markup('<p class="note"><b>{}.</b> {}</p>').format(t("empty-title"), with_commands(t("empty-how"))))


def render_headline(text: str) -> None:
    """Draw the page's finding in words, the first thing to read."""
    st.html(Markup('<p class="headline">{}</p>').format(text))
