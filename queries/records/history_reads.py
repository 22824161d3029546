"""Reads of history and of reviews: who wrote what, and when. For who is signed in alone: history names persons.

What was written of accounts is for who manages people.
"""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Select, and_, case, exists, func, or_, select

from data.clock import LOCAL
from data.permissions import Action, Viewer, may, require
from data.rules.records.history import PEOPLE
from data.store.schema import metadata
from queries.shared.filters import Filters

ACTS, CHANGES, REVIEWS = (metadata.tables[name] for name in ("acts", "changes", "reviews"))
CLUSTERS = metadata.tables["clusters"]
COMMAND_LINE = 0  # whose acts have no person
PARTS = frozenset({"evidence_files"})  # of another record: nobody reviews them alone

_ACT = (ACTS.c.id, ACTS.c.at, ACTS.c.via, ACTS.c.verb, ACTS.c.person_id, ACTS.c.person_name, ACTS.c.undoes)


def fetch_entries(
    connection: Connection,
    viewer: Viewer,
    filters: Filters,
    person: int | None = None,
    since: date | None = None,
    until: date | None = None,
    before: int | None = None,
    limit: int | None = None,
) -> pd.DataFrame:
    """Acts, the latest first: id, at (UTC), via, verb, person_id, person_name, undoes.

    Of the filters, region and cluster count: acts that changed something of them; without either also those that changed no
    record field by field. `person`: whose, COMMAND_LINE for the command line's; `since`, `until`: days in Peru, both
    included; `before`: acts before this one; `limit`: at most so many.
    """
    require(viewer, Action.READ_PEOPLE)
    query = select(*_ACT).where(*_asked(viewer, filters, person, since, until)).order_by(ACTS.c.id.desc())
    if before is not None:
        query = query.where(ACTS.c.id < before)
    return _frame(connection, query.limit(limit))


def fetch_entry_count(
    connection: Connection,
    viewer: Viewer,
    filters: Filters,
    person: int | None = None,
    since: date | None = None,
    until: date | None = None,
) -> pd.DataFrame:
    """One row: acts, how many `fetch_entries` would give in all."""
    require(viewer, Action.READ_PEOPLE)
    asked = _asked(viewer, filters, person, since, until)
    return _frame(connection, select(func.count().label("acts")).select_from(ACTS).where(*asked))


def fetch_authors(connection: Connection, viewer: Viewer) -> pd.DataFrame:
    """Who wrote anything, by name: person_id, person_name, as they were called last. The command line is not among them."""
    require(viewer, Action.READ_PEOPLE)
    last = select(func.max(ACTS.c.id)).where(ACTS.c.person_id.is_not(None)).group_by(ACTS.c.person_id)
    query = select(ACTS.c.person_id, ACTS.c.person_name).where(ACTS.c.id.in_(last))
    return _frame(connection, query.order_by(ACTS.c.person_name, ACTS.c.person_id))


def fetch_undoings(connection: Connection, viewer: Viewer) -> pd.DataFrame:
    """Acts that undid others: id, undoes."""
    require(viewer, Action.READ_PEOPLE)
    return _frame(connection, select(ACTS.c.id, ACTS.c.undoes).where(ACTS.c.undoes.is_not(None)).order_by(ACTS.c.id))


def fetch_changes(connection: Connection, viewer: Viewer, acts: Collection[int]) -> pd.DataFrame:
    """The lines of acts, in their order: id, act_id, table_name, row_key, kind, field, before, after (text), cluster_code,
    region_ubigeo.
    """
    require(viewer, Action.READ_PEOPLE)
    query = select(CHANGES).where(CHANGES.c.act_id.in_(sorted(acts)), *_seen(viewer)).order_by(CHANGES.c.id)
    return _frame(connection, query)


def fetch_record_history(connection: Connection, viewer: Viewer, table: str, row_key: str) -> pd.DataFrame:
    """The acts that touched a record or its review, the latest first; columns as `fetch_entries`."""
    require(viewer, Action.MANAGE_PEOPLE if table in PEOPLE else Action.READ_PEOPLE)
    here, review = ((table, row_key), ("reviews", review_key(table, row_key)))
    of_it = [and_(CHANGES.c.table_name == name, CHANGES.c.row_key == key) for name, key in (here, review)]
    touched = select(CHANGES.c.act_id).where(or_(*of_it))
    return _frame(connection, select(*_ACT).where(ACTS.c.id.in_(touched)).order_by(ACTS.c.id.desc()))


