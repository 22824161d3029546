"""How far the capacity plans are, by government and by area."""

from collections.abc import Callable
from typing import TypeVar

import pandas as pd

from components.capacity.actions import MOST_ACTIONS
from components.capacity.governments import government_columns, tag_government
from components.capacity.words import PLAN_SOURCE, area_name, say_instrument, say_unknown_gaps
from components.figures.palette import swatch
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, say_more, tag_bar, tag_list
from components.kit.tables import Column, tabulate
from components.kit.words import lower_first, say_source
from components.session.context import Context
from data.language import Translator
from data.rules.shared.actions import Progress
from queries.capacity.plan_view import AreaProgress, CapacityPlan, GovernmentProgress

Row = TypeVar("Row")


def render_governments(context: Context, view: CapacityPlan) -> None:
    """Draw each government's actions, the one with most overdue on top."""
    t, lines = context.t, view.by_government
    late = sum(line.progress.late > 0 for line in lines)
    planned = sum(line.progress.of > 0 for line in lines)
    card = Card(
        "avance-gobiernos",
        t("capacity-plan-progress-governments-title", late=late, all=len(lines)),
        t("capacity-plan-progress-governments-subtitle", n=planned, all=len(lines), day=context.filters.as_of),
        source=say_source(t, *PLAN_SOURCE),
        origins=tuple(sorted({*view.action_origins, *view.gap_origins})),
        note=say_instrument(t, view.instrument),
        question=(context.present,),
    )
    render_list_card(
        context, card, lambda: _list_governments(context, lines), lambda: _tabulate_governments(context, lines)
    )


def _list_governments(context: Context, lines: tuple[GovernmentProgress, ...]) -> Markup:
    t = context.t
    items = [
        _tag_progress(t, tag_government(context, line.government), line.progress, _say_uncovered(t, line))
        for line in lines[:MOST_ACTIONS]
    ]
    return tag_list(items, "planrows capacity-progress") + say_more(
        t, len(lines) - MOST_ACTIONS, present=context.present
    )


def _say_uncovered(t: Translator, line: GovernmentProgress) -> str:
    if unknown := say_unknown_gaps(t, line.basis):
        return unknown
    return t("capacity-plan-progress-open", open=line.uncovered) if line.uncovered else ""


def _tag_progress(t: Translator, name: Markup, progress: Progress, more: str) -> Markup:
    """Return a group's name, its bar (what is done, then what is overdue), and the same in words."""
    bar = Markup('<div class="bar empty"></div>')
    if progress.of:
        label = t("progress-bar", done=progress.done, of=progress.of, late=progress.late)
        bar = tag_bar("reached", progress.done / progress.of, None, label, progress.late / progress.of)
    following = t("capacity-plan-progress-next", day=progress.next_due) if progress.next_due else ""
    words = Markup(" · ").join(part for part in (_tag_status(t, progress), following, more) if part)
    count = t("capacity-plan-progress-done", done=progress.done, of=progress.of)
    return Markup(
        '<span class="who">{}</span><span class="count">{}</span>{}<span class="detail quiet">{}</span>'
    ).format(name, count, bar, words)


def _tag_status(t: Translator, progress: Progress) -> Markup:
    if not progress.of:
        return Markup("")
    if progress.done == progress.of:
        words = t("capacity-plan-progress-all-done")
    elif progress.late:
        words = t("capacity-plan-progress-late", count=progress.late)
    else:
        words = t("capacity-plan-progress-none-late")
    status = progress.status.value
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {}</span>').format(
        status, swatch("status", status).symbol, words
    )


def _progress_columns(t: Translator, read: Callable[[Row], Progress]) -> list[Column[Row]]:
    """Return the columns of a group's figures; `read` returns a row's progress."""

    def head(name: str) -> str:
        return t(f"capacity-plan-progress-table-{name}")

    return [
        Column(head("done"), lambda row: read(row).done),
        Column(head("late"), lambda row: read(row).late),
        Column(head("running"), lambda row: read(row).in_progress),
        Column(head("planned"), lambda row: read(row).planned),
        Column(head("undated"), lambda row: read(row).undated),
        Column(head("all"), lambda row: read(row).of),
        Column(head("cancelled"), lambda row: read(row).cancelled),
        Column(head("since"), lambda row: read(row).late_since),
        Column(head("next"), lambda row: read(row).next_due),
    ]


def _tabulate_governments(context: Context, lines: tuple[GovernmentProgress, ...]) -> pd.DataFrame:
    t = context.t
    columns: list[Column[GovernmentProgress]] = [
        *government_columns(context, lambda line: line.government),
        *_progress_columns(t, lambda line: line.progress),
        Column(t("capacity-plan-progress-table-open"), lambda line: line.uncovered if line.basis.targets else None),
    ]
    return tabulate(lines, columns)


def render_areas(context: Context, view: CapacityPlan) -> None:
    """Draw each area's actions beside its gaps, in the instrument's order."""
    t = context.t
    card = Card(
        "avance-areas",
        _say_worst(t, view),
        t("capacity-plan-progress-areas-subtitle", day=context.filters.as_of),
        source=say_source(t, *PLAN_SOURCE),
        origins=tuple(sorted({*view.action_origins, *view.gap_origins})),
        note=say_instrument(t, view.instrument),
    )
    render_list_card(context, card, lambda: _list_areas(t, view.by_area), lambda: _tabulate_areas(t, view))


def _say_worst(t: Translator, view: CapacityPlan) -> str:
    """Name the area with most overdue actions."""
    worst = max(view.by_area, key=lambda line: line.progress.late, default=None)
    if worst is None or not worst.progress.late:
        return t("capacity-plan-progress-areas-title-none")
    name = lower_first(worst.area.name.text(t.language))
    return t("capacity-plan-progress-areas-title", area=name, late=worst.progress.late, of=worst.progress.of)


def _list_areas(t: Translator, lines: tuple[AreaProgress, ...]) -> Markup:
    items = [
        _tag_progress(
            t,
            Markup("<b>{}</b>").format(area_name(t, line.area)),
            line.progress,
            say_unknown_gaps(t, line.basis) or t("capacity-plan-progress-gaps", gaps=line.gaps, open=line.uncovered),
        )
        for line in lines
    ]
    return tag_list(items, "planrows capacity-progress")


def _tabulate_areas(t: Translator, view: CapacityPlan) -> pd.DataFrame:
    columns: list[Column[AreaProgress]] = [
        Column(
            t("capacity-plan-progress-table-instrument"),
            lambda line: view.instruments.version(line.area.key.instrument).name.text(t.language),
        ),
        Column(t("capacity-plan-actions-table-area"), lambda line: line.area.name.text(t.language)),
        Column(
            t("capacity-plan-gaps-table-mandatory"),
            lambda line: t("answer-yes" if line.area.mandatory else "answer-no"),
        ),
        *_progress_columns(t, lambda line: line.progress),
        Column(t("capacity-plan-progress-table-gaps"), lambda line: line.gaps if line.basis.targets else None),
        Column(t("capacity-plan-progress-table-open"), lambda line: line.uncovered if line.basis.targets else None),
    ]
    return tabulate(view.by_area, columns)
