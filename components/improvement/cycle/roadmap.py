"""The roadmap of a cycle in time: each action a bar under its level of government, overdue ones first."""

from collections.abc import Sequence

import pandas as pd

from components.figures.gantt import GanttGroup, GanttRow, build_gantt
from components.figures.palette import colour, swatch
from components.improvement.cycle.card import cycle_card
from components.improvement.cycle.words import (
    LEFT_OVER,
    look_of,
    say_due,
    say_last_report,
    say_responsible,
    say_state,
    state_of,
)
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, Spanish, tag_legend
from components.kit.tables import Column, tabulate
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.shared.actions import State
from queries.improvement.cycle_view import CycleView
from queries.improvement.roadmap import RoadmapAction, count_progress
from queries.shared.origins import collect_origins

KEY = "ciclo-acciones"
LEVELS = ("region", "province", "district")


def render_roadmap(context: Context, view: CycleView) -> None:
    """Draw the actions as bars in time; nothing until one is agreed (the list of barriers explains why)."""
    t = context.t
    if not view.actions:
        return
    card = cycle_card(
        context,
        view,
        KEY,
        _say_title(t, view),
        t("improvement-cycle-roadmap-subtitle", day=view.as_of),
        origins=collect_origins(*(action.origins for action in view.actions)),
    )
    render_card(context, card, lambda: _render_chart(context, card, view), lambda: _tabulate(t, view))


def _say_title(t: Translator, view: CycleView) -> str:
    progress = view.line.roadmap
    if not progress.of:
        return t("improvement-cycle-roadmap-title-cancelled")
    return t(
        "improvement-cycle-roadmap-title",
        late=progress.late,
        since=progress.late_since or view.as_of,
        done=progress.done,
        of=progress.of,
        cancelled=progress.cancelled,
    )


def _render_chart(context: Context, card: Card, view: CycleView) -> Markup:
    t, narrow, dark = context.t, context.narrow, is_dark()
    render_chart(
        KEY,
        lambda dark: build_gantt(_build_groups(t, view), view.as_of, axis_date=t.short_month, narrow=narrow, dark=dark),
        *card.question,
        narrow,
        alt=t("improvement-cycle-roadmap-alt", count=len(view.actions)),
    )
    return drawn("roadmap-legend", lambda: _legend(t, view, dark), *card.question, dark)


def _barrier_titles(view: CycleView) -> dict[str, str]:
    return {barrier.code: barrier.title for barrier in view.barriers}


def _build_groups(t: Translator, view: CycleView) -> list[GanttGroup]:
    titles, groups = _barrier_titles(view), []
    for level in LEVELS:
        actions = [action for action in view.actions if action.government.level == level]
        if actions:
            rows = tuple(_build_row(t, action, titles[action.barrier]) for action in actions)
            groups.append(GanttGroup(_say_level(t, view, level, actions), rows))
    return groups


def _say_level(t: Translator, view: CycleView, level: str, actions: Sequence[RoadmapAction]) -> str:
    progress, name = count_progress(actions, view.as_of), t(f"levels-{level}")
    if not progress.of:
        return t("improvement-cycle-roadmap-level-cancelled", level=name)
    return t("improvement-cycle-roadmap-level", level=name, done=progress.done, of=progress.of, late=progress.late)


def _build_row(t: Translator, action: RoadmapAction, barrier: str) -> GanttRow:
    days, percent = action.days, t.percent(action.percent / 100)
    begun = min((day for day in (action.starts_on, days.started_on) if day), default=action.agreed_on)
    ended = {State.DONE: days.done_on, State.CANCELLED: days.cancelled_on}.get(action.state)
    pointer = t(
        "improvement-cycle-action-pointer",
        what=action.title,
        percent=percent,
        barrier=barrier,
        responsible=say_responsible(t, action),
        state=say_state(t, action),
        due=say_due(t, action),
    )
    return GanttRow(
        label=action.title,
        look=look_of(action),
        start=min(day for day in (begun, ended, days.planned_on) if day),
        due=days.planned_on,
        ended=ended,
        percent=action.percent,
        caption=f"{swatch(*look_of(action)).symbol} {percent}",
        note=f"{pointer}\n{say_last_report(t, action)}",
    )


