"""What is in the database by origin, from which documents, which database it is, and how to begin an empty program."""

from collections.abc import Sequence

import streamlit as st

from components.kit.cards import Card, render_card
from components.kit.html import Markup, with_commands
from components.kit.tables import Column, tabulate
from components.kit.words import say_origins
from components.session.context import Context
from data.language import Translator
from data.store.schema import ORIGINS
from queries.sources.reads import SourceRow
from queries.sources.view import SourcesView, TableLine

KINDS = ("plan", "published", "law", "ours", "demo")
DOCUMENTS = ("plan", "published", "law")  # kinds shown by their own title; the titles of others are in the catalogues
COMMANDS = (
    ("backup", "`.venv/bin/python -m data backup 2015-06-30.db`"),
    ("remove", "`.venv/bin/python -m data demo remove`"),
    ("init", "`DATABASE_URL=sqlite:///program-2.db .venv/bin/python -m data init --empty`"),
    ("run", "`DATABASE_URL=sqlite:///program-2.db make run`"),
)


def render_origins(context: Context, view: SourcesView) -> None:
    """Draw how many rows of each origin every table holds."""
    t = context.t
    card = Card(
        "origenes",
        t("sources-origins-title"),
        t("sources-origins-subtitle"),
        source=t("sources-database-title"),
        origins=tuple(origin for origin in ORIGINS if view.total(origin)),
    )
    tables = sorted(view.tables, key=lambda line: (_say_table(t, line), line.counts))
    render_card(context, card, None, lambda: tabulate(tables, _origin_columns(t)))


def _origin_columns(t: Translator) -> Sequence[Column[TableLine]]:
    return [
        Column(t("sources-table"), lambda line: _say_table(t, line)),
        *(_count_column(t, origin) for origin in ORIGINS),
    ]


def _count_column(t: Translator, origin: str) -> Column[TableLine]:
    return Column(t(f"origin-{origin}"), lambda line: line.counts[ORIGINS.index(origin)])


def _say_table(t: Translator, line: TableLine) -> str:
    return t(f"records-table-{line.table}")


def render_sources(context: Context, view: SourcesView) -> None:
    """Draw the documents and data sets."""
    t = context.t
    card = Card(
        "fuentes",
        t("sources-list-title", count=len(view.sources)),
        t("sources-list-subtitle"),
        source=say_origins(t, ("plan", "published")),
        note=t("source-abbreviations"),
    )
    sources = sorted(view.sources, key=lambda source: KINDS.index(source.kind))
    render_card(context, card, None, lambda: tabulate(sources, _source_columns(t)))


def _source_columns(t: Translator) -> Sequence[Column[SourceRow]]:
    return [
        Column(t("sources-kind"), lambda source: t(f"sources-kind-{source.kind}")),
        Column(t("sources-title"), lambda source: _say_title(t, source)),
        Column(t("sources-publisher"), lambda source: source.publisher),
        Column(t("sources-date"), lambda source: source.published),
    ]


def _say_title(t: Translator, source: SourceRow) -> str:
    return source.title if source.kind in DOCUMENTS else t(f"source-{source.code}")


def render_database(context: Context, view: SourcesView) -> None:
    """Draw which database this is and its state."""
    t = context.t
    kind = t("sources-copy-of", day=view.state.copy_of) if view.state.copy_of else t("sources-copy-own")
    facts = (
        ("copy", kind),
        ("engine", view.engine),
        ("schema", view.schema),
        ("version", t.number(view.state.data_version)),
        ("id", view.state.database_id),
    )
    items = Markup("").join(
        Markup("<li><span>{}</span><b>{}</b></li>").format(t(f"sources-database-{name}"), value)
        for name, value in facts
    )
    st.html(Markup('<h2>{}</h2><ul class="pairs">{}</ul>').format(t("sources-database-title"), items))


def render_beginning(context: Context) -> None:
    """Draw how to begin an empty program."""
    t = context.t
    items = Markup("").join(
        Markup("<li>{} {}</li>").format(t(f"sources-begin-{name}"), with_commands(command))
        for name, command in COMMANDS
    )
    windows = with_commands(t("sources-begin-windows"))
    begin = Markup('<h2>{}</h2><ul class="sources-commands">{}</ul><p class="subtitle">{}</p>')
    st.html(begin.format(t("sources-begin-title"), items, windows))
