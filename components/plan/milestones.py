"""The eight milestones of the preparatory stage over all clusters."""

from collections.abc import Sequence

from components.kit.cards import Card, render_card
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.records.links.update import may_update, render_update
from components.session.context import Context
from data.language import Translator
from queries.plan.view import MilestoneCount, PlanView
from queries.shared.origins import collect_origins
from queries.territory.records import PROGRAM


def render_plan_milestones(context: Context, view: PlanView) -> None:
    """Draw each milestone with its date, if the plan gives one, and how many are reached; links to the program's own."""
    t = context.t
    reached, total = sum(line.reached for line in view.milestones), sum(line.total for line in view.milestones)
    card = Card(
        "hitos",
        t("plan-milestones-title", reached=reached, total=total),
        t("plan-milestones-subtitle", day=view.as_of),
        source=say_source(t, "plan", "L974-989"),
        origins=collect_origins(*(line.origins for line in view.milestones)),
    )
    render_card(context, card, None, lambda: tabulate(view.milestones, _columns(t)))
    for line in view.milestones:
        if line.scope == PROGRAM and may_update(context):
            label = t("records-form-update-of", what=t(f"milestone-{line.code}"))
            render_update(context, "plan", "milestone", f"{PROGRAM}/{line.code}", label)


def _columns(t: Translator) -> Sequence[Column[MilestoneCount]]:
    return [
        Column(t("table-milestone"), lambda line: t(f"milestone-{line.code}")),
        Column(t("plan-table-scope"), lambda line: t(f"plan-scope-{line.scope}")),
        Column(t("plan-table-due"), lambda line: line.due_on),
        Column(
            t("table-reached"),
            lambda line: t("plan-count-of", count=line.reached, all=line.total) if line.total else None,
        ),
        Column(t("plan-table-late"), lambda line: line.late),
        Column(t("plan-table-undated"), lambda line: line.undated),
        Column(t("table-source"), lambda line: line.source),
    ]
