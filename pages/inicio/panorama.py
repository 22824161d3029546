"""Panorama: where does the program meet its plan, where does it not, and what needs attention?

Anyone may see it. Filters: region, cluster, service and as-of date.
"""

import streamlit as st

from components.capacity.changes import render_capacity_change
from components.improvement.stage_counts import render_cycle_stages
from components.incidence.summary import render_incidence_sparklines
from components.indicators.staircases import render_staircases
from components.kit.maps import render_map_switch
from components.kit.notices import render_headline
from components.kit.words import say_headline
from components.overview.attention import render_attention
from components.overview.regions import render_regions
from components.overview.targets import render_targets
from components.records.links.history import render_reviewed
from components.session.cache import cached_view
from components.session.visit import current
from queries.overview.view import build_overview
from queries.shared.filters import Filters
from queries.territory.view import build_outlines

context = current()
view = cached_view(build_overview, context.viewer, context.filters)
outlines = cached_view(build_outlines, context.viewer, Filters(context.options.default_as_of), "region")

render_headline(say_headline(context.t, view.headline))
render_reviewed(context)
render_targets(context, view)
left, right = st.columns([7, 5], gap="medium")
with left:
    render_regions(context, view, outlines)
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
