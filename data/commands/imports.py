"""`import`: take in a file that others publish, after showing what it would change; `imports`: which were, and take back."""

import argparse
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

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
from data.commands import Answer, Commands, ask, confirm, tell
from data.commands.progress import Bar, Progress
from data.commands.workbook import WORKBOOK, run_workbook
from data.importing.files import read_file
from data.importing.parsed import Parsed
from data.language import Translator
from data.permissions import OPERATOR
from data.rules.incidence.coverage import Span
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from queries.imports.reads import build_places, fetch_hazard_names, fetch_imports
from queries.imports.records import ImportPlan, plan_import, plan_taking_back, take_back, write_import
from queries.shared.options import fetch_regions

KINDS = {"indeci": "indeci", "indeci-year": "indeci_year", "defensoria": "defensoria", "counts": "counts"}
FIRST_YEAR = 1970  # before it no register and no report began: a slip of the finger
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


def register(commands: Commands) -> None:
    """Add `import KIND FILE […]`, `imports` and `imports take-back ID [--yes]`."""
    t = commands.t
    take = commands.add_parser("import")
    take.add_argument("kind", metavar="KIND", choices=(*KINDS, WORKBOOK), help=t("cli-help-import-kind"))
    take.add_argument("file", metavar="FILE", type=Path, help=t("cli-help-import-file"))
    take.add_argument("--covers", metavar="YYYY-MM:YYYY-MM", type=_span_reader(t), help=t("cli-help-import-covers"))
    take.add_argument("--regions", metavar="UBIGEO,…", default="", help=t("cli-help-import-regions"))
    take.add_argument("--as", dest="as_name", metavar="USER", default="", help=t("cli-help-import-as"))
    take.add_argument("--dry-run", action="store_true", help=t("cli-help-import-dry-run"))
    take.add_argument("--yes", action="store_true", help=t("cli-help-import-yes"))
    take.set_defaults(run=run)
    back = commands.add_group("imports", run_history).add_parser("take-back")
    back.add_argument("number", metavar="ID", type=_number_reader(t), help=t("cli-help-imports-number"))
    back.add_argument("--yes", action="store_true", help=t("cli-help-import-yes"))
    back.set_defaults(run=run_take_back)


def _span_reader(t: Translator) -> Callable[[str], Span]:
    def parse(text: str) -> Span:
        try:
            first, _, last = text.partition(":")
            span = Span(_read_month(first), _read_month(last or first))
        except ValueError:
            raise argparse.ArgumentTypeError(t("cli-usage-covers", given=text)) from None
        if span.first.year < FIRST_YEAR or span.last < span.first:
            raise argparse.ArgumentTypeError(t("cli-usage-covers", given=text))
        return span

    return parse


def _read_month(text: str) -> date:
    if not _MONTH.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(f"{text}-01")


def _number_reader(t: Translator) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not re.fullmatch("[1-9][0-9]{0,8}", text):
            raise argparse.ArgumentTypeError(t("cli-usage-number", given=text))
        return int(text)

    return parse


def run(args: argparse.Namespace) -> Answer:
    """Read, compare, show, ask (a person at a terminal), then write in one transaction.

    Raises `ImportRefused`, `UnknownRegion`, `StalePlan`, a `DatabaseError`, `ReadOnlyCopy`, OSError.
    """
    if args.kind == WORKBOOK:
        return run_workbook(args)
    parsed = _read(args)
    with Progress(args.t) as progress, reading(args.url) as connection:
        progress("import-compare")
        plan = plan_import(connection, OPERATOR, parsed, args.covers, _regions(args.regions))
        regions = dict(fetch_regions(connection))
    lines = list_changes(args.t, plan, regions)
    how, listed = _confirm(args, plan, lines)
    number = _write(args, plan) if how == "written" else None
    closing = say_outcome(args.t, how, number or 0)
    warnings = [closing] if how == "unconfirmed" and args.json else []
    return Answer(as_object(plan, how, number), [*([] if listed else lines), closing], warnings)


def _read(args: argparse.Namespace) -> Parsed:
    with reading(args.url) as connection:
        places, hazards = build_places(connection, OPERATOR), fetch_hazard_names(connection)
    with Bar(args.t("cli-step-import-read")) as bar:
        return read_file(KINDS[args.kind], args.file, places, hazards, bar)


def _regions(said: str) -> tuple[str, ...]:
    return tuple(sorted({code.strip() for code in said.split(",")} - {""}))


def _confirm(args: argparse.Namespace, plan: ImportPlan, lines: list[str]) -> tuple[str, bool]:
    """What is to become of the plan (written, kept, unconfirmed, dry, nothing_new), and whether its lines were shown."""
    if nothing := outcome_of(plan):
        return nothing, False
    return confirm(args, lines, args.t("import-ask"))


def _write(args: argparse.Namespace, plan: ImportPlan) -> int:
    audit_entry = AuditEntry("import", plan.parsed.kind)
    with Progress(args.t) as progress, writing(args.url, audit_entry) as connection:
        progress("import-write")
        return write_import(connection, OPERATOR, plan)


def run_history(args: argparse.Namespace) -> Answer:
    """List all imports, the latest first. Raises a `DatabaseError`."""
    with reading(args.url) as connection:
        records = fetch_imports(connection)
    lines = list_records(args.t, records) or [args.t("import-history-none")]
    return Answer({"imports": [record_as_object(record) for record in records]}, lines)


def run_take_back(args: argparse.Namespace) -> Answer:
    """Show, ask (a person at a terminal), then take an import back whole.

    Raises `UnknownImport`, `ImportStands`, a `DatabaseError`, `ReadOnlyCopy`.
    """
    with reading(args.url) as connection:
        plan = plan_taking_back(connection, OPERATOR, args.number)
    if plan.first:
        raise errors.ImportStands(id=plan.id, first=", ".join(map(str, plan.first)))
    lines, how, asked = list_taking_back(args.t, plan), "taken_back", False
    if not args.yes and not sys.stdin.isatty():
        how = "unconfirmed"
    elif not args.yes:
        asked = True
        for line in lines:
            tell(line)
        how = "taken_back" if ask(args.t("import-back-ask")) else "kept"
    if how == "taken_back":
        with writing(args.url, AuditEntry("import", "take-back")) as connection:
            plan = take_back(connection, OPERATOR, args.number)
    closing = args.t(f"import-back-end-{how}", number=plan.id)
    data: dict[str, Any] = {
        "import": plan.id,
        "taken_back": how == "taken_back",
        "removed": plan.removed,
        "restored": plan.restored,
    }
    return Answer(data, [*([] if asked else lines), closing], [closing] if how == "unconfirmed" and args.json else [])
