"""Reads days and months as files write them. A text that can only mean one day is read; any other is refused.

Three numbers can be a day in several orders. The columns for year and month decide where a file has them; otherwise the
file's other rows decide (`DateOrders`), if they prove exactly one order.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from data.importing.reasons import RowRefused
from data.importing.texts import capitals, remember_short
from data.rules.incidence.series import month_of

EARLIEST_YEAR = 1990
MONTHS = (
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SETIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
)
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AP]\.? ?M\.?)?$")
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})|\d{8}")
_NUMBERS = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})(?: DE |[-/. ])([A-Z]{3,10})\.?(?: DE | DEL |[-/. ])(\d{4}|\d{2})")


@dataclass(frozen=True)
class DateReading:
    """The days that a text can mean.

    INDECI's register holds days as DD/MM/YYYY and also, with two digits for the year, as MM/DD/YY: the order of one form
    proves nothing about the other.
    """

    days: tuple[tuple[str, date], ...]
    """Each possible day with its order: dmy, mdy or ymd."""
    form: str
    """How the text is written. All texts of one form follow one order."""

    @cached_property
    def day(self) -> date | None:
        """The day, if the text can only mean one."""
        return self.days[0][1] if len({day for _, day in self.days}) == 1 else None

    @cached_property
    def months(self) -> frozenset[date]:
        """The months in which the day may lie."""
        return frozenset(month_of(day) for _, day in self.days)

    @cached_property
    def proves(self) -> str | None:
        """The order that this text proves, if any."""
        return self.days[0][0] if len(self.days) == 1 else None


class DateOrders:
    """The orders of day, month and year that the rows of a file prove."""

    def __init__(self) -> None:
        self._proved: dict[str, set[str]] = defaultdict(set)

    def learn(self, reading: DateReading) -> None:
        """Record the order that a row proves, if any."""
        if reading.proves:
            self._proved[reading.form].add(reading.proves)

    def settle(self, reading: DateReading) -> date | None:
        """Return the day in the order that the rows of this form prove; None if they prove none or several."""
        orders = self._proved[reading.form]
        return reading.day or next((day for order, day in reading.days if orders == {order}), None)


@lru_cache(maxsize=8192)
def read_day(text: str, year: int | None, month: int | None, latest: date) -> DateReading:
    """Return the days that a text can mean.

    `year` and `month` are the values of the row's other columns; `latest` is today. Raises `RowRefused`: `bad_date` (not a
    day, or too early), `date_contradicts` (no day that fits the other columns), `no_century`, or `future_date` (every
    possible day is in the future; if only one of two is, it stays possible until the order is settled).
    """
    readings, form = _interpret(_TIME.sub("", capitals(text)))
    if form.endswith("2"):
        readings = _with_century(readings, year, text)
    days = [(order, day) for order, parts in readings if (day := _day_of(*parts))]
    if not days:
        raise RowRefused("bad_date", text)
    fitting = [(order, day) for order, day in days if year in (None, day.year) and month in (None, day.month)]
    if not fitting:
        raise RowRefused("date_contradicts", f"{text} ({month or '–'}/{year or '–'})")
    if all(day > latest for _, day in fitting):
        raise RowRefused("future_date", text)
    return DateReading(tuple(fitting), form)


def find_named_months(year: int | None, month: int | None) -> frozenset[date]:
    """Return the month that a row's columns name, all months of the year without one, or none without a year."""
    return frozenset(date(year, number, 1) for number in ([month] if month else range(1, 13))) if year else frozenset()


def find_possible_months(text: str, year: int | None, month: int | None) -> frozenset[date]:
    """Return the months in which a refused day may lie, by the row's other columns and by the text. Empty: any month."""
    named = find_named_months(year, month)
    try:
        return named | read_day(text, None, None, date.max).months
    except RowRefused:
        return named


Readings = list[tuple[str, tuple[int, int, int]]]


def _interpret(text: str) -> tuple[Readings, str]:
    """Return (order, (year, month, day)) for each way to read a text, and the form in which it is written."""
    if match := _YEAR_FIRST.fullmatch(text):
        parts = (match["y"], match["m"], match["d"]) if match["y"] else (text[:4], text[4:6], text[6:])
        return [("ymd", (int(parts[0]), int(parts[1]), int(parts[2])))], "year first"
    if match := _NAMED.fullmatch(text):
        number = parse_month_number(match[2])
        readings: Readings = [("dmy", (int(match[3]), number, int(match[1])))] if number else []
        return readings, f"named {len(match[3])}"
    if match := _NUMBERS.fullmatch(text):
        first, second, third = int(match[1]), int(match[3]), int(match[4])
        readings = [("dmy", (third, second, first)), ("mdy", (third, first, second))]
        if len(match[4]) == 2:
            readings.append(("ymd", (first, second, third)))
        return readings, f"numbers {len(match[4])}"
    return [], ""


def _with_century(readings: Readings, year: int | None, text: str) -> Readings:
    """Keep the readings whose two digits are the row's year, and give them its century."""
    if year is None:
        raise RowRefused("no_century", text)
    fitting: Readings = [(order, (year, parts[1], parts[2])) for order, parts in readings if parts[0] == year % 100]
    if not fitting:
        raise RowRefused("date_contradicts", f"{text} ({year})")
    return fitting


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= EARLIEST_YEAR else None
    except ValueError:
        return None


@remember_short
def parse_month_number(text: str) -> int | None:
    """Return 1 to 12 for texts such as "2", "02", "FEBRERO", "feb.", "set." and "sep."; None if the text is no month."""
    word = capitals(text).rstrip(".").removesuffix(".0")
    if word.isdecimal() and len(word) <= 2:
        return int(word) if 1 <= int(word) <= 12 else None
    word = "SETIEMBRE" if len(word) >= 3 and "SEPTIEMBRE".startswith(word) else word
    return next((n for n, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)), None)


@remember_short
def parse_year(text: str) -> int | None:
    """Return a year of four digits; None if the text is no such year."""
    digits = text.strip().removesuffix(".0")
    return int(digits) if len(digits) == 4 and digits.isdecimal() else None


def read_month(year: str, month: str, latest: date) -> date:
    """Return a month's first day from its two columns.

    Raises `RowRefused`: `bad_month`, or `future_date` for a month that begins after `latest`.
    """
    y, m = parse_year(year), parse_month_number(month)
    if y is None or m is None or y < EARLIEST_YEAR:
        raise RowRefused("bad_month", f"{month.strip()} / {year.strip()}")
    if date(y, m, 1) > latest:
        raise RowRefused("future_date", f"{month.strip()} / {year.strip()}")
    return date(y, m, 1)
