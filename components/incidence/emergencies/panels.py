"""Emergencies by period: what a region's panel draws, and the same as rows."""

from collections import defaultdict
from datetime import date

import pandas as pd

from components.figures.series import SeriesPanel
from components.incidence.emergencies.people import PEOPLE
from components.incidence.emergencies.words import DISASTER, say_events, say_register
from components.incidence.sources import switch_flags
from components.incidence.words import (
    cells_of_people,
    flags_of,
    name_people,
    per_people,
    points_of,
    say_known,
    say_mark,
    say_period,
    start_of,
    state_of,
)
from components.kit.html import Spanish
from data.language import Translator
from data.rules.incidence.moving_average import trailing_sums
from data.rules.incidence.series import STEPS, Period, Series, add_months, month_of, sum_periods
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_lines import NOTHING, Figures, RegionEmergencies
from queries.incidence.series import Mark


def marks_of(view: Emergencies) -> tuple[Mark, ...]:
    """What of regional capacity bears on emergencies."""
    return tuple(mark for mark in view.marks if mark.capacity in DISASTER)


def make_panel(t: Translator, view: Emergencies, one: RegionEmergencies, step: str, *, rates: bool) -> SeriesPanel:
    """A region's bars, line and flags, in counts or rates."""

    def value(events: float) -> float | None:
        return per_people(events, one.region, is_rate=rates)

    def say(period: Period, state: str) -> str:
        told = say_events(t, value(period.value) if period.value is not None else None, is_rate=rates)
        lines = [one.region.name, say_period(t, period.start, step), told]
        return "\n".join(
            [*lines, *([note] if period.value is not None and (note := say_known(t, period, state)) else [])]
        )

    part = STEPS[step] / 12
    return SeriesPanel(
        one.region.ubigeo,
        points_of(_periods(one, step), step, view.as_of, value, say),
        tuple(
            (add_months(month, 1), value(total * part) if total is not None else None)
            for month, total in trailing_sums(one.series)
        ),
        (
            *flags_of(t, view.marks, one.region.ubigeo, DISASTER),
            *switch_flags(t, one, lambda source: t(f"incidence-emergency-source-{source}")),
        ),
    )


def _all_months(one: RegionEmergencies) -> Series:
    """Every month, one that is not over included."""
    return {line.month: line.figures.events if line.figures else None for line in one.months}


def _periods(one: RegionEmergencies, step: str) -> tuple[Period, ...]:
    series = _all_months(one)
    return sum_periods(series, step, max(series)) if series else ()


def tabulate_series(t: Translator, view: Emergencies, step: str) -> pd.DataFrame:
    """A row a region and period."""
    people = [t(f"incidence-emergency-people-{name}") for name in PEOPLE[1:]]
    heads = [t(f"incidence-emergency-table-{name}") for name in ("region", "period", "from", "events", "rate")]
    heads += [*name_people(t), *people, *(t("incidence-emergency-table-tell", what=what) for what in people)]
    heads += [t(f"incidence-emergency-table-{name}") for name in ("mean", "known", "source", "published", "marks")]
    rows = [row for one in view.regions for row in _rows(t, view, one, step)]
    return pd.DataFrame(rows, columns=heads, dtype=object)


def _rows(t: Translator, view: Emergencies, one: RegionEmergencies, step: str) -> list[tuple]:
    """A row a period: events, rate, the people hit and how many events tell them, the mean of a period over the twelve
    months up to its end, and who says so.
    """
    totals = dict(trailing_sums(one.series))
    lines = defaultdict(list)
    for line in one.months:
        lines[start_of(line.month, step)].append(line)
    found = []
    for period in _periods(one, step):
        own = lines[period.start]
        end = add_months(period.start, STEPS[step] - 1)
        total = totals.get(end)
        people = _people([line.figures for line in own if line.figures])
        published = [line.published for line in own if line.published is not None]
        told = dict.fromkeys(said for line in own if (said := say_register(t, line)))
        state = state_of(period, step, view.as_of)
        found.append(
            (
                one.region.name,
                say_period(t, period.start, step),
                period.start,
                period.value,
                per_people(period.value, one.region, is_rate=True),
                *cells_of_people(one.region),
                *people,
                total * STEPS[step] / 12 if total is not None else None,
                say_known(t, period, state) or t("incidence-emergency-known-all"),
                ", ".join(told) or None,
                sum(published) if published else None,
                _told_marks(t, view, one, period.start, end),
            )
        )
    return found


def _people(months: list[Figures]) -> tuple[int | None, ...]:
    """Affected and homeless over the months that are known, never added, and how many events tell each; None where nobody
    knows.
    """
    if not months:
        return (None,) * 2 * len(PEOPLE[1:])
    total = sum(months, NOTHING)
    return *(getattr(total, name) for name in PEOPLE[1:]), *(total.told(name) for name in PEOPLE[1:])


def _told_marks(t: Translator, view: Emergencies, one: RegionEmergencies, first: date, last: date) -> Spanish | None:
    found = [
        say_mark(t, mark)
        for mark in marks_of(view)
        if mark.region == one.region.ubigeo and first <= month_of(mark.on) <= last
    ]
    return Spanish("; ".join(found)) if found else None
