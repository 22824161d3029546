"""Plan and reality over time: a small chart for each indicator, all on one date axis."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

import plotly.graph_objects as go
import streamlit as st

from components.figures.staircase import build_staircase
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.language import Translator
from queries.indicators.view import TargetLine
from queries.overview.view import Overview
from queries.shared.origins import collect_origins

MARGIN = timedelta(days=45)


class Step(NamedTuple):
    """A step of an indicator's staircase."""

    indicator: str
    series: str  # plan or actual
    day: date
    value: int  # cumulative


def render_staircases(context: Context, view: Overview) -> None:
    """Draw the steps of what was promised and of what was achieved, up to the as-of date."""
    t = context.t
    lines = [line for line in view.targets if line.promises or line.increments]
    if not lines:
        return
    card = Card(
        "escalones",
        t("indicators-staircase-title"),
        t("indicators-staircase-subtitle"),
        source=t("source-plan"),
        origins=collect_origins(("plan",), *(line.origins for line in lines)),
    )
    steps = [step for line in lines for step in _list_steps(line, context.filters.as_of)]
    render_card(context, card, lambda: _draw(context, lines), lambda: tabulate(steps, _columns(t)))


def _columns(t: Translator) -> Sequence[Column[Step]]:
    return [
        Column(t("table-indicator"), lambda step: t(f"indicator-{step.indicator}")),
        Column(t("indicators-staircase-series"), lambda step: t(f"staircase-{step.series}")),
        Column(t("table-date"), lambda step: step.day),
        Column(t("table-value"), lambda step: step.value),
    ]


def _list_steps(line: TargetLine, as_of: date) -> Iterator[Step]:
    """Yield the plan's steps, then one step for each day on which the figure changed."""
    for target in line.promises:
        if target.due_on:
            yield Step(line.code, "plan", target.due_on, target.value)
    for day, value in dict(_cumulate(line)).items():
        if day <= as_of:
            yield Step(line.code, "actual", day, value)


def _cumulate(line: TargetLine) -> list[tuple[date, int]]:
    totals = accumulate(increment.amount for increment in line.increments)
    return [(increment.on, total) for increment, total in zip(line.increments, totals, strict=True)]


def _draw(context: Context, lines: Sequence[TargetLine]) -> None:
    span = _span(lines, context.filters.as_of)
    for column, line in zip(st.columns(len(lines), gap="small"), lines, strict=True):
        with column:
            _draw_indicator(context, line, span)


def _draw_indicator(context: Context, line: TargetLine, span: tuple[date, date]) -> None:
    name, unit = context.t(f"indicator-{line.code}"), context.t(f"unit-{line.unit}")
    st.html(Markup('<p class="indicators-title">{} <span class="quiet">({})</span></p>').format(name, unit))
    render_chart(
        f"escalon-{line.code}",
        lambda dark: _build_figure(context, line, span, dark),
        alt=context.t("staircase-alt", indicator=name),
    )


def _span(lines: Sequence[TargetLine], as_of: date) -> tuple[date, date]:
    days = [target.due_on for line in lines for target in line.promises if target.due_on]
    days += [increment.on for line in lines for increment in line.increments if increment.on <= as_of]
    return min([*days, as_of]) - MARGIN, max([*days, as_of]) + MARGIN


def _build_figure(context: Context, line: TargetLine, span: tuple[date, date], dark: bool) -> go.Figure:
    t = context.t
    return build_staircase(
        [(target.due_on, target.value) for target in line.promises if target.due_on],
        _cumulate(line),
        context.filters.as_of,
        format_date=t.date,
        format_value=lambda value: t.amount(value, line.unit),
        plan_name=t("staircase-plan"),
        actual_name=t("staircase-actual"),
        status=line.judged.status.value,
        axis_date=lambda day: str(day.year),
        span=span,
        dark=dark,
    )
