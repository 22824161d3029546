"""The tables of service improvement: stages, cycles, measures, roadmaps with their evidence, validations and lessons.

The names of the five stages and their weights are ours (the plan's figure is lost): they are data that can be edited.
Titles of barriers, actions and lessons are as people entered them, in Spanish. Posts and institutions are responsible, never
persons.
"""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from data.rules.improvement.cycles import OUTCOMES
from data.rules.improvement.measures import DIMENSIONS, DIRECTIONS, MEASURERS
from data.rules.shared.disclosure import IDENTITIES, SEXES
from data.store.schema.base import Base, Fact, Public, flag, identified_by, named_by, one_of, words

ROLES = ("provider", "user")
UNITS = ("percent", "days", "minutes", "soles", "points", "count")
LESSON_KINDS = ("model", "lesson")
MEDIA_TYPES = ("pdf", "png", "jpeg", "docx", "xlsx", "text")


class ImprovementStage(Fact, Base):
    """A stage of the annual cycle."""

    __tablename__ = "qsip_stages"
    __table_args__ = (
        UniqueConstraint("position"),
        CheckConstraint("position BETWEEN 1 AND 5", name="one_of_five"),  # L409: a process of five stages
        CheckConstraint("weight > 0", name="weight_positive"),
    )

    code: Public[str] = mapped_column(String(24), primary_key=True, info=named_by("name_es", "name_en"))
    position: Public[int]
    name_es: Public[str] = mapped_column(String(80))
    name_en: Public[str] = mapped_column(String(80))
    weight: Public[float]  # its part of a cycle's progress, in any unit: weights are only compared
    by_actions: Public[bool] = mapped_column(flag("by_actions"))
    """Until the stage is reached, the roadmap's actions count."""


class ImprovementCycle(Fact, Base):
    """An annual cycle of a cluster's service."""

    __tablename__ = "qsip_cycles"
    __table_args__ = (
        ForeignKeyConstraint(
            ["cluster_code", "service_code"], ["cluster_services.cluster_code", "cluster_services.service_code"]
        ),
        UniqueConstraint("cluster_code", "service_code", "number"),
        CheckConstraint("number > 0", name="number_positive"),
    )

    code: Public[str] = mapped_column(String(32), primary_key=True)
    cluster_code: Public[str] = mapped_column(String(16))
    service_code: Public[str] = mapped_column(String(24))
    number: Public[int]
    topic: Public[str] = mapped_column(String(120))  # the service more closely, in the cluster's words
    opened_on: Public[date]


class CycleStage(Fact, Base):
    """The dates of a cycle's stage: planned for a day, reached (finished) on a day."""

    __tablename__ = "qsip_cycle_stages"
    __table_args__ = (CheckConstraint("planned_on IS NOT NULL OR reached_on IS NOT NULL", name="has_a_date"),)

    cycle_code: Public[str] = mapped_column(ForeignKey("qsip_cycles.code"), primary_key=True)
    stage_code: Public[str] = mapped_column(ForeignKey("qsip_stages.code"), primary_key=True)
    planned_on: Public[date | None]
    reached_on: Public[date | None]


class Measure(Fact, Base):
    """What audits measure of a cluster's service, cycle after cycle. Only a rate, in percent, has a numerator."""

    __tablename__ = "qsip_measures"
    __table_args__ = (
        ForeignKeyConstraint(
            ["cluster_code", "service_code"], ["cluster_services.cluster_code", "cluster_services.service_code"]
        ),
        CheckConstraint("(numerator_es IS NULL) = (denominator_es IS NULL)", name="both_parts"),
        CheckConstraint("numerator_es IS NULL OR unit = 'percent'", name="rate_in_percent"),
        identified_by("name_es", "cluster_code"),
    )

    code: Public[str] = mapped_column(String(32), primary_key=True, info=named_by("name_es", "name_en"))
    cluster_code: Public[str] = mapped_column(String(16))
    service_code: Public[str] = mapped_column(String(24))
    dimension: Public[str] = mapped_column(one_of("dimension", *DIMENSIONS), info=words("improvement-dimension"))
    position: Public[int]
    name_es: Public[str] = mapped_column(String(160))
    name_en: Public[str | None] = mapped_column(String(160))
    unit: Public[str] = mapped_column(one_of("unit", *UNITS))
    direction: Public[str] = mapped_column(one_of("direction", *DIRECTIONS), info=words("improvement-cycle-direction"))
    """Which is better: more or less."""
    numerator_es: Public[str | None] = mapped_column(String(160))  # what a rate counts
    numerator_en: Public[str | None] = mapped_column(String(160))
    denominator_es: Public[str | None] = mapped_column(String(160))  # out of what it counts
    denominator_en: Public[str | None] = mapped_column(String(160))


