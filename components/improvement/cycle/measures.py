"""What a cycle's audit measures: a panel for each measure, from its baseline by its latest reading to its target."""

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from components.figures.measures import PERCENT, MeasurePoint, MeasureTarget, build_measure, marker_of
from components.figures.palette import colour
from components.improvement.cycle.stages import cycle_card
from components.improvement.cycle.words import say_by, say_way
from components.improvement.words import say_cautions, say_read_on, say_reading, say_result, say_value, tag_result
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_legend
from components.kit.words import DASH, join_names, lower_first
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.improvement.measures import DIMENSIONS, MEASURERS, Movement, Reading
from queries.improvement.cycle_view import CycleView
from queries.improvement.lines import MeasureLine, origins_of

SHAPES = {"circle": "●", "square": "■", "diamond": "◆"}  # plotly's marks as characters, for the legend
Panel = tuple[str, MeasureLine | None]  # a dimension and its measure, if it has one


def render_measures(context: Context, view: CycleView) -> None:
    """The measures in the order of the dimensions, two beside each other: each with its own unit and axis."""
    t, count = context.t, view.line.measures
    card = cycle_card(
        context,
        view,
        "ciclo-medidas",
        _say_measures(t, view),
        t("improvement-cycle-measures-subtitle", read=count.read, of=count.of, day=view.as_of) if view.measures else "",
        origins=origins_of(*((*line.origins, *(one.origin for one in line.before)) for line in view.measures)),
        note=t("improvement-cycle-measures-note") if view.measures else "",
    )
    if view.measures:
        render_card(context, card, lambda: _draw(context, card, view), lambda: _tabulate(t, view))
    else:
        render_card(
            context, card, lambda: Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-measures-how"))
        )


def _say_measures(t: Translator, view: CycleView) -> str:
    count = view.line.measures
    if not count.of:
        return t("improvement-cycle-measures-title-undefined")
    if not count.read:
        baselines = sum(line.baseline is not None for line in view.measures)
        return t("improvement-cycle-measures-title-unread", baselines=baselines, of=count.of)
    worse = [line for line in view.measures if line.achievement.movement is Movement.WORSE]
    names = join_names(t, (lower_first(line.name.said(t.language)) for line in worse))
    return t(
        "improvement-cycle-measures-title",
        better=count.better,
        read=count.read,
        worse=count.worse,
        met=count.met,
        names=names,
    )


def _draw(context: Context, card: Card, view: CycleView) -> Markup:
    panels, span, dark = _panels(view), _span(view), is_dark()
    for pair in (panels[at : at + 2] for at in range(0, len(panels), 2)):
        for column, (dimension, line) in zip(st.columns(2, gap="medium"), pair, strict=False):
            with column:
                _render_panel(context, card, view, dimension, line, span)
    return drawn("measures-legend", lambda: _legend(context.t, view, dark), *card.question, dark)


def _panels(view: CycleView) -> list[Panel]:
    """Every measure under its dimension; a dimension without any has a panel that says so."""
    found: list[Panel] = []
    for dimension in DIMENSIONS:
        own = [line for line in view.measures if line.dimension == dimension]
        found += [(dimension, line) for line in own] or [(dimension, None)]
    return found


def _span(view: CycleView) -> tuple[date, date]:
    """The same days for all measures of a cycle: from the first reading to the as-of date, or the last target's day."""
    days = [one.on for line in view.measures for one in (*line.before, *line.readings)]
    days += [line.target_due for line in view.measures if line.target_due] + [view.as_of]
    return min(days), max(max(days), min(days) + timedelta(days=60))


def _render_panel(
    context: Context, card: Card, view: CycleView, dimension: str, line: MeasureLine | None, span: tuple[date, date]
) -> None:
    t = context.t
    if line is None:
        st.html(_tag_undefined(t, dimension))
        return
    st.html(drawn(f"measure-{line.code}", lambda: _tag_measure(t, line, context.present), *card.question))
    if may_update(context, cluster=view.line.cluster):
        st.html(Markup('<p class="updates">{}</p>').format(_tag_links(context, line)))
    if line.readings or line.before:
        render_chart(
            f"ciclo-medida-{line.code}",
            lambda dark: _build(context, view, line, span, dark),
            *card.question,
            context.narrow,
            alt=t("improvement-cycle-measure-alt", name=line.name.said(t.language), said=say_way(t, line)),
        )
    foot = say_cautions(t, line.achievement) if context.present else _say_foot(t, line)
    if foot:
        st.html(Markup('<p class="quiet measurefoot">{}</p>').format(foot))


def _tag_links(context: Context, line: MeasureLine) -> Markup:
    """A new reading, and the latest one to correct."""
    t, name = context.t, line.name.said(context.t.language)
    links = tag_update(context, "ciclo", "reading", line.code, name, t("records-form-add-reading"))
    if line.readings:
        on = line.readings[-1].on
        label = t("records-form-correct-reading", day=on)
        links += tag_update(context, "ciclo", "reading", f"{line.code}/{on.isoformat()}", f"{name} {label}", label)
    return links + tag_trace(context, "qsip_readings", (line.code,), name)


def _tag_undefined(t: Translator, dimension: str) -> Markup:
    return Markup('<div class="measure"><h3>{}</h3><p class="status undated">{}</p></div>').format(
        t(f"improvement-dimension-{dimension}"), t("improvement-cycle-measure-undefined")
    )


