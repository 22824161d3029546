"""Save what a person entered of a record: who they are now, whether they may, whether it stands as they saw it, whether it
can be so. One record a form; a workbook calls it for each of its rows in one transaction.
"""

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, desc, select

from data import errors
from data.permissions import Action, Viewer, may
from data.rules.records.entering import Problem, Severity, check_field
from data.store.audit import Scope, audit_log_of, key_of
from data.store.schema.history import AuditEntryRow, FieldChangeRow
from queries.accounts.reads import find_person
from queries.records.record_types import RECORD_TYPES
from queries.shared.record_type import RecordForm, Values, Writing


class UnknownRecord(errors.ProgramError):
    """There is no record type of this code, or none of its records has this name."""

    code = "unknown-record"


class EntryRefused(errors.ProgramError):
    """What was entered cannot be so, or was not confirmed; `problems` say what."""

    code = "entry-refused"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(count=len(problems))
        self.problems = problems


@dataclass(frozen=True)
class Entry:
    """What a person enters. `seen`: what stood in the fields when they began, None: no record; `values`: of all fields (and
    `file`: name and content); `confirmed`: keys of the problems of which they say that it is so.
    """

    record_type: str
    record: str
    seen: Values | None
    values: Values
    confirmed: Collection[str] = field(default_factory=frozenset)

    @property
    def asked(self) -> str:
        """What is asked, in text, by which a repeated request is known again: these values in the place of what was seen.
        The same values in the place of something else are another request.
        """
        seen, said = (
            None if values is None else {name: _tell(value) for name, value in sorted(values.items())}
            for values in (self.seen, self.values)
        )
        return json.dumps([self.record_type, self.record, seen, said], ensure_ascii=False)


def _tell(value: Any) -> Any:
    if isinstance(value, tuple) and len(value) == 2:
        return [value[0], hashlib.sha256(value[1]).hexdigest()]
    return value.isoformat() if isinstance(value, date) else value


def find_record_form(connection: Connection, record_type: str, record: str) -> RecordForm[Any]:
    """The record as it stands, or to come. Raises `UnknownRecord`. It asks for no permission: `allowed_scope` does."""
    is_named = record_type in RECORD_TYPES and record.isprintable()
    found = RECORD_TYPES[record_type].find(connection, record) if is_named else None
    if found is None:
        raise UnknownRecord(record_type=record_type, record=record[:40])
    return found


def allowed_scope(viewer: Viewer, record_form: RecordForm, today: date) -> Scope | None:
    """For whom this viewer may write the record today; None if for nobody."""
    for scope in record_form.scopes:
        if may(viewer, Action.WRITE, cluster=scope.cluster, region=scope.region, on=today):
            return scope
    return None


def tidy_values(record_form: RecordForm, values: Values) -> dict[str, Any]:
    """The values as they would be kept, of all fields; and the file, if there is one."""
    kept = {one.name: one.tidy(values.get(one.name)) for one in record_form.fields}
    return kept | ({"file": values["file"]} if values.get("file") and record_form.takes_file else {})


def check_entry(record_form: RecordForm, values: Values, today: date) -> tuple[Problem, ...]:
    """All that is wrong with tidied values. A field that stays as it stands is not judged anew by itself."""
    return tuple(_check(record_form, values, today))


def _check(record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
    stands, wrong = record_form.present or {}, set()
    for one in record_form.fields:
        if one.name in stands and stands[one.name] == values[one.name] and values[one.name] is not None:
            continue
        for problem in check_field(one, values[one.name], today):
            if problem.severity is Severity.REFUSE:
                wrong.add(problem.field)
            yield problem
    # What is no day or no number cannot be compared with others.
    sound = {name: None if name in wrong else value for name, value in values.items()}
    for problem in RECORD_TYPES[record_form.record_type].check(record_form, {**values, **sound}, today):
        if problem.field not in wrong:
            yield problem


def save_entry(connection: Connection, person: int, entry: Entry, *, today: date) -> RecordForm:
    """Write it in the caller's write transaction and return the record as it stood before.

    Raises `NotAllowed` (the person is asked of the database again: who was blocked meanwhile writes nothing),
    `UnknownRecord`, `Stale` with the fields as seen and as they stand, `EntryRefused` with the problems, `EvidenceRefused`.
    """
    known = find_person(connection, person)
    if known is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    record_form = find_record_form(connection, entry.record_type, entry.record)
    scope = allowed_scope(known.viewer, record_form, today)
    if scope is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    check_seen(record_form, entry.seen)
    values = tidy_values(record_form, entry.values)
    problems = check_entry(record_form, values, today)
    left = [one for one in problems if one.severity is Severity.REFUSE or one.key not in entry.confirmed]
    if left:
        raise EntryRefused(tuple(left))
    RECORD_TYPES[entry.record_type].write(Writing(connection, known, scope, today), record_form, values)
    audit_log_of(connection).answer = {"topic": entry.record_type, "record": entry.record}
    return record_form


def check_seen(record_form: RecordForm, seen: Values | None) -> None:
    """Raise `Stale` unless the record stands as the person saw it."""
    if is_as_seen(record_form, seen):
        return
    table, key = (
        (record_form.rows[0][0].name, key_of(*record_form.rows[0]))
        if record_form.rows
        else (record_form.record_type, "")
    )
    present = dict(record_form.present) if record_form.present is not None else None
    raise errors.Stale(table, key, dict(seen) if seen is not None else None, present)


def is_as_seen(record_form: RecordForm, seen: Values | None) -> bool:
    """Whether a record stands as it was seen."""
    if record_form.present is None or seen is None:
        return record_form.present is None and seen is None
    return all(record_form.present[name] == seen.get(name) for name in record_form.present)


def find_last_change(connection: Connection, record_form: RecordForm) -> tuple[str | None, Any] | None:
    """Who last changed a record, and when (UTC); None if nobody ever did. For who may read people's names."""
    latest = None
    for table, key in record_form.rows:
        row = connection.execute(
            select(AuditEntryRow.id, AuditEntryRow.person_name, AuditEntryRow.at)
            .join(FieldChangeRow, FieldChangeRow.act_id == AuditEntryRow.id)
            .where(FieldChangeRow.table_name == table.name, FieldChangeRow.row_key == key_of(table, key))
            .order_by(desc(AuditEntryRow.id))
            .limit(1)
        ).one_or_none()
        if row is not None and (latest is None or row.id > latest.id):
            latest = row
    return (latest.person_name, latest.at) if latest is not None else None
