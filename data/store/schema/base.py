"""What every table shares: names for constraints, which columns are public, the origin of a fact and its source."""

from typing import Annotated, TypeVar

from sqlalchemy import Boolean, Enum, ForeignKey, MetaData, String
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

    origin: Public[str] = mapped_column(one_of("origin", *ORIGINS), index=True)
    source_locator: Public[str | None] = mapped_column(String(120))

    @declared_attr
    def source_code(cls) -> Mapped[str | None]:
        return mapped_column(ForeignKey("sources.code"), info={PUBLIC: True})
