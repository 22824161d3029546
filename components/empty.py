"""What a page says while the program is empty: what is missing and how it comes."""

import streamlit as st
from markupsafe import Markup

from components.markup import with_commands
from components.session import Context


def render_empty(context: Context) -> None:
    """Nothing is recorded yet: say so, and by what command or form it comes."""
    t = context.t
    st.html(Markup('<p class="note"><b>{}.</b> {}</p>').format(t("empty-title"), with_commands(t("empty-how"))))
