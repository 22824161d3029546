"""Checks of what a person enters, before it is written. A problem refuses the entry, or asks to confirm it.

Forms and workbooks use the same checks. The limits are ours: the contract began in 2012 and ended on 2017-12-31, so a day
outside these years is more often a slip than a fact.
"""

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any, Literal

from data import errors
from data.bilingual import Bilingual
from data.rules.evidence import check_link
from data.store.values import format_value

FIRST_DAY, CONTRACT_END = date(2012, 1, 1), date(2017, 12, 31)
LAST_DAY = date(2099, 12, 31)
LARGEST = 1_000_000_000
IDENTITY_NUMBER = re.compile(r"\d{8,}")  # a Peruvian identity number has eight digits, a mobile phone number nine
FieldKind = Literal["day", "whole", "number", "choice", "text", "flag"]
FACT, PLAN = "fact", "plan"  # a day on which something happened, or for which it is planned

Values = Mapping[str, Any]


class Severity(StrEnum):
    """What a problem does to the entry."""

    REFUSE = "refuse"
    """The entry cannot be saved."""
    CONFIRM = "confirm"
    """The entry is saved only if the person confirms it."""


@dataclass(frozen=True)
class Problem:
    """Something that is wrong with the value of a field."""

    field: str
    """The field's name."""
    code: str
    """The message is `records-entering-<code>` in the catalogues."""
    params: tuple[tuple[str, Any], ...] = ()
    """Parameters of the message: numbers, days, and under `field` the name of another field."""
    severity: Severity = Severity.REFUSE
    replaces: bool = False
    """Whether the entry would replace a record that the params describe. Only a person who sees that record can confirm
    this, and so nobody can in a workbook."""

    @property
    def key(self) -> str:
        """The problem with its field and figures: what a person confirms."""
        return ":".join([self.field, self.code, *(str(value) for _, value in self.params)])


@dataclass(frozen=True)
class Field:
    """A field that a person fills in."""

    name: str
    kind: FieldKind
    required: bool = False
    when: str = FACT
    """Of a day: FACT or PLAN."""
    low: float | None = None
    """The lowest number that is accepted."""
    high: float | None = None
    """The highest number that is accepted."""
    step: float = 1
    """A number must be a multiple of it."""
    max_length: int = 0
    """The longest text that is accepted, in characters."""
    multiline: bool = False
    """Whether a text may have several lines."""
    link: bool = False
    """Whether a text must be a link."""
    private: bool = False
    """Whether only viewers with an account read the text."""
    options: tuple[str, ...] = ()
    """The codes to choose from."""
    words: str = ""
    """The catalogues name an option under `<words>-<code>`."""
    option_names: Mapping[str, Bilingual] = field(default_factory=dict)
    """The names of options that the database names, by their codes."""
    label: str = ""
    """The catalogues name the field under `records-field-<label>`; under its name if this is empty."""
    label_name: Bilingual | None = None
    """A name from the database that the label mentions."""
    group: str = ""
    """Fields of one group are shown together."""

    @property
    def is_public(self) -> bool:
        """Whether anyone can read the text, which the form says beside the field."""
        return self.kind == "text" and not self.private

    def tidy(self, value: Any) -> Any:
        """Return the value as it is kept; None for an empty one.

        A text loses the blanks at its edges and its invisible characters, some of which reverse the direction of reading.
        """
        if value is None or value == "":
            return False if self.kind == "flag" else None
        if self.kind == "text":
            return tidy_text(str(value), multiline=self.multiline) or None
        if self.kind == "number" and type(value) is int and abs(value) <= LARGEST:
            return float(value)
        if self.kind == "whole" and type(value) is float and value.is_integer():
            return int(value)
        return value  # a value of another type is refused by the check, not converted

    def to_text(self, value: Any) -> str | None:
        """Return the value as text, for drafts and workbooks."""
        return format_value(value)

    def parse(self, text: str | None) -> Any:
        """Return the value that a text of `to_text` stands for. Raises ValueError."""
        if text is None or text == "":
            return self.tidy(None)
        if self.kind == "day":
            return date.fromisoformat(text)
        if self.kind == "whole":
            return int(text)
        if self.kind == "number":
            return float(text)
        if self.kind == "flag":
            return {"true": True, "false": False}.get(text, False)
        return text


