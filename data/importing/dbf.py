"""The attribute table of a shapefile (.dbf), record by record. The map itself is not read."""

import struct
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

import shapefile

from data.importing.parsed import MalformedRow
from data.importing.reasons import refuse_file
from data.importing.source import Source
from data.importing.tables import Cells, Format, decode, find_columns, is_empty

_HEAD = struct.Struct("<4xLHH17xB2x")  # records, where they begin, bytes of each, code page
_CODE_PAGES = {1: "cp437", 2: "cp850"}  # DOS; all others are Windows' or say nothing
_KINDS = frozenset({b"\x03", b"\x83", b"\x8b", b"\xf5"})  # dBase III and IV; other programs' begin as a text may
_LARGEST = 10**18
_FAULTS = (shapefile.ShapefileException, struct.error, KeyError, ValueError, IndexError, MemoryError)


def is_dbf(name: str, head: bytes) -> bool:
    """Whether a file is such a table, by its name or by its first byte, with which no heading begins."""
    return name.lower().endswith(".dbf") or head[:1] in _KINDS


class DbfSheet:
    """The rows of a dbf, as `data.importing.tables.Sheet` gives them; the first record is row 2. Refused: `damaged`."""

    def __init__(self, source: Source, form: Format) -> None:
        self._source, self._form = source, form
        self.empty, self.is_cut = 0, False

    def __iter__(self) -> Iterator[tuple[int, Cells] | MalformedRow]:
        for _ in self._source.raw():  # for the hash: the library jumps about
            pass
        reader, told, code_page = self._open()
        names = [field.name for field in reader.data_fields]
        columns = find_columns(names, self._form)
        kinds = {name: reader.data_fields[place].field_type for name, place in columns.items()}
        # The library makes a number of what begins like one, and nothing of the rest: text comes as it stands.
        reader.fields = [field._replace(field_type="C") for field in reader.fields]
        lacking = dict.fromkeys(self._form.headings.keys() - columns.keys(), "")
        self.is_cut = told < reader.numRecords
        for place in range(told):
            try:
                record = reader.record(place)
            except _FAULTS:
                raise refuse_file("damaged") from None
            if record is None:  # struck out
                continue
            cells = {name: _text_of(record[at], kinds[name], code_page) for name, at in columns.items()}
            faults = [fault for _, fault in cells.values() if fault]
            texts = {name: text for name, (text, _) in cells.items()} | lacking
            if is_empty(texts.values()):
                self.empty += 1
            elif faults:
                yield MalformedRow(place + 2, faults[0], " ".join(texts.values()), readings=(texts,), is_whole=True)
            else:
                yield place + 2, texts

    def _open(self) -> tuple[shapefile.DbfReader, int, str | None]:
        """The reader, how many whole records there are, and the code page if it is not Windows'."""
        handle = self._source.handle
        handle.seek(0)
        try:
            records, start, length, page = _HEAD.unpack(handle.read(_HEAD.size))
            reader = shapefile.DbfReader(dbf=handle, encoding="latin-1")
            if length != sum(field.size for field in reader.fields):
                raise ValueError("the fields do not fill a record")
        except _FAULTS:
            raise refuse_file("damaged") from None
        return reader, min(records, (self._source.size - start) // length), _CODE_PAGES.get(page)


def _text_of(value: object, kind: str, code_page: str | None) -> tuple[str, str]:
    """A cell as a text table would have it: 12.000 as 12 (a dbf's point is no comma), 20030211 as a day."""
    raw = str(value).encode("latin-1").strip(b" \0")
    if kind in ("N", "F"):
        return _number_text(raw.strip(b"*").decode("latin-1")), ""  # stars: no number
    if kind == "D":
        return ("" if not raw.strip(b"0") else raw.decode("latin-1")), ""
    return (raw.decode(code_page), "") if code_page else decode(raw)


def _number_text(raw: str) -> str:
    """Whole numbers as such; fractions with six decimals, so that nobody takes three of them for thousands."""
    try:
        number = Decimal(raw)
        if not number.is_finite() or abs(number) >= _LARGEST:
            return raw
        return str(int(number)) if number == int(number) else f"{number:.6f}"
    except (InvalidOperation, ValueError):
        return raw
