"""Training by region, area and quarter: events against their plan, attendances, women's and indigenous people's shares."""

import pandas as pd

from components.capacity.words import MANDATORY
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_bar
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.context import Context
from components.training.people import share_columns, tag_shares
from components.training.words import (
    SOURCE,
    say_events,
    say_group,
    say_instruments,
    say_people_note,
    say_quarter_events,
    shows_shares,
)
from data.rules.training import EventCount
from queries.training.view import GroupLine, Training

Lines = tuple[GroupLine, ...]


def render_groups(context: Context, view: Training, dimension: str) -> None:
    """Draw the progress by region, area or quarter: events of those planned, attendances, shares of people."""
    t = context.t
    lines = {"region": view.regions, "area": view.areas, "quarter": view.quarters}[dimension]
    people = [line.people for line in lines]
    notes = [say_people_note(t, view, people)]
    if dimension == "quarter":
        notes = [t("training-quarter-note"), *notes]
    if dimension == "area":
        notes = [say_instruments(t, view), t("capacity-mandatory", mark=MANDATORY), *notes]
    card = Card(
        f"capacitacion-{dimension}",
        _say_quarters(context, view) if dimension == "quarter" else _say_late(context, view, dimension, lines),
        t(f"training-groups-subtitle{'' if shows_shares(people) else '-totals'}", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=" ".join(filter(None, notes)),
    )
    render_list_card(
        context,
        card,
        lambda: _tag_groups(context, view, dimension, lines),
        lambda: _tabulate(context, view, dimension, lines),
    )


def _say_quarters(context: Context, view: Training) -> str:
    """Name the quarter with most attendances."""
    t, most = context.t, max(view.quarters, key=lambda line: line.people.total, default=None)
    if most is None or not most.people.total:
        return t("training-quarter-title-none")
    name = say_group(t, context.names, view, most.code)
    return t("training-quarter-title", quarter=name, people=most.people.total)


def _say_late(context: Context, view: Training, dimension: str, lines: Lines) -> str:
    """Say in how many regions or areas events are overdue."""
    t, late = context.t, [line for line in lines if line.events.overdue]
    if not late:
        return t(f"training-{dimension}-title-none")
    if len(lines) == 1:
        name = say_group(t, context.names, view, lines[0].code)
        return t("training-one-title", name=name, count=late[0].events.overdue)
    return t(f"training-{dimension}-title", late=len(late), all=len(lines))


def _tag_groups(context: Context, view: Training, dimension: str, lines: Lines) -> Markup:
    t, has_shares = context.t, shows_shares(line.people for line in lines)
    names = [f"training-{dimension}", _events_head(dimension), "training-figure-people"]
    names += ["training-women", "training-ind"] if has_shares else []
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(t(name)) for name in names)
    body = Markup("").join(_tag_group(context, view, dimension, line, has_shares) for line in lines)
    return Markup(
        '<table class="progress {}"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
        '<p class="training-key">{}</p>'
    ).format(f"training-{dimension}", t(f"training-{dimension}"), head, body, t("training-key"))


def _events_head(dimension: str) -> str:
    return "training-head-quarter" if dimension == "quarter" else "training-head-events"


def _tag_group(context: Context, view: Training, dimension: str, line: GroupLine, has_shares: bool) -> Markup:
    t, people = context.t, line.people
    is_quarter = dimension == "quarter"
    words = say_quarter_events(t, line.events) if is_quarter else say_events(t, line.events)
    colour = "plain" if is_quarter and not line.events.overdue else line.events.status.value
    return Markup(
        '<tr><th scope="row">{}</th><td data-label="{}">{}<span class="told">{}</span></td>'
        '<td class="many" data-label="{}">{}</td>{}</tr>'
    ).format(
        say_group(t, context.names, view, line.code),
        t(_events_head(dimension)),
        _tag_events(line.events, colour, words),
        words,
        t("training-figure-people"),
        t.number(people.total),
        tag_shares(t, people) if has_shares else "",
    )


def _tag_events(events: EventCount, colour: str, words: str) -> Markup:
    """Return the bar of a group's events; nothing without events."""
    if not events.planned and not events.held:
        return Markup("")
    most = max(events.held, events.planned)
    return tag_bar(colour, events.held / most, events.due / most, words)


def _tabulate(context: Context, view: Training, dimension: str, lines: Lines) -> pd.DataFrame:
    t = context.t
    columns: list[Column[GroupLine]] = [
        Column(t(f"training-{dimension}"), lambda line: say_group(t, context.names, view, line.code)),
        Column(t("training-table-planned"), lambda line: line.events.planned),
        Column(t("training-table-due"), lambda line: line.events.due),
        Column(t("training-table-held"), lambda line: line.events.held),
        Column(t("training-table-overdue"), lambda line: line.events.overdue),
        Column(t("training-table-people"), lambda line: line.people.total),
    ]
    if shows_shares(line.people for line in lines):
        columns += share_columns(t, lambda line: line.people.women, lambda line: line.people.indigenous)
    return tabulate(lines, columns)
