"""Where the plan contradicts itself."""

from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import join_names, say_source
from components.session.context import Context
from data.language import Translator
from queries.plan.reads import DisagreementRow
from queries.plan.view import PlanView


def render_disagreements(context: Context, view: PlanView) -> None:
    """Draw each contradiction with its lines and what is done about it."""
    t = context.t
    card = Card(
        "contradicciones",
        t("plan-disagrees-title"),
        t("plan-disagrees-subtitle", count=len(view.disagreements)),
        source=t("source-plan"),
        origins=("plan",),
        note=t("plan-too-small", units=join_names(t, view.too_small)),
    )
    columns: list[Column[DisagreementRow]] = [
        Column(t("plan-disagrees-title"), lambda row: t(f"plan-disagreement-{row.code}")),
        Column(t("table-source"), lambda row: say_source(t, row.source_code, row.source_locator)),
    ]
    render_list_card(context, card, lambda: _tag_disagreements(t, view), lambda: tabulate(view.disagreements, columns))


def _tag_disagreements(t: Translator, view: PlanView) -> Markup:
    items = Markup("").join(
        Markup('<li>{} <span class="quiet">{}</span></li>').format(
            t(f"plan-disagreement-{row.code}"), say_source(t, row.source_code, row.source_locator)
        )
        for row in view.disagreements
    )
    return Markup('<ol class="plan-disagreements">{}</ol>').format(items)
