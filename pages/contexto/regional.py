"""Regional capacity: what has each regional government in place, beside what happens there?

Anyone may see it. Filters: region, as-of date. What is exposed stands in a card of its own and is never added to what
happened.
"""

import streamlit as st

from components.cached import cached_view
from components.frame import render_headline
from components.regional import render_matrix, render_region_links
from components.regional_exposure import render_exposure
from components.regional_time import render_time
from components.regional_words import say_regional
from components.session import current
from queries.views.regional_capacity import build_regional_capacity

context = current()
view = cached_view(build_regional_capacity, context.viewer, context.filters)

render_headline(say_regional(context, view))
render_matrix(context, view)
render_region_links(context, view)
left, right = st.columns([5, 7], gap="medium")
with left:
    render_time(context, view)
with right:
    render_exposure(context, view)
