"""The page of imports, its upper part: a file, what it covers, what it would change, and the button that writes it.

What was read and compared stays with the session until it is written (`components.kit.uploads`).
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from components.imports.rows import render_rows
from components.imports.words import gather, list_changes, outcome_of, say_kind, say_outcome, say_refused_file
from components.kit.html import Markup
from components.kit.uploads import Upload, count_uploads, open_upload, write_upload
from components.kit.writing import tell
from components.session.context import Context
from data import errors
from data.clock import local_today
from data.importing.files import FORMATS
from data.importing.parsed import Parsed
from data.importing.source import MEGABYTE
from data.rules.incidence.coverage import Span
from data.rules.incidence.series import add_months, month_of, months_between
from data.store.audit import AuditEntry
from queries.imports.records import ImportPlan
from queries.imports.uploads import LARGEST_UPLOAD, Imports, compare_upload, read_upload, say_asked
from queries.imports.uploads import write_upload as write_import

_NAME, _WRITE = "imports", "imports-write"
_BEYOND = 12  # months before and after those of a file that a person may declare covered
_FEW = 7  # lines that stand open
Covers = tuple[Span | None, tuple[str, ...]]
AS_PROPOSED: Covers = (None, ())


@dataclass
class ImportUpload(Upload[Parsed, ImportPlan]):
    """A file on its way in, read as a kind of import."""

    covers: Covers = AS_PROPOSED
    """What the plan was made for."""

    def __post_init__(self) -> None:
        self.proposal = self.plan  # what the file covers by itself

    @property
    def kind(self) -> str:
        return self.content.kind


def render_upload(context: Context, imports: Imports) -> None:
    """From the file to the button."""
    left, right = st.columns([5, 7], gap="large")
    with left:
        upload = _render_file(context)
        covers = _render_coverage(context, imports, upload) if upload else None
    with right:
        if upload is None:
            _render_steps(context)
        elif covers is not None:
            _render_plan(context, imports, upload, covers)


def _render_steps(context: Context) -> None:
    t = context.t
    items = Markup("").join(
        Markup("<li>{}</li>").format(t(f"imports-step-{name}")) for name in ("read", "see", "write")
    )
    st.html(Markup('<h2>{}</h2><ol class="howto">{}</ol>').format(t("imports-steps"), items))


def _render_file(context: Context) -> ImportUpload | None:
    """The kind and the file; the upload that it makes, None without one or where the file cannot be taken in."""
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
        parsed = read_upload(context.url, context.viewer, kind, file.name, file.getvalue(), advance)
        plan = compare_upload(context.url, context.viewer, parsed, *AS_PROPOSED)
    finally:
        bar.empty()
    return ImportUpload(question, parsed, plan, context.version)


def render_refusal(context: Context, error: errors.ImportRefused) -> None:
    """Beside the field: what is wrong with the file, and what to do."""
    t = context.t
    st.html(
        Markup('<div class="fault" role="alert"><p>{}</p><p>{}</p></div>').format(
            t("error-import-refused", reason=say_refused_file(t, error)), t("error-import-refused-do")
        )
    )


def _render_coverage(context: Context, imports: Imports, upload: ImportUpload) -> Covers | None:
    """What the file is to cover: as it proposes, or as the person says; None while what they say cannot be."""
    t, parsed, number = context.t, upload.content, count_uploads(_NAME)
    months = _months(parsed)
    if not months:
        return AS_PROPOSED
    st.html(Markup("<h2>{}</h2>").format(t("imports-covers-title")))
    who = st.radio(
        t("imports-covers-who"),
        ("file", "own"),
        format_func=lambda code: t(f"imports-covers-{code}"),
        key=f"imports-who-{number}-{upload.kind}",
        label_visibility="collapsed",
    )
    if who == "file":
        return AS_PROPOSED
    span = upload.proposal.coverage.span or Span(months[0], months[-1])
    with st.container(horizontal=True, gap="small"):
        first, last = (
            st.selectbox(
                t(f"imports-covers-{name}"),
                months,
                index=months.index(day) if day in months else at,
                format_func=t.month,
                key=f"imports-{name}-{number}-{upload.kind}",
            )
            for name, day, at in (("first", span.first, 0), ("last", span.last, len(months) - 1))
        )
    regions = st.multiselect(
        t("imports-covers-regions"),
        list(imports.regions),
        default=list(upload.proposal.regions),
        format_func=lambda code: imports.regions[code],
        placeholder=t("imports-covers-regions"),
        key=f"imports-regions-{number}-{upload.kind}",
    )
    fault = "imports-covers-order" if last < first else "" if regions else "imports-covers-nowhere"
    if fault:
        st.html(Markup('<p class="fault" role="alert">{}</p>').format(t(fault)))
        return None
    return Span(first, last), tuple(sorted(regions))


def _months(parsed: Parsed) -> list[date]:
    """Those of the file, and a year before and after: not later than this month."""
    if parsed.first is None or parsed.last is None:
        return []
    last = min(add_months(month_of(parsed.last), _BEYOND), month_of(local_today()))
    return list(months_between(add_months(month_of(parsed.first), -_BEYOND), last))


def _render_plan(context: Context, imports: Imports, upload: ImportUpload, covers: Covers) -> None:
    """What it would change, and the button. A click writes what was shown: where it had to be compared again, nothing."""
    t = context.t
    st.html(Markup("<h2>{}</h2>").format(t("imports-plan-title")))
    pressed = bool(st.session_state.get(_WRITE))
    try:
        again = _compare(context, upload, covers, pressed)
    except errors.ImportRefused as error:
        render_refusal(context, error)
        return
    if again:
        st.html(Markup('<p class="note" role="status">{}</p>').format(t("imports-again")))
    lines = gather(list_changes(t, upload.plan, imports.regions, "page"))
    st.html(Markup('<div class="plan">{}</div>').format(Markup("").join(tag_lines(*one) for one in lines)))
    render_rows(context, upload.content)
    if nothing := outcome_of(upload.plan):
        st.html(Markup('<p class="note">{}</p>').format(say_outcome(t, nothing, door="page")))
    elif st.button(t("imports-write"), type="primary", key=_WRITE, icon=":material/upload_file:") and not again:
        _write(context, upload)


def _compare(context: Context, upload: ImportUpload, covers: Covers, pressed: bool) -> bool:
    """Bring the plan in line with what is asked and with the data; whether it is another than was shown."""
    if upload.covers == covers and (upload.version == context.version or pressed):
        return False
    shown, asked = upload.plan, upload.covers
    upload.renew(compare_upload(context.url, context.viewer, upload.content, *covers), context.version)
    upload.covers = covers
    return (asked == covers or pressed) and upload.plan != shown


def tag_lines(head: str, rest: list[str]) -> Markup:
    """A line and those that belong to it; many of them behind a click, so that what follows is seen."""
    if not rest:
        return Markup("<p>{}</p>").format(head)
    items = Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(line) for line in rest))
    whole = "<details><summary>{}</summary>{}</details>" if len(rest) > _FEW else "<p>{}</p>{}"
    return Markup(whole).format(head, items)


def _write(context: Context, upload: ImportUpload) -> None:
    assert context.person is not None  # who imports is somebody: `open_imports` asked
    person, plan = context.person, upload.plan
    audit_entry = AuditEntry("import", plan.parsed.kind, (person.id, person.name), upload.request_id, say_asked(plan))
    try:
        number = write_upload(
            context,
            _NAME,
            upload,
            audit_entry,
            label=context.t("imports-writing"),
            write=lambda c: write_import(c, person.id, plan),
        )
    except errors.StalePlan:
        st.rerun()
    tell("imports-end-written", number=number, door="page")
    st.rerun()
