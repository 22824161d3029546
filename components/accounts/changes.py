"""An account that is changed: the offices that it attends, its link, blocking."""

from datetime import date

import streamlit as st
from sqlalchemy import Connection

from components.accounts.directory import say_office
from components.accounts.state import (
    NOTHING,
    AccountForm,
    Desk,
    bound,
    offices,
    render_choice,
    render_fault,
    write_form,
)
from components.kit.fields import render_hint
from components.kit.html import Markup
from components.session.context import Context
from data.clock import local_today
from data.permissions import Person
from data.rules.accounts import utc_now
from queries.accounts import records as people
from queries.accounts.reads import Account
from queries.accounts.sign_ins import invite

CHANGED = "accounts-changed"


def render_offices(context: Context, form: AccountForm, account: Account) -> None:
    """The offices that are attended, each with its end; another one from a day on."""
    t, today = context.t, local_today()
    st.html(Markup("<h3>{}</h3>").format(t("accounts-offices")))
    for office, since, until in account.offices:
        if until is None or until > today:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.html(Markup('<p class="office">{}</p>').format(say_office(context, office, since, until)))
                st.button(
                    t("accounts-office-end"),
                    key=f"accounts-end-{office}-{since}",
                    on_click=_end_office,
                    args=(context, form, account.user_name, office, max(since, today)),
                )
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        render_choice(form, "office", t("accounts-office-give"), offices(context), width=180)
        st.date_input(t("accounts-office-since"), format="DD/MM/YYYY", width=135, **bound(form, "since"))
        st.button(
            t("accounts-office-do"),
            key="accounts-give",
            disabled=not form.values["office"],
            on_click=_give_office,
            args=(context, form, account.user_name),
        )
    render_fault(context, form, "office")


def _give_office(context: Context, form: AccountForm, user: str) -> None:
    office, since = form.values["office"], form.values["since"]

    def give(connection: Connection, person: Person) -> None:
        people.assign_office(connection, person.viewer, user, office, since=since)

    if office and write_form(context, form, "user office", user, CHANGED, give, "office", f"{office} since {since}"):
        form.values["office"] = NOTHING


def _end_office(context: Context, form: AccountForm, user: str, office: str, until: date) -> None:
    def end(connection: Connection, person: Person) -> None:
        people.end_assignment(connection, person.viewer, user, office, until=until)

    write_form(context, form, "user office", user, CHANGED, end, "office", f"{office} until {until}")


def render_entry(context: Context, desk: Desk, form: AccountForm, account: Account) -> None:
    """A new link, and blocking. Nobody locks themselves out."""
    t, own = context.t, context.person is not None and account.user_name == context.person.user_name
    st.html(Markup("<h3>{}</h3>").format(t("accounts-entry")))
    if account.blocked:
        render_hint(t("accounts-unblock-how", has="password" if account.has_password else "nothing"))
        st.button(
            t("accounts-unblock"),
            key="accounts-unblock",
            icon=":material/lock_open:",
            on_click=_unblock,
            args=(context, form, account.user_name),
        )
        return
    if not own:
        st.checkbox(t("accounts-invite-end"), **bound(form, "end"))
    with st.container(horizontal=True, gap="small"):
        st.button(
            t("accounts-invite"),
            key="accounts-invite",
            icon=":material/link:",
            on_click=_invite,
            args=(context, desk, form, account.user_name),
        )
        if not own:
            with st.popover(t("accounts-block"), icon=":material/block:", key="accounts-block"):
                st.html(Markup("<p>{}</p>").format(t("accounts-block-how", name=account.name)))
                st.button(
                    t("accounts-block-yes"),
                    key="accounts-block-yes",
                    type="primary",
                    on_click=_block,
                    args=(context, desk, form, account.user_name),
                )
    render_fault(context, form, "entry")


def _invite(context: Context, desk: Desk, form: AccountForm, user: str) -> None:
    assert context.person is not None
    end = form.values["end"] and user != context.person.user_name

    def write(connection: Connection, person: Person) -> None:
        desk.links[user] = invite(connection, person.viewer, user, now=utc_now(), end=end)

    if write_form(context, form, "user invite", user, "accounts-invited", write, "entry", f"end {end}"):
        form.values["end"] = False


def _block(context: Context, desk: Desk, form: AccountForm, user: str) -> None:
    def write(connection: Connection, person: Person) -> None:
        people.block(connection, person.viewer, user, now=utc_now())

    if write_form(context, form, "user block", user, "accounts-blocked", write, "entry"):
        desk.links.pop(user, None)


def _unblock(context: Context, form: AccountForm, user: str) -> None:
    def write(connection: Connection, person: Person) -> None:
        people.unblock(connection, person.viewer, user)

    write_form(context, form, "user unblock", user, "accounts-unblocked", write, "entry")
