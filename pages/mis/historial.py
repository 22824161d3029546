"""History: who changed what, and when? Undo a change; mark what was entered as reviewed, or return it with a reason.

For who is signed in. Filters: region, cluster; whose changes, and of when, is the page's own choice. With a record in the
address, that record's history alone.
"""

import streamlit as st

from components.kit.notices import render_headline
from components.kit.writing import render_told
from components.records.history.log import open_history, render_asked, render_entries, say_history
from components.session.visit import current

context = current()
view = open_history(context)

render_told(context)
if view is None:
    st.stop()

render_headline(say_history(context.t, view, context.choices.fact))
render_asked(context, view)
render_entries(context, view)
