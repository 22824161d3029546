"""What all tables share: names of constraints, public columns, how history names rows and codes, the origin of a fact and
its source.
"""

from collections.abc import Iterator
from typing import Annotated, Any, TypeVar

from sqlalchemy import Boolean, Column, Enum, ForeignKey, MetaData, String, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

ORIGINS = ("plan", "published", "demo", "entered")
PUBLIC = "public"

T = TypeVar("T")
Public = Mapped[Annotated[T, mapped_column(info={PUBLIC: True})]]
"""A column that a viewer without an account may read: posts and institutions, never persons.

A column declared with `Mapped` is not public; a test compares the columns of the queries with this.
"""


def words(prefix: str) -> dict[str, Any]:
    """Return the `info` of a column of codes, whose words are in the catalogues under `<prefix>-<code>`."""
    return {"words": prefix}


def named_by(spanish: str, english: str = "") -> dict[str, Any]:
    """Return the `info` of a column that others refer to: the columns of its table with the name of the row."""
    return {"named_by": (spanish, english or spanish)}


def identified_by(*columns: str) -> dict[str, Any]:
    """Return the table argument that names the columns which distinguish its rows for a reader, if the key does not."""
    return {"info": {"identified_by": columns}}


def words_of(column: Column[Any]) -> str | None:
    """Return the catalogue's prefix of a column's codes, as declared by the column or the one that it refers to."""
    return next((referred.info["words"] for referred in _referred(column) if "words" in referred.info), None)


def named_column(column: Column[Any]) -> Column[Any] | None:
    """Return the column to which a column refers, directly or not, and whose rows have a name."""
    return next(
        (referred for referred in _referred(column) if "named_by" in referred.info and referred is not column), None
    )


def identifying_columns(table: Table) -> tuple[str, ...]:
    """Return the columns that distinguish the rows of a table for a reader; none if its key does."""
    columns: tuple[str, ...] = table.info.get("identified_by", ())
    return columns


def _referred(column: Column[Any] | None) -> Iterator[Column[Any]]:
    """Yield a column and those that it refers to, directly or not."""
    for _ in range(5):  # no chain of references is longer
        if column is None:
            return
        yield column
        column = next((key.column for key in column.foreign_keys), None)


class Base(DeclarativeBase):
    """Base of the typed models. The names of constraints are fixed, so that migrations can use them on every engine."""

    metadata = MetaData(naming_convention=NAMES)


def one_of(name: str, *values: str) -> Enum:
    """Return the type of a text column that the database restricts to a list, by a CHECK: SQLite has no native type."""
    return Enum(*values, name=name, native_enum=False, create_constraint=True, validate_strings=True, length=24)


def flag(name: str) -> Boolean:
    """Return the type of a boolean that the database restricts to true and false even if it stores a number."""
    return Boolean(create_constraint=True, name=name)


class Fact:
    """Columns of every row of facts: its origin, and the source that states it."""

    origin: Public[str] = mapped_column(one_of("origin", *ORIGINS), index=True, info=words("origin"))
    """plan (the implementation plan), published (by others), demo (made up to show the screens) or entered (by people)."""
    source_locator: Public[str | None] = mapped_column(String(120))
    """Lines or pages, as in "L1027-1073"."""

    @declared_attr
    def source_code(cls) -> Mapped[str | None]:
        """Return the column of the source."""
        return mapped_column(ForeignKey("sources.code"), info={PUBLIC: True})
