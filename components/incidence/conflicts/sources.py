"""Which file counts for which months of which regions, what is made up, and what the press quoted."""

import pandas as pd

from components.incidence.conflicts.published import list_quoted_regions, say_press
from components.incidence.conflicts.words import say_sources
from components.kit.cards import Card, render_card
from components.kit.html import Spanish
from components.kit.tables import Column, tabulate
from components.kit.words import join_names
from components.session.context import Context
from queries.incidence.conflict_reports import DEMO, ReportSource
from queries.incidence.conflicts_view import Conflicts

PRESS = "press"


def render_sources(context: Context, view: Conflicts) -> None:
    """Draw a row for each file or the demonstration, and one for the quoted figures."""
    t = context.t
    files = sum(source.register != DEMO for source in view.sources)
    without = "incidence-conflict-sources-title-demo" if view.demo else "incidence-conflict-sources-title-none"
    card = Card(
        "conflictos-fuentes",
        t("incidence-conflict-sources-title", count=files) if files else t(without),
        t("incidence-conflict-sources-subtitle", day=view.as_of),
        source="; ".join(filter(None, (say_sources(t, view), say_press(t, view)))),
        origins=tuple(sorted({*view.origins, *(("published",) if view.figures else ())})),
        note=t("incidence-conflict-sources-note"),
    )
    render_card(context, card, None, lambda: _tabulate(context, view))


def _tabulate(context: Context, view: Conflicts) -> pd.DataFrame:
    t = context.t

    def head(name: str) -> str:
        return t(f"incidence-conflict-table-{name}")

    def list_regions(source: ReportSource) -> str:
        if source.register == PRESS:
            return join_names(t, list_quoted_regions(view))
        return join_names(t, (context.names[region] for region in source.regions))

    columns: list[Column[ReportSource]] = [
        Column(head("source"), lambda source: t(f"incidence-conflict-source-{source.register}")),
        Column(head("file"), lambda source: Spanish(source.file) if source.file else None),
        Column(head("regions"), list_regions),
        Column(head("since"), lambda source: t.month(source.first)),
        Column(head("until"), lambda source: t.month(source.last)),
        Column(head("months"), lambda source: source.months),
        Column(head("used"), lambda source: t(f"incidence-conflict-used-{source.register}")),
    ]
    return tabulate([*view.sources, *_list_press(view)], columns)


def _list_press(view: Conflicts) -> list[ReportSource]:
    """Return the press as a source, if it quoted any figure."""
    months = sorted({figure.month for figure in view.figures})
    if not months:
        return []
    regions = tuple(sorted({figure.region for figure in view.figures}))
    return [ReportSource(PRESS, None, regions, months[0], months[-1], len(months))]
