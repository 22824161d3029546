"""The parts of the page of history: what is asked, the acts with what they moved, undoing and reviewing, the table."""

import re
from datetime import date, timedelta
from functools import partial

import pandas as pd
import streamlit as st

from components.kit.access import render_sign_in
from components.kit.cards import LIST, Card, render_card
from components.kit.html import Markup
from components.kit.links import render_link
from components.kit.notices import render_headline
from components.records.history.entry import render_doing, render_rest, tag_entry
from components.records.history.words import say_about, say_field, say_review, say_value, say_verb, say_via, say_who
from components.session.cache import cached_view, drawn
from components.session.context import HISTORY_PAGE, Context
from data.clock import LOCAL, local_day, local_today
from data.language import Translator
from data.permissions import Action, may
from data.store.doors import reading
from queries.records.history_reads import COMMAND_LINE
from queries.records.history_view import PAGE, History, HistoryEntry, build_history, build_record_history

MOST_IN_TABLE = 500  # acts in the table and the files
PERIODS = {"all": None, "day": 0, "week": 6, "month": 29}  # days before today
PERSON, PERIOD, SHOWN = "history-person", "history-period", "history-shown"
_NO_NAME = re.compile(r"[^a-z0-9_]+")  # what has no place in a file's name
Question = tuple[int | None, date | None, date | None]
_EVERYBODY = -1  # None would mean "nothing chosen", for which Streamlit has English words of its own


def open_history(context: Context) -> History | None:
    """The acts that are asked for; None for who has no account, with the reason on the page."""
    if not may(context.viewer, Action.READ_PEOPLE):
        reason = "records-history-sign-in" if context.person is None else "records-history-reads"
        render_headline(context.t(reason))
        st.html(Markup('<p class="note">{}</p>').format(context.t(f"{reason}-how")))
        if context.person is None:
            render_sign_in(context, HISTORY_PAGE)
        return None
    if context.choices.fact:
        table, _, row_key = context.choices.fact.partition(":")
        acts = cached_view(build_record_history, context.viewer, context.filters, table, row_key)
        return History(acts, len(acts))
    return cached_view(build_history, context.viewer, context.filters, *_asked(), st.session_state.get(SHOWN, PAGE))


def _asked() -> Question:
    """Whose acts, since and until which day."""
    person, days = st.session_state.get(PERSON, _EVERYBODY), PERIODS[st.session_state.get(PERIOD, "all")]
    since = local_today() - timedelta(days=days) if days is not None else None
    return (None if person == _EVERYBODY else person), since, None


def say_history(t: Translator, view: History, fact: str | None) -> str:
    """The finding: how many changes, and the latest; of one record, which it is."""
    if fact:
        records = [record for audit_entry in view.entries for record in audit_entry.records]
        return (
            t("records-history-headline-record", what=say_about(t, records[0]))
            if records
            else t("records-history-headline-none")
        )
    if not view.entries:
        return t("records-history-headline-none")
    last = view.entries[0]
    day = local_day(last.at)
    return t(
        "records-history-headline", total=view.total, said=t.number(view.total), day=day, who=say_who(t, last.person)
    )


def render_asked(context: Context, view: History) -> None:
    """Whose acts and of when; of one record's history, the way back to all."""
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
            t("records-history-person"), list(names), key=PERSON, format_func=lambda one: names[one], width=260
        )
        st.selectbox(
            t("records-history-period"),
            list(PERIODS),
            key=PERIOD,
            format_func=lambda one: t(f"records-history-period-{one}"),
            width=220,
        )


