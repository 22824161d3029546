"""The upper parts of the training page: the four figures, and plan and reality over time."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.figures.staircase import build_staircase
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_bar, tag_origins, tag_status
from components.kit.words import say_source
from components.session.cache import drawn
from components.session.context import Context
from components.training.words import SOURCE, say_share, say_until
from data.language import Translator
from data.rules.shared.disclosure import SUPPRESSED
from data.rules.shared.targets import Status
from data.rules.training import Share, ShareOf, quarter_of
from queries.training.lines import Course
from queries.training.view import Training

HEIGHT = 190


def render_no_events(context: Context) -> None:
    """Where there is no event: how one comes, and under a filter where to look for one."""
    t = context.t
    said = [t("training-empty-how"), *([t("training-empty-filter")] if context.say_filters() else [])]
    st.html(Markup('<p class="subtitle">{}</p>').format(" ".join(said)))


def render_figures(context: Context, view: Training) -> None:
    """Events and attendances against their plan, the shares of women and of indigenous people."""
    st.html(drawn("training-figures", lambda: _figures(context.t, view)))


def _figures(t: Translator, view: Training) -> Markup:
    events = view.events
    overdue = f"· {t('training-overdue-events', count=events.overdue)}" if events.overdue else ""
    articles = [
        _counted(
            t,
            view,
            "events",
            (events.held, events.held, events.due, events.planned),
            events.status,
            t("training-events-due", due=t.number(events.due)) if events.due else t("target-nothing-due"),
            overdue,
            t("training-planned-all", planned=events.planned),
        ),
        _attended(t, view),
        _shared(t, "women", view.people.women, view),
        _shared(t, "indigenous", view.people.indigenous, view),
    ]
    return Markup('<div class="targets four">{}</div>').format(Markup("").join(articles))


def _attended(t: Translator, view: Training) -> Markup:
    """Attendances; against the plan only those of events whose plan reckons with people."""
    course, hours = view.people_course, t("training-hours", hours=t.number(view.person_hours))
    due, planned, actual = course.judged.target or 0, _last(course), course.judged.actual or 0
    whole = f"{t('training-expected-all', planned=t.number(planned))} · {hours}" if planned else hours
    against = t("target-nothing-due") if planned else t("training-people-no-plan")
    if due:
        against = t("training-people-due", due=t.number(due))
    if due and course.events < len(view.lines):
        against = t("training-people-due-some", actual=t.number(actual), due=t.number(due))
        whole = f"{whole} · {say_expecting(t, view)}"
    return _counted(
        t, view, "people", (view.people.total, actual, due, planned), course.judged.status, against, "", whole
    )


def say_expecting(t: Translator, view: Training) -> str:
    """Of how many events the plan says how many people to expect, where that is not of all."""
    count, every = view.people_course.events, len(view.lines)
    return t("training-expecting", count=count, all=every) if count < every else ""


def _last(course: Course) -> int:
    return course.planned[-1][1] if course.planned else 0


def _counted(
    t: Translator,
    view: Training,
    code: str,
    counts: tuple[int, int, int, int],
    status: Status,
    against: str,
    more: str,
    whole: str,
) -> Markup:
    """Something that has a plan. `counts`: in all, those of them that the plan speaks of, due by the day, and planned in
    all, which is the whole bar. `against`, `whole`: what was due and what is planned, in words.
    """
    total, actual, due, planned = counts
    most = max(actual, planned, 1)
    said = t("target-share", share=t.percent(actual / due)) if due else ""
    bar = tag_bar(status.value, actual / most, due / most, said or against) if planned else Markup("")
    return Markup(
        '<article class="target {}"><h2>{}</h2><p class="figure"><b>{}</b> <span>{}</span></p>{}<p class="share">{}</p>'
        '<p class="state">{}</p><p class="next">{}</p><p class="source">{} {}</p></article>'
    ).format(
        status.value,
        t(f"training-figure-{code}"),
        t.number(total),
        against,
        bar,
        said,
        tag_status(t, status.value, more),
        whole,
        t("training-source-events"),
        tag_origins(t, view.origins),
    )


def _shared(t: Translator, code: str, share: ShareOf, view: Training) -> Markup:
    """A share of the attendances with numerator and denominator; the plan gives no target for it."""
    known = isinstance(share, Share)
    return Markup(
        '<article class="target inclusion"><h2>{}</h2><p class="figure"><b class="{}">{}</b> <span>{}</span></p>{}'
        '<p class="next">{}</p><p class="source">{} {}</p></article>'
    ).format(
        t(f"training-figure-{code}"),
        "" if known else "none",
        say_share(t, share),
        t("training-of", part=t.number(share.part), whole=t.number(share.whole)) if isinstance(share, Share) else "",
        tag_bar("plain", share.value, None, t.percent(share.value)) if isinstance(share, Share) else "",
        _say_about(t, code, share, view),
        t("training-source-events"),
        tag_origins(t, view.origins),
    )


def _say_about(t: Translator, code: str, share: ShareOf, view: Training) -> str:
    """What the share is of, and up to which day; where it is hidden, for whom it is not."""
    more = [t("training-hidden-figure")] if share is SUPPRESSED else say_until(t, view.as_of, view.broken_down_to)
    return " ".join([t(f"training-{code}-about"), *more])


def render_over_time(context: Context, view: Training) -> None:
    """Cumulative events and attendances: what was planned, and what came of it up to the day."""
    t = context.t
    card = Card(
        "capacitacion-tiempo",
        _say_course(t, view),
        t("training-time-subtitle", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=" ".join(filter(None, [t("training-twice"), say_expecting(t, view), _say_uncounted(t, view)])),
    )
    render_card(context, card, lambda: _draw_courses(context, view), lambda: _tabulate_courses(context, view))


def _say_course(t: Translator, view: Training) -> str:
    events, people = view.events, view.people_course.judged
    if not events.held:
        return t("training-time-title-none")
    if not people.target:
        return t("training-time-title-events", held=events.held, due=events.due)
    return t("training-time-title", held=events.held, due=events.due, people=people.actual or 0, expected=people.target)


def _say_uncounted(t: Translator, view: Training) -> str:
    return t("training-uncounted", count=view.uncounted) if view.uncounted else ""


def _courses(view: Training) -> list[tuple[str, Course, Status]]:
    """Those that have anything to draw."""
    courses = [
        ("events", view.event_course, view.events.status),
        ("people", view.people_course, view.people_course.judged.status),
    ]
    return [one for one in courses if one[1].planned or one[1].actual]


def _draw_courses(context: Context, view: Training) -> None:
    t, courses = context.t, _courses(view)
    for column, (code, course, status) in zip(st.columns(len(courses), gap="medium"), courses, strict=True):
        with column:
            st.html(Markup('<p class="course-title">{}</p>').format(t(f"training-figure-{code}")))
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
    """The last step of each quarter, so that marks can be told apart; the as-of date's quarter is cut at that day."""
    last = {(quarter_of(day), day <= as_of): (day, float(value)) for day, value in steps}
    return list(last.values())


def _tabulate_courses(context: Context, view: Training) -> pd.DataFrame:
    """Cumulative at the end of each month and on the as-of date, after which nothing has happened yet."""
    t, as_of, courses = context.t, view.as_of, (view.event_course, view.people_course)
    days = [day for course in courses for day, _ in (*course.planned, *course.actual)]
    ends = {date(m // 12, m % 12 + 1, 1) - timedelta(days=1) for m in _months(min(days), max([*days, as_of]))}
    rows = [
        (
            day,
            *(
                value
                for course in courses
                for value in (_at(course.planned, day), _at(course.actual, day) if day <= as_of else None)
            ),
        )
        for day in sorted({*ends, as_of})
    ]
    names = ("planned", "held", "expected-people", "people")
    return pd.DataFrame(rows, columns=[t("table-date"), *(t(f"training-table-{n}") for n in names)], dtype=object)


def _months(first: date, last: date) -> range:
    """The months after those from `first` to `last`, counted from year 0."""
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _at(steps: Sequence[tuple[date, int]], day: date) -> int:
    return max((value for on, value in steps if on <= day), default=0)
