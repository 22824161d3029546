"""Capacity plan: what is done about the gaps, what is overdue, what comes next, and which gap has no action?

Anyone may see it. Filters: region, cluster, service, as-of date. On top the gaps that nothing covers, mandatory areas
first; then how far areas and governments are, the actions one by one, and all of them in time.
"""

import streamlit as st

from components.capacity.plan import render_actions, render_gaps, render_no_plan, say_capacity_plan
from components.capacity.plan_lanes import render_lanes
from components.capacity.plan_progress import render_areas, render_governments
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.capacity.plan_view import build_capacity_plan

context = current()
view = cached_view(build_capacity_plan, context.viewer, context.filters)

render_headline(say_capacity_plan(context.t, view))
if not view.assessed and not view.actions:
    render_no_plan(context)
    st.stop()

left, right = st.columns([7, 5], gap="medium")
with left:
    render_gaps(context, view)
    render_actions(context, view)
with right:
    render_areas(context, view)
    render_governments(context, view)
if view.actions:
    render_lanes(context, view)
