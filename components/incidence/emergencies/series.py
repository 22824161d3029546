"""Emergencies over time: one panel a region on one scale, and what each says in words below it."""

import streamlit as st

from components.figures.palette import colour, swatch
from components.figures.series import OPEN, PART, SeriesPanel, build_series, span_of, top_of
from components.incidence.emergencies.panels import make_panel, marks_of, tabulate_series
from components.incidence.emergencies.words import DISASTER, say_events, say_kind, say_months, say_sources
from components.incidence.panels import render_panels
from components.incidence.regional.words import say_flags
from components.incidence.sources import SWITCH, across, add_switches, has_switch, say_course
from components.incidence.switches import is_rate, step_of
from components.incidence.words import (
    TREND_SIGNS,
    axis_words,
    per_people,
    say_capacity,
    say_change,
    say_further,
    say_mark_day,
    say_people,
    say_people_year,
    say_test,
    say_trend,
)
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_legend, tag_list
from components.kit.words import join_names, upper_first
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.incidence.trend import Direction
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_lines import RegionEmergencies


def render_series(context: Context, view: Emergencies) -> None:
    """Bars by month, quarter or year with the twelve-month line, a panel a region."""
    t, step, rates = context.t, step_of(context.choices), is_rate(context.choices)
    card = Card(
        "emergencias-tiempo",
        _say_trends(t, view),
        _say_subtitle(t, view, step, rates=rates),
        source="; ".join(filter(None, (say_sources(t, view), say_flags(t, marks_of(view))))),
        origins=tuple(sorted({*view.origins, *(mark.origin for mark in marks_of(view))})),
        note=_say_note(t, view, rates=rates),
        question=(view.kind, step, "rate" if rates else ""),
        scope=say_kind(t, view, view.kind),
    )
    render_card(
        context,
        card,
        lambda: _draw(context, view, step, rates=rates),
        lambda: tabulate_series(t, view, step),
    )


def _say_note(t: Translator, view: Emergencies, *, rates: bool) -> str:
    """Whose figures go on after the headline's months, how the trend is tested, whose people rates are told for."""
    notes = (
        say_further(t, view.last, view.further),
        say_test(t, [one.trend for one in view.regions], view.kind),
        say_people(t, [one.region for one in view.regions]) if rates else "",
    )
    return " ".join(filter(None, notes))


def _say_trends(t: Translator, view: Emergencies) -> str:
    """Where it rises and where it falls; a fall or a rise that cannot be told from chance is none. And whether the source
    changes among the months that are tested.
    """
    tested = [one for one in view.regions if one.trend.p is not None]
    switches = [month for one in tested for month in across(one, one.last)]
    ways = {
        way: [one.region.name for one in view.regions if one.trend.direction is way]
        for way in (Direction.RISING, Direction.FALLING)
    }
    said = [
        t(f"incidence-emergency-trend-{way.value}", regions=join_names(t, names), count=len(names))
        for way, names in ways.items()
        if names
    ]
    if said:
        among = t("incidence-tested", count=len(tested))
        title = upper_first(t("incidence-emergency-trend-title", ways="; ".join(said), tested=among))
        return add_switches(t, title, switches)
    unknown = all(one.trend.direction is Direction.UNKNOWN for one in view.regions)
    title = t(
        "incidence-emergency-trend-unknown" if unknown else "incidence-emergency-trend-none", count=len(view.regions)
    )
    return add_switches(t, title, switches)


def _say_subtitle(t: Translator, view: Emergencies, step: str, *, rates: bool) -> str:
    unit = f", {say_people_year(t, [one.region for one in view.regions])}" if rates else ""
    return t(
        "incidence-emergency-series-subtitle",
        step=t(f"incidence-emergency-by-{step}"),
        unit=unit,
        span=say_months(t, view),
        day=view.as_of,
    )


def _draw(context: Context, view: Emergencies, step: str, *, rates: bool) -> None:
    t, question = context.t, (view.kind, step, rates)
    panels = drawn(
        "emergency-panels",
        lambda: tuple(make_panel(t, view, one, step, rates=rates) for one in view.regions),
        *question,
    )
    render_panels(
        list(zip(view.regions, panels, strict=True)),
        lambda place, height: _draw_panel(context, view, place[0], panels, place[1], height, question),
        lambda: st.html(drawn("emergency-legend", lambda: _legend(t, view, panels, step), is_dark(), *question)),
    )


