"""How far the capacity plans are, by government and by area."""

import pandas as pd

from components.capacity.plan import MOST_SHOWN, SOURCE, tag_government
from components.capacity.words import area_name, say_instrument
from components.figures.palette import swatch
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, say_more, tag_bar, tag_list
from components.kit.words import lower_first, say_source
from components.session.context import Context
from data.language import Translator
from data.rules.shared.actions import Progress
from queries.capacity.plan_view import AreaProgress, Basis, CapacityPlan, GovernmentProgress


def render_governments(context: Context, view: CapacityPlan) -> None:
    """Each government's actions, the one with most overdue on top."""
    t, lines = context.t, view.by_government
    late = sum(line.progress.late > 0 for line in lines)
    planned = sum(line.progress.of > 0 for line in lines)
    card = Card(
        "avance-gobiernos",
        t("capacity-plan-progress-governments-title", late=late, all=len(lines)),
        t("capacity-plan-progress-governments-subtitle", n=planned, all=len(lines), day=context.filters.as_of),
        source=say_source(t, *SOURCE),
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
        _progress(
            t,
            tag_government(context, line.government),
            line.progress,
            _unknown(t, line.basis)
            or (t("capacity-plan-progress-open", open=line.uncovered) if line.uncovered else ""),
        )
        for line in lines[:MOST_SHOWN]
    ]
    return tag_list(items, "planrows progress") + say_more(t, len(lines) - MOST_SHOWN, present=context.present)


def _progress(t: Translator, name: Markup, progress: Progress, more: str) -> Markup:
    """A group's name, its bar (what is done, then what is overdue), and the same in words."""
    if not progress.of:
        bar = Markup('<div class="bar empty"></div>')
    else:
        said = t("progress-bar", done=progress.done, of=progress.of, late=progress.late)
        bar = tag_bar("reached", progress.done / progress.of, None, said, progress.late / progress.of)
    following = t("capacity-plan-progress-next", day=progress.next_due) if progress.next_due else ""
    told = Markup(" · ").join(part for part in (_standing(t, progress), following, more) if part)
    return Markup(
        '<span class="who">{}</span><span class="count">{}</span>{}<span class="told quiet">{}</span>'
    ).format(name, t("capacity-plan-progress-done", done=progress.done, of=progress.of), bar, told)


def _unknown(t: Translator, basis: Basis) -> str:
    """Why it is not known whether there are gaps; empty where it is."""
    if basis.targets:
        return ""
    return t("capacity-plan-progress-no-targets" if basis.scores else "capacity-plan-progress-not-assessed")


def _standing(t: Translator, progress: Progress) -> Markup:
    if not progress.of:
        return Markup("")
    words = (
        t("capacity-plan-progress-late", count=progress.late)
        if progress.late
        else t("capacity-plan-progress-none-late")
    )
    if progress.done == progress.of:
        words = t("capacity-plan-progress-all-done")
    status = progress.status.value
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {}</span>').format(
        status, swatch("status", status).symbol, words
    )


COUNTS = ("done", "late", "running", "planned", "undated", "all", "cancelled", "since", "next")


def _counts(progress: Progress) -> tuple:
    """The figures of a group in the order of `COUNTS`."""
    return (
        progress.done,
        progress.late,
        progress.in_progress,
        progress.planned,
        progress.undated,
        progress.of,
        progress.cancelled,
        progress.late_since,
        progress.next_due,
    )


def _tabulate_governments(context: Context, lines: tuple[GovernmentProgress, ...]) -> pd.DataFrame:
    t = context.t
    rows = [
        (
            context.names[line.government.region],
            line.government.name,
            t(f"level-{line.government.level}"),
            *_counts(line.progress),
            line.uncovered if line.basis.targets else None,
        )
        for line in lines
    ]
    columns = [t(f"capacity-plan-actions-table-{name}") for name in ("region", "government", "level")]
    columns += [t(f"capacity-plan-progress-table-{name}") for name in (*COUNTS, "open")]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def render_areas(context: Context, view: CapacityPlan) -> None:
    """Each area's actions beside its gaps, in the instrument's order."""
    t = context.t
    worst = max(view.by_area, key=lambda line: line.progress.late, default=None)
    title = t("capacity-plan-progress-areas-title-none")
    if worst and worst.progress.late:
        name = lower_first(worst.area.name.said(t.language))
        title = t("capacity-plan-progress-areas-title", area=name, late=worst.progress.late, of=worst.progress.of)
    card = Card(
        "avance-areas",
        title,
        t("capacity-plan-progress-areas-subtitle", day=context.filters.as_of),
        source=say_source(t, *SOURCE),
        origins=tuple(sorted({*view.action_origins, *view.gap_origins})),
        note=say_instrument(t, view.instrument),
    )
    render_list_card(context, card, lambda: _list_areas(t, view.by_area), lambda: _tabulate_areas(t, view))


def _list_areas(t: Translator, lines: tuple[AreaProgress, ...]) -> Markup:
    items = [
        _progress(
            t,
            Markup("<b>{}</b>").format(area_name(t, line.area)),
            line.progress,
            _unknown(t, line.basis) or t("capacity-plan-progress-gaps", gaps=line.gaps, open=line.uncovered),
        )
        for line in lines
    ]
    return tag_list(items, "planrows progress")


def _tabulate_areas(t: Translator, view: CapacityPlan) -> pd.DataFrame:
    rows = [
        (
            view.instruments.of(line.instrument).name.said(t.language),
            line.area.name.said(t.language),
            t("answer-yes" if line.area.mandatory else "answer-no"),
            *_counts(line.progress),
            *((line.gaps, line.uncovered) if line.basis.targets else (None, None)),
        )
        for line in view.by_area
    ]
    columns = [
        t("capacity-plan-progress-table-instrument"),
        t("capacity-plan-actions-table-area"),
        t("capacity-plan-gaps-table-mandatory"),
    ]
    columns += [t(f"capacity-plan-progress-table-{name}") for name in (*COUNTS, "gaps", "open")]
    return pd.DataFrame(rows, columns=columns, dtype=object)
