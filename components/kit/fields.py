"""Fields that show a value which is kept in a form, not in its widgets, so that a run without them loses nothing."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from components.kit.html import Markup


def bind(key: str, value: Any, keep: Callable[..., None], *args: Any, is_text: bool = False) -> dict[str, Any]:
    """Return the arguments with which a widget shows a value, and calls `keep(*args)` when a person changes it.

    A value that is set is sent to the browser, which would overwrite a text that is being typed: so a text is set only where
    it differs.
    """
    if not is_text or st.session_state.get(key) != value:
        st.session_state[key] = value
    return {"key": key, "on_change": keep, "args": args}


def render_hint(text: str) -> None:
    """Draw what a field is for, below it."""
    st.html(Markup('<p class="quiet hint">{}</p>').format(text))


def render_problem(text: str) -> None:
    """Draw what is wrong with a field, below it."""
    st.html(Markup('<p class="problem" role="alert"><b aria-hidden="true">!</b> {}</p>').format(text))
