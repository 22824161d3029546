"""An entry on the page of history: what it changed, and what may be done about it: undo it, review its records.

Widgets of a record are named after its position among the entry's records, so that a reason stays with its record.
"""

from functools import partial

import streamlit as st

from components.kit.html import Markup, tag_spanish
from components.kit.words import plain
from components.records.history.words import (
    say_about,
    say_author,
    say_moment,
    say_verb,
    say_verdict,
    say_via,
    tag_field,
)
from components.records.history.writing import review_all_records, review_record, undo_entry
from components.records.links.history import tag_history
from components.session.context import Context
from data.clock import local_today
from data.permissions import Action, may
from queries.records.history_lines import RecordLine, ReviewMark
from queries.records.history_view import HistoryEntry, may_undo

MOST_RECORDS = 6  # of an entry on screen; a workbook may bring hundreds: the others are behind a click
PORTION = 40  # of those others at a time


def tag_entry(context: Context, entry: HistoryEntry) -> Markup:
    """Return an entry with its first records."""
    t, hidden = context.t, len(entry.records) - MOST_RECORDS
    mark = Markup("")
    if entry.undone:
        mark = Markup('<span class="undone">{}</span>').format(t("records-history-undone"))
    elif entry.superseded:
        mark = Markup('<span class="undone">{}</span>').format(t("records-history-superseded"))
    records = Markup("").join(_tag_record(context, record) for record in entry.records[:MOST_RECORDS])
    if not entry.records:
        records = Markup('<li>{} <span class="quiet">{}</span></li>').format(
            say_verb(t, entry), t("records-history-no-fields")
        )
    if hidden > 0 and context.present:
        records += Markup('<li class="quiet">{}</li>').format(t("records-history-records-more", count=hidden))
    return Markup(
        '<article class="act {}"><header><b>{}</b> <time>{}</time> <span>{} · {}</span> {}</header><ul>{}</ul></article>'
    ).format(
        "gone" if entry.undone else "",
        say_author(t, entry.person),
        say_moment(t, entry),
        say_via(t, entry),
        t("records-history-number", number=str(entry.id)),
        mark,
        records,
    )


def _tag_record(context: Context, record: RecordLine) -> Markup:
    t, what = context.t, say_about(context.t, record)
    link = Markup("")
    if record.reviewable and not context.choices.fact:
        link = tag_history(context, record.table, record.row_key, what)
    fields = Markup("").join(
        Markup("<li>{}</li>").format(tag_field(t, line, existed=record.kind == "update")) for line in record.fields
    )
    review = _tag_review(context, record.review) if record.review is not None else ""
    return Markup('<li class="was-{}"><p><span class="kind">{}</span> {}{}</p><ul>{}</ul>{}</li>').format(
        record.kind, t(f"records-history-kind-{record.kind}"), what, link, fields, review
    )


def _tag_review(context: Context, review: ReviewMark) -> Markup:
    return Markup('<p class="review {}">{} {}</p>').format(
        "stale" if review.since else review.state,
        say_verdict(context.t, review),
        tag_spanish(review.reason) if review.reason else "",
    )


def render_actions(context: Context, entry: HistoryEntry) -> None:
    """Draw the buttons of an entry.

    It is undone after a confirmation. Its records are reviewed if they are still as it left them: all that wait at once, or
    each of the first ones, which stand behind a click if there are several.
    """
    person = context.person
    if person is None or context.marks.copy_of:
        return
    undoes, open_records = may_undo(person.viewer, entry, local_today()), _find_open(context, entry)
    first = [position for position in open_records if position < MOST_RECORDS]
    waiting = tuple(
        record for record in open_records.values() if record.review is None or not record.review.is_returned
    )
    several = len(open_records) > 1
    if undoes or first or len(waiting) > 1:
        with st.container(key=f"actbuttons-{entry.id}", horizontal=True, gap="small"):
            if undoes:
                _render_undo(context, entry)
            if len(waiting) > 1:
                _render_review_all(context, entry, waiting)
            if first and not several:
                _render_review(context, entry, first[0])
    if first and several:
        with st.expander(context.t("records-history-review-singly"), key=f"singly-{entry.id}"):
            for position in first:
                with st.container(key=f"actbuttons-{entry.id}-{position}", horizontal=True, gap="small"):
                    _render_review(context, entry, position, named=True)


