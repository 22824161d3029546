"""The parts of the page of sources: what is in the database, from which documents, and how to begin an empty program."""

import pandas as pd
import streamlit as st

from components.kit.cards import Card, render_card
from components.kit.html import Markup, with_commands
from components.kit.words import say_origins
from components.session.context import Context
from data.language import Translator
from data.store.schema import ORIGINS
from queries.sources.view import SourcesView

DOCUMENTS = ("plan", "published", "law")  # kinds whose title is a title; the others are ours and speak both languages
COMMANDS = (
    ("backup", "`.venv/bin/python -m data backup 2015-06-30.db`"),
    ("remove", "`.venv/bin/python -m data demo remove`"),
    ("init", "`DATABASE_URL=sqlite:///program-2.db .venv/bin/python -m data init --empty`"),
    ("run", "`DATABASE_URL=sqlite:///program-2.db make run`"),
)


def say_sources_headline(t: Translator, view: SourcesView) -> str:
    """The finding: whether progress is real, made up, or not there."""
    if view.total("demo"):
        return t("sources-headline-demo", rows=view.total("demo"))
    if view.total("entered"):
        return t("sources-headline-entered", rows=view.total("entered"))
    return t("sources-headline-empty")


def render_origins(context: Context, view: SourcesView) -> None:
    """Rows of each table by origin."""
    t = context.t
    card = Card(
        "origenes",
        t("sources-origins-title"),
        t("sources-origins-subtitle"),
        source=t("sources-database-title"),
        origins=tuple(origin for origin in ORIGINS if view.total(origin)),
    )
    render_card(context, card, None, lambda: _tabulate_origins(t, view))


def _tabulate_origins(t: Translator, view: SourcesView) -> pd.DataFrame:
    columns = [t("sources-table"), *(t(f"origin-{origin}") for origin in ORIGINS)]
    rows = sorted([(t(f"table-name-{line.table}"), *line.counts) for line in view.tables])
    return pd.DataFrame(rows, columns=columns, dtype=object)


def render_sources(context: Context, view: SourcesView) -> None:
    """The documents and data sets."""
    t = context.t
    card = Card(
        "fuentes",
        t("sources-list-title", count=len(view.sources)),
        t("sources-list-subtitle"),
        source=say_origins(t, ("plan", "published")),
        note=t("sources-reading"),
    )
    render_card(context, card, None, lambda: _tabulate_sources(t, view))


def _tabulate_sources(t: Translator, view: SourcesView) -> pd.DataFrame:
    order = ("plan", "published", "law", "ours", "demo")
    rows = [
        (
            t(f"sources-kind-{s.kind}"),
            s.title if s.kind in DOCUMENTS else t(f"source-{s.code}"),
            s.publisher,
            s.published,
        )
        for s in sorted(view.sources, key=lambda s: order.index(s.kind))
    ]
    columns = [t(f"sources-{name}") for name in ("kind", "title", "publisher", "date")]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def render_database(context: Context, view: SourcesView) -> None:
    """Which database this is, in which state."""
    t = context.t
    kind = t("sources-copy-of", day=view.copy_of) if view.copy_of else t("sources-copy-own")
    facts = (
        ("copy", kind),
        ("engine", view.engine),
        ("schema", view.schema),
        ("version", t.number(view.data_version)),
        ("id", view.database_id),
    )
    items = Markup("").join(
        Markup("<li><span>{}</span><b>{}</b></li>").format(t(f"sources-database-{name}"), value)
        for name, value in facts
    )
    st.html(Markup('<h2>{}</h2><ul class="pairs">{}</ul>').format(t("sources-database-title"), items))


def render_beginning(context: Context) -> None:
    """How to begin an empty program."""
    t = context.t
    items = Markup("").join(
        Markup("<li>{} {}</li>").format(t(f"sources-begin-{name}"), with_commands(command))
        for name, command in COMMANDS
    )
    windows = with_commands(t("sources-begin-windows"))
    begin = Markup('<h2>{}</h2><ul class="commands">{}</ul><p class="subtitle">{}</p>')
    st.html(begin.format(t("sources-begin-title"), items, windows))
