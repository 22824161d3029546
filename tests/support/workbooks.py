"""Workbooks of records, filled in as people would."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from components.exports.workbook import Cell, FillBook, FillSheet
from components.records.workbook.sheets import say_book
from data.language import translator
from data.permissions import Viewer
from data.store.doors import reading
from queries.accounts.reads import find_person
from queries.records.workbook import open_workbook
from tests.support.entries import TODAY

SMALL = ("milestone", "event")


def viewer_of(url: str, person: int) -> Viewer:
    """Return a person as a viewer."""
    with reading(url) as connection:
        member = find_person(connection, person)
    assert member is not None
    return member.viewer


def open_book(
    url: str, person: int, language: str = "es", record_types: Collection[str] = SMALL, day: date = TODAY
) -> FillBook:
    """Return the workbook that a person downloads on a day, with the sheets of these record types."""
    with reading(url) as connection:
        records = open_workbook(connection, viewer_of(url, person), day, record_types)
    return say_book(translator(language), records, day, "Ana")


def find_sheet(book: FillBook, record_type: str) -> FillSheet:
    """Return the sheet of a record type."""
    return next(sheet for sheet in book.sheets if sheet.record_type == record_type)


def fill(book: FillBook, record_type: str, record: str, **values: Any) -> FillBook:
    """Return the workbook with other values in the cells of a record."""
    sheet = find_sheet(book, record_type)
    names = [column.field for column in sheet.columns]
    rows = tuple(
        _fill_row(names, row, values) if row[names.index("record")].value == record else row for row in sheet.rows
    )
    assert rows != sheet.rows, "no such record"
    return _replace_sheet(book, sheet, rows)


def copy_row(book: FillBook, record_type: str, record: str, **values: Any) -> FillBook:
    """Return the workbook with a copy of a record's row below the others, with other values in it."""
    sheet = find_sheet(book, record_type)
    names = [column.field for column in sheet.columns]
    row = next(row for row in sheet.rows if row[names.index("record")].value == record)
    return _replace_sheet(book, sheet, (*sheet.rows, _fill_row(names, row, values)))


def _fill_row(names: list[str], row: tuple[Cell, ...], values: dict[str, Any]) -> tuple[Cell, ...]:
    return tuple(Cell(values[name]) if name in values else cell for name, cell in zip(names, row, strict=True))


def _replace_sheet(book: FillBook, sheet: FillSheet, rows: tuple[tuple[Cell, ...], ...]) -> FillBook:
    filled = replace(sheet, rows=rows)
    return replace(book, sheets=tuple(filled if other is sheet else other for other in book.sheets))
