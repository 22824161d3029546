"""Reads the plain table that anyone can fill in: the number of open cases by month, region, type and state."""

from collections import defaultdict
from datetime import date

from data.importing.conflict_words import written_state, written_type
from data.importing.dates import find_named_months, parse_month_number, parse_year, read_month
from data.importing.gazetteer import Gazetteer
from data.importing.parsed import CountRow, Row
from data.importing.reasons import RowRefused
from data.importing.tables import Cells, Format
from data.importing.tally import Tally
from data.importing.texts import check_length, parse_whole_number
from data.rules.incidence.conflicts import contradict

FORMAT = Format(
    headings={
        "year": ("year", "año", "anio"),
        "month": ("month", "mes"),
        "region": ("region", "ubigeo", "region ubigeo", "region_ubigeo"),
        "type": ("kind", "tipo"),
        "state": ("state", "estado"),
        "cases": ("number", "numero"),
        "source": ("source", "fuente"),
    }
)
_LONGEST_SOURCE = 500


class CountReader:
    """Takes the rows of the table, one at a time. The source is required: a figure without a source cannot be checked."""

    def __init__(self, gazetteer: Gazetteer, latest: date) -> None:
        self.tally = Tally()
        self._gazetteer, self._latest = gazetteer, latest
        self._seen: dict[tuple[object, ...], CountRow] = {}
        self._counts: dict[tuple[str, date], dict[tuple[str, str], int]] = defaultdict(dict)

    def take(self, row: int, cells: Cells) -> None:
        """Keep a row, or count it as outside or repeated; otherwise raise `RowRefused`."""
        try:
            month = read_month(cells["year"], cells["month"], self._latest)
        except RowRefused:
            months = find_named_months(parse_year(cells["year"]), parse_month_number(cells["month"]))
            self.tally.doubt(self._find_possible(cells), months)
            raise
        self.tally.add_day(month)
        region = None
        try:
            region = self._gazetteer.find_region(cells["region"])
            if region is None:
                self.tally.outside += 1
                self.tally.accept(month)
            else:
                self._keep(row, cells, month, region)
        except RowRefused:
            self.tally.doubt([region], [month])
            raise

    def suspect(self, cells: Cells, is_whole: bool) -> bool:
        """See `data.importing.files.Reader`. Month, type, state and region must all be readable."""
        try:
            month = read_month(cells["year"], cells["month"], self._latest)
            written_type(cells["type"]), written_state(cells["state"])
        except RowRefused:
            return False
        regions = self._find_possible(cells)
        if None in regions and not is_whole:
            return False
        self.tally.doubt(regions, [month])
        return True

    def _find_possible(self, cells: Cells) -> tuple[str | None, ...]:
        """Return the region that a row names: () for another department, (None,) for an unknown name."""
        try:
            region = self._gazetteer.find_region(cells["region"])
        except RowRefused:
            return (None,)
        return (region,) if region else ()

    def _keep(self, row: int, cells: Cells, month: date, region: str) -> None:
        cases, source = parse_whole_number(cells["cases"]), check_length(cells["source"], _LONGEST_SOURCE)
        if cases is None:
            raise RowRefused("no_number")
        if not source:
            raise RowRefused("no_source")
        count = CountRow(
            region=region,
            month=month,
            type=written_type(cells["type"]),
            state=written_state(cells["state"]),
            cases=cases,
            source=source,
        )
        cell, counts = f"{region} {month:%Y-%m}", self._counts[region, month]
        earlier = self._seen.get(count.key)
        if earlier is None:
            # When two figures contradict each other, the later one is refused, and that month and region are in doubt.
            if contradict(counts | {(count.type, count.state): count.cases}):
                raise RowRefused("count_contradicts", cell)
            self._seen[count.key], counts[count.type, count.state] = count, count.cases
            self.tally.keep(row, count, month)
            if count.type == "unclassified":
                self.tally.leave_unclassified(row, "no_type", cells["type"])
        elif earlier == count:
            self.tally.repeated += 1
        else:
            raise RowRefused("count_twice", cell)

    def finish(self) -> list[Row]:
        """Return the rows in the order of the file."""
        return self.tally.kept
