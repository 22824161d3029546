"""Drafts: kept when something is filled in, dropped when it is saved or thrown away. They are their writer's alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, desc, insert, select, update

from data.rules.records.entering import Field
from data.store.schema.drafts import DraftRow
from queries.shared.record_type import RecordForm

Key = tuple[int, str, str]  # person, record_type, record
_FILE = "file"  # beside the fields' names, as in an entry's values


@dataclass
class Draft:
    """What somebody has filled in of a record, and what they saw when they began (None: a record to come). `file`: the name
    of the file that they had chosen: its content is no part of the draft.
    """

    values: dict[str, Any]
    seen: dict[str, Any] | None
    request_id: str
    saved_at: datetime | None = None
    file: str | None = None

    @classmethod
    def fresh(cls, record_form: RecordForm) -> "Draft":
        """Nothing filled in yet: what stands, or what is proposed."""
        seen = None if record_form.present is None else dict(record_form.begins)
        return cls(record_form.begins, seen, str(uuid4()))

    def is_begun(self, record_form: RecordForm) -> bool:
        """Whether anything was filled in otherwise than the form began."""
        return bool(self.file) or self.values != (self.seen or record_form.begins)


def find_draft(connection: Connection, key: Key, fields: tuple[Field, ...]) -> Draft | None:
    """A person's draft, as far as its fields are still there; None without one, or if it cannot be read."""
    row = connection.execute(select(DraftRow).where(*_is(key))).mappings().one_or_none()
    if row is None:
        return None
    try:
        seen = None if row["seen"] is None else _read(json.loads(row["seen"]), fields)
        entries = json.loads(row["entries"])
        return Draft(_read(entries, fields), seen, row["request_id"], row["saved_at"], entries.get(_FILE))
    except (ValueError, TypeError, AttributeError):
        return None


def find_begun(connection: Connection, person: int, most: int) -> list[tuple[str, str]]:
    """Topic and record of at most so many drafts of a person, the latest first."""
    latest = select(DraftRow.topic, DraftRow.record).where(DraftRow.person_id == person)
    ordered = latest.order_by(desc(DraftRow.saved_at), DraftRow.topic, DraftRow.record).limit(most)
    return [(record_type, record) for record_type, record in connection.execute(ordered)]


def keep_draft(connection: Connection, key: Key, fields: tuple[Field, ...], draft: Draft) -> None:
    """Keep a draft in place of the one before."""
    person, record_type, record = key
    kept = {
        "entries": json.dumps(_tell(draft.values, fields) | {_FILE: draft.file}, ensure_ascii=False),
        "seen": None if draft.seen is None else json.dumps(_tell(draft.seen, fields), ensure_ascii=False),
        "request_id": draft.request_id,
        "saved_at": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
    }
    if not connection.execute(update(DraftRow).where(*_is(key)).values(**kept)).rowcount:
        connection.execute(insert(DraftRow), {"person_id": person, "topic": record_type, "record": record, **kept})


def drop_draft(connection: Connection, key: Key) -> None:
    """Throw a draft away."""
    connection.execute(delete(DraftRow).where(*_is(key)))


def _is(key: Key) -> tuple[Any, ...]:
    person, record_type, record = key
    return DraftRow.person_id == person, DraftRow.topic == record_type, DraftRow.record == record


def _tell(values: Mapping[str, Any], fields: tuple[Field, ...]) -> dict[str, str | None]:
    return {one.name: one.tell(values.get(one.name)) for one in fields}


def _read(found: Mapping[str, Any], fields: tuple[Field, ...]) -> dict[str, Any]:
    return {one.name: one.parse(found.get(one.name)) for one in fields}
