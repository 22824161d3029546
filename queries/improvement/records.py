"""Topics of service improvement: how far an action is, a stage reached, a measure read, a lesson."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from data.rules.improvement.measures import MEASURERS
from data.rules.records.entering import (
    PLAN,
    Field,
    Problem,
    Severity,
    check_any,
    check_not_before,
    check_order,
    check_percent,
)
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.schema.improvement import LESSON_KINDS
from queries.improvement.evidence_records import NewEvidence, add_evidence
from queries.shared.record_type import RecordForm, Values, Writing, row_of, split_day, typed, write_row
from queries.shared.sql import to_date

REPORTS = metadata.tables["qsip_action_reports"]
CYCLE_STAGES = metadata.tables["qsip_cycle_stages"]
READINGS = metadata.tables["qsip_readings"]
LESSONS = metadata.tables["lessons"]
MOST_OTHERS = 3
PREFIX = {"model": "MOD", "lesson": "LEC"}

ACTION = """
SELECT x.code, x.title, x.agreed_on, b.title AS barrier, y.code AS cycle_code, y.cluster_code, c.name AS cluster,
       g.name AS government, g.level
FROM qsip_actions AS x
JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code
JOIN clusters AS c ON c.code = y.cluster_code
JOIN units AS g ON g.ubigeo = x.government_ubigeo
WHERE x.code = :code
"""
REPORTED = "SELECT reported_on, percent, note FROM qsip_action_reports WHERE action_code = :code ORDER BY reported_on"
CYCLE = """
SELECT y.code, y.cluster_code, y.service_code, y.opened_on, c.name AS cluster
FROM qsip_cycles AS y
JOIN clusters AS c ON c.code = y.cluster_code
WHERE y.code = :code
"""
ALL_STAGES = """
SELECT s.code, s.position, s.name_es, s.name_en, x.planned_on, x.reached_on, x.stage_code
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
READ = """
SELECT read_on, date_precision, measured_by, value, numerator, denominator FROM qsip_readings
WHERE measure_code = :code ORDER BY read_on
"""
CLUSTER = "SELECT code, name FROM clusters WHERE code = :code"
SERVICES = """
SELECT x.service_code FROM cluster_services AS x JOIN services AS s ON s.code = x.service_code
WHERE x.cluster_code = :cluster ORDER BY s.position
"""
CYCLES = "SELECT code, service_code, number, opened_on FROM qsip_cycles WHERE cluster_code = :cluster ORDER BY code"
LESSON = """
SELECT l.kind, l.title, l.summary, l.reusable, l.cluster_code, l.service_code, l.cycle_code, l.documented_on,
       l.validated_on, l.shared_on, c.name AS cluster
FROM lessons AS l
JOIN clusters AS c ON c.code = l.cluster_code
WHERE l.code = :code
"""
CODES = "SELECT code FROM lessons"


