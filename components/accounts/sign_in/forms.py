"""The two forms of the entrance: judged, and drawn with what was typed and what is wrong at its field."""

from urllib.parse import urlencode

from components.accounts.sign_in.page import tag_field, tag_form, tag_heading, tag_page, tag_trouble
from components.accounts.sign_in.request import Asked
from components.kit.html import Markup
from components.session.organisation import STARTS, is_configured
from data import errors
from data.language import LANGUAGES, Translator
from data.permissions import Person
from data.rules.accounts import LONGEST_PASSWORD, SHORTEST_PASSWORD, digest, utc_now
from data.store.doors import reading
from queries.accounts.reads import find_signed_in
from queries.accounts.sign_ins import TRIES_WITHIN, Invited, find_invited, set_password, sign_in

Answered = tuple[str | None, str]  # the token of who is in now, or the page to show
_MINUTES = int(TRIES_WITHIN.total_seconds() // 60)


def answer_sign_in(url: str, asked: Asked) -> Answered:
    """Sign in, or show the form. Raises a `DatabaseError`."""
    if asked.method != "POST":
        with reading(url) as connection:
            person = find_signed_in(connection, digest(asked.held), utc_now()) if asked.held else None
        return None, _tag_signed_in(asked, person) if person else _tag_sign_in(asked)
    try:
        typed = asked.form.get("username", ""), asked.form.get("password", "")
        return sign_in(url, *typed, now=utc_now(), held=asked.held), ""
    except errors.SignInRefused as error:
        return None, _tag_sign_in(asked, error)


def answer_password(url: str, asked: Asked) -> Answered:
    """Set the password that a link allows to set, or show its form. Raises `InvitationEnded`, a `DatabaseError`,
    `ReadOnlyCopy`.
    """
    token = asked.form.get("token", asked.query.get("token", ""))
    with reading(url) as connection:
        invited = find_invited(connection, token, utc_now())
    if asked.method != "POST":
        return None, _tag_password(asked, invited, token)
    try:
        form = asked.form
        names = {"user_name": form.get("username", ""), "name": form.get("name", "")}
        return set_password(url, token, form.get("password", ""), now=utc_now(), **names), ""
    except errors.PersonRefused as error:
        return None, _tag_password(asked, invited, token, error)


def tag_failure(asked: Asked, error: errors.ProgramError) -> Markup:
    """What cannot be answered at a field."""
    t, body = asked.t, tag_trouble(*_words(asked.t, error))
    body += Markup('<p class="go"><a href="./{}">{}</a><a href="./entrar?{}">{}</a></p>').format(
        asked.to, t("account-back"), _query(asked, t.language), t("sign-in-title")
    )
    return _page(asked, t("account-error-title", title=t("sign-in-title")), body, "entrar")


def _tag_sign_in(asked: Asked, error: errors.SignInRefused | None = None) -> Markup:
    t, name = asked.t, asked.form.get("username", "")
    body = tag_heading(t("sign-in-title"), t("sign-in-lead"))
    if error:
        body += tag_trouble(*_words(t, error))
    fields = tag_field("username", t("account-user-name"), value=name, complete="username", focus=not name) + tag_field(
        "password", t("account-password"), kind="password", complete="current-password", focus=bool(name)
    )
    hidden = {"lang": t.language, "to": asked.to}
    body += tag_form("./entrar", hidden, fields, t("sign-in-do"))
    if is_configured():
        link = Markup('<p><a href="./?{}">{}</a></p>')
        body += link.format(urlencode({"lang": t.language, STARTS: "1"}), t("sign-in-outside"))
    body += Markup("<p>{}</p>").format(t("sign-in-forgotten"))
    title = t("sign-in-title")
    return _page(asked, t("account-error-title", title=title) if error else title, body, "entrar")


def _tag_signed_in(asked: Asked, person: Person) -> Markup:
    t = asked.t
    out = tag_form("./salir", {"lang": t.language, "to": asked.to}, Markup(""), t("sign-out-do"))
    body = tag_heading(t("sign-in-title"), t("sign-in-signed", name=person.name))
    body += Markup('<div class="go"><a href="./{}">{}</a>{}</div>').format(asked.to, t("account-continue"), out)
    return _page(asked, t("sign-in-title"), body, "entrar")


def _tag_password(asked: Asked, invited: Invited, token: str, error: errors.PersonRefused | None = None) -> Markup:
    t, form = asked.t, asked.form
    wrong = _at_field(t, error)
    title = t("password-title-owner" if invited.owner else "password-title")
    lead = t("password-lead-owner") if invited.owner else t("password-lead", name=invited.name)
    fields = Markup("")
    if invited.owner:
        fields += tag_field(
            "name",
            t("account-full-name"),
            value=form.get("name", ""),
            complete="name",
            hint=t("account-full-name-hint"),
            error=wrong.get("name", ""),
            focus=not error or "name" in wrong,
        )
    fields += tag_field(
        "username",
        t("account-user-name"),
        value=form.get("username", "") if invited.owner else invited.user_name,
        complete="username",
        hint=t("account-user-name-hint") if invited.owner else "",
        fixed=not invited.owner,
        error=wrong.get("user", ""),
        focus="user" in wrong,
    )
    fields += tag_field(
        "password",
        t("account-password"),
        kind="password",
        complete="new-password",
        hint=t("account-password-hint", least=SHORTEST_PASSWORD),
        error=wrong.get("password", ""),
        focus="password" in wrong or (not invited.owner and not error),
    )
    hidden = {"lang": t.language, "token": token}
    body = tag_heading(title, lead) + tag_form("./clave", hidden, fields, t("password-do"))
    return _page(asked, t("account-error-title", title=title) if error else title, body, "clave", token=token)


def _at_field(t: Translator, error: errors.PersonRefused | None) -> dict[str, str]:
    """What is wrong and what to do, at the field that it is about: reasons begin with its name."""
    if error is None:
        return {}
    return {str(error.params["reason"]).partition("-")[0]: " ".join(_words(t, error))}


def _words(t: Translator, error: errors.ProgramError) -> tuple[str, str]:
    params = {"minutes": _MINUTES, "most": LONGEST_PASSWORD, "least": SHORTEST_PASSWORD, **error.params}
    return t(f"error-{error.code}", **params), t(f"error-{error.code}-do", **params)


def _page(asked: Asked, title: str, body: Markup, path: str, **more: str) -> Markup:
    other = next(language for language in LANGUAGES if language != asked.t.language)
    return tag_page(asked.t, title, body, other=f"./{path}?{_query(asked, other, **more)}", back=f"./{asked.to}")


def _query(asked: Asked, language: str, **more: str) -> str:
    return urlencode({"lang": language, "to": asked.to, **more})
