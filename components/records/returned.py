"""The records that monitoring returned to the signed-in person: why, by whom and when, with the form that corrects each."""

import pandas as pd

from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_spanish
from components.kit.tables import Column, tabulate
from components.records.due import MOST_SHOWN, PAGE, attended, say_place
from components.records.history.words import say_about
from components.records.links.history import may_read_history, tag_history
from components.records.links.update import may_update, tag_update, writer_of
from components.session.cache import cached_view
from components.session.context import Context
from queries.records.returned_view import Returned, build_returned


def open_returned(context: Context) -> tuple[Returned, ...]:
    """Return the records that wait to be corrected; none for people who may not read history, nor on a projector."""
    if context.person is None or not may_read_history(context):
        return ()
    return cached_view(build_returned, context.viewer, context.filters, *attended(context.person))


def render_returned(context: Context, lines: tuple[Returned, ...]) -> None:
    """Draw them, the longest waiting on top; no card where there are none."""
    if not lines:
        return
    t = context.t
    card = Card("mis-returned", t("records-mine-returned-title", count=len(lines)), t("records-mine-returned-subtitle"))
    render_list_card(
        context, card, lambda: _list(context, lines), lambda: _tabulate(context, lines), mine=writer_of(context)
    )


def _list(context: Context, lines: tuple[Returned, ...]) -> Markup:
    items = Markup("").join(_item(context, line) for line in lines[:MOST_SHOWN])
    return Markup('<ul class="tasks">{}</ul>').format(items) + say_more(context.t, len(lines) - MOST_SHOWN)


def _item(context: Context, line: Returned) -> Markup:
    t, what = context.t, say_about(context.t, line)
    return Markup(
        '<li><span class="what">{}<br><span class="quiet">{}</span><br><span class="traced returned">{} {}</span></span>'
        '<span class="when">{}</span></li>'
    ).format(
        what,
        say_place(context, line.cluster, line.region),
        t("records-history-returned", by=line.by, day=line.on),
        tag_spanish(line.reason),
        _link(context, line, what),
    )


def _link(context: Context, line: Returned, what: str) -> Markup:
    """Return a link to the form, where there is one and the person may write it; else to the record's history."""
    owner = {"cluster": line.cluster} if line.cluster else {"region": line.region}
    if line.form and may_update(context, **owner):
        return tag_update(context, PAGE, *line.form, what)
    return tag_history(context, line.table, line.row_key, what)


def _tabulate(context: Context, lines: tuple[Returned, ...]) -> pd.DataFrame:
    t = context.t

    def head(name: str) -> str:
        return t(f"records-mine-table-{name}")

    return tabulate(
        lines,
        (
            Column(head("returned-on"), lambda line: line.on),
            Column(head("returned-by"), lambda line: line.by),
            Column(head("place"), lambda line: say_place(context, line.cluster, line.region)),
            Column(head("record"), lambda line: say_about(t, line)),
            Column(head("reason"), lambda line: Spanish(line.reason)),
        ),
    )
