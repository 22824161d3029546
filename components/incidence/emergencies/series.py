"""Emergencies over time: bars with a line of twelve months, and the same as rows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.figures.series import SeriesPanel
from components.incidence.cards import people_columns
from components.incidence.emergencies.people import PEOPLE
from components.incidence.emergencies.words import EMERGENCIES, say_source
from components.incidence.series import SeriesCard, build_points, render_series
from components.incidence.sources import add_switches, build_switch_flags, find_switches
from components.incidence.switches import is_rate, step_of
from components.incidence.words import (
    build_flags,
    per_people,
    say_amount,
    say_further,
    say_known,
    say_mark,
    say_period,
    state_of,
)
from components.kit.html import Markup, Spanish
from components.kit.tables import Column, tabulate
from components.kit.words import join_names, upper_first
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.series import (
    STEPS,
    YEAR,
    Period,
    Series,
    add_months,
    month_of,
    start_of,
    sum_periods,
    trailing_sums,
)
from data.rules.incidence.trend import Direction
from queries.incidence.emergencies_view import Emergencies, EmergencyMonth, RegionEmergencies
from queries.incidence.emergency_counts import NOTHING, Figures
from queries.incidence.reads import CapacityMark


@dataclass(frozen=True)
class EventPeriod:
    """A month, quarter or year of a region."""

    region: RegionEmergencies
    events: Period
    months: tuple[EmergencyMonth, ...]
    year: float | None
    """Events of the twelve months up to its end; None if one of them is unknown."""

    @property
    def figures(self) -> Figures | None:
        """Its known months together; None if there is none."""
        figures = [line.figures for line in self.months if line.figures]
        return sum(figures, NOTHING) if figures else None

    @property
    def published(self) -> int | None:
        """Published events of the months for which an import counts; None if there are none."""
        published = [line.published for line in self.months if line.published is not None]
        return sum(published) if published else None


def build_periods(series: RegionEmergencies, step: str) -> tuple[EventPeriod, ...]:
    """Return the periods of a region, including one that is not over."""
    months: dict[date, list[EmergencyMonth]] = defaultdict(list)
    for line in series.months:
        months[start_of(line.month, step)].append(line)
    years = dict(trailing_sums(series.series))
    return tuple(
        EventPeriod(
            series,
            period,
            tuple(months[period.start]),
            years.get(add_months(period.start, STEPS[step] - 1)),
        )
        for period in _sum_periods(series, step)
    )


def _sum_periods(series: RegionEmergencies, step: str) -> tuple[Period, ...]:
    every: Series = {line.month: line.value for line in series.months}
    return sum_periods(every, step, max(every)) if every else ()


def render_emergency_series(context: Context, view: Emergencies) -> None:
    """Draw the card: a panel for each region."""
    t, step, rates = context.t, step_of(context.choices), is_rate(context.choices)
    marks = _list_marks(view)
    render_series(
        context,
        EMERGENCIES,
        view,
        SeriesCard(
            title=_say_title(t, view),
            notes=(say_further(t, view.last, view.further),),
            marks=marks,
            origins=tuple(sorted({*view.origins, *(mark.origin for mark in marks)})),
            regions=view.regions,
            build_panel=lambda series: build_panel(t, view, series, step, rates=rates),
            say_last=lambda series: [_say_last(t, view, series, rates=rates)],
            say_alt=lambda series: "",
            say_more=lambda series: "",
            missing=t("incidence-no-data"),
            tabulate=lambda: _tabulate(t, view, step),
        ),
    )


def _list_marks(view: Emergencies) -> tuple[CapacityMark, ...]:
    """List what bears on emergencies."""
    return tuple(mark for mark in view.marks if mark.capacity in EMERGENCIES.capacities)


def _say_title(t: Translator, view: Emergencies) -> str:
    """Say where emergencies rise and where they fall, if that differs from chance, and the changes of source meanwhile."""
    tested = [series for series in view.regions if series.trend.p is not None]
    switches = [month for series in tested for month in find_switches(series)]
    directions = {
        direction: [series.region.name for series in view.regions if series.trend.direction is direction]
        for direction in (Direction.RISING, Direction.FALLING)
    }
    parts = [
        t(f"incidence-emergency-trend-{direction.value}", regions=join_names(t, names), count=len(names))
        for direction, names in directions.items()
        if names
    ]
    if parts:
        among = t("incidence-tested", count=len(tested))
        title = upper_first(t("incidence-emergency-trend-title", ways="; ".join(parts), tested=among))
    else:
        unknown = all(series.trend.direction is Direction.UNKNOWN for series in view.regions)
        key = "incidence-emergency-trend-unknown" if unknown else "incidence-emergency-trend-none"
        title = t(key, count=len(view.regions))
    return add_switches(t, title, switches)


def build_panel(t: Translator, view: Emergencies, series: RegionEmergencies, step: str, *, rates: bool) -> SeriesPanel:
    """Build a region's bars, line and flags, in counts or rates."""

    def value(events: float | None) -> float | None:
        return per_people(events, series.region, is_rate=rates)

    def say(period: Period, state: str) -> str:
        amount = say_amount(t, EMERGENCIES, value(period.value), is_rate=rates)
        lines = [series.region.name, say_period(t, period.start, step), amount]
        return "\n".join(filter(None, [*lines, say_known(t, period, state) if period.value is not None else ""]))

    share = STEPS[step] / YEAR
    return SeriesPanel(
        series.region.ubigeo,
        build_points(_sum_periods(series, step), step, view.as_of, value, say),
        line=tuple(
            (add_months(month, 1), value(year * share if year is not None else None))
            for month, year in trailing_sums(series.series)
        ),
        flags=(
            *build_flags(t, _list_marks(view), series.region.ubigeo),
            *build_switch_flags(t, EMERGENCIES, series),
        ),
    )


