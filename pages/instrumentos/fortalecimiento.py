"""Capacity plan: what is being done about the gaps, what is overdue, what comes next, and which gaps have no action?

Anyone may see it. Filters: region, cluster, service, as-of date. The gaps that nothing covers stand on top, mandatory
areas first; then come the progress of areas and governments, the actions one by one, and all of them in time.
"""

import streamlit as st

from components.capacity.actions import render_actions, render_no_plan
from components.capacity.gaps import render_gaps
from components.capacity.progress import render_areas, render_governments
from components.capacity.timeline import render_timeline
from components.kit.notices import render_headline
from components.kit.words import say_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.capacity.plan_view import build_capacity_plan

context = current()
view = cached_view(build_capacity_plan, context.viewer, context.filters)

render_headline(say_headline(context.t, view.headline))
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
    render_timeline(context, view)
