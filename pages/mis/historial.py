"""History: who changed what, and when? Changes are undone here, and records marked as reviewed or returned with a reason.

For signed-in people. Filters: region, cluster; whose changes and of which days is chosen on the page itself. With a record
in the address, the page shows that record's history alone.
"""

import streamlit as st

from components.kit.notices import render_headline
from components.kit.writing import render_message
from components.records.history.log import open_history, render_choices, render_entries, say_history
from components.session.visit import current

context = current()
view = open_history(context)

render_message(context)
if view is None:
    st.stop()

render_headline(say_history(context.t, view, context.choices.fact))
render_choices(context, view)
render_entries(context, view)
