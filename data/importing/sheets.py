"""The sheets of an xlsx as plain values, read with bounds: only a cell that holds a value takes memory.

The product has its own reader, because the readers of the libraries trust the file:

- calamine lays a sheet out from its first to its last cell. A single distant address in a small file made it ask for
  1.3 TB, which ends the process for everybody.
- openpyxl builds a tree of all elements. A file of 0.9 MB that holds only blank cells took 4.2 GB; here it takes 2 MB.
  Its read-only mode silently leaves out everything beyond the bounds, a row that is out of order, and a sheet whose file is
  missing. If lxml is installed, it accepts entity declarations in the workbook's list of sheets.

Formats are not read: a day is its serial number.
"""

import math
import posixpath
import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any
from xml.parsers import expat

from data.importing.archive import check_archive
from data.importing.reasons import refuse_file

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 20_000, 200, 400_000  # the whole program's have 3,000 rows, 30,000 cells
DEEPEST = 100  # nested elements: a workbook has about ten levels, and each takes memory until it ends
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_BOOK, _LINKS, _TEXTS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
Rows = list[list[Any]]


class Workbook:
    """An xlsx of which the list of sheets and the shared texts are read.

    Raises `ImportRefused`: as `check_archive` does, `damaged` for a zip that is no xlsx, `not_ours` for serial numbers that
    count from another day.
    """

    def __init__(self, content: bytes) -> None:
        check_archive(content)
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._parts = self._find_sheets()
        self._texts = self._read_texts()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._parts)

    def rows(self, name: str) -> Rows:
        """Return a sheet's rows from the first on, all of one length: texts, numbers, flags, and "" for a blank cell.

        Raises `ImportRefused`: `too_many_rows` for a value beyond the bounds, `damaged`.
        """
        reader = _SheetReader(self._texts)
        self._parse(self._parts[name], reader.begin, reader.end, reader.add)
        return reader.rows()

    def _find_sheets(self) -> dict[str, str]:
        links: dict[str, str] = {}
        sheets: dict[str, str] = {}

        def link(name: str, attributes: dict[str, str]) -> None:
            if name == "Relationship":
                links[attributes.get("Id", "")] = attributes.get("Target", "")

        def sheet(name: str, attributes: dict[str, str]) -> None:
            if name == "sheet":
                target = links.get(attributes.get(_LINK, ""), "")
                part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
                sheets[attributes.get("name", "")] = part
            elif name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
                raise refuse_file("not_ours")  # its serial numbers count from another day

        self._parse(_LINKS, link)
        self._parse(_BOOK, sheet)
        return sheets

    def _read_texts(self) -> list[str]:
        if _TEXTS not in self._zip.namelist():
            return []
        reader = _TextReader()
        self._parse(_TEXTS, reader.begin, reader.end, reader.add)
        return reader.texts

    def _parse(
        self,
        part: str,
        begin: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None] | None = None,
        add: Callable[[str], None] | None = None,
    ) -> None:
        depth = 0

        def begin_element(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > DEEPEST:
                raise refuse_file("damaged")
            begin(name.rpartition(" ")[2], attributes)

        def end_element(name: str) -> None:
            nonlocal depth
            depth -= 1
            if end:
                end(name.rpartition(" ")[2])

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse  # it declares entities: a workbook needs none, and some are bombs
        parser.StartElementHandler = begin_element
        parser.EndElementHandler = end_element
        parser.CharacterDataHandler = add
        try:
            with self._zip.open(part) as opened:
                parser.ParseFile(opened)
        except (expat.ExpatError, KeyError, ValueError, EOFError, OSError, zipfile.BadZipFile, NotImplementedError):
            raise refuse_file("damaged") from None


def _refuse(*_declaration: object) -> None:
    raise refuse_file("damaged")


class _TextReader:
    """The texts that cells share, one for each `si`. The notes on how to pronounce them (`rPh`) are left out."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._phonetic = self._inside = False

    def begin(self, name: str, _attributes: dict[str, str]) -> None:
        if name == "si":
            self._parts = []
        self._phonetic = self._phonetic or name == "rPh"
        self._inside = name == "t" and not self._phonetic

    def end(self, name: str) -> None:
        if name == "si":
            self.texts.append("".join(self._parts))
        elif name == "rPh":
            self._phonetic = False
        self._inside = False

    def add(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)


class _SheetReader:
    """The cells of a sheet that hold a value."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._cells: dict[tuple[int, int], Any] = {}
        self._row, self._column, self._kind = 0, 0, "n"
        self._parts: list[str] = []
        self._inside = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._row = _number(attributes["r"]) if "r" in attributes else self._row + 1
            self._column = 0
        elif name == "c":
            self._column += 1
            if address := _ADDRESS.fullmatch(attributes.get("r", "")):
                self._column, self._row = _column(address[1]), int(address[2])
            self._kind, self._parts = attributes.get("t", "n"), []
        self._inside = name in ("v", "t")

    def end(self, name: str) -> None:
        if name == "c" and self._parts:
            is_within = 0 < self._row <= MOST_ROWS + 1 and 0 < self._column <= MOST_COLUMNS
            if not is_within or len(self._cells) > MOST_CELLS:
                raise refuse_file("too_many_rows", limit=MOST_ROWS)
            self._cells[self._row, self._column] = self._value("".join(self._parts))
        self._inside = False

    def add(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)

    def rows(self) -> Rows:
        height = max((row for row, _ in self._cells), default=0)
        width = max((column for _, column in self._cells), default=0)
        rows: Rows = [[""] * width for _ in range(height)]
        for (row, column), value in self._cells.items():
            rows[row - 1][column - 1] = value
        return rows

    def _value(self, text: str) -> Any:
        if self._kind == "s":
            return self._texts[_number(text)] if _number(text) < len(self._texts) else ""
        if self._kind == "b":
            return text.strip() == "1"
        if self._kind != "n":  # a text, a day as ISO writes it, the error of a formula
            return text
        number = float(text)
        if not math.isfinite(number):
            return text
        return int(number) if number.is_integer() and abs(number) < 10**15 else number


def _number(text: str) -> int:
    if not re.fullmatch("[0-9]{1,9}", text.strip()):
        raise ValueError(text[:20])
    return int(text)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
