"""Plan: what does it promise, by when and by which line? The waves, "why 80?", and where it disagrees with itself.

Anyone may see it. Filters: region, as-of date.
"""

import streamlit as st

from components.kit.notices import render_headline
from components.plan.dated import render_dated
from components.plan.disagreements import render_disagreements
from components.plan.milestones import render_plan_milestones
from components.plan.precedents import render_precedents
from components.plan.promises import render_definitions, render_promises
from components.plan.waves import render_waves
from components.plan.why import render_why
from components.plan.words import say_plan
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