class MeasureReading(Fact, Base):
    """A measure read on a day: a value in its unit, or the two parts of a rate."""

    __tablename__ = "qsip_readings"
    __table_args__ = (
        CheckConstraint("(value IS NULL) <> (numerator IS NULL)", name="value_or_rate"),
        CheckConstraint("(numerator IS NULL) = (denominator IS NULL)", name="both_parts"),
        CheckConstraint("denominator IS NULL OR denominator > 0", name="denominator_positive"),
        CheckConstraint("numerator IS NULL OR numerator BETWEEN 0 AND denominator", name="numerator_within"),
        CheckConstraint("value IS NULL OR value >= 0", name="value_not_negative"),
    )

    measure_code: Public[str] = mapped_column(ForeignKey("qsip_measures.code"), primary_key=True)
    read_on: Public[date] = mapped_column(primary_key=True)
    date_precision: Public[str] = mapped_column(
        one_of("date_precision", "day", "month", "year"), default="day", info=words("records-history-word")
    )
    measured_by: Public[str | None] = mapped_column(
        one_of("measured_by", *MEASURERS), info=words("improvement-cycle-by")
    )
    value: Public[float | None]
    numerator: Public[int | None]
    denominator: Public[int | None]


class MeasureTarget(Fact, Base):
    """What a cycle agreed to measure, and the target that it set."""

    __tablename__ = "qsip_targets"
    __table_args__ = (
        CheckConstraint("value IS NULL OR value >= 0", name="value_not_negative"),
        CheckConstraint("due_on IS NULL OR due_on >= set_on", name="dates_in_order"),
    )

    cycle_code: Public[str] = mapped_column(ForeignKey("qsip_cycles.code"), primary_key=True)
    measure_code: Public[str] = mapped_column(ForeignKey("qsip_measures.code"), primary_key=True)
    set_on: Public[date]  # the day on which the cycle agreed to measure it
    value: Public[float | None]  # the target in the measure's unit; None: measured without a target
    due_on: Public[date | None]  # when the target is to be reached


class AuditPeople(Fact, Base):
    """The number of people who took part in a day of a cycle's audit, by role, sex and indigenous identity."""

    __tablename__ = "qsip_audit_people"
    __table_args__ = (CheckConstraint("people > 0", name="people_positive"),)

    cycle_code: Public[str] = mapped_column(ForeignKey("qsip_cycles.code"), primary_key=True)
    held_on: Public[date] = mapped_column(primary_key=True)
    role: Public[str] = mapped_column(one_of("role", *ROLES), primary_key=True, info=words("improvement-role"))
    sex: Public[str] = mapped_column(one_of("sex", *SEXES), primary_key=True, info=words("training-sex"))
    identity: Public[str] = mapped_column(
        one_of("identity", *IDENTITIES), primary_key=True, info=words("training-identity")
    )
    people: Public[int]


class Barrier(Fact, Base):
    """What keeps the service from being good, as the audit found it."""

    __tablename__ = "qsip_barriers"
    __table_args__ = (
        ForeignKeyConstraint(
            ["instrument_code", "area_code"], ["instrument_areas.instrument_code", "instrument_areas.area_code"]
        ),
        CheckConstraint("(instrument_code IS NULL) = (area_code IS NULL)", name="area_of_an_instrument"),
        CheckConstraint("carried_from <> code", name="carried_from_another"),
        identified_by("title", "cycle_code"),
    )

    code: Public[str] = mapped_column(String(32), primary_key=True, info=named_by("title"))
    cycle_code: Public[str] = mapped_column(ForeignKey("qsip_cycles.code"), index=True)
    position: Public[int]
    title: Public[str] = mapped_column(String(200))
    found_on: Public[date]
    instrument_code: Public[str | None] = mapped_column(String(24))
    area_code: Public[str | None] = mapped_column(String(32))  # the capacity area whose weakness it is
    carried_from: Public[str | None] = mapped_column(ForeignKey("qsip_barriers.code"))
    """The barrier of the previous cycle that was left over."""


class RoadmapAction(Fact, Base):
    """An action of the roadmap against a barrier."""

    __tablename__ = "qsip_actions"
    __table_args__ = (
        CheckConstraint("due_on IS NULL OR starts_on IS NULL OR due_on >= starts_on", name="dates_in_order"),
        identified_by("title"),
    )

    code: Public[str] = mapped_column(String(32), primary_key=True, info=named_by("title"))
    barrier_code: Public[str] = mapped_column(ForeignKey("qsip_barriers.code"), index=True)
    title: Public[str] = mapped_column(String(200))
    government_ubigeo: Public[str] = mapped_column(ForeignKey("units.ubigeo"), index=True)
    """The government that is to carry it out, which gives its level."""
    responsible: Public[str | None] = mapped_column(String(120))  # the post or office there
    agreed_on: Public[date]
    starts_on: Public[date | None]
    due_on: Public[date | None]
    cancelled_on: Public[date | None]


