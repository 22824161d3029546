"""A workbook that was downloaded here and filled in, read back: its rows with what was downloaded, as they stand. Nothing is
written, and nothing judged: which sheet is which topic, and which column which field, the hidden first sheet says.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from data.importing.reasons import refuse_file
from data.importing.sheets import MOST_ROWS, Rows, Workbook
from data.importing.source import MEGABYTE
from data.language import LANGUAGES

LARGEST = 40 * MEGABYTE
INDEX, LISTS = "_prodes", "_listas"  # hidden sheets
VERSION = 1
RECORD, DOWNLOADED, ABOUT = "record", "downloaded", ""  # columns that are no field
OTHERS = "-"  # the topic of a sheet that is only read by people


@dataclass(frozen=True)
class BookRow:
    """A row of a sheet: `row` as Excel numbers it; `downloaded`: what stood in its fields then, in text, and None under
    `there` for a record to come; `cells`: what stands in the fields now, as the file has it.
    """

    sheet: str
    row: int
    topic: str
    record: str
    there: bool
    downloaded: dict[str, str | None] | None
    cells: dict[str, Any]


@dataclass(frozen=True)
class Book:
    """`language`: of its words; `made_on`: the day of the download; `lacking`: sheets that are no longer in it."""

    language: str
    made_on: str
    rows: tuple[BookRow, ...]
    lacking: tuple[str, ...]


def read_book(content: bytes) -> Book:
    """Read a workbook. ImportRefused: `too_big`, `bomb`, `damaged`, `not_workbook`, `not_ours` (not downloaded here, or its
    hidden sheet is gone), `heading_missing`, `heading_doubled`, `too_many_rows`.
    """
    if not content:
        raise refuse_file("empty")
    if len(content) > LARGEST:
        raise refuse_file("too_big", limit=LARGEST // MEGABYTE)
    opened = Workbook(content)
    head, sheets = _index(opened)
    lacking = tuple(one["name"] for one in sheets if one["name"] not in opened.names)
    rows: list[BookRow] = []
    for one in sheets:
        if one["name"] in lacking or one["topic"] == OTHERS:
            continue
        rows += _rows(one, opened.rows(one["name"]))
        if len(rows) > MOST_ROWS:
            raise refuse_file("too_many_rows", limit=MOST_ROWS)
    return Book(head["language"], head["made_on"], tuple(rows), lacking)


def _index(opened: Workbook) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """What the hidden sheet says of the book and of each sheet."""
    if INDEX not in opened.names:
        raise refuse_file("not_ours")
    try:
        head, *sheets = [json.loads(str(row[0])) for row in opened.rows(INDEX) if row and row[0]]
        whole = all(isinstance(head[name], str) for name in ("language", "made_on"))
        whole = whole and all(isinstance(one["name"], str) and isinstance(one["topic"], str) for one in sheets)
        whole = whole and len({one["name"] for one in sheets}) == len(sheets)
        columns = [(str(said), str(field)) for one in sheets for said, field in one["columns"]]
    except (ValueError, TypeError, KeyError):
        raise refuse_file("not_ours") from None
    if not whole or head.get("version") != VERSION or head["language"] not in LANGUAGES or not columns:
        raise refuse_file("not_ours")
    return head, sheets


def _rows(one: dict[str, Any], table: Rows) -> Iterator[BookRow]:
    headings = [_tidy(cell) for cell in table[0]] if table else []
    wanted = {_tidy(said): field for said, field in one["columns"] if field}
    if missing := [said for said in wanted if said not in headings]:
        raise refuse_file("heading_missing", names=f"{one['name']}: {', '.join(missing)}")
    if doubled := [said for said in wanted if headings.count(said) > 1]:
        raise refuse_file("heading_doubled", names=f"{one['name']}: {', '.join(doubled)}")
    places = {field: headings.index(said) for said, field in wanted.items()}
    if not {RECORD, DOWNLOADED} <= places.keys():
        raise refuse_file("not_ours")
    for number, row in enumerate(table[1:], start=2):
        cells = {field: row[place] for field, place in places.items()}
        record, downloaded = str(cells.pop(RECORD) or "").strip(), cells.pop(DOWNLOADED)
        if not record and not any(str(cell).strip() for cell in cells.values()):
            continue
        there, values = _downloaded(downloaded)
        yield BookRow(one["name"], number, one["topic"], record, there, values, cells)


def _downloaded(cell: Any) -> tuple[bool, dict[str, str | None] | None]:
    """Whether the record was there, and what stood in its fields; None where the cell was changed."""
    try:
        said = json.loads(str(cell))
        values = {str(name): None if value is None else str(value) for name, value in said["values"].items()}
        return bool(said["there"]), values
    except (ValueError, TypeError, KeyError, AttributeError):
        return False, None


def _tidy(cell: Any) -> str:
    return " ".join(str(cell).split()).casefold()
