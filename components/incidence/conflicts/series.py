"""Conflict cases over time: one panel a region on one scale, standing and active cases as stairs, and words for each."""

from datetime import date

import streamlit as st

from components.figures.palette import colour, swatch
from components.figures.series import STEPS, WHOLE, SeriesPanel, build_series, span_of, top_of
from components.figures.theme import FormatDate
from components.incidence.conflicts.panels import make_panel, marks_of, tabulate_series
from components.incidence.conflicts.words import (
    CONFLICT,
    say_cases,
    say_demo,
    say_line,
    say_missing,
    say_months,
    say_sources,
    say_split,
    say_type,
)
from components.incidence.panels import render_panels
from components.incidence.regional.words import say_flags
from components.incidence.sources import SWITCH, across_change, add_switches, has_switch, say_course
from components.incidence.switches import is_rate, step_of
from components.incidence.words import (
    MONTH,
    TREND_SIGNS,
    per_people,
    say_capacity,
    say_change,
    say_mark_day,
    say_people,
    say_people_year,
    say_test,
    say_trend,
    say_value,
)
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_legend, tag_list
from components.kit.words import lower_first
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.incidence.conflicts import most_changed
from queries.incidence.conflict_lines import RegionConflicts
from queries.incidence.conflicts_view import Conflicts

YEARS_FROM = 500  # days
_TAIL = 0.24  # of the axis: room for the words at the lines' end


def render_series(context: Context, view: Conflicts) -> None:
    """Stairs by month, quarter or year, a panel a region."""
    t, step, rates = context.t, step_of(context.choices), is_rate(context.choices)
    card = Card(
        "conflictos-tiempo",
        _say_title(t, view),
        say_demo(t, view, _say_subtitle(t, view, step, rates=rates)),
        source=_say_sources(t, view),
        # A published flag does not make a published series.
        origins=tuple(sorted({*view.origins, *(mark.origin for mark in marks_of(view) if mark.origin == "demo")})),
        note=_say_note(t, view, rates=rates),
        question=(view.type, step, "rate" if rates else ""),
        scope=say_type(t, view.type),
    )
    render_card(
        context,
        card,
        lambda: _draw(context, view, step, rates=rates),
        lambda: tabulate_series(t, view, step),
    )


def _say_title(t: Translator, view: Conflicts) -> str:
    """Where the mean of twelve months changed most, and whether the source changed meanwhile."""
    changes = [one.change for one in view.regions]
    place = most_changed(changes)
    if place is None:
        known = any(change is not None for change in changes)
        if not known:
            return t("incidence-conflict-series-unknown")
        return add_switches(t, t("incidence-conflict-series-same"), across_change(view.regions, view.last))
    change = changes[place]
    assert change is not None
    title = t(
        "incidence-conflict-series-up" if change.difference > 0 else "incidence-conflict-series-down",
        region=view.regions[place].region.name,
        one="one" if len(view.regions) == 1 else "many",
        before=say_value(t, change.before, is_mean=True),
        now=say_value(t, change.now, is_mean=True),
    )
    return add_switches(t, title, across_change([view.regions[place]], view.last))


def _say_sources(t: Translator, view: Conflicts) -> str:
    """Of the series, and of the flags on it, which are no part of it."""
    return "; ".join(filter(None, (say_sources(t, view), say_flags(t, marks_of(view)))))


def _say_subtitle(t: Translator, view: Conflicts, step: str, *, rates: bool) -> str:
    unit = f", {say_people_year(t, [one.region for one in view.regions])}" if rates else ""
    return t(
        "incidence-conflict-series-subtitle",
        step=t(f"incidence-conflict-by-{step}"),
        unit=unit,
        span=say_months(t, view),
        day=view.as_of,
    )


def _say_note(t: Translator, view: Conflicts, *, rates: bool) -> str:
    """What is no data, who was there before the first report, how the trend is tested, whose people rates are of."""
    older = sum(one.older for one in view.regions)
    gaps = ", ".join(t.month(month) for month in view.no_report[:3])
    parts = [
        t("incidence-conflict-gaps", count=len(view.no_report), months=gaps) if view.no_report else "",
        t("incidence-conflict-older-note", count=older, month=t.month(view.first)) if older and view.first else "",
        say_test(t, [one.trend for one in view.regions], view.type, of_stock=True),
        say_people(t, [one.region for one in view.regions]) if rates else "",
    ]
    return " ".join(filter(None, parts))


def _draw(context: Context, view: Conflicts, step: str, *, rates: bool) -> None:
    t, question = context.t, (view.type, step, rates)
    panels = drawn(
        "conflict-panels",
        lambda: tuple(make_panel(t, view, one, step, rates=rates) for one in view.regions),
        *question,
    )
    render_panels(
        list(zip(view.regions, panels, strict=True)),
        lambda place, height: _draw_panel(context, view, place[0], panels, place[1], height, question),
        lambda: st.html(drawn("conflict-legend", lambda: _legend(t, view, panels, step), is_dark(), *question)),
    )


