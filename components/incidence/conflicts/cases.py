"""The cases behind the numbers: new ones in a list, all of them in the table. Their names are in Spanish."""

from dataclasses import replace

import pandas as pd

from components.incidence.cards import build_card
from components.incidence.conflicts.words import CONFLICTS, SIGNS, say_first, say_state, say_type
from components.kit.cards import render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_list, tag_spanish
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.language import Translator
from queries.incidence.conflict_reports import COUNTS, CaseLine
from queries.incidence.conflicts_view import Conflicts

MOST_SHOWN = 8


def render_cases(context: Context, view: Conflicts) -> None:
    """Draw the card of the cases first seen in the last twelve months; its table has every case."""
    t = context.t
    is_listed = any(source.register != COUNTS for source in view.sources)  # a table of counts names no case
    card = build_card(
        t,
        CONFLICTS,
        view,
        "casos",
        title=_say_title(t, view),
        subtitle=t("incidence-conflict-cases-subtitle", count=len(view.cases), day=view.as_of),
        note=t("incidence-conflict-cases-note") if is_listed else "",
        question=(context.present,),
    )
    if not is_listed:
        card = replace(card, subtitle="")
    render_list_card(context, card, lambda: _list(context, view), lambda: _tabulate(context, view))


def list_new_cases(view: Conflicts) -> list[CaseLine]:
    """List the cases first seen in the twelve months up to the last report, the latest first."""
    since = view.seen_since
    cases = [case for case in view.cases if since and case.first >= since and not case.is_older]
    return sorted(cases, key=lambda case: (-case.first.toordinal(), case.region or "", case.code))


def _say_title(t: Translator, view: Conflicts) -> str:
    if not view.cases or view.seen_since is None:
        return t("incidence-conflict-cases-title-none")
    cases = list_new_cases(view)
    unplaced = sum(case.region is None for case in cases)
    month = t.month(view.seen_since)
    return t("incidence-conflict-cases-title", count=len(cases) - unplaced, lost=unplaced, month=month)


def _list(context: Context, view: Conflicts) -> Markup:
    t, cases = context.t, list_new_cases(view)
    if not view.cases:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-conflict-cases-how"))
    items = [_tag_case(context, view, case) for case in cases[:MOST_SHOWN]]
    more = (
        Markup("")
        if context.present and len(cases) <= MOST_SHOWN
        else say_more(t, len(view.cases) - len(items), present=context.present)
    )
    return tag_list(items, "incidence-newcases") + more


def _tag_case(context: Context, view: Conflicts, case: CaseLine) -> Markup:
    t = context.t
    where = Markup("{}").format(_say_where(context, case))
    if case.place:
        where = Markup("{} · {}").format(tag_spanish(case.place), where)
    notes = [
        "" if case.last == view.last else t("incidence-conflict-last-seen", month=t.month(case.last)),
        t("incidence-conflict-or-before") if case.after_gap else "",
    ]
    return Markup(
        '<span class="when">{}</span><span class="what">{}<br><span class="quiet">{} · {}</span></span>'
        '<span class="state"><b aria-hidden="true">{}</b> {}<br><span class="quiet">{}</span></span>'
    ).format(
        t.short_month(case.first),
        tag_spanish(case.name or case.code),
        say_type(t, case.type),
        where,
        SIGNS[case.state],
        say_state(t, case.state),
        "; ".join(filter(None, notes)),
    )


def _say_where(context: Context, case: CaseLine) -> str:
    """Return the region; of a case that belongs to no single region, what the report names."""
    if case.region:
        return context.names[case.region]
    departments = case.departments or context.t("incidence-conflict-no-department")
    return context.t("incidence-conflict-not-classified-where", named=departments)


def _tabulate(context: Context, view: Conflicts) -> pd.DataFrame:
    t = context.t
    unplaced = t("incidence-conflict-not-classified")

    def head(name: str) -> str:
        return t(f"incidence-conflict-table-{name}")

    columns: list[Column[CaseLine]] = [
        Column(head("code"), lambda case: Spanish(case.code)),
        Column(head("case"), lambda case: _spanish(case.name)),
        Column(head("type"), lambda case: say_type(t, case.type)),
        Column(head("state"), lambda case: f"{SIGNS[case.state]} {say_state(t, case.state)}"),
        Column(head("region"), lambda case: context.names[case.region] if case.region else unplaced),
        Column(head("place"), lambda case: _spanish(case.place)),
        Column(head("departments"), lambda case: _spanish(case.departments)),
        Column(head("first"), lambda case: say_first(t, case)),
        Column(head("last"), lambda case: t.month(case.last)),
        Column(head("report"), lambda case: case.report),
        Column(head("origin"), lambda case: t(f"origin-{case.origin}")),
    ]
    return tabulate(view.cases, columns)


def _spanish(text: str | None) -> Spanish | None:
    return Spanish(text) if text else None
