"""The barriers of a cycle's service and the actions against them, overdue ones first, with their evidence."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.capacity.words import area_name, say_government, say_instrument
from components.figures.palette import swatch
from components.improvement.cycle.card import cycle_card
from components.improvement.cycle.words import look_of, say_due, state_of
from components.improvement.evidence.files import is_download, render_evidence
from components.improvement.evidence.words import tag_evidence
from components.improvement.tags import tag_sign
from components.kit.cards import render_card, render_list_card
from components.kit.html import Markup, Spanish, tag_bar, tag_list, tag_spanish
from components.kit.tables import Column, tabulate
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.rules.shared.actions import Progress, State
from queries.improvement.cycle_view import BarrierLine, CycleView
from queries.improvement.evidence_reads import Evidence
from queries.improvement.roadmap import RoadmapAction, count_progress
from queries.shared.origins import collect_origins

CARRIED = "↻"


@dataclass(frozen=True)
class _Row:
    """A barrier with how far its actions are."""

    line: BarrierLine
    progress: Progress


def render_barriers(context: Context, view: CycleView) -> None:
    """Draw the barriers, those with most overdue actions on top; below them the files to download."""
    t, rows = context.t, _worst_first(view)
    origins = collect_origins((line.origin for line in view.barriers), *(action.origins for action in view.actions))
    card = cycle_card(
        context,
        view,
        "ciclo-barreras",
        _say_title(t, rows),
        t("improvement-cycle-barriers-subtitle", day=view.as_of),
        origins=origins,
        note=say_instrument(t, view.instrument) if any(line.area for line in view.barriers) else "",
    )
    if not rows:
        how = Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-barriers-how"))
        render_card(context, card, lambda: how)
        return
    render_list_card(
        context, card, lambda: _tag_barriers(context, view, rows), lambda: _tabulate(t, rows), mine=writer_of(context)
    )
    files = [piece for action in view.actions for piece in action.evidence if is_download(piece)]
    if files and not context.present:
        st.html(Markup("<h3>{}</h3>").format(t("improvement-cycle-files-title")))
        render_evidence(context, files)


def _worst_first(view: CycleView) -> list[_Row]:
    rows = [_Row(line, count_progress(line.actions, view.as_of)) for line in view.barriers]
    return sorted(rows, key=lambda row: (-row.progress.late, row.progress.late_since or view.as_of))


def _say_title(t: Translator, rows: list[_Row]) -> str:
    if not rows:
        return t("improvement-cycle-barriers-title-none")
    bare = sum(not row.line.actions for row in rows)
    if bare == len(rows):
        return t("improvement-cycle-barriers-title-bare", all=bare)
    late = sum(row.progress.late > 0 for row in rows)
    return t("improvement-cycle-barriers-title", late=late, all=len(rows), bare=bare)


def _tag_barriers(context: Context, view: CycleView, rows: list[_Row]) -> Markup:
    may_write = may_update(context, cluster=view.line.cluster)
    return Markup("").join(_tag_barrier(context, row, may_write) for row in rows)


def _tag_barrier(context: Context, row: _Row, may_write: bool) -> Markup:
    """Tag a barrier: where it comes from, how far it is removed, and its actions (on a projector only a bar of them)."""
    t, line = context.t, row.line
    about = [t("improvement-cycle-barrier-found", day=line.found_on)]
    about += [t("improvement-cycle-barrier-area", area=area_name(t, line.area))] if line.area else []
    about += [f"{CARRIED} {t('improvement-cycle-barrier-carried')}"] if line.carried_from else []
    body = Markup('<p class="quiet">{}</p>').format(" · ".join(about))
    if not line.actions:
        body += Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-barrier-bare"))
    elif context.present:
        body += _tag_progress(t, row.progress)
    else:
        actions = [_tag_action(context, action, may_write) for action in line.actions]
        body += tag_list(actions, "planrows improvement-actions")
    return Markup(
        '<section class="improvement-barrier"><div class="head"><h3>{}</h3><span class="count">{}</span></div>{}</section>'
    ).format(tag_spanish(line.title), _say_done(t, row.progress), body)


def _say_done(t: Translator, progress: Progress) -> str:
    return t("improvement-cycle-barrier-done", done=progress.done, of=progress.of)


def _tag_progress(t: Translator, progress: Progress) -> Markup:
    """Tag how many of a barrier's actions are done, and how many are overdue."""
    if not progress.of:
        return Markup("")
    done, late = progress.done / progress.of, progress.late / progress.of
    return tag_bar("reached", done, None, _say_done(t, progress), late)


