"""A cluster's cycles on its own page: their stages, how far each is, what is due next, and what it measured."""

import streamlit as st

from components.figures.palette import swatch
from components.improvement.cycle_table import tabulate_cycles
from components.improvement.tags import tag_cycle
from components.improvement.words import SOURCE, say_link, say_stages_note
from components.kit.cards import LIST, Card, render_card
from components.kit.html import Markup, tag_spanish
from components.kit.links import render_link
from components.kit.words import say_source
from components.session.cache import cached_view, drawn
from components.session.context import Context
from data.language import Translator
from queries.improvement.cycles import CycleLine
from queries.improvement.view import Improvement, build_improvement
from queries.shared.filters import Filters


def render_cluster_cycles(context: Context, cluster: str, *, formed: bool) -> None:
    """Draw the cycles of a cluster, or why there is none yet."""
    t = context.t
    filters = Filters(context.filters.as_of, cluster=cluster)  # all services, whichever is chosen
    view = cached_view(build_improvement, context.viewer, filters)
    if not view.cycles:
        with st.container(key="card-pmcs-cluster", gap="small"):
            reason = t("improvement-cluster-none" if formed else "improvement-cluster-not-formed")
            st.html(Markup('<h2>{}</h2><p class="subtitle">{}</p>').format(t("improvement-cluster"), reason))
        return
    count = view.count
    card = Card(
        "pmcs-cluster",
        t("improvement-cluster-title", cycles=count.of, late=count.late, validated=count.validated),
        t("improvement-cluster-subtitle", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=say_stages_note(t, view.stages),
    )
    render_card(
        context,
        card,
        lambda: _render_list(context, view),
        lambda: tabulate_cycles(context, view, view.cycles),
        view=LIST,
    )


def _render_list(context: Context, view: Improvement) -> None:
    t = context.t
    for line in view.cycles:
        name = Markup("")
        if context.present:
            name = Markup("<b>{}</b>").format(t("improvement-number", number=line.number))
        else:
            render_link(
                "ciclo",
                say_link(t, line),
                icon=swatch("service", line.service).icon,
                cycle=line.code,
                region=line.region,
                cluster=line.cluster,
                service=line.service,  # else a filter would leave it out
            )
        body = drawn(
            f"cluster-cycle-{line.code}",
            lambda line=line, name=name: _tag_cycle(t, view, line, name),  # type: ignore[misc]
            context.present,
        )
        st.html(body)


def _tag_cycle(t: Translator, view: Improvement, line: CycleLine, name: Markup) -> Markup:
    """Tag what comes below a cycle's link: service, stages, percent, status, next step, and measures."""
    return Markup(
        '<div class="improvement-cluster"><p class="about">{} {} · {}</p>{}<p class="measured quiet">{}</p></div>'
    ).format(
        name,
        t(f"service-{line.service}"),
        tag_spanish(line.topic),
        tag_cycle(t, view.stages, line),
        _say_measures(t, line),
    )


def _say_measures(t: Translator, line: CycleLine) -> str:
    """State how many measures moved which way: "3 de 4 medidas vueltas a medir mejoran, una empeora"."""
    measures = line.measures
    if not measures.of:
        return t("improvement-cluster-no-measures")
    return t(
        "improvement-cluster-measures",
        better=measures.better,
        read=measures.read,
        of=measures.of,
        worse=measures.worse,
    )
