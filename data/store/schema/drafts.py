"""Drafts: what people filled in and have not saved. They survive a reload and a lost connection."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.schema.base import Base


class DraftRow(Base):
    """A person's draft of a record."""

    __tablename__ = "drafts"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(String(24), primary_key=True)
    record: Mapped[str] = mapped_column(String(100), primary_key=True)
    entries: Mapped[str] = mapped_column(Text)
    """What was filled in, in JSON."""
    seen: Mapped[str | None] = mapped_column(Text)
    """The record when the draft was begun, in JSON; empty for a new record."""
    request_id: Mapped[str] = mapped_column(String(36))
    """With which the draft is saved, so that a repeated save writes once."""
    saved_at: Mapped[datetime]  # in UTC
