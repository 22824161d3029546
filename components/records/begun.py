"""Forms that the signed-in person began and did not save, each one click away. They are theirs alone."""

from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from components.kit.html import Markup
from components.records.due import PAGE
from components.records.forms.state import may_write
from components.records.forms.words import say_moment, say_record
from components.records.links.update import tag_update
from components.session.context import Context
from data.store.doors import reading
from queries.records.drafts import find_begun, find_draft
from queries.records.saving import UnknownRecord, find_record_form
from queries.shared.record_type import RecordForm

MOST_SHOWN = 20


@dataclass(frozen=True)
class Begun:
    """A form with something filled in. `saved_at`: when it was kept last (UTC)."""

    record_form: RecordForm
    saved_at: datetime


def open_begun(context: Context) -> tuple[Begun, ...]:
    """What was begun and still can be saved, the latest first; never projected. Read anew: a draft is no new state of the
    data. Raises a `DatabaseError`.
    """
    person, found = context.person, []
    if person is None or context.present or context.marks.copy_of:
        return ()
    with reading(context.url) as connection:
        for record_type, record in find_begun(connection, person.id, MOST_SHOWN):
            try:
                record_form = find_record_form(connection, record_type, record)
            except UnknownRecord:  # gone since
                continue
            draft = find_draft(connection, (person.id, record_type, record), record_form.fields)
            if draft and draft.saved_at and draft.is_begun(record_form) and may_write(person, record_form):
                found.append(Begun(record_form, draft.saved_at))
    return tuple(found)


def render_begun(context: Context, lines: tuple[Begun, ...]) -> None:
    """The latest on top; nothing where there is nothing. Drawn anew each time, and no card: what is drawn once is kept for
    who asks the same of the same data, colleagues too, and a draft is its writer's alone and no new state of the data.
    """
    if not lines:
        return
    t, items = context.t, Markup("").join(_item(context, line) for line in lines)
    with st.container(key="card-mis-begun", gap="small"):
        said = Markup('<h2>{}</h2><p class="subtitle">{}</p><ul class="tasks">{}</ul>')
        st.html(said.format(t("records-mine-begun-title", count=len(lines)), t("records-mine-begun-subtitle"), items))


def _item(context: Context, line: Begun) -> Markup:
    t, record_form = context.t, line.record_form
    what = say_record(t, record_form)
    return Markup(
        '<li><span class="what">{}<br><span class="quiet">{}</span></span><span class="when">{}{}</span></li>'
    ).format(
        what,
        t(f"records-form-title-{record_form.record_type}"),
        say_moment(t, line.saved_at),
        tag_update(context, PAGE, record_form.record_type, record_form.record, what, t("records-mine-begun-go")),
    )
