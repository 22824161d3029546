"""Training and inclusion: how many events were held, who came, and are women and indigenous people among them?

Anyone may see it; without an account, people are broken down only where no small count follows. Filters: region, cluster,
service, as-of date.
"""

import streamlit as st

from components.kit.notices import render_headline
from components.kit.words import say_headline
from components.session.cache import cached_view
from components.session.visit import current
from components.training.course import render_over_time
from components.training.events import render_events, render_new_events
from components.training.figures import render_figures, render_no_events
from components.training.groups import render_groups
from components.training.people import render_people
from queries.training.view import build_training

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
