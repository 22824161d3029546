"""The tables that ship, read straight from their files and not through the program's readers."""

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
    """Return the rows of a table as text, from `facts` and `demo` or the named folders; an empty cell is an empty text."""
    table_rows: list[dict[str, str]] = []
    for folder in folders or ("facts", "demo"):
        path = DATA / folder / f"{table}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as handle:
                table_rows += csv.DictReader(handle)
    return table_rows


def members_of(*folders: str) -> dict[str, list[Member]]:
    """Return the members of each cluster, with the government of each unit."""
    units = {row["ubigeo"]: row for row in rows("units")}
    members: dict[str, list[Member]] = {}
    for row in rows("cluster_members", *folders):
        unit = units[row["ubigeo"]]
        member = Member(row["cluster_code"], row["ubigeo"], unit["level"], unit["governed_by"])
        members.setdefault(row["cluster_code"], []).append(member)
    return members
