"""Emergencies on the map: by region, and by province or district where an import gives them."""

from collections import defaultdict
from datetime import date

import pandas as pd

from components.incidence.cards import people_columns
from components.incidence.emergencies.words import EMERGENCIES
from components.incidence.map import (
    DIGITS,
    REGION,
    MapCard,
    MapChoice,
    UnitPeriod,
    choose_level,
    choose_period,
    choose_step,
    fetch_geography,
    render_map_card,
)
from components.incidence.switches import is_rate
from components.incidence.words import per_people, say_amount, say_people, say_people_year, say_period
from components.kit.tables import Column, tabulate
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.classes import widening_limits
from data.rules.incidence.series import STEPS, is_over, start_of
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_counts import PUBLISHED_SOURCE
from queries.incidence.regions import UnitPeople


def render_emergency_map(context: Context, view: Emergencies) -> None:
    """Draw the map of a period; nothing before the first month is over."""
    t, step, rates = context.t, choose_step(context, EMERGENCIES, "year"), is_rate(context.choices)
    starts, levels = list_starts(view, step), list_levels(view)
    if not starts:
        return
    choice = choose_period(context, EMERGENCIES, choose_level(context, EMERGENCIES, levels), step, starts)
    level = choice.level
    periods: tuple[UnitPeriod, ...] = drawn(
        "emergency-places", lambda: list_periods(view, level, step, rates=rates), view.kind, level, step, rates
    )
    names = {outline.ubigeo: outline.name for outline in fetch_geography(context, level)}
    unit = f", {say_people_year(t, list_units(view, level).values())}" if rates else ""
    render_map_card(
        context,
        EMERGENCIES,
        view,
        MapCard(
            choice=choice,
            levels=levels,
            steps=tuple(STEPS),
            starts=starts,
            say_start=lambda start: say_period(t, start, step),
            slider=t("incidence-step"),
            title=_say_title(t, view, periods, names, choice),
            subtitle=t(
                "incidence-emergency-map-subtitle",
                unit=unit,
                level=t(f"incidence-emergency-level-{level}"),
                year=_say_period(t, periods, choice),
            ),
            note=_say_note(t, view, periods, levels, choice),
            question=(level, step, choice.start, "rate" if rates else ""),
            periods=periods,
            limits=widening_limits([period.value for period in periods if period.value is not None], whole=not rates),
            decimals=None,
            say_unit=lambda period, ubigeo: _say_unit(t, period, rates=rates),
            missing=t("incidence-emergency-map-no-data"),
            tabulate=lambda: _tabulate(t, view, periods, names, choice),
        ),
    )


def list_units(view: Emergencies, level: str) -> dict[str, UnitPeople]:
    """Return the units of a level with their population, by ubigeo."""
    if level == REGION:
        return {series.region.ubigeo: series.region for series in view.regions}
    return {unit.ubigeo: unit for unit in view.units if len(unit.ubigeo) == DIGITS[level]}


def list_levels(view: Emergencies) -> tuple[str, ...]:
    """Return the levels: regions always, provinces and districts if an import gives events of them, of whatever kind."""
    return tuple(level for level, digits in DIGITS.items() if digits <= max(view.depth, DIGITS[REGION]))


def list_starts(view: Emergencies, step: str) -> tuple[date, ...]:
    """Return the months, quarters or years that have a month that is over and known."""
    lines = (line for series in view.regions for line in series.months if line.figures and line.is_over)
    return tuple(sorted({start_of(line.month, step) for line in lines}))


def list_periods(view: Emergencies, level: str, step: str, *, rates: bool) -> tuple[UnitPeriod, ...]:
    """Return the units of a level by period.

    A region has every period. A province or district has those that an import covers: in a covered month without an event
    there was none, in another month the number is unknown.
    """
    events: dict[tuple[str, date], int] = defaultdict(int)
    for unit_events in view.unit_events if level != REGION else ():
        if len(unit_events.ubigeo) >= DIGITS[level] and is_over(unit_events.month, view.as_of):
            events[unit_events.ubigeo[: DIGITS[level]], start_of(unit_events.month, step)] += unit_events.events
    covered: dict[tuple[str, date], list[bool]] = defaultdict(list)
    for series in view.regions:
        for line in (line for line in series.months if line.is_over):
            key = series.region.ubigeo, start_of(line.month, step)
            covered[key].append(line.source is not None and (level == REGION or line.source != PUBLISHED_SOURCE))
            if level == REGION and line.figures:
                events[key] += line.figures.events
    units, periods = list_units(view, level), []
    for (region, start), months in sorted(covered.items()):
        if level != REGION and not any(months):
            continue
        for unit in (unit for unit in units.values() if unit.ubigeo[:2] == region):
            count = events[unit.ubigeo, start] if any(months) else None
            value = per_people(count, unit, is_rate=rates)
            periods.append(UnitPeriod(unit.ubigeo, start, count, value, sum(months), len(months)))
    return tuple(periods)


