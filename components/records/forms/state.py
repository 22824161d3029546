"""A form between two runs: what was filled in, what was seen, what went wrong. Kept in the session and, as a draft, in the
database: it survives a reload, a lost line and a database that is down.
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
    """What was saved, to be told on the page that one returns to. `latest`: the last day on which it tells that something
    happened; `drawn_at`: since when it is seen there.
    """

    record_form: RecordForm
    latest: date | None
    drawn_at: float | None = None


@dataclass
class Form:
    """A record's form in this session."""

    person: Person
    url: str
    record_form: RecordForm
    """The record as it stood when this run began."""
    draft: Draft
    found_at: datetime | None = None
    """When the draft that was found had been kept (UTC)."""
    is_kept: bool = True
    tried: bool = False
    """Whether saving was tried: from then on problems are shown."""
    unchanged: bool = False
    done: bool = False
    error: errors.ProgramError | None = None
    file: tuple[str, bytes] | None = None
    files: int = 0
    """How often a file was taken back: the field for the next one is a new, empty one."""
    confirmed: set[str] = field(default_factory=set)
    chosen: dict[str, str] = field(default_factory=dict)
    """In a conflict, whose value each field is to hold."""
    last: tuple[str | None, datetime] | None = None

    @property
    def key(self) -> tuple[int, str, str]:
        return self.person.id, self.record_form.record_type, self.record_form.record

    @property
    def is_stale(self) -> bool:
        """Whether somebody changed the record after this person began."""
        return not is_as_seen(self.record_form, self.draft.seen)

    @property
    def is_begun(self) -> bool:
        """Whether anything was filled in otherwise than the form began."""
        return self.draft.is_begun(self.record_form)

    @property
    def values(self) -> dict[str, Any]:
        """What would be kept."""
        return tidy_values(self.record_form, {**self.draft.values, "file": self.file})

    def find_problems(self) -> tuple[Problem, ...]:
        """What is wrong, told once saving was tried."""
        return check_entry(self.record_form, self.values, local_today()) if self.tried else ()


def may_write(person: Person, record_form: RecordForm) -> bool:
    """Whether this person may write the record today."""
    return allowed_scope(person.viewer, record_form, local_today()) is not None


def open_form(context: Context, record_type: str, record: str) -> Form | RecordForm:
    """The form of a record for who is signed in, with what they had filled in; the record alone for who may not write it.

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
            found = find_draft(connection, key, record_form.fields)
            form = Form(context.person, context.url, record_form, found or Draft.fresh(record_form))
            form.found_at = found.saved_at if found else None
            forms[key] = form
        form.person, form.url, form.record_form = context.person, context.url, record_form
        form.last = find_last_change(connection, record_form) if form.is_stale else None
    return form


def fill_in(form: Form, name: str, value: Any) -> None:
    """A field was filled in: keep the draft."""
    form.draft.values[name] = value
    form.unchanged, form.error = False, None
    keep(form)


def attach(form: Form, file: tuple[str, bytes] | None) -> None:
    """A file was chosen, or taken back: the draft keeps its name."""
    form.file, form.draft.file = file, file[0] if file else None
    form.files += 0 if file else 1
    form.unchanged, form.error = False, None
    keep(form)


def keep(form: Form) -> None:
    """Keep the draft in the database, if it answers; in the session it stays in any case."""
    try:
        with signing(form.url) as connection:
            keep_draft(connection, form.key, form.record_form.fields, form.draft)
        form.is_kept = True
    except errors.DatabaseError:
        form.is_kept = False


def discard(form: Form) -> None:
    """Throw away what was filled in, here and in the database."""
    form.done = True
    _drop(form)


def save(form: Form) -> None:
    """Save the form; what came of it stands in the form."""
    form.error, form.unchanged, form.tried = None, False, True
    if form.draft.seen is not None and form.values == {**form.draft.seen, **_file(form)}:
        form.unchanged = not form.file
        if form.unchanged:
            return
    try:
        _write(form)
    except errors.Repeated:
        pass  # this very save was written already, and the answer got lost
    except (EntryRefused, errors.Stale):
        return  # the page tells both: it compares anew with what stands
    except errors.ProgramError as error:
        form.error = error
        return
    form.done = True
    days = [form.values[one.name] for one in form.record_form.fields if one.kind == "day" and one.when == FACT]
    st.session_state[_SAVED] = Saved(form.record_form, max(filter(None, days), default=None))
    _drop(form)


def choose_and_save(form: Form) -> None:
    """Save what the person chose field by field, against what they were shown as standing now."""
    present, seen = form.record_form.begins, form.draft.seen or {}
    sources = {"present": present, "seen": seen}
    for name, whose in form.chosen.items():
        if whose in sources:
            form.draft.values[name] = sources[whose].get(name)
    form.draft.seen = None if form.record_form.present is None else dict(present)
    form.chosen.clear()
    keep(form)
    save(form)


def find_saved() -> Saved | None:
    """What was saved on the page before, until it is read."""
    saved: Saved | None = st.session_state.get(_SAVED)
    if saved is None or is_read(saved.drawn_at):
        return None
    saved.drawn_at = saved.drawn_at or monotonic()
    return saved


def close(form: Form) -> None:
    """Forget the form: it is done."""
    st.session_state.get(_FORMS, {}).pop(form.key, None)


def _file(form: Form) -> dict[str, Any]:
    return {"file": form.file} if form.file and form.record_form.takes_file else {}


def _write(form: Form) -> None:
    entry = Entry(
        form.record_form.record_type, form.record_form.record, form.draft.seen, form.values, frozenset(form.confirmed)
    )
    who = (form.person.id, form.person.name)
    for _ in range(2):
        try:
            audit_entry = AuditEntry("form", entry.record_type, who, form.draft.request_id, entry.asked)
            with writing_as(form.url, form.person, audit_entry) as connection:
                save_entry(connection, form.person.id, entry, today=local_today())
            return
        except errors.RequestReused:
            # Saved, the answer lost, and filled in anew: another request, which meets what it wrote itself as changed.
            form.draft = replace(form.draft, request_id=Draft.fresh(form.record_form).request_id)
    raise errors.RequestReused


def _drop(form: Form) -> None:
    try:
        with signing(form.url) as connection:
            drop_draft(connection, form.key)
    except errors.DatabaseError:
        pass  # what is left over is told as stale, or as unchanged, when the form is opened again
