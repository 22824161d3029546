"""Conflicts and emergencies: what others published, what was imported from their files, and what regions have in place.

Emergencies are a flow: they begin in a month. Conflict cases are a stock: they are ongoing in a month. Published counts ship
with the program; an imported source replaces them for the months and regions that it covers and is never added to them.

An imported row is never changed. A later import with another version of it adds its own row and is named in the older row's
`superseded_by`, so that the import can be taken back as a whole.
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from data.rules.incidence.series import ALL, CONFLICT_STATES, CONFLICT_TYPES, HAZARD_CLASSES
from data.store.schema.base import Base, Fact, Public, identified_by, one_of, words

IMPORT_KINDS = ("indeci", "indeci_year", "defensoria", "counts")
CAPACITIES = ("conflict_formalised", "disaster_formalised", "plan_approved", "staff_trained")
EXPOSURES = ("flood", "landslide", "earthquake", "cold", "drought", "erosion")


class Hazard(Fact, Base):
    """A kind of emergency, as INDECI's register names it."""

    __tablename__ = "hazards"

    code: Public[str] = mapped_column(String(32), primary_key=True)
    hazard_class: Public[str] = mapped_column(one_of("hazard_class", *HAZARD_CLASSES))
    """A mapping of ours, which distinguishes natural hazards, fires and technological hazards."""
    name_es: Public[str] = mapped_column(String(80))
    name_en: Public[str] = mapped_column(String(80))
    note_code: Public[str | None] = mapped_column(String(24))
    """The catalogues' code of what to know of the kind."""


class HazardName(Fact, Base):
    """A spelling of a kind in INDECI's files: in capitals, without accents, with single spaces."""

    __tablename__ = "hazard_names"

    spelling: Public[str] = mapped_column(String(80), primary_key=True)
    hazard_code: Public[str] = mapped_column(ForeignKey("hazards.code"), index=True)


class EmergencyCount(Fact, Base):
    """Emergencies of a kind that began in a month in a region, as published."""

    __tablename__ = "emergency_counts"
    __table_args__ = (
        CheckConstraint("events > 0", name="events_positive"),
        CheckConstraint("affected >= 0 AND homeless >= 0", name="people_not_negative"),
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
    )

    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    month: Public[date] = mapped_column(primary_key=True)
    hazard_code: Public[str] = mapped_column(ForeignKey("hazards.code"), primary_key=True)
    events: Public[int]
    affected: Public[int]  # people (afectados)
    homeless: Public[int]  # people (damnificados)


class Import(Base):
    """An imported file: its name and hash, the months that it covers, and what became of its rows. Times are in UTC."""

    __tablename__ = "imports"
    __table_args__ = (CheckConstraint("covers_to >= covers_from", name="months_in_order"),)

    id: Public[int] = mapped_column(primary_key=True)
    kind: Public[str] = mapped_column(one_of("kind", *IMPORT_KINDS))
    file_name: Public[str] = mapped_column(String(160))  # of a file that others published for all
    sha256: Public[str] = mapped_column(String(64))
    covers_from: Public[date]
    covers_to: Public[date]
    imported_at: Public[datetime]
    taken_back_at: Public[datetime | None]
    """When the whole import was taken back; its row stays as a record."""
    rows_read: Public[int]
    rows_new: Public[int]
    rows_changed: Public[int]
    rows_unchanged: Public[int]
    rows_outside: Public[int]
    rows_refused: Public[int]


class ImportMonth(Base):
    """A month of a region that an import covers: without a row in it there was nothing."""

    __tablename__ = "import_months"
    __table_args__ = (CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),)

    import_id: Public[int] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    month: Public[date] = mapped_column(primary_key=True)


class Emergency(Fact, Base):
    """An emergency of INDECI's register, imported.

    The register's code repeats, so an emergency is identified by code, ubigeo, day, kind and its ordinal among equals. An
    impact that the file does not give is empty.
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

    id: Public[int] = mapped_column(primary_key=True)
    import_id: Public[int] = mapped_column(ForeignKey("imports.id"), index=True)
    superseded_by: Public[int | None] = mapped_column(ForeignKey("imports.id"), index=True)
    sinpad_code: Public[str] = mapped_column(String(16))
    ubigeo: Public[str] = mapped_column(String(6))  # as the file has it
    happened_on: Public[date]
    spelling: Public[str] = mapped_column(String(80))
    ordinal: Public[int]
    hazard_code: Public[str | None] = mapped_column(ForeignKey("hazards.code"))
    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"))
    unit_ubigeo: Public[str | None] = mapped_column(ForeignKey("units.ubigeo"))
    """The corresponding district or province of the plan's year; empty if it is unknown."""
    deaths: Public[int | None]
    missing: Public[int | None]
    injured: Public[int | None]
    affected: Public[int | None]
    homeless: Public[int | None]
    homes_destroyed: Public[int | None]
    homes_affected: Public[int | None]


