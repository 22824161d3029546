"""Training: the events, the capacity actions that they serve, and who took part."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, String
from sqlalchemy.orm import mapped_column

from data.rules.shared.disclosure import IDENTITIES, SEXES
from data.rules.training import GROUPS
from data.store.schema.base import Base, Fact, Public, identified_by, named_by, one_of, words


class TrainingEvent(Fact, Base):
    """A training event in a region, for an area: planned for a day, held on a day."""

    __tablename__ = "training_events"
    __table_args__ = (
        ForeignKeyConstraint(
            ["instrument_code", "area_code"], ["instrument_areas.instrument_code", "instrument_areas.area_code"]
        ),
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
        CheckConstraint("hours > 0", name="hours_positive"),
        CheckConstraint("expected_people IS NULL OR expected_people > 0", name="expected_positive"),
        CheckConstraint("planned_on IS NOT NULL OR held_on IS NOT NULL", name="has_a_date"),
        identified_by("title", "region_ubigeo"),
    )

    code: Public[str] = mapped_column(String(24), primary_key=True, info=named_by("title"))
    title: Public[str] = mapped_column(String(200))
    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), index=True)
    place: Public[str] = mapped_column(String(120))
    instrument_code: Public[str] = mapped_column(String(24))
    area_code: Public[str] = mapped_column(String(32))
    planned_on: Public[date | None]
    held_on: Public[date | None]
    hours: Public[float | None]
    expected_people: Public[int | None]  # how many the plan of the event expects


class TrainingAction(Fact, Base):
    """An action of a capacity plan that an event serves."""

    __tablename__ = "training_actions"

    event_code: Public[str] = mapped_column(ForeignKey("training_events.code"), primary_key=True)
    action_code: Public[str] = mapped_column(ForeignKey("capacity_actions.code"), primary_key=True)


class TrainingPeople(Fact, Base):
    """How many people took part in an event, by where they come from, sex and indigenous identity.

    Persons are not recorded: a person at two events is counted at both.
    """

    __tablename__ = "training_people"
    __table_args__ = (CheckConstraint("people > 0", name="people_positive"),)

    event_code: Public[str] = mapped_column(ForeignKey("training_events.code"), primary_key=True)
    group_code: Public[str] = mapped_column(one_of("group", *GROUPS), primary_key=True, info=words("training-group"))
    sex: Public[str] = mapped_column(one_of("sex", *SEXES), primary_key=True, info=words("training-sex"))
    identity: Public[str] = mapped_column(
        one_of("identity", *IDENTITIES), primary_key=True, info=words("training-identity")
    )
    people: Public[int]
