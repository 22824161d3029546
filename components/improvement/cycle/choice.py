"""Which cycle of service improvement is looked at: the page's own choice among those that the filters leave."""

import streamlit as st

from components.improvement.cycle.words import say_option
from components.kit.html import Markup
from components.kit.links import render_link
from components.kit.words import plain
from components.session.cache import drawn
from components.session.context import Context
from components.session.visit import choose
from queries.improvement.cycle_view import CycleView
from queries.improvement.lines import CycleLine
from queries.improvement.view import Qsip

_CYCLE = "improvement-cycle-choose"


def chosen_cycle(context: Context, qsip: Qsip) -> str | None:
    """The cycle that was asked for; where none was, or the filters leave it out, the one that needs most attention. None
    where the filters leave no cycle.
    """
    asked = qsip.cycle(context.choices.cycle)
    if asked is None and qsip.cycles:
        asked = qsip.worst_first[0]
    return asked.code if asked else None


def render_choice(context: Context, qsip: Qsip, view: CycleView) -> None:
    """The choice of a cycle, in the order of the list of cycles, and the ways from it."""
    t = context.t
    if context.present:
        return
    with st.container(key="improvement-cycle-choice", horizontal=True, vertical_alignment="center", gap="small"):
        names = drawn("improvement-cycle-options", lambda: {line.code: say_option(t, line) for line in qsip.cycles})
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
        said = t("improvement-cycle-outside" if context.choices.cycle else "improvement-cycle-default")
        look = "note" if context.choices.cycle else "subtitle"
        st.html(Markup('<p class="{}" role="status">{}</p>').format(look, said))


def _render_ways(context: Context, view: CycleView) -> None:
    """To the cycles before and after, the cluster, and all cycles."""
    t, line = context.t, view.line
    if view.before:
        render_turn(t("improvement-cycle-to-before"), view.before, "before")
    if view.after:
        render_turn(t("improvement-cycle-to-after"), view.after, "after")
    name = plain(t("improvement-cycle-to-cluster", name=line.cluster_name))
    render_link("cluster", name, icon=":material/hub:", region=line.region, cluster=line.cluster, service=None)
    render_link("mejora", t("improvement-cycle-to-list"), icon=":material/cached:")


def render_turn(label: str, line: CycleLine, key: str) -> None:
    """To another cycle on this page: a button, as the browser keeps its address when a link leads to the page it is on."""
    icon = ":material/arrow_back:" if key == "before" else ":material/arrow_forward:"
    st.button(
        label,
        icon=icon,
        key=f"improvement-cycle-turn-{key}",
        type="tertiary",
        on_click=choose,
        kwargs={"cycle": line.code},
    )


def render_no_cycle(context: Context) -> None:
    """Where the filters leave no cycle: how one comes about, and the list of all."""
    st.html(Markup('<p class="note">{}</p>').format(context.t("improvement-cycle-none-how")))
    if not context.present:
        render_link(
            "mejora", context.t("improvement-cycle-to-list"), icon=":material/cached:", cluster=None, service=None
        )
