"""An act on the page of history: what it moved, and what may be done about it: undo it, review its records.

A record's place is its number among the act's records: widgets are called by it, so that a reason stays with its record.
"""

from functools import partial

import streamlit as st

from components.kit.html import Markup, tag_spanish
from components.kit.words import plain
from components.records.history.words import say_about, say_moment, say_review, say_verb, say_via, say_who, tag_field
from components.records.history.writing import review_all_records, review_record, undo_entry
from components.records.links.history import tag_history
from components.session.context import Context
from data.clock import local_today
from data.permissions import Action, may
from queries.records.history_lines import RecordLine
from queries.records.history_view import HistoryEntry, may_undo

MOST_RECORDS = 6  # of an act on screen; a workbook may bring hundreds: the others are behind a click
PORTION = 40  # of those others at a time


def tag_entry(context: Context, audit_entry: HistoryEntry) -> Markup:
    t, hidden = context.t, len(audit_entry.records) - MOST_RECORDS
    marks = Markup("")
    if audit_entry.undone:
        marks += Markup('<span class="undone">{}</span>').format(t("records-history-undone"))
    elif audit_entry.superseded:
        marks += Markup('<span class="undone">{}</span>').format(t("records-history-superseded"))
    records = Markup("").join(_tag_record(context, record) for record in audit_entry.records[:MOST_RECORDS])
    if not audit_entry.records:
        records = Markup('<li>{} <span class="quiet">{}</span></li>').format(
            say_verb(t, audit_entry), t("records-history-no-fields")
        )
    if hidden > 0 and context.present:
        records += Markup('<li class="quiet">{}</li>').format(t("records-history-records-more", count=hidden))
    return Markup(
        '<article class="act {}"><header><b>{}</b> <time>{}</time> <span>{} · {}</span> {}</header><ul>{}</ul></article>'
    ).format(
        "gone" if audit_entry.undone else "",
        say_who(t, audit_entry.person),
        say_moment(t, audit_entry),
        say_via(t, audit_entry),
        t("records-history-number", number=str(audit_entry.id)),
        marks,
        records,
    )


def _tag_record(context: Context, record: RecordLine) -> Markup:
    t, what = context.t, say_about(context.t, record)
    link = Markup("")
    if record.reviewable and not context.choices.fact:
        link = tag_history(context, record.table, record.row_key, what)
    stood = record.kind == "update"
    fields = Markup("").join(Markup("<li>{}</li>").format(tag_field(t, line, stood=stood)) for line in record.fields)
    said = say_review(t, record.review)
    review = Markup("")
    if said and record.review is not None:
        state = "stale" if record.review.since else record.review.state
        reason = tag_spanish(record.review.reason) if record.review.reason else ""
        head = say_review(t, record.review).removesuffix(record.review.reason or "").strip()
        review = Markup('<p class="review {}">{} {}</p>').format(state, head, reason)
    return Markup('<li class="was-{}"><p><span class="kind">{}</span> {}{}</p><ul>{}</ul>{}</li>').format(
        record.kind, t(f"records-history-kind-{record.kind}"), what, link, fields, review
    )


def render_doing(context: Context, audit_entry: HistoryEntry) -> None:
    """The buttons of an act: undo it, with a confirmation; review its records, as far as they stand as it left them: all
    that wait at once, or each of the first, of several behind a click.
    """
    person = context.person
    if person is None or context.marks.copy_of:
        return
    undoes, open_records = may_undo(person.viewer, audit_entry, local_today()), _find_open(context, audit_entry)
    first = [place for place in open_records if place < MOST_RECORDS]
    waiting = tuple(record for record in open_records.values() if not _is_returned(record))
    several = len(open_records) > 1
    if undoes or first or len(waiting) > 1:
        with st.container(key=f"actdoing-{audit_entry.id}", horizontal=True, gap="small"):
            if undoes:
                _render_undo(context, audit_entry)
            if len(waiting) > 1:
                _render_review_all(context, audit_entry, waiting)
            if first and not several:
                _render_review(context, audit_entry, first[0])
    if first and several:
        with st.expander(context.t("records-history-review-singly"), key=f"singly-{audit_entry.id}"):
            for place in first:
                with st.container(key=f"actdoing-{audit_entry.id}-{place}", horizontal=True, gap="small"):
                    _render_review(context, audit_entry, place, named=True)


