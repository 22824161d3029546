"""The form's page: whether the person may fill it in, the record, the fields, the buttons, and the way back."""

import streamlit as st

from components.kit.access import render_sign_in
from components.kit.errors import render_error
from components.kit.html import Markup
from components.kit.links import find_built, render_link
from components.kit.notices import render_headline
from components.kit.writing import tag_saved
from components.records.forms.conflict import render_conflict
from components.records.forms.fields import render_fields
from components.records.forms.state import Form, close, discard, find_saved, open_form, save
from components.records.forms.words import say_moment, say_record, tag_about
from components.session.address import FORM_PAGE, for_page, write_params
from components.session.context import Context
from components.session.pages import HOME
from queries.shared.record_type import RecordForm

_RETURN = "form-way"  # the way back from the last form that was saved or discarded


def open_asked(context: Context) -> Form | None:
    """Return the form that the address asks for; None, with the reason on the page, if it cannot be filled in."""
    asked = context.choices
    if not asked.record_type or not asked.record:
        # Nobody links here without a record: this is the second tap of a double tap that saved the form.
        if _RETURN in st.session_state:
            _go_back()
        _render_note(context, "records-form-nothing", context.t("records-form-nothing-how"))
        render_link("mis-clusters", context.t("records-form-to-mine"), icon=":material/assignment_turned_in:")
        return None
    if context.person is None:
        _render_note(context, "records-form-sign-in", context.t("records-form-sign-in-how"))
        render_sign_in(context, FORM_PAGE)
        return None
    if context.marks.copy_of:
        _render_note(context, "records-form-copy", context.t("records-form-copy-how"))
        return None
    form = open_form(context, asked.record_type, asked.record)
    if isinstance(form, RecordForm):
        render_headline(context.t("records-form-may-not"))
        st.html(tag_about(context.t, form))
        st.html(
            Markup('<p class="note">{}</p>').format(
                context.t("records-form-may-not-how", role=context.person.viewer.role.value)
            )
        )
        _render_back(context)
        return None
    return form


def _render_note(context: Context, headline: str, how: str) -> None:
    render_headline(context.t(headline))
    st.html(Markup('<p class="note">{}</p>').format(how))


def render_form(context: Context, form: Form) -> None:
    """Draw the record, the fields or the conflict, and the buttons."""
    t = context.t
    render_headline(t(f"records-form-title-{form.record_form.record_type}"))
    # The marker lets the style sheet hide the filters: a form asks for one thing.
    st.html(Markup('<div class="formpage">{}</div>').format(tag_about(t, form.record_form)))
    _render_existing(context, form)
    with st.container(key="form", gap="small"):
        _render_notes(context, form)
        if form.is_stale:
            render_conflict(context, form)
        else:
            render_fields(context, form)
        _render_buttons(context, form)


def _render_existing(context: Context, form: Form) -> None:
    """Draw links to the existing records beside the new one, where the person may want to correct a slip instead."""
    if form.record_form.existing:
        with st.container(key="form-others", horizontal=True, gap="small"):
            for record, day in form.record_form.existing:
                label = context.t("records-form-correct", day=day)
                render_link(FORM_PAGE, label, icon=":material/history_edu:", record=record)


def _render_notes(context: Context, form: Form) -> None:
    t = context.t
    if form.record_form.present is None and form.record_form.is_single and not form.is_stale and not form.is_begun:
        st.html(Markup('<p class="note calm">{}</p>').format(t("records-form-new")))
    notes = [t("records-form-draft-found", at=say_moment(t, form.draft_saved_at))] if form.draft_saved_at else []
    if form.draft.file and not form.file:
        notes.append(t("records-form-file-again", name=form.draft.file))
    notes += [t("records-form-unchanged")] if form.unchanged else []
    for note in notes:
        st.html(Markup('<p class="note calm" role="status">{}</p>').format(note))
    if not form.is_kept:
        st.html(Markup('<p class="note" role="alert">{}</p>').format(t("records-form-draft-not-kept")))
    if form.error is not None:
        render_error(t, form.error)


def _render_buttons(context: Context, form: Form) -> None:
    t = context.t
    if not form.is_stale and (count := len({problem.field for problem in form.find_problems()})):
        st.html(Markup('<p class="problem" role="alert">{}</p>').format(t("records-form-problems", count=count)))
    with st.container(key="form-buttons", horizontal=True, vertical_alignment="center", gap="medium"):
        if not form.is_stale:
            st.button(
                t("records-form-save"),
                key="form-save",
                type="primary",
                icon=":material/save:",
                on_click=save,
                args=(form,),
            )
        if form.is_begun or form.is_stale:
            st.button(t("records-form-discard"), key="form-discard", type="tertiary", on_click=discard, args=(form,))
        _render_back(context)
    if form.is_begun and form.is_kept:
        st.html(Markup('<p class="quiet">{}</p>').format(t("records-form-draft-kept")))


def _render_back(context: Context) -> None:
    render_link(
        _find_return(context),
        context.t("records-form-back"),
        icon=":material/arrow_back:",
        record_type=None,
        record=None,
        back=None,
    )


def _find_return(context: Context) -> str:
    back = context.choices.back or ""
    return back if back != FORM_PAGE and find_built(back) else HOME.key


def leave_if_done(context: Context, form: Form) -> None:
    """Go back to where the person came from, once the form is saved or discarded."""
    if not form.done:
        return
    close(form)
    back = _find_return(context)
    st.session_state[_RETURN] = back, write_params(for_page(context.choices, back))
    _go_back()


def _go_back() -> None:
    """Go to where the person came from."""
    key, params = st.session_state[_RETURN]
    page = find_built(key)
    assert page is not None
    st.switch_page(page, query_params=params)


def render_saved(context: Context, page: str) -> None:
    """Draw what was saved, on the page that the person returns to."""
    saved = find_saved() if page != FORM_PAGE else None
    if saved is not None:
        message = context.t("records-form-saved", what=say_record(context.t, saved.record_form))
        if saved.latest and saved.latest > context.filters.as_of:
            message = f"{message} {context.t('records-form-saved-later', day=saved.latest)}"
        st.html(tag_saved(message))
