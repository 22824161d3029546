"""Tables of clusters: stages, members, services, scorecards, commitments and milestones, all of them dated."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String, text
from sqlalchemy.orm import mapped_column

from data.store.schema.base import Base, Fact, Public, identified_by, named_by, one_of, words
from data.store.schema.plan import SCOPES

CLUSTER_STAGES = (
    "candidate",
    "proposed",
    "validated",
    "agreed",
    "preparation",
    "tools",
    "implementation",
    "closed",
    "dropped",
)


class Cluster(Fact, Base):
    """A regional, a provincial and at least three district governments working on one or two services.

    `province_ubigeo`: the province whose government leads it. `wave`: the wave for which it was proposed.
    """

    __tablename__ = "clusters"
    __table_args__ = (
        CheckConstraint("wave BETWEEN 1 AND 3", name="three_waves"),
        CheckConstraint("length(province_ubigeo) = 4", name="province_is_province"),
        CheckConstraint("province_ubigeo LIKE region_ubigeo || '%'", name="province_in_region"),
        identified_by("name"),
    )

    code: Public[str] = mapped_column(String(16), primary_key=True, info=named_by("name"))
    name: Public[str] = mapped_column(String(80))
    region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), index=True)
    province_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), index=True)
    wave: Public[int]


class ClusterService(Fact, Base):
    """A service that a cluster names; it may name one, two or all three."""

    __tablename__ = "cluster_services"

    cluster_code: Public[str] = mapped_column(ForeignKey("clusters.code"), primary_key=True)
    service_code: Public[str] = mapped_column(ForeignKey("services.code"), primary_key=True)


class ClusterMember(Fact, Base):
    """A unit of a cluster: its region, its province or a district. Without `since` it belongs to it from the proposal on."""

    __tablename__ = "cluster_members"
    __table_args__ = (CheckConstraint("until IS NULL OR since IS NULL OR until >= since", name="dates_in_order"),)

    cluster_code: Public[str] = mapped_column(ForeignKey("clusters.code"), primary_key=True)
    ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    since: Public[date | None]
    until: Public[date | None]


class ClusterEvent(Fact, Base):
    """A stage that a cluster reached on a day.

    `date_precision`: how exactly the source gives the date. `decided_with`: who took part in the decision.
    """

    __tablename__ = "cluster_events"

    cluster_code: Public[str] = mapped_column(ForeignKey("clusters.code"), primary_key=True)
    stage: Public[str] = mapped_column(one_of("stage", *CLUSTER_STAGES), primary_key=True, info=words("stage"))
    happened_on: Public[date]
    date_precision: Public[str] = mapped_column(
        one_of("date_precision", "day", "month", "year"), default="day", info=words("records-history-word")
    )
    decided_with: Public[str | None] = mapped_column(
        one_of("decided_with", "coordinator", "gcd", "regional_government"), info=words("territory-decided")
    )
    note: Public[str | None] = mapped_column(String(500))


class Responsibility(Fact, Base):
    """The departmental office that attends a cluster, with dates; it may be another region's than the cluster's."""

    __tablename__ = "responsibilities"
    __table_args__ = (CheckConstraint("length(office_region_ubigeo) = 2", name="office_is_region"),)

    cluster_code: Public[str] = mapped_column(ForeignKey("clusters.code"), primary_key=True)
    office_region_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    since: Public[date | None]
    until: Public[date | None]


class CriterionScore(Fact, Base):
    """A line of a cluster's scorecard."""

    __tablename__ = "criterion_scores"

    cluster_code: Public[str] = mapped_column(ForeignKey("clusters.code"), primary_key=True)
    criterion_code: Public[str] = mapped_column(ForeignKey("selection_criteria.code"), primary_key=True)
    score: Public[int] = mapped_column(ForeignKey("score_levels.value"))
    scored_on: Public[date]
    note: Public[str | None] = mapped_column(String(500))


class Commitment(Fact, Base):
    """A government's expression of commitment in a cluster, with the dates on which it is due and signed."""

    __tablename__ = "commitments"

    cluster_code: Public[str] = mapped_column(ForeignKey("clusters.code"), primary_key=True)
    government_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    due_on: Public[date | None]
    signed_on: Public[date | None]


class MilestoneRecord(Fact, Base):
    """A milestone of the program, a cluster or a cluster's service, with its planned and its real date."""

    __tablename__ = "milestone_records"
    __table_args__ = (
        ForeignKeyConstraint(["milestone_code", "scope"], ["milestones.code", "milestones.scope"]),
        CheckConstraint(
            "(scope = 'program' AND cluster_code IS NULL AND service_code IS NULL)"
            " OR (scope = 'cluster' AND cluster_code IS NOT NULL AND service_code IS NULL)"
            " OR (scope = 'cluster_service' AND cluster_code IS NOT NULL AND service_code IS NOT NULL)",
            name="belongs_to_its_scope",
        ),
        *(
            Index(f"uq_milestone_records_{scope}", *columns, unique=True, sqlite_where=where, postgresql_where=where)
            for scope, columns, where in (
                ("program", ("milestone_code",), text("scope = 'program'")),
                ("cluster", ("milestone_code", "cluster_code"), text("scope = 'cluster'")),
                ("service", ("milestone_code", "cluster_code", "service_code"), text("scope = 'cluster_service'")),
            )
        ),
        identified_by("milestone_code", "cluster_code", "service_code")
        | {"sqlite_autoincrement": True},  # the history names a record by its number, which must never be used again
    )

    id: Public[int] = mapped_column(primary_key=True)
    milestone_code: Public[str] = mapped_column(String(32))
    scope: Public[str] = mapped_column(one_of("scope", *SCOPES))
    cluster_code: Public[str | None] = mapped_column(ForeignKey("clusters.code"))
    service_code: Public[str | None] = mapped_column(ForeignKey("services.code"))
    planned_on: Public[date | None]
    reached_on: Public[date | None]


class ToolApplication(Fact, Base):
    """The day on which FOCAS or QSIP began in a government, which is covered from then on."""

    __tablename__ = "tool_applications"

    government_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), primary_key=True)
    cluster_code: Public[str] = mapped_column(ForeignKey("clusters.code"), primary_key=True)
    tool: Public[str] = mapped_column(
        one_of("tool", "focas", "qsip"), primary_key=True, info=words("records-history-word")
    )
    begun_on: Public[date]
