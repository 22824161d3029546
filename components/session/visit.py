"""Who looks, at what, in which language: read from the address and the session once a run, then frozen.

The session remembers what was chosen; the address repeats it. Which of the two moved since the last run decides:
an address that differs from the one we wrote is a deep link, a link in the page or the browser's back.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st
from sqlalchemy import Connection

from components.session.address import (
    PARAMS,
    Choices,
    FilterOptions,
    Note,
    filters_of,
    load_options,
    parse_choices,
    parse_look,
    still_known,
    without_form,
    write_params,
)
from components.session.browser import has_webgl, is_narrow
from components.session.cache import CONTEXT, open_view
from components.session.context import FORM_PAGE, HISTORY_PAGE, Context, Marks
from components.session.viewer import find_viewer
from data.language import DEFAULT_LANGUAGE, translator
from data.permissions import ANYONE
from data.store.doors import data_version, reading
from data.store.seeding import has_demo
from queries.indicators.reads import fetch_recorded
from queries.shared.options import fetch_copy_of


@dataclass
class _Visit:
    """What one session remembers. `written`: the address as we left it; `first`: page and address of the arrival.

    `looked`: the last address whose language was read; without a database nothing is written, and it stays.
    """

    choices: Choices = field(default_factory=Choices)
    notes: tuple[Note, ...] = ()
    page: str | None = None
    first: tuple[str, dict[str, str]] | None = None
    written: dict[str, str] | None = None
    looked: dict[str, str] | None = None


def _visit() -> _Visit:
    # One entry: each look-up in Streamlit's session state costs more than the rest of this module.
    visit: _Visit | None = st.session_state.get("visit")
    if visit is None:
        visit = st.session_state["visit"] = _Visit()
    return visit


def current() -> Context:
    """The context of this run, for a page. KeyError outside the router."""
    context: Context = st.session_state[CONTEXT]
    return context


def current_choices() -> Choices:
    """What is chosen in this session (the defaults at first)."""
    return _visit().choices


def choose(**changes: Any) -> None:
    """Change what is chosen; for the callbacks of widgets, which run before the page."""
    visit = _visit()
    visit.choices, visit.notes = replace(visit.choices, **changes), ()


def notes() -> tuple[Note, ...]:
    """Values of the address that were ignored, until something else is chosen."""
    return _visit().notes


def settle_look() -> Choices:
    """Language, projector and map of this run, for what is drawn before (or without) the database."""
    visit, shown = _visit(), _shown_params()
    if shown and shown not in (visit.written, visit.looked):
        visit.choices = replace(visit.choices, **parse_look(shown))
    visit.looked = shown
    return visit.choices


def open_context(url: str, page_key: str, uses: tuple[str, ...]) -> Context:
    """Settle the filters, keep the result for the page, bring the address in line. Raises `DatabaseError`.

    The database is opened once, for its version. What the filters offer is stored, until that moves.
    """
    with reading(url) as connection:
        version, person = data_version(connection), find_viewer(connection)
        options, marks = open_view(connection, version, _load)
    visit, shown = _visit(), _shown_params()
    choices = _settle(visit, shown, page_key, options)
    choices = choices if page_key == FORM_PAGE else without_form(choices)
    choices = visit.choices = choices if page_key == HISTORY_PAGE else replace(choices, fact=None)
    _mirror(visit, shown)
    filters, t = filters_of(choices, options), translator(choices.language)
    context = Context(
        t,
        person.viewer.reader if person else ANYONE,
        filters,
        options,
        choices,
        marks,
        has_webgl(),
        url,
        version,
        uses,
        is_narrow(),
        person,
    )
    st.session_state[CONTEXT] = context
    return context


def _load(connection: Connection) -> tuple[FilterOptions, Marks]:
    return load_options(connection, ANYONE), Marks(
        has_demo(connection), fetch_copy_of(connection), bool(fetch_recorded(connection))
    )


def _shown_params() -> dict[str, str]:
    return {param: value for param, value in st.query_params.to_dict().items() if param in PARAMS}


def _settle(visit: _Visit, shown: dict[str, str], page_key: str, options: FilterOptions) -> Choices:
    """What holds now: the address's word if it moved since the last run, else the session's."""
    turned = visit.page not in (None, page_key)
    visit.page = page_key
    visit.first = visit.first or (page_key, shown)
    # A page switch in the sidebar drops the parameters: nothing was asked, all is kept. Without a switch, an empty
    # address is the visit's first one, reached by going back.
    if shown == visit.written or (turned and not shown):
        return still_known(visit.choices, options)
    asked, visit.notes = parse_choices(shown, options)
    look = visit.choices
    return replace(asked, language=look.language, simple_map=look.simple_map, present=look.present)


def _mirror(visit: _Visit, shown: dict[str, str]) -> None:
    """Write what is chosen into the address if it says something else; a visit's first address stays as typed."""
    wanted = write_params(visit.choices)
    stays = visit.first == (visit.page, shown) and {"lang": DEFAULT_LANGUAGE} | shown == wanted
    visit.written = shown if stays else wanted
    if not stays and shown != wanted:
        st.query_params.from_dict(wanted)
