"""The navigation of a role, and the page that the address asks for."""

from itertools import groupby

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.session.pages import HOME, NAVIGATION, PAGES, PageEntry
from data.language import Translator
from data.permissions import Role


def turn_to_page(t: Translator, role: Role, *, hidden: bool = False) -> tuple[PageEntry, StreamlitPage]:
    """Draw the navigation of a role, and return the page that was asked for: its entry, and what Streamlit runs."""
    pages = {entry: _page(entry, t, role) for entry in PAGES}
    sections = {
        t(f"shell-section-{name}"): [pages[e] for e in group] for name, group in groupby(PAGES, lambda e: e.section)
    }
    st.session_state[NAVIGATION] = {entry.key: page for entry, page in pages.items()}
    asked = st.navigation(sections, position="hidden" if hidden else "sidebar", expanded=True)
    return next(entry for entry in PAGES if asked.url_path == ("" if entry is HOME else entry.key)), asked


def _page(entry: PageEntry, t: Translator, role: Role) -> StreamlitPage:
    return st.Page(
        entry.script,
        title=t(f"page-{entry.key}-title"),
        icon=f":material/{entry.icon}:",
        url_path=entry.key,
        default=entry is HOME,
        visibility="hidden" if not entry.listed or (entry.roles and role not in entry.roles) else "visible",
    )
