"""A measure of incidence over time: a panel for each region on one scale, its words below it, and a legend.

A flow is drawn as bars with a line of twelve months, a stock as stairs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

import pandas as pd
import streamlit as st

from components.figures.palette import colour, swatch
from components.figures.series import (
    BARS,
    HEIGHT,
    LARGE,
    OPEN,
    PART,
    STEPS,
    WHOLE,
    SeriesPanel,
    SeriesPoint,
    build_series,
    span_of,
    top_of,
)
from components.incidence.cards import build_card
from components.incidence.measure import Measure, View
from components.incidence.sources import SWITCH, has_switch, say_course
from components.incidence.switches import is_rate, step_of
from components.incidence.words import (
    MONTH,
    TREND_SIGNS,
    list_mark_sources,
    list_regions,
    say_capacity,
    say_mark_date,
    say_months,
    say_people,
    say_people_year,
    say_test,
    say_value,
    state_of,
)
from components.kit.cards import render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_legend, tag_list
from components.kit.words import axis_dates
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.incidence.series import STEPS as MONTHS_OF
from data.rules.incidence.series import Period, add_months
from queries.incidence.reads import CapacityMark

Region = TypeVar("Region")
LegendEntry = tuple[str, str, str, str]  # colour, pattern, symbol, words
PANELS_ACROSS = 3
_ROOM = 0.24  # of the axis of a stock: room for the words at the end of its lines


@dataclass(frozen=True)
class SeriesCard(Generic[View, Region]):
    """The parts of the card that a measure writes itself."""

    title: str
    notes: tuple[str, ...]
    """Before the notes on the test and on the population."""
    marks: tuple[CapacityMark, ...]
    """What regional governments have in place, drawn as flags."""
    origins: tuple[str, ...]
    regions: tuple[Region, ...]
    build_panel: Callable[[Region], SeriesPanel]
    say_last: Callable[[Region], list[Markup]]
    """The last figure of a region, in lines."""
    say_alt: Callable[[Region], str]
    """The last figure of a region for those who cannot see the panel; may be empty."""
    say_more: Callable[[Region], str]
    """What follows the change and the trend of a region; may be empty."""
    missing: str
    """Why a period has no number."""
    tabulate: Callable[[], pd.DataFrame]


def render_series(context: Context, measure: Measure[View], view: View, parts: SeriesCard[View, Region]) -> None:
    """Draw the card."""
    t, step, rates = context.t, step_of(context.choices), is_rate(context.choices)
    regions = list_regions(view)
    sources = "; ".join(list_mark_sources(t, parts.marks))
    notes = (
        *parts.notes,
        say_test(t, [series.trend for series in view.regions], view.kind, is_stock=measure.is_stock),
        say_people(t, regions) if rates else "",
    )
    card = build_card(
        t,
        measure,
        view,
        "tiempo",
        title=parts.title,
        subtitle=t(
            measure.key("series-subtitle"),
            step=t(measure.key(f"by-{step}")),
            unit=f", {say_people_year(t, regions)}" if rates else "",
            span=say_months(t, view),
            day=view.as_of,
        ),
        note=" ".join(filter(None, notes)),
        more_sources=t("incidence-flags", source=sources) if sources else "",
        origins=parts.origins,
        question=(step, "rate" if rates else ""),
    )
    render_card(context, card, lambda: _draw(context, measure, view, parts), parts.tabulate)


def build_points(
    periods: Sequence[Period],
    step: str,
    as_of: date,
    value: Callable[[float], float | None],
    say: Callable[[Period, str], str],
) -> tuple[SeriesPoint, ...]:
    """Build the points of a panel.

    `value` turns a count into what is drawn (itself, or a rate); `say(period, state)` gives the words of the pointer.
    """
    points = []
    for period in periods:
        state = state_of(period, step, as_of)
        shown = None if period.value is None else value(period.value)
        end = add_months(period.start, MONTHS_OF[step])
        points.append(SeriesPoint(period.start, end, shown, state, say(period, state)))
    return tuple(points)


def _draw(context: Context, measure: Measure[View], view: View, parts: SeriesCard[View, Region]) -> None:
    question = (view.kind, step_of(context.choices), is_rate(context.choices))
    panels: tuple[SeriesPanel, ...] = drawn(
        f"{measure.code}-panels", lambda: tuple(parts.build_panel(region) for region in parts.regions), *question
    )

    def draw_legend() -> None:
        legend = drawn(f"{measure.code}-legend", lambda: _legend(context, measure, panels, parts), is_dark(), *question)
        st.html(legend)

    def draw_panel(index: int, height: int) -> None:
        _draw_panel(context, measure, view, parts, panels=panels, index=index, height=height)

    if len(panels) == 1:
        draw_panel(0, LARGE)
        draw_legend()
        return
    cells: list[int | None] = [*range(len(panels)), None]
    for first in range(0, len(cells), PANELS_ACROSS):
        row = cells[first : first + PANELS_ACROSS]
        for column, index in zip(st.columns(PANELS_ACROSS, gap="medium"), row, strict=False):
            with column:
                if index is None:
                    draw_legend()
                else:
                    draw_panel(index, HEIGHT)


def _draw_panel(
    context: Context,
    measure: Measure[View],
    view: View,
    parts: SeriesCard[View, Region],
    *,
    panels: tuple[SeriesPanel, ...],
    index: int,
    height: int,
) -> None:
    t, rates = context.t, is_rate(context.choices)
    question = (view.kind, step_of(context.choices), rates)
    series, region, panel = view.regions[index], parts.regions[index], panels[index]
    start, end = span_of(panels) or (view.as_of, view.as_of)
    st.html(Markup('<h3 class="incidence-panel">{}</h3>').format(series.region.name))
    change, trend = say_course(t, measure, series)
    last = parts.say_alt(region)
    alt = f"{t(measure.key('series-alt'), region=series.region.name)} {f'{last}. ' if last else ''}{change}. {trend}."
    render_chart(
        f"{measure.page}-{panel.region}",
        lambda dark: build_series(
            panel,
            span=(start, end),
            room=_ROOM if measure.is_stock else 0,
            top=top_of(panels),
            look=STEPS if measure.is_stock else BARS,
            height=height,
            dark=dark,
            format_value=lambda value: _say_tick(t, measure, value, rates=rates),
            axis_date=axis_dates(t, start, end, measure.years_from),
            missing=parts.missing,
        ),
        len(panels),
        *question,
        alt=alt,
    )

    def say_words() -> Markup:
        sign = TREND_SIGNS[series.trend.direction]
        lines = [
            *parts.say_last(region),
            Markup("{}").format(change),
            Markup('<b class="trend" aria-hidden="true">{}</b> {}').format(sign, trend),
            Markup("{}").format(parts.say_more(region)),
        ]
        return Markup('<p class="incidence-words">{}</p>').format(Markup("<br>").join(filter(None, lines)))

    st.html(drawn(f"{measure.code}-words-{panel.region}", say_words, *question))


def _say_tick(t: Translator, measure: Measure[View], value: float, *, rates: bool) -> str:
    """Return a tick of the value axis; of a stock, a tick between two whole numbers of cases has no words."""
    if measure.is_stock:
        return say_value(t, value, is_rate=rates) if rates or value == round(value) else ""
    return t.number(value, 0 if value == round(value) else 1)


def _legend(
    context: Context, measure: Measure[View], panels: tuple[SeriesPanel, ...], parts: SeriesCard[View, Region]
) -> Markup:
    """Return the legend: lines or bars, gaps, incomplete periods, flags; for a single region the flags in words too."""
    t, dark, step = context.t, is_dark(), step_of(context.choices)
    ink = colour("neutral", "text", dark)
    entries = _stock_legend if measure.is_stock else _flow_legend
    shown = {mark.capacity for mark in parts.marks}
    flags = [
        (ink, "symbol", swatch("capacity", code).symbol, t(f"incidence-capacity-{code}"))
        for code in measure.capacities
        if code in shown
    ]
    if has_switch(panels):
        flags.append((ink, "symbol", swatch("capacity", SWITCH).symbol, t("incidence-legend-switch")))
    legend = tag_legend([*entries(t, measure, panels, step=step, missing=parts.missing, dark=dark), *flags])
    several = len(panels) > 1
    scale = Markup('<p class="quiet">{}</p>').format(t(measure.key("legend-scale"))) if several else Markup("")
    key = Markup('<div class="incidence-key">{}{}</div>').format(scale, legend)
    return key if several else key + _list_marks(t, parts.marks)


def _stock_legend(
    t: Translator, measure: Measure[View], panels: tuple[SeriesPanel, ...], *, step: str, missing: str, dark: bool
) -> list[LegendEntry]:
    ink, mean = colour("neutral", "text", dark), "" if step == MONTH else "-mean"
    entries = [(ink, "symbol", "━", t(measure.key(f"legend-standing{mean}")))]
    if any(point.value is not None for panel in panels for point in panel.inner):
        entries.append((ink, "symbol", "┄", t(measure.key(f"legend-active{mean}"))))
    if _has_gap(panels):
        entries.append((colour("neutral", "plan", dark), "hatch", "", missing))
    if _list_states(panels) - {WHOLE}:
        entries.append((ink, "symbol", "○", t(measure.key("legend-part"))))
    return entries


def _flow_legend(
    t: Translator, measure: Measure[View], panels: tuple[SeriesPanel, ...], *, step: str, missing: str, dark: bool
) -> list[LegendEntry]:
    """Return the legend of bars; it always says that an empty place is zero."""
    ink, plan = colour("neutral", "text", dark), colour("neutral", "plan", dark)
    entries = [(plan, "solid", "", t(measure.key("legend-bar")))]
    if any(value is not None for panel in panels for _, value in panel.line):
        entries.append((ink, "symbol", "—", t(measure.key(f"legend-line-{step}"))))
    entries.append((ink, "symbol", "_", t(measure.key("legend-zero"))))
    if _has_gap(panels):
        entries.append((plan, "hatch", "", missing))
    states = _list_states(panels)
    if OPEN in states:
        entries.append((plan, "outline", "", t(measure.key("legend-open"))))
    if PART in states:
        entries.append((plan, "back", "", t(measure.key("legend-part"))))
    return entries


def _has_gap(panels: tuple[SeriesPanel, ...]) -> bool:
    return any(point.value is None for panel in panels for point in panel.points)


def _list_states(panels: tuple[SeriesPanel, ...]) -> set[str]:
    """Return the states of the periods that have a number."""
    return {point.state for panel in panels for point in panel.points if point.value is not None}


def _list_marks(t: Translator, marks: tuple[CapacityMark, ...]) -> Markup:
    """Return the flags in words, for which a single region leaves room."""
    if not marks:
        return Markup("")
    items = [
        Markup('{} <span lang="es">{}</span>').format(
            f"{swatch('capacity', mark.capacity).symbol} {say_mark_date(t, mark)} · {say_capacity(t, mark)}:",
            mark.evidence,
        )
        for mark in marks
    ]
    return tag_list(items, "incidence-flags")
