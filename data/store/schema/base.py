"""What every table shares: names for constraints, which columns are public, how history names rows and codes, the origin
of a fact and its source.
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
"""A column that a viewer without an account may read: posts and institutions, never persons. A column declared with
`Mapped` is not public; a test reads the columns of the queries against this."""


def words(prefix: str) -> dict[str, Any]:
    """For a column of codes, as its `info`: the words of a code stand in the catalogues under `<prefix>-<code>`."""
    return {"words": prefix}


def stands_for(spanish: str, english: str = "") -> dict[str, Any]:
    """For a column that others refer to, as its `info`: the columns of the table that name what a code stands for."""
    return {"stands_for": (spanish, english or spanish)}


def identified_by(*columns: str) -> dict[str, Any]:
    """For a table, among its arguments: the columns that say which row it is, where its key does not."""
    return {"info": {"identified_by": columns}}


def words_of(column: Column[Any]) -> str | None:
    """Return the catalogue's prefix of a column's codes, as it or the column that it refers to declares it."""
    return next((referred.info["words"] for referred in _referred(column) if "words" in referred.info), None)


def named_column(column: Column[Any]) -> Column[Any] | None:
    """Return the column to which a column refers, through the tables between, and whose codes stand for something named."""
    return next(
        (referred for referred in _referred(column) if "stands_for" in referred.info and referred is not column), None
    )


def identifying_columns(table: Table) -> tuple[str, ...]:
    """Return the columns that say which row of a table it is; none where its key does."""
    columns: tuple[str, ...] = table.info.get("identified_by", ())
    return columns


def _referred(column: Column[Any] | None) -> Iterator[Column[Any]]:
    """Yield a column and those that it refers to, one through the other."""
    for _ in range(5):  # no chain of references is longer
        if column is None:
            return
        yield column
        column = next((key.column for key in column.foreign_keys), None)


class Base(DeclarativeBase):
    """Root of the typed models. Constraint names are fixed so that migrations can name them on every engine."""

    metadata = MetaData(naming_convention=NAMES)


def one_of(name: str, *values: str) -> Enum:
    """A text column that the database itself holds to a list (a CHECK, not a native type: SQLite has none)."""
    return Enum(*values, name=name, native_enum=False, create_constraint=True, validate_strings=True, length=24)


def flag(name: str) -> Boolean:
    """A boolean that the database holds to true and false also where it stores a number."""
    return Boolean(create_constraint=True, name=name)


class Fact:
    """Columns of every row of facts: its origin, the source that states it, and the place in that source.

    `origin`: plan (the implementation plan), published (by others), demo (made up to show the screens),
    entered (by a person of the program). `source_locator`: lines or pages, as in "L1027-1073".
    """

    origin: Public[str] = mapped_column(one_of("origin", *ORIGINS), index=True, info=words("origin"))
    source_locator: Public[str | None] = mapped_column(String(120))

    @declared_attr
    def source_code(cls) -> Mapped[str | None]:
        return mapped_column(ForeignKey("sources.code"), info={PUBLIC: True})
