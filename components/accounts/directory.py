"""The page of accounts: who has one, in words and as a list. Adding and changing: components.accounts.form."""

from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.kit.html import Markup
from components.session.context import Context
from data.clock import local_day
from data.language import Translator
from data.rules.accounts import utc_now
from queries.accounts.reads import Account

WAITING = ("invited", "no_link")


def lay_out(context: Context) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Where the form stands, and where the list: on a phone the form first, else it would lie below everybody."""
    if context.narrow:
        return st.container(), st.container()
    left, right = st.columns([7, 5], gap="large")
    return right, left


def state_of(account: Account) -> str:
    """How somebody gets in: blocked, password, outside (by an organisation's word), invited (a link waits), no_link."""
    if account.blocked:
        return "blocked"
    if account.has_password:
        return "password"
    if account.email:
        return "outside"
    return "invited" if account.invited_until and account.invited_until > utc_now() else "no_link"


def say_accounts(t: Translator, accounts: tuple[Account, ...]) -> str:
    """The finding: how many accounts, how many wait for a password, how many are blocked."""
    states = [state_of(one) for one in accounts]
    waiting = sum(state in WAITING for state in states)
    return t("accounts-headline", total=len(accounts), waiting=waiting, blocked=states.count("blocked"))


def render_accounts(context: Context, accounts: tuple[Account, ...]) -> None:
    """All accounts by their names; projected, without addresses."""
    items = Markup("").join(_item(context, one) for one in sorted(accounts, key=lambda one: one.name.casefold()))
    st.html(Markup('<h2>{}</h2><ul class="accounts">{}</ul>').format(context.t("accounts-title"), items))


def _item(context: Context, account: Account) -> Markup:
    t, state = context.t, state_of(account)
    about = [account.user_name, *([account.email] if account.email and not context.present else [])]
    may = [t("account-role", role=account.role), *(say_office(context, *office) for office in account.offices)]
    until = local_day(account.invited_until) if account.invited_until else ""
    return Markup(
        '<li><span class="what"><b>{}</b> <span class="quiet">{}</span><br>{}</span><span class="state {}">{}</span></li>'
    ).format(account.name, " · ".join(about), " · ".join(may), state, t(f"accounts-state-{state}", until=until))


def say_office(context: Context, office: str, since: date, until: date | None) -> str:
    """ "San Martín desde el 1 ene. 2014"."""
    key = "accounts-office-until" if until else "accounts-office"
    return context.t(key, office=context.names[office], since=since, until=until or since)
