"""What Streamlit runs for every page: settle who asks for what, draw the frame, run the page inside the safety net."""

import streamlit as st

from components.browser import render_browser
from components.frame import favicon, render_frame, render_head, render_style
from components.registry import turn_to_page
from components.session import current_choices, current_language, mirror, open_context
from components.trouble import handled
from data.language import translator
from data.settings import database_url

SIDEBAR_PX = 240

t = translator(current_language())
# The icon before the navigation: without one, the browser fetches the page's Material icon from Google.
st.set_page_config(page_icon=favicon(), layout="wide", initial_sidebar_state=SIDEBAR_PX)
entry, page = turn_to_page(t, hidden=current_choices().present)
st.set_page_config(f"{t(f'page-{entry.key}-title')} · {t('section-inicio')}")
render_style()
render_browser(t.language)
with handled(database_url(), t):
    context = open_context(database_url(), entry.key)
    mirror()
    render_head(t, t(f"page-{entry.key}-question"))
    render_frame(context)
    page.run()
