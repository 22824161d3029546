"""Who looks, at what, in which language: read from the address and the session once a run, then frozen.

The session remembers what was chosen; the address repeats it. Which of the two moved since the last run decides:
an address that differs from the one we wrote is a deep link, a link in the page or the browser's back.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st
from sqlalchemy import Connection

from components.browser import has_webgl
from components.cached import CONTEXT, open_view
from components.url_filters import (
    PARAMS,
    Choices,
    FilterOptions,
    Note,
    filters_of,
    load_options,
    parse_choices,
    still_known,
    write_params,
)
from data.engine import data_version, reading
from data.language import DEFAULT_LANGUAGE, LANGUAGES, Translator, translator
from data.permissions import ANYONE, Viewer
from data.seeding import has_demo
from queries.filters import Filters
from queries.options import fetch_copy_of

_CHOICES, _WRITTEN, _FIRST, _PAGE, _NOTES = "choices", "address", "first-address", "page", "notes"


@dataclass(frozen=True)
class Marks:
    """What the sidebar says of the database: whether it holds demonstration rows, and the day it is a copy of."""

    demo: bool
    copy_of: date | None


@dataclass(frozen=True)
class Context:
    """What a page is drawn for. `version`: which database and which state of it; `url`: its address, never shown."""

    t: Translator
    viewer: Viewer
    filters: Filters
    options: FilterOptions
    choices: Choices
    marks: Marks
    webgl: bool
    url: str
    version: tuple[str, int]

    @property
    def present(self) -> bool:
        """Projector view: nothing to press, larger type."""
        return self.choices.present

    @property
    def simple_map(self) -> bool:
        """Draw maps as SVG: chosen so, or because this browser has no WebGL."""
        return self.choices.simple_map or not self.webgl


def current() -> Context:
    """The context of this run, for a page. KeyError outside the router."""
    context: Context = st.session_state[CONTEXT]
    return context


def current_choices() -> Choices:
    """What is chosen in this session (the defaults at first)."""
    choices: Choices = st.session_state.get(_CHOICES, Choices())
    return choices


def choose(**changes: Any) -> None:
    """Change what is chosen; for the callbacks of widgets, which run before the page."""
    st.session_state[_CHOICES] = replace(current_choices(), **changes)
    st.session_state.pop(_NOTES, None)


def notes() -> tuple[Note, ...]:
    """Values of the address that were ignored, until something else is chosen."""
    found: tuple[Note, ...] = st.session_state.get(_NOTES, ())
    return found


def current_language() -> str:
    """The language of this run: the address's if it moved, else the session's, else Spanish. Needs no database."""
    asked, written = _params().get("lang"), st.session_state.get(_WRITTEN, {})
    if asked in LANGUAGES and asked != written.get("lang"):
        return str(asked)
    return current_choices().language if _CHOICES in st.session_state else DEFAULT_LANGUAGE


def open_context(url: str, page_key: str, viewer: Viewer = ANYONE) -> Context:
    """Read address, session and options, settle them, and keep the result for the page. Raises `DatabaseError`.

    The database is opened once, for its version. What the filters offer is stored, until that moves.
    """
    with reading(url) as connection:
        version = data_version(connection)
        options, marks = open_view(connection, version, _load)
    language = current_language()
    choices = replace(_settle(page_key, options, language), language=language)
    st.session_state[_CHOICES] = choices
    filters, t = filters_of(choices, options), translator(language)
    context = Context(t, viewer, filters, options, choices, marks, has_webgl(), url, version)
    st.session_state[CONTEXT] = context
    return context


def _load(connection: Connection) -> tuple[FilterOptions, Marks]:
    return load_options(connection), Marks(has_demo(connection), fetch_copy_of(connection))


def _params() -> dict[str, str]:
    return {param: st.query_params[param] for param in PARAMS if param in st.query_params}


def _settle(page_key: str, options: FilterOptions, language: str) -> Choices:
    """What holds now: the address's word if it moved since the last run, else the session's."""
    params, last_page = _params(), st.session_state.get(_PAGE)
    st.session_state[_PAGE] = page_key
    st.session_state.setdefault(_FIRST, (page_key, params))
    # A page switch in the sidebar drops the parameters: nothing was asked, all is kept. Without a switch, an empty
    # address is the visit's first one, reached by going back.
    dropped = not params and last_page not in (None, page_key)
    if dropped or params == st.session_state.get(_WRITTEN):
        return still_known(current_choices(), options)
    choices, st.session_state[_NOTES] = parse_choices(params, options, language)
    return choices


def mirror() -> None:
    """Write what is chosen into the address if it says something else; a visit's first address stays as typed."""
    wanted, shown = write_params(current_choices()), _params()
    first = (st.session_state[_PAGE], shown) == st.session_state[_FIRST]
    stays = first and {"lang": DEFAULT_LANGUAGE} | shown == wanted
    st.session_state[_WRITTEN] = shown if stays else wanted
    if not stays and shown != wanted:
        st.query_params.from_dict(wanted)
