"""The workbook of what a person may write: which records it has, what a filled-in one would change, and writing all of it.

A row is what a form is: the topics judge it, who may write it is asked for each, and what was downloaded travels with it.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import Connection, text

from data import errors
from data.importing.workbook import BookRow
from data.permissions import Action, Viewer, may, may_write_somewhere
from data.rules.capacity import ROUNDS
from data.rules.records.entering import Field, Problem, Severity
from data.store.audit import audit_log_of
from data.store.schema.incidence import CAPACITIES
from queries.accounts.reads import find_person
from queries.records.record_types import RECORD_TYPES
from queries.records.saving import Entry, EntryRefused, allowed_scope, check_entry, is_as_seen, save_entry, tidy_values
from queries.shared.record_type import RecordForm
from queries.shared.sql import to_date

NAMELESS = ("lesson", "training")  # topics whose records to come have no key of their own until they are written
KINDS = ("new", "changed", "unchanged", "refused", "conflict")
Parse = Callable[[RecordForm, dict[str, Any]], tuple[dict[str, Any], list[Problem]]]
"""A record and a row's cells -> the fields' values, and what cannot be read as one."""

# (record, cluster, region): whose they are where one column tells it, so that others' need not be looked up.
_CLUSTERS = "SELECT code AS record, code AS cluster, NULL AS region FROM clusters"
RECORDS = {
    "milestone": """
SELECT c.code || '/' || m.code AS record, c.code AS cluster, NULL AS region, c.code AS place, m.position AS number
FROM clusters AS c, milestones AS m WHERE m.scope = 'cluster'
UNION ALL
SELECT s.cluster_code || '/' || m.code || '/' || s.service_code, s.cluster_code, NULL, s.cluster_code, m.position
FROM cluster_services AS s, milestones AS m WHERE m.scope NOT IN ('cluster', 'program')
UNION ALL
SELECT 'program/' || m.code, NULL, NULL, 'zzz', m.position FROM milestones AS m WHERE m.scope = 'program'
ORDER BY place, number, record
""",
    "commitment": """
SELECT DISTINCT m.cluster_code || '/' || u.governed_by AS record, m.cluster_code AS cluster, NULL AS region
FROM cluster_members AS m JOIN units AS u ON u.ubigeo = m.ubigeo
WHERE u.governed_by IS NOT NULL AND m.until IS NULL
ORDER BY record
""",
    "event": f"""
{_CLUSTERS}
UNION ALL
SELECT cluster_code || '/' || stage, cluster_code, NULL FROM cluster_events
ORDER BY record
""",
    "roadmap": """
SELECT x.code AS record, y.cluster_code AS cluster, NULL AS region, x.code AS place, NULL AS day
FROM qsip_actions AS x JOIN qsip_barriers AS b ON b.code = x.barrier_code JOIN qsip_cycles AS y ON y.code = b.cycle_code
UNION ALL
SELECT x.code, y.cluster_code, NULL, x.code, r.reported_on
FROM qsip_action_reports AS r JOIN qsip_actions AS x ON x.code = r.action_code
JOIN qsip_barriers AS b ON b.code = x.barrier_code JOIN qsip_cycles AS y ON y.code = b.cycle_code
ORDER BY place, day
""",
    "stage": """
SELECT y.code || '/' || s.code AS record, y.cluster_code AS cluster, NULL AS region, y.code AS place, s.position AS number
FROM qsip_cycles AS y, qsip_stages AS s ORDER BY place, number
""",
    "reading": """
SELECT code AS record, cluster_code AS cluster, NULL AS region, code AS place, NULL AS day FROM qsip_measures
UNION ALL
SELECT m.code, m.cluster_code, NULL, m.code, r.read_on
FROM qsip_readings AS r JOIN qsip_measures AS m ON m.code = r.measure_code
ORDER BY place, day
""",
    "lesson": f"""
{_CLUSTERS}
UNION ALL
SELECT code, cluster_code, NULL FROM lessons
ORDER BY cluster, record
""",
    "action": """
