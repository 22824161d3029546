"""The forms that the signed-in person began and did not save. Nobody else sees them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import streamlit as st

from components.kit.html import Markup
from components.records.forms.state import may_write
from components.records.forms.words import say_moment, say_record
from components.records.links.update import tag_update
from components.records.mine.due import PAGE
from components.session.context import Context
from data.store.doors import reading
from queries.records.drafts import find_draft, list_drafts
from queries.records.saving import UnknownRecord, find_record_form
from queries.shared.record_type import RecordForm

MOST_SHOWN = 20


@dataclass(frozen=True)
class BegunForm:
    """A form with something filled in."""

    record_form: RecordForm[Any]
    saved_at: datetime
    """When its draft was last kept, in UTC."""


def open_begun(context: Context) -> tuple[BegunForm, ...]:
    """Return the forms that were begun and can still be saved, the latest first; none on a projected page.

    They are read anew each time, since a draft does not change the data version. Raises a `DatabaseError`.
    """
    person, forms = context.person, []
    if person is None or context.present or context.marks.copy_of:
        return ()
    with reading(context.url) as connection:
        for record_type, record in list_drafts(connection, person.id, MOST_SHOWN):
            try:
                record_form = find_record_form(connection, record_type, record)
            except UnknownRecord:  # it was deleted meanwhile
                continue
            draft = find_draft(connection, (person.id, record_type, record), record_form.fields)
            if draft and draft.saved_at and draft.is_begun(record_form) and may_write(person, record_form):
                forms.append(BegunForm(record_form, draft.saved_at))
    return tuple(forms)


def render_begun(context: Context, forms: tuple[BegunForm, ...]) -> None:
    """Draw the forms, the latest first; nothing without any.

    This is not a card: the cache of cards serves colleagues too, and a draft is its writer's alone.
    """
    if not forms:
        return
    t, items = context.t, Markup("").join(_tag_form(context, form) for form in forms)
    with st.container(key="card-mis-begun", gap="small"):
        section = Markup('<h2>{}</h2><p class="subtitle">{}</p><ul class="tasks">{}</ul>')
        st.html(
            section.format(t("records-mine-begun-title", count=len(forms)), t("records-mine-begun-subtitle"), items)
        )


def _tag_form(context: Context, form: BegunForm) -> Markup:
    t, record_form = context.t, form.record_form
    what = say_record(t, record_form)
    return Markup(
        '<li><span class="what">{}<br><span class="quiet">{}</span></span><span class="when">{}{}</span></li>'
    ).format(
        what,
        t(f"records-form-title-{record_form.record_type}"),
        say_moment(t, form.saved_at),
        tag_update(context, PAGE, record_form.record_type, record_form.record, what, t("records-mine-begun-go")),
    )
