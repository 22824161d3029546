"""A cycle of service improvement: what did the audit measure, which barriers stand, and what got better?

Anyone may see it; evidence that may name persons opens with an account only. Filters: region, cluster, service, as-of date;
which cycle is the page's own choice. From the audit to the validated result: stages, measures, roadmap, validation.
"""

import streamlit as st

from components.improvement.cycle.barriers import render_barriers
from components.improvement.cycle.choice import chosen_cycle, render_choice, render_no_cycle
from components.improvement.cycle.ground import render_areas, render_audit
from components.improvement.cycle.measures import render_measures
from components.improvement.cycle.roadmap import render_roadmap
from components.improvement.cycle.stages import render_facts, render_stages, render_validation
from components.improvement.cycle.words import say_cycle_headline
from components.improvement.published import render_published
from components.kit.links import render_link
from components.kit.notices import render_headline
from components.kit.words import say_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.improvement.cycle_view import build_cycle
from queries.improvement.view import build_qsip

context = current()
qsip = cached_view(build_qsip, context.viewer, context.filters)
code = chosen_cycle(context, qsip)
view = cached_view(build_cycle, context.viewer, context.filters, code) if code else None

if view is None:
    render_headline(say_headline(context.t, qsip.headline))
    render_no_cycle(context)
    st.stop()

render_headline(say_cycle_headline(context.t, view))
render_choice(context, qsip, view)
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
