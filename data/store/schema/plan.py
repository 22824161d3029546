"""Tables of the plan beside its targets: slots, milestones, selection criteria, and where it disagrees with itself."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import mapped_column

from data.store.schema.base import Base, Fact, Public, one_of, words

SCOPES = ("program", "cluster", "cluster_service")


class ClusterSlot(Fact, Base):
    """A planned place for one cluster in a department's wave; there are sixteen."""

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
    """One of the eight milestones of the preparatory stage. `scope`: whose it is, the program, a cluster or a service."""

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

    code: Public[str] = mapped_column(String(40), primary_key=True, info=words("territory-criterion"))
    level: Public[str] = mapped_column(one_of("level", "province", "district", "cluster"))
    position: Public[int]


class ScoreLevel(Base):
    """A step of the scorecard's scale. The plan has no scale, so this one is ours; its words are in the catalogues."""

    __tablename__ = "score_levels"

    value: Public[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    source_code: Public[str] = mapped_column(ForeignKey("sources.code"))


class PlanDisagreement(Fact, Base):
    """A point on which the plan contradicts itself; the words are in the catalogues."""

    __tablename__ = "plan_disagreements"

    code: Public[str] = mapped_column(String(40), primary_key=True)
    position: Public[int] = mapped_column(unique=True)


class SlotFilling(Fact, Base):
    """The cluster that fills a slot, with the day from which, and the day until which if it was replaced."""

    __tablename__ = "slot_fillings"
    __table_args__ = (CheckConstraint("until IS NULL OR until >= since", name="dates_in_order"),)

    slot_code: Public[str] = mapped_column(ForeignKey("cluster_slots.code"), primary_key=True)
    cluster_code: Public[str] = mapped_column(ForeignKey("clusters.code"), primary_key=True)
    since: Public[date]
    until: Public[date | None]
