"""`import` takes in a file that others publish, after a preview; `imports` lists the imports and takes them back."""

import re
from datetime import date
from pathlib import Path

import click

from components.imports.words import (
    as_object,
    list_changes,
    list_records,
    list_taking_back,
    outcome_of,
    record_as_object,
    say_outcome,
)
from data import errors
from data.commands import Answer, Decision, Invocation, confirm
from data.commands.progress import show_bar, show_steps
from data.commands.usage import Choice, Command, Group, Value, yes_option
from data.commands.workbook import WORKBOOK, import_workbook
from data.importing.files import read_file
from data.importing.parsed import Parsed
from data.permissions import OPERATOR
from data.rules.incidence.coverage import Span
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from queries.imports.reads import build_places, fetch_hazard_names, fetch_imports
from queries.imports.records import ImportPlan, plan_import, plan_taking_back, take_back, write_import
from queries.shared.options import fetch_regions

KINDS = {"indeci": "indeci", "indeci-year": "indeci_year", "defensoria": "defensoria", "counts": "counts"}
FIRST_YEAR = 1970  # no register and no report is older: an earlier year is a typing error
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
        plan = plan_import(connection, OPERATOR, parsed, covers, _split(regions))
        names = dict(fetch_regions(connection))
    preview, nothing = list_changes(call.t, plan, names), outcome_of(plan)
    decision = Decision(nothing) if nothing else confirm(preview, call.t("imports-ask"), yes=yes, dry_run=dry_run)
    outcome = decision.outcome
    number = _write(call, plan) if outcome == "written" else None
    closing = say_outcome(call.t, outcome, number or 0)
    return decision.answer(call, as_object(plan, outcome, number), preview, closing)


def _read(call: Invocation, kind: str, file: Path) -> Parsed:
    with reading(call.url) as connection:
        places, hazards = build_places(connection, OPERATOR), fetch_hazard_names(connection)
    with show_bar(call.t("cli-step-import-read")) as bar:
        return read_file(KINDS[kind], file, places, hazards, bar)


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
    lines = list_records(call.t, records) or [call.t("imports-history-none")]
    return Answer({"imports": [record_as_object(record) for record in records]}, lines)


@imports.command("take-back", help="imports-help-take-back")
@click.argument("number", metavar="ID", type=NUMBER, help="imports-help-number")
@yes_option
def take_back_import(call: Invocation, number: int, yes: bool) -> Answer:
    """Show what an import brought, ask, and take it back whole. Raises `UnknownImport`, `ImportStands`."""
    with reading(call.url) as connection:
        plan = plan_taking_back(connection, OPERATOR, number)
    if plan.first:
        raise errors.ImportStands(id=plan.id, first=", ".join(map(str, plan.first)))
    preview = list_taking_back(call.t, plan)
    decision = confirm(preview, call.t("imports-back-ask"), yes=yes)
    taken_back = decision.outcome == "written"
    if taken_back:
        with writing(call.url, AuditEntry("import", "take-back")) as connection:
            plan = take_back(connection, OPERATOR, number)
    data = {"import": plan.id, "taken_back": taken_back, "removed": plan.removed, "restored": plan.restored}
    outcome = "taken_back" if taken_back else decision.outcome
    return decision.answer(call, data, preview, call.t(f"imports-back-end-{outcome}", number=plan.id))
