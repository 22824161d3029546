"""The library of models and lessons: its search, the entries with the way back to where they were learned, the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote_plus

import pandas as pd
import streamlit as st

from components.improvement.lessons.words import say_cycle_line, say_library, say_nothing, tag_lesson
from components.improvement.words import SOURCE, say_cycle
from components.kit.cards import LIST, Card, render_card
from components.kit.html import Markup, Spanish, say_more
from components.kit.links import render_link
from components.kit.words import plain, say_source
from components.records.links.history import tag_trace
from components.records.links.update import may_update, render_update
from components.session.address import LONGEST_SEARCH
from components.session.cache import drawn
from components.session.context import Context
from components.session.visit import choose
from data.rules.shared.search import matches, plain_letters
from queries.improvement.lessons_view import LessonLine, Lessons

FIELD = "improvement-lessons-search"
MOST_SHOWN = 12


@dataclass(frozen=True)
class Found:
    """What a search leaves of the library. `query`: as it was typed, empty without one."""

    query: str
    lines: tuple[LessonLine, ...]
    of: int


def find_lessons(context: Context, view: Lessons) -> Found:
    """The entries that hold every word that is looked for, also in the names of cluster, region, service and kind."""
    t, query = context.t, (context.choices.search or "").strip()
    lines = tuple(
        line
        for line in view.lines
        if matches(
            (
                line.title,
                line.summary,
                line.reusable,
                line.cluster_name,
                context.names.get(line.region),
                t(f"service-{line.service}"),
                t(f"improvement-lessons-kind-{line.kind}"),
            ),
            query,
        )
    )
    return Found(query, lines, len(view.lines))


def render_search(context: Context, view: Lessons) -> None:
    """The field, and what empties it; nothing in an empty library or in projector view."""
    if not view.lines or context.present:
        return
    t = context.t
    st.session_state[FIELD] = context.choices.search or ""  # each run, as the filters
    with st.container(key="improvement-lessons-searchbar", horizontal=True, vertical_alignment="center", gap="small"):
        st.text_input(
            t("improvement-lessons-search"),
            key=FIELD,
            max_chars=LONGEST_SEARCH,
            placeholder=t("improvement-lessons-search-example"),
            label_visibility="collapsed",
            icon=":material/search:",
            on_change=_search,
            width=420,
        )
        if context.choices.search:
            st.button(
                t("improvement-lessons-search-clear"),
                key="improvement-lessons-clear",
                icon=":material/close:",
                type="tertiary",
                on_click=choose,
                kwargs={"search": None},
            )


def _search() -> None:
    choose(search=st.session_state[FIELD].strip() or None)


def render_library(context: Context, view: Lessons) -> None:
    """What was found, models first, each with its links; else what to do."""
    t, found = context.t, find_lessons(context, view)
    words = plain_letters(found.query).split()
    card = Card(
        "aprendizajes",
        say_library(t, found.query, len(found.lines), found.of),
        t("improvement-lessons-subtitle", day=view.as_of) if found.lines else "",
        source=say_source(t, *SOURCE),
        origins=tuple(sorted({line.origin for line in found.lines})),
        question=(quote_plus(" ".join(words)), context.present),  # as a file's name too
        scope=t("improvement-lessons-scope", query=found.query) if found.query else "",
    )
    if not found.lines:
        nothing = Markup('<p class="quiet">{}</p>').format(say_nothing(t, found.of, context.say_filters()))
        render_card(context, card, lambda: nothing)
        return
    render_card(
        context, card, lambda: _render_entries(context, found.lines), lambda: _tabulate(context, found.lines), view=LIST
    )


def _render_entries(context: Context, lines: Sequence[LessonLine]) -> Markup:
    """Entries in containers of their own, as links to pages are no HTML; the rest is counted."""
    for line in lines[:MOST_SHOWN]:
        with st.container(key=f"lesson-{line.code}", gap=None):
            st.html(drawn(f"lesson-{line.code}", lambda line=line: tag_lesson(context, line), context.present))  # type: ignore[misc]
            if not context.present:
                _render_links(context, line)
    return say_more(context.t, len(lines) - MOST_SHOWN, present=context.present)


def _render_links(context: Context, line: LessonLine) -> None:
    """Back to the cycle, with its figures, and to the cluster. What was looked for stays behind."""
    t, cycle = context.t, line.cycle
    with st.container(key=f"lessonlinks-{line.code}", horizontal=True, gap="small"):
        if cycle:
            said = plain(say_cycle_line(t, cycle))
            render_link("ciclo", said, icon=":material/track_changes:", cycle=cycle.code, search=None)
        name = plain(t("improvement-lessons-to-cluster", name=line.cluster_name))
        render_link("cluster", name, icon=":material/hub:", region=line.region, cluster=line.cluster, search=None)
        if may_update(context, cluster=line.cluster):
            render_update(context, "aprendizajes", "lesson", line.code, t("records-form-update"))
        if trace := tag_trace(context, "lessons", (line.code,), line.title):
            st.html(trace, width="content")


def render_new_lesson(context: Context) -> None:
    """The form of a new lesson, for who attends the chosen cluster."""
    cluster = context.filters.cluster
    if cluster and may_update(context, cluster=cluster):
        render_update(context, "aprendizajes", "lesson", cluster, context.t("records-form-add-lesson"))


def _tabulate(context: Context, lines: Sequence[LessonLine]) -> pd.DataFrame:
    names = (
        "kind",
        "title",
        "status",
        "documented",
        "validated",
        "shared",
        "region",
        "cluster",
        "service",
        "summary",
        "reusable",
        "cycle",
        "percent",
        "better",
        "read",
        "measures",
        "outcome",
        "origin",
    )
    rows = [_row(context, line) for line in lines]
    return pd.DataFrame(rows, columns=[context.t(f"improvement-lessons-table-{name}") for name in names], dtype=object)


def _row(context: Context, line: LessonLine) -> tuple:
    t, cycle = context.t, line.cycle
    figures: tuple = (None,) * 6
    if cycle:
        outcome = t(f"improvement-outcome-{cycle.outcome}") if cycle.outcome else None
        counts = cycle.measures
        figures = (say_cycle(t, cycle), cycle.stand.percent, counts.better, counts.read, counts.of, outcome)
    return (
        t(f"improvement-lessons-kind-{line.kind}"),
        Spanish(line.title),
        t(f"improvement-lessons-status-{line.status.value}"),
        line.documented_on,
        line.validated_on,
        line.shared_on,
        context.names.get(line.region, line.region),
        line.cluster_name,
        t(f"service-{line.service}"),
        Spanish(line.summary),
        Spanish(line.reusable),
        *figures,
        t(f"origin-{line.origin}"),
    )
