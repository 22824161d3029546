"""The upper parts of the page of emergencies: the kind that is looked at, and what to do where there is nothing."""

import streamlit as st

from components.emergencies_words import say_hazard, say_kind
from components.incidence_switches import render_per, render_step
from components.markup import Markup, with_commands
from components.registry import render_import_link
from components.session import Context, choose
from data.rules.incidence import HAZARD_CLASSES
from queries.views.emergencies import Emergencies
from queries.views.emergency_parts import ALL

_KIND = "emergencias-tipo"


def kind_of(context: Context) -> str:
    """What the address asks for: a class, a kind of emergency, or all; a type of conflict means nothing here."""
    kind = context.choices.kind
    return kind if kind in (*HAZARD_CLASSES, *context.options.hazards) else ALL


def render_switches(context: Context, view: Emergencies) -> None:
    """Counts or rates; month, quarter or year; the kind: in one line, and in words where nothing can be pressed."""
    if context.present:
        return
    t = context.t
    with st.container(key="incidence-switches", horizontal=True, vertical_alignment="center", gap="small"):
        render_per(context)
        render_step(context)
        st.session_state[_KIND] = view.kind  # each run, as the filters
        names = {hazard.code: say_hazard(t, hazard) for hazard in view.hazards}
        st.selectbox(
            t("emergencies-kind"), _kinds(view), key=_KIND, label_visibility="collapsed", width=280,
            format_func=lambda code: names.get(code) or say_kind(t, view, code), on_change=_pick_kind,
        )  # fmt: skip


def _kinds(view: Emergencies) -> list[str]:
    """All; then each class, and below it its kinds."""
    found = [ALL]
    for hazard_class in HAZARD_CLASSES:
        own = [hazard.code for hazard in view.hazards if hazard.hazard_class == hazard_class]
        found += [hazard_class, *own] if own else []
    return found


def _pick_kind() -> None:
    kind = st.session_state[_KIND]
    choose(kind=None if kind == ALL else kind)


def render_no_emergencies(context: Context) -> None:
    """Before the first month that anybody speaks for: where there is something, and how more comes."""
    said = Markup('<p class="note">{}</p>').format(with_commands(context.t("emergencies-empty-how")))
    st.html(said)
    render_import_link(context)
