"""What a person enters, judged before it is written: refused, or to be confirmed. The same in forms and in workbooks.

The rules are ours: the contract began in 2012 and ended on 2017-12-31, so that days outside are slips more often than facts.
"""

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from data import errors
from data.rules.evidence import check_link
from data.store.values import format_value

FIRST_DAY, CONTRACT_END = date(2012, 1, 1), date(2017, 12, 31)
LAST_DAY = date(2099, 12, 31)
LARGEST = 1_000_000_000
LIKE_IDENTITY = re.compile(r"\d{8,}")  # a Peruvian identity number has eight digits, a mobile telephone's nine
KINDS = ("day", "whole", "number", "choice", "text", "flag")
FACT, PLAN = "fact", "plan"  # a day on which something happened, or one for which it is planned

Values = Mapping[str, Any]


class Severity(StrEnum):
    REFUSE = "refuse"
    CONFIRM = "confirm"  # unless the person says: yes, it is so


@dataclass(frozen=True)
class Problem:
    """What is wrong with a field."""

    field: str
    code: str
    """A catalogue's `records-entering-<code>`."""
    params: tuple[tuple[str, Any], ...] = ()
    """For its words: numbers, days, and the names of other fields under `field`."""
    severity: Severity = Severity.REFUSE
    replaces: bool = False
    """Whether something stands there, named in the params, whose place this would take: only who sees it may confirm, which
    nobody does who fills in a workbook."""

    @property
    def key(self) -> str:
        """What a person confirms: this of this field, with these figures."""
        return ":".join([self.field, self.code, *(str(value) for _, value in self.params)])


@dataclass(frozen=True)
class Field:
    """A thing to fill in."""

    name: str
    kind: str
    """One of KINDS."""
    required: bool = False
    when: str = FACT
    """Of a day: FACT or PLAN."""
    low: float | None = None
    high: float | None = None
    step: float = 1
    longest: int = 0
    """Of a text, in characters."""
    lines: bool = False
    """Whether a text may have several lines."""
    link: bool = False
    private: bool = False
    """Whether a text is read with an account only, not by anyone."""
    options: tuple[str, ...] = ()
    """The codes to choose from."""
    words: str = ""
    """The catalogues name an option under `<words>-<code>`."""
    names: tuple[tuple[str, str, str], ...] = ()
    """Options that are named by data: code, Spanish, English."""
    label: str = ""
    """The catalogues name the field under `records-field-<label>`; by its name if empty."""
    of: tuple[str, str] | None = None
    """A name from the database, in Spanish and English, of which the label speaks."""
    group: str = ""
    """Fields of a group are shown together."""

    @property
    def is_public(self) -> bool:
        """Whether it is a text that anyone will read: who writes it is told so."""
        return self.kind == "text" and not self.private

    def tidy(self, value: Any) -> Any:
        """The value as it would be kept: texts without blanks at the edges and without signs that are not seen (which can
        turn round what is); nothing for an empty one.
        """
        if value is None or value == "":
            return False if self.kind == "flag" else None
        if self.kind == "text":
            return tidy_text(str(value), lines=self.lines) or None
        if self.kind == "number" and type(value) is int and abs(value) <= LARGEST:
            return float(value)
        if self.kind == "whole" and type(value) is float and value.is_integer():
            return int(value)
        return value  # what is of another kind is refused, not read as something

    def tell(self, value: Any) -> str | None:
        """The value as text, for drafts and workbooks."""
        return format_value(value)

    def parse(self, text: str | None) -> Any:
        """The value that a text stands for. Raises ValueError."""
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


def tidy_text(text: str, *, lines: bool = False) -> str:
    """A text as it is kept; on one line unless it may have several."""
    parts = text.splitlines() if lines else [text]
    kept = (" ".join("".join(_seen(sign) for sign in part).split()) for part in parts)
    return "\n".join(kept).strip()


def _seen(sign: str) -> str:
    if sign.isprintable():
        return sign
    return "" if unicodedata.category(sign) in ("Cf", "Cs", "Cn", "Co") else " "


def check_field(field: Field, value: Any, today: date) -> Iterator[Problem]:
    """What is wrong with a value in itself."""
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
    if len(value) > field.longest:
        yield Problem(field.name, "too-long", (("most", field.longest), ("count", len(value))))
    elif field.link:
        yield from _check_link(field, value)
    elif field.is_public and (numbers := LIKE_IDENTITY.findall(value)):
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
    """Days that must not come before one another, in their order; missing ones are passed over."""
    known = [name for name in names if isinstance(values.get(name), date)]
    for before, after in pairwise(known):
        if values[after] < values[before]:
            yield Problem(after, "day-order", (("field", before), ("day", values[before])))


def check_not_before(field: str, day: date | None, first: date | None, code: str) -> Iterator[Problem]:
    """A day before the thing itself was there; `code` says what began on `first`."""
    if day and first and day < first:
        yield Problem(field, code, (("first", first),))


def check_together(values: Values, *names: str) -> Iterator[Problem]:
    """Of these fields only one may be filled in."""
    filled = [name for name in names if values.get(name) is not None]
    for name in filled[1:]:
        yield Problem(name, "one-of", (("field", filled[0]),))


def check_any(values: Values, *names: str) -> Iterator[Problem]:
    """One of these fields must be filled in."""
    if all(values.get(name) is None for name in names):
        yield Problem(names[0], "one-missing", (("field", names[1]),))


def check_percent(field: str, percent: int | None, before: int | None) -> Iterator[Problem]:
    """A percent that falls back is a slip or bad news: the person says which."""
    if percent is not None and before is not None and percent < before:
        yield Problem(field, "percent-falls", (("before", before),), Severity.CONFIRM)
