"""What else is changed of an account: its offices, its link, whether it is blocked."""

from datetime import date

import streamlit as st
from sqlalchemy import Connection

from components.accounts.directory import say_office
from components.accounts.state import (
    NOTHING,
    AccountForm,
    AccountsState,
    bind_input,
    render_office,
    render_refusal,
    write_form,
)
from components.kit.fields import render_hint
from components.kit.html import Markup
from components.session.context import Context
from data.clock import local_today
from data.permissions import Person
from data.rules.accounts import utc_now
from queries.accounts import records
from queries.accounts.reads import Account
from queries.accounts.sign_ins import invite


def render_offices(context: Context, form: AccountForm, account: Account) -> None:
    """Draw the offices that they attend, each with a button to end it, and the inputs for another one."""
    t, today = context.t, local_today()
    st.html(Markup("<h3>{}</h3>").format(t("accounts-offices")))
    for assignment in account.offices:
        if assignment.until is None or assignment.until > today:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.html(Markup('<p class="office">{}</p>').format(say_office(context, assignment)))
                st.button(
                    t("accounts-office-end"),
                    key=f"accounts-end-{assignment.office}-{assignment.since}",
                    on_click=_end_office,
                    args=(context, form, assignment.office, max(assignment.since, today)),
                )
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        render_office(context, form, t("accounts-office-give"), width=180)
        st.date_input(t("accounts-office-since"), format="DD/MM/YYYY", width=135, **bind_input(form, "since"))
        st.button(
            t("accounts-office-do"),
            key="accounts-give",
            disabled=not form.values["office"],
            on_click=_give_office,
            args=(context, form),
        )
    render_refusal(context, form, "office")


def _give_office(context: Context, form: AccountForm) -> None:
    office, since = form.values["office"], form.values["since"]

    def give(connection: Connection, person: Person) -> None:
        records.assign_office(connection, person.viewer, form.user, office, since=since)

    if office and write_form(context, form, "user office", give, f"{office} since {since}"):
        form.values["office"] = NOTHING


def _end_office(context: Context, form: AccountForm, office: str, until: date) -> None:
    def end(connection: Connection, person: Person) -> None:
        records.end_assignment(connection, person.viewer, form.user, office, until=until)

    write_form(context, form, "user office", end, f"{office} until {until}")


def render_access(context: Context, state: AccountsState, form: AccountForm, account: Account) -> None:
    """Draw the buttons for a new link and for blocking; nobody can lock themselves out."""
    t, is_self = context.t, context.person is not None and account.user_name == context.person.user_name
    st.html(Markup("<h3>{}</h3>").format(t("accounts-access")))
    if account.blocked:
        render_hint(t("accounts-unblock-how", has="password" if account.has_password else "nothing"))
        st.button(
            t("accounts-unblock"),
            key="accounts-unblock",
            icon=":material/lock_open:",
            on_click=_unblock,
            args=(context, form),
        )
        return
    if not is_self:
        st.checkbox(t("accounts-invite-end"), **bind_input(form, "end"))
    with st.container(horizontal=True, gap="small"):
        st.button(
            t("accounts-invite"),
            key="accounts-invite",
            icon=":material/link:",
            on_click=_invite,
            args=(context, state, form),
        )
        if not is_self:
            with st.popover(t("accounts-block"), icon=":material/block:", key="accounts-block"):
                st.html(Markup("<p>{}</p>").format(t("accounts-block-how", name=account.name)))
                st.button(
                    t("accounts-block-yes"),
                    key="accounts-block-yes",
                    type="primary",
                    on_click=_block,
                    args=(context, state, form),
                )
    render_refusal(context, form, "access")


def _invite(context: Context, state: AccountsState, form: AccountForm) -> None:
    assert context.person is not None
    end = form.values["end"] and form.user != context.person.user_name

    def make_link(connection: Connection, person: Person) -> None:
        state.links[form.user] = invite(connection, person.viewer, form.user, now=utc_now(), end=end)

    if write_form(context, form, "user invite", make_link, f"end {end}"):
        form.values["end"] = False


def _block(context: Context, state: AccountsState, form: AccountForm) -> None:
    def block(connection: Connection, person: Person) -> None:
        records.block(connection, person.viewer, form.user, now=utc_now())

    if write_form(context, form, "user block", block):
        state.links.pop(form.user, None)


def _unblock(context: Context, form: AccountForm) -> None:
    def unblock(connection: Connection, person: Person) -> None:
        records.unblock(connection, person.viewer, form.user)

    write_form(context, form, "user unblock", unblock)
