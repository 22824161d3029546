"""Record types of service improvement: roadmap reports, cycle stages, readings of measures, lessons."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, text

from data.bilingual import Bilingual
from data.rules.records.entering import (
    PLAN,
    Field,
    Problem,
    Severity,
    check_any_filled,
    check_not_before,
    check_order,
    check_percent,
)
from data.store.audit import Scope
from data.store.schema import metadata
from queries.improvement.evidence_records import NewEvidence, add_evidence
from queries.shared.record_type import (
    About,
    Code,
    Government,
    LastReport,
    RecordForm,
    RecordType,
    SpanishText,
    Values,
    Writing,
    column_field,
    fetch_row,
    list_correctable,
    pick_values,
    split_day,
)
from queries.shared.sql import to_date
from queries.shared.writing import find_record, find_records

REPORTS = metadata.tables["qsip_action_reports"]
EVIDENCE = metadata.tables["qsip_evidence"]
CYCLE_STAGES = metadata.tables["qsip_cycle_stages"]
READINGS = metadata.tables["qsip_readings"]
LESSONS = metadata.tables["lessons"]
MOST_EXISTING = 3
PREFIX = {"model": "MOD", "lesson": "LEC"}

ACTION = """
SELECT x.code, x.title, x.agreed_on, b.title AS barrier, y.cluster_code, c.name AS cluster, g.name AS government, g.level
FROM qsip_actions AS x
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code
JOIN clusters AS c ON c.code = y.cluster_code
JOIN units AS g ON g.ubigeo = x.government_ubigeo
WHERE x.code = :code
"""
CYCLE = """
SELECT y.code, y.cluster_code, y.service_code, y.opened_on, c.name AS cluster
FROM qsip_cycles AS y
JOIN clusters AS c ON c.code = y.cluster_code
WHERE y.code = :code
"""
ALL_STAGES = """
SELECT s.code, s.position, s.name_es, s.name_en, x.reached_on
FROM qsip_stages AS s
LEFT JOIN qsip_cycle_stages AS x ON x.stage_code = s.code AND x.cycle_code = :cycle
ORDER BY s.position
"""
MEASURE = """
SELECT m.code, m.cluster_code, m.service_code, m.name_es, m.unit, m.direction, m.numerator_es, m.numerator_en,
       m.denominator_es, m.denominator_en, c.name AS cluster
FROM qsip_measures AS m
JOIN clusters AS c ON c.code = m.cluster_code
WHERE m.code = :code
"""
CLUSTER = "SELECT code, name FROM clusters WHERE code = :code"
SERVICES = """
SELECT x.service_code FROM cluster_services AS x JOIN services AS s ON s.code = x.service_code
WHERE x.cluster_code = :cluster ORDER BY s.position
"""
CYCLES = "SELECT code, service_code, number, opened_on FROM qsip_cycles WHERE cluster_code = :cluster ORDER BY code"
CODES = "SELECT code FROM lessons"


@dataclass(frozen=True)
class RoadmapReportState:
    """What the checks of a roadmap report need."""

    agreed_on: date | None
    """The day on which the action was agreed."""
    reports: dict[date, int]
    """The action's reports by their days, in percent."""