def _tag_measure(t: Translator, line: MeasureLine, present: bool) -> Markup:
    """What is measured, in which unit, which way is better; what became of it, in figures and in words."""
    unread = Markup('<div class="bar empty"></div>') if not (line.readings or line.before) else ""
    way = "" if present and line.readings else Markup('<p class="way">{}</p>').format(say_way(t, line))
    return Markup(
        '<div class="measure"><h3>{} · {} · {}</h3><p class="name">{}</p><p class="result">{}</p>{}{}</div>'
    ).format(
        t(f"improvement-dimension-{line.dimension}"),
        t(f"improvement-cycle-unit-{line.unit}"),
        t(f"improvement-cycle-direction-{line.direction}"),
        line.name.said(t.language),
        tag_result(t, line.achievement),
        way,
        unread,
    )


def _say_foot(t: Translator, line: MeasureLine) -> str:
    """What a rate counts, out of what, and what to know before reading too much into the result."""
    parts = []
    if line.numerator and line.denominator:
        part, whole = (lower_first(name.said(t.language)) for name in (line.numerator, line.denominator))
        parts.append(t("improvement-cycle-measure-counts", part=part, whole=whole))
    return " ".join(filter(None, [*parts, say_cautions(t, line.achievement)]))


def _build(context: Context, view: CycleView, line: MeasureLine, span: tuple[date, date], dark: bool):  # type: ignore[no-untyped-def]
    t, target = context.t, None
    if line.target is not None:
        value = say_value(t, line.target, line.unit)
        due = t.date(line.target_due) if line.target_due else DASH
        target = MeasureTarget(
            line.target, value, line.target_due, t("improvement-cycle-measure-pointer-target", value=value, due=due)
        )
    return build_measure(
        [_point(t, line, one, "improvement-cycle-measure-pointer-before") for one in line.before],
        [_point(t, line, one, "improvement-cycle-measure-pointer") for one in line.readings],
        target,
        span=span,
        as_of=view.as_of,
        opened_on=view.line.opened_on,
        format_value=lambda value: say_value(t, value, line.unit),
        axis_date=t.short_month,
        ceiling=PERCENT if line.unit == "percent" else None,
        narrow=context.narrow,
        dark=dark,
    )


def _point(t: Translator, line: MeasureLine, one: Reading, words: str) -> MeasurePoint:
    note = t(words, value=say_reading(t, one, line.unit), day=say_read_on(t, one), by=say_by(t, one.by))
    return MeasurePoint(one.on, one.value, say_value(t, one.value, line.unit), one.by, note)


def _legend(t: Translator, view: CycleView, dark: bool) -> Markup:
    """Only what is drawn."""
    own, earlier, target = (colour("round", name, dark) for name in ("final", "baseline", "target"))
    muted = colour("neutral", "muted", dark)
    readings = [one for line in view.measures for one in line.readings]
    before = any(line.before for line in view.measures)
    measured = {one.by for line in view.measures for one in (*line.before, *line.readings)}
    entries = [(own, "symbol", SHAPES[marker_of(by)], say_by(t, by)) for by in (*MEASURERS, None) if by in measured]
    entries += [(own, "symbol", "○", t("improvement-cycle-legend-first"))] if readings else []
    entries += [(earlier, "symbol", "○", t("improvement-cycle-legend-before"))] if before else []
    if any(line.target is not None for line in view.measures):
        entries.append((target, "symbol", "◇", t("improvement-cycle-legend-target")))
    entries += [(muted, "symbol", "│", t("improvement-cycle-legend-opened"))] if before else []
    entries.append((muted, "symbol", "┊", t("improvement-cycle-legend-as-of")))
    return tag_legend(entries)


def _tabulate(t: Translator, view: CycleView) -> pd.DataFrame:
    """Every reading of every measure, those of earlier cycles too; a measure that this cycle has not read has a row too."""
    names = (
        "dimension",
        "measure",
        "unit",
        "direction",
        "cycle",
        "read",
        "value",
        "numerator",
        "denominator",
        "counts",
        "of",
        "by",
        "target",
        "target-due",
        "result",
        "cautions",
        "origin",
    )
    rows = [
        _row(t, line, one, "earlier" if one in line.before else "this")
        for line in view.measures
        for one in (*line.before, *(line.readings or (None,)))
    ]
    return pd.DataFrame(rows, columns=[t(f"improvement-cycle-table-{name}") for name in names], dtype=object)


def _row(t: Translator, line: MeasureLine, one: Reading | None, cycle: str) -> tuple:
    """A reading with its measure; the target and the result are this cycle's."""
    own = cycle == "this"
    counted = [name.said(t.language) if name else None for name in (line.numerator, line.denominator)]
    read: tuple = (None,) * 4
    if one is not None:
        read = (one.on if one.precision == "day" else say_read_on(t, one), one.value, one.numerator, one.denominator)
    return (
        t(f"improvement-dimension-{line.dimension}"),
        line.name.said(t.language),
        t(f"improvement-cycle-unit-{line.unit}"),
        t(f"improvement-cycle-direction-{line.direction}"),
        t(f"improvement-cycle-table-{cycle}"),
        *read,
        *counted,
        say_by(t, one.by) if one else None,
        line.target if own else None,
        line.target_due if own else None,
        say_result(t, line.achievement) if own else None,
        say_cautions(t, line.achievement) or None if own else None,
        t(f"origin-{one.origin}") if one else None,
    )
