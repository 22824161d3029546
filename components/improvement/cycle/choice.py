"""The choice of a cycle among those that the filters leave, and the ways from it."""

import streamlit as st

from components.improvement.cycle.words import say_option
from components.kit.html import Markup
from components.kit.links import render_link
from components.kit.words import plain
from components.session.cache import drawn
from components.session.context import Context
from components.session.visit import choose
from queries.improvement.cycle_view import CycleView
from queries.improvement.cycles import CycleLine
from queries.improvement.view import Improvement

_CYCLE = "improvement-cycle-choose"


def choose_cycle(context: Context, improvement: Improvement) -> str | None:
    """Return the cycle in the address, or the one that needs most attention; None where the filters leave none."""
    cycle = improvement.cycle(context.choices.cycle)
    if cycle is None and improvement.cycles:
        cycle = improvement.worst_first[0]
    return cycle.code if cycle else None


def render_choice(context: Context, improvement: Improvement, view: CycleView) -> None:
    """Draw the choice of a cycle, in the order of the list of cycles, and the ways from it."""
    t = context.t
    if context.present:
        return
    with st.container(key="improvement-cycle-choice", horizontal=True, vertical_alignment="center", gap="small"):
        names = drawn(
            "improvement-cycle-options", lambda: {line.code: say_option(t, line) for line in improvement.cycles}
        )
        st.session_state[_CYCLE] = view.line.code  # each run, as the filters
        st.selectbox(
            t(_CYCLE),
            tuple(names),
            key=_CYCLE,
            width=480,
            format_func=names.__getitem__,
            on_change=lambda: choose(cycle=st.session_state[_CYCLE]),
        )
        _render_ways(context, view)
    if context.choices.cycle != view.line.code:
        reason = t("improvement-cycle-outside" if context.choices.cycle else "improvement-cycle-default")
        look = "note" if context.choices.cycle else "subtitle"
        st.html(Markup('<p class="{}" role="status">{}</p>').format(look, reason))


def _render_ways(context: Context, view: CycleView) -> None:
    """Draw the ways to the previous and the next cycle, the cluster, and all cycles."""
    t, line = context.t, view.line
    if view.before:
        render_turn(t("improvement-cycle-to-before"), view.before, "before")
    if view.after:
        render_turn(t("improvement-cycle-to-after"), view.after, "after")
    name = plain(t("improvement-cycle-to-cluster", name=line.cluster_name))
    render_link("cluster", name, icon=":material/hub:", region=line.region, cluster=line.cluster, service=None)
    render_link("mejora", t("improvement-cycle-to-list"), icon=":material/cached:")


def render_turn(label: str, line: CycleLine, key: str) -> None:
    """Draw the way to another cycle on this page.

    It is a button: the browser keeps its address when a link leads to the page it is on.
    """
    st.button(
        label,
        icon=":material/arrow_back:" if key == "before" else ":material/arrow_forward:",
        key=f"improvement-cycle-turn-{key}",
        type="tertiary",
        on_click=choose,
        kwargs={"cycle": line.code},
    )


def render_no_cycle(context: Context) -> None:
    """Draw how a cycle comes about, and the way to the list of all, where the filters leave none."""
    t = context.t
    st.html(Markup('<p class="note">{}</p>').format(t("improvement-cycle-none-how")))
    if not context.present:
        render_link("mejora", t("improvement-cycle-to-list"), icon=":material/cached:", cluster=None, service=None)
