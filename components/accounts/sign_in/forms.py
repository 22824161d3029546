"""The sign-in form and the password form: a form that was sent is judged, and shown again with what is wrong in it."""

from urllib.parse import urlencode

from components.accounts.sign_in.page import page_address, render_page
from components.accounts.sign_in.request import SignInRequest
from components.session.organisation import STARTS, is_configured
from data import errors
from data.language import Translator
from data.permissions import Person
from data.rules.accounts import LONGEST_PASSWORD, SHORTEST_PASSWORD, digest, utc_now
from data.store.doors import reading
from queries.accounts.reads import find_signed_in
from queries.accounts.sign_ins import TRIES_WITHIN, Invited, find_invited, set_password, sign_in

Answer = tuple[str | None, str]  # the session token of the person who is signed in now, or the page to show
_MINUTES = int(TRIES_WITHIN.total_seconds() // 60)


def answer_sign_in(url: str, request: SignInRequest) -> Answer:
    """Sign in, or return the page to show. Raises a `DatabaseError`."""
    token = request.session_token
    if request.method != "POST":
        with reading(url) as connection:
            person = find_signed_in(connection, digest(token), utc_now()) if token else None
        return None, _render_signed_in(request, person) if person else _render_sign_in(request)
    try:
        typed = request.form.get("username", ""), request.form.get("password", "")
        return sign_in(url, *typed, now=utc_now(), held=token), ""
    except errors.SignInRefused as error:
        return None, _render_sign_in(request, error)


def answer_password(url: str, request: SignInRequest) -> Answer:
    """Set the password that an invitation allows to set, or return the page to show.

    Raises `InvitationEnded`, a `DatabaseError`, `ReadOnlyCopy`.
    """
    form = request.form
    token = form.get("token", request.query.get("token", ""))
    with reading(url) as connection:
        invited = find_invited(connection, token, utc_now())
    if request.method != "POST":
        return None, _render_password(request, invited, token)
    try:
        names = {"user_name": form.get("username", ""), "name": form.get("name", "")}
        return set_password(url, token, form.get("password", ""), now=utc_now(), **names), ""
    except errors.PersonRefused as error:
        return None, _render_password(request, invited, token, error)


def render_failure(request: SignInRequest, error: errors.ProgramError) -> str:
    """Return the page for an error that belongs to no field."""
    t = request.t
    return render_page(
        "failure.html",
        request,
        title=_title(t, t("accounts-sign-in-title"), error),
        trouble=_explain(t, error),
        sign_in_address=page_address(request, t.language),
    )


def _render_sign_in(request: SignInRequest, error: errors.SignInRefused | None = None) -> str:
    t = request.t
    return render_page(
        "sign_in.html",
        request,
        title=_title(t, t("accounts-sign-in-title"), error),
        trouble=_explain(t, error) if error else None,
        user_name=request.form.get("username", ""),
        organisation=f"./?{urlencode({'lang': t.language, STARTS: '1'})}" if is_configured() else "",
    )


def _render_signed_in(request: SignInRequest, person: Person) -> str:
    return render_page("signed_in.html", request, title=request.t("accounts-sign-in-title"), person=person)


def _render_password(
    request: SignInRequest, invited: Invited, token: str, error: errors.PersonRefused | None = None
) -> str:
    t = request.t
    heading = t("accounts-password-title-owner" if invited.owner else "accounts-password-title")
    return render_page(
        "password.html",
        request,
        title=_title(t, heading, error),
        path="clave",
        token=token,
        heading=heading,
        invited=invited,
        errors=_explain_by_field(t, error),
        shortest_password=SHORTEST_PASSWORD,
    )


def _title(t: Translator, heading: str, error: errors.ProgramError | None) -> str:
    return t("accounts-error-title", title=heading) if error else heading


def _explain_by_field(t: Translator, error: errors.PersonRefused | None) -> dict[str, str]:
    """Return the explanation of an error under the field's name, with which the error's reason begins."""
    if error is None:
        return {}
    return {str(error.params["reason"]).partition("-")[0]: " ".join(_explain(t, error))}


def _explain(t: Translator, error: errors.ProgramError) -> tuple[str, str]:
    """Return what went wrong, and what to do about it."""
    params = {"minutes": _MINUTES, "most": LONGEST_PASSWORD, "least": SHORTEST_PASSWORD, **error.params}
    return t(f"error-{error.code}", **params), t(f"error-{error.code}-do", **params)
