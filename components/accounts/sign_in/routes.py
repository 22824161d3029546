"""The routes for signing in and out: `/entrar`, `/salir`, `/clave`. The session cookie is set here and nowhere else."""

from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from components.accounts.sign_in.first_start import base_path
from components.accounts.sign_in.forms import Answer, answer_password, answer_sign_in, render_failure
from components.accounts.sign_in.request import SignInRequest, is_from_here, read_request
from components.session.viewer import COOKIE
from data import errors
from data.logs import log_unexpected, logger
from data.rules.accounts import SESSION, utc_now
from data.settings import database_url
from queries.accounts.sign_ins import sign_out

_LOG = logger("program.sign_in")
Handler = Callable[[str, SignInRequest], Response]


def sign_in_routes(base: str) -> list[Route]:
    """Return the routes below the app's base path ("" or "/name")."""
    return [
        Route(f"{base}/entrar", _endpoint(_sign_in), methods=["GET", "POST"]),
        Route(f"{base}/clave", _endpoint(_set_password), methods=["GET", "POST"]),
        Route(f"{base}/salir", _endpoint(_sign_out), methods=["POST"]),
    ]


def _endpoint(handle: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Return an endpoint that reads the request, refuses forms of other sites, and explains errors on a page."""

    async def respond(received: Request) -> Response:
        request = await read_request(received)
        if request.method == "POST" and not is_from_here(received):
            response: Response = HTMLResponse(render_failure(request, errors.CrossSite()), 403)
        else:
            response = await run_in_threadpool(_handle, handle, request)
        response.headers["cache-control"] = "no-store"
        return response

    return respond


def _handle(handle: Handler, request: SignInRequest) -> Response:
    try:
        return handle(database_url(), request)
    except errors.ProgramError as error:
        _LOG.warning(error.code, **error.params)
        status = 503 if isinstance(error, errors.DatabaseError) else 409
        return HTMLResponse(render_failure(request, error), status)
    except Exception as error:
        number = log_unexpected(_LOG, error)
        return HTMLResponse(render_failure(request, errors.ProgramError(request=number)), 500)


def _sign_in(url: str, request: SignInRequest) -> Response:
    return _respond(request, answer_sign_in(url, request))


def _set_password(url: str, request: SignInRequest) -> Response:
    return _respond(request, answer_password(url, request))


def _sign_out(url: str, request: SignInRequest) -> Response:
    if request.session_token or request.form.get("key"):
        sign_out(url, request.session_token, request.form.get("key", ""), now=utc_now())
    response = _redirect(request)
    response.delete_cookie(COOKIE, path="/", secure=request.is_secure, httponly=True, samesite="lax")
    for name in request.outside_cookies:  # an organisation's sign-in ends here, not at the organisation
        response.delete_cookie(name, path=base_path() or "/", httponly=True, samesite="lax")
    return response


def _respond(request: SignInRequest, answer: Answer) -> Response:
    """Return the page, or send the person who signed in back to where they came from, with the session cookie."""
    token, page = answer
    if token is None:
        return HTMLResponse(page)
    response = _redirect(request)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION.total_seconds()),
        path="/",
        secure=request.is_secure,
        httponly=True,
        samesite="lax",
    )
    return response


def _redirect(request: SignInRequest) -> Response:
    # Relative: behind a proxy, only the browser knows the scheme, the host and the path that it asked for.
    return RedirectResponse(f"./{request.return_to}", 303)
