"""The record types of a cluster: its milestones, its governments' commitments, and its stages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from data.rules.records.entering import PLAN, Problem, Severity, check_not_before
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.schema.territory import CLUSTER_STAGES
from queries.shared.record_type import (
    About,
    Code,
    Government,
    RecordForm,
    RecordType,
    Values,
    Writing,
    column_field,
    fetch_row,
    pick_values,
)
from queries.shared.sql import to_date
from queries.shared.writing import find_record, find_records

MILESTONES = metadata.tables["milestone_records"]
COMMITMENTS = metadata.tables["commitments"]
EVENTS = metadata.tables["cluster_events"]
PROGRAM = "program"

SELECT_MILESTONE = "SELECT code, scope, due_on FROM milestones WHERE code = :code"
SELECT_CLUSTER = "SELECT code, name, region_ubigeo FROM clusters WHERE code = :code"
SELECT_SERVICE = "SELECT 1 FROM cluster_services WHERE cluster_code = :cluster AND service_code = :service"
SELECT_RECORD = """
SELECT id FROM milestone_records
WHERE milestone_code = :milestone AND scope = :scope
  AND COALESCE(cluster_code, '') = :cluster AND COALESCE(service_code, '') = :service
"""
SELECT_FIRST_DAY = "SELECT MIN(happened_on) FROM cluster_events WHERE cluster_code = :cluster"
SELECT_GOVERNMENT = """
SELECT g.ubigeo, g.name, g.level
FROM cluster_members AS m
JOIN units AS u ON u.ubigeo = m.ubigeo
JOIN units AS g ON g.ubigeo = u.governed_by
WHERE m.cluster_code = :cluster AND g.ubigeo = :government AND m.until IS NULL
"""


@dataclass(frozen=True)
class ClusterState:
    """What the rules of a cluster's records need to know of it."""

    first_day: date | None
    """The date of its first stage; None while it has none."""


def _find_state(connection: Connection, cluster: str) -> ClusterState:
    return ClusterState(to_date(connection.execute(text(SELECT_FIRST_DAY), {"cluster": cluster}).scalar()))


class MilestoneRecordType(RecordType[ClusterState]):
    """A milestone with its planned and its real date.

    Keys of records: `SMA-1/clusters_agreed`, `SMA-1/services_chosen/health`, or `program/team_trained`, which monitoring
    writes.
    """

    code = "milestone"
    records = """
SELECT c.code || '/' || m.code AS record, c.code AS cluster, NULL AS region, c.code AS owner, m.position AS number
FROM clusters AS c, milestones AS m WHERE m.scope = 'cluster'
UNION ALL
SELECT s.cluster_code || '/' || m.code || '/' || s.service_code, s.cluster_code, NULL, s.cluster_code, m.position
FROM cluster_services AS s, milestones AS m WHERE m.scope NOT IN ('cluster', 'program')
UNION ALL
SELECT 'program/' || m.code, NULL, NULL, 'zzz', m.position FROM milestones AS m WHERE m.scope = 'program'
ORDER BY owner, number, record
"""
    fields = (column_field(MILESTONES.c.planned_on, when=PLAN), column_field(MILESTONES.c.reached_on))

    def find(self, connection: Connection, record: str) -> RecordForm[ClusterState] | None:
        owner, _, rest = record.partition("/")
        code, _, service = rest.partition("/")
        milestone = fetch_row(connection, SELECT_MILESTONE, code=code)
        cluster = fetch_row(connection, SELECT_CLUSTER, code=owner) if owner != PROGRAM else None
        if milestone is None or not self._exists(connection, milestone.scope, owner, service, cluster is not None):
            return None
        cluster_code = cluster.code if cluster else ""
        row = fetch_row(
            connection,
            SELECT_RECORD,
            milestone=code,
            scope=milestone.scope,
            cluster=cluster_code,
            service=service,
        )
        key = {"id": row.id} if row else {}
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=self.fields,
            present=pick_values(self.fields, find_record(connection, MILESTONES, key)) if row else None,
            about=(
                About("milestone", Code("milestone", code)),
                About("cluster", cluster.name)
                if cluster
                else About("program", Code("records-form-about", "whole-program")),
                *((About("service", Code("service", service)),) if service else ()),
            ),
            scopes=(Scope(cluster=cluster_code or None),),
            state=_find_state(connection, cluster_code) if cluster else ClusterState(None),
            table=MILESTONES,
            key=key,
            fixed={
                "milestone_code": code,
                "scope": milestone.scope,
                "cluster_code": cluster_code or None,
                "service_code": service or None,
            },
            proposed={"planned_on": to_date(milestone.due_on)},
        )

    @staticmethod
    def _exists(connection: Connection, scope: str, owner: str, service: str, is_cluster: bool) -> bool:
        """Tell whether the milestone can belong to this owner: the program, a cluster, or a cluster's service."""
        if scope == PROGRAM:
            return owner == PROGRAM and not service
        if scope == "cluster":
            return is_cluster and not service
        return is_cluster and fetch_row(connection, SELECT_SERVICE, cluster=owner, service=service) is not None

    def check(self, record_form: RecordForm[ClusterState], values: Values, today: date) -> Iterator[Problem]:
        yield from check_not_before("reached_on", values["reached_on"], record_form.state.first_day, "before-cluster")


