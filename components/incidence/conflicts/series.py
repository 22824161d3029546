"""Conflict cases over time: ongoing and active cases as stairs, and the same as rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.figures.series import SeriesPanel
from components.incidence.cards import people_columns
from components.incidence.conflicts.words import CONFLICTS, say_line, say_missing, say_split, say_states
from components.incidence.series import SeriesCard, build_points, render_series
from components.incidence.sources import add_switches, build_switch_flags, find_compared_switches
from components.incidence.switches import is_rate, step_of
from components.incidence.words import (
    MONTH,
    build_flags,
    per_people,
    say_amount,
    say_known,
    say_mark,
    say_period,
    say_value,
    state_of,
)
from components.kit.html import Markup, Spanish
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.conflicts import most_changed
from data.rules.incidence.series import CONFLICT_STATES, STEPS, Period, add_months, mean_periods, month_of
from queries.incidence.conflicts_view import ConflictMonth, Conflicts, RegionConflicts
from queries.incidence.reads import CapacityMark


@dataclass(frozen=True)
class CasePeriod:
    """A month, quarter or year of a region."""

    ongoing: Period
    active: float | None  # mean of the months that give it
    latent: float | None  # mean of the months that give it
    resolved: float | None  # mean of the months that give it
    new_cases: int | None
    """First seen in it; None unless a panel of cases counts for each of its months."""
    months: tuple[ConflictMonth, ...]
    """Its months that have a report."""

    @property
    def start(self) -> date:
        """Its first day."""
        return self.ongoing.start


def build_periods(series: RegionConflicts, step: str) -> tuple[CasePeriod, ...]:
    """Return the periods of a region: means over the months with a report, never sums; only new cases are summed."""
    if not series.months or series.last is None:
        return ()
    numbers = ({line.month: getattr(line, name) for line in series.months} for name in ("ongoing", *CONFLICT_STATES))
    means = (mean_periods(months, step, series.last) for months in numbers)
    periods = []
    for ongoing, active, latent, resolved in zip(*means, strict=True):
        end = add_months(ongoing.start, STEPS[step])
        first, last = max(ongoing.start, series.months[0].month), min(add_months(end, -1), series.last)
        periods.append(
            CasePeriod(
                ongoing=ongoing,
                active=active.value,
                latent=latent.value,
                resolved=resolved.value,
                new_cases=series.count_new(first, last),
                months=tuple(line for line in series.months if ongoing.start <= line.month < end and line.source),
            )
        )
    return tuple(periods)


def render_conflict_series(context: Context, view: Conflicts) -> None:
    """Draw the card: a panel for each region."""
    t, step, rates = context.t, step_of(context.choices), is_rate(context.choices)
    marks = _list_marks(view)
    render_series(
        context,
        CONFLICTS,
        view,
        SeriesCard(
            title=_say_title(t, view),
            notes=_list_notes(t, view),
            marks=marks,
            # A published flag does not make the series a published one.
            origins=tuple(sorted({*view.origins, *(mark.origin for mark in marks if mark.origin == "demo")})),
            regions=view.regions,
            build_panel=lambda series: build_panel(t, view, series, step, rates=rates),
            say_last=lambda series: _say_last(t, series, rates=rates),
            say_alt=lambda series: say_line(t, series.on(view.last)),
            say_more=lambda series: _say_new_cases(t, view, series),
            missing=say_missing(t, view),
            tabulate=lambda: _tabulate(t, view, step),
        ),
    )


def _list_marks(view: Conflicts) -> tuple[CapacityMark, ...]:
    """List what bears on conflicts in the months that are shown."""
    return tuple(
        mark
        for mark in view.marks
        if mark.capacity in CONFLICTS.capacities
        and view.first
        and view.last
        and view.first <= month_of(mark.reached_on) <= view.last
    )


def _say_title(t: Translator, view: Conflicts) -> str:
    """Name the region whose mean of twelve months changed most, and whether the source changed meanwhile."""
    changes = [series.change for series in view.regions]
    index = most_changed(changes)
    change = changes[index] if index is not None else None
    if index is None or change is None:
        if all(other is None for other in changes):
            return t("incidence-conflict-series-unknown")
        switches = find_compared_switches(view.regions, view.last)
        return add_switches(t, t("incidence-conflict-series-same"), switches)
    series = view.regions[index]
    title = t(
        "incidence-conflict-series-up" if change.difference > 0 else "incidence-conflict-series-down",
        region=series.region.name,
        one="one" if len(view.regions) == 1 else "many",
        before=say_value(t, change.before, is_mean=True),
        now=say_value(t, change.now, is_mean=True),
    )
    return add_switches(t, title, find_compared_switches([series], view.last))


def _list_notes(t: Translator, view: Conflicts) -> tuple[str, ...]:
    """Return the months without a report, and the cases that are older than the first report."""
    older = sum(series.older_cases for series in view.regions)
    gaps = ", ".join(t.month(month) for month in view.no_report[:3])
    return (
        t("incidence-conflict-gaps", count=len(view.no_report), months=gaps) if gaps else "",
        t("incidence-conflict-older-note", count=older, month=t.month(view.first)) if older and view.first else "",
    )


def build_panel(t: Translator, view: Conflicts, series: RegionConflicts, step: str, *, rates: bool) -> SeriesPanel:
    """Build a region's stairs: all ongoing cases, and inside them the active ones."""
    periods = build_periods(series, step)
    by_start = {period.start: period for period in periods}

    def value(cases: float) -> float | None:
        return per_people(cases, series.region, is_rate=rates)

    def say(period: Period, state: str) -> str:
        return "\n".join(filter(None, _say_point(t, series, by_start[period.start], step, state, rates=rates)))

    active = [Period(p.start, p.active, p.ongoing.known_months, p.ongoing.months) for p in periods]
    return SeriesPanel(
        series.region.ubigeo,
        build_points([period.ongoing for period in periods], step, view.as_of, value, say),
        flags=(
            *build_flags(t, _list_marks(view), series.region.ubigeo),
            *build_switch_flags(t, CONFLICTS, series),
        ),
        inner=build_points(active, step, view.as_of, value, lambda period, state: ""),
        tails=_build_tails(t, series, periods[-1], step, rates=rates) if periods else (),
    )


