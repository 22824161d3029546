"""What needs attention, each line a link to the page where it is settled."""

from collections.abc import Sequence

import streamlit as st

from components.kit.html import Markup, tag_origins
from components.kit.links import render_link
from components.kit.words import join_names, plain
from components.session.context import Context
from data.language import Translator
from data.rules.overview import Attention
from queries.overview.view import Overview
from queries.shared.origins import collect_origins

MOST_SHOWN, MOST_NAMED = 6, 5
IMPROVEMENT = ("cycle_late", "roadmap_late")  # kinds that belong to cycles of service improvement


def render_attention(context: Context, view: Overview) -> None:
    """Draw the six things that have waited the most, and the others behind a click."""
    t, shown = context.t, view.attention[:MOST_SHOWN]
    with st.container(key="card-pendientes", gap="small"):
        more = (
            t("overview-attention-shown", shown=len(shown), count=len(view.attention))
            if shown
            else t("overview-attention-none")
        )
        if shown and not context.marks.recorded:
            more = t("overview-attention-not-started")
        title = t("overview-attention-title", count=len(view.attention))
        origins = tag_origins(t, collect_origins(*(item.origins for item in view.attention)))
        st.html(Markup('<h2>{}</h2><p class="subtitle">{} {}</p>').format(title, more, origins))
        for item in shown:
            _render_item(context, item)
        _render_rest(context, view.attention[MOST_SHOWN:])


def _render_rest(context: Context, items: Sequence[Attention]) -> None:
    """Draw the other things, once the reader opens them."""
    if not items or context.present:
        return
    with st.expander(
        context.t("overview-attention-rest", count=len(items)), key="attention-rest", on_change="rerun"
    ) as rest:
        if rest.open:
            for item in items:
                _render_item(context, item)


def _render_item(context: Context, item: Attention) -> None:
    t, names = context.t, context.names
    region = names.get(item.region, item.region) if item.region else t("overview-attention-program")
    where = (
        t("overview-attention-where", region=region, cluster=names[item.cluster]) if item.cluster in names else region
    )
    what = t(f"overview-attention-{item.kind}", count=item.count)
    since = plain(t("overview-attention-since", day=item.since))
    subjects = join_names(t, _say_subjects(t, item), MOST_NAMED)
    label = f"**{plain(what)}** · {plain(where)} · {since}" + (f": {plain(subjects)}" if subjects else "")
    icon = ":material/error:"
    if item.kind in IMPROVEMENT:
        render_link("mejora", label, icon=icon, region=item.region, cluster=item.cluster)
    elif item.cluster:
        render_link("cluster", label, icon=icon, region=item.region, cluster=item.cluster)
    elif item.kind == "action_late":
        render_link("fortalecimiento", label, icon=icon, region=item.region)
    else:
        render_link("plan", label, icon=icon, region=item.region, cluster=None)


def _say_subjects(t: Translator, item: Attention) -> list[str]:
    """Name what is overdue; a slot has no name that would tell anything more."""
    if item.kind == "slot_unfilled":
        return []
    if item.kind == "milestone_late":
        return [t(f"milestone-short-{code}") for code in item.subjects]
    if item.kind == "cycle_late":
        return [t(f"service-{code}") for code in item.subjects]
    if item.kind == "meeting_missed":
        return [t("meeting-name", number=meeting.number, year=str(meeting.year)) for meeting in item.meetings]
    return list(item.subjects)
