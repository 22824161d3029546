"""Emergencies: how many, where, of what kind, and whether there is a trend.

Anyone may see it. Filters: region, as-of date. Counts or rates, the step of time and the kind belong to the page alone.
Events that began are a flow; one source counts for a month of a region, and a month without a source is not zero.
"""

import streamlit as st

from components.incidence.emergencies.choice import kind_of, render_choices, render_no_emergencies
from components.incidence.emergencies.kinds import render_kinds
from components.incidence.emergencies.map import render_emergency_map
from components.incidence.emergencies.people import render_people
from components.incidence.emergencies.series import render_emergency_series
from components.incidence.emergencies.sources import render_sources, render_trends
from components.incidence.emergencies.words import EMERGENCIES, say_emergencies
from components.incidence.season import render_season
from components.kit.links import render_link
from components.kit.maps import render_map_switch
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.incidence.emergencies_view import build_emergencies

context = current()
t = context.t
view = cached_view(build_emergencies, context.viewer, context.filters, kind_of(context))

render_headline(say_emergencies(t, view))
if not view.months:
    render_no_emergencies(context)
    st.stop()

render_choices(context, view)
render_emergency_series(context, view)
left, right = st.columns([7, 5], gap="medium")
with left:
    render_season(context, EMERGENCIES, view)
    render_kinds(context, view)
with right:
    render_emergency_map(context, view)
    render_map_switch(t)
    render_people(context, view)
render_trends(context, view)
render_sources(context, view)
render_link("regional", t("incidence-emergency-link-regional"), icon=":material/account_balance:")
