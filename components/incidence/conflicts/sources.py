"""Who says it: which file speaks for which months of which regions, what is made up, and what is not at hand."""

import pandas as pd

from components.incidence.conflicts.published import say_press
from components.incidence.conflicts.words import say_sources
from components.kit.cards import Card, render_card
from components.kit.html import Spanish
from components.kit.words import join_names
from components.session.context import Context
from queries.incidence.conflict_lines import DEMO
from queries.incidence.conflicts_view import Conflicts


def render_sources(context: Context, view: Conflicts) -> None:
    """A row a file (or the demonstration), and one for the published figures."""
    t = context.t
    real = [speaker for speaker in view.speakers if speaker.register != DEMO]
    title = t("incidence-conflict-sources-title-demo") if view.demo else t("incidence-conflict-sources-title-none")
    card = Card(
        "conflictos-fuentes",
        t("incidence-conflict-sources-title", count=len(real)) if real else title,
        t("incidence-conflict-sources-subtitle", day=view.as_of),
        source="; ".join(filter(None, (say_sources(t, view), say_press(t, view)))),
        origins=tuple(sorted({*view.origins, *(("published",) if view.figures else ())})),
        note=t("incidence-conflict-sources-note"),
    )
    render_card(context, card, None, lambda: _tabulate(context, view))


def _tabulate(context: Context, view: Conflicts) -> pd.DataFrame:
    t = context.t
    rows: list[tuple] = [
        (
            t(f"incidence-conflict-register-{speaker.register}"),
            Spanish(speaker.file) if speaker.file else None,
            join_names(t, (context.names[region] for region in speaker.regions)),
            t.month(speaker.first),
            t.month(speaker.last),
            speaker.months,
            t(f"incidence-conflict-used-{speaker.register}"),
        )
        for speaker in view.speakers
    ]
    if view.figures:
        regions = [one.region.name for one in view.regions if any(f.region == one.region.ubigeo for f in view.figures)]
        rows.append(
            (
                t("incidence-conflict-register-press"),
                None,
                join_names(t, regions),
                t.month(min(f.month for f in view.figures)),
                t.month(max(f.month for f in view.figures)),
                len({f.month for f in view.figures}),
                t("incidence-conflict-used-press"),
            )
        )
    columns = ("source", "file", "regions", "since", "until", "months", "used")
    return pd.DataFrame(rows, columns=[t(f"incidence-conflict-table-{name}") for name in columns], dtype=object)