def _tag_action(context: Context, action: RoadmapAction, may_write: bool) -> Markup:
    """Tag an action with its government, state, day, progress and evidence, and its form for those who attend it."""
    t, percent = context.t, context.t.percent(action.percent / 100)
    late = 1 - action.percent / 100 if action.state is State.LATE and not action.left_over else 0
    responsible = Markup(" · {}").format(tag_spanish(action.responsible)) if action.responsible else ""
    due = f" · {say_due(t, action)}" if action.state is State.DONE or action.left_over else ""
    form = tag_update(context, "ciclo", "roadmap", action.code, action.title) if may_write else Markup("")
    trace = tag_trace(context, "qsip_action_reports", (action.code,), action.title)
    return Markup(
        '<span class="what">{}<br><span class="quiet"><b>{}</b>{}</span></span>'
        '<span class="when">{}<br><span class="quiet">{}{}</span>{}</span>{}{}'
    ).format(
        tag_spanish(action.title),
        say_government(t, action.government),
        responsible,
        _tag_state(context, action),
        percent,
        due,
        form + trace,
        tag_bar(look_of(action)[1], action.percent / 100, None, percent, late),
        Markup("").join(_tag_evidence(t, piece) for piece in action.evidence),
    )


def _tag_state(context: Context, action: RoadmapAction) -> Markup:
    t, (kind, code) = context.t, look_of(action)
    day = action.days.settled_on(context.filters.as_of)
    is_dated = day and not action.left_over and action.state is not State.UNDATED
    when = t(f"action-day-{action.state.value}", day=day) if is_dated else ""
    return tag_sign(code, swatch(kind, code).symbol, f"{t(f'action-state-{state_of(action)}')} {when}")


def _tag_evidence(t: Translator, piece: Evidence) -> Markup:
    """Tag a piece of evidence: a link leads out from here, a file has its button below the list."""
    below = Markup("")
    if is_download(piece):
        below = Markup(' <span class="quiet">· {}</span>').format(t("improvement-cycle-evidence-below"))
    return Markup('<span class="proof">{} {}{}</span>').format(
        t("improvement-cycle-evidence"), tag_evidence(t, piece), below
    )


def _tabulate(t: Translator, rows: list[_Row]) -> pd.DataFrame:
    columns: list[Column[_Row]] = [
        Column(t("improvement-cycle-table-barrier"), lambda row: Spanish(row.line.title)),
        Column(t("improvement-cycle-table-found"), lambda row: row.line.found_on),
        Column(
            t("improvement-cycle-table-area"),
            lambda row: row.line.area.name.text(t.language) if row.line.area else None,
        ),
        Column(
            t("improvement-cycle-table-carried"),
            lambda row: Spanish(row.line.carried_from) if row.line.carried_from else None,
        ),
        Column(t("improvement-cycle-table-actions"), lambda row: row.progress.of),
        Column(t("improvement-cycle-table-done-count"), lambda row: row.progress.done),
        Column(t("improvement-cycle-table-late-count"), lambda row: row.progress.late),
        Column(t("improvement-cycle-table-cancelled-count"), lambda row: row.progress.cancelled),
        Column(t("improvement-cycle-table-origin"), lambda row: t(f"origin-{row.line.origin}")),
    ]
    return tabulate(rows, columns)