class RoadmapReport(Fact, Base):
    """How far an action was on a day."""

    __tablename__ = "qsip_action_reports"
    __table_args__ = (CheckConstraint("percent BETWEEN 0 AND 100", name="percent_within"),)

    action_code: Public[str] = mapped_column(ForeignKey("qsip_actions.code"), primary_key=True)
    reported_on: Public[date] = mapped_column(primary_key=True)
    percent: Public[int]
    note: Public[str | None] = mapped_column(String(500))


class EvidenceFile(Fact, Base):
    """A stored file, identified by the hash of its content: the same file twice is stored once.

    It lies in the database, not in a folder: it is written with its evidence or not at all, and goes into every backup.
    """

    __tablename__ = "evidence_files"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64", name="sha256_in_hex"),
        CheckConstraint("size_bytes > 0", name="size_positive"),
        identified_by("media_type", "size_bytes"),
    )

    sha256: Public[str] = mapped_column(String(64), primary_key=True)
    media_type: Public[str] = mapped_column(one_of("media_type", *MEDIA_TYPES), info=words("improvement-evidence-kind"))
    size_bytes: Public[int]
    # May name persons: `queries.improvement.evidence_reads.fetch_evidence_file` alone reads it, and asks who may open it.
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Evidence(Fact, Base):
    """A link (which the product never fetches) or a stored file that shows what was done in an action."""

    __tablename__ = "qsip_evidence"
    __table_args__ = (
        CheckConstraint("(url IS NULL) <> (file_sha256 IS NULL)", name="link_or_file"),
        CheckConstraint("(file_name IS NULL) = (file_sha256 IS NULL)", name="file_has_a_name"),
        CheckConstraint("url LIKE 'http://_%' OR url LIKE 'https://_%'", name="url_is_http"),
        identified_by("title", "action_code"),
    )

    code: Public[str] = mapped_column(String(40), primary_key=True)
    action_code: Public[str] = mapped_column(ForeignKey("qsip_actions.code"), index=True)
    added_on: Public[date]
    title: Public[str] = mapped_column(String(160))
    url: Public[str | None] = mapped_column(String(500))
    file_sha256: Public[str | None] = mapped_column(ForeignKey("evidence_files.sha256"))
    # May name somebody: without an account it is told only of files that are `public`.
    file_name: Public[str | None] = mapped_column(String(120))  # the name that the file came under
    public: Public[bool] = mapped_column(flag("public"))
    """Whoever stored the file declared that it names no person; other files open with an account only."""


class CycleValidation(Fact, Base):
    """What providers and users found at the end of a cycle; it counts from the day on which the last stage is reached."""

    __tablename__ = "qsip_validations"

    cycle_code: Public[str] = mapped_column(ForeignKey("qsip_cycles.code"), primary_key=True)
    outcome: Public[str] = mapped_column(one_of("outcome", *OUTCOMES), info=words("improvement-outcome"))
    summary: Public[str] = mapped_column(String(500))
    carried: Public[str | None] = mapped_column(String(500))  # what is taken into the next cycle


class Lesson(Fact, Base):
    """A lesson, or a decentralised management model, of a cluster's service: documented, then validated, then shared."""

    __tablename__ = "lessons"
    __table_args__ = (
        ForeignKeyConstraint(
            ["cluster_code", "service_code"], ["cluster_services.cluster_code", "cluster_services.service_code"]
        ),
        CheckConstraint("validated_on IS NULL OR validated_on >= documented_on", name="validated_after"),
        CheckConstraint("shared_on IS NULL OR shared_on >= validated_on", name="shared_after"),
        CheckConstraint("shared_on IS NULL OR validated_on IS NOT NULL", name="shared_is_validated"),
        identified_by("title"),
    )

    code: Public[str] = mapped_column(String(32), primary_key=True)
    kind: Public[str] = mapped_column(one_of("kind", *LESSON_KINDS), info=words("improvement-lessons-kind"))
    title: Public[str] = mapped_column(String(160))
    summary: Public[str] = mapped_column(String(800))
    reusable: Public[str] = mapped_column(String(800))  # what others can take over
    cluster_code: Public[str] = mapped_column(String(16))
    service_code: Public[str] = mapped_column(String(24))
    cycle_code: Public[str | None] = mapped_column(ForeignKey("qsip_cycles.code"))  # the cycle that it came from
    documented_on: Public[date]
    validated_on: Public[date | None]
    shared_on: Public[date | None]
