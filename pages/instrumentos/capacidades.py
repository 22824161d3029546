"""Capacity (ICI, FOCAS): does the capacity of the governments grow, in which areas not, and how far is the target?

Anyone may see it. Filters: region, cluster, service, as-of date; whose profile, and beside whose, is the page's own.
"""

import streamlit as st

from components.capacity.choice import chosen_units, profile_for, render_assess, render_choice
from components.capacity.governments import render_changes, render_heat, render_rounds
from components.capacity.profile import render_dumbbells, render_radar
from components.capacity.words import say_capacity, say_plan, say_unit
from components.kit.links import render_link
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.capacity.view import build_capacity

context = current()
t = context.t
view = cached_view(build_capacity, context.viewer, context.filters)
unit, versus = chosen_units(context, view)
profile = profile_for(context, view, context.filters, unit)
other = profile_for(context, view, context.filters, versus) if versus else None

render_headline(say_capacity(t, profile.headline, say_unit(t, context.names, view, unit), view.instrument))
render_choice(context, view)
render_assess(context, view, unit)
if not profile.rounds:
    if profile.others:
        render_heat(context, view, profile)
        render_rounds(context, view, profile)
    st.stop()

left, right = st.columns([7, 5], gap="medium")
with left:
    render_radar(context, view, profile, other)
with right:
    render_dumbbells(context, view, profile, other)
render_heat(context, view, profile)
left, right = st.columns([7, 5], gap="medium")
with left:
    render_changes(context, view, profile)
with right:
    render_rounds(context, view, profile)
    render_link("fortalecimiento", say_plan(t, view), icon=":material/checklist:")
