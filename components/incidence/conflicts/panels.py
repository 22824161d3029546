"""Conflict cases by period: what a region's panel draws, and the same as rows."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.figures.series import SeriesPanel
from components.incidence.conflicts.words import CONFLICT, say_cases, say_states
from components.incidence.sources import switch_flags
from components.incidence.words import (
    MONTH,
    cells_of_people,
    flags_of,
    name_people,
    per_people,
    points_of,
    say_known,
    say_mark,
    say_period,
    say_value,
    state_of,
)
from components.kit.html import Spanish
from data.language import Translator
from data.rules.incidence.series import CONFLICT_STATES, STEPS, Period, add_months, mean_periods, month_of
from queries.incidence.conflict_lines import RegionConflicts
from queries.incidence.conflicts_view import Conflicts
from queries.incidence.series import Mark


@dataclass(frozen=True)
class CasePeriod:
    """A month, quarter or year of a region: means of the cases standing, active, latent and resolved, each over the months
    that tell it; `begun`: first seen in it, None where a panel of cases does not speak for each of its months.
    """

    standing: Period
    active: float | None
    latent: float | None
    resolved: float | None
    begun: int | None


def periods_of(one: RegionConflicts, step: str) -> tuple[CasePeriod, ...]:
    """A region's periods. A stock: means over the months with a report, never sums; only what begins is counted together."""
    if not one.months:
        return ()
    last = one.months[-1].month
    series = ({line.month: getattr(line, name) for line in one.months} for name in ("standing", *CONFLICT_STATES))
    found = []
    for standing, active, latent, resolved in zip(*(mean_periods(own, step, last) for own in series), strict=True):
        end = add_months(standing.start, STEPS[step])
        first = max(standing.start, one.months[0].month)
        begun = one.begun_in(first, min(add_months(end, -1), last))
        found.append(CasePeriod(standing, active.value, latent.value, resolved.value, begun))
    return tuple(found)


def marks_of(view: Conflicts) -> tuple[Mark, ...]:
    """What of regional capacity bears on conflicts, in the months that are shown."""
    return tuple(
        mark
        for mark in view.marks
        if mark.capacity in CONFLICT and view.first and view.last and view.first <= month_of(mark.on) <= view.last
    )


def make_panel(t: Translator, view: Conflicts, one: RegionConflicts, step: str, *, rates: bool) -> SeriesPanel:
    """A region's stairs: all standing cases, and inside them the active ones."""
    periods = periods_of(one, step)
    begun = {period.standing.start: period for period in periods}

    def value(cases: float) -> float | None:
        return per_people(cases, one.region, is_rate=rates)

    def say(period: Period, state: str) -> str:
        return "\n".join(filter(None, _say_point(t, one, begun[period.start], step, state, rates=rates)))

    points = points_of([period.standing for period in periods], step, view.as_of, value, say)
    inner = points_of(
        [Period(p.standing.start, p.active, p.standing.known, p.standing.of) for p in periods],
        step,
        view.as_of,
        value,
        lambda period, state: "",
    )
    last = next((period for period in reversed(periods) if period.standing.value is not None), None)
    tails: tuple[tuple[float, str], ...] = ()
    if last is not None and periods[-1] is last and (shown := value(last.standing.value or 0)) is not None:
        told = {"is_rate": rates, "is_mean": step != MONTH}
        active = value(last.active) if last.active is not None else None
        tails = ((shown, t("incidence-conflict-tail-standing", value=say_value(t, shown, **told), count=shown)),)
        if shown and active is not None:
            tails = (*tails, (active, t("incidence-conflict-tail-active", value=say_value(t, active, **told))))
    return SeriesPanel(
        one.region.ubigeo,
        points,
        flags=(
            *flags_of(t, marks_of(view), one.region.ubigeo, CONFLICT),
            *switch_flags(t, one, lambda source: t(f"incidence-conflict-register-{source}")),
        ),
        inner=inner,
        tails=tails,
    )


def _say_point(
    t: Translator, one: RegionConflicts, period: CasePeriod, step: str, state: str, *, rates: bool
) -> list[str]:
    """What the pointer says: cases, states, how many were new, months that are missing."""
    lines, standing = [one.region.name, say_period(t, period.standing.start, step)], period.standing.value
    if standing is None:
        return [*lines, say_none(t, one, period.standing.start, step)]
    is_mean = step != MONTH
    lines.append(say_cases(t, per_people(standing, one.region, is_rate=rates), is_rate=rates, is_mean=is_mean))
    active, latent = period.active, period.latent
    if active is not None and latent is not None and abs(active + latent - standing) < 1e-6:  # of the same months
        lines.append(say_states(t, active, latent, is_mean=is_mean))
    if period.begun:
        lines.append(t("incidence-conflict-begun", count=period.begun))
    return [*lines, say_known(t, period.standing, state)]


def say_none(t: Translator, one: RegionConflicts, start: date, step: str) -> str:
    """Why a period has no number: nobody reports, or the report does not tell it."""
    end = add_months(start, STEPS[step])
    reported = any(line.source for line in one.months if start <= line.month < end)
    return t("incidence-conflict-not-told" if reported else "incidence-conflict-no-report")


def tabulate_series(t: Translator, view: Conflicts, step: str) -> pd.DataFrame:
    """A row a region and period."""
    cases = ("region", "period", "from", "standing", *CONFLICT_STATES, "rate")
    heads = [*(t(f"incidence-conflict-table-{name}") for name in cases), *name_people(t)]
    heads += [t(f"incidence-conflict-table-{name}") for name in ("begun", "known", "source", "told", "marks")]
    rows = [_row(t, view, one, period, step) for one in view.regions for period in periods_of(one, step)]
    return pd.DataFrame(rows, columns=heads, dtype=object)


def _row(t: Translator, view: Conflicts, one: RegionConflicts, period: CasePeriod, step: str) -> tuple:
    standing, start = period.standing, period.standing.start
    end = add_months(start, STEPS[step])
    lines = [line for line in one.months if start <= line.month < end and line.source]
    registers = dict.fromkeys(line.source for line in lines)
    tellers = dict.fromkeys(teller for line in lines for teller in line.told_by)
    told = say_known(t, standing, state_of(standing, step, view.as_of)) if standing.value is not None else ""
    marks = [
        say_mark(t, mark)
        for mark in marks_of(view)
        if mark.region == one.region.ubigeo and start <= month_of(mark.on) < end
    ]
    return (
        one.region.name,
        say_period(t, start, step),
        start,
        standing.value,
        period.active,
        period.latent,
        period.resolved,
        per_people(standing.value, one.region, is_rate=True),
        *cells_of_people(one.region),
        period.begun,
        say_none(t, one, start, step) if standing.value is None else told or t("incidence-conflict-known-all"),
        ", ".join(t(f"incidence-conflict-register-{code}") for code in registers) or None,
        Spanish("; ".join(tellers)) if tellers else None,
        Spanish("; ".join(marks)) if marks else None,
    )
