"""Who audited the service of a cycle: providers and users, on which days."""

import pandas as pd

from components.improvement.cycle.card import cycle_card
from components.kit.cards import render_card, render_list_card
from components.kit.html import Markup
from components.session.context import Context
from components.training.people import PeopleRow, tabulate_people, tag_people
from components.training.words import say_breakdown
from data.language import Translator
from queries.improvement.cycle_view import CycleView
from queries.shared.origins import collect_origins

ROLES = ("provider", "user")


def render_audit(context: Context, view: CycleView) -> None:
    """Draw the people by role; by sex and identity for whoever may know."""
    t = context.t
    card = cycle_card(
        context,
        view,
        "ciclo-auditoria",
        _say_title(t, view),
        t("improvement-cycle-audit-subtitle", day=view.as_of),
        origins=collect_origins(auditors.origin for auditors in view.audit),
        note=_say_note(t, view) if view.audit else "",
    )
    if view.audit:
        render_list_card(context, card, lambda: _tag_audit(t, view), lambda: _tabulate(t, view))
    else:
        render_card(context, card, lambda: Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-audit-how")))


def _say_title(t: Translator, view: CycleView) -> str:
    if not view.audit:
        return t("improvement-cycle-audit-title-none")
    counts = {role: sum(auditors.total for auditors in view.audit if auditors.role == role) for role in ROLES}
    return t("improvement-cycle-audit-title", **counts, all=sum(counts.values()))


def _say_note(t: Translator, view: CycleView) -> str:
    people = [auditors.people for auditors in view.audit]
    breakdown = say_breakdown(t, view.as_of, view.improvement.broken_down_to, people)
    return " ".join([t("improvement-people-twice"), *breakdown])


def _rows(t: Translator, view: CycleView) -> list[PeopleRow]:
    return [PeopleRow(t(f"improvement-role-{auditors.role}"), auditors.people) for auditors in view.audit]


def _tag_audit(t: Translator, view: CycleView) -> Markup:
    first = min(auditors.first_on for auditors in view.audit)
    last = max(auditors.last_on for auditors in view.audit)
    days = t("improvement-cycle-audit-days", same="yes" if first == last else "no", first=first, last=last)
    present = {auditors.role for auditors in view.audit}
    missing = [t(f"improvement-cycle-audit-missing-{role}") for role in ROLES if role not in present]
    table = tag_people(t, _rows(t, view), t("improvement-cycle-table-role"), crossed=False)
    return table + Markup('<p class="quiet">{}</p>').format(" ".join([days, *missing]))


def _tabulate(t: Translator, view: CycleView) -> pd.DataFrame:
    table = tabulate_people(t, _rows(t, view), t("improvement-cycle-table-role"))
    for name, days in (
        ("first", [auditors.first_on for auditors in view.audit]),
        ("last", [auditors.last_on for auditors in view.audit]),
    ):
        table[t(f"improvement-cycle-table-{name}")] = pd.Series(days, dtype=object)
    return table
