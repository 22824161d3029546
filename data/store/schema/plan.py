"""What the plan promises: indicators, dated targets, slots, milestones, criteria, and where it disagrees with itself."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import mapped_column

from data.store.schema.base import Base, Fact, Public, one_of, words

SCOPES = ("program", "cluster", "cluster_service")


class Indicator(Base):
    """A thing counted against a target. `unit`: a count, or whole US dollars."""

    __tablename__ = "indicators"

    code: Public[str] = mapped_column(String(32), primary_key=True)
    position: Public[int] = mapped_column(unique=True)
    unit: Public[str] = mapped_column(one_of("unit", "count", "usd"))


class Target(Fact, Base):
    """A cumulative number due by a date, for the program or one region.

    `reading`: stated (as the plan says it), ours (our reading of an ambiguous text), alternative (another reading,
    shown beside and never counted).
    """

    __tablename__ = "targets"
    __table_args__ = (
        CheckConstraint("value >= 0", name="value_not_negative"),
        CheckConstraint("region_ubigeo IS NULL OR length(region_ubigeo) = 2", name="region_is_region"),
    )

    code: Public[str] = mapped_column(String(64), primary_key=True)
    indicator_code: Public[str] = mapped_column(ForeignKey("indicators.code"), index=True)
    region_ubigeo: Public[str | None] = mapped_column(ForeignKey("units.ubigeo"))
    due_on: Public[date | None]
    value: Public[int]
    reading: Public[str] = mapped_column(one_of("reading", "stated", "ours", "alternative"))
    note_code: Public[str | None] = mapped_column(String(40))


class TargetSplit(Fact, Base):
    """How the plan divides a target by level of government (GR, GLP, GLD)."""

    __tablename__ = "target_splits"

    target_code: Public[str] = mapped_column(ForeignKey("targets.code"), primary_key=True)
    level: Public[str] = mapped_column(one_of("level", "region", "province", "district"), primary_key=True)
    value: Public[int]


class ClusterSlot(Fact, Base):
    """A place for one cluster in a department's wave; sixteen in all."""

    __tablename__ = "cluster_slots"
    __table_args__ = (
        UniqueConstraint("region_ubigeo", "wave", "number"),
        CheckConstraint("wave BETWEEN 1 AND 3", name="three_waves"),
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
    )

    code: Public[str] = mapped_column(String(16), primary_key=True)
    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"))
    wave: Public[int]
    number: Public[int]
    due_on: Public[date]


class Milestone(Fact, Base):
    """One of the eight milestones of the preparatory stage, and whose it is: the program's, a cluster's, a service's."""

    __tablename__ = "milestones"
    __table_args__ = (UniqueConstraint("code", "scope"),)

    code: Public[str] = mapped_column(String(32), primary_key=True, info=words("milestone"))
    position: Public[int] = mapped_column(unique=True)
    scope: Public[str] = mapped_column(one_of("scope", *SCOPES), info=words("records-history-word"))
    due_on: Public[date | None]


class SelectionCriterion(Fact, Base):
    """A criterion for choosing a cluster's provincial or district governments, or a further consideration."""

    __tablename__ = "selection_criteria"
    __table_args__ = (UniqueConstraint("level", "position"),)

    code: Public[str] = mapped_column(String(40), primary_key=True, info=words("criterion"))
    level: Public[str] = mapped_column(one_of("level", "province", "district", "cluster"))
    position: Public[int]


class ScoreLevel(Base):
    """A step of the scorecard's scale. The plan names none, so the scale is ours; its words are in the catalogues."""

    __tablename__ = "score_levels"

    value: Public[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    source_code: Public[str] = mapped_column(ForeignKey("sources.code"))


class PlanDisagreement(Fact, Base):
    """A place where the plan contradicts itself, shown and not hidden; the words are in the catalogues."""

    __tablename__ = "plan_disagreements"

    code: Public[str] = mapped_column(String(40), primary_key=True)
    position: Public[int] = mapped_column(unique=True)
