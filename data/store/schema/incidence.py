"""Conflicts and emergencies: what others published, what was imported from their files, and what regions have in place.

Emergencies are a flow (they begin in a month), conflict cases a stock (they stand in a month). Published counts ship with
the program; an imported source takes their place for the months and regions that it covers and is never added to them.

An imported row is never changed: a later import that tells it otherwise adds its own and names itself in the older row's
`superseded_by`, so that the import can be taken back whole.
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from data.rules.incidence.series import ALL, CONFLICT_STATES, CONFLICT_TYPES, HAZARD_CLASSES
from data.store.schema.base import Base, Fact, one_of

IMPORT_KINDS = ("indeci", "indeci_year", "defensoria", "counts")
CAPACITIES = ("conflict_formalised", "disaster_formalised", "plan_approved", "staff_trained")
EXPOSURES = ("flood", "landslide", "earthquake", "cold", "drought", "erosion")


class Hazard(Fact, Base):
    """A kind of emergency as INDECI's register names it. `hazard_class`: our mapping, so that natural hazards, fires and
    technological ones can be told apart; `note_code`: what to know of the kind, in the catalogues.
    """

    __tablename__ = "hazards"

    code: Mapped[str] = mapped_column(String(32), primary_key=True)
    hazard_class: Mapped[str] = mapped_column(one_of("hazard_class", *HAZARD_CLASSES))
    name_es: Mapped[str] = mapped_column(String(80))
    name_en: Mapped[str] = mapped_column(String(80))
    note_code: Mapped[str | None] = mapped_column(String(24))


class HazardName(Fact, Base):
    """A spelling of a kind in INDECI's files: capitals, no accents, single blanks."""

    __tablename__ = "hazard_names"

    spelling: Mapped[str] = mapped_column(String(80), primary_key=True)
    hazard_code: Mapped[str] = mapped_column(ForeignKey("hazards.code"), index=True)