def render_rest(context: Context, entry: HistoryEntry) -> None:
    """Draw the records beyond the first ones once a person opens them, each with the buttons of its review."""
    t, hidden = context.t, len(entry.records) - MOST_RECORDS
    if hidden <= 0:
        return
    with st.expander(
        t("records-history-records-rest", count=hidden), key=f"rest-{entry.id}", on_change="rerun"
    ) as rest:
        if not rest.open:
            return
        shown, open_records = f"rest-shown-{entry.id}", _find_open(context, entry)
        end = MOST_RECORDS + st.session_state.get(shown, PORTION)
        for position, record in list(enumerate(entry.records))[MOST_RECORDS:end]:
            article = Markup('<article class="act {}"><ul>{}</ul></article>')
            st.html(article.format("gone" if entry.undone else "", _tag_record(context, record)))
            if position in open_records:
                with st.container(key=f"actbuttons-{entry.id}-{position}", horizontal=True, gap="small"):
                    _render_review(context, entry, position)
        if end < len(entry.records):
            more = partial(st.session_state.update, {shown: end - MOST_RECORDS + PORTION})
            st.button(t("records-history-rest-more"), key=f"rest-more-{entry.id}", on_click=more)


def _find_open(context: Context, entry: HistoryEntry) -> dict[int, RecordLine]:
    """Return the records of an entry, by position, that the signed-in person may review here."""
    person = context.person
    if person is None or context.marks.copy_of or entry.undone or not may(person.viewer, Action.REVIEW):
        return {}
    return {position: record for position, record in enumerate(entry.records) if _is_open(record, entry)}


def _is_open(record: RecordLine, entry: HistoryEntry) -> bool:
    """Return whether a record waits for a review and this entry, the last that changed it, is where it is reviewed."""
    reviewed = record.review is not None and not record.review.since and record.review.state == "reviewed"
    return record.reviewable and record.exists and record.last_entry == entry.id and not reviewed


def _render_review_all(context: Context, entry: HistoryEntry, waiting: tuple[RecordLine, ...]) -> None:
    st.button(
        context.t("records-history-review-all", count=len(waiting)),
        key=f"reviewall-{entry.id}",
        icon=":material/done_all:",
        type="tertiary",
        on_click=review_all_records,
        args=(context, entry, waiting),
    )


def _render_undo(context: Context, entry: HistoryEntry) -> None:
    t = context.t
    with st.popover(t("records-history-undo"), icon=":material/undo:", key=f"undo-{entry.id}"):
        st.html(Markup("<p>{}</p>").format(t("records-history-undo-how", number=str(entry.id))))
        st.button(
            t("records-history-undo-yes"),
            key=f"undo-yes-{entry.id}",
            type="primary",
            on_click=undo_entry,
            args=(context, entry),
        )


def _render_review(context: Context, entry: HistoryEntry, position: int, *, named: bool = False) -> None:
    """Draw the two buttons of a record. `named`: they name the record, as it is not shown right above them."""
    t, record, widget = context.t, entry.records[position], f"{entry.id}-{position}"
    what = say_about(t, record)
    name = f": {plain(what)}" if named else ""
    st.button(
        f"{t('records-history-review-yes')}{name}",
        key=f"review-{widget}",
        icon=":material/check:",
        type="tertiary",
        on_click=review_record,
        args=(context, record, what),
    )
    with st.popover(
        f"{t('records-history-review-return')}{name}",
        icon=":material/reply:",
        type="tertiary",
        key=f"return-{widget}",
        on_change="rerun",
    ):
        st.text_area(t("records-history-review-reason"), key=f"reason-{widget}", max_chars=500)
        st.button(
            t("records-history-review-send"),
            key=f"return-yes-{widget}",
            type="primary",
            on_click=review_record,
            args=(context, record, what, widget),
        )
