"""What a cycle's audit measures: a panel for each measure, from its baseline by its latest reading to its target."""

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.figures.measures import PERCENT, MeasurePoint, MeasureTarget, build_measure, marker_of
from components.figures.palette import colour
from components.improvement.cycle.card import cycle_card
from components.improvement.cycle.words import say_measurer, say_way
from components.improvement.tags import tag_result
from components.improvement.words import say_cautions, say_read_on, say_reading, say_result, say_value
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_legend
from components.kit.tables import Column, tabulate
from components.kit.words import DASH, join_names, lower_first
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.improvement.measures import DIMENSIONS, MEASURERS, Movement, Reading
from queries.improvement.cycle_view import CycleView
from queries.improvement.measures import CycleMeasure
from queries.shared.origins import collect_origins

SHAPES = {"circle": "●", "square": "■", "diamond": "◆"}  # plotly's marks as characters, for the legend
Panel = tuple[str, CycleMeasure | None]  # a dimension and its measure, if it has one
Span = tuple[date, date]
Row = tuple[CycleMeasure, Reading | None]  # a measure with one of its readings; None: this cycle has none


def render_measures(context: Context, view: CycleView) -> None:
    """Draw the measures by dimension, two beside each other: each with its own unit and axis."""
    t, count = context.t, view.line.measures
    origins = [(*line.origins, *(reading.origin for reading in line.before)) for line in view.measures]
    card = cycle_card(
        context,
        view,
        "ciclo-medidas",
        _say_title(t, view),
        t("improvement-cycle-measures-subtitle", read=count.read, of=count.of, day=view.as_of) if view.measures else "",
        origins=collect_origins(*origins),
        note=t("improvement-cycle-measures-note") if view.measures else "",
    )
    if view.measures:
        render_card(context, card, lambda: _render_panels(context, card, view), lambda: _tabulate(t, view))
    else:
        how = Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-measures-how"))
        render_card(context, card, lambda: how)


def _say_title(t: Translator, view: CycleView) -> str:
    count = view.line.measures
    if not count.of:
        return t("improvement-cycle-measures-title-undefined")
    if not count.read:
        baselines = sum(line.baseline is not None for line in view.measures)
        return t("improvement-cycle-measures-title-unread", baselines=baselines, of=count.of)
    worse = [line for line in view.measures if line.achievement.movement is Movement.WORSE]
    names = join_names(t, (lower_first(line.measure.name.text(t.language)) for line in worse))
    return t(
        "improvement-cycle-measures-title",
        better=count.better,
        read=count.read,
        worse=count.worse,
        met=count.met,
        names=names,
    )


def _render_panels(context: Context, card: Card, view: CycleView) -> Markup:
    panels, span, dark = _panels(view), _span(view), is_dark()
    for start in range(0, len(panels), 2):
        columns = st.columns(2, gap="medium")
        for column, (dimension, line) in zip(columns, panels[start : start + 2], strict=False):
            with column:
                if line is None:
                    st.html(_tag_undefined(context.t, dimension))
                else:
                    _render_panel(context, card, view, line, span)
    return drawn("measures-legend", lambda: _legend(context.t, view, dark), *card.question, dark)


def _panels(view: CycleView) -> list[Panel]:
    """Return every measure under its dimension, and a panel without a measure for a dimension that has none."""
    panels: list[Panel] = []
    for dimension in DIMENSIONS:
        lines = [line for line in view.measures if line.measure.dimension == dimension]
        panels += [(dimension, line) for line in lines] or [(dimension, None)]
    return panels


def _span(view: CycleView) -> Span:
    """Return the same days for all measures of a cycle: from the first reading to the as-of date or the last target."""
    days = [reading.on for line in view.measures for reading in (*line.before, *line.readings)]
    days += [line.target_due for line in view.measures if line.target_due] + [view.as_of]
    return min(days), max(max(days), min(days) + timedelta(days=60))