def _build_tails(
    t: Translator, series: RegionConflicts, last: CasePeriod, step: str, *, rates: bool
) -> tuple[tuple[float, str], ...]:
    """Return the values at the end of the lines; none if the last period is unknown."""
    ongoing = per_people(last.ongoing.value, series.region, is_rate=rates)
    if ongoing is None:
        return ()
    is_mean = step != MONTH
    shown = say_value(t, ongoing, is_rate=rates, is_mean=is_mean)
    tails = [(ongoing, t("incidence-conflict-tail-standing", value=shown, count=ongoing))]
    active = per_people(last.active, series.region, is_rate=rates)
    if ongoing and active is not None:
        shown = say_value(t, active, is_rate=rates, is_mean=is_mean)
        tails.append((active, t("incidence-conflict-tail-active", value=shown)))
    return tuple(tails)


def _say_point(
    t: Translator, series: RegionConflicts, period: CasePeriod, step: str, state: str, *, rates: bool
) -> list[str]:
    """Return the pointer's words: cases, states, new cases, months that are missing."""
    lines, ongoing = [series.region.name, say_period(t, period.start, step)], period.ongoing.value
    if ongoing is None:
        return [*lines, _say_none(t, period)]
    is_mean = step != MONTH
    shown = per_people(ongoing, series.region, is_rate=rates)
    lines.append(say_amount(t, CONFLICTS, shown, is_rate=rates, is_mean=is_mean))
    active, latent = period.active, period.latent
    if active is not None and latent is not None and abs(active + latent - ongoing) < 1e-6:  # of the same months
        lines.append(say_states(t, active, latent, is_mean=is_mean))
    if period.new_cases:
        lines.append(t("incidence-conflict-begun", count=period.new_cases))
    return [*lines, say_known(t, period.ongoing, state)]


