"""The strip at the top of the cluster page: facts and the stages of the cluster's life."""

import streamlit as st

from components.kit.html import Markup, tag_origins, tag_service
from components.kit.words import DASH, say_source
from components.session.cache import drawn
from components.session.context import Context
from components.territory.words import say_event_day
from data.language import Translator
from queries.territory.cluster_view import LIFE, ClusterView


def render_strip(context: Context, view: ClusterView) -> None:
    """Draw code, region, province, wave and services, and the stages as a line of chevrons with dates."""
    st.html(drawn("strip", lambda: _tag_strip(context.t, view)))


def _tag_strip(t: Translator, view: ClusterView) -> Markup:
    line = view.line
    services = Markup(" ").join(tag_service(t, code) for code in line.services)
    return Markup(
        '<section><p class="territory-facts"><b>{}</b> · {} · {} · {} {}</p>'
        '<ol class="territory-stages" aria-label="{}">{}</ol>{}<p class="source">{} {}</p></section>'
    ).format(
        line.code,
        line.region_name,
        line.province_name,
        t("wave-name", n=str(line.wave)),
        services,
        t("territory-cluster-life"),
        _tag_stages(t, view),
        _tag_office(t, view),
        t("card-source", source=say_source(t, *view.source)),
        tag_origins(t, line.origins),
    )


def _tag_stages(t: Translator, view: ClusterView) -> Markup:
    stage_reached = view.line.stage
    days = {event.stage: say_event_day(t, event) for event in view.events}
    last = max((LIFE.index(stage) for stage in days if stage in LIFE), default=-1)
    is_over = stage_reached in ("dropped", "closed")
    return Markup("").join(
        Markup('<li class="{}"><b>{}</b><span>{}</span></li>').format(
            "current" if stage == stage_reached else "done" if index <= last else "open",
            t(f"stage-{stage}"),
            days.get(stage, DASH if is_over or index < last else t("territory-cluster-life-pending")),
        )
        for index, stage in enumerate((*LIFE, *(("dropped",) if stage_reached == "dropped" else ())))
    )


def _tag_office(t: Translator, view: ClusterView) -> Markup:
    """Tag the office that attends the cluster where it is another region's."""
    line = view.line
    if not line.office or line.office == line.region:
        return Markup("")
    source = say_source(t, *view.office_source)
    words = t("territory-cluster-office-elsewhere", name=line.office_name, region=line.region_name, source=source)
    return Markup('<p class="cardnote">{}</p>').format(words)
