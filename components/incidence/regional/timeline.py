"""Regional capacity in time: when each regional government put what in place."""

import pandas as pd

from components.figures.lanes import Lane, LaneMark, build_lanes
from components.figures.palette import colour, swatch
from components.incidence.regional.words import name_capacity, say_marks_sources
from components.incidence.words import say_capacity, say_mark, say_mark_date, say_mark_source
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, Spanish, tag_legend
from components.kit.tables import Column, tabulate
from components.kit.words import lower_first
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.store.schema.incidence import CAPACITIES
from queries.incidence.reads import CapacityMark
from queries.incidence.regional_view import RegionalCapacityView


def render_time(context: Context, view: RegionalCapacityView) -> None:
    """Draw a lane for each region, with a mark for each thing put in place; its shape tells its kind."""
    t = context.t
    is_vague = any(mark.precision != "day" for mark in view.marks)
    card = Card(
        "regional-tiempo",
        _say_title(t, view),
        t("incidence-regional-time-subtitle", count=len(view.marks), day=view.as_of),
        source=say_marks_sources(t, view.marks),
        origins=view.origins,
        note=t("incidence-regional-time-month") if is_vague else "",
    )
    render_card(context, card, lambda: _draw(context, view), lambda: _tabulate(t, view))


def _say_title(t: Translator, view: RegionalCapacityView) -> str:
    if not view.marks:
        return t("incidence-regional-time-title-none")
    names = {line.region.ubigeo: line.region.name for line in view.lines}
    last = max(view.marks, key=lambda mark: mark.reached_on)
    return t(
        "incidence-regional-time-title",
        what=lower_first(name_capacity(t, last.capacity)),
        region=names[last.region],
        day=say_mark_date(t, last),
        one="one" if len(view.lines) == 1 else "many",
    )


def _draw(context: Context, view: RegionalCapacityView) -> Markup:
    t = context.t
    if not view.marks:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-regional-time-how"))
    render_chart(
        "regional-tiempo",
        lambda dark: build_lanes(
            _lanes(t, view), view.as_of, format_date=lambda _: "", axis_date=t.short_month, dark=dark
        ),
        alt=t("incidence-regional-time-alt"),
    )
    return drawn("regional-time-legend", lambda: _legend(t, view, is_dark()), is_dark())


def _lanes(t: Translator, view: RegionalCapacityView) -> list[Lane]:
    return [
        Lane(
            line.region.name,
            tuple(
                LaneMark(mark.reached_on, mark.capacity, say_mark(t, mark), "capacity")
                for _, marks in line.capacities
                for mark in marks
            ),
        )
        for line in view.lines
    ]


def _legend(t: Translator, view: RegionalCapacityView, dark: bool) -> Markup:
    counts = {code: sum(mark.capacity == code for mark in view.marks) for code in CAPACITIES}
    return tag_legend(
        (
            colour("capacity", code, dark),
            "symbol",
            swatch("capacity", code).symbol,
            f"{name_capacity(t, code)} · {count}",
        )
        for code, count in counts.items()
        if count
    )


def _tabulate(t: Translator, view: RegionalCapacityView) -> pd.DataFrame:
    """Return a table with a row for each mark."""
    names = {line.region.ubigeo: line.region.name for line in view.lines}

    def head(name: str) -> str:
        return t(f"incidence-regional-time-{name}")

    columns: list[Column[CapacityMark]] = [
        Column(head("since"), lambda mark: mark.reached_on if mark.precision == "day" else say_mark_date(t, mark)),
        Column(head("government"), lambda mark: names[mark.region]),
        Column(head("what"), lambda mark: say_capacity(t, mark)),
        Column(head("people"), lambda mark: mark.people),
        Column(head("evidence"), lambda mark: Spanish(mark.evidence)),
        Column(head("link"), lambda mark: mark.url),
        Column(head("source"), lambda mark: say_mark_source(t, mark.source_code, mark.source_locator) or None),
        Column(head("origin"), lambda mark: t(f"origin-{mark.origin}")),
    ]
    return tabulate(sorted(view.marks, key=lambda mark: (mark.reached_on, mark.region)), columns)
