"""When in the year many cases stand: twelve months by years, and in words. A stock: means over the years, never sums."""

from components.incidence.conflicts.words import say_cases, say_demo, say_months, say_sources, say_type
from components.incidence.season import Season, draw_season, say_season, tabulate_season
from components.kit.cards import Card, render_card
from components.session.context import Context
from queries.incidence.conflicts_view import Conflicts

_KEY = "conflictos-estacion"


def render_season(context: Context, view: Conflicts) -> None:
    """Cases standing by month of the year, a year a row, all regions under the filter together."""
    t = context.t
    season = Season(
        view.months,
        view.season,
        lambda cases: say_cases(t, cases, is_rate=False),
        t("incidence-conflict-season-missing"),
        t("incidence-conflict-season-few"),
        is_stock=True,
    )
    card = Card(
        _KEY,
        say_season(t, season),
        say_demo(t, view, t("incidence-conflict-season-subtitle", span=say_months(t, view), day=view.as_of)),
        source=say_sources(t, view),
        origins=view.origins,
        note=f"{t('incidence-season-note')} {t('incidence-conflict-season-note')}",
        question=(view.type, context.narrow),
        scope=say_type(t, view.type),
    )
    render_card(
        context, card, lambda: draw_season(context, _KEY, season, view.type), lambda: tabulate_season(t, season)
    )
