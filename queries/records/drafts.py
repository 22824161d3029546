"""Drafts of forms. Only their writer reads them.

A draft is kept when a field is filled in, and dropped when the form is saved or discarded.
"""

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

Key = tuple[int, str, str]  # person, record type, record
_FILE = "file"  # stands beside the names of fields, as in an entry's values


@dataclass
class Draft:
    """What a person has filled in of a form."""

    values: dict[str, Any]
    """The values of all fields."""
    seen: dict[str, Any] | None
    """The fields' values when the person began; None for a new record."""
    request_id: str
    """By which a save that is sent twice is recognised."""
    saved_at: datetime | None = None
    """When the draft was last kept, in UTC."""
    file: str | None = None
    """The name of the chosen file. Its content is not part of the draft."""

    @classmethod
    def new(cls, record_form: RecordForm[Any]) -> "Draft":
        """Return the draft of a form in which nothing is filled in yet."""
        seen = None if record_form.present is None else dict(record_form.initial)
        return cls(record_form.initial, seen, str(uuid4()))

    def is_begun(self, record_form: RecordForm[Any]) -> bool:
        """Whether any value differs from what the form showed at first."""
        return bool(self.file) or self.values != (self.seen or record_form.initial)


def find_draft(connection: Connection, key: Key, fields: tuple[Field, ...]) -> Draft | None:
    """Return a person's draft with the fields that still exist; None without one, or if it cannot be read."""
    row = connection.execute(select(DraftRow).where(*_matches(key))).mappings().one_or_none()
    if row is None:
        return None
    try:
        seen = None if row["seen"] is None else _parse(json.loads(row["seen"]), fields)
        entries = json.loads(row["entries"])
        return Draft(_parse(entries, fields), seen, row["request_id"], row["saved_at"], entries.get(_FILE))
    except (ValueError, TypeError, AttributeError):
        return None


def list_drafts(connection: Connection, person: int, most: int) -> list[tuple[str, str]]:
    """List the latest drafts of a person by record type and record, `most` of them."""
    latest = select(DraftRow.topic, DraftRow.record).where(DraftRow.person_id == person)
    ordered = latest.order_by(desc(DraftRow.saved_at), DraftRow.topic, DraftRow.record).limit(most)
    return [(record_type, record) for record_type, record in connection.execute(ordered)]


def keep_draft(connection: Connection, key: Key, fields: tuple[Field, ...], draft: Draft) -> None:
    """Keep a draft in place of the previous one."""
    person, record_type, record = key
    kept = {
        "entries": json.dumps(_to_text(draft.values, fields) | {_FILE: draft.file}, ensure_ascii=False),
        "seen": None if draft.seen is None else json.dumps(_to_text(draft.seen, fields), ensure_ascii=False),
        "request_id": draft.request_id,
        "saved_at": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
    }
    if not connection.execute(update(DraftRow).where(*_matches(key)).values(**kept)).rowcount:
        connection.execute(insert(DraftRow), {"person_id": person, "topic": record_type, "record": record, **kept})


def drop_draft(connection: Connection, key: Key) -> None:
    """Delete a draft."""
    connection.execute(delete(DraftRow).where(*_matches(key)))


def _matches(key: Key) -> tuple[Any, ...]:
    person, record_type, record = key
    return DraftRow.person_id == person, DraftRow.topic == record_type, DraftRow.record == record


def _to_text(values: Mapping[str, Any], fields: tuple[Field, ...]) -> dict[str, str | None]:
    return {field.name: field.to_text(values.get(field.name)) for field in fields}


def _parse(texts: Mapping[str, Any], fields: tuple[Field, ...]) -> dict[str, Any]:
    return {field.name: field.parse(texts.get(field.name)) for field in fields}
