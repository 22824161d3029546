"""Emergencies: how many, where, of what kind, and is there a trend?

Anyone may see it. Filters: region, as-of date; counts or rates, the step of time and the kind are the page's own. Events
that began (a flow); one source speaks for a month of a region, and a month that nobody speaks for is no zero.
"""

import streamlit as st

from components.incidence.emergencies.choice import kind_of, render_choices, render_no_emergencies
from components.incidence.emergencies.kinds import render_kinds
from components.incidence.emergencies.map import render_where
from components.incidence.emergencies.people import render_people
from components.incidence.emergencies.season import render_season
from components.incidence.emergencies.series import render_series
from components.incidence.emergencies.sources import render_speakers, render_trends
from components.incidence.emergencies.words import say_emergencies
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
render_series(context, view)
left, right = st.columns([7, 5], gap="medium")
with left:
    render_season(context, view)
    render_kinds(context, view)
with right:
    render_where(context, view)
    render_map_switch(t)
    render_people(context, view)
render_trends(context, view)
render_speakers(context, view)
render_link("regional", t("incidence-emergency-link-regional"), icon=":material/account_balance:")
