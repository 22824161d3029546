"""Builds a card's table as bytes: a workbook or a text file, with the filters and the as-of date inside."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import pandas as pd
import xlsxwriter

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class About:
    """What a file says about itself."""

    title: str
    """This and `subtitle`: of the card."""
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    """Lines of (label, value): filters, as-of date, source, origins."""
    sheet: str
    """Name of the sheet with the table."""
    about_sheet: str
    """Name of the sheet with the facts."""


def build_workbook(table: pd.DataFrame, about: About) -> bytes:
    """Build an xlsx file: the table on the first sheet, what it is on the second. Text stays text: no formula, no link."""
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet(about.sheet[:31])
        sheet.write_row(0, 0, list(table.columns), bold)
        for number, row in enumerate(table.itertuples(index=False), start=1):
            for column, value in enumerate(row):
                _write(sheet, number, column=column, value=value, day=day)
        sheet.freeze_panes(1, 0)
        sheet.autofit()
        notes = book.add_worksheet(about.about_sheet[:31])
        for number, pair in enumerate((("", about.title), ("", about.subtitle), *about.facts)):
            notes.write_row(number, 0, pair)
        notes.autofit()
    return buffer.getvalue()


def _write(sheet: Any, row: int, column: int, value: object, day: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        sheet.write_blank(row, column, None)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value))


def build_csv(table: pd.DataFrame, about: About) -> bytes:
    """Build a CSV file in UTF-8 with a byte order mark for spreadsheets.

    The facts are in further columns, so that the file is one plain table. Text that a spreadsheet would run as a formula is
    quoted with an apostrophe. Raises ValueError if a fact has the name of a column.
    """
    facts = {label: _inert(value) for label, value in about.facts}
    if taken := set(facts) & set(table.columns):
        raise ValueError(f"a fact would overwrite a column: {taken}")
    # Objects, column by column: pandas would turn whole numbers in a column with gaps into fractions.
    inert = pd.DataFrame({name: pd.Series(map(_inert, table[name]), dtype=object) for name in table.columns})
    text: str = inert.assign(**facts).to_csv(index=False)
    return text.encode("utf-8-sig")


def _inert(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_SIGNS) else value
