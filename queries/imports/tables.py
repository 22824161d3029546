"""The table that holds the rows of each kind of file, and how a row that was read becomes a row of that table."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Table

from data.importing.parsed import Row
from data.rules.incidence.series import month_of
from data.store.schema import metadata


@dataclass(frozen=True)
class ImportTable:
    """A table that holds the rows of one or more kinds of file."""

    name: str
    family: str
    """What its rows are about: emergencies or conflicts. Of each month and region, one import of the family counts."""
    day: str
    """The column, and the field of a parsed row, that tells when a row counts."""
    source: str
    """The code of the source."""
    key: int
    """How many of the columns, from the first, are the key."""
    columns: tuple[tuple[str, str], ...]
    """The fields of a parsed row, each with its column."""
    whole: bool = True
    """Whether a file gives everything about a month, so that a row that it lacks no longer counts."""

    @property
    def table(self) -> Table:
        return metadata.tables[self.name]

    @property
    def value_columns(self) -> list[ColumnElement[Any]]:
        """The columns that a row fills, in the order of `columns`."""
        return [self.table.c[column] for _, column in self.columns]

    def values(self, row: Row) -> tuple[object, ...]:
        """Return the values of a parsed row in the order of `columns`."""
        return tuple(getattr(row, field) for field, _ in self.columns)

    def month(self, row: Row) -> date:
        """Return the month in which a parsed row counts."""
        return month_of(getattr(row, self.day))


def _same(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in names)


EMERGENCIES = ImportTable(
    name="emergencies",
    family="emergencies",
    day="happened_on",
    source="indeci_sinpad",
    key=5,
    columns=(
        *_same("sinpad_code", "ubigeo", "happened_on", "spelling", "ordinal"),
        ("hazard", "hazard_code"),
        ("region", "region_ubigeo"),
        ("unit", "unit_ubigeo"),
        *_same("deaths", "missing", "injured", "affected", "homeless", "homes_destroyed", "homes_affected"),
    ),
)
CASES = ImportTable(
    name="conflict_months",
    family="conflicts",
    day="month",
    source="defensoria_report",
    key=2,
    columns=(
        ("case", "case_code"),
        ("month", "month"),
        ("report", "report_number"),
        ("state", "state"),
        ("type", "type_code"),
        ("region", "region_ubigeo"),
        *_same("departments", "name"),
        ("location", "place"),
    ),
)
COUNTS = ImportTable(
    name="conflict_counts",
    family="conflicts",
    day="month",
    source="defensoria_report",
    key=4,
    columns=(
        ("region", "region_ubigeo"),
        ("month", "month"),
        ("type", "type_code"),
        ("state", "state"),
        ("cases", "cases"),
        ("source", "told_by"),
    ),
    whole=False,
)
IMPORT_TABLES = {"indeci": EMERGENCIES, "indeci_year": EMERGENCIES, "defensoria": CASES, "counts": COUNTS}


def kinds_of(family: str) -> tuple[str, ...]:
    """Return the kinds of file whose rows belong to a family."""
    return tuple(kind for kind, table in IMPORT_TABLES.items() if table.family == family)


def tables_of(family: str) -> tuple[ImportTable, ...]:
    """Return the tables that hold the rows of a family."""
    return tuple(dict.fromkeys(table for table in IMPORT_TABLES.values() if table.family == family))
