"""A cycle of service improvement."""

from components.cached import cached_view
from components.frame import render_headline
from components.session import current
from components.words import say_headline
from queries.views.qsip import build_qsip

context = current()
view = cached_view(build_qsip, context.viewer, context.filters)

render_headline(say_headline(context.t, view.headline))
