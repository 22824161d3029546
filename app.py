"""The ASGI app: response headers, start-up work, what an error shows. The screens begin in components/shell/router.py."""

import gc
import importlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from components.accounts.sign_in.first_start import announce_owner, base_path
from components.accounts.sign_in.routes import sign_in_routes
from components.kit.errors import on_script_error
from components.session.pages import HOME
from components.shell.headers import SecureHeaders
from data.rules.accounts import is_password
from data.settings import database_url

# Imported before the first visit: otherwise the first visitor waits, and each garbage collection walks through them.
PRELOADED = ("pandas", "plotly.graph_objects", "pydeck", "components.shell.frame")


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Prepare the program before its first visit."""
    for module in PRELOADED:
        importlib.import_module(module)
    gc.freeze()
    await run_in_threadpool(is_password, None, "")  # so that the first unknown name takes no longer than the next
    await run_in_threadpool(announce_owner, database_url())
    yield


async def home(request: Request) -> RedirectResponse:
    """Redirect the first page's name to "/", the only address at which Streamlit has its default page."""
    # Relative: behind a proxy, only the browser knows the scheme and the host that it asked.
    query = request.url.query
    return RedirectResponse(f"./?{query}" if query else "./")


app = st.App(
    "components/shell/router.py",
    routes=[Route(f"{base_path()}/{HOME.key}", home), *sign_in_routes(base_path())],
    middleware=[Middleware(SecureHeaders)],
    lifespan=lifespan,
    on_script_error=on_script_error,
)
