"""Lines made rows: a line each, or with quotes, which may run over several; and what to do where one is never closed."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from data.importing.parsed import MalformedRow

MOST_LINES = 500  # of a row: a stray quote must not swallow the rest of the file


class Line(NamedTuple):
    """A line of a file; `is_whole`: it ends with a line's end; `fault`: why its letters are not certain, if so."""

    number: int
    text: str
    is_whole: bool
    fault: str


Split = tuple[int, Sequence[str], bool]
"""The number of a row's first line, its cells, and whether its last line is whole."""


def fits(parts: Sequence[str], width: int) -> bool:
    """Whether a row has the heading's columns; spreadsheets add blank ones."""
    return len(parts) == width or (len(parts) > width and not any(part.strip() for part in parts[width:]))


def split_lines(lines: Iterable[Line], delimiter: str) -> Iterator[Split | MalformedRow]:
    """Rows without quotes."""
    for number, text, is_whole, fault in lines:
        if fault:
            yield MalformedRow(number, fault, text, (text,))
        else:
            yield number, text.rstrip("\r\n").split(delimiter), is_whole


def split_quoted(lines: Iterable[Line], delimiter: str, width: int) -> Iterator[Split | MalformedRow]:
    """Rows with quotes.

    A row whose quote is not closed takes the lines behind it along. Where one of these is a whole row by itself, the
    first line alone is refused (`open_quote`) and the others are read anew.
    """
    waiting, source = deque[Line](), iter(lines)
    while first := waiting.popleft() if waiting else next(source, None):
        if '"' not in first.text:
            yield from split_lines([first], delimiter)
            continue
        row, held, is_open = _read_row(first, waiting, source, delimiter)
        fault = next((line.fault for line in held if line.fault), "")
        if row is not None and (len(held) == 1 or fits(row, width)):
            yield _as_malformed(held, fault) if fault else (first.number, row, held[-1].is_whole)
        elif any(_is_row(line, delimiter, width) for line in held[1:]):
            yield _as_malformed(held[:1], "open_quote")
            waiting.extendleft(reversed(held[1:]))
        else:
            yield _as_malformed(held, _fault_of(held, is_open, row))


def _as_malformed(held: Sequence[Line], fault: str) -> MalformedRow:
    return MalformedRow(held[0].number, fault, held[0].text, tuple(line.text for line in held))


def _read_row(
    first: Line, waiting: deque[Line], source: Iterator[Line], delimiter: str
) -> tuple[list[str] | None, list[Line], bool]:
    """The cells (None: no row can be made of it), the lines that they took, and whether a quote is open at their end."""
    held = [first]
    is_open = False

    def feed() -> Iterator[str]:
        nonlocal is_open
        yield first.text
        while len(held) < MOST_LINES and (line := waiting.popleft() if waiting else next(source, None)):
            held.append(line)
            yield line.text
        is_open = True

    try:
        row = next(csv.reader(feed(), delimiter=delimiter, strict=True), None)
    except csv.Error:
        row = None
    return row, held, is_open


def _is_row(line: Line, delimiter: str, width: int) -> bool:
    """Whether a line is a whole row by itself."""
    try:
        return fits(next(csv.reader([line.text], delimiter=delimiter, strict=True), []), width)
    except csv.Error:
        return False


def _fault_of(held: Sequence[Line], is_open: bool, row: object) -> str:
    if is_open:
        return "truncated_row" if len(held) < MOST_LINES else "open_quote"
    return "bad_quotes" if row is None else "wrong_columns"
