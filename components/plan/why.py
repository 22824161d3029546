""" "Why 80?" and "why 29?": from the definition to the plan's number to what there is, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import say_signed
from components.session.context import Context
from data.language import Translator
from data.rules.territory.governments import Line, Reconciliation
from queries.plan.view import PlanView
from queries.shared.origins import collect_origins


@dataclass(frozen=True)
class SumLine:
    """A line of a sum."""

    words: str
    amount: int
    is_total: bool
    source: str


def render_why(context: Context, view: PlanView) -> None:
    """Draw the sums behind 80 and 29."""
    fewest, most = view.proposals_yield
    note = context.t("plan-why-29-proposals", fewest=fewest, most=most)
    _render_sum(context, view, "80", slots=view.all_slots, plan=view.why_80, actual=view.exists_80)
    _render_sum(context, view, "29", slots=view.first_slots, plan=view.why_29, actual=view.exists_29, note=note)


def _render_sum(
    context: Context,
    view: PlanView,
    number: str,
    *,
    slots: int,
    plan: Reconciliation,
    actual: Reconciliation,
    note: str = "",
) -> None:
    t = context.t
    card = Card(
        f"por-que-{number}",
        t(f"plan-why-{number}-title"),
        t(f"plan-why-{number}-subtitle"),
        source=f"{t('source-plan')}; {t('source-law_27972')}",
        note=note,
        origins=collect_origins(("plan",), view.exist_origins),
    )
    lines = [
        SumLine(t("plan-why-definition", clusters=slots, regions=view.regions), plan.planned, True, "L673-679"),
        *(_difference(t, line) for line in plan.lines),
        SumLine(t("plan-why-plan"), plan.existing, True, ""),
        *(_difference(t, line) for line in actual.lines),
        SumLine(t("plan-why-exists"), actual.existing, True, ""),
    ]
    render_list_card(context, card, lambda: _tag_sum(t, card.title, lines), lambda: tabulate(lines, _columns(t)))


def _difference(t: Translator, line: Line) -> SumLine:
    source = line.source if line.source.startswith("L") or not line.source else t(f"source-{line.source}")
    return SumLine(t(f"plan-line-{line.code}"), line.amount, False, source)


def _columns(t: Translator) -> Sequence[Column[SumLine]]:
    return [
        Column(t("plan-table-measure"), lambda line: line.words),
        Column(t("table-value"), lambda line: line.amount),
        Column(t("table-source"), lambda line: line.source),
    ]


def _tag_sum(t: Translator, title: str, lines: Sequence[SumLine]) -> Markup:
    body = Markup("").join(
        Markup('<tr class="{}"><td>{}</td><td class="number">{}</td><td class="quiet">{}</td></tr>').format(
            "sum" if line.is_total else "",
            line.words,
            t.number(line.amount) if line.is_total else say_signed(t, line.amount),
            line.source,
        )
        for line in lines
    )
    return Markup('<table class="plan-sums"><caption>{}</caption><tbody>{}</tbody></table>').format(title, body)
