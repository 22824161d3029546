"""The departmental consultative groups: their meetings, planned and held."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import mapped_column

from data.store.schema.base import Base, Fact, Public


class GcdMeeting(Fact, Base):
    """A meeting of a departmental consultative group: the first, second or third of a year."""

    __tablename__ = "gcd_meetings"
    __table_args__ = (
        CheckConstraint("number BETWEEN 1 AND 3", name="three_a_year"),
        CheckConstraint("length(region_ubigeo) = 2", name="region_is_region"),
    )

    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    year: Public[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Public[int] = mapped_column(primary_key=True, autoincrement=False)
    planned_on: Public[date | None]
    held_on: Public[date | None]
