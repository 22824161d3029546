"""Import files: the file of counts that tests upload, and files as the readers return them, made by hand."""

from datetime import date
from typing import Any

from data.importing.gazetteer import DEPARTMENTS
from data.importing.parsed import ConflictRow, CountRow, EmergencyRow, ParsedFile, Refusal, Row
from data.permissions import Role, Viewer
from data.rules.incidence.series import end_of, month_of, months_between
from queries.imports.comparison import UNDECLARED, ImportPlan
from queries.imports.uploads import compare_upload, read_upload
from tests.support.readers import COUNT_COLUMNS, COUNT_ROW

COUNT_FILE = "\n".join([",".join(COUNT_COLUMNS), ",".join(f'"{cell}"' for cell in COUNT_ROW.values())]).encode()
"""A table of counts with a single row: nine active cases in Loreto in June 2013."""
MONITORING = Viewer(Role.MONITORING)
EVERYWHERE = frozenset(DEPARTMENTS)
UNITS = {"01": "010101", "16": "160101", "17": "170101", "22": "220101", "25": "250101"}


def emergency(code: str, day: str, region: str = "16", **more: Any) -> EmergencyRow:
    """Build a flood with four people affected."""
    defaults = {"spelling": "INUNDACION", "ordinal": 1, "hazard": "flood", "affected": 4, "homeless": 0, "deaths": None}
    unit = UNITS[region]
    return EmergencyRow(code, unit, date.fromisoformat(day), region=region, unit=unit, **defaults | more)


def case(code: str, month: str, region: str | None = "16", **more: Any) -> ConflictRow:
    """Build a case that was open in a month."""
    defaults = {
        "report": 120,
        "state": "active",
        "type": "socioenvironmental",
        "departments": "Loreto",
        "name": "Caso",
        "location": None,
    }
    return ConflictRow(code, date.fromisoformat(f"{month}-01"), region=region, **defaults | more)


def count(month: str, cases: int, region: str = "16", type: str = "all", state: str = "all") -> CountRow:
    """Build a row of a table that a person filled in."""
    return CountRow(region, date.fromisoformat(f"{month}-01"), type, state, cases, "Reporte N° 120")


def build_file(
    kind: str, *rows: Row, span: tuple[str, str] | None = None, name: str = "made.csv", **more: Any
) -> ParsedFile:
    """Build a file of these rows. With `span`, it has rows from all of Peru from the first to the last of these months."""
    first, last = (date.fromisoformat(f"{month}-01") for month in span) if span else (None, None)
    days = [getattr(row, "happened_on", None) or row.month for row in rows]
    by_day = kind.startswith("indeci")
    return ParsedFile(
        **{
            "kind": kind,
            "file_name": name,
            "sha256": "0" * 64,
            "rows": rows,
            "refused": (),
            "read": len(rows) + bool(span),
            "outside": int(bool(span)),
            "unclassified": 0,
            "first": first or min(days, default=None),
            "last": (end_of(last) if by_day else last) if last else max(days, default=None),
            "departments": EVERYWHERE if span else frozenset(row.region for row in rows if row.region),
            "months": frozenset(months_between(first, last) if first and last else map(month_of, days)),
            **more,
        }
    )


REFUSED = Refusal(7, "bad_date", "31/02/2013")


def ignore_progress(_done: int, _total: int) -> None:
    """Take the progress of a reading and do nothing."""


def plan_upload(url: str, content: bytes = COUNT_FILE, name: str = "conteos.csv") -> ImportPlan:
    """Read and compare an uploaded table of counts, as monitoring does on the page."""
    parsed = read_upload(url, MONITORING, "counts", name=name, content=content, advance=ignore_progress)
    return compare_upload(url, MONITORING, parsed, UNDECLARED)
