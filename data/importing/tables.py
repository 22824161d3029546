"""Reads text tables row by row in bounded memory: finds the columns and tells which rows are whole.

A line is read as UTF-8 if it is valid UTF-8, otherwise as cp1252, the form that Windows gives to Latin-1. Text in cp1252 is
hardly ever valid UTF-8, so each line shows its encoding by itself. INDECI's Latin-1, the Defensoría's UTF-8, either of them
saved as the other, and files joined from both are therefore read with certainty; a line with signs of both encodings is
refused (`mixed_encoding`).

Rows are numbered as an editor shows them: the heading is row 1, and a row of several lines has the number of its first.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from data.importing.parsed import MalformedRow
from data.importing.reasons import refuse_file
from data.importing.rows import Line, SplitRow, fits, split_lines, split_quoted
from data.importing.source import Source
from data.importing.texts import NOTHING, capitals

LONGEST_LINE = 256 * 1024  # bytes
MOST_LINES = 3_000_000  # of one file: twenty times the largest register
# The bytes of accents and quotation marks in UTF-8; cp1252 would read "Ã±" and "â€œ", which nobody writes.
_UTF8_SIGNS = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf]")


@dataclass(frozen=True)
class Format:
    """How a file is written."""

    headings: Mapping[str, tuple[str, ...]]
    """Our name of each column, and the headings that it may have; accents, case and double blanks do not matter."""
    optional: frozenset[str] = frozenset()
    """Columns that the file may lack."""
    delimiters: str = ",;\t"
    """The delimiters that are possible; the file's is the one that finds the most headings."""
    quoted: bool = True
    """Whether quotation marks can enclose a cell; otherwise they are plain text."""
    may_be_dbf: bool = False
    """Whether the file may also be a dbf table, whose columns have the same names."""
    rows_prove_order: bool = False
    """Whether the dates of other rows prove the order of day and month in an ambiguous date. They prove nothing in a table
    that gives year and month beside each day, where these are blank."""


Cells = dict[str, str]
"""The text of each column by our name for it; blank for an optional column that the file lacks."""


class TextTable:
    """The rows of a text table, as (row, cells) or as malformed rows.

    Once all are read, `empty` is the number of empty rows, and `is_cut` tells whether the file ends in the middle of a row.
    Raises `ImportRefused` for a table without a heading, with a missing or doubled column, and whatever `Source.texts` does.
    """

    def __init__(self, source: Source, form: Format) -> None:
        self._source, self._form = source, form
        self.empty, self.is_cut = 0, False

    def __iter__(self) -> Iterator[tuple[int, Cells] | MalformedRow]:
        lines = _read_lines(self._source.texts())
        heading = next((line for line in lines if line.text.strip()), None)
        if heading is None:
            raise refuse_file("empty")
        headings, delimiter = _read_heading(heading.text, self._form)
        columns = find_columns(headings, self._form)
        width = len(headings)
        rows = split_quoted(lines, delimiter, width) if self._form.quoted else split_lines(lines, delimiter)
        return self._pick(rows, columns, width, delimiter)

    def _pick(
        self, rows: Iterable[SplitRow | MalformedRow], columns: Mapping[str, int], width: int, delimiter: str
    ) -> Iterator[tuple[int, Cells] | MalformedRow]:
        names, pick = tuple(columns), itemgetter(*columns.values())
        lacking = dict.fromkeys(self._form.headings.keys() - columns.keys(), "")

        def align(cells: Sequence[str], shift: int = 0) -> Cells:
            present = {name: cells[at + shift] for name, at in columns.items() if 0 <= at + shift < len(cells)}
            return dict.fromkeys(self._form.headings, "") | present

        for row in rows:
            if isinstance(row, MalformedRow):
                self.is_cut = self.is_cut or row.reason == "truncated_row"
                yield _read_malformed(row, delimiter, width, align)
                continue
            number, cells, is_whole = row
            if fits(cells, width):
                picked = pick(cells)
                if is_empty(picked):
                    self.empty += 1
                else:
                    yield number, dict(zip(names, picked, strict=True), **lacking)
            elif is_empty(cells):
                self.empty += 1
            else:
                is_cut = not is_whole and len(cells) < width
                self.is_cut = self.is_cut or is_cut
                reason = "truncated_row" if is_cut else "wrong_columns"
                # Cells to the left of a missing or surplus cell stand in their columns; those to the right are shifted by
                # the difference in length. The last cell of a cut row may be cut itself.
                readings = [align(cells[:-1])] if is_cut else [align(cells), align(cells, len(cells) - width)]
                readings = (
                    readings if len(cells) < 2 * width - 1 else []
                )  # two rows that lost the line break between them
                yield MalformedRow(number, reason, str(cells[0]), readings=tuple(readings))


