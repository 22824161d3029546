"""Record types of capacity: plan actions, and assessments with their scores."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import Connection, Row, text

from data.bilingual import Bilingual
from data.rules.capacity import ROUNDS
from data.rules.records.entering import (
    PLAN,
    Field,
    Problem,
    check_exclusive,
    check_not_before,
    check_order,
)
from data.store.schema import metadata
from queries.shared.record_type import (
    About,
    Code,
    Government,
    ListedRecord,
    RecordForm,
    RecordType,
    SpanishText,
    Values,
    Writing,
    column_field,
    fetch_row,
    find_government_scopes,
    pick_values,
    write_row,
)
from queries.shared.sql import to_date
from queries.shared.writing import find_record, find_records

ACTIONS = metadata.tables["capacity_actions"]
ASSESSMENTS, SCORES = metadata.tables["assessments"], metadata.tables["assessment_scores"]

ACTION = """
SELECT a.name_es, a.name_en, g.name AS government, g.level
FROM capacity_actions AS x
JOIN units AS g ON g.ubigeo = x.government_ubigeo
JOIN instrument_areas AS a ON a.instrument_code = x.instrument_code AND a.area_code = x.area_code
WHERE x.code = :code
"""
GOVERNMENT = "SELECT ubigeo, name, level FROM units WHERE ubigeo = :code AND governed_by = ubigeo"
GOVERNMENTS = """
SELECT DISTINCT u.governed_by FROM cluster_members AS m JOIN units AS u ON u.ubigeo = m.ubigeo
WHERE u.governed_by IS NOT NULL ORDER BY u.governed_by
"""
IN_A_CLUSTER = """
SELECT 1 FROM cluster_members AS m JOIN units AS u ON u.ubigeo = m.ubigeo WHERE u.governed_by = :code LIMIT 1
"""
LATEST_INSTRUMENT = "SELECT code FROM instruments ORDER BY used_since DESC, version DESC LIMIT 1"
INSTRUMENT = "SELECT code, name_es, name_en, scale_min, scale_max, used_since FROM instruments WHERE code = :code"
INSTRUMENT_AREAS = """
SELECT area_code, name_es, name_en FROM instrument_areas WHERE instrument_code = :code ORDER BY position
"""


@dataclass(frozen=True)
class CapacityActionState:
    """What the checks of a plan action need."""

    agreed_on: date
    """The day on which the plan was agreed."""


class CapacityActionRecordType(RecordType[CapacityActionState]):
    """An action of a capacity plan: planned, started, done or cancelled. Record names: the action's code."""

    code = "action"
    corrects = (("capacity_actions", 1),)
    records = """
SELECT code AS record, NULL AS cluster, NULL AS region FROM capacity_actions ORDER BY government_ubigeo, code
"""
    fields = (
        column_field(ACTIONS.c.planned_on, when=PLAN),
        column_field(ACTIONS.c.started_on),
        column_field(ACTIONS.c.done_on),
        column_field(ACTIONS.c.cancelled_on),
    )

    def find(self, connection: Connection, record: str) -> RecordForm[CapacityActionState] | None:
        key = {"code": record}
        row, names = find_record(connection, ACTIONS, key), fetch_row(connection, ACTION, code=record)
        if row is None or names is None:
            return None
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=self.fields,
            present=pick_values(self.fields, row),
            about=(
                About("spanish", SpanishText(row["title"])),
                About("government", Government(names.level, names.government)),
                About("area", Bilingual(names.name_es, names.name_en)),
            ),
            scopes=find_government_scopes(connection, row["government_ubigeo"]),
            state=CapacityActionState(row["agreed_on"]),
            table=ACTIONS,
            key=key,
        )

    def check(self, record_form: RecordForm[CapacityActionState], values: Values, today: date) -> Iterator[Problem]:
        yield from check_order(values, "started_on", "done_on")
        yield from check_order(values, "started_on", "cancelled_on")
        yield from check_exclusive(values, "done_on", "cancelled_on")
        for name in ("done_on", "cancelled_on"):
            yield from check_not_before(name, values[name], record_form.state.agreed_on, "before-agreed")


@dataclass(frozen=True)
class AssessmentState:
    """What the checks of an assessment need."""

    instrument: str
    """The instrument's code."""
    areas: tuple[str, ...]
    """The codes of the instrument's areas, in their order."""
    used_since: date | None
    """The day from which the instrument is used."""
    rounds: tuple[tuple[str, date | None], ...]
    """The government's other rounds, with the day of each."""