def _render_panel(context: Context, card: Card, view: CycleView, line: CycleMeasure, span: Span) -> None:
    t, measure = context.t, line.measure
    st.html(drawn(f"measure-{measure.code}", lambda: _tag_measure(t, line, context.present), *card.question))
    if may_update(context, cluster=view.line.cluster):
        st.html(Markup('<p class="updates">{}</p>').format(_tag_links(context, line)))
    if line.readings or line.before:
        render_chart(
            f"ciclo-medida-{measure.code}",
            lambda dark: _build_chart(context, view, line, span, dark),
            *card.question,
            context.narrow,
            alt=t("improvement-cycle-measure-alt", name=measure.name.text(t.language), words=say_way(t, line)),
        )
    foot = say_cautions(t, line.achievement) if context.present else _say_foot(t, line)
    if foot:
        st.html(Markup('<p class="quiet">{}</p>').format(foot))


def _tag_links(context: Context, line: CycleMeasure) -> Markup:
    """Tag the links to the form of a new reading, to that of the latest reading, and to the history."""
    t, code, name = context.t, line.measure.code, line.measure.name.text(context.t.language)
    links = tag_update(context, "ciclo", "reading", code, name, t("records-form-add-reading"))
    if line.readings:
        day = line.readings[-1].on
        label = t("records-form-correct-reading", day=day)
        links += tag_update(context, "ciclo", "reading", f"{code}/{day.isoformat()}", f"{name} {label}", label)
    return links + tag_trace(context, "qsip_readings", (code,), name)


def _tag_undefined(t: Translator, dimension: str) -> Markup:
    return Markup('<div class="improvement-measure"><h3>{}</h3><p class="status undated">{}</p></div>').format(
        t(f"improvement-dimension-{dimension}"), t("improvement-cycle-measure-undefined")
    )


def _tag_measure(t: Translator, line: CycleMeasure, present: bool) -> Markup:
    """Tag what is measured, in which unit, which way is better, and what became of it."""
    measure = line.measure
    unread = Markup('<div class="bar empty"></div>') if not (line.readings or line.before) else ""
    way = "" if present and line.readings else Markup('<p class="way">{}</p>').format(say_way(t, line))
    return Markup(
        '<div class="improvement-measure"><h3>{} · {} · {}</h3><p class="name">{}</p><p class="result">{}</p>{}{}</div>'
    ).format(
        t(f"improvement-dimension-{measure.dimension}"),
        t(f"improvement-cycle-unit-{measure.unit}"),
        t(f"improvement-cycle-direction-{measure.direction}"),
        measure.name.text(t.language),
        tag_result(t, line.achievement),
        way,
        unread,
    )


def _say_foot(t: Translator, line: CycleMeasure) -> str:
    """State what a rate counts, out of what, and what to know before reading too much into the result."""
    parts = []
    if line.measure.numerator and line.measure.denominator:
        names = (line.measure.numerator, line.measure.denominator)
        part, whole = (lower_first(name.text(t.language)) for name in names)
        parts.append(t("improvement-cycle-measure-counts", part=part, whole=whole))
    return " ".join(filter(None, [*parts, say_cautions(t, line.achievement)]))


def _build_chart(context: Context, view: CycleView, line: CycleMeasure, span: Span, dark: bool) -> go.Figure:
    t, unit = context.t, line.measure.unit
    return build_measure(
        [_point(t, unit, reading, "improvement-cycle-measure-pointer-before") for reading in line.before],
        [_point(t, unit, reading, "improvement-cycle-measure-pointer") for reading in line.readings],
        _target(t, line),
        span=span,
        as_of=view.as_of,
        opened_on=view.line.opened_on,
        format_value=lambda value: say_value(t, value, unit),
        axis_date=t.short_month,
        ceiling=PERCENT if unit == "percent" else None,
        narrow=context.narrow,
        dark=dark,
    )


def _target(t: Translator, line: CycleMeasure) -> MeasureTarget | None:
    if line.target is None:
        return None
    value = say_value(t, line.target, line.measure.unit)
    due = t.date(line.target_due) if line.target_due else DASH
    note = t("improvement-cycle-measure-pointer-target", value=value, due=due)
    return MeasureTarget(line.target, value, line.target_due, note)


def _point(t: Translator, unit: str, reading: Reading, key: str) -> MeasurePoint:
    note = t(
        key,
        value=say_reading(t, reading, unit),
        day=say_read_on(t, reading),
        by=say_measurer(t, reading.by),
    )
    return MeasurePoint(reading.on, reading.value, say_value(t, reading.value, unit), reading.by, note)


