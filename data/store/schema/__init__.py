"""The tables of the program, typed. Import from here: the models register themselves on `metadata`."""

from data.store.schema import (
    accounts,
    alliances,
    capacity,
    drafts,
    groups,
    history,
    improvement,
    incidence,
    indicators,
    plan,
    territory,
    training,
    units,
)
from data.store.schema.base import ORIGINS, PUBLIC, Base

metadata = Base.metadata
PUBLIC_FIELDS: dict[str, frozenset[str]] = {
    table.name: names
    for table in metadata.sorted_tables
    if (names := frozenset(column.name for column in table.c if column.info.get(PUBLIC)))
}
"""The columns that a viewer without an account may read, by table: those declared with `base.Public`."""

__all__ = [
    "ORIGINS",
    "PUBLIC_FIELDS",
    "Base",
    "accounts",
    "alliances",
    "capacity",
    "drafts",
    "groups",
    "history",
    "improvement",
    "incidence",
    "indicators",
    "metadata",
    "plan",
    "territory",
    "training",
    "units",
]