class ConflictMonth(Fact, Base):
    """A conflict case in a month, from the panel of the Defensoría's reports, or made up for the demonstration."""

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

    id: Public[int] = mapped_column(primary_key=True)
    import_id: Public[int | None] = mapped_column(ForeignKey("imports.id"), index=True)  # empty: demonstration
    superseded_by: Public[int | None] = mapped_column(ForeignKey("imports.id"), index=True)
    case_code: Public[str] = mapped_column(String(32))
    month: Public[date]
    report_number: Public[int | None]
    state: Public[str] = mapped_column(one_of("state", *CONFLICT_STATES))
    type_code: Public[str] = mapped_column(one_of("type_code", *CONFLICT_TYPES))
    """`unclassified` if the file's type is none of the known ones."""
    region_ubigeo: Public[str | None] = mapped_column(ForeignKey("units.ubigeo"))
    """Empty if the file names several departments or none."""
    departments: Public[str | None] = mapped_column(String(200))
    # Free text of the report, which may name parties and their leaders: only for accounts. Type, place and state are public.
    name: Mapped[str | None] = mapped_column(String(1000))
    place: Public[str | None] = mapped_column(String(500))


class ConflictCount(Fact, Base):
    """How many cases of a type were in a state in a month, from a table that somebody filled in from the report."""

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
        identified_by("region_ubigeo", "month", "state"),
    )

    id: Public[int] = mapped_column(primary_key=True)
    import_id: Public[int] = mapped_column(ForeignKey("imports.id"), index=True)
    superseded_by: Public[int | None] = mapped_column(ForeignKey("imports.id"), index=True)
    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"))
    month: Public[date]
    type_code: Public[str] = mapped_column(one_of("type_code", *CONFLICT_TYPES, ALL))
    state: Public[str] = mapped_column(one_of("state", *CONFLICT_STATES, ALL), info=words("incidence-conflict-state"))
    cases: Public[int]
    told_by: Public[str] = mapped_column(String(500))  # the source that the table names


class ConflictFigure(Fact, Base):
    """A single figure that newspapers quoted from the Defensoría's reports; the series between them is unknown."""

    __tablename__ = "conflict_figures"
    __table_args__ = (UniqueConstraint("region_ubigeo", "month", "type_code", "state"),)

    code: Public[str] = mapped_column(String(24), primary_key=True)
    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"))
    month: Public[date]
    type_code: Public[str] = mapped_column(one_of("type_code", *CONFLICT_TYPES, ALL))
    state: Public[str] = mapped_column(one_of("state", *CONFLICT_STATES, ALL))
    cases: Public[int]
    told_by: Public[str] = mapped_column(String(700))  # outlet, title and address


class Vulnerability(Fact, Base):
    """People of a district who are exposed to a hazard in a year; they are never added to what happened."""

    __tablename__ = "vulnerabilities"
    __table_args__ = (
        CheckConstraint("people >= 0", name="people_not_negative"),
        CheckConstraint("length(district_ubigeo) = 6", name="district_is_district"),
    )

    district_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    exposure: Public[str] = mapped_column(one_of("exposure", *EXPOSURES), primary_key=True)
    year: Public[int] = mapped_column(primary_key=True, autoincrement=False)
    people: Public[int]


class RegionalCapacity(Fact, Base):
    """What a regional government has in place, since when and by what evidence.

    Formalised means that it is part of the institutional framework (plan, L490-545).
    """

    __tablename__ = "regional_capacities"
    __table_args__ = (
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
        CheckConstraint("url LIKE 'http://_%' OR url LIKE 'https://_%'", name="url_is_http"),
        CheckConstraint("people IS NULL OR people > 0", name="people_positive"),
    )

    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    capacity: Public[str] = mapped_column(
        one_of("capacity", *CAPACITIES), primary_key=True, info=words("incidence-capacity")
    )
    reached_on: Public[date] = mapped_column(primary_key=True)
    date_precision: Public[str] = mapped_column(
        one_of("date_precision", "day", "month", "year"), default="day", info=words("records-history-word")
    )
    evidence: Public[str] = mapped_column(String(300))
    url: Public[str | None] = mapped_column(String(500))  # http or https
    people: Public[int | None]  # staff trained
