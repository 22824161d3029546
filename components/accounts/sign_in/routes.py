"""The entrance's routes: `/entrar`, `/salir`, `/clave`. Cookies are set here and nowhere else."""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from components.accounts.sign_in.first_start import base_path
from components.accounts.sign_in.forms import answer_password, answer_sign_in, tag_failure
from components.accounts.sign_in.request import Asked, is_from_here, read_asked
from components.session.viewer import COOKIE
from data import errors
from data.logs import log_unexpected, logger
from data.rules.accounts import SESSION, utc_now
from data.settings import database_url
from queries.accounts.sign_ins import sign_out

_LOG = logger("program.entrance")
Handler = Callable[[str, Asked], Response]


def entrance_routes(base: str) -> list[Route]:
    """The routes below the app's base path ("" or "/name")."""
    return [
        Route(f"{base}/entrar", _serve(_enter), methods=["GET", "POST"]),
        Route(f"{base}/clave", _serve(_choose_password), methods=["GET", "POST"]),
        Route(f"{base}/salir", _serve(_leave), methods=["POST"]),
    ]


def _serve(handle: Handler) -> Callable:
    """A route that reads the request, refuses forms of other sites, and tells trouble in words."""

    async def served(request: Request) -> Response:
        asked = await read_asked(request)
        if asked.method == "POST" and not is_from_here(request):
            response: Response = _page(tag_failure(asked, errors.CrossSite()), 403)
        else:
            response = await run_in_threadpool(_handled, handle, asked)
        response.headers["cache-control"] = "no-store"
        return response

    return served


def _handled(handle: Handler, asked: Asked) -> Response:
    try:
        return handle(database_url(), asked)
    except errors.ProgramError as error:
        _LOG.warning(error.code, **error.params)
        return _page(tag_failure(asked, error), 503 if isinstance(error, errors.DatabaseError) else 409)
    except Exception as error:
        return _page(tag_failure(asked, errors.ProgramError(request=log_unexpected(_LOG, error))), 500)


def _enter(url: str, asked: Asked) -> Response:
    token, page = answer_sign_in(url, asked)
    return _signed_in(asked, token) if token else _page(page)


def _choose_password(url: str, asked: Asked) -> Response:
    token, page = answer_password(url, asked)
    return _signed_in(asked, token) if token else _page(page)


def _leave(url: str, asked: Asked) -> Response:
    if asked.held or asked.form.get("key"):
        sign_out(url, asked.held, asked.form.get("key", ""), now=utc_now())
    response = _go(asked)
    response.delete_cookie(COOKIE, path="/", secure=asked.secure, httponly=True, samesite="lax")
    for name in asked.outside:  # an organisation's sign-in ends here, not at the organisation
        response.delete_cookie(name, path=base_path() or "/", httponly=True, samesite="lax")
    return response


def _signed_in(asked: Asked, token: str) -> Response:
    response = _go(asked)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION.total_seconds()),
        path="/",
        secure=asked.secure,
        httponly=True,
        samesite="lax",
    )
    return response


def _go(asked: Asked) -> Response:
    # Relative: behind a proxy, only the browser knows the scheme, the host and the path that it asked.
    return RedirectResponse(f"./{asked.to}", 303)


def _page(page: str, status: int = 200) -> Response:
    return HTMLResponse(page, status)
