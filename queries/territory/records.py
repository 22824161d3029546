"""Topics of a cluster: its milestones, its governments' commitments, what it went through."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, text

from data.rules.records.entering import PLAN, Field, Problem, Severity, check_not_before
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.schema.program import CLUSTER_STAGES
from queries.shared.record_type import RecordForm, Values, Writing, row_of, typed, write_row
from queries.shared.sql import to_date

MILESTONES = metadata.tables["milestone_records"]
COMMITMENTS = metadata.tables["commitments"]
EVENTS = metadata.tables["cluster_events"]
PROGRAM = "program"
MEETS = ("coordinator", "gcd", "regional_government")
PLANNED, REACHED = Field("planned_on", "day", when=PLAN), Field("reached_on", "day")

MILESTONE = "SELECT code, scope, due_on FROM milestones WHERE code = :code"
CLUSTER = "SELECT code, name, region_ubigeo FROM clusters WHERE code = :code"
SERVICE = "SELECT 1 FROM cluster_services WHERE cluster_code = :cluster AND service_code = :service"
RECORD = """
SELECT id, planned_on, reached_on FROM milestone_records
WHERE milestone_code = :milestone AND scope = :scope
  AND COALESCE(cluster_code, '') = :cluster AND COALESCE(service_code, '') = :service
