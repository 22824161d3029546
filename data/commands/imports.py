"""`import` imports a file that others publish, after a preview; `imports` lists the imports and takes them back."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

from components.imports.words import (
    count_unsplit,
    find_outcome,
    say_changes,
    say_import,
    say_outcome,
    say_take_back,
    write_lines,
)
from data import errors
from data.commands import Answer, Decision, Invocation, confirm
from data.commands.progress import show_bar, show_steps
from data.commands.usage import Choice, Command, Group, Value, yes_option
from data.commands.workbook import WORKBOOK, import_workbook
from data.importing.files import FORMATS, read_file
from data.importing.parsed import ParsedFile
from data.permissions import OPERATOR
from data.rules.incidence.coverage import Span
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from queries.imports.comparison import Declaration, DisplacedSource, ImportPlan, plan_import
from queries.imports.reads import ImportRecord, fetch_gazetteer, fetch_hazard_names, fetch_imports
from queries.imports.records import plan_take_back, take_back, write_import
from queries.shared.options import fetch_regions

KINDS = {kind.replace("_", "-"): kind for kind in FORMATS}
FIRST_YEAR = 1970  # no register or report is older: an earlier year is a typing error
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


def parse_span(text: str) -> Span:
    """Read `YYYY-MM:YYYY-MM`, or `YYYY-MM` for a single month. Raises ValueError."""
    first, _, last = text.partition(":")
    span = Span(_parse_month(first), _parse_month(last or first))
    if span.first.year < FIRST_YEAR or span.last < span.first:
        raise ValueError(text)
    return span


def _parse_month(text: str) -> date:
    if not _MONTH.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(f"{text}-01")


def parse_number(text: str) -> int:
    """Read the number of an import. Raises ValueError."""
    if not re.fullmatch("[1-9][0-9]{0,8}", text):
        raise ValueError(text)
    return int(text)


SPAN = Value("YYYY-MM:YYYY-MM", parse_span, "imports-usage-covers")
NUMBER = Value("ID", parse_number, "imports-usage-number")


@click.command(cls=Command, help="imports-help-import")
@click.argument("kind", metavar="KIND", type=Choice((*KINDS, WORKBOOK)), help="imports-help-kind")
@click.argument("file", type=Path, help="imports-help-file")
@click.option("--covers", type=SPAN, help="imports-help-covers")
@click.option("--regions", metavar="UBIGEO,…", default="", help="imports-help-regions")
@click.option("--as", "user", metavar="USER", default="", help="imports-help-as")
@click.option("--dry-run", is_flag=True, help="imports-help-dry-run")
@yes_option
def import_file(
    call: Invocation,
    kind: str,
    file: Path,
    covers: Span | None,
    regions: str,
    user: str,
    dry_run: bool,
    yes: bool,
) -> Answer:
    """Read the file, compare it, show what would change, ask the person at the terminal, and write in one transaction.

    Raises `ImportRefused`, `UnknownRegion`, `StalePlan`, OSError.
    """
    if kind == WORKBOOK:
        return import_workbook(call, file, user, dry_run=dry_run, yes=yes)
    parsed = _read(call, kind, file)
    with show_steps(call.t) as begin, reading(call.url) as connection:
        begin("import-compare")
        plan = plan_import(connection, OPERATOR, parsed, Declaration(covers, _split(regions)))
        names = dict(fetch_regions(connection))
    preview, nothing = write_lines(say_changes(call.t, plan, names)), find_outcome(plan)
    decision = Decision(nothing) if nothing else confirm(preview, call.t("imports-ask"), yes=yes, dry_run=dry_run)
    outcome = decision.outcome
    number = _write(call, plan) if outcome == "written" else None
    closing = say_outcome(call.t, outcome, number or 0)
    return decision.answer(call, _plan_as_object(plan, outcome, number), preview, closing)


def _read(call: Invocation, kind: str, file: Path) -> ParsedFile:
    with reading(call.url) as connection:
        gazetteer, hazards = fetch_gazetteer(connection, OPERATOR), fetch_hazard_names(connection)
    with show_bar(call.t("cli-step-import-read")) as bar:
        return read_file(KINDS[kind], file, gazetteer, hazards, advance=bar)


def _split(codes: str) -> tuple[str, ...]:
    return tuple(sorted({code.strip() for code in codes.split(",")} - {""}))


def _write(call: Invocation, plan: ImportPlan) -> int:
    audit_entry = AuditEntry("import", plan.parsed.kind)
    with show_steps(call.t) as begin, writing(call.url, audit_entry) as connection:
        begin("import-write")
        return write_import(connection, OPERATOR, plan)


@click.group(cls=Group, invoke_without_command=True, help="imports-help-imports")
def imports(call: Invocation) -> Answer | None:
    """List all imports, the latest first, if no command of the group is named."""
    if click.get_current_context().invoked_subcommand:
        return None
    with reading(call.url) as connection:
        records = fetch_imports(connection)
    lines = write_lines(say_import(call.t, record) for record in records) or [call.t("imports-history-none")]
    return Answer({"imports": [_record_as_object(record) for record in records]}, lines)


@imports.command("take-back", help="imports-help-take-back")
@click.argument("number", metavar="ID", type=NUMBER, help="imports-help-number")
@yes_option
def take_back_import(call: Invocation, number: int, yes: bool) -> Answer:
    """Show what taking an import back would do, ask, and take it back. Raises `UnknownImport`, `ImportNeeded`."""
    with reading(call.url) as connection:
        plan = plan_take_back(connection, OPERATOR, number)
    if plan.first:
        raise errors.ImportNeeded(id=plan.id, first=", ".join(map(str, plan.first)))
    preview = write_lines([say_take_back(call.t, plan)])
    decision = confirm(preview, call.t("imports-back-ask"), yes=yes)
    taken_back = decision.outcome == "written"
    if taken_back:
        with writing(call.url, AuditEntry("import", "take-back")) as connection:
            plan = take_back(connection, OPERATOR, number)
    data = {"import": plan.id, "taken_back": taken_back, "removed": plan.removed, "restored": plan.restored}
    outcome = "taken_back" if taken_back else decision.outcome
    return decision.answer(call, data, preview, call.t(f"imports-back-end-{outcome}", number=plan.id))


def _plan_as_object(plan: ImportPlan, outcome: str, number: int | None) -> dict[str, Any]:
    """Return the preview as plain values: months as YYYY-MM, all refused and unclassified rows, and the import's number."""
    parsed, coverage = plan.parsed, plan.coverage
    months = sorted({month for _, month in plan.cells})
    return {
        "read": parsed.read,
        "new": len(plan.new),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "gone": len(plan.gone),
        "outside_program": parsed.outside,
        "left_out": plan.left_out,
        "repeated": parsed.repeated,
        "unclassified": parsed.unclassified,
        "refused": [{"row": row.row, "reason": row.reason} for row in parsed.refused],
        "region_only": parsed.region_only,
        "by_code": parsed.by_code,
        "unclassified_rows": [
            {"row": row.row, "reason": row.reason, "value": row.value} for row in parsed.unclassified_rows
        ],
        "covers": [_iso(months[0]), _iso(months[-1])] if months else None,
        "regions": sorted({region for region, _ in plan.cells}),
        "without_rows": list(plan.silent),
        "held_back": list(plan.held_back),
        "in_doubt": [{"region": region, "month": _iso(month)} for region, month in sorted(plan.in_doubt)],
        "gaps": [_iso(month) for month in coverage.gaps],
        "beyond": [_iso(month) for month in coverage.beyond],
        "late": _iso(coverage.late) if coverage.late else None,
        "truncated": _iso(coverage.truncated) if coverage.truncated else None,
        "unsplit": count_unsplit(plan),
        "ends_demo": plan.ends_demo,
        "displaced": [_displaced_as_object(displaced) for displaced in plan.displaced],
        "outcome": outcome,
        "import": number,
    }


def _displaced_as_object(displaced: DisplacedSource) -> dict[str, Any]:
    return {
        "region": displaced.region,
        "import": displaced.covering.import_id if displaced.covering else None,
        "months": displaced.months,
        "before": displaced.before,
        "after": displaced.after,
    }


def _record_as_object(record: ImportRecord) -> dict[str, Any]:
    """Return an import as plain values: months as YYYY-MM, times in UTC."""
    return {
        "import": record.id,
        "kind": record.kind.replace("_", "-"),
        "file": record.file_name,
        "sha256": record.sha256,
        "covers": [_iso(record.covers_from), _iso(record.covers_to)],
        "imported_at": f"{record.imported_at.isoformat()}Z",
        "taken_back_at": f"{record.taken_back_at.isoformat()}Z" if record.taken_back_at else None,
        "read": record.rows_read,
        "new": record.rows_new,
        "changed": record.rows_changed,
        "unchanged": record.rows_unchanged,
        "outside_program": record.rows_outside,
        "refused": record.rows_refused,
    }


def _iso(month: date) -> str:
    return month.strftime("%Y-%m")
