"""The roadmap of a cycle in time: each action a bar under the level of government that it belongs to, overdue ones first."""

import pandas as pd

from components.figures.gantt import GanttGroup, GanttRow, build_gantt
from components.figures.palette import colour, swatch
from components.improvement.cycle.stages import cycle_card
from components.improvement.cycle.words import (
    LEFT_OVER,
    look_of,
    say_due,
    say_last_report,
    say_state,
    say_who,
    state_of,
)
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, Spanish, tag_legend
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.shared.actions import State
from queries.improvement.cycle_view import CycleView
from queries.improvement.lines import RoadmapAction, origins_of, progress_of

LEVELS = ("region", "province", "district")


def render_roadmap(context: Context, view: CycleView) -> None:
    """The actions as bars in time; nothing before the first is agreed (the list of barriers says why)."""
    t, progress = context.t, view.line.roadmap
    if not view.actions:
        return
    title = t("improvement-cycle-roadmap-title-cancelled")
    if progress.of:
        since = progress.late_since or view.as_of
        title = t(
            "improvement-cycle-roadmap-title",
            late=progress.late,
            since=since,
            done=progress.done,
            of=progress.of,
            cancelled=progress.cancelled,
        )
    card = cycle_card(
        context,
        view,
        "ciclo-acciones",
        title,
        t("improvement-cycle-roadmap-subtitle", day=view.as_of),
        origins=origins_of(*(action.origins for action in view.actions)),
    )
    render_card(context, card, lambda: _draw(context, card, view), lambda: tabulate_actions(context, view))


def _draw(context: Context, card: Card, view: CycleView) -> Markup:
    t, narrow, dark = context.t, context.narrow, is_dark()
    render_chart(
        "ciclo-acciones",
        lambda dark: build_gantt(_groups(t, view), view.as_of, axis_date=t.short_month, narrow=narrow, dark=dark),
        *card.question,
        narrow,
        alt=t("improvement-cycle-roadmap-alt", count=len(view.actions)),
    )
    return drawn("roadmap-legend", lambda: _legend(t, view, dark), *card.question, dark)


def _groups(t: Translator, view: CycleView) -> list[GanttGroup]:
    barriers = {barrier.code: barrier.title for barrier in view.barriers}
    found = []
    for level in LEVELS:
        own = [action for action in view.actions if action.government.level == level]
        if own:
            rows = tuple(_row(t, action, barriers[action.barrier]) for action in own)
            found.append(GanttGroup(_say_level(t, view, level, own), rows))
    return found


def _say_level(t: Translator, view: CycleView, level: str, actions: list[RoadmapAction]) -> str:
    progress, name = progress_of(actions, view.as_of), t(f"levels-{level}")
    if not progress.of:
        return t("improvement-cycle-roadmap-level-cancelled", level=name)
    return t("improvement-cycle-roadmap-level", level=name, done=progress.done, of=progress.of, late=progress.late)


def _row(t: Translator, action: RoadmapAction, barrier: str) -> GanttRow:
    days, percent = action.days, t.percent(action.percent / 100)
    begun = min((day for day in (action.starts_on, days.started_on) if day), default=action.agreed_on)
    ended = {State.DONE: days.done_on, State.CANCELLED: days.cancelled_on}.get(action.state)
    said = {"barrier": barrier, "who": say_who(t, action), "state": say_state(t, action), "due": say_due(t, action)}
    pointer = t("improvement-cycle-action-pointer", what=action.title, percent=percent, **said)
    return GanttRow(
        label=action.title,
        look=look_of(action),
        start=min(day for day in (begun, ended, days.planned_on) if day),
        due=days.planned_on,
        ended=ended,
        percent=action.percent,
        said=f"{swatch(*look_of(action)).symbol} {percent}",
        note=f"{pointer}\n{say_last_report(t, action)}",
    )


def _legend(t: Translator, view: CycleView, dark: bool) -> Markup:
    """States with their counts, then what the parts of a bar mean; only what is drawn."""
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
    ended = [action for action in view.actions if action.state is State.DONE]
    parts = [
        (any(0 < action.percent < 100 for action in view.actions), muted, "", "", "filled"),
        (State.LATE.value in looks, colour("status", "late", dark), "hatch", "", "tail"),
        (any(a.days.planned_on not in (None, a.days.done_on) for a in ended), text, "symbol", "│", "due"),
        (any(a.days.planned_on is None and a not in ended for a in view.actions), muted, "symbol", "┄", "open"),
        (True, muted, "symbol", "┊", "as-of"),
    ]
    entries += [
        (ink, look, sign, t(f"improvement-cycle-legend-{name}")) for shown, ink, look, sign, name in parts if shown
    ]
    return tag_legend(entries)


def tabulate_actions(context: Context, view: CycleView) -> pd.DataFrame:
    """Every action with all that is known of it, overdue ones first."""
    t = context.t
    names = (
        "state",
        "percent",
        "barrier",
        "action",
        "level",
        "government",
        "responsible",
        "agreed",
        "starts",
        "started",
        "due",
        "done",
        "cancelled",
        "reported",
        "note",
        "evidence",
        "links",
        "code",
        "origin",
    )
    barriers = {barrier.code: barrier.title for barrier in view.barriers}
    rows = [_action_row(t, action, barriers[action.barrier]) for action in view.actions]
    return pd.DataFrame(rows, columns=[t(f"improvement-cycle-table-{name}") for name in names], dtype=object)


def _action_row(t: Translator, action: RoadmapAction, barrier: str) -> tuple:
    days, proofs = action.days, action.evidence
    day, _, note = action.reports[-1] if action.reports else (None, 0, None)
    return (
        say_state(t, action),
        action.percent,
        Spanish(barrier),
        Spanish(action.title),
        t(f"level-{action.government.level}"),
        action.government.name,
        Spanish(action.responsible) if action.responsible else None,
        action.agreed_on,
        action.starts_on,
        days.started_on,
        days.planned_on,
        days.done_on,
        days.cancelled_on,
        day,
        Spanish(note) if note else None,
        Spanish("; ".join(proof.title for proof in proofs)) if proofs else None,
        "; ".join(proof.url for proof in proofs if proof.url) or None,
        action.code,
        ", ".join(t(f"origin-{origin}") for origin in action.origins),
    )