"""
FIRST = "SELECT MIN(happened_on) AS first FROM cluster_events WHERE cluster_code = :cluster"
GOVERNMENT = """
SELECT g.ubigeo, g.name, g.level
FROM cluster_members AS m
JOIN units AS u ON u.ubigeo = m.ubigeo
JOIN units AS g ON g.ubigeo = u.governed_by
WHERE m.cluster_code = :cluster AND g.ubigeo = :government AND m.until IS NULL
"""
COMMITMENT = (
    "SELECT due_on, signed_on FROM commitments WHERE cluster_code = :cluster AND government_ubigeo = :government"
)
LIFE = "SELECT stage, happened_on, date_precision, decided_with, note FROM cluster_events WHERE cluster_code = :cluster"


class MilestoneRecordType:
    """A milestone reached or moved. Records: `SMA-1/clusters_agreed`, `SMA-1/services_chosen/health`,
    `program/team_trained` (monitoring's).
    """

    code = "milestone"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        place, _, rest = record.partition("/")
        code, _, service = rest.partition("/")
        milestone = row_of(connection, MILESTONE, code=code)
        cluster = row_of(connection, CLUSTER, code=place)
        if milestone is None or not self._belongs(connection, milestone.scope, place, service, cluster is not None):
            return None
        owner = "" if milestone.scope == PROGRAM else place
        found = row_of(connection, RECORD, milestone=code, scope=milestone.scope, cluster=owner, service=service)
        first = row_of(connection, FIRST, cluster=owner)
        about = [("milestone", code)]
        about += [("cluster", cluster.name)] if cluster else [("program", PROGRAM)]
        about += [("service", service)] if service else []
        due = to_date(milestone.due_on)
        return RecordForm(
            self.code,
            record,
            (PLANNED, REACHED),
            typed(MILESTONES, found._mapping, ("planned_on", "reached_on")) if found else None,
            tuple(about),
            (Scope(cluster=owner or None),),
            {"planned_on": due},
            {
                "id": found.id if found else None,
                "first": to_date(first.first) if first and owner else None,
                "milestone_code": code,
                "scope": milestone.scope,
                "cluster_code": owner or None,
                "service_code": service or None,
            },
            ((MILESTONES, {"id": found.id}),) if found else (),
        )

    @staticmethod
    def _belongs(connection: Connection, scope: str, place: str, service: str, is_cluster: bool) -> bool:
        if scope == PROGRAM:
            return place == PROGRAM and not service
        if scope == "cluster":
            return is_cluster and not service
        return is_cluster and row_of(connection, SERVICE, cluster=place, service=service) is not None

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        yield from check_not_before("reached_on", values["reached_on"], record_form.more["first"], "before-cluster")

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        names = ("milestone_code", "scope", "cluster_code", "service_code")
        fixed = {name: record_form.more[name] for name in names}
        key = {"id": record_form.more["id"]} if record_form.present is not None else {}
        write_row(writing, MILESTONES, key, record_form.present, values, fixed)


class CommitmentRecordType:
    """A government's commitment in a cluster: due, signed. Records: `SMA-1/2205`."""

    code = "commitment"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        code, _, government = record.partition("/")
        cluster = row_of(connection, CLUSTER, code=code)
        member = connection.execute(text(GOVERNMENT), {"cluster": code, "government": government}).first()
        if cluster is None or member is None:
            return None
        key = {"cluster_code": code, "government_ubigeo": government}
        found = row_of(connection, COMMITMENT, cluster=code, government=government)
        first = row_of(connection, FIRST, cluster=code)
        return RecordForm(
            self.code,
            record,
            (Field("due_on", "day", when=PLAN), Field("signed_on", "day")),
            typed(COMMITMENTS, found._mapping, ("due_on", "signed_on")) if found else None,
            ((f"government-{member.level}", member.name), ("cluster", cluster.name)),
            (Scope(cluster=code),),
            {},
            {"key": key, "first": to_date(first.first) if first else None},
            ((COMMITMENTS, key),) if found else (),
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        yield from check_not_before("signed_on", values["signed_on"], record_form.more["first"], "before-cluster")

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        write_row(writing, COMMITMENTS, record_form.more["key"], record_form.present, values)


class ClusterEventRecordType:
    """A stage of a cluster's life: proposed, validated, agreed, … dropped. Records: `SMA-1` (the next one),
    `SMA-1/validated`.
    """

    code = "event"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        code, _, stage = record.partition("/")
        cluster = row_of(connection, CLUSTER, code=code)
        if cluster is None or (stage and stage not in CLUSTER_STAGES):
            return None
        life = {row.stage: row for row in connection.execute(text(LIFE), {"cluster": code})}
        days = {known: to_date(row.happened_on) for known, row in life.items()}
        open_stages = tuple(known for known in CLUSTER_STAGES if known not in life)
        if not stage and not open_stages:
            return None
        fields: tuple[Field, ...] = (
            Field("happened_on", "day", required=True),
            Field("decided_with", "choice", options=MEETS, words="decided"),
            Field("note", "text", longest=500, lines=True),
        )
        found = life.get(stage)
        if not stage:
            fields = (Field("stage", "choice", required=True, options=open_stages, words="stage"), *fields)
        names = ("happened_on", "decided_with", "note")
        return RecordForm(
            self.code,
            record,
            fields,
            typed(EVENTS, found._mapping, names) if found else None,
            (("cluster", cluster.name), *((("stage", stage),) if stage else ())),
            (Scope(cluster=code),),
            {"stage": _next_stage(days)},
            {"cluster_code": code, "stage": stage, "days": days},
            ((EVENTS, {"cluster_code": code, "stage": stage}),) if found else (),
            is_one=bool(stage),
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        stage, day = values.get("stage") or record_form.more["stage"], values["happened_on"]
        if stage not in CLUSTER_STAGES or not isinstance(day, date):
            return
        if stage == "dropped" and record_form.present is None:
            yield Problem("stage", "event-drops", (("day", day),), Severity.CONFIRM)
        place = CLUSTER_STAGES.index(stage)
        for other, known in record_form.more["days"].items():
            if other == stage or known is None:
                continue
            if stage != "dropped" and (other == "dropped" or CLUSTER_STAGES.index(other) > place) and day > known:
                yield Problem("happened_on", "event-after", (("stage", other), ("day", known)), Severity.CONFIRM)
            elif (stage == "dropped" or CLUSTER_STAGES.index(other) < place) and other != "dropped" and day < known:
                yield Problem("happened_on", "event-before", (("stage", other), ("day", known)), Severity.CONFIRM)

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        key = {
            "cluster_code": record_form.more["cluster_code"],
            "stage": values.get("stage") or record_form.more["stage"],
        }
        kept = {name: values[name] for name in ("happened_on", "decided_with", "note")}
        if record_form.present is None or values["happened_on"] != record_form.present["happened_on"]:
            kept["date_precision"] = "day"
        write_row(writing, EVENTS, key, record_form.present, kept)


def _next_stage(days: dict[str, date | None]) -> str | None:
    """The stage after the last that was reached: what a coordinator comes to tell, most often. No end is proposed."""
    if "dropped" in days:
        return None
    reached = [CLUSTER_STAGES.index(stage) for stage in days]
    following = max(reached, default=-1) + 1
    return (
        CLUSTER_STAGES[following]
        if following < len(CLUSTER_STAGES) and CLUSTER_STAGES[following] not in ("closed", "dropped")
        else None
    )
