"""The card around every figure: finding, what and when, chart or table, source, origin, download."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import lru_cache, partial

import pandas as pd
import streamlit as st

from components.exports.tables import About, build_csv, build_workbook
from components.kit.html import Markup, tag_origins, tag_table
from components.kit.words import join_names
from components.session.cache import drawn
from components.session.context import Context
from components.session.viewer import Credentials, read_credentials, require_same
from data.errors import SignedOut
from data.language import Translator
from data.permissions import Person
from data.store.doors import reading

Build = Callable[[pd.DataFrame, About], bytes]
CHART, LIST, TABLE = "chart", "list", "table"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Card:
    """The words around a figure."""

    key: str
    """A stable name, also that of the file."""
    title: str
    """The finding."""
    subtitle: str = ""
    """What is shown, unit, n of N, as-of date."""
    source: str = ""
    """In words."""
    origins: tuple[str, ...] = ()
    """What the figure is based on."""
    note: str = ""
    """Something that a reader must know."""
    question: tuple[Hashable, ...] = ()
    """Codes that, beyond viewer and filters, decide what the figure shows."""
    scope: str = ""
    """The same in words, for the file."""


def render_card(
    context: Context,
    card: Card,
    draw: Callable[[], Markup | None] | None,
    table: Callable[[], pd.DataFrame] | None = None,
    *,
    view: str = CHART,
) -> None:
    """Draw a figure in its card.

    `draw` draws, or returns HTML that the card writes; without it the table itself is the figure. `table` gives the same as
    rows: it is one click away, and the downloads hold it. `view` says whether the drawing is called a chart or a list.
    """
    with st.container(key=f"card-{card.key}", gap="small"):
        head, body = _head(card.title, card.subtitle), None
        if draw is not None and table is not None and not context.present:
            view, head = _render_choice(context, card, view), Markup("")
        if draw is None or view == TABLE:
            _render_table(context, card, head, table or pd.DataFrame)
        else:
            if head:
                st.html(head)
            body = draw()
        st.html((body or Markup("")) + _foot(context.t, card.note, card.source, card.origins))


def render_list_card(
    context: Context,
    card: Card,
    markup: Callable[[], Markup],
    table: Callable[[], pd.DataFrame],
    *,
    mine: Hashable = None,
) -> None:
    """Draw a card whose figure is a list in HTML, which is made once for what is on the screen.

    `mine` is the viewer, if the list holds links that only they may use (components.records.links.update.writer_of).
    """
    render_card(context, card, lambda: drawn(f"list-{card.key}", markup, *card.question, mine), table, view=LIST)


def _render_choice(context: Context, card: Card, view: str) -> str:
    """Draw the card's words and, beside them, the choice between drawing and table; return the chosen one."""
    t = context.t
    with st.container(key=f"cardhead-{card.key}", horizontal=True, vertical_alignment="top", gap="small"):
        st.html(_head(card.title, card.subtitle))
        return str(
            st.segmented_control(
                t("card-view"),
                (view, TABLE),
                key=f"view-{card.key}",
                default=view,
                required=True,
                format_func=lambda name: t(f"card-{name}"),
                label_visibility="collapsed",
            )
        )


# A page writes twenty of these in a run, always the same ones: to put them together costs more than to look them up.
@lru_cache(maxsize=4096)
def _head(title: str, subtitle: str) -> Markup:
    head = Markup("<h2>{}</h2>").format(title)
    return head + Markup('<p class="subtitle">{}</p>').format(subtitle) if subtitle else head


@lru_cache(maxsize=4096)
def _foot(t: Translator, note: str, source: str, origins: tuple[str, ...]) -> Markup:
    parts = [Markup('<p class="cardnote">{}</p>').format(note)] if note else []
    words = t("card-source", source=source) if source else ""
    parts.append(Markup('<p class="source">{} {}</p>').format(words, tag_origins(t, origins)))
    return Markup('<footer class="cardfoot">{}</footer>').format(Markup("").join(parts))


def _render_table(context: Context, card: Card, head: Markup, table: Callable[[], pd.DataFrame]) -> None:
    t = context.t
    st.html(head + drawn(f"table-{card.key}", lambda: tag_table(t, table(), card.title), *card.question))
    if context.present:
        return
    name = "-".join([card.key, *(str(code) for code in card.question if code), context.filters.as_of.isoformat()])
    make = partial(
        _make_file,
        context.url,
        context.person,
        read_credentials() if context.person else None,
        table,
        _about(context, card),
    )
    with st.container(key=f"downloads-{card.key}", horizontal=True, gap="small"):
        st.download_button(
            t("card-download-xlsx"),
            partial(make, build_workbook),
            f"{name}.xlsx",
            XLSX,
            key=f"xlsx-{card.key}",
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            t("card-download-csv"),
            partial(make, build_csv),
            f"{name}.csv",
            "text/csv",
            key=f"csv-{card.key}",
            icon=":material/download:",
            on_click="ignore",
        )


def _make_file(
    url: str,
    person: Person | None,
    credentials: Credentials | None,
    table: Callable[[], pd.DataFrame],
    about: About,
    build: Build,
) -> bytes:
    """Make a file at the click, if the person may still read what the page showed. Raises `SignedOut`, a `DatabaseError`."""
    if person is not None and credentials is not None:
        with reading(url) as connection:
            if require_same(connection, credentials, person).viewer.reader != person.viewer.reader:
                raise SignedOut
    return build(table(), about)


def _about(context: Context, card: Card) -> About:
    t = context.t
    day = [(t("card-exported"), context.filters.as_of.isoformat())] if "as_of" in context.uses else []
    facts = (
        *day,
        (t("card-filters"), ", ".join(context.say_filters()) or t("all-regions")),
        *([(t("card-scope"), card.scope)] if card.scope else []),
        *([(t("card-note-label"), card.note)] if card.note else []),
        (t("card-source-label"), card.source),
        (t("card-origins"), join_names(t, (t(f"origin-{origin}") for origin in card.origins))),
    )
    return About(card.title, card.subtitle, facts=facts, sheet=t("card-table"), about_sheet=t("card-about-sheet"))
