"""Accounts: who has one, and what may they do? Accounts are added and changed here.

It is for the Chief of Party; others are refused where accounts are read and written. No filter narrows it.
"""

import streamlit as st

from components.accounts.directory import lay_out, render_accounts, say_accounts
from components.accounts.form import render_forms
from components.kit.access import admit
from components.kit.notices import render_headline
from components.kit.writing import render_message
from components.session.visit import current
from data.permissions import Action, may
from data.store.doors import reading
from queries.accounts.reads import find_accounts

context = current()
person = admit(
    context,
    "cuentas",
    lambda viewer: may(viewer, Action.MANAGE_PEOPLE),
    sign_in="accounts-sign-in",
    may_not="accounts-may-not",
)
if person is None:
    render_message(context)
    st.stop()

with reading(context.url) as connection:
    accounts = find_accounts(connection, person.viewer)
render_headline(say_accounts(context.t, accounts))
if context.present:
    render_accounts(context, accounts)
else:
    form, directory = lay_out(context)
    with form:
        render_forms(context, accounts)
    with directory:
        render_accounts(context, accounts)
