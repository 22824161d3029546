"""Links to pages that keep the chosen filters."""

from dataclasses import replace
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.session.address import write_params
from components.session.pages import NAVIGATION
from components.session.visit import current_choices


def find_built(key: str) -> StreamlitPage | None:
    """Return what Streamlit runs for a page in this run; None if there is no such page."""
    page: StreamlitPage | None = st.session_state[NAVIGATION].get(key)
    return page


def render_link(key: str, label: str, *, icon: str | None = None, **changes: Any) -> None:
    """Draw a link to a page that keeps all filters except those given: `render_link("cluster", name, cluster="SM-1")`."""
    params = write_params(replace(current_choices(), **changes))
    st.page_link(st.session_state[NAVIGATION][key], label=label, icon=icon, query_params=params)
