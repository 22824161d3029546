"""The list of accounts, and what it shows in words. Adding and changing: components.accounts.form."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.kit.html import Markup
from components.session.context import Context
from data.clock import local_day
from data.language import Translator
from data.rules.accounts import utc_now
from queries.accounts.reads import Account, OfficeAssignment

WAITING = ("invited", "no_link")


def lay_out(context: Context) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Return the containers of the form and of the list; on a phone the form comes first, or it would lie below the list."""
    if context.narrow:
        return st.container(), st.container()
    left, right = st.columns([7, 5], gap="large")
    return right, left


def access_of(account: Account) -> str:
    """Return how a person signs in.

    `blocked`: not at all; `password`; `outside`: with an organisation's account; `invited`: they have a link to choose a
    password; `no_link`: they have none.
    """
    if account.blocked:
        return "blocked"
    if account.has_password:
        return "password"
    if account.email:
        return "outside"
    return "invited" if account.invited_until and account.invited_until > utc_now() else "no_link"


def say_accounts(t: Translator, accounts: tuple[Account, ...]) -> str:
    """Return the headline: how many accounts there are, how many wait for a password, how many are blocked."""
    states = [access_of(account) for account in accounts]
    waiting = sum(state in WAITING for state in states)
    return t("accounts-headline", total=len(accounts), waiting=waiting, blocked=states.count("blocked"))


def render_accounts(context: Context, accounts: tuple[Account, ...]) -> None:
    """Draw all accounts by their names; on a projector without addresses."""
    ordered = sorted(accounts, key=lambda account: account.name.casefold())
    items = Markup("").join(_tag_account(context, account) for account in ordered)
    st.html(Markup('<h2>{}</h2><ul class="accounts">{}</ul>').format(context.t("accounts-title"), items))


def _tag_account(context: Context, account: Account) -> Markup:
    t, state = context.t, access_of(account)
    about = [account.user_name, *([account.email] if account.email and not context.present else [])]
    offices = (say_office(context, assignment) for assignment in account.offices)
    duties = [t("accounts-role", role=account.role), *offices]
    until = local_day(account.invited_until) if account.invited_until else ""
    return Markup(
        '<li><span class="what"><b>{}</b> <span class="quiet">{}</span><br>{}</span><span class="state {}">{}</span></li>'
    ).format(account.name, " · ".join(about), " · ".join(duties), state, t(f"accounts-state-{state}", until=until))


def say_office(context: Context, assignment: OfficeAssignment) -> str:
    """Return an office and since when they attend it: "San Martín desde el 1 ene. 2014"."""
    since, until = assignment.since, assignment.until
    key = "accounts-office-until" if until else "accounts-office"
    return context.t(key, office=context.names[assignment.office], since=since, until=until or since)
