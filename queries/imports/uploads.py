"""Imports that a person makes on the page: reads an uploaded file, and writes what the person saw, once.

Each step checks the permission again, so that no large file is read for a person who may not import it.
"""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from data import errors
from data.importing.files import read_file
from data.importing.parsed import Advance, ParsedFile
from data.importing.reasons import refuse_file
from data.importing.source import MEGABYTE, check_unpacked
from data.permissions import Action, Viewer, require
from data.rules.evidence import safe_name
from data.store.audit import audit_log_of
from data.store.doors import reading
from queries.accounts.reads import find_person
from queries.imports.comparison import Declaration, ImportPlan, plan_import
from queries.imports.reads import ImportRecord, fetch_gazetteer, fetch_hazard_names, fetch_imports
from queries.imports.records import TakeBackPlan, plan_take_back, take_back, write_import
from queries.shared.options import fetch_regions

LARGEST_UPLOAD = 40 * MEGABYTE  # INDECI's register has 26 MB
LARGEST_UNPACKED = 100 * MEGABYTE  # reading a table of this size takes ten seconds, counting its bytes a quarter
FALLBACK_NAME = "archivo"


@dataclass(frozen=True)
class ImportsView:
    """What the page of imports shows before a file is chosen."""

    records: tuple[ImportRecord, ...]
    """All imports, the latest first."""
    regions: dict[str, str]
    """The name of each region by its code."""


def build_imports(connection: Connection, viewer: Viewer) -> ImportsView:
    """Build the view of the page. Raises `NotAllowed`."""
    require(viewer, Action.IMPORT)
    return ImportsView(fetch_imports(connection), dict(fetch_regions(connection)))


def read_upload(url: str, viewer: Viewer, kind: str, *, name: str, content: bytes, advance: Advance) -> ParsedFile:
    """Read an uploaded file. What it is depends on its content; its name is only a label.

    Raises `NotAllowed`, `ImportRefused`, a `DatabaseError`.
    """
    require(viewer, Action.IMPORT)
    if len(content) > LARGEST_UPLOAD:
        raise refuse_file("too_big", limit=LARGEST_UPLOAD // MEGABYTE)
    with reading(url) as connection:
        gazetteer, hazards = fetch_gazetteer(connection, viewer), fetch_hazard_names(connection)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "upload"  # never the name of the upload, which may be any text
        path.write_bytes(content)
        check_unpacked(path, LARGEST_UNPACKED)
        parsed = read_file(kind, path, gazetteer, hazards, advance=advance)
    return replace(parsed, file_name=_clean_name(name))


def _clean_name(name: str) -> str:
    try:
        return safe_name(name)
    except errors.EvidenceRefused:
        return FALLBACK_NAME


def compare_upload(url: str, viewer: Viewer, parsed: ParsedFile, declared: Declaration) -> ImportPlan:
    """Return what the file would change. Raises what `plan_import` does."""
    with reading(url) as connection:
        return plan_import(connection, viewer, parsed, declared)


def write_import_as(connection: Connection, person: int, plan: ImportPlan) -> int:
    """Write the plan that the person saw, and return the import's number; a repeated request gets the same number.

    Raises what `write_import` does, and `NotAllowed` if the person was blocked or lost the role meanwhile.
    """
    number = write_import(connection, _viewer_of(connection, person), plan)
    audit_log_of(connection).answer = number
    return number


def take_back_as(connection: Connection, person: int, plan: TakeBackPlan) -> TakeBackPlan:
    """Take an import back as the person saw it planned.

    Raises what `take_back` does, `NotAllowed`, and `StalePlan` if taking it back would now do something else.
    """
    viewer = _viewer_of(connection, person)
    if plan_take_back(connection, viewer, plan.id) != plan:
        raise errors.StalePlan
    result = take_back(connection, viewer, plan.id)
    audit_log_of(connection).answer = plan.id
    return result


def _viewer_of(connection: Connection, person: int) -> Viewer:
    account = find_person(connection, person)
    if account is None:
        raise errors.NotAllowed(action=Action.IMPORT.value)
    return account.viewer


def describe_request(plan: ImportPlan) -> str:
    """Describe what a request asks for, so that a repeated request is recognised."""
    declared = plan.declared
    months = f"{declared.months.first} {declared.months.last}" if declared.months else ""
    return " ".join((plan.parsed.kind, plan.parsed.sha256, months, *declared.regions))
