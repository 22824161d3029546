"""The plain table that anyone can fill in: how many cases stood in a month, in a region, of a type, in a state."""

from collections import defaultdict
from datetime import date

from data.importing.conflict_words import written_state, written_type
from data.importing.dates import month_number, months_named, read_month, year_number
from data.importing.parsed import CountRow, Row
from data.importing.places import Places
from data.importing.reasons import RowRefused
from data.importing.tables import Cells, Format
from data.importing.tally import Tally
from data.importing.texts import check_length, whole_number
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
    """Takes the rows of the table, one by one. The source is asked for: a figure without one cannot be checked."""

    def __init__(self, places: Places, latest: date) -> None:
        self.tally = Tally()
        self._places, self._latest = places, latest
        self._met: dict[tuple[object, ...], CountRow] = {}
        self._told: dict[tuple[str, date], dict[tuple[str, str], int]] = defaultdict(dict)

    def take(self, row: int, cells: Cells) -> None:
        """Keep a row, or count it as outside or repeated. RowRefused otherwise."""
        try:
            month = read_month(cells["year"], cells["month"], self._latest)
        except RowRefused:
            months = months_named(year_number(cells["year"]), month_number(cells["month"]))
            self.tally.doubt(self._find_possible(cells), months)
            raise
        self.tally.see(month)
        region = None
        try:
            region = self._places.find_region(cells["region"])
            if region is None:
                self.tally.outside += 1
                self.tally.accept(month)
            else:
                self._keep(row, cells, month, region)
        except RowRefused:
            self.tally.doubt([region], [month])
            raise

    def suspect(self, cells: Cells, is_whole: bool) -> bool:
        """See `data.importing.files.Reader`: all that a figure is of must be read."""
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
        """The region that a row names, none for another department, (None,) for what is no place."""
        try:
            region = self._places.find_region(cells["region"])
        except RowRefused:
            return (None,)
        return (region,) if region else ()

    def _keep(self, row: int, cells: Cells, month: date, region: str) -> None:
        cases, told_by = whole_number(cells["cases"]), check_length(cells["source"], _LONGEST_SOURCE)
        if cases is None:
            raise RowRefused("no_number")
        if not told_by:
            raise RowRefused("no_source")
        one = CountRow(region, month, written_type(cells["type"]), written_state(cells["state"]), cases, told_by)
        where, told = f"{one.region} {one.month:%Y-%m}", self._told[one.region, one.month]
        before = self._met.get(one.key)
        if before is None:
            # Of figures that contradict each other the later stays out; then nothing is certain of its month and region.
            if contradict(told | {(one.type, one.state): one.cases}):
                raise RowRefused("count_contradicts", where)
            self._met[one.key], told[one.type, one.state] = one, one.cases
            self.tally.keep(row, one, one.month)
            if one.type == "unclassified":
                self.tally.leave_unclassified(row, "no_type", cells["type"])
        elif before == one:
            self.tally.repeated += 1
        else:
            raise RowRefused("count_twice", where)

    def finish(self) -> list[Row]:
        """The rows, in the order of the file."""
        return self.tally.kept
