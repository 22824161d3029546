"""Tables of indicators, their dated targets, and the targets' split by level of government."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import mapped_column

from data.store.schema.base import Base, Fact, Public, one_of


class Indicator(Base):
    """A figure that has targets. `unit`: a count, or whole US dollars."""

    __tablename__ = "indicators"

    code: Public[str] = mapped_column(String(32), primary_key=True)
    position: Public[int] = mapped_column(unique=True)
    unit: Public[str] = mapped_column(one_of("unit", "count", "usd"))


class Target(Fact, Base):
    """A cumulative number due by a date, for the program or one region.

    `reading`: stated (as the plan states it), ours (our reading of an ambiguous text), or alternative (another reading,
    which is shown and never counted).
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
    """The part of a target that falls on one level of government (GR, GLP or GLD in the plan)."""

    __tablename__ = "target_splits"

    target_code: Public[str] = mapped_column(ForeignKey("targets.code"), primary_key=True)
    level: Public[str] = mapped_column(one_of("level", "region", "province", "district"), primary_key=True)
    value: Public[int]