def list_comparable(periods: tuple[UnitPeriod, ...], start: date) -> list[UnitPeriod]:
    """Return the units of a period that are known for most months: a sum over fewer months is no smaller number."""
    valued = [period for period in periods if period.start == start and period.value is not None]
    most = max((period.known_months for period in valued), default=0)
    return [period for period in valued if period.known_months == most]


def _say_period(t: Translator, periods: tuple[UnitPeriod, ...], choice: MapChoice) -> str:
    """Return the name of a period, with its number of months if not all of them are known at this level."""
    months = max((period.known_months for period in periods if period.start == choice.start), default=0)
    words = say_period(t, choice.start, choice.step)
    is_part = 0 < months < STEPS[choice.step]
    return t("incidence-emergency-map-part", year=words, months=months) if is_part else words


def _say_title(
    t: Translator, view: Emergencies, periods: tuple[UnitPeriod, ...], names: dict[str, str], choice: MapChoice
) -> str:
    """Name the region, province or district with most emergencies."""
    units, period = list_comparable(periods, choice.start), _say_period(t, periods, choice)
    top = max((unit.value or 0 for unit in units), default=0)
    if not top:
        return t("incidence-emergency-map-none" if units else "incidence-emergency-map-nowhere", year=period)
    most = [unit for unit in units if unit.value == top]
    amount = say_amount(t, EMERGENCIES, top, is_rate=choice.rates)
    if len(most) > 1:
        return t("incidence-emergency-map-title-tie", count=len(most), amount=amount, year=period)
    is_alone = choice.level == REGION and len(view.regions) == 1
    return t(
        "incidence-emergency-map-title-one" if is_alone else "incidence-emergency-map-title",
        name=names.get(most[0].ubigeo, most[0].ubigeo),
        amount=amount,
        year=period,
    )


def _say_note(
    t: Translator, view: Emergencies, periods: tuple[UnitPeriod, ...], levels: tuple[str, ...], choice: MapChoice
) -> str:
    """Say where the figures end, which units the title compares, and the population of the rates."""
    if choice.level != REGION:
        reach = t("incidence-emergency-map-note-places")
    else:
        reach = t("incidence-emergency-map-note-regions") if len(levels) == 1 else ""
    numbers = {period.known_months for period in periods if period.start == choice.start and period.known_months}
    compared = t("incidence-emergency-map-note-compared", known=max(numbers)) if len(numbers) > 1 else ""
    # There are too many provinces and districts for the note: the table gives their population.
    people = say_people(t, list_units(view, REGION).values()) if choice.rates and choice.level == REGION else ""
    return " ".join(filter(None, (reach, compared, people)))


def _say_unit(t: Translator, period: UnitPeriod | None, *, rates: bool) -> list[str]:
    lines = [say_amount(t, EMERGENCIES, period.value if period else None, is_rate=rates)]
    if period and period.count is not None and period.value is None:  # its population is unknown
        lines = [say_amount(t, EMERGENCIES, period.count), t("incidence-emergency-map-no-people")]
    if period and 0 < period.known_months < period.months:
        lines.append(t("incidence-emergency-map-known", known=period.known_months, of=period.months))
    return lines


def _tabulate(
    t: Translator, view: Emergencies, periods: tuple[UnitPeriod, ...], names: dict[str, str], choice: MapChoice
) -> pd.DataFrame:
    """Return a table with a row for each unit and period."""
    units = list_units(view, choice.level)

    def head(name: str) -> str:
        return t(f"incidence-emergency-table-{name}")

    columns: list[Column[UnitPeriod]] = [
        Column(t("table-ubigeo"), lambda period: period.ubigeo),
        Column(head("place"), lambda period: names.get(period.ubigeo, period.ubigeo)),
        Column(head("period"), lambda period: say_period(t, period.start, choice.step)),
        Column(head("events"), lambda period: period.count),
        Column(head("rate"), lambda period: per_people(period.count, units[period.ubigeo])),
        *people_columns(t, lambda period: units[period.ubigeo]),
        Column(head("months-known"), lambda period: period.known_months),
        Column(head("months-shown"), lambda period: period.months),
    ]
    return tabulate(sorted(periods, key=lambda period: (period.ubigeo, period.start)), columns)