class EmergencyCount(Fact, Base):
    """Emergencies of a kind that began in a month in a region, as published. `affected` (afectados), `homeless`
    (damnificados): people.
    """

    __tablename__ = "emergency_counts"
    __table_args__ = (
        CheckConstraint("events > 0", name="events_positive"),
        CheckConstraint("affected >= 0 AND homeless >= 0", name="people_not_negative"),
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
    )

    region_ubigeo: Mapped[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    hazard_code: Mapped[str] = mapped_column(ForeignKey("hazards.code"), primary_key=True)
    events: Mapped[int]
    affected: Mapped[int]
    homeless: Mapped[int]


class Import(Base):
    """A file that was taken in: its name and hash, the months that it covers, and what became of its rows.

    `taken_back_at`: when all of it was taken back; its row stays as a record. Times are UTC.
    """

    __tablename__ = "imports"
    __table_args__ = (CheckConstraint("covers_to >= covers_from", name="months_in_order"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(one_of("kind", *IMPORT_KINDS))
    file_name: Mapped[str] = mapped_column(String(160))
    sha256: Mapped[str] = mapped_column(String(64))
    covers_from: Mapped[date]
    covers_to: Mapped[date]
    imported_at: Mapped[datetime]
    taken_back_at: Mapped[datetime | None]
    rows_read: Mapped[int]
    rows_new: Mapped[int]
    rows_changed: Mapped[int]
    rows_unchanged: Mapped[int]
    rows_outside: Mapped[int]
    rows_refused: Mapped[int]


class ImportMonth(Base):
    """A month of a region for which an import speaks: in it, no row means none."""

    __tablename__ = "import_months"
    __table_args__ = (CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),)

    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    region_ubigeo: Mapped[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)


class Emergency(Fact, Base):
    """An emergency of INDECI's register, imported. Known by code, ubigeo, day, kind and its ordinal among equals: the code
    repeats.

    `ubigeo`: as the file has it; `unit_ubigeo`: the district or province of the plan's year that it is today, empty where
    that is not known. Impacts: empty where the file tells none.
    """

    __tablename__ = "emergencies"
    __table_args__ = (
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
        CheckConstraint("ordinal > 0", name="ordinal_positive"),
        Index(
            "uq_emergencies_in_force",
            "sinpad_code",
            "ubigeo",
            "happened_on",
            "spelling",
            "ordinal",
            unique=True,
            sqlite_where=text("superseded_by IS NULL"),
            postgresql_where=text("superseded_by IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), index=True)
    superseded_by: Mapped[int | None] = mapped_column(ForeignKey("imports.id"), index=True)
    sinpad_code: Mapped[str] = mapped_column(String(16))
    ubigeo: Mapped[str] = mapped_column(String(6))
    happened_on: Mapped[date]
    spelling: Mapped[str] = mapped_column(String(80))
    ordinal: Mapped[int]
    hazard_code: Mapped[str | None] = mapped_column(ForeignKey("hazards.code"))
    region_ubigeo: Mapped[str] = mapped_column(ForeignKey("units.ubigeo"))
    unit_ubigeo: Mapped[str | None] = mapped_column(ForeignKey("units.ubigeo"))
    deaths: Mapped[int | None]
    missing: Mapped[int | None]
    injured: Mapped[int | None]
    affected: Mapped[int | None]
    homeless: Mapped[int | None]
    homes_destroyed: Mapped[int | None]
    homes_affected: Mapped[int | None]


class ConflictMonth(Fact, Base):
    """A conflict case as it stood in a month, from the panel of the Defensoría's reports, or made up (demo: no import).

    `region_ubigeo` empty: not classified, the file names none or several (`departments`). `type_code`: `unclassified` where
    the file's type is none of the known ones.
    """

    __tablename__ = "conflict_months"
    __table_args__ = (
        CheckConstraint("region_ubigeo IS NULL OR length(region_ubigeo) = 2", name="region_is_region"),
        Index(
            "uq_conflict_months_in_force",
            "case_code",
            "month",
            "origin",
            unique=True,
            sqlite_where=text("superseded_by IS NULL"),
            postgresql_where=text("superseded_by IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("imports.id"), index=True)
    superseded_by: Mapped[int | None] = mapped_column(ForeignKey("imports.id"), index=True)
    case_code: Mapped[str] = mapped_column(String(32))
    month: Mapped[date]
    report_number: Mapped[int | None]
    state: Mapped[str] = mapped_column(one_of("state", *CONFLICT_STATES))
    type_code: Mapped[str] = mapped_column(one_of("type_code", *CONFLICT_TYPES))
    region_ubigeo: Mapped[str | None] = mapped_column(ForeignKey("units.ubigeo"))
    departments: Mapped[str | None] = mapped_column(String(200))
    name: Mapped[str | None] = mapped_column(String(1000))
    place: Mapped[str | None] = mapped_column(String(500))


class ConflictCount(Fact, Base):
    """How many cases of a type stood in a state in a month, from a table that somebody filled in from the report."""

    __tablename__ = "conflict_counts"
    __table_args__ = (
        CheckConstraint("cases >= 0", name="cases_not_negative"),
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
        Index(
            "uq_conflict_counts_in_force",
            "region_ubigeo",
            "month",
            "type_code",
            "state",
            unique=True,
            sqlite_where=text("superseded_by IS NULL"),
            postgresql_where=text("superseded_by IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), index=True)
    superseded_by: Mapped[int | None] = mapped_column(ForeignKey("imports.id"), index=True)
    region_ubigeo: Mapped[str] = mapped_column(ForeignKey("units.ubigeo"))
    month: Mapped[date]
    type_code: Mapped[str] = mapped_column(one_of("type_code", *CONFLICT_TYPES, ALL))
    state: Mapped[str] = mapped_column(one_of("state", *CONFLICT_STATES, ALL))
    cases: Mapped[int]
    told_by: Mapped[str] = mapped_column(String(500))


class ConflictFigure(Fact, Base):
    """A single figure that newspapers quoted from the Defensoría's reports; the series between them is not known."""

    __tablename__ = "conflict_figures"
    __table_args__ = (UniqueConstraint("region_ubigeo", "month", "type_code", "state"),)

    code: Mapped[str] = mapped_column(String(24), primary_key=True)
    region_ubigeo: Mapped[str] = mapped_column(ForeignKey("units.ubigeo"))
    month: Mapped[date]
    type_code: Mapped[str] = mapped_column(one_of("type_code", *CONFLICT_TYPES, ALL))
    state: Mapped[str] = mapped_column(one_of("state", *CONFLICT_STATES, ALL))
    cases: Mapped[int]
    told_by: Mapped[str] = mapped_column(String(700))


class Vulnerability(Fact, Base):
    """People of a district who are exposed to a hazard, in a year: never added to what happened."""

    __tablename__ = "vulnerabilities"
    __table_args__ = (
        CheckConstraint("people >= 0", name="people_not_negative"),
        CheckConstraint("length(district_ubigeo) = 6", name="district_is_district"),
    )

    district_ubigeo: Mapped[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    exposure: Mapped[str] = mapped_column(one_of("exposure", *EXPOSURES), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    people: Mapped[int]


class RegionalCapacity(Fact, Base):
    """What a regional government has in place, and since when; `evidence`: what shows it, a link with http or https if any.

    Formalised: part of its institutional framework (L490-545). `people`: staff trained, where that is what it tells.
    """

    __tablename__ = "regional_capacities"
    __table_args__ = (
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
        CheckConstraint("url LIKE 'http://_%' OR url LIKE 'https://_%'", name="url_is_http"),
        CheckConstraint("people IS NULL OR people > 0", name="people_positive"),
    )

    region_ubigeo: Mapped[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    capacity: Mapped[str] = mapped_column(one_of("capacity", *CAPACITIES), primary_key=True)
    reached_on: Mapped[date] = mapped_column(primary_key=True)
    date_precision: Mapped[str] = mapped_column(one_of("date_precision", "day", "month", "year"), default="day")
    evidence: Mapped[str] = mapped_column(String(300))
    url: Mapped[str | None] = mapped_column(String(500))
    people: Mapped[int | None]
