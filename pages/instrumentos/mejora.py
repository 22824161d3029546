"""Service improvement (PMCS, QSIP): how far is each cycle, what is late, what got better?

Anyone may see it; for whoever has no account, who audited is broken down only where no small count follows. Filters:
region, cluster, service, as-of date; how the list is grouped and in which order is the page's own.
"""

import streamlit as st

from components.improvement.cycles import render_cycles, render_no_cycles, say_qsip
from components.improvement.figures import render_figures
from components.improvement.results import render_auditors, render_dimensions
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.improvement.view import build_qsip

context = current()
view = cached_view(build_qsip, context.viewer, context.filters)

render_headline(say_qsip(context, view))
if not view.cycles:
    render_no_cycles(context, view)
    st.stop()

render_figures(context, view)
render_cycles(context, view)
left, right = st.columns(2, gap="medium")
with left:
    render_dimensions(context, view)
with right:
    render_auditors(context, view)