class RoadmapReportRecordType(RecordType[RoadmapReportState]):
    """A report of a roadmap action's progress on a day, with its evidence.

    Record names: the action's code for a new report; followed by `/2014-05-12`, the report of that day.
    """

    code = "roadmap"
    corrects = (("qsip_action_reports", 2),)
    records = """
SELECT x.code AS record, y.cluster_code AS cluster, NULL AS region, x.code AS place, NULL AS day
FROM qsip_actions AS x JOIN qsip_barriers AS b ON b.code = x.barrier_code JOIN qsip_cycles AS y ON y.code = b.cycle_code
UNION ALL
SELECT x.code, y.cluster_code, NULL, x.code, r.reported_on
FROM qsip_action_reports AS r JOIN qsip_actions AS x ON x.code = r.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code JOIN qsip_cycles AS y ON y.code = b.cycle_code
ORDER BY place, day
"""
    day = column_field(REPORTS.c.reported_on)
    fields = (column_field(REPORTS.c.percent, low=0, high=100), column_field(REPORTS.c.note, multiline=True))
    evidence = (
        column_field(EVIDENCE.c.url, name="evidence_url", link=True, group="evidence"),
        column_field(EVIDENCE.c.title, name="evidence_title", required=False, group="evidence"),
        column_field(EVIDENCE.c.public, name="evidence_public", group="evidence"),
    )

    def find(self, connection: Connection, record: str) -> RecordForm[RoadmapReportState] | None:
        split = split_day(record)
        action = fetch_row(connection, ACTION, code=split[0]) if split else None
        if split is None or action is None:
            return None
        reports = find_records(connection, REPORTS, action_code=action.code)
        day = split[1]
        row = next((report for report in reports if report["reported_on"] == day), None)
        if day and row is None:
            return None
        last = reports[-1] if reports else None
        when = (About("day", day),) if day else ()
        if last and not day:
            when = (About("last-report", LastReport(last["percent"], last["reported_on"])),)
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=self.fields if day else (self.day, *self.fields, *self.evidence),
            present=pick_values(self.fields, row),
            about=(
                About("spanish", SpanishText(action.title)),
                About("barrier", SpanishText(action.barrier)),
                About("government", Government(action.level, action.government)),
                About("cluster", action.cluster),
                *when,
            ),
            scopes=(Scope(cluster=action.cluster_code),),
            state=RoadmapReportState(
                to_date(action.agreed_on), {report["reported_on"]: report["percent"] for report in reports}
            ),
            table=REPORTS,
            key={"action_code": action.code, "reported_on": day},
            proposed={"percent": last["percent"] if last else None},
            takes_file=not day,
            is_single=False,
            existing=() if day else list_correctable(action.code, "reported_on", reports, MOST_EXISTING),
        )

    def check(self, record_form: RecordForm[RoadmapReportState], values: Values, today: date) -> Iterator[Problem]:
        fixed, reports = record_form.key["reported_on"], record_form.state.reports
        day = fixed or values["reported_on"]
        yield from check_not_before("reported_on", None if fixed else day, record_form.state.agreed_on, "before-agreed")
        if not fixed and day in reports:
            yield Problem("reported_on", "report-there", (("day", day), ("percent", reports[day])))
        earlier = [percent for other, percent in reports.items() if isinstance(day, date) and other < day]
        yield from check_percent("percent", values["percent"], earlier[-1] if earlier else None)
        later = [percent for other, percent in reports.items() if isinstance(day, date) and other > day]
        if later and isinstance(values["percent"], int) and values["percent"] > later[0]:
            yield Problem("percent", "percent-over-later", (("later", later[0]),), Severity.CONFIRM)
        if not fixed:
            yield from _check_evidence(values)

    def write(self, writing: Writing, record_form: RecordForm[RoadmapReportState], values: Values) -> None:
        super().write(writing, record_form, values)
        url, file = values.get("evidence_url"), values.get("file")
        if url or file:
            name, content = file or (None, None)
            new = NewEvidence(
                action=record_form.key["action_code"],
                on=record_form.key["reported_on"] or values["reported_on"],
                title=values.get("evidence_title") or "",
                url=url,
                file_name=name,
                content=content,
                public=bool(values.get("evidence_public")),
            )
            add_evidence(writing.connection, writing.person.viewer, new, today=writing.today)


def _check_evidence(values: Values) -> Iterator[Problem]:
    link, file, title = values["evidence_url"], values.get("file"), values["evidence_title"]
    if link and file:
        yield Problem("evidence_url", "link-or-file")
    if file and not title:
        yield Problem("evidence_title", "missing")
    if not link and not file and (title or values["evidence_public"]):  # a reload loses the file, for example
        yield Problem("evidence_url", "evidence-lacks")


@dataclass(frozen=True)
class CycleStageState:
    """What the checks of a cycle's stage need."""

    opened_on: date | None
    """The day on which the cycle was opened."""
    position: int
    """The stage's position in the cycle."""
    others: tuple[tuple[int, date | None], ...]
    """The cycle's other stages: the position of each, and the day on which it was reached."""


