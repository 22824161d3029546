"""Reads of history and of reviews: who changed what, and when. For signed-in people alone, as history names persons.

Changes of accounts are read only by those who manage people.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Executable, and_, case, exists, func, or_, select

from data.clock import LOCAL
from data.permissions import Action, Viewer, may, require
from data.rules.records.history import PEOPLE
from data.store.schema import metadata
from queries.shared.filters import Filters

ACTS, CHANGES, REVIEWS = (metadata.tables[name] for name in ("acts", "changes", "reviews"))
CLUSTERS = metadata.tables["clusters"]
COMMAND_LINE = 0  # stands for the command line, whose entries have no person
PARTS = frozenset({"evidence_files"})  # parts of other records: nobody reviews them alone

RecordKey = tuple[str, str]
"""A record as history keeps it: its table, and its key as a JSON list."""
RowType = TypeVar("RowType")


@dataclass(frozen=True)
class Selection:
    """Which entries of history are asked for, beside the filters."""

    person: int | None = None
    """Whose: a person's number, `COMMAND_LINE`, or None for everybody's."""
    since: date | None = None
    """The first day, in Peru."""
    until: date | None = None
    """The last day, in Peru."""


@dataclass(frozen=True)
class EntryRow:
    """An entry of the audit log."""

    id: int
    at: datetime
    """In UTC."""
    via: str
    """The way in which it was written: form, workbook, command, import, upgrade, restore or undo."""
    verb: str
    """What was done: the record type, the command or the kind of import."""
    person_name: str | None
    """As the person was called then; None for the command line."""
    undoes: int | None
    """The entry that it undid."""


@dataclass(frozen=True)
class ChangeRow:
    """A field of a record that an entry changed."""

    id: int
    act_id: int
    """The entry that it belongs to."""
    table_name: str
    row_key: str
    kind: str
    """What happened to the record: insert, update or delete."""
    field: str
    before: str | None
    after: str | None
    cluster_code: str | None
    """The cluster whose record it was."""
    region_ubigeo: str | None
    """The region whose record it was; None beside no cluster: the program's."""


@dataclass(frozen=True)
class FactChangeRow:
    """A change of a value that was there already."""

    act_id: int
    at: datetime
    """In UTC."""
    via: str
    table_name: str
    row_key: str
    kind: str
    field: str
    before: str


@dataclass(frozen=True)
class LastChangeRow:
    """The latest change of a record."""

    table_name: str
    row_key: str
    line: int
    """The number of the change."""
    act_id: int
    at: datetime
    """In UTC."""
    person_name: str | None
    """None for the command line."""


@dataclass(frozen=True)
class ReviewRow:
    """What monitoring said of a record."""

    table_name: str
    row_key: str
    state: str
    """reviewed or returned."""
    reason: str | None
    reviewed_on: date
    person_name: str
    up_to: int
    """The record's latest change at that time; 0 if there was none."""


@dataclass(frozen=True)
class ReturnedRow:
    """A record that monitoring returned and nobody has changed since."""

    table_name: str
    row_key: str
    reason: str | None
    reviewed_on: date
    person_name: str
    cluster_code: str | None
    region_ubigeo: str | None


@dataclass(frozen=True)
class ReviewCounts:
    """How many of the records that people entered and that are still there have been reviewed."""

    entered: int
    reviewed: int
    """As they are now: a change since then does not count."""
    returned: int
    """The same."""


_ENTRY = (ACTS.c.id, ACTS.c.at, ACTS.c.via, ACTS.c.verb, ACTS.c.person_name, ACTS.c.undoes)


def fetch_entries(
    connection: Connection, viewer: Viewer, filters: Filters, selection: Selection, limit: int | None = None
) -> tuple[EntryRow, ...]:
    """Return the selected entries, the latest first and at most `limit` of them.

    Of the filters, region and cluster count: they leave the entries that changed something there. Without either, entries
    that changed no record field by field are among them.
    """
    require(viewer, Action.READ_PEOPLE)
    query = select(*_ENTRY).where(*_select_entries(viewer, filters, selection)).order_by(ACTS.c.id.desc())
    return _fetch(connection, query.limit(limit), EntryRow)


def fetch_entry_count(connection: Connection, viewer: Viewer, filters: Filters, selection: Selection) -> int:
    """Return how many entries `fetch_entries` would return without a limit."""
    require(viewer, Action.READ_PEOPLE)
    conditions = _select_entries(viewer, filters, selection)
    count: int = connection.execute(select(func.count()).select_from(ACTS).where(*conditions)).scalar_one()
    return count