def fetch_last_changes(connection: Connection, viewer: Viewer, tables: Collection[str]) -> pd.DataFrame:
    """The latest line of each record of some tables: table_name, row_key, line, act_id, at (UTC), via, person_name."""
    require(viewer, Action.READ_PEOPLE)
    last = (
        select(func.max(CHANGES.c.id))
        .where(CHANGES.c.table_name.in_(sorted(tables)), *_seen(viewer))
        .group_by(CHANGES.c.table_name, CHANGES.c.row_key)
    )
    query = (
        select(
            CHANGES.c.table_name,
            CHANGES.c.row_key,
            CHANGES.c.id.label("line"),
            CHANGES.c.act_id,
            ACTS.c.at,
            ACTS.c.via,
            ACTS.c.person_name,
        )
        .join(ACTS, ACTS.c.id == CHANGES.c.act_id)
        .where(CHANGES.c.id.in_(last))
        .order_by(CHANGES.c.table_name, CHANGES.c.row_key)
    )
    return _frame(connection, query)


def fetch_holding(
    connection: Connection, viewer: Viewer, tables: Collection[str], undone: Collection[int]
) -> pd.DataFrame:
    """The latest act of each record of some tables that still holds, undoings and the `undone` aside: table_name, row_key,
    act_id. What it left is what stands.
    """
    require(viewer, Action.READ_PEOPLE)
    query = (
        select(CHANGES.c.table_name, CHANGES.c.row_key, func.max(CHANGES.c.act_id).label("act_id"))
        .join(ACTS, ACTS.c.id == CHANGES.c.act_id)
        .where(CHANGES.c.table_name.in_(sorted(tables)), ACTS.c.via != "undo", ACTS.c.id.not_in(sorted(undone)))
        .where(*_seen(viewer))
        .group_by(CHANGES.c.table_name, CHANGES.c.row_key)
    )
    return _frame(connection, query)


def fetch_moved_facts(connection: Connection, viewer: Viewer, tables: Collection[str]) -> pd.DataFrame:
    """The lines of some tables that moved what stood there already, in their order: as `fetch_changes`, with at and via."""
    require(viewer, Action.READ_PEOPLE)
    query = (
        select(CHANGES, ACTS.c.at, ACTS.c.via)
        .join(ACTS, ACTS.c.id == CHANGES.c.act_id)
        .where(CHANGES.c.table_name.in_(sorted(tables)), CHANGES.c.kind == "update", CHANGES.c.before.is_not(None))
        .where(*_seen(viewer))
        .order_by(CHANGES.c.id)
    )
    return _frame(connection, query)


def fetch_reviews(connection: Connection, viewer: Viewer, tables: Collection[str]) -> pd.DataFrame:
    """What monitoring said of records: table_name, row_key, state, reason, reviewed_on, person_name, up_to."""
    require(viewer, Action.READ_PEOPLE)
    columns = [REVIEWS.c[name] for name in _REVIEW]
    query = select(*columns).where(REVIEWS.c.table_name.in_(sorted(tables)))
    return _frame(connection, query.order_by(REVIEWS.c.table_name, REVIEWS.c.row_key))


_REVIEW = ("table_name", "row_key", "state", "reason", "reviewed_on", "person_name", "up_to")


