"""Capacity (FOCAS): instruments, assessments, targets, the actions of the capacity plans, and improvement plans.

What the plan does not say about the instrument (its scale, the labels of its levels) is ours and `illustrative`. Names of
areas and levels are data, in both languages: an instrument is changed by adding another.
"""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from data.rules.capacity import ROUNDS
from data.rules.shared.disclosure import IDENTITIES, SEXES
from data.store.schema.base import Base, Fact, Public, flag, identified_by, named_by, one_of, words

REASONS = ("not_its_function", "no_records", "nobody_there", "workshop_cut_short")
KINDS = ("training", "technical_assistance")


class Instrument(Fact, Base):
    """A version of the assessment: its scale, and since when it is used."""

    __tablename__ = "instruments"
    __table_args__ = (
        UniqueConstraint("family", "version"),
        CheckConstraint("scale_max > scale_min", name="scale_in_order"),
    )

    code: Public[str] = mapped_column(String(24), primary_key=True)
    family: Public[str] = mapped_column(one_of("family", "focas"))
    version: Public[int]
    name_es: Public[str] = mapped_column(String(120))
    name_en: Public[str] = mapped_column(String(120))
    scale_min: Public[float]
    scale_max: Public[float]
    illustrative: Public[bool] = mapped_column(flag("illustrative"))
    """Not the official instrument, which is unknown; every chart says so."""
    used_since: Public[date]
    """By which the versions are ordered."""


class InstrumentLevel(Fact, Base):
    """A step of an instrument's scale and its label."""

    __tablename__ = "instrument_levels"

    instrument_code: Public[str] = mapped_column(ForeignKey("instruments.code"), primary_key=True)
    value: Public[int] = mapped_column(primary_key=True, autoincrement=False)
    label_es: Public[str] = mapped_column(String(40))
    label_en: Public[str] = mapped_column(String(40))


class InstrumentArea(Fact, Base):
    """A functional area of an instrument, in its fixed order."""

    __tablename__ = "instrument_areas"
    __table_args__ = (UniqueConstraint("instrument_code", "position"),)

    instrument_code: Public[str] = mapped_column(ForeignKey("instruments.code"), primary_key=True)
    area_code: Public[str] = mapped_column(String(32), primary_key=True, info=named_by("name_es", "name_en"))
    position: Public[int]
    name_es: Public[str] = mapped_column(String(120))
    name_en: Public[str] = mapped_column(String(120))
    short_es: Public[str] = mapped_column(String(40))  # for the head of a column
    short_en: Public[str] = mapped_column(String(40))
    mandatory: Public[bool] = mapped_column(flag("mandatory"))


class AreaMapping(Fact, Base):
    """An area of an instrument that asks the same, on the same scale, as one of another: they can be compared."""

    __tablename__ = "area_mappings"
    __table_args__ = (
        ForeignKeyConstraint(
            ["instrument_code", "area_code"], ["instrument_areas.instrument_code", "instrument_areas.area_code"]
        ),
        ForeignKeyConstraint(
            ["same_instrument_code", "same_area_code"],
            ["instrument_areas.instrument_code", "instrument_areas.area_code"],
        ),
        UniqueConstraint("same_instrument_code", "same_area_code", "instrument_code"),
        CheckConstraint("instrument_code <> same_instrument_code", name="two_instruments"),
    )

    instrument_code: Public[str] = mapped_column(String(24), primary_key=True)
    area_code: Public[str] = mapped_column(String(32), primary_key=True)
    same_instrument_code: Public[str] = mapped_column(String(24), primary_key=True)
    same_area_code: Public[str] = mapped_column(String(32))


class Assessment(Fact, Base):
    """The assessment of a government in a workshop: its round, instrument and day."""

    __tablename__ = "assessments"
    __table_args__ = (UniqueConstraint("government_ubigeo", "round", "instrument_code"),)

    government_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    round: Public[str] = mapped_column(one_of("round", *ROUNDS), primary_key=True, info=words("round"))
    instrument_code: Public[str] = mapped_column(ForeignKey("instruments.code"), index=True)
    held_on: Public[date]
    facilitator: Mapped[str | None] = mapped_column(String(80))
    """A person's name, for people with an account only."""


