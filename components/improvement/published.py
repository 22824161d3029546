"""Results that others published of a cluster's service: before and after, marked as theirs, whatever the as-of date."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from components.figures.palette import swatch
from components.improvement.tags import ARROWS, tag_sign
from components.improvement.words import say_read_on, say_value
from components.kit.cards import Card, render_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import join_names, say_source
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.measures import Movement, Reading
from queries.improvement.measures import PublishedMeasure

MOVEMENT_LOOKS = {  # the palette's status for a movement
    Movement.BETTER: "reached",
    Movement.SAME: "no_target",
    Movement.WORSE: "late",
    Movement.UNKNOWN: "no_data",
}


def render_published(context: Context, published: Sequence[PublishedMeasure]) -> None:
    """Draw the readings of each published measure as bars; nothing where there is none."""
    if not published:
        return
    t, as_of = context.t, context.filters.as_of
    readings = [reading for line in published for reading in line.readings]
    later = sorted({say_read_on(t, reading) for reading in readings if reading.on > as_of})
    notes = [t("improvement-published-note")]
    notes += [t("improvement-published-later", years=join_names(t, later), day=as_of)] if later else []
    card = Card(
        "publicado",
        _say_title(t, published),
        t("improvement-published-subtitle"),
        source="; ".join(sorted({say_source(t, *line.source) for line in published})),
        origins=("published",),
        note=" ".join(notes),
        question=tuple(line.measure.code for line in published),
    )
    render_card(
        context,
        card,
        lambda: drawn("published", lambda: _tag_published(t, published, as_of), *card.question),
        lambda: _tabulate(t, published, as_of),
    )


def _say_title(t: Translator, published: Sequence[PublishedMeasure]) -> str:
    """Title the card; a single measure is titled with its figures."""
    if len(published) > 1:
        return t("improvement-published-title-many", count=len(published))
    (line,) = published
    name, cluster = line.measure.name.text(t.language), line.measure.cluster_name
    if len(line.readings) < 2:
        return t("improvement-published-title-one", name=name, cluster=cluster)
    first, last = line.readings[0], line.readings[-1]
    return t(
        "improvement-published-title",
        cluster=cluster,
        name=name,
        before=say_value(t, first.value, line.measure.unit),
        first=say_read_on(t, first),
        after=say_value(t, last.value, line.measure.unit),
        last=say_read_on(t, last),
    )


def _tag_published(t: Translator, published: Sequence[PublishedMeasure], as_of: date) -> Markup:
    return Markup('<div class="improvement-published">{}</div>').format(
        Markup("").join(_tag_measure(t, line, as_of, named=len(published) > 1) for line in published)
    )


def _tag_measure(t: Translator, line: PublishedMeasure, as_of: date, *, named: bool) -> Markup:
    """Tag a bar for each reading, from zero; one after the as-of date is hatched and marked.

    `named` writes out the measure, where the card's title does not.
    """
    largest = max([reading.value for reading in line.readings], default=0) or 1
    bars = Markup("").join(
        Markup(
            '<li class="{}"><span class="year">{}</span><span class="track"><i style="width:{:.1f}%"></i></span>'
            "<b>{}</b>{}</li>"
        ).format(
            "later" if reading.on > as_of else "",
            say_read_on(t, reading),
            100 * reading.value / largest,
            say_value(t, reading.value, line.measure.unit),
            Markup('<span class="quiet">{}</span>').format(t("improvement-published-after"))
            if reading.on > as_of
            else "",
        )
        for reading in line.readings
    )
    name = Markup("")
    if named:
        name = Markup("<h3>{}, {}</h3>").format(line.measure.name.text(t.language), line.measure.cluster_name)
    return Markup('<section>{}<ol class="readings">{}</ol>{}</section>').format(name, bars, _tag_change(t, line))


def _tag_change(t: Translator, line: PublishedMeasure) -> Markup:
    """Tag the change and whether it is for better or worse; nothing after a single reading."""
    movement, change = line.achievement.movement, line.achievement.change
    if change is None:
        return Markup("")
    look, first = MOVEMENT_LOOKS[movement], line.readings[0].value
    words = t(
        "improvement-published-change",
        way="less" if change < 0 else "more" if change else "same",
        share=t.percent(abs(change) / first) if first else "none",
        change=say_value(t, abs(change), line.measure.unit),
        movement=movement.value,
        direction=line.measure.direction,
    )
    sign = swatch("status", look).symbol if movement is Movement.BETTER else ARROWS[movement]
    return Markup("<p>{}</p>").format(tag_sign(look, sign, words))


def _tabulate(t: Translator, published: Sequence[PublishedMeasure], as_of: date) -> pd.DataFrame:
    columns: list[Column[tuple[PublishedMeasure, Reading]]] = [
        Column(t("improvement-published-table-cluster"), lambda row: row[0].measure.cluster_name),
        Column(t("improvement-published-table-service"), lambda row: t(f"service-{row[0].measure.service_code}")),
        Column(t("improvement-published-table-measure"), lambda row: row[0].measure.name.text(t.language)),
        Column(
            t("improvement-published-table-direction"),
            lambda row: t(f"improvement-cycle-direction-{row[0].measure.direction}"),
        ),
        Column(t("improvement-published-table-when"), lambda row: say_read_on(t, row[1])),
        Column(t("improvement-published-table-value"), lambda row: row[1].value),
        Column(t("improvement-published-table-unit"), lambda row: t(f"improvement-cycle-unit-{row[0].measure.unit}")),
        Column(
            t("improvement-published-table-after"),
            lambda row: t("answer-yes" if row[1].on > as_of else "answer-no"),
        ),
        Column(t("improvement-published-table-source"), lambda row: say_source(t, *row[0].source)),
    ]
    return tabulate([(line, reading) for line in published for reading in line.readings], columns)
