"""Who says it: which source speaks for which months, where two of them differ, and the figures of the trends."""

from itertools import groupby

import pandas as pd

from components.cards import Card, render_card
from components.emergencies_words import say_kind, say_sources
from components.incidence_words import say_test, say_trend
from components.session import Context
from data.language import Translator
from queries.views.emergencies import Emergencies
from queries.views.emergency_parts import MonthLine, RegionEmergencies


def render_trends(context: Context, view: Emergencies) -> None:
    """The figures of the changes and trends that the panels tell in words."""
    t = context.t
    card = Card(
        "emergencias-tendencia",
        t("emergencies-trends-title"),
        t("emergencies-trends-subtitle", day=view.as_of),
        source=say_sources(t, view),
        origins=view.origins,
        note=say_test(t, [one.trend for one in view.regions]),
        question=(view.kind,),
        scope=say_kind(t, view, view.kind),
    )
    render_card(context, card, None, lambda: _tabulate_trends(t, view))


def _tabulate_trends(t: Translator, view: Emergencies) -> pd.DataFrame:
    rows = [
        (
            one.region.name, t.month(one.last) if one.last else None,
            figures.events if (figures := one.year_to(one.last)) else None,
            one.change.before if one.change else None, one.change.difference if one.change else None,
            say_trend(t, one.trend), one.trend.slope, one.trend.p,
        )
        for one in view.regions
    ]  # fmt: skip
    names = ("region", "until", "year-events", "before", "difference", "trend", "slope", "p")
    return pd.DataFrame(rows, columns=[t(f"emergencies-table-{name}") for name in names], dtype=object)


def render_speakers(context: Context, view: Emergencies) -> None:
    """Runs of months by who speaks for them, with the difference where two know the same month."""
    t = context.t
    title = t("emergencies-sources-title-published")
    if view.sources != ("published",):
        title = t("emergencies-sources-title", differing=view.differing)
    card = Card(
        "emergencias-fuentes",
        title,
        t("emergencies-sources-subtitle", day=view.as_of),
        source=say_sources(t, view),
        origins=view.origins,
        note=t("emergencies-sources-note"),
        question=(view.kind,),
        scope=say_kind(t, view, view.kind),
    )
    render_card(context, card, None, lambda: _tabulate_speakers(t, view))


def _tabulate_speakers(t: Translator, view: Emergencies) -> pd.DataFrame:
    names = ("region", "from", "until", "months", "source", "file", "events", "published", "difference", "differing")
    rows = [_run(t, one, list(run)) for one in view.regions for _, run in groupby(one.months, key=_speaker)]
    return pd.DataFrame(rows, columns=[t(f"emergencies-table-{name}") for name in names], dtype=object)


def _speaker(line: MonthLine) -> tuple[str | None, str | None]:
    return line.source, line.file


def _run(t: Translator, one: RegionEmergencies, run: list[MonthLine]) -> tuple:
    """One row: from the first to the last month for which the same source speaks."""
    source, file = _speaker(run[0])
    both = [line for line in run if line.difference is not None]
    return (
        one.region.name, t.month(run[0].month), t.month(run[-1].month), len(run),
        t(f"emergencies-source-{source}") if source else t("emergencies-source-none"), file,
        sum(line.figures.events for line in run if line.figures) if source else None,
        sum(line.published or 0 for line in both) if both else None,
        sum(line.difference or 0 for line in both) if both else None,
        sum(bool(line.difference) for line in both) if both else None,
    )  # fmt: skip
