"""Ongoing conflict cases on the map, by region and month: the reports do not go below the region."""

from datetime import date

import pandas as pd

from components.incidence.cards import people_columns
from components.incidence.conflicts.words import CONFLICTS, say_line, say_missing
from components.incidence.map import REGION, MapCard, UnitPeriod, choose_period, render_map_card
from components.incidence.words import MONTH, list_regions, per_people, say_amount, say_people, say_people_year
from components.kit.tables import Column, tabulate
from components.kit.words import join_names, upper_first
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.classes import class_width, equal_limits
from queries.incidence.conflicts_view import ConflictMonth, Conflicts, RegionConflicts


def render_conflict_map(context: Context, view: Conflicts) -> None:
    """Draw the map of a month."""
    t, starts = context.t, tuple(line.month for line in view.regions[0].months)
    choice = choose_period(context, CONFLICTS, REGION, MONTH, starts)
    month, rates = choice.start, choice.rates
    periods = _list_periods(view, rates=rates)
    lines = {series.region.ubigeo: series.on(month) for series in view.regions}
    width = class_width([period.value for period in periods if period.value is not None], whole=not rates)

    def say_unit(period: UnitPeriod | None, ubigeo: str) -> list[str]:
        if period is None or period.value is None:
            return [say_line(t, lines[ubigeo])]
        return [say_amount(t, CONFLICTS, period.value, is_rate=rates)]

    unit = f", {say_people_year(t, list_regions(view))}" if rates else ""
    render_map_card(
        context,
        CONFLICTS,
        view,
        MapCard(
            choice=choice,
            levels=(REGION,),
            steps=(MONTH,),
            starts=starts,
            say_start=t.short_month,
            slider=t("incidence-conflict-map-month"),
            title=_say_title(t, view, [period for period in periods if period.start == month], month, rates=rates),
            subtitle=t("incidence-conflict-map-subtitle", month=t.month(month), unit=unit),
            note=_say_note(t, view, month, rates=rates),
            question=(month, "rate" if rates else ""),
            periods=periods,
            limits=equal_limits(width),
            decimals=(1 if width >= 0.1 else 3) if rates else None,
            say_unit=say_unit,
            missing=say_missing(t, view),
            tabulate=lambda: _tabulate(t, view),
        ),
    )


def _list_periods(view: Conflicts, *, rates: bool) -> tuple[UnitPeriod, ...]:
    return tuple(
        UnitPeriod(
            ubigeo=series.region.ubigeo,
            start=line.month,
            count=line.ongoing,
            value=per_people(line.ongoing, series.region, is_rate=rates),
            known_months=int(line.ongoing is not None),
            months=1,
        )
        for series in view.regions
        for line in series.months
    )


def _say_title(t: Translator, view: Conflicts, periods: list[UnitPeriod], month: date, *, rates: bool) -> str:
    """Name the regions with most cases among those that are known, and the latter if not all are."""
    names = {series.region.ubigeo: series.region.name for series in view.regions}
    values = {names[period.ubigeo]: period.value for period in periods if period.value is not None}
    words, among = upper_first(t.month(month)), ""
    if not values:
        return t("incidence-conflict-map-none", month=words)
    if len(values) < len(names):
        among = t("incidence-conflict-map-among", names=join_names(t, values), count=len(values))
    top = max(values.values())
    if not top:
        return t("incidence-conflict-map-nothing", month=words, among=among)
    most = [name for name, value in values.items() if value == top]
    return t(
        "incidence-conflict-map-title",
        name=join_names(t, most),
        count=len(most),
        amount=say_amount(t, CONFLICTS, top, is_rate=rates),
        month=words,
        among=among,
        alone="one" if len(names) == 1 else "many",
    )


def _say_note(t: Translator, view: Conflicts, month: date, *, rates: bool) -> str:
    """Say why the map ends at the region, which cases are not on it or have no type, and the population of the rates."""
    unplaced, untyped = view.unclassified_in(month)
    parts = [
        t("incidence-conflict-map-region"),
        t("incidence-conflict-map-lost", count=unplaced) if unplaced else "",
        t("incidence-conflict-typeless", count=untyped) if untyped else "",
        say_people(t, list_regions(view)) if rates else "",
    ]
    return " ".join(filter(None, parts))


def _tabulate(t: Translator, view: Conflicts) -> pd.DataFrame:
    """Return a table with a row for each region and month that the slider reaches."""
    Row = tuple[RegionConflicts, ConflictMonth]

    def say_source(row: Row) -> str:
        line = row[1]
        if line.source is None:
            return t("incidence-conflict-no-report")
        source = t(f"incidence-conflict-source-{line.source}")
        return f"{source}: {t('incidence-conflict-not-told')}" if line.ongoing is None else source

    def head(name: str) -> str:
        return t(f"incidence-conflict-table-{name}")

    columns: list[Column[Row]] = [
        Column(t("table-ubigeo"), lambda row: row[0].region.ubigeo),
        Column(head("region"), lambda row: row[0].region.name),
        Column(head("month"), lambda row: t.month(row[1].month)),
        Column(head("from"), lambda row: row[1].month),
        Column(head("standing"), lambda row: row[1].ongoing),
        Column(head("active"), lambda row: row[1].active),
        Column(head("latent"), lambda row: row[1].latent),
        Column(head("resolved"), lambda row: row[1].resolved),
        Column(head("rate"), lambda row: per_people(row[1].ongoing, row[0].region)),
        *people_columns(t, lambda row: row[0].region),
        Column(head("source"), say_source),
    ]
    return tabulate([(series, line) for series in view.regions for line in series.months], columns)
