"""The script that Streamlit runs for every page: it settles what is asked for, draws the frame and runs the page."""

import streamlit as st

from components.kit.errors import handled
from components.kit.style import favicon, render_style
from components.records.forms.page import render_saved
from components.session.browser import render_browser
from components.session.viewer import find_role
from components.session.visit import open_context, settle_look
from components.shell.account import render_account
from components.shell.frame import render_frame, render_head
from components.shell.navigation import turn_to_page
from data.language import translator
from data.settings import database_url

SIDEBAR_PX = 240

look = settle_look()
t = translator(look.language)
# The icon is set before the navigation: without one, the browser fetches the page's Material icon from Google.
st.set_page_config(page_icon=favicon(), layout="wide", initial_sidebar_state=SIDEBAR_PX)
entry, page = turn_to_page(t, find_role(database_url()), hidden=look.present)
st.set_page_config(f"{t(f'page-{entry.key}-title')} · {t('shell-section-inicio')}")
render_style()
render_browser(t.language)
render_head(t, t(f"page-{entry.key}-question"), present=look.present)
with handled(database_url(), t):
    context = open_context(database_url(), entry.key, entry.uses)
    render_frame(context)
    render_account(context, entry.key)
    render_saved(context, entry.key)
    page.run()
