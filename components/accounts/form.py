"""The forms with which an account is added or changed. The reads and the writes ask for the permission themselves."""

import streamlit as st
from sqlalchemy import Connection

from components.accounts.changes import render_access, render_offices
from components.accounts.state import (
    ADD,
    CHANGE,
    NOTHING,
    AccountForm,
    AccountsState,
    open_state,
    render_office,
    render_refusal,
    render_role,
    render_text,
    write_form,
)
from components.kit.fields import render_hint
from components.kit.html import Markup
from components.kit.writing import announce, render_message
from components.session.context import Context
from data import errors
from data.clock import local_today
from data.permissions import Person
from data.rules.accounts import utc_now
from queries.accounts import records
from queries.accounts.reads import Account
from queries.accounts.sign_ins import invite


def render_forms(context: Context, accounts: tuple[Account, ...]) -> None:
    """Draw the result of the last click, and one of the two forms."""
    t, state = context.t, open_state(context)
    with st.container(key="accounts-form", gap="small"):
        render_message(context)
        _render_links(context, state)
        st.session_state["accounts-task"] = state.task
        st.segmented_control(
            t("accounts-task"),
            (ADD, CHANGE),
            key="accounts-task",
            required=True,
            label_visibility="collapsed",
            format_func=lambda task: t(f"accounts-task-{task}"),
            on_change=_choose_task,
            args=(state,),
        )
        if state.task == CHANGE:
            _render_change(context, state, accounts)
        elif state.links:  # so that a second click on "add" finds no new form to press
            render_hint(t("accounts-link-first"))
        else:
            _render_new(context, state)


def _choose_task(state: AccountsState) -> None:
    state.task = st.session_state["accounts-task"]


def _render_links(context: Context, state: AccountsState) -> None:
    """Draw the links that were just made: only their hashes are kept, so they cannot be shown again."""
    t = context.t
    for user, token in state.links.items():
        st.html(Markup('<p class="note calm" role="status">{}</p>').format(t("accounts-link", user=user)))
        root = (st.context.url or "").rpartition("/")[0]  # as far as the browser tells the address of this page
        st.code(f"{root}/clave?lang={t.language}&token={token}", language=None, wrap_lines=True)
        st.button(
            t("accounts-link-done"),
            key=f"accounts-link-{user}",
            icon=":material/check:",
            on_click=_put_away,
            args=(state, user),
        )


def _put_away(state: AccountsState, user: str) -> None:
    state.links.pop(user, None)


# --- adding ------------------------------------------------------------------------------------------------------------


def _render_new(context: Context, state: AccountsState) -> None:
    t, form = context.t, state.new
    render_text(context, form, "user_name", t("accounts-field-user_name-hint"))
    render_text(context, form, "full_name")
    render_role(context, form)
    render_office(context, form, t("accounts-office-first"))
    render_hint(t("accounts-office-how"))
    render_text(context, form, "email", t("accounts-email-how"))
    render_refusal(context, form, "")
    st.button(
        t("accounts-add"),
        key="accounts-add",
        type="primary",
        icon=":material/person_add:",
        on_click=_add,
        args=(context, state, form),
    )


def _add(context: Context, state: AccountsState, form: AccountForm) -> None:
    """Add the account and make its link, both or neither."""
    values, user = form.values, form.user
    new = records.NewPerson(
        user_name=user,
        name=values["full_name"],
        role=values["role"],
        email=values["email"],
        offices=(values["office"],) if values["office"] else (),
        since=local_today(),
    )

    def add(connection: Connection, person: Person) -> None:
        records.add_person(connection, person.viewer, new, now=utc_now())
        state.links[user] = invite(connection, person.viewer, user, now=utc_now())

    if write_form(context, form, "user add", add, repr(new)):
        state.new = AccountForm.of(None)


# --- changing ----------------------------------------------------------------------------------------------------------


def _render_change(context: Context, state: AccountsState, accounts: tuple[Account, ...]) -> None:
    t, by_user = context.t, {account.user_name: account for account in accounts}
    names = {NOTHING: t("accounts-user-none")}
    names |= {user: f"{account.name} · {user}" for user, account in by_user.items()}
    if state.user not in names:
        _choose_user(state, NOTHING)
    st.session_state["accounts-user"] = state.user
    st.selectbox(
        t("accounts-user"),
        list(names),
        key="accounts-user",
        format_func=lambda user: names[user],
        on_change=lambda: _choose_user(state, st.session_state["accounts-user"]),
    )
    if state.user == NOTHING:
        render_hint(t("accounts-user-how"))
        return
    account = by_user[state.user]
    if state.change is None:
        state.change = AccountForm.of(account)
    _render_details(context, state, state.change, account)
    render_offices(context, state.change, account)
    render_access(context, state, state.change, account)


def _choose_user(state: AccountsState, user: str) -> None:
    state.user, state.change = user, None


def _render_details(context: Context, state: AccountsState, form: AccountForm, account: Account) -> None:
    t = context.t
    if form.refusal is not None and isinstance(form.refusal[1], errors.Stale):
        _render_stale(context, form, account)
    render_text(context, form, "full_name")
    render_role(context, form)
    render_text(context, form, "email", t("accounts-email-change"))
    render_refusal(context, form, "")
    st.button(
        t("accounts-save"),
        key="accounts-save",
        type="primary",
        icon=":material/save:",
        on_click=_change,
        args=(context, state, form),
    )


def _render_stale(context: Context, form: AccountForm, account: Account) -> None:
    """Draw the account as somebody else has changed it; a person who saves again has seen it."""
    t = context.t
    now = [account.name, t("accounts-role", role=account.role), *([account.email] if account.email else [])]
    st.html(Markup('<p class="problem" role="alert">{}</p>').format(t("accounts-stale", now=" · ".join(now))))
    form.seen, form.refusal = AccountForm.of(account).seen, None


def _change(context: Context, state: AccountsState, form: AccountForm) -> None:
    """Write the fields that this person changed; somebody else may have changed the others."""
    changes = {name: form.values[name] for name, value in form.seen.items() if form.values[name] != (value or "")}
    if not changes:
        announce("records-form-unchanged", done=False)
        return
    seen = {name: form.seen[name] for name in changes}

    def change(connection: Connection, person: Person) -> None:
        records.change_person(connection, person.viewer, form.user, now=utc_now(), seen=seen, **changes)

    if write_form(context, form, "user change", change, repr(changes)):
        state.change = None  # it begins anew with the account as it is now
