"""The library of models and lessons: its search, its entries with the ways to where they were learned, its table."""

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
from components.kit.tables import Column, tabulate
from components.kit.words import plain, say_source
from components.records.links.history import tag_trace
from components.records.links.update import may_update, render_update
from components.session.address import LONGEST_SEARCH
from components.session.cache import drawn
from components.session.context import Context
from components.session.visit import choose
from data.rules.shared.search import matches, plain_letters
from queries.improvement.lessons_view import LessonLine, Lessons
from queries.shared.origins import collect_origins

FIELD = "improvement-lessons-search"
MOST_SHOWN = 12


@dataclass(frozen=True)
class SearchResult:
    """What a search leaves of the library."""

    query: str  # as it was typed; empty without one
    lines: tuple[LessonLine, ...]
    of: int  # entries in the library


def search_lessons(context: Context, view: Lessons) -> SearchResult:
    """Return the entries with every word of the search, also in the names of cluster, region, service and kind."""
    query = (context.choices.search or "").strip()
    lines = tuple(line for line in view.lines if matches(_searched_texts(context, line), query))
    return SearchResult(query, lines, len(view.lines))


def _searched_texts(context: Context, line: LessonLine) -> tuple[str | None, ...]:
    t, lesson = context.t, line.lesson
    return (
        lesson.title,
        lesson.summary,
        lesson.reusable,
        lesson.cluster_name,
        context.names.get(lesson.region_ubigeo),
        t(f"service-{lesson.service_code}"),
        t(f"improvement-lessons-kind-{lesson.kind}"),
    )


def render_search(context: Context, view: Lessons) -> None:
    """Draw the search field and what empties it; nothing in an empty library or on a projector."""
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
    """Draw the entries, models first, each with its links; or else what to do."""
    t, result = context.t, search_lessons(context, view)
    words = plain_letters(result.query).split()
    card = Card(
        "aprendizajes",
        say_library(t, result.query, len(result.lines), result.of),
        t("improvement-lessons-subtitle", day=view.as_of) if result.lines else "",
        source=say_source(t, *SOURCE),
        origins=collect_origins(line.lesson.origin for line in result.lines),
        question=(quote_plus(" ".join(words)), context.present),  # part of a file's name
        scope=t("improvement-lessons-scope", query=result.query) if result.query else "",
    )
    if not result.lines:
        nothing = Markup('<p class="quiet">{}</p>').format(say_nothing(t, result.of, context.say_filters()))
        render_card(context, card, lambda: nothing)
        return
    render_card(
        context,
        card,
        lambda: _render_entries(context, result.lines),
        lambda: _tabulate(context, result.lines),
        view=LIST,
    )


def _render_entries(context: Context, lines: Sequence[LessonLine]) -> Markup:
    """Draw the first entries and count the rest; each has a container, as links to pages are no HTML."""
    for line in lines[:MOST_SHOWN]:
        code = line.lesson.code
        with st.container(key=f"improvement-lesson-{code}", gap=None):
            st.html(drawn(f"lesson-{code}", lambda line=line: tag_lesson(context, line), context.present))  # type: ignore[misc]
            if not context.present:
                _render_links(context, line)
    return say_more(context.t, len(lines) - MOST_SHOWN, present=context.present)


def _render_links(context: Context, line: LessonLine) -> None:
    """Draw the ways to the cycle, with its figures, and to the cluster, without the search."""
    t, lesson, cycle = context.t, line.lesson, line.cycle
    with st.container(key=f"improvement-links-{lesson.code}", horizontal=True, gap="small"):
        if cycle:
            label = plain(say_cycle_line(t, cycle))
            render_link("ciclo", label, icon=":material/track_changes:", cycle=cycle.code, search=None)
        render_link(
            "cluster",
            plain(t("improvement-lessons-to-cluster", name=lesson.cluster_name)),
            icon=":material/hub:",
            region=lesson.region_ubigeo,
            cluster=lesson.cluster_code,
            search=None,
        )
        if may_update(context, cluster=lesson.cluster_code):
            render_update(context, "aprendizajes", "lesson", lesson.code, t("records-form-update"))
        if trace := tag_trace(context, "lessons", (lesson.code,), lesson.title):
            st.html(trace, width="content")


def render_new_lesson(context: Context) -> None:
    """Draw the way to the form of a new lesson, for whoever attends the chosen cluster."""
    cluster = context.filters.cluster
    if cluster and may_update(context, cluster=cluster):
        render_update(context, "aprendizajes", "lesson", cluster, context.t("records-form-add-lesson"))


def _tabulate(context: Context, lines: Sequence[LessonLine]) -> pd.DataFrame:
    t, names = context.t, context.names
    columns: list[Column[LessonLine]] = [
        Column(t("improvement-lessons-table-kind"), lambda line: t(f"improvement-lessons-kind-{line.lesson.kind}")),
        Column(t("improvement-lessons-table-title"), lambda line: Spanish(line.lesson.title)),
        Column(
            t("improvement-lessons-table-status"), lambda line: t(f"improvement-lessons-status-{line.status.value}")
        ),
        Column(t("improvement-lessons-table-documented"), lambda line: line.lesson.documented_on),
        Column(t("improvement-lessons-table-validated"), lambda line: line.lesson.validated_on),
        Column(t("improvement-lessons-table-shared"), lambda line: line.lesson.shared_on),
        Column(
            t("improvement-lessons-table-region"),
            lambda line: names.get(line.lesson.region_ubigeo, line.lesson.region_ubigeo),
        ),
        Column(t("improvement-lessons-table-cluster"), lambda line: line.lesson.cluster_name),
        Column(t("improvement-lessons-table-service"), lambda line: t(f"service-{line.lesson.service_code}")),
        Column(t("improvement-lessons-table-summary"), lambda line: Spanish(line.lesson.summary)),
        Column(t("improvement-lessons-table-reusable"), lambda line: Spanish(line.lesson.reusable)),
        Column(t("improvement-lessons-table-cycle"), lambda line: line.cycle and say_cycle(t, line.cycle)),
        Column(t("improvement-lessons-table-percent"), lambda line: line.cycle and line.cycle.progress.percent),
        Column(t("improvement-lessons-table-better"), lambda line: line.cycle and line.cycle.measures.better),
        Column(t("improvement-lessons-table-read"), lambda line: line.cycle and line.cycle.measures.read),
        Column(t("improvement-lessons-table-measures"), lambda line: line.cycle and line.cycle.measures.of),
        Column(
            t("improvement-lessons-table-outcome"),
            lambda line: t(f"improvement-outcome-{line.cycle.outcome}") if line.cycle and line.cycle.outcome else None,
        ),
        Column(t("improvement-lessons-table-origin"), lambda line: t(f"origin-{line.lesson.origin}")),
    ]
    return tabulate(lines, columns)
