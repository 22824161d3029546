"""The sidebar's foot: marks, and who is signed in, in which role and for which offices, with the way out; or the way in."""

from urllib.parse import urlencode

import streamlit as st

from components.kit.html import Markup
from components.session.context import Context, Marks
from components.session.organisation import begin_if_asked, read_claimed
from components.session.pages import HOME
from data.clock import local_today
from data.language import Translator
from data.permissions import Person, Role
from queries.accounts.reads import regions_of


def render_account(context: Context, page: str) -> None:
    """`page`: the key of the page to return to. Nothing in projector view."""
    begin_if_asked()
    if not context.present:
        foot = Markup('<div class="foot">{}{}</div>')
        st.sidebar.html(foot.format(tag_marks(context.t, context.marks), _tag_account(context, _way_back(page))))


def _tag_account(context: Context, back: str) -> Markup:
    t = context.t
    claimed = None if context.person else read_claimed()
    if claimed:
        said = t("account-outside-unknown", email=claimed.email)
        return Markup('<div class="account"><p>{}</p>{}</div>').format(said, _tag_out(context, back))
    if context.person is None:
        query = urlencode({"lang": t.language, "to": back})
        link = Markup('<p class="account"><a href="./entrar?{}" target="_self">{}</a></p>')
        return link.format(query, t("sign-in-title"))
    return Markup('<div class="account"><p><b>{}</b><br>{}</p>{}</div>').format(
        context.person.name, say_role(context, context.person), _tag_out(context, back)
    )


def _tag_out(context: Context, back: str) -> Markup:
    # A form, since a link must not sign anybody out; POST, since it changes something.
    claimed = read_claimed()  # the entrance sees no more of it than a sealed cookie
    return Markup(
        '<form method="post" action="./salir"><input type="hidden" name="to" value="{}">'
        '<input type="hidden" name="key" value="{}"><button type="submit">{}</button></form>'
    ).format(back, claimed.key if claimed else "", context.t("sign-out-do"))


def say_role(context: Context, person: Person) -> str:
    """`Coordination · San Martín`: role and, of a coordinator, the offices of today."""
    t, role = context.t, person.viewer.role
    said = t("account-role", role=role.value)
    if role is not Role.COORDINATOR:
        return said
    offices = ", ".join(context.names[code] for code in regions_of(person, local_today()))
    return f"{said} · {offices or t('account-no-office')}"


def _way_back(page: str) -> str:
    """This page with what is chosen on it, from the app's root."""
    params = {name: value for name, value in st.query_params.to_dict().items() if name != "present"}
    return f"{'' if page == HOME.key else page}?{urlencode(params)}"


def tag_marks(t: Translator, marks: Marks) -> Markup:
    """For the sidebar: that there is demonstration data, that this is a dated copy."""
    said = [t("mark-demo")] if marks.demo else []
    said += [t("mark-copy", day=marks.copy_of)] if marks.copy_of else []
    return Markup("").join(Markup('<p class="mark">{}</p>').format(text) for text in said)
