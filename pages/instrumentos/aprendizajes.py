"""Models and lessons: what did the program learn, and what can others use?

Anyone may see it. Its filters are region, cluster, service and as-of date; the search is a choice of this page alone. Beside
the library is what others published of results, which an empty program shows too.
"""

import streamlit as st

from components.improvement.lessons.library import render_library, render_new_lesson, render_search
from components.improvement.published import render_published
from components.kit.notices import render_headline
from components.kit.words import say_headline
from components.session.cache import cached_view
from components.session.visit import current
from queries.improvement.lessons_view import build_lessons

context = current()
view = cached_view(build_lessons, context.viewer, context.filters)

render_headline(say_headline(context.t, view.headline))
render_search(context, view)
render_new_lesson(context)
if view.published:
    left, right = st.columns([7, 4], gap="medium")
    with left:
        render_library(context, view)
    with right:
        render_published(context, view.published)
else:
    render_library(context, view)
