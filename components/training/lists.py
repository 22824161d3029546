"""The lower parts of the training page: where people come from, by sex and identity, and the events one by one."""

import pandas as pd

from components.figures.palette import swatch
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_list, tag_spanish
from components.kit.words import lower_first, say_source
from components.records.links.history import tag_trace
from components.records.links.update import MOST_REST, may_update, render_update, tag_rest, tag_update, writer_of
from components.session.context import Context
from components.training.people import PeopleRow, tabulate_people, tag_people
from components.training.words import (
    SOURCE,
    part_of,
    say_group,
    say_instruments,
    say_people_note,
    share_columns,
    tells_shares,
    whole_of,
)
from data.language import Translator
from data.rules.shared.targets import Status
from queries.training.lines import EventLine
from queries.training.view import Training

# Of each kind of event as many as tell what waits; the rest is in the table, for who may write it behind a click.
KINDS = ((Status.LATE, "late", 6), (Status.NOT_DUE, "coming", 4), (Status.REACHED, "held", 4))


def render_people(context: Context, view: Training) -> None:
    """Attendances by where people come from, with sex, identity and both; what may not be shown is named so."""
    t = context.t
    most = max(view.groups, key=lambda group: group[1].total)
    said = lower_first(t(f"training-group-{most[0]}"))
    title = t("training-people-title", group=said, part=most[1].total, all=view.people.total)
    people = [row.people for row in _rows(t, view)]
    card = Card(
        "capacitacion-procedencia",
        title if view.people.total else t("training-people-title-none"),
        t(f"training-people-subtitle{'' if tells_shares(people) else '-totals'}", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=say_people_note(t, view, people),
    )
    render_list_card(
        context, card, lambda: _people(t, view), lambda: tabulate_people(t, _rows(t, view), t("training-group"))
    )


def _rows(t: Translator, view: Training) -> list[PeopleRow]:
    groups = [PeopleRow(t(f"training-group-{code}"), people) for code, people in view.groups]
    return [*groups, PeopleRow(t("training-group-all"), view.people, is_sum=True)]


def _people(t: Translator, view: Training) -> Markup:
    if not view.people.total:
        return Markup('<p class="quiet">{}</p>').format(t("training-people-how"))
    return tag_people(t, _rows(t, view), t("training-group"))


def render_events(context: Context, view: Training) -> None:
    """The events one by one: overdue first, then those to come, then those held, latest first."""
    t, events = context.t, view.events
    coming = sum(line.status is Status.NOT_DUE for line in view.lines)
    card = Card(
        "capacitacion-eventos",
        t("training-events-title", overdue=events.overdue, coming=coming),
        t("training-events-subtitle", all=len(view.lines), held=events.held, day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=" ".join(filter(None, [t("training-events-note"), say_instruments(t, view)])),
    )
    render_list_card(
        context, card, lambda: _events(context, view), lambda: _tabulate_events(context, view), mine=writer_of(context)
    )


def _events(context: Context, view: Training) -> Markup:
    parts = []
    for status, name, most in KINDS:
        lines = [line for line in view.lines if line.status is status]
        if lines:
            sign = Markup('<span class="status {}"><b aria-hidden="true">{}</b></span>').format(
                status.value, swatch("status", status.value).symbol
            )
            head = context.t(f"training-events-{name}", count=len(lines))
            parts.append(Markup("<section><h3>{}{}</h3>").format(sign, head))
            parts.append(tag_list([_event(context, view, line) for line in lines[:most]], "events"))
            left = lines[most:]
            mine = [line for line in left if may_update(context, region=line.region)]
            parts.append(tag_rest(context.t, mine, lambda line: _event(context, view, line), "events"))
            parts.append(say_more(context.t, len(left) - len(mine[:MOST_REST])) + Markup("</section>"))
    return Markup('<div class="eventlists">{}</div>').format(Markup("").join(parts))


def _event(context: Context, view: Training, line: EventLine) -> Markup:
    t = context.t
    came = t("training-came", people=line.people) if line.people is not None else ""
    if not came and line.expected and line.held_on is None:
        came = t("training-expects", people=line.expected)
    elif not came and line.held_on:
        came = t("training-came-unknown")
    details = [say_group(context, view, "area", line.area), came]
    return Markup(
        '<time datetime="{}">{}</time><b>{}</b><span class="quiet">{} · {}</span><span class="quiet">{}{}</span>'
    ).format(
        line.held_on or line.planned_on,
        t.date(line.held_on or line.planned_on),  # type: ignore[arg-type]
        tag_spanish(line.title),
        tag_spanish(line.place),
        context.names[line.region],
        " · ".join(filter(None, details)),
        _tag_doing(context, line),
    )


def _tag_doing(context: Context, line: EventLine) -> Markup:
    """Its form, for who may write it; its history, and that of who came where it was put right."""
    form = Markup("")
    if may_update(context, region=line.region):
        form = tag_update(context, "capacitacion", "training", line.code, line.title)
    came = f"{line.title} · {context.t('table-name-training_people')}"
    return (
        form
        + tag_trace(context, "training_events", (line.code,), line.title)
        + tag_trace(context, "training_people", (line.code,), came, only_marked=True)
    )


def render_new_events(context: Context) -> None:
    """The form of a new event, for each region that the signed-in person attends."""
    for region, name in context.options.regions:
        if region in (context.filters.region or region) and may_update(context, region=region):
            render_update(
                context, "capacitacion", "training", region, context.t("records-form-add-training", region=name)
            )


def _tabulate_events(context: Context, view: Training) -> pd.DataFrame:
    """Every event; its shares only for a viewer who may see single events broken down."""
    t = context.t
    names = ["status", "title", "region", "place", "area", "planned_on", "held_on", "hours", "expected", "actions"]
    names += [*share_columns()] if view.sees_events else ["people"]
    rows = [_event_row(context, view, line) for line in view.lines]
    return pd.DataFrame(rows, columns=[t(f"training-table-{name}") for name in names], dtype=object)


def _event_row(context: Context, view: Training, line: EventLine) -> tuple:
    t = context.t
    shares = (part_of(t, line.women), part_of(t, line.indigenous), whole_of(t, line.indigenous))
    return (
        f"{swatch('status', line.status.value).symbol} {t(f'training-status-{line.status.value}')}",
        Spanish(line.title),
        context.names[line.region],
        Spanish(line.place),
        say_group(context, view, "area", line.area),
        line.planned_on,
        line.held_on,
        line.hours,
        line.expected,
        line.actions,
        line.people,
        *(shares if view.sees_events else ()),
    )
