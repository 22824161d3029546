"""The list of service improvement: the cycles one by one, their table, what remains without any; and the finding."""

from collections.abc import Hashable, Iterable
from functools import partial

import pandas as pd
import streamlit as st

from components.figures.palette import swatch
from components.improvement.rows import arrange, build_rows, say_outcome, tag_projected
from components.improvement.words import LOOK, SOURCE, say_cycle, say_stages_note, stage_name
from components.kit.cards import LIST, Card, render_card
from components.kit.html import Markup, Spanish
from components.kit.links import render_link
from components.kit.words import DASH, join_names, say_headline, say_origins, say_source
from components.session.address import BY_SERVICE, WORST_FIRST
from components.session.cache import drawn
from components.session.context import Context
from components.session.visit import choose
from data.language import Translator
from data.rules.improvement.cycles import StageState
from queries.improvement.lines import CycleLine
from queries.improvement.view import Qsip

CARD = "pmcs-ciclos"
BY_REGION, IN_PLACE = "region", "place"  # where the address says nothing
CHOICES = {"group": (BY_REGION, BY_SERVICE), "order": (IN_PLACE, WORST_FIRST)}


def say_qsip(context: Context, view: Qsip) -> str:
    """The finding: how many are validated, on schedule, late; under filters that leave none, just that."""
    if not view.cycles and not view.formed and context.say_filters():
        return context.t("improvement-headline-selection")
    return say_headline(context.t, view.headline)


def render_no_cycles(context: Context, view: Qsip) -> None:
    """Where there is no cycle: how one comes about, and where to look for one."""
    t = context.t
    said = [
        t("improvement-empty-how"),
        *([t("improvement-empty-filter")] if context.say_filters() else []),
        _say_without(context, view),
    ]
    st.html(Markup('<p class="note">{}</p>').format(" ".join(filter(None, said))))


def _say_without(context: Context, view: Qsip) -> str:
    """The formed clusters that have no cycle yet."""
    names = join_names(context.t, (context.names[code] for code in view.without))
    return context.t("improvement-without", count=len(view.without), names=names) if view.without else ""


def render_cycles(context: Context, view: Qsip) -> None:
    """A row a cycle: its five stages, percent, status, what is due next."""
    t, chosen = context.t, (context.choices.group, context.choices.order)
    card = Card(
        CARD,
        say_worst(t, view),
        t(
            "improvement-list-subtitle",
            n=len(view.formed) - len(view.without),
            of=len(view.formed),
            cycles=view.count.of,
            day=view.as_of,
        ),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=say_stages_note(t, view.stages),
        question=chosen,
    )
    render_card(context, card, lambda: _list(context, view, chosen), lambda: _tabulate(context, view), view=LIST)


def say_worst(t: Translator, view: Qsip) -> str:
    """How many cycles are late, and which has waited the longest."""
    late = [line for line in view.worst_first if line.stand.late_since]
    if not late:
        all_validated = view.count.validated == view.count.of
        return t(
            "improvement-list-title-validated" if all_validated else "improvement-list-title-none-late",
            count=view.count.of,
        )
    since = late[0].stand.late_since
    return t(
        "improvement-list-title", late=len(late), all=view.count.of, name=say_cycle(t, late[0]), since=since or DASH
    )


def _list(context: Context, view: Qsip, chosen: tuple[Hashable, ...]) -> Markup:
    if context.present:
        return drawn("improvement-projected", lambda: tag_projected(context, view) + _below(context, view), *chosen)
    _render_choice(context)
    with st.container(key="cycles", gap=None):
        for row in drawn("improvement-rows", lambda: build_rows(context, view), *chosen):
            if row.line:
                icon = swatch("service", row.line.service).icon
                render_link("ciclo", row.label, icon=icon, cycle=row.line.code)
            st.html(row.body)
    return drawn("improvement-below", lambda: _below(context, view))


