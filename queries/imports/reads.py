"""Reads about imports: what the readers of files need, which files were imported, and which import covers which month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from data.importing.gazetteer import Gazetteer
from data.permissions import Viewer
from data.store.schema.incidence import HazardName, Import, ImportMonth
from data.store.schema.units import Unit, UnitAlias
from queries.imports.tables import IMPORT_TABLES


@dataclass(frozen=True)
class ImportRecord:
    """A file that was imported. Times are in UTC; `rows_*` are the counts at that time."""

    id: int
    kind: str
    file_name: str
    sha256: str
    covers_from: date
    covers_to: date
    imported_at: datetime
    taken_back_at: datetime | None
    """None while the import is in force."""
    rows_read: int
    rows_new: int
    rows_changed: int
    rows_unchanged: int
    rows_outside: int
    rows_refused: int


@dataclass(frozen=True)
class CoveringImport:
    """The import that counts for a month of a region."""

    import_id: int
    kind: str


CoveringImports = Mapping[tuple[str, str, date], CoveringImport]
"""The covering import by family (emergencies or conflicts), region and month."""


def fetch_hazard_names(connection: Connection) -> dict[str, str]:
    """Return the code of each kind of emergency by its spelling in INDECI's files."""
    rows = connection.execute(select(HazardName.spelling, HazardName.hazard_code))
    return {row.spelling: row.hazard_code for row in rows}


def fetch_gazetteer(connection: Connection, viewer: Viewer) -> Gazetteer:
    """Return the units of the five regions by code and name, with the other spellings that documents use."""
    units = connection.execute(select(Unit.ubigeo, Unit.level, Unit.name, Unit.parent_ubigeo).order_by(Unit.ubigeo))
    aliases = connection.execute(select(UnitAlias.alias, UnitAlias.ubigeo).order_by(UnitAlias.alias, UnitAlias.ubigeo))
    return Gazetteer.of(
        ((row.ubigeo, row.level, row.name, row.parent_ubigeo) for row in units),
        ((row.alias, row.ubigeo) for row in aliases),
    )


def fetch_imports(connection: Connection) -> tuple[ImportRecord, ...]:
    """Return all imports, the latest first, including those that were taken back."""
    rows = connection.execute(select(*Import.__table__.c).order_by(Import.id.desc())).mappings()
    return tuple(ImportRecord(**row) for row in rows)


def fetch_covering_imports(connection: Connection) -> CoveringImports:
    """Return the covering imports: of all imports in force that cover a month of a region, the latest."""
    rows = connection.execute(
        select(Import.kind, ImportMonth.region_ubigeo, ImportMonth.month, func.max(Import.id).label("import_id"))
        .join(Import, Import.id == ImportMonth.import_id)
        .where(Import.taken_back_at.is_(None))
        .group_by(Import.kind, ImportMonth.region_ubigeo, ImportMonth.month)
        .order_by(func.max(Import.id))
    )
    return {
        (IMPORT_TABLES[row.kind].family, row.region_ubigeo, row.month): CoveringImport(row.import_id, row.kind)
        for row in rows
    }
