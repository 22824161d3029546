"""The lower parts of the service improvement page: measures by dimension, and who audited."""

import pandas as pd

from components.improvement.words import ARROWS, SOURCE
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.words import say_source
from components.session.context import Context
from components.training.people import PeopleRow, tabulate_people, tag_people
from components.training.words import say_breakdown, tells_shares
from data.language import Translator
from data.rules.improvement.measures import MeasureCount, Movement
from queries.improvement.view import Qsip

PEOPLE_SOURCE = ("plan", "L409-463, L174-182")  # the audits, and inclusion
MOVED = ("better", "same", "worse", "unread")


def render_dimensions(context: Context, view: Qsip) -> None:
    """In each dimension how many measures got better, stayed, got worse or wait: counted, never averaged."""
    t, measures = context.t, view.measures
    card = Card(
        "pmcs-aspectos",
        _say_measures(t, measures),
        t("improvement-dimensions-subtitle", read=measures.read, of=measures.of, day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.measure_origins,
        note=t("improvement-dimensions-note"),
    )
    render_list_card(context, card, lambda: _dimensions(t, view), lambda: _tabulate_dimensions(t, view))


def _say_measures(t: Translator, measures: MeasureCount) -> str:
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


def _count(count: MeasureCount, moved: str) -> int:
    """Of a dimension's measures those that moved so."""
    if moved == "same":
        return count.read - count.better - count.worse
    return int(getattr(count, moved))


def _dimensions(t: Translator, view: Qsip) -> Markup:
    if not view.measures.of:
        return Markup('<p class="quiet">{}</p>').format(t("improvement-dimensions-how"))
    items = Markup("").join(_dimension(t, name, count) for name, count in view.dimensions)
    return Markup('<ul class="dimensions">{}</ul>').format(items)


def _dimension(t: Translator, name: str, count: MeasureCount) -> Markup:
    """A dimension's name, its bar in parts, and the same in words."""
    found = [(moved, number) for moved in MOVED if (number := _count(count, moved))]
    parts = Markup("").join(
        Markup('<i class="{}" style="flex-grow:{}">{}</i>').format(moved, number, t.number(number))
        for moved, number in found
    )
    words = Markup(" · ").join(
        Markup('<span class="{}"><b aria-hidden="true">{}</b> {}</span>').format(
            moved,
            ARROWS.get(Movement(moved), "") if moved != "unread" else ARROWS[Movement.UNKNOWN],
            t(f"improvement-moved-count-{moved}", count=number),
        )
        for moved, number in found
    )
    said = t("improvement-dimension-of", count=count.of) if count.of else t("improvement-dimension-none")
    bar = Markup('<div class="parts" aria-hidden="true">{}</div>').format(parts) if found else ""
    return Markup('<li><b>{}</b> <span class="quiet">{}</span>{}<p class="told">{}</p></li>').format(
        t(f"improvement-dimension-{name}"), said, bar, words
    )


def _tabulate_dimensions(t: Translator, view: Qsip) -> pd.DataFrame:
    rows = [
        (
            t(f"improvement-dimension-{name}"),
            count.of,
            count.read,
            *(_count(count, moved) for moved in MOVED),
            count.met,
        )
        for name, count in view.dimensions
    ]
    names = ("dimension", "measures", "read", *MOVED, "met")
    return pd.DataFrame(rows, columns=[t(f"improvement-table-{name}") for name in names], dtype=object)


def render_auditors(context: Context, view: Qsip) -> None:
    """Who audited: providers and users, by region, with the shares of women and indigenous people."""
    t, rows = context.t, _rows(context, view)
    people = [row.people for row in rows]
    users = next((own.total for code, own in view.roles if code == "user"), 0)
    card = Card(
        "pmcs-auditoria",
        t("improvement-people-title", users=users, all=view.people.total)
        if view.people.total
        else t("improvement-people-none"),
        t(f"improvement-people-subtitle{'' if tells_shares(people) else '-totals'}", day=view.as_of),
        source=say_source(t, *PEOPLE_SOURCE),
        origins=view.audit_origins,
        note=" ".join([t("improvement-people-twice"), *say_breakdown(t, view.as_of, view.broken_down_to, people)]),
    )
    render_list_card(
        context, card, lambda: _auditors(t, view, rows), lambda: tabulate_people(t, rows, t("improvement-people-group"))
    )


def _rows(context: Context, view: Qsip) -> list[PeopleRow]:
    """Roles, regions where there are several, all."""
    t = context.t
    rows = [PeopleRow(t(f"improvement-role-{code}"), own) for code, own in view.roles]
    if len(view.regions) > 1:
        rows += [PeopleRow(context.names[code], own) for code, own in view.regions]
    return [*rows, PeopleRow(t("improvement-people-all"), view.people, is_sum=True)]


def _auditors(t: Translator, view: Qsip, rows: list[PeopleRow]) -> Markup:
    if not view.people.total:
        return Markup('<p class="quiet">{}</p>').format(t("improvement-people-how"))
    return tag_people(t, rows, t("improvement-people-group"), crossed=False)
