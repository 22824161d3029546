"""The state of a form between two runs: what was filled in, what the person saw, what went wrong.

It is kept in the session and, as a draft, in the database, so that it survives a reload, a lost connection and a database
that does not answer.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from time import monotonic
from typing import Any

import streamlit as st

from components.kit.writing import is_read
from components.session.context import Context
from components.session.viewer import writing_as
from data import errors
from data.clock import local_today
from data.permissions import Person
from data.rules.records.entering import FACT, Problem
from data.store.audit import AuditEntry
from data.store.doors import reading, signing
from queries.records.drafts import Draft, drop_draft, find_draft, keep_draft
from queries.records.saving import (
    Entry,
    EntryRefused,
    allowed_scope,
    check_entry,
    find_last_change,
    find_record_form,
    is_as_seen,
    save_entry,
    tidy_values,
)
from queries.shared.record_type import RecordForm

_FORMS, _SAVED = "forms", "form-saved"


@dataclass
class Saved:
    """What was saved, for the page that the person returns to."""

    record_form: RecordForm[Any]
    latest: date | None
    """The latest day in it on which something happened."""
    drawn_at: float | None = None
    """When the page first showed it."""


@dataclass
class Form:
    """A record's form in this session."""

    person: Person
    """The person who fills it in."""
    url: str
    """The database."""
    record_form: RecordForm[Any]
    """The record as it was when this run began."""
    draft: Draft
    draft_saved_at: datetime | None = None
    """When the draft that the form began with was kept, in UTC."""
    is_kept: bool = True
    """Whether the database has the draft."""
    tried: bool = False
    """Whether the person tried to save. Problems are shown from then on."""
    unchanged: bool = False
    """Whether the person tried to save what is in the database already."""
    done: bool = False
    """Whether the form was saved or discarded."""
    error: errors.ProgramError | None = None
    """Why it could not be saved."""
    file: tuple[str, bytes] | None = None
    """The name and content of the chosen file."""
    files: int = 0
    """How many files were removed. Each time, the field is replaced by an empty one."""
    confirmed: set[str] = field(default_factory=set)
    """The keys of the problems that the person confirmed."""
    chosen: dict[str, str] = field(default_factory=dict)
    """In a conflict, the source of each field's value: seen, present or mine."""
    last: tuple[str | None, datetime] | None = None
    """In a conflict, who last changed the record, and when in UTC."""

    @property
    def key(self) -> tuple[int, str, str]:
        """The key of its draft."""
        return self.person.id, self.record_form.record_type, self.record_form.record

    @property
    def is_stale(self) -> bool:
        """Whether somebody changed the record after the person began."""
        return not is_as_seen(self.record_form, self.draft.seen)

    @property
    def is_begun(self) -> bool:
        """Whether any value differs from what the form showed at first."""
        return self.draft.is_begun(self.record_form)

    @property
    def values(self) -> dict[str, Any]:
        """The values as they would be kept."""
        return tidy_values(self.record_form, {**self.draft.values, "file": self.file})

    def find_problems(self) -> tuple[Problem, ...]:
        """Return what is wrong, once the person tried to save."""
        return check_entry(self.record_form, self.values, local_today()) if self.tried else ()


def may_write(person: Person, record_form: RecordForm[Any]) -> bool:
    """Whether this person may write the record today."""
    return allowed_scope(person.viewer, record_form, local_today()) is not None


def open_form(context: Context, record_type: str, record: str) -> Form | RecordForm[Any]:
    """Return the form of a record with what the signed-in person filled in; the record alone if they may not write it.

    Raises `UnknownRecord`, a `DatabaseError`.
    """
    assert context.person is not None
    forms: dict[tuple[int, str, str], Form] = st.session_state.setdefault(_FORMS, {})
    key = (context.person.id, record_type, record)
    with reading(context.url) as connection:
        record_form = find_record_form(connection, record_type, record)
        if not may_write(context.person, record_form):
            forms.pop(key, None)
            return record_form
        form = forms.get(key)
        if form is None:
            draft = find_draft(connection, key, record_form.fields)
            form = Form(context.person, context.url, record_form, draft or Draft.new(record_form))
            form.draft_saved_at = draft.saved_at if draft else None
            forms[key] = form
        form.person, form.url, form.record_form = context.person, context.url, record_form
        form.last = find_last_change(connection, record_form) if form.is_stale else None
    return form


