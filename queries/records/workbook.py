"""The workbook of records: what it contains, what a filled-in one would change, and writing it.

A row of a workbook is the same as a form: its record type checks it, permission is asked for each row, and the values that
were downloaded travel with it.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

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

LineKind = Literal["new", "changed", "unchanged", "refused", "conflict"]
ParseCells = Callable[[RecordForm[Any], dict[str, Any]], tuple[dict[str, Any], list[Problem]]]
"""A function from a record and a row's cells to the fields' values, and the problems of cells that cannot be read."""


class FieldDifference(NamedTuple):
    """A field that a row changes."""

    field: Field
    before: Any
    after: Any


@dataclass(frozen=True)
class Line:
    """A row of a filled-in workbook, compared with the database."""

    row: BookRow
    kind: LineKind
    """What the row does to the database."""
    record_form: RecordForm[Any] | None = None
    """The row's record; None if there is none."""
    entry: Entry | None = None
    """What is written; None if nothing is."""
    reason: str = ""
    """Why the whole row is refused: unknown, gone, not-allowed, doubled or key."""
    problems: tuple[Problem, ...] = ()
    """Problems of its fields. Those of an accepted row are confirmed by saving it."""
    changes: tuple[FieldDifference, ...] = ()
    """The fields that it changes."""
    refusal: errors.EvidenceRefused | None = None
    """Why its evidence cannot be kept."""

    @property
    def identity(self) -> tuple[str, str, bool]:
        """The record that the row is about. All new records of one place share a name."""
        return self.row.record_type, self.row.record, self.row.exists


@dataclass(frozen=True)
class BookPlan:
    """A filled-in workbook, compared with the database."""

    lines: tuple[Line, ...]
    """All rows in their order."""

    def of(self, *kinds: str) -> tuple[Line, ...]:
        """Return the lines of these kinds."""
        return tuple(line for line in self.lines if line.kind in kinds)

    @property
    def accepted(self) -> tuple[Line, ...]:
        """The lines that are written when the workbook is saved."""
        return self.of("new", "changed")

    @property
    def turned_down(self) -> tuple[Line, ...]:
        """The lines that are not written."""
        return self.of("refused", "conflict")

    @property
    def to_correct(self) -> tuple[Line, ...]:
        """The lines that were turned down, and the untouched copies of existing records that stand in the workbook twice.

        Without its copy, the changed row would look like the only one of its record.
        """
        doubled = {line.identity for line in self.turned_down if line.reason == "doubled" and line.row.exists}
        return tuple(line for line in self.lines if line.kind in ("refused", "conflict") or line.identity in doubled)


def open_workbook(
    connection: Connection, viewer: Viewer, today: date, record_types: Collection[str] = tuple(RECORD_TYPES)
) -> dict[str, tuple[RecordForm[Any], ...]]:
    """Return the records that the viewer may write today by record type, existing and new. Empty record types are left out.

    Raises `NotAllowed` for viewers who may write nothing.
    """
    writable = {code: tuple(_list_writable(connection, viewer, code, today)) for code in record_types}
    records = {code: record_forms for code, record_forms in writable.items() if record_forms}
    if not records:
        raise errors.NotAllowed(action=Action.WRITE.value)
    return records


def _list_writable(connection: Connection, viewer: Viewer, record_type: str, today: date) -> Iterator[RecordForm[Any]]:
    for record, cluster, region in RECORD_TYPES[record_type].list_records(connection):
        if (cluster or region) and not may(viewer, Action.WRITE, cluster=cluster, region=region, on=today):
            continue
        record_form = RECORD_TYPES[record_type].find(connection, record)
        if record_form is not None and allowed_scope(viewer, record_form, today) is not None:
            yield record_form


def plan_workbook(
    connection: Connection, viewer: Viewer, rows: Sequence[BookRow], parse: ParseCells, today: date
) -> BookPlan:
    """Compare a workbook's rows with the database, each by itself; `compare_workbook` compares them one after the other.

    Raises `NotAllowed` for viewers who may write nothing.
    """
    if not may_write_somewhere(viewer, today):
        raise errors.NotAllowed(action=Action.WRITE.value)
    return BookPlan(tuple(_refuse_doubled([compare_row(connection, viewer, row, parse, today) for row in rows])))


def _refuse_doubled(lines: Sequence[Line]) -> Iterator[Line]:
    """Refuse all rows of a record that stands in the workbook twice, since nobody can say which of them is meant.

    An existing record counts with each of its rows, changed or not. A new record that must be the only one of its name
    counts with each row that is filled in. Of other new records, only identical ones are doubled.
    """
    counts = Counter(line.identity for line in lines if line.row.exists or line.kind != "unchanged")
    new_entries: set[str] = set()
    for line in lines:
        doubled = False
        if line.record_form is not None and line.kind in ("new", "changed", "refused") and not line.reason:
            if line.row.exists or line.record_form.is_single:
                doubled = counts[line.identity] > 1
            elif line.entry is not None:
                doubled = line.entry.asked in new_entries
                new_entries.add(line.entry.asked)
        yield Line(line.row, "refused", line.record_form, reason="doubled", changes=line.changes) if doubled else line


