"""The workbook of what a person may write: which records it has, what a filled-in one would change, and writing all of it.

A row is what a form is: its record type judges it, permission is asked for each, and what was downloaded travels with it.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from data import errors
from data.importing.workbook import BookRow
from data.permissions import Action, Viewer, may, may_write_somewhere
from data.rules.records.entering import Field, Problem, Severity
from data.store.audit import audit_log_of
from queries.accounts.reads import find_person
from queries.records.record_types import RECORD_TYPES
from queries.records.saving import Entry, EntryRefused, allowed_scope, check_entry, is_as_seen, save_entry, tidy_values
from queries.shared.record_type import RecordForm

KINDS = ("new", "changed", "unchanged", "refused", "conflict")
Parse = Callable[[RecordForm, dict[str, Any]], tuple[dict[str, Any], list[Problem]]]
"""A record and a row's cells -> the fields' values, and what cannot be read as one."""


@dataclass(frozen=True)
class Line:
    """What becomes of a row. `kind`: one of KINDS; `reason`, of a refused one that no field is to blame for: unknown,
    not-allowed, doubled, key; `problems`: of its fields, those of an accepted one are to be confirmed; `moved`: each field
    that it would change, from what to what; `refusal`: why its evidence is not kept.
    """

    row: BookRow
    kind: str
    record_form: RecordForm | None = None
    entry: Entry | None = None
    reason: str = ""
    problems: tuple[Problem, ...] = ()
    moved: tuple[tuple[Field, Any, Any], ...] = ()
    refusal: errors.EvidenceRefused | None = None

    @property
    def place(self) -> tuple[str, str, bool]:
        """Which record the row is; those to come of one place have one name."""
        return self.row.topic, self.row.record, self.row.there


@dataclass(frozen=True)
class BookPlan:
    """A filled-in workbook, compared with what stands."""

    lines: tuple[Line, ...]

    def of(self, *kinds: str) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.kind in kinds)

    @property
    def accepted(self) -> tuple[Line, ...]:
        return self.of("new", "changed")

    @property
    def turned_down(self) -> tuple[Line, ...]:
        return self.of("refused", "conflict")

    @property
    def to_mend(self) -> tuple[Line, ...]:
        """What was turned down, and the other row of a record that is told twice, though nobody changed it: alone, its copy
        would take its place.
        """
        doubled = {line.place for line in self.turned_down if line.reason == "doubled" and line.row.there}
        return tuple(line for line in self.lines if line.kind in ("refused", "conflict") or line.place in doubled)


def open_workbook(
    connection: Connection, viewer: Viewer, today: date, record_types: Collection[str] = tuple(RECORD_TYPES)
) -> dict[str, tuple[RecordForm, ...]]:
    """Record type -> the records that this viewer may write today, as they stand or to come; those without one are left out.

    Raises `NotAllowed` for who may write nothing.
    """
    found = {code: tuple(_find_writable(connection, viewer, code, today)) for code in record_types}
    kept = {code: record_forms for code, record_forms in found.items() if record_forms}
    if not kept:
        raise errors.NotAllowed(action=Action.WRITE.value)
    return kept


def _find_writable(connection: Connection, viewer: Viewer, record_type: str, today: date) -> Iterator[RecordForm]:
    for record, cluster, region in RECORD_TYPES[record_type].list_records(connection):
        if (cluster or region) and not may(viewer, Action.WRITE, cluster=cluster, region=region, on=today):
            continue
        record_form = RECORD_TYPES[record_type].find(connection, record)
        if record_form is not None and allowed_scope(viewer, record_form, today) is not None:
            yield record_form


def plan_workbook(
    connection: Connection, viewer: Viewer, rows: Sequence[BookRow], parse: Parse, today: date
) -> BookPlan:
    """Compare a workbook's rows with what stands, each by itself; `compare_workbook` does it one after the other. Raises
    `NotAllowed` for who may write nothing at all.
    """
    if not may_write_somewhere(viewer, today):
        raise errors.NotAllowed(action=Action.WRITE.value)
    return BookPlan(tuple(_refuse_doubled([judge_row(connection, viewer, row, parse, today) for row in rows])))


def _refuse_doubled(lines: Sequence[Line]) -> Iterator[Line]:
    """What is told twice of one record: which of the two? One that stands is each row that has its code, changed or not; of
    one to come that is alone of its kind, each that says something; of others, a copy that nobody changed is one too many.
    """
    counted = Counter(line.place for line in lines if line.row.there or line.kind != "unchanged")
    met: set[str] = set()
    for line in lines:
        doubled = False
        if line.record_form is not None and line.kind in ("new", "changed", "refused") and not line.reason:
            if line.row.there or line.record_form.is_single:
                doubled = counted[line.place] > 1
            elif line.entry is not None:
                doubled = line.entry.asked in met
                met.add(line.entry.asked)
        yield Line(line.row, "refused", line.record_form, reason="doubled", moved=line.moved) if doubled else line


def judge_row(connection: Connection, viewer: Viewer, row: BookRow, parse: Parse, today: date) -> Line:
    """What becomes of a row by itself, as things stand in the caller's transaction."""
    is_named = row.topic in RECORD_TYPES and row.record and row.record.isprintable()
    record_form = RECORD_TYPES[row.topic].find(connection, row.record) if is_named else None
    reason = _bar(viewer, row, record_form, today)
    if reason or record_form is None or row.downloaded is None:
        return Line(row, "refused", record_form, reason=reason)
    try:
        seen = tidy_values(
            record_form, {one.name: one.parse(row.downloaded.get(one.name)) for one in record_form.fields}
        )
    except ValueError:
        return Line(row, "refused", record_form, reason="key")
    values, bad = parse(record_form, row.cells)
    kept = tidy_values(record_form, values)
    if not bad and _says_nothing_new(connection, row, record_form, seen, kept):
        return Line(row, "unchanged", record_form)
    moved = tuple(_moved(record_form, seen if row.there else {}, kept))
    begun = _as_it_was(record_form, seen) if row.there else None
    if not is_as_seen(record_form, begun):
        return Line(row, "conflict", record_form, moved=moved, problems=tuple(bad))
    wrong = {one.field for one in bad}
    problems = (*bad, *(one for one in check_entry(record_form, kept, today) if one.field not in wrong))
    refused = tuple(one for one in problems if one.severity is Severity.REFUSE)
    if refused:
        return Line(row, "refused", record_form, problems=refused, moved=moved)
    unseen = tuple(one for one in problems if one.replaces)
    if unseen:
        return Line(row, "conflict", record_form, problems=unseen, moved=moved)
    entry = Entry(row.topic, row.record, begun, values, frozenset(one.key for one in problems))
    return Line(row, "changed" if row.there else "new", record_form, entry, problems=problems, moved=moved)


