"""Sources and data: where does each figure come from? Plan, published, demonstration, entered; and which database.

Anyone may see it. No filter narrows it: it is about the whole database.
"""

import streamlit as st

from components.kit.notices import render_headline
from components.session.cache import cached_view
from components.session.visit import current
from components.sources.documents import render_beginning, render_database, render_origins, render_sources
from components.sources.words import say_sources_headline
from queries.sources.view import build_sources

context = current()
view = cached_view(build_sources, context.viewer, context.filters)

render_headline(say_sources_headline(context.t, view))
left, right = st.columns([7, 5], gap="medium")
with left:
    render_origins(context, view)
    render_sources(context, view)
with right:
    render_database(context, view)
    render_beginning(context)