def _draw_panel(
    context: Context,
    view: Emergencies,
    one: RegionEmergencies,
    panels: tuple[SeriesPanel, ...],
    panel: SeriesPanel,
    height: int,
    question: tuple,
) -> None:
    t, rates = context.t, bool(question[-1])
    span = span_of(panels) or (view.as_of, view.as_of)
    st.html(Markup('<h3 class="incidence-panel">{}</h3>').format(one.region.name))
    render_chart(
        f"emergencias-{one.region.ubigeo}",
        lambda dark: build_series(
            panel,
            span=span,
            top=top_of(panels),
            height=height,
            dark=dark,
            format_value=lambda value: t.number(value, 0 if value == round(value) else 1),
            axis_date=axis_words(t, span),
            missing=t("incidence-no-data"),
        ),
        len(panels),
        *question,
        alt=_say_alt(t, one),
    )
    st.html(drawn(f"emergency-words-{one.region.ubigeo}", lambda: _words(t, view, one, rates=rates), *question))


def _say_alt(t: Translator, one: RegionEmergencies) -> str:
    change, trend = say_course(t, one, one.last, say_change(t, one.change), say_trend(t, one.trend))
    return f"{t('incidence-emergency-series-alt', region=one.region.name)} {change}. {trend}."


def _words(t: Translator, view: Emergencies, one: RegionEmergencies, *, rates: bool) -> Markup:
    """The last twelve months, the change, the trend: what the panel shows, to be read."""
    figures = one.year_to(one.last)
    lines = [Markup(t("incidence-emergency-year-unknown"))]
    if figures is not None and one.last is not None:
        told = say_events(t, per_people(figures.events, one.region, is_rate=rates), is_rate=rates)
        if rates:
            told = f"{told} ({t('incidence-emergency-count', count=figures.events)})"
        until = "" if one.last == view.last else f" {t('incidence-emergency-until', month=t.month(one.last))}"
        lines = [Markup("<b>{}</b> {}{}").format(told, t("incidence-emergency-in-year"), until)]
    change, trend = say_course(t, one, one.last, say_change(t, one.change), say_trend(t, one.trend))
    sign = Markup('<b class="trend" aria-hidden="true">{}</b> {}').format(TREND_SIGNS[one.trend.direction], trend)
    return Markup('<p class="incidence-words">{}</p>').format(
        Markup("<br>").join([*lines, Markup("{}").format(change), sign])
    )


def _legend(t: Translator, view: Emergencies, panels: tuple[SeriesPanel, ...], step: str) -> Markup:
    """What bars, gaps, line and flags mean; only what is on screen, and always that an empty place is zero."""
    dark, points = is_dark(), [point for panel in panels for point in panel.points]
    plan, ink = colour("neutral", "plan", dark), colour("neutral", "text", dark)
    entries = [(plan, "solid", "", t("incidence-emergency-legend-bar"))]
    if any(value is not None for panel in panels for _, value in panel.line):
        entries.append((ink, "symbol", "—", t(f"incidence-emergency-legend-line-{step}")))
    entries.append((ink, "symbol", "_", t("incidence-emergency-legend-zero")))
    if any(point.value is None for point in points):
        entries.append((plan, "hatch", "", t("incidence-no-data")))
    if any(point.state == OPEN and point.value is not None for point in points):
        entries.append((plan, "outline", "", t("incidence-emergency-legend-open")))
    if any(point.state == PART and point.value is not None for point in points):
        entries.append((plan, "back", "", t("incidence-emergency-legend-part")))
    entries += [
        (ink, "symbol", swatch("capacity", code).symbol, t(f"incidence-capacity-{code}"))
        for code in DISASTER
        if any(mark.capacity == code for mark in view.marks)
    ]
    if has_switch(panels):
        entries.append((ink, "symbol", swatch("capacity", SWITCH).symbol, t("incidence-legend-switch")))
    said = (
        Markup('<p class="quiet">{}</p>').format(t("incidence-emergency-legend-scale"))
        if len(panels) > 1
        else Markup("")
    )
    return Markup('<div class="incidence-key">{}{}</div>').format(said, tag_legend(entries)) + _list_marks(
        t, view, panels
    )


def _list_marks(t: Translator, view: Emergencies, panels: tuple[SeriesPanel, ...]) -> Markup:
    """Of one region the flags in words: there is room."""
    if len(panels) > 1 or not marks_of(view):
        return Markup("")
    items = [
        Markup('{} <span lang="es">{}</span>').format(
            f"{swatch('capacity', mark.capacity).symbol} {say_mark_day(t, mark)} · {say_capacity(t, mark)}:",
            mark.evidence,
        )
        for mark in marks_of(view)
    ]
    return tag_list(items, "incidence-flags")
