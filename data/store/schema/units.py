"""Sources, units of territory, their people and outlines."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String, Text
from sqlalchemy.orm import mapped_column

from data.store.schema.base import Base, Fact, Public, flag, named_by, one_of, words

LEVELS = ("region", "province", "district")


class Source(Base):
    """A document or data set on which facts are based. Its kind says how far it speaks for the program."""

    __tablename__ = "sources"

    code: Public[str] = mapped_column(String(24), primary_key=True)
    kind: Public[str] = mapped_column(one_of("kind", "plan", "published", "law", "ours", "demo"))
    title: Public[str] = mapped_column(String(300))
    publisher: Public[str] = mapped_column(String(200))
    published: Public[str | None] = mapped_column(String(40))


class Unit(Fact, Base):
    """A region (department), province or district at the time of the plan, by its INEI ubigeo (2, 4 or 6 digits)."""

    __tablename__ = "units"
    # A comparison without a parent is unknown, which a check accepts: hence the IS NOT NULL.
    __table_args__ = (
        CheckConstraint(
            "(level = 'region' AND length(ubigeo) = 2 AND parent_ubigeo IS NULL)"
            " OR (level = 'province' AND length(ubigeo) = 4"
            " AND parent_ubigeo IS NOT NULL AND length(parent_ubigeo) = 2)"
            " OR (level = 'district' AND length(ubigeo) = 6"
            " AND parent_ubigeo IS NOT NULL AND length(parent_ubigeo) = 4)",
            name="level_fits_ubigeo",
        ),
        CheckConstraint("parent_ubigeo IS NULL OR ubigeo LIKE parent_ubigeo || '%'", name="lies_in_parent"),
        CheckConstraint("ubigeo LIKE region_ubigeo || '%'", name="lies_in_region"),
        CheckConstraint(
            "governed_by = ubigeo OR (parent_ubigeo IS NOT NULL AND governed_by = parent_ubigeo)",
            name="governed_by_self_or_parent",
        ),
        CheckConstraint("area_km2 > 0", name="area_positive"),
    )

    ubigeo: Public[str] = mapped_column(String(6), primary_key=True, info=named_by("name"))
    level: Public[str] = mapped_column(one_of("level", *LEVELS))
    name: Public[str] = mapped_column(String(80))
    parent_ubigeo: Public[str | None] = mapped_column(ForeignKey("units.ubigeo"), index=True)
    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), index=True)
    governed_by: Public[str] = mapped_column(ForeignKey("units.ubigeo"), index=True)
    """The unit with its government: itself or, for the district of a province's capital, the province (Ley 27972)."""
    governed_by_source: Public[str | None] = mapped_column(ForeignKey("sources.code"))
    capital: Public[str | None] = mapped_column(String(80))
    area_km2: Public[float]
    lat: Public[float]  # this and `lon`: WGS84 degrees of a point inside the unit
    lon: Public[float]
    p20_pilot: Public[bool] = mapped_column(flag("p20_pilot"), default=False)


class UnitAlias(Base):
    """Another spelling of a unit's name in documents."""

    __tablename__ = "unit_aliases"

    alias: Public[str] = mapped_column(String(80), primary_key=True)
    ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    source_code: Public[str] = mapped_column(ForeignKey("sources.code"))
    source_locator: Public[str | None] = mapped_column(String(120))


class UnitPopulation(Fact, Base):
    """The population of a unit in a year, by census or projection."""

    __tablename__ = "unit_populations"
    __table_args__ = (CheckConstraint("people > 0", name="people_positive"),)

    ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    year: Public[int] = mapped_column(Integer, primary_key=True)
    kind: Public[str] = mapped_column(one_of("kind", "census", "projection"))
    people: Public[int]


class Boundary(Fact, Base):
    """A unit's generalised outline: a GeoJSON geometry in WGS84 degrees, longitude first."""

    __tablename__ = "boundaries"

    ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    geometry: Public[str] = mapped_column(Text)


class Service(Base):
    """A sector of services. The names are in the catalogues."""

    __tablename__ = "services"

    code: Public[str] = mapped_column(String(16), primary_key=True, info=words("service"))
    position: Public[int] = mapped_column(unique=True)


class ProgramState(Base):
    """The only row says which database this is, how often it was written, and whether it is a dated copy (read-only)."""

    __tablename__ = "program_state"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Public[int] = mapped_column(primary_key=True, autoincrement=False)
    database_id: Public[str] = mapped_column(String(36))
    data_version: Public[int]
    copy_of: Public[date | None]
