"""Tables of text, row by row in a bounded memory: which column is which, which rows are whole.

A line is UTF-8 where it is valid UTF-8, else cp1252 (what Windows makes of Latin-1): each line shows by itself which, for
the one is hardly ever valid in the other. So INDECI's Latin-1, the Defensoría's UTF-8, either saved as the other, and files
put together from both are read with certainty; a line that holds signs of both is refused (`mixed_encoding`).

Rows are numbered as an editor shows them: the heading is 1, a row of several lines has the number of its first.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from data.importing.parsed import MalformedRow
from data.importing.reasons import refuse_file
from data.importing.rows import Line, Split, fits, split_lines, split_quoted
from data.importing.source import Source
from data.importing.texts import NOTHING, capitals

LONGEST_LINE = 256 * 1024  # bytes
MOST_LINES = 3_000_000  # of a file: twenty times the largest register
# What UTF-8 makes of accents and quotation marks; cp1252 would read "Ã±" and "â€œ", which nobody writes.
_UTF8_SIGNS = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf]")


@dataclass(frozen=True)
class Format:
    """How a file is written: our name of each column -> the headings that it may have (accents, case and double blanks do
    not matter); which columns it may lack; which of the delimiters finds the most headings is the file's.
    """

    headings: Mapping[str, tuple[str, ...]]
    optional: frozenset[str] = frozenset()
    delimiters: str = ",;\t"
    quoted: bool = True


Cells = dict[str, str]
"""Our name of a column -> what stands there; an optional column that the file lacks is blank."""


class Sheet:
    """The rows of a text table, as (row, cells) or as refusals. When all are read: how many were `empty`, and whether the
    file `is_cut`. Refused as a whole: no heading, a doubled or a missing one, and what `Source.texts` refuses.
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
        self, rows: Iterable[Split | MalformedRow], columns: Mapping[str, int], width: int, delimiter: str
    ) -> Iterator[tuple[int, Cells] | MalformedRow]:
        names, pick = tuple(columns), itemgetter(*columns.values())
        lacking = dict.fromkeys(self._form.headings.keys() - columns.keys(), "")

        def align(parts: Sequence[str], shift: int = 0) -> Cells:
            found = {name: parts[at + shift] for name, at in columns.items() if 0 <= at + shift < len(parts)}
            return dict.fromkeys(self._form.headings, "") | found

        for one in rows:
            if isinstance(one, MalformedRow):
                self.is_cut = self.is_cut or one.reason == "truncated_row"
                yield _read_malformed(one, delimiter, width, align)
                continue
            row, parts, is_whole = one
            if fits(parts, width):
                picked = pick(parts)
                if is_empty(picked):
                    self.empty += 1
                else:
                    yield row, dict(zip(names, picked, strict=True), **lacking)
            elif is_empty(parts):
                self.empty += 1
            else:
                is_cut = not is_whole and len(parts) < width
                self.is_cut = self.is_cut or is_cut
                reason = "truncated_row" if is_cut else "wrong_columns"
                # What stands left of a cell too many or too few is in its column, what stands right of it as far off as
                # the row is too long. The last cell of a row that is cut may be cut itself.
                readings = [align(parts[:-1])] if is_cut else [align(parts), align(parts, len(parts) - width)]
                readings = readings if len(parts) < 2 * width - 1 else []  # rows that lost the line's end between them
                yield MalformedRow(row, reason, str(parts[0]), readings=tuple(readings))


def _read_malformed(
    malformed: MalformedRow, delimiter: str, width: int, align: Callable[[Sequence[str]], Cells]
) -> MalformedRow:
    """What the cells of a row may be that could not be split, and those of the lines that it took along."""
    if malformed.reason == "damaged_text":  # a torn disk may make one row of two
        return replace(malformed, lines=())
    split = [[part.strip().strip('"') for part in line.rstrip("\r\n").split(delimiter)] for line in malformed.lines]
    is_whole = malformed.reason == "mixed_encoding" and len(split) == 1 and fits(split[0], width)
    # The last cell of a line may be cut, or go on in the next one.
    cells = tuple(align(parts if is_whole else parts[:-1]) for parts in split)
    return replace(malformed, lines=(), readings=cells[:1], is_whole=is_whole, others=cells[1:])


def is_empty(cells: Iterable[str]) -> bool:
    """Whether nothing stands in these cells: blanks, or the zeros that programs put into blank numbers."""
    return all(cell.strip(" \t0.").upper() in NOTHING for cell in cells)


def find_columns(headings: Sequence[str], form: Format) -> dict[str, int]:
    """Our name -> the column's place, in whatever order they stand. Refused: `heading_missing`, `heading_doubled`."""
    places: dict[str, int] = {}
    known = {capitals(spelling): name for name, spellings in form.headings.items() for spelling in spellings}
    doubled = []
    for place, heading in enumerate(headings):
        name = known.get(capitals(heading))
        if name in places:
            doubled.append(" ".join(heading.split()))
        elif name:
            places[name] = place
    if doubled:
        raise refuse_file("heading_doubled", names=", ".join(doubled))
    missing = [spellings[0] for name, spellings in form.headings.items() if name not in places.keys() | form.optional]
    if missing:
        raise refuse_file("heading_missing", names=", ".join(missing))
    return places


def _read_heading(line: str, form: Format) -> tuple[list[str], str]:
    """The headings, and the delimiter that finds the most that are known."""
    known = {capitals(spelling) for spellings in form.headings.values() for spelling in spellings}
    found = []
    for delimiter in form.delimiters:
        headings = line.rstrip("\r\n").split(delimiter)
        if form.quoted:
            headings = [heading.strip().removeprefix('"').removesuffix('"') for heading in headings]
        while headings and not headings[-1].strip():
            headings.pop()
        found.append((sum(capitals(heading) in known for heading in headings), headings, delimiter))
    _, headings, delimiter = max(found, key=itemgetter(0))
    return headings, delimiter


def _read_lines(chunks: Iterable[bytes]) -> Iterator[Line]:
    """Lines with their numbers, decoded. Refused: `not_text`, where a line does not end; `too_many_rows`."""
    for number, line in enumerate(_cut_lines(chunks), 1):
        if number > MOST_LINES:
            raise refuse_file("too_many_rows", limit=MOST_LINES)
        text, fault = decode(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
        yield Line(number, text, line.endswith((b"\n", b"\r")), fault)


def _cut_lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for chunk in chunks:
        lines = (rest + chunk).splitlines(keepends=True)
        # The last may go on in the next chunk, and a \r be the first half of \r\n.
        rest = lines.pop() if lines and not lines[-1].endswith(b"\n") else b""
        yield from lines
        if len(rest) > LONGEST_LINE:
            raise refuse_file("not_text")
    if rest:
        yield rest


def decode(line: bytes) -> tuple[str, str]:
    """The text; and why it is not certain, if so: `mixed_encoding`, or `damaged_text` (a zero byte, as of a torn disk)."""
    if b"\0" in line:
        return line.decode("latin-1").replace("\0", "·"), "damaged_text"
    try:
        return line.decode("utf-8"), ""
    except UnicodeDecodeError:
        fault = "mixed_encoding" if _UTF8_SIGNS.search(line) else ""
    try:
        return line.decode("cp1252"), fault
    except UnicodeDecodeError:  # five bytes mean nothing to it
        return line.decode("latin-1"), fault
