"""A cycle of service improvement: what did the audit measure, which barriers are there, and what got better?

Anyone may see it; evidence that may name persons opens with an account only. Its filters are region, cluster, service and
as-of date; the cycle is a choice of this page alone. It leads from the audit to the validated result.
"""

import streamlit as st

from components.improvement.cycle.areas import render_areas
from components.improvement.cycle.audit import render_audit
from components.improvement.cycle.barriers import render_barriers
from components.improvement.cycle.choice import choose_cycle, render_choice, render_no_cycle
from components.improvement.cycle.measures import render_measures
from components.improvement.cycle.roadmap import render_roadmap
from components.improvement.cycle.stages import render_facts, render_stages
from components.improvement.cycle.validation import render_validation
from components.improvement.cycle.words import say_cycle_headline
from components.improvement.published import render_published
from components.kit.links import render_link
from components.kit.notices import render_headline
from components.kit.words import say_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.improvement.cycle_view import build_cycle
from queries.improvement.view import build_improvement

context = current()
improvement = cached_view(build_improvement, context.viewer, context.filters)
code = choose_cycle(context, improvement)
view = cached_view(build_cycle, context.viewer, context.filters, code) if code else None

if view is None:
    render_headline(say_headline(context.t, improvement.headline))
    render_no_cycle(context)
    st.stop()

render_headline(say_cycle_headline(context.t, view))
render_choice(context, improvement, view)
render_facts(context, view)
render_stages(context, view)
render_measures(context, view)
render_published(context, view.published)
render_roadmap(context, view)
left, right = st.columns([7, 5], gap="medium")
with left:
    render_barriers(context, view)
with right:
    render_validation(context, view)
    render_audit(context, view)
    if view.barriers:
        render_areas(context, view)
    if not context.present:
        render_link(
            "aprendizajes",
            context.t("improvement-cycle-to-lessons"),
            icon=":material/lightbulb:",
            cluster=view.line.cluster,
        )
