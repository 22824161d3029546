"""A workbook to fill in as bytes: an explanation, a sheet for each record type, lists to choose from, and hidden sheets that
the program reads again. Pure.
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
    """`heading`, and its `note`: what may stand there; `field`: which, empty for words about the row."""

    field: str
    heading: str
    note: str = ""
    width: int = 16
    hidden: bool = False


@dataclass(frozen=True)
class Cell:
    """`value`: a day, a number or a text; `options`: the words to choose from; `open`: whether it is to be filled in, with
    a `number`. A day is text, also one that stands, which no program turns round: 07/06 stays the 7th of June.
    """

    value: Any = None
    options: tuple[str, ...] = ()
    open: bool = False
    number: bool = False


@dataclass(frozen=True)
class FillSheet:
    """The sheet of a record type."""

    name: str
    record_type: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class FillBook:
    """`intro`: the lines of the first sheet; `facts`: what the program reads again (language, made_on)."""

    intro_name: str
    intro: tuple[str, ...]
    facts: dict[str, Any]
    sheets: tuple[FillSheet, ...]


def build_fill_book(book: FillBook) -> bytes:
    """The xlsx. Text stays text: no formula, no link; what looks like a formula is quoted for the programs that run it."""
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
        sheets = [(one, self._made.add_worksheet(one.name)) for one in book.sheets]
        self._list_sheet = self._made.add_worksheet(LISTS)
        for one, sheet in sheets:
            self._write_sheet(one, sheet)
        index = self._made.add_worksheet(INDEX)
        index.write_string(0, 0, json.dumps({"version": VERSION, **book.facts}, ensure_ascii=False))
        for number, one in enumerate(book.sheets, start=1):
            columns = [[column.heading, column.field] for column in one.columns]
            said = {"name": one.name, "topic": one.record_type, "columns": columns}
            index.write_string(number, 0, json.dumps(said, ensure_ascii=False))
        self._list_sheet.hide()
        index.hide()

    def _write_sheet(self, one: FillSheet, sheet: Any) -> None:
        for place, column in enumerate(one.columns):
            sheet.set_column(place, place, column.width, None, {"hidden": column.hidden})
            sheet.write_string(0, place, column.heading, self._head)
            if column.note:
                sheet.write_comment(0, place, column.note, {"x_scale": 2})
        sheet.set_row(0, 48)
        sheet.freeze_panes(1, _frozen(one.columns))
        for number, row in enumerate(one.rows, start=1):
            for place, cell in enumerate(row):
                self._write_cell(sheet, number, place, cell)
        self._validate(one, sheet)

    def _write_cell(self, sheet: Any, row: int, place: int, cell: Cell) -> None:
        value = cell.value
        if value is None:
            blank = self._closed if not cell.open else self._number if cell.number else self._text
            sheet.write_blank(row, place, None, blank)
        elif isinstance(value, bool | str):
            quoted = isinstance(value, str) and value.startswith(FORMULA_SIGNS)
            sheet.write_string(
                row, place, str(value), self._quoted if quoted else self._text if cell.open else self._quiet
            )
        elif isinstance(value, date):
            sheet.write_string(row, place, f"{value:%d/%m/%Y}", self._text)
        else:
            sheet.write_number(row, place, value, self._number)

    def _validate(self, one: FillSheet, sheet: Any) -> None:
        """Lists to choose from; cells one below the other with the same list get it at once."""
        for place in range(len(one.columns)):
            begin = 0
            while begin < len(one.rows):
                choices, end = one.rows[begin][place].options, begin
                while end + 1 < len(one.rows) and one.rows[end + 1][place].options == choices:
                    end += 1
                if choices:
                    rule = {"validate": "list", "source": self._list_of(choices), "ignore_blank": True}
                    sheet.data_validation(begin + 1, place, end + 1, place, rule)
                begin = end + 1

    def _list_of(self, choices: tuple[str, ...]) -> str:
        """Where a list stands, written once."""
        if choices not in self._lists:
            place = len(self._lists)
            for number, words in enumerate(choices):
                self._list_sheet.write_string(number, place, words)
            name = xl_col_to_name(place, col_abs=True)
            self._lists[choices] = f"={LISTS}!{name}$1:{name}${len(choices)}"
        return self._lists[choices]


def _frozen(columns: Sequence[Column]) -> int:
    """The columns that stay in sight: up to the last that says what the row is."""
    return next((place for place, column in enumerate(columns) if column.field and not column.hidden), 0)
