"""What stands at the top of a page: its finding, and the notice of an empty program."""

import streamlit as st

from components.kit.html import Markup, with_commands
from data.language import Translator


def render_empty(t: Translator) -> None:
    """Nobody has recorded progress yet: say so on every page, and by what command or form it comes."""
    said = Markup('<p class="note"><b>{}.</b> {}</p>').format(t("empty-title"), with_commands(t("empty-how")))
    st.html(said)


def render_headline(text: str) -> None:
    """The page's finding in words, the first thing to read."""
    st.html(Markup('<p class="headline">{}</p>').format(text))
