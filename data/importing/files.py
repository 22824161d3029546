"""Reads a file of a given kind into rows and refusals. Every import comes through here; nothing is written."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from data.clock import local_today
from data.importing import counts, defensoria, indeci, indeci_year
from data.importing.counts import CountReader
from data.importing.dbf import DbfTable, is_dbf
from data.importing.defensoria import ConflictReader
from data.importing.emergencies import EmergencyReader
from data.importing.gazetteer import Gazetteer
from data.importing.parsed import Advance, MalformedRow, ParsedFile, Row
from data.importing.reasons import RowRefused
from data.importing.source import Source, open_source
from data.importing.tables import Cells, TextTable
from data.importing.tally import Tally

FORMATS = {
    "indeci": indeci.FORMAT,
    "indeci_year": indeci_year.FORMAT,
    "defensoria": defensoria.FORMAT,
    "counts": counts.FORMAT,
}


def read_file(
    kind: str, path: Path, gazetteer: Gazetteer, hazards: Mapping[str, str], *, advance: Advance
) -> ParsedFile:
    """Read a file of one of the kinds in `FORMATS`.

    `hazards` maps a spelling to its code; `advance` is called with the bytes read so far and their total. A row that
    cannot be read is among `ParsedFile.refused`. Raises `ImportRefused` (`data.importing.reasons.FILE_REASONS`) if the
    file as a whole cannot be read.
    """
    reader = _build_reader(kind, gazetteer, hazards, local_today())
    with open_source(path, advance) as source:
        table = _open_table(kind, source)
        for row in table:
            reader.tally.read += 1
            if isinstance(row, MalformedRow):
                reader.tally.refuse(row.row, RowRefused(row.reason, row.value))
                _suspect(reader, row)
                continue
            number, cells = row
            try:
                reader.take(number, cells)
            except RowRefused as refused:
                reader.tally.refuse(number, refused)
        rows = reader.finish()
    return reader.tally.close(kind, source, rows, empty=table.empty, is_cut=table.is_cut)


def _suspect(reader: "Reader", malformed: MalformedRow) -> None:
    """Record where a malformed row may count: anywhere, unless its cells name the region and month with certainty."""
    if not any([reader.suspect(cells, malformed.is_whole) for cells in malformed.readings]):
        reader.tally.doubt([None], [])
    for cells in malformed.others:
        reader.suspect(cells, is_whole=False)


class Reader(Protocol):
    """A reader of one kind of file: takes rows one at a time, and returns those that are kept."""

    tally: Tally

    def take(self, row: int, cells: Cells) -> None:
        """Keep a row or count it; raise `RowRefused` for a row that stays out."""

    def suspect(self, cells: Cells, is_whole: bool) -> bool:
        """Record the region and month of a refused row as in doubt, if its cells name them with certainty; return whether.

        Unless `is_whole`, a cell may stand in the wrong column: a chance value must not be taken for a region or month.
        """

    def finish(self) -> list[Row]:
        """Return the rows that are kept, in the order of the file."""


def _build_reader(kind: str, gazetteer: Gazetteer, hazards: Mapping[str, str], latest: date) -> Reader:
    if kind == "defensoria":
        return ConflictReader(gazetteer, latest)
    if kind == "counts":
        return CountReader(gazetteer, latest)
    return EmergencyReader(gazetteer, hazards, latest, FORMATS[kind].rows_prove_order)


def _open_table(kind: str, source: Source) -> TextTable | DbfTable:
    form = FORMATS[kind]
    if form.may_be_dbf and is_dbf(source.name, source.peek()):
        return DbfTable(source, form)
    return TextTable(source, form)
