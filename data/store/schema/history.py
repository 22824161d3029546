"""The audit log and the reviews: who wrote what, and when. An entry is a transaction; its changes are fields of records.

The database itself refuses to change or delete either (`guard`). The rows of imports are not logged field by field: they
keep their own versions (`superseded_by`).
"""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import CheckConstraint, Connection, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.schema.base import Base, one_of, words

VIAS = ("form", "workbook", "command", "import", "upgrade", "restore", "undo")
KINDS = ("insert", "update", "delete")
REVIEW_STATES = ("reviewed", "returned")


class AuditEntryRow(Base):
    """A write."""

    __tablename__ = "acts"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[str] = mapped_column(String(36), unique=True)
    """A repeated request writes once."""
    at: Mapped[datetime]
    via: Mapped[str] = mapped_column(one_of("via", *VIAS))
    verb: Mapped[str] = mapped_column(String(40))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    person_name: Mapped[str | None] = mapped_column(String(80))
    """As it was then; empty for the command line."""
    undoes: Mapped[int | None] = mapped_column(ForeignKey("acts.id"))
    digest: Mapped[str | None] = mapped_column(String(64))
    """Of what was asked, to recognise a repeated request."""
    answer: Mapped[str | None] = mapped_column(Text)
    """In JSON."""


class FieldChangeRow(Base):
    """The change of a field of a record, with its values as text, as in the tables that ship."""

    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_record", "table_name", "row_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    act_id: Mapped[int] = mapped_column(ForeignKey("acts.id"), index=True)
    table_name: Mapped[str] = mapped_column(String(40))
    row_key: Mapped[str] = mapped_column(String(300))
    """The record's key as a JSON list."""
    kind: Mapped[str] = mapped_column(one_of("kind", *KINDS))
    field: Mapped[str] = mapped_column(String(40))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    cluster_code: Mapped[str | None] = mapped_column(String(16), index=True)
    """This and `region_ubigeo`: to what the record belonged then, for permissions."""
    region_ubigeo: Mapped[str | None] = mapped_column(String(2), index=True)


class Review(Base):
    """The last review of a record by monitoring: reviewed, or returned with a reason."""

    __tablename__ = "reviews"
    __table_args__ = (CheckConstraint("state <> 'returned' OR reason IS NOT NULL", name="returned_with_reason"),)

    table_name: Mapped[str] = mapped_column(String(40), primary_key=True, info=words("records-table"))
    row_key: Mapped[str] = mapped_column(String(240), primary_key=True)
    state: Mapped[str] = mapped_column(one_of("review_state", *REVIEW_STATES), info=words("records-history-word"))
    reason: Mapped[str | None] = mapped_column(String(500))
    up_to: Mapped[int]
    """The record's latest line of history then (0: none); a later line means that the record was changed since."""
    reviewed_on: Mapped[date]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    person_name: Mapped[str] = mapped_column(String(80))


GUARDED = (AuditEntryRow.__tablename__, FieldChangeRow.__tablename__)
_REFUSE = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'history is not changed'; END $$
"""


def guard(connection: Connection, tables: Iterable[str] = GUARDED) -> None:
    """Let the database refuse to change or delete history."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_REFUSE)
        for table in tables:
            connection.exec_driver_sql(
                f"CREATE TRIGGER keep_{table} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        return
    for table in tables:
        for verb in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER keep_{table}_{verb.lower()} BEFORE {verb} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'history is not changed'); END"
            )
        # INSERT OR REPLACE deletes without firing the trigger above.
        again = " OR request_id = NEW.request_id" if table == "acts" else ""
        connection.exec_driver_sql(
            f"CREATE TRIGGER keep_{table}_insert BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id{again}) "
            "BEGIN SELECT RAISE(ABORT, 'history is not changed'); END"
        )


def unguard(connection: Connection, tables: Iterable[str] = GUARDED) -> None:
    """Remove the guard, inside a transaction that sets it again: for a restore, which replaces the history."""
    for table in tables:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"DROP TRIGGER keep_{table} ON {table}")
        else:
            for verb in ("update", "delete", "insert"):
                connection.exec_driver_sql(f"DROP TRIGGER keep_{table}_{verb}")
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("DROP FUNCTION refuse_change()")
