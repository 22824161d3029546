"""The upper part of the page of imports: a file, what it covers, what it would change, and the button that writes it.

The session keeps what was read and compared until it is written (`components.kit.uploads`).
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from components.imports.preview import render_preview, render_refusal
from components.imports.rows import render_rows
from components.imports.words import find_outcome, say_changes, say_kind, say_outcome
from components.kit.html import Markup
from components.kit.uploads import Upload, count_uploads, open_upload, write_upload
from components.kit.writing import announce
from components.session.context import Context
from data import errors
from data.clock import local_today
from data.importing.files import FORMATS
from data.importing.parsed import ParsedFile
from data.importing.source import MEGABYTE
from data.rules.incidence.coverage import Span
from data.rules.incidence.series import add_months, month_of, months_between
from data.store.audit import AuditEntry
from queries.imports.comparison import UNDECLARED, Declaration, ImportPlan
from queries.imports.uploads import (
    LARGEST_UPLOAD,
    ImportsView,
    compare_upload,
    describe_request,
    read_upload,
    write_import_as,
)

_NAME, _WRITE = "imports", "imports-write"
_MARGIN = 12  # months before and after those of a file that a person may declare as covered


@dataclass
class ImportUpload(Upload[ParsedFile, ImportPlan]):
    """An uploaded file that was read as a kind of import."""

    declared: Declaration = UNDECLARED
    """The declaration for which the plan was made."""

    def __post_init__(self) -> None:
        self.proposal = self.plan  # the plan for what the file covers by itself

    @property
    def kind(self) -> str:
        return self.content.kind


def render_upload(context: Context, view: ImportsView) -> None:
    """Draw the field, and for a file what it covers, what it would change, and the button."""
    left, right = st.columns([5, 7], gap="large")
    with left:
        upload = _render_file(context)
        declared = _render_coverage(context, view, upload) if upload else None
    with right:
        if upload is None:
            _render_steps(context)
        elif declared is not None:
            _render_plan(context, view, upload, declared)


def _render_steps(context: Context) -> None:
    t = context.t
    items = Markup("").join(
        Markup("<li>{}</li>").format(t(f"imports-step-{name}")) for name in ("read", "see", "write")
    )
    st.html(Markup('<h2>{}</h2><ol class="imports-steps">{}</ol>').format(t("imports-steps"), items))


def _render_file(context: Context) -> ImportUpload | None:
    """Draw the fields for the kind and the file, and return the upload; None without a file that can be imported."""
    t = context.t
    st.html(Markup("<h2>{}</h2>").format(t("imports-file-title")))
    kind = st.selectbox(t("imports-kind"), FORMATS, format_func=lambda code: say_kind(t, code), key="imports-kind")
    st.html(Markup('<p class="subtitle">{}</p>').format(t(f"imports-what-{kind}")))
    limit = LARGEST_UPLOAD // MEGABYTE
    upload: ImportUpload | None = open_upload(
        context,
        _NAME,
        label=t("imports-file", limit=limit),
        limit=limit,
        read=lambda file, question: _read(context, kind, file, question),
        refuse=render_refusal,
        kind=kind,
    )
    return upload


def _read(context: Context, kind: str, file: Any, question: Hashable) -> ImportUpload:
    t = context.t
    bar = st.progress(0.0, text=t("imports-reading"))

    def advance(done: int, total: int) -> None:
        bar.progress(min(done / total, 1.0) if total else 1.0, text=t("imports-reading"))

    try:
        parsed = read_upload(
            context.url, context.viewer, kind, name=file.name, content=file.getvalue(), advance=advance
        )
        plan = compare_upload(context.url, context.viewer, parsed, UNDECLARED)
    finally:
        bar.empty()
    return ImportUpload(question, parsed, plan, context.version)


def _render_coverage(context: Context, view: ImportsView, upload: ImportUpload) -> Declaration | None:
    """Draw the choice between what the file covers by itself and what the person declares.

    Return the declaration; None while the person's choice is impossible.
    """
    t, months = context.t, list_coverable_months(upload.content)
    if not months:
        return UNDECLARED
    st.html(Markup("<h2>{}</h2>").format(t("imports-covers-title")))
    suffix = f"{count_uploads(_NAME)}-{upload.kind}"
    choice = st.radio(
        t("imports-covers-choice"),
        ("file", "declared"),
        format_func=lambda code: t(f"imports-covers-{code}"),
        key=f"imports-covers-{suffix}",
        label_visibility="collapsed",
    )
    if choice == "file":
        return UNDECLARED
    span = upload.proposal.coverage.span or Span(months[0], months[-1])
    with st.container(horizontal=True, gap="small"):
        first, last = (
            st.selectbox(
                t(f"imports-covers-{name}"),
                months,
                index=months.index(day) if day in months else at,
                format_func=t.month,
                key=f"imports-{name}-{suffix}",
            )
            for name, day, at in (("first", span.first, 0), ("last", span.last, len(months) - 1))
        )
    regions = st.multiselect(
        t("imports-covers-regions"),
        list(view.regions),
        default=list(upload.proposal.regions),
        format_func=lambda code: view.regions[code],
        placeholder=t("imports-covers-regions"),
        key=f"imports-regions-{suffix}",
    )
    fault = "imports-covers-order" if last < first else "" if regions else "imports-covers-nowhere"
    if fault:
        st.html(Markup('<p class="imports-fault" role="alert">{}</p>').format(t(fault)))
        return None
    return Declaration(Span(first, last), tuple(sorted(regions)))


def list_coverable_months(parsed: ParsedFile) -> list[date]:
    """Return the months of a file, and a year before and after them, up to the present month."""
    if parsed.first is None or parsed.last is None:
        return []
    last = min(add_months(month_of(parsed.last), _MARGIN), month_of(local_today()))
    return list(months_between(add_months(month_of(parsed.first), -_MARGIN), last))


def _render_plan(context: Context, view: ImportsView, upload: ImportUpload, declared: Declaration) -> None:
    """Draw what the file would change, and the button. A click writes nothing if the plan is no longer the one shown."""
    t = context.t
    st.html(Markup("<h2>{}</h2>").format(t("imports-plan-title")))
    pressed = bool(st.session_state.get(_WRITE))
    try:
        again = _compare(context, upload, declared, pressed)
    except errors.ImportRefused as error:
        render_refusal(context, error)
        return
    if again:
        st.html(Markup('<p class="note" role="status">{}</p>').format(t("imports-again")))
    render_preview(say_changes(t, upload.plan, view.regions, "page"))
    render_rows(context, upload.content)
    if nothing := find_outcome(upload.plan):
        st.html(Markup('<p class="note">{}</p>').format(say_outcome(t, nothing, via="page")))
    elif st.button(t("imports-write"), type="primary", key=_WRITE, icon=":material/upload_file:") and not again:
        _write(context, upload)


def _compare(context: Context, upload: ImportUpload, declared: Declaration, pressed: bool) -> bool:
    """Renew the plan for the declaration and the present data; return whether the plan that was shown has changed."""
    if upload.declared == declared and (upload.version == context.version or pressed):
        return False
    shown, shown_declared = upload.plan, upload.declared
    upload.renew(compare_upload(context.url, context.viewer, upload.content, declared), context.version)
    upload.declared = declared
    return (shown_declared == declared or pressed) and upload.plan != shown


def _write(context: Context, upload: ImportUpload) -> None:
    assert context.person is not None  # `build_imports` has checked the permission
    person, plan = context.person, upload.plan
    audit_entry = AuditEntry(
        "import", plan.parsed.kind, (person.id, person.name), upload.request_id, describe_request(plan)
    )
    try:
        number = write_upload(
            context,
            _NAME,
            upload,
            audit_entry,
            label=context.t("imports-writing"),
            write=lambda connection: write_import_as(connection, person.id, plan),
        )
    except errors.StalePlan:
        st.rerun()
    announce("imports-end-written", number=number, via="page")
    st.rerun()
