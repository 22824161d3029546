"""Reads the Defensoría's monthly reports as a panel: each row is a conflict case in a month."""

import re
from datetime import date

from data.importing.conflict_words import reported_state, reported_type
from data.importing.dates import find_named_months, parse_month_number, parse_year, read_month
from data.importing.gazetteer import Gazetteer
from data.importing.parsed import ConflictRow, Row
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
        "location": ("ubicacion",),
    }
)
_LONGEST_CASE, _LONGEST_DEPARTMENTS, _LONGEST_NAME, _LONGEST_LOCATION = 32, 200, 1000, 500
_REPORT = re.compile(r"\d{1,5}")


class ConflictReader:
    """Takes the rows of the panel, one at a time.

    A narrative (name, location, departments) that is longer than its column is shortened with an ellipsis. A case code
    that is too long is refused, because it is the key. A row that names no region, several, or an unknown type is kept
    and counted as unclassified.
    """

    def __init__(self, gazetteer: Gazetteer, latest: date) -> None:
        self.tally = Tally()
        self._gazetteer, self._latest = gazetteer, latest
        self._seen: dict[tuple[object, ...], ConflictRow] = {}

    def take(self, row: int, cells: Cells) -> None:
        """Keep a row, or count it as outside or repeated; otherwise raise `RowRefused`."""
        month = self._read_month(cells)
        named = self._gazetteer.find_departments(cells["department"])
        self.tally.add_departments(named or ())
        if named and not named & self._gazetteer.regions:
            self.tally.outside += 1
            if isinstance(month, date):
                self.tally.accept(month)
            return
        region = next(iter(named)) if named and len(named) == 1 else None
        if isinstance(month, RowRefused):
            self.tally.doubt([region], find_named_months(parse_year(cells["year"]), parse_month_number(cells["month"])))
            raise month
        try:
            is_kept = self._keep(row, self._read(cells, month, region))
            if is_kept and (reason := _find_unclassified(cells, named, region)):
                self.tally.leave_unclassified(row, *reason)
        except RowRefused:
            self.tally.doubt([region], [month])
            raise

    def suspect(self, cells: Cells, is_whole: bool) -> bool:
        """See `data.importing.files.Reader`. The month and the cells on both sides of the departments must be readable:
        otherwise a second department may stand in one of them."""
        named = self._gazetteer.find_departments(cells["department"])
        try:
            month = read_month(cells["year"], cells["month"], self._latest)
            reported_state(cells["state"])
        except RowRefused:
            return False
        if not is_whole and (not named or reported_type(cells["type"]) == "unclassified"):
            return False
        if not named or named & self._gazetteer.regions:
            self.tally.doubt(named if named and len(named) == 1 else [None], [month])
        return True

    def _read_month(self, cells: Cells) -> date | RowRefused:
        try:
            month = read_month(cells["year"], cells["month"], self._latest)
        except RowRefused as refused:
            return refused
        self.tally.add_day(month)
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
            location=shorten(cells["location"], _LONGEST_LOCATION),
        )

    def _keep(self, row: int, case: ConflictRow) -> bool:
        """Keep a case and return True; count it as repeated and return False if an earlier row says the same."""
        earlier = self._seen.setdefault(case.key, case)
        if earlier is case:
            self.tally.keep(row, case, case.month)
        elif earlier == case:
            self.tally.repeated += 1
        else:
            raise RowRefused("case_twice", f"{case.case} {case.month:%Y-%m}")
        return earlier is case

    def finish(self) -> list[Row]:
        """Return the rows in the order of the file."""
        return self.tally.kept


def _find_unclassified(cells: Cells, named: frozenset[str] | None, region: str | None) -> tuple[str, str] | None:
    """Return why a row is not classified, and the text of the cell; None if the row is classified."""
    if region is None:
        reason = "unknown_department" if named is None else "several_departments" if named else "no_department"
        return reason, cells["department"]
    return ("no_type", cells["type"]) if reported_type(cells["type"]) == "unclassified" else None
