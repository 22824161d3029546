"""Topics of capacity: the plan's actions, assessments with their scores, training events with who came."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import Connection, Row, text

from data.rules.capacity import ROUNDS
from data.rules.records.entering import (
    PLAN,
    Field,
    Problem,
    Severity,
    check_any,
    check_not_before,
    check_order,
    check_together,
)
from data.rules.shared.disclosure import IDENTITIES, SEXES
from data.rules.training import GROUPS
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.schema.capacity import REASONS
from queries.shared.record_type import (
    RecordForm,
    Values,
    Writing,
    row_of,
    scopes_of_government,
    typed,
    write_row,
)
from queries.shared.sql import to_date
from queries.shared.writing import add_record, change_record, drop_record

ACTIONS = metadata.tables["capacity_actions"]
ASSESSMENTS, SCORES = metadata.tables["assessments"], metadata.tables["assessment_scores"]
TRAINING, PEOPLE = metadata.tables["training_events"], metadata.tables["training_people"]
MOST_PEOPLE, MOST_HOURS = 2000, 400

ACTION = """
SELECT x.code, x.title, x.agreed_on, x.planned_on, x.started_on, x.done_on, x.cancelled_on, x.government_ubigeo,
       a.name_es, a.name_en, g.name AS government, g.level
FROM capacity_actions AS x
JOIN units AS g ON g.ubigeo = x.government_ubigeo
JOIN instrument_areas AS a ON a.instrument_code = x.instrument_code AND a.area_code = x.area_code
WHERE x.code = :code
"""
GOVERNMENT = "SELECT ubigeo, name, level FROM units WHERE ubigeo = :code AND governed_by = ubigeo"
IN_A_CLUSTER = """
SELECT 1 FROM cluster_members AS m JOIN units AS u ON u.ubigeo = m.ubigeo WHERE u.governed_by = :code LIMIT 1
"""
ROUNDS_HELD = "SELECT round, instrument_code, held_on, facilitator FROM assessments WHERE government_ubigeo = :code"
LATEST = "SELECT code FROM instruments ORDER BY used_since DESC, version DESC LIMIT 1"
INSTRUMENT = "SELECT code, name_es, name_en, scale_min, scale_max, used_since FROM instruments WHERE code = :code"
AREAS = """
SELECT area_code, name_es, name_en FROM instrument_areas WHERE instrument_code = :code ORDER BY position
"""
SCORED = "SELECT area_code, score, reason FROM assessment_scores WHERE government_ubigeo = :code AND round = :round"
EVENT = """
SELECT code, title, region_ubigeo, place, instrument_code, area_code, planned_on, held_on, hours, expected_people
FROM training_events WHERE code = :code
"""
REGION = "SELECT ubigeo, name FROM units WHERE ubigeo = :code AND level = 'region'"
CAME = "SELECT group_code, sex, identity, people FROM training_people WHERE event_code = :code"
EVENT_CODES = "SELECT code FROM training_events"


class CapacityActionRecordType:
    """An action of a capacity plan: planned for, started, done, or cancelled. Records: its code."""

    code = "action"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        found = row_of(connection, ACTION, code=record)
        if found is None:
            return None
        fields = (
            Field("planned_on", "day", when=PLAN),
            *(Field(name, "day") for name in ("started_on", "done_on", "cancelled_on")),
        )
        names = tuple(one.name for one in fields)
        return RecordForm(
            self.code,
            record,
            fields,
            typed(ACTIONS, found._mapping, names),
            (
                ("spanish", found.title),
                (f"government-{found.level}", found.government),
                ("area", f"{found.name_es}|{found.name_en}"),
            ),
            scopes_of_government(connection, found.government_ubigeo),
            {},
            {"agreed_on": to_date(found.agreed_on)},
            ((ACTIONS, {"code": record}),),
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        yield from check_order(values, "started_on", "done_on")
        yield from check_order(values, "started_on", "cancelled_on")
        yield from check_together(values, "done_on", "cancelled_on")
        for name in ("done_on", "cancelled_on"):
            yield from check_not_before(name, values[name], record_form.more["agreed_on"], "before-agreed")

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        write_row(writing, ACTIONS, {"code": record_form.record}, record_form.present, values)


class AssessmentRecordType:
    """A government's assessment in a round, with all its scores. Records: `2205/midpoint`."""

    code = "assessment"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        code, _, round_code = record.partition("/")
        government = row_of(connection, GOVERNMENT, code=code)
        if government is None or round_code not in ROUNDS or row_of(connection, IN_A_CLUSTER, code=code) is None:
            return None
        held = {row.round: row for row in connection.execute(text(ROUNDS_HELD), {"code": code})}
        found = held.get(round_code)
        instrument = self._instrument(connection, found)
        if instrument is None:
            return None
        areas = list(connection.execute(text(AREAS), {"code": instrument.code}))
        key = {"government_ubigeo": code, "round": round_code}
        present = self._present(connection, key, found, [area.area_code for area in areas]) if found else None
        return RecordForm(
            self.code,
            record,
            self._fields(instrument, areas),
            present,
            (
                (f"government-{government.level}", government.name),
                ("round", round_code),
                ("named", f"{instrument.name_es}|{instrument.name_en}"),
            ),
            scopes_of_government(connection, code),
            {},
            {
                "key": key,
                "instrument": instrument.code,
                "areas": tuple(area.area_code for area in areas),
                "used_since": to_date(instrument.used_since),
                "rounds": tuple((other, to_date(row.held_on)) for other, row in held.items() if other != round_code),
            },
            ((ASSESSMENTS, key), *((SCORES, {**key, "area_code": area.area_code}) for area in areas)) if found else (),
        )

    @staticmethod
    def _instrument(connection: Connection, found: Row | None) -> Row | None:
        code = found.instrument_code if found else connection.execute(text(LATEST)).scalar()
        return row_of(connection, INSTRUMENT, code=code) if code else None

    @staticmethod
    def _fields(instrument: Row, areas: list[Row]) -> tuple[Field, ...]:
        parts = [Field("held_on", "day", required=True), Field("facilitator", "text", longest=80, private=True)]
        for area in areas:
            of, group = (area.name_es, area.name_en), f"area-{area.area_code}"
            parts += [
                Field(
                    f"score-{area.area_code}",
                    "number",
                    low=instrument.scale_min,
                    high=instrument.scale_max,
                    step=0.5,
                    label="score",
                    of=of,
                    group=group,
                ),
                Field(
                    f"reason-{area.area_code}",
                    "choice",
                    options=REASONS,
                    words="reason",
                    label="reason",
                    of=of,
                    group=group,
                ),
            ]
        return tuple(parts)

    @staticmethod
    def _present(connection: Connection, key: Values, found: Row, areas: list[str]) -> dict[str, Any]:
        scored = {
            row.area_code: row
            for row in connection.execute(text(SCORED), {"code": key["government_ubigeo"], "round": key["round"]})
        }
        values = typed(ASSESSMENTS, found._mapping, ("held_on", "facilitator"))
        for area in areas:
            row = scored.get(area)
            values[f"score-{area}"] = float(row.score) if row and row.score is not None else None
            values[f"reason-{area}"] = row.reason if row else None
        return values

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        for area in record_form.more["areas"]:
            score, reason = values[f"score-{area}"], values[f"reason-{area}"]
            if score is None and reason is None:
                yield Problem(f"score-{area}", "score-or-reason")
            elif score is not None and reason is not None:
                yield Problem(f"reason-{area}", "score-and-reason")
        day = values["held_on"]
        yield from check_not_before("held_on", day, record_form.more["used_since"], "before-instrument")
        if not isinstance(day, date):
            return
        place = ROUNDS.index(record_form.more["key"]["round"])
        for other, held in record_form.more["rounds"]:
            is_earlier = ROUNDS.index(other) < place
            if held and (day < held if is_earlier else day > held):
                code = "round-before" if is_earlier else "round-after"
                yield Problem("held_on", code, (("round", other), ("day", held)))

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        key, present, instrument = record_form.more["key"], record_form.present, record_form.more["instrument"]
        kept = {name: values[name] for name in ("held_on", "facilitator")}
        write_row(writing, ASSESSMENTS, key, present, kept, {"instrument_code": instrument})
        for area in record_form.more["areas"]:
            row = {"score": values[f"score-{area}"], "reason": values[f"reason-{area}"]}
            seen = {name: present[f"{name}-{area}"] for name in row} if present else {}
            stood = seen if any(value is not None for value in seen.values()) else None
            write_row(writing, SCORES, {**key, "area_code": area}, stood, row, {"instrument_code": instrument})


