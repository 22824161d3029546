"""Drafts: kept when something is filled in, dropped when it is saved or thrown away. They are their writer's alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, desc, insert, select, update

from data.rules.entering import Field
from data.schema.drafts import Draft as DraftRow
from queries.updates.topics.standing import Standing

Key = tuple[int, str, str]  # person, topic, record


@dataclass
class Draft:
    """What somebody has filled in of a record, and what they saw when they began (None: a record to come)."""

    values: dict[str, Any]
    seen: dict[str, Any] | None
    request_id: str
    saved_at: datetime | None = None

    @classmethod
    def fresh(cls, standing: Standing) -> "Draft":
        """Nothing filled in yet: what stands, or what is proposed."""
        seen = None if standing.present is None else dict(standing.begins)
        return cls(standing.begins, seen, str(uuid4()))

    def is_begun(self, standing: Standing) -> bool:
        """Whether anything was filled in otherwise than the form began."""
        return self.values != (self.seen or standing.begins)


def find_draft(connection: Connection, key: Key, fields: tuple[Field, ...]) -> Draft | None:
    """A person's draft, as far as its fields are still there; None without one, or if it cannot be read."""
    row = connection.execute(select(DraftRow).where(*_is(key))).mappings().one_or_none()
    if row is None:
        return None
    try:
        seen = None if row["seen"] is None else _read(row["seen"], fields)
        return Draft(_read(row["entries"], fields), seen, row["request_id"], row["saved_at"])
    except (ValueError, TypeError, AttributeError):
        return None


def find_begun(connection: Connection, person: int, most: int) -> list[tuple[str, str]]:
    """Topic and record of at most so many drafts of a person, the latest first."""
    latest = select(DraftRow.topic, DraftRow.record).where(DraftRow.person_id == person)
    ordered = latest.order_by(desc(DraftRow.saved_at), DraftRow.topic, DraftRow.record).limit(most)
    return [(topic, record) for topic, record in connection.execute(ordered)]


def keep_draft(connection: Connection, key: Key, fields: tuple[Field, ...], draft: Draft) -> None:
    """Keep a draft in place of the one before."""
    person, topic, record = key
    kept = {
        "entries": _write(draft.values, fields), "seen": None if draft.seen is None else _write(draft.seen, fields),
        "request_id": draft.request_id, "saved_at": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
    }  # fmt: skip
    if not connection.execute(update(DraftRow).where(*_is(key)).values(**kept)).rowcount:
        connection.execute(insert(DraftRow), {"person_id": person, "topic": topic, "record": record, **kept})


def drop_draft(connection: Connection, key: Key) -> None:
    """Throw a draft away."""
    connection.execute(delete(DraftRow).where(*_is(key)))


def _is(key: Key) -> tuple[Any, ...]:
    person, topic, record = key
    return DraftRow.person_id == person, DraftRow.topic == topic, DraftRow.record == record


def _write(values: Mapping[str, Any], fields: tuple[Field, ...]) -> str:
    return json.dumps({one.name: one.tell(values.get(one.name)) for one in fields}, ensure_ascii=False)


def _read(text: str, fields: tuple[Field, ...]) -> dict[str, Any]:
    found = json.loads(text)
    return {one.name: one.parse(found.get(one.name)) for one in fields}
