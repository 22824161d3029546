"""Cumulative events and attendances against their plan, over time."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.figures.staircase import build_staircase
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.context import Context
from components.training.words import SOURCE, say_expecting
from data.language import Translator
from data.rules.shared.targets import Status
from data.rules.training import quarter_of
from queries.training.view import Course, Steps, Training

HEIGHT = 190


def render_over_time(context: Context, view: Training) -> None:
    """Draw cumulative events and attendances: what was planned, and what came of it up to the day."""
    t = context.t
    uncounted = t("training-uncounted", count=view.uncounted) if view.uncounted else ""
    card = Card(
        "capacitacion-tiempo",
        _say_course(t, view),
        t("training-time-subtitle", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=" ".join(filter(None, [t("training-twice"), say_expecting(t, view), uncounted])),
    )
    render_card(context, card, lambda: _draw_courses(context, view), lambda: _tabulate_courses(t, view))


def _say_course(t: Translator, view: Training) -> str:
    events, people = view.events, view.people_course.judged
    if not events.held:
        return t("training-time-title-none")
    if not people.target:
        return t("training-time-title-events", held=events.held, due=events.due)
    return t("training-time-title", held=events.held, due=events.due, people=people.actual or 0, expected=people.target)


def _list_courses(view: Training) -> list[tuple[str, Course, Status]]:
    """List the courses that have anything to draw."""
    courses = [
        ("events", view.event_course, view.events.status),
        ("people", view.people_course, view.people_course.judged.status),
    ]
    return [(code, course, status) for code, course, status in courses if course.planned or course.actual]


def _draw_courses(context: Context, view: Training) -> None:
    t, courses = context.t, _list_courses(view)
    for column, (code, course, status) in zip(st.columns(len(courses), gap="medium"), courses, strict=True):
        with column:
            st.html(Markup('<p class="training-course">{}</p>').format(t(f"training-figure-{code}")))
            render_chart(
                f"training-{code}",
                lambda dark, course=course, status=status: _build(context, course, status, dark),  # type: ignore[misc]
                alt=t("staircase-alt", indicator=t(f"training-figure-{code}")),
            )


def _build(context: Context, course: Course, status: Status, dark: bool) -> go.Figure:
    t, as_of = context.t, context.filters.as_of
    return build_staircase(
        _by_quarter(course.planned, as_of),
        list(course.actual),
        as_of,
        format_date=t.date,
        format_value=t.number,
        plan_name=t("staircase-plan"),
        actual_name=t("staircase-actual"),
        status=status.value,
        axis_date=t.short_month,
        dark=dark,
        height=HEIGHT,
    )


def _by_quarter(steps: Sequence[tuple[date, int]], as_of: date) -> list[tuple[date, float]]:
    """Return the last step of each quarter, so that marks can be told apart; the as-of date cuts its quarter in two."""
    last = {(quarter_of(day), day <= as_of): (day, float(value)) for day, value in steps}
    return list(last.values())


def _tabulate_courses(t: Translator, view: Training) -> pd.DataFrame:
    """Tabulate the sums at the end of each month and on the as-of date, after which nothing has happened yet."""
    as_of, events, people = view.as_of, view.event_course, view.people_course
    days = [day for course in (events, people) for day, _ in (*course.planned, *course.actual)]
    ends = {date(m // 12, m % 12 + 1, 1) - timedelta(days=1) for m in _months(min(days), max([*days, as_of]))}
    columns: list[Column[date]] = [
        Column(t("table-date"), lambda day: day),
        Column(t("training-table-planned"), lambda day: _sum_at(events.planned, day)),
        Column(t("training-table-held"), lambda day: _sum_at(events.actual, day) if day <= as_of else None),
        Column(t("training-table-expected-people"), lambda day: _sum_at(people.planned, day)),
        Column(t("training-table-people"), lambda day: _sum_at(people.actual, day) if day <= as_of else None),
    ]
    return tabulate(sorted({*ends, as_of}), columns)


def _months(first: date, last: date) -> range:
    """Return the months that follow those from `first` to `last`, counted from year 0."""
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _sum_at(steps: Steps, day: date) -> int:
    return max((value for step, value in steps if step <= day), default=0)
