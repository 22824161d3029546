"""The page of history: whose entries and of which days, the list of entries with its buttons, and the table."""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import pandas as pd
import streamlit as st

from components.kit.access import render_sign_in
from components.kit.cards import LIST, Card, render_card
from components.kit.html import Markup
from components.kit.links import render_link
from components.kit.notices import render_headline
from components.kit.tables import Column, tabulate
from components.records.history.entry import render_actions, render_rest, tag_entry
from components.records.history.words import (
    say_about,
    say_author,
    say_field,
    say_review,
    say_value,
    say_verb,
    say_via,
)
from components.session.address import HISTORY_PAGE
from components.session.cache import cached_view, drawn
from components.session.context import Context
from data.clock import LOCAL, local_day, local_today
from data.language import Translator
from data.permissions import Action, may
from data.store.doors import reading
from queries.records.history_lines import FieldLine, FieldValue, RecordLine
from queries.records.history_reads import COMMAND_LINE, Selection
from queries.records.history_view import PAGE, History, HistoryEntry, build_history, build_record_history

MOST_IN_TABLE = 500  # entries in the table and the files
PERIODS = {"all": None, "day": 0, "week": 6, "month": 29}  # days before today
PERSON, PERIOD, SHOWN = "history-person", "history-period", "history-shown"
_NOT_IN_FILE_NAMES = re.compile(r"[^a-z0-9_]+")
_EVERYBODY = -1  # None would mean "nothing chosen", for which Streamlit has English words of its own


def open_history(context: Context) -> History | None:
    """Return the entries that are asked for; None for people without an account, with the reason on the page."""
    if not may(context.viewer, Action.READ_PEOPLE):
        reason = "records-history-sign-in" if context.person is None else "records-history-reads"
        render_headline(context.t(reason))
        st.html(Markup('<p class="note">{}</p>').format(context.t(f"{reason}-how")))
        if context.person is None:
            render_sign_in(context, HISTORY_PAGE)
        return None
    if context.choices.fact:
        table, _, row_key = context.choices.fact.partition(":")
        entries = cached_view(build_record_history, context.viewer, context.filters, table, row_key)
        return History(entries, len(entries))
    limit = st.session_state.get(SHOWN, PAGE)
    return cached_view(build_history, context.viewer, context.filters, _read_selection(), limit)


def _read_selection() -> Selection:
    """Return what the widgets of the page ask for."""
    person, days = st.session_state.get(PERSON, _EVERYBODY), PERIODS[st.session_state.get(PERIOD, "all")]
    since = local_today() - timedelta(days=days) if days is not None else None
    return Selection(None if person == _EVERYBODY else person, since)


def say_history(t: Translator, view: History, fact: str | None) -> str:
    """Return the finding: how many changes there are, and the latest; for one record, which record it is."""
    if fact:
        records = [record for entry in view.entries for record in entry.records]
        return (
            t("records-history-headline-record", what=say_about(t, records[0]))
            if records
            else t("records-history-headline-none")
        )
    if not view.entries:
        return t("records-history-headline-none")
    last = view.entries[0]
    return t(
        "records-history-headline",
        total=view.total,
        said=t.number(view.total),
        day=local_day(last.at),
        who=say_author(t, last.person),
    )


def render_choices(context: Context, view: History) -> None:
    """Draw whose entries and of which days are shown; for one record's history, the way back to all."""
    t = context.t
    if context.present:
        return
    if context.choices.fact:
        render_link(HISTORY_PAGE, t("records-history-all"), icon=":material/history:", fact=None)
        return
    names = {
        _EVERYBODY: t("records-history-anyone"),
        **dict(view.authors),
        COMMAND_LINE: t("records-history-command-line"),
    }
    with st.container(key="history-asked", horizontal=True, gap="small"):
        st.selectbox(
            t("records-history-person"), list(names), key=PERSON, format_func=lambda number: names[number], width=260
        )
        st.selectbox(
            t("records-history-period"),
            list(PERIODS),
            key=PERIOD,
            format_func=lambda period: t(f"records-history-period-{period}"),
            width=220,
        )


