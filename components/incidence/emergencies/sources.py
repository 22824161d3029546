"""Which source counts for which months, where two sources differ, and the figures of the trends."""

from datetime import date
from itertools import groupby

import pandas as pd

from components.incidence.cards import build_card
from components.incidence.emergencies.words import EMERGENCIES, say_source
from components.incidence.sources import add_switches, find_switches
from components.incidence.words import say_p, say_test, say_trend
from components.kit.cards import render_card
from components.kit.html import Change
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.language import Translator
from queries.incidence.emergencies_view import Emergencies, EmergencyMonth, RegionEmergencies
from queries.incidence.emergency_counts import PUBLISHED_SOURCE

Run = tuple[str, list[EmergencyMonth]]
"""A region's name, or that of all of them, and months for which the same source counts."""


def render_trends(context: Context, view: Emergencies) -> None:
    """Draw the figures of the changes and trends that the panels tell in words."""
    t = context.t
    card = build_card(
        t,
        EMERGENCIES,
        view,
        "tendencia",
        title=t("incidence-emergency-trends-title"),
        subtitle=t("incidence-emergency-trends-subtitle", day=view.as_of),
        note=say_test(t, [series.trend for series in view.regions], view.kind),
    )
    render_card(context, card, None, lambda: _tabulate_trends(t, view))


def _head(t: Translator, name: str) -> str:
    return t(f"incidence-emergency-table-{name}")


def _tabulate_trends(t: Translator, view: Emergencies) -> pd.DataFrame:
    def count_year(series: RegionEmergencies) -> int | None:
        figures = series.year_to(series.last)
        return figures.events if figures else None

    def say_tested_trend(series: RegionEmergencies) -> str:
        return add_switches(t, say_trend(t, series.trend), find_switches(series))

    def slope(series: RegionEmergencies) -> Change | None:
        return None if series.trend.slope is None else Change(series.trend.slope, 1)

    columns: list[Column[RegionEmergencies]] = [
        Column(_head(t, "region"), lambda series: series.region.name),
        Column(_head(t, "until"), lambda series: t.month(series.last) if series.last else None),
        Column(_head(t, "year-events"), count_year),
        Column(_head(t, "before"), lambda series: series.change.before if series.change else None),
        Column(_head(t, "change"), lambda series: Change(series.change.difference) if series.change else None),
        Column(_head(t, "trend"), say_tested_trend),
        Column(_head(t, "slope"), slope),
        Column(_head(t, "p"), lambda series: say_p(t, series.trend.p)),
    ]
    return tabulate(view.regions, columns)


def render_sources(context: Context, view: Emergencies) -> None:
    """Draw runs of months by the source that counts for them, with the difference where two know the same month."""
    t = context.t
    title = t("incidence-emergency-sources-title-published")
    if view.sources != (PUBLISHED_SOURCE,):
        key = "incidence-emergency-sources-title" if view.compared else "incidence-emergency-sources-title-apart"
        title = t(key, both=view.compared, differing=view.differing)
    card = build_card(
        t,
        EMERGENCIES,
        view,
        "fuentes",
        title=title,
        subtitle=t("incidence-emergency-sources-subtitle", day=view.as_of),
        note=t("incidence-emergency-sources-note"),
    )
    render_card(context, card, None, lambda: _tabulate_sources(t, view))


def _tabulate_sources(t: Translator, view: Emergencies) -> pd.DataFrame:
    """Return a table with a row for each run; runs that are alike in every region share a row."""

    def count_events(run: Run) -> int | None:
        return sum(line.value or 0 for line in run[1]) if run[1][0].source else None

    columns: list[Column[Run]] = [
        Column(_head(t, "region"), lambda run: run[0]),
        Column(_head(t, "from"), lambda run: t.month(run[1][0].month)),
        Column(_head(t, "until"), lambda run: t.month(run[1][-1].month)),
        Column(_head(t, "months"), lambda run: len({line.month for line in run[1]})),
        Column(_head(t, "source"), lambda run: say_source(t, run[1][0])),
        Column(_head(t, "events"), count_events),
    ]
    if view.sources != (PUBLISHED_SOURCE,):
        columns += _import_columns(t)
    return tabulate(_list_runs(t, view), columns)


def _import_columns(t: Translator) -> list[Column[Run]]:
    """Return the columns of what only an import has: its file, and the differences from the published counts."""

    def compared(run: Run) -> list[EmergencyMonth]:
        return [line for line in run[1] if line.difference is not None]

    def count_published(run: Run) -> int | None:
        lines = compared(run)
        return sum(line.published or 0 for line in lines) if lines else None

    def difference(run: Run) -> Change | None:
        lines = compared(run)
        return Change(sum(line.difference or 0 for line in lines)) if lines else None

    def count_differing(run: Run) -> int | None:
        lines = compared(run)
        return sum(bool(line.difference) for line in lines) if lines else None

    return [
        Column(_head(t, "file"), lambda run: run[1][0].file),
        Column(_head(t, "published"), count_published),
        Column(_head(t, "difference"), difference),
        Column(_head(t, "differing"), count_differing),
    ]


def _list_runs(t: Translator, view: Emergencies) -> list[Run]:
    runs = {
        series.region.name: [list(lines) for _, lines in groupby(series.months, key=_source)] for series in view.regions
    }
    are_alike = len({tuple(_outline(run) for run in region_runs) for region_runs in runs.values()}) == 1
    if are_alike and len(runs) > 1:
        name = t("incidence-emergency-sources-all")
        return [(name, [line for run in alike for line in run]) for alike in zip(*runs.values(), strict=True)]
    return [(name, run) for name, region_runs in runs.items() for run in region_runs]


def _source(line: EmergencyMonth) -> tuple[str | None, str | None]:
    return line.source, line.file


def _outline(run: list[EmergencyMonth]) -> tuple[str | None, str | None, date, date]:
    return (*_source(run[0]), run[0].month, run[-1].month)
