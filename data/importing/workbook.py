"""Reads a workbook that was downloaded here and filled in: its rows as they are, each with the values at the download.

Nothing is written or judged here. The hidden first sheet says which sheet holds which record type (a topic, in the file)
and which column holds which field.
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
RECORD, DOWNLOADED, ABOUT = "record", "downloaded", ""  # columns that are no fields
OTHERS = "-"  # the topic of a sheet for people only


@dataclass(frozen=True)
class BookRow:
    """A row of a sheet."""

    sheet: str
    row: int
    """Its number in Excel."""
    topic: str
    record: str
    there: bool
    """Whether the record existed when the workbook was downloaded."""
    downloaded: dict[str, str | None] | None
    """The values of its fields at the download, as text; None if that cell was changed."""
    cells: dict[str, Any]
    """The values of its fields now, as the file has them."""


@dataclass(frozen=True)
class Book:
    """A workbook that was read."""

    language: str
    """The language of its words."""
    made_on: str
    """The day of the download."""
    rows: tuple[BookRow, ...]
    lacking: tuple[str, ...]
    """Sheets that are no longer in it."""


def read_book(content: bytes) -> Book:
    """Read a workbook.

    Raises `ImportRefused`: `empty`, `too_big`, `bomb`, `damaged`, `not_workbook`, `not_ours` (not downloaded here, or the
    hidden sheet is gone), `heading_missing`, `heading_doubled`, `too_many_rows`.
    """
    if not content:
        raise refuse_file("empty")
    if len(content) > LARGEST:
        raise refuse_file("too_big", limit=LARGEST // MEGABYTE)
    opened = Workbook(content)
    head, sheets = _read_index(opened)
    lacking = tuple(sheet["name"] for sheet in sheets if sheet["name"] not in opened.names)
    rows: list[BookRow] = []
    for sheet in sheets:
        if sheet["name"] in lacking or sheet["topic"] == OTHERS:
            continue
        rows += _read_rows(sheet, opened.rows(sheet["name"]))
        if len(rows) > MOST_ROWS:
            raise refuse_file("too_many_rows", limit=MOST_ROWS)
    return Book(head["language"], head["made_on"], tuple(rows), lacking)


def _read_index(opened: Workbook) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return what the hidden sheet says about the workbook, and about each sheet."""
    if INDEX not in opened.names:
        raise refuse_file("not_ours")
    try:
        head, *sheets = [json.loads(str(row[0])) for row in opened.rows(INDEX) if row and row[0]]
        whole = all(isinstance(head[name], str) for name in ("language", "made_on"))
        whole = whole and all(isinstance(sheet["name"], str) and isinstance(sheet["topic"], str) for sheet in sheets)
        whole = whole and len({sheet["name"] for sheet in sheets}) == len(sheets)
        columns = [(str(heading), str(field)) for sheet in sheets for heading, field in sheet["columns"]]
    except (ValueError, TypeError, KeyError):
        raise refuse_file("not_ours") from None
    if not whole or head.get("version") != VERSION or head["language"] not in LANGUAGES or not columns:
        raise refuse_file("not_ours")
    return head, sheets


def _read_rows(sheet: dict[str, Any], table: Rows) -> Iterator[BookRow]:
    headings = [_tidy(cell) for cell in table[0]] if table else []
    wanted = {_tidy(heading): field for heading, field in sheet["columns"] if field}
    if missing := [heading for heading in wanted if heading not in headings]:
        raise refuse_file("heading_missing", names=f"{sheet['name']}: {', '.join(missing)}")
    if doubled := [heading for heading in wanted if headings.count(heading) > 1]:
        raise refuse_file("heading_doubled", names=f"{sheet['name']}: {', '.join(doubled)}")
    positions = {field: headings.index(heading) for heading, field in wanted.items()}
    if not {RECORD, DOWNLOADED} <= positions.keys():
        raise refuse_file("not_ours")
    for number, row in enumerate(table[1:], start=2):
        cells = {field: row[position] for field, position in positions.items()}
        record, downloaded = str(cells.pop(RECORD) or "").strip(), cells.pop(DOWNLOADED)
        if not record and not any(str(cell).strip() for cell in cells.values()):
            continue
        there, values = _read_downloaded(downloaded)
        yield BookRow(
            sheet=sheet["name"],
            row=number,
            topic=sheet["topic"],
            record=record,
            there=there,
            downloaded=values,
            cells=cells,
        )


def _read_downloaded(cell: Any) -> tuple[bool, dict[str, str | None] | None]:
    """Return whether the record existed at the download, and the values of its fields; None if the cell was changed."""
    try:
        content = json.loads(str(cell))
        values = {str(name): None if value is None else str(value) for name, value in content["values"].items()}
        return bool(content["there"]), values
    except (ValueError, TypeError, KeyError, AttributeError):
        return False, None


def _tidy(cell: Any) -> str:
    return " ".join(str(cell).split()).casefold()