class RoadmapReportRecordType:
    """How far an action of a roadmap is on a day, with what shows it. Records: the action's code (a new report), with
    `/2014-05-12` the report of that day.
    """

    code = "roadmap"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        split = split_day(record)
        action = row_of(connection, ACTION, code=split[0]) if split else None
        if split is None or action is None:
            return None
        reports = [
            typed(REPORTS, row._mapping, ("reported_on", "percent", "note"))
            for row in connection.execute(text(REPORTED), {"code": action.code})
        ]
        day = split[1]
        found = next((one for one in reports if one["reported_on"] == day), None)
        if day and found is None:
            return None
        fields = (
            *(() if day else (Field("reported_on", "day", required=True),)),
            Field("percent", "whole", required=True, low=0, high=100),
            Field("note", "text", longest=500, lines=True),
            *(() if day else EVIDENCE),
        )
        key = {"action_code": action.code, "reported_on": day}
        last = max((one for one in reports), key=lambda one: one["reported_on"], default=None)
        return RecordForm(
            self.code,
            record,
            fields,
            {name: found[name] for name in ("percent", "note")} if found else None,
            (
                ("spanish", action.title),
                ("barrier", action.barrier),
                (f"government-{action.level}", action.government),
                ("cluster", action.cluster),
                *((("day", day.isoformat()),) if day else _last_report(last)),
            ),
            (Scope(cluster=action.cluster_code),),
            {"percent": last["percent"] if last else None},
            {
                "key": key,
                "reports": tuple((one["reported_on"], one["percent"]) for one in reports),
                "agreed_on": to_date(action.agreed_on),
                "cycle": action.cycle_code,
            },
            ((REPORTS, key),) if found else (),
            takes_file=not day,
            is_one=False,
            others=() if day else _others(action.code, [one["reported_on"] for one in reports]),
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        fixed = record_form.more["key"]["reported_on"]
        day, reports = fixed or values["reported_on"], dict(record_form.more["reports"])
        yield from check_not_before(
            "reported_on", None if fixed else day, record_form.more["agreed_on"], "before-agreed"
        )
        if not fixed and day in reports:
            yield Problem("reported_on", "report-there", (("day", day), ("percent", reports[day])))
        earlier = [percent for known, percent in reports.items() if isinstance(day, date) and known < day]
        yield from check_percent("percent", values["percent"], earlier[-1] if earlier else None)
        later = [percent for known, percent in reports.items() if isinstance(day, date) and known > day]
        if later and isinstance(values["percent"], int) and values["percent"] > later[0]:
            yield Problem("percent", "percent-over-later", (("later", later[0]),), Severity.CONFIRM)
        if not fixed:
            link, file, title = values["evidence_url"], values.get("file"), values["evidence_title"]
            if link and file:
                yield Problem("evidence_url", "link-or-file")
            if file and not title:
                yield Problem("evidence_title", "missing")
            if not link and not file and (title or values["evidence_public"]):  # of a file that a reload lost, say
                yield Problem("evidence_url", "evidence-lacks")

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        key = dict(record_form.more["key"])
        key["reported_on"] = key["reported_on"] or values["reported_on"]
        kept = {name: values[name] for name in ("percent", "note")}
        write_row(writing, REPORTS, key, record_form.present, kept)
        url, file = values.get("evidence_url"), values.get("file")
        if url or file:
            name, content = file or (None, None)
            new = NewEvidence(
                action=key["action_code"],
                on=key["reported_on"],
                title=values.get("evidence_title") or "",
                url=url,
                file_name=name,
                content=content,
                public=bool(values.get("evidence_public")),
            )
            add_evidence(writing.connection, writing.person.viewer, new, today=writing.today)


def _others(record: str, days: list[date]) -> tuple[tuple[str, date], ...]:
    """The latest of the days on which there is something: who made a slip, made it there."""
    return tuple((f"{record}/{day.isoformat()}", day) for day in sorted(days, reverse=True)[:MOST_OTHERS])


def _last_report(last: Values | None) -> tuple[tuple[str, str], ...]:
    return (("last-report", f"{last['percent']}|{last['reported_on'].isoformat()}"),) if last else ()


EVIDENCE = (
    Field("evidence_url", "text", longest=500, link=True, group="evidence"),
    Field("evidence_title", "text", longest=160, group="evidence"),
    Field("evidence_public", "flag", group="evidence"),
)


class CycleStageRecordType:
    """A stage of a cycle: planned for, reached. Records: `SMA-2-E2/audit`."""

    code = "stage"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        code, _, stage = record.partition("/")
        cycle = row_of(connection, CYCLE, code=code)
        stages = list(connection.execute(text(ALL_STAGES), {"cycle": code}))
        found = next((one for one in stages if one.code == stage), None)
        if cycle is None or found is None:
            return None
        names = ("planned_on", "reached_on")
        key = {"cycle_code": code, "stage_code": stage}
        return RecordForm(
            self.code,
            record,
            (Field("planned_on", "day", when=PLAN), Field("reached_on", "day")),
            typed(CYCLE_STAGES, found._mapping, names) if found.stage_code else None,
            (
                ("named", f"{found.name_es}|{found.name_en}"),
                ("cycle", code),
                ("cluster", cycle.cluster),
                ("service", cycle.service_code),
            ),
            (Scope(cluster=cycle.cluster_code),),
            {},
            {
                "key": key,
                "opened_on": to_date(cycle.opened_on),
                "position": found.position,
                "others": tuple((one.position, to_date(one.reached_on)) for one in stages if one.code != stage),
            },
            ((CYCLE_STAGES, key),) if found.stage_code else (),
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        yield from check_any(values, "planned_on", "reached_on")
        day, more = values["reached_on"], record_form.more
        yield from check_not_before("reached_on", day, more["opened_on"], "before-opened")
        if not isinstance(day, date):
            return
        for position, other in more["others"]:
            if other and (position < more["position"]) and day < other:
                yield Problem("reached_on", "stage-before", (("n", position), ("day", other)), Severity.CONFIRM)
            if other and (position > more["position"]) and day > other:
                yield Problem("reached_on", "stage-after", (("n", position), ("day", other)), Severity.CONFIRM)
        if any(position < more["position"] and other is None for position, other in more["others"]):
            yield Problem("reached_on", "stage-skipped", (), Severity.CONFIRM)

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        write_row(writing, CYCLE_STAGES, record_form.more["key"], record_form.present, values)


class ReadingRecordType:
    """A measure read on a day. Records: the measure's code (a new reading), with `/2014-05-12` the reading of that day."""

    code = "reading"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        split = split_day(record)
        measure = row_of(connection, MEASURE, code=split[0]) if split else None
        if split is None or measure is None:
            return None
        is_rate, day = measure.numerator_es is not None, split[1]
        parts = ("numerator", "denominator") if is_rate else ("value",)
        rows = [
            typed(READINGS, row._mapping, ("read_on", "measured_by", *parts))
            for row in connection.execute(text(READ), {"code": measure.code})
        ]
        found = next((one for one in rows if one["read_on"] == day), None)
        if day and found is None:
            return None
        fields = (
            *(() if day else (Field("read_on", "day", required=True),)),
            *_value_fields(measure, is_rate),
            Field("measured_by", "choice", options=MEASURERS, words="improvement-cycle-by"),
        )
        key, last = {"measure_code": measure.code, "read_on": day}, rows[-1] if rows else None
        again = {"denominator": last["denominator"]} if last and is_rate else {}
        return RecordForm(
            self.code,
            record,
            fields,
            {name: found[name] for name in (*parts, "measured_by")} if found else None,
            (
                ("spanish", measure.name_es),
                ("cluster", measure.cluster),
                ("service", measure.service_code),
                *((("day", day.isoformat()),) if day else ()),
            ),
            (Scope(cluster=measure.cluster_code),),
            again,
            {"key": key, "days": tuple(one["read_on"] for one in rows), "parts": parts},
            ((READINGS, key),) if found else (),
            is_one=False,
            others=() if day else _others(measure.code, [one["read_on"] for one in rows]),
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        if record_form.more["key"]["read_on"] is None and values["read_on"] in record_form.more["days"]:
            yield Problem("read_on", "reading-there", (("day", values["read_on"]),))
        part, whole = values.get("numerator"), values.get("denominator")
        if part is not None and whole is not None and part > whole:
            yield Problem("numerator", "part-over-whole", (("whole", whole),))

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        key = dict(record_form.more["key"])
        key["read_on"] = key["read_on"] or values["read_on"]
        kept = {name: values[name] for name in (*record_form.more["parts"], "measured_by")}
        blank = {name: None for name in ("value", "numerator", "denominator") if name not in kept}
        write_row(writing, READINGS, key, record_form.present, kept, {**blank, "date_precision": "day"})


def _value_fields(measure: Any, is_rate: bool) -> tuple[Field, ...]:
    """A rate's two parts, in the measure's words, or the value in its unit."""
    if not is_rate:
        high = 100.0 if measure.unit == "percent" else None
        return (Field("value", "number", required=True, low=0, high=high, step=0.01, label=f"value-{measure.unit}"),)
    names = [
        (part, (getattr(measure, f"{part}_es"), getattr(measure, f"{part}_en") or getattr(measure, f"{part}_es")))
        for part in ("numerator", "denominator")
    ]
    lowest = {"numerator": 0, "denominator": 1}
    return tuple(
        Field(part, "whole", required=True, low=lowest[part], label=f"{part}-of", of=words) for part, words in names
    )


class LessonRecordType:
    """A lesson, or a model. Records: a cluster's code (a new one), or the lesson's."""

    code = "lesson"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        cluster, found = row_of(connection, CLUSTER, code=record), row_of(connection, LESSON, code=record)
        if (cluster is None) == (found is None):
            return None
        code, name = (found.cluster_code, found.cluster) if found else (cluster.code, cluster.name)  # type: ignore[union-attr]
        services = tuple(connection.execute(text(SERVICES), {"cluster": code}).scalars())
        cycles = list(connection.execute(text(CYCLES), {"cluster": code}))
        fields = (
            Field(
                "kind",
                "choice",
                required=True,
                options=LESSON_KINDS,
                words="improvement-lessons-kind",
                label="lesson-kind",
            ),
            Field("title", "text", required=True, longest=160),
            Field("summary", "text", required=True, longest=800, lines=True),
            Field("reusable", "text", required=True, longest=800, lines=True),
            Field("service_code", "choice", required=True, options=services, words="service"),
            Field(
                "cycle_code",
                "choice",
                options=tuple(one.code for one in cycles),
                names=tuple((one.code, one.code, one.code) for one in cycles),
            ),
            Field("documented_on", "day", required=True),
            Field("validated_on", "day"),
            Field("shared_on", "day"),
        )
        names = tuple(one.name for one in fields)
        proposed = {"kind": "lesson", "service_code": services[0] if len(services) == 1 else None}
        return RecordForm(
            self.code,
            record,
            fields,
            typed(LESSONS, found._mapping, names) if found else None,
            (("cluster", name),),
            (Scope(cluster=code),),
            proposed,
            {"cluster_code": code, "service_of": {one.code: one.service_code for one in cycles}},
            ((LESSONS, {"code": record}),) if found else (),
            is_one=False,
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        yield from check_order(values, "documented_on", "validated_on", "shared_on")
        if values["shared_on"] and not values["validated_on"]:
            yield Problem("validated_on", "shared-not-validated")
        of_cycle = record_form.more["service_of"].get(values["cycle_code"])
        if of_cycle and values["service_code"] and of_cycle != values["service_code"]:
            yield Problem("cycle_code", "other-service")

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        if record_form.present is not None:
            write_row(writing, LESSONS, {"code": record_form.record}, record_form.present, values)
            return
        cluster = record_form.more["cluster_code"]
        used = set(writing.connection.execute(text(CODES)).scalars())
        stem = f"{PREFIX[values['kind']]}-{cluster}"
        code = next(code for number in range(2, 10_000) if (code := f"{stem}-{number}") not in used)
        write_row(writing, LESSONS, {"code": code}, None, values, {"cluster_code": cluster})