class TrainingEventRecordType:
    """A training event with who came. Records: a region's ubigeo (a new one), or the event's code."""

    code = "training"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        found = row_of(connection, EVENT, code=record)
        region = row_of(connection, REGION, code=found.region_ubigeo if found else record)
        instrument = found.instrument_code if found else connection.execute(text(LATEST)).scalar()
        if region is None or instrument is None:
            return None
        areas = list(connection.execute(text(AREAS), {"code": instrument}))
        fields = (
            Field("title", "text", required=True, longest=200),
            Field("place", "text", required=True, longest=120),
            Field(
                "area_code",
                "choice",
                required=True,
                options=tuple(area.area_code for area in areas),
                names=tuple((area.area_code, area.name_es, area.name_en) for area in areas),
            ),
            Field("planned_on", "day", when=PLAN),
            Field("held_on", "day"),
            Field("hours", "number", low=0.5, high=MOST_HOURS, step=0.5),
            Field("expected_people", "whole", low=1, high=MOST_PEOPLE),
            *_people_fields(),
        )
        return RecordForm(
            self.code,
            record,
            fields,
            self._present(connection, found) if found else None,
            ((("spanish", found.title),) if found else ()) + (("region", region.name),),
            (Scope(region=region.ubigeo),),
            {},
            {"region": region.ubigeo, "instrument": instrument},
            ((TRAINING, {"code": record}), *((PEOPLE, {"event_code": record, **cell}) for _, cell in CELLS))
            if found
            else (),
            is_one=False,
        )

    @staticmethod
    def _present(connection: Connection, found: Row) -> dict[str, Any]:
        names = ("title", "place", "area_code", "planned_on", "held_on", "hours", "expected_people")
        values = typed(TRAINING, found._mapping, names)
        came = {
            (row.group_code, row.sex, row.identity): int(row.people)
            for row in connection.execute(text(CAME), {"code": found.code})
        }
        return values | {name: came.get((cell["group_code"], cell["sex"], cell["identity"])) for name, cell in CELLS}

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        yield from check_any(values, "planned_on", "held_on")
        told = [values[name] for name, _ in CELLS if isinstance(values[name], int)]
        if told and not values["held_on"]:
            yield Problem("held_on", "people-not-held")
        if values["held_on"] and not any(told):
            yield Problem("held_on", "nobody-came", (), Severity.CONFIRM)

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        own = {name: values[name] for name in values if not name.startswith("people-")}
        present, code = record_form.present, record_form.record
        if present is None:
            used = set(writing.connection.execute(text(EVENT_CODES)).scalars())
            stem = f"EV-{record_form.more['region']}"
            code = next(code for n in range(1, 10_000) if (code := f"{stem}-{n:02d}") not in used)
        fixed = {"region_ubigeo": record_form.more["region"], "instrument_code": record_form.more["instrument"]}
        write_row(writing, TRAINING, {"code": code}, present, own, fixed)
        for name, cell in CELLS:
            stood, now = present.get(name) if present else None, values[name] or None
            _write_cell(writing, {"event_code": code, **cell}, stood, now)


def _write_cell(writing: Writing, key: Values, stood: int | None, now: int | None) -> None:
    """People of one kind: nobody is no row."""
    seen = {"people": stood}
    if stood == now:
        return
    if stood is None:
        add_record(writing.connection, PEOPLE, {**key, "people": now}, writing.scope)
    elif now is None:
        drop_record(writing.connection, PEOPLE, key, seen, writing.scope)
    else:
        change_record(writing.connection, PEOPLE, key, seen, {"people": now}, writing.scope)


CELLS = tuple(
    (f"people-{group}-{sex}-{identity}", {"group_code": group, "sex": sex, "identity": identity})
    for group, sex, identity in product(GROUPS, SEXES, IDENTITIES)
)


def _people_fields() -> Iterator[Field]:
    for name, cell in CELLS:
        label = f"people-{cell['sex']}-{cell['identity']}"
        yield Field(name, "whole", low=0, high=MOST_PEOPLE, label=label, group=f"people-{cell['group_code']}")
