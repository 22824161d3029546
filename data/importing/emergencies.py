"""Emergencies, as INDECI's register and its yearly tables both tell them: what is the same in the two."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import cast

from data.importing.dates import Conventions, DayRead, month_number, months_told, read_day, year_number
from data.importing.parsed import EmergencyRow, Row
from data.importing.places import Place, Places
from data.importing.reasons import RowRefused, refuse_file
from data.importing.tables import Cells
from data.importing.tally import MOST_REFUSED, Tally
from data.importing.texts import capitals, check_length, plain_code, whole_number
from data.rules.incidence.series import month_of

FIGURES = ("deaths", "missing", "injured", "affected", "homeless", "homes_destroyed", "homes_affected")
_LONGEST_CODE, _LONGEST_KIND = 16, 80
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z/_-]*")
_LOST = "\ufffd"  # what programs leave of a letter that they could not read


class EmergencyReader:
    """Takes the rows of a register, one by one.

    A day that could be two waits for the end: where `rows_prove`, the other rows may prove the file's order. A kind that
    is not mapped is kept, without a hazard; one that has lost a letter ("INUNDACI\ufffdN") is what it can only be.
    """

    def __init__(self, places: Places, hazards: Mapping[str, str], latest: date, rows_prove: bool) -> None:
        self.tally = Tally()
        self._places, self._hazards, self._latest, self._rows_prove = places, hazards, latest, rows_prove
        self._conventions = Conventions()
        self._waiting: list[tuple[int, Cells, Place, DayRead]] = []
        self._seen_waiting: dict[DayRead, bool] = {}  # whether it is a day of a row of others
        self._in_doubt: list[tuple[Iterable[str | None], DayRead | frozenset[date]]] = []
        self._hazard_of = lru_cache(maxsize=4096)(self._find_hazard)

    def take(self, row: int, cells: Cells) -> None:
        """Keep a row, count it as outside, or let it wait. RowRefused otherwise."""
        read = self._read_day(cells)
        try:
            place = self._places.find(cells["ubigeo"], cells["department"], cells["province"], cells["district"])
        except RowRefused:
            self._doubt(self._places.find_possible(cells["ubigeo"], cells["department"]), cells, read)
            raise
        self.tally.name(self._places.name_department(cells["ubigeo"], cells["department"]))
        if place is None:
            self.tally.outside += 1
            if isinstance(read, DayRead):
                self._accept(read)
            return
        if isinstance(read, RowRefused):
            self._doubt([place.region], cells, read)
            raise read
        if read.day is None:
            if len(self._waiting) >= MOST_REFUSED:
                raise refuse_file("too_many_refused", limit=MOST_REFUSED)
            self._waiting.append((row, cells, place, read))
            return
        try:
            self._keep(row, cells, place, read.day)
        except RowRefused:
            self._doubt([place.region], cells, read)
            raise

    def suspect(self, cells: Cells, is_whole: bool) -> bool:
        """See `data.importing.files.Reader`: the day must be read, the ubigeo and the department's name say the same."""
        read = self._find_day(cells)
        said = self._places.name_department(cells["ubigeo"], "")
        if said and said == self._places.name_department("", cells["department"]):
            regions: Iterable[str | None] = said
        elif is_whole:
            regions = self._places.find_possible(cells["ubigeo"], cells["department"])
        else:
            return False
        if isinstance(read, RowRefused) and not is_whole:
            return False
        self._doubt(regions, cells, read)
        return True

    def _accept(self, read: DayRead) -> None:
        if read.day:
            self.tally.accept(read.day)
        else:
            self._seen_waiting[read] = True

    def _doubt(self, regions: Iterable[str | None], cells: Cells, read: DayRead | RowRefused) -> None:
        if isinstance(read, RowRefused):
            columns = year_number(cells["year"]), month_number(cells["month"])
            self._in_doubt.append((regions, months_told(cells["date"], *columns)))
        else:
            self._in_doubt.append((regions, read))

    def _find_day(self, cells: Cells) -> DayRead | RowRefused:
        try:
            return read_day(cells["date"], year_number(cells["year"]), month_number(cells["month"]), self._latest)
        except RowRefused as refused:
            return refused

    def _read_day(self, cells: Cells) -> DayRead | RowRefused:
        read = self._find_day(cells)
        if isinstance(read, RowRefused):
            return read
        if self._rows_prove:
            self._conventions.learn(read)
        if read.day:
            self.tally.see(read.day)
        else:
            self._seen_waiting.setdefault(read, False)
        return read

    def _keep(self, row: int, cells: Cells, place: Place, day: date) -> None:
        if day > self._latest:  # one that could be two, settled by the others
            raise RowRefused("future_date", cells["date"])
        spelling = check_length(capitals(cells["kind"]), _LONGEST_KIND)
        hazard = self._hazard_of(spelling)
        figures = {name: whole_number(cells[name]) for name in FIGURES}
        code = read_code(cells["code"])
        one = EmergencyRow(code, place.ubigeo, day, spelling, 1, hazard, place.region, place.unit, **figures)
        self.tally.keep(row, one, day)
        self.tally.region_only += place.unit is None
        self.tally.by_code += place.is_by_code
        if hazard is None:
            self.tally.leave_unclassified(row, "unmapped_kind", spelling)

    def _find_hazard(self, spelling: str) -> str | None:
        if _LOST not in spelling:
            return self._hazards.get(spelling)
        pattern = re.compile(re.escape(spelling).replace(_LOST, "."))
        found = {hazard for known, hazard in self._hazards.items() if pattern.fullmatch(known)}
        return found.pop() if len(found) == 1 else None

    def finish(self) -> list[Row]:
        """Settle what waited, and number equals (same code, ubigeo, day and spelling) in the order of the file."""
        for read, is_others in self._seen_waiting.items():
            day = self._conventions.settle(read)
            if day and day <= self._latest:
                self.tally.see(day)
                if is_others:
                    self.tally.accept(day)
        for row, cells, place, read in self._waiting:
            try:
                day = self._conventions.settle(read)
                if day is None:
                    raise RowRefused("ambiguous_date", cells["date"])
                self._keep(row, cells, place, day)
            except RowRefused as refused:
                self._doubt([place.region], cells, read)
                self.tally.refuse(row, refused)
        for regions, told in self._in_doubt:
            if isinstance(told, DayRead):
                settled = self._conventions.settle(told)
                told = frozenset({month_of(settled)}) if settled else told.months
            self.tally.doubt(regions, told)
        met: Counter[tuple[object, ...]] = Counter()
        rows: list[Row] = []
        for one in cast(list[EmergencyRow], self.tally.kept):
            met[one.key] += 1
            rows.append(one if met[one.key] == 1 else replace(one, ordinal=met[one.key]))
        return rows


def read_code(text: str) -> str:
    """The SINPAD code as text. Refused: `no_code`, `bad_code` (a spreadsheet's 1.2E+05), `too_long`."""
    code = plain_code(text)
    if not code:
        raise RowRefused("no_code")
    if not _CODE.fullmatch(code):
        raise RowRefused("bad_code", code)
    return check_length(code, _LONGEST_CODE)