def render_entries(context: Context, view: History) -> None:
    """Draw the entries, the latest first, each with what may be done about it; without any, what to do."""
    t, fact, selection = context.t, context.choices.fact, _read_selection()
    card = Card(
        "historial",
        t("records-history-title", total=view.total, said=t.number(view.total)),
        t("records-history-subtitle", shown=t.number(len(view.entries)), said=t.number(view.total))
        if view.entries
        else "",
        source=t("records-history-source"),
        note=_say_note(t, view) if view.entries else "",
        question=(
            _NOT_IN_FILE_NAMES.sub("-", fact or ""),
            str(selection.person or ""),
            str(selection.since or ""),
            context.present,
            len(view.entries),
        ),
        scope=_say_selection(context, view),
    )
    if not view.entries:
        nothing = Markup('<p class="quiet">{}</p>').format(
            t("records-history-none-record" if fact else "records-history-none")
        )
        render_card(context, card, lambda: nothing)
        return
    render_card(
        context, card, lambda: _render_list(context, view), lambda: _tabulate(context, view, selection), view=LIST
    )


def _say_note(t: Translator, view: History) -> str:
    most = t("records-history-note-most", most=t.number(MOST_IN_TABLE)) if view.total > MOST_IN_TABLE else ""
    return f"{t('records-history-note')} {most}".strip()


def _say_selection(context: Context, view: History) -> str:
    """Return what is asked for beside the filters, for the files."""
    t = context.t
    if context.choices.fact:
        return say_history(t, view, context.choices.fact)
    person, period = st.session_state.get(PERSON, _EVERYBODY), st.session_state.get(PERIOD, "all")
    names = {**dict(view.authors), COMMAND_LINE: t("records-history-command-line")}
    return f"{names.get(person, t('records-history-anyone'))} · {t(f'records-history-period-{period}')}"


def _render_list(context: Context, view: History) -> Markup:
    for entry in view.entries:
        with st.container(key=f"act-{entry.id}", gap="xsmall"):
            st.html(drawn(f"act-{entry.id}", partial(tag_entry, context, entry), context.choices))
            if not context.present:
                render_actions(context, entry)
                render_rest(context, entry)
    if len(view.entries) < view.total and not context.present:
        more = st.session_state.get(SHOWN, PAGE) + PAGE
        st.button(
            context.t("records-history-more"),
            key="history-more",
            on_click=lambda: st.session_state.update({SHOWN: more}),
        )
    return Markup("")


@dataclass(frozen=True)
class _TableRow:
    """A row of the table: a changed field, or a record or an entry that has none."""

    entry: HistoryEntry
    record: RecordLine | None = None
    line: FieldLine | None = None


def _tabulate(context: Context, view: History, selection: Selection) -> pd.DataFrame:
    """Return the table. For a file it is called at the click, outside any run, where there is no session."""
    if not context.choices.fact and len(view.entries) < view.total:
        with reading(context.url) as connection:
            view = build_history(connection, context.viewer, context.filters, selection, MOST_IN_TABLE)
    return tabulate([row for entry in view.entries for row in _list_rows(entry)], _columns(context.t))


def _list_rows(entry: HistoryEntry) -> list[_TableRow]:
    if not entry.records:
        return [_TableRow(entry)]
    return [_TableRow(entry, record, line) for record in entry.records for line in record.fields or (None,)]


def _columns(t: Translator) -> tuple[Column[_TableRow], ...]:
    def head(name: str) -> str:
        return t(f"records-history-table-{name}")

    return (
        Column(head("number"), lambda row: row.entry.id),
        Column(head("day"), lambda row: local_day(row.entry.at)),
        Column(head("time"), lambda row: f"{row.entry.at + LOCAL:%H:%M}"),
        Column(head("who"), lambda row: say_author(t, row.entry.person)),
        Column(head("via"), lambda row: say_via(t, row.entry)),
        Column(
            head("what"),
            lambda row: t(f"records-history-kind-{row.record.kind}") if row.record else say_verb(t, row.entry),
        ),
        Column(head("record"), lambda row: say_about(t, row.record) if row.record else None),
        Column(head("field"), lambda row: say_field(t, row.line.field) if row.line else None),
        Column(head("before"), lambda row: _say_shown(t, row.line, row.line.before) if row.line else None),
        Column(head("after"), lambda row: _say_shown(t, row.line, row.line.after) if row.line else None),
        Column(
            head("correction"),
            lambda row: t("records-history-correction") if row.line and row.line.correction else None,
        ),
        Column(head("undone"), lambda row: t("records-history-undone") if row.entry.undone else None),
        Column(head("review"), lambda row: (say_review(t, row.record.review) or None) if row.record else None),
    )


def _say_shown(t: Translator, line: FieldLine, value: FieldValue) -> str | None:
    return None if line.hidden else say_value(t, value)
