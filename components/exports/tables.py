"""A card's table as bytes: a workbook or a text file, with the filters and the as-of date inside. Pure."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pandas as pd
import xlsxwriter

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class About:
    """What a file says of itself: the card's title and subtitle, lines of (label, value), and the sheet's names."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    sheet: str
    about_sheet: str


def build_workbook(table: pd.DataFrame, about: About) -> bytes:
    """An xlsx: the table on the first sheet, what it is on the second. Text stays text: no formula, no link."""
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet(about.sheet[:31])
        sheet.write_row(0, 0, list(table.columns), bold)
        for number, row in enumerate(table.itertuples(index=False), start=1):
            for column, value in enumerate(row):
                _write(sheet, number, column, value, day)
        sheet.freeze_panes(1, 0)
        sheet.autofit()
        notes = book.add_worksheet(about.about_sheet[:31])
        for number, pair in enumerate((("", about.title), ("", about.subtitle), *about.facts)):
            notes.write_row(number, 0, pair)
        notes.autofit()
    return buffer.getvalue()


def _write(sheet, row: int, column: int, value: object, day) -> None:  # type: ignore[no-untyped-def]
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        sheet.write_blank(row, column, None)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value))


def build_csv(table: pd.DataFrame, about: About) -> bytes:
    """UTF-8 with a mark for spreadsheets; the facts stand in columns of their own, so the file is one plain table.

    Text that a spreadsheet would run as a formula is quoted with an apostrophe. ValueError if a fact has a column's name.
    """
    facts = {label: _inert(value) for label, value in about.facts}
    if taken := set(facts) & set(table.columns):
        raise ValueError(f"a fact would overwrite a column: {taken}")
    # Objects, column by column: pandas would make a whole number in a column with gaps fractional.
    told = pd.DataFrame({name: pd.Series(map(_inert, table[name]), dtype=object) for name in table.columns})
    told = told.assign(**facts)
    return told.to_csv(index=False).encode("utf-8-sig")


def _inert(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_SIGNS) else value