def _draw_panel(
    context: Context,
    view: Conflicts,
    one: RegionConflicts,
    panels: tuple[SeriesPanel, ...],
    panel: SeriesPanel,
    height: int,
    question: tuple,
) -> None:
    t, rates = context.t, bool(question[-1])
    span = span_of(panels) or (view.as_of, view.as_of)
    st.html(Markup('<h3 class="incidence-panel">{}</h3>').format(one.region.name))
    render_chart(
        f"conflictos-{one.region.ubigeo}",
        lambda dark: build_series(
            panel,
            span=span,
            room=_TAIL,
            top=top_of(panels),
            look=STEPS,
            height=height,
            dark=dark,
            format_value=lambda value: _say_tick(t, value, rates=rates),
            axis_date=_axis_words(t, span),
            missing=say_missing(t, view),
        ),
        len(panels),
        *question,
        alt=_say_alt(t, view, one),
    )
    st.html(drawn(f"conflict-words-{one.region.ubigeo}", lambda: _words(t, view, one, rates=rates), *question))


def _axis_words(t: Translator, span: tuple[date, date]) -> FormatDate:
    """Years at their beginning; months where there is hardly a year."""
    if (span[1] - span[0]).days > YEARS_FROM:
        return lambda day: str(day.year) if day.month == 1 else ""
    return t.short_month


def _say_tick(t: Translator, value: float, *, rates: bool) -> str:
    """A tick between two whole cases has no words."""
    return say_value(t, value, is_rate=rates) if rates or value == round(value) else ""


def _say_alt(t: Translator, view: Conflicts, one: RegionConflicts) -> str:
    line = one.on(view.last)
    said = say_line(t, line)
    told = say_course(t, one, view.last, _say_change(t, one), say_trend(t, one.trend, of_stock=True))
    return f"{t('incidence-conflict-series-alt', region=one.region.name)} {said}. {'. '.join(told)}."


def _say_change(t: Translator, one: RegionConflicts) -> str:
    if one.change is None:
        return t("incidence-conflict-change-unknown")
    return t("incidence-conflict-change", change=lower_first(say_change(t, one.change, is_mean=True)))


def _words(t: Translator, view: Conflicts, one: RegionConflicts, *, rates: bool) -> Markup:
    """The last report, the change of the twelve months' mean, the trend, what was first seen: to be read."""
    line = one.on(view.last)
    is_told = line is not None and line.source is not None
    lines = [
        Markup("{}").format(t("incidence-conflict-not-told-last" if is_told else "incidence-conflict-no-report-last"))
    ]
    if line is not None and line.standing is not None:
        lines = [
            Markup("<b>{}</b> {} · {}").format(
                say_cases(t, line.standing, is_rate=False),
                t("incidence-conflict-in-month", month=t.month(line.month)),
                say_split(t, line),
            )
        ]
        if rates:
            rate = per_people(line.standing, one.region, is_rate=True)
            lines.append(Markup("{}").format(say_cases(t, rate, is_rate=True)) if rate is not None else Markup(""))
    change, trend = say_course(t, one, view.last, _say_change(t, one), say_trend(t, one.trend, of_stock=True))
    lines.append(Markup("{}").format(change))
    sign = Markup('<b class="trend" aria-hidden="true">{}</b> {}')
    lines.append(sign.format(TREND_SIGNS[one.trend.direction], trend))
    count = one.begun_in(view.seen_since, view.last) if view.seen_since and view.last else None
    if count is not None and view.seen_since:
        lines.append(
            Markup("{}").format(t("incidence-conflict-begun-since", count=count, month=t.month(view.seen_since)))
        )
    return Markup('<p class="incidence-words">{}</p>').format(Markup("<br>").join(filter(None, lines)))


def _legend(t: Translator, view: Conflicts, panels: tuple[SeriesPanel, ...], step: str) -> Markup:
    """What lines, gaps, hollow marks and flags mean; only what is on screen."""
    dark, points = is_dark(), [point for panel in panels for point in panel.points]
    plan, ink = colour("neutral", "plan", dark), colour("neutral", "text", dark)
    mean = "" if step == MONTH else "-mean"
    entries = [(ink, "symbol", "━", t(f"incidence-conflict-legend-standing{mean}"))]
    if any(point.value is not None for panel in panels for point in panel.inner):
        entries.append((ink, "symbol", "┄", t(f"incidence-conflict-legend-active{mean}")))
    if any(point.value is None for point in points):
        entries.append((plan, "hatch", "", say_missing(t, view)))
    if any(point.state != WHOLE and point.value is not None for point in points):
        entries.append((ink, "symbol", "○", t("incidence-conflict-legend-part")))
    entries += [
        (ink, "symbol", swatch("capacity", code).symbol, t(f"incidence-capacity-{code}"))
        for code in CONFLICT
        if any(mark.capacity == code for mark in marks_of(view))
    ]
    if has_switch(panels):
        entries.append((ink, "symbol", swatch("capacity", SWITCH).symbol, t("incidence-legend-switch")))
    said = (
        Markup('<p class="quiet">{}</p>').format(t("incidence-conflict-legend-scale"))
        if len(panels) > 1
        else Markup("")
    )
    return Markup('<div class="incidence-key">{}{}</div>').format(said, tag_legend(entries)) + _list_marks(
        t, view, panels
    )


def _list_marks(t: Translator, view: Conflicts, panels: tuple[SeriesPanel, ...]) -> Markup:
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
