"""The sidebar's foot: what marks the database, and who is signed in, with a way to sign out; or a way to sign in."""

from urllib.parse import urlencode

import streamlit as st

from components.kit.html import Markup
from components.session.context import Context, Marks
from components.session.organisation import read_claims, start_if_asked
from components.session.pages import HOME
from data.clock import local_today
from data.language import Translator
from data.permissions import Person, Role
from queries.accounts.reads import regions_of


def render_account(context: Context, page: str) -> None:
    """Draw the foot, and start an organisation's sign-in if the address asks for it. A projector's view has no foot.

    `page` is the key of the page to return to.
    """
    start_if_asked()
    if not context.present:
        foot = Markup('<div class="foot">{}{}</div>')
        st.sidebar.html(foot.format(tag_marks(context.t, context.marks), _tag_account(context, _return_address(page))))


def _tag_account(context: Context, back: str) -> Markup:
    t = context.t
    claims = None if context.person else read_claims()
    if claims:
        explanation = t("accounts-outside-unknown", email=claims.email)
        return Markup('<div class="account"><p>{}</p>{}</div>').format(explanation, _tag_sign_out(context, back))
    if context.person is None:
        query = urlencode({"lang": t.language, "to": back})
        link = Markup('<p class="account"><a href="./entrar?{}" target="_self">{}</a></p>')
        return link.format(query, t("accounts-sign-in-title"))
    return Markup('<div class="account"><p><b>{}</b><br>{}</p>{}</div>').format(
        context.person.name, say_role(context, context.person), _tag_sign_out(context, back)
    )


def _tag_sign_out(context: Context, back: str) -> Markup:
    # A form, since a link must not sign anybody out; POST, since it changes something.
    claims = read_claims()  # the server's route sees only a sealed cookie, so the form carries the key
    return Markup(
        '<form method="post" action="./salir"><input type="hidden" name="to" value="{}">'
        '<input type="hidden" name="key" value="{}"><button type="submit">{}</button></form>'
    ).format(back, claims.key if claims else "", context.t("accounts-sign-out"))


def say_role(context: Context, person: Person) -> str:
    """Return a person's role and, for a coordinator, today's offices: `Coordination · San Martín`."""
    t, role = context.t, person.viewer.role
    words = t("accounts-role", role=role.value)
    if role is not Role.COORDINATOR:
        return words
    offices = ", ".join(context.names[code] for code in regions_of(person, local_today()))
    return f"{words} · {offices or t('accounts-no-office')}"


def _return_address(page: str) -> str:
    """Return the address of this page with what is chosen on it, from the app's root."""
    params = {name: value for name, value in st.query_params.to_dict().items() if name != "present"}
    return f"{'' if page == HOME.key else page}?{urlencode(params)}"


def tag_marks(t: Translator, marks: Marks) -> Markup:
    """Return what marks the database: that it has demonstration data, that it is a dated copy."""
    texts = [t("shell-mark-demo")] if marks.demo else []
    texts += [t("shell-mark-copy", day=marks.copy_of)] if marks.copy_of else []
    return Markup("").join(Markup('<p class="mark">{}</p>').format(text) for text in texts)
