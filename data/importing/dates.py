"""Days and months as files write them: what can be only one day is read, the rest is refused.

Three numbers are a day in several orders. The columns for year and month decide, where a file has them; else what the
file's other rows prove (`Conventions`), if they prove one order and none speaks against it.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from data.importing.reasons import RowRefused
from data.importing.texts import capitals, remember_short
from data.rules.incidence.series import month_of

EARLIEST = 1990  # years
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
class DayRead:
    """The days that a text can be, each with its order (dmy, mdy, ymd); texts of one `form` follow one order.

    INDECI's register holds days DD/MM/YYYY and, with two digits, MM/DD/YY: the one form says nothing of the other.
    """

    days: tuple[tuple[str, date], ...]
    form: str

    @cached_property
    def day(self) -> date | None:
        """The only day that it can be, if so."""
        return self.days[0][1] if len({day for _, day in self.days}) == 1 else None

    @cached_property
    def months(self) -> frozenset[date]:
        """The months in which it may lie."""
        return frozenset(month_of(day) for _, day in self.days)

    @cached_property
    def proves(self) -> str | None:
        """The order that this text proves, if any."""
        return self.days[0][0] if len(self.days) == 1 else None


class Conventions:
    """What the rows of a file prove of its order."""

    def __init__(self) -> None:
        self._proved: dict[str, set[str]] = defaultdict(set)

    def learn(self, read: DayRead) -> None:
        """Take note of what a row proves."""
        if read.proves:
            self._proved[read.form].add(read.proves)

    def settle(self, read: DayRead) -> date | None:
        """The day, by the only order that the file's rows of this form prove; None where they prove none, or several."""
        orders = self._proved[read.form]
        return read.day or next((day for order, day in read.days if orders == {order}), None)


@lru_cache(maxsize=8192)
def read_day(text: str, year: int | None, month: int | None, latest: date) -> DayRead:
    """The days that a text can be; `year` and `month`: what the row's other columns say; `latest`: today. Refused:
    `bad_date` (none, or too early), `date_contradicts` (none that fits the other columns), `no_century`, `future_date` (all
    are to come; of two days, the one to come stays possible until it is known which was meant).
    """
    readings, form = _readings(_TIME.sub("", capitals(text)))
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
    return DayRead(tuple(fitting), form)


def months_named(year: int | None, month: int | None) -> frozenset[date]:
    """What a row's columns say: a month, or where they say none the year's; empty where they say no year."""
    return frozenset(date(year, one, 1) for one in ([month] if month else range(1, 13))) if year else frozenset()


def months_told(text: str, year: int | None, month: int | None) -> frozenset[date]:
    """The months in which a day that is refused may lie: by the row's other columns, and by the text alone. Empty: any."""
    told = months_named(year, month)
    try:
        return told | read_day(text, None, None, date.max).months
    except RowRefused:
        return told


Readings = list[tuple[str, tuple[int, int, int]]]


def _readings(said: str) -> tuple[Readings, str]:
    """(order, (year, month, day)) of each way to read a text, and its form."""
    if found := _YEAR_FIRST.fullmatch(said):
        parts = (found["y"], found["m"], found["d"]) if found["y"] else (said[:4], said[4:6], said[6:])
        return [("ymd", (int(parts[0]), int(parts[1]), int(parts[2])))], "year first"
    if found := _NAMED.fullmatch(said):
        number = month_number(found[2])
        readings: Readings = [("dmy", (int(found[3]), number, int(found[1])))] if number else []
        return readings, f"named {len(found[3])}"
    if found := _NUMBERS.fullmatch(said):
        one, two, three = int(found[1]), int(found[3]), int(found[4])
        readings = [("dmy", (three, two, one)), ("mdy", (three, one, two))]
        if len(found[4]) == 2:
            readings.append(("ymd", (one, two, three)))
        return readings, f"numbers {len(found[4])}"
    return [], ""


def _with_century(readings: Readings, year: int | None, text: str) -> Readings:
    """The readings whose two digits are those of the row's own year, with its century."""
    if year is None:
        raise RowRefused("no_century", text)
    found: Readings = [(order, (year, parts[1], parts[2])) for order, parts in readings if parts[0] == year % 100]
    if not found:
        raise RowRefused("date_contradicts", f"{text} ({year})")
    return found


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= EARLIEST else None
    except ValueError:
        return None


@remember_short
def month_number(text: str) -> int | None:
    """1 to 12 for "2", "02", "FEBRERO", "feb.", "set." and "sep."; None for what is none."""
    said = capitals(text).rstrip(".").removesuffix(".0")
    if said.isdecimal() and len(said) <= 2:
        return int(said) if 1 <= int(said) <= 12 else None
    said = "SETIEMBRE" if len(said) >= 3 and "SEPTIEMBRE".startswith(said) else said
    return next((n for n, name in enumerate(MONTHS, 1) if len(said) >= 3 and name.startswith(said)), None)


@remember_short
def year_number(text: str) -> int | None:
    """A year of four digits; None for what is none."""
    said = text.strip().removesuffix(".0")
    return int(said) if len(said) == 4 and said.isdecimal() else None


def read_month(year: str, month: str, latest: date) -> date:
    """A month's first day, from its two columns. Refused: `bad_month`, `future_date` for one that begins after `latest`."""
    y, m = year_number(year), month_number(month)
    if y is None or m is None or y < EARLIEST:
        raise RowRefused("bad_month", f"{month.strip()} / {year.strip()}")
    if date(y, m, 1) > latest:
        raise RowRefused("future_date", f"{month.strip()} / {year.strip()}")
    return date(y, m, 1)