def _legend(t: Translator, view: CycleView, dark: bool) -> Markup:
    """Tag the states that are drawn, with their counts, then the parts of a bar that are drawn."""
    states = [state_of(action) for action in view.actions]
    looks = {state_of(action): look_of(action) for action in view.actions}
    entries = [
        (
            colour(*looks[state], dark),
            "symbol",
            swatch(*looks[state]).symbol,
            f"{t(f'action-state-{state}')} · {states.count(state)}",
        )
        for state in (*(state.value for state in State), LEFT_OVER)
        if state in looks
    ]
    text, muted = (colour("neutral", name, dark) for name in ("text", "muted"))
    late = colour("status", "late", dark)
    done = [action.days for action in view.actions if action.state is State.DONE]
    waiting = [action.days for action in view.actions if action.state is not State.DONE]
    if any(0 < action.percent < 100 for action in view.actions):
        entries.append((muted, "", "", t("improvement-cycle-legend-filled")))
    if State.LATE.value in looks:
        entries.append((late, "hatch", "", t("improvement-cycle-legend-tail")))
    if any(days.planned_on not in (None, days.done_on) for days in done):
        entries.append((text, "symbol", "│", t("improvement-cycle-legend-due")))
    if any(days.planned_on is None for days in waiting):
        entries.append((muted, "symbol", "┄", t("improvement-cycle-legend-open")))
    entries.append((muted, "symbol", "┊", t("improvement-cycle-legend-as-of")))
    return tag_legend(entries)


def _tabulate(t: Translator, view: CycleView) -> pd.DataFrame:
    """Tabulate every action, overdue ones first."""
    titles = _barrier_titles(view)
    columns: list[Column[RoadmapAction]] = [
        Column(t("improvement-cycle-table-state"), lambda action: say_state(t, action)),
        Column(t("improvement-cycle-table-percent"), lambda action: action.percent),
        Column(t("improvement-cycle-table-barrier"), lambda action: Spanish(titles[action.barrier])),
        Column(t("improvement-cycle-table-action"), lambda action: Spanish(action.title)),
        Column(t("improvement-cycle-table-level"), lambda action: t(f"level-{action.government.level}")),
        Column(t("improvement-cycle-table-government"), lambda action: action.government.name),
        Column(t("improvement-cycle-table-responsible"), lambda action: _spanish(action.responsible)),
        Column(t("improvement-cycle-table-agreed"), lambda action: action.agreed_on),
        Column(t("improvement-cycle-table-starts"), lambda action: action.starts_on),
        Column(t("improvement-cycle-table-started"), lambda action: action.days.started_on),
        Column(t("improvement-cycle-table-due"), lambda action: action.days.planned_on),
        Column(t("improvement-cycle-table-done"), lambda action: action.days.done_on),
        Column(t("improvement-cycle-table-cancelled"), lambda action: action.days.cancelled_on),
        Column(
            t("improvement-cycle-table-reported"),
            lambda action: action.reports[-1].reported_on if action.reports else None,
        ),
        Column(
            t("improvement-cycle-table-note"),
            lambda action: _spanish(action.reports[-1].note) if action.reports else None,
        ),
        Column(
            t("improvement-cycle-table-evidence"),
            lambda action: _spanish("; ".join(piece.title for piece in action.evidence)),
        ),
        Column(
            t("improvement-cycle-table-links"),
            lambda action: "; ".join(piece.url for piece in action.evidence if piece.url) or None,
        ),
        Column(t("improvement-cycle-table-code"), lambda action: action.code),
        Column(
            t("improvement-cycle-table-origin"),
            lambda action: ", ".join(t(f"origin-{origin}") for origin in action.origins),
        ),
    ]
    return tabulate(view.actions, columns)


def _spanish(text: str | None) -> Spanish | None:
    return Spanish(text) if text else None
