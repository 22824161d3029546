"""A list of clusters as links."""

from collections.abc import Collection

import streamlit as st

from components.kit.html import Markup, tag_bar, tag_list, tag_service
from components.kit.links import render_link
from components.kit.words import plain
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from queries.territory.cluster_view import ClusterLine


def render_cluster_list(context: Context, clusters: Collection[ClusterLine]) -> None:
    """Draw clusters as links, each with its services and a small bar of its milestones."""
    t = context.t
    if not clusters:
        st.html(Markup("<p>{}</p>").format(t("territory-region-no-clusters")))
    for cluster in clusters:
        wave, stage = plain(t("wave-name", n=str(cluster.wave))), plain(t(f"stage-{cluster.stage}"))
        label = f"**{plain(cluster.name)}** · {wave} · {stage}"
        render_link("cluster", label, icon=":material/hub:", region=cluster.region, cluster=cluster.code)
        st.html(_draw_note(t, cluster))


def _draw_note(t: Translator, cluster: ClusterLine) -> Markup:
    return drawn(f"note-{cluster.code}", lambda: _tag_note(t, cluster))


def _tag_note(t: Translator, cluster: ClusterLine) -> Markup:
    services = tag_list([tag_service(t, code) for code in cluster.services])
    if not cluster.milestones_all:
        return Markup('<div class="territory-note">{}</div>').format(services)
    words = t("territory-cluster-milestones", done=cluster.milestones_done, all=cluster.milestones_all)
    status = "late" if cluster.milestones_late else "on_track"
    bar = tag_bar(status, cluster.milestones_done / cluster.milestones_all, None, words)
    return Markup('<div class="territory-note">{} {} <span>{}</span></div>').format(services, bar, words)
