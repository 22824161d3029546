"""Plan and reality over time, an indicator each: small multiples on one date axis."""

from datetime import date, timedelta
from itertools import accumulate

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.figures.staircase import build_staircase
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup
from components.session.context import Context
from queries.indicators.view import TargetLine
from queries.overview.view import Overview

MARGIN = timedelta(days=45)


def render_staircases(context: Context, view: Overview) -> None:
    """The steps of what was promised and of what was achieved, up to the as-of date."""
    t = context.t
    lines = [line for line in view.targets if line.promises or line.increments]
    if not lines:
        return
    card = Card(
        "escalones",
        t("staircase-title"),
        t("staircase-subtitle"),
        source=t("source-plan"),
        origins=tuple(sorted({"plan", *(origin for line in lines for origin in line.origins)})),
    )
    render_card(context, card, lambda: _draw(context, lines), lambda: _tabulate(context, lines))


def _draw(context: Context, lines: list[TargetLine]) -> None:
    span = _span(lines, context.filters.as_of)
    for column, line in zip(st.columns(len(lines), gap="small"), lines, strict=True):
        with column:
            name, unit = context.t(f"indicator-{line.code}"), context.t(f"unit-{line.unit}")
            st.html(Markup('<p class="small-title">{} <span class="quiet">({})</span></p>').format(name, unit))
            render_chart(
                f"escalon-{line.code}",
                lambda dark, line=line: _build(context, line, span, dark),  # type: ignore[misc]
                alt=context.t("staircase-alt", indicator=context.t(f"indicator-{line.code}")),
            )


def _build(context: Context, line: TargetLine, span: tuple[date, date], dark: bool) -> go.Figure:
    t = context.t
    return build_staircase(
        [(promise.due_on, promise.value) for promise in line.promises if promise.due_on],
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


def _cumulate(line: TargetLine) -> list[tuple[date, int]]:
    totals = accumulate(increment.amount for increment in line.increments)
    return [(increment.on, total) for increment, total in zip(line.increments, totals, strict=True)]


def _span(lines: list[TargetLine], as_of: date) -> tuple[date, date]:
    days = [promise.due_on for line in lines for promise in line.promises if promise.due_on]
    days += [increment.on for line in lines for increment in line.increments if increment.on <= as_of]
    return min([*days, as_of]) - MARGIN, max([*days, as_of]) + MARGIN


def _tabulate(context: Context, lines: list[TargetLine]) -> pd.DataFrame:
    t, as_of = context.t, context.filters.as_of
    rows = [
        (t(f"indicator-{line.code}"), t(name), day, value)
        for line in lines
        for name, steps in (
            ("staircase-plan", [(p.due_on, p.value) for p in line.promises if p.due_on]),
            ("staircase-actual", [step for step in dict(_cumulate(line)).items() if step[0] <= as_of]),
        )
        for day, value in steps
    ]
    columns = [t("plan-indicator"), t("staircase-series"), t("table-date"), t("table-value")]
    return pd.DataFrame(rows, columns=columns, dtype=object)