def render_entries(context: Context, view: History) -> None:
    """The acts, the latest first, each with what may be done about it; else what to do."""
    t, fact = context.t, context.choices.fact
    card = Card(
        "historial",
        t("records-history-title", total=view.total, said=t.number(view.total)),
        t("records-history-subtitle", shown=t.number(len(view.entries)), said=t.number(view.total))
        if view.entries
        else "",
        source=t("records-history-source"),
        note=_say_note(t, view) if view.entries else "",
        question=(
            _NO_NAME.sub("-", fact or ""),
            *(str(part or "") for part in _asked()[:2]),
            context.present,
            len(view.entries),
        ),
        scope=_say_asked(context, view),
    )
    if not view.entries:
        nothing = Markup('<p class="quiet">{}</p>').format(
            t("records-history-none-record" if fact else "records-history-none")
        )
        render_card(context, card, lambda: nothing)
        return
    asked = _asked()
    render_card(context, card, lambda: _render_list(context, view), lambda: _tabulate(context, view, asked), view=LIST)


def _say_note(t: Translator, view: History) -> str:
    most = t("records-history-note-most", most=t.number(MOST_IN_TABLE)) if view.total > MOST_IN_TABLE else ""
    return f"{t('records-history-note')} {most}".strip()


def _say_asked(context: Context, view: History) -> str:
    """What is asked beyond the filters, for the files."""
    t = context.t
    if context.choices.fact:
        return say_history(t, view, context.choices.fact)
    person, period = st.session_state.get(PERSON, _EVERYBODY), st.session_state.get(PERIOD, "all")
    names = {**dict(view.authors), COMMAND_LINE: t("records-history-command-line")}
    return f"{names.get(person, t('records-history-anyone'))} · {t(f'records-history-period-{period}')}"


def _render_list(context: Context, view: History) -> Markup:
    for audit_entry in view.entries:
        with st.container(key=f"act-{audit_entry.id}", gap="xsmall"):
            st.html(drawn(f"act-{audit_entry.id}", partial(tag_entry, context, audit_entry), context.choices))
            if not context.present:
                render_doing(context, audit_entry)
                render_rest(context, audit_entry)
    if len(view.entries) < view.total and not context.present:
        more = st.session_state.get(SHOWN, PAGE) + PAGE
        st.button(
            context.t("records-history-more"),
            key="history-more",
            on_click=lambda: st.session_state.update({SHOWN: more}),
        )
    return Markup("")


def _tabulate(context: Context, view: History, asked: Question) -> pd.DataFrame:
    """A row for each field that moved, or for each act that moved none. For a file it is called at the click, outside any
    run: nothing of the session is there.
    """
    t = context.t
    names = (
        "number",
        "day",
        "time",
        "who",
        "via",
        "what",
        "record",
        "field",
        "before",
        "after",
        "correction",
        "undone",
        "review",
    )
    if not context.choices.fact and len(view.entries) < view.total:
        with reading(context.url) as connection:
            view = build_history(connection, context.viewer, context.filters, *asked, MOST_IN_TABLE)
    rows = [row for audit_entry in view.entries for row in _rows(context, audit_entry)]
    return pd.DataFrame(rows, columns=[t(f"records-history-table-{name}") for name in names], dtype=object)


def _rows(context: Context, audit_entry: HistoryEntry) -> list[tuple]:
    t, there = context.t, audit_entry.at + LOCAL
    head = (audit_entry.id, there.date(), f"{there:%H:%M}", say_who(t, audit_entry.person), say_via(t, audit_entry))
    undone = t("records-history-undone") if audit_entry.undone else None
    rows: list[tuple] = []
    for record in audit_entry.records:
        told = (t(f"records-history-kind-{record.kind}"), say_about(t, record))
        review = say_review(t, record.review) or None
        if not record.fields:
            rows.append((*head, *told, None, None, None, None, undone, review))
        for line in record.fields:
            before, after = (None, None) if line.hidden else (say_value(t, line.before), say_value(t, line.after))
            correction = t("records-history-correction") if line.correction else None
            rows.append((*head, *told, say_field(t, line.field), before, after, correction, undone, review))
    return rows or [(*head, say_verb(t, audit_entry), None, None, None, None, None, undone, None)]
