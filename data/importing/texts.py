"""Makes texts from files comparable, and reads numbers that can only mean one number."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from data.importing.reasons import RowRefused

LARGEST = 100_000_000  # three times the population of Peru: a larger count is a mistake
NOTHING = frozenset({"", "NULL", "<NULL>", "NAN", "NONE"})  # written by databases and their tools for a blank
_PLAIN = re.compile(r"\d+")
_ZEROS = re.compile(r"(\d+)[.,](0+)")
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:([.,\s])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,]0+)?")
_FRACTION = re.compile(r"(\d+|[1-9]\d{0,2}(,\d{3})+|[1-9]\d{0,2}(\.\d{3})+)[.,]\d+")
_NEGATIVE = re.compile(r"-\s*[\d.,]+")
_SHORT = 100  # characters
T = TypeVar("T")


def remember_short(function: Callable[[str], T]) -> Callable[[str], T]:
    """Cache the results for short texts, such as names and months, which repeat; narratives would fill the memory."""
    cached = lru_cache(maxsize=8192)(function)
    return lambda text: cached(text) if len(text) <= _SHORT else function(text)


@remember_short
def capitals(text: str) -> str:
    """Return the text in capitals, without accents and double blanks: "Región  Natural " becomes "REGION NATURAL"."""
    parts = unicodedata.normalize("NFKD", text.upper())
    return " ".join("".join(letter for letter in parts if not unicodedata.combining(letter)).split())


@remember_short
def letters(text: str) -> str:
    """Return only the letters, in capitals: "socio-environmental" and "Socioenvironmental " become the same."""
    return "".join(letter for letter in capitals(text) if letter.isalpha())


def printable(text: str) -> str:
    """Return the text on one line, safe for a terminal and a page, without blanks at either end.

    Invisible format characters are removed, because they can reverse the text around them (a PDF's soft hyphens go too).
    Every other character that cannot be printed becomes a dot.
    """
    line = " ".join(text.split())
    if line.isprintable():
        return line
    visible = "".join(character for character in line if unicodedata.category(character) != "Cf")
    return " ".join("".join(character if character.isprintable() else "·" for character in visible).split())


def shorten(text: str, limit: int) -> str | None:
    """Return a narrative on one line, cut to the limit with an ellipsis; None if it is blank."""
    line = printable(text)
    return (line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…") or None


def check_length(text: str, limit: int) -> str:
    """Return the text on one line. Raises `RowRefused`: `too_long` if the column cannot hold it."""
    line = printable(text)
    if len(line) > limit:
        raise RowRefused("too_long", line)
    return line


def plain_code(text: str) -> str:
    """Return a code without the decimals that a spreadsheet added: "351.0" becomes "351". Empty for a blank."""
    code = text.strip()
    if code.upper() in NOTHING:
        return ""
    return code.partition(".")[0] if _ZEROS.fullmatch(code) else code


@lru_cache(maxsize=8192)
def parse_whole_number(text: str) -> int | None:
    """Return a number of people, homes or cases; None for a blank.

    A text is read if it can only mean one number: 1234, 12.0, and 1,234 or 1.234 (thousands, as there are no fractions of
    people). Raises `RowRefused`: `ambiguous_number` ("4.000" is four or four thousand), `not_whole`, `negative_number`,
    `too_large`, `not_a_number`.
    """
    number = text.strip()
    if _PLAIN.fullmatch(number):
        return _check_size(number)
    if number.upper() in NOTHING:
        return None
    zeros, grouped = _ZEROS.fullmatch(number), _GROUPED.fullmatch(number)
    if zeros and grouped:
        raise RowRefused("ambiguous_number", number)
    if zeros:
        return _check_size(zeros[1])
    if grouped:
        return _check_size(re.sub(r"\D", "", grouped[1]))
    if _FRACTION.fullmatch(number):
        raise RowRefused("not_whole", number)
    raise RowRefused("negative_number" if _NEGATIVE.fullmatch(number) else "not_a_number", number)


def _check_size(digits: str) -> int:
    # Check the length first: Python refuses to read a number of thousands of digits.
    if len(digits) > 18 or int(digits) > LARGEST:
        raise RowRefused("too_large", digits)
    return int(digits)