def fetch_returned(
    connection: Connection, viewer: Viewer, clusters: Collection[str] | None, regions: Collection[str] | None
) -> pd.DataFrame:
    """What monitoring returned and nobody changed since, of these clusters and of what is these regions' own, the longest
    waiting first: table_name, row_key, reason, reviewed_on, person_name, cluster_code, region_ubigeo. None: of all.
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
        .outerjoin(CHANGES, CHANGES.c.id == REVIEWS.c.up_to)  # the line that was seen says whose the record is
        .where(REVIEWS.c.state == "returned", ~since)
        .order_by(REVIEWS.c.reviewed_on, REVIEWS.c.table_name, REVIEWS.c.row_key)
    )
    if clusters is not None and regions is not None:
        query = query.where(or_(CHANGES.c.cluster_code.in_(clusters), CHANGES.c.region_ubigeo.in_(regions)))
    return _frame(connection, query)


def fetch_review_counts(connection: Connection, viewer: Viewer, filters: Filters) -> pd.DataFrame:
    """One row, of what people entered for the filters' region and cluster and that stands: entered (records), reviewed and
    returned (said of them as they stand now).
    """
    require(viewer, Action.READ_PEOPLE)
    record = (CHANGES.c.table_name, CHANGES.c.row_key)
    lasting = select(
        *record,
        func.max(CHANGES.c.id).label("line"),
        func.max(case((CHANGES.c.field == "origin", CHANGES.c.id))).label("origin_line"),
    )
    last = lasting.where(CHANGES.c.table_name.not_in(PARTS)).group_by(*record).subquery()
    said = and_(
        REVIEWS.c.table_name == last.c.table_name, REVIEWS.c.row_key == last.c.row_key, REVIEWS.c.up_to == last.c.line
    )
    query = (
        select(
            func.count().label("entered"),
            *(func.count(case((REVIEWS.c.state == state, 1))).label(state) for state in ("reviewed", "returned")),
        )
        .select_from(last)
        .join(CHANGES, CHANGES.c.id == last.c.origin_line)  # the last that was said of its origin: entered, or gone
        .outerjoin(REVIEWS, said)
        .where(CHANGES.c.after == "entered", *_of_place(filters))
    )
    return _frame(connection, query)


def fetch_columns(connection: Connection, viewer: Viewer, table: str, columns: Sequence[str]) -> pd.DataFrame:
    """Columns of all records of a table, with its key: to tell of which record a line of history speaks."""
    require(viewer, Action.MANAGE_PEOPLE if table in PEOPLE - {"people"} else Action.READ_PEOPLE)
    found = metadata.tables[table]
    names = dict.fromkeys([*(column.name for column in found.primary_key), *columns])
    return _frame(connection, select(*(found.c[name] for name in names)))


def review_key(table: str, row_key: str) -> str:
    """The key of a record's review, as history keeps it."""
    return json.dumps([table, row_key], ensure_ascii=False)


def _asked(
    viewer: Viewer, filters: Filters, person: int | None, since: date | None, until: date | None
) -> list[ColumnElement[bool]]:
    lines = CHANGES.c.act_id == ACTS.c.id
    shown: ColumnElement[bool] = exists().where(lines, *_seen(viewer), *_of_place(filters))
    if not (filters.region or filters.cluster):
        shown = or_(shown, ~exists().where(lines))
    asked = [shown]
    if person is not None:
        asked.append(ACTS.c.person_id.is_(None) if person == COMMAND_LINE else ACTS.c.person_id == person)
    if since:
        asked.append(ACTS.c.at >= datetime.combine(since, time()) - LOCAL)
    if until:
        asked.append(ACTS.c.at < datetime.combine(until + timedelta(days=1), time()) - LOCAL)
    return asked


def _of_place(filters: Filters) -> list[ColumnElement[bool]]:
    """Lines of what is the cluster's; of what is the region's own, or of a cluster that lies there."""
    if filters.cluster:
        return [CHANGES.c.cluster_code == filters.cluster]
    if filters.region:
        there = select(CLUSTERS.c.code).where(CLUSTERS.c.region_ubigeo == filters.region)
        return [or_(CHANGES.c.region_ubigeo == filters.region, CHANGES.c.cluster_code.in_(there))]
    return []


def _seen(viewer: Viewer) -> list[ColumnElement[bool]]:
    """Lines that this viewer may see."""
    return [] if may(viewer, Action.MANAGE_PEOPLE) else [CHANGES.c.table_name.not_in(PEOPLE)]


def _frame(connection: Connection, query: Select) -> pd.DataFrame:
    result = connection.execute(query)
    return pd.DataFrame([tuple(row) for row in result], columns=list(result.keys()), dtype=object)