class AssessmentPeople(Fact, Base):
    """How many people took part in an assessment, by sex and indigenous identity."""

    __tablename__ = "assessment_people"
    __table_args__ = (
        ForeignKeyConstraint(["government_ubigeo", "round"], ["assessments.government_ubigeo", "assessments.round"]),
        CheckConstraint("people > 0", name="people_positive"),
    )

    government_ubigeo: Public[str] = mapped_column(String(6), primary_key=True)
    round: Public[str] = mapped_column(one_of("round", *ROUNDS), primary_key=True)
    sex: Public[str] = mapped_column(one_of("sex", *SEXES), primary_key=True, info=words("training-sex"))
    identity: Public[str] = mapped_column(
        one_of("identity", *IDENTITIES), primary_key=True, info=words("training-identity")
    )
    people: Public[int]


class AssessmentScore(Fact, Base):
    """An area's score on the scale of its instrument, or the reason why the area was not assessed."""

    __tablename__ = "assessment_scores"
    __table_args__ = (
        ForeignKeyConstraint(
            ["government_ubigeo", "round", "instrument_code"],
            ["assessments.government_ubigeo", "assessments.round", "assessments.instrument_code"],
        ),
        ForeignKeyConstraint(
            ["instrument_code", "area_code"], ["instrument_areas.instrument_code", "instrument_areas.area_code"]
        ),
        CheckConstraint("(score IS NULL) <> (reason IS NULL)", name="score_or_reason"),
    )

    government_ubigeo: Public[str] = mapped_column(String(6), primary_key=True)
    round: Public[str] = mapped_column(one_of("round", *ROUNDS), primary_key=True)
    area_code: Public[str] = mapped_column(String(32), primary_key=True)
    instrument_code: Public[str] = mapped_column(String(24))
    score: Public[float | None]
    reason: Public[str | None] = mapped_column(one_of("reason", *REASONS), info=words("reason"))


class CapacityTarget(Fact, Base):
    """The score that a government intends to reach in an area: set on a day, due on a day.

    A target that is set later replaces it from then on.
    """

    __tablename__ = "capacity_targets"
    __table_args__ = (
        ForeignKeyConstraint(
            ["instrument_code", "area_code"], ["instrument_areas.instrument_code", "instrument_areas.area_code"]
        ),
        CheckConstraint("due_on IS NULL OR due_on >= set_on", name="dates_in_order"),
    )

    government_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    instrument_code: Public[str] = mapped_column(String(24), primary_key=True)
    area_code: Public[str] = mapped_column(String(32), primary_key=True)
    set_on: Public[date] = mapped_column(primary_key=True)
    score: Public[float]
    due_on: Public[date | None]


class CapacityAction(Fact, Base):
    """An action of a government's capacity plan, for an area. Its state on a day follows from its dates."""

    __tablename__ = "capacity_actions"
    __table_args__ = (
        ForeignKeyConstraint(
            ["instrument_code", "area_code"], ["instrument_areas.instrument_code", "instrument_areas.area_code"]
        ),
        CheckConstraint("done_on IS NULL OR started_on IS NULL OR done_on >= started_on", name="dates_in_order"),
        CheckConstraint("done_on IS NULL OR cancelled_on IS NULL", name="done_or_cancelled"),
        identified_by("title", "government_ubigeo"),
    )

    code: Public[str] = mapped_column(String(24), primary_key=True, info=named_by("title"))
    government_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), index=True)
    instrument_code: Public[str] = mapped_column(String(24))
    area_code: Public[str] = mapped_column(String(32))
    kind: Public[str] = mapped_column(one_of("kind", *KINDS), info=words("action-kind"))
    title: Public[str] = mapped_column(String(200))
    audience: Public[str | None] = mapped_column(String(120))  # for whom
    place: Public[str | None] = mapped_column(String(120))
    provider: Public[str | None] = mapped_column(String(120))  # the institution that delivers it
    agreed_on: Public[date]
    planned_on: Public[date | None]
    started_on: Public[date | None]
    done_on: Public[date | None]
    cancelled_on: Public[date | None]


class ImprovementPlan(Fact, Base):
    """A government's institutional improvement plan: due for a day, approved on a day, for some years."""

    __tablename__ = "improvement_plans"
    __table_args__ = (
        CheckConstraint("horizon_years BETWEEN 1 AND 10", name="horizon_in_years"),
        CheckConstraint("planned_on IS NOT NULL OR approved_on IS NOT NULL", name="has_a_date"),
    )

    government_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    planned_on: Public[date | None]
    approved_on: Public[date | None]
    horizon_years: Public[int] = mapped_column(default=3)