def _read_malformed(
    malformed: MalformedRow, delimiter: str, width: int, align: Callable[[Sequence[str]], Cells]
) -> MalformedRow:
    """Add what the cells of a malformed row may be, and those of the further lines that it took."""
    if malformed.reason == "damaged_text":  # a damaged disk may have joined two rows
        return replace(malformed, lines=())
    split = [[cell.strip().strip('"') for cell in line.rstrip("\r\n").split(delimiter)] for line in malformed.lines]
    is_whole = malformed.reason == "mixed_encoding" and len(split) == 1 and fits(split[0], width)
    # The last cell of a line may be cut, or continue in the next line.
    cells = tuple(align(parts if is_whole else parts[:-1]) for parts in split)
    return replace(malformed, lines=(), readings=cells[:1], is_whole=is_whole, others=cells[1:])


def is_empty(cells: Iterable[str]) -> bool:
    """Tell whether all cells are empty: blank, or one of the zeros that programs write for a blank number."""
    return all(cell.strip(" \t0.").upper() in NOTHING for cell in cells)


def find_columns(headings: Sequence[str], form: Format) -> dict[str, int]:
    """Return the position of each column by our name for it, whatever their order.

    Raises `ImportRefused`: `heading_missing`, `heading_doubled`.
    """
    positions: dict[str, int] = {}
    names = {capitals(spelling): name for name, spellings in form.headings.items() for spelling in spellings}
    doubled = []
    for position, heading in enumerate(headings):
        name = names.get(capitals(heading))
        if name in positions:
            doubled.append(" ".join(heading.split()))
        elif name:
            positions[name] = position
    if doubled:
        raise refuse_file("heading_doubled", names=", ".join(doubled))
    missing = [
        spellings[0] for name, spellings in form.headings.items() if name not in positions.keys() | form.optional
    ]
    if missing:
        raise refuse_file("heading_missing", names=", ".join(missing))
    return positions


def _read_heading(line: str, form: Format) -> tuple[list[str], str]:
    """Return the headings, and the delimiter with which most of them are recognised."""
    spellings = {capitals(spelling) for column in form.headings.values() for spelling in column}
    candidates = []
    for delimiter in form.delimiters:
        headings = line.rstrip("\r\n").split(delimiter)
        if form.quoted:
            headings = [heading.strip().removeprefix('"').removesuffix('"') for heading in headings]
        while headings and not headings[-1].strip():
            headings.pop()
        candidates.append((sum(capitals(heading) in spellings for heading in headings), headings, delimiter))
    _, headings, delimiter = max(candidates, key=itemgetter(0))
    return headings, delimiter


def _read_lines(chunks: Iterable[bytes]) -> Iterator[Line]:
    """Yield decoded lines with their numbers. Raises `ImportRefused`: `not_text` (an endless line), `too_many_rows`."""
    for number, line in enumerate(_cut_lines(chunks), 1):
        if number > MOST_LINES:
            raise refuse_file("too_many_rows", limit=MOST_LINES)
        text, fault = decode(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
        yield Line(number, text, line.endswith((b"\n", b"\r")), fault)


def _cut_lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for chunk in chunks:
        lines = (rest + chunk).splitlines(keepends=True)
        # The last line may continue in the next chunk, and its \r may be the first half of \r\n.
        rest = lines.pop() if lines and not lines[-1].endswith(b"\n") else b""
        yield from lines
        if len(rest) > LONGEST_LINE:
            raise refuse_file("not_text")
    if rest:
        yield rest


def decode(line: bytes) -> tuple[str, str]:
    """Return the text, and why it is uncertain, if it is: `mixed_encoding`, or `damaged_text` for a zero byte in it."""
    if b"\0" in line:
        return line.decode("latin-1").replace("\0", "·"), "damaged_text"
    try:
        return line.decode("utf-8"), ""
    except UnicodeDecodeError:
        fault = "mixed_encoding" if _UTF8_SIGNS.search(line) else ""
    try:
        return line.decode("cp1252"), fault
    except UnicodeDecodeError:  # cp1252 leaves five bytes undefined
        return line.decode("latin-1"), fault