class AssessmentRecordType(RecordType[AssessmentState]):
    """A government's assessment in a round, with all its scores. Record names: `2205/midpoint`."""

    code = "assessment"
    corrects = (
        ("assessments", 2),
        ("assessment_scores", 2),
    )
    fields = (column_field(ASSESSMENTS.c.held_on), column_field(ASSESSMENTS.c.facilitator))

    def list_records(self, connection: Connection) -> Iterator[ListedRecord]:
        for government, round_code in product(connection.execute(text(GOVERNMENTS)).scalars().all(), ROUNDS):
            yield ListedRecord(f"{government}/{round_code}", None, None)

    def find(self, connection: Connection, record: str) -> RecordForm[AssessmentState] | None:
        code, _, round_code = record.partition("/")
        government = fetch_row(connection, GOVERNMENT, code=code)
        if government is None or round_code not in ROUNDS or fetch_row(connection, IN_A_CLUSTER, code=code) is None:
            return None
        rounds = {row["round"]: row for row in find_records(connection, ASSESSMENTS, government_ubigeo=code)}
        row = rounds.get(round_code)
        instrument = self._find_instrument(connection, row)
        if instrument is None:
            return None
        areas = connection.execute(text(INSTRUMENT_AREAS), {"code": instrument.code}).all()
        codes = tuple(area.area_code for area in areas)
        key = {"government_ubigeo": code, "round": round_code}
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=(*self.fields, *(field for area in areas for field in _score_fields(instrument, area))),
            present=self._find_present(connection, key, row, codes) if row else None,
            about=(
                About("government", Government(government.level, government.name)),
                About("round", Code("round", round_code)),
                About("named", Bilingual(instrument.name_es, instrument.name_en)),
            ),
            scopes=find_government_scopes(connection, code),
            state=AssessmentState(
                instrument=instrument.code,
                areas=codes,
                used_since=to_date(instrument.used_since),
                rounds=tuple((other, row["held_on"]) for other, row in rounds.items() if other != round_code),
            ),
            table=ASSESSMENTS,
            key=key,
            fixed={"instrument_code": instrument.code},
            parts=tuple((SCORES, {**key, "area_code": area}) for area in codes),
        )

    @staticmethod
    def _find_instrument(connection: Connection, row: Values | None) -> Row[Any] | None:
        code = row["instrument_code"] if row else connection.execute(text(LATEST_INSTRUMENT)).scalar()
        return fetch_row(connection, INSTRUMENT, code=code) if code else None

    def _find_present(self, connection: Connection, key: Values, row: Values, areas: tuple[str, ...]) -> dict[str, Any]:
        values = pick_values(self.fields, row) or {}
        scored = {score["area_code"]: score for score in find_records(connection, SCORES, **key)}
        for area in areas:
            score = scored.get(area, {})
            values |= {f"score-{area}": score.get("score"), f"reason-{area}": score.get("reason")}
        return values

    def check(self, record_form: RecordForm[AssessmentState], values: Values, today: date) -> Iterator[Problem]:
        state, day = record_form.state, values["held_on"]
        for area in state.areas:
            score, reason = values[f"score-{area}"], values[f"reason-{area}"]
            if score is None and reason is None:
                yield Problem(f"score-{area}", "score-or-reason")
            elif score is not None and reason is not None:
                yield Problem(f"reason-{area}", "score-and-reason")
        yield from check_not_before("held_on", day, state.used_since, "before-instrument")
        if not isinstance(day, date):
            return
        position = ROUNDS.index(record_form.key["round"])
        for other, held in state.rounds:
            is_earlier = ROUNDS.index(other) < position
            if held and (day < held if is_earlier else day > held):
                code = "round-before" if is_earlier else "round-after"
                yield Problem("held_on", code, (("round", other), ("day", held)))

    def write(self, writing: Writing, record_form: RecordForm[AssessmentState], values: Values) -> None:
        super().write(writing, record_form, values)
        present = record_form.present
        for table, key in record_form.parts:
            area = key["area_code"]
            row = {"score": values[f"score-{area}"], "reason": values[f"reason-{area}"]}
            before = {name: present[f"{name}-{area}"] for name in row} if present else {}
            has_row = any(value is not None for value in before.values())
            write_row(writing, table, key, before if has_row else None, row, record_form.fixed)


def _score_fields(instrument: Row[Any], area: Row[Any]) -> tuple[Field, Field]:
    """Return the fields of an area: its score on the instrument's scale, or the reason why there is none."""
    shown: dict[str, Any] = {"label_name": Bilingual(area.name_es, area.name_en), "group": f"area-{area.area_code}"}
    return (
        column_field(
            SCORES.c.score,
            name=f"score-{area.area_code}",
            label="score",
            low=instrument.scale_min,
            high=instrument.scale_max,
            step=0.5,
            **shown,
        ),
        column_field(SCORES.c.reason, name=f"reason-{area.area_code}", label="reason", **shown),
    )
