"""Writer of workbooks to fill in: an explanation, a sheet for each record type, and hidden sheets.

The hidden sheets hold the lists to choose from, and what the program needs to read the workbook again.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from components.exports.tables import FORMULA_SIGNS
from data.importing.workbook import INDEX, LISTS, VERSION

WIDEST = 60


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet."""

    field: str
    """The name of the field; empty for words about the row."""
    heading: str
    note: str = ""
    """A comment at the heading: what can be filled in."""
    width: int = 16
    """In characters."""
    hidden: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell of a sheet.

    A day is written as text, so that no program swaps day and month: 07/06 stays the 7th of June.
    """

    value: Any = None
    """A day, a number or a text; None for an empty cell."""
    options: tuple[str, ...] = ()
    """The words to choose from."""
    fillable: bool = False
    """Whether people fill it in."""
    is_number: bool = False
    """Whether they fill in a number."""


@dataclass(frozen=True)
class FillSheet:
    """The sheet of a record type."""

    name: str
    record_type: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class FillBook:
    """A workbook to fill in."""

    intro_name: str
    """The name of the first sheet."""
    intro: tuple[str, ...]
    """The lines of the first sheet."""
    facts: dict[str, Any]
    """What the program reads again: `language` and `made_on`."""
    sheets: tuple[FillSheet, ...]


def build_fill_book(book: FillBook) -> bytes:
    """Return the workbook as xlsx.

    Text stays text: no formula, no link. Text that looks like a formula is quoted, since some programs would run it.
    """
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as workbook:
        _Writer(workbook).write(book)
    return buffer.getvalue()


class _Writer:
    def __init__(self, workbook: xlsxwriter.Workbook) -> None:
        self._workbook = workbook
        self._head = workbook.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E4EAEE", "border": 1}
        )
        self._quiet = workbook.add_format({"font_color": "#5B6770", "text_wrap": True, "valign": "top"})
        self._closed = workbook.add_format({"bg_color": "#E9ECEF"})
        self._text = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        self._quoted = workbook.add_format(
            {"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True}
        )
        self._number = workbook.add_format({"valign": "top"})
        self._lists: dict[tuple[str, ...], str] = {}

    def write(self, book: FillBook) -> None:
        intro = self._workbook.add_worksheet(book.intro_name)
        intro.set_column(0, 0, 110)
        title = self._workbook.add_format({"bold": True, "font_size": 14})
        for number, line in enumerate(book.intro):
            intro.write_string(number, 0, line, title if number == 0 else self._quiet)
        worksheets = [self._workbook.add_worksheet(sheet.name) for sheet in book.sheets]
        self._list_sheet = self._workbook.add_worksheet(LISTS)
        for sheet, worksheet in zip(book.sheets, worksheets, strict=True):
            self._write_sheet(sheet, worksheet)
        index = self._workbook.add_worksheet(INDEX)
        index.write_string(0, 0, json.dumps({"version": VERSION, **book.facts}, ensure_ascii=False))
        for number, sheet in enumerate(book.sheets, start=1):
            columns = [[column.heading, column.field] for column in sheet.columns]
            entry = {"name": sheet.name, "topic": sheet.record_type, "columns": columns}
            index.write_string(number, 0, json.dumps(entry, ensure_ascii=False))
        self._list_sheet.hide()
        index.hide()

    def _write_sheet(self, sheet: FillSheet, worksheet: Any) -> None:
        for position, column in enumerate(sheet.columns):
            worksheet.set_column(position, position, column.width, None, {"hidden": column.hidden})
            worksheet.write_string(0, position, column.heading, self._head)
            if column.note:
                worksheet.write_comment(0, position, column.note, {"x_scale": 2})
        worksheet.set_row(0, 48)
        worksheet.freeze_panes(1, _count_frozen(sheet.columns))
        for number, row in enumerate(sheet.rows, start=1):
            for position, cell in enumerate(row):
                self._write_cell(worksheet, number, position, cell)
        self._validate(sheet, worksheet)

    def _write_cell(self, worksheet: Any, row: int, position: int, cell: Cell) -> None:
        value = cell.value
        if value is None:
            blank = self._closed if not cell.fillable else self._number if cell.is_number else self._text
            worksheet.write_blank(row, position, None, blank)
        elif isinstance(value, bool | str):
            is_formula = isinstance(value, str) and value.startswith(FORMULA_SIGNS)
            text_format = self._quoted if is_formula else self._text if cell.fillable else self._quiet
            worksheet.write_string(row, position, str(value), text_format)
        elif isinstance(value, date):
            worksheet.write_string(row, position, f"{value:%d/%m/%Y}", self._text)
        else:
            worksheet.write_number(row, position, value, self._number)

    def _validate(self, sheet: FillSheet, worksheet: Any) -> None:
        """Attach the lists to choose from. Cells below each other with the same list share one rule."""
        for position in range(len(sheet.columns)):
            begin = 0
            while begin < len(sheet.rows):
                choices, end = sheet.rows[begin][position].options, begin
                while end + 1 < len(sheet.rows) and sheet.rows[end + 1][position].options == choices:
                    end += 1
                if choices:
                    rule = {"validate": "list", "source": self._list_range(choices), "ignore_blank": True}
                    worksheet.data_validation(begin + 1, position, end + 1, position, rule)
                begin = end + 1

    def _list_range(self, choices: tuple[str, ...]) -> str:
        """Return the cells of a list, which is written once."""
        if choices not in self._lists:
            position = len(self._lists)
            for number, words in enumerate(choices):
                self._list_sheet.write_string(number, position, words)
            column = xl_col_to_name(position, col_abs=True)
            self._lists[choices] = f"={LISTS}!{column}$1:{column}${len(choices)}"
        return self._lists[choices]


def _count_frozen(columns: Sequence[SheetColumn]) -> int:
    """Return how many columns stay in sight: those before the first field, which say what the row is."""
    return next((position for position, column in enumerate(columns) if column.field and not column.hidden), 0)
