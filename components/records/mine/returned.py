"""The records that monitoring returned to the signed-in person: by whom, when and why, each with its form."""

from collections.abc import Sequence

import pandas as pd

from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_spanish
from components.kit.tables import Column, tabulate
from components.records.history.words import say_about
from components.records.links.history import may_read_history, tag_history
from components.records.links.update import tag_update, writer_of
from components.records.mine.due import MOST_SHOWN, PAGE, find_attended, may_update_owner
from components.records.mine.words import say_owner
from components.session.cache import cached_view
from components.session.context import Context
from queries.records.returned_view import Returned, build_returned


def open_returned(context: Context) -> tuple[Returned, ...]:
    """Return the returned records; none on a projected page, or for viewers who may not read people's names."""
    if context.person is None or not may_read_history(context):
        return ()
    return cached_view(build_returned, context.viewer, context.filters, *find_attended(context.person))


def render_returned(context: Context, records: tuple[Returned, ...]) -> None:
    """Draw the returned records, the longest waiting first; nothing without any."""
    if not records:
        return
    t = context.t
    card = Card(
        "mis-returned", t("records-mine-returned-title", count=len(records)), t("records-mine-returned-subtitle")
    )
    render_list_card(
        context,
        card,
        lambda: _tag_records(context, records),
        lambda: _tabulate(context, records),
        mine=writer_of(context),
    )


def _tag_records(context: Context, records: Sequence[Returned]) -> Markup:
    items = Markup("").join(_tag_record(context, record) for record in records[:MOST_SHOWN])
    return Markup('<ul class="tasks">{}</ul>').format(items) + say_more(context.t, len(records) - MOST_SHOWN)


def _tag_record(context: Context, record: Returned) -> Markup:
    t, what = context.t, say_about(context.t, record)
    return Markup(
        '<li><span class="what">{}<br><span class="quiet">{}</span><br><span class="traced returned">{} {}</span></span>'
        '<span class="when">{}</span></li>'
    ).format(
        what,
        say_owner(t, context.names, record.cluster, record.region),
        t("records-history-returned", by=record.by, day=record.on),
        tag_spanish(record.reason),
        _tag_link(context, record, what),
    )


def _tag_link(context: Context, record: Returned, what: str) -> Markup:
    """Link to the record's form, if it has one that the person may fill in; else to its history."""
    if record.form and may_update_owner(context, record.cluster, record.region):
        return tag_update(context, PAGE, *record.form, what)
    return tag_history(context, record.table, record.row_key, what)


def _tabulate(context: Context, records: Sequence[Returned]) -> pd.DataFrame:
    t = context.t
    columns = [
        Column[Returned](t("records-mine-table-returned-on"), lambda record: record.on),
        Column[Returned](t("records-mine-table-returned-by"), lambda record: record.by),
        Column[Returned](
            t("records-mine-table-place"),
            lambda record: say_owner(t, context.names, record.cluster, record.region),
        ),
        Column[Returned](t("records-mine-table-record"), lambda record: say_about(t, record)),
        Column[Returned](t("records-mine-table-reason"), lambda record: Spanish(record.reason)),
    ]
    return tabulate(records, columns)
