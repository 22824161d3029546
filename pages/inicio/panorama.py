"""Panorama: where do we stand against the plan, where not, and what needs attention?

Anyone may see it. Filters: region, cluster, service, as-of date.
"""

import streamlit as st

from components.cached import cached_view
from components.capacity_summary import render_capacity_change
from components.frame import render_headline, render_map_switch
from components.history_links import render_reviewed
from components.incidence_summary import render_incidence_sparklines
from components.overview import render_attention, render_regions, render_targets
from components.qsip_summary import render_cycle_stages
from components.session import current
from components.staircases import render_staircases
from components.words import say_headline
from queries.filters import Filters
from queries.views.overview import build_overview
from queries.views.territory import build_outlines

context = current()
view = cached_view(build_overview, context.viewer, context.filters)
geography = cached_view(build_outlines, context.viewer, Filters(context.options.default_as_of), "region")

render_headline(say_headline(context.t, view.headline))
render_reviewed(context)
render_targets(context, view)
left, right = st.columns([7, 5], gap="medium")
with left:
    render_regions(context, view, geography)
    render_map_switch(context.t)
with right:
    render_attention(context, view)
render_staircases(context, view)
left, right = st.columns(2, gap="medium")
with left:
    render_capacity_change(context)
with right:
    render_cycle_stages(context)
render_incidence_sparklines(context)
