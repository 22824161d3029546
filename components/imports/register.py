"""The page of imports, its lower part: which files were taken in, and taking one back, after showing what that does."""

from collections.abc import Sequence
from uuid import uuid4

import streamlit as st

from components.imports.words import gather, list_records, list_taking_back
from components.kit.html import Markup
from components.kit.writing import tell, tell_error
from components.session.context import Context
from components.session.viewer import writing_as
from data import errors
from data.store.audit import AuditEntry
from data.store.doors import reading
from queries.imports.reads import ImportRecord
from queries.imports.records import TakingBack, plan_taking_back
from queries.imports.uploads import take_back_upload


def render_imports(context: Context, records: Sequence[ImportRecord]) -> None:
    """The list, the latest first; those that stand have a button."""
    t = context.t
    st.html(Markup('<h2 class="imports-title">{}</h2>').format(t("imports-title")))
    if not records:
        st.html(Markup('<p class="subtitle">{}</p>').format(t("imports-history-none")))
    for record in records:
        with st.container(key=f"imports-{record.id}", horizontal=True, vertical_alignment="center", gap="small"):
            ((said, back),) = gather(list_records(t, [record]))
            quiet = Markup('<span class="quiet">{}</span>').format(", ".join(back)) if back else ""
            st.html(Markup('<p class="import">{} {}</p>').format(said, quiet))
            asked = (
                record.taken_back_at is None
                and not context.present
                and st.button(
                    t("imports-take-back"),
                    key=f"imports-back-{record.id}",
                    icon=":material/undo:",
                    help=t("imports-take-back-help", number=record.id),
                )
            )
            if asked:
                _ask(context, record.id)


def _ask(context: Context, number: int) -> None:
    """Show what taking it back would do, in a window of its own."""
    try:
        with reading(context.url) as connection:
            plan = plan_taking_back(connection, context.viewer, number)
    except errors.UnknownImport as error:
        tell_error(error)
        st.rerun()
    st.dialog(context.t("imports-back-title"))(_render_taking_back)(context, plan, str(uuid4()))


def _render_taking_back(context: Context, plan: TakingBack, request_id: str) -> None:
    t = context.t
    for head, rest in gather(list_taking_back(t, plan)):
        items = Markup("").join(Markup("<li>{}</li>").format(line) for line in rest)
        st.html(Markup('<div class="plan"><p>{}</p><ul>{}</ul></div>').format(head, items))
    if plan.first:
        first = ", ".join(map(str, plan.first))
        st.html(
            Markup('<div class="fault" role="alert"><p>{}</p><p>{}</p></div>').format(
                t("error-import-stands", id=plan.id, first=first), t("error-import-stands-do")
            )
        )
        return
    with st.container(horizontal=True, gap="small"):
        yes = st.button(
            t("imports-back-yes"),
            type="primary",
            key="imports-back-yes",
            on_click=_take_back,
            args=(context, plan, request_id),
        )
        if st.button(t("imports-back-no"), key="imports-back-no") or yes:
            st.rerun()  # the window closes, the page tells


def _take_back(context: Context, plan: TakingBack, request_id: str) -> None:
    assert context.person is not None
    person = context.person
    audit_entry = AuditEntry("import", "take-back", (person.id, person.name), request_id, str(plan))
    try:
        with writing_as(context.url, person, audit_entry) as connection:
            take_back_upload(connection, person.id, plan)
    except errors.UnknownImport as error:
        tell_error(error)
    except errors.StalePlan:
        tell("imports-back-stale", done=False)
    except errors.Repeated:
        tell("imports-back-end-taken_back", number=plan.id)
    else:
        tell("imports-back-end-taken_back", number=plan.id)
