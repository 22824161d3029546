"""The training events one by one, and the form of a new one."""

import pandas as pd

from components.figures.palette import swatch
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_list, tag_spanish
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.records.links.history import tag_trace
from components.records.links.update import MOST_REST, may_update, render_update, tag_rest, tag_update, writer_of
from components.session.context import Context
from components.training.people import share_columns
from components.training.words import SOURCE, say_group, say_instruments
from data.language import Translator
from data.rules.shared.targets import Status
from queries.training.reads import EventRow
from queries.training.view import EventLine, Training

# (status, name of the list, how many of it are shown): enough to see what is open. The others are in the table, and for
# those who may write them behind a click.
LISTS = ((Status.LATE, "late", 6), (Status.NOT_DUE, "coming", 4), (Status.REACHED, "held", 4))


def render_events(context: Context, view: Training) -> None:
    """Draw the events one by one: overdue first, then those to come, then those held, the latest first."""
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
        context, card, lambda: _list_events(context, view), lambda: _tabulate(context, view), mine=writer_of(context)
    )


def _list_events(context: Context, view: Training) -> Markup:
    lists = Markup("").join(_list_status(context, view, status, name, most) for status, name, most in LISTS)
    return Markup('<div class="training-events">{}</div>').format(lists)


def _list_status(context: Context, view: Training, status: Status, name: str, most: int) -> Markup:
    """Return the list of the events of a status; nothing without any."""
    lines = [line for line in view.lines if line.status is status]
    if not lines:
        return Markup("")
    sign = Markup('<span class="status {}"><b aria-hidden="true">{}</b></span>').format(
        status.value, swatch("status", status.value).symbol
    )
    rest = lines[most:]
    mine = [line for line in rest if may_update(context, region=line.event.region_ubigeo)]
    return Markup("<section><h3>{}{}</h3>{}{}{}</section>").format(
        sign,
        context.t(f"training-events-{name}", count=len(lines)),
        tag_list([_tag_event(context, view, line) for line in lines[:most]], "events"),
        tag_rest(context.t, mine, lambda line: _tag_event(context, view, line), "events"),
        say_more(context.t, len(rest) - len(mine[:MOST_REST])),
    )


def _tag_event(context: Context, view: Training, line: EventLine) -> Markup:
    t, event = context.t, line.event
    details = [say_group(t, context.names, view, event.area), _say_attendance(t, event)]
    return Markup(
        '<time datetime="{}">{}</time><b>{}</b><span class="quiet">{} · {}</span><span class="quiet">{}{}</span>'
    ).format(
        event.held_on or event.planned_on,
        t.date(event.held_on or event.planned_on),  # type: ignore[arg-type]
        tag_spanish(event.title),
        tag_spanish(event.place),
        context.names[event.region_ubigeo],
        " · ".join(filter(None, details)),
        _tag_links(context, event),
    )


def _say_attendance(t: Translator, event: EventRow) -> str:
    """Say how many people came, or are expected; empty where neither is known yet."""
    if event.people is not None:
        return t("training-came", people=event.people)
    if event.held_on:
        return t("training-came-unknown")
    return t("training-expects", people=event.expected_people) if event.expected_people else ""


def _tag_links(context: Context, event: EventRow) -> Markup:
    """Return the event's form, for those who may write it; its history, and that of its attendance if it was corrected."""
    form = Markup("")
    if may_update(context, region=event.region_ubigeo):
        form = tag_update(context, "capacitacion", "training", event.code, event.title)
    attendance = f"{event.title} · {context.t('records-table-training_people')}"
    return (
        form
        + tag_trace(context, "training_events", (event.code,), event.title)
        + tag_trace(context, "training_people", (event.code,), attendance, only_marked=True)
    )


def render_new_events(context: Context) -> None:
    """Draw the form of a new event, for each region that the signed-in person attends."""
    for region, name in context.options.regions:
        if region in (context.filters.region or region) and may_update(context, region=region):
            render_update(
                context, "capacitacion", "training", region, context.t("records-form-add-training", region=name)
            )


def _tabulate(context: Context, view: Training) -> pd.DataFrame:
    """Tabulate every event; its shares only for a viewer who may see single events broken down."""
    t = context.t

    def head(name: str) -> str:
        return t(f"training-table-{name}")

    def say_status(line: EventLine) -> str:
        status = line.status.value
        return f"{swatch('status', status).symbol} {t(f'training-status-{status}')}"

    columns: list[Column[EventLine]] = [
        Column(head("status"), say_status),
        Column(head("title"), lambda line: Spanish(line.event.title)),
        Column(head("region"), lambda line: context.names[line.event.region_ubigeo]),
        Column(head("place"), lambda line: Spanish(line.event.place)),
        Column(head("area"), lambda line: say_group(t, context.names, view, line.event.area)),
        Column(head("planned_on"), lambda line: line.event.planned_on),
        Column(head("held_on"), lambda line: line.event.held_on),
        Column(head("hours"), lambda line: line.event.hours),
        Column(head("expected"), lambda line: line.event.expected_people),
        Column(head("actions"), lambda line: line.event.actions),
        Column(head("people"), lambda line: line.event.people),
    ]
    if view.sees_events:
        columns += share_columns(t, lambda line: line.women, lambda line: line.indigenous)
    return tabulate(view.lines, columns)
