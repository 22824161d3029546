"""A cluster's capacity on the cluster's own page."""

import streamlit as st

from components.capacity.choice import fetch_profile
from components.capacity.profile import render_radar
from components.capacity.words import say_capacity, say_unit
from components.kit.html import Markup
from components.kit.links import render_link
from components.session.cache import cached_view
from components.session.context import Context
from queries.capacity.view import CLUSTER, Unit, build_capacity
from queries.shared.filters import Filters


def render_cluster_capacity(context: Context, cluster: str) -> None:
    """Draw a cluster's radar, or why there is none yet, and the link to its profile."""
    t, unit = context.t, Unit(CLUSTER, cluster)
    filters = Filters(context.filters.as_of, cluster=cluster)  # the page shows the whole cluster, whatever is chosen
    view = cached_view(build_capacity, context.viewer, filters)
    profile = fetch_profile(context, view, filters, unit)
    if profile.rounds:
        render_radar(context, view, profile, small=True)
        render_link("capacidades", t("capacity-cluster-link"), icon=":material/radar:", unit=None)
        return
    finding = say_capacity(t, profile.headline, say_unit(t, context.names, view, unit), view.instrument)
    with st.container(key="card-focas-radar", gap="small"):
        st.html(Markup('<h2>{}</h2><p class="subtitle">{}</p>').format(t("capacity-cluster-title"), finding))
