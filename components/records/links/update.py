"""Links from a record to its form, for people who may write it. The form returns to the same page."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import TypeVar
from urllib.parse import urlencode

import streamlit as st

from components.kit.html import Markup, tag_list
from components.kit.links import render_link
from components.session.address import FORM_PAGE, write_params
from components.session.cache import cached_view
from components.session.context import Context
from data.clock import local_today
from data.language import Translator
from data.permissions import Action, may
from queries.records.due_view import build_homes
from queries.shared.filters import Filters

T = TypeVar("T")
MOST_REST = 200  # rows behind a click: more than any region has; those of all five would be half a megabyte


def may_update(context: Context, *, cluster: str | None = None, region: str | None = None) -> bool:
    """Whether to show the signed-in person links to forms of a cluster, or of a region; never on a projected page.

    Permission is checked again when a record is written.
    """
    if context.person is None or context.present or context.marks.copy_of:
        return False
    return may(context.person.viewer, Action.WRITE, cluster=cluster, region=region, on=local_today())


def may_update_government(context: Context, government: str) -> bool:
    """Whether to show links to forms of a government, which belongs to its region or, as a municipality, to its clusters."""
    if context.person is None or context.present:
        return False
    clusters = cached_view(build_homes, context.viewer, Filters(context.filters.as_of)).get(government, ())
    if len(government) == 2 or not clusters:
        return may_update(context, region=government[:2])
    return any(may_update(context, cluster=code) for code in clusters)


def writer_of(context: Context) -> Hashable:
    """Return what decides which links to forms a drawing contains, as a part of its cache key."""
    return (context.person.viewer, context.choices) if context.person and not context.present else None


def tag_update(context: Context, page: str, record_type: str, record: str, what: str = "", name: str = "") -> Markup:
    """Link to a record's form, in a list.

    `page`: the page of the list; `what`: the record, for screen readers; `name`: the link's words, if not "update".
    """
    t = context.t
    params = write_params(replace(context.choices, record_type=record_type, record=record, back=page, present=False))
    label = t("records-form-update-of", what=what) if what else t("records-form-update")
    return Markup(' <a class="update" href="./{}?{}" target="_self" aria-label="{}">{}</a>').format(
        FORM_PAGE, urlencode(params), label, name or t("records-form-update")
    )


def tag_rest(t: Translator, lines: Sequence[T], draw: Callable[[T], Markup], name: str) -> Markup:
    """Put the rows that a list leaves out, and that the person may write, behind a click; nothing without any.

    Of more than MOST_REST rows, the first are drawn, with a hint how to reach the others.
    """
    items = [draw(line) for line in lines[:MOST_REST]]
    if not items:
        return Markup("")
    narrow = (
        Markup('<p class="quiet more">{}</p>').format(t("records-form-update-narrow")) if len(lines) > MOST_REST else ""
    )
    return Markup('<details class="rest"><summary>{}</summary>{}{}</details>').format(
        t("records-form-update-rest", count=len(items)), tag_list(items, name), narrow
    )


def render_update(context: Context, page: str, record_type: str, record: str, label: str) -> None:
    """Draw a link to a record's form below a card."""
    with st.container(key=f"update-{record_type}-{record}"):
        render_link(FORM_PAGE, label, icon=":material/edit:", record_type=record_type, record=record, back=page)
