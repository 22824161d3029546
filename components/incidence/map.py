"""A measure of incidence on the map: the units of a level in a period, with a slider of periods and classes of values."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from components.figures.map_spec import MapBorder, MapCategory, MapShape, MapSpec
from components.incidence.cards import build_card
from components.incidence.measure import Measure, View
from components.incidence.switches import is_rate
from components.incidence.words import say_period, say_value
from components.kit.cards import render_card
from components.kit.maps import outline_shape, pick_region, render_map
from components.session.cache import cached_view
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.classes import CLASSES, class_within
from data.rules.incidence.series import STEPS
from queries.shared.filters import Filters
from queries.shared.units import Outline
from queries.territory.view import build_outlines

REGION, PROVINCE, DISTRICT = "region", "province", "district"
DIGITS = {REGION: 2, PROVINCE: 4, DISTRICT: 6}
"""Length of the ubigeos of a level."""
_NO_DATA = MapCategory("status", "no_data")


@dataclass(frozen=True)
class UnitPeriod:
    """A unit in a month, quarter or year."""

    ubigeo: str
    start: date
    count: int | None  # events or cases; None if they are unknown
    value: float | None
    """The count or its rate, as the map shows it; None if the count or the population is unknown."""
    known_months: int
    months: int


@dataclass(frozen=True)
class MapChoice:
    """What of the units is shown."""

    level: str
    step: str
    start: date
    rates: bool


@dataclass(frozen=True)
class MapCard:
    """The parts of the card that a measure writes itself."""

    choice: MapChoice
    levels: tuple[str, ...]  # that can be chosen
    steps: tuple[str, ...]  # that can be chosen
    starts: tuple[date, ...]  # of the periods that can be chosen
    say_start: Callable[[date], str]
    """A period on the slider."""
    slider: str  # the slider's label
    title: str
    subtitle: str
    note: str
    question: tuple[Hashable, ...]
    """The codes of what is shown, for the names of the card's files."""
    periods: tuple[UnitPeriod, ...]  # also those that are not shown
    limits: tuple[float, ...]  # upper limits of the classes
    decimals: int | None
    """Decimals of the classes' limits; None for as many as each limit needs."""
    say_unit: Callable[[UnitPeriod | None, str], list[str]]
    """The lines of the pointer's label, below the unit's name."""
    missing: str  # the legend's words for units without a number
    tabulate: Callable[[], pd.DataFrame]


def choose_period(
    context: Context, measure: Measure[View], level: str, step: str, starts: tuple[date, ...]
) -> MapChoice:
    """Return the period that is chosen with the slider, or else the last one."""
    chosen = st.session_state.get(_key(measure, "inicio"))
    start = chosen if chosen in starts and not context.present else starts[-1]
    return MapChoice(level, step, start, is_rate(context.choices))


def choose_step(context: Context, measure: Measure[View], default: str) -> str:
    """Return the step that is chosen above the map."""
    chosen = st.session_state.get(_key(measure, "paso"))
    return chosen if chosen in STEPS and not context.present else default


def choose_level(context: Context, measure: Measure[View], levels: tuple[str, ...]) -> str:
    """Return the level that is chosen above the map, or else regions, and in one region the smallest units."""
    chosen = st.session_state.get(_key(measure, "nivel"))
    return chosen if chosen in levels and not context.present else levels[-1] if context.filters.region else REGION


def fetch_geography(context: Context, level: str) -> tuple[Outline, ...]:
    """Return the outlines of a level."""
    return cached_view(build_outlines, context.viewer, Filters(context.options.default_as_of), level)


def render_map_card(context: Context, measure: Measure[View], view: View, parts: MapCard) -> None:
    """Draw the card."""
    card = build_card(
        context.t,
        measure,
        view,
        "mapa",
        title=parts.title,
        subtitle=parts.subtitle,
        note=parts.note,
        more_sources=context.t("source-minam"),
        question=parts.question,
    )
    render_card(context, card, lambda: _draw(context, measure, view, parts), parts.tabulate)


def _key(measure: Measure[View], name: str) -> str:
    return f"{measure.page}-{name}"


