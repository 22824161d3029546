"""Texts as they are met in files, made comparable, and numbers that are certain."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from data.importing.reasons import RowRefused

LARGEST = 100_000_000  # three times the people of Peru: whatever is counted here, more is a slip
NOTHING = frozenset({"", "NULL", "<NULL>", "NAN", "NONE"})  # what databases and their tools write for a blank
_PLAIN = re.compile(r"\d+")
_ZEROS = re.compile(r"(\d+)[.,](0+)")
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:([.,\s])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,]0+)?")
_FRACTION = re.compile(r"(\d+|[1-9]\d{0,2}(,\d{3})+|[1-9]\d{0,2}(\.\d{3})+)[.,]\d+")
_NEGATIVE = re.compile(r"-\s*[\d.,]+")
_SHORT = 100  # letters
T = TypeVar("T")


def remember_short(function: Callable[[str], T]) -> Callable[[str], T]:
    """Work out once what is met a thousand times, names and months; not narratives, which would fill the memory."""
    remembered = lru_cache(maxsize=8192)(function)
    return lambda text: remembered(text) if len(text) <= _SHORT else function(text)


@remember_short
def capitals(text: str) -> str:
    """Capitals without accents, single blanks: "Región  Natural " and "REGION NATURAL" are the same."""
    parts = unicodedata.normalize("NFKD", text.upper())
    return " ".join("".join(letter for letter in parts if not unicodedata.combining(letter)).split())


@remember_short
def letters(text: str) -> str:
    """Nothing but letters: "socio-environmental", "Socioenvironmental" and "socioenvironmental " are the same."""
    return "".join(letter for letter in capitals(text) if letter.isalpha())


def printable(text: str) -> str:
    """The text on one line, without an edge of blanks. What others wrote reaches a terminal and a page: signs that are not
    seen, but may turn round what is, go (hyphens of a PDF's lines too); a control sign or half a letter is a dot.
    """
    line = " ".join(text.split())
    if line.isprintable():
        return line
    seen = "".join(sign for sign in line if unicodedata.category(sign) != "Cf")
    return " ".join("".join(sign if sign.isprintable() else "·" for sign in seen).split())


def shorten(text: str, limit: int) -> str | None:
    """A narrative on one line, cut to the limit with an ellipsis; None if there is nothing."""
    line = printable(text)
    return (line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…") or None


def check_length(text: str, limit: int) -> str:
    """The text on one line, without an edge of blanks; refused where the column cannot hold it."""
    line = printable(text)
    if len(line) > limit:
        raise RowRefused("too_long", line)
    return line


def plain_code(text: str) -> str:
    """A code that a spreadsheet took for a number, as the text that it was: "351.0" is "351". Empty for a blank."""
    code = text.strip()
    if code.upper() in NOTHING:
        return ""
    return code.partition(".")[0] if _ZEROS.fullmatch(code) else code


@lru_cache(maxsize=8192)
def whole_number(text: str) -> int | None:
    """How many people, homes or cases: None for a blank.

    Read is what can only be one number: 1234, 1,234 and 1.234 (thousands: there is no fifth of a person), 12.0. "4.000" is
    four or four thousand, and refused (`ambiguous_number`), as are `not_whole`, `negative_number`, `too_large` and
    `not_a_number`.
    """
    said = text.strip()
    if _PLAIN.fullmatch(said):
        return _bounded(said)
    if said.upper() in NOTHING:
        return None
    zeros, grouped = _ZEROS.fullmatch(said), _GROUPED.fullmatch(said)
    if zeros and grouped:
        raise RowRefused("ambiguous_number", said)
    if zeros:
        return _bounded(zeros[1])
    if grouped:
        return _bounded(re.sub(r"\D", "", grouped[1]))
    if _FRACTION.fullmatch(said):
        raise RowRefused("not_whole", said)
    raise RowRefused("negative_number" if _NEGATIVE.fullmatch(said) else "not_a_number", said)


def _bounded(digits: str) -> int:
    # The length first: Python refuses to read a number of thousands of digits.
    if len(digits) > 18 or int(digits) > LARGEST:
        raise RowRefused("too_large", digits)
    return int(digits)
