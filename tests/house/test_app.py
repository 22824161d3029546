"""The ASGI app's own route: the first page's name leads to the root, whatever proxy is in front of the server."""

import asyncio

import pytest
from starlette.requests import Request

from app import home
from components.session.pages import HOME


@pytest.mark.parametrize("query", ["", "?lang=en&region=22&corte=2014-03-31"])
def test_the_first_pages_name_leads_to_the_root_with_its_query(query: str) -> None:
    scope = {"type": "http", "scheme": "http", "server": ("inside", 8501), "headers": [(b"host", b"inside:8501")]}
    request_scope = scope | {"method": "GET", "path": f"/{HOME.key}", "query_string": query.removeprefix("?").encode()}
    response = asyncio.run(home(Request(request_scope)))
    assert (response.status_code, response.headers["location"]) == (307, f"./{query}")