def fill_in(form: Form, name: str, value: Any) -> None:
    """Keep the draft with a field's new value."""
    form.draft.values[name] = value
    form.unchanged, form.error = False, None
    keep(form)


def attach(form: Form, file: tuple[str, bytes] | None) -> None:
    """Keep a chosen file, and its name in the draft; None: the file was removed."""
    form.file, form.draft.file = file, file[0] if file else None
    form.files += 0 if file else 1
    form.unchanged, form.error = False, None
    keep(form)


def keep(form: Form) -> None:
    """Keep the draft in the database, if it answers. The session keeps it in any case."""
    try:
        with signing(form.url) as connection:
            keep_draft(connection, form.key, form.record_form.fields, form.draft)
        form.is_kept = True
    except errors.DatabaseError:
        form.is_kept = False


def discard(form: Form) -> None:
    """Discard what was filled in, here and in the database."""
    form.done = True
    _drop(form)


def save(form: Form) -> None:
    """Save the form, and keep the outcome in it."""
    form.error, form.unchanged, form.tried = None, False, True
    if form.draft.seen is not None and form.values == {**form.draft.seen, **_file(form)}:
        form.unchanged = not form.file
        if form.unchanged:
            return
    try:
        _write(form)
    except errors.Repeated:
        pass  # this save was written before, and the answer was lost
    except (EntryRefused, errors.Stale):
        return  # the page shows both: it compares again with the database
    except errors.ProgramError as error:
        form.error = error
        return
    form.done = True
    days = [form.values[field.name] for field in form.record_form.fields if field.kind == "day" and field.when == FACT]
    st.session_state[_SAVED] = Saved(form.record_form, max(filter(None, days), default=None))
    _drop(form)


def choose_and_save(form: Form) -> None:
    """Save the values that the person chose, against the present ones that they saw."""
    present, seen = form.record_form.initial, form.draft.seen or {}
    sources = {"present": present, "seen": seen}
    for name, source in form.chosen.items():
        if source in sources:
            form.draft.values[name] = sources[source].get(name)
    form.draft.seen = None if form.record_form.present is None else dict(present)
    form.chosen.clear()
    keep(form)
    save(form)


def find_saved() -> Saved | None:
    """Return what was saved on the previous page, until the person has read it."""
    saved: Saved | None = st.session_state.get(_SAVED)
    if saved is None or is_read(saved.drawn_at):
        return None
    saved.drawn_at = saved.drawn_at or monotonic()
    return saved


def close(form: Form) -> None:
    """Forget a form that is done."""
    st.session_state.get(_FORMS, {}).pop(form.key, None)


def _file(form: Form) -> dict[str, Any]:
    return {"file": form.file} if form.file and form.record_form.takes_file else {}


def _write(form: Form) -> None:
    entry = Entry(
        form.record_form.record_type, form.record_form.record, form.draft.seen, form.values, frozenset(form.confirmed)
    )
    person = (form.person.id, form.person.name)
    for _ in range(2):
        try:
            audit_entry = AuditEntry("form", entry.record_type, person, form.draft.request_id, entry.asked)
            with writing_as(form.url, form.person, audit_entry) as connection:
                save_entry(connection, form.person.id, entry, today=local_today())
            return
        except errors.RequestReused:
            # The form was saved, the answer was lost, and the person went on: this is another request.
            form.draft = replace(form.draft, request_id=Draft.new(form.record_form).request_id)
    raise errors.RequestReused


def _drop(form: Form) -> None:
    try:
        with signing(form.url) as connection:
            drop_draft(connection, form.key)
    except errors.DatabaseError:
        pass  # a draft that is left behind shows as stale or unchanged when the form is opened again
