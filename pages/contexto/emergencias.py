"""Emergencies: how many, where, of what kind, and is there a trend?

Anyone may see it. Filters: region, as-of date; counts or rates, the step of time and the kind are the page's own. Events
that began (a flow); one source speaks for a month of a region, and a month that nobody speaks for is no zero.
"""

import streamlit as st

from components.cached import cached_view
from components.emergencies import kind_of, render_choices, render_no_emergencies
from components.emergencies_kinds import render_kinds
from components.emergencies_map import render_where
from components.emergencies_people import render_people
from components.emergencies_season import render_season
from components.emergencies_series import render_series
from components.emergencies_sources import render_speakers, render_trends
from components.emergencies_words import say_emergencies
from components.frame import render_headline, render_map_switch
from components.registry import render_link
from components.session import current
from queries.views.emergencies import build_emergencies

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
render_link("regional", t("emergencies-link-regional"), icon=":material/account_balance:")