class CycleStageRecordType(RecordType[CycleStageState]):
    """A stage of a cycle: planned, reached. Record names: `SMA-2-E2/audit`."""

    code = "stage"
    corrects = (("qsip_cycle_stages", 2),)
    records = """
SELECT y.code || '/' || s.code AS record, y.cluster_code AS cluster, NULL AS region, y.code AS place, s.position AS number
FROM qsip_cycles AS y, qsip_stages AS s ORDER BY place, number
"""
    fields = (column_field(CYCLE_STAGES.c.planned_on, when=PLAN), column_field(CYCLE_STAGES.c.reached_on))

    def find(self, connection: Connection, record: str) -> RecordForm[CycleStageState] | None:
        code, _, stage_code = record.partition("/")
        cycle = fetch_row(connection, CYCLE, code=code)
        stages = connection.execute(text(ALL_STAGES), {"cycle": code}).all()
        stage = next((other for other in stages if other.code == stage_code), None)
        if cycle is None or stage is None:
            return None
        key = {"cycle_code": code, "stage_code": stage_code}
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=self.fields,
            present=pick_values(self.fields, find_record(connection, CYCLE_STAGES, key)),
            about=(
                About("named", Bilingual(stage.name_es, stage.name_en)),
                About("cycle", code),
                About("cluster", cycle.cluster),
                About("service", Code("service", cycle.service_code)),
            ),
            scopes=(Scope(cluster=cycle.cluster_code),),
            state=CycleStageState(
                opened_on=to_date(cycle.opened_on),
                position=stage.position,
                others=tuple((other.position, to_date(other.reached_on)) for other in stages if other is not stage),
            ),
            table=CYCLE_STAGES,
            key=key,
        )

    def check(self, record_form: RecordForm[CycleStageState], values: Values, today: date) -> Iterator[Problem]:
        yield from check_any_filled(values, "planned_on", "reached_on")
        day, state = values["reached_on"], record_form.state
        yield from check_not_before("reached_on", day, state.opened_on, "before-opened")
        if not isinstance(day, date):
            return
        for position, other in state.others:
            if other and position < state.position and day < other:
                yield Problem("reached_on", "stage-before", (("n", position), ("day", other)), Severity.CONFIRM)
            if other and position > state.position and day > other:
                yield Problem("reached_on", "stage-after", (("n", position), ("day", other)), Severity.CONFIRM)
        if any(position < state.position and other is None for position, other in state.others):
            yield Problem("reached_on", "stage-skipped", (), Severity.CONFIRM)


@dataclass(frozen=True)
class ReadingState:
    """What the checks of a reading need."""

    days: tuple[date, ...]
    """The days on which the measure was read."""


class ReadingRecordType(RecordType[ReadingState]):
    """A reading of a measure on a day.

    Record names: the measure's code for a new reading; followed by `/2014-05-12`, the reading of that day.
    """

    code = "reading"
    corrects = (("qsip_readings", 2),)
    records = """
SELECT code AS record, cluster_code AS cluster, NULL AS region, code AS place, NULL AS day FROM qsip_measures
UNION ALL
SELECT m.code, m.cluster_code, NULL, m.code, r.read_on
FROM qsip_readings AS r JOIN qsip_measures AS m ON m.code = r.measure_code
ORDER BY place, day
"""
    day = column_field(READINGS.c.read_on)
    measured_by = column_field(READINGS.c.measured_by)

    def find(self, connection: Connection, record: str) -> RecordForm[ReadingState] | None:
        split = split_day(record)
        measure = fetch_row(connection, MEASURE, code=split[0]) if split else None
        if split is None or measure is None:
            return None
        rows, day = find_records(connection, READINGS, measure_code=measure.code), split[1]
        row = next((reading for reading in rows if reading["read_on"] == day), None)
        if day and row is None:
            return None
        fields = (*_value_fields(measure), self.measured_by)
        is_rate = measure.numerator_es is not None
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=fields if day else (self.day, *fields),
            present=pick_values(fields, row),
            about=(
                About("spanish", SpanishText(measure.name_es)),
                About("cluster", measure.cluster),
                About("service", Code("service", measure.service_code)),
                *((About("day", day),) if day else ()),
            ),
            scopes=(Scope(cluster=measure.cluster_code),),
            state=ReadingState(tuple(reading["read_on"] for reading in rows)),
            table=READINGS,
            key={"measure_code": measure.code, "read_on": day},
            fixed={"value": None, "numerator": None, "denominator": None, "date_precision": "day"},
            proposed={"denominator": rows[-1]["denominator"]} if rows and is_rate else {},
            is_single=False,
            existing=() if day else list_correctable(measure.code, "read_on", rows, MOST_EXISTING),
        )

    def check(self, record_form: RecordForm[ReadingState], values: Values, today: date) -> Iterator[Problem]:
        if record_form.key["read_on"] is None and values["read_on"] in record_form.state.days:
            yield Problem("read_on", "reading-there", (("day", values["read_on"]),))
        part, whole = values.get("numerator"), values.get("denominator")
        if part is not None and whole is not None and part > whole:
            yield Problem("numerator", "part-over-whole", (("whole", whole),))


