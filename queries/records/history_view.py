"""History: who wrote what and when, each record by what it is about, from what to what; corrections, undoings, reviews."""

from dataclasses import dataclass, replace
from datetime import date, datetime

import pandas as pd
from sqlalchemy import Connection

from data.clock import local_day
from data.permissions import Action, Viewer, may
from data.rules.records.history import REVIEWS, find_obstacle, find_undone
from queries.records import history_reads as reads
from queries.records.history_lines import RecordLine, RecordReader, ReviewMark, corrects, find_reviews
from queries.shared.filters import Filters

PAGE = 20  # acts at a time


@dataclass(frozen=True)
class HistoryEntry:
    """One write, with the records that it touched."""

    id: int
    at: datetime
    """In UTC."""
    via: str
    verb: str
    person: str | None
    """None: the command line."""
    undoes: int | None
    """The entry that it undid."""
    undone: bool
    """Whether it does not hold any more."""
    obstacle: str | None
    """Why nobody can undo it, if so."""
    records: tuple[RecordLine, ...]

    @property
    def superseded(self) -> bool:
        """Whether somebody changed one of its records since, so that it cannot be undone any more as it stands."""
        return any(self.id not in (record.audit_entry, record.held) for record in self.records)

    @property
    def corrects(self) -> bool:
        return not self.undone and any(record.corrected for record in self.records)


@dataclass(frozen=True)
class History:
    """What was written, as far as it was asked for."""

    entries: tuple[HistoryEntry, ...]
    """The latest first."""
    total: int
    """How many there are in all."""
    authors: tuple[tuple[int, str], ...] = ()
    """Number and name of everybody who wrote anything."""


@dataclass(frozen=True)
class RecordMark:
    """What a list says beside a record: its last change (at UTC; by None: the command line), since when it stands
    corrected, and what monitoring said of it.
    """

    at: datetime
    by: str | None
    corrected_on: date | None
    review: ReviewMark | None

    @property
    def is_returned(self) -> bool:
        """Whether monitoring returned it as it stands."""
        return self.review is not None and self.review.state == "returned" and not self.review.since


@dataclass(frozen=True)
class ReviewCounts:
    """Of the records that people entered and that stand: how many, and of how many monitoring said what, as they stand."""

    entered: int
    reviewed: int
    returned: int


def build_history(
    connection: Connection,
    viewer: Viewer,
    filters: Filters,
    person: int | None = None,
    since: date | None = None,
    until: date | None = None,
    limit: int | None = PAGE,
) -> History:
    """The latest acts of a region, a cluster, a person, some days. `limit` None: all of them. Raises `NotAllowed` for who
    has no account.
    """
    acts = reads.fetch_entries(connection, viewer, filters, person, since, until, None, limit)
    total = int(reads.fetch_entry_count(connection, viewer, filters, person, since, until)["acts"].iloc[0])
    authors = tuple((row.person_id, row.person_name) for row in reads.fetch_authors(connection, viewer).itertuples())
    return History(_build_entries(connection, viewer, acts), total, authors)


def build_record_history(
    connection: Connection, viewer: Viewer, filters: Filters, table: str, row_key: str
) -> tuple[HistoryEntry, ...]:
    """A record's own history, the latest first, whatever the filters: of each act, what it did to it or its review."""
    acts = _build_entries(connection, viewer, reads.fetch_record_history(connection, viewer, table, row_key))
    here = ((table, row_key), (REVIEWS, reads.review_key(table, row_key)))
    return tuple(
        replace(audit_entry, records=tuple(one for one in audit_entry.records if (one.table, one.row_key) in here))
        for audit_entry in acts
    )


def build_marks(
    connection: Connection, viewer: Viewer, filters: Filters, tables: tuple[str, ...]
) -> dict[tuple[str, str], RecordMark]:
    """What lists say beside the records of some tables: by table and key; a record that nobody ever changed has none."""
    moved = reads.fetch_moved_facts(connection, viewer, tables)
    undone = _undone(connection, viewer)
    corrected = {
        (row.table_name, row.row_key): local_day(row.at)
        for row in moved.itertuples()
        if row.act_id not in undone and corrects(row, row.via, row.at)
    }
    last = reads.fetch_last_changes(connection, viewer, tables)
    latest = {(row.table_name, row.row_key): row.line for row in last.itertuples()}
    reviews = find_reviews(connection, viewer, tables, latest)
    return {
        (place := (row.table_name, row.row_key)): RecordMark(
            row.at, row.person_name, corrected.get(place), reviews.get(place)
        )
        for row in last.itertuples()
    }


def build_review_counts(connection: Connection, viewer: Viewer, filters: Filters) -> ReviewCounts:
    """How much of what people entered for the filters' region and cluster is reviewed."""
    row = next(reads.fetch_review_counts(connection, viewer, filters).itertuples())
    return ReviewCounts(int(row.entered), int(row.reviewed), int(row.returned))


def may_undo(viewer: Viewer, audit_entry: HistoryEntry, today: date) -> bool:
    """Whether this person may undo an act, as far as can be said beforehand: permission for all that it changed, and no
    obstacle. Whether it still can be shows when it is done.
    """
    return (
        not audit_entry.obstacle
        and not audit_entry.superseded
        and all(
            may(viewer, Action.REVIEW)
            if record.table == REVIEWS
            else may(viewer, Action.WRITE, cluster=record.cluster, region=record.region, on=today)
            for record in audit_entry.records
        )
    )


def _undone(connection: Connection, viewer: Viewer) -> frozenset[int]:
    return find_undone((row.id, row.undoes) for row in reads.fetch_undoings(connection, viewer).itertuples())


def _build_entries(connection: Connection, viewer: Viewer, acts: pd.DataFrame) -> tuple[HistoryEntry, ...]:
    changes = reads.fetch_changes(connection, viewer, [int(number) for number in acts["id"]])
    undone = _undone(connection, viewer)
    teller = RecordReader(connection, viewer, frozenset(changes["table_name"]), undone)
    own = {number: lines for number, lines in changes.groupby("act_id")} if len(changes) else {}
    found = []
    for row in acts.itertuples():
        lines = own.get(row.id, changes.iloc[:0])
        told = [(line.table_name, line.kind, line.field) for line in lines.itertuples()]
        obstacle = find_obstacle(row.via, told, undone=row.id in undone)
        records = teller.records(lines, row.via, row.at)
        undoes = None if pd.isna(row.undoes) else int(row.undoes)
        found.append(
            HistoryEntry(
                row.id, row.at, row.via, row.verb, row.person_name, undoes, row.id in undone, obstacle, records
            )
        )
    return tuple(found)
