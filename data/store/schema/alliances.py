"""Alliances: partners, contributions, and what an earlier alliance achieved."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import mapped_column

from data.store.schema.base import Base, Fact, Public, flag, identified_by, one_of, words


class Contribution(Fact, Base):
    """An entry in the ledger of leveraged resources, in whole US dollars: pledged or received, in cash or in kind."""

    __tablename__ = "contributions"
    __table_args__ = (
        CheckConstraint("amount_usd > 0", name="amount_positive"),
        CheckConstraint("region_ubigeo IS NULL OR length(region_ubigeo) = 2", name="region_is_region"),
        identified_by("partner", "happened_on"),
    )

    code: Public[str] = mapped_column(String(24), primary_key=True)
    partner: Public[str] = mapped_column(String(120))
    kind: Public[str] = mapped_column(one_of("kind", "cash", "in_kind"), info=words("records-history-word"))
    stage: Public[str] = mapped_column(one_of("stage", "pledged", "received"), info=words("records-history-word"))
    happened_on: Public[date]
    amount_usd: Public[int]
    region_ubigeo: Public[str | None] = mapped_column(ForeignKey("units.ubigeo"))
    cluster_code: Public[str | None] = mapped_column(ForeignKey("clusters.code"))


class Alliance(Fact, Base):
    """An alliance with partners outside government. A precedent is older than the program and is never added to it."""

    __tablename__ = "alliances"

    code: Public[str] = mapped_column(String(24), primary_key=True)
    name: Public[str] = mapped_column(String(120))
    partner: Public[str] = mapped_column(String(200))
    place: Public[str] = mapped_column(String(120))
    start_year: Public[int]
    end_year: Public[int | None]
    is_precedent: Public[bool] = mapped_column(flag("is_precedent"))


class AllianceMeasure(Fact, Base):
    """A figure of an alliance: a number, or whole US dollars. The words are in the catalogues."""

    __tablename__ = "alliance_measures"

    alliance_code: Public[str] = mapped_column(ForeignKey("alliances.code"), primary_key=True)
    measure_code: Public[str] = mapped_column(String(40), primary_key=True)
    position: Public[int]
    unit: Public[str] = mapped_column(one_of("unit", "count", "usd"))
    value: Public[int]
