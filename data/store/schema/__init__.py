"""The tables of the program, typed. Import from here: the models register themselves on `metadata`."""

from data.store.schema import accounts as people
from data.store.schema import capacity, drafts, history, improvement, incidence, plan, program, territory
from data.store.schema.base import ORIGINS, PUBLIC, Base

metadata = Base.metadata
PUBLIC_FIELDS: dict[str, frozenset[str]] = {
    table.name: names
    for table in metadata.sorted_tables
    if (names := frozenset(column.name for column in table.c if column.info.get(PUBLIC)))
}
"""The columns that a viewer without an account may read, table by table, as they are declared: `base.Public`."""

__all__ = [
    "ORIGINS",
    "PUBLIC_FIELDS",
    "Base",
    "capacity",
    "drafts",
    "history",
    "improvement",
    "incidence",
    "metadata",
    "people",
    "plan",
    "program",
    "territory",
]
