"""The page of accounts: adding one, and changing one. Reads and writes ask for themselves who may."""

import streamlit as st
from sqlalchemy import Connection

from components.accounts.changes import render_entry, render_offices
from components.accounts.state import (
    ADD,
    CHANGE,
    NOTHING,
    AccountForm,
    Desk,
    desk_of,
    offices,
    render_choice,
    render_fault,
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
from data.rules.accounts import LONGEST_EMAIL, LONGEST_NAME, LONGEST_USER_NAME, utc_now
from queries.accounts import records as people
from queries.accounts.reads import Account
from queries.accounts.sign_ins import invite

DETAILS = {"name": "full_name", "role": "role", "email": "email"}  # fields, and the columns that hold them


def render_doing(context: Context, accounts: tuple[Account, ...]) -> None:
    """What came of the click before, and one of two things to do."""
    t, desk = context.t, desk_of(context)
    with st.container(key="accounts-form", gap="small"):
        render_message(context)
        _render_links(context, desk)
        st.session_state["accounts-doing"] = desk.doing
        st.segmented_control(
            t("accounts-doing"),
            (ADD, CHANGE),
            key="accounts-doing",
            required=True,
            label_visibility="collapsed",
            format_func=lambda one: t(f"accounts-doing-{one}"),
            on_change=_turn,
            args=(desk,),
        )
        if desk.doing == CHANGE:
            _render_change(context, desk, accounts)
        elif desk.links:  # a second click on "add" finds no new form to press
            render_hint(context.t("accounts-link-first"))
        else:
            _render_new(context, desk)


def _turn(desk: Desk) -> None:
    desk.doing = st.session_state["accounts-doing"]


def _render_links(context: Context, desk: Desk) -> None:
    """Links that were just made: only their hashes are kept, so nobody can be told them again."""
    t = context.t
    for user, token in desk.links.items():
        st.html(Markup('<p class="note calm" role="status">{}</p>').format(t("accounts-link", user=user)))
        root = (st.context.url or "").rpartition("/")[0]  # as far as the browser says where it found this page
        st.code(f"{root}/clave?lang={t.language}&token={token}", language=None, wrap_lines=True)
        st.button(
            t("accounts-link-done"),
            key=f"accounts-link-{user}",
            icon=":material/check:",
            on_click=_put_away,
            args=(desk, user),
        )


def _put_away(desk: Desk, user: str) -> None:
    desk.links.pop(user, None)


# --- adding ------------------------------------------------------------------------------------------------------------


def _render_new(context: Context, desk: Desk) -> None:
    t, form = context.t, desk.new
    user, name = (t("records-form-required", label=t(f"account-{one}")) for one in ("user-name", "full-name"))
    render_text(context, form, "user", user, LONGEST_USER_NAME, t("account-user-name-hint"))
    render_text(context, form, "name", name, LONGEST_NAME)
    render_role(context, form)
    render_choice(form, "office", t("accounts-office-first"), offices(context))
    render_hint(t("accounts-office-how"))
    render_text(context, form, "email", t("accounts-email"), LONGEST_EMAIL, t("accounts-email-how"))
    render_fault(context, form, "")
    st.button(
        t("accounts-add"),
        key="accounts-add",
        type="primary",
        icon=":material/person_add:",
        on_click=_add,
        args=(context, desk, form),
    )


def _add(context: Context, desk: Desk, form: AccountForm) -> None:
    """Add the account and make its link, both or neither."""
    given, user = form.values, form.values["user"]
    attends = (given["office"],) if given["office"] else ()
    command = people.NewPerson(user, given["name"], given["role"], given["email"], attends, local_today())

    def add(connection: Connection, person: Person) -> None:
        people.add_person(connection, person.viewer, command, now=utc_now())
        desk.links[user] = invite(connection, person.viewer, user, now=utc_now())

    if write_form(context, form, "user add", user, "accounts-added", add, asked=repr(command)):
        desk.new = AccountForm.of(None)


# --- changing ----------------------------------------------------------------------------------------------------------


def _render_change(context: Context, desk: Desk, accounts: tuple[Account, ...]) -> None:
    t, known = context.t, {one.user_name: one for one in accounts}
    names = {NOTHING: t("accounts-whom-none")} | {user: f"{one.name} · {user}" for user, one in known.items()}
    if desk.whom not in names:
        _turn_to(desk, NOTHING)
    st.session_state["accounts-whom"] = desk.whom
    st.selectbox(
        t("accounts-whom"),
        list(names),
        key="accounts-whom",
        format_func=lambda user: names[user],
        on_change=lambda: _turn_to(desk, st.session_state["accounts-whom"]),
    )
    if desk.whom == NOTHING:
        render_hint(t("accounts-whom-how"))
        return
    account = known[desk.whom]
    if desk.change is None:
        desk.change = AccountForm.of(account)
    _render_details(context, desk, desk.change, account)
    render_offices(context, desk.change, account)
    render_entry(context, desk, desk.change, account)


def _turn_to(desk: Desk, user: str) -> None:
    desk.whom, desk.change = user, None


def _render_details(context: Context, desk: Desk, form: AccountForm, account: Account) -> None:
    t = context.t
    if form.fault is not None and isinstance(form.fault[1], errors.Stale):
        _render_stale(context, form, account)
    render_text(context, form, "name", t("records-form-required", label=t("account-full-name")), LONGEST_NAME)
    render_role(context, form)
    render_text(context, form, "email", t("accounts-email"), LONGEST_EMAIL, t("accounts-email-change"))
    render_fault(context, form, "")
    st.button(
        t("accounts-save"),
        key="accounts-save",
        type="primary",
        icon=":material/save:",
        on_click=_change,
        args=(context, desk, form),
    )


def _render_stale(context: Context, form: AccountForm, account: Account) -> None:
    """What stands now, from somebody else; who saves again has seen it."""
    t = context.t
    now = [account.name, t("account-role", role=account.role), *([account.email] if account.email else [])]
    st.html(Markup('<p class="problem" role="alert">{}</p>').format(t("accounts-stale", now=" · ".join(now))))
    form.seen, form.fault = account, None


def _change(context: Context, desk: Desk, form: AccountForm) -> None:
    """Write the fields that the person changed; the others may have been changed by somebody else."""
    seen = form.seen
    assert seen is not None
    user, stood = seen.user_name, {name: getattr(seen, name) for name in DETAILS}
    changes = {name: form.values[name] for name in DETAILS if form.values[name] != (stood[name] or "")}
    if not changes:
        announce("records-form-unchanged", done=False)
        return
    shown = {DETAILS[name]: stood[name] for name in changes}

    def change(connection: Connection, person: Person) -> None:
        people.change_person(connection, person.viewer, user, now=utc_now(), seen=shown, **changes)

    if write_form(context, form, "user change", user, "accounts-changed", change, asked=repr(changes)):
        desk.change = None  # it begins anew with the account as it stands
