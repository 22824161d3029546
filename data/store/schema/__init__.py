"""The tables of the program, typed. Import from here: the models register themselves on `metadata`."""

from data.store.schema import accounts as people
from data.store.schema import capacity, drafts, history, incidence, plan, program, territory
from data.store.schema import improvement as qsip
from data.store.schema.base import ORIGINS, Base

metadata = Base.metadata

__all__ = [
    "ORIGINS",
    "Base",
    "capacity",
    "drafts",
    "history",
    "incidence",
    "metadata",
    "people",
    "plan",
    "program",
    "qsip",
    "territory",
]
