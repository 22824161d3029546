"""Results that others published of a cluster's service: before and after, marked as theirs, whatever the as-of date."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from components.figures.palette import swatch
from components.improvement.words import ARROWS, say_read_on, say_value
from components.kit.cards import Card, render_card
from components.kit.html import Markup
from components.kit.words import join_names, say_source
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.measures import Movement, Reading
from queries.improvement.lines import PublishedMeasure

LOOK = {  # of a movement: its status in the palette
    Movement.BETTER: "reached",
    Movement.SAME: "no_target",
    Movement.WORSE: "late",
    Movement.UNKNOWN: "no_data",
}


def render_published(context: Context, published: Sequence[PublishedMeasure]) -> None:
    """What others published, each measure with its readings as bars; nothing where there is none."""
    if not published:
        return
    t, as_of = context.t, context.filters.as_of
    later = sorted({say_read_on(t, one) for found in published for one in found.readings if one.on > as_of})
    after = [t("improvement-published-later", years=join_names(t, later), day=as_of)] if later else []
    card = Card(
        "publicado",
        _say_title(t, published),
        t("improvement-published-subtitle"),
        source="; ".join(sorted({say_source(t, *found.source) for found in published})),
        origins=("published",),
        note=" ".join([t("improvement-published-note"), *after]),
        question=tuple(found.code for found in published),
    )
    render_card(
        context,
        card,
        lambda: drawn("published", lambda: _draw(t, published, as_of), *card.question),
        lambda: _tabulate(t, published, as_of),
    )


def _say_title(t: Translator, published: Sequence[PublishedMeasure]) -> str:
    """Of a single measure what became of it, in its figures."""
    if len(published) > 1:
        return t("improvement-published-title-many", count=len(published))
    (found,) = published
    if len(found.readings) < 2:
        return t("improvement-published-title-one", name=found.name.said(t.language), cluster=found.cluster_name)
    first, last = found.readings[0], found.readings[-1]
    return t(
        "improvement-published-title",
        cluster=found.cluster_name,
        name=found.name.said(t.language),
        before=say_value(t, first.value, found.unit),
        first=say_read_on(t, first),
        after=say_value(t, last.value, found.unit),
        last=say_read_on(t, last),
    )


def _draw(t: Translator, published: Sequence[PublishedMeasure], as_of: date) -> Markup:
    return Markup('<div class="published">{}</div>').format(
        Markup("").join(_measure(t, found, as_of, named=len(published) > 1) for found in published)
    )


def _measure(t: Translator, found: PublishedMeasure, as_of: date, *, named: bool) -> Markup:
    """A bar a reading, from zero; one that lies after the as-of date is hatched and says so. `named`: the card's title does
    not say which measure it is.
    """
    most = max([one.value for one in found.readings], default=0) or 1
    bars = Markup("").join(
        Markup(
            '<li class="{}"><span class="year">{}</span><span class="track"><i style="width:{:.1f}%"></i></span>'
            "<b>{}</b>{}</li>"
        ).format(
            "later" if one.on > as_of else "",
            say_read_on(t, one),
            100 * one.value / most,
            say_value(t, one.value, found.unit),
            Markup('<span class="quiet">{}</span>').format(t("improvement-published-after")) if one.on > as_of else "",
        )
        for one in found.readings
    )
    name = Markup("<h3>{}, {}</h3>").format(found.name.said(t.language), found.cluster_name) if named else Markup("")
    return Markup('<section>{}<ol class="readings">{}</ol>{}</section>').format(name, bars, _tag_change(t, found))


def _tag_change(t: Translator, found: PublishedMeasure) -> Markup:
    """Which way it went, and that this is for better or worse; nothing after a single reading."""
    movement, change = found.achievement.movement, found.achievement.change
    if change is None:
        return Markup("")
    look, first = LOOK[movement], found.readings[0].value
    share = t.percent(abs(change) / first) if first else "none"
    said = t(
        "improvement-published-change",
        way="less" if change < 0 else "more" if change else "same",
        share=share,
        change=say_value(t, abs(change), found.unit),
        movement=movement.value,
        direction=found.direction,
    )
    return Markup('<p><span class="status {}"><b aria-hidden="true">{}</b> {}</span></p>').format(
        look, ARROWS[movement] if movement is not Movement.BETTER else swatch("status", look).symbol, said
    )


def _tabulate(t: Translator, published: Sequence[PublishedMeasure], as_of: date) -> pd.DataFrame:
    names = ("cluster", "service", "measure", "direction", "when", "value", "unit", "after", "source")
    rows = [_row(t, found, one, as_of) for found in published for one in found.readings]
    return pd.DataFrame(rows, columns=[t(f"improvement-published-table-{name}") for name in names], dtype=object)


def _row(t: Translator, found: PublishedMeasure, one: Reading, as_of: date) -> tuple:
    return (
        found.cluster_name,
        t(f"service-{found.service}"),
        found.name.said(t.language),
        t(f"improvement-cycle-direction-{found.direction}"),
        say_read_on(t, one),
        one.value,
        t(f"improvement-cycle-unit-{found.unit}"),
        t("answer-yes" if one.on > as_of else "answer-no"),
        say_source(t, *found.source),
    )