def fetch_authors(connection: Connection, viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """Return the number and latest name of each person who wrote anything, by name. The command line is not among them."""
    require(viewer, Action.READ_PEOPLE)
    last = select(func.max(ACTS.c.id)).where(ACTS.c.person_id.is_not(None)).group_by(ACTS.c.person_id)
    query = select(ACTS.c.person_id, ACTS.c.person_name).where(ACTS.c.id.in_(last))
    rows = connection.execute(query.order_by(ACTS.c.person_name, ACTS.c.person_id))
    return tuple((row.person_id, row.person_name) for row in rows)


def fetch_undo_pairs(connection: Connection, viewer: Viewer) -> tuple[tuple[int, int], ...]:
    """Return the entries that undid others, each with the entry that it undid."""
    require(viewer, Action.READ_PEOPLE)
    query = select(ACTS.c.id, ACTS.c.undoes).where(ACTS.c.undoes.is_not(None)).order_by(ACTS.c.id)
    return tuple((row.id, row.undoes) for row in connection.execute(query))


def fetch_changes(connection: Connection, viewer: Viewer, entries: Collection[int]) -> tuple[ChangeRow, ...]:
    """Return the changes of some entries, in their order."""
    require(viewer, Action.READ_PEOPLE)
    query = select(CHANGES).where(CHANGES.c.act_id.in_(sorted(entries)), *_visible_to(viewer)).order_by(CHANGES.c.id)
    return _fetch(connection, query, ChangeRow)


def fetch_record_entries(connection: Connection, viewer: Viewer, table: str, row_key: str) -> tuple[EntryRow, ...]:
    """Return the entries that changed a record or its review, the latest first."""
    require(viewer, Action.MANAGE_PEOPLE if table in PEOPLE else Action.READ_PEOPLE)
    keys = ((table, row_key), ("reviews", review_key(table, row_key)))
    of_record = [and_(CHANGES.c.table_name == name, CHANGES.c.row_key == key) for name, key in keys]
    entries = select(CHANGES.c.act_id).where(or_(*of_record))
    return _fetch(connection, select(*_ENTRY).where(ACTS.c.id.in_(entries)).order_by(ACTS.c.id.desc()), EntryRow)


def fetch_last_changes(connection: Connection, viewer: Viewer, tables: Collection[str]) -> tuple[LastChangeRow, ...]:
    """Return the latest change of each record of some tables, by table and key."""
    require(viewer, Action.READ_PEOPLE)
    last = (
        select(func.max(CHANGES.c.id))
        .where(CHANGES.c.table_name.in_(sorted(tables)), *_visible_to(viewer))
        .group_by(CHANGES.c.table_name, CHANGES.c.row_key)
    )
    query = (
        select(
            CHANGES.c.table_name,
            CHANGES.c.row_key,
            CHANGES.c.id.label("line"),
            CHANGES.c.act_id,
            ACTS.c.at,
            ACTS.c.person_name,
        )
        .join(ACTS, ACTS.c.id == CHANGES.c.act_id)
        .where(CHANGES.c.id.in_(last))
        .order_by(CHANGES.c.table_name, CHANGES.c.row_key)
    )
    return _fetch(connection, query, LastChangeRow)


def fetch_entries_in_force(
    connection: Connection, viewer: Viewer, tables: Collection[str], undone: Collection[int]
) -> dict[RecordKey, int]:
    """Return, for each record of some tables, the latest entry that left it as it is: neither undone nor itself an undo."""
    require(viewer, Action.READ_PEOPLE)
    query = (
        select(CHANGES.c.table_name, CHANGES.c.row_key, func.max(CHANGES.c.act_id).label("act_id"))
        .join(ACTS, ACTS.c.id == CHANGES.c.act_id)
        .where(CHANGES.c.table_name.in_(sorted(tables)), ACTS.c.via != "undo", ACTS.c.id.not_in(sorted(undone)))
        .where(*_visible_to(viewer))
        .group_by(CHANGES.c.table_name, CHANGES.c.row_key)
    )
    return {(row.table_name, row.row_key): row.act_id for row in connection.execute(query)}


def fetch_fact_changes(connection: Connection, viewer: Viewer, tables: Collection[str]) -> tuple[FactChangeRow, ...]:
    """Return the changes of values that were there already in the records of some tables, in their order."""
    require(viewer, Action.READ_PEOPLE)
    fields = ("act_id", "table_name", "row_key", "kind", "field", "before")
    query = (
        select(*(CHANGES.c[name] for name in fields), ACTS.c.at, ACTS.c.via)
        .join(ACTS, ACTS.c.id == CHANGES.c.act_id)
        .where(CHANGES.c.table_name.in_(sorted(tables)), CHANGES.c.kind == "update", CHANGES.c.before.is_not(None))
        .where(*_visible_to(viewer))
        .order_by(CHANGES.c.id)
    )
    return _fetch(connection, query, FactChangeRow)


def fetch_reviews(connection: Connection, viewer: Viewer, tables: Collection[str]) -> tuple[ReviewRow, ...]:
    """Return what monitoring said of the records of some tables, by table and key."""
    require(viewer, Action.READ_PEOPLE)
    fields = ("table_name", "row_key", "state", "reason", "reviewed_on", "person_name", "up_to")
    query = select(*(REVIEWS.c[name] for name in fields)).where(REVIEWS.c.table_name.in_(sorted(tables)))
    return _fetch(connection, query.order_by(REVIEWS.c.table_name, REVIEWS.c.row_key), ReviewRow)


def fetch_returned(
    connection: Connection, viewer: Viewer, clusters: Collection[str] | None, regions: Collection[str] | None
) -> tuple[ReturnedRow, ...]:
    """Return the returned records of these clusters and those of these regions themselves, the longest waiting first.

    None for either: those of all.
    """
    require(viewer, Action.READ_PEOPLE)
    later = CHANGES.alias()
    since = exists().where(
        later.c.table_name == REVIEWS.c.table_name, later.c.row_key == REVIEWS.c.row_key, later.c.id > REVIEWS.c.up_to
    )
    query = (
        select(
            *(REVIEWS.c[name] for name in ("table_name", "row_key", "reason", "reviewed_on", "person_name")),
            CHANGES.c.cluster_code,
            CHANGES.c.region_ubigeo,
        )
        .outerjoin(CHANGES, CHANGES.c.id == REVIEWS.c.up_to)  # the change that was seen says whose the record is
        .where(REVIEWS.c.state == "returned", ~since)
        .order_by(REVIEWS.c.reviewed_on, REVIEWS.c.table_name, REVIEWS.c.row_key)
    )
    if clusters is not None and regions is not None:
        query = query.where(or_(CHANGES.c.cluster_code.in_(clusters), CHANGES.c.region_ubigeo.in_(regions)))
    return _fetch(connection, query, ReturnedRow)


def fetch_review_counts(connection: Connection, viewer: Viewer, filters: Filters) -> ReviewCounts:
    """Return how much of what people entered for the filters' region and cluster has been reviewed."""
    require(viewer, Action.READ_PEOPLE)
    record = (CHANGES.c.table_name, CHANGES.c.row_key)
    lasting = select(
        *record,
        func.max(CHANGES.c.id).label("line"),
        func.max(case((CHANGES.c.field == "origin", CHANGES.c.id))).label("origin_line"),
    )
    last = lasting.where(CHANGES.c.table_name.not_in(PARTS)).group_by(*record).subquery()
    current = and_(
        REVIEWS.c.table_name == last.c.table_name, REVIEWS.c.row_key == last.c.row_key, REVIEWS.c.up_to == last.c.line
    )
    query = (
        select(
            func.count().label("entered"),
            *(func.count(case((REVIEWS.c.state == state, 1))).label(state) for state in ("reviewed", "returned")),
        )
        .select_from(last)
        .join(CHANGES, CHANGES.c.id == last.c.origin_line)  # the latest change of its origin: entered, or gone
        .outerjoin(REVIEWS, current)
        .where(CHANGES.c.after == "entered", *_lie_in(filters))
    )
    return _fetch(connection, query, ReviewCounts)[0]


def fetch_columns(
    connection: Connection, viewer: Viewer, table: str, columns: Sequence[str]
) -> tuple[dict[str, Any], ...]:
    """Return columns of all records of a table, beside its key: they say which record a change belongs to."""
    require(viewer, Action.MANAGE_PEOPLE if table in PEOPLE - {"people"} else Action.READ_PEOPLE)
    schema = metadata.tables[table]
    names = dict.fromkeys([*(column.name for column in schema.primary_key), *columns])
    rows = connection.execute(select(*(schema.c[name] for name in names))).mappings()
    return tuple(dict(row) for row in rows)


def review_key(table: str, row_key: str) -> str:
    """Return the key of a record's review, as history keeps it."""
    return json.dumps([table, row_key], ensure_ascii=False)


def _select_entries(viewer: Viewer, filters: Filters, selection: Selection) -> list[ColumnElement[bool]]:
    changes = CHANGES.c.act_id == ACTS.c.id
    is_shown: ColumnElement[bool] = exists().where(changes, *_visible_to(viewer), *_lie_in(filters))
    if not (filters.region or filters.cluster):
        is_shown = or_(is_shown, ~exists().where(changes))
    conditions = [is_shown]
    if selection.person == COMMAND_LINE:
        conditions.append(ACTS.c.person_id.is_(None))
    elif selection.person is not None:
        conditions.append(ACTS.c.person_id == selection.person)
    if selection.since:
        conditions.append(ACTS.c.at >= datetime.combine(selection.since, time()) - LOCAL)
    if selection.until:
        conditions.append(ACTS.c.at < datetime.combine(selection.until + timedelta(days=1), time()) - LOCAL)
    return conditions


def _lie_in(filters: Filters) -> list[ColumnElement[bool]]:
    """Conditions for changes of a cluster's records; or of a region's own and those of the clusters that lie there."""
    if filters.cluster:
        return [CHANGES.c.cluster_code == filters.cluster]
    if filters.region:
        clusters = select(CLUSTERS.c.code).where(CLUSTERS.c.region_ubigeo == filters.region)
        return [or_(CHANGES.c.region_ubigeo == filters.region, CHANGES.c.cluster_code.in_(clusters))]
    return []


def _visible_to(viewer: Viewer) -> list[ColumnElement[bool]]:
    """Conditions for changes that this viewer may see."""
    return [] if may(viewer, Action.MANAGE_PEOPLE) else [CHANGES.c.table_name.not_in(PEOPLE)]


def _fetch(connection: Connection, query: Executable, row_type: type[RowType]) -> tuple[RowType, ...]:
    return tuple(row_type(**row) for row in connection.execute(query).mappings())