def _say_last(t: Translator, view: Emergencies, series: RegionEmergencies, *, rates: bool) -> Markup:
    """Say what the last twelve months of a region had."""
    figures = series.year_to(series.last)
    if figures is None or series.last is None:
        return Markup("{}").format(t("incidence-emergency-year-unknown"))
    shown = per_people(figures.events, series.region, is_rate=rates)
    amount = say_amount(t, EMERGENCIES, shown, is_rate=rates)
    if rates:
        amount = f"{amount} ({say_amount(t, EMERGENCIES, figures.events)})"
    until = t("incidence-emergency-until", month=t.month(series.last))
    return Markup("<b>{}</b> {}{}").format(
        amount, t("incidence-emergency-in-year"), "" if series.last == view.last else f" {until}"
    )


def _tabulate(t: Translator, view: Emergencies, step: str) -> pd.DataFrame:
    """Return a table with a row for each region and period."""
    marks = _list_marks(view)

    def head(name: str) -> str:
        return t(f"incidence-emergency-table-{name}")

    def say_state(row: EventPeriod) -> str:
        state = state_of(row.events, step, view.as_of)
        return say_known(t, row.events, state) or t("incidence-emergency-known-all")

    def list_sources(row: EventPeriod) -> str | None:
        return ", ".join(dict.fromkeys(say_source(t, line) for line in row.months if line.source)) or None

    def list_marks(row: EventPeriod) -> Spanish | None:
        end = add_months(row.events.start, STEPS[step])
        words = "; ".join(
            say_mark(t, mark)
            for mark in marks
            if mark.region == row.region.region.ubigeo and row.events.start <= month_of(mark.reached_on) < end
        )
        return Spanish(words) if words else None

    people = [(name, t(f"incidence-emergency-people-{name}")) for name in PEOPLE[1:]]
    columns: list[Column[EventPeriod]] = [
        Column(head("region"), lambda row: row.region.region.name),
        Column(head("period"), lambda row: say_period(t, row.events.start, step)),
        Column(head("from"), lambda row: row.events.start),
        Column(head("events"), lambda row: row.events.value),
        Column(head("rate"), lambda row: per_people(row.events.value, row.region.region)),
        *people_columns(t, lambda row: row.region.region),
        *(
            Column(what, lambda row, name=name: getattr(row.figures, name, None))  # type: ignore[misc]
            for name, what in people
        ),
        *(
            Column(
                t("incidence-emergency-table-tell", what=what),
                lambda row, name=name: row.figures.count_reports(name) if row.figures else None,  # type: ignore[misc]
            )
            for name, what in people
        ),
        Column(head("mean"), lambda row: row.year * STEPS[step] / YEAR if row.year is not None else None),
        Column(head("known"), say_state),
        Column(head("source"), list_sources),
        Column(head("published"), lambda row: row.published),
        Column(head("marks"), list_marks),
    ]
    return tabulate([row for series in view.regions for row in build_periods(series, step)], columns)
