"""Alliances before the program, shown and never added to its totals."""

from collections.abc import Sequence

from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.language import Translator
from queries.plan.reads import AllianceMeasureRow
from queries.plan.view import PlanView, Precedent


def render_precedents(context: Context, view: PlanView) -> None:
    """Draw each alliance in a card of its own."""
    for precedent in view.precedents:
        _render_precedent(context, precedent)


def _render_precedent(context: Context, precedent: Precedent) -> None:
    t, alliance = context.t, precedent.alliance
    years = f"{alliance.start_year}–{alliance.end_year}"
    card = Card(
        f"precedente-{alliance.code}",
        t("plan-precedent-title", name=alliance.name),
        t("plan-precedent-subtitle", partner=alliance.partner, place=alliance.place, years=years),
        source=t(f"source-{alliance.source_code}"),
        origins=("published",),
        note=_say_ratio(t, precedent),
    )
    render_list_card(
        context, card, lambda: _tag_measures(t, precedent), lambda: tabulate(precedent.measures, _columns(t))
    )


def _say_ratio(t: Translator, precedent: Precedent) -> str:
    values = {measure.measure_code: measure.value for measure in precedent.measures}
    partner, usaid = values.get("partner_contribution"), values.get("usaid_contribution")
    return t("plan-precedent-ratio", ratio=t.number(partner / usaid, 2)) if partner and usaid else ""


def _columns(t: Translator) -> Sequence[Column[AllianceMeasureRow]]:
    return [
        Column(t("plan-table-measure"), lambda measure: _say_measure(t, measure)),
        Column(t("table-value"), lambda measure: measure.value),
        Column(t("table-source"), lambda measure: measure.source_locator),
    ]


def _say_measure(t: Translator, measure: AllianceMeasureRow) -> str:
    name = t(f"plan-measure-{measure.measure_code}")
    return f"{name} ({t('unit-usd')})" if measure.unit == "usd" else name


def _tag_measures(t: Translator, precedent: Precedent) -> Markup:
    items = Markup("").join(
        Markup("<li><span>{}</span><b>{}</b></li>").format(
            t(f"plan-measure-{measure.measure_code}"), t.amount(measure.value, measure.unit)
        )
        for measure in precedent.measures
    )
    return Markup('<ul class="pairs">{}</ul>').format(items)
