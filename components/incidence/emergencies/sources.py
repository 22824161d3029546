"""Who says it: which source speaks for which months, where two of them differ, and the figures of the trends."""

from itertools import groupby

import pandas as pd

from components.incidence.emergencies.words import say_kind, say_sources
from components.incidence.sources import across, add_switches
from components.incidence.words import say_p, say_test, say_trend
from components.kit.cards import Card, render_card
from components.kit.html import Change
from components.session.context import Context
from data.language import Translator
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_lines import PUBLISHED_SOURCE, MonthLine

NAMES = ("region", "from", "until", "months", "source", "events")


def render_trends(context: Context, view: Emergencies) -> None:
    """The figures of the changes and trends that the panels tell in words."""
    t = context.t
    card = Card(
        "emergencias-tendencia",
        t("incidence-emergency-trends-title"),
        t("incidence-emergency-trends-subtitle", day=view.as_of),
        source=say_sources(t, view),
        origins=view.origins,
        note=say_test(t, [one.trend for one in view.regions], view.kind),
        question=(view.kind,),
        scope=say_kind(t, view, view.kind),
    )
    render_card(context, card, None, lambda: _tabulate_trends(t, view))


def _tabulate_trends(t: Translator, view: Emergencies) -> pd.DataFrame:
    rows = [
        (
            one.region.name,
            t.month(one.last) if one.last else None,
            figures.events if (figures := one.year_to(one.last)) else None,
            one.change.before if one.change else None,
            Change(one.change.difference) if one.change else None,
            add_switches(t, say_trend(t, one.trend), across(one, one.last)),
            None if one.trend.slope is None else Change(one.trend.slope, 1),
            say_p(t, one.trend.p),
        )
        for one in view.regions
    ]
    names = ("region", "until", "year-events", "before", "change", "trend", "slope", "p")
    return pd.DataFrame(rows, columns=[t(f"incidence-emergency-table-{name}") for name in names], dtype=object)


def render_speakers(context: Context, view: Emergencies) -> None:
    """Runs of months by who speaks for them, with the difference where two know the same month."""
    t = context.t
    title = t("incidence-emergency-sources-title-published")
    if view.sources != (PUBLISHED_SOURCE,):
        code = "incidence-emergency-sources-title" if view.compared else "incidence-emergency-sources-title-apart"
        title = t(code, both=view.compared, differing=view.differing)
    card = Card(
        "emergencias-fuentes",
        title,
        t("incidence-emergency-sources-subtitle", day=view.as_of),
        source=say_sources(t, view),
        origins=view.origins,
        note=t("incidence-emergency-sources-note"),
        question=(view.kind,),
        scope=say_kind(t, view, view.kind),
    )
    render_card(context, card, None, lambda: _tabulate_speakers(t, view))


def _tabulate_speakers(t: Translator, view: Emergencies) -> pd.DataFrame:
    """A row a run; runs that are alike in every region stand once."""
    # What only an import has stands only where there is one.
    names = NAMES if view.sources == (PUBLISHED_SOURCE,) else (*NAMES, "file", "published", "difference", "differing")
    runs = {one.region.name: [list(run) for _, run in groupby(one.months, key=_speaker)] for one in view.regions}
    alike = len({tuple(_outline(run) for run in own) for own in runs.values()}) == 1
    if alike and len(runs) > 1:
        together = zip(*runs.values(), strict=True)
        rows = [
            _row(t, t("incidence-emergency-sources-all"), [line for run in same for line in run]) for same in together
        ]
    else:
        rows = [_row(t, name, run) for name, own in runs.items() for run in own]
    heads = [t(f"incidence-emergency-table-{name}") for name in names]
    return pd.DataFrame([row[: len(heads)] for row in rows], columns=heads, dtype=object)


def _speaker(line: MonthLine) -> tuple[str | None, str | None]:
    return line.source, line.file


def _outline(run: list[MonthLine]) -> tuple:
    return (*_speaker(run[0]), run[0].month, run[-1].month)


def _row(t: Translator, name: str, lines: list[MonthLine]) -> tuple:
    """From the first to the last month for which the same source speaks."""
    source, file = _speaker(lines[0])
    both = [line for line in lines if line.difference is not None]
    return (
        name,
        t.month(lines[0].month),
        t.month(lines[-1].month),
        len({line.month for line in lines}),
        t(f"incidence-emergency-source-{source}") if source else t("incidence-emergency-source-none"),
        sum(line.figures.events for line in lines if line.figures) if source else None,
        file,
        sum(line.published or 0 for line in both) if both else None,
        Change(sum(line.difference or 0 for line in both)) if both else None,
        sum(bool(line.difference) for line in both) if both else None,
    )
