"""Conflicts and emergencies on the overview: a small row for each region, never on shared axes."""

from datetime import date

import pandas as pd

from components.figures.sparklines import BARS, STEPS, SparkColumn, SparkPoint, build_sparklines
from components.incidence.conflicts.words import CONFLICTS, say_line
from components.incidence.emergencies.words import EMERGENCIES
from components.incidence.words import say_amount
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.links import render_link
from components.kit.tables import Column, tabulate
from components.kit.words import DASH, axis_dates
from components.session.cache import cached_view, drawn
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.series import add_months
from queries.incidence.conflicts_view import ConflictMonth, Conflicts, build_conflicts
from queries.incidence.emergencies_view import Emergencies, EmergencyMonth, build_emergencies


def render_incidence_sparklines(context: Context) -> None:
    """Draw emergencies by month and ongoing conflict cases, region by region, with their last values and pages."""
    t = context.t
    emergencies = cached_view(build_emergencies, context.viewer, context.filters)
    conflicts = cached_view(build_conflicts, context.viewer, context.filters)
    sources = EMERGENCIES.say_sources(t, emergencies), CONFLICTS.say_sources(t, conflicts)
    card = Card(
        "incidencia",
        _say_title(t, emergencies, conflicts),
        t("incidence-overview-subtitle", day=context.filters.as_of),
        source="; ".join(filter(None, sources)),
        origins=tuple(sorted({*emergencies.origins, *conflicts.origins})),
        note=t("incidence-overview-note"),
    )
    has_data = bool(emergencies.months or conflicts.last)
    render_card(
        context,
        card,
        (lambda: _draw(context, emergencies, conflicts)) if has_data else (lambda: None),
        (lambda: _tabulate(t, emergencies, conflicts)) if has_data else None,
    )
    render_link("emergencias", t("incidence-overview-emergencies"), icon=":material/flood:")
    render_link("conflictos", t("incidence-overview-conflicts"), icon=":material/forum:")


def _say_title(t: Translator, emergencies: Emergencies, conflicts: Conflicts) -> str:
    """Say both findings, or what is unknown."""
    if not emergencies.months and conflicts.last is None:
        return t("incidence-overview-title-none")
    events = t("incidence-overview-events-unknown")
    if emergencies.year_of_kind is not None and emergencies.last is not None:
        month = t.month(emergencies.last)
        events = t("incidence-overview-events", count=emergencies.year_of_kind.events, month=month)
    cases = t("incidence-overview-cases-none" if conflicts.last is None else "incidence-overview-cases-unknown")
    if conflicts.ongoing is not None and conflicts.last is not None:
        key = "incidence-overview-cases-demo" if conflicts.demo else "incidence-overview-cases"
        cases = t(key, count=conflicts.ongoing, month=t.month(conflicts.last))
    return f"{events}; {cases}"


def _draw(context: Context, emergencies: Emergencies, conflicts: Conflicts) -> None:
    t = context.t
    columns = drawn("incidence-columns", lambda: (_list_events(t, emergencies), _list_cases(t, conflicts)))
    regions = [(series.region.ubigeo, series.region.name) for series in emergencies.regions]
    starts = [point.start for column in columns for row in column.rows for point in row]
    first, last = min(starts, default=context.filters.as_of), max(starts, default=context.filters.as_of)
    render_chart(
        "incidencia",
        lambda dark: build_sparklines(
            regions,
            columns,
            axis_date=axis_dates(t, first, last, EMERGENCIES.years_from),
            none=t("incidence-overview-cases-none"),
            dark=dark,
            narrow=context.narrow,
        ),
        context.narrow,
        alt=f"{t('incidence-overview-alt')} {_say_title(t, emergencies, conflicts)}.",
    )


def _list_events(t: Translator, view: Emergencies) -> SparkColumn:
    def point(region: str, line: EmergencyMonth) -> SparkPoint:
        return _point(t, region, line, say_amount(t, EMERGENCIES, line.value))

    rows = tuple(
        tuple(point(series.region.name, line) for line in series.months if line.is_over) for series in view.regions
    )
    return SparkColumn(t("incidence-overview-column-events"), BARS, rows, tuple(map(_say_last, rows)))


def _list_cases(t: Translator, view: Conflicts) -> SparkColumn:
    rows = tuple(
        tuple(_point(t, series.region.name, line, say_line(t, line)) for line in series.months)
        for series in view.regions
    )
    key = "incidence-overview-column-demo" if view.demo else "incidence-overview-column-cases"
    return SparkColumn(t(key), STEPS, rows, tuple(map(_say_last, rows)))


def _point(t: Translator, region: str, line: EmergencyMonth | ConflictMonth, amount: str) -> SparkPoint:
    return SparkPoint(line.month, add_months(line.month, 1), line.value, f"{region}\n{t.month(line.month)}\n{amount}")


def _say_last(row: tuple[SparkPoint, ...]) -> str:
    """Return the last month's value; a dash if it is unknown."""
    if not row:
        return ""
    return DASH if row[-1].value is None else f"{row[-1].value:.0f}"


def _tabulate(t: Translator, emergencies: Emergencies, conflicts: Conflicts) -> pd.DataFrame:
    """Return a table with a row for each region and month, with both figures side by side, never added."""
    Row = tuple[str, date, float | None, float | None]
    cases = {series.region.ubigeo: series.series for series in conflicts.regions}
    rows: list[Row] = []
    for series in emergencies.regions:
        events, ongoing = series.series, cases.get(series.region.ubigeo, {})
        rows += [
            (series.region.name, month, events.get(month), ongoing.get(month)) for month in sorted({*events, *ongoing})
        ]
    names = ("region", "month", "events", "demo" if conflicts.demo else "cases")
    columns: list[Column[Row]] = [
        Column(t(f"incidence-overview-table-{name}"), lambda row, index=index: row[index])  # type: ignore[misc]
        for index, name in enumerate(names)
    ]
    return tabulate(rows, columns)