def _value_fields(measure: Row[Any]) -> tuple[Field, ...]:
    """Return the two parts of a rate under the measure's names for them, or the value in its unit."""
    if measure.numerator_es is None:
        high = 100.0 if measure.unit == "percent" else None
        limits = {"low": 0, "high": high, "step": 0.01}
        return (column_field(READINGS.c.value, required=True, label=f"value-{measure.unit}", **limits),)
    parts = (
        (READINGS.c.numerator, 0, Bilingual(measure.numerator_es, measure.numerator_en or measure.numerator_es)),
        (
            READINGS.c.denominator,
            1,
            Bilingual(measure.denominator_es, measure.denominator_en or measure.denominator_es),
        ),
    )
    return tuple(
        column_field(column, required=True, low=low, label=f"{column.name}-of", label_name=name)
        for column, low, name in parts
    )


@dataclass(frozen=True)
class LessonState:
    """What the checks of a lesson need."""

    service_of: dict[str, str]
    """The service of each of the cluster's cycles, by the cycle's code."""


class LessonRecordType(RecordType[LessonState]):
    """A lesson or a model. Record names: a cluster's code for a new lesson, or the lesson's code."""

    code = "lesson"
    corrects = (("lessons", 1),)
    is_nameless = True
    records = """
SELECT code AS record, code AS cluster, NULL AS region FROM clusters
UNION ALL
SELECT code, cluster_code, NULL FROM lessons
ORDER BY cluster, record
"""
    fields = (
        column_field(LESSONS.c.kind, label="lesson-kind"),
        column_field(LESSONS.c.title),
        column_field(LESSONS.c.summary, multiline=True),
        column_field(LESSONS.c.reusable, multiline=True),
        column_field(LESSONS.c.service_code, kind="choice"),
        column_field(LESSONS.c.cycle_code, kind="choice"),
        column_field(LESSONS.c.documented_on),
        column_field(LESSONS.c.validated_on),
        column_field(LESSONS.c.shared_on),
    )

    def find(self, connection: Connection, record: str) -> RecordForm[LessonState] | None:
        row = find_record(connection, LESSONS, {"code": record})
        cluster = fetch_row(connection, CLUSTER, code=row["cluster_code"] if row else record)
        if cluster is None:
            return None
        services = tuple(connection.execute(text(SERVICES), {"cluster": cluster.code}).scalars())
        cycles = connection.execute(text(CYCLES), {"cluster": cluster.code}).all()
        offered: dict[str, dict[str, Any]] = {
            "service_code": {"options": services},
            "cycle_code": {
                "options": tuple(cycle.code for cycle in cycles),
                "option_names": {cycle.code: Bilingual(cycle.code, cycle.code) for cycle in cycles},
            },
        }
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=tuple(replace(field, **offered.get(field.name, {})) for field in self.fields),
            present=pick_values(self.fields, row),
            about=(About("cluster", cluster.name),),
            scopes=(Scope(cluster=cluster.code),),
            state=LessonState({cycle.code: cycle.service_code for cycle in cycles}),
            table=LESSONS,
            key={"code": record},
            fixed={"cluster_code": cluster.code},
            proposed={"kind": "lesson", "service_code": services[0] if len(services) == 1 else None},
            is_single=False,
        )

    def check(self, record_form: RecordForm[LessonState], values: Values, today: date) -> Iterator[Problem]:
        yield from check_order(values, "documented_on", "validated_on", "shared_on")
        if values["shared_on"] and not values["validated_on"]:
            yield Problem("validated_on", "shared-not-validated")
        of_cycle = record_form.state.service_of.get(values["cycle_code"])
        if of_cycle and values["service_code"] and of_cycle != values["service_code"]:
            yield Problem("cycle_code", "other-service")

    def write(self, writing: Writing, record_form: RecordForm[LessonState], values: Values) -> None:
        if record_form.present is None:
            used = set(writing.connection.execute(text(CODES)).scalars())
            stem = f"{PREFIX[values['kind']]}-{record_form.fixed['cluster_code']}"
            code = next(code for number in range(2, 10_000) if (code := f"{stem}-{number}") not in used)
            record_form = replace(record_form, key={"code": code})
        super().write(writing, record_form, values)
