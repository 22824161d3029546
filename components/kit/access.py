"""Pages that are for who is signed in, or may do something: everybody else reads what the page is for, and finds the way in.

A courtesy only: whoever opens the page anyway is refused where it reads and writes.
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
    """Who is signed in, if they may do what a page is for; else None, with a headline that says so: `sign_in` to who is
    nobody yet, with the way in and back to this page, else `may_not`. Both are keys of the catalogue.
    """
    if context.person is not None and may_here(context.person.viewer):
        return context.person
    render_headline(context.t(may_not if context.person else sign_in))
    if context.person is None:
        render_sign_in(context, page)
    return None


def render_sign_in(context: Context, page: str) -> None:
    """The way in, and back to a page with what is chosen on it."""
    t = context.t
    params = {name: value for name, value in write_params(context.choices).items() if name != "present"}
    query = urlencode({"lang": t.language, "to": f"{page}?{urlencode(params)}"})
    link = Markup('<p class="signin"><a href="./entrar?{}" target="_self">{}</a></p>')
    st.html(link.format(query, t("sign-in-title")))
