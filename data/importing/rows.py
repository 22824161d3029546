"""Splits lines into rows, with or without quotes. A quoted row may span several lines, and its quote may never be closed."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from data.importing.parsed import MalformedRow

MOST_LINES = 500  # of one row: a stray quote must not swallow the rest of the file


class Line(NamedTuple):
    """A line of a file."""

    number: int
    text: str
    is_whole: bool
    """Whether it ends with a line break."""
    fault: str
    """Why its letters are uncertain, or ""."""


class SplitRow(NamedTuple):
    """A row that was split into cells."""

    number: int
    """The number of its first line."""
    cells: Sequence[str]
    is_whole: bool
    """Whether its last line ends with a line break."""


def fits(cells: Sequence[str], width: int) -> bool:
    """Tell whether a row has as many columns as the heading. Blank cells after them do not count: spreadsheets add some."""
    return len(cells) == width or (len(cells) > width and not any(cell.strip() for cell in cells[width:]))


def split_lines(lines: Iterable[Line], delimiter: str) -> Iterator[SplitRow | MalformedRow]:
    """Split rows without quotes, one for each line."""
    for number, text, is_whole, fault in lines:
        if fault:
            yield MalformedRow(number, fault, text, (text,))
        else:
            yield SplitRow(number, text.rstrip("\r\n").split(delimiter), is_whole)


def split_quoted(lines: Iterable[Line], delimiter: str, width: int) -> Iterator[SplitRow | MalformedRow]:
    """Split rows with quotes.

    A row whose quote is not closed also takes the lines after it. If one of these lines is a whole row by itself, only the
    first line is refused (`open_quote`), and the others are read again.
    """
    waiting, source = deque[Line](), iter(lines)
    while first := waiting.popleft() if waiting else next(source, None):
        if '"' not in first.text:
            yield from split_lines([first], delimiter)
            continue
        cells, taken, is_open = _read_row(first, waiting, source, delimiter)
        fault = next((line.fault for line in taken if line.fault), "")
        if cells is not None and (len(taken) == 1 or fits(cells, width)):
            yield _build_malformed(taken, fault) if fault else SplitRow(first.number, cells, taken[-1].is_whole)
        elif any(_is_row(line, delimiter, width) for line in taken[1:]):
            yield _build_malformed(taken[:1], "open_quote")
            waiting.extendleft(reversed(taken[1:]))
        else:
            yield _build_malformed(taken, _find_fault(taken, is_open, cells))


def _build_malformed(lines: Sequence[Line], fault: str) -> MalformedRow:
    return MalformedRow(lines[0].number, fault, lines[0].text, tuple(line.text for line in lines))


def _read_row(
    first: Line, waiting: deque[Line], source: Iterator[Line], delimiter: str
) -> tuple[list[str] | None, list[Line], bool]:
    """Return the cells (None if the text is no row), the lines that they took, and whether a quote is open at the end."""
    taken = [first]
    is_open = False

    def feed() -> Iterator[str]:
        nonlocal is_open
        yield first.text
        while len(taken) < MOST_LINES and (line := waiting.popleft() if waiting else next(source, None)):
            taken.append(line)
            yield line.text
        is_open = True

    try:
        cells = next(csv.reader(feed(), delimiter=delimiter, strict=True), None)
    except csv.Error:
        cells = None
    return cells, taken, is_open


def _is_row(line: Line, delimiter: str, width: int) -> bool:
    """Tell whether a line is a whole row by itself."""
    try:
        return fits(next(csv.reader([line.text], delimiter=delimiter, strict=True), []), width)
    except csv.Error:
        return False


def _find_fault(taken: Sequence[Line], is_open: bool, cells: Sequence[str] | None) -> str:
    if is_open:
        return "truncated_row" if len(taken) < MOST_LINES else "open_quote"
    return "bad_quotes" if cells is None else "wrong_columns"
