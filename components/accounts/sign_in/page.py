"""The sign-in pages as HTML: Jinja2 templates that escape every value, so text from people stays text."""

from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.accounts.sign_in.request import SignInRequest
from components.kit.html import Markup, with_commands
from components.kit.style import favicon, style_colours
from data.language import LANGUAGES

_FOLDER = Path(__file__).parent
_TEMPLATES = Environment(
    loader=FileSystemLoader(_FOLDER / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters["commands"] = with_commands


@lru_cache(maxsize=1)
def _style() -> Markup:
    return Markup(style_colours() + (_FOLDER / "page.css").read_text(encoding="utf-8"))


def render_page(
    template: str, request: SignInRequest, *, title: str, path: str = "entrar", token: str = "", **values: Any
) -> str:
    """Return the whole document that a template makes of its values.

    `path` and `token`: the address of the page itself, for the link to the same page in the other language.
    """
    other_language = next(language for language in LANGUAGES if language != request.t.language)
    return _TEMPLATES.get_template(template).render(
        values,
        request=request,
        t=request.t,
        title=title,
        token=token,
        other_language=other_language,
        translation=page_address(request, other_language, path, token),
        favicon=favicon(),
        style=_style(),
    )


def page_address(request: SignInRequest, language: str, path: str = "entrar", token: str = "") -> str:
    """Return the relative address of a sign-in page, with the page to return to and the token of an invitation, if any."""
    query = {"lang": language, "to": request.return_to} | ({"token": token} if token else {})
    return f"./{path}?{urlencode(query)}"
