"""Where the rows of each kind of file are kept, and how a row that was read becomes one of a table."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Table

from data.importing.parsed import Row
from data.rules.incidence.series import month_of
from data.store.schema import metadata
from queries.imports.reads import FAMILY


@dataclass(frozen=True)
class ImportTable:
    """Where the rows of a kind of file are kept. `columns`: a parsed row's field -> the table's column; the first `key` of
    them are its key. `whole`: the file tells all that there is of a month, so that a row it lacks is one no more.
    """

    name: str
    day: str
    source: str
    key: int
    columns: tuple[tuple[str, str], ...]
    whole: bool = True

    @property
    def table(self) -> Table:
        return metadata.tables[self.name]

    @property
    def said(self) -> list[ColumnElement]:
        """What a row says, in the order of `columns`."""
        return [self.table.c[column] for _, column in self.columns]

    def values(self, row: Row) -> tuple[object, ...]:
        """What a parsed row says, in the same order."""
        return tuple(getattr(row, field) for field, _ in self.columns)

    def month(self, row: Row) -> date:
        """The month in which a parsed row counts."""
        return month_of(getattr(row, self.day))


def _same(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in names)


EMERGENCIES = ImportTable(
    "emergencies",
    "happened_on",
    "indeci_sinpad",
    5,
    (
        *_same("sinpad_code", "ubigeo", "happened_on", "spelling", "ordinal"),
        ("hazard", "hazard_code"),
        ("region", "region_ubigeo"),
        ("unit", "unit_ubigeo"),
        *_same("deaths", "missing", "injured", "affected", "homeless", "homes_destroyed", "homes_affected"),
    ),
)
CASES = ImportTable(
    "conflict_months",
    "month",
    "defensoria_report",
    2,
    (
        ("case", "case_code"),
        ("month", "month"),
        ("report", "report_number"),
        ("state", "state"),
        ("type", "type_code"),
        ("region", "region_ubigeo"),
        *_same("departments", "name", "place"),
    ),
)
COUNTS = ImportTable(
    "conflict_counts",
    "month",
    "defensoria_report",
    4,
    (
        ("region", "region_ubigeo"),
        ("month", "month"),
        ("type", "type_code"),
        ("state", "state"),
        *_same("cases", "told_by"),
    ),
    whole=False,
)
IMPORT_TABLES = {"indeci": EMERGENCIES, "indeci_year": EMERGENCIES, "defensoria": CASES, "counts": COUNTS}


def import_tables_of(family: str) -> tuple[ImportTable, ...]:
    """Where a family's rows are kept: emergencies or conflicts."""
    return tuple(dict.fromkeys(import_table for kind, import_table in IMPORT_TABLES.items() if FAMILY[kind] == family))