def _legend(t: Translator, view: CycleView, dark: bool) -> Markup:
    """Tag the marks that are drawn."""
    final, earlier, target = (colour("round", name, dark) for name in ("final", "baseline", "target"))
    muted = colour("neutral", "muted", dark)
    before = [reading for line in view.measures for reading in line.before]
    readings = [reading for line in view.measures for reading in line.readings]
    measurers = {reading.by for reading in (*before, *readings)}
    entries = [
        (final, "symbol", SHAPES[marker_of(measurer)], say_measurer(t, measurer))
        for measurer in (*MEASURERS, None)
        if measurer in measurers
    ]
    entries += [(final, "symbol", "○", t("improvement-cycle-legend-first"))] if readings else []
    entries += [(earlier, "symbol", "○", t("improvement-cycle-legend-before"))] if before else []
    if any(line.target is not None for line in view.measures):
        entries.append((target, "symbol", "◇", t("improvement-cycle-legend-target")))
    entries += [(muted, "symbol", "│", t("improvement-cycle-legend-opened"))] if before else []
    entries.append((muted, "symbol", "┊", t("improvement-cycle-legend-as-of")))
    return tag_legend(entries)


def _tabulate(t: Translator, view: CycleView) -> pd.DataFrame:
    """Tabulate every reading, also those of earlier cycles; a measure that this cycle has not read has a row too.

    The target and the result are this cycle's.
    """
    rows = [(line, reading) for line in view.measures for reading in (*line.before, *(line.readings or (None,)))]
    columns: list[Column[Row]] = [
        Column(
            t("improvement-cycle-table-dimension"), lambda row: t(f"improvement-dimension-{row[0].measure.dimension}")
        ),
        Column(t("improvement-cycle-table-measure"), lambda row: row[0].measure.name.text(t.language)),
        Column(t("improvement-cycle-table-unit"), lambda row: t(f"improvement-cycle-unit-{row[0].measure.unit}")),
        Column(
            t("improvement-cycle-table-direction"),
            lambda row: t(f"improvement-cycle-direction-{row[0].measure.direction}"),
        ),
        Column(
            t("improvement-cycle-table-cycle"),
            lambda row: t(f"improvement-cycle-table-{'earlier' if _is_earlier(row) else 'this'}"),
        ),
        Column(t("improvement-cycle-table-read"), lambda row: _read_on(t, row[1])),
        Column(t("improvement-cycle-table-value"), lambda row: row[1] and row[1].value),
        Column(t("improvement-cycle-table-numerator"), lambda row: row[1] and row[1].numerator),
        Column(t("improvement-cycle-table-denominator"), lambda row: row[1] and row[1].denominator),
        Column(
            t("improvement-cycle-table-counts"),
            lambda row: row[0].measure.numerator and row[0].measure.numerator.text(t.language),
        ),
        Column(
            t("improvement-cycle-table-of"),
            lambda row: row[0].measure.denominator and row[0].measure.denominator.text(t.language),
        ),
        Column(t("improvement-cycle-table-by"), lambda row: row[1] and say_measurer(t, row[1].by)),
        Column(t("improvement-cycle-table-target"), lambda row: None if _is_earlier(row) else row[0].target),
        Column(t("improvement-cycle-table-target-due"), lambda row: None if _is_earlier(row) else row[0].target_due),
        Column(
            t("improvement-cycle-table-result"),
            lambda row: None if _is_earlier(row) else say_result(t, row[0].achievement),
        ),
        Column(
            t("improvement-cycle-table-cautions"),
            lambda row: None if _is_earlier(row) else say_cautions(t, row[0].achievement) or None,
        ),
        Column(t("improvement-cycle-table-origin"), lambda row: row[1] and t(f"origin-{row[1].origin}")),
    ]
    return tabulate(rows, columns)


def _is_earlier(row: Row) -> bool:
    """Return whether a reading is of an earlier cycle."""
    return row[1] in row[0].before


def _read_on(t: Translator, reading: Reading | None) -> date | str | None:
    if reading is None:
        return None
    return reading.on if reading.precision == "day" else say_read_on(t, reading)
