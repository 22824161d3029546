"""The tables of the program, typed. Import from here: the models register themselves on `metadata`."""

from data.schema import capacity, drafts, history, incidence, people, plan, program, qsip, territory
from data.schema.base import ORIGINS, Base

metadata = Base.metadata

__all__ = [
    "ORIGINS", "Base", "capacity", "drafts", "history", "incidence", "metadata", "people", "plan", "program", "qsip",
    "territory",
]  # fmt: skip
