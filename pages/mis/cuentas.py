"""Accounts: who has one, and what may they do? Added, changed, given an office, a new link, blocked.

For the Chief of Party; others are refused where the accounts are read and written. No filter narrows it.
"""

import streamlit as st

from components.accounts import render_accounts, render_doing, render_new_link, say_accounts
from components.doing import render_told
from components.frame import render_headline
from components.gate import admit
from components.session import current
from data.engine import reading
from data.permissions import Action, may
from queries.accounts import find_accounts

context = current()
person = admit(
    context, "cuentas", lambda viewer: may(viewer, Action.MANAGE_PEOPLE),
    sign_in="accounts-sign-in", may_not="accounts-may-not",
)  # fmt: skip

render_told(context)
if person is not None:
    with reading(context.url) as connection:
        accounts = find_accounts(connection, person.viewer)
    render_headline(say_accounts(context, accounts))
    render_new_link(context)
    left, right = (st.container(), None) if context.present else st.columns([7, 5], gap="large")
    with left:
        render_accounts(context, accounts)
    if right is not None:
        with right:
            render_doing(context, accounts)
