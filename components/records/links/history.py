"""Links to a record's history from where the record is shown, with what a reader must know: corrected, returned.

For people who may read history, and only where there is some. For the overview: how much of what people entered is reviewed.
"""

import json
from collections.abc import Collection
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from components.kit.html import Markup, tag_spanish
from components.records.history.words import say_verdict
from components.session.address import HISTORY_PAGE, write_params
from components.session.cache import cached_view
from components.session.context import Context
from data.permissions import Action, may
from data.store.schema import metadata
from queries.records.history_reads import fetch_review_counts
from queries.records.history_view import build_marks


def may_read_history(context: Context) -> bool:
    """Return whether to show who wrote what: never on a projector. The permission is checked again where history is read."""
    return may(context.viewer, Action.READ_PEOPLE) and not context.present


def tag_history(context: Context, table: str, row_key: str, what: str = "") -> Markup:
    """Return a link to a record's history, for a list; empty for people who may not read it.

    `row_key`: as history keeps it; `what`: the record in words, for screen readers.
    """
    if not may_read_history(context):
        return Markup("")
    t = context.t
    label = t("records-history-link-of", what=what) if what else t("records-history-link")
    return Markup(' <a class="history" href="{}" target="_self" aria-label="{}">{}</a>').format(
        _address(context, f"{table}:{row_key}"), label, t("records-history-link")
    )


def tag_trace(
    context: Context, table: str, key: tuple[object, ...], what: str = "", *, only_marked: bool = False
) -> Markup:
    """Return what stands beside a record that people changed: when it was corrected, why it was returned, its history.

    `key`: the values of the table's key, or the first of them; then the trace is of the record that was changed last.
    `only_marked`: nothing for a record that was neither corrected nor returned, where it is a part of what is shown.
    """
    if not may_read_history(context):
        return Markup("")
    marks = cached_view(build_marks, context.viewer, context.filters, (table,))
    candidates = {row_key: marks[table, row_key] for row_key in _find_keys(marks, table, key)}
    if only_marked:
        candidates = {
            row_key: mark
            for row_key, mark in candidates.items()
            if mark.corrected_on or (mark.review and mark.review.is_returned)
        }
    if not candidates:
        return Markup("")
    row_key, mark = max(candidates.items(), key=lambda candidate: (candidate[1].at, candidate[0]))
    t, trace = context.t, Markup("")
    if mark.corrected_on:
        trace += Markup(' <span class="traced">{}</span>').format(
            t("records-history-corrected-on", day=mark.corrected_on)
        )
    if mark.review and mark.review.is_returned:
        trace += Markup(' <span class="traced returned">{} {}</span>').format(
            say_verdict(t, mark.review), tag_spanish(mark.review.reason or "")
        )
    return trace + tag_history(context, table, row_key, what)


def _find_keys(marks: Collection[tuple[str, str]], table: str, key: tuple[object, ...]) -> list[str]:
    """Return the keys of a table's marked records that begin like this; compared as text, as a list asks for every row."""
    whole = json.dumps([str(part) for part in key], ensure_ascii=False)
    if len(key) == len(metadata.tables[table].primary_key):
        return [whole] if (table, whole) in marks else []
    return [row_key for _, row_key in marks if row_key.startswith(f"{whole[:-1]}, ")]


def render_reviewed(context: Context) -> None:
    """Draw how much of what people entered is reviewed; nothing where there is none, or for people who may not read it."""
    if not may_read_history(context):
        return
    t, counts = context.t, cached_view(fetch_review_counts, context.viewer, context.filters)
    if not counts.entered:
        return
    figures = {name: t.number(getattr(counts, name)) for name in ("entered", "reviewed", "returned")}
    st.html(
        Markup('<p class="quiet">{} · <a class="history" href="{}" target="_self">{}</a></p>').format(
            t("records-history-reviews-line", **figures), _address(context, None), t("page-historial-title")
        )
    )


def _address(context: Context, fact: str | None) -> str:
    params = write_params(replace(context.choices, fact=fact, present=False))
    return f"./{HISTORY_PAGE}?{urlencode(params)}"
