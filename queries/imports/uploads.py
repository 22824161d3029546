"""Imports by a person at a page: a file that came over the line is read, and what they saw of it is written, once.

Each step asks who they are now: reading a large file for somebody who may not write it would be work for nobody.
"""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from data import errors
from data.importing.files import read_file
from data.importing.parsed import Advance, Parsed
from data.importing.reasons import refuse_file
from data.importing.source import MEGABYTE, check_unpacked
from data.permissions import Action, Viewer, require
from data.rules.evidence import safe_name
from data.rules.incidence.coverage import Span
from data.store.audit import audit_log_of
from data.store.doors import reading
from queries.accounts.reads import find_person
from queries.imports.reads import ImportRecord, build_places, fetch_hazard_names, fetch_imports
from queries.imports.records import ImportPlan, TakingBack, plan_import, plan_taking_back, take_back, write_import
from queries.shared.options import fetch_regions

LARGEST_UPLOAD = 40 * MEGABYTE  # bytes: INDECI's register has 26 million
LARGEST_UNPACKED = 100 * MEGABYTE  # bytes: reading a table of so many takes ten seconds, counting them a quarter
FALLBACK_NAME = "archivo"


@dataclass(frozen=True)
class Imports:
    """What somebody who imports begins with: the files that were taken in, the latest first, and the regions by code."""

    records: tuple[ImportRecord, ...]
    regions: dict[str, str]


def open_imports(connection: Connection, viewer: Viewer) -> Imports:
    """The files that were taken in. Raises `NotAllowed`."""
    require(viewer, Action.IMPORT)
    return Imports(fetch_imports(connection), dict(fetch_regions(connection)))


def read_upload(url: str, viewer: Viewer, kind: str, name: str, content: bytes, advance: Advance) -> Parsed:
    """Read a file that came over the line; its kind is told by its content, its name is a label.

    Raises `NotAllowed`, `ImportRefused`, a `DatabaseError`.
    """
    require(viewer, Action.IMPORT)
    if len(content) > LARGEST_UPLOAD:
        raise refuse_file("too_big", limit=LARGEST_UPLOAD // MEGABYTE)
    with reading(url) as connection:
        places, hazards = build_places(connection, viewer), fetch_hazard_names(connection)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "upload"  # never its own name, which may be any
        path.write_bytes(content)
        check_unpacked(path, LARGEST_UNPACKED)
        parsed = read_file(kind, path, places, hazards, advance)
    return replace(parsed, file_name=_label(name))


def _label(name: str) -> str:
    try:
        return safe_name(name)
    except errors.EvidenceRefused:
        return FALLBACK_NAME


def compare_upload(url: str, viewer: Viewer, parsed: Parsed, said: Span | None, regions: tuple[str, ...]) -> ImportPlan:
    """What the file would change. Raises what `plan_import` does."""
    with reading(url) as connection:
        return plan_import(connection, viewer, parsed, said, regions)


def write_upload(connection: Connection, person: int, plan: ImportPlan) -> int:
    """Write what was shown; returns the import's number, which a repeated request hears again.

    Raises `NotAllowed` also for who was blocked or lost the role meanwhile, and what `write_import` does.
    """
    number = write_import(connection, _viewer_of(connection, person), plan)
    audit_log_of(connection).answer = number
    return number


def take_back_upload(connection: Connection, person: int, seen: TakingBack) -> TakingBack:
    """Take an import back, if that does what was shown. Raises `StalePlan` otherwise, `NotAllowed`, and what `take_back`
    does.
    """
    viewer = _viewer_of(connection, person)
    if plan_taking_back(connection, viewer, seen.id) != seen:
        raise errors.StalePlan
    done = take_back(connection, viewer, seen.id)
    audit_log_of(connection).answer = seen.id
    return done


def _viewer_of(connection: Connection, person: int) -> Viewer:
    known = find_person(connection, person)
    if known is None:
        raise errors.NotAllowed(action=Action.IMPORT.value)
    return known.viewer


def say_asked(plan: ImportPlan) -> str:
    """What a request asks, by which a repeated one is known again."""
    said = f"{plan.said.first} {plan.said.last}" if plan.said else ""
    return " ".join((plan.parsed.kind, plan.parsed.sha256, said, *plan.said_regions))
