"""Reader of the workbooks that people download here and fill in: their rows, and the values that were downloaded.

The hidden first sheet says which sheet belongs to which record type, and which column to which field. Nothing is checked or
written here.
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
RECORD, DOWNLOADED, ABOUT = "record", "downloaded", ""  # columns that are not fields
OTHERS = "-"  # stands for the record type of a sheet that only people read


@dataclass(frozen=True)
class BookRow:
    """A row of a sheet."""

    sheet: str
    """The sheet's name."""
    row: int
    """The row's number in Excel."""
    record_type: str
    record: str
    exists: bool
    """Whether the record existed at the download."""
    downloaded: dict[str, str | None] | None
    """The fields' values at the download, as text; None if that cell was changed."""
    cells: dict[str, Any]
    """What the fields' cells contain now, as the file has it."""


@dataclass(frozen=True)
class Book:
    """A filled-in workbook."""

    language: str
    """The language of its words."""
    made_on: str
    """The day of the download."""
    rows: tuple[BookRow, ...]
    lacking: tuple[str, ...]
    """The names of sheets that were removed from it."""


@dataclass(frozen=True)
class _Sheet:
    """What the hidden sheet says of a sheet."""

    name: str
    record_type: str
    columns: tuple[tuple[str, str], ...]
    """The heading and the field of each column; the field is ABOUT for one that people read."""


def read_book(content: bytes) -> Book:
    """Read a workbook.

    Raises `ImportRefused` with the reason: `empty`, `too_big`, `bomb`, `damaged`, `not_workbook`, `not_ours` (it was not
    downloaded here, or its hidden sheet is gone), `heading_missing`, `heading_doubled` or `too_many_rows`.
    """
    if not content:
        raise refuse_file("empty")
    if len(content) > LARGEST:
        raise refuse_file("too_big", limit=LARGEST // MEGABYTE)
    opened = Workbook(content)
    head, sheets = _read_index(opened)
    lacking = tuple(sheet.name for sheet in sheets if sheet.name not in opened.names)
    rows: list[BookRow] = []
    for sheet in sheets:
        if sheet.name in lacking or sheet.record_type == OTHERS:
            continue
        rows += _read_rows(sheet, opened.rows(sheet.name))
        if len(rows) > MOST_ROWS:
            raise refuse_file("too_many_rows", limit=MOST_ROWS)
    return Book(head["language"], head["made_on"], tuple(rows), lacking)


def _read_index(opened: Workbook) -> tuple[dict[str, Any], list[_Sheet]]:
    """Return what the hidden sheet says of the workbook and of each of its sheets."""
    if INDEX not in opened.names:
        raise refuse_file("not_ours")
    try:
        head, *entries = [json.loads(str(row[0])) for row in opened.rows(INDEX) if row and row[0]]
        sheets = [
            _Sheet(
                entry["name"],
                entry["topic"],
                tuple((str(heading), str(field)) for heading, field in entry["columns"]),
            )
            for entry in entries
        ]
        texts = [
            head["language"],
            head["made_on"],
            *(text for sheet in sheets for text in (sheet.name, sheet.record_type)),
        ]
        is_valid = all(isinstance(text, str) for text in texts) and len({sheet.name for sheet in sheets}) == len(sheets)
    except (ValueError, TypeError, KeyError):
        raise refuse_file("not_ours") from None
    has_columns = any(sheet.columns for sheet in sheets)
    if not is_valid or head.get("version") != VERSION or head["language"] not in LANGUAGES or not has_columns:
        raise refuse_file("not_ours")
    return head, sheets


def _read_rows(sheet: _Sheet, table: Rows) -> Iterator[BookRow]:
    headings = [_tidy(cell) for cell in table[0]] if table else []
    expected = {_tidy(heading): field for heading, field in sheet.columns if field}
    if missing := [heading for heading in expected if heading not in headings]:
        raise refuse_file("heading_missing", names=f"{sheet.name}: {', '.join(missing)}")
    if doubled := [heading for heading in expected if headings.count(heading) > 1]:
        raise refuse_file("heading_doubled", names=f"{sheet.name}: {', '.join(doubled)}")
    positions = {field: headings.index(heading) for heading, field in expected.items()}
    if not {RECORD, DOWNLOADED} <= positions.keys():
        raise refuse_file("not_ours")
    for number, row in enumerate(table[1:], start=2):
        cells = {field: row[position] for field, position in positions.items()}
        record, downloaded = str(cells.pop(RECORD) or "").strip(), cells.pop(DOWNLOADED)
        if not record and not any(str(cell).strip() for cell in cells.values()):
            continue
        exists, values = _parse_downloaded(downloaded)
        yield BookRow(
            sheet=sheet.name,
            row=number,
            record_type=sheet.record_type,
            record=record,
            exists=exists,
            downloaded=values,
            cells=cells,
        )


def _parse_downloaded(cell: Any) -> tuple[bool, dict[str, str | None] | None]:
    """Return whether the record existed at the download, and its fields' values then; None where the cell was changed."""
    try:
        downloaded = json.loads(str(cell))
        values = {str(name): None if value is None else str(value) for name, value in downloaded["values"].items()}
        return bool(downloaded["there"]), values
    except (ValueError, TypeError, KeyError, AttributeError):
        return False, None


def _tidy(cell: Any) -> str:
    return " ".join(str(cell).split()).casefold()
