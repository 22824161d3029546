"""History: who changed what and when, each record by what it is, from what to what; corrections, undos and reviews."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from data.clock import local_day
from data.permissions import Action, Viewer, may
from data.rules.records.history import REVIEWS, find_obstacle, find_undone
from queries.records import history_reads as reads
from queries.records.history_lines import RecordLine, RecordReader, ReviewMark, corrects, find_reviews
from queries.records.history_reads import ChangeRow, EntryRow, RecordKey, Selection
from queries.shared.filters import Filters

PAGE = 20  # entries at a time


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
    """Whether it is no longer in force."""
    obstacle: str | None
    """Why nobody can undo it, if so."""
    records: tuple[RecordLine, ...]

    @property
    def superseded(self) -> bool:
        """Whether somebody has changed one of its records since, so that it can no longer be undone."""
        return any(self.id not in (record.last_entry, record.last_in_force) for record in self.records)


@dataclass(frozen=True)
class History:
    """The entries that were asked for."""

    entries: tuple[HistoryEntry, ...]
    """The latest first."""
    total: int
    """How many there are in all."""
    authors: tuple[tuple[int, str], ...] = ()
    """Number and name of everybody who wrote anything."""


@dataclass(frozen=True)
class RecordMark:
    """What a list says beside a record that people changed."""

    at: datetime
    """When it was last changed, in UTC."""
    by: str | None
    """Who changed it; None: the command line."""
    corrected_on: date | None
    """The day of its latest correction."""
    review: ReviewMark | None


def build_history(
    connection: Connection, viewer: Viewer, filters: Filters, selection: Selection, limit: int | None = PAGE
) -> History:
    """Return the latest entries of a region, a cluster, a person, or some days. `limit` None: all of them.

    Raises `NotAllowed` for anybody without an account.
    """
    return History(
        entries=_build_entries(connection, viewer, reads.fetch_entries(connection, viewer, filters, selection, limit)),
        total=reads.fetch_entry_count(connection, viewer, filters, selection),
        authors=reads.fetch_authors(connection, viewer),
    )


def build_record_history(
    connection: Connection, viewer: Viewer, filters: Filters, table: str, row_key: str
) -> tuple[HistoryEntry, ...]:
    """Return the history of one record, the latest first, whatever the filters.

    Of each entry it holds what the entry did to the record or to its review.
    """
    entries = _build_entries(connection, viewer, reads.fetch_record_entries(connection, viewer, table, row_key))
    keys = ((table, row_key), (REVIEWS, reads.review_key(table, row_key)))
    return tuple(
        replace(entry, records=tuple(record for record in entry.records if (record.table, record.row_key) in keys))
        for entry in entries
    )


def build_marks(
    connection: Connection, viewer: Viewer, filters: Filters, tables: tuple[str, ...]
) -> dict[RecordKey, RecordMark]:
    """Return what lists say beside the records of some tables. A record that nobody ever changed has no mark."""
    undone = _find_undone(connection, viewer)
    corrected = {
        (change.table_name, change.row_key): local_day(change.at)
        for change in reads.fetch_fact_changes(connection, viewer, tables)
        if change.act_id not in undone and corrects(change, change.via, change.at)
    }
    last_changes = reads.fetch_last_changes(connection, viewer, tables)
    latest = {(row.table_name, row.row_key): row.line for row in last_changes}
    reviews = find_reviews(connection, viewer, tables, latest)
    return {
        (key := (row.table_name, row.row_key)): RecordMark(
            at=row.at, by=row.person_name, corrected_on=corrected.get(key), review=reviews.get(key)
        )
        for row in last_changes
    }


def may_undo(viewer: Viewer, entry: HistoryEntry, today: date) -> bool:
    """Return whether this person may undo an entry, as far as can be said beforehand.

    That is permission for all that it changed, and no obstacle. Whether it can still be undone shows when it is tried.
    """
    return (
        not entry.obstacle
        and not entry.superseded
        and all(
            may(viewer, Action.REVIEW)
            if record.table == REVIEWS
            else may(viewer, Action.WRITE, cluster=record.cluster, region=record.region, on=today)
            for record in entry.records
        )
    )


def _find_undone(connection: Connection, viewer: Viewer) -> frozenset[int]:
    return find_undone(reads.fetch_undo_pairs(connection, viewer))


def _build_entries(connection: Connection, viewer: Viewer, rows: tuple[EntryRow, ...]) -> tuple[HistoryEntry, ...]:
    changes = reads.fetch_changes(connection, viewer, [row.id for row in rows])
    undone = _find_undone(connection, viewer)
    reader = RecordReader(connection, viewer, frozenset(change.table_name for change in changes), undone)
    changes_of: defaultdict[int, list[ChangeRow]] = defaultdict(list)
    for change in changes:
        changes_of[change.act_id].append(change)
    entries = []
    for row in rows:
        touched = [(change.table_name, change.kind, change.field) for change in changes_of[row.id]]
        entries.append(
            HistoryEntry(
                id=row.id,
                at=row.at,
                via=row.via,
                verb=row.verb,
                person=row.person_name,
                undoes=row.undoes,
                undone=row.id in undone,
                obstacle=find_obstacle(row.via, touched, undone=row.id in undone),
                records=reader.read_records(changes_of[row.id], row.via, row.at),
            )
        )
    return tuple(entries)
