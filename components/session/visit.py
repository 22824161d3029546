"""Who looks at what, in which language: read from the address and the session once per run, then frozen.

The session remembers what was chosen, and the address repeats it. The one that has changed since the last run counts: an
address that differs from the one that we wrote is a deep link, a link in the page, or the browser's back button.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st
from sqlalchemy import Connection

from components.session.address import (
    LOOK,
    PARAMS,
    Choices,
    FilterOptions,
    Note,
    filters_of,
    for_page,
    load_options,
    parse_choices,
    parse_look,
    still_known,
    write_params,
)
from components.session.browser import has_webgl, is_narrow
from components.session.cache import CONTEXT, open_view
from components.session.context import Context, Marks
from components.session.viewer import find_visitor
from data.language import DEFAULT_LANGUAGE, translator
from data.permissions import ANYONE
from data.store.doors import data_version, reading
from data.store.seeding import has_demo
from queries.indicators.reads import fetch_recorded
from queries.shared.options import fetch_copy_of

Address = dict[str, str]


@dataclass
class _Visit:
    """What one session remembers."""

    choices: Choices = field(default_factory=Choices)
    notes: tuple[Note, ...] = ()
    page: str | None = None
    """The page of the last run."""
    first: tuple[str, Address] | None = None
    """The page and the address with which the visit began."""
    written: Address | None = None
    """The address as we wrote it last."""
    look_read: Address | None = None
    """The last address of which the language was read. Without a database no address is written, and this one remains."""


def _visit() -> _Visit:
    # One entry: each look-up in Streamlit's session state costs more than the rest of this module.
    visit: _Visit | None = st.session_state.get("visit")
    if visit is None:
        visit = st.session_state["visit"] = _Visit()
    return visit


def current() -> Context:
    """Return the context of this run, for a page. Raises KeyError outside the router."""
    context: Context = st.session_state[CONTEXT]
    return context


def current_choices() -> Choices:
    """Return what is chosen in this session; the defaults at first."""
    return _visit().choices


def choose(**changes: Any) -> None:
    """Change what is chosen; for the callbacks of widgets, which run before the page."""
    visit = _visit()
    visit.choices, visit.notes = replace(visit.choices, **changes), ()


def notes() -> tuple[Note, ...]:
    """Return the values of the address that were ignored, until something else is chosen."""
    return _visit().notes


def settle_look() -> Choices:
    """Settle language, projector and map of this run, for what is drawn before (or without) the database."""
    visit, address = _visit(), _read_address()
    if address and address not in (visit.written, visit.look_read):
        visit.choices = replace(visit.choices, **parse_look(address))
    visit.look_read = address
    return visit.choices


def open_context(url: str, page_key: str, uses: tuple[str, ...]) -> Context:
    """Settle the filters, keep the result for the page, and bring the address in line. Raises `DatabaseError`.

    The database is opened once, for its version. What the filters offer is stored until the version changes.
    """
    with reading(url) as connection:
        version, person = data_version(connection), find_visitor(connection)
        options, marks = open_view(connection, version, _load)
    visit, address = _visit(), _read_address()
    choices = visit.choices = for_page(_settle(visit, address, page_key, options), page_key)
    _write_address(visit, address)
    context = Context(
        t=translator(choices.language),
        viewer=person.viewer.reader if person else ANYONE,
        filters=filters_of(choices, options),
        options=options,
        choices=choices,
        marks=marks,
        webgl=has_webgl(),
        url=url,
        version=version,
        uses=uses,
        narrow=is_narrow(),
        person=person,
    )
    st.session_state[CONTEXT] = context
    return context


def _load(connection: Connection) -> tuple[FilterOptions, Marks]:
    marks = Marks(has_demo(connection), fetch_copy_of(connection), bool(fetch_recorded(connection)))
    return load_options(connection), marks


def _read_address() -> Address:
    return {param: value for param, value in st.query_params.to_dict().items() if param in PARAMS}


def _settle(visit: _Visit, address: Address, page_key: str, options: FilterOptions) -> Choices:
    """Return what is chosen now: what the address says if it has changed since the last run, else what the session has."""
    is_other_page = visit.page not in (None, page_key)
    visit.page = page_key
    visit.first = visit.first or (page_key, address)
    # A page switch in the sidebar drops the parameters: it asks for nothing, so everything is kept. Without a switch, an
    # empty address is the visit's first one, reached by going back.
    if address == visit.written or (is_other_page and not address):
        return still_known(visit.choices, options)
    asked, visit.notes = parse_choices(address, options)
    return replace(asked, **{choice: getattr(visit.choices, choice) for choice in LOOK})


def _write_address(visit: _Visit, address: Address) -> None:
    """Write what is chosen into the address if it says something else; a visit's first address remains as typed."""
    wanted = write_params(visit.choices)
    remains = visit.first == (visit.page, address) and {"lang": DEFAULT_LANGUAGE} | address == wanted
    visit.written = address if remains else wanted
    if not remains and address != wanted:
        st.query_params.from_dict(wanted)
