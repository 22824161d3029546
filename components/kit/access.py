"""Pages for people who are signed in, or who may do something: everybody else reads what the page is for and how to get in.

This is a courtesy only: reading and writing ask for the permission themselves.
"""

from collections.abc import Callable
from urllib.parse import urlencode

import streamlit as st

from components.kit.html import Markup
from components.kit.notices import render_headline
from components.session.address import write_params
from components.session.context import Context
from data.permissions import Person, Viewer


def admit(
    context: Context, page: str, may_here: Callable[[Viewer], bool], *, sign_in: str, may_not: str
) -> Person | None:
    """Return the signed-in person if they may do what a page is for; otherwise draw a headline that says so.

    `sign_in` and `may_not` are keys of the catalogue: the first is for a visitor, with a link that leads in and back to this
    page, the second for a person without the permission.
    """
    if context.person is not None and may_here(context.person.viewer):
        return context.person
    render_headline(context.t(may_not if context.person else sign_in))
    if context.person is None:
        render_sign_in(context, page)
    return None


def render_sign_in(context: Context, page: str) -> None:
    """Draw the link to sign in, which leads back to a page with the chosen filters."""
    t = context.t
    params = {name: value for name, value in write_params(context.choices).items() if name != "present"}
    query = urlencode({"lang": t.language, "to": f"{page}?{urlencode(params)}"})
    link = Markup('<p class="signin"><a href="./entrar?{}" target="_self">{}</a></p>')
    st.html(link.format(query, t("accounts-sign-in-title")))
