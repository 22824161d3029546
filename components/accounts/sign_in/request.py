"""A request to a sign-in page, of which nothing is trusted: the form, the page to return to, and its origin."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request

from components.session.organisation import COOKIES
from components.session.pages import HOME, PAGES
from components.session.viewer import COOKIE
from data.language import DEFAULT_LANGUAGE, LANGUAGES, Translator, translator

LONGEST_FORM = 16_384  # bytes
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class SignInRequest:
    """What a browser asks of a sign-in page."""

    t: Translator
    method: str
    form: Mapping[str, str]
    """What was typed; empty unless a form was sent."""
    query: Mapping[str, str]
    return_to: str
    """The page of this app to return to, with its parameters, relative to the app's root."""
    session_token: str | None
    """The token in the cookie of a person who signed in here."""
    outside_cookies: tuple[str, ...]
    """The names of the cookies of an organisation's sign-in."""
    is_secure: bool
    """Whether the browser asked by https."""


async def read_request(request: Request) -> SignInRequest:
    """Read a request. A form that is too long or of another type counts as empty."""
    form = await _read_form(request) if request.method == "POST" else {}
    query = dict(request.query_params)
    address = form.get("to", query.get("to", ""))
    codes = (form.get("lang"), query.get("lang"), _params(address).get("lang"), DEFAULT_LANGUAGE)
    t = translator(next(code for code in codes if code in LANGUAGES))
    return SignInRequest(
        t=t,
        method=request.method,
        form=form,
        query=query,
        return_to=clean_address(address, t.language),
        session_token=request.cookies.get(COOKIE),
        outside_cookies=tuple(name for name in request.cookies if name.startswith(COOKIES)),
        is_secure=is_secure(request),
    )


async def _read_form(request: Request) -> dict[str, str]:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        return {}
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_FORM:
            return {}
    try:
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=20))
    except ValueError:
        return {}


def clean_address(address: str, language: str) -> str:
    """Return the address of a page of this app with its parameters, or of the first page.

    The address is composed from the page's name, so it leads to no other host and no other path.
    """
    name = address.partition("?")[0]
    is_page = name in {entry.key for entry in PAGES if entry is not HOME}
    params = _params(address) if is_page or not name else {}
    return f"{name if is_page else ''}?{urlencode(params | {'lang': language})}"


def _params(address: str) -> dict[str, str]:
    try:
        return dict(parse_qsl(address.partition("?")[2], max_num_fields=40))
    except ValueError:
        return {}


def is_secure(request: Request) -> bool:
    """Return whether the browser asked this server, or the proxy in front of it, by https."""
    forwarded = request.headers.get("x-forwarded-proto", "").partition(",")[0].strip()
    return request.url.scheme == "https" or forwarded == "https"


def is_from_here(request: Request) -> bool:
    """Return whether a page of this app sent the form.

    Browsers say so in `Sec-Fetch-Site` (over https and on this machine) or in `Origin`. A request with neither is refused.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = urlsplit(request.headers.get("origin", ""))
    hosts = {request.headers.get("host"), request.headers.get("x-forwarded-host")} - {None, ""}
    return origin.scheme in ("http", "https") and origin.netloc in hosts