class CommitmentRecordType(RecordType[ClusterState]):
    """A government's commitment in a cluster. A record's key: `SMA-1/2205`."""

    code = "commitment"
    corrects = (("commitments", 2),)
    records = """
SELECT DISTINCT m.cluster_code || '/' || u.governed_by AS record, m.cluster_code AS cluster, NULL AS region
FROM cluster_members AS m JOIN units AS u ON u.ubigeo = m.ubigeo
WHERE u.governed_by IS NOT NULL AND m.until IS NULL
ORDER BY record
"""
    fields = (column_field(COMMITMENTS.c.due_on, when=PLAN), column_field(COMMITMENTS.c.signed_on))

    def find(self, connection: Connection, record: str) -> RecordForm[ClusterState] | None:
        code, _, government = record.partition("/")
        cluster = fetch_row(connection, SELECT_CLUSTER, code=code)
        member = connection.execute(text(SELECT_GOVERNMENT), {"cluster": code, "government": government}).first()
        if cluster is None or member is None:
            return None
        key = {"cluster_code": code, "government_ubigeo": government}
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=self.fields,
            present=pick_values(self.fields, find_record(connection, COMMITMENTS, key)),
            about=(About("government", Government(member.level, member.name)), About("cluster", cluster.name)),
            scopes=(Scope(cluster=code),),
            state=_find_state(connection, code),
            table=COMMITMENTS,
            key=key,
        )

    def check(self, record_form: RecordForm[ClusterState], values: Values, today: date) -> Iterator[Problem]:
        yield from check_not_before("signed_on", values["signed_on"], record_form.state.first_day, "before-cluster")


@dataclass(frozen=True)
class ClusterEventState:
    """What the rules of a stage need to know of the cluster."""

    days: dict[str, date]
    """The stages that the cluster has reached → the day of each."""


class ClusterEventRecordType(RecordType[ClusterEventState]):
    """A stage that a cluster reached. Keys of records: `SMA-1/validated`, or `SMA-1` for the next stage."""

    code = "event"
    corrects = (("cluster_events", 2),)
    records = """
SELECT code AS record, code AS cluster, NULL AS region FROM clusters
UNION ALL
SELECT cluster_code || '/' || stage, cluster_code, NULL FROM cluster_events
ORDER BY record
"""
    fields = (
        column_field(EVENTS.c.happened_on),
        column_field(EVENTS.c.decided_with),
        column_field(EVENTS.c.note, multiline=True),
    )

    def find(self, connection: Connection, record: str) -> RecordForm[ClusterEventState] | None:
        code, _, stage = record.partition("/")
        cluster = fetch_row(connection, SELECT_CLUSTER, code=code)
        if cluster is None or (stage and stage not in CLUSTER_STAGES):
            return None
        reached = {row["stage"]: row for row in find_records(connection, EVENTS, cluster_code=code)}
        open_stages = tuple(other for other in CLUSTER_STAGES if other not in reached)
        if not stage and not open_stages:
            return None
        days = {other: row["happened_on"] for other, row in reached.items()}
        choice = () if stage else (column_field(EVENTS.c.stage, options=open_stages),)
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=(*choice, *self.fields),
            present=pick_values(self.fields, reached.get(stage)),
            about=(About("cluster", cluster.name), *((About("stage", Code("stage", stage)),) if stage else ())),
            scopes=(Scope(cluster=code),),
            state=ClusterEventState(days),
            table=EVENTS,
            key={"cluster_code": code, "stage": stage},
            proposed={"stage": _next_stage(days)},
            is_single=bool(stage),
        )

    def check(self, record_form: RecordForm[ClusterEventState], values: Values, today: date) -> Iterator[Problem]:
        stage, day = values.get("stage") or record_form.key["stage"], values["happened_on"]
        if stage not in CLUSTER_STAGES or not isinstance(day, date):
            return
        if stage == "dropped" and record_form.present is None:
            yield Problem("stage", "event-drops", (("day", day),), Severity.CONFIRM)
        position = CLUSTER_STAGES.index(stage)
        for other, reached in record_form.state.days.items():
            if other == stage or reached is None:
                continue
            if stage != "dropped" and (other == "dropped" or CLUSTER_STAGES.index(other) > position) and day > reached:
                yield Problem("happened_on", "event-after", (("stage", other), ("day", reached)), Severity.CONFIRM)
            elif (
                (stage == "dropped" or CLUSTER_STAGES.index(other) < position) and other != "dropped" and day < reached
            ):
                yield Problem("happened_on", "event-before", (("stage", other), ("day", reached)), Severity.CONFIRM)

    def write(self, writing: Writing, record_form: RecordForm[ClusterEventState], values: Values) -> None:
        exact: dict[str, Any] = {}
        if record_form.present is None or values["happened_on"] != record_form.present["happened_on"]:
            exact = {"date_precision": "day"}
        super().write(writing, record_form, {**values, **exact})


def _next_stage(days: dict[str, date]) -> str | None:
    """Return the stage after the last one reached, which the form proposes; it never proposes that a cluster ends."""
    if "dropped" in days:
        return None
    reached = [CLUSTER_STAGES.index(stage) for stage in days]
    following = max(reached, default=-1) + 1
    return (
        CLUSTER_STAGES[following]
        if following < len(CLUSTER_STAGES) and CLUSTER_STAGES[following] not in ("closed", "dropped")
        else None
    )