def render_rest(context: Context, audit_entry: HistoryEntry) -> None:
    """The records beyond the first, behind a click and drawn once it is open, each with what may be done about it."""
    t, hidden = context.t, len(audit_entry.records) - MOST_RECORDS
    if hidden <= 0:
        return
    with st.expander(
        t("records-history-records-rest", count=hidden), key=f"rest-{audit_entry.id}", on_change="rerun"
    ) as rest:
        if not rest.open:
            return
        wanted, open_records = f"rest-shown-{audit_entry.id}", _find_open(context, audit_entry)
        until = MOST_RECORDS + st.session_state.get(wanted, PORTION)
        for place, record in list(enumerate(audit_entry.records))[MOST_RECORDS:until]:
            told = Markup('<article class="act {}"><ul>{}</ul></article>')
            st.html(told.format("gone" if audit_entry.undone else "", _tag_record(context, record)))
            if place in open_records:
                with st.container(key=f"actdoing-{audit_entry.id}-{place}", horizontal=True, gap="small"):
                    _render_review(context, audit_entry, place)
        if until < len(audit_entry.records):
            more = partial(st.session_state.update, {wanted: until - MOST_RECORDS + PORTION})
            st.button(t("records-history-rest-more"), key=f"rest-more-{audit_entry.id}", on_click=more)


def _find_open(context: Context, audit_entry: HistoryEntry) -> dict[int, RecordLine]:
    """The records of an act, by place, that who is signed in may review here."""
    person = context.person
    if person is None or context.marks.copy_of or audit_entry.undone or not may(person.viewer, Action.REVIEW):
        return {}
    return {place: record for place, record in enumerate(audit_entry.records) if _is_open(record, audit_entry)}


def _is_open(record: RecordLine, audit_entry: HistoryEntry) -> bool:
    """Whether a record waits to be reviewed where this act shows it: by the last act that changed it."""
    seen = record.review is not None and not record.review.since and record.review.state == "reviewed"
    return record.reviewable and record.stands and record.audit_entry == audit_entry.id and not seen


def _is_returned(record: RecordLine) -> bool:
    """Whether it waits for who entered it: returned, and nobody changed it since."""
    return record.review is not None and record.review.state == "returned" and not record.review.since


def _render_review_all(context: Context, audit_entry: HistoryEntry, waiting: tuple[RecordLine, ...]) -> None:
    st.button(
        context.t("records-history-review-all", count=len(waiting)),
        key=f"reviewall-{audit_entry.id}",
        icon=":material/done_all:",
        type="tertiary",
        on_click=review_all_records,
        args=(context, audit_entry, waiting),
    )


def _render_undo(context: Context, audit_entry: HistoryEntry) -> None:
    t = context.t
    with st.popover(t("records-history-undo"), icon=":material/undo:", key=f"undo-{audit_entry.id}"):
        st.html(Markup("<p>{}</p>").format(t("records-history-undo-how", number=str(audit_entry.id))))
        st.button(
            t("records-history-undo-yes"),
            key=f"undo-yes-{audit_entry.id}",
            type="primary",
            on_click=undo_entry,
            args=(context, audit_entry),
        )


def _render_review(context: Context, audit_entry: HistoryEntry, number: int, *, named: bool = False) -> None:
    """The two buttons of a record. `named`: they say which, as it does not stand right above."""
    t, record, place = context.t, audit_entry.records[number], f"{audit_entry.id}-{number}"
    what = say_about(t, record)
    told = f": {plain(what)}" if named else ""
    st.button(
        f"{t('records-history-review-yes')}{told}",
        key=f"review-{place}",
        icon=":material/check:",
        type="tertiary",
        on_click=review_record,
        args=(context, record, what),
    )
    with st.popover(
        f"{t('records-history-review-return')}{told}",
        icon=":material/reply:",
        type="tertiary",
        key=f"return-{place}",
        on_change="rerun",
    ):
        st.text_area(t("records-history-review-reason"), key=f"reason-{place}", max_chars=500)
        st.button(
            t("records-history-review-send"),
            key=f"return-yes-{place}",
            type="primary",
            on_click=review_record,
            args=(context, record, what, place),
        )
