"""Fields that show a value which lives in a form, not in its widgets, so that a run without them loses nothing."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from components.kit.html import Markup


def bind(key: str, value: Any, keep: Callable[..., None], *args: Any, is_text: bool = False) -> dict[str, Any]:
    """Return what makes a widget show a value, and call `keep(*args)` when something else is filled in.

    What is set is sent: over a text that is being typed it would take the letters away, so a text is set where it differs.
    """
    if not is_text or st.session_state.get(key) != value:
        st.session_state[key] = value
    return {"key": key, "on_change": keep, "args": args}


def render_hint(said: str) -> None:
    """What a field is for, below it."""
    st.html(Markup('<p class="quiet hint">{}</p>').format(said))


def render_problem(said: str) -> None:
    """What is wrong with a field, below it."""
    st.html(Markup('<p class="problem" role="alert"><b aria-hidden="true">!</b> {}</p>').format(said))
