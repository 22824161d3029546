"""Record type of a region's conflict cases in a month, for coordinators who have only the table of the report.

Such figures supersede any earlier source of the month, as a file with the same table would. They are an import of one month
of one region, with versions of its own, and are taken back as an import. For readers, the history shows them as new or
changed figures of the month.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select, text

from data.importing.parsed import CountRow, ParsedFile
from data.permissions import OPERATOR
from data.rules.incidence.coverage import Span
from data.rules.incidence.series import ALL, ONGOING, month_of
from data.rules.records.entering import Problem, Severity
from data.store.audit import Scope
from data.store.schema import metadata
from queries.imports.comparison import Declaration, plan_import
from queries.imports.in_force import ends_demo
from queries.imports.reads import fetch_covering_imports
from queries.imports.records import write_import
from queries.shared.record_type import About, RecordForm, RecordType, Values, Writing, column_field, fetch_row
from queries.shared.sql import to_date
from queries.shared.writing import note_written

COUNTS = metadata.tables["conflict_counts"]
KIND, FAMILY, STATES = "counts", "conflicts", ONGOING
FILE_NAME = "formulario"
HISTORY_COLUMNS = ("cases", "told_by")  # the month and the state are part of the record's name
REGION = "SELECT ubigeo, name FROM units WHERE ubigeo = :code AND level = 'region'"
IN_FORCE = """
SELECT month, state, cases FROM conflict_counts
WHERE region_ubigeo = :region AND type_code = 'all' AND superseded_by IS NULL
"""


@dataclass(frozen=True)
class ConflictCountsState:
    """What the checks of a month's figures need."""

    name: str
    """The region's name."""
    covered: frozenset[date]
    """The months that a source covers."""
    cases: dict[date, dict[str, int]]
    """The cases in force by month and state."""
    ends_demo: bool
    """Whether the first real figure removes the demonstration's conflicts."""


class ConflictCountsRecordType(RecordType[ConflictCountsState]):
    """The cases of a month in all types together. Record names: the region's ubigeo, for new figures only."""

    code = "counts"
    records = (
        "SELECT ubigeo AS record, NULL AS cluster, ubigeo AS region FROM units WHERE level = 'region' ORDER BY ubigeo"
    )
    fields = (
        column_field(COUNTS.c.month, label="month-of"),
        *(column_field(COUNTS.c.cases, name=state, low=0, high=1000, label=f"cases-{state}") for state in STATES),
        column_field(COUNTS.c.told_by, label="counts-source"),
    )

    def find(self, connection: Connection, record: str) -> RecordForm[ConflictCountsState] | None:
        region = fetch_row(connection, REGION, code=record)
        if region is None:
            return None
        covering_imports = fetch_covering_imports(connection)
        cases: dict[date, dict[str, int]] = {}
        for row in connection.execute(text(IN_FORCE), {"region": record}):
            month = to_date(row.month)
            assert month is not None
            cases.setdefault(month, {})[row.state] = row.cases
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=self.fields,
            present=None,
            about=(About("region", region.name),),
            scopes=(Scope(region=record),),
            state=ConflictCountsState(
                name=region.name,
                covered=frozenset(
                    month for family, ubigeo, month in covering_imports if (family, ubigeo) == (FAMILY, record)
                ),
                cases=cases,
                ends_demo=ends_demo(connection, FAMILY, covering_imports),
            ),
            is_single=False,
        )

    def check(self, record_form: RecordForm[ConflictCountsState], values: Values, today: date) -> Iterator[Problem]:
        if values["month"] is None:
            return
        month = month_of(values["month"])
        is_covered = month in record_form.state.covered
        present = record_form.state.cases.get(month) if is_covered else None
        if present == {state: values[state] for state in STATES}:
            yield Problem("month", "counts-same")
        elif present is not None and set(STATES) <= set(present):  # whoever confirms sees the figures that are replaced
            figures = tuple((state, present[state]) for state in STATES)
            yield Problem("month", "counts-known", (("day", month), *figures), Severity.CONFIRM, replaces=True)
        elif is_covered:
            yield Problem("month", "counts-there", (("day", month),), Severity.CONFIRM)
        if record_form.state.ends_demo:
            yield Problem("month", "counts-end-demo", (), Severity.CONFIRM)

    def write(self, writing: Writing, record_form: RecordForm[ConflictCountsState], values: Values) -> None:
        month = month_of(values["month"])
        rows = tuple(
            CountRow(
                region=record_form.record,
                month=month,
                type=ALL,
                state=state,
                cases=values[state],
                source=values["told_by"],
            )
            for state in STATES
        )
        sha256 = hashlib.sha256(repr(rows).encode()).hexdigest()
        name = f"{FILE_NAME} · {record_form.state.name}"
        parsed = ParsedFile(
            kind=KIND,
            file_name=name,
            sha256=sha256,
            rows=rows,
            refused=(),
            read=len(rows),
            outside=0,
            unclassified=0,
            first=month,
            last=month,
            months=frozenset({month}),
        )
        # The person may write for the region, which was checked; the import of this one month needs no further permission.
        plan = plan_import(writing.connection, OPERATOR, parsed, Declaration(Span(month, month), (record_form.record,)))
        number = write_import(writing.connection, OPERATOR, plan)
        before = record_form.state.cases.get(month, {}) if month in record_form.state.covered else {}
        written = select(COUNTS).where(COUNTS.c.import_id == number).order_by(COUNTS.c.id)
        for row in writing.connection.execute(written).mappings().all():
            note_written(
                writing.connection,
                COUNTS,
                dict(row),
                {"cases": before.get(row["state"])},
                HISTORY_COLUMNS,
                writing.scope,
            )
