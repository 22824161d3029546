"""Capacity (ICI, FOCAS): does the governments' capacity grow, in which areas does it not, and how far is the target?

Anyone may see it. Filters: region, cluster, service, as-of date. Whose profile is shown, and beside
whose, is the page's own choice.
"""

import streamlit as st

from components.capacity.changes import render_changes
from components.capacity.choice import fetch_profile, read_units, render_assess, render_choice
from components.capacity.heat import render_heat
from components.capacity.profile import render_dumbbells, render_radar
from components.capacity.rounds import render_rounds
from components.capacity.words import say_capacity, say_unit, say_way_to_plan
from components.kit.links import render_link
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.capacity.view import build_capacity

context = current()
t = context.t
view = cached_view(build_capacity, context.viewer, context.filters)
unit, versus = read_units(context, view)
profile = fetch_profile(context, view, context.filters, unit)
other = fetch_profile(context, view, context.filters, versus) if versus else None

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
    render_link("fortalecimiento", say_way_to_plan(t, view), icon=":material/checklist:")
