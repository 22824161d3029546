"""What people have begun to fill in and not saved: it survives a reload and a lost line, and goes with saving."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.schema.base import Base


class DraftRow(Base):
    """A person's draft of a record. `entries`: what they filled in, `seen`: what stood when they began (JSON; empty: a
    record to come); `request_id`: the one with which it is saved, so that a repeated save writes once. UTC.
    """

    __tablename__ = "drafts"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(String(24), primary_key=True)
    record: Mapped[str] = mapped_column(String(100), primary_key=True)
    entries: Mapped[str] = mapped_column(Text)
    seen: Mapped[str | None] = mapped_column(Text)
    request_id: Mapped[str] = mapped_column(String(36))
    saved_at: Mapped[datetime]
