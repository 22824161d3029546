"""When in the year there are many emergencies: twelve months by years, and in words."""

from components.incidence.emergencies.words import say_kind, say_months, say_sources
from components.incidence.season import Season, draw_season, say_season, tabulate_season
from components.kit.cards import Card, render_card
from components.session.context import Context
from queries.incidence.emergencies_view import Emergencies

_KEY = "emergencias-estacion"


def render_season(context: Context, view: Emergencies) -> None:
    """Events by month of the year, a year a row, all regions under the filter together."""
    t = context.t
    season = Season(
        view.months,
        view.season,
        lambda events: t("incidence-emergency-count", count=events),
        t("incidence-emergency-season-missing"),
        t("incidence-emergency-season-few"),
    )
    card = Card(
        _KEY,
        say_season(t, season),
        t("incidence-emergency-season-subtitle", span=say_months(t, view), day=view.as_of),
        source=say_sources(t, view),
        origins=view.origins,
        note=t("incidence-season-note"),
        question=(view.kind, context.narrow),
        scope=say_kind(t, view, view.kind),
    )
    render_card(
        context, card, lambda: draw_season(context, _KEY, season, view.kind), lambda: tabulate_season(t, season)
    )
