"""Training and inclusion: how many events were held, who came, and are women and indigenous people among them?

Anyone may see it; for whoever has no account, who came is broken down only where no small count follows. Filters: region,
cluster, service, as-of date.
"""

import streamlit as st

from components.cached import cached_view
from components.frame import render_headline
from components.session import current
from components.training import render_figures, render_no_events, render_over_time
from components.training_lists import render_events, render_new_events, render_people
from components.training_progress import render_groups
from components.words import say_headline
from queries.views.training import build_training

context = current()
view = cached_view(build_training, context.viewer, context.filters)

render_headline(say_headline(context.t, view.headline))
if not view.lines:
    render_no_events(context)
else:
    render_figures(context, view)
    render_over_time(context, view)
    left, right = st.columns([5, 6], gap="medium")
    with left:
        render_groups(context, view, "region")
        render_groups(context, view, "quarter")
    with right:
        render_groups(context, view, "area")
    render_people(context, view)
    render_events(context, view)
render_new_events(context)
