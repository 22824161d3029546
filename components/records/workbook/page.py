"""The workbook's page: download it, upload it filled in, see what it would change, and save.

An upload stays with the session until it is saved (`components.kit.uploads`).
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
from components.records.workbook.cells import parser_of
from components.records.workbook.sheets import say_book, say_refused_book
from components.records.workbook.words import list_plan
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
from queries.records.workbook import BookPlan, describe_request, open_workbook, write_workbook
from queries.records.workbook_trial import compare_workbook

_NAME, _WRITE = "workbook", "workbook-write"
WorkbookUpload = Upload[Book, BookPlan]


def render_download(context: Context, person: Person) -> None:
    """Draw the download of the workbook with what the person may record today. It is built at the click."""
    t, today, credentials = context.t, local_today(), read_credentials()

    def build() -> bytes:
        with reading(context.url) as connection:
            records = open_workbook(connection, require_same(connection, credentials, person).viewer, today)
        return build_fill_book(say_book(t, records, today, person.name))

    head = Markup('<h2>{}</h2><p class="subtitle">{}</p>')
    st.html(head.format(t("records-workbook-download-title"), t("records-workbook-download-how")))
    st.download_button(
        t("records-workbook-download"),
        build,
        f"{t('records-workbook-file-name')}-{today.isoformat()}.xlsx",
        XLSX,
        key="workbook-download",
        icon=":material/download:",
        on_click="ignore",
    )


def render_upload(context: Context, person: Person) -> None:
    """Draw the download, the field for the filled-in workbook, and beside it what that would change."""
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
    """Draw what the workbook would change, and the button that saves it.

    Where the database changed meanwhile, the workbook is compared again, and a click saves nothing until that is shown.
    """
    t = context.t
    st.html(Markup("<h2>{}</h2>").format(t("records-workbook-plan-title")))
    if upload.version != context.version and not st.session_state.get(_WRITE):
        shown, again = upload.plan, _compare(context, person, upload.content)
        if upload.version[0] and _list_kinds(shown) != _list_kinds(again):
            st.html(Markup('<p class="note" role="status">{}</p>').format(t("records-workbook-again")))
        upload.renew(again, context.version)
    render_preview(list_plan(t, upload.plan, upload.content.lacking))
    plan, book_t = upload.plan, translator(upload.content.language)  # a workbook keeps its language
    if plan.turned_down:
        st.download_button(
            t("records-workbook-refused"),
            lambda: build_fill_book(say_refused_book(book_t, plan, local_today(), person.name)),
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


def _list_kinds(plan: BookPlan) -> list[str]:
    return [line.kind for line in plan.lines]


def _write(context: Context, person: Person, upload: WorkbookUpload) -> None:
    plan = upload.plan
    audit_entry = AuditEntry(
        "workbook", "workbook", (person.id, person.name), upload.request_id, describe_request(plan)
    )
    try:
        count = write_upload(
            context,
            _NAME,
            upload,
            audit_entry,
            label=context.t("records-workbook-writing"),
            write=lambda connection: write_workbook(connection, person.id, plan, local_today()),
        )
    except errors.StalePlan as stale:
        announce("records-workbook-together", done=False, **stale.params)
        st.rerun()
    announce("records-workbook-done", n=count)
    st.rerun()
