"""Reads around imports: what a reader of files needs to know, which files were taken in, and which speaks for a month."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from data.importing.places import Places
from data.permissions import Viewer
from data.store.schema.incidence import HazardName, Import, ImportMonth
from data.store.schema.units import Unit, UnitAlias

FAMILY = {"indeci": "emergencies", "indeci_year": "emergencies", "defensoria": "conflicts", "counts": "conflicts"}


@dataclass(frozen=True)
class ImportRecord:
    """A file that was taken in. `taken_back_at`: None while it stands; times are UTC. `rows_*`: as counted then."""

    id: int
    kind: str
    file_name: str
    sha256: str
    covers_from: date
    covers_to: date
    imported_at: datetime
    taken_back_at: datetime | None
    rows_read: int
    rows_new: int
    rows_changed: int
    rows_unchanged: int
    rows_outside: int
    rows_refused: int


@dataclass(frozen=True)
class Speaker:
    """The import that speaks for a month of a region."""

    import_id: int
    kind: str


def fetch_hazard_names(connection: Connection) -> dict[str, str]:
    """spelling in INDECI's files -> code of the kind of emergency."""
    return {
        row.spelling: row.hazard_code for row in connection.execute(select(HazardName.spelling, HazardName.hazard_code))
    }


def build_places(connection: Connection, viewer: Viewer) -> Places:
    """The five regions' units by code and by name, with the other spellings that documents use."""
    units = connection.execute(select(Unit.ubigeo, Unit.level, Unit.name, Unit.parent_ubigeo).order_by(Unit.ubigeo))
    aliases = connection.execute(select(UnitAlias.alias, UnitAlias.ubigeo).order_by(UnitAlias.alias, UnitAlias.ubigeo))
    return Places.of(
        ((row.ubigeo, row.level, row.name, row.parent_ubigeo) for row in units),
        ((row.alias, row.ubigeo) for row in aliases),
    )


def fetch_imports(connection: Connection) -> tuple[ImportRecord, ...]:
    """All imports, the latest first, also those that were taken back."""
    rows = connection.execute(select(*Import.__table__.c).order_by(Import.id.desc())).mappings()
    return tuple(ImportRecord(**row) for row in rows)


def fetch_coverage(connection: Connection) -> dict[tuple[str, str, date], Speaker]:
    """(emergencies or conflicts, region, month) -> who speaks: of the standing imports that cover it, the latest."""
    rows = connection.execute(
        select(Import.kind, ImportMonth.region_ubigeo, ImportMonth.month, func.max(Import.id).label("import_id"))
        .join(Import, Import.id == ImportMonth.import_id)
        .where(Import.taken_back_at.is_(None))
        .group_by(Import.kind, ImportMonth.region_ubigeo, ImportMonth.month)
        .order_by(func.max(Import.id))
    )
    return {(FAMILY[row.kind], row.region_ubigeo, row.month): Speaker(row.import_id, row.kind) for row in rows}
