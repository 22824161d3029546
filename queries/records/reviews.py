"""Review a record: monitoring marks it as reviewed, or returns it with a reason. Each has its lines of history too."""

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
    """What monitoring says of a record. `row_key`: as history keeps it; `reason`: empty for reviewed, else why it returns.

    `seen`: the record's latest line of history that was on screen (0: none), `seen_state`: what was said of it before.
    """

    table: str
    row_key: str
    reason: str = ""
    seen: int = 0
    seen_state: str | None = None

    @property
    def state(self) -> str:
        return "returned" if self.reason else "reviewed"

    @property
    def asked(self) -> str:
        """In text, by which a repeated request is known again."""
        return json.dumps(["review", self.table, self.row_key, self.reason, self.seen])


def review(connection: Connection, person: Person, command: NewReview, today: date) -> None:
    """Keep it. Raises `NotAllowed` unless the person reviews, `ReviewRefused` with the reason (unknown: no such record of
    facts; reason-missing, reason-long), `Stale` if the record was changed or reviewed since it was on screen.
    """
    require(person.viewer, Action.REVIEW)
    reason = tidy_text(command.reason)
    if command.reason and not reason:
        raise errors.ReviewRefused(reason="reason-missing")
    if len(reason) > LONGEST_REASON:
        raise errors.ReviewRefused(reason="reason-long", most=LONGEST_REASON)
    record = _find(connection, command)
    latest, scope = find_latest(connection, command.table, command.row_key)
    if latest != command.seen:
        raise errors.Stale(command.table, command.row_key, None, record)
    key = {"table_name": command.table, "row_key": command.row_key}
    said = {
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
        change_record(connection, REVIEWS, key, before, said, scope)
    else:
        add_record(connection, REVIEWS, {**key, **said}, scope)


def review_all(connection: Connection, person: Person, commands: Sequence[NewReview], today: date) -> None:
    """Keep several in one transaction: all or, with what `review` raises of the first that cannot be, none."""
    require(person.viewer, Action.REVIEW)
    for command in commands:
        review(connection, person, command, today)


def find_latest(connection: Connection, table: str, row_key: str) -> tuple[int, Scope]:
    """The number of a record's latest line of history (0: none), and whose the record is by it."""
    here = (CHANGES.c.table_name == table, CHANGES.c.row_key == row_key)
    last = select(func.max(CHANGES.c.id)).where(*here).scalar_subquery()
    found = connection.execute(
        select(CHANGES.c.id, CHANGES.c.cluster_code, CHANGES.c.region_ubigeo).where(CHANGES.c.id == last)
    ).one_or_none()
    return (found.id, Scope(found.cluster_code, found.region_ubigeo)) if found else (0, Scope())


def _find(connection: Connection, command: NewReview) -> dict[str, Any]:
    """The record of facts that is spoken of."""
    table = metadata.tables.get(command.table)
    found = None
    if table is not None and "origin" in table.c and (key := _parse_key(table, command.row_key)) is not None:
        found = find_record(connection, table, key)
    if found is None:
        raise errors.ReviewRefused(reason="unknown")
    return found


def _parse_key(table: Table, row_key: str) -> dict[str, Any] | None:
    """A record's key as values; None for a text that is none."""
    try:
        told = json.loads(row_key)
        return {column.name: parse_value(column, text) for column, text in zip(table.primary_key, told, strict=True)}
    except (ValueError, KeyError, TypeError):
        return None
