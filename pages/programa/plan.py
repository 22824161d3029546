"""Plan: what does it promise, by when and by which line? The waves, "why 80?", and where it disagrees with itself.

Anyone may see it. Filters: region, as-of date.
"""

import streamlit as st

from components.kit.notices import render_headline
from components.plan.promises import (
    render_dated,
    render_definitions,
    render_disagreements,
    render_plan_milestones,
    render_precedents,
    render_promises,
    render_why,
    say_plan,
)
from components.plan.waves import render_waves
from components.session.cache import cached_view
from components.session.visit import current
from queries.plan.view import build_plan

context = current()
view = cached_view(build_plan, context.viewer, context.filters)

render_headline(say_plan(context.t, view))
render_promises(context, view)
left, right = st.columns([7, 5], gap="medium")
with left:
    render_waves(context, view)
    render_plan_milestones(context, view)
    render_dated(context, view)
with right:
    render_why(context, view)
    render_definitions(context, view)
    render_disagreements(context, view)
    render_precedents(context, view)