def _render_choice(context: Context) -> None:
    """By what the list is grouped, and in which order; both stand in the address."""
    t = context.t
    with st.container(key="improvement-cycle-choices", horizontal=True, vertical_alignment="center", gap="medium"):
        for field, options in CHOICES.items():
            key = f"improvement-{field}"
            st.session_state[key] = getattr(context.choices, field) or options[0]  # each run, as the filters
            st.segmented_control(
                t(key),
                options,
                key=key,
                required=True,
                on_change=_pick,
                args=(field, key),
                format_func=partial(_say_option, t, field),
            )


def _say_option(t: Translator, field: str, option: str) -> str:
    return t(f"improvement-{field}-{option}")


def _pick(field: str, key: str) -> None:
    picked = st.session_state[key]
    choose(**{field: None if picked == CHOICES[field][0] else picked})


def _below(context: Context, view: Qsip) -> Markup:
    """What the signs mean, and which clusters have no cycle."""
    t = context.t
    signs = Markup("").join(
        Markup('<li><b class="stagekey {}" aria-hidden="true">{}</b> {}</li>').format(
            state.value, swatch("status", LOOK[state]).symbol, t(f"improvement-key-{state.value}")
        )
        for state in StageState
    )
    said = _say_without(context, view)
    without = Markup('<p class="without">{}</p>').format(said) if said else ""
    return Markup('{}<ul class="legend">{}</ul>').format(without, signs)


def _tabulate(context: Context, view: Qsip) -> pd.DataFrame:
    """A row a cycle, in the order of the list."""
    return tabulate_cycles(context, view, [line for _, lines in arrange(context, view) for line in lines])


def tabulate_cycles(context: Context, view: Qsip, lines: Iterable[CycleLine]) -> pd.DataFrame:
    """A row a cycle: standing, dates of the stages, what is due next, actions, measures, outcome."""
    t = context.t
    stages = [
        f"{stage.name.said(t.language)}: {t(f'improvement-table-{day}')}" for stage in view.stages for day in DAYS
    ]
    heads = [
        *(t(f"improvement-table-{name}") for name in BEFORE),
        *stages,
        *(t(f"improvement-table-{name}") for name in AFTER),
    ]
    rows = [_row(context, view, line) for line in lines]
    return pd.DataFrame(rows, columns=heads, dtype=object)


DAYS = ("planned", "reached")
BEFORE = (
    "region",
    "cluster",
    "code",
    "service",
    "topic",
    "number",
    "opened",
    "status",
    "percent",
    "stage",
    "late-since",
    "idle-since",
)
AFTER = (
    "next-on",
    "next",
    "actions",
    "done",
    "overdue",
    "measures",
    "read",
    "better",
    "worse",
    "met",
    "outcome",
    "origin",
)


def _row(context: Context, view: Qsip, line: CycleLine) -> tuple:
    t, stand, roadmap, measures = context.t, line.stand, line.roadmap, line.measures
    look = stand.status.value
    return (
        context.names[line.region],
        line.cluster_name,
        line.cluster,
        t(f"service-{line.service}"),
        Spanish(line.topic),
        line.number,
        line.opened_on,
        f"{swatch('status', look).symbol} {t(f'improvement-table-status-{look}')}",
        stand.percent,
        stage_name(t, view.stages, stand.current) if stand.current else None,
        stand.late_since,
        stand.idle_since,
        *(day for one in stand.stages for day in (one.planned_on, one.reached_on)),
        line.next_step.on if line.next_step else None,
        _next_thing(t, view, line),
        roadmap.of,
        roadmap.done,
        roadmap.late,
        measures.of,
        measures.read,
        measures.better,
        measures.worse,
        measures.met,
        say_outcome(t, line) or None,
        say_origins(t, line.origins),
    )


def _next_thing(t: Translator, view: Qsip, line: CycleLine) -> str | None:
    step = line.next_step
    if step is None:
        return None
    return stage_name(t, view.stages, step.stage) if step.stage else Spanish(step.action or "")
