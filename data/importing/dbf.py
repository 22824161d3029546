"""Reads the attribute table of a shapefile (.dbf), record by record. The map itself is not read."""

import struct
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

import shapefile

from data.importing.parsed import MalformedRow
from data.importing.reasons import refuse_file
from data.importing.source import Source
from data.importing.tables import Cells, Format, decode, find_columns, is_empty

_HEADER = struct.Struct("<4xLHH17xB2x")  # number of records, start of the first, bytes of each, code page
_CODE_PAGES = {1: "cp437", 2: "cp850"}  # the DOS ones; all others are Windows' or unknown
# dBase III and IV. Tables of other programs begin as a text may.
_VERSIONS = frozenset({b"\x03", b"\x83", b"\x8b", b"\xf5"})
_LARGEST = 10**18
_FAULTS = (shapefile.ShapefileException, struct.error, KeyError, ValueError, IndexError, MemoryError)


def is_dbf(name: str, head: bytes) -> bool:
    """Tell whether a file is such a table, by its name or by its first byte: no heading of a text table begins with it."""
    return name.lower().endswith(".dbf") or head[:1] in _VERSIONS


class DbfTable:
    """The rows of a dbf, in the form of `data.importing.tables.TextTable`. The first record is row 2.

    Raises `ImportRefused`: `damaged`.
    """

    def __init__(self, source: Source, form: Format) -> None:
        self._source, self._form = source, form
        self.empty, self.is_cut = 0, False

    def __iter__(self) -> Iterator[tuple[int, Cells] | MalformedRow]:
        for _ in self._source.raw():  # for the hash: the library does not read in order
            pass
        reader, count, code_page = self._open()
        names = [field.name for field in reader.data_fields]
        columns = find_columns(names, self._form)
        types = {name: reader.data_fields[position].field_type for name, position in columns.items()}
        # The library reads a number from any text that begins like one and drops the rest: ask for the plain text instead.
        reader.fields = [field._replace(field_type="C") for field in reader.fields]
        lacking = dict.fromkeys(self._form.headings.keys() - columns.keys(), "")
        self.is_cut = count < reader.numRecords
        for number in range(count):
            try:
                record = reader.record(number)
            except _FAULTS:
                raise refuse_file("damaged") from None
            if record is None:  # marked as deleted
                continue
            cells = {name: _read_cell(record[at], types[name], code_page) for name, at in columns.items()}
            faults = [fault for _, fault in cells.values() if fault]
            texts = {name: text for name, (text, _) in cells.items()} | lacking
            if is_empty(texts.values()):
                self.empty += 1
            elif faults:
                yield MalformedRow(number + 2, faults[0], " ".join(texts.values()), readings=(texts,), is_whole=True)
            else:
                yield number + 2, texts

    def _open(self) -> tuple[shapefile.DbfReader, int, str | None]:
        """Return the reader, the number of whole records, and the code page if it is not a Windows one."""
        handle = self._source.handle
        handle.seek(0)
        try:
            records, start, length, page = _HEADER.unpack(handle.read(_HEADER.size))
            reader = shapefile.DbfReader(dbf=handle, encoding="latin-1")
            if length != sum(field.size for field in reader.fields):
                raise ValueError("the fields do not fill a record")
        except _FAULTS:
            raise refuse_file("damaged") from None
        return reader, min(records, (self._source.size - start) // length), _CODE_PAGES.get(page)


def _read_cell(value: object, field_type: str, code_page: str | None) -> tuple[str, str]:
    """Return a cell as a text table would write it, and why its text is uncertain, if it is.

    12.000 becomes 12, since the point of a dbf is always a decimal point.
    """
    raw = str(value).encode("latin-1").strip(b" \0")
    if field_type in ("N", "F"):
        return _write_number(raw.strip(b"*").decode("latin-1")), ""  # asterisks: no number
    if field_type == "D":
        return ("" if not raw.strip(b"0") else raw.decode("latin-1")), ""
    return (raw.decode(code_page), "") if code_page else decode(raw)


def _write_number(raw: str) -> str:
    """Write whole numbers without decimals, and others with six, so that three decimals are not taken for thousands."""
    try:
        number = Decimal(raw)
        if not number.is_finite() or abs(number) >= _LARGEST:
            return raw
        return str(int(number)) if number == int(number) else f"{number:.6f}"
    except (InvalidOperation, ValueError):
        return raw
