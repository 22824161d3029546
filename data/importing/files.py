"""The one door to the readers: a file and its kind in, rows and refusals out. Nothing is written."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from data.clock import local_today
from data.importing import counts, defensoria, indeci, indeci_year
from data.importing.counts import CountReader
from data.importing.dbf import DbfSheet, is_dbf
from data.importing.defensoria import ConflictReader
from data.importing.emergencies import EmergencyReader
from data.importing.parsed import Advance, MalformedRow, Parsed, Row
from data.importing.places import Places
from data.importing.reasons import RowRefused
from data.importing.source import Source, open_source
from data.importing.tables import Cells, Sheet
from data.importing.tally import Tally

FORMATS = {
    "indeci": indeci.FORMAT,
    "indeci_year": indeci_year.FORMAT,
    "defensoria": defensoria.FORMAT,
    "counts": counts.FORMAT,
}


def read_file(kind: str, path: Path, places: Places, hazards: Mapping[str, str], advance: Advance) -> Parsed:
    """Read a file of a kind (`FORMATS`). `hazards`: spelling -> code; `advance` is told how far the reading is.

    ImportRefused (`data.importing.reasons.FILE_REASONS`) where the file cannot be read at all; a row that cannot be
    read is among `Parsed.refused`.
    """
    reader = _reader_of(kind, places, hazards, local_today())
    with open_source(path, advance) as source:
        sheet = _sheet_of(kind, source)
        for one in sheet:
            reader.tally.read += 1
            if isinstance(one, MalformedRow):
                reader.tally.refuse(one.row, RowRefused(one.reason, one.value))
                _suspect(reader, one)
                continue
            try:
                reader.take(*one)
            except RowRefused as refused:
                reader.tally.refuse(one[0], refused)
        rows = reader.finish()
    return reader.tally.close(kind, source, rows, sheet.empty, sheet.is_cut)


def _suspect(reader: "Reader", malformed: MalformedRow) -> None:
    """Tell the reader where a row may count that could not be read as one: anywhere, unless its cells say it for certain."""
    if not any([reader.suspect(cells, malformed.is_whole) for cells in malformed.readings]):
        reader.tally.doubt([None], [])
    for cells in malformed.others:
        reader.suspect(cells, False)


class Reader(Protocol):
    """What a kind's reader does: take rows one by one, and give back those kept.

    `suspect`: cells of a row that is refused, which may stand in other columns unless it `is_whole`; doubts the region and
    month that they name for certain and tells whether they do. An accident must not make a region and month of them.
    """

    tally: Tally

    def take(self, row: int, cells: Cells) -> None: ...

    def suspect(self, cells: Cells, is_whole: bool) -> bool: ...

    def finish(self) -> list[Row]: ...


def _reader_of(kind: str, places: Places, hazards: Mapping[str, str], latest: date) -> Reader:
    if kind == "defensoria":
        return ConflictReader(places, latest)
    if kind == "counts":
        return CountReader(places, latest)
    # The open data table has the year and the month beside each day: where they are blank, no other row speaks for it.
    return EmergencyReader(places, hazards, latest, rows_prove=kind == "indeci_year")


def _sheet_of(kind: str, source: Source) -> Sheet | DbfSheet:
    if kind == "indeci_year" and is_dbf(source.name, source.peek()):
        return DbfSheet(source, FORMATS[kind])
    return Sheet(source, FORMATS[kind])
