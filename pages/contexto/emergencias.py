"""Emergencies: how many, where, of what kind, and is there a trend?"""

from components.cached import cached_view
from components.frame import render_headline
from components.session import current
from queries.views.emergencies import build_emergencies

context = current()
view = cached_view(build_emergencies, context.viewer, context.filters)

render_headline(context.t("page-emergencias-question"))
