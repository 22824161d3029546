"""The frame of every page: its head (question, language, projector) and the filter bar."""

import streamlit as st

from components.kit.html import Markup
from components.kit.notices import render_empty
from components.session.context import Context
from components.session.visit import choose
from components.shell.filter_bar import render_filters
from data.language import LANGUAGES, Translator

_LANGUAGE = "language"


def render_head(t: Translator, question: str, *, present: bool) -> None:
    """Draw the page's question, the language switch and the projector's button. Needs no database."""
    if present:
        _render_present_head(t, question)
        return
    with st.container(key="head", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(Markup("<h1>{}</h1>").format(question))
        _render_language(t)
        st.button(
            t("shell-present-start"),
            icon=":material/fullscreen:",
            key="present-start",
            type="tertiary",
            on_click=choose,
            kwargs={"present": True},
        )


def _render_present_head(t: Translator, question: str) -> None:
    # The class switches style.css to the projector's view.
    st.html(Markup('<h1 class="present">{}</h1>').format(question))
    st.button(
        t("shell-present-stop"),
        icon=":material/close_fullscreen:",
        key="present-stop",
        type="tertiary",
        shortcut="Esc",
        on_click=choose,
        kwargs={"present": False},
    )


def _render_language(t: Translator) -> None:
    st.session_state[_LANGUAGE] = t.language  # in each run, as for the filters
    st.segmented_control(
        t("shell-language"),
        LANGUAGES,
        key=_LANGUAGE,
        format_func=str.upper,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: choose(language=st.session_state[_LANGUAGE] or t.language),
    )


def render_frame(context: Context) -> None:
    """Draw what stands above a page once the database has answered."""
    if context.present:
        st.html(Markup('<p class="corte">{}</p>').format(_say_filters(context)))
    else:
        render_filters(context)
    if aside := context.say_filters(used=False):
        st.html(Markup('<p class="subtitle">{}</p>').format(context.t("shell-filters-aside", names=", ".join(aside))))
    if not context.marks.recorded:
        render_empty(context.t)


def _say_filters(context: Context) -> str:
    """Return the filters in words, for a view without a bar."""
    t = context.t
    day = [t("shell-as-of", day=t.long_date(context.filters.as_of))] if "as_of" in context.uses else []
    return " · ".join([*context.say_filters(), *day])