def tidy_text(text: str, *, multiline: bool = False) -> str:
    """Return a text as it is kept: on one line unless `multiline`, and without invisible characters."""
    lines = text.splitlines() if multiline else [text]
    tidied = (" ".join("".join(_visible(character) for character in line).split()) for line in lines)
    return "\n".join(tidied).strip()


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return "" if unicodedata.category(character) in ("Cf", "Cs", "Cn", "Co") else " "


def check_field(field: Field, value: Any, today: date) -> Iterator[Problem]:
    """Yield what is wrong with a value by itself, whatever the other fields hold."""
    if value is None or (field.kind == "flag" and not value):
        if field.required:
            yield Problem(field.name, "missing")
        return
    if field.kind == "day":
        yield from _check_day(field, value, today)
    elif field.kind in ("whole", "number"):
        yield from _check_number(field, value)
    elif field.kind == "choice":
        if value not in field.options:
            yield Problem(field.name, "not-offered")
    elif field.kind == "text":
        yield from _check_text(field, value)


def _check_day(field: Field, value: Any, today: date) -> Iterator[Problem]:
    if not isinstance(value, date):
        yield Problem(field.name, "no-day")
    elif value < FIRST_DAY:
        yield Problem(field.name, "day-early", (("first", FIRST_DAY),))
    elif value > LAST_DAY:
        yield Problem(field.name, "day-far", (("last", LAST_DAY),))
    elif field.when == FACT and value > today:
        yield Problem(field.name, "day-future", (("today", today),))
    elif value > CONTRACT_END:
        yield Problem(field.name, "day-after-end", (("day", value), ("end", CONTRACT_END)), Severity.CONFIRM)


def _check_text(field: Field, value: str) -> Iterator[Problem]:
    if len(value) > field.max_length:
        yield Problem(field.name, "too-long", (("most", field.max_length), ("count", len(value))))
    elif field.link:
        yield from _check_link(field, value)
    elif field.is_public and (numbers := IDENTITY_NUMBER.findall(value)):
        yield Problem(field.name, "identity", (("number", ", ".join(numbers)),), Severity.CONFIRM)


def _check_link(field: Field, value: str) -> Iterator[Problem]:
    try:
        check_link(value)
    except errors.EvidenceRefused:
        yield Problem(field.name, "no-link")


def _check_number(field: Field, value: Any) -> Iterator[Problem]:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    if not is_number or (field.kind == "whole" and value != int(value)):
        yield Problem(field.name, "no-number")
        return
    low, high = field.low, field.high if field.high is not None else LARGEST
    if (low is not None and value < low) or value > high:
        if low is not None and field.high is not None:
            yield Problem(field.name, "number-outside", (("low", low), ("high", high)))
        else:
            yield (
                Problem(field.name, "number-low", (("low", low),)) if value < high else Problem(field.name, "no-number")
            )
    elif field.kind == "number" and field.step != 1 and not math.isclose(value, round(value / field.step) * field.step):
        yield Problem(field.name, "number-step", (("step", field.step),))


def check_order(values: Values, *names: str) -> Iterator[Problem]:
    """Check that days follow each other in the order of their names; missing ones are skipped."""
    filled = [name for name in names if isinstance(values.get(name), date)]
    for before, after in pairwise(filled):
        if values[after] < values[before]:
            yield Problem(after, "day-order", (("field", before), ("day", values[before])))


def check_not_before(field: str, day: date | None, first: date | None, code: str) -> Iterator[Problem]:
    """Check that a day is not before `first`; the problem's `code` says what began then."""
    if day and first and day < first:
        yield Problem(field, code, (("first", first),))


def check_exclusive(values: Values, *names: str) -> Iterator[Problem]:
    """Check that at most one of these fields is filled in."""
    filled = [name for name in names if values.get(name) is not None]
    for name in filled[1:]:
        yield Problem(name, "one-of", (("field", filled[0]),))


def check_any_filled(values: Values, *names: str) -> Iterator[Problem]:
    """Check that at least one of these fields is filled in."""
    if all(values.get(name) is None for name in names):
        yield Problem(names[0], "one-missing", (("field", names[1]),))


def check_percent(field: str, percent: int | None, before: int | None) -> Iterator[Problem]:
    """Ask for confirmation of a percent that falls: it is either a slip or bad news."""
    if percent is not None and before is not None and percent < before:
        yield Problem(field, "percent-falls", (("before", before),), Severity.CONFIRM)
