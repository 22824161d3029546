"""Cluster: how far along is it? Members, services, decisions, commitments, milestones, scorecard and checks.

Anyone may see it. Filters: cluster (region and service narrow the choice), as-of date.
"""

import streamlit as st

from components.capacity.cluster import render_cluster_capacity
from components.improvement.cluster_cycles import render_cluster_cycles
from components.incidence.cluster_context import render_cluster_context
from components.kit.maps import render_map_switch
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from components.territory.cluster.checks import render_checks
from components.territory.cluster.decisions import render_decisions
from components.territory.cluster.map import render_cluster_map
from components.territory.cluster.members import render_members
from components.territory.cluster.milestones import render_milestones, render_timeline
from components.territory.cluster.scores import render_scores
from components.territory.cluster.strip import render_strip
from components.territory.cluster_list import render_cluster_list
from components.territory.words import say_cluster, say_no_cluster
from queries.territory.cluster_view import build_cluster
from queries.territory.view import build_territory

context = current()
view = cached_view(build_cluster, context.viewer, context.filters)
territory = cached_view(build_territory, context.viewer, context.filters)

if view is None:
    chosen = context.filters.cluster
    render_headline(say_no_cluster(context.t, territory, context.names[chosen] if chosen else None))
    render_cluster_list(context, territory.clusters)
    st.stop()

render_headline(say_cluster(context.t, view))
render_strip(context, view)
left, right = st.columns(2, gap="medium")
with left:
    render_cluster_map(context, view)
    render_map_switch(context.t)
    render_members(context, view)
    render_cluster_cycles(context, view.line.code, formed=view.line.is_active)
    render_checks(context, view, dict(territory.names))
    render_scores(context, view)
with right:
    render_milestones(context, view)
    render_timeline(context, view)
    render_decisions(context, view)
    render_cluster_capacity(context, view.line.code)
    render_cluster_context(context, view)
