"""Reviews of records: monitoring marks a record as reviewed, or returns it with a reason. Reviews have a history too."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, func, select

from data import errors
from data.permissions import Action, Person, require
from data.rules.records.entering import tidy_text
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.values import parse_value
from queries.shared.writing import add_record, change_record, find_record

CHANGES, REVIEWS = metadata.tables["changes"], metadata.tables["reviews"]
LONGEST_REASON = 500  # as the column that holds it


@dataclass(frozen=True)
class NewReview:
    """What monitoring says of a record."""

    table: str
    row_key: str
    """As history keeps it."""
    reason: str = ""
    """Why it is returned; empty: it is marked as reviewed."""
    seen: int = 0
    """The record's latest change that was on screen; 0 if there was none."""
    seen_state: str | None = None
    """What had been said of it before."""

    @property
    def state(self) -> str:
        return "returned" if self.reason else "reviewed"

    @property
    def asked(self) -> str:
        """The text by which a repeated request is recognised."""
        return json.dumps(["review", self.table, self.row_key, self.reason, self.seen])


def review(connection: Connection, person: Person, command: NewReview, today: date) -> None:
    """Save a review.

    Raises `NotAllowed` unless the person reviews, `ReviewRefused` with a reason (unknown: no such record of facts;
    reason-missing, reason-long), `Stale` if the record was changed or reviewed since it was on screen.
    """
    require(person.viewer, Action.REVIEW)
    reason = tidy_text(command.reason)
    if command.reason and not reason:
        raise errors.ReviewRefused(reason="reason-missing")
    if len(reason) > LONGEST_REASON:
        raise errors.ReviewRefused(reason="reason-long", most=LONGEST_REASON)
    record = _find_fact(connection, command)
    latest, scope = find_latest(connection, command.table, command.row_key)
    if latest != command.seen:
        raise errors.Stale(command.table, command.row_key, None, record)
    key = {"table_name": command.table, "row_key": command.row_key}
    values = {
        "state": command.state,
        "reason": reason or None,
        "up_to": latest,
        "reviewed_on": today,
        "person_id": person.id,
        "person_name": person.name,
    }
    before = find_record(connection, REVIEWS, key)
    if (before["state"] if before else None) != command.seen_state:
        raise errors.Stale(command.table, command.row_key, None, before)
    if before:
        change_record(connection, REVIEWS, key, before, values, scope)
    else:
        add_record(connection, REVIEWS, {**key, **values}, scope)


def review_all(connection: Connection, person: Person, commands: Sequence[NewReview], today: date) -> None:
    """Save several reviews in one transaction: all of them, or none and what `review` raises for the first that fails."""
    require(person.viewer, Action.REVIEW)
    for command in commands:
        review(connection, person, command, today)


def find_latest(connection: Connection, table: str, row_key: str) -> tuple[int, Scope]:
    """Return a record's latest change (0: none), and whose the record is according to it."""
    of_record = (CHANGES.c.table_name == table, CHANGES.c.row_key == row_key)
    last = select(func.max(CHANGES.c.id)).where(*of_record).scalar_subquery()
    row = connection.execute(
        select(CHANGES.c.id, CHANGES.c.cluster_code, CHANGES.c.region_ubigeo).where(CHANGES.c.id == last)
    ).one_or_none()
    return (row.id, Scope(row.cluster_code, row.region_ubigeo)) if row else (0, Scope())


def _find_fact(connection: Connection, command: NewReview) -> dict[str, Any]:
    """Return the record of facts that is reviewed."""
    table = metadata.tables.get(command.table)
    record = None
    if table is not None and "origin" in table.c and (key := _parse_key(table, command.row_key)) is not None:
        record = find_record(connection, table, key)
    if record is None:
        raise errors.ReviewRefused(reason="unknown")
    return record


def _parse_key(table: Table, row_key: str) -> dict[str, Any] | None:
    """Return a record's key as values; None for a text that is no key."""
    try:
        texts = json.loads(row_key)
        return {column.name: parse_value(column, text) for column, text in zip(table.primary_key, texts, strict=True)}
    except (ValueError, KeyError, TypeError):
        return None
