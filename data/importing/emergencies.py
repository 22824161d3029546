"""Reads emergencies: what INDECI's register and its yearly tables have in common."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import cast

from data.importing.dates import DateOrders, DateReading, find_possible_months, parse_month_number, parse_year, read_day
from data.importing.gazetteer import Gazetteer, Location
from data.importing.parsed import EmergencyRow, Row
from data.importing.reasons import RowRefused, refuse_file
from data.importing.tables import Cells
from data.importing.tally import MOST_REFUSED, Tally
from data.importing.texts import capitals, check_length, parse_whole_number, plain_code
from data.rules.incidence.series import month_of

FIGURES = ("deaths", "missing", "injured", "affected", "homeless", "homes_destroyed", "homes_affected")
_LONGEST_CODE, _LONGEST_KIND = 16, 80
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z/_-]*")
_LOST = "\ufffd"  # the sign that programs write for a letter that they could not read


class EmergencyReader:
    """Takes the rows of a register, one at a time.

    A row whose date could mean two days waits until the end of the file: with `rows_prove_order`, the other rows may prove
    the order. A row of an unmapped kind is kept without a hazard. A kind that has lost a letter ("INUNDACI\ufffdN") gets
    the only hazard that it can mean.
    """

    def __init__(self, gazetteer: Gazetteer, hazards: Mapping[str, str], latest: date, rows_prove_order: bool) -> None:
        self.tally = Tally()
        self._gazetteer, self._hazards, self._latest = gazetteer, hazards, latest
        self._rows_prove_order = rows_prove_order
        self._orders = DateOrders()
        self._waiting: list[tuple[int, Cells, Location, DateReading]] = []
        self._unsettled: dict[DateReading, bool] = {}  # whether a row outside the five regions has this date
        self._in_doubt: list[tuple[Iterable[str | None], DateReading | frozenset[date]]] = []
        self._hazard_of = lru_cache(maxsize=4096)(self._find_hazard)

    def take(self, row: int, cells: Cells) -> None:
        """Keep a row, count it as outside, or let it wait; otherwise raise `RowRefused`."""
        reading = self._read_day(cells)
        try:
            location = self._gazetteer.find(cells["ubigeo"], cells["department"], cells["province"], cells["district"])
        except RowRefused:
            self._doubt(self._gazetteer.find_possible(cells["ubigeo"], cells["department"]), cells, reading)
            raise
        self.tally.add_departments(self._gazetteer.name_department(cells["ubigeo"], cells["department"]))
        if location is None:
            self.tally.outside += 1
            if isinstance(reading, DateReading):
                self._accept(reading)
            return
        if isinstance(reading, RowRefused):
            self._doubt([location.region], cells, reading)
            raise reading
        if reading.day is None:
            if len(self._waiting) >= MOST_REFUSED:
                raise refuse_file("too_many_refused", limit=MOST_REFUSED)
            self._waiting.append((row, cells, location, reading))
            return
        try:
            self._keep(row, cells, location, reading.day)
        except RowRefused:
            self._doubt([location.region], cells, reading)
            raise

    def suspect(self, cells: Cells, is_whole: bool) -> bool:
        """See `data.importing.files.Reader`. The date must be readable; ubigeo and department must name the same."""
        reading = self._find_day(cells)
        department = self._gazetteer.name_department(cells["ubigeo"], "")
        if department and department == self._gazetteer.name_department("", cells["department"]):
            regions: Iterable[str | None] = department
        elif is_whole:
            regions = self._gazetteer.find_possible(cells["ubigeo"], cells["department"])
        else:
            return False
        if isinstance(reading, RowRefused) and not is_whole:
            return False
        self._doubt(regions, cells, reading)
        return True

    def _accept(self, reading: DateReading) -> None:
        if reading.day:
            self.tally.accept(reading.day)
        else:
            self._unsettled[reading] = True

    def _doubt(self, regions: Iterable[str | None], cells: Cells, reading: DateReading | RowRefused) -> None:
        if isinstance(reading, RowRefused):
            columns = parse_year(cells["year"]), parse_month_number(cells["month"])
            self._in_doubt.append((regions, find_possible_months(cells["date"], *columns)))
        else:
            self._in_doubt.append((regions, reading))

    def _find_day(self, cells: Cells) -> DateReading | RowRefused:
        try:
            return read_day(cells["date"], parse_year(cells["year"]), parse_month_number(cells["month"]), self._latest)
        except RowRefused as refused:
            return refused

    def _read_day(self, cells: Cells) -> DateReading | RowRefused:
        reading = self._find_day(cells)
        if isinstance(reading, RowRefused):
            return reading
        if self._rows_prove_order:
            self._orders.learn(reading)
        if reading.day:
            self.tally.add_day(reading.day)
        else:
            self._unsettled.setdefault(reading, False)
        return reading

    def _keep(self, row: int, cells: Cells, location: Location, day: date) -> None:
        if day > self._latest:  # an ambiguous date that the other rows settled
            raise RowRefused("future_date", cells["date"])
        spelling = check_length(capitals(cells["kind"]), _LONGEST_KIND)
        hazard = self._hazard_of(spelling)
        figures = {name: parse_whole_number(cells[name]) for name in FIGURES}
        code = read_code(cells["code"])
        emergency = EmergencyRow(
            sinpad_code=code,
            ubigeo=location.ubigeo,
            happened_on=day,
            spelling=spelling,
            ordinal=1,
            hazard=hazard,
            region=location.region,
            unit=location.unit,
            **figures,
        )
        self.tally.keep(row, emergency, day)
        self.tally.region_only += location.unit is None
        self.tally.by_code += location.is_by_code
        if hazard is None:
            self.tally.leave_unclassified(row, "unmapped_kind", spelling)

    def _find_hazard(self, spelling: str) -> str | None:
        if _LOST not in spelling:
            return self._hazards.get(spelling)
        pattern = re.compile(re.escape(spelling).replace(_LOST, "."))
        matches = {hazard for name, hazard in self._hazards.items() if pattern.fullmatch(name)}
        return matches.pop() if len(matches) == 1 else None

    def finish(self) -> list[Row]:
        """Settle the waiting rows, and number the rows with the same code, ubigeo, day and spelling in the file's order."""
        for reading, is_outside in self._unsettled.items():
            day = self._orders.settle(reading)
            if day and day <= self._latest:
                self.tally.add_day(day)
                if is_outside:
                    self.tally.accept(day)
        for row, cells, location, reading in self._waiting:
            try:
                day = self._orders.settle(reading)
                if day is None:
                    raise RowRefused("ambiguous_date", cells["date"])
                self._keep(row, cells, location, day)
            except RowRefused as refused:
                self._doubt([location.region], cells, reading)
                self.tally.refuse(row, refused)
        for regions, months in self._in_doubt:
            if isinstance(months, DateReading):
                settled = self._orders.settle(months)
                months = frozenset({month_of(settled)}) if settled else months.months
            self.tally.doubt(regions, months)
        counts: Counter[tuple[object, ...]] = Counter()
        rows: list[Row] = []
        for emergency in cast(list[EmergencyRow], self.tally.kept):
            counts[emergency.key] += 1
            ordinal = counts[emergency.key]
            rows.append(emergency if ordinal == 1 else replace(emergency, ordinal=ordinal))
        return rows


def read_code(text: str) -> str:
    """Return the SINPAD code as text.

    Raises `RowRefused`: `no_code`, `bad_code` (such as a spreadsheet's 1.2E+05), `too_long`.
    """
    code = plain_code(text)
    if not code:
        raise RowRefused("no_code")
    if not _CODE.fullmatch(code):
        raise RowRefused("bad_code", code)
    return check_length(code, _LONGEST_CODE)
