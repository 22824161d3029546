"""Measures by dimension: how many improved, stayed the same, got worse or wait. They are counted, never averaged."""

import pandas as pd

from components.improvement.tags import ARROWS
from components.improvement.words import SOURCE
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.measures import MeasureCount, Movement
from queries.improvement.view import Improvement

Dimension = tuple[str, MeasureCount]  # the code of a dimension, and its measures
BETTER, SAME, WORSE, UNREAD = "better", "same", "worse", "unread"
SIGNS = {
    BETTER: ARROWS[Movement.BETTER],
    SAME: ARROWS[Movement.SAME],
    WORSE: ARROWS[Movement.WORSE],
    UNREAD: ARROWS[Movement.UNKNOWN],
}


def render_dimensions(context: Context, view: Improvement) -> None:
    """Draw a bar for each dimension."""
    t, measures = context.t, view.measures
    card = Card(
        "pmcs-aspectos",
        _say_title(t, measures),
        t("improvement-dimensions-subtitle", read=measures.read, of=measures.of, day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.measure_origins,
        note=t("improvement-dimensions-note"),
    )
    render_list_card(context, card, lambda: _tag_dimensions(t, view), lambda: _tabulate(t, view))


def _say_title(t: Translator, measures: MeasureCount) -> str:
    if not measures.of:
        return t("improvement-dimensions-title-none")
    if not measures.read:
        return t("improvement-dimensions-title-unread", of=measures.of)
    return t(
        "improvement-dimensions-title",
        better=measures.better,
        read=measures.read,
        worse=measures.worse,
        met=measures.met,
    )


def _count_moved(count: MeasureCount) -> dict[str, int]:
    """Return how many measures moved in each way."""
    same = count.read - count.better - count.worse
    return {BETTER: count.better, SAME: same, WORSE: count.worse, UNREAD: count.unread}


def _tag_dimensions(t: Translator, view: Improvement) -> Markup:
    if not view.measures.of:
        return Markup('<p class="quiet">{}</p>').format(t("improvement-dimensions-how"))
    items = Markup("").join(_tag_dimension(t, name, count) for name, count in view.dimensions)
    return Markup('<ul class="improvement-dimensions">{}</ul>').format(items)


def _tag_dimension(t: Translator, name: str, count: MeasureCount) -> Markup:
    """Tag a dimension: its name, its bar in parts, and the same in words."""
    moved = [(movement, number) for movement, number in _count_moved(count).items() if number]
    parts = Markup("").join(
        Markup('<i class="{}" style="flex-grow:{}">{}</i>').format(movement, number, t.number(number))
        for movement, number in moved
    )
    words = Markup(" · ").join(
        Markup('<span class="{}"><b aria-hidden="true">{}</b> {}</span>').format(
            movement, SIGNS[movement], t(f"improvement-moved-count-{movement}", count=number)
        )
        for movement, number in moved
    )
    of = t("improvement-dimension-of", count=count.of) if count.of else t("improvement-dimension-none")
    bar = Markup('<div class="parts" aria-hidden="true">{}</div>').format(parts) if moved else ""
    return Markup('<li><b>{}</b> <span class="quiet">{}</span>{}<p class="words">{}</p></li>').format(
        t(f"improvement-dimension-{name}"), of, bar, words
    )


def _tabulate(t: Translator, view: Improvement) -> pd.DataFrame:
    columns: list[Column[Dimension]] = [
        Column(t("improvement-table-dimension"), lambda row: t(f"improvement-dimension-{row[0]}")),
        Column(t("improvement-table-measures"), lambda row: row[1].of),
        Column(t("improvement-table-read"), lambda row: row[1].read),
        *(_moved_column(t, movement) for movement in SIGNS),
        Column(t("improvement-table-met"), lambda row: row[1].met),
    ]
    return tabulate(view.dimensions, columns)


def _moved_column(t: Translator, movement: str) -> Column[Dimension]:
    return Column(t(f"improvement-table-{movement}"), lambda row: _count_moved(row[1])[movement])
