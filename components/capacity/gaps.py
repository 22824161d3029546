"""Gaps that no action covers."""

import pandas as pd

from components.capacity.governments import government_columns, tag_government
from components.capacity.words import MANDATORY, PLAN_SOURCE, say_instrument, say_score
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, say_more, tag_list
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.context import Context
from data.language import Translator
from queries.capacity.plan_view import CapacityPlan, GapLine

MOST_GAPS = 8  # as many as a laptop shows at once


def render_gaps(context: Context, view: CapacityPlan) -> None:
    """Draw the areas below target without an action: mandatory ones on top, then the widest."""
    t = context.t
    low, high = view.instrument.scale
    card = Card(
        "brechas",
        _say_gaps(t, view),
        t(
            "capacity-plan-gaps-subtitle",
            low=t.number(low),
            high=t.number(high),
            n=view.assessed,
            all=view.in_scope,
            targets=view.basis.targets,
            scores=view.basis.scores,
            day=context.filters.as_of,
        ),
        source=say_source(t, *PLAN_SOURCE),
        origins=view.gap_origins,
        note=say_instrument(t, view.instrument),
        question=(context.present,),
    )
    render_list_card(context, card, lambda: _list_gaps(context, view), lambda: _tabulate_gaps(context, view.uncovered))


def _say_gaps(t: Translator, view: CapacityPlan) -> str:
    if not view.assessed:
        return t("capacity-plan-gaps-title-unknown")
    if not view.basis.targets:
        return t("capacity-plan-gaps-title-no-targets")
    if not view.gaps:
        return t("capacity-plan-gaps-title-none")
    if not view.uncovered:
        return t("capacity-plan-gaps-title-covered", all=view.gaps)
    mandatory = sum(gap.area.mandatory for gap in view.uncovered)
    return t("capacity-plan-gaps-title", open=len(view.uncovered), all=view.gaps, mandatory=mandatory)


def _list_gaps(context: Context, view: CapacityPlan) -> Markup:
    if not view.uncovered:
        return _explain_empty(context.t, view)
    items = [_tag_gap(context, gap) for gap in view.uncovered[:MOST_GAPS]]
    more = say_more(context.t, len(view.uncovered) - MOST_GAPS, present=context.present)
    return tag_list(items, "planrows capacity-gaps") + more


def _explain_empty(t: Translator, view: CapacityPlan) -> Markup:
    """Say that all gaps are covered, or how targets are set; nothing where no area is below its target."""
    if view.gaps:
        return Markup('<p class="quiet">{}</p>').format(t("capacity-plan-gaps-nothing"))
    if view.assessed and not view.basis.targets:
        return Markup('<p class="quiet">{}</p>').format(t("capacity-plan-gaps-how"))
    return Markup("")


def _tag_gap(context: Context, gap: GapLine) -> Markup:
    t = context.t
    sign = Markup('<span class="status late"><b aria-hidden="true">{}</b> {}</span>').format(
        MANDATORY, t("capacity-plan-gaps-mandatory")
    )
    return Markup(
        '<span class="what">{}<br>{} {}</span>'
        '<span class="score"><b>{} → {}</b><br><span class="quiet">{}</span></span>'
    ).format(
        tag_government(context, gap.government),
        gap.area.name.text(t.language),
        sign if gap.area.mandatory else "",
        say_score(t, gap.score),
        say_score(t, gap.target),
        t.date(gap.assessed_on),
    )


def _tabulate_gaps(context: Context, gaps: tuple[GapLine, ...]) -> pd.DataFrame:
    t = context.t
    columns: list[Column[GapLine]] = [
        *government_columns(context, lambda gap: gap.government),
        Column(t("capacity-plan-actions-table-area"), lambda gap: gap.area.name.text(t.language)),
        Column(
            t("capacity-plan-gaps-table-mandatory"), lambda gap: t("answer-yes" if gap.area.mandatory else "answer-no")
        ),
        Column(t("capacity-plan-gaps-table-score"), lambda gap: gap.score),
        Column(t("capacity-plan-gaps-table-target"), lambda gap: gap.target),
        Column(t("capacity-plan-gaps-table-missing"), lambda gap: gap.target - gap.score),
        Column(t("capacity-plan-gaps-table-assessed"), lambda gap: gap.assessed_on),
    ]
    return tabulate(gaps, columns)
