"""Forms that the signed-in person began and did not save, each one click away. They are theirs alone."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from components.cards import Card, render_list_card
from components.forms.state import may_write
from components.forms.words import say_moment, say_record
from components.markup import Markup
from components.mine import PAGE
from components.session import Context
from components.updating import tag_update, writer_of
from data.clock import local_day
from data.engine import reading
from queries.updates.drafts import find_begun, find_draft
from queries.updates.saving import UnknownRecord, find_standing
from queries.updates.topics.standing import Standing

MOST_SHOWN = 20


@dataclass(frozen=True)
class Begun:
    """A form with something filled in. `saved_at`: when it was kept last (UTC)."""

    standing: Standing
    saved_at: datetime


def open_begun(context: Context) -> tuple[Begun, ...]:
    """What was begun and still can be saved, the latest first; never projected. Read anew: a draft is no new state of the
    data. Raises a `DatabaseError`.
    """
    person, found = context.person, []
    if person is None or context.present or context.marks.copy_of:
        return ()
    with reading(context.url) as connection:
        for topic, record in find_begun(connection, person.id, MOST_SHOWN):
            try:
                standing = find_standing(connection, topic, record)
            except UnknownRecord:  # gone since
                continue
            draft = find_draft(connection, (person.id, topic, record), standing.fields)
            if draft and draft.saved_at and draft.is_begun(standing) and may_write(person, standing):
                found.append(Begun(standing, draft.saved_at))
    return tuple(found)


def render_begun(context: Context, lines: tuple[Begun, ...]) -> None:
    """The latest on top; no card where there is nothing."""
    if not lines:
        return
    t = context.t
    card = Card("mis-begun", t("mine-begun-title", count=len(lines)), t("mine-begun-subtitle"))
    render_list_card(
        context, card, lambda: _list(context, lines), lambda: _tabulate(context, lines), mine=writer_of(context)
    )


def _list(context: Context, lines: tuple[Begun, ...]) -> Markup:
    return Markup('<ul class="tasks">{}</ul>').format(Markup("").join(_item(context, line) for line in lines))


def _item(context: Context, line: Begun) -> Markup:
    t, standing = context.t, line.standing
    what = say_record(t, standing)
    return Markup(
        '<li><span class="what">{}<br><span class="quiet">{}</span></span><span class="when">{}{}</span></li>'
    ).format(
        what,
        t(f"form-title-{standing.topic}"),
        say_moment(t, line.saved_at),
        tag_update(context, PAGE, standing.topic, standing.record, what, t("mine-begun-go")),
    )


def _tabulate(context: Context, lines: tuple[Begun, ...]) -> pd.DataFrame:
    t = context.t
    rows = [
        (local_day(line.saved_at), t(f"form-title-{line.standing.topic}"), say_record(t, line.standing))
        for line in lines
    ]
    columns = [t(f"mine-table-{name}") for name in ("begun-on", "topic", "record")]
    return pd.DataFrame(rows, columns=columns, dtype=object)
