"""Conflicts and emergencies on the overview: a small row a region, never on shared axes."""

import pandas as pd

from components.figures.sparklines import BARS, STEPS, SparkColumn, SparkPoint, build_sparklines
from components.incidence.conflicts.words import say_line
from components.incidence.conflicts.words import say_sources as say_conflict_sources
from components.incidence.emergencies.words import say_events
from components.incidence.emergencies.words import say_sources as say_emergency_sources
from components.incidence.words import axis_words
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.links import render_link
from components.session.cache import cached_view, drawn
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.series import add_months
from queries.incidence.conflicts_view import Conflicts, build_conflicts
from queries.incidence.emergencies_view import Emergencies, build_emergencies


def render_incidence_sparklines(context: Context) -> None:
    """Emergencies by month and conflict cases standing, region by region, each with its last value and its page."""
    t = context.t
    emergencies = cached_view(build_emergencies, context.viewer, context.filters)
    conflicts = cached_view(build_conflicts, context.viewer, context.filters)
    card = Card(
        "incidencia",
        _title(t, emergencies, conflicts),
        t("incidence-overview-subtitle", day=context.filters.as_of),
        source=f"{say_emergency_sources(t, emergencies)}; {say_conflict_sources(t, conflicts)}".strip("; "),
        origins=tuple(sorted({*emergencies.origins, *conflicts.origins})),
        note=t("incidence-overview-note"),
    )
    shown = bool(emergencies.months or conflicts.last)
    render_card(
        context,
        card,
        (lambda: _draw(context, emergencies, conflicts)) if shown else (lambda: None),
        (lambda: _tabulate(t, emergencies, conflicts)) if shown else None,
    )
    render_link("emergencias", t("incidence-overview-emergencies"), icon=":material/flood:")
    render_link("conflictos", t("incidence-overview-conflicts"), icon=":material/forum:")


def _title(t: Translator, emergencies: Emergencies, conflicts: Conflicts) -> str:
    """Both findings, or what is not known."""
    if not emergencies.months and conflicts.last is None:
        return t("incidence-overview-title-none")
    events = t("incidence-overview-events-unknown")
    if emergencies.asked is not None and emergencies.last is not None:
        events = t("incidence-overview-events", count=emergencies.asked.events, month=t.month(emergencies.last))
    cases = t("incidence-overview-cases-none" if conflicts.last is None else "incidence-overview-cases-unknown")
    if conflicts.standing is not None and conflicts.last is not None:
        code = "incidence-overview-cases-demo" if conflicts.demo else "incidence-overview-cases"
        cases = t(code, count=conflicts.standing, month=t.month(conflicts.last))
    return f"{events}; {cases}"


def _draw(context: Context, emergencies: Emergencies, conflicts: Conflicts) -> None:
    t = context.t
    columns = drawn("incidence-columns", lambda: (_events(t, emergencies), _cases(t, conflicts)))
    regions = [(one.region.ubigeo, one.region.name) for one in emergencies.regions]
    starts = [point.start for column in columns for row in column.rows for point in row]
    words = axis_words(t, (min(starts, default=context.filters.as_of), max(starts, default=context.filters.as_of)))
    render_chart(
        "incidencia",
        lambda dark: build_sparklines(
            regions,
            columns,
            axis_date=words,
            none=t("incidence-overview-cases-none"),
            dark=dark,
            narrow=context.narrow,
        ),
        context.narrow,
        alt=f"{t('incidence-overview-alt')} {_title(t, emergencies, conflicts)}.",
    )


def _events(t: Translator, view: Emergencies) -> SparkColumn:
    rows = tuple(
        tuple(
            SparkPoint(
                line.month,
                add_months(line.month, 1),
                line.figures.events if line.figures else None,
                f"{one.region.name}\n{t.month(line.month)}\n"
                f"{say_events(t, line.figures.events if line.figures else None, is_rate=False)}",
            )
            for line in one.months
            if line.whole
        )
        for one in view.regions
    )
    return SparkColumn(t("incidence-overview-column-events"), BARS, rows, tuple(map(_last, rows)))


def _cases(t: Translator, view: Conflicts) -> SparkColumn:
    rows = tuple(
        tuple(
            SparkPoint(
                line.month,
                add_months(line.month, 1),
                line.standing,
                f"{one.region.name}\n{t.month(line.month)}\n{say_line(t, line)}",
            )
            for line in one.months
        )
        for one in view.regions
    )
    code = "incidence-overview-column-demo" if view.demo else "incidence-overview-column-cases"
    return SparkColumn(t(code), STEPS, rows, tuple(map(_last, rows)))


def _last(row: tuple[SparkPoint, ...]) -> str:
    """The last month's value; a dash where it is not known."""
    if not row:
        return ""
    return "–" if row[-1].value is None else f"{row[-1].value:.0f}"


def _tabulate(t: Translator, emergencies: Emergencies, conflicts: Conflicts) -> pd.DataFrame:
    """A row a region and month: both figures, side by side, never added."""
    cases = {one.region.ubigeo: one.series for one in conflicts.regions}
    rows = []
    for one in emergencies.regions:
        own = cases.get(one.region.ubigeo, {})
        rows += [
            (one.region.name, month, one.series.get(month), own.get(month)) for month in sorted({*one.series, *own})
        ]
    names = ("region", "month", "events", "demo" if conflicts.demo else "cases")
    return pd.DataFrame(rows, columns=[t(f"incidence-overview-table-{name}") for name in names], dtype=object)
