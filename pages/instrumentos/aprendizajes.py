"""Models and lessons: what did we learn, and what can others use?"""

from components.cached import cached_view
from components.frame import render_headline
from components.session import current
from components.words import say_headline
from queries.views.lessons import build_lessons

context = current()
view = cached_view(build_lessons, context.viewer, context.filters)

render_headline(say_headline(context.t, view.headline))
