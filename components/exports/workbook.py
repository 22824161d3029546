"""Builds a workbook to fill in: an explanation, a sheet for each record type, lists to choose from, and hidden sheets that
the program reads again.
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
class Column:
    """A column of a sheet."""

    field: str
    """The field of the record; empty for words about the row."""
    heading: str
    note: str = ""
    """What may be filled in."""
    width: int = 16
    """In characters."""
    hidden: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell. A day is written as text, in which no program exchanges day and month: 07/06 stays the 7th of June."""

    value: Any = None
    """A day, a number or a text."""
    options: tuple[str, ...] = ()
    """The words to choose from."""
    open: bool = False
    """Whether it is to be filled in."""
    number: bool = False
    """Whether what is filled in is a number."""


@dataclass(frozen=True)
class FillSheet:
    """The sheet of a record type."""

    name: str
    record_type: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class FillBook:
    """A workbook to fill in."""

    intro_name: str
    """Name of the first sheet."""
    intro: tuple[str, ...]
    """Lines of the first sheet."""
    facts: dict[str, Any]
    """What the program reads again: language, made_on."""
    sheets: tuple[FillSheet, ...]


def build_fill_book(book: FillBook) -> bytes:
    """Build the xlsx file. Text stays text: no formula, no link; what looks like a formula is quoted."""
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as made:
        _Writer(made).write(book)
    return buffer.getvalue()


class _Writer:
    def __init__(self, made: xlsxwriter.Workbook) -> None:
        self._made = made
        self._head = made.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E4EAEE", "border": 1}
        )
        self._quiet = made.add_format({"font_color": "#5B6770", "text_wrap": True, "valign": "top"})
        self._closed = made.add_format({"bg_color": "#E9ECEF"})
        self._text = made.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        self._quoted = made.add_format({"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True})
        self._number = made.add_format({"valign": "top"})
        self._lists: dict[tuple[str, ...], str] = {}

    def write(self, book: FillBook) -> None:
        intro = self._made.add_worksheet(book.intro_name)
        intro.set_column(0, 0, 110)
        title = self._made.add_format({"bold": True, "font_size": 14})
        for number, line in enumerate(book.intro):
            intro.write_string(number, 0, line, title if number == 0 else self._quiet)
        sheets = [(fill_sheet, self._made.add_worksheet(fill_sheet.name)) for fill_sheet in book.sheets]
        self._list_sheet = self._made.add_worksheet(LISTS)
        for fill_sheet, sheet in sheets:
            self._write_sheet(fill_sheet, sheet)
        index = self._made.add_worksheet(INDEX)
        index.write_string(0, 0, json.dumps({"version": VERSION, **book.facts}, ensure_ascii=False))
        for number, fill_sheet in enumerate(book.sheets, start=1):
            columns = [[column.heading, column.field] for column in fill_sheet.columns]
            entry = {"name": fill_sheet.name, "topic": fill_sheet.record_type, "columns": columns}
            index.write_string(number, 0, json.dumps(entry, ensure_ascii=False))
        self._list_sheet.hide()
        index.hide()

    def _write_sheet(self, fill_sheet: FillSheet, sheet: Any) -> None:
        for position, column in enumerate(fill_sheet.columns):
            sheet.set_column(position, position, column.width, None, {"hidden": column.hidden})
            sheet.write_string(0, position, column.heading, self._head)
            if column.note:
                sheet.write_comment(0, position, column.note, {"x_scale": 2})
        sheet.set_row(0, 48)
        sheet.freeze_panes(1, _frozen(fill_sheet.columns))
        for number, row in enumerate(fill_sheet.rows, start=1):
            for position, cell in enumerate(row):
                self._write_cell(sheet, number, position, cell)
        self._validate(fill_sheet, sheet)

    def _write_cell(self, sheet: Any, row: int, position: int, cell: Cell) -> None:
        value = cell.value
        if value is None:
            blank = self._closed if not cell.open else self._number if cell.number else self._text
            sheet.write_blank(row, position, None, blank)
        elif isinstance(value, bool | str):
            quoted = isinstance(value, str) and value.startswith(FORMULA_SIGNS)
            sheet.write_string(
                row, position, str(value), self._quoted if quoted else self._text if cell.open else self._quiet
            )
        elif isinstance(value, date):
            sheet.write_string(row, position, f"{value:%d/%m/%Y}", self._text)
        else:
            sheet.write_number(row, position, value, self._number)

    def _validate(self, fill_sheet: FillSheet, sheet: Any) -> None:
        """Give cells their lists to choose from; neighbours in a column with the same list get it at once."""
        for position in range(len(fill_sheet.columns)):
            begin = 0
            while begin < len(fill_sheet.rows):
                choices, end = fill_sheet.rows[begin][position].options, begin
                while end + 1 < len(fill_sheet.rows) and fill_sheet.rows[end + 1][position].options == choices:
                    end += 1
                if choices:
                    rule = {"validate": "list", "source": self._list_of(choices), "ignore_blank": True}
                    sheet.data_validation(begin + 1, position, end + 1, position, rule)
                begin = end + 1

    def _list_of(self, choices: tuple[str, ...]) -> str:
        """Return the address of a list, which is written once."""
        if choices not in self._lists:
            column = len(self._lists)
            for number, words in enumerate(choices):
                self._list_sheet.write_string(number, column, words)
            name = xl_col_to_name(column, col_abs=True)
            self._lists[choices] = f"={LISTS}!{name}$1:{name}${len(choices)}"
        return self._lists[choices]


def _frozen(columns: Sequence[Column]) -> int:
    """Return how many columns stay in sight: those that say what the row is."""
    return next((position for position, column in enumerate(columns) if column.field and not column.hidden), 0)
