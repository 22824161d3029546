"""The record type of training: events with their participants."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import Connection, text

from data.bilingual import Bilingual
from data.rules.records.entering import PLAN, Problem, Severity, check_any_filled
from data.rules.shared.disclosure import IDENTITIES, SEXES
from data.rules.training import GROUPS
from data.store.audit import Scope
from data.store.schema import metadata
from queries.capacity.records import INSTRUMENT_AREAS, LATEST_INSTRUMENT
from queries.shared.record_type import (
    About,
    RecordForm,
    RecordType,
    SpanishText,
    Values,
    Writing,
    column_field,
    fetch_row,
    pick_values,
)
from queries.shared.writing import add_record, change_record, drop_record, find_record, find_records

TRAINING, PEOPLE = metadata.tables["training_events"], metadata.tables["training_people"]
MOST_PEOPLE, MOST_HOURS = 2000, 400

REGION = "SELECT ubigeo, name FROM units WHERE ubigeo = :code AND level = 'region'"
EVENT_CODES = "SELECT code FROM training_events"

CELLS = tuple(
    (f"people-{group}-{sex}-{identity}", {"group_code": group, "sex": sex, "identity": identity})
    for group, sex, identity in product(GROUPS, SEXES, IDENTITIES)
)


@dataclass(frozen=True)
class TrainingEventState:
    """What writing a training event needs."""

    region: str
    """The region's ubigeo."""


class TrainingEventRecordType(RecordType[TrainingEventState]):
    """A training event with its participants. Record names: a region's ubigeo for a new event, or the event's code."""

    code = "training"
    corrects = (
        ("training_events", 1),
        ("training_people", 1),
    )
    is_nameless = True
    records = """
SELECT ubigeo AS record, NULL AS cluster, ubigeo AS region FROM units WHERE level = 'region'
UNION ALL
SELECT code, NULL, region_ubigeo FROM training_events
ORDER BY region, record
"""
    fields = (
        column_field(TRAINING.c.title),
        column_field(TRAINING.c.place),
        column_field(TRAINING.c.area_code, kind="choice"),
        column_field(TRAINING.c.planned_on, when=PLAN),
        column_field(TRAINING.c.held_on),
        column_field(TRAINING.c.hours, low=0.5, high=MOST_HOURS, step=0.5),
        column_field(TRAINING.c.expected_people, low=1, high=MOST_PEOPLE),
    )
    people = tuple(
        column_field(
            PEOPLE.c.people,
            name=name,
            required=False,
            low=0,
            high=MOST_PEOPLE,
            label=f"people-{cell['sex']}-{cell['identity']}",
            group=f"people-{cell['group_code']}",
        )
        for name, cell in CELLS
    )

    def find(self, connection: Connection, record: str) -> RecordForm[TrainingEventState] | None:
        row = find_record(connection, TRAINING, {"code": record})
        region = fetch_row(connection, REGION, code=row["region_ubigeo"] if row else record)
        instrument = row["instrument_code"] if row else connection.execute(text(LATEST_INSTRUMENT)).scalar()
        if region is None or instrument is None:
            return None
        areas = connection.execute(text(INSTRUMENT_AREAS), {"code": instrument}).all()
        offered: dict[str, Any] = {
            "options": tuple(area.area_code for area in areas),
            "option_names": {area.area_code: Bilingual(area.name_es, area.name_en) for area in areas},
        }
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=(
                *(replace(field, **offered) if field.name == "area_code" else field for field in self.fields),
                *self.people,
            ),
            present=self._find_present(connection, row) if row else None,
            about=(
                *((About("spanish", SpanishText(row["title"])),) if row else ()),
                About("region", region.name),
            ),
            scopes=(Scope(region=region.ubigeo),),
            state=TrainingEventState(region.ubigeo),
            table=TRAINING,
            key={"code": record},
            fixed={"region_ubigeo": region.ubigeo, "instrument_code": instrument},
            parts=tuple((PEOPLE, {"event_code": record, **cell}) for _, cell in CELLS),
            is_single=False,
        )

    def _find_present(self, connection: Connection, row: Values) -> dict[str, Any]:
        counted = {
            (cell["group_code"], cell["sex"], cell["identity"]): cell["people"]
            for cell in find_records(connection, PEOPLE, event_code=row["code"])
        }
        values = pick_values(self.fields, row) or {}
        return values | {name: counted.get((cell["group_code"], cell["sex"], cell["identity"])) for name, cell in CELLS}

    def check(self, record_form: RecordForm[TrainingEventState], values: Values, today: date) -> Iterator[Problem]:
        yield from check_any_filled(values, "planned_on", "held_on")
        counts = [values[name] for name, _ in CELLS if isinstance(values[name], int)]
        if counts and not values["held_on"]:
            yield Problem("held_on", "people-not-held")
        if values["held_on"] and not any(counts):
            yield Problem("held_on", "nobody-came", (), Severity.CONFIRM)

    def write(self, writing: Writing, record_form: RecordForm[TrainingEventState], values: Values) -> None:
        present, code = record_form.present, record_form.record
        if present is None:
            used = set(writing.connection.execute(text(EVENT_CODES)).scalars())
            stem = f"EV-{record_form.state.region}"
            code = next(code for n in range(1, 10_000) if (code := f"{stem}-{n:02d}") not in used)
        super().write(writing, replace(record_form, key={"code": code}), values)
        for name, cell in CELLS:
            before = present.get(name) if present else None
            _write_count(writing, {"event_code": code, **cell}, before, values[name] or None)


def _write_count(writing: Writing, key: Values, before: int | None, after: int | None) -> None:
    """Write how many people of one group, sex and identity came. No people, no row."""
    if before == after:
        return
    if before is None:
        add_record(writing.connection, PEOPLE, {**key, "people": after}, writing.scope)
    elif after is None:
        drop_record(writing.connection, PEOPLE, key, {"people": before}, writing.scope)
    else:
        change_record(writing.connection, PEOPLE, key, {"people": before}, {"people": after}, writing.scope)
