"""The frame of every page: style, head (question, language, projector), filter bar, what the sidebar marks."""

import streamlit as st

from components.kit.html import Markup
from components.kit.notices import render_empty
from components.session.context import Context
from components.session.visit import choose
from components.shell.filter_bar import render_filters
from data.language import LANGUAGES, Translator

_LANGUAGE = "language"


def render_head(t: Translator, question: str, *, present: bool) -> None:
    """The page's question, the language switch, the projector's button. Needs no database."""
    if present:
        _render_present_head(t, question)
        return
    with st.container(key="head", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(Markup("<h1>{}</h1>").format(question))
        _render_language(t)
        st.button(
            t("present-start"),
            icon=":material/fullscreen:",
            key="present-start",
            type="tertiary",
            on_click=choose,
            kwargs={"present": True},
        )


def _render_present_head(t: Translator, question: str) -> None:
    # The marker switches style.css to projector view.
    st.html(Markup('<h1 class="present">{}</h1>').format(question))
    st.button(
        t("present-stop"),
        icon=":material/close_fullscreen:",
        key="present-stop",
        type="tertiary",
        shortcut="Esc",
        on_click=choose,
        kwargs={"present": False},
    )


def _render_language(t: Translator) -> None:
    st.session_state[_LANGUAGE] = t.language  # each run, as the filters
    st.segmented_control(
        t("language-label"),
        LANGUAGES,
        key=_LANGUAGE,
        format_func=str.upper,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: choose(language=st.session_state[_LANGUAGE] or t.language),
    )


def render_frame(context: Context) -> None:
    """What stands above and beside a page once the database has answered."""
    if context.present:
        st.html(Markup('<p class="corte">{}</p>').format(_said_filters(context)))
    else:
        render_filters(context)
    if aside := context.say_filters(used=False):
        st.html(Markup('<p class="subtitle">{}</p>').format(context.t("filters-aside", names=", ".join(aside))))
    if not context.marks.recorded:
        render_empty(context.t)


def _said_filters(context: Context) -> str:
    """The filters in words, for a view without a bar."""
    t = context.t
    day = [t("corte-said", day=t.long_date(context.filters.as_of))] if "as_of" in context.uses else []
    return " · ".join([*context.say_filters(), *day])
