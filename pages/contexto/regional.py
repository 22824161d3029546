"""Regional capacity: what each regional government has in place, beside what happens there.

Anyone may see it. Filters: region, as-of date. Exposure has a card of its own and is never added to what happened.
"""

import streamlit as st

from components.incidence.regional.capacities import render_matrix, render_region_links
from components.incidence.regional.exposure import render_exposure
from components.incidence.regional.timeline import render_time
from components.incidence.regional.words import say_regional
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.incidence.regional_view import build_regional_capacity

context = current()
view = cached_view(build_regional_capacity, context.viewer, context.filters)

render_headline(say_regional(context.t, view))
render_matrix(context, view)
render_region_links(context, view)
left, right = st.columns([5, 7], gap="medium")
with left:
    render_time(context, view)
with right:
    render_exposure(context, view)
