"""The tables that ship, read straight from their files: what the tests reckon with, past the program's own readers."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from data.rules.territory.governments import Member

DATA = Path(__file__).parents[2] / "data"
csv.field_size_limit(10_000_000)

# One contract's time; narrow enough that random days often coincide.
DAYS = st.dates(date(2013, 1, 1), date(2013, 3, 1))


@cache
def rows(table: str, *folders: str) -> list[dict[str, str]]:
    """Rows of a table as text, from `facts` and `demo` or those named; an empty cell is an empty text."""
    found: list[dict[str, str]] = []
    for folder in folders or ("facts", "demo"):
        path = DATA / folder / f"{table}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as handle:
                found += csv.DictReader(handle)
    return found


def members_of(*folders: str) -> dict[str, list[Member]]:
    """cluster -> members, with the government of each unit."""
    units = {row["ubigeo"]: row for row in rows("units")}
    found: dict[str, list[Member]] = {}
    for row in rows("cluster_members", *folders):
        unit = units[row["ubigeo"]]
        member = Member(row["cluster_code"], row["ubigeo"], unit["level"], unit["governed_by"])
        found.setdefault(row["cluster_code"], []).append(member)
    return found
