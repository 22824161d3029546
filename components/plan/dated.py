"""Improvement plans and group meetings one by one: the rows behind what needs attention."""

from collections.abc import Sequence

from components.figures.palette import swatch
from components.kit.cards import Card, render_card
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.context import Context
from data.language import Translator
from data.rules.shared.targets import Status
from queries.plan.view import DatedFact, PlanView
from queries.shared.origins import collect_origins


def render_dated(context: Context, view: PlanView) -> None:
    """Draw improvement plans and meetings, late ones first."""
    _render_facts(context, "planes", view.improvement_plans, lines="L1015-1021")
    _render_facts(context, "reuniones", view.meetings, lines="L612-628")


def _render_facts(context: Context, key: str, facts: Sequence[DatedFact], *, lines: str) -> None:
    t = context.t
    done = sum(fact.status is Status.REACHED for fact in facts)
    late = sum(fact.status is Status.LATE for fact in facts)
    card = Card(
        key,
        t(f"plan-{key}-title", all=len(facts), done=done, late=late),
        t(f"plan-{key}-subtitle", day=context.filters.as_of),
        source=say_source(t, "plan", lines),
        origins=collect_origins(fact.origin for fact in facts),
    )
    render_card(context, card, None, lambda: tabulate(facts, _columns(context)))


def _columns(context: Context) -> Sequence[Column[DatedFact]]:
    t = context.t
    return [
        Column(t("plan-table-what"), lambda fact: _say_fact(t, fact)),
        Column(t("plan-table-region"), lambda fact: context.names[fact.region]),
        Column(t("table-planned"), lambda fact: fact.planned_on),
        Column(t("table-reached"), lambda fact: fact.done_on),
        Column(t("table-status"), lambda fact: _say_status(t, fact.status)),
    ]


def _say_status(t: Translator, status: Status) -> str:
    return f"{swatch('status', status.value).symbol} {t(f'status-{status.value}')}"


def _say_fact(t: Translator, fact: DatedFact) -> str:
    if fact.number:
        return t("meeting-name", number=fact.number, year=str(fact.year))
    return f"{t(f'level-{fact.level}')} · {fact.name}"  # a province and a district may share their name
