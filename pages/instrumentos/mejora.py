"""Service improvement (PMCS, QSIP): how far is each cycle, what is late, what got better?

Anyone may see it; for whoever has no account, who audited is broken down only where no small count follows. Filters:
region, cluster, service, as-of date; how the list is grouped and in which order is the page's own.
"""

import streamlit as st

from components.cached import cached_view
from components.frame import render_headline
from components.qsip import render_cycles, render_no_cycles, say_qsip
from components.qsip_figures import render_figures
from components.qsip_parts import render_auditors, render_dimensions
from components.session import current
from queries.views.qsip import build_qsip

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