def _say_none(t: Translator, period: CasePeriod) -> str:
    """Say why a period has no number: it has no report, or a report without the total."""
    return t("incidence-conflict-not-told" if period.months else "incidence-conflict-no-report")


def _say_last(t: Translator, series: RegionConflicts, *, rates: bool) -> list[Markup]:
    """Say what the last report of a region gives."""
    line = series.on(series.last)
    if line is None or line.ongoing is None:
        has_report = line is not None and line.source is not None
        key = "incidence-conflict-not-told-last" if has_report else "incidence-conflict-no-report-last"
        return [Markup("{}").format(t(key))]
    lines = [
        Markup("<b>{}</b> {} · {}").format(
            say_amount(t, CONFLICTS, line.ongoing),
            t("incidence-conflict-in-month", month=t.month(line.month)),
            say_split(t, line),
        )
    ]
    rate = per_people(line.ongoing, series.region) if rates else None
    return lines if rate is None else [*lines, Markup("{}").format(say_amount(t, CONFLICTS, rate, is_rate=True))]


def _say_new_cases(t: Translator, view: Conflicts, series: RegionConflicts) -> str:
    if view.seen_since is None or view.last is None:
        return ""
    count = series.count_new(view.seen_since, view.last)
    return "" if count is None else t("incidence-conflict-begun-since", count=count, month=t.month(view.seen_since))


def _tabulate(t: Translator, view: Conflicts, step: str) -> pd.DataFrame:
    """Return a table with a row for each region and period."""
    Row = tuple[RegionConflicts, CasePeriod]
    marks = _list_marks(view)

    def say_state(row: Row) -> str:
        period = row[1].ongoing
        if period.value is None:
            return _say_none(t, row[1])
        return say_known(t, period, state_of(period, step, view.as_of)) or t("incidence-conflict-known-all")

    def list_citations(row: Row) -> Spanish | None:
        return _join_spanish(dict.fromkeys(name for line in row[1].months for name in line.citations))

    def list_sources(row: Row) -> str | None:
        registers = dict.fromkeys(line.source for line in row[1].months)
        return ", ".join(t(f"incidence-conflict-source-{code}") for code in registers) or None

    def list_marks(row: Row) -> Spanish | None:
        series, period = row
        end = add_months(period.start, STEPS[step])
        return _join_spanish(
            say_mark(t, mark)
            for mark in marks
            if mark.region == series.region.ubigeo and period.start <= month_of(mark.reached_on) < end
        )

    def head(name: str) -> str:
        return t(f"incidence-conflict-table-{name}")

    columns: list[Column[Row]] = [
        Column(head("region"), lambda row: row[0].region.name),
        Column(head("period"), lambda row: say_period(t, row[1].start, step)),
        Column(head("from"), lambda row: row[1].start),
        Column(head("standing"), lambda row: row[1].ongoing.value),
        Column(head("active"), lambda row: row[1].active),
        Column(head("latent"), lambda row: row[1].latent),
        Column(head("resolved"), lambda row: row[1].resolved),
        Column(head("rate"), lambda row: per_people(row[1].ongoing.value, row[0].region)),
        *people_columns(t, lambda row: row[0].region),
        Column(head("begun"), lambda row: row[1].new_cases),
        Column(head("known"), say_state),
        Column(head("source"), list_sources),
        Column(head("told"), list_citations),
        Column(head("marks"), list_marks),
    ]
    return tabulate([(series, period) for series in view.regions for period in build_periods(series, step)], columns)


def _join_spanish(texts: Iterable[str]) -> Spanish | None:
    joined = "; ".join(texts)
    return Spanish(joined) if joined else None
