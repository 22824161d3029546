"""The parts of the training page: the four figures, plan and reality over time, progress by region, area and quarter."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from components.cached import drawn
from components.capacity_words import MANDATORY
from components.cards import Card, render_card, render_list_card
from components.charts import render_chart
from components.figures.staircase import build_staircase
from components.markup import tag_bar, tag_origins, tag_status
from components.session import Context
from components.training_words import (
    SOURCE,
    part_of,
    say_events,
    say_group,
    say_instruments,
    say_people_note,
    say_share,
    share_columns,
    tag_share,
    whole_of,
)
from components.words import say_source
from data.language import Translator
from data.rules.targets import Status
from data.rules.training import Share, ShareOf
from queries.views.training import Course, GroupLine, Training, quarter_of

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
    expected, hours = _last(view.people_course), t.number(view.person_hours)
    overdue = f"· {t('training-overdue-events', count=view.events.overdue)}" if view.events.overdue else ""
    articles = [
        _counted(
            t, view, "events", (view.events.held, view.events.due, view.events.planned), view.events.status, overdue,
            t("training-planned-all", planned=view.events.planned),
        ),
        _counted(
            t, view, "people", (view.people.total, view.people_course.judged.target or 0, expected),
            view.people_course.judged.status, "",
            t("training-expected-all", planned=expected, hours=hours),
        ),
        _shared(t, "women", view.people.women, view),
        _shared(t, "indigenous", view.people.indigenous, view),
    ]  # fmt: skip
    return Markup('<div class="targets four">{}</div>').format(Markup("").join(articles))


def _last(course: Course) -> int:
    return course.planned[-1][1] if course.planned else 0


def _counted(
    t: Translator, view: Training, code: str, counts: tuple[int, int, int], status: Status, more: str, whole: str
) -> Markup:
    """Something that has a plan. `counts`: actual, due by the day, and planned in all, which is the whole bar."""
    actual, due, planned = counts
    most = max(actual, planned, 1)
    said = t("target-share", share=t.percent(actual / due)) if due else ""
    bar = tag_bar(status.value, actual / most, due / most, said or t("target-nothing-due")) if planned else Markup("")
    return Markup(
        '<article class="target {}"><h2>{}</h2><p class="figure"><b>{}</b> <span>{}</span></p>{}<p class="share">{}</p>'
        '<p class="state">{}</p><p class="next">{}</p><p class="source">{} {}</p></article>'
    ).format(
        status.value, t(f"training-figure-{code}"), t.number(actual),
        t(f"training-{code}-due", due=t.number(due)) if due else t("target-nothing-due"), bar, said,
        tag_status(t, status.value, more), whole, t("training-source-events"), tag_origins(t, view.origins),
    )  # fmt: skip


def _shared(t: Translator, code: str, share: ShareOf, view: Training) -> Markup:
    """A share of the attendances with numerator and denominator; the plan gives no target for it."""
    known = isinstance(share, Share)
    return Markup(
        '<article class="target inclusion"><h2>{}</h2><p class="figure"><b class="{}">{}</b> <span>{}</span></p>{}'
        '<p class="next">{}</p><p class="source">{} {}</p></article>'
    ).format(
        t(f"training-figure-{code}"), "" if known else "none", say_share(t, share),
        t("training-of", part=t.number(share.part), whole=t.number(share.whole)) if isinstance(share, Share) else "",
        tag_bar("plain", share.value, None, t.percent(share.value)) if isinstance(share, Share) else "",
        t(f"training-{code}-about"), t("training-source-events"), tag_origins(t, view.origins),
    )  # fmt: skip


def render_over_time(context: Context, view: Training) -> None:
    """Cumulative events and attendances: what was planned, and what came of it up to the day."""
    t, events, people = context.t, view.events, view.people_course.judged
    title = "training-time-title" if events.held else "training-time-title-none"
    card = Card(
        "capacitacion-tiempo",
        t(title, held=events.held, due=events.due, people=view.people.total, expected=people.target or 0),
        t("training-time-subtitle", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=" ".join(filter(None, [t("training-twice"), _say_uncounted(t, view)])),
    )
    render_card(context, card, lambda: _draw_courses(context, view), lambda: _tabulate_courses(context, view))


def _say_uncounted(t: Translator, view: Training) -> str:
    return t("training-uncounted", count=view.uncounted) if view.uncounted else ""


def _courses(view: Training) -> tuple[tuple[str, Course, Status], ...]:
    return (
        ("events", view.event_course, view.events.status),
        ("people", view.people_course, view.people_course.judged.status),
    )


def _draw_courses(context: Context, view: Training) -> None:
    t = context.t
    for column, (code, course, status) in zip(st.columns(2, gap="medium"), _courses(view), strict=True):
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
        _by_quarter(course.planned, as_of), list(course.actual), as_of,
        format_date=t.date, format_value=t.number, plan_name=t("staircase-plan"), actual_name=t("staircase-actual"),
        status=status.value, axis_date=t.short_month, dark=dark, height=HEIGHT,
    )  # fmt: skip


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


def render_groups(context: Context, view: Training, dimension: str) -> None:
    """Progress by region, area or quarter: events of the planned ones, attendances, shares of women and indigenous."""
    t = context.t
    lines = {"region": view.regions, "area": view.areas, "quarter": view.quarters}[dimension]
    notes = [say_people_note(t, view)]
    if dimension == "area":
        notes = [say_instruments(t, view), t("focas-mandatory", mark=MANDATORY), *notes]
    card = Card(
        f"capacitacion-{dimension}",
        _say_groups(context, view, dimension, lines),
        t("training-groups-subtitle", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=" ".join(filter(None, notes)),
    )
    render_list_card(
        context,
        card,
        lambda: _groups(context, view, dimension, lines),
        lambda: _tabulate(context, view, dimension, lines),
    )


def _say_groups(context: Context, view: Training, dimension: str, lines: tuple[GroupLine, ...]) -> str:
    """Which are behind; of quarters, the one with most attendances."""
    t, late = context.t, [line for line in lines if line.events.overdue]
    if dimension == "quarter":
        most = max(lines, key=lambda line: line.people.total, default=None)
        if most is None or not most.people.total:
            return t("training-quarter-title-none")
        return t(
            "training-quarter-title", quarter=say_group(context, view, dimension, most.code), people=most.people.total
        )
    if not late:
        return t(f"training-{dimension}-title-none")
    if len(lines) == 1:
        return t(
            "training-one-title", name=say_group(context, view, dimension, lines[0].code), count=late[0].events.overdue
        )
    return t(f"training-{dimension}-title", late=len(late), all=len(lines))


def _groups(context: Context, view: Training, dimension: str, lines: tuple[GroupLine, ...]) -> Markup:
    t = context.t
    names = (
        f"training-{dimension}",
        "training-head-events",
        "training-figure-people",
        "training-women",
        "training-ind",
    )
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(t(name)) for name in names)
    body = Markup("").join(_group(context, view, dimension, line) for line in lines)
    return Markup(
        '<table class="progress {}"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
        '<p class="progress-key">{}</p>'
    ).format(f"by-{dimension}", t(f"training-{dimension}"), head, body, t("training-key"))


def _group(context: Context, view: Training, dimension: str, line: GroupLine) -> Markup:
    t, events = context.t, line.events
    most, said = max(events.held, events.planned, 1), say_events(t, events)
    bar = tag_bar(events.status.value, events.held / most, events.due / most, said) if events.planned else Markup("")
    return Markup(
        '<tr><th scope="row">{}</th><td data-label="{}">{}<span class="told">{}</span></td>'
        '<td class="many" data-label="{}">{}</td>{}{}</tr>'
    ).format(
        say_group(context, view, dimension, line.code), t("training-head-events"), bar, said,
        t("training-figure-people"), t.number(line.people.total),
        tag_share(t, line.people.women, t("training-women")), tag_share(t, line.people.indigenous, t("training-ind")),
    )  # fmt: skip


def _tabulate(context: Context, view: Training, dimension: str, lines: tuple[GroupLine, ...]) -> pd.DataFrame:
    t = context.t
    rows = [
        (
            say_group(context, view, dimension, line.code), line.events.planned, line.events.due, line.events.held,
            line.events.overdue, line.people.total, part_of(t, line.people.women), part_of(t, line.people.indigenous),
            whole_of(t, line.people.indigenous),
        )
        for line in lines
    ]  # fmt: skip
    names = ("planned", "due", "held", "overdue", *share_columns())
    columns = [t(f"training-{dimension}"), *(t(f"training-table-{name}") for name in names)]
    return pd.DataFrame(rows, columns=columns, dtype=object)
