"""The lower part of the page of imports: the list of imports, and taking one back after a preview."""

from collections.abc import Sequence
from contextlib import suppress
from uuid import uuid4

import streamlit as st

from components.imports.preview import render_fault, render_preview
from components.imports.words import say_import, say_take_back
from components.kit.html import Markup
from components.kit.writing import announce, announce_error
from components.session.context import Context
from components.session.viewer import writing_as
from data import errors
from data.language import Translator
from data.store.audit import AuditEntry
from data.store.doors import reading
from queries.imports.reads import ImportRecord
from queries.imports.records import TakeBackPlan, plan_take_back
from queries.imports.uploads import take_back_as


def render_imports(context: Context, records: Sequence[ImportRecord]) -> None:
    """Draw the imports, the latest first. Each import in force has a button that takes it back."""
    t = context.t
    st.html(Markup('<h2 class="imports-title">{}</h2>').format(t("imports-title")))
    if not records:
        st.html(Markup('<p class="subtitle">{}</p>').format(t("imports-history-none")))
    for record in records:
        with st.container(key=f"imports-{record.id}", horizontal=True, vertical_alignment="center", gap="small"):
            line = say_import(t, record)
            quiet = Markup('<span class="quiet">{}</span>').format(", ".join(line.items)) if line.items else ""
            st.html(Markup('<p class="imports-record">{} {}</p>').format(line.heading, quiet))
            if record.taken_back_at is None and not context.present and _render_button(t, record.id):
                _ask(context, record.id)


def _render_button(t: Translator, number: int) -> bool:
    return st.button(
        t("imports-take-back"),
        key=f"imports-back-{number}",
        icon=":material/undo:",
        help=t("imports-take-back-help", number=number),
    )


def _ask(context: Context, number: int) -> None:
    """Show in a dialog what taking an import back would do."""
    try:
        with reading(context.url) as connection:
            plan = plan_take_back(connection, context.viewer, number)
    except errors.UnknownImport as error:
        announce_error(error)
        st.rerun()
    st.dialog(context.t("imports-back-title"))(_render_taking_back)(context, plan, str(uuid4()))


def _render_taking_back(context: Context, plan: TakeBackPlan, request_id: str) -> None:
    t = context.t
    render_preview([say_take_back(t, plan)])
    if plan.first:
        first = ", ".join(map(str, plan.first))
        render_fault(t("error-import-stands", id=plan.id, first=first), t("error-import-stands-do"))
        return
    with st.container(horizontal=True, gap="small"):
        confirmed = st.button(
            t("imports-back-yes"),
            type="primary",
            key="imports-back-yes",
            on_click=_take_back,
            args=(context, plan, request_id),
        )
        if st.button(t("imports-back-no"), key="imports-back-no") or confirmed:
            st.rerun()  # closes the dialog; the page shows the result


def _take_back(context: Context, plan: TakeBackPlan, request_id: str) -> None:
    assert context.person is not None
    person = context.person
    audit_entry = AuditEntry("import", "take-back", (person.id, person.name), request_id, str(plan))
    try:
        # A repeated click finds that the import was taken back by the first, and gets the same answer.
        with suppress(errors.Repeated), writing_as(context.url, person, audit_entry) as connection:
            take_back_as(connection, person.id, plan)
    except errors.UnknownImport as error:
        announce_error(error)
    except errors.StalePlan:
        announce("imports-back-stale", done=False)
    else:
        announce("imports-back-end-taken_back", number=plan.id)
