"""The page of the workbook: download what one may record, upload it filled in, see what it would change, save.

What was read and compared stays with the session until it is saved (`components.kit.uploads`).
"""

from collections.abc import Hashable
from typing import Any

import streamlit as st

from components.exports.workbook import build_fill_book
from components.imports.preview import render_preview, render_refusal
from components.kit.cards import XLSX
from components.kit.html import Markup
from components.kit.uploads import Upload, open_upload, write_upload
from components.kit.writing import announce
from components.records.workbook.words import list_plan, parser_of, say_book, say_refused_book
from components.session.context import Context
from components.session.viewer import read_credentials, require_same
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

_NAME, _WRITE = "workbook", "workbook-write"
WorkbookUpload = Upload[Book, BookPlan]


def render_download(context: Context, person: Person) -> None:
    """The workbook of what the person may record today; it is made at the click."""
    t, today, credentials = context.t, local_today(), read_credentials()

    def make() -> bytes:
        with reading(context.url) as connection:
            records = open_workbook(connection, require_same(connection, credentials, person).viewer, today)
        return build_fill_book(say_book(t, records, today, person.name))

    said = Markup('<h2>{}</h2><p class="subtitle">{}</p>')
    st.html(said.format(t("records-workbook-download-title"), t("records-workbook-download-how")))
    st.download_button(
        t("records-workbook-download"),
        make,
        f"{t('records-workbook-file-name')}-{today.isoformat()}.xlsx",
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
        st.html(Markup("<h2>{}</h2>").format(t("records-workbook-upload-title")))
        upload = _render_file(context, person)
    with right:
        if upload is not None:
            _render_plan(context, person, upload)


def _render_file(context: Context, person: Person) -> WorkbookUpload | None:
    upload: WorkbookUpload | None = open_upload(
        context,
        _NAME,
        label=context.t("records-workbook-file", limit=LARGEST // MEGABYTE),
        limit=LARGEST // MEGABYTE,
        read=lambda file, question: _read(context, person, file, question),
        refuse=render_refusal,
    )
    return upload


def _read(context: Context, person: Person, file: Any, question: Hashable) -> WorkbookUpload:
    with st.spinner(context.t("records-workbook-reading")):
        book = read_book(file.getvalue())
        return Upload(question, book, _compare(context, person, book), context.version)


def _compare(context: Context, person: Person, book: Book) -> BookPlan:
    return compare_workbook(context.url, person, book.rows, parser_of(book.language), local_today())


def _render_plan(context: Context, person: Person, upload: WorkbookUpload) -> None:
    """What it would change. A click writes what was shown: where it had to be compared again, nothing."""
    t = context.t
    st.html(Markup("<h2>{}</h2>").format(t("records-workbook-plan-title")))
    if upload.version != context.version and not st.session_state.get(_WRITE):
        shown, again = upload.plan, _compare(context, person, upload.content)
        if upload.version[0] and _tell_kinds(shown) != _tell_kinds(again):
            st.html(Markup('<p class="note" role="status">{}</p>').format(t("records-workbook-again")))
        upload.renew(again, context.version)
    render_preview(list_plan(t, upload.plan, upload.content.lacking))
    plan, own = upload.plan, translator(upload.content.language)  # its cells' words are read in the workbook's language
    if plan.turned_down:
        st.download_button(
            t("records-workbook-refused"),
            lambda: build_fill_book(say_refused_book(own, plan, local_today(), person.name)),
            f"{t('records-workbook-refused-name')}.xlsx",
            XLSX,
            key="workbook-refused",
            icon=":material/download:",
            on_click="ignore",
        )
    if not plan.accepted:
        st.html(Markup('<p class="note">{}</p>').format(t("records-workbook-nothing")))
    elif st.button(
        t("records-workbook-write", n=len(plan.accepted)), type="primary", key=_WRITE, icon=":material/save:"
    ):
        _write(context, person, upload)


def _tell_kinds(plan: BookPlan) -> list[str]:
    return [line.kind for line in plan.lines]


def _write(context: Context, person: Person, upload: WorkbookUpload) -> None:
    plan = upload.plan
    audit_entry = AuditEntry("workbook", "workbook", (person.id, person.name), upload.request_id, say_asked(plan))
    try:
        count = write_upload(
            context,
            _NAME,
            upload,
            audit_entry,
            label=context.t("records-workbook-writing"),
            write=lambda c: write_workbook(c, person.id, plan, local_today()),
        )
    except errors.StalePlan as stale:
        announce("records-workbook-together", done=False, **stale.params)
        st.rerun()
    announce("records-workbook-done", n=count)
    st.rerun()
