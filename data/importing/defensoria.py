"""The Defensoría's monthly reports as a panel: a row is a conflict case in a month."""

import re
from datetime import date

from data.importing.conflict_words import reported_state, reported_type
from data.importing.dates import month_number, months_named, read_month, year_number
from data.importing.parsed import ConflictRow, Row
from data.importing.places import Places
from data.importing.reasons import RowRefused
from data.importing.tables import Cells, Format
from data.importing.tally import Tally
from data.importing.texts import check_length, plain_code, shorten

FORMAT = Format(
    headings={
        "case": ("caso_id",),
        "report": ("numero_reporte",),
        "year": ("anio", "año"),
        "month": ("mes",),
        "state": ("estado",),
        "department": ("departamento",),
        "type": ("tipo",),
        "name": ("caso",),
        "place": ("ubicacion",),
    }
)
_LONGEST_CASE, _LONGEST_DEPARTMENTS, _LONGEST_NAME, _LONGEST_PLACE = 32, 200, 1000, 500
_REPORT = re.compile(r"\d{1,5}")


class ConflictReader:
    """Takes the rows of the panel, one by one.

    A narrative (name, place, departments) that is longer than its column ends with an ellipsis; a case's code that is too
    long is refused, for it is the key. A row without a region of ours alone, or with a type that is none of the known
    ones, is kept and counted as unclassified.
    """

    def __init__(self, places: Places, latest: date) -> None:
        self.tally = Tally()
        self._places, self._latest = places, latest
        self._met: dict[tuple[object, ...], ConflictRow] = {}

    def take(self, row: int, cells: Cells) -> None:
        """Keep a row, or count it as outside or repeated. RowRefused otherwise."""
        month = self._read_month(cells)
        named = self._places.find_departments(cells["department"])
        self.tally.name(named or ())
        if named and not named & self._places.regions:
            self.tally.outside += 1
            if isinstance(month, date):
                self.tally.accept(month)
            return
        region = next(iter(named)) if named and len(named) == 1 else None
        if isinstance(month, RowRefused):
            self.tally.doubt([region], months_named(year_number(cells["year"]), month_number(cells["month"])))
            raise month
        try:
            if self._keep(row, self._read(cells, month, region)) and (why := _why_unclassified(cells, named, region)):
                self.tally.leave_unclassified(row, *why)
        except RowRefused:
            self.tally.doubt([region], [month])
            raise

    def suspect(self, cells: Cells, is_whole: bool) -> bool:
        """See `data.importing.files.Reader`: the month and what stands beside the departments must be
        read as well as they; else these may be more than the one."""
        named = self._places.find_departments(cells["department"])
        try:
            month = read_month(cells["year"], cells["month"], self._latest)
            reported_state(cells["state"])
        except RowRefused:
            return False
        if not is_whole and (not named or reported_type(cells["type"]) == "unclassified"):
            return False
        if not named or named & self._places.regions:
            self.tally.doubt(named if named and len(named) == 1 else [None], [month])
        return True

    def _read_month(self, cells: Cells) -> date | RowRefused:
        try:
            month = read_month(cells["year"], cells["month"], self._latest)
        except RowRefused as refused:
            return refused
        self.tally.see(month)
        return month

    def _read(self, cells: Cells, month: date, region: str | None) -> ConflictRow:
        case, report = check_length(plain_code(cells["case"]), _LONGEST_CASE), plain_code(cells["report"])
        if not case:
            raise RowRefused("no_code")
        return ConflictRow(
            case=case,
            month=month,
            report=int(report) if _REPORT.fullmatch(report) else None,
            state=reported_state(cells["state"]),
            type=reported_type(cells["type"]),
            region=region,
            departments=shorten(cells["department"], _LONGEST_DEPARTMENTS),
            name=shorten(cells["name"], _LONGEST_NAME),
            place=shorten(cells["place"], _LONGEST_PLACE),
        )

    def _keep(self, row: int, one: ConflictRow) -> bool:
        """Whether it is kept: not if it says what an earlier one said."""
        before = self._met.setdefault(one.key, one)
        if before is one:
            self.tally.keep(row, one, one.month)
        elif before == one:
            self.tally.repeated += 1
        else:
            raise RowRefused("case_twice", f"{one.case} {one.month:%Y-%m}")
        return before is one

    def finish(self) -> list[Row]:
        """The rows, in the order of the file."""
        return self.tally.kept


def _why_unclassified(cells: Cells, named: frozenset[str] | None, region: str | None) -> tuple[str, str] | None:
    """Why a row is not classified, and what stands there; None for one that is."""
    if region is None:
        reason = "unknown_department" if named is None else "several_departments" if named else "no_department"
        return reason, cells["department"]
    return ("no_type", cells["type"]) if reported_type(cells["type"]) == "unclassified" else None
