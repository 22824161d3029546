"""The cases behind the numbers: those newly seen in a list, all of them in the table. Their names are Spanish text."""

import pandas as pd

from components.incidence.conflicts.words import say_demo, say_first, say_sources, say_type
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_list, tag_spanish
from components.session.context import Context
from data.language import Translator
from queries.incidence.conflict_lines import COUNTS, CaseLine
from queries.incidence.conflicts_view import Conflicts

MOST_SHOWN = 8
SIGNS = {"active": "●", "latent": "○", "resolved": "✓"}


def render_cases(context: Context, view: Conflicts) -> None:
    """Cases first seen in the last twelve months; the table has every case."""
    t = context.t
    is_listed = any(speaker.register != COUNTS for speaker in view.speakers)  # a table of counts names no case
    subtitle = say_demo(t, view, t("incidence-conflict-cases-subtitle", count=len(view.cases), day=view.as_of))
    card = Card(
        "conflictos-casos",
        _say_title(t, view),
        subtitle if is_listed else "",
        source=say_sources(t, view),
        origins=view.origins,
        note=t("incidence-conflict-cases-note") if is_listed else "",
        question=(view.type, context.present),
        scope=say_type(t, view.type),
    )
    render_list_card(context, card, lambda: _list(context, view), lambda: _tabulate(context, view))


def new_cases(view: Conflicts) -> list[CaseLine]:
    """First seen in the twelve months up to the last report, the latest first; not classified ones too."""
    since = view.seen_since
    found = [case for case in view.cases if since and case.first >= since and not case.is_older]
    return sorted(found, key=lambda case: (-case.first.toordinal(), case.region or "", case.code))


def _say_title(t: Translator, view: Conflicts) -> str:
    if not view.cases or view.seen_since is None:
        return t("incidence-conflict-cases-title-none")
    new = new_cases(view)
    lost = sum(case.region is None for case in new)
    return t("incidence-conflict-cases-title", count=len(new) - lost, lost=lost, month=t.month(view.seen_since))


def _list(context: Context, view: Conflicts) -> Markup:
    t, new = context.t, new_cases(view)
    if not view.cases:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-conflict-cases-how"))
    items = [_case(context, view, case) for case in new[:MOST_SHOWN]]
    more = (
        Markup("")
        if context.present and len(new) <= MOST_SHOWN
        else say_more(t, len(view.cases) - len(items), present=context.present)
    )
    return tag_list(items, "incidence-newcases") + more


def _case(context: Context, view: Conflicts, case: CaseLine) -> Markup:
    t = context.t
    place = Markup(" · ").join(
        part
        for part in (tag_spanish(case.place) if case.place else None, Markup("{}").format(_where(context, case)))
        if part
    )
    more = [
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
        place,
        SIGNS[case.state],
        t(f"incidence-conflict-state-{case.state}"),
        "; ".join(filter(None, more)),
    )


def _where(context: Context, case: CaseLine) -> str:
    """The region; of a case that no single one can be told of, what the report names."""
    if case.region:
        return context.names[case.region]
    named = case.departments or context.t("incidence-conflict-no-department")
    return context.t("incidence-conflict-not-classified-where", named=named)


def _tabulate(context: Context, view: Conflicts) -> pd.DataFrame:
    t = context.t
    rows = [_row(t, context, case) for case in view.cases]
    columns = ("code", "case", "type", "state", "region", "place", "departments", "first", "last", "report", "origin")
    return pd.DataFrame(rows, columns=[t(f"incidence-conflict-table-{name}") for name in columns], dtype=object)


def _row(t: Translator, context: Context, case: CaseLine) -> tuple:
    return (
        Spanish(case.code),
        Spanish(case.name) if case.name else None,
        say_type(t, case.type),
        f"{SIGNS[case.state]} {t(f'incidence-conflict-state-{case.state}')}",
        context.names[case.region] if case.region else t("incidence-conflict-not-classified"),
        Spanish(case.place) if case.place else None,
        Spanish(case.departments) if case.departments else None,
        say_first(t, case),
        t.month(case.last),
        case.report,
        t(f"origin-{case.origin}"),
    )