def _draw(context: Context, measure: Measure[View], view: View, parts: MapCard) -> None:
    t, choice = context.t, parts.choice
    if not context.present:
        _render_choices(context, measure, parts)
    render_map(
        context,
        measure.page,
        lambda: _build_spec(context, parts),
        view.kind,
        choice,
        name_category=lambda kind, code, count: _name_class(t, measure, parts, kind=kind, code=code, count=count),
        alt=t(measure.key("map-alt"), period=say_period(t, choice.start, choice.step)),
        height=300,
        width=480,
        on_pick=pick_region,
    )


def _render_choices(context: Context, measure: Measure[View], parts: MapCard) -> None:
    """Draw level and step in one line, then the slider of periods; each only if there is a choice."""
    t, choice = context.t, parts.choice
    level, step, start = (_key(measure, name) for name in ("nivel", "paso", "inicio"))
    if len(parts.steps) > 1:
        with st.container(key=f"{measure.page}-mapa-choices", horizontal=True, gap="small"):
            if len(parts.levels) > 1:
                st.session_state[level] = choice.level  # in each run, like the filters
                st.segmented_control(
                    t(measure.key("map-level")),
                    parts.levels,
                    key=level,
                    required=True,
                    label_visibility="collapsed",
                    format_func=lambda code: t(measure.key(f"level-{code}")).capitalize(),
                )
            st.session_state[step] = choice.step
            st.segmented_control(
                t("incidence-step"),
                parts.steps,
                key=step,
                required=True,
                label_visibility="collapsed",
                format_func=lambda code: t(f"incidence-step-{code}"),
            )
    if len(parts.starts) > 1:
        st.session_state[start] = choice.start
        st.select_slider(
            parts.slider, parts.starts, key=start, label_visibility="collapsed", format_func=parts.say_start
        )


def _build_spec(context: Context, parts: MapCard) -> MapSpec:
    region, level = context.filters.region, parts.choice.level
    periods = {period.ubigeo: period for period in parts.periods if period.start == parts.choice.start}

    def inside(level: str) -> list[Outline]:
        outlines = fetch_geography(context, level)
        return [outline for outline in outlines if region in (None, outline.ubigeo[:2])]

    fills = tuple(_shape(context.t, outline, periods.get(outline.ubigeo), parts) for outline in inside(level))
    borders = tuple(
        MapBorder(outline.ubigeo, outline.geometry, strong=True)
        for outline in (inside(REGION) if level != REGION else ())
        if outline.geometry
    )
    classes = [MapCategory("amount", str(number)) for number in range(CLASSES, -1, -1)]
    used = {fill.category for fill in fills}
    legend = tuple(category for category in (*classes, _NO_DATA) if category in used)
    return MapSpec(fills=fills, borders=borders, legend=legend, selected=region or "")


def _shape(t: Translator, outline: Outline, period: UnitPeriod | None, parts: MapCard) -> MapShape:
    value = period.value if period else None
    category = _NO_DATA if value is None else MapCategory("amount", str(class_within(value, parts.limits)))
    shown = say_value(t, value, is_rate=parts.choice.rates) if value is not None else "–"
    return outline_shape(
        outline,
        category,
        label=f"{outline.name}\n{shown}" if parts.choice.level == REGION else "",
        tooltip="\n".join([outline.name, *parts.say_unit(period, outline.ubigeo)]),
    )


def _name_class(t: Translator, measure: Measure[View], parts: MapCard, *, kind: str, code: str, count: int) -> str:
    """Name a class by its limits and the number of its units: "101 a 200 · 2 provincias"."""
    if kind == "status":
        name = parts.missing
    elif code == "0":
        name = t(measure.key("map-zero"))
    else:
        low, high = (0, *parts.limits)[int(code) - 1], parts.limits[int(code) - 1]
        low = low if parts.choice.rates else low + 1
        first, last = _say_limit(t, low, parts.decimals), _say_limit(t, high, parts.decimals)
        name = last if low == high else t(measure.key("map-class"), low=first, high=last)
    return t(f"legend-{parts.choice.level}s", name=name, count=count)


def _say_limit(t: Translator, limit: float, decimals: int | None) -> str:
    if decimals is None:
        decimals = 0 if limit == round(limit) else 1 if limit >= 0.1 else 3
    return t.number(limit, decimals)
