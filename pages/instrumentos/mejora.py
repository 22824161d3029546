"""Service improvement (PMCS, QSIP): how far is each cycle, what is late, and what got better?

Anyone may see it; without an account, who audited is broken down only where no small count follows. Its filters are region,
cluster, service and as-of date; grouping and order of the list are choices of this page alone.
"""

import streamlit as st

from components.improvement.auditors import render_auditors
from components.improvement.cycle_list import render_cycles, render_no_cycles, say_improvement
from components.improvement.dimensions import render_dimensions
from components.improvement.key_figures import render_figures
from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.improvement.view import build_improvement

context = current()
view = cached_view(build_improvement, context.viewer, context.filters)

render_headline(say_improvement(context, view))
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
