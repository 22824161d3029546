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
from data.store.recording import Scope, key_of, ledger_of
from data.store.schema.history import Act as ActRow
from data.store.schema.history import Change
from queries.accounts.reads import find_person
from queries.records.record_types import TOPICS
from queries.shared.record_type import Standing, Values, Writing


class UnknownRecord(errors.ProgramError):
    """No topic of this code, or none of its records has this name."""

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

    topic: str
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
        return json.dumps([self.topic, self.record, seen, said], ensure_ascii=False)


def _tell(value: Any) -> Any:
    if isinstance(value, tuple) and len(value) == 2:
        return [value[0], hashlib.sha256(value[1]).hexdigest()]
    return value.isoformat() if isinstance(value, date) else value


def find_standing(connection: Connection, topic: str, record: str) -> Standing:
    """The record as it stands, or to come. Raises `UnknownRecord`. It asks for no permission: `allowed_scope` does."""
    found = TOPICS[topic].find(connection, record) if topic in TOPICS and record.isprintable() else None
    if found is None:
        raise UnknownRecord(topic=topic, record=record[:40])
    return found


def allowed_scope(viewer: Viewer, standing: Standing, today: date) -> Scope | None:
    """For whom this viewer may write the record today; None if for nobody."""
    for scope in standing.scopes:
        if may(viewer, Action.WRITE, cluster=scope.cluster, region=scope.region, on=today):
            return scope
    return None


def tidy_values(standing: Standing, values: Values) -> dict[str, Any]:
    """The values as they would be kept, of all fields; and the file, if there is one."""
    kept = {one.name: one.tidy(values.get(one.name)) for one in standing.fields}
    return kept | ({"file": values["file"]} if values.get("file") and standing.takes_file else {})


def check_entry(standing: Standing, values: Values, today: date) -> tuple[Problem, ...]:
    """All that is wrong with tidied values. A field that stays as it stands is not judged anew by itself."""
    return tuple(_check(standing, values, today))


def _check(standing: Standing, values: Values, today: date) -> Iterator[Problem]:
    stands, wrong = standing.present or {}, set()
    for one in standing.fields:
        if one.name in stands and stands[one.name] == values[one.name] and values[one.name] is not None:
            continue
        for problem in check_field(one, values[one.name], today):
            if problem.severity is Severity.REFUSE:
                wrong.add(problem.field)
            yield problem
    # What is no day or no number cannot be compared with others.
    sound = {name: None if name in wrong else value for name, value in values.items()}
    for problem in TOPICS[standing.topic].check(standing, {**values, **sound}, today):
        if problem.field not in wrong:
            yield problem


def save_entry(connection: Connection, person: int, entry: Entry, *, today: date) -> Standing:
    """Write it in the caller's write transaction and return the record as it stood before.

    Raises `NotAllowed` (the person is asked of the database again: who was blocked meanwhile writes nothing),
    `UnknownRecord`, `Stale` with the fields as seen and as they stand, `EntryRefused` with the problems, `EvidenceRefused`.
    """
    known = find_person(connection, person)
    if known is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    standing = find_standing(connection, entry.topic, entry.record)
    scope = allowed_scope(known.viewer, standing, today)
    if scope is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    check_seen(standing, entry.seen)
    values = tidy_values(standing, entry.values)
    problems = check_entry(standing, values, today)
    left = [one for one in problems if one.severity is Severity.REFUSE or one.key not in entry.confirmed]
    if left:
        raise EntryRefused(tuple(left))
    TOPICS[entry.topic].write(Writing(connection, known, scope, today), standing, values)
    ledger_of(connection).answer = {"topic": entry.topic, "record": entry.record}
    return standing


def check_seen(standing: Standing, seen: Values | None) -> None:
    """Raise `Stale` unless the record stands as the person saw it."""
    if is_as_seen(standing, seen):
        return
    table, key = (standing.rows[0][0].name, key_of(*standing.rows[0])) if standing.rows else (standing.topic, "")
    present = dict(standing.present) if standing.present is not None else None
    raise errors.Stale(table, key, dict(seen) if seen is not None else None, present)


def is_as_seen(standing: Standing, seen: Values | None) -> bool:
    """Whether a record stands as it was seen."""
    if standing.present is None or seen is None:
        return standing.present is None and seen is None
    return all(standing.present[name] == seen.get(name) for name in standing.present)


def find_last_act(connection: Connection, standing: Standing) -> tuple[str | None, Any] | None:
    """Who last changed a record, and when (UTC); None if nobody ever did. For who may read people's names."""
    latest = None
    for table, key in standing.rows:
        row = connection.execute(
            select(ActRow.id, ActRow.person_name, ActRow.at)
            .join(Change, Change.act_id == ActRow.id)
            .where(Change.table_name == table.name, Change.row_key == key_of(table, key))
            .order_by(desc(ActRow.id))
            .limit(1)
        ).one_or_none()
        if row is not None and (latest is None or row.id > latest.id):
            latest = row
    return (latest.person_name, latest.at) if latest is not None else None
