"""Conflicts: how many cases stand, and do they become more?"""

from components.cached import cached_view
from components.frame import render_headline
from components.session import current
from queries.views.conflicts import build_conflicts

context = current()
view = cached_view(build_conflicts, context.viewer, context.filters)

render_headline(context.t("page-conflictos-question"))