SELECT code AS record, NULL AS cluster, NULL AS region FROM capacity_actions ORDER BY government_ubigeo, code
""",
    "training": """
SELECT ubigeo AS record, NULL AS cluster, ubigeo AS region FROM units WHERE level = 'region'
UNION ALL
SELECT code, NULL, region_ubigeo FROM training_events
ORDER BY region, record
""",
}
GOVERNMENTS = """
SELECT DISTINCT u.governed_by FROM cluster_members AS m JOIN units AS u ON u.ubigeo = m.ubigeo
WHERE u.governed_by IS NOT NULL ORDER BY u.governed_by
"""
REGIONS = "SELECT ubigeo FROM units WHERE level = 'region' ORDER BY ubigeo"
IN_PLACE = (
    "SELECT region_ubigeo, capacity, reached_on FROM regional_capacities ORDER BY region_ubigeo, capacity, reached_on"
)


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
    connection: Connection, viewer: Viewer, today: date, topics: Collection[str] = tuple(RECORD_TYPES)
) -> dict[str, tuple[RecordForm, ...]]:
    """Topic -> the records that this viewer may write today, as they stand or to come; topics without one are left out.

    Raises `NotAllowed` for who may write nothing.
    """
    found = {code: tuple(_standings(connection, viewer, code, today)) for code in topics}
    kept = {code: record_forms for code, record_forms in found.items() if record_forms}
    if not kept:
        raise errors.NotAllowed(action=Action.WRITE.value)
    return kept


def _standings(connection: Connection, viewer: Viewer, topic: str, today: date) -> Iterator[RecordForm]:
    for record, cluster, region in _records(connection, topic):
        if (cluster or region) and not may(viewer, Action.WRITE, cluster=cluster, region=region, on=today):
            continue
        record_form = RECORD_TYPES[topic].find(connection, record)
        if record_form is not None and allowed_scope(viewer, record_form, today) is not None:
            yield record_form


def _records(connection: Connection, topic: str) -> Iterator[tuple[str, str | None, str | None]]:
    if topic == "assessment":
        for code, held in product(connection.execute(text(GOVERNMENTS)).scalars().all(), ROUNDS):
            yield f"{code}/{held}", None, None
    elif topic == "regional":
        for region, capacity in product(connection.execute(text(REGIONS)).scalars().all(), CAPACITIES):
            yield f"{region}/{capacity}", None, region
        for row in connection.execute(text(IN_PLACE)).all():
            yield f"{row.region_ubigeo}/{row.capacity}/{to_date(row.reached_on)}", None, row.region_ubigeo
    elif topic in ("counts", "cluster"):
        for region in connection.execute(text(REGIONS)).scalars().all():
            yield region, None, region
    else:
        for row in connection.execute(text(RECORDS[topic])).all():
            day = to_date(row._mapping.get("day"))
            yield f"{row.record}/{day}" if day else row.record, row.cluster, row.region


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
            if line.row.there or line.record_form.is_one:
                doubled = counted[line.place] > 1
            elif line.entry is not None:
                doubled = line.entry.asked in met
                met.add(line.entry.asked)
        yield Line(line.row, "refused", line.record_form, reason="doubled", moved=line.moved) if doubled else line


def judge_row(connection: Connection, viewer: Viewer, row: BookRow, parse: Parse, today: date) -> Line:
    """What becomes of a row by itself, as things stand in the caller's transaction."""
    named = row.topic in RECORD_TYPES and row.record and row.record.isprintable()
    record_form = RECORD_TYPES[row.topic].find(connection, row.record) if named else None
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
    return not row.there and row.topic in NAMELESS and _stands(connection, record_form, kept)


def _stands(connection: Connection, record_form: RecordForm, kept: dict[str, Any]) -> bool:
    """Whether a record of the same cluster or region says just this."""
    place = record_form.scopes[0]
    for record, cluster, region in _records(connection, record_form.topic):
        if (cluster, region) == (place.cluster, place.region):
            other = RECORD_TYPES[record_form.topic].find(connection, record)
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
