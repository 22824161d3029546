"""Conflicts: how many cases are ongoing, and whether there are more than before.

Anyone may see it. Filters: region, as-of date. Counts or rates, the step of time and the type belong to the page alone.
Ongoing cases are a stock, never summed over months; a month without a report is not zero. The series that ships is made up
and says so; the published figures have a chart of their own.
"""

import streamlit as st

from components.incidence.conflicts.cases import render_cases
from components.incidence.conflicts.choice import render_choices, render_how, render_recording, type_of
from components.incidence.conflicts.map import render_conflict_map
from components.incidence.conflicts.published import render_published
from components.incidence.conflicts.series import render_conflict_series
from components.incidence.conflicts.sources import render_sources
from components.incidence.conflicts.types import render_types
from components.incidence.conflicts.words import CONFLICTS, say_conflicts
from components.incidence.season import render_season
from components.kit.links import render_link
from components.kit.maps import render_map_switch
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.incidence.conflicts_view import build_conflicts

context = current()
t = context.t
view = cached_view(build_conflicts, context.viewer, context.filters, type_of(context))

render_headline(say_conflicts(t, view))
if view.last is None:
    render_how(context, view)
    render_published(context, view)
    render_recording(context, view)
    st.stop()

render_choices(context, view)
render_conflict_series(context, view)
left, right = st.columns([7, 5], gap="medium")
with left:
    render_season(context, CONFLICTS, view)
    render_types(context, view)
    render_cases(context, view)
with right:
    render_conflict_map(context, view)
    render_map_switch(t)
    render_published(context, view)
render_sources(context, view)
render_how(context, view)
render_recording(context, view)
render_link("regional", t("incidence-conflict-link-regional"), icon=":material/account_balance:")