def _bar(viewer: Viewer, row: BookRow, record_form: RecordForm | None, today: date) -> str:
    """Why a row is not looked at any further; empty if it is."""
    if not row.record or row.downloaded is None:
        return "key"
    if record_form is None:
        return "gone" if row.there else "unknown"
    return "" if allowed_scope(viewer, record_form, today) is not None else "not-allowed"


def _says_nothing_new(
    connection: Connection, row: BookRow, record_form: RecordForm, seen: dict[str, Any], kept: dict[str, Any]
) -> bool:
    """Whether a row was left as it was downloaded, or says what stands already: somebody else, or the same workbook
    uploaded once more, said it.
    """
    if kept == seen or (record_form.present is not None and kept == tidy_values(record_form, record_form.present)):
        return True
    return not row.there and RECORD_TYPES[row.topic].is_nameless and _stands(connection, record_form, kept)


def _stands(connection: Connection, record_form: RecordForm, kept: dict[str, Any]) -> bool:
    """Whether a record of the same cluster or region says just this."""
    place, record_type = record_form.scopes[0], RECORD_TYPES[record_form.record_type]
    for record, cluster, region in record_type.list_records(connection):
        if (cluster, region) == (place.cluster, place.region):
            other = record_type.find(connection, record)
            if other is not None and other.present is not None and tidy_values(other, other.present) == kept:
                return True
    return False


def _moved(record_form: RecordForm, seen: dict[str, Any], kept: dict[str, Any]) -> Iterator[tuple[Field, Any, Any]]:
    """The fields that a row changes; of a new one all that it tells."""
    for one in record_form.fields:
        before = seen.get(one.name, one.tidy(None))
        if kept[one.name] != before:
            yield one, before, kept[one.name]


def _as_it_was(record_form: RecordForm, seen: dict[str, Any]) -> dict[str, Any]:
    """What was downloaded; a value that only lost blanks or signs that are not seen on its way is as it stands."""
    present = record_form.present or {}
    tidied = tidy_values(record_form, present) if record_form.present is not None else {}
    return {name: present[name] if name in present and tidied[name] == value else value for name, value in seen.items()}


def write_workbook(connection: Connection, person: int, plan: BookPlan, today: date) -> int:
    """Write all accepted rows, or none; returns how many. Raises `NotAllowed`, `StalePlan` where one of them no longer is
    as it was compared, or cannot be beside the others.
    """
    known = find_person(connection, person)
    if known is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    for line in plan.accepted:
        assert line.entry is not None
        try:
            save_entry(connection, person, line.entry, today=today)
        except (errors.Stale, EntryRefused, errors.EvidenceRefused):
            raise errors.StalePlan(sheet=line.row.sheet, row=line.row.row) from None
    audit_log_of(connection).answer = len(plan.accepted)
    return len(plan.accepted)


def say_asked(plan: BookPlan) -> str:
    """What a request asks, by which a repeated one is known again."""
    return "\n".join(line.entry.asked for line in plan.accepted if line.entry is not None)
