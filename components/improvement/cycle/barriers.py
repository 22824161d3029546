"""The barriers of a cycle's service and the actions against them, overdue ones first, with their evidence."""

import pandas as pd
import streamlit as st

from components.capacity.words import area_name, say_government, say_instrument
from components.figures.palette import swatch
from components.improvement.cycle.stages import cycle_card
from components.improvement.cycle.words import look_of, say_due, state_of
from components.improvement.evidence.files import is_download, render_evidence
from components.improvement.evidence.words import tag_evidence
from components.kit.cards import render_card, render_list_card
from components.kit.html import Markup, Spanish, tag_bar, tag_list, tag_spanish
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.rules.shared.actions import Progress, State
from queries.improvement.cycle_view import BarrierLine, CycleView
from queries.improvement.lines import EvidenceLine, RoadmapAction, origins_of, progress_of

CARRIED = "↻"


def render_barriers(context: Context, view: CycleView) -> None:
    """The barriers with most overdue actions on top, each with its actions; below, the files to download."""
    t, lines = context.t, _worst_first(view)
    card = cycle_card(
        context,
        view,
        "ciclo-barreras",
        _say_barriers(t, lines),
        t("improvement-cycle-barriers-subtitle", day=view.as_of),
        origins=origins_of((line.origin for line in view.barriers), *(one.origins for one in view.actions)),
        note=say_instrument(t, view.instrument) if any(line.area for line in view.barriers) else "",
    )
    if not lines:
        render_card(
            context, card, lambda: Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-barriers-how"))
        )
        return
    render_list_card(
        context, card, lambda: _list(context, view, lines), lambda: _tabulate(t, lines), mine=writer_of(context)
    )
    files = [line for action in view.actions for line in action.evidence if is_download(line)]
    if files and not context.present:
        st.html(Markup("<h3>{}</h3>").format(t("improvement-cycle-files-title")))
        render_evidence(context, files)


def _worst_first(view: CycleView) -> list[tuple[BarrierLine, Progress]]:
    lines = [(line, progress_of(line.actions, view.as_of)) for line in view.barriers]
    return sorted(lines, key=lambda pair: (-pair[1].late, pair[1].late_since or view.as_of))


def _say_barriers(t: Translator, lines: list[tuple[BarrierLine, Progress]]) -> str:
    if not lines:
        return t("improvement-cycle-barriers-title-none")
    bare = sum(not line.actions for line, _ in lines)
    if bare == len(lines):
        return t("improvement-cycle-barriers-title-bare", all=bare)
    late = sum(progress.late > 0 for _, progress in lines)
    return t("improvement-cycle-barriers-title", late=late, all=len(lines), bare=bare)


def _list(context: Context, view: CycleView, lines: list[tuple[BarrierLine, Progress]]) -> Markup:
    mine = may_update(context, cluster=view.line.cluster)
    return Markup("").join(_barrier(context, line, progress, mine) for line, progress in lines)


def _barrier(context: Context, line: BarrierLine, progress: Progress, mine: bool) -> Markup:
    """A barrier: where it comes from, how far it is removed, its actions. Projected, without the single actions."""
    t = context.t
    about = [t("improvement-cycle-barrier-found", day=line.found_on)]
    about += [t("improvement-cycle-barrier-area", area=area_name(t, line.area))] if line.area else []
    about += [f"{CARRIED} {t('improvement-cycle-barrier-carried')}"] if line.carried_from else []
    told = Markup('<p class="quiet">{}</p>').format(" · ".join(about))
    if not line.actions:
        told += Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-barrier-bare"))
    elif context.present:
        told += _bar(t, progress)
    else:
        told += tag_list([_action(context, action, mine) for action in line.actions], "planrows cycleactions")
    return Markup(
        '<section class="barrier"><div class="head"><h3>{}</h3><span class="count">{}</span></div>{}</section>'
    ).format(tag_spanish(line.title), _say_done(t, progress), told)


def _say_done(t: Translator, progress: Progress) -> str:
    return t("improvement-cycle-barrier-done", done=progress.done, of=progress.of)


def _bar(t: Translator, progress: Progress) -> Markup:
    """How many of a barrier's actions are done, and how many overdue."""
    if not progress.of:
        return Markup("")
    done, late = progress.done / progress.of, progress.late / progress.of
    return tag_bar("reached", done, None, _say_done(t, progress), late)


def _action(context: Context, action: RoadmapAction, mine: bool) -> Markup:
    """What, who, its state with the day, a bar of how far it is, and what shows it; its form for who attends it."""
    t, percent = context.t, context.t.percent(action.percent / 100)
    day = action.days.settled_on(context.filters.as_of)
    is_dated = day and not action.left_over and action.state is not State.UNDATED
    when = t(f"action-day-{action.state.value}", day=day) if is_dated else ""
    late = 1 - action.percent / 100 if action.state is State.LATE and not action.left_over else 0
    responsible = Markup(" · {}").format(tag_spanish(action.responsible)) if action.responsible else ""
    due = f" · {say_due(t, action)}" if action.state is State.DONE or action.left_over else ""
    proofs = Markup("").join(_evidence(context, line) for line in action.evidence)
    return Markup(
        '<span class="what">{}<br><span class="quiet"><b>{}</b>{}</span></span>'
        '<span class="when">{}<br><span class="quiet">{}{}</span>{}</span>{}{}'
    ).format(
        tag_spanish(action.title),
        say_government(t, action.government),
        responsible,
        _state(t, action, when),
        percent,
        due,
        (tag_update(context, "ciclo", "roadmap", action.code, action.title) if mine else Markup(""))
        + tag_trace(context, "qsip_action_reports", (action.code,), action.title),
        tag_bar(look_of(action)[1], action.percent / 100, None, percent, late),
        proofs,
    )


def _state(t: Translator, action: RoadmapAction, when: str) -> Markup:
    kind, code = look_of(action)
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {} {}</span>').format(
        code, swatch(kind, code).symbol, t(f"action-state-{state_of(action)}"), when
    )


def _evidence(context: Context, line: EvidenceLine) -> Markup:
    """A link leads out from here; a file has its button below the list."""
    t = context.t
    below = (
        Markup(' <span class="quiet">· {}</span>').format(t("improvement-cycle-evidence-below"))
        if is_download(line)
        else ""
    )
    return Markup('<span class="proof">{} {}{}</span>').format(
        t("improvement-cycle-evidence"), tag_evidence(t, line), below
    )


def _tabulate(t: Translator, lines: list[tuple[BarrierLine, Progress]]) -> pd.DataFrame:
    names = (
        "barrier",
        "found",
        "area",
        "carried",
        "actions",
        "done-count",
        "late-count",
        "cancelled-count",
        "origin",
    )
    rows = [
        (
            Spanish(line.title),
            line.found_on,
            line.area.name.said(t.language) if line.area else None,
            Spanish(line.carried_from) if line.carried_from else None,
            progress.of,
            progress.done,
            progress.late,
            progress.cancelled,
            t(f"origin-{line.origin}"),
        )
        for line, progress in lines
    ]
    return pd.DataFrame(rows, columns=[t(f"improvement-cycle-table-{name}") for name in names], dtype=object)
