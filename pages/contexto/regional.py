"""Regional capacity: what has each regional government in place, beside what happens there?"""

from components.cached import cached_view
from components.frame import render_headline
from components.session import current
from components.words import say_headline
from queries.views.regional_capacity import build_regional_capacity

context = current()
view = cached_view(build_regional_capacity, context.viewer, context.filters)

render_headline(say_headline(context.t, view.headline))
