"""The sheets of an xlsx as plain values, read with bounds: what a cell's address claims takes no memory.

Our own reader: calamine lays a sheet out from its first to its last cell, and one address far away in a small file made it
ask for 1.3 TB, which ends the process for everybody. Formats are not read: a day is its serial number.
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
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_BOOK, _LINKS, _TEXTS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
Rows = list[list[Any]]


class Workbook:
    """An xlsx whose directory was read. Refused: what `check_archive` refuses, and `damaged` for what is no xlsx."""

    def __init__(self, content: bytes) -> None:
        check_archive(content)
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._places = self._find_sheets()
        self._texts = self._read_texts()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._places)

    def rows(self, name: str) -> Rows:
        """A sheet's rows from the first on, as long as its widest: texts, numbers, flags, "" where nothing stands.

        Refused: `too_many_rows` for a value beyond the bounds, `damaged`.
        """
        reader = _SheetReader(self._texts)
        self._parse(self._places[name], reader.begin, reader.end, reader.add)
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
                place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
                sheets[attributes.get("name", "")] = place
            elif name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
                raise refuse_file("not_ours")  # its days are counted from another one

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
        place: str,
        begin: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None] | None = None,
        add: Callable[[str], None] | None = None,
    ) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse  # entities are declared there: none is needed, some are bombs
        parser.StartElementHandler = lambda name, attributes: begin(name.rpartition(" ")[2], attributes)
        parser.EndElementHandler = (lambda name: end(name.rpartition(" ")[2])) if end else None
        parser.CharacterDataHandler = add
        try:
            with self._zip.open(place) as part:
                parser.ParseFile(part)
        except (expat.ExpatError, KeyError, ValueError, EOFError, OSError, zipfile.BadZipFile, NotImplementedError):
            raise refuse_file("damaged") from None


def _refuse(*_declaration: object) -> None:
    raise refuse_file("damaged")


class _TextReader:
    """The texts that cells share, one for each `si`; what only says how to pronounce them is left out."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._aside = self._inside = False

    def begin(self, name: str, _attributes: dict[str, str]) -> None:
        if name == "si":
            self._parts = []
        self._aside = self._aside or name == "rPh"
        self._inside = name == "t" and not self._aside

    def end(self, name: str) -> None:
        if name == "si":
            self.texts.append("".join(self._parts))
        elif name == "rPh":
            self._aside = False
        self._inside = False

    def add(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)


class _SheetReader:
    """The cells of a sheet that hold something."""

    def __init__(self, texts: list[str]) -> None:
        self._texts, self._cells = texts, {}  # type: ignore[var-annotated]
        self._row, self._column, self._kind = 0, 0, "n"
        self._parts: list[str] = []
        self._inside = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._row = _number(attributes["r"]) if "r" in attributes else self._row + 1
            self._column = 0
        elif name == "c":
            self._column += 1
            if found := _ADDRESS.fullmatch(attributes.get("r", "")):
                self._column, self._row = _column(found[1]), int(found[2])
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
        found: Rows = [[""] * width for _ in range(height)]
        for (row, column), value in self._cells.items():
            found[row - 1][column - 1] = value
        return found

    def _value(self, said: str) -> Any:
        if self._kind == "s":
            return self._texts[_number(said)] if _number(said) < len(self._texts) else ""
        if self._kind == "b":
            return said.strip() == "1"
        if self._kind != "n":  # texts, a day in ISO's writing, what a formula failed with
            return said
        number = float(said)
        if not math.isfinite(number):
            return said
        return int(number) if number.is_integer() and abs(number) < 10**15 else number


def _number(said: str) -> int:
    if not re.fullmatch("[0-9]{1,9}", said.strip()):
        raise ValueError(said[:20])
    return int(said)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
