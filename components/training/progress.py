"""Training by region, area and quarter: events against their plan, attendances, women's and indigenous people's shares."""

import pandas as pd

from components.capacity.words import MANDATORY
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_bar
from components.kit.words import say_source
from components.session.context import Context
from components.training.words import (
    SOURCE,
    part_of,
    say_events,
    say_group,
    say_instruments,
    say_people_note,
    say_quarter_events,
    share_columns,
    tag_share,
    tells_shares,
    whole_of,
)
from data.language import Translator
from queries.training.lines import GroupLine
from queries.training.view import Training


def render_groups(context: Context, view: Training, dimension: str) -> None:
    """Progress by region, area or quarter: events of the planned ones, attendances, shares of women and indigenous."""
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
        _say_groups(context, view, dimension, lines),
        t(f"training-groups-subtitle{'' if tells_shares(people) else '-totals'}", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=" ".join(filter(None, notes)),
    )
    render_list_card(
        context,
        card,
        lambda: _groups(context, view, dimension, lines),
        lambda: _tabulate(context, view, dimension, lines),
    )


def _say_groups(context: Context, view: Training, dimension: str, lines: tuple[GroupLine, ...]) -> str:
    """Which are behind; of quarters, the one with most attendances."""
    t, late = context.t, [line for line in lines if line.events.overdue]
    if dimension == "quarter":
        most = max(lines, key=lambda line: line.people.total, default=None)
        if most is None or not most.people.total:
            return t("training-quarter-title-none")
        return t(
            "training-quarter-title", quarter=say_group(context, view, dimension, most.code), people=most.people.total
        )
    if not late:
        return t(f"training-{dimension}-title-none")
    if len(lines) == 1:
        return t(
            "training-one-title", name=say_group(context, view, dimension, lines[0].code), count=late[0].events.overdue
        )
    return t(f"training-{dimension}-title", late=len(late), all=len(lines))


def _groups(context: Context, view: Training, dimension: str, lines: tuple[GroupLine, ...]) -> Markup:
    t, told = context.t, tells_shares(line.people for line in lines)
    names = [f"training-{dimension}", _events_head(dimension), "training-figure-people"]
    names += ["training-women", "training-ind"] if told else []
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(t(name)) for name in names)
    body = Markup("").join(_group(context, view, dimension, line, told) for line in lines)
    return Markup(
        '<table class="progress {}"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
        '<p class="progress-key">{}</p>'
    ).format(f"by-{dimension}", t(f"training-{dimension}"), head, body, t("training-key"))


def _events_head(dimension: str) -> str:
    return "training-head-quarter" if dimension == "quarter" else "training-head-events"


def _group(context: Context, view: Training, dimension: str, line: GroupLine, told: bool) -> Markup:
    t, events, people = context.t, line.events, line.people
    most = max(events.held, events.planned, 1)
    said = say_quarter_events(t, events) if dimension == "quarter" else say_events(t, events)
    colour = events.status.value if dimension != "quarter" or events.overdue else "plain"
    bar = tag_bar(colour, events.held / most, events.due / most, said) if events.planned or events.held else Markup("")
    shares = tag_share(t, people.women, t("training-women"), people.total)
    shares += tag_share(t, people.indigenous, t("training-ind"), people.total)
    return Markup(
        '<tr><th scope="row">{}</th><td data-label="{}">{}<span class="told">{}</span></td>'
        '<td class="many" data-label="{}">{}</td>{}</tr>'
    ).format(
        say_group(context, view, dimension, line.code),
        t(_events_head(dimension)),
        bar,
        said,
        t("training-figure-people"),
        t.number(people.total),
        shares if told else "",
    )


def _tabulate(context: Context, view: Training, dimension: str, lines: tuple[GroupLine, ...]) -> pd.DataFrame:
    t, told = context.t, tells_shares(line.people for line in lines)
    rows = [
        (
            say_group(context, view, dimension, line.code),
            line.events.planned,
            line.events.due,
            line.events.held,
            line.events.overdue,
            line.people.total,
            *(_shares(t, line) if told else ()),
        )
        for line in lines
    ]
    names = ("planned", "due", "held", "overdue", *(share_columns() if told else ("people",)))
    columns = [t(f"training-{dimension}"), *(t(f"training-table-{name}") for name in names)]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _shares(t: Translator, line: GroupLine) -> tuple[int | str | None, ...]:
    women, indigenous = line.people.women, line.people.indigenous
    return part_of(t, women), part_of(t, indigenous), whole_of(t, indigenous)
