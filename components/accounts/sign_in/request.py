"""What a browser asked of the entrance, read with suspicion: the form, the way back, whether it came from our own page."""

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
class Asked:
    """A request. `form`: what was typed; `to`: the page of this app to return to, from its root; `held`: the token that the
    browser has; `outside`: its cookies of an organisation's sign-in; `secure`: whether the browser asked by https.
    """

    t: Translator
    method: str
    form: Mapping[str, str]
    query: Mapping[str, str]
    to: str
    held: str | None
    outside: tuple[str, ...]
    secure: bool


async def read_asked(request: Request) -> Asked:
    """The request in our words. A form that is too long, or none of ours, is an empty one."""
    form = await _read_form(request) if request.method == "POST" else {}
    query = dict(request.query_params)
    wanted = form.get("to", query.get("to", ""))
    said = (form.get("lang"), query.get("lang"), _params(wanted).get("lang"), DEFAULT_LANGUAGE)
    t = translator(next(language for language in said if language in LANGUAGES))
    back = way_back(wanted, t.language)
    held, outside = request.cookies.get(COOKIE), tuple(name for name in request.cookies if name.startswith(COOKIES))
    return Asked(t, request.method, form, query, back, held, outside, is_secure(request))


async def _read_form(request: Request) -> dict[str, str]:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        return {}
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_FORM:
            return {}
    try:
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=20))
    except ValueError:
        return {}


def way_back(wanted: str, language: str) -> str:
    """A page of this app with its parameters, written anew from its name: no other host, no other path. Else the first."""
    page = wanted.partition("?")[0]
    known = page in {entry.key for entry in PAGES if entry is not HOME}
    params = _params(wanted) if known or not page else {}
    return f"{page if known else ''}?{urlencode(params | {'lang': language})}"


def _params(wanted: str) -> dict[str, str]:
    try:
        return dict(parse_qsl(wanted.partition("?")[2], max_num_fields=40))
    except ValueError:
        return {}


def is_secure(request: Request) -> bool:
    """Whether the browser asked by https: of this server, or of the proxy before it."""
    forwarded = request.headers.get("x-forwarded-proto", "").partition(",")[0].strip()
    return request.url.scheme == "https" or forwarded == "https"


def is_from_here(request: Request) -> bool:
    """Whether a form was sent from a page of ours. Browsers say so in `Sec-Fetch-Site` (over https and on this machine) or
    in `Origin`; who says nothing is refused.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = urlsplit(request.headers.get("origin", ""))
    hosts = {request.headers.get("host"), request.headers.get("x-forwarded-host")} - {None, ""}
    return origin.scheme in ("http", "https") and origin.netloc in hosts
