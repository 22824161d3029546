"""The page of the workbook: download what one may record, upload it filled in, see what it would change, save.

What was read and compared stays with the session until it is saved: what a click writes is what was shown.
"""

from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import streamlit as st

from components.exports.workbook import build_fill_book
from components.imports.upload import render_refusal, tag_lines
from components.imports.words import gather
from components.kit.cards import XLSX
from components.kit.html import Markup
from components.kit.uploader import render_uploader
from components.kit.writing import tell
from components.records.workbook.words import list_plan, parser_of, say_book, say_refused_book
from components.session.context import Context
from components.session.viewer import find_same, read_held, writing_as
from data import errors
from data.clock import local_today
from data.importing.source import MEGABYTE
from data.importing.workbook import LARGEST, Book, read_book
from data.language import translator
from data.permissions import Person
from data.store.audit import AuditEntry
from data.store.doors import reading
from queries.records.workbook import BookPlan, open_workbook, say_asked, write_workbook
from queries.records.workbook_trial import compare_workbook

_DRAFT, _UPLOADS, _WRITE = "workbook-draft", "workbook-uploads", "workbook-write"


@dataclass
class Draft:
    """A workbook on its way in. `question`: which upload; `plan`: made in which `version` of the data; `request_id`: of this
    plan, so that a second click writes nothing.
    """

    question: str
    book: Book
    plan: BookPlan
    version: tuple[str, int]
    request_id: str = field(default_factory=lambda: str(uuid4()))


def render_download(context: Context, person: Person) -> None:
    """The workbook of what the person may record today; it is made at the click."""
    t, today, held = context.t, local_today(), read_held()

    def make() -> bytes:
        with reading(context.url) as connection:
            records = open_workbook(connection, find_same(connection, held, person).viewer, today)
        return build_fill_book(say_book(t, records, today, person.name))

    said = Markup('<h2>{}</h2><p class="subtitle">{}</p>')
    st.html(said.format(t("workbook-download-title"), t("workbook-download-how")))
    st.download_button(
        t("workbook-download"),
        make,
        f"{t('workbook-file-name')}-{today.isoformat()}.xlsx",
        XLSX,
        key="workbook-download",
        icon=":material/download:",
        on_click="ignore",
    )


def render_upload(context: Context, person: Person) -> None:
    """The field, what the workbook would change, and the button."""
    t = context.t
    left, right = st.columns([5, 7], gap="large")
    with left:
        render_download(context, person)
        st.html(Markup("<h2>{}</h2>").format(t("workbook-upload-title")))
        draft = _render_file(context, person)
    with right:
        if draft is not None:
            _render_plan(context, person, draft)


def _render_file(context: Context, person: Person) -> Draft | None:
    t, limit = context.t, LARGEST // MEGABYTE
    number = st.session_state.setdefault(_UPLOADS, 0)
    file = render_uploader(t, t("workbook-file", limit=limit), f"workbook-file-{number}", limit)
    if file is None:
        st.session_state.pop(_DRAFT, None)
        return None
    draft: Draft | None = st.session_state.get(_DRAFT)
    if draft is None or draft.question != file.file_id:
        st.session_state.pop(_DRAFT, None)
        try:
            draft = st.session_state[_DRAFT] = _read(context, person, file)
        except errors.ImportRefused as error:
            render_refusal(context, error)
            return None
    return draft


def _read(context: Context, person: Person, file: Any) -> Draft:
    with st.spinner(context.t("workbook-reading")):
        book = read_book(file.getvalue())
        return Draft(file.file_id, book, _compare(context, person, book), context.version)


def _compare(context: Context, person: Person, book: Book) -> BookPlan:
    return compare_workbook(context.url, person, book.rows, parser_of(book.language), local_today())


def _render_plan(context: Context, person: Person, draft: Draft) -> None:
    """What it would change. A click writes what was shown: where it had to be compared again, nothing."""
    t = context.t
    st.html(Markup("<h2>{}</h2>").format(t("workbook-plan-title")))
    if draft.version != context.version and not st.session_state.get(_WRITE):
        shown, draft.plan = draft.plan, _compare(context, person, draft.book)
        if draft.version[0] and _tell_kinds(shown) != _tell_kinds(draft.plan):
            st.html(Markup('<p class="note" role="status">{}</p>').format(t("workbook-again")))
        draft.version, draft.request_id = context.version, str(uuid4())
    lines = gather(list_plan(t, draft.plan, draft.book.lacking))
    st.html(Markup('<div class="plan">{}</div>').format(Markup("").join(tag_lines(*one) for one in lines)))
    plan, own = draft.plan, translator(draft.book.language)  # its cells' words are read in the workbook's language
    if plan.turned_down:
        st.download_button(
            t("workbook-refused"),
            lambda: build_fill_book(say_refused_book(own, plan, local_today(), person.name)),
            f"{t('workbook-refused-name')}.xlsx",
            XLSX,
            key="workbook-refused",
            icon=":material/download:",
            on_click="ignore",
        )
    if not plan.accepted:
        st.html(Markup('<p class="note">{}</p>').format(t("workbook-nothing")))
    elif st.button(t("workbook-write", n=len(plan.accepted)), type="primary", key=_WRITE, icon=":material/save:"):
        _write(context, person, draft)


def _tell_kinds(plan: BookPlan) -> list[str]:
    return [line.kind for line in plan.lines]


def _write(context: Context, person: Person, draft: Draft) -> None:
    audit_entry = AuditEntry("workbook", "workbook", (person.id, person.name), draft.request_id, say_asked(draft.plan))
    try:
        with st.spinner(context.t("workbook-writing")), writing_as(context.url, person, audit_entry) as connection:
            count = write_workbook(connection, person.id, draft.plan, local_today())
    except errors.Repeated as known:
        count = int(str(known.params["answer"]))
    except errors.StalePlan as stale:
        draft.version = ("", 0)  # it is compared again, and shown
        tell("workbook-together", done=False, **stale.params)
        st.rerun()
    st.session_state.pop(_DRAFT, None)
    st.session_state[_UPLOADS] += 1  # another field: this one's file is done with
    tell("workbook-done", n=count)
    st.rerun()
