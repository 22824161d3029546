"""Which of the two themes the browser shows."""

import streamlit as st


def is_dark() -> bool:
    """Return whether figures must be drawn for a dark page."""
    return st.context.theme.type == "dark"