def compare_row(connection: Connection, viewer: Viewer, row: BookRow, parse: ParseCells, today: date) -> Line:
    """Compare a single row with the database as it is in the caller's transaction."""
    is_valid = row.record_type in RECORD_TYPES and row.record and row.record.isprintable()
    record_form = RECORD_TYPES[row.record_type].find(connection, row.record) if is_valid else None
    reason = _find_reason(viewer, row, record_form, today)
    if reason or record_form is None or row.downloaded is None:
        return Line(row, "refused", record_form, reason=reason)
    try:
        seen = tidy_values(
            record_form, {field.name: field.parse(row.downloaded.get(field.name)) for field in record_form.fields}
        )
    except ValueError:
        return Line(row, "refused", record_form, reason="key")
    values, unreadable = parse(record_form, row.cells)
    tidied = tidy_values(record_form, values)
    if not unreadable and _adds_nothing(connection, row, record_form, seen, tidied):
        return Line(row, "unchanged", record_form)
    changes = tuple(_list_changes(record_form, seen if row.exists else {}, tidied))
    before = _restore_seen(record_form, seen) if row.exists else None
    if not is_as_seen(record_form, before):
        return Line(row, "conflict", record_form, changes=changes, problems=tuple(unreadable))
    unreadable_fields = {problem.field for problem in unreadable}
    checked = (problem for problem in check_entry(record_form, tidied, today) if problem.field not in unreadable_fields)
    problems = (*unreadable, *checked)
    refused = tuple(problem for problem in problems if problem.severity is Severity.REFUSE)
    if refused:
        return Line(row, "refused", record_form, problems=refused, changes=changes)
    replacing = tuple(problem for problem in problems if problem.replaces)
    if replacing:
        return Line(row, "conflict", record_form, problems=replacing, changes=changes)
    entry = Entry(row.record_type, row.record, before, values, frozenset(problem.key for problem in problems))
    kind: LineKind = "changed" if row.exists else "new"
    return Line(row, kind, record_form, entry, problems=problems, changes=changes)


def _find_reason(viewer: Viewer, row: BookRow, record_form: RecordForm[Any] | None, today: date) -> str:
    """Return why a row is refused as a whole; empty if it is not."""
    if not row.record or row.downloaded is None:
        return "key"
    if record_form is None:
        return "gone" if row.exists else "unknown"
    return "" if allowed_scope(viewer, record_form, today) is not None else "not-allowed"


def _adds_nothing(
    connection: Connection, row: BookRow, record_form: RecordForm[Any], seen: dict[str, Any], tidied: dict[str, Any]
) -> bool:
    """Whether a row is as it was downloaded, or the database has its values already.

    The second happens where somebody else entered the same, or the same workbook is uploaded once more.
    """
    if tidied == seen or (record_form.present is not None and tidied == tidy_values(record_form, record_form.present)):
        return True
    is_nameless = RECORD_TYPES[row.record_type].is_nameless
    return not row.exists and is_nameless and _has_equal(connection, record_form, tidied)


def _has_equal(connection: Connection, record_form: RecordForm[Any], tidied: dict[str, Any]) -> bool:
    """Whether a record of the same cluster or region has exactly these values."""
    scope, record_type = record_form.scopes[0], RECORD_TYPES[record_form.record_type]
    for record, cluster, region in record_type.list_records(connection):
        if (cluster, region) == (scope.cluster, scope.region):
            other = record_type.find(connection, record)
            if other is not None and other.present is not None and tidy_values(other, other.present) == tidied:
                return True
    return False


def _list_changes(
    record_form: RecordForm[Any], seen: dict[str, Any], tidied: dict[str, Any]
) -> Iterator[FieldDifference]:
    """List the fields that a row changes; for a new record, those that are filled in."""
    for field in record_form.fields:
        before = seen.get(field.name, field.tidy(None))
        if tidied[field.name] != before:
            yield FieldDifference(field, before, tidied[field.name])


def _restore_seen(record_form: RecordForm[Any], seen: dict[str, Any]) -> dict[str, Any]:
    """Return the downloaded values, with the present value for each that only lost blanks or invisible characters."""
    present = record_form.present or {}
    tidied = tidy_values(record_form, present) if record_form.present is not None else {}
    return {name: present[name] if name in present and tidied[name] == value else value for name, value in seen.items()}


def write_workbook(connection: Connection, person: int, plan: BookPlan, today: date) -> int:
    """Write all accepted rows, or none, and return their number.

    Raises `NotAllowed`, and `StalePlan` for a row whose comparison no longer holds, or that conflicts with another row.
    """
    if find_person(connection, person) is None:
        raise errors.NotAllowed(action=Action.WRITE.value)
    for line in plan.accepted:
        assert line.entry is not None
        try:
            save_entry(connection, person, line.entry, today=today)
        except (errors.Stale, EntryRefused, errors.EvidenceRefused):
            raise errors.StalePlan(sheet=line.row.sheet, row=line.row.row) from None
    audit_log_of(connection).answer = len(plan.accepted)
    return len(plan.accepted)


def describe_request(plan: BookPlan) -> str:
    """Return the request as text, by which a repeated one is recognised."""
    return "\n".join(line.entry.asked for line in plan.accepted if line.entry is not None)
